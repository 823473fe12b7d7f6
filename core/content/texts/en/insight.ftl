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
ifthen-why-ticked = you ticked it
ifthen-why-level = you answered { $value }
ifthen-rehearse = Read your plan once, slowly. See yourself in that moment, and see yourself doing it. That takes half a minute and makes the plan come to mind by itself.
ifthen-offer = This is one of your moments:
ifthen-offer-drawn = { $count } of your plans fit. This one was drawn, so that you can find out what helps you. You can do another one just as well.
ifthen-outcome-question = How did it go with your plan?
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
rule-confidence-falling = Your confidence was { $now } on average in the last { $days } days. In the { $earlier } days before it was { $before }.
rule-confidence-falling-title = Confidence has gone down
rule-poor-sleep = On { $count } of the last { $days } days you marked your sleep { $at_most } or less.
rule-poor-sleep-title = Several bad nights
rule-missed-check-ins = Your last check-in was { $days } days ago. What happened since is not known, and that is fine. Start from today.
rule-missed-check-ins-title = No check-in for some days
rule-risky-situations = On { $count } of the last { $days } days there was a risky situation.
rule-risky-situations-title = Several risky situations
rule-phq-2-positive = Your last PHQ-2 came to { $now }. From 3 on the longer form can show more.
rule-phq-2-positive-title = PHQ-2 at 3 or more
rule-phq-9-up = Your last PHQ-9 came to { $now }. The time before it was { $before }. 5 or more counts as a change.
rule-phq-9-up-title = PHQ-9 has gone up

## What works for me

works-fell = After "{ $step }" your craving fell by { $value } (between { $low } and { $high }).
works-rose = After "{ $step }" your craving rose by { $value } (between { $low } and { $high }).
works-unclear = After "{ $step }" it is not clear yet which way your craving goes: between { $up } up and { $down } down.
works-better = That is more than after your other steps.
works-worse = That is less than after your other steps.
works-no-difference = Against your other steps no difference can be seen.
works-not-enough = "{ $step }": not enough yet. It came up { $drawn } times and another step { $others } times, with a craving after. It takes { $least } of each.
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

## Terminal

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
ifthen-rehearse-later = Go through it once in your mind: "cairn ifthen rehearse" with its name.
ifthen-rehearse-enter = Press Enter when you have:{" "}
ifthen-paused = It is kept, but not offered for now.
ifthen-resumed = It is offered again.
ifthen-deleted = Deleted. For 30 days "cairn ifthen undo { $id }" brings it back.
ifthen-undone = As it was before.
ifthen-told = Noted. Thank you for telling.
ifthen-none = No plans yet. A plan is one moment and one thing to do, like: cairn ifthen add --time 18:00-20:00 --days fri --then "Call Sam"
ifthen-nothing-fits = None of your plans is for this moment.
ifthen-none-to-ask = Nothing to tell right now.
ifthen-col-plan = plan
ifthen-col-state = state
ifthen-col-rehearsed = rehearsed
ifthen-field-contact = reach
ifthen-state-on = on
ifthen-state-paused = paused
urge-how-to-end = When you are ready: "cairn urge end --craving" with a number from 0 to 10. There is no hurry, it is kept.
urge-deleted = Deleted. For 30 days "cairn urge undo { $id }" brings it back.
urge-none = No urges yet. "cairn urge start --craving 7" begins with one.
urge-none-open = No timer is running.
urge-col-before = before
urge-col-after = after
urge-col-minutes = minutes
urge-col-step = step
urge-col-helped = what helped
insight-nothing = Nothing stands out in what you wrote.
insight-step = What could help: { $step }
insight-switch = Don't want this? cairn insight off { $rule }
insight-seen = Noted. It isn't said again until it comes anew.
insight-on = On again: { $title }.
insight-off = Off: { $title }. It won't be said any more.
insight-is-on = This rule is on.
insight-is-off = This rule is off.
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
error-nothing-to-undo = There is no version before this one.
error-nothing-to-tell = There is no plan to tell about right now.
error-no-open-urge = No timer is running. "cairn urge list" shows those before.
error-no-checkin-yet = There is no check-in yet to find a plan for.
error-unknown-rule = There is no rule of this name. "cairn insight rules" lists them.

help-cairn-ifthen = If-then plans: one moment, one thing to do
help-cairn-ifthen-add = Make a plan: one cue, and what you do then
help-cairn-ifthen-add-time = At a time of the day, such as 18:00-20:00; 22:00-02:00 goes past midnight
help-cairn-ifthen-add-days = Only on these days (otherwise every day)
help-cairn-ifthen-add-place = At a place, by the name you give it; found in your notes, never by location
help-cairn-ifthen-add-feeling = With a feeling
help-cairn-ifthen-add-with = With a person, by name
help-cairn-ifthen-add-body = When your body is like this
help-cairn-ifthen-add-level = From which answer on it counts; for craving and higher, for the others and lower
help-cairn-ifthen-add-then = What you do then
help-cairn-ifthen-add-contact = Whom to reach
help-cairn-ifthen-add-number = Their number
help-cairn-ifthen-add-rehearsed = You have gone through it in your mind already
help-cairn-ifthen-list = List your plans
help-cairn-ifthen-show = Show one plan
help-cairn-ifthen-show-plan = Its name, or the first letters of it
help-cairn-ifthen-edit = Change a plan; what you don't name stays as it is
help-cairn-ifthen-edit-plan = Its name, or the first letters of it
help-cairn-ifthen-edit-time = At a time of the day, such as 18:00-20:00
help-cairn-ifthen-edit-days = Only on these days (otherwise every day)
help-cairn-ifthen-edit-place = At a place, by the name you give it
help-cairn-ifthen-edit-feeling = With a feeling
help-cairn-ifthen-edit-with = With a person, by name
help-cairn-ifthen-edit-body = When your body is like this
help-cairn-ifthen-edit-level = From which answer on it counts
help-cairn-ifthen-edit-then = What you do then
help-cairn-ifthen-edit-contact = Whom to reach
help-cairn-ifthen-edit-number = Their number
help-cairn-ifthen-edit-no-contact = Nobody is to be reached
help-cairn-ifthen-rehearse = Go through a plan in your mind, and note that you did
help-cairn-ifthen-rehearse-plan = Its name, or the first letters of it
help-cairn-ifthen-pause = Keep a plan, but don't offer it for now
help-cairn-ifthen-pause-plan = Its name, or the first letters of it
help-cairn-ifthen-resume = Offer a plan again
help-cairn-ifthen-resume-plan = Its name, or the first letters of it
help-cairn-ifthen-delete = Delete a plan; undo brings it back
help-cairn-ifthen-delete-plan = Its name, or the first letters of it
help-cairn-ifthen-undo = Go back to the version before, also of a deleted plan
help-cairn-ifthen-undo-plan = Its name; in full for a deleted one
help-cairn-ifthen-offer = Show the plan for your last check-in
help-cairn-ifthen-offer-checkin = Another check-in, by its name or the first letters of it
help-cairn-ifthen-offer-place = Where you are, by the name you use in your plans
help-cairn-ifthen-offer-with = Whom you are with
help-cairn-ifthen-ask = List the plans that you can tell about
help-cairn-ifthen-outcome = Tell how it went with a plan
help-cairn-ifthen-outcome-offer = Which, by its name or the first letters of it (otherwise the last one)
help-cairn-ifthen-outcome-did = What you did
help-cairn-ifthen-outcome-craving = How strong the craving is now: 0 none, 10 strongest
help-cairn-ifthen-outcome-note = A note in your own words
help-cairn-urge = The urge timer: rate, stay with one step, rate again
help-cairn-urge-start = Start the timer
help-cairn-urge-start-craving = How strong it is: 0 none, 10 strongest
help-cairn-urge-start-minutes = How long the timer runs
help-cairn-urge-start-step = What you want to do meanwhile: a plan's name or a step's (otherwise one is drawn)
help-cairn-urge-start-no-step = Without a step
help-cairn-urge-start-halt = What is true right now; it decides which steps fit
help-cairn-urge-show = Show the timer that runs
help-cairn-urge-end = Tell how strong it is now
help-cairn-urge-end-urge = Which, by its name or the first letters of it (otherwise the last one)
help-cairn-urge-end-craving = How strong it is: 0 none, 10 strongest
help-cairn-urge-end-did = Whether you did the step
help-cairn-urge-end-helped = What helped, in your own words
help-cairn-urge-list = List urges, newest first
help-cairn-urge-delete = Delete an urge; undo brings it back
help-cairn-urge-delete-urge = Its name, or the first letters of it
help-cairn-urge-undo = Go back to the version before, also of a deleted urge
help-cairn-urge-undo-urge = Its name; in full for a deleted one
help-cairn-insight = What stands out in what you wrote, and what works for you
help-cairn-insight-now = What stands out now, and why
help-cairn-insight-works = How your craving went after each step
help-cairn-insight-rules = List the rules
help-cairn-insight-rule = Show one rule with its source
help-cairn-insight-rule-rule = Its name, such as poor_sleep
help-cairn-insight-seen = Don't say it again until it comes anew
help-cairn-insight-seen-rule = Its name, such as poor_sleep
help-cairn-insight-on = Switch a rule on
help-cairn-insight-on-rule = Its name, such as poor_sleep
help-cairn-insight-off = Switch a rule off
help-cairn-insight-off-rule = Its name, such as poor_sleep
