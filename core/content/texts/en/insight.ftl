### Texts of if-then plans, the urge timer, early-warning rules and what works.
### Words: words/en.toml and the project's list. "You", short sentences, no exclamation marks, no praise, no blame.

## If-then plans

ifthen-sentence = If { $cue }, then: { $action }
ifthen-cue-time-every-day = it is between { $from } and { $to }
ifthen-cue-time = it is { $days } between { $from } and { $to }
ifthen-or = or
ifthen-cue-place = I am at { $name }
ifthen-cue-person = I am with { $name }
ifthen-cue-craving = my craving is { $level } or more
ifthen-cue-low-mood = my mood is { $level } or less
ifthen-cue-unsure = my confidence is { $level } or less
ifthen-cue-angry = I am angry
ifthen-cue-lonely = I feel lonely
ifthen-cue-hungry = I am hungry
ifthen-cue-tired = I am tired
ifthen-cue-slept-badly = my sleep was { $level } or less
ifthen-why-time = it is that time
ifthen-why-said = you said so
ifthen-why-note = your note names it
ifthen-why-drawn = it was drawn for this check-in
ifthen-why-ticked = you ticked it
ifthen-why-level = you answered { $value }
ifthen-rehearse = Read your plan once, slowly. See yourself in that moment, and see yourself doing it. That takes half a minute and makes the plan come to mind by itself.
ifthen-offer = This is one of your moments:
ifthen-offer-drawn = { $count } of your plans fit. This one was drawn, so that you can find out what helps you. You can do another one just as well.
ifthen-outcome-question = How did it go with your plan?
ifthen-ask-how = "cairn ifthen outcome" notes it, in one line.
did-planned = did it
did-something-else = did something else
did-nothing = let it be

## Urge timer

urge-begin = This will pass. Stay with one step.
urge-drawn = { $count } steps fit. This one was drawn, so that you can find out what helps you.
urge-left =
    { $minutes ->
        [one] One minute left.
       *[other] { $minutes } minutes left.
    }
urge-time-up = The time is up. How strong is it now?
urge-ended = It was { $before } and is { $after } now.
urge-still-strong = Still strong? You can start again, or do the next thing in your plan. You don't have to do this alone.

## Steps

step-eat-and-drink = Eat something and drink a glass of water
step-rest = Lie down or sit somewhere quiet
step-move = Move: walk fast, climb stairs, push against a wall
step-be-with-somebody = Go where people are, or call somebody
step-breathe = Breathe out slowly, longer than you breathe in
step-watch-the-wave = Watch the craving like a wave: where you feel it, how it rises, how it falls
step-call-somebody = Call or write to somebody you trust
step-change-the-place = Leave this place for another one
step-urge-timer = Start the urge timer
step-make-a-plan = Make an if-then plan for the next time
step-talk-about-sleep = Tell your doctor or counsellor about your sleep
step-check-in = Check in when you like
step-longer-form = Fill in the longer form, PHQ-9
step-talk-to-somebody = Talk with your counsellor, a doctor or somebody you trust

## Early-warning rules. Each says why in one sentence, with the numbers.

insight-not-a-prediction = Not a prediction. It only says what you wrote.
insight-not-yet-checked = These rules have not been checked by a clinician yet.
rule-craving-rising = Your craving was { $now } on average in the last { $days } days. In the { $earlier } days before it was { $before }.
rule-craving-rising-title = Craving has gone up
rule-craving-rising-when = In the last { $days } days your craving was, on average, up by { $by } or more. This is against the { $before } days before.
rule-confidence-falling = Your confidence was { $now } on average in the last { $days } days. In the { $earlier } days before it was { $before }.
rule-confidence-falling-title = Confidence has gone down
rule-confidence-falling-when = In the last { $days } days your confidence was, on average, down by { $by } or more. This is against the { $before } days before.
rule-poor-sleep = On { $count } of the last { $days } days you marked your sleep { $at_most } or less.
rule-poor-sleep-title = Several bad nights
rule-poor-sleep-when = On { $least } or more of the last { $days } days you marked your sleep { $at_most } or less.
rule-missed-check-ins = Your last check-in was { $days } days ago. What happened since is not known, and that is fine. Start from today.
rule-missed-check-ins-title = No check-in for some days
rule-missed-check-ins-when = You checked in often, and then not for { $days } days.
rule-risky-situations = On { $count } of the last { $days } days there was a risky situation.
rule-risky-situations-title = Several risky situations
rule-risky-situations-when = On { $least } or more of the last { $days } days there was a risky situation.
rule-phq-2-positive = Your last PHQ-2 came to { $now }. From 3 on the longer form can show more.
rule-phq-2-positive-title = PHQ-2 at 3 or more
rule-phq-2-positive-when = Your PHQ-2 comes to { $at_least } or more.
rule-phq-9-up = Your last PHQ-9 came to { $now }. The time before it was { $before }. 5 or more counts as a change.
rule-phq-9-up-title = PHQ-9 has gone up
rule-phq-9-up-when = Your PHQ-9 comes to { $by } or more points above the time before.

## What works for me

works-fell = After "{ $step }" your craving fell by { $value } (between { $low } and { $high }).
works-rose = After "{ $step }" your craving rose by { $value } (between { $low } and { $high }).
works-unclear = After "{ $step }" it is not clear yet which way your craving goes: between { $up } up and { $down } down.
works-better = That is more than after your other steps.
works-worse = That is less than after your other steps.
works-no-difference = Against your other steps no difference can be seen.
works-not-enough = "{ $step }": not enough yet. Uses with a craving after: { $drawn } of this step, { $others } of others. It takes { $least } of each.
works-gaps = "{ $step }": the craving after is missing too often. It was told { $answered } of { $draws } times.
works-how = Each time several steps fit, one is drawn by chance. That is why they can be compared. The true number lies between the two ends 95 times in 100, however often you look. It counts what was drawn, also when you did something else. Cravings go down by themselves, too.
works-none = Nothing was drawn yet. When several steps fit a craving, one is drawn for you.

## What is not right, by stable code

error-rule-bad-code = A name in this rule is not well formed.
error-rule-bad-sentence = This rule names no sentence.
error-rule-threshold = The threshold of this rule can't be met, or always is.
error-rule-window = The days of this rule do not fit together.
error-rule-no-source = This rule does not say where its threshold comes from.
error-rule-no-reason = This rule does not say why its threshold was chosen.
error-rule-too-long = This rule is too long.
error-rule-syntax = This rule can't be read.

## Lists and short answers

weekday-mon = Monday
weekday-tue = Tuesday
weekday-wed = Wednesday
weekday-thu = Thursday
weekday-fri = Friday
weekday-sat = Saturday
weekday-sun = Sunday
ifthen-with-why = { $sentence } ({ $why })
ifthen-added = Kept.
ifthen-edited = Corrected. Go through it once more in your mind.
ifthen-rehearsed = Noted that you went through it.
ifthen-paused = It is kept, but not offered for now.
ifthen-resumed = It is offered again.
ifthen-undone = As it was before.
ifthen-told = Noted. Thank you for telling.
ifthen-nothing-fits = None of your plans is for this moment.
ifthen-none-to-ask = Nothing to tell right now.
ifthen-col-plan = plan
ifthen-col-state = state
ifthen-col-rehearsed = rehearsed
ifthen-field-contact = reach
ifthen-state-on = on
ifthen-state-paused = paused
urge-none-open = No timer is running.
urge-col-before = before
urge-col-after = after
urge-col-minutes = minutes
urge-col-step = step
urge-col-helped = what helped
insight-nothing = Nothing stands out in what you wrote.
insight-step = What could help: { $step }
insight-seen = Noted. It isn't said again until it comes anew.
insight-on = On again: { $title }.
insight-off = Off: { $title }. It won't be said any more.
insight-is-on = This rule is on.
insight-is-off = This rule is off.
insight-tells = Tells { $names } when it begins, because you agreed to it.
insight-told = Told { $name }: since { $date }.
insight-to-tell = To be told to { $name } with the next sync: since { $date }.
insight-takes-back = What it told is taken back with the next sync. What somebody has read they may remember.
insight-basis-published = The threshold comes from a publication:
insight-basis-project-choice = The threshold is this project's own choice, for this reason:
insight-col-rule = rule
insight-col-on = on
insight-col-now = now
insight-col-what = what it says
insight-state-holds = yes
insight-state-does-not = no
insight-state-unknown = not known
works-gone = A plan that was deleted
