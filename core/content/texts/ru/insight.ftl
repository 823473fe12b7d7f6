### draft_translation: not checked by a native speaker yet.
### Texts of if-then plans, the urge timer, early-warning rules and what works.

## If-then plans

ifthen-sentence = Если { $cue }, то: { $action }
ifthen-cue-time-every-day = сейчас между { $from } и { $to }
ifthen-cue-time = сейчас { $days }, между { $from } и { $to }
ifthen-or = или
ifthen-cue-place = я в таком месте: { $name }
ifthen-cue-person = рядом со мной { $name }
ifthen-cue-craving = тяга у меня { $level } или больше
ifthen-cue-low-mood = настроение у меня { $level } или меньше
ifthen-cue-unsure = уверенность у меня { $level } или меньше
ifthen-cue-angry = я злюсь
ifthen-cue-lonely = мне одиноко
ifthen-cue-hungry = мне хочется есть
ifthen-cue-tired = я чувствую усталость
ifthen-cue-slept-badly = сон у меня { $level } или меньше
ifthen-why-time = сейчас это время
ifthen-why-said = вы так сказали
ifthen-why-note = это есть в вашей заметке
ifthen-why-drawn = он выпал для этой отметки
ifthen-why-ticked = вы это отметили
ifthen-why-level = вы ответили { $value }
ifthen-rehearse = Прочитайте свой план один раз, не спеша. Представьте себя в этот момент и представьте, как вы это делаете. Это займёт полминуты, и потом план вспомнится сам.
ifthen-offer = Это один из ваших моментов:
ifthen-offer-drawn =
    { $count ->
        [one] Подходит { $count } ваш план. Этот выбран случайно, чтобы вы могли узнать, что вам помогает. Другой тоже подойдёт.
        [few] Подходят { $count } ваших плана. Этот выбран случайно, чтобы вы могли узнать, что вам помогает. Другой тоже подойдёт.
        [many] Подходят { $count } ваших планов. Этот выбран случайно, чтобы вы могли узнать, что вам помогает. Другой тоже подойдёт.
       *[other] Подходит { $count } вашего плана. Этот выбран случайно, чтобы вы могли узнать, что вам помогает. Другой тоже подойдёт.
    }
ifthen-outcome-question = Как получилось с вашим планом?
ifthen-ask-how = "cairn ifthen outcome" запишет это одной строкой.
did-planned = сделано
did-something-else = сделано другое
did-nothing = оставлено как есть

## Urge timer

urge-begin = Это пройдёт. Держитесь одного шага.
urge-drawn =
    { $count ->
        [one] Подходит { $count } шаг. Этот выбран случайно, чтобы вы могли узнать, что вам помогает.
        [few] Подходят { $count } шага. Этот выбран случайно, чтобы вы могли узнать, что вам помогает.
        [many] Подходят { $count } шагов. Этот выбран случайно, чтобы вы могли узнать, что вам помогает.
       *[other] Подходит { $count } шага. Этот выбран случайно, чтобы вы могли узнать, что вам помогает.
    }
urge-left =
    { $minutes ->
        [one] Осталась { $minutes } минута.
        [few] Осталось { $minutes } минуты.
        [many] Осталось { $minutes } минут.
       *[other] Осталось { $minutes } минуты.
    }
urge-time-up = Время вышло. Насколько сильна тяга сейчас?
urge-ended = Было { $before }, стало { $after }.
urge-still-strong = Тяга всё ещё сильна? Можно начать снова или сделать следующее из вашего плана. Вам не обязательно справляться без поддержки.

## Steps

step-eat-and-drink = Съесть что-нибудь и выпить стакан воды
step-rest = Прилечь или посидеть в тихом месте
step-move = Подвигаться: быстро пройтись, подняться по лестнице, упереться в стену
step-be-with-somebody = Пойти туда, где есть люди, или позвонить кому-нибудь
step-breathe = Выдыхать медленно, дольше, чем вдыхать
step-watch-the-wave = Смотреть на тягу как на волну: где она чувствуется, как поднимается, как спадает
step-call-somebody = Позвонить или написать тому, кому вы доверяете
step-change-the-place = Уйти отсюда в другое место
step-urge-timer = Запустить таймер тяги
step-make-a-plan = Составить план «если — то» на следующий раз
step-talk-about-sleep = Рассказать врачу или консультанту о своём сне
step-check-in = Сделать отметку, когда захочется
step-longer-form = Заполнить длинный вариант, PHQ-9
step-talk-to-somebody = Поговорить с консультантом, врачом или тем, кому вы доверяете

## Early-warning rules. Each says why in one sentence, with the numbers.

insight-not-a-prediction = Это не предсказание. Здесь только то, что вы записали.
insight-not-yet-checked = Врач эти правила пока не проверял.
rule-craving-rising =
    За последние { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дня
    } тяга была в среднем { $now }. За предыдущие { $earlier ->
        [one] { $earlier } день
        [few] { $earlier } дня
        [many] { $earlier } дней
       *[other] { $earlier } дня
    } — { $before }.
rule-craving-rising-title = Тяга стала сильнее
rule-craving-rising-when = Средняя тяга за последние дни ({ $days }) выше средней за дни до этого ({ $before }) на { $by } или больше.
rule-confidence-falling =
    За последние { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дня
    } уверенность была в среднем { $now }. За предыдущие { $earlier ->
        [one] { $earlier } день
        [few] { $earlier } дня
        [many] { $earlier } дней
       *[other] { $earlier } дня
    } — { $before }.
rule-confidence-falling-title = Уверенности стало меньше
rule-confidence-falling-when = Средняя уверенность за последние дни ({ $days }) ниже средней за дни до этого ({ $before }) на { $by } или больше.
rule-poor-sleep = Дней, когда вы оценили сон на { $at_most } или ниже: { $count } из последних { $days }.
rule-poor-sleep-title = Несколько плохих ночей
rule-poor-sleep-when = Дней, когда вы оценили сон на { $at_most } или ниже: { $least } или больше из последних { $days }.
rule-missed-check-ins =
    { $days ->
        [one] Прошлая отметка была { $days } день назад. Что было потом, неизвестно, и это нормально. Начните с сегодняшнего дня.
        [few] Прошлая отметка была { $days } дня назад. Что было потом, неизвестно, и это нормально. Начните с сегодняшнего дня.
        [many] Прошлая отметка была { $days } дней назад. Что было потом, неизвестно, и это нормально. Начните с сегодняшнего дня.
       *[other] Прошлая отметка была { $days } дня назад. Что было потом, неизвестно, и это нормально. Начните с сегодняшнего дня.
    }
rule-missed-check-ins-title = Несколько дней без отметок
rule-missed-check-ins-when = Отметки были часто, а потом их нет. Дней без отметок: { $days }.
rule-risky-situations = Дней с рискованной ситуацией: { $count } из последних { $days }.
rule-risky-situations-title = Несколько рискованных ситуаций
rule-risky-situations-when = Дней с рискованной ситуацией: { $least } или больше из последних { $days }.
rule-phq-2-positive = Ваш последний PHQ-2 дал { $now }. Начиная с 3 длинный вариант может показать больше.
rule-phq-2-positive-title = PHQ-2 — 3 или больше
rule-phq-2-positive-when = PHQ-2 даёт { $at_least } или больше.
rule-phq-9-up = Ваш последний PHQ-9 дал { $now }. В прошлый раз было { $before }. Переменой считается разница в 5 и больше.
rule-phq-9-up-title = PHQ-9 стал выше
rule-phq-9-up-when = PHQ-9 выше прошлого раза на { $by } или больше.

## What works for me

works-fell = После шага «{ $step }» тяга снижалась на { $value } (от { $low } до { $high }).
works-rose = После шага «{ $step }» тяга росла на { $value } (от { $low } до { $high }).
works-unclear = После шага «{ $step }» пока неясно, куда идёт тяга: от { $up } вверх до { $down } вниз.
works-better = Это больше, чем после других ваших шагов.
works-worse = Это меньше, чем после других ваших шагов.
works-no-difference = Разницы с другими вашими шагами не видно.
works-not-enough = «{ $step }»: данных пока мало. Случаев, где тяга потом записана: с этим шагом { $drawn }, с другими { $others }. Нужно по { $least }.
works-gaps = «{ $step }»: тяга после шага слишком часто не записана. Она записана { $answered } из { $draws } раз.
works-how = Когда подходит несколько шагов, один выбирается случайно. Поэтому их можно сравнить. Истинное число лежит между двумя границами в 95 случаях из 100, как бы часто вы ни смотрели. Считается то, что выбрано, даже если вы сделали другое. Тяга спадает и сама.
works-none = Пока ничего не выбрано. Когда при тяге подойдёт несколько шагов, один будет выбран для вас случайно.

## What is not right, by stable code

error-rule-bad-code = Одно из имён в этом правиле записано неверно.
error-rule-bad-sentence = Это правило не называет предложения.
error-rule-threshold = Порог этого правила недостижим или достигнут всегда.
error-rule-window = Дни этого правила не сочетаются.
error-rule-no-source = В этом правиле не сказано, откуда взят порог.
error-rule-no-reason = В этом правиле не сказано, почему выбран такой порог.
error-rule-too-long = Это правило слишком длинное.
error-rule-syntax = Это правило нельзя прочитать.

## Lists and short answers

weekday-mon = понедельник
weekday-tue = вторник
weekday-wed = среда
weekday-thu = четверг
weekday-fri = пятница
weekday-sat = суббота
weekday-sun = воскресенье
ifthen-with-why = { $sentence } ({ $why })
ifthen-added = Сохранено.
ifthen-edited = Исправлено. Пройдите его ещё раз в уме.
ifthen-rehearsed = Записано, что вы прошли его в уме.
ifthen-paused = План сохранён, но пока не предлагается.
ifthen-resumed = План снова предлагается.
ifthen-undone = Всё так, как было раньше.
ifthen-told = Записано. Спасибо, что рассказали.
ifthen-nothing-fits = Для этого момента плана нет.
ifthen-none-to-ask = Сейчас рассказывать не о чем.
ifthen-col-plan = план
ifthen-col-state = состояние
ifthen-col-rehearsed = пройден в уме
ifthen-field-contact = с кем связаться
ifthen-state-on = включён
ifthen-state-paused = на паузе
urge-none-open = Таймер не идёт.
urge-col-before = до
urge-col-after = после
urge-col-minutes = минуты
urge-col-step = шаг
urge-col-helped = что помогло
insight-nothing = В ваших записях ничего не выделяется.
insight-step = Что может помочь: { $step }
insight-seen = Записано. Больше не повторится, пока не появится снова.
insight-on = Снова включено: { $title }.
insight-off = Выключено: { $title }. Больше об этом говориться не будет.
insight-is-on = Это правило включено.
insight-is-off = Это правило выключено.
insight-tells = Когда это начинается, узнаёт { $names }: вы на это согласились.
insight-told = Знает { $name }: с { $date }.
insight-to-tell = При следующей синхронизации узнает { $name }: с { $date }.
insight-takes-back = То, о чём оно сообщило, отзывается при следующей синхронизации. Прочитанное человек может помнить.
insight-basis-published = Порог взят из публикации:
insight-basis-project-choice = Порог выбран самим проектом вот по какой причине:
insight-col-rule = правило
insight-col-on = вкл.
insight-col-now = сейчас
insight-col-what = о чём говорит
insight-state-holds = да
insight-state-does-not = нет
insight-state-unknown = неизвестно
works-gone = План, который удалили
