### draft_translation: not checked by a native speaker yet.
### Texts of if-then plans, the urge timer, early-warning rules and what works.

## If-then plans

ifthen-sentence = 如果{ $cue }，就：{ $action }
ifthen-cue-time-every-day = 时间在 { $from } 到 { $to } 之间
ifthen-cue-time = 是{ $days } { $from } 到 { $to } 之间
ifthen-or = 或
ifthen-cue-place = 我在{ $name }
ifthen-cue-person = 我和{ $name }在一起
ifthen-cue-craving = 我的渴求是 { $level } 或更高
ifthen-cue-low-mood = 我的心情是 { $level } 或更低
ifthen-cue-unsure = 我的信心是 { $level } 或更低
ifthen-cue-angry = 我在生气
ifthen-cue-lonely = 我感到孤单
ifthen-cue-hungry = 我饿了
ifthen-cue-tired = 我累了
ifthen-cue-slept-badly = 我的睡眠是 { $level } 或更低
ifthen-why-time = 正是这个时间
ifthen-why-said = 你是这么说的
ifthen-why-note = 你的备注里提到了
ifthen-why-drawn = 是为这条近况记录抽到的
ifthen-why-ticked = 你勾选了
ifthen-why-level = 你的回答是 { $value }
ifthen-rehearse = 把你的计划慢慢读一遍。想象自己就在那个时刻，再想象自己正照着去做。这只要半分钟，到时候计划会自己浮现出来。
ifthen-offer = 现在正是你想到过的时刻：
ifthen-offer-drawn = 你有 { $count } 个计划合适。这一个是随机抽到的，好让你看出什么对你有帮助。你做另外一个也完全可以。
ifthen-outcome-question = 你的计划进行得怎么样？
ifthen-ask-how = "cairn ifthen outcome" 用一行就能记下来。
did-planned = 照着做了
did-something-else = 做了别的
did-nothing = 没有做

## Urge timer

urge-begin = 这会过去的。先专心做一步。
urge-drawn = 有 { $count } 个步骤合适。这一个是随机抽到的，好让你看出什么对你有帮助。
urge-left = 还剩 { $minutes } 分钟。
urge-time-up = 时间到了。现在有多强？
urge-ended = 之前是 { $before }，现在是 { $after }。
urge-still-strong = 还是很强吗？你可以再来一次，或者做计划里的下一件事。你不必一个人扛。

## Steps

step-eat-and-drink = 吃点东西，喝一杯水
step-rest = 躺下，或找个安静的地方坐一坐
step-move = 动一动：快走、爬楼梯、用力推墙
step-be-with-somebody = 去有人的地方，或给别人打个电话
step-breathe = 慢慢呼气，比吸气更长
step-watch-the-wave = 像看海浪一样看着渴求：身体哪里有感觉，它怎样升起，又怎样落下
step-call-somebody = 给信任的人打电话或发消息
step-change-the-place = 离开这里，换个地方
step-urge-timer = 打开渴求计时器
step-make-a-plan = 为下一次做一个“如果……就……”计划
step-talk-about-sleep = 把睡眠的情况告诉你的医生或咨询师
step-check-in = 想记的时候，记一次近况
step-longer-form = 填写更长的问卷 PHQ-9
step-talk-to-somebody = 和你的咨询师、医生或信任的人谈一谈

## Early-warning rules. Each says why in one sentence, with the numbers.

insight-not-a-prediction = 这不是预测，只是说出你写下的内容。
insight-not-yet-checked = 这些规则还没有经过临床专业人员核对。
rule-craving-rising = 最近 { $days } 天，你的渴求平均是 { $now }。再之前的 { $earlier } 天是 { $before }。
rule-craving-rising-title = 渴求上升了
rule-craving-rising-when = 最近 { $days } 天的平均渴求，比再之前 { $before } 天高 { $by } 分或以上。
rule-confidence-falling = 最近 { $days } 天，你的信心平均是 { $now }。再之前的 { $earlier } 天是 { $before }。
rule-confidence-falling-title = 信心下降了
rule-confidence-falling-when = 最近 { $days } 天的平均信心，比再之前 { $before } 天低 { $by } 分或以上。
rule-poor-sleep = 最近 { $days } 天里，有 { $count } 天你给睡眠标的是 { $at_most } 或更低。
rule-poor-sleep-title = 好几晚没睡好
rule-poor-sleep-when = 最近 { $days } 天里，有 { $least } 天或以上你给睡眠标的是 { $at_most } 或更低。
rule-missed-check-ins = 你上一次近况记录是 { $days } 天前。这之后的情况不清楚，这没关系。从今天开始就好。
rule-missed-check-ins-title = 有几天没有近况记录
rule-missed-check-ins-when = 你以前常写近况记录，之后 { $days } 天没有写。
rule-risky-situations = 最近 { $days } 天里，有 { $count } 天出现了高风险情境。
rule-risky-situations-title = 几次高风险情境
rule-risky-situations-when = 最近 { $days } 天里，有 { $least } 天或以上出现了高风险情境。
rule-phq-2-positive = 你上次的 PHQ-2 是 { $now } 分。从 3 分起，更长的问卷能看得更清楚。
rule-phq-2-positive-title = PHQ-2 为 3 分或以上
rule-phq-2-positive-when = 你的 PHQ-2 达到 { $at_least } 分或以上。
rule-phq-9-up = 你上次的 PHQ-9 是 { $now } 分，再上一次是 { $before } 分。相差 5 分或以上算有变化。
rule-phq-9-up-title = PHQ-9 上升了
rule-phq-9-up-when = 你的 PHQ-9 比上一次高 { $by } 分或以上。

## What works for me

works-fell = 做完“{ $step }”后，你的渴求下降了 { $value }（在 { $low } 到 { $high } 之间）。
works-rose = 做完“{ $step }”后，你的渴求上升了 { $value }（在 { $low } 到 { $high } 之间）。
works-unclear = 做完“{ $step }”后，你的渴求往哪边变还不清楚：在上升 { $up } 到下降 { $down } 之间。
works-better = 这比做完你的其他步骤后更多。
works-worse = 这比做完你的其他步骤后更少。
works-no-difference = 和你的其他步骤相比，看不出差别。
works-not-enough = “{ $step }”：次数还不够。做完后记下渴求的次数：这一步 { $drawn } 次，其他步骤 { $others } 次。各需要 { $least } 次。
works-gaps = “{ $step }”：做完后的渴求常常没有记下来。{ $draws } 次里记了 { $answered } 次。
works-how = 每当有几个步骤都合适时，就随机抽一个。正因为这样，它们才能比较。不管你看多少次，100 次里有 95 次，真实的数值在这两端之间。计算的是抽到的步骤，即使你做了别的也一样。渴求也会自己下降。
works-none = 还没有抽过。当有几个步骤适合某次渴求时，会替你抽一个。

## What is not right, by stable code

error-rule-bad-code = 这条规则里有个名称的格式不对。
error-rule-bad-sentence = 这条规则没有写明用哪个句子。
error-rule-threshold = 这条规则的阈值永远达不到，或者总是达到。
error-rule-window = 这条规则里的天数互相对不上。
error-rule-no-source = 这条规则没有写明阈值的来源。
error-rule-no-reason = 这条规则没有写明为什么选这个阈值。
error-rule-too-long = 这条规则太长。
error-rule-syntax = 这条规则无法读取。

## Lists and short answers

weekday-mon = 星期一
weekday-tue = 星期二
weekday-wed = 星期三
weekday-thu = 星期四
weekday-fri = 星期五
weekday-sat = 星期六
weekday-sun = 星期日
ifthen-with-why = { $sentence }（{ $why }）
ifthen-added = 已保存。
ifthen-edited = 已更正。在心里再过一遍吧。
ifthen-rehearsed = 已记下：你在心里过了一遍。
ifthen-paused = 已保留，暂时不会出现。
ifthen-resumed = 又会出现了。
ifthen-undone = 已回到之前的样子。
ifthen-told = 已记下。谢谢你说出来。
ifthen-nothing-fits = 你的计划里没有适合这一刻的。
ifthen-none-to-ask = 现在没有要说的。
ifthen-col-plan = 计划
ifthen-col-state = 状态
ifthen-col-rehearsed = 在心里过
ifthen-field-contact = 联系
ifthen-state-on = 开启
ifthen-state-paused = 暂停
urge-none-open = 没有正在运行的计时器。
urge-col-before = 之前
urge-col-after = 之后
urge-col-minutes = 分钟
urge-col-step = 步骤
urge-col-helped = 帮到你的
insight-nothing = 你写下的内容里没有特别突出的。
insight-step = 可能有帮助的：{ $step }
insight-seen = 已记下。在它再次出现之前，不会重复提起。
insight-on = 已重新开启：{ $title }。
insight-off = 已关闭：{ $title }。以后不会再提起。
insight-is-on = 这条规则已开启。
insight-is-off = 这条规则已关闭。
insight-tells = 开始时会告知 { $names }，因为你同意过。
insight-told = 已告知 { $name }：从 { $date } 起。
insight-to-tell = 下次同步时告知 { $name }：从 { $date } 起。
insight-takes-back = 它告知过的内容会在下次同步时撤回。别人读过的，可能还记得。
insight-basis-published = 阈值来自一篇出版物：
insight-basis-project-choice = 阈值是本项目自己选的，理由是：
insight-col-rule = 规则
insight-col-on = 开启
insight-col-now = 现在
insight-col-what = 内容
insight-state-holds = 是
insight-state-does-not = 否
insight-state-unknown = 不清楚
works-gone = 一个已删除的计划
