### draft_translation: not checked by a native speaker yet.
### Texts of the service directory. Words: see core/content/words/ru.toml. Command help stays English.

## Import

directory-example-name = Примерск (выдуманный город)
directory-imported =
    { $count ->
        [one] Добавлена { $count } служба из справочника «{ $name }».
        [few] Добавлены { $count } службы из справочника «{ $name }».
        [many] Добавлено { $count } служб из справочника «{ $name }».
       *[other] Добавлено { $count } службы из справочника «{ $name }».
    }
directory-left-out =
    { $count ->
        [one] Пропущена { $count } строка:
        [few] Пропущены { $count } строки:
        [many] Пропущено { $count } строк:
       *[other] Пропущено { $count } строки:
    }
directory-remarks =
    { $count ->
        [one] В принятых строках { $count } значение неверно и пропущено:
        [few] В принятых строках { $count } значения неверны и пропущены:
        [many] В принятых строках { $count } значений неверны и пропущены:
       *[other] В принятых строках { $count } значения неверны и пропущены:
    }
directory-left-out-more =
    { $count ->
        [one] И ещё { $count }. С --json названо больше.
        [few] И ещё { $count }. С --json названо больше.
        [many] И ещё { $count }. С --json названо больше.
       *[other] И ещё { $count }. С --json названо больше.
    }
directory-report-written = Все они записаны в { $file }.
directory-next = "cairn directory search" ищет в нём.
directory-col-file = файл
directory-col-row = строка
directory-col-column = столбец
directory-col-reason = что не так

## Lists

directory-none = Справочников пока нет. "cairn directory import" добавит справочник, а с --example — выдуманный город, чтобы попробовать.
directory-no-places = Мест, рядом с которыми можно искать, пока нет.
directory-removed = Справочник убран.
directory-col-source = короткое имя
directory-col-called = название
directory-col-services = службы
directory-col-imported = добавлен
directory-col-place = место
directory-col-region = регион

## Search

directory-col-id = имя
directory-col-km = км
directory-col-now = сейчас
directory-col-phone = телефон
directory-col-checked = проверено
directory-col-service = служба
directory-near = Не дальше { $km } км, место: { $place }. Сначала ближайшие:
directory-found-nothing = Ничего не найдено.
directory-found-nothing-hint = Можно взять меньше слов или искать подальше.
directory-more = Есть ещё. Добавьте слово или покажите больше через --limit.
directory-old-hint = Записи с пометкой «давно» проверяли больше года назад. Позвоните, прежде чем идти.
directory-from = Откуда: { $names }

## One service

directory-open-until = открыто до { $time }
directory-open-always = открыто круглосуточно
directory-closed = закрыто
directory-closed-opens-today = откроется в { $time }
directory-closed-opens = откроется: { $day } { $time }
directory-hours-unknown = часы работы неизвестны
directory-status-closed = временно закрыто
directory-status-inactive = сейчас не работает
directory-status-defunct = больше не существует
directory-checked-today = сегодня
directory-checked-days =
    { $count ->
        [one] { $count } день назад
        [few] { $count } дня назад
        [many] { $count } дней назад
       *[other] { $count } дня назад
    }
directory-checked-months =
    { $count ->
        [one] { $count } месяц назад
        [few] { $count } месяца назад
        [many] { $count } месяцев назад
       *[other] { $count } месяца назад
    }
directory-checked-years =
    { $count ->
        [one] { $count } год назад
        [few] { $count } года назад
        [many] { $count } лет назад
       *[other] { $count } года назад
    }
directory-checked-old = давно: { $ago }
directory-checked-unknown = не указано
directory-cost-free = бесплатно
directory-cost-free-for-some = для некоторых бесплатно
directory-cost-paid = платно
directory-cost-unknown = не указано
directory-ages-from = возраст от { $min }
directory-ages-to = возраст до { $max }
directory-ages-between = возраст от { $min } до { $max }
directory-field-organization = кто ведёт
directory-field-also = другие названия
directory-field-needs = с чем помогает
directory-field-languages = языки
directory-field-interpreting = перевод
directory-field-age = возраст
directory-field-eligibility = для кого
directory-field-cost = цена
directory-field-how = как попасть
directory-field-phone = телефон
directory-field-email = эл. почта
directory-field-url = сайт
directory-field-hours = часы работы
directory-field-now = сейчас
directory-field-address = где
directory-field-transport = как добраться
directory-field-checked = проверено
directory-field-directory = справочник
directory-field-id = имя

## Hours

directory-all-day = весь день
directory-span = { $opens }–{ $closes }
directory-no-times = время не указано
directory-days-every = каждый день
directory-days-every-n =
    { $n ->
        [one] каждый { $n } день
        [few] каждые { $n } дня
        [many] каждые { $n } дней
       *[other] каждые { $n } дня
    }
directory-weeks-every-n =
    { $days }, { $n ->
        [one] каждую { $n } неделю
        [few] каждые { $n } недели
        [many] каждые { $n } недель
       *[other] каждые { $n } недели
    }
directory-month-days = { $days } в месяце
directory-month-day-numbers = числа месяца: { $days }
directory-months-every-n =
    { $days }, { $n ->
        [one] каждый { $n } месяц
        [few] каждые { $n } месяца
        [many] каждые { $n } месяцев
       *[other] каждые { $n } месяца
    }
directory-year-days = в некоторые дни года
directory-nth = { $day } ({ $n }-й раз)
directory-nth-last = { $n ->
        [1] { $day } (последний раз)
       *[other] { $day } ({ $n }-й раз с конца)
    }
directory-from-day = с { $day }
directory-until-day = до { $day }

## What goes wrong

error-directory-too-large = Этот справочник слишком большой. Ничего не изменено.
error-directory-too-many-rows = В этом справочнике слишком много строк. Ничего не изменено.
error-directory-bad-zip = Этот файл zip не открывается. Ничего не изменено.
error-directory-not-text = Один из файлов справочника не в кодировке UTF-8. Ничего не изменено.
error-directory-not-json = Этот файл — не JSON. Ничего не изменено.
error-directory-no-services = В нём нет служб. Ничего не изменено.
error-directory-no-column = В файле служб нет столбца, который нужен каждой службе. Ничего не изменено.
error-directory-all-refused = Ни одна служба в нём не записана верно, поэтому ничего не изменено. Строки названы.
error-directory-bad-id = Короткое имя справочника состоит из строчных латинских букв, цифр и дефисов. Второе его имя не должно быть пустым или очень длинным.
error-directory-no-room = Справочников уже столько, сколько может быть. Сначала уберите один из них.
error-directory-of-pack = Этот справочник пришёл с пакетом. Уберите пакет, и он уйдёт вместе с ним.
error-place-unknown = Места с таким именем нет ни в одном справочнике.
error-place-ambiguous = Так начинается несколько мест. Добавьте буквы или запятую и регион.
error-service-ambiguous = С этих букв начинаются имена нескольких служб. Введите больше букв или поставьте впереди короткое имя справочника, например example-town/2f06.
error-row-not-a-number = Это не число.
error-row-not-a-time = Это не время суток. Пишите так: 09:00.
error-row-not-a-rule = Эти дни нельзя разобрать: чего-то не хватает или что-то не сочетается.
error-row-dangling = Здесь названа строка, которой нет.
error-row-duplicate = Такое имя уже было раньше.
error-row-wrong-length = В строке больше или меньше ячеек, чем в заголовке.
error-row-unreadable = Это нельзя прочитать.
error-row-too-many = Их больше, чем можно сохранить.

cli-error-place-unknown-hint = "cairn directory list --places" называет их все.
