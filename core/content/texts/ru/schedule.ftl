### draft_translation: not checked by a native speaker yet.
### The schedule: appointments, medication and reminders. Words: see core/content/words/ru.toml. Command help stays English.

## What a notification can say. This list is all there is: anybody may read a lock screen.

schedule-notice-at = Напоминание: { $time }
schedule-notice-earlier = Напоминание за { $time }
schedule-notice-on-day = Напоминание: { $day } { $time }
schedule-notice-ahead = Напоминание на потом
schedule-notice-open = Откройте, чтобы напоминания приходили и дальше
schedule-notice-test = Это проверка

## What stands in a calendar for everything

schedule-calendar-summary = Напоминание

schedule-day-monday = понедельник
schedule-day-tuesday = вторник
schedule-day-wednesday = среда
schedule-day-thursday = четверг
schedule-day-friday = пятница
schedule-day-saturday = суббота
schedule-day-sunday = воскресенье

schedule-kind-appointment = Приём
schedule-kind-medication = Лекарство
schedule-kind-prompt = Отметка
schedule-kind-naloxone-renewal = Обновить налоксон
schedule-kind-prescription-renewal = Обновить рецепт
schedule-kind-test = Анализ
schedule-kind-vaccination = Прививка
schedule-kind-other = Другое

## How something comes again

schedule-every-day =
    { $count ->
        [1] каждый день
        [one] каждый { $count } день
        [few] каждые { $count } дня
        [many] каждые { $count } дней
       *[other] каждые { $count } дня
    }
schedule-every-week =
    { $count ->
        [1] каждую неделю
        [one] каждую { $count } неделю
        [few] каждые { $count } недели
        [many] каждые { $count } недель
       *[other] каждые { $count } недели
    }
schedule-every-month =
    { $count ->
        [1] каждый месяц
        [one] каждый { $count } месяц
        [few] каждые { $count } месяца
        [many] каждые { $count } месяцев
       *[other] каждые { $count } месяца
    }
schedule-every-year =
    { $count ->
        [1] каждый год
        [one] каждый { $count } год
        [few] каждые { $count } года
        [many] каждые { $count } лет
       *[other] каждые { $count } года
    }
schedule-rule-on = { $rule }: { $days }
schedule-rule-count =
    { $count ->
        [1] { $rule }, один раз
        [one] { $rule }, { $count } раз
        [few] { $rule }, { $count } раза
        [many] { $rule }, { $count } раз
       *[other] { $rule }, { $count } раза
    }
schedule-rule-until = { $rule }, до { $day }
schedule-rule-other = по правилу { $rule }

## What goes wrong

error-schedule-no-such-occurrence = В это время его нет.
cli-error-schedule-no-such-occurrence-hint = "cairn remind show" перечисляет времена.
error-schedule-no-such-reminder = Напоминание с таким именем не запланировано.
error-schedule-not-divisible = Разделить здесь нельзя. Измените всё целиком.
error-schedule-out-of-range = Это время за пределами того, что можно запланировать.
error-schedule-snooze-out-of-range = Напоминание можно отложить на срок от 1 минуты до 24 часов.
error-schedule-answered = На это напоминание вы уже ответили.
error-schedule-not-answered = Об этом ничего не было записано.
error-schedule-not-yet = До этого больше суток, поэтому ответить пока нельзя.
error-not-a-reminder-id = Это не имя напоминания.
cli-error-not-a-reminder-id-hint = "cairn remind next" перечисляет их.
error-rule-malformed = Правило повторения нельзя прочитать.
error-rule-too-often = Это повторяется чаще раза в день. Для лекарства выберите повтор через столько-то часов.
error-rule-out-of-range = Одно из чисел в правиле повторения за пределами возможных значений.
error-rule-contradicts = Части правила не сочетаются.
error-rule-never = По этому правилу оно никогда не наступит.
error-ics-too-big = Этот файл календаря слишком большой. Предел — один мегабайт.
error-ics-wrong-letters = Буквы в этом файле календаря не в кодировке UTF-8. Попросите файл в таком виде.
error-ics-malformed = Одну из строк этого файла календаря нельзя прочитать, поэтому ничего не сохранено.
error-ics-not-a-calendar = Это не файл календаря.
error-ics-too-many = В этом файле календаря больше 1000 событий.
error-ics-no-event = В этом файле календаря нет событий.
error-ics-refused = Некоторые события из этого файла нельзя взять, поэтому ничего не сохранено.

## What was put right in a calendar file

schedule-fix-until-local = Последний день был записан не по правилам. Он взят так, как имелось в виду.
schedule-fix-windows-zone = Имя часового пояса было такое, какое знает только Windows.
schedule-fix-odd-zone = Имя часового пояса было необычным.
schedule-fix-zone-assumed = Часовой пояс не указан. Взят ваш.
schedule-fix-start-in-gap = В первый день часы перескакивают это время. В тот день оно наступит на столько же позже.
schedule-fix-all-day = Это событие на весь день. Оно поставлено на девять утра.
schedule-fix-seconds-cut = Секунды опущены.
schedule-fix-text-cut = Один из текстов был слишком длинным и сокращён.
schedule-fix-no-title = Названия не было.
schedule-fix-alarm-dropped = Одно из его собственных напоминаний нельзя перенести.
schedule-fix-length-dropped = Продолжительность нельзя перенести.
schedule-fix-elapsed-hours = Повторяется через равное число часов, даже если часы переводят.
schedule-fix-change-is-time-only = У одного из дней были и другие слова. Взято только время.
schedule-fix-cancelled = Отменено и поэтому пропущено.
schedule-fix-superseded = В файле есть более новая версия.

## Why an event of a calendar file can't be taken

schedule-refusal-not-an-event = Это задача или дневник, а не событие.
schedule-refusal-no-start = Нет начала.
schedule-refusal-time-malformed = Одно из времён нельзя прочитать.
schedule-refusal-time-out-of-range = Одно из времён слишком далеко.
schedule-refusal-zone-unknown = Часовой пояс неизвестен.
schedule-refusal-period-unsupported = Событие состоит из периодов.
schedule-refusal-rule-malformed = Правило повторения нельзя прочитать.
schedule-refusal-rule-too-often = Повторяется чаще раза в день.
schedule-refusal-rule-out-of-range = Одно из чисел в правиле за пределами возможных значений.
schedule-refusal-rule-contradicts = Части правила не сочетаются.
schedule-refusal-rule-never = По своему правилу никогда не наступает.
schedule-refusal-several-rules = Здесь больше одного правила.
schedule-refusal-range-unsupported = Меняет сразу один день и все дни после него.
schedule-refusal-too-many-times = Слишком много отдельных времён.
schedule-refusal-unfit = В таком виде это нельзя сохранить.

## The terminal: cairn remind

remind-none = Напоминать пока не о чем. "cairn remind add --help" показывает, как добавить.
remind-added = Сохранено.
remind-changed = Изменено.
remind-silenced = Для времени { $time } напоминание не придёт: это тихие часы. Чтобы оно пришло, отметьте это с помощью --essential.
remind-held = Тихие часы задержат напоминание на { $time } до { $until }. Чтобы оно пришло вовремя, отметьте это с помощью --essential.
remind-over = Всё это время уже прошло, поэтому напоминаний не будет.
remind-silenced-prompt = Тихие часы занимают весь этот промежуток, и вопрос не придёт. Выберите другой промежуток или другие тихие часы.
remind-deleted = Удалено. "cairn remind undo { $id }" вернёт это.
remind-delete-ask = «{ $title }» будет удалено вместе с напоминаниями.
remind-undone = Всё снова так, как было.
remind-nothing-before = До этого ничего нет.
remind-divided = С этого времени это новая запись; всё, что было раньше, остаётся.
remind-no-coming = В эти дни ничего нет.
remind-no-notices = Напоминания не запланированы.
remind-incomplete = Будут и ещё. Последнее попросит вас снова открыть программу, чтобы они приходили.
remind-snoozed = Придёт снова в { $time }.
remind-answered = Записано.
remind-answered-what = Записано: { $title }, { $time }. "cairn remind undone { $name }" отменит это.
remind-taken-back = Отменено. Если напоминание ещё впереди, оно придёт.
remind-answered-same = Это уже было записано.
remind-taken = Записано: принято в { $time }.
remind-quiet-none = Тихих часов нет. "cairn remind quiet 22:00-07:00" задаст их.
remind-quiet-is = Тихо с { $from } до { $to }. Приходит только то, что вы отметили как важное.
remind-goal-time-is = О шагах к целям напоминание приходит в { $time }.
remind-test-asked = Напоминание придёт в { $time }. В нём написано: «{ $text }». Потом скажите, пришло ли оно: "cairn remind self-test --arrived yes".
remind-test-arrived = Хорошо: напоминания приходят.
remind-test-not-arrived = Значит, что-то их задерживает. На телефоне разрешите уведомления для этого приложения и отключите для него экономию заряда.
remind-log-none = На эти дни ничего не было запланировано.
remind-exported = Календарь записан. Каждое событие в нём закрытое{ $own ->
    [yes] , но показывает ваши собственные слова.
   *[no] {" "}и говорит только «Напоминание».
}
remind-left-out =
    { $count ->
        [one] { $count } записи не место в календаре: она по необходимости или в случайное время.
        [few] { $count } записям не место в календаре: они по необходимости или в случайное время.
        [many] { $count } записям не место в календаре: они по необходимости или в случайное время.
       *[other] { $count } записи не место в календаре: они по необходимости или в случайное время.
    }
remind-import-counts = Новых: { $new }. Обновлено: { $renewed }. Уже есть: { $known }.
remind-import-ended = Календарь их отменил. Здесь они тоже закончатся:
remind-import-called-off = Календарь отменил эти отдельные встречи. Здесь они тоже убраны:
remind-import-fixed = Исправлено:
remind-import-refused = Нельзя взять:
remind-import-line = строка { $line }: { $what }
remind-import-preview-end = Ничего не сохранено. Без --preview будет сохранено.
remind-import-ask = Это будет перенесено сюда.
remind-imported =
    { $count ->
        [0] Ничего нового не нашлось.
        [one] Сохранена { $count } запись.
        [few] Сохранены { $count } записи.
        [many] Сохранено { $count } записей.
       *[other] Сохранено { $count } записи.
    }

remind-col-when = когда
remind-col-what = что
remind-col-title = название
remind-col-says = текст напоминания
remind-col-dose = доза
remind-col-answer = ответ
remind-col-planned = намечено
remind-col-shown = показано
remind-col-opened = открыто
remind-col-id = имя
remind-field-when = наступает
remind-field-zone = по часам места
remind-field-remind = напоминает
remind-field-essential = важное
remind-field-place = где
remind-field-next = дальше
remind-field-changes = отдельные изменения
remind-here = там, где вы
remind-at-the-time = в само это время
remind-before = за { $time }
remind-timing-once = { $at }
remind-timing-rule = с { $at }, { $rule }
remind-timing-daily = каждый день в { $times }, с { $from }
remind-timing-days = в { $times }, с { $from }, { $rule }
remind-timing-hours =
    { $hours ->
        [1] каждый час с { $at }
        [one] каждый { $hours } час с { $at }
        [few] каждые { $hours } часа с { $at }
        [many] каждые { $hours } часов с { $at }
       *[other] каждые { $hours } часа с { $at }
    }
remind-timing-taper = { $count ->
    [one] { $count } ступень с { $from }
    [few] { $count } ступени с { $from }
    [many] { $count } ступеней с { $from }
   *[other] { $count } ступени с { $from }
}
remind-timing-as-needed = по необходимости
remind-timing-window = между { $opens } и { $closes }, с { $from }
remind-step-days =
    { $days ->
        [one] { $days } день в { $times }: { $dose }
        [few] { $days } дня в { $times }: { $dose }
        [many] { $days } дней в { $times }: { $dose }
       *[other] { $days } дня в { $times }: { $dose }
    }
remind-step-open = потом в { $times }: { $dose }
remind-change-skip = { $at } пропущено
remind-change-move = { $at } перенесено на { $to }
remind-answer-done = сделано
remind-answer-left-out = пропущено
remind-value-yes = да
remind-value-no = нет
remind-value-none = –

cli-error-ics-refused-hint = "cairn remind import FILE --preview" называет их; --go-on пропускает их и берёт остальное.
cli-error-bad-timing = Скажите, когда это бывает, только одним способом.
cli-error-bad-timing-hint = Используйте одно из: --at, --times, --hours вместе с --at, --taper, --window или --as-needed.
cli-error-bad-single = Один раз можно только пропустить, перенести или вернуть. Остальное измените отдельной командой.
cli-error-bad-taper = Ступень пишется так: дни, времена и доза, например "7d 08:00,20:00 8 mg". Между ступенями ставится точка с запятой.
cli-error-bad-lead = Напишите, за сколько напомнить: число с d (дни), h (часы) или m (минуты), например 1d,1h,15m.
cli-error-bad-hours = Напишите тихие часы или промежуток двумя временами, например 22:00-07:00.
cli-error-bad-window = Промежуток лежит внутри одного дня: два времени, сначала более раннее, например 09:00-21:00.
cli-error-bad-times = Напишите время дня от 00:00 до 23:59, через запятую, например 08:00,20:00.
cli-error-bad-essential = Важным может быть только приём или лекарство.
