### Texts that companion, terminal and portal share.
### Words: words/en.toml and the project's list. "You", short sentences, no exclamation marks.

## Safety. Own words; no number is guessed: only a person, an operator or a sourced pack adds one.
## Status: needs_clinical_signoff. The line safety-not-yet-checked is shown below.

safety-title = Please talk to somebody now
safety-talk = Thoughts of dying or of hurting yourself can get very heavy. You don't have to carry them alone. Tell one person now. Any words will do.
safety-emergency = If you think you might act on them, or you are hurt, call your local emergency number now. Most phones have a button for it on the lock screen. You can also go to the nearest hospital.
safety-contacts = Call somebody you trust: a friend, a relative, a neighbour, your doctor, your counsellor. If the first one doesn't answer, call the next.
safety-stay = Stay where other people are until somebody is with you. Ask them to take away anything you could hurt yourself with. These feelings can change, even when it doesn't seem so.
safety-not-yet-checked = This page has not been checked by a clinician yet.

## Check-in: questions, short names, ends of the scales

checkin-title = Check-in
checkin-craving = Craving
checkin-craving-question = How strong is the craving right now?
checkin-craving-low = none
checkin-craving-high = strongest
checkin-mood = Mood
checkin-mood-question = How is your mood?
checkin-mood-low = worst
checkin-mood-high = best
checkin-sleep = Sleep
checkin-sleep-question = How did you sleep?
checkin-sleep-low = worst
checkin-sleep-high = best
checkin-confidence = Confidence
checkin-confidence-question = How sure are you that you can get through the day as you want to?
checkin-confidence-low = not at all
checkin-confidence-high = fully
checkin-risky = Risky situation
checkin-risky-question = Was there a risky situation?
checkin-use = Use
checkin-use-question = Have you used since your last check-in?
checkin-use-days-question = On which days?
checkin-halt = Right now
checkin-halt-question = What is true right now?
checkin-medication = Medication
checkin-medication-question = Did you take the medication planned for today?
checkin-note = Note
checkin-note-question = Anything you want to write down?

use-no = no
use-yes = yes
use-rather-not-say = rather not say
halt-hungry = hungry
halt-angry = angry
halt-lonely = lonely
halt-tired = tired
medication-taken = taken
medication-partly = partly taken
medication-not-taken = not taken
medication-none-planned = none planned

## Calendar

day-yes = use
day-no = no use
day-unknown = not known
days-that-count =
    { $count ->
        [0] No day is marked yet
        [one] 1 day counts
       *[other] { $count } days count
    }
days-still-count = Your days still count.

## Instruments. A band has a name in data; what a person reads is here. Never a diagnosis.

instrument-not-yet-checked = Not checked by a clinician yet.
instrument-not-a-diagnosis = This is not a diagnosis. It shows how often these things bothered you, so that you can see changes and talk about them.
instrument-no-score = Too many answers are missing for a score. That is fine: you can leave out whatever you like.
instrument-prorated = One or two answers were left out. The score takes the average of the others for them.
instrument-follow-up = A longer form can show more. You can fill it in now or later, or leave it.
instrument-follow-up-later = A longer form can show more. You filled it in a short time ago, so you can take it again from { $date } on, or leave it.
instrument-scale-au-10-50 = Scale from 10 to 50 (Australia)
instrument-scale-us-0-40 = Scale from 0 to 40 (United States)
instrument-scale-us-0-24 = Scale from 0 to 24 (United States)
trend-up = higher than last time
trend-down = lower than last time
trend-same = the same as last time

band-phq-9-minimal = Few low feelings in the last two weeks.
band-phq-9-mild = Some low feelings in the last two weeks.
band-phq-9-moderate = Low feelings on quite a few days. Talking about it can help.
band-phq-9-moderately-severe = Low feelings on many days. This is a good time to talk with your counsellor or a doctor.
band-phq-9-severe = Low feelings on most days. Please talk with your counsellor or a doctor soon.
band-phq-2-negative = Low feelings didn't come up often. Two questions can miss something, so the longer form is there whenever you want it.
band-phq-2-positive = Low feelings came up often. The longer form can show more.
band-gad-7-minimal = Few worries in the last two weeks.
band-gad-7-mild = Some worries in the last two weeks.
band-gad-7-moderate = Worries on quite a few days. Talking about it can help.
band-gad-7-severe = Worries on most days. Please talk with your counsellor or a doctor soon.
band-gad-2-negative = Worries didn't come up often. Two questions can miss something, so the longer form is there whenever you want it.
band-gad-2-positive = Worries came up often. The longer form can show more.

## Grants

kind-checkin = Check-ins
kind-instrument-result = Questionnaires
kind-alert = Alerts
detail-full = everything
detail-summary = a summary: no notes, and only the scores of questionnaires
purpose-support = To support me between our talks
purpose-treatment = To plan and review my treatment together
purpose-check-ins = To see how I am doing and notice when a call would help
grant-how-to-withdraw = You can stop at any time, without giving a reason. Choose "withdraw" for this link. From then on nothing more is sent, and what was sent is deleted on the other side. What somebody has read can't be unread.
notice-redisclosure = One person chose to share this with you, for the purpose named in their consent and for nothing else. It may be about care for a substance use disorder. Laws protect it, such as 42 CFR Part 2 in the United States and the General Data Protection Regulation in Europe. Do not pass it on, and do not use it against this person in any inquiry or in court, unless they agree in writing or the law clearly allows it. When the consent ends, stop using it.

## Where a text is not in the person's language

language-fallback = This text is in English: there is no checked translation yet.
language-fallback-safety = Safety texts are in English until their translation has been checked.
language-fallback-instrument = This questionnaire is in English. Only its official words are shown.
language-other = This text is in another language: { $language }.

## What is not right, by stable code: error-<code>. First what happened, then what can be done.

error-invalid-fields = Something here is not right, so it was not kept. The fields are named.
error-unknown-field = There is no field of this name. Check the spelling.
error-wrong-kind = Another kind of value belongs here.
error-out-of-range = This is outside the possible values.
error-not-a-choice = This is not one of the choices.
error-missing = This is missing.
error-too-long = This is too long. Shorten it and try again.
error-not-a-date = This is not a date or time. Write it like 2026-11-24.
error-in-future = This is later than now.
error-not-in-order = These dates are not in order, or one is there twice.
error-unknown-version = This comes from a version that is not known here. Update to read it.
error-not-an-object = This is not a JSON object.
error-not-json = This is not JSON. Check its commas, quotes and brackets.
error-duplicate-key = A name stands twice here, so it is not clear which value counts. Leave one of them out.
error-not-dialable = This number can't be dialled. Write it with digits, and + in front of a country's code.
error-too-many = There is no more room here. Take something out first.
error-not-a-month = This is not a month. Write it like 2026-11.
error-not-a-section = A plan has no part of this name.

error-phone-malformed = This is not a phone number. Write it with digits, and + in front of a country's code.
error-phone-too-short = This is too short for a phone number.
error-phone-too-long = This is too long for a phone number.

error-time-malformed = This is not a time. Write it like 2026-11-24T08:00:00+01:00[Europe/Berlin].
error-zone-missing = The time zone is missing. Write it in brackets at the end, like [Europe/Berlin].
error-zone-unknown = There is no time zone of this name. Write it like Europe/Berlin.
error-time-suffix-unsupported = After the time there can be one time zone in brackets, nothing else.
error-time-out-of-range = The year must be from 1970 to 9999.

error-answers-wrong-count = The number of answers is not the number of questions. Use - for one left out.
error-answers-unknown-item = There is no such question in this questionnaire.
error-answers-not-an-option = One of these is not an answer that the question offers.
error-answers-malformed = Answers are numbers with commas between them, such as 1,0,2, and - for one left out.
error-answers-none = No question was answered. Nothing was kept, so you don't have to wait before you try again.

error-grant-not-strict = This consent can't be read. Nothing is shared by it.
error-grant-unknown-version = This consent comes from a newer version. Update to read it; until then nothing is shared by it.
error-grant-malformed = This consent is not complete. Nothing is shared by it.
error-grant-kinds = A consent must say what is shared, each kind once.
error-grant-instruments = Name questionnaires only where questionnaires are shared, and at least one there.
error-grant-rules = Name rules only where alerts are shared: at least one, each once, and only rules that this version knows.
error-grant-dates = The last day is before the first. Choose other days.
error-grant-text = One of the texts in this consent is empty or too long.
error-grant-not-live = No consent holds on this day, so nothing is shared.
error-kind-not-granted = Your consent does not name this kind, so it is not shared.
error-instrument-not-granted = Your consent does not name this questionnaire, so it is not shared.
error-rule-not-granted = Your consent does not name this rule, so nobody is told.
error-date-not-granted = This is from a day that your consent does not cover, so it is not shared.
error-not-well-formed = This can't be shared as it is. It stays here.

error-payload-not-an-envelope = A message came in that can't be read. It was put aside.
error-payload-bad-body = A message came in that does not make sense. It was put aside.
error-payload-no-grant = Something came in without a consent. It was not kept.
error-payload-needless-grant = A message came in that does not make sense. It was put aside.

error-not-base64url = This name is not complete. Copy all of it.
error-not-a-revision = This is not a revision.
error-not-strict-json = This JSON breaks off, or holds something twice.

error-pack-syntax = This pack can't be read.
error-pack-not-open = The licence of this pack does not allow it to be built in.
error-pack-empty-field = A field of this pack is empty.
error-pack-bad-code = A code in this pack is not well formed.
error-pack-duplicate = This pack holds something twice.
error-pack-range = The range of scores in this pack is not what its answers can reach.
error-pack-bands = The bands of this pack do not cover the scores in order.
error-pack-missing-rule = The rule for missing answers in this pack leaves nothing to score.
error-pack-flag = A flag in this pack names no question.
error-pack-follow-up = The longer form and its flag do not come together in this pack.
error-pack-no-vector = This pack has no examples to check it by.
error-pack-vector = An example in this pack does not come out as it says.
