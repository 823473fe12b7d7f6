### draft_translation: not checked by a native speaker yet.
### Texts that companion, terminal and portal share.
### Safety texts are left out on purpose: they stay English until a clinician has checked a translation.

## Check-in: questions, short names, ends of the scales

checkin-title = 近况记录
checkin-craving = 渴求
checkin-craving-question = 你现在的渴求有多强？
checkin-craving-low = 没有
checkin-craving-high = 最强
checkin-mood = 心情
checkin-mood-question = 你的心情怎么样？
checkin-mood-low = 最差
checkin-mood-high = 最好
checkin-sleep = 睡眠
checkin-sleep-question = 你睡得怎么样？
checkin-sleep-low = 最差
checkin-sleep-high = 最好
checkin-confidence = 信心
checkin-confidence-question = 你有多大把握，能照自己的心愿过好这一天？
checkin-confidence-low = 完全没有
checkin-confidence-high = 十足
checkin-risky = 高风险情境
checkin-risky-question = 有没有遇到高风险的情境？
checkin-use = 使用
checkin-use-question = 上次记录以后，你有没有使用过？
checkin-use-days-question = 是哪几天？
checkin-halt = 此刻
checkin-halt-question = 此刻的你是哪种情况？
checkin-medication = 用药
checkin-medication-question = 今天安排的药，你用了吗？
checkin-note = 备注
checkin-note-question = 有什么想写下来的吗？

use-no = 没有
use-yes = 有
use-rather-not-say = 不想说
halt-hungry = 饿
halt-angry = 生气
halt-lonely = 孤单
halt-tired = 累
medication-taken = 已用药
medication-partly = 只用了一部分
medication-not-taken = 没用药
medication-none-planned = 没有安排用药

## Calendar

day-yes = 有使用
day-no = 没有使用
day-unknown = 不清楚
days-that-count =
    { $count ->
        [0] 还没有标记任何一天
       *[other] { $count } 天算数
    }
days-still-count = 你走过的日子依然算数。

## Instruments. A band has a name in data; what a person reads is here. Never a diagnosis.

instrument-not-yet-checked = 还没有经过临床专业人员核对。
instrument-not-a-diagnosis = 这不是诊断。它只显示这些情况困扰你的频率，让你能看到变化，也方便和别人谈。
instrument-no-score = 空着的题太多，算不出分数。这没关系：你不想答的都可以不答。
instrument-prorated = 有一两道题没有答。计分时用其他题的平均值代替。
instrument-follow-up = 更长的问卷能看得更清楚。你可以现在填，以后填，也可以不填。
instrument-follow-up-later = 更长的问卷能看得更清楚。你不久前填过，{ $date }起可以再填，也可以不填。
instrument-scale-au-10-50 = 10 到 50 分的量表（澳大利亚）
instrument-scale-us-0-40 = 0 到 40 分的量表（美国）
instrument-scale-us-0-24 = 0 到 24 分的量表（美国）
trend-up = 比上次高
trend-down = 比上次低
trend-same = 和上次一样

band-phq-9-minimal = 过去两周里，很少情绪低落。
band-phq-9-mild = 过去两周里，有一些情绪低落。
band-phq-9-moderate = 有不少天情绪低落。找人谈谈会有帮助。
band-phq-9-moderately-severe = 有很多天情绪低落。现在很适合和你的咨询师或医生谈一谈。
band-phq-9-severe = 大多数日子情绪低落。请尽快和你的咨询师或医生谈一谈。
band-phq-2-negative = 情绪低落不常出现。两个问题可能会漏掉一些情况，所以你随时都可以填更长的问卷。
band-phq-2-positive = 情绪低落常常出现。更长的问卷能看得更清楚。
band-gad-7-minimal = 过去两周里，很少担忧。
band-gad-7-mild = 过去两周里，有一些担忧。
band-gad-7-moderate = 有不少天感到担忧。找人谈谈会有帮助。
band-gad-7-severe = 大多数日子感到担忧。请尽快和你的咨询师或医生谈一谈。
band-gad-2-negative = 担忧不常出现。两个问题可能会漏掉一些情况，所以你随时都可以填更长的问卷。
band-gad-2-positive = 担忧常常出现。更长的问卷能看得更清楚。

## Grants

kind-checkin = 近况记录
kind-instrument-result = 问卷
kind-alert = 预警
detail-full = 全部内容
detail-summary = 摘要：不含备注，问卷只给分数
purpose-support = 在两次谈话之间给我支持
purpose-treatment = 一起安排和回顾我的治疗
purpose-check-ins = 了解我过得怎么样，看什么时候来个电话会有帮助
grant-how-to-withdraw = 你随时可以停止，不用说明理由。在这个连接上选择“撤回”就行。从那时起不再发送任何内容，已经发出的会在对方那边删除。对方已经读过的，就没法收回了。
notice-redisclosure = 有人选择把这些内容分享给你，只用于其授权同意中写明的用途，不作他用。内容可能涉及物质使用障碍的治疗。这些内容受法律保护，例如美国的 42 CFR Part 2 和欧洲的《通用数据保护条例》。除非当事人书面同意，或法律明确允许，否则不要转给他人，也不要在任何调查或法庭上用来对当事人不利。授权结束后，请停止使用。

## Where a text is not in the person's language

language-fallback = 这段文字是英文：还没有经过核对的译文。
language-fallback-safety = 安全相关的文字在译文经过核对之前用英文显示。
language-fallback-instrument = 这份问卷是英文：只用官方文本显示。
language-other = 这段文字是另一种语言：{ $language }。

## What is not right, by stable code: error-<code>. First what happened, then what can be done.

error-invalid-fields = 有内容不对，所以没有保存。下面写明了是哪些项。
error-unknown-field = 没有这个名称的项。请检查拼写。
error-wrong-kind = 这里需要另一种类型的值。
error-out-of-range = 这个值超出了可用的范围。
error-not-a-choice = 这不是可选项之一。
error-missing = 这一项没有填。
error-too-long = 太长了。请缩短后再试。
error-not-a-date = 这不是日期或时间。请写成 2026-11-24 这样。
error-in-future = 这个时间比现在晚。
error-not-in-order = 这些日期的顺序不对，或者有一个重复了。
error-unknown-version = 这来自一个这里不认识的版本。更新后就能读取。
error-not-an-object = 这不是 JSON 对象。
error-not-json = 这不是 JSON。请检查逗号、引号和括号。
error-duplicate-key = 有个名称在这里出现了两次，分不清以哪个值为准。请去掉其中一个。
error-not-dialable = 这个号码拨不出去。请用数字书写，国家代码前加 +。
error-too-many = 这里放不下了。请先拿掉一些。
error-not-a-month = 这不是月份。请写成 2026-11 这样。
error-not-a-section = 计划里没有这个名称的部分。

error-phone-malformed = 这不是电话号码。请用数字书写，国家代码前加 +。
error-phone-too-short = 作为电话号码，这太短了。
error-phone-too-long = 作为电话号码，这太长了。

error-time-malformed = 这不是时间。请写成 2026-11-24T08:00:00+01:00[Europe/Berlin] 这样。
error-zone-missing = 缺少时区。请写在末尾的方括号里，例如 [Europe/Berlin]。
error-zone-unknown = 没有这个名称的时区。请写成 Europe/Berlin 这样。
error-time-suffix-unsupported = 时间后面可以有一个写在方括号里的时区，不能有别的。
error-time-out-of-range = 年份必须在 1970 到 9999 之间。

error-answers-wrong-count = 答案的个数和题目的个数不一样。没有答的题请写 -。
error-answers-unknown-item = 这份问卷里没有这道题。
error-answers-not-an-option = 其中有一个不是这道题的选项。
error-answers-malformed = 答案是用逗号隔开的数字，例如 1,0,2，没有答的题写 -。
error-answers-none = 没有回答任何一道题。什么都没有保存，所以你不用等就可以再试。

error-grant-not-strict = 这份授权无法读取，不会据此分享任何内容。
error-grant-unknown-version = 这份授权来自更新的版本。更新后就能读取；在那之前，不会据此分享任何内容。
error-grant-malformed = 这份授权不完整，不会据此分享任何内容。
error-grant-kinds = 授权必须写明分享什么，每一种只写一次。
error-grant-instruments = 只有分享问卷时才写问卷名称，而且至少要写一个。
error-grant-rules = 只有分享预警时才写规则：至少一条，每条一次，而且只能是这个版本认识的规则。
error-grant-dates = 最后一天早于第一天。请另选日期。
error-grant-text = 这份授权里有一段文字是空的，或者太长。
error-grant-not-live = 这一天没有有效的授权，所以什么都不分享。
error-kind-not-granted = 你的授权里没有写这一种，所以不分享。
error-instrument-not-granted = 你的授权里没有写这份问卷，所以不分享。
error-rule-not-granted = 你的授权里没有写这条规则，所以不告知任何人。
error-date-not-granted = 这一天不在你的授权范围内，所以不分享。
error-not-well-formed = 按现在的样子没法分享。它留在这里。

error-payload-not-an-envelope = 收到一条无法读取的消息，已放到一边。
error-payload-bad-body = 收到一条看不懂的消息，已放到一边。
error-payload-no-grant = 收到了没有授权的内容，没有保存。
error-payload-needless-grant = 收到一条看不懂的消息，已放到一边。

error-not-base64url = 这个编号不完整。请完整复制。
error-not-a-revision = 这不是修订号。
error-not-strict-json = 这段 JSON 中途断了，或者有内容重复。

error-pack-syntax = 这个内容包无法读取。
error-pack-not-open = 这个内容包的许可不允许把它内置进来。
error-pack-empty-field = 这个内容包里有一项是空的。
error-pack-bad-code = 这个内容包里有个代码的格式不对。
error-pack-duplicate = 这个内容包里有内容重复。
error-pack-range = 这个内容包写的分数范围，和它的答案能得到的分数不符。
error-pack-bands = 这个内容包的各个区间没有按顺序覆盖所有分数。
error-pack-missing-rule = 按这个内容包处理缺答的规则，就没有可以计分的内容了。
error-pack-flag = 这个内容包里有个标记没有对应的题目。
error-pack-follow-up = 这个内容包里，更长的问卷和它的标记没有成对出现。
error-pack-no-vector = 这个内容包没有可供核对的示例。
error-pack-vector = 这个内容包里有个示例，算出的结果和它写的不一样。
