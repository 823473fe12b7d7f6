### draft_translation: not checked by a native speaker yet.
# Packs, and what a person reads of the instruments that came with them. Command help stays English.

## Instruments

band-k6-below = Такие чувства бывали реже, чем тогда, когда советуют с кем-нибудь поговорить. Шесть вопросов многих не замечают, поэтому, если вам плохо, всё равно поговорите с консультантом или врачом.
band-k6-serious = Такие чувства бывали очень часто. Пожалуйста, поговорите поскорее с консультантом или врачом.
band-k10-low = Такие чувства за последние 30 дней бывали время от времени.
band-k10-moderate = Такие чувства бывали в некоторые дни. Разговор об этом может помочь.
band-k10-high = Такие чувства бывали часто. Сейчас хорошее время поговорить с консультантом или врачом.
band-k10-very-high = Такие чувства бывали очень часто. Пожалуйста, поговорите поскорее с консультантом или врачом.

trend-burden-up = больше, чем в прошлый раз
trend-burden-down = меньше, чем в прошлый раз
trend-burden-same = как в прошлый раз
trend-strength-up = сильнее, чем в прошлый раз
trend-strength-down = слабее, чем в прошлый раз
trend-strength-same = как в прошлый раз

error-instrument-needs-review = Этот опросник ждёт проверки, поэтому не предлагается. Баллы по нему посчитать можно.
error-instrument-no-wording = Вопросов этого опросника в пакете нет. По ответам, данным в другом месте, баллы посчитать можно.
error-instrument-not-for-self-report = Вопросы этого опросника должен задавать другой человек. Баллы по ответам посчитать можно.
error-instrument-licence = Владелец этого опросника не разрешил использовать его здесь. Баллы по ответам посчитать можно.
error-too-soon = Этот опросник спрашивает о днях, за которые вы уже ответили.
instrument-asks-now = сейчас

## What can be wrong with an instrument's file

error-pack-score = Один из баллов этого пакета называет вопрос, которого нет.
error-pack-skip = Один из вопросов пакета пропускается из-за вопроса, который не стоит перед ним.
error-pack-words = В пакете сказано, что текста вопросов в нём нет, а он есть.

## What can be wrong with a pack

error-pack-not-a-pack = Этот файл — не пакет, или его обрезали либо изменили по пути.
error-pack-too-big = Этот пакет или файл в нём слишком большой.
error-pack-bad-path = У одного из файлов пакета имя, которое не разрешено.
error-pack-file-twice = У двух файлов этого пакета одно и то же имя.
error-pack-manifest = Первая страница пакета, "pack.toml", не читается или неполная.
error-pack-files = Файлы в этом пакете не те, что в его списке.
error-pack-digest = Один из файлов пакета изменили после того, как пакет был создан.
error-pack-not-text = Один из файлов пакета - не текст в UTF-8.
error-pack-no-source = В этом пакете не сказано, откуда его содержание.
error-pack-needs-newer-app = Для этого пакета нужна более новая версия Cairn.
error-pack-no-content = В этом пакете ничего нет.
error-pack-bad-signature = Подпись не от этого файла. Возможно, файл изменили.
error-pack-unknown-publisher = Вы не говорили, что доверяете тому, кто подписал этот пакет.
error-pack-not-a-key = Это не ключ издателя.
error-pack-fingerprint-differs = Это не отпечаток этого ключа.
error-pack-older-version = Эта версия пакета или более новая у вас уже есть или была.
error-pack-other-publisher = Пакет с таким именем, который у вас есть или был, — от другого издателя.
error-pack-name-taken = Имя чего-то в этом пакете уже занято.
error-content-needs-review = Это ждёт просмотра, поэтому не показано.
error-pack-unexpected-file = Одному из файлов нет места в пакете этого вида.
error-crisis-lines-too-long = Файл кризисных линий слишком длинный.
error-crisis-lines-syntax = Файл кризисных линий не читается.
error-crisis-lines-count = В файле нет ни одной кризисной линии, или их слишком много.
error-crisis-lines-not-right = Некоторые кризисные линии записаны неверно, поэтому не взята ни одна. Каждая названа.
error-crisis-lines-words = В одной из кризисных линий есть слово, которое ранит.

## The terminal companion

pack-built = Пакет { $pack }, версия { $version }, создан. Подпишите его, прежде чем передавать.
pack-key-made = Созданы два ключа. Тот, что кончается на ".key", храните только у себя. Тот, что кончается на ".pub", передайте людям, а этот отпечаток сообщите им другим путём:
pack-signed = Пакет подписан. Подпись лежит рядом с ним. Она сделана ключом с этим отпечатком:
pack-verified = Подпись подходит, и пакет цел.
pack-installed = Пакет установлен.
pack-none = Пакеты не установлены.
pack-removed = Пакет убран. Всё, что вы с ним заполнили, остаётся.
pack-remove-ask = Пакет будет убран. Всё, что вы с ним заполнили, остаётся.
pack-trusted = Теперь вы можете устанавливать пакеты этого издателя.
pack-trust-ask = Сравните этот отпечаток с тем, который { $name } передаёт вам другим путём, на бумаге или по телефону: { $fingerprint }. После этого можно будет устанавливать пакеты, подписанные этим ключом. Продолжайте, только если совпадает всё целиком.
pack-distrusted = Вы больше не доверяете этому издателю. Его пакеты убраны.
pack-distrust-ask = Издатель и все его пакеты будут убраны. Всё, что вы заполнили, остаётся.
pack-col-pack = пакет
pack-col-version = версия
pack-col-publisher = издатель
pack-col-offered = доступно
pack-col-title = название
pack-col-fingerprint = отпечаток
pack-col-languages = языки
pack-col-kind = вид
pack-col-evidence = проверенность
pack-col-review = просмотр
pack-kind-instrument = опросники
pack-kind-learn = тексты для чтения
pack-kind-crisis-lines = кризисные линии
pack-kind-directory = справочник служб
pack-evidence-validated = хорошо проверено
pack-evidence-limited = проверено немного
pack-evidence-untested = не проверено
pack-review-needs-review = ждёт просмотра
pack-review-needs-clinical-signoff = врач это пока не проверял
pack-review-reviewed = просмотрено, по словам издателя
pack-offered = { $shown } из { $all }
pack-content-offered = Это можно заполнить.
pack-content-read = Это можно прочитать: "cairn learn list" его назовёт.
pack-content-called = Эта линия есть на экране "cairn sos".
pack-line-old = Проверено в { $year } году: возможно, уже неверно.
pack-content-searched = "cairn directory search" находит то, что в нём есть.
pack-licence = Условия: { $licence }
pack-source = Источник: { $source }
pack-publisher-built-in = { $name } (вместе с Cairn)
