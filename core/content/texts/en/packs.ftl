# Packs, and what a person reads of the instruments that came with them.

## Instruments

band-k6-below = These feelings came up less often than where talking with somebody is advised. Six questions miss many people, so if you feel bad, talk with a counsellor or a doctor all the same.
band-k6-serious = These feelings came up very often. Please talk with a counsellor or a doctor soon.
band-k10-low = These feelings came up now and then in the last 30 days.
band-k10-moderate = These feelings came up on some days. Talking about it can help.
band-k10-high = These feelings came up often. This is a good time to talk with your counsellor or a doctor.
band-k10-very-high = These feelings came up very often. Please talk with your counsellor or a doctor soon.

trend-burden-up = more than last time
trend-burden-down = less than last time
trend-burden-same = as last time
trend-strength-up = stronger than last time
trend-strength-down = weaker than last time
trend-strength-same = as last time

error-instrument-needs-review = This questionnaire waits for a review, so it is not offered. It can be scored.
error-instrument-no-wording = The questions of this questionnaire are not in its pack. Answers given elsewhere can be scored.
error-instrument-not-for-self-report = This questionnaire needs another person to ask. Answers can be scored.
error-instrument-licence = The owner of this questionnaire has not allowed its use here. Answers can be scored.
error-too-soon = This questionnaire looks back over days that you have answered for already.
instrument-asks-now = now

## What can be wrong with an instrument's file

error-pack-score = A score of the pack names a question that is not there.
error-pack-skip = A question of the pack is passed over because of one that does not come before it.
error-pack-words = The pack says that it holds no wording, and holds some.

## What can be wrong with a pack

error-pack-not-a-pack = This file is not a pack, or it was cut off or changed on its way.
error-pack-too-big = This pack, or a file in it, is too big.
error-pack-bad-path = A file in this pack has a name that is not allowed.
error-pack-file-twice = Two files in this pack have the same name.
error-pack-manifest = The first page of this pack, "pack.toml", can't be read or is not complete.
error-pack-files = The files in this pack are not those that it lists.
error-pack-digest = A file in this pack was changed after it was made.
error-pack-not-text = A file of this pack is not text in UTF-8.
error-pack-no-source = This pack does not say where its content comes from.
error-pack-needs-newer-app = This pack needs a newer version of Cairn.
error-pack-no-content = There is nothing in this pack.
error-pack-bad-signature = The signature does not belong to this file. It may have been changed.
error-pack-unknown-publisher = You have not said that you trust the one who signed this pack.
error-pack-not-a-key = This is not the key of a publisher.
error-pack-fingerprint-differs = This is not the fingerprint of the key.
error-pack-older-version = You have, or had, this version of the pack or a newer one.
error-pack-other-publisher = The pack of this name that you have, or had, is from another publisher.
error-pack-name-taken = Something in this pack has a name that is in use already.
error-content-needs-review = This waits for a review, so it is not shown.
error-pack-unexpected-file = A file in this pack does not belong to a pack of its kind.
error-crisis-lines-too-long = The file of crisis lines is too long.
error-crisis-lines-syntax = The file of crisis lines can't be read.
error-crisis-lines-count = The file has no crisis line in it, or too many.
error-crisis-lines-not-right = Some crisis lines are not right, so none is taken. Each is named.
error-crisis-lines-words = A crisis line has a word in it that hurts.

## The terminal companion

pack-built = Pack { $pack }, version { $version }, is made. Sign it before you pass it on.
pack-key-made = Two keys are made. Keep the one that ends in ".key" to yourself. Pass on the one that ends in ".pub", and tell people this fingerprint another way:
pack-signed = The pack is signed. The signature lies beside it. It belongs to the key with this fingerprint:
pack-verified = The signature fits, and the pack holds together.
pack-installed = The pack is installed.
pack-none = No packs are installed.
pack-removed = The pack is removed. What you filled in with it stays.
pack-remove-ask = This removes the pack. What you filled in with it stays.
pack-trusted = From now on you can install packs from this publisher.
pack-trust-ask = Compare this fingerprint with the one that { $name } gave you another way, on paper or on the phone: { $fingerprint }. Packs that this key has signed can then be installed. Only go on if all of it is the same.
pack-distrusted = You no longer trust this publisher. Their packs are removed.
pack-distrust-ask = This removes the publisher and all packs that came from them. What you filled in stays.
pack-col-pack = pack
pack-col-version = version
pack-col-publisher = publisher
pack-col-offered = offered
pack-col-title = title
pack-col-fingerprint = fingerprint
pack-col-languages = languages
pack-col-kind = kind
pack-col-evidence = evidence
pack-col-review = review
pack-kind-instrument = questionnaires
pack-kind-learn = texts to read
pack-kind-crisis-lines = crisis lines
pack-kind-directory = directory of services
pack-evidence-validated = well tested
pack-evidence-limited = tested a little
pack-evidence-untested = not tested
pack-review-needs-review = waits for a review
pack-review-needs-clinical-signoff = not yet checked by a clinician
pack-review-reviewed = reviewed, says the publisher
pack-offered = { $shown } of { $all }
pack-content-offered = You can fill this in.
pack-content-read = You can read this: "cairn learn list" names it.
pack-content-called = This line stands on the screen of "cairn sos".
pack-line-old = Checked in { $year }: may be out of date.
pack-content-searched = "cairn directory search" finds what is in it.
pack-licence = Terms: { $licence }
pack-source = Source: { $source }
pack-publisher-built-in = { $name } (came with Cairn)

help-cairn-pack = Add content that comes in signed packs, or make such packs
help-cairn-pack-build = Make a pack of a folder
    .long =
        Make a pack of a folder.

        All files in the folder are checked first. Then sign what was made:
          cairn pack build sleep --out sleep.cairnpack
          cairn pack build /home/robin/packs/lines --out lines.cairnpack
help-cairn-pack-build-dir = The folder, with "pack.toml" in it
help-cairn-pack-build-out = The file to write
help-cairn-pack-key = Make the two keys of a publisher
help-cairn-pack-key-out = The name of both files, without its ending
help-cairn-pack-sign = Sign a pack; the signature is written beside it
    .long =
        Sign a pack.

        The signature is written beside it. Pass on both files:
          cairn pack sign sleep.cairnpack --key robin.key
          cairn pack sign sleep.cairnpack --key minisign.key --password-file password.txt
help-cairn-pack-sign-file = The pack
help-cairn-pack-sign-key = The file with the secret key, made by "cairn pack key" or minisign
help-cairn-pack-sign-password-file = A file with the password of the key in its first line
help-cairn-pack-verify = Check a pack and the signature beside it
help-cairn-pack-verify-file = The pack
help-cairn-pack-verify-publisher = Check against this public key alone (otherwise against those you trust)
help-cairn-pack-install = Install a pack from a file
    .long =
        Install a pack from a file.

        Its publisher must be trusted first; "cairn pack trust" does that:
          cairn pack install sleep.cairnpack
          cairn pack install /media/stick/lines.cairnpack
help-cairn-pack-install-file = The pack; its signature lies beside it
help-cairn-pack-list = List the packs that are installed
help-cairn-pack-remove = Remove a pack; what you filled in with it stays
help-cairn-pack-remove-pack = The name of the pack
help-cairn-pack-publishers = List the publishers you trust
help-cairn-pack-trust = Trust a publisher, once you have compared the fingerprint
    .long =
        Trust a publisher, once you have compared the fingerprint.

        They give you the file with their key, and the fingerprint in some other way:
          cairn pack trust robin.pub --name "Robin"
          cairn pack trust minisign.pub --name "City health"
help-cairn-pack-trust-key = The file with their public key
help-cairn-pack-trust-name = What you call them
help-cairn-pack-trust-fingerprint = The fingerprint that they told you another way (otherwise you are shown it and asked)
help-cairn-pack-distrust = Trust a publisher no longer, and remove their packs
help-cairn-pack-distrust-fingerprint = The fingerprint of their key
