### draft_translation: not checked by a native speaker yet.
### The plan, lapses, the calendar and goals. Sources: care/sources.toml.
### The screen for the worst moment and the facts about tolerance stay English until a clinician has checked a translation.

care-not-yet-checked = 这部分还没有经过临床专业人员核对。

## The plan: its six steps in order, and the reasons

plan-warning-signs-title = 难熬时刻要来的信号
plan-alone-title = 我自己能做的事
plan-distractions-title = 能让我转移注意力的人和地方
plan-help-title = 我会求助的人
plan-professionals-title = 专业人员和危机热线
plan-surroundings-title = 让身边更安全
plan-reasons-title = 我的理由
plan-emergency-number = 紧急电话号码

plan-title = 我的计划
plan-empty = 你的计划还是空的，不用着急。写一条就是开始。
plan-empty-next = "cairn plan add alone '去河边走走'" 可以写下第一条。
plan-added = 已加入你的计划。
plan-changed = 已修改。
plan-moved = 已移动。
plan-removed = 已移除。"cairn plan undo" 可以找回来。
plan-undone = 计划已回到之前的样子。再执行一次就会撤销这一步。
plan-nothing-to-undo = 还没有做过修改。
plan-restored = 计划已回到当时的样子。"cairn plan undo" 可以撤销这一步。
plan-no-versions = 还没有更早的计划。
plan-versions = 保存着 { $count } 份更早的计划：
plan-version-entries =
    { $count ->
        [0] 空
       *[other] { $count } 条
    }
plan-col-place = 位置
plan-col-entry = 条目
plan-col-number = 号码
plan-col-holds = 内容

## A lapse and the questions after it. Each may be left out.

lapse-thanks = 谢谢你把它写下来。
lapse-days =
    { $days ->
        [0] 从现在起，你标记的每一天都算数。
       *[other] 你的 { $days } 天依然算数。
    }
lapse-how = 每个问题都可以跳过：直接按回车就行。
lapse-question-safe = 你现在安全吗？
lapse-question-situation = 在那之前发生了什么？
lapse-question-thoughts = 当时你心里在想什么？
lapse-question-helped = 有什么帮到了你，哪怕只有一点点？
lapse-question-next = 接下来这一小时，什么会对你有帮助？
lapse-question-substance = 用的是什么？想说再说。
lapse-question-amount = 用了多少？想说再说。
lapse-safe-yes = 安全
lapse-safe-no = 不安全
lapse-safe-not-sure = 不确定
lapse-safe-prompt = { $question } 安全 y，不安全 n，说不准 ?：{" "}
lapse-safe-not-sure-words = ? ？ s unsure 不确定 说不准
lapse-prompt = { $question }{" "}
lapse-again-safe = 这里可以填 y、n 或 ?。
lapse-field-when = 时间
lapse-field-safe = 安全
lapse-field-situation = 之前
lapse-field-thoughts = 心里想的
lapse-field-helped = 帮到你的
lapse-field-next = 接下来
lapse-field-substance = 用的是什么
lapse-field-amount = 用了多少
lapse-next = "cairn sos" 会打开难熬时刻的页面。你需要的时候，它一直在。
lapse-can-tell = 你可以告诉 { $to }："cairn lapse tell { $id }" 会先让你看到对方将看到什么。现在什么都没有发送。
lapse-tell-goes = { $to }：这一天的近况记录会在下一次 "cairn sync" 时自动发过去。
lapse-tell-went = { $to }：这一天的近况记录已经发过去了。
lapse-tell-makes = 这会为这一天添加一条近况记录。下一次 "cairn sync" 时会发给 { $to }，对方只会看到这些：
lapse-tell-sees = { $to } 只会看到这些：
lapse-tell-preview = 什么都没有添加，也没有发送。
lapse-not-marked = 你的日历没有把这一天标成使用的日子，也没有改动任何内容。如果你想标上，可以用 "cairn checkin add --use yes --used-on { $day }"。你和谁分享近况记录，它就会发给谁。
lapse-none = 这里还没有写下什么。如果你以后想写："cairn lapse add"。
lapse-day-alone = 你只给了日期，没有给时间，所以记为 { $time }。"--when" 可以同时写日期和时间，例如 "2026-11-23 21:00"。
lapse-corrected = 已修改。
lapse-deleted = 已删除。30 天内，用 "cairn lapse undo" 加上它的编号可以找回来。
lapse-undone = 已回到之前的样子。

## Coming out of detox, hospital, prison, or a place like them

away-noted = 记下了。提醒会从 { $from } 显示到 { $until }。
away-none = 这里还没有记录。"cairn away add" 可以记下来。
away-deleted = 已删除。30 天内用 "cairn away undo" 加上它的名字可以恢复。
away-undone = 已恢复原样。
cli-error-bad-away-day = 这一天还在一年多以后。可以记下已经到来的日子，或者一年之内的日子。
away-col-of = 离开了哪里
away-col-on = 哪一天
away-col-until = 提醒到
away-detox = 脱瘾治疗
away-hospital = 医院或类似的地方
away-prison = 监狱或类似的地方

## Calendar

calendar-days =
    { $count ->
        [0] 还没有标记任何一天。
       *[other] { $count } 天算数。它们一直属于你。
    }
calendar-month = 这个月：没有使用 { $no } 天，有使用 { $yes } 天，不清楚 { $unknown } 天。
calendar-to-come = 这个月还没有到。

## Goals. Done is said quietly, and nothing is scored.

goal-area-work = 工作
goal-area-housing = 住房
goal-area-education = 学习
goal-area-relationships = 人际关系
goal-area-health = 健康
goal-area-justice = 司法
goal-area-money = 钱
goal-none = 还没有目标。一小步就足够开始："cairn goal add"。
goal-added = 已保存。"cairn goal step add" 可以写下第一小步。
goal-changed = 已修改。
goal-step-added = 这一步已保存。
goal-step-done = 完成了。它会留在清单里，是你做过的一件事。
goal-step-done-next = 完成了。它会留在清单里，是你做过的一件事。等你准备好了，下一步是：{ $step }
goal-step-undone = 已放回清单。
goal-step-moved = 已移动。
goal-step-removed = 已移除。用 "cairn goal undo" 加上目标的编号可以找回来。
goal-reached = 你做到了。这个目标会留在这里，你可以随时看。
goal-reopened = 已重新打开。你之前完成的仍然是完成的。
goal-deleted = 已删除。30 天内，用 "cairn goal undo" 加上它的编号可以找回来。
goal-undone = 已回到之前的样子。
goal-col-area = 方面
goal-col-goal = 目标
goal-col-steps = 已完成
goal-col-next = 下一步
goal-col-by = 日期
goal-steps-done = { $done }/{ $all }
goal-standing-done = { $day } 完成
goal-standing-open = 进行中
goal-standing-ahead = 打算 { $day } 做
goal-standing-today = 打算今天做
goal-standing-passed = 原本打算 { $day } 做；换哪一天都可以
goal-remind = { $day } 提醒
goal-no-steps = 还没有步骤。第一步越小越好。
goal-why = 为什么：{ $why }
goal-done-on = { $day } 达成。
