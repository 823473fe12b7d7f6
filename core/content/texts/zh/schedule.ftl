### draft_translation: not checked by a native speaker yet.
### The schedule: appointments, medication and reminders.

## What a notification can say. This list is all there is: anybody may read a lock screen.

schedule-notice-at = 提醒：{ $time }
schedule-notice-earlier = { $time } 的提醒
schedule-notice-on-day = 提醒：{ $day } { $time }
schedule-notice-ahead = 稍后的提醒
schedule-notice-open = 打开一下，提醒才会继续
schedule-notice-test = 这是一次测试

## What stands in a calendar for everything

schedule-calendar-summary = 提醒

schedule-day-monday = 星期一
schedule-day-tuesday = 星期二
schedule-day-wednesday = 星期三
schedule-day-thursday = 星期四
schedule-day-friday = 星期五
schedule-day-saturday = 星期六
schedule-day-sunday = 星期日

schedule-kind-appointment = 预约
schedule-kind-medication = 用药
schedule-kind-prompt = 近况记录
schedule-kind-naloxone-renewal = 更换纳洛酮
schedule-kind-prescription-renewal = 续开处方
schedule-kind-test = 检测
schedule-kind-vaccination = 疫苗接种
schedule-kind-other = 其他

## How something comes again

schedule-every-day =
    { $count ->
        [1] 每天
       *[other] 每 { $count } 天
    }
schedule-every-week =
    { $count ->
        [1] 每周
       *[other] 每 { $count } 周
    }
schedule-every-month =
    { $count ->
        [1] 每月
       *[other] 每 { $count } 个月
    }
schedule-every-year =
    { $count ->
        [1] 每年
       *[other] 每 { $count } 年
    }
schedule-rule-on = { $rule }（{ $days }）
schedule-rule-count = { $rule }，共 { $count } 次
schedule-rule-until = { $rule }，到 { $day } 为止
schedule-rule-other = 按规则 { $rule }

## What goes wrong

error-schedule-no-such-occurrence = 它在这个时间没有安排。
cli-error-schedule-no-such-occurrence-hint = "cairn remind show" 会列出各个时间。
error-schedule-no-such-reminder = 没有安排过这个编号的提醒。
error-schedule-not-divisible = 这里没法分开。请改动整项。
error-schedule-out-of-range = 这个时间超出了可以安排的范围。
error-schedule-snooze-out-of-range = 提醒可以推迟 1 分钟到 24 小时。
error-schedule-answered = 这一条你已经回答过了。
error-schedule-not-answered = 这一条没有记下任何内容。
error-schedule-not-yet = 这一条还有一天多才到，现在还不能回答。
error-not-a-reminder-id = 这不是提醒的编号。
cli-error-not-a-reminder-id-hint = "cairn remind next" 会列出来。
error-rule-malformed = 它的重复规则无法读取。
error-rule-too-often = 它一天不止一次。如果是用药，请选“每隔几小时”。
error-rule-out-of-range = 它的重复规则里有个数字超出了可用的范围。
error-rule-contradicts = 规则的各部分互相矛盾。
error-rule-never = 按这条规则，它永远不会出现。
error-ics-too-big = 这个日历文件太大。最多一兆字节。
error-ics-wrong-letters = 这个日历文件的文字不是 UTF-8 编码。请向对方要这种格式的文件。
error-ics-malformed = 这个日历文件里有一行无法读取，所以什么都没有保存。
error-ics-not-a-calendar = 这不是日历文件。
error-ics-too-many = 这个日历文件里的事件超过 1,000 个。
error-ics-no-event = 这个日历文件里没有事件。
error-ics-refused = 这个文件里有些事件无法导入，所以什么都没有保存。

## What was put right in a calendar file

schedule-fix-until-local = 它的最后一天写法不对，已按原意处理。
schedule-fix-windows-zone = 它的时区用了只有 Windows 认识的名称。
schedule-fix-odd-zone = 它的时区名称不常见。
schedule-fix-zone-assumed = 它没有写明时区，已使用你的时区。
schedule-fix-start-in-gap = 它的第一天，时钟正好跳过了那个时间。那天会相应推后。
schedule-fix-all-day = 它是全天的，已放在早上九点。
schedule-fix-seconds-cut = 它的秒数已略去。
schedule-fix-text-cut = 有一段文字太长，已截短。
schedule-fix-no-title = 它没有标题。
schedule-fix-alarm-dropped = 它自带的一个提醒无法沿用。
schedule-fix-length-dropped = 它的时长无法沿用。
schedule-fix-elapsed-hours = 它每隔几小时出现一次，不受时钟调整影响。
schedule-fix-change-is-time-only = 其中一天的文字也不一样，只采用了时间。
schedule-fix-cancelled = 它已被取消，没有导入。
schedule-fix-superseded = 文件里有它的更新版本。

## Why an event of a calendar file can't be taken

schedule-refusal-not-an-event = 它是任务或日志，不是事件。
schedule-refusal-no-start = 它没有开始时间。
schedule-refusal-time-malformed = 其中有个时间无法读取。
schedule-refusal-time-out-of-range = 其中有个时间太遥远。
schedule-refusal-zone-unknown = 它的时区无法识别。
schedule-refusal-period-unsupported = 它由时间段组成。
schedule-refusal-rule-malformed = 它的重复规则无法读取。
schedule-refusal-rule-too-often = 它一天不止一次。
schedule-refusal-rule-out-of-range = 它的规则里有个数字超出了可用的范围。
schedule-refusal-rule-contradicts = 它的规则各部分互相矛盾。
schedule-refusal-rule-never = 按它的规则，它永远不会出现。
schedule-refusal-several-rules = 它有不止一条规则。
schedule-refusal-range-unsupported = 它一次改动了某一天和之后的所有日子。
schedule-refusal-too-many-times = 它的单独时间太多。
schedule-refusal-unfit = 按现在的样子没法保存。

## The terminal: cairn remind

remind-none = 还没有要提醒的事。"cairn remind add --help" 会告诉你怎么做。
remind-added = 已保存。
remind-changed = 已修改。
remind-silenced = { $time } 不会有提醒：它在安静时段内。要收到提醒，请用 --essential 标记。
remind-held = 安静时段会把 { $time } 的提醒推迟到 { $until }。要按时收到提醒，请用 --essential 标记。
remind-over = 它的时间都已过去，所以不会再提醒你。
remind-silenced-prompt = 安静时段覆盖了整个时间范围，所以不会有提问。请另选时间范围或安静时段。
remind-deleted = 已删除。"cairn remind undo { $id }" 可以找回来。
remind-delete-ask = 将删除“{ $title }”和它的提醒。
remind-undone = 已回到之前的样子。
remind-nothing-before = 在这之前没有别的版本。
remind-divided = 从这个时间起，它是新的一项；之前的保持不变。
remind-no-coming = 这些天没有安排。
remind-no-notices = 没有安排提醒。
remind-incomplete = 后面还有更多。最后一条会请你再打开这里一次，好让它们继续。
remind-snoozed = 它会在 { $time } 再次提醒。
remind-answered = 已记下。
remind-answered-what = 已记下：{ $title }，{ $time }。"cairn remind undone { $name }" 可以撤回。
remind-taken-back = 已撤回。如果提醒还没到，到时会有。
remind-answered-same = 这已经记下了。
remind-taken = 已记下：{ $time } 用药。
remind-quiet-none = 没有设置安静时段。"cairn remind quiet 22:00-07:00" 可以设置。
remind-quiet-is = 安静时段从 { $from } 到 { $to }。只有你标为必要的才会提醒。
remind-goal-time-is = 目标的每一步在 { $time } 提醒。
remind-test-asked = 会在 { $time } 发出一条提醒，内容是“{ $text }”。之后请说明它到了没有："cairn remind self-test --arrived yes"。
remind-test-arrived = 好：提醒能收到。
remind-test-not-arrived = 那就是有什么挡住了它们。在手机上，请允许这个应用发通知，并把它移出省电限制。
remind-log-none = 这些天没有安排。
remind-exported = 日历已写好。里面的每个事件都设为私密{ $own ->
    [yes] ，但会显示你自己写的文字。
   *[no] ，除了“提醒”二字，什么也不写。
}
remind-left-out = 有 { $count } 个条目没法放进日历：它们是按需的，或者时间是随机的。
remind-import-counts = 新增：{ $new }。更新：{ $renewed }。已有：{ $known }。
remind-import-ended = 日历取消了以下各项，这里也会结束：
remind-import-called-off = 日历取消了以下单次安排，这里也会去掉：
remind-import-fixed = 已修正：
remind-import-refused = 无法导入：
remind-import-line = 第 { $line } 行：{ $what }
remind-import-preview-end = 什么都没有保存。去掉 --preview 就会保存。
remind-import-ask = 将导入这些内容。
remind-imported =
    { $count ->
        [0] 没有新的内容。
       *[other] 已保存 { $count } 个条目。
    }

remind-col-when = 时间
remind-col-what = 类型
remind-col-title = 标题
remind-col-says = 提醒内容
remind-col-dose = 剂量
remind-col-answer = 回答
remind-col-planned = 安排
remind-col-shown = 已显示
remind-col-opened = 已打开
remind-col-id = 编号
remind-field-when = 何时
remind-field-zone = 按哪里的时间
remind-field-remind = 提醒
remind-field-essential = 必要
remind-field-place = 地点
remind-field-next = 接下来
remind-field-changes = 单次改动
remind-here = 你所在的地方
remind-at-the-time = 到时提醒
remind-before = 提前 { $time }
remind-timing-once = { $at }
remind-timing-rule = 从 { $at } 起，{ $rule }
remind-timing-daily = 每天 { $times }，从 { $from } 起
remind-timing-days = { $times }，从 { $from } 起，{ $rule }
remind-timing-hours = 从 { $at } 起，每 { $hours } 小时
remind-timing-taper = 从 { $from } 起，共 { $count } 步
remind-timing-as-needed = 按需
remind-timing-window = { $opens } 到 { $closes } 之间，从 { $from } 起
remind-step-days = { $days } 天，{ $times }：{ $dose }
remind-step-open = 之后 { $times }：{ $dose }
remind-change-skip = { $at } 略过
remind-change-move = { $at } 移到 { $to }
remind-answer-done = 已完成
remind-answer-left-out = 已略过
remind-value-yes = 是
remind-value-no = 否
remind-value-none = –

cli-error-ics-refused-hint = "cairn remind import FILE --preview" 会列出它们；--go-on 会略过它们，导入其余的。
cli-error-bad-timing = 请说明时间，只用一种方式。
cli-error-bad-timing-hint = 请用 --at、--times、--hours 加 --at、--taper、--window 或 --as-needed 中的一种。
cli-error-bad-single = 单独一次只能略过、移动或恢复。其他内容请用另一条命令修改。
cli-error-bad-taper = 一步要写成天数、时间和剂量，例如 "7d 08:00,20:00 8 mg"。步与步之间用分号隔开。
cli-error-bad-lead = 请用数字加 d（天）、h（小时）或 m（分钟）写明提前多久，例如 1d,1h,15m。
cli-error-bad-hours = 安静时段或时间范围请写成两个时间，例如 22:00-07:00。
cli-error-bad-window = 时间范围要在同一天之内：写两个时间，早的在前，例如 09:00-21:00。
cli-error-bad-times = 请写一天里从 00:00 到 23:59 的时间，用逗号隔开，例如 08:00,20:00。
cli-error-bad-essential = 只有预约和用药可以设为必要。
