### Texts of the terminal companion `cairn`. Words: see core/content/words/en.toml.

## Help: commands

help-cairn = Check-ins, questionnaires and sharing, kept on your own machine
    .long =
        Check-ins, questionnaires and sharing, kept on your own machine.

        Everything stays in an encrypted home. Nothing leaves it unless you share it.
cli-help-after =
    How a command ends:
      0  done
      1  a fault in the program or the system
      2  the command could not be read
      3  what was entered can't be kept as it is
      4  the key or passphrase does not open the home
      5  trying again later can help
      6  there is no such thing
      7  refused on purpose
      8  damaged, or from another version

    With --json each command prints one JSON object on standard output.
    What goes wrong is one object on standard error:
      {"{"}"error": {"{"}"code", "message", "retryable"{"}"}{"}"}

    A passphrase is read from the terminal, or from the first line of the
    file that CAIRN_PASSPHRASE_FILE names (- for standard input).
help-cairn-home = The folder that holds it all (else CAIRN_HOME, or "cairn" in your data folder)
help-cairn-json = Print one JSON object instead of text
help-cairn-language = The language to speak, such as en (otherwise this machine's, else English)
help-cairn-now = Take this for the present moment, such as 2026-11-24T08:00:00+01:00[Europe/Berlin] (for tests)
help-cairn-seed = Repeat the same random numbers; only in a home made with init --demo (for tests)
help-cairn-zone = Your time zone, such as Europe/Berlin (otherwise this machine's)
help-cairn-yes = Don't ask before something is deleted or withdrawn

help-cairn-init = Make a new home
help-cairn-init-passphrase = Protect the key with a passphrase that you choose
help-cairn-init-demo = Make a home for demonstrations: it can only link to servers on this machine

help-cairn-checkin = Add, read, correct and delete check-ins
help-cairn-checkin-add = Add a check-in: by the flags here, from a file, or question by question
help-cairn-checkin-add-file = Read one JSON object, an array or JSON lines from this file (- for standard input)
help-cairn-checkin-add-at = When it is for: 2026-11-24T20:15, 20:15, or a moment with its zone
help-cairn-checkin-add-craving = How strong the craving is: 0 none, 10 strongest
help-cairn-checkin-add-mood = How your mood is: 0 worst, 10 best
help-cairn-checkin-add-sleep = How you slept: 0 worst, 10 best
help-cairn-checkin-add-confidence = How sure you are that you can get through the day as you want: 0 not at all, 10 fully
help-cairn-checkin-add-risky = Whether there was a risky situation
help-cairn-checkin-add-use = Whether you used since the last check-in
help-cairn-checkin-add-used-on = On which days you used, such as 2026-11-22,2026-11-23
help-cairn-checkin-add-halt = What is true right now
help-cairn-checkin-add-medication = What became of the medication planned for today
help-cairn-checkin-add-note = A note in your own words. Your shell may remember it: --note-file does not have that problem
help-cairn-checkin-add-note-file = Read the note from this file (- for standard input)
help-cairn-checkin-list = List check-ins, newest first
help-cairn-checkin-list-from = From this day on
help-cairn-checkin-list-to = Up to this day
help-cairn-checkin-list-limit = At most so many
help-cairn-checkin-show = Show one check-in in full
help-cairn-checkin-show-id = Its name, or the first letters of it
help-cairn-checkin-edit = Correct a check-in; what you don't name stays as it is
help-cairn-checkin-edit-id = Its name, or the first letters of it
help-cairn-checkin-edit-craving = How strong the craving was: 0 none, 10 strongest
help-cairn-checkin-edit-mood = How your mood was: 0 worst, 10 best
help-cairn-checkin-edit-sleep = How you slept: 0 worst, 10 best
help-cairn-checkin-edit-confidence = How sure you were: 0 not at all, 10 fully
help-cairn-checkin-edit-risky = Whether there was a risky situation
help-cairn-checkin-edit-use = Whether you used since the check-in before it
help-cairn-checkin-edit-used-on = On which days you used
help-cairn-checkin-edit-halt = What was true then
help-cairn-checkin-edit-medication = What became of the medication planned for that day
help-cairn-checkin-edit-note = The note in your own words
help-cairn-checkin-edit-note-file = Read the note from this file (- for standard input)
help-cairn-checkin-edit-clear = Empty these fields
help-cairn-checkin-delete = Delete a check-in, here and on the screens it was shared with
help-cairn-checkin-delete-id = Its name, or the first letters of it

help-cairn-instrument = Take and score questionnaires such as PHQ-9
help-cairn-instrument-list = List the questionnaires
help-cairn-instrument-take = Take a questionnaire and keep the result
    .long =
        Take a questionnaire and keep the result.

        Without --answers, it asks them one by one:
          cairn instrument take phq-2
          cairn instrument take phq-2 --answers 1,0
help-cairn-instrument-take-instrument = Which one, such as phq-9
help-cairn-instrument-take-answers = Answers in order, such as 1,0,2 with - for one left out (otherwise you are asked)
help-cairn-instrument-take-at = When it was taken (otherwise now)
help-cairn-instrument-take-file = Read results from this JSON file (- for standard input)
help-cairn-instrument-results = List what was filled in, newest first
help-cairn-instrument-results-instrument = Only this questionnaire, such as phq-9
help-cairn-instrument-results-limit = At most so many
help-cairn-instrument-delete = Delete a result
help-cairn-instrument-delete-id = Its name, or the first letters of it
help-cairn-instrument-score = Score answers without keeping them; needs no home
help-cairn-instrument-score-instrument = Which one, such as phq-9
help-cairn-instrument-score-answers = Answers in order, such as 1,0,2 with - for one left out

help-cairn-dashboard = See how things have been
help-cairn-dashboard-days = How many days to show

help-cairn-sos = What can help right now
    .long =
        What can help right now.

        It works without a network, and before anything is set up:
          cairn sos
          cairn --language es sos

help-cairn-link = Links with counsellors
help-cairn-link-accept = Accept an invite from a counsellor
help-cairn-link-accept-invite = The invite, as it was given to you (- reads it from standard input)
help-cairn-link-accept-name = The name you want to be called by; any word will do
help-cairn-link-list = List your links
help-cairn-link-words = Show the six words that you and your counsellor compare
help-cairn-link-words-link = The link's name, or the first letters of it
help-cairn-link-confirm = Say that the six words were the same on both sides
help-cairn-link-confirm-link = The link's name, or the first letters of it
help-cairn-link-withdraw = End a link: nothing more is sent, and what their screen holds is deleted
help-cairn-link-withdraw-link = The link's name, or the first letters of it

help-cairn-grant = Decide what is shared on a link
help-cairn-grant-preview = Show exactly what would be sent now
help-cairn-grant-preview-link = The link's name, or the first letters of it
help-cairn-grant-preview-kinds = What to share
help-cairn-grant-preview-instruments = Which questionnaires to share (otherwise all)
help-cairn-grant-preview-rules = Which rules may tell the other side that they began ("cairn insight rules" lists them). Name none to be asked about each
help-cairn-grant-preview-detail = Everything, or a summary without notes and single answers
help-cairn-grant-preview-purpose = What it is for
help-cairn-grant-preview-from = The first day that is shared (otherwise today)
help-cairn-grant-preview-until = The last day of sharing (otherwise until you withdraw)
help-cairn-grant-preview-name = Your name, only if you want it in the grant
help-cairn-grant-give = Share from now on, after you have seen the preview
help-cairn-grant-give-link = The link's name, or the first letters of it
help-cairn-grant-give-kinds = What to share
help-cairn-grant-give-instruments = Which questionnaires to share (otherwise all)
help-cairn-grant-give-rules = Which rules may tell the other side that they began ("cairn insight rules" lists them). Name none to be asked about each
help-cairn-grant-give-detail = Everything, or a summary without notes and single answers
help-cairn-grant-give-purpose = What it is for
help-cairn-grant-give-from = The first day that is shared (otherwise today)
help-cairn-grant-give-until = The last day of sharing (otherwise until you withdraw)
help-cairn-grant-give-name = Your name, only if you want it in the grant
help-cairn-grant-list = List what you share and have shared
help-cairn-grant-list-link = Only of this link
help-cairn-grant-withdraw = Stop sharing on a link; the link itself stays
help-cairn-grant-withdraw-link = The link's name, or the first letters of it

help-cairn-sync = Send what waits to be sent, and fetch what came
help-cairn-export = Write out everything that is yours
    .long =
        Write out everything that is yours.

        That is all you wrote, answered, planned or set. Packs and directories
        stay here: their own files bring them again. So do links, keys, and
        how things were before you corrected or deleted them.

        Whoever has the file can read it. Keep it safe:
          cairn export --out my-record.json
          cairn export --format text
          cairn export --format ics --out my-calendar.ics
help-cairn-export-format = In which form
help-cairn-export-out = Into this new file, which only you can read (else to standard output)
help-cairn-import = Take in what "cairn export" wrote, here or in another home
    .long =
        Take in what "cairn export" wrote, here or in another home.

        What you have stays; the last import can be taken back:
          cairn import my-record.json --preview
          cairn import my-record.json
          cairn import --undo
help-cairn-import-file = The file (- for standard input)
help-cairn-import-preview = Only say what would change
help-cairn-import-undo = Take the last import back
help-cairn-check = Check that all your data is whole

## What goes wrong at the terminal alone, or is said in its own words: cli-error-<code>, cli-error-<code>-hint; else errors.ftl

cli-error-unnamed = This did not work ({ $code }). Nothing of yours was lost.
cli-error-usage = This command could not be read.
cli-error-usage-hint = "{ $command } --help" shows what it takes.
cli-error-usage-unknown-command = There is no command of this name.
cli-error-usage-unknown-command-hint = "{ $command } --help" lists the commands.
cli-error-usage-unknown-argument =
    { $argument ->
        [none] This command does not take a word in this place.
       *[other] This command does not take { $argument }.
    }
cli-error-usage-unknown-argument-hint = { cli-error-usage-hint }
cli-error-usage-missing-argument =
    { $argument ->
        [none] Something is missing here.
       *[other] This is missing here: { $argument }.
    }
cli-error-usage-missing-argument-hint = { cli-error-usage-hint }
cli-error-usage-bad-value =
    { $argument ->
        [none] One of the values does not fit here.
       *[other] The value of { $argument } does not fit here.
    }
cli-error-usage-bad-value-hint =
    { $choices ->
        [none] { cli-error-usage-hint }
       *[other] These fit: { $choices }. { cli-error-usage-hint }
    }
cli-error-output = The answer could not be written ({ $reason }).
cli-error-no-randomness = This system gives no random numbers, so no key can be made.

# the home and its key
cli-error-no-home-directory = It is not clear where your home folder is.
cli-error-no-home-directory-hint = Name a folder with --home or CAIRN_HOME.
cli-error-no-home = There is no home here yet.
cli-error-no-home-hint = "cairn init" makes one. If yours is elsewhere, name it with --home.
cli-error-home-exists = There is a home here already. It was left as it is.
cli-error-home-exists-hint = Name another folder with --home to make a second one.
cli-error-home-not-made = The folder could not be made ({ $reason }).
cli-error-home-not-written = The home could not be written to ({ $reason }).
cli-error-key-not-written = The key could not be kept ({ $reason }).
cli-error-key-not-read = The key could not be read ({ $reason }).
cli-error-key-file-open-to-others = Other people on this machine can read your key, so it is not used.
cli-error-key-file-open-to-others-hint = Make it yours alone, then try again: chmod 600 { $file }
cli-error-key-file-damaged = The key file is damaged. Nothing was changed.
cli-error-key-file-damaged-hint = If you have a copy of the file named "key", put it back.
cli-error-passphrase-needed = This needs your passphrase, and there is no terminal to ask at.
cli-error-passphrase-needed-hint = Name a file that holds it with CAIRN_PASSPHRASE_FILE.
cli-error-passphrase-not-read = The passphrase could not be read ({ $reason }).
cli-error-bad-passphrase-repeat = The two were not the same. Nothing was made.
cli-error-bad-passphrase-short = A passphrase needs at least { $count } characters. Several words are easy to remember and hard to guess.
cli-error-seed-outside-demo = --seed is only for homes made with "init --demo". In all others, no key may ever be made twice.
cli-error-wrong-key = This key or passphrase does not open the home. Nothing was changed.
cli-error-wrong-key-hint = Try the passphrase once more, slowly. Nothing is deleted, however often you try.

# the store
cli-error-damaged-hint = It was put aside and not deleted: { $files }. You can put a copy of your home from before back, or start again with "cairn init".
cli-error-store-gone = The data of this home is not there.
cli-error-store-gone-hint = Put aside as damaged: { $files }. You can put a copy of your home from before back, or start again with "cairn init". What was put aside is kept.
cli-error-newer-schema = A newer version wrote this home. Nothing was changed.
cli-error-newer-schema-hint = Use the newer version.
cli-error-in-use = The home is open in another window or program.
cli-error-in-use-hint = Finish there, then do it again.
cli-error-not-found-hint = The first letters of its name are enough. The name stands at the start of its line in the list.
cli-error-closed = The home is closed.

# what a person enters
cli-error-bad-input =
    { $count ->
        [one] One thing is not right, so nothing was kept:
       *[other] { $count } things are not right, so nothing was kept:
    }
cli-error-invalid-fields = Something is not right, so nothing was kept.
cli-error-invalid-answers = These answers do not fit the questionnaire. Nothing was kept.
cli-error-bad-language = There is no catalogue in that language.
cli-error-bad-language-hint = These are there: { $languages }.
cli-error-bad-moment = This is not a moment.
cli-error-bad-moment-hint = Write it like 2026-11-24T20:15, 20:15, or 2026-11-24T20:15:00+01:00[Europe/Berlin].
cli-error-bad-moment-skipped = The clocks went forward on that day: this time did not exist.
cli-error-bad-zone = There is no time zone of this name.
cli-error-bad-zone-hint = Write it like Europe/Berlin.
cli-error-bad-file = The file could not be read ({ $reason }).
cli-error-bad-file-too-large = The file is too large.
cli-error-bad-text = The text is not UTF-8.
cli-error-bad-json = The JSON breaks off or is wrong at line { $line }. Nothing was kept.
cli-error-bad-empty = There is nothing in it. Nothing was changed.
cli-error-bad-nothing-given = Nothing was entered, so nothing was changed.
cli-error-bad-nothing-given-hint = Name at least one answer, or read them from a file. See --help.
cli-error-ambiguous-name = More than one has a name that begins like this.
cli-error-ambiguous-name-hint = Give more letters of it.
cli-error-too-soon = This questionnaire looks back over days that you have answered for already. You can fill it in again from { $date } on.
cli-error-too-soon-hint = "cairn instrument score" reckons answers without keeping them, whenever you like.
cli-error-pack-no-signature = There is no signature beside this pack.
cli-error-pack-no-signature-hint = It has the name of the pack with ".minisig" at its end.
cli-error-pack-bad-key = This secret key can't be used. It is not one, or it needs another password.
cli-error-pack-fingerprint-needed = Check that this fingerprint is the one that the publisher gave you in some other way: { $fingerprint }.
cli-error-pack-fingerprint-needed-hint = If it is the same, give it with "--fingerprint".
cli-error-unknown-instrument = There is no questionnaire of this name.
cli-error-unknown-instrument-hint = "cairn instrument list" names them all.
cli-error-answers-wrong-count = This questionnaire has { $count } questions. Give that many answers, with - for one left out.
cli-error-needs-yes = This can't be undone, and there is no terminal to ask at. Nothing was changed.
cli-error-needs-yes-hint = Add --yes if you are sure.
cli-error-not-done = Nothing was changed.
cli-error-file-exists = There is a file of this name already. It was left as it is.
cli-error-file-not-written = The file could not be written ({ $reason }).

# links
cli-error-link-exists-hint = "cairn link list" shows it.
cli-error-server-not-loopback = A home for demonstrations only links to servers on this machine.

## What the machine says of a file, in brackets

cli-io-not-found = there is nothing of this name
cli-io-not-allowed = it is not allowed
cli-io-is-a-folder = it is a folder
cli-io-not-a-folder = a folder of this path is a file
cli-io-disk-full = the disk is full
cli-io-other = the device gives no closer reason

## One row or field that is not right

cli-fault-row = Row { $row }: { $reason }
cli-fault-row-field = Row { $row }, { $field }: { $reason }
cli-fault-field = { $field }: { $reason }
cli-fault-not-json = This line is not JSON.
cli-fault-no-such-row = There is no row of this number.
cli-fault-unknown-instrument = There is no questionnaire of this name.

## Passphrase

cli-passphrase-ask = Passphrase (not shown):{" "}
cli-passphrase-new = Choose a passphrase (not shown):{" "}
cli-passphrase-again = Once more:{" "}

## Answers of commands

cli-init-done = Your home is ready, and it is empty. It is encrypted, and its key stays here.
cli-init-passphrase = Without your passphrase nobody can open it, and there is no way round it.
cli-init-key-file = Its key is in a file that only you can read. Whoever has that file can read everything.
cli-init-demo = It is for demonstrations: it only links to servers on this machine.
cli-init-next = "cairn checkin add" writes the first check-in.

cli-added-one = Kept.
cli-added-many =
    { $count ->
        [one] One check-in is kept.
       *[other] { $count } check-ins are kept.
    }
cli-added-corrections =
    { $count ->
        [one] One of them was corrected afterwards.
       *[other] { $count } corrections were made afterwards.
    }
cli-added-lapse =
    Thank you for writing it down.
    { $days ->
        [0] Every day that you mark from here on counts.
        [one] Your one day still counts.
       *[other] Your { $days } days still count.
    }
    What would help in the next hour?
cli-added-sos = "cairn sos" has ideas.
cli-added-debrief = "cairn lapse add" looks back on it with you, whenever you want that. Each question can be left out.
cli-added-debrief-ask = Do you want to look back on it now? It can wait, too. (y/n){" "}
cli-results-kept =
    { $count ->
        [one] One result is kept.
       *[other] { $count } results are kept.
    }

cli-checkin-none = No check-ins yet. Whenever you like: "cairn checkin add".
cli-checkin-none-found = No check-ins on these days.
cli-checkin-corrected = Corrected.
cli-checkin-delete-ask = The check-in of { $day } will be deleted here. Whoever it was shared with is told to delete it too; what they have read they may remember.
cli-checkin-deleted = Deleted.
cli-results-none = No results yet. Whenever you like: "cairn instrument take".
cli-results-none-found = No results of this questionnaire.
cli-result-delete-ask = The result of { $title } from { $day } will be deleted here. Whoever it was shared with is told to delete it too; what they have read they may remember.
cli-result-deleted = Deleted.
cli-ask-sure = Go on? (y/n){" "}

cli-col-id = name
cli-col-day = day
cli-col-time = time
cli-col-craving = craving
cli-col-mood = mood
cli-col-sleep = sleep
cli-col-confidence = sure
cli-col-use = use
cli-col-title = title
cli-col-questions = questions
cli-col-looks-back = looks back
cli-col-again = can be taken
cli-col-score = score
cli-col-since-before = since before
cli-col-words = in words
cli-col-link = link
cli-col-label = with
cli-col-state = state
cli-col-shared = shared
cli-col-until = until
cli-col-from = from
cli-col-kind = what

cli-field-at = when
cli-field-id = name
cli-value-none = –
cli-halt-nothing = none of these
cli-value-yes = yes
cli-value-no = no
cli-use-no = none since { $since }
cli-use-no-short = none
cli-use-yes = on { $days }
cli-use-yes-short = yes
cli-use-rather-not-say-short = unsaid

## Questions at the terminal

cli-ask-how = Enter leaves a question out, b goes back to the one before.
cli-ask-back-word = b
cli-ask-yes-words = y yes
cli-ask-no-words = n no
cli-ask-today-words = today t
cli-ask-yesterday-words = yesterday y
cli-ask-hungry-words = h hungry
cli-ask-angry-words = a angry
cli-ask-lonely-words = l lonely
cli-ask-tired-words = t tired
cli-ask-none-words = none 0
cli-ask-rather-words = r rather
cli-ask-scale = { $question } 0 { $low }, 10 { $high }:{" "}
cli-ask-yes-no = { $question } y/n:{" "}
cli-ask-use = { $question } y/n, r for rather not say (Enter: skip):{" "}
cli-ask-used-on = { $question } Today, yesterday, or dates like 2026-11-22 (Enter: today):{" "}
cli-ask-halt = { $question } Hungry, angry, lonely, tired? First letters of those that are true, or none (Enter: skip):{" "}
cli-ask-medication = { $question } 1 taken, 2 partly, 3 not taken, 4 none was planned:{" "}
cli-ask-note = { $question }{" "}
cli-ask-item = { $number }. { $text }
cli-ask-item-answer = Your answer:{" "}
cli-ask-again-scale = A number from 0 to 10 fits here.
cli-ask-again-yes-no = y or n fits here.
cli-ask-again-days = Dates like 2026-11-22, today or yesterday fit here.
cli-ask-again-use = Please answer y, n or r.
cli-ask-again-halt = The letters h, a, l and t fit here, with spaces between.
cli-ask-again-medication = A number from 1 to 4 fits here.
cli-ask-again-item = One of the numbers above fits here.

## Scores

cli-days =
    { $count ->
        [one] 1 day
       *[other] { $count } days
    }
cli-score = { $score } of { $max }.
cli-score-on = { $scale }: { $score }
cli-score-source = Source: { $source }

## Dashboard

cli-dashboard-empty = Nothing here yet, and there is no hurry. "cairn checkin add" writes the first check-in.
cli-dashboard-back = Good to see you. Start from today.
cli-dashboard-days =
    { $count ->
        [0] No day is marked yet.
        [one] 1 day counts. It stays yours.
       *[other] { $count } days count. They stay yours.
    }
cli-dashboard-signs = { $no } no use   { $yes } use   { $unknown } not known
cli-col-mean = on average
cli-col-week = 7 days
cli-col-month = 30 days
cli-col-instrument = questionnaire

## Export and check

cli-export-heading = Everything that is yours, on { $day }
cli-export-checkins = Check-ins
cli-export-results = Questionnaires
cli-export-family = As family or friend
cli-export-goals = Goals
cli-export-reminders = Reminders
cli-export-ifthen = If-then plans
cli-export-urges = Urges
cli-export-lapses = Lapses
cli-export-away = Times away
cli-export-none = None.
cli-export-unknown-instrument = The words of this questionnaire ({ $name }) are not here.
cli-export-score = Score: { $score }
cli-export-links = Links
cli-export-pack = { $id }, version { $version }
cli-export-behind = What stays here
cli-export-behind-packs = Packs: { $names }. Their own signed files bring them again.
cli-export-behind-publishers =
    { $count ->
        [one] Your trust in one publisher. Only you can give it, where you see the fingerprint.
       *[other] Your trust in { $count } publishers. Only you can give it, where you see the fingerprint.
    }
cli-export-behind-directories = Directories: { $names }. Take them in again from their own files.
cli-export-behind-links =
    { $count ->
        [one] One link, and what you share over it. Its keys never leave this home.
       *[other] { $count } links, and what you share over them. Their keys never leave this home.
    }
cli-export-behind-undo = What you corrected or deleted: how it was before.
cli-export-more = More is kept than this page can show, such as what became of reminders. "cairn export --format json" has all of it.
cli-import-heading = What comes with this file
cli-import-changes = What changed
cli-import-col-what = What
cli-import-col-new = New
cli-import-col-newer = Newer
cli-import-col-removed = Deleted
cli-import-col-older = Older
cli-import-col-same = The same
cli-import-legend = Older ones are here in a newer version, which stays. Deleted ones were deleted where the file comes from.
cli-import-kind-checkin = Check-ins
cli-import-kind-instrument-result = Results of questionnaires
cli-import-kind-deleted-entry = Marks of deleted entries
cli-import-kind-safety-plan = Plan
cli-import-kind-if-then = If-then plans
cli-import-kind-if-then-offer = If-then plans that were offered
cli-import-kind-goal = Goals
cli-import-kind-urge = Urges
cli-import-kind-lapse = Lapses
cli-import-kind-rule-switch = Switches for what stands out
cli-import-kind-rule-seen = What stands out and was seen
cli-import-kind-schedule-entry = Reminders
cli-import-kind-schedule-day = What became of reminders
cli-import-kind-schedule-settings = Settings for reminders
cli-import-kind-other = { $kind } (not known to this version, kept as it is)
cli-import-nothing = Nothing here changes: all of it is here already.
cli-import-preview-end = Nothing was kept. Without --preview it is.
cli-import-ask = This will be taken in. "cairn import --undo" takes it back.
cli-import-done = Taken in. For 30 days "cairn import --undo" takes it back.
cli-import-links = { $count ->
    [one] One link is named in the file and not taken in.
   *[other] { $count } links are named in the file and not taken in.
} Nobody can see anything here because of a file. To share from here, accept an invite.
cli-import-not-sent = Nothing of it was sent to anybody. What was deleted is taken back from those who had it.
cli-import-pack = The file names a pack that is not here: { $id }, version { $version }. Install it from its own file.
cli-import-undone =
    { $count ->
        [one] Taken back. One entry is as it was.
       *[other] Taken back. { $count } entries are as they were.
    }
cli-error-import-not-ours = This file was not written by "cairn export".
cli-error-import-not-ours-hint = Calendar files go to "cairn remind import".
cli-fault-changed-since = This was changed or deleted after the import.
cli-export-done = Everything is written out. The file is not encrypted: whoever has it can read it.
cli-check-sound = All your data is whole.
cli-error-data-not-sound =
    { $count ->
        [one] One place in your data is damaged.
       *[other] { $count } places in your data are damaged.
    }
cli-error-data-not-sound-hint = Nothing was changed. Write out what can be read with "cairn export --out FILE", and keep a copy of your home.
cli-fault-not-a-result = This is not a result: it needs "instrument" and "answers", and may have "at".

## Links

cli-link-none = No links yet. Nothing is shared with anybody.
cli-link-accepted = You are linked with { $label }.
cli-link-compare = { $label } sees six words too. Compare them, by phone or face to face. If they differ, somebody stands between you: withdraw the link.
cli-link-nothing-shared = Nothing is shared yet. "cairn grant preview" shows what would be.
cli-link-confirmed = Noted: the words were the same. The link with { $label } is confirmed.
cli-link-withdraw-ask = { $label } will stop receiving, and what their screen holds is deleted. What they have read they may remember. The link can't be opened again; a new one needs a new invite.
cli-link-withdrawn = Nothing more goes to { $label }.
cli-withdrawn-told = The server has the word. { $label } has it deleted as soon as their screen is open; "cairn link list" says when that is confirmed.
cli-withdrawn-untold = The server could not be told yet. That goes out by itself with the next "cairn sync".
cli-link-faults =
    { $count ->
        [one] One message from { $label } could not be used. It was put aside.
       *[other] { $count } messages from { $label } could not be used. They were put aside.
    }
cli-col-since = since
cli-col-compared = words compared
cli-col-sent = sent
cli-col-received = received
cli-stage-claiming = waits for the server
cli-stage-making = waits for the server
cli-stage-closing = withdrawn, the server is not told yet
cli-stage-closed = withdrawn, not confirmed yet
cli-stage-ended = ended
cli-stage-refused = the invite was already used
cli-delivery-nothing = nothing is shared
cli-delivery-sent = all is sent
cli-delivery-not-sent-yet = not sent yet
cli-delivery-no-word = no word for 7 days
cli-delivery-not-confirmed-yet = withdrawal not confirmed yet
cli-delivery-server-rolled-back = the server lost some; it is sent again
cli-delivery-server-unknown = the server does not know it at the moment
cli-sync-no-links = There are no links, so there is nothing to send.

## Grants

cli-grant-none = You share nothing with anybody.
cli-grant-recipient = goes to
cli-grant-purpose = what for
cli-grant-kinds = what
cli-grant-instruments = which
cli-grant-rules = tells when
cli-grant-rules-what = When one of these begins, { $name } is told which one, and since which day. Your answers do not go with it. But the name of the rule says something about them.
cli-grant-ask-rules = For each of these, say whether { $name } may be told. Enter means no, b goes back to the one before.
cli-grant-ask-rule = May { $name } be told when this begins?
cli-grant-no-rule = No rule may tell { $name }, so no alerts are shared.
cli-grant-rule-off = It is off at present, so it tells nobody.
cli-grant-detail = how much
cli-grant-from = from
cli-grant-until = until
cli-grant-until-withdrawn = until you withdraw
cli-grant-as = you are called
cli-grant-preview-none = Nothing would be sent now. Entries that you make later would.
cli-grant-preview-count =
    { $count ->
        [one] This one entry would be sent now, exactly so:
       *[other] These { $count } entries would be sent now, exactly so:
    }
cli-grant-preview-end = Nothing was sent. "cairn grant give" with the same words shares it.
cli-grant-give-ask = This will be shared with { $label } from now on, until you stop.
cli-grant-given = It goes out with the next "cairn sync".
cli-grant-withdraw-ask = { $label } will stop receiving, and what their screen holds is deleted. What they have read they may remember. The link stays.
cli-grant-withdrawn = Nothing more is shared with { $label }. The link stays.
cli-grant-state-live = shared
cli-grant-state-withdrawn = withdrawn
cli-grant-state-replaced = replaced
cli-grant-state-not-live = not on this day

## What would be sent, field by field
cli-sent-craving = Craving
cli-sent-mood = Mood
cli-sent-sleep = Sleep
cli-sent-confidence = Confidence
cli-sent-risky = Risky situation
cli-sent-use = Use
cli-sent-answer = answer
cli-sent-since = since
cli-sent-days = days
cli-sent-halt = Right now
cli-sent-hungry = hungry
cli-sent-angry = angry
cli-sent-lonely = lonely
cli-sent-tired = tired
cli-sent-medication = Medication
cli-sent-note = Note
cli-sent-instrument = Questionnaire
cli-sent-rule = Rule
cli-sent-answers = Answers
cli-sent-score = Score
cli-sent-band = Range
cli-sent-flags = Marks
cli-sent-missing = Left out
cli-sent-prorated = Average taken for what was left out
cli-sent-wording-version = Wording
cli-sent-value-no = no
cli-sent-value-yes = yes
cli-sent-value-rather-not-say = rather not say
cli-sent-value-taken = taken
cli-sent-value-partly = partly taken
cli-sent-value-not-taken = not taken
cli-sent-value-none-planned = none planned
cli-sent-value-safety = safety
cli-sent-value-follow-up = a longer form can show more

## If-then plans, urge timer, insight

help-cairn-ifthen = If-then plans: one moment, one thing to do
help-cairn-ifthen-add = Make a plan: one cue, and what you do then
    .long =
        Make a plan: one cue, and what you do then.

        One of --time, --place, --feeling, --with or --body says when:
          cairn ifthen add --time 18:00-20:00 --days fri,sat --then "Go to the pool"
          cairn ifthen add --place "Station" --then "Take the other exit"
          cairn ifthen add --with "Sam" --then "Say that I have to go" --contact "Robin" --number "+1 555 0100"
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
    .long =
        Start the timer.

        It runs for 3 to 20 minutes:
          cairn urge start --craving 7
          cairn urge start --craving 5 --minutes 10 --halt lonely,tired
          cairn urge start --craving 8 --no-step
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
    .long =
        What stands out in what you wrote, and what works for you.

        Each rule names its source, and you can switch it off:
          cairn insight
          cairn insight works
          cairn insight rule poor_sleep
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

cli-ifthen-rehearse-later = Go through it once in your mind: "cairn ifthen rehearse" with its name.
cli-ifthen-rehearse-enter = Press Enter when you have:{" "}
cli-ifthen-deleted = Deleted. For 30 days "cairn ifthen undo { $id }" brings it back.
cli-ifthen-none = No plans yet. A plan is one moment and one thing to do, like: cairn ifthen add --time 18:00-20:00 --days fri --then "Call Sam"
cli-urge-how-to-end = When you are ready: "cairn urge end --craving" with a number from 0 to 10. There is no hurry, it is kept.
cli-urge-deleted = Deleted. For 30 days "cairn urge undo { $id }" brings it back.
cli-urge-none = No urges yet. "cairn urge start --craving 7" begins with one.
cli-insight-seen = Seen it? cairn insight seen { $rule }
cli-insight-switch = Don't want this? cairn insight off { $rule }
cli-error-nothing-to-undo = There is no version before this one.
cli-error-nothing-to-tell = There is no plan to tell about right now.
cli-error-no-open-urge = No timer is running. "cairn urge list" shows those before.
cli-error-no-checkin-yet = There is no check-in yet to find a plan for.
cli-error-unknown-rule = There is no rule of this name. "cairn insight rules" lists them.
