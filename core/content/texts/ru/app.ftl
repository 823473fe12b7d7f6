### draft_translation: not checked by a native speaker yet.
### Texts that companion, terminal and portal share. Safety texts stay English for now.

## Check-in: questions, short names, ends of the scales

checkin-title = Отметка
checkin-craving = Тяга
checkin-craving-question = Насколько сильна тяга сейчас?
checkin-craving-low = нет
checkin-craving-high = сильнее не бывает
checkin-mood = Настроение
checkin-mood-question = Какое у вас настроение?
checkin-mood-low = хуже некуда
checkin-mood-high = лучше не бывает
checkin-sleep = Сон
checkin-sleep-question = Как вы спали?
checkin-sleep-low = хуже некуда
checkin-sleep-high = лучше не бывает
checkin-confidence = Уверенность
checkin-confidence-question = Насколько вы уверены, что проведёте день так, как хотите?
checkin-confidence-low = совсем нет
checkin-confidence-high = полностью
checkin-risky = Рискованная ситуация
checkin-risky-question = Была ли рискованная ситуация?
checkin-use = Употребление
checkin-use-question = Было ли употребление после прошлой отметки?
checkin-use-days-question = В какие дни?
checkin-halt = Сейчас
checkin-halt-question = Что из этого есть сейчас?
checkin-medication = Лекарства
checkin-medication-question = Приняли ли вы лекарства, назначенные на сегодня?
checkin-note = Заметка
checkin-note-question = Хотите что-нибудь записать?

use-no = нет
use-yes = да
use-rather-not-say = не хочу говорить
halt-hungry = голод
halt-angry = злость
halt-lonely = одиночество
halt-tired = усталость
medication-taken = приняты
medication-partly = приняты частично
medication-not-taken = не приняты
medication-none-planned = не назначены

## Calendar

day-yes = с употреблением
day-no = без употребления
day-unknown = неизвестно
days-that-count =
    { $count ->
        [0] Пока не отмечен ни один день
        [one] { $count } день идёт в счёт
        [few] { $count } дня идут в счёт
        [many] { $count } дней идут в счёт
       *[other] { $count } дня идут в счёт
    }
days-still-count = Ваши дни по-прежнему идут в счёт.

## Instruments. A band has a name in data; what a person reads is here. Never a diagnosis.

instrument-not-yet-checked = Врач это пока не проверял.
instrument-not-a-diagnosis = Это не диагноз. Это показывает, как часто такие вещи вас беспокоили, чтобы вы могли видеть перемены и говорить о них.
instrument-no-score = Не хватает ответов, чтобы посчитать баллы. Это нормально: можно пропускать что угодно.
instrument-prorated = Один или два ответа пропущены. Вместо них взято среднее остальных.
instrument-follow-up = Длинный вариант может показать больше. Его можно заполнить сейчас, позже или не заполнять.
instrument-follow-up-later = Длинный вариант может показать больше. Вы недавно его заполняли: снова можно с { $date } или не заполнять.
instrument-scale-au-10-50 = Шкала от 10 до 50 (Австралия)
instrument-scale-us-0-40 = Шкала от 0 до 40 (США)
instrument-scale-us-0-24 = Шкала от 0 до 24 (США)
trend-up = выше, чем в прошлый раз
trend-down = ниже, чем в прошлый раз
trend-same = так же, как в прошлый раз

band-phq-9-minimal = За последние две недели подавленность бывала редко.
band-phq-9-mild = За последние две недели подавленность иногда бывала.
band-phq-9-moderate = Подавленность была довольно много дней. Разговор об этом может помочь.
band-phq-9-moderately-severe = Подавленность была много дней. Сейчас хорошее время поговорить с консультантом или врачом.
band-phq-9-severe = Подавленность была почти каждый день. Пожалуйста, поговорите поскорее с консультантом или врачом.
band-phq-2-negative = Подавленность бывала нечасто. Два вопроса могут что-то упустить, поэтому длинный вариант доступен в любое время.
band-phq-2-positive = Подавленность бывала часто. Длинный вариант может показать больше.
band-gad-7-minimal = За последние две недели тревоги было мало.
band-gad-7-mild = За последние две недели тревога иногда бывала.
band-gad-7-moderate = Тревога была довольно много дней. Разговор об этом может помочь.
band-gad-7-severe = Тревога была почти каждый день. Пожалуйста, поговорите поскорее с консультантом или врачом.
band-gad-2-negative = Тревога бывала нечасто. Два вопроса могут что-то упустить, поэтому длинный вариант доступен в любое время.
band-gad-2-positive = Тревога бывала часто. Длинный вариант может показать больше.

## Grants

kind-checkin = Отметки
kind-instrument-result = Опросники
detail-full = всё
detail-summary = кратко: без заметок, а из опросников только баллы
purpose-support = Чтобы поддерживать меня между нашими встречами
purpose-treatment = Чтобы вместе планировать и обсуждать моё лечение
purpose-check-ins = Чтобы видеть, как у меня дела, и понять, когда стоит позвонить
grant-how-to-withdraw = Вы можете прекратить в любое время, без объяснений. Выберите для этой связи «отозвать». С этого момента больше ничего не отправляется, а отправленное на другой стороне удаляется. Но того, что человек уже прочитал, вернуть нельзя.
notice-redisclosure = Человек решил поделиться этим с вами для цели, названной в согласии, и ни для чего другого. Это может касаться помощи при расстройстве, связанном с употреблением психоактивных веществ. Такие сведения защищены законом, например 42 CFR Part 2 в США и Общим регламентом по защите данных в Европе. Не передавайте их другим и не используйте против этого человека ни в расследовании, ни в суде, если нет его письменного согласия или прямого разрешения закона. Когда согласие закончится, перестаньте их использовать.

## Where a text is not in the person's language

language-fallback = Этот текст на английском: проверенного перевода пока нет.
language-fallback-safety = Тексты о безопасности остаются на английском, пока их перевод не проверен.
language-fallback-instrument = Этот опросник на английском: его показывают только в официальном тексте.
language-other = Этот текст на другом языке: { $language }.

## What is not right, by stable code: error-<code>. First what happened, then what can be done.

error-invalid-fields = Здесь что-то не так, поэтому запись не сохранена. Поля названы.
error-unknown-field = Поля с таким именем нет. Проверьте, как оно написано.
error-wrong-kind = Здесь нужно значение другого вида.
error-out-of-range = Это за пределами возможных значений.
error-not-a-choice = Такого варианта нет.
error-missing = Этого не хватает.
error-too-long = Это слишком длинно. Сократите и попробуйте ещё раз.
error-not-a-date = Это не дата и не время. Пишите так: 2026-11-24.
error-in-future = Это позже, чем сейчас.
error-not-in-order = Эти даты идут не по порядку, или одна из них повторяется.
error-unknown-version = Это из версии, которая здесь неизвестна. Обновите программу, чтобы прочитать.
error-not-an-object = Это не объект JSON.
error-not-json = Это не JSON. Проверьте запятые, кавычки и скобки.
error-duplicate-key = Одно имя стоит здесь дважды, и неясно, какое значение верное. Уберите одно из них.
error-not-dialable = По этому номеру нельзя позвонить. Напишите его цифрами, а перед кодом страны поставьте +.
error-too-many = Здесь больше нет места. Сначала что-нибудь уберите.
error-not-a-month = Это не месяц. Пишите так: 2026-11.
error-not-a-section = В плане нет части с таким именем.

error-phone-malformed = Это не номер телефона. Напишите его цифрами, а перед кодом страны поставьте +.
error-phone-too-short = Для номера телефона это слишком коротко.
error-phone-too-long = Для номера телефона это слишком длинно.

error-time-malformed = Это не время. Пишите так: 2026-11-24T08:00:00+01:00[Europe/Berlin].
error-zone-missing = Не указан часовой пояс. Напишите его в скобках в конце, например [Europe/Berlin].
error-zone-unknown = Часового пояса с таким именем нет. Пишите так: Europe/Berlin.
error-time-suffix-unsupported = После времени может стоять один часовой пояс в скобках и больше ничего.
error-time-out-of-range = Год должен быть от 1970 до 9999.

error-answers-wrong-count = Ответов не столько же, сколько вопросов. Для пропущенного ответа поставьте -.
error-answers-unknown-item = Такого вопроса в этом опроснике нет.
error-answers-not-an-option = Среди ответов есть такой, которого вопрос не предлагает.
error-answers-malformed = Ответы — это числа через запятую, например 1,0,2, а для пропущенного ставится -.

error-grant-not-strict = Это согласие нельзя прочитать. По нему ничего не передаётся.
error-grant-unknown-version = Это согласие из более новой версии. Обновите программу, чтобы прочитать его; до тех пор по нему ничего не передаётся.
error-grant-malformed = Это согласие неполное. По нему ничего не передаётся.
error-grant-kinds = В согласии должно быть сказано, что передаётся, каждый вид один раз.
error-grant-instruments = Называйте опросники только там, где ими делятся, и там хотя бы один.
error-grant-dates = Последний день раньше первого. Выберите другие дни.
error-grant-text = Один из текстов этого согласия пустой или слишком длинный.
error-grant-not-live = На этот день согласия нет, поэтому ничего не передаётся.
error-kind-not-granted = Этого вида в вашем согласии нет, поэтому он не передаётся.
error-instrument-not-granted = Этого опросника в вашем согласии нет, поэтому он не передаётся.
error-date-not-granted = Это за день, которого нет в вашем согласии, поэтому запись не передаётся.
error-not-well-formed = В таком виде этим нельзя поделиться. Запись остаётся здесь.

error-payload-not-an-envelope = Пришло сообщение, которое нельзя прочитать. Оно отложено в сторону.
error-payload-bad-body = Пришло сообщение, в котором нет смысла. Оно отложено в сторону.
error-payload-no-grant = Что-то пришло без согласия. Оно не сохранено.
error-payload-needless-grant = Пришло сообщение, в котором нет смысла. Оно отложено в сторону.

error-not-base64url = Это имя неполное. Скопируйте его целиком.
error-not-a-revision = Это не ревизия.
error-not-strict-json = Этот JSON обрывается, или что-то стоит в нём дважды.

error-pack-syntax = Этот пакет нельзя прочитать.
error-pack-not-open = Лицензия этого пакета не разрешает встраивать его в программу.
error-pack-empty-field = Одно из полей этого пакета пустое.
error-pack-bad-code = Один из кодов этого пакета записан неверно.
error-pack-duplicate = Что-то стоит в этом пакете дважды.
error-pack-range = Диапазон баллов в этом пакете не совпадает с тем, что дают ответы.
error-pack-bands = Уровни в этом пакете не покрывают баллы по порядку.
error-pack-missing-rule = По правилу этого пакета о пропущенных ответах считать нечего.
error-pack-flag = Флаг в этом пакете не называет никакого вопроса.
error-pack-follow-up = Длинный вариант и его флаг в этом пакете не стоят вместе.
error-pack-no-vector = В этом пакете нет примеров для проверки.
error-pack-vector = Один из примеров этого пакета даёт не тот результат, что в нём указан.
