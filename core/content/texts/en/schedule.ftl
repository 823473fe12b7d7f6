### The schedule: appointments, medication and reminders. Words: see core/content/words/en.toml.

## What a notification can say. This list is all there is: anybody may read a lock screen.

schedule-notice-at = Reminder: { $time }
schedule-notice-earlier = Reminder from { $time }
schedule-notice-on-day = Reminder: { $day } { $time }
schedule-notice-ahead = Reminder for later
schedule-notice-open = Open to keep reminders coming
schedule-notice-test = This is a test

## What stands in a calendar for everything

schedule-calendar-summary = Reminder

schedule-day-monday = Monday
schedule-day-tuesday = Tuesday
schedule-day-wednesday = Wednesday
schedule-day-thursday = Thursday
schedule-day-friday = Friday
schedule-day-saturday = Saturday
schedule-day-sunday = Sunday

schedule-kind-appointment = Appointment
schedule-kind-medication = Medicine
schedule-kind-prompt = Check-in
schedule-kind-naloxone-renewal = Naloxone to renew
schedule-kind-prescription-renewal = Prescription to renew
schedule-kind-test = Test
schedule-kind-vaccination = Vaccination
schedule-kind-other = Something else

## How something comes again

schedule-every-day =
    { $count ->
        [one] each day
       *[other] every { $count } days
    }
schedule-every-week =
    { $count ->
        [one] each week
       *[other] every { $count } weeks
    }
schedule-every-month =
    { $count ->
        [one] each month
       *[other] every { $count } months
    }
schedule-every-year =
    { $count ->
        [one] each year
       *[other] every { $count } years
    }
schedule-rule-on = { $rule } on { $days }
schedule-rule-count =
    { $count ->
        [one] { $rule }, once
       *[other] { $rule }, { $count } times
    }
schedule-rule-until = { $rule }, until { $day }
schedule-rule-other = by the rule { $rule }

## What goes wrong

error-schedule-no-such-occurrence = It does not come at this time.
cli-error-schedule-no-such-occurrence-hint = "cairn remind show" lists the times.
error-schedule-no-such-reminder = No reminder of this name was planned.
error-schedule-not-divisible = This can't be divided here. Change all of it instead.
error-schedule-out-of-range = This time is outside what can be planned.
error-schedule-snooze-out-of-range = A reminder can wait from 1 minute to 24 hours.
error-schedule-answered = You have answered this one already.
error-schedule-not-answered = Nothing was noted of this one.
error-schedule-not-yet = This one is more than a day ahead, so it can't be answered yet.
error-not-a-reminder-id = This is not the name of a reminder.
cli-error-not-a-reminder-id-hint = "cairn remind next" lists them.
error-rule-malformed = The rule of its repetition can't be read.
error-rule-too-often = It comes more often than once a day. For a medicine, choose every so many hours.
error-rule-out-of-range = A number in the rule for how it repeats is too low or too high.
error-rule-contradicts = The parts of the rule don't go together.
error-rule-never = By this rule it would never come.
error-ics-too-big = This calendar file is too big. The most is one megabyte.
error-ics-wrong-letters = The letters in this calendar file are not in UTF-8. Ask for it in that form.
error-ics-malformed = A line of this calendar file can't be read, so nothing was kept.
error-ics-not-a-calendar = This is not a calendar file.
error-ics-too-many = This calendar file has more than 1,000 events.
error-ics-no-event = There is no event in this calendar file.
error-ics-refused = Some events in this file can't be taken, so nothing was kept.

## What was put right in a calendar file

schedule-fix-until-local = Its last day was not written as it should be. It was taken as meant.
schedule-fix-windows-zone = Its time zone had a name that only Windows knows.
schedule-fix-odd-zone = Its time zone had an odd name.
schedule-fix-zone-assumed = It names no time zone. Yours was taken.
schedule-fix-start-in-gap = On its first day the clock skips its time. That day it comes as much later.
schedule-fix-all-day = It is for a whole day. It was put at nine in the morning.
schedule-fix-seconds-cut = Its seconds were left out.
schedule-fix-text-cut = A text was too long and was cut.
schedule-fix-no-title = It had no title.
schedule-fix-alarm-dropped = One of its own reminders can't be taken over.
schedule-fix-length-dropped = How long it lasts can't be taken over.
schedule-fix-elapsed-hours = It comes every so many hours, whatever the clock does.
schedule-fix-change-is-time-only = One of its days had other words too. Only the time was taken.
schedule-fix-cancelled = It is cancelled and was left out.
schedule-fix-superseded = The file has a newer version of it.

## Why an event of a calendar file can't be taken

schedule-refusal-not-an-event = It is a task or a journal, not an event.
schedule-refusal-no-start = It has no start.
schedule-refusal-time-malformed = A time in it can't be read.
schedule-refusal-time-out-of-range = A time in it is too far away.
schedule-refusal-zone-unknown = Its time zone is not known.
schedule-refusal-period-unsupported = It is made of periods.
schedule-refusal-rule-malformed = The rule of its repetition can't be read.
schedule-refusal-rule-too-often = It comes more often than once a day.
schedule-refusal-rule-out-of-range = A number in its rule is outside the possible values.
schedule-refusal-rule-contradicts = The parts of its rule don't go together.
schedule-refusal-rule-never = By its rule it never comes.
schedule-refusal-several-rules = It has more than one rule.
schedule-refusal-range-unsupported = It changes one day and all after it at once.
schedule-refusal-too-many-times = It has too many single times.
schedule-refusal-unfit = It can't be kept as it is.

## The terminal: cairn remind

help-cairn-remind = Appointments, medicine, check-ins and renewals, with neutral reminders
    .long =
        Appointments, medicine, check-ins and renewals.

        A reminder never says what it is about. What you write stays in your home:
          cairn remind add appointment "Dr Linden" --at "2026-12-01 10:00" --before 1d,1h
          cairn remind next
          cairn remind coming
help-cairn-remind-add = Add something to be reminded of
    .long =
        Add something to be reminded of.

        One of --at, --times, --hours, --taper, --window or --as-needed says when:
          cairn remind add appointment "Dr Linden" --at "2026-12-01 10:00" --repeat weekly --before 1d,1h
          cairn remind add medication "White tablet" --times 08:00,20:00 --here
          cairn remind add medication "Drops" --at 08:00 --hours 8
          cairn remind add medication "Less and less" --taper "7d 08:00 8 mg; 7d 08:00 4 mg"
          cairn remind add prompt "How am I?" --window 10:00-18:00
help-cairn-remind-add-kind = What it is about
help-cairn-remind-add-title = Your own words for it
help-cairn-remind-add-at = When, such as 2026-12-01T10:00 or 10:00 today
help-cairn-remind-add-repeat = daily, weekly, monthly, yearly, or a rule such as FREQ=WEEKLY;BYDAY=MO,TH
help-cairn-remind-add-minutes = How long it lasts, in minutes
help-cairn-remind-add-times = Times of each day, such as 08:00,20:00
help-cairn-remind-add-from = The first day (otherwise today)
help-cairn-remind-add-hours = Every so many hours, whatever the clock does
help-cairn-remind-add-until = The last time of "every so many hours"
help-cairn-remind-add-taper = Steps of a tapering plan: days, times and dose, with ; between
help-cairn-remind-add-as-needed = Taken as needed: nothing reminds of it
help-cairn-remind-add-window = At a random minute of each day between two times of that day, such as 10:00-18:00
help-cairn-remind-add-before = How long before to remind, such as 1d,1h,15m (otherwise at the time itself)
help-cairn-remind-add-essential = It must come through: quiet hours don't hold it (appointments and medicine)
help-cairn-remind-add-here = By the clock where you are, also on a journey
help-cairn-remind-add-in = By the clock of this zone, such as Europe/Berlin (otherwise your zone of now)
help-cairn-remind-add-place = Where
help-cairn-remind-add-note = Anything else you want to know then
help-cairn-remind-list = List all of it
help-cairn-remind-show = Show one in full, with its next times
help-cairn-remind-show-id = Its name, or the first letters of it
help-cairn-remind-edit = Change one; what you don't name stays as it is
    .long =
        Change one; what you don't name stays as it is.

        --following changes it from one of its times on. --skip, --move with --to and
        --restore change a single time and nothing else.
help-cairn-remind-edit-id = Its name, or the first letters of it
help-cairn-remind-edit-title = Your own words for it
help-cairn-remind-edit-at = When, such as 2026-12-01T10:00
help-cairn-remind-edit-repeat = daily, weekly, monthly, yearly, or a rule such as FREQ=WEEKLY;BYDAY=MO,TH
help-cairn-remind-edit-minutes = How long it lasts, in minutes
help-cairn-remind-edit-times = Times of each day, such as 08:00,20:00
help-cairn-remind-edit-from = The first day
help-cairn-remind-edit-hours = Every so many hours, whatever the clock does
help-cairn-remind-edit-until = The last time of "every so many hours"
help-cairn-remind-edit-taper = Steps of a tapering plan: days, times and dose, with ; between
help-cairn-remind-edit-as-needed = Taken as needed: nothing reminds of it
help-cairn-remind-edit-window = At a random minute of each day between two times of that day, such as 10:00-18:00
help-cairn-remind-edit-before = How long before to remind, such as 1d,1h,15m
help-cairn-remind-edit-essential = It must come through: quiet hours don't hold it (appointments and medicine)
help-cairn-remind-edit-not-essential = Quiet hours hold it again
help-cairn-remind-edit-here = By the clock where you are, also on a journey
help-cairn-remind-edit-in = By the clock of this zone, such as Europe/Berlin
help-cairn-remind-edit-place = Where
help-cairn-remind-edit-note = Anything else you want to know then
help-cairn-remind-edit-following = Change this time and all that follow; what was before stays
help-cairn-remind-edit-skip = Leave this one time out
help-cairn-remind-edit-move = Move this one time
help-cairn-remind-edit-to = To when
help-cairn-remind-edit-restore = Undo the change of the time that was planned for then
help-cairn-remind-delete = Delete one
help-cairn-remind-delete-id = Its name, or the first letters of it
help-cairn-remind-undo = Go back to how one was before, also after deleting it
help-cairn-remind-undo-id = Its whole name
help-cairn-remind-next = Plan, and show the reminders that will come
help-cairn-remind-next-limit = At most so many
help-cairn-remind-coming = Show what comes, day by day
help-cairn-remind-coming-days = For so many days
help-cairn-remind-snooze = Let a reminder come again later
help-cairn-remind-snooze-id = The name of the reminder, as "cairn remind next" or "coming" shows it
help-cairn-remind-snooze-minutes = In how many minutes
help-cairn-remind-shown = Note that a reminder was shown
help-cairn-remind-shown-id = The name of the reminder; or "open" or "self-test"
help-cairn-remind-opened = Note that a reminder was opened
help-cairn-remind-opened-id = The name of the reminder; or "open" or "self-test"
help-cairn-remind-done = Say that something is done or taken
help-cairn-remind-done-id = The name from "cairn remind coming"; of a medicine taken as needed its own name
help-cairn-remind-done-left-out = It was left out
help-cairn-remind-undone = Take back what was said of something
help-cairn-remind-undone-id = The name from "cairn remind coming"
help-cairn-remind-quiet = Show or set the hours without reminders
help-cairn-remind-quiet-hours = Such as 22:00-07:00, or "off"
help-cairn-remind-goal-time = Show or set when steps of goals are reminded of
help-cairn-remind-goal-time-time = The time of day, such as 18:00
help-cairn-remind-self-test = Find out whether reminders arrive
help-cairn-remind-self-test-arrived = Say whether it arrived
help-cairn-remind-log = Show what became of reminders
help-cairn-remind-log-from = From this day on (otherwise a week ago)
help-cairn-remind-log-to = Up to this day (otherwise today)
help-cairn-remind-export = Write a calendar file: private, and with neutral words
help-cairn-remind-export-format = In which form
help-cairn-remind-export-out = Into this new file, which only you can read (else to standard output)
help-cairn-remind-export-own-words = Write your own titles, places and notes: whoever sees the calendar reads them
help-cairn-remind-import = Take over a clinic's calendar file (.ics)
help-cairn-remind-import-file = The file (- for standard input)
help-cairn-remind-import-preview = Only show what it would do
help-cairn-remind-import-go-on = Go on without the events that can't be taken

remind-none = Nothing to be reminded of yet. "cairn remind add --help" shows how.
remind-added = Kept.
remind-changed = Changed.
remind-silenced = No reminder will come for { $time }: it is in your quiet hours. To be reminded all the same, mark it with --essential.
remind-held = Your quiet hours hold the reminder for { $time } until { $until }. To be reminded at its time, mark it with --essential.
remind-over = All its times are over, so nothing will remind you.
remind-silenced-prompt = Your quiet hours cover this window, so nothing will ask you. Choose another window or other quiet hours.
remind-deleted = Deleted. "cairn remind undo { $id }" brings it back.
remind-delete-ask = "{ $title }" will be deleted, and its reminders with it.
remind-undone = It is as it was before.
remind-nothing-before = There is nothing before this.
remind-divided = From this time on it is a new one; what was before stays.
remind-no-coming = Nothing comes in these days.
remind-no-notices = No reminders are planned.
remind-incomplete = More will come. The last one asks you to open this again, so that they do.
remind-snoozed = It comes again at { $time }.
remind-answered = Noted.
remind-answered-what = Noted: { $title }, { $time }. "cairn remind undone { $name }" takes that back.
remind-taken-back = Taken back. If its reminder is still to come, it comes.
remind-answered-same = That was noted already.
remind-taken = Noted: taken at { $time }.
remind-quiet-none = There are no quiet hours. "cairn remind quiet 22:00-07:00" sets some.
remind-quiet-is = Quiet from { $from } to { $to }. Only what you marked as essential comes through.
remind-goal-time-is = Steps of goals are reminded of at { $time }.
remind-test-asked = A reminder will come at { $time }. It says "{ $text }". Then tell whether it did: "cairn remind self-test --arrived yes".
remind-test-arrived = Good: reminders arrive.
remind-test-not-arrived = Then something holds them back. On a phone, allow notifications for this app, and take it off battery saving.
remind-log-none = Nothing was planned on these days.
remind-exported = The calendar is written. Every event in it is private{ $own ->
    [yes] , but it shows your own words.
   *[no] {" "}and says nothing but "Reminder".
}
remind-left-out =
    { $count ->
        [one] One entry has no place in a calendar: it comes as needed or at random.
       *[other] { $count } entries have no place in a calendar: they come as needed or at random.
    }
remind-import-counts = New: { $new }. Renewed: { $renewed }. Here already: { $known }.
remind-import-ended = The calendar calls these off. They end here too:
remind-import-called-off = The calendar calls these times off. They are left out here too:
remind-import-fixed = Put right:
remind-import-refused = Can't be taken:
remind-import-line = line { $line }: { $what }
remind-import-preview-end = Nothing was kept. Without --preview it is.
remind-import-ask = This will be taken over.
remind-imported =
    { $count ->
        [0] Nothing new was there.
        [one] One entry is kept.
       *[other] { $count } entries are kept.
    }

remind-col-when = when
remind-col-what = what
remind-col-title = title
remind-col-says = the reminder says
remind-col-dose = dose
remind-col-answer = answer
remind-col-planned = planned
remind-col-shown = shown
remind-col-opened = opened
remind-col-id = name
remind-field-when = comes
remind-field-zone = by the clock of
remind-field-remind = reminds
remind-field-essential = essential
remind-field-place = where
remind-field-next = next
remind-field-changes = single changes
remind-here = where you are
remind-at-the-time = at the time itself
remind-before = { $time } before
remind-timing-once = { $at }
remind-timing-rule = from { $at }, { $rule }
remind-timing-daily = each day at { $times }, from { $from }
remind-timing-days = at { $times }, from { $from }, { $rule }
remind-timing-hours = every { $hours } hours from { $at }
remind-timing-taper = { $count ->
    [one] 1 step from { $from }
   *[other] { $count } steps from { $from }
}
remind-timing-as-needed = as needed
remind-timing-window = between { $opens } and { $closes }, from { $from }
remind-step-days = { $days } days at { $times }: { $dose }
remind-step-open = then at { $times }: { $dose }
remind-change-skip = { $at } left out
remind-change-move = { $at } moved to { $to }
remind-answer-done = done
remind-answer-left-out = left out
remind-value-yes = yes
remind-value-no = no
remind-value-none = –

cli-error-ics-refused-hint = "cairn remind import FILE --preview" names them; --go-on leaves them out and takes the rest.
cli-error-bad-timing = Say when it comes, in one way only.
cli-error-bad-timing-hint = Use one of --at, --times, --hours with --at, --taper, --window or --as-needed.
cli-error-bad-single = A single time can only be left out, moved or put back. Change the rest in a call of its own.
cli-error-bad-taper = A step is written as days, times and dose, such as "7d 08:00,20:00 8 mg". Between steps stands a semicolon.
cli-error-bad-lead = Write how long before as a number with d, h or m, such as 1d,1h,15m.
cli-error-bad-hours = Write quiet hours or a window as two times, such as 22:00-07:00.
cli-error-bad-window = A window lies within one day: two times, the earlier one first, such as 09:00-21:00.
cli-error-bad-times = Write times of day from 00:00 to 23:59, with commas between, such as 08:00,20:00.
cli-error-bad-essential = Only an appointment or a medicine can be essential.
