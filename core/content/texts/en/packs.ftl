# Packs, and what a person reads of the instruments that came with them.

## Instruments

band-k6-below = These feelings came up less often than where talking with somebody is advised. Six questions miss many people, so if you feel bad, talk with your counsellor or a doctor all the same.
band-k6-serious = These feelings came up very often. Please talk with your counsellor or a doctor soon.
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
trend-plain-up = higher than last time
trend-plain-down = lower than last time
trend-plain-same = as last time

error-instrument-needs-review = This questionnaire waits for a review, so it is not offered. It can be scored.
error-instrument-no-wording = The questions of this questionnaire are not in its pack. Answers given elsewhere can be scored.
error-instrument-not-for-self-report = This questionnaire needs another person to ask. Answers can be scored.
error-instrument-licence = The owner of this questionnaire has not allowed its use here. Answers can be scored.
error-too-soon = This questionnaire looks back over days that you have answered for already.

## What can be wrong with an instrument's file

error-pack-score = A score of the pack names a question that is not there.
error-pack-skip = A question of the pack is passed over because of one that does not come before it.
error-pack-words = The pack says that it holds no wording, and holds some.
