### draft_translation: not checked by a native speaker yet.
### The plan, lapses, the calendar and goals. Safety texts (sos-, tolerance-) and help stay English for now.

care-not-yet-checked = Врач это пока не проверял.

## The plan: its six steps in order, and the reasons

plan-warning-signs-title = Признаки, что приближается трудное время
plan-alone-title = Что помогает мне наедине с собой
plan-distractions-title = Люди и места, которые помогают отвлечься
plan-help-title = Кого я прошу о помощи
plan-professionals-title = Специалисты и телефоны доверия
plan-surroundings-title = Как сделать безопаснее вокруг себя
plan-reasons-title = Мои причины
plan-emergency-number = Номер экстренной помощи

plan-title = Мой план
plan-empty = Ваш план пуст, и спешить некуда. Одной записи хватит для начала.
plan-empty-next = "cairn plan add alone 'Прогулка у реки'" сделает первую запись.
plan-added = Это теперь в вашем плане.
plan-changed = Изменено.
plan-moved = Перемещено.
plan-removed = Убрано. "cairn plan undo" вернёт это обратно.
plan-undone = План снова такой, как был. Та же команда ещё раз отменит и это.
plan-nothing-to-undo = Пока ничего не менялось.
plan-restored = План снова такой, как был тогда. "cairn plan undo" отменит и это.
plan-no-versions = Прежних планов пока нет.
plan-versions =
    { $count ->
        [one] Сохранён { $count } прежний план:
        [few] Сохранено { $count } прежних плана:
        [many] Сохранено { $count } прежних планов:
       *[other] Сохранено { $count } прежних плана:
    }
plan-version-entries =
    { $count ->
        [0] пусто
        [one] { $count } запись
        [few] { $count } записи
        [many] { $count } записей
       *[other] { $count } записи
    }
plan-col-place = место
plan-col-entry = запись
plan-col-number = номер
plan-col-holds = внутри

## A lapse and the questions after it. Each may be left out.

lapse-thanks = Спасибо, что записали это.
lapse-days =
    { $days ->
        [0] Каждый день, который вы отметите с этого момента, идёт в счёт.
        [one] Ваш { $days } день по-прежнему идёт в счёт.
        [few] Ваши { $days } дня по-прежнему идут в счёт.
        [many] Ваши { $days } дней по-прежнему идут в счёт.
       *[other] Ваши { $days } дня по-прежнему идут в счёт.
    }
lapse-how = Любой вопрос можно пропустить: просто нажмите Enter.
lapse-question-safe = Вы сейчас в безопасности?
lapse-question-situation = Что происходило до этого?
lapse-question-thoughts = Какие мысли у вас были?
lapse-question-helped = Что помогло, хотя бы немного?
lapse-question-next = Что поможет в ближайший час?
lapse-question-substance = Что это было? Только если хотите сказать.
lapse-question-amount = Сколько? Только если хотите сказать.
lapse-safe-yes = да
lapse-safe-no = нет
lapse-safe-not-sure = трудно сказать
lapse-safe-prompt = { $question } д/н или ?, если трудно сказать:{" "}
lapse-safe-not-sure-words = ? с сомневаюсь s unsure
lapse-prompt = { $question }{" "}
lapse-again-safe = Здесь подходит д, н или ?.
lapse-field-when = когда
lapse-field-safe = безопасность
lapse-field-situation = до этого
lapse-field-thoughts = мысли
lapse-field-helped = что помогло
lapse-field-next = что дальше
lapse-field-substance = что это было
lapse-field-amount = сколько
lapse-next = "cairn sos" открывает страницу для тяжёлых минут. Она доступна в любое время.
lapse-can-tell = Об этом можно рассказать: { $to }. "cairn lapse tell { $id }" сначала покажет, что там увидят. Ничего не отправлено.
lapse-tell-goes = { $to }: отметка за этот день уйдёт туда сама со следующим "cairn sync".
lapse-tell-went = { $to }: отметка за этот день туда отправлена.
lapse-tell-makes = Будет сделана отметка за этот день. Со следующим "cairn sync" её получит { $to }, и там увидят только это:
lapse-tell-sees = { $to }: там видят только это:
lapse-tell-preview = Ничего не сделано и ничего не отправлено.
lapse-not-marked = В календаре этот день не отмечен как день употребления, и там ничего не изменено. "cairn checkin add --use yes --used-on { $day }" отметит его, если хотите. Отметка попадёт ко всем, с кем вы делитесь отметками.
lapse-none = Здесь ничего не записано. Если когда-нибудь захотите: "cairn lapse add".
lapse-day-alone = День указан без времени, поэтому записано { $time }. "--when" принимает и то и другое, например "2026-11-23 21:00".
lapse-corrected = Изменено.
lapse-deleted = Удалено. "cairn lapse undo" с именем этой записи вернёт её в течение 30 дней.
lapse-undone = Всё снова так, как было.

## Coming out of detox, hospital, prison, or a place like them

away-noted = Записано. Предупреждение показывается с { $from } по { $until }.
away-none = Здесь ничего не записано. "cairn away add" запишет.
away-deleted = Удалено. "cairn away undo" с именем вернёт это в течение 30 дней.
away-undone = Всё как было.
cli-error-bad-away-day = До этого дня больше года. Можно записать день, который уже наступил, или день ближайшего года.
away-col-of = откуда
away-col-on = день
away-col-until = предупреждение до
away-detox = детоксикация
away-hospital = больница или похожее место
away-prison = тюрьма или похожее место

## Calendar

calendar-days =
    { $count ->
        [0] Пока не отмечен ни один день.
        [one] { $count } день идёт в счёт. Он остаётся вашим.
        [few] { $count } дня идут в счёт. Они остаются вашими.
        [many] { $count } дней идут в счёт. Они остаются вашими.
       *[other] { $count } дня идут в счёт. Они остаются вашими.
    }
calendar-month =
    В этом месяце: { $no ->
        [one] { $no } день
        [few] { $no } дня
        [many] { $no } дней
       *[other] { $no } дня
    } без употребления, { $yes } с употреблением, { $unknown } неизвестно.
calendar-to-come = Этот месяц ещё впереди.

## Goals. Done is said quietly, and nothing is scored.

goal-area-work = работа
goal-area-housing = жильё
goal-area-education = учёба
goal-area-relationships = отношения
goal-area-health = здоровье
goal-area-justice = правовые вопросы
goal-area-money = деньги
goal-none = Целей пока нет. Для начала хватит одного маленького шага: "cairn goal add".
goal-added = Сохранено. "cairn goal step add" запишет первый маленький шаг.
goal-changed = Изменено.
goal-step-added = Шаг сохранён.
goal-step-done = Сделано. Шаг останется в списке как то, что вы сделали.
goal-step-done-next = Сделано. Шаг останется в списке как то, что вы сделали. Дальше, когда будете готовы: { $step }
goal-step-undone = Шаг снова в списке.
goal-step-moved = Перемещено.
goal-step-removed = Убрано. "cairn goal undo" с именем цели вернёт это обратно.
goal-reached = Вы дошли до цели. Она останется здесь, чтобы вы могли на неё посмотреть.
goal-reopened = Цель снова открыта. Всё, что вы уже сделали, остаётся сделанным.
goal-deleted = Удалено. "cairn goal undo" с именем цели вернёт её в течение 30 дней.
goal-undone = Всё снова так, как было.
goal-col-area = область
goal-col-goal = цель
goal-col-steps = шагов сделано
goal-col-next = следующий шаг
goal-col-by = к дню
goal-steps-done = { $done } из { $all }
goal-standing-done = сделано { $day }
goal-standing-open = открыто
goal-standing-ahead = на { $day }
goal-standing-today = на сегодня
goal-standing-passed = было намечено на { $day }; подойдёт и любой другой день
goal-remind = напоминание { $day }
goal-no-steps = Шагов пока нет. Чем меньше первый, тем лучше.
goal-why = Зачем: { $why }
goal-done-on = Достигнута { $day }.
