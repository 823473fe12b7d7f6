### Texts of the portal. Words: see core/content/words/en.toml.

portal-brand = Cairn
portal-page-title = { $title } · Cairn
portal-skip = Skip to the content
portal-nav = Account
portal-nav-passphrase = Replace passphrase
portal-nav-sign-out = Sign out
portal-starting = Starting
portal-back = Back
portal-dialog-back = Go back
portal-new = new

## Sign up

portal-sign-up-title = Set up your account
portal-sign-up-looking = Looking at your sign-up link
portal-sign-up-to-sign-in = Go to sign in
portal-sign-up-hello = You sign up as { $name }.
portal-sign-up-point-words = You get a passphrase of seven words. It makes the key that opens what people share with you.
portal-sign-up-point-alone = Only you have it. It never leaves this browser, and nobody who runs this server can see it.
portal-sign-up-point-paper = Have pen and paper ready, and keep the paper where only you can reach it.
portal-sign-up-no-recovery = A forgotten passphrase can't be recovered yet.
portal-sign-up-no-recovery-why = Without it, you would need to invite each person who shares with you again.
portal-sign-up-understood = I understand, and I have somewhere safe to keep it.
portal-sign-up-show = Show my passphrase
portal-sign-up-words-title = Your passphrase
portal-sign-up-words-how = Write down these seven words, in this order. On the next page you type them back.
portal-sign-up-words-label = The seven words of your passphrase
portal-sign-up-written = I have written them down
portal-sign-up-type-title = Type your passphrase
portal-sign-up-type-label = Your seven words
portal-sign-up-type-hint = In order, with a space between them.
portal-sign-up-differs = Word { $number } is not the one that was shown. Check your note.
portal-sign-up-create = Create my account
portal-sign-up-again = Show the words again
portal-sign-up-creating = Making your key. This takes a few seconds, so that nobody can guess it quickly.

## Sign in and out

portal-sign-in-title = Sign in
portal-sign-in-ended = You were signed out. What people shared was cleared from this browser. Sign in to go on.
portal-sign-in-name = Name
portal-sign-in-passphrase = Passphrase
portal-sign-in-passphrase-hint = Your seven words, with a space between them.
portal-sign-in-show = Show what I type
portal-sign-in-act = Sign in
portal-sign-in-busy = Making your key from the passphrase. This takes a few seconds.
portal-sign-in-no-recovery = A forgotten passphrase can't be recovered yet. Ask whoever runs this server for a new account.
portal-signed-out-title = You are signed out
portal-signed-out-what = Your keys and everything people shared are cleared from this browser. Closing the tab is a good habit on a shared computer.
portal-signed-out-again = Sign in again

## People

portal-people-title = People
portal-people-invite = New invite
portal-people-search = Search people
portal-people-search-placeholder = Search ( / )
portal-people-empty-title = Nobody here at present
portal-people-empty-what = Make an invite and give it to a person you work with. They appear here once they accept it.
portal-people-look =
    { $count ->
        [one] One person to look at
       *[other] { $count } people to look at
    }
portal-people-quiet =
    { $count ->
        [one] One person, nothing new
       *[other] { $count } people, nothing new
    }
portal-people-none-found = Nobody here goes by that name.
portal-people-found =
    { $count ->
        [0] Nobody found
        [one] One person found
       *[other] { $count } people found
    }
portal-people-invites =
    { $count ->
        [one] One invite waits
       *[other] { $count } invites wait
    }
portal-people-invite-nameless = Invite
portal-people-invite-until = can be accepted until { $date }
portal-people-ended =
    { $count ->
        [one] One ended link
       *[other] { $count } ended links
    }
portal-people-ended-note = Put away

portal-row-safety = answered about self-harm, { $date }
portal-row-safety-stands = last answer about self-harm: { $date }
portal-row-alert = { $rule }, since { $date }
portal-row-new =
    { $count ->
        [one] one new entry
       *[other] { $count } new entries
    }
portal-row-silent = no news for { $days } days (unknown)
portal-row-not-confirmed = compare the six words
portal-row-unreachable = the server doesn't know this mailbox at present
portal-row-quiet = last news { $date }
portal-row-nothing = nothing has come yet

portal-ending-expired = An invite ran out before anybody accepted it.
portal-ending-taken-back = You took an invite back.
portal-ending-refused = An invite was accepted after its last day, so no link was made. Make a new invite if you know who it was.
portal-ending-lost = A mailbox was gone from the server for a week. What it held was deleted here.
portal-ending-ended = You ended a link. What it held was deleted here.
portal-ending-words-differed = The six words differed, so the link was ended.
portal-ending-withdrawn = A person withdrew their link. What they shared was deleted here.

## Invite

portal-invite-title = New invite
portal-invite-what = An invite joins you with one person. They decide what they share, and can end it at any time.
portal-invite-whom = Who it is for
portal-invite-whom-hint = Your own note. Only you see it.
portal-invite-label = Your name on the invite
portal-invite-label-hint = The person sees this.
portal-invite-days = It can be accepted for
portal-invite-days-choice =
    { $count ->
        [one] 1 day
       *[other] { $count } days
    }
portal-invite-make = Make the invite
portal-invite-making = Making the invite
portal-invite-ready-title = Invite
portal-invite-how = Let the person scan the code with Cairn on their phone, or send them the link in a way that only they can read.
portal-invite-code = Code of the invite, to scan with a phone
portal-invite-link = Link
portal-invite-copy = Copy the link
portal-invite-copied = Copied
portal-invite-once = It can be used once.
portal-invite-until = It can be accepted until { $date }.
portal-invite-waiting = Waiting for it to be accepted. This page tells you.
portal-invite-take-back = Take it back
portal-invite-take-back-title = Take this invite back?
portal-invite-take-back-what = Its link and code stop working. You can make another at any time.
portal-invite-accepted-title = Accepted
portal-invite-accepted = Somebody accepted your invite. Compare the six words with them now, so that you both know who is at the other end.
portal-invite-compare = Compare the words

## One person

portal-person-gone-title = Nothing to show
portal-person-fetching = Fetching and opening what is shared
portal-person-nothing-yet = Nothing has come yet. It appears here by itself.
portal-person-nothing-shared = At present this person shares nothing here.
portal-person-unreachable = The server doesn't know this mailbox at present, so nothing is shown. After a week without it, what it held is deleted here.

portal-compare-title = Compare these six words
portal-compare-how = Read them to each other, face to face or on the phone. Their screen shows the same six if nobody stands between you.
portal-compare-label = The six words
portal-compare-same = They are the same
portal-compare-differ = They differ
portal-compare-until-then = Until they are compared, this link is not confirmed.
portal-compare-confirmed = The link is confirmed.
portal-compare-differ-title = The words differ
portal-compare-differ-what = Then somebody else may have taken the invite on its way. Nothing they send can be trusted, and nothing more should go to them.
portal-compare-differ-next = Ending the link deletes its keys here at once. Then make a new invite and hand it over in another way.
portal-compare-end = End this link

portal-sharing-checkins = check-ins
portal-sharing-alerts = alerts by rules they chose
portal-sharing-until = Shares { $kinds } until { $date }
portal-sharing-open = Shares { $kinds } until they withdraw it
portal-sharing-nothing = Shares nothing at present.
portal-sharing-details = What they agreed to
portal-sharing-purpose = What for
portal-sharing-from = From
portal-sharing-event = Also ends with
portal-sharing-rules = Rules that may alert you
portal-sharing-detail = How much
portal-sharing-detail-full = Everything that was entered
portal-sharing-detail-summary = A summary: no notes, no single answers
portal-sharing-given = Agreed on
portal-sharing-given-by = { $date }, by { $name }
portal-sharing-notice = Passing it on

portal-safety-title = Answered about self-harm on { $date }
portal-safety-what = In { $instrument }, the question about being better off dead or hurting oneself was not answered with “not at all”. This counts whatever the total score.
portal-safety-next = Get in touch today and ask directly. On the phone, the person was shown at once how to reach somebody now.

portal-alerts-title =
    { $count ->
        [one] A rule they agreed to fired
       *[other] Rules they agreed to fired
    }
portal-alert = “{ $rule }”, since { $date }
portal-alert-new = new
portal-alerts-what = A rule only says what was written down, or that nothing was. The answers behind it may not be shared with you. A short call shows how things are.
portal-alerts-not-yet-checked = These rules have not been checked by a clinician yet.
portal-rule-craving-rising = Craving was higher in the last days than before
portal-rule-confidence-falling = Confidence was lower in the last days than before
portal-rule-poor-sleep = Several bad nights in one week
portal-rule-missed-check-ins = No check-in for some days (unknown)
portal-rule-risky-situations = Several risky situations in one week
portal-rule-phq-2-positive = PHQ-2 at 3 or more
portal-rule-phq-9-up = PHQ-9 up by 5 or more
portal-rule-unknown = A rule this version does not know

portal-faults-title = Worth knowing about what came in
portal-fault-replayed = An entry arrived twice. It counts once.
portal-fault-unopenable = An entry could not be opened: it was damaged or did not come from this person. It was left out.
portal-fault-missing = An entry is missing, and the person's app did not say it was deleted. Something may have been held back.
portal-fault-forked = Two different entries claim the same place. Ask the person whether both are theirs.
portal-fault-rolled-back = The server shows less than it did before, as if an old copy had been put back. What you had seen is fetched again.
portal-fault-out-of-order = Entries came in another order than they were sent.
portal-fault-second-hello = Somebody tried to answer this invite a second time. Compare the six words again.
portal-fault-false-acknowledgement = The other side claims to have received what you never sent.
portal-fault-bad-grant = An agreement to share came with a wrong signature. It does not count.
portal-fault-not-covered = An entry came that the person's agreement doesn't cover. It was deleted unread.
portal-fault-score-differs = A score came that its answers don't add up to. Look at the answers.
portal-fault-bad-payload = An entry was not in the form it claimed. It was left out.
portal-fault-version-lowered = The person's app went back to an older version than before. Ask them whether that is right.
portal-fault-bad-answer = The server gave an answer that can't be read. It is asked again.
portal-fault-newer =
    { $count ->
        [one] One entry needs a newer version of this portal. It is kept.
       *[other] { $count } entries need a newer version of this portal. They are kept.
    }

portal-since-title = Since you last looked
portal-since-checkins =
    { $count ->
        [one] one check-in
       *[other] { $count } check-ins
    }
portal-since-results =
    { $count ->
        [one] one { $instrument }
       *[other] { $count } times { $instrument }
    }
portal-since-alerts =
    { $count ->
        [one] one alert
       *[other] { $count } alerts
    }
portal-since-use =
    { $count ->
        [one] Use on one day.
       *[other] Use on { $count } days.
    }
portal-since-risky =
    { $count ->
        [one] One risky situation.
       *[other] { $count } risky situations.
    }
portal-since-nothing = Nothing new. The last entry is from { $date }.

portal-curves-title = Craving and mood, last 90 days
portal-curves-craving = Craving
portal-curves-mood = Mood
portal-curves-label =
    { $count ->
        [one] Chart of craving and mood from { $from } to { $to }, with an answer on one day. The list below has the figures.
       *[other] Chart of craving and mood from { $from } to { $to }, with answers on { $count } days. The list below has the figures.
    }
portal-curves-how = From 0 to 10. Craving: higher is stronger. Mood: higher is better. A gap is a day without an answer.
portal-curves-not-loaded = The chart could not be loaded. The list below has the same figures.

portal-days-title = Days, last 90
portal-days-span = A column is a week, from { $from } to { $to }.
portal-days-label = The last 90 days, one by one
portal-days-no = no use
portal-days-yes = use
portal-days-unknown = unknown
portal-days-day = { $date }: { $state }
portal-days-count = { $state }: { $count }
portal-days-how = Unknown is silence or “rather not say”. It says nothing either way.

portal-results-title = Questionnaires
portal-results-score = { $score }
portal-results-score-of = { $score } of { $max }
portal-results-no-score = no score
portal-results-safety = self-harm answer
portal-results-prorated = with answers left out
portal-results-differs = score differs from its answers
portal-results-answers = Answers
portal-results-left-out = left out
portal-results-how = A score is a starting point for a talk. It is not a diagnosis. The sentence beside it is what the person reads.
portal-trend-up = Higher than the time before.
portal-trend-down = Lower than the time before.
portal-trend-same = The same as the time before.

portal-checkins-title =
    { $count ->
        [one] One check-in
       *[other] { $count } check-ins
    }
portal-checkins-when = { $date }, { $time }
portal-checkins-sleep = Sleep
portal-checkins-confidence = Confidence
portal-checkins-risky = There was a risky situation.
portal-checkins-halt = Felt { $feelings }.
portal-checkins-all = Show all { $count }
portal-use-no-day = No use that day.
portal-use-no = No use since { $date }.
portal-use-yes = Use on { $days }.
portal-use-rather-not-say = Rather not say about use.
portal-halt-hungry = hungry
portal-halt-angry = angry
portal-halt-lonely = lonely
portal-halt-tired = tired
portal-medication-taken = Medication taken.
portal-medication-partly = Medication partly taken.
portal-medication-not-taken = Medication not taken.
portal-medication-none-planned = No medication planned.

portal-manage-title = Name and end of this link
portal-manage-their-word = The person wants to be called { $label }.
portal-manage-name = Your own name for them
portal-manage-name-hint = Only you see it. Leave it empty to use theirs.
portal-manage-rename = Save the name
portal-manage-renamed = Saved
portal-manage-end = End this link
portal-manage-end-title = End this link?
portal-manage-end-what = What { $label } shared is deleted here, and their app is told that you said good-bye. Everything they wrote stays with them. To work together again you need a new invite.

## Replace the passphrase

portal-passphrase-title = Replace your passphrase
portal-passphrase-what = You get seven new words, and the old ones stop working. What people share with you stays as it is.
portal-passphrase-current = Your passphrase now
portal-passphrase-propose = Show new words
portal-passphrase-words = Write down these seven words, in this order, and destroy the old note once you are done.
portal-passphrase-replace = Replace it
portal-passphrase-busy = Making the new key. This takes a few seconds.
portal-passphrase-done = Your passphrase is replaced. From now on only the new one works.

## When something goes wrong

portal-problem-offline = The server can't be reached. Check your connection; it goes on by itself.
portal-problem-not-signed-in = Your session has ended. Sign in again.
portal-problem-sign-in-failed = Name and passphrase don't match. Check the seven words and their order.
portal-problem-sign-up-refused = This sign-up link was used already or has run out. Ask for a new one.
portal-problem-rate-limited = Too many tries in a short time. Wait a minute, then try again.
portal-problem-unavailable = The server is busy. Nothing is lost; try again in a moment.
portal-problem-internal = Something went wrong on the server. Nothing is lost; try again, or tell whoever runs it.
portal-problem-too-large = That is more than the server takes at once.
portal-problem-quota = The server has no room left for this. Tell whoever runs it.
portal-problem-voucher-refused = The server did not take the voucher of this invite. Make a new one.
portal-problem-bad-passphrase = This is not the passphrase of your account.
portal-problem-passphrase-form = A passphrase has seven words from a fixed list, and one of these is not in it. Look for a typing slip.
portal-problem-parameters = The server asks for a weaker key than this portal accepts, so nothing was sent. Tell whoever runs it.
portal-problem-cannot-open = Your list of people could not be opened with this passphrase's key. Nothing was changed.
portal-problem-newer-caseload = Your list of people was saved by a newer version of this portal. Reload the page.
portal-problem-damaged = Your list of people is damaged. It was left as it is; tell whoever runs this server.
portal-problem-unknown-link = This link has ended. Nothing of it is left here but the day on which it ended.
portal-problem-wrong-stage = That can't be done now. Go back and look again.
portal-problem-bad-text = Please write something short here.
portal-problem-bad-server = This server's address can't be used in an invite.
portal-problem-bad-answer = The server gave an answer that can't be read. Try again in a moment.
portal-problem-worker-stopped = The part of this page that holds your keys stopped. Reload the page and sign in again.
portal-problem-stale = Another tab was faster. Nothing is lost; try again.
portal-problem-unknown = That did not work ({ $code }). Try again, or tell whoever runs this server.
