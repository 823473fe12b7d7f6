### draft_translation: not checked by a native speaker yet.
### The frame around texts to learn from. The overdose card and command help stay English for now.

learn-not-yet-checked = Врач это пока не проверял.
learn-signoff-violence-specialist = Специалист по насилию это пока не проверял.
learn-signoff-lawyer = Юрист это пока не проверял.

learn-exercises = Упражнения
learn-topics = Как беречь себя
learn-col-minutes = время
learn-minutes-short = { $count } мин
learn-minutes =
    { $count ->
        [one] Займёт около { $count } минуты.
        [few] Займёт около { $count } минут.
        [many] Займёт около { $count } минут.
       *[other] Займёт около { $count } минут.
    }
learn-list-next = "cairn learn show NAME" открывает одно из них.
learn-from-packs = Из пакетов
learn-from-pack = Из пакета { $pack }, подписал издатель { $publisher }.
learn-languages = Языки: { $languages }
learn-try = Можно попробовать
learn-next = Что делать дальше
learn-reminder = Подходящее напоминание
learn-reminder-naloxone-renewal = Обновить налоксон.
learn-reminder-test = Анализ.
learn-reminder-vaccination = Доза вакцины.
learn-reminder-appointment = Приём.
learn-reminder-how = "cairn learn show { $name } --remind DATE" создаёт его, с датой вроде 2027-03-01.

learn-how-sure = Насколько это надёжно?
learn-evidence-strong = Хорошо проверено.
learn-evidence-moderate = Проверено, с оговорками.
learn-evidence-limited = Проверено немного.
learn-evidence-practice = Широко применяется, почти не проверено.
learn-sources = Источники
learn-sources-brief = Источники: { $sources }
learn-source-detail = Где: { $at }. Что прочитано: { $read }. О чём говорит: { $supports }.
learn-read-passage = само место в тексте
learn-read-part = краткое изложение или часть
learn-read-quoted = то, что цитирует другой текст
learn-read-secondary = то, что пересказывает другой текст
learn-read-unread = ничего

## Family mode

family-intro = Для родных и друзей. Учётная запись здесь не нужна, и о другом человеке ничего не хранится. Начните с первого урока и двигайтесь в своём темпе. Кто-то не просыпается или едва дышит? "cairn overdose" показывает, что делать.
family-lessons-next = "cairn family show NAME" открывает урок. Есть ещё: words, ages, check, private, leaving и hide, чтобы очистить экран. "cairn directory" поможет найти службы рядом с вами.
family-col-years = возраст
family-ages = { $from }–{ $to }
family-ages-next = "cairn family ages 8" открывает страницу для ребёнка 8 лет.
family-words-person = О человеке
family-words-talk = В разговоре
family-words-not = не так
family-words-but = а так
family-leaving-hide = "cairn family hide" очищает этот экран и показывает обычный календарь. Терминал может хранить список введённых команд: его нужно удалить самим.
family-leaving-number = Опасность прямо сейчас? Звоните { $number }.
family-check-questions = В терминале "cairn family check" задаёт эти шесть вопросов по одному. Если есть хранилище (его создаёт "cairn init"), затем будет вопрос, сохранить ли ответы, чтобы было видно, как они меняются. "cairn family check --answers" с шестью такими числами, например 1,0,2,1,0,1, только считает; с "--keep" сохраняет.
family-check-none = Этих шести вопросов в этой версии пока нет.
family-check-sos = "cairn sos" открывает страницу SOS.
family-check-keep = Сохранить эти ответы в вашем хранилище? Тогда видно, как они меняются. Они лежат отдельно от других опросников и никому не передаются.
family-check-keep-ask = Сохранить? (д/н){" "}
family-check-kept = Сохранено, отдельно от других опросников; никому не передаётся. "cairn family kept list" показывает всё.
family-check-not-kept = Не сохранено.
family-kept-none = Здесь ничего не сохранено. "cairn family check" задаёт вопросы и сохраняет то, что вы захотите.
family-kept-deleted = Удалено. "cairn family kept undo" с именем вернёт это в течение 30 дней.
family-kept-undone = Всё как было.

## What goes wrong

cli-error-unknown-text = Текста с таким именем нет.
cli-error-unknown-text-hint = "cairn learn list" называет их все.
cli-error-unknown-lesson = Урока с таким именем нет.
cli-error-unknown-lesson-hint = "cairn family lessons" называет их все.
cli-error-no-page-for-age = Страницы для этого возраста нет.
cli-error-no-page-for-age-hint = Страницы есть для детей от 0 до 17 лет.
cli-error-no-such-step = Всего шагов: { $total }.
cli-error-no-such-step-hint = "cairn overdose" показывает их все.

error-learn-syntax = Это текст другого вида.
error-learn-empty-field = Часть, в которой должно быть что-то сказано, пуста.
error-learn-bad-name = В имени могут быть только строчные латинские буквы, цифры и дефисы.
error-learn-duplicate = Что-то стоит здесь дважды.
error-learn-no-source = Источник не назван.
error-learn-nothing-read = Ни один из источников никто не читал.
error-learn-unknown-source = Назван источник, которого нет.
error-learn-bad-number = Одно из чисел не имеет смысла.
error-learn-too-hard = Это слишком трудно читать.
error-learn-words = Здесь есть слово, которое ранит.
error-bad-phone-number = По этому номеру нельзя позвонить.
