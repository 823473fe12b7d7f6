### The plan, the screen for the worst moment, lapses, the calendar and goals. Sources: care/sources.toml.
### Words: words/en.toml and the project's list. "You", short sentences, no exclamation marks.

care-not-yet-checked = This has not been checked by a clinician yet.

## The screen for the worst moment. No number is guessed: only a person, an operator or a sourced pack adds one.

sos-title = This will pass.
sos-lead = Stay with one step. When it is done, take the next.
sos-danger = If a life is in danger, yours or somebody else's, call your local emergency number first.
sos-body-title = Your body first
sos-body-text = Put both feet on the floor. Breathe in slowly, and breathe out more slowly still. Do it again. Then hold your hands in cold water, or walk up and down.
sos-surroundings-text = Put distance between you and what could hurt you, or ask somebody to take it away.
sos-add-help = No number of somebody you trust is here yet. Add one to your plan, under "People I ask for help".
sos-add-professionals = No number of a crisis line is here, because none is guessed. Add one that you know to your plan, under "Professionals and crisis lines". Your doctor or counsellor can tell you which.
sos-overdose = Has somebody taken too much?
sos-source = { $name }, from { $source }, checked on { $day }
sos-locked = Your own plan is locked, so it is not shown here.
sos-no-plan = A plan of your own can stand here: "cairn plan add" writes it down.

## The plan: its six steps in order, and the reasons

plan-warning-signs-title = Signs that a hard time is coming
plan-alone-title = Things I do alone
plan-distractions-title = People and places that take my mind off it
plan-help-title = People I ask for help
plan-professionals-title = Professionals and crisis lines
plan-surroundings-title = Making it safer around me
plan-reasons-title = My reasons

plan-title = My plan
plan-empty = Your plan is empty, and there is no hurry. One entry is a start.
plan-empty-next = "cairn plan add alone "A walk by the river"" writes the first one.
plan-added = It is in your plan.
plan-changed = Changed.
plan-moved = Moved.
plan-removed = Taken out. "cairn plan undo" brings it back.
plan-undone = The plan is as it was before. The same again takes that back.
plan-nothing-to-undo = Nothing was changed yet.
plan-restored = The plan is as it was then. "cairn plan undo" takes that back.
plan-no-versions = There are no earlier plans yet.
plan-versions =
    { $count ->
        [one] One earlier plan is kept:
       *[other] { $count } earlier plans are kept:
    }
plan-version-entries =
    { $count ->
        [0] empty
        [one] one entry
       *[other] { $count } entries
    }
plan-col-place = place
plan-col-entry = entry
plan-col-number = number
plan-col-until = until
plan-col-holds = holds

## A lapse and the questions after it. Each may be left out.

lapse-thanks = Thank you for writing it down.
lapse-days =
    { $days ->
        [0] Every day that you mark from here on counts.
        [one] Your one day still counts.
       *[other] Your { $days } days still count.
    }
lapse-how = Each question can be left out: just press Enter.
lapse-question-safe = Are you safe right now?
lapse-question-situation = What was going on before?
lapse-question-thoughts = What went through your mind?
lapse-question-helped = What helped, even a little?
lapse-question-next = What would help in the next hour?
lapse-question-substance = What was it? Only if you want to say.
lapse-question-amount = How much? Only if you want to say.
lapse-safe-yes = yes
lapse-safe-no = no
lapse-safe-not-sure = not sure
lapse-safe-prompt = { $question } y/n, or ? if you can't tell:{" "}
lapse-safe-not-sure-words = ? s unsure
lapse-prompt = { $question }{" "}
lapse-again-safe = y, n or ? fits here.
lapse-field-when = when
lapse-field-safe = safe
lapse-field-situation = before
lapse-field-thoughts = in your mind
lapse-field-helped = what helped
lapse-field-next = what next
lapse-field-substance = what it was
lapse-field-amount = how much
lapse-next = "cairn sos" opens the page for hard moments. It is there whenever you want it.
lapse-can-tell = You share with a counsellor, so you could tell them. Nothing was sent: calling or writing is up to you.
lapse-not-marked = Your calendar does not show this day as a day of use, and nothing in it was changed. "cairn checkin add --use yes --used-on { $day }" marks it, if you want that. A check-in goes wherever you share check-ins.
lapse-none = Nothing is written down here. If you ever want to: "cairn lapse add".
lapse-corrected = Changed.
lapse-deleted = Deleted. "cairn lapse undo" with its name brings it back for 30 days.
lapse-undone = It is as it was before.
lapse-nothing-to-undo = There is no version before this one.
lapse-delete-ask = What you wrote about { $day } will be deleted.

## After a break. Facts with their sources in care/sources.toml, in our own words.

tolerance-title = After a break your body can stand less
tolerance-less = Your usual amount, or even less, can now be too much. That is how bodies work.
tolerance-after-abstinence = After a time without use the body is no longer used to it.
tolerance-after-detox = After detox, and in the first month after a treatment, the risk of dying is raised.
tolerance-after-hospital = After a time in hospital the body is no longer used to it either.
tolerance-after-prison = After prison the first two weeks are the most dangerous. In studies, three to eight times as many people died from drugs in them as in the ten weeks after.
tolerance-naloxone = Naloxone can bring breathing back after too much of an opioid. Have it where you are. Tell somebody near you where it is and how to use it.
tolerance-overdose = If somebody can't be woken, or hardly breathes, call your local emergency number at once.
tolerance-source = Source: { $source }

## Calendar

calendar-days =
    { $count ->
        [0] No day is marked yet.
        [one] 1 day counts. It stays yours.
       *[other] { $count } days count. They stay yours.
    }
calendar-month =
    This month: { $no ->
        [one] 1 day of no use
       *[other] { $no } days of no use
    }, { $yes } of use, { $unknown } not known.
calendar-to-come = This month is still to come.

## Goals. Done is said quietly, and nothing is scored.

goal-area-work = work
goal-area-housing = housing
goal-area-education = education
goal-area-relationships = relationships
goal-area-health = health
goal-area-justice = justice
goal-area-money = money
goal-none = No goals yet. One small step is enough to begin: "cairn goal add".
goal-added = Kept. "cairn goal step add" writes a first small step.
goal-changed = Changed.
goal-step-added = The step is kept.
goal-step-done = Done. It stays on your list as something you did.
goal-step-done-next = Done. It stays on your list as something you did. Next, when you are ready: { $step }
goal-step-undone = Back on the list.
goal-step-moved = Moved.
goal-step-removed = Taken out. "cairn goal undo" with the goal's name brings it back.
goal-reached = You got there. The goal stays here for you to look at.
goal-reopened = Open again. What you did so far stays done.
goal-deleted = Deleted. "cairn goal undo" with its name brings it back for 30 days.
goal-delete-ask = The goal "{ $title }" will be deleted with its steps.
goal-undone = It is as it was before.
goal-nothing-to-undo = There is no version before this one.
goal-col-area = area
goal-col-goal = goal
goal-col-steps = steps done
goal-col-next = next step
goal-col-by = for
goal-steps-done = { $done } of { $all }
goal-standing-done = done on { $day }
goal-standing-open = open
goal-standing-ahead = for { $day }
goal-standing-today = for today
goal-standing-passed = was meant for { $day }; any other day is fine
goal-remind = reminder on { $day }
goal-no-steps = No steps yet. The smaller the first one, the better.
goal-why = Why: { $why }
goal-done-on = Reached on { $day }.
