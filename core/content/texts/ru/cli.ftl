### draft_translation: not checked by a native speaker yet.
### Texts of the terminal companion `cairn`. Words: see core/content/words/ru.toml. Command help stays English.

cli-help-after =
    Чем заканчивается команда:
      0  сделано
      1  ошибка в программе или в системе
      2  команду не удалось прочитать
      3  введённое нельзя сохранить в таком виде
      4  ключ или парольная фраза не открывает хранилище
      5  поможет попробовать позже
      6  такого нет
      7  программа намеренно этого не сделала
      8  повреждено или из другой версии

    С --json каждая команда печатает один объект JSON в стандартный вывод.
    Сообщение о том, что пошло не так, — один объект в потоке ошибок:
      {"{"}"error": {"{"}"code", "message", "retryable"{"}"}{"}"}

    Парольная фраза читается с терминала или из первой строки файла,
    который называет CAIRN_PASSPHRASE_FILE (- для стандартного ввода).

## What goes wrong: cli-error-<code>, and what can be done: cli-error-<code>-hint

cli-error-unnamed = Не получилось ({ $code }). Ничего из ваших данных не потеряно.
cli-error-usage = Эту команду не удалось прочитать.
cli-error-usage-hint = "{ $command } --help" показывает, что она принимает.
cli-error-usage-unknown-command = Команды с таким именем нет.
cli-error-usage-unknown-command-hint = "{ $command } --help" перечисляет команды.
cli-error-usage-unknown-argument =
    { $argument ->
        [none] В этом месте команда не принимает слова.
       *[other] Эта команда не принимает { $argument }.
    }
cli-error-usage-unknown-argument-hint = { cli-error-usage-hint }
cli-error-usage-missing-argument =
    { $argument ->
        [none] Здесь чего-то не хватает.
       *[other] Здесь не хватает: { $argument }.
    }
cli-error-usage-missing-argument-hint = { cli-error-usage-hint }
cli-error-usage-bad-value =
    { $argument ->
        [none] Одно из значений сюда не подходит.
       *[other] Значение { $argument } сюда не подходит.
    }
cli-error-usage-bad-value-hint =
    { $choices ->
        [none] { cli-error-usage-hint }
       *[other] Подходят: { $choices }. { cli-error-usage-hint }
    }
cli-error-output = Не удалось вывести ответ ({ $reason }).
cli-error-no-randomness = Система не даёт случайных чисел, поэтому ключ создать нельзя.

# the home and its key
cli-error-no-home-directory = Непонятно, где ваша домашняя папка.
cli-error-no-home-directory-hint = Назовите папку через --home или CAIRN_HOME.
cli-error-no-home = Здесь пока нет хранилища.
cli-error-no-home-hint = "cairn init" создаст его. Если ваше хранилище в другом месте, назовите его через --home.
cli-error-home-exists = Здесь уже есть хранилище. Оно осталось как было.
cli-error-home-exists-hint = Чтобы создать второе, назовите другую папку через --home.
cli-error-home-not-made = Не удалось создать папку ({ $reason }).
cli-error-home-not-written = Не удалось записать в хранилище ({ $reason }).
cli-error-key-not-written = Не удалось сохранить ключ ({ $reason }).
cli-error-key-not-read = Не удалось прочитать ключ ({ $reason }).
cli-error-key-file-open-to-others = Другие люди на этом компьютере могут прочитать ваш ключ, поэтому он не используется.
cli-error-key-file-open-to-others-hint = Закройте его от других и попробуйте снова: chmod 600 { $file }
cli-error-key-file-damaged = Файл ключа повреждён. Ничего не изменено.
cli-error-key-file-damaged-hint = Если у вас есть копия файла с именем "key", верните её на место.
cli-error-passphrase-needed = Нужна ваша парольная фраза, а терминала, чтобы её спросить, нет.
cli-error-passphrase-needed-hint = Назовите файл с ней через CAIRN_PASSPHRASE_FILE.
cli-error-passphrase-not-read = Не удалось прочитать парольную фразу ({ $reason }).
cli-error-bad-passphrase-repeat = Фразы не совпали. Ничего не создано.
cli-error-bad-passphrase-short =
    { $count ->
        [one] В парольной фразе должен быть хотя бы { $count } знак. Несколько слов легко запомнить и трудно угадать.
        [few] В парольной фразе должно быть хотя бы { $count } знака. Несколько слов легко запомнить и трудно угадать.
        [many] В парольной фразе должно быть хотя бы { $count } знаков. Несколько слов легко запомнить и трудно угадать.
       *[other] В парольной фразе должно быть хотя бы { $count } знака. Несколько слов легко запомнить и трудно угадать.
    }
cli-error-seed-outside-demo = --seed годится только для хранилищ, созданных через "init --demo": в остальных ключи не должны повторяться.
cli-error-wrong-key = Этот ключ или эта парольная фраза не открывает хранилище. Ничего не изменено.
cli-error-wrong-key-hint = Введите парольную фразу ещё раз, не спеша. Сколько бы раз вы ни пробовали, ничего не удалится.

# the store
cli-error-damaged-hint = Они отложены в сторону и не удалены: { $files }. Можно вернуть прежнюю копию хранилища или начать заново с "cairn init".
cli-error-store-gone = Данных этого хранилища нет на месте.
cli-error-store-gone-hint = Отложено как повреждённое: { $files }. Можно вернуть прежнюю копию хранилища или начать заново с "cairn init". Отложенное сохраняется.
cli-error-newer-schema = Это хранилище записано более новой версией. Ничего не изменено.
cli-error-newer-schema-hint = Используйте более новую версию.
cli-error-in-use = Хранилище открыто в другом окне или в другой программе.
cli-error-in-use-hint = Закончите там и повторите.
cli-error-not-found-hint = Достаточно первых букв имени. Имя стоит в начале строки в списке.
cli-error-closed = Хранилище закрыто.

# what a person enters
cli-error-bad-input =
    { $count ->
        [one] Что-то не так в { $count } месте, поэтому ничего не сохранено:
        [few] Что-то не так в { $count } местах, поэтому ничего не сохранено:
        [many] Что-то не так в { $count } местах, поэтому ничего не сохранено:
       *[other] Что-то не так в { $count } местах, поэтому ничего не сохранено:
    }
cli-error-invalid-fields = Что-то не так, поэтому ничего не сохранено.
cli-error-invalid-answers = Эти ответы не подходят к опроснику. Ничего не сохранено.
cli-error-bad-language = Текстов на этом языке нет.
cli-error-bad-language-hint = Есть такие: { $languages }.
cli-error-bad-moment = Это не время.
cli-error-bad-moment-hint = Пишите так: 2026-11-24T20:15, 20:15 или 2026-11-24T20:15:00+01:00[Europe/Berlin].
cli-error-bad-moment-skipped = В тот день часы перевели вперёд, и этого времени не было.
cli-error-bad-zone = Часового пояса с таким именем нет.
cli-error-bad-zone-hint = Пишите так: Europe/Berlin.
cli-error-bad-file = Не удалось прочитать файл ({ $reason }).
cli-error-bad-file-too-large = Файл слишком большой.
cli-error-bad-text = Текст не в кодировке UTF-8.
cli-error-bad-json = JSON обрывается или содержит ошибку в строке { $line }. Ничего не сохранено.
cli-error-bad-empty = Внутри ничего нет. Ничего не изменено.
cli-error-bad-nothing-given = Ничего не введено, поэтому ничего не изменено.
cli-error-bad-nothing-given-hint = Назовите хотя бы один ответ или прочитайте их из файла. См. --help.
cli-error-ambiguous-name = С этих букв начинается не одно имя.
cli-error-ambiguous-name-hint = Введите больше букв.
cli-error-too-soon = Этот опросник спрашивает о днях, за которые вы уже ответили. Заполнить его снова можно с { $date }.
cli-error-too-soon-hint = "cairn instrument score" считает баллы в любое время и ничего не сохраняет.
cli-error-pack-no-signature = Рядом с этим пакетом нет подписи.
cli-error-pack-no-signature-hint = Её имя — это имя пакета с ".minisig" в конце.
cli-error-pack-bad-key = Этот секретный ключ нельзя использовать. Это не ключ, или для него нужен другой пароль.
cli-error-pack-fingerprint-needed = Сравните этот отпечаток с тем, который издатель передал вам другим путём: { $fingerprint }.
cli-error-pack-fingerprint-needed-hint = Если он такой же, укажите его через "--fingerprint".
cli-error-unknown-instrument = Опросника с таким именем нет.
cli-error-unknown-instrument-hint = "cairn instrument list" называет их все.
cli-error-answers-wrong-count =
    { $count ->
        [one] В этом опроснике { $count } вопрос. Дайте столько же ответов, а для пропущенного поставьте -.
        [few] В этом опроснике { $count } вопроса. Дайте столько же ответов, а для пропущенного поставьте -.
        [many] В этом опроснике { $count } вопросов. Дайте столько же ответов, а для пропущенного поставьте -.
       *[other] В этом опроснике { $count } вопроса. Дайте столько же ответов, а для пропущенного поставьте -.
    }
cli-error-needs-yes = Отменить это будет нельзя, а терминала, чтобы спросить вас, нет. Ничего не изменено.
cli-error-needs-yes-hint = Если вы уверены, добавьте --yes.
cli-error-not-done = Ничего не изменено.
cli-error-file-exists = Файл с таким именем уже есть. Он остался как был.
cli-error-file-not-written = Не удалось записать файл ({ $reason }).

# links
cli-error-link-exists-hint = "cairn link list" покажет его.
cli-error-server-not-loopback = Хранилище для показа связывается только с серверами на этом компьютере.

## What the machine says of a file, in brackets

cli-io-not-found = ничего с таким именем нет
cli-io-not-allowed = нет разрешения
cli-io-is-a-folder = это папка
cli-io-not-a-folder = одна из папок этого пути — файл
cli-io-disk-full = на диске нет места
cli-io-other = устройство не называет точной причины

## One row or field that is not right

cli-fault-row = Строка { $row }: { $reason }
cli-fault-row-field = Строка { $row }, { $field }: { $reason }
cli-fault-field = { $field }: { $reason }
cli-fault-not-json = Эта строка — не JSON.
cli-fault-no-such-row = Строки с таким номером нет.
cli-fault-unknown-instrument = Опросника с таким именем нет.

## Passphrase

cli-passphrase-ask = Парольная фраза (не видна):{" "}
cli-passphrase-new = Придумайте парольную фразу (не видна):{" "}
cli-passphrase-again = Ещё раз:{" "}

## Answers of commands

cli-init-done = Ваше хранилище готово, пока оно пустое. Оно зашифровано, и ключ остаётся здесь.
cli-init-passphrase = Без вашей парольной фразы его никто не откроет, и обойти это нельзя.
cli-init-key-file = Ключ лежит в файле, который можете прочитать только вы. Тот, у кого есть этот файл, может прочитать всё.
cli-init-demo = Оно для показа: связывается только с серверами на этом компьютере.
cli-init-next = "cairn checkin add" сделает первую отметку.

cli-added-one = Сохранено.
cli-added-many =
    { $count ->
        [one] Сохранена { $count } отметка.
        [few] Сохранены { $count } отметки.
        [many] Сохранено { $count } отметок.
       *[other] Сохранено { $count } отметки.
    }
cli-added-corrections =
    { $count ->
        [one] Потом внесено { $count } исправление.
        [few] Потом внесено { $count } исправления.
        [many] Потом внесено { $count } исправлений.
       *[other] Потом внесено { $count } исправления.
    }
cli-added-lapse =
    Спасибо, что записали это.
    { $days ->
        [0] Каждый день, который вы отметите с этого момента, идёт в счёт.
        [one] Ваш { $days } день по-прежнему идёт в счёт.
        [few] Ваши { $days } дня по-прежнему идут в счёт.
        [many] Ваши { $days } дней по-прежнему идут в счёт.
       *[other] Ваши { $days } дня по-прежнему идут в счёт.
    }
    Что поможет в ближайший час?
cli-added-sos = Идеи есть в "cairn sos".
cli-added-debrief = "cairn lapse add" поможет посмотреть на это, когда захотите. Любой вопрос можно пропустить.
cli-added-debrief-ask = Хотите посмотреть на это сейчас? Это может и подождать. (д/н){" "}
cli-results-kept =
    { $count ->
        [one] Сохранён { $count } результат.
        [few] Сохранены { $count } результата.
        [many] Сохранено { $count } результатов.
       *[other] Сохранено { $count } результата.
    }

cli-checkin-none = Отметок пока нет. Когда захотите: "cairn checkin add".
cli-checkin-none-found = За эти дни отметок нет.
cli-checkin-corrected = Исправлено.
cli-checkin-delete-ask = Отметка за { $day } будет здесь удалена. Всем, с кем вы ею делились, тоже придёт просьба удалить; прочитанное они могут помнить.
cli-checkin-deleted = Удалено.
cli-results-none = Результатов пока нет. Когда захотите: "cairn instrument take".
cli-results-none-found = Результатов этого опросника нет.
cli-result-delete-ask = Результат { $title } за { $day } будет здесь удалён. Всем, с кем вы им делились, тоже придёт просьба удалить; прочитанное они могут помнить.
cli-result-deleted = Удалено.
cli-ask-sure = Продолжить? (д/н){" "}

cli-col-id = имя
cli-col-day = день
cli-col-time = время
cli-col-craving = тяга
cli-col-mood = настр.
cli-col-sleep = сон
cli-col-confidence = увер.
cli-col-use = употр.
cli-col-title = название
cli-col-questions = вопросы
cli-col-looks-back = за срок
cli-col-again = можно заполнить
cli-col-score = баллы
cli-col-since-before = с прошлого
cli-col-words = словами
cli-col-link = связь
cli-col-label = с кем
cli-col-state = состояние
cli-col-shared = общее
cli-col-until = до
cli-col-from = с
cli-col-kind = что

cli-field-at = когда
cli-field-id = имя
cli-value-none = –
cli-halt-nothing = ничего из этого
cli-value-yes = да
cli-value-no = нет
cli-use-no = не было с { $since }
cli-use-no-short = нет
cli-use-yes = в дни: { $days }
cli-use-yes-short = да
cli-use-rather-not-say-short = не сказано

## Questions at the terminal

cli-ask-how = Enter пропускает вопрос, слово «назад» возвращает к предыдущему.
cli-ask-back-word = назад
cli-ask-yes-words = д да y yes
cli-ask-no-words = н нет n no
cli-ask-today-words = сегодня с today t
cli-ask-yesterday-words = вчера в yesterday y
cli-ask-hungry-words = г голод h hungry
cli-ask-angry-words = з злость a angry
cli-ask-lonely-words = о одиночество l lonely
cli-ask-tired-words = у усталость t tired
cli-ask-none-words = нет ничего none 0
cli-ask-rather-words = х r rather
cli-ask-scale = { $question } 0 — { $low }, 10 — { $high }:{" "}
cli-ask-yes-no = { $question } д/н:{" "}
cli-ask-use = { $question } д/н, х — не хочу говорить (Enter: пропустить):{" "}
cli-ask-used-on = { $question } Сегодня, вчера или даты вида 2026-11-22 (Enter: сегодня):{" "}
cli-ask-halt = { $question } Голод, злость, одиночество, усталость? Первые буквы того, что есть, через пробел, или «нет» (Enter: пропустить):{" "}
cli-ask-medication = { $question } 1 приняты, 2 частично, 3 не приняты, 4 не назначены:{" "}
cli-ask-note = { $question }{" "}
cli-ask-item = { $number }. { $text }
cli-ask-item-answer = Ваш ответ:{" "}
cli-ask-again-scale = Здесь подходит число от 0 до 10.
cli-ask-again-yes-no = Здесь подходит д или н.
cli-ask-again-days = Здесь подходят даты вида 2026-11-22, «сегодня» или «вчера».
cli-ask-again-use = Пожалуйста, ответьте д, н или х.
cli-ask-again-halt = Здесь подходят буквы г, з, о и у через пробел.
cli-ask-again-medication = Здесь подходит число от 1 до 4.
cli-ask-again-item = Здесь подходит одно из чисел выше.

## Scores

cli-days =
    { $count ->
        [one] { $count } день
        [few] { $count } дня
        [many] { $count } дней
       *[other] { $count } дня
    }
cli-score = { $score } из { $max }.
cli-score-on = { $scale }: { $score }
cli-score-source = Источник: { $source }

## Dashboard

cli-dashboard-empty = Здесь пока ничего нет, и спешить некуда. "cairn checkin add" сделает первую отметку.
cli-dashboard-back = Хорошо, что вы здесь. Начните с сегодняшнего дня.
cli-dashboard-days =
    { $count ->
        [0] Пока не отмечен ни один день.
        [one] { $count } день идёт в счёт. Он остаётся вашим.
        [few] { $count } дня идут в счёт. Они остаются вашими.
        [many] { $count } дней идут в счёт. Они остаются вашими.
       *[other] { $count } дня идут в счёт. Они остаются вашими.
    }
cli-dashboard-signs = { $no } без употребления   { $yes } с употреблением   { $unknown } неизвестно
cli-col-mean = в среднем
cli-col-week = 7 дней
cli-col-month = 30 дней
cli-col-instrument = опросник

## Export and check

cli-export-done = Всё выписано. Файл не зашифрован: прочитать его может любой, у кого он есть.
cli-check-sound = Все ваши данные целы.
cli-error-data-not-sound =
    { $count ->
        [one] В ваших данных повреждено { $count } место.
        [few] В ваших данных повреждены { $count } места.
        [many] В ваших данных повреждено { $count } мест.
       *[other] В ваших данных повреждено { $count } места.
    }
cli-error-data-not-sound-hint = Ничего не изменено. Выпишите то, что читается, через "cairn export --out FILE" и сохраните копию хранилища.
cli-fault-not-a-result = Это не результат: в нём должны быть "instrument" и "answers", может быть и "at".

## Links

cli-link-none = Связей пока нет. Вы ни с кем ничем не делитесь.
cli-link-accepted = Связь установлена: { $label }.
cli-link-compare = { $label } тоже видит шесть слов. Сравните их по телефону или при встрече. Если они разные, между вами стоит кто-то чужой: отзовите связь.
cli-link-nothing-shared = Пока ничего не передаётся. "cairn grant preview" покажет, что передавалось бы.
cli-link-confirmed = Записано: слова совпали. Связь подтверждена: { $label }.
cli-link-withdraw-ask = { $label } больше не будет ничего получать, а всё, что есть на экране другой стороны, удалится. Прочитанное человек может помнить. Снова открыть эту связь нельзя: для новой нужно новое приглашение.
cli-link-withdrawn = { $label } больше ничего не получает.
cli-withdrawn-told = Сервер это знает. Данные удалятся, как только { $label } откроет свой экран; "cairn link list" покажет, когда это подтвердится.
cli-withdrawn-untold = Серверу пока не удалось сообщить. Это уйдёт само со следующим "cairn sync".
cli-link-faults =
    { $count ->
        [one] { $count } сообщение не удалось использовать, оно отложено в сторону. От кого: { $label }.
        [few] { $count } сообщения не удалось использовать, они отложены в сторону. От кого: { $label }.
        [many] { $count } сообщений не удалось использовать, они отложены в сторону. От кого: { $label }.
       *[other] { $count } сообщения не удалось использовать, они отложены в сторону. От кого: { $label }.
    }
cli-col-since = с
cli-col-compared = слова сверены
cli-col-sent = отправлено
cli-col-received = получено
cli-stage-claiming = ждёт сервера
cli-stage-making = ждёт сервера
cli-stage-closing = отозвана, сервер ещё не знает
cli-stage-closed = отозвана, ещё не подтверждено
cli-stage-ended = завершена
cli-stage-refused = приглашение уже использовано
cli-delivery-nothing = ничего не передаётся
cli-delivery-sent = всё отправлено
cli-delivery-not-sent-yet = ещё не отправлено
cli-delivery-no-word = нет вестей 7 дней
cli-delivery-not-confirmed-yet = отзыв ещё не подтверждён
cli-delivery-server-rolled-back = сервер часть потерял, она отправляется снова
cli-delivery-server-unknown = сервер сейчас этого не знает
cli-sync-no-links = Связей нет, поэтому отправлять нечего.

## Grants

cli-grant-none = Вы ни с кем ничем не делитесь.
cli-grant-recipient = кому
cli-grant-purpose = для чего
cli-grant-kinds = что
cli-grant-instruments = какие
cli-grant-rules = сообщает, если
cli-grant-rules-what = Когда начинается одно из этого, { $name } узнаёт, что именно и с какого дня. Ответы с этим не уходят. Но название правила кое-что о них говорит.
cli-grant-ask-rules = О каждом из них скажите, можно ли сообщать { $name }. Enter значит «нет», слово «назад» возвращает к предыдущему.
cli-grant-ask-rule = Сообщать { $name }, когда это начнётся?
cli-grant-no-rule = Ни одно правило не сообщает { $name }, поэтому оповещения не отправляются.
cli-grant-rule-off = Сейчас оно выключено и никому не сообщает.
cli-grant-detail = насколько подробно
cli-grant-from = с
cli-grant-until = до
cli-grant-until-withdrawn = пока вы не отзовёте
cli-grant-as = вас называют
cli-grant-preview-none = Сейчас ничего бы не отправилось. Записи, которые вы сделаете позже, отправлялись бы.
cli-grant-preview-count =
    { $count ->
        [one] Сейчас отправилась бы { $count } запись, именно в таком виде:
        [few] Сейчас отправились бы { $count } записи, именно в таком виде:
        [many] Сейчас отправилось бы { $count } записей, именно в таком виде:
       *[other] Сейчас отправилось бы { $count } записи, именно в таком виде:
    }
cli-grant-preview-end = Ничего не отправлено. "cairn grant give" с теми же словами поделится этим.
cli-grant-give-ask = С этого момента { $label } будет это получать, пока вы не прекратите.
cli-grant-given = Это уйдёт со следующим "cairn sync".
cli-grant-withdraw-ask = { $label } больше не будет ничего получать, а всё, что есть на экране другой стороны, удалится. Прочитанное человек может помнить. Связь остаётся.
cli-grant-withdrawn = { $label } больше ничего не получает. Связь остаётся.
cli-grant-state-live = действует
cli-grant-state-withdrawn = отозвано
cli-grant-state-replaced = заменено
cli-grant-state-not-live = не в этот день

## What would be sent, field by field
cli-sent-craving = Тяга
cli-sent-mood = Настроение
cli-sent-sleep = Сон
cli-sent-confidence = Уверенность
cli-sent-risky = Рискованная ситуация
cli-sent-use = Употребление
cli-sent-answer = ответ
cli-sent-since = с
cli-sent-days = дни
cli-sent-halt = Сейчас
cli-sent-hungry = голод
cli-sent-angry = злость
cli-sent-lonely = одиночество
cli-sent-tired = усталость
cli-sent-medication = Лекарства
cli-sent-note = Заметка
cli-sent-instrument = Опросник
cli-sent-rule = Правило
cli-sent-answers = Ответы
cli-sent-score = Баллы
cli-sent-band = Уровень
cli-sent-flags = Пометки
cli-sent-missing = Пропущено
cli-sent-prorated = Вместо пропущенного взято среднее
cli-sent-wording-version = Формулировка
cli-sent-value-no = нет
cli-sent-value-yes = да
cli-sent-value-rather-not-say = не хочу говорить
cli-sent-value-taken = приняты
cli-sent-value-partly = приняты частично
cli-sent-value-not-taken = не приняты
cli-sent-value-none-planned = не назначены
cli-sent-value-safety = безопасность
cli-sent-value-follow-up = длинный вариант может показать больше

## If-then plans, urge timer, insight

cli-ifthen-rehearse-later = Пройдите его один раз в уме: "cairn ifthen rehearse" с его именем.
cli-ifthen-rehearse-enter = Когда пройдёте, нажмите Enter:{" "}
cli-ifthen-deleted = Удалено. В течение 30 дней "cairn ifthen undo { $id }" вернёт его.
cli-ifthen-none = Планов пока нет. План — это один момент и одно дело, например: cairn ifthen add --time 18:00-20:00 --days fri --then "Позвонить Саше"
cli-urge-how-to-end = Когда будете готовы: "cairn urge end --craving" с числом от 0 до 10. Спешить некуда, всё сохранено.
cli-urge-deleted = Удалено. В течение 30 дней "cairn urge undo { $id }" вернёт запись.
cli-urge-none = Записей о тяге пока нет. "cairn urge start --craving 7" начнёт первую.
cli-insight-seen = Уже видно? cairn insight seen { $rule }
cli-insight-switch = Не хотите этого? cairn insight off { $rule }
cli-error-nothing-to-undo = Более ранней версии нет.
cli-error-nothing-to-tell = Сейчас нет плана, о котором можно рассказать.
cli-error-no-open-urge = Таймер не идёт. "cairn urge list" показывает прежние.
cli-error-no-checkin-yet = Отметок пока нет, поэтому подобрать план не к чему.
cli-error-unknown-rule = Правила с таким именем нет. "cairn insight rules" перечисляет их.

cli-export-heading = Всё, что принадлежит вам, на { $day }
cli-export-checkins = Отметки
cli-export-results = Опросники
cli-export-family = Родным и друзьям: о себе
cli-export-goals = Цели
cli-export-reminders = Напоминания
cli-export-ifthen = Планы «если — то»
cli-export-urges = Моменты тяги
cli-export-lapses = Возвраты к употреблению
cli-export-away = Время вне дома
cli-export-none = Ничего.
cli-export-unknown-instrument = Слов этого опросника ({ $name }) здесь нет.
cli-export-score = Баллы: { $score }
cli-export-links = Связи
cli-export-pack = { $id }, версия { $version }
cli-export-behind = Что остаётся здесь
cli-export-behind-packs = Пакеты: { $names }. Их вернут их собственные подписанные файлы.
cli-export-behind-publishers =
    { $count ->
        [one] Ваше доверие к { $count } издателю. Дать его можете только вы, увидев отпечаток.
        [few] Ваше доверие к { $count } издателям. Дать его можете только вы, увидев отпечаток.
        [many] Ваше доверие к { $count } издателям. Дать его можете только вы, увидев отпечаток.
       *[other] Ваше доверие к { $count } издателя. Дать его можете только вы, увидев отпечаток.
    }
cli-export-behind-directories = Справочники: { $names }. Добавьте их снова из их файлов.
cli-export-behind-links =
    { $count ->
        [one] { $count } связь и то, чем вы по ней делитесь. Её ключи никогда не покидают это место.
        [few] { $count } связи и то, чем вы по ним делитесь. Их ключи никогда не покидают это место.
        [many] { $count } связей и то, чем вы по ним делитесь. Их ключи никогда не покидают это место.
       *[other] { $count } связи и то, чем вы по ним делитесь. Их ключи никогда не покидают это место.
    }
cli-export-behind-undo = То, что вы исправили или удалили: каким оно было раньше.
cli-export-more = Хранится больше, чем может показать эта страница, например, что стало с напоминаниями. В "cairn export --format json" есть всё.
cli-import-heading = Что есть в этом файле
cli-import-changes = Что изменилось
cli-import-col-what = Что
cli-import-col-new = Новое
cli-import-col-newer = Новее
cli-import-col-removed = Удалено
cli-import-col-older = Старее
cli-import-col-same = То же
cli-import-legend = У того, что старее, здесь есть более новый вид, он остаётся. Удалённое удалили там, откуда файл.
cli-import-kind-checkin = Отметки
cli-import-kind-instrument-result = Ответы на опросники
cli-import-kind-deleted-entry = Пометки об удалённых записях
cli-import-kind-safety-plan = План
cli-import-kind-if-then = Планы «если — то»
cli-import-kind-if-then-offer = Предложенные планы «если — то»
cli-import-kind-goal = Цели
cli-import-kind-urge = Моменты тяги
cli-import-kind-lapse = Возвраты к употреблению
cli-import-kind-rule-switch = Настройки того, что заметно
cli-import-kind-rule-seen = Что заметно и уже показано
cli-import-kind-schedule-entry = Напоминания
cli-import-kind-schedule-day = Что стало с напоминаниями
cli-import-kind-schedule-settings = Настройки напоминаний
cli-import-kind-other = { $kind } (этой версии не известно, хранится как есть)
cli-import-nothing = Ничего не меняется: всё это здесь уже есть.
cli-import-preview-end = Ничего не сохранено. Без --preview будет сохранено.
cli-import-ask = Это будет добавлено. "cairn import --undo" вернёт всё как было.
cli-import-done = Добавлено. В течение 30 дней "cairn import --undo" вернёт всё как было.
cli-import-links =
    { $count ->
        [one] В файле названа { $count } связь, она не добавлена.
        [few] В файле названы { $count } связи, они не добавлены.
        [many] В файле названо { $count } связей, они не добавлены.
       *[other] В файле названо { $count } связи, они не добавлены.
    } Из-за файла никто ничего здесь не увидит. Чтобы делиться отсюда, примите приглашение.
cli-import-not-sent = Никому ничего не отправлено. Удалённое будет отозвано у тех, у кого оно было.
cli-import-pack = В файле назван пакет, которого здесь нет: { $id }, версия { $version }. Установите его из его файла.
cli-import-undone =
    { $count ->
        [one] Возвращено как было: { $count } запись.
        [few] Возвращено как было: { $count } записи.
        [many] Возвращено как было: { $count } записей.
       *[other] Возвращено как было: { $count } записи.
    }
cli-error-import-not-ours = Этот файл написан не командой "cairn export".
cli-error-import-not-ours-hint = Файлы календаря берёт "cairn remind import".
cli-fault-changed-since = Это изменили или удалили после добавления.
