### The frame around texts to learn from: exercises, family mode, the overdose card, prevention.
### The texts themselves are data in core/content/{exercises,family,overdose,prevention}.

## Status: needs_clinical_signoff. The line learn-not-yet-checked stands with every text and step.

learn-not-yet-checked = Not yet checked by a clinician.
learn-signoff-violence-specialist = Not yet checked by a specialist in violence.
learn-signoff-lawyer = Not yet checked by a lawyer.

learn-exercises = Exercises
learn-topics = Staying well
learn-col-minutes = takes
learn-minutes-short = { $count } min
learn-minutes =
    { $count ->
        [one] Takes about 1 minute.
       *[other] Takes about { $count } minutes.
    }
learn-list-next = "cairn learn show NAME" opens one.
learn-from-packs = From packs
learn-from-pack = From the pack { $pack }, signed by { $publisher }.
learn-languages = Languages: { $languages }
learn-try = To try
learn-next = What to do next
learn-reminder = A reminder that fits
learn-reminder-naloxone-renewal = Renew naloxone.
learn-reminder-test = A test.
learn-reminder-vaccination = A dose of vaccine.
learn-reminder-appointment = A visit.
learn-reminder-how = "cairn learn show { $name } --remind DATE" makes it, with a date such as 2027-03-01.

learn-how-sure = How sure is this?
learn-evidence-strong = Well tested.
learn-evidence-moderate = Tested, with some limits.
learn-evidence-limited = Tested a little.
learn-evidence-practice = In wide use, hardly tested.
learn-sources = Sources
learn-sources-brief = Sources: { $sources }
learn-source-detail = Where: { $at }. What was read: { $read }. What it says: { $supports }.
learn-read-passage = the passage itself
learn-read-part = the summary or a part
learn-read-quoted = what another text quotes
learn-read-secondary = what another text reports
learn-read-unread = nothing

## Family mode

family-intro = For families and friends. You need no account here, and nothing about the other person is kept. Start with the first lesson, and go at your own pace. Does somebody not wake up, or hardly breathe? "cairn overdose" shows what to do.
family-lessons-next = "cairn family show NAME" opens a lesson. There is also: words, ages, check, private, leaving, and hide to clear the screen. "cairn directory" helps you find services near you.
family-col-years = years
family-ages = { $from } to { $to }
family-ages-next = "cairn family ages 8" opens the page for a child of 8.
family-words-person = About a person
family-words-talk = In a talk
family-words-not = not
family-words-but = but
family-leaving-hide = "cairn family hide" clears this screen and shows a plain calendar. Your terminal may keep a list of the commands you typed: that you need to delete yourself.
family-leaving-number = In danger now? Call { $number }.
family-check-questions = At a terminal "cairn family check" asks these six questions one by one. In a home ("cairn init" makes one) it then asks whether to keep the answers, to show how they change. "cairn family check --answers" with six of these numbers, such as 1,0,2,1,0,1, only counts them; with "--keep" it keeps them.
family-check-none = The six questions are not in this version yet.
family-check-sos = "cairn sos" opens the SOS page.
family-check-keep = Keep these answers in your home? Then you see how they change. They stand apart from all other questionnaires and are never shared.
family-check-keep-ask = Keep them? (y/n){" "}
family-check-kept = Kept, apart from all other questionnaires and never shared. "cairn family kept list" shows them all.
family-check-not-kept = Not kept.
family-kept-none = Nothing is kept here. "cairn family check" asks, and keeps what you want kept.
family-kept-deleted = Deleted. "cairn family kept undo" with its name brings it back for 30 days.
family-kept-undone = It is as it was before.

## Overdose card

overdose-place = Step { $place } of { $total }
overdose-call = Call your local emergency number now.
overdose-call-add = You can add your number: "cairn overdose --number NUMBER --keep" keeps it in your home. None is guessed.
overdose-kept = The card now shows { $number }. It stands in your plan and in "cairn sos", too.
overdose-kept-passphrase = The card does not wait for your passphrase. To see the number there all the same, set CAIRN_EMERGENCY_NUMBER once.
overdose-call-unusable = The number that was given can't be dialled, so it is not shown.
overdose-call-number = Call { $number } now.
overdose-ask-first = Enter: next step   q: leave{"  "}
overdose-ask = Enter: next step   b: back   q: leave{"  "}
overdose-ask-timer = Enter: next step   t: timer   b: back   q: leave{"  "}
overdose-next-words = n next
overdose-back-words = b back
overdose-timer-words = t timer
overdose-quit-words = q quit
overdose-timer-stop = Enter: stop the timer   b: back   q: leave
overdose-timer-passed = { $time }
overdose-end = Stay until help has taken over. Afterwards, talk with somebody about it. It was a lot.

## Help

help-cairn-learn = Short exercises, and how to stay well
help-cairn-learn-list = List them
help-cairn-learn-show = Open one
    .long =
        Open one.

        "cairn learn list" has the names:
          cairn learn show breathing
          cairn learn show breathing --sources
help-cairn-learn-show-text = Its name, such as breathing
help-cairn-learn-show-sources = Show the sources in full
help-cairn-learn-show-remind = Make the reminder that goes with a topic, for this date at 9 in the morning; needs a home
help-cairn-family = For families and friends: no account, and nothing is kept unasked
    .long =
        For families and friends: no account, and nothing is kept unasked.

        Your terminal may keep a list of the commands you typed. "hide" clears
        the screen, but not that list.

        For example:
          cairn family lessons
          cairn family show talking
          cairn family ages 9
help-cairn-family-lessons = List the lessons
help-cairn-family-show = Open a lesson
help-cairn-family-show-lesson = Its name, such as talking
help-cairn-family-show-sources = Show the sources in full
help-cairn-family-words = Words that help
help-cairn-family-words-sources = Show the sources in full
help-cairn-family-ages = Pages by the age of a child
help-cairn-family-ages-years = The child's age in years, 0 to 17
help-cairn-family-ages-sources = Show the sources in full
help-cairn-family-check = How are you? Six questions, asked one by one at a terminal
help-cairn-family-check-answers = Answers to the six questions in order, such as 1,0,2,1,0,1: only counted without --keep
    .long =
        Answers to the six questions in order, such as 1,0,2,1,0,1: only
        counted without --keep.

        4 all of the time, 3 most, 2 some, 1 a little, 0 none of the time.
        "cairn family check" shows the questions.
help-cairn-family-check-keep = Keep the answers in your home without asking; they are never shared
help-cairn-family-check-sources = Show the sources in full
help-cairn-family-kept = What you kept of the six questions
help-cairn-family-kept-list = List it, the newest first
help-cairn-family-kept-delete = Delete one; "family kept undo" brings it back for 30 days
help-cairn-family-kept-delete-id = Its name, or the first letters of it
help-cairn-family-kept-undo = Take the last change of one back, also its deletion
help-cairn-family-kept-undo-id = Its name; all of it where it was deleted
help-cairn-family-private = What you may ask, and what is private
help-cairn-family-private-sources = Show the sources in full
help-cairn-family-leaving = Leaving a violent situation
help-cairn-family-leaving-sources = Show the sources in full
help-cairn-family-hide = Clear the screen and show a plain calendar
help-cairn-overdose = Somebody may have overdosed: what to do, step by step
    .long =
        Somebody may have overdosed: what to do, step by step.

        Works without a home and without a network. At a terminal it shows one
        step at a time.

        For example:
          cairn overdose
          cairn overdose --step 1
help-cairn-overdose-step = Show only this step
help-cairn-overdose-number = The emergency number where you are (otherwise CAIRN_EMERGENCY_NUMBER, or what your home keeps); none is guessed
help-cairn-overdose-keep = Keep this number in your home; the card then shows it

## What goes wrong

cli-error-unknown-text = There is no text of this name.
cli-error-unknown-text-hint = "cairn learn list" names them all.
cli-error-unknown-lesson = There is no lesson of this name.
cli-error-unknown-lesson-hint = "cairn family lessons" names them all.
cli-error-no-page-for-age = There is no page for this age.
cli-error-no-page-for-age-hint = The pages are for children of 0 to 17 years.
cli-error-no-such-step = There are { $total } steps.
cli-error-no-such-step-hint = "cairn overdose" shows them all.

error-learn-syntax = This is not a text of this kind.
error-learn-empty-field = A part that must say something is empty.
error-learn-bad-name = A name may only hold small letters, digits and hyphens.
error-learn-duplicate = Something is there twice.
error-learn-no-source = It names no source.
error-learn-nothing-read = Nobody has read any of its sources.
error-learn-unknown-source = It names a source that is not there.
error-learn-bad-number = A number makes no sense.
error-learn-too-hard = It is too hard to read.
error-learn-words = It holds a word that hurts.
error-bad-phone-number = This is not a number that can be dialled.
