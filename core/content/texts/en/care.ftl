### The plan, the screen for the worst moment, lapses, the calendar and goals. Sources: care/sources.toml.
### Words: words/en.toml and the project's list. "You", short sentences, no exclamation marks.

care-not-yet-checked = This has not been checked by a clinician yet.

## The screen for the worst moment. No number is guessed: only a person, an operator or a sourced pack adds one.

sos-title = This will pass.
sos-lead = Stay with one step. When it is done, take the next.
sos-danger = Is a life in danger, yours or somebody else's? Call your local emergency number first.
sos-body-title = Your body first
sos-body-text = Put both feet on the floor. Breathe in slowly, and breathe out more slowly still. Do it again. Then hold your hands in cold water, or walk up and down.
sos-help-next = If the first one doesn't answer, call the next.
sos-emergency = If you might hurt yourself or somebody else, or you are hurt, call your local emergency number now. Most phones have a button for it on the lock screen. You can also go to the nearest hospital.
sos-surroundings-text = Put distance between you and what could hurt you, or ask somebody to take it away.
sos-add-help = No number of somebody you trust is here yet. Add one to your plan, under "People I ask for help".
sos-add-professionals = No number of a crisis line is here, because none is guessed. Add one that you know to your plan, under "Professionals and crisis lines". Your doctor or counsellor can tell you which.
sos-overdose = Has somebody taken too much?
sos-source = { $name }, from { $source }, checked on { $day }
sos-overdose-command = "cairn overdose" says what to do, step by step.
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
plan-emergency-number = Emergency number

plan-title = My plan
plan-empty = Your plan is empty, and there is no hurry. One entry is a start.
plan-empty-next = "cairn plan add alone 'A walk by the river'" writes the first one.
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
lapse-can-tell = You can tell { $to }: "cairn lapse tell { $id }" shows you first what they would see. Nothing was sent.
lapse-tell-goes = { $to }: the check-in of this day goes there by itself with the next "cairn sync".
lapse-tell-went = { $to }: the check-in of this day was sent there.
lapse-tell-makes = This makes a check-in for this day. With the next "cairn sync" it goes to { $to }, who will see this and nothing else:
lapse-tell-sees = { $to } sees this and nothing else:
lapse-tell-preview = Nothing was made and nothing was sent.
lapse-not-marked = Your calendar does not show this day as a day of use, and nothing in it was changed. "cairn checkin add --use yes --used-on { $day }" marks it, if you want that. A check-in goes wherever you share check-ins.
lapse-none = Nothing is written down here. If you ever want to: "cairn lapse add".
lapse-day-alone = You gave a day without a time, so { $time } stands there. "--when" takes both, such as "2026-11-23 21:00".
lapse-corrected = Changed.
lapse-deleted = Deleted. "cairn lapse undo" with its name brings it back for 30 days.
lapse-undone = It is as it was before.

## Coming out of detox, hospital, prison, or a place like them

away-noted = Noted. The warning is shown from { $from } until { $until }.
away-none = Nothing is noted here. "cairn away add" notes it.
away-deleted = Deleted. "cairn away undo" with its name brings it back for 30 days.
away-undone = It is as it was before.
cli-error-bad-away-day = This day is more than a year away. A day that has come, or one of the next year, can be noted.
away-col-of = came out of
away-col-on = on
away-col-until = warning until
away-detox = detox
away-hospital = hospital or a place like it
away-prison = prison or a place like it

## After a break. Facts with their sources in care/sources.toml, in our own words.

tolerance-title = After a break your body can stand less
tolerance-less = Your usual amount, or even less, can now be too much. That is how bodies work.
tolerance-after-abstinence = After a time without use the body is no longer used to it.
tolerance-after-detox = After detox, and in the first month after a treatment, the risk of dying is raised.
tolerance-after-hospital = After a time in hospital the body is no longer used to it either.
tolerance-after-prison = After prison the first two weeks are the most dangerous. In studies, three to eight times as many people died from drugs in them as in the ten weeks after.
tolerance-naloxone = Naloxone can bring breathing back after too much of an opioid. Have it where you are. Tell somebody near you where it is and how to use it.
tolerance-overdose = Does somebody not wake up, or hardly breathe? Call your local emergency number now.
tolerance-more = "cairn lapse tolerance" says where this comes from.
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
goal-undone = It is as it was before.
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

## Help: commands

help-cairn-plan = Your coping and safety plan: six steps, and your reasons
help-cairn-plan-show = Show the plan
help-cairn-plan-add = Add an entry to a step
    .long =
        Add an entry to a step.

        A step goes by its name or its number, 1 to 6:
          cairn plan add warning-signs "I skip meals"
          cairn plan add 2 "Walk round the park"
          cairn plan add help "Robin, my sister" --number "+1 555 0100" --note "After six"
help-cairn-plan-add-section = Which step, by its name or number
help-cairn-plan-add-text = What it is: an act, a name, a place (- reads it from standard input, so that your shell does not remember it)
help-cairn-plan-add-number = A phone number, as you would write it
help-cairn-plan-add-note = When to call, how to get there
help-cairn-plan-add-kind = What it is, where the step can hold several kinds
help-cairn-plan-add-at = At which place in the step (otherwise at the end)
help-cairn-plan-edit = Change an entry; what you don't name stays as it is
help-cairn-plan-edit-entry = Its place such as 4.1 (r.1 for a reason), or the first letters of its name
help-cairn-plan-edit-text = What it is
help-cairn-plan-edit-number = A phone number, as you would write it
help-cairn-plan-edit-note = When to call, how to get there
help-cairn-plan-edit-kind = What it is, where the step can hold several kinds
help-cairn-plan-edit-clear = Empty these fields
help-cairn-plan-move = Move an entry to another place in its step
help-cairn-plan-move-entry = Its place such as 4.1 (r.1 for a reason), or the first letters of its name
help-cairn-plan-move-place = The new place, 1 for the first
help-cairn-plan-remove = Take an entry out; "plan undo" brings it back
help-cairn-plan-remove-entry = Its place such as 4.1 (r.1 for a reason), or the first letters of its name
help-cairn-plan-undo = Go back to the plan before the last change; twice takes that back
help-cairn-plan-versions = List the earlier plans
help-cairn-plan-restore = Go back to an earlier plan
help-cairn-plan-restore-version = Its place in the list of "plan versions", or its revision

help-cairn-lapse = Write a lapse down and look back on it; nothing is lost by it
help-cairn-lapse-add = Write one down: by the flags here, or question by question
    .long =
        Write one down: by the flags here, or question by question.

        Without flags, it asks. Each answer can be left out:
          cairn lapse add
          cairn lapse add --when "2026-11-23 21:00" --safe yes --situation "Alone after work"
          cairn lapse add --next "Call my brother"
help-cairn-lapse-add-when = When it was, a moment or a day alone (otherwise now)
help-cairn-lapse-add-safe = Whether you are safe right now; anything but yes opens the page for hard moments
help-cairn-lapse-add-situation = What was going on before (- reads it from standard input: your shell then keeps no trace of it)
help-cairn-lapse-add-thoughts = What went through your mind
help-cairn-lapse-add-helped = What helped, even a little
help-cairn-lapse-add-next = What would help in the next hour
help-cairn-lapse-add-substance = What it was, in your own word, if you want to say
help-cairn-lapse-add-amount = How much, in your own words, if you want to say
help-cairn-lapse-list = List what you wrote down, newest first
help-cairn-lapse-show = Show one in full
help-cairn-lapse-show-id = Its name, or the first letters of it
help-cairn-lapse-edit = Change or add answers; what you don't name stays as it is
help-cairn-lapse-edit-id = Its name, or the first letters of it
help-cairn-lapse-edit-when = When it was
help-cairn-lapse-edit-safe = Whether you are safe right now
help-cairn-lapse-edit-situation = What was going on before
help-cairn-lapse-edit-thoughts = What went through your mind
help-cairn-lapse-edit-helped = What helped, even a little
help-cairn-lapse-edit-next = What would help now
help-cairn-lapse-edit-substance = What it was, in your own word
help-cairn-lapse-edit-amount = How much, in your own words
help-cairn-lapse-delete = Delete one; "lapse undo" brings it back for 30 days
help-cairn-lapse-delete-id = Its name, or the first letters of it
help-cairn-lapse-undo = Take the last change of one back, also its deletion
help-cairn-lapse-undo-id = Its name; all of it where it was deleted
help-cairn-lapse-tell = Tell those you share check-ins with: it goes as the check-in of that day, after you saw it
help-cairn-lapse-tell-id = Its name, or the first letters of it
help-cairn-lapse-tell-preview = Only show what they would see
help-cairn-lapse-tolerance = Why the usual amount can be too much after a break; needs no home
help-cairn-lapse-tolerance-after = After what kind of break

help-cairn-away = Note that you came out of detox, hospital, prison or a place like it
help-cairn-away-add = Note it; a warning then comes by itself while your body can stand less than before
help-cairn-away-add-of = Which kind of place it was
help-cairn-away-add-on = The day you came out, or will come out within a year (otherwise today)
help-cairn-away-list = List what you noted, the last first
help-cairn-away-delete = Delete one; "away undo" brings it back for 30 days
help-cairn-away-delete-id = Its name, or the first letters of it
help-cairn-away-undo = Take the last change of one back, also its deletion
help-cairn-away-undo-id = Its name; all of it where it was deleted

help-cairn-calendar = See the days of a month
    .long =
        See the days of a month.

        For example:
          cairn calendar show
          cairn calendar show --month 2026-11
help-cairn-calendar-show = Show a month: no use, use, or not known
help-cairn-calendar-show-month = Which month, such as 2026-11 (otherwise this one)

help-cairn-goal = Goals for work, home, people and more, in small steps
help-cairn-goal-add = Write a goal down
help-cairn-goal-add-title = What you want (- reads it from standard input, so that your shell does not remember it)
help-cairn-goal-add-area = The part of life it is about
help-cairn-goal-add-why = Why you want it
help-cairn-goal-list = List your goals with the next step of each
help-cairn-goal-show = Show a goal with all its steps
help-cairn-goal-show-goal = Its name, or the first letters of it
help-cairn-goal-edit = Change the words of a goal; its steps stay
help-cairn-goal-edit-goal = Its name, or the first letters of it
help-cairn-goal-edit-title = What you want
help-cairn-goal-edit-area = The part of life it is about
help-cairn-goal-edit-why = Why you want it
help-cairn-goal-reach = Say that you reached a goal
help-cairn-goal-reach-goal = Its name, or the first letters of it
help-cairn-goal-reach-on = On which day (otherwise today)
help-cairn-goal-reopen = Open a goal again
help-cairn-goal-reopen-goal = Its name, or the first letters of it
help-cairn-goal-delete = Delete a goal; "goal undo" brings it back for 30 days
help-cairn-goal-delete-goal = Its name, or the first letters of it
help-cairn-goal-undo = Take the last change of a goal or its steps back, also its deletion
help-cairn-goal-undo-goal = Its name; all of it where it was deleted
help-cairn-goal-step = The steps of a goal
help-cairn-goal-step-add = Add a step
    .long =
        Add a step.

        Which goal: by its name, as "cairn goal list" shows it at the start of the line, not by its words. The first letters of the name are enough:
          cairn goal list
          cairn goal step add AHbQca "Ask when the pool opens"
          cairn goal step add AHbQca "Go for half an hour" --due 2026-12-05 --remind 2026-12-04
help-cairn-goal-step-add-goal = The goal's name as "cairn goal list" shows it, or its first letters
help-cairn-goal-step-add-text = What to do; the smaller the better
help-cairn-goal-step-add-due = The day it is meant for, such as 2026-11-30
help-cairn-goal-step-add-remind = The day to remind you
help-cairn-goal-step-edit = Change a step; what you don't name stays as it is
help-cairn-goal-step-edit-goal = The goal's name as "cairn goal list" shows it, or its first letters
help-cairn-goal-step-edit-step = The step's number, or the first letters of its name
help-cairn-goal-step-edit-text = What to do
help-cairn-goal-step-edit-due = The day it is meant for
help-cairn-goal-step-edit-remind = The day to remind you
help-cairn-goal-step-edit-clear = Empty these fields
help-cairn-goal-step-done = Mark a step as done
help-cairn-goal-step-done-goal = The goal's name as "cairn goal list" shows it, or its first letters
help-cairn-goal-step-done-step = The step's number, or the first letters of its name
help-cairn-goal-step-done-on = On which day (otherwise today)
help-cairn-goal-step-undone = Put a step back on the list
help-cairn-goal-step-undone-goal = The goal's name as "cairn goal list" shows it, or its first letters
help-cairn-goal-step-undone-step = The step's number, or the first letters of its name
help-cairn-goal-step-move = Move a step to another place
help-cairn-goal-step-move-goal = The goal's name as "cairn goal list" shows it, or its first letters
help-cairn-goal-step-move-step = The step's number, or the first letters of its name
help-cairn-goal-step-move-place = The new place, 1 for the first
help-cairn-goal-step-remove = Take a step out; "goal undo" brings it back
help-cairn-goal-step-remove-goal = The goal's name as "cairn goal list" shows it, or its first letters
help-cairn-goal-step-remove-step = The step's number, or the first letters of its name
