### draft_translation: not checked by a native speaker yet.
### Texts of the terminal companion `cairn`.

cli-help-after =
    命令结束时的代码：
      0  完成
      1  程序或系统出错
      2  命令无法读取
      3  输入的内容按现在的样子无法保存
      4  密钥或口令打不开个人空间
      5  过一会儿再试可能会成功
      6  没有这样的内容
      7  有意不执行
      8  已损坏，或来自其他版本

    加上 --json 时，每个命令会在标准输出上打印一个 JSON 对象。
    出错时，会在标准错误上打印一个对象：
      {"{"}"error": {"{"}"code", "message", "retryable"{"}"}{"}"}

    口令从终端读取，或从 CAIRN_PASSPHRASE_FILE 指定的文件的
    第一行读取（- 表示标准输入）。

## What goes wrong: cli-error-<code>, and what can be done: cli-error-<code>-hint

cli-error-unnamed = 这次没有成功（{ $code }）。你的内容没有丢失。
cli-error-usage = 这个命令无法读取。
cli-error-usage-hint = "{ $command } --help" 会显示它的用法。
cli-error-usage-unknown-command = 没有这个名称的命令。
cli-error-usage-unknown-command-hint = "{ $command } --help" 会列出所有命令。
cli-error-usage-unknown-argument =
    { $argument ->
        [none] 这个命令在这个位置不接受内容。
       *[other] 这个命令不接受 { $argument }。
    }
cli-error-usage-unknown-argument-hint = { cli-error-usage-hint }
cli-error-usage-missing-argument =
    { $argument ->
        [none] 这里缺少内容。
       *[other] 这里缺少：{ $argument }。
    }
cli-error-usage-missing-argument-hint = { cli-error-usage-hint }
cli-error-usage-bad-value =
    { $argument ->
        [none] 有一个值在这里不合适。
       *[other] { $argument } 的值在这里不合适。
    }
cli-error-usage-bad-value-hint =
    { $choices ->
        [none] { cli-error-usage-hint }
       *[other] 可以用：{ $choices }。{ cli-error-usage-hint }
    }
cli-error-output = 结果无法写出（{ $reason }）。
cli-error-no-randomness = 这个系统无法提供随机数，所以无法生成密钥。

# the home and its key
cli-error-no-home-directory = 找不到你的用户目录。
cli-error-no-home-directory-hint = 请用 --home 或 CAIRN_HOME 指定一个文件夹。
cli-error-no-home = 这里还没有个人空间。
cli-error-no-home-hint = "cairn init" 可以新建一个。如果你的在别处，请用 --home 指定。
cli-error-home-exists = 这里已经有一个个人空间，没有改动它。
cli-error-home-exists-hint = 想再建一个，请用 --home 指定另一个文件夹。
cli-error-home-not-made = 无法新建文件夹（{ $reason }）。
cli-error-home-not-written = 无法写入个人空间（{ $reason }）。
cli-error-key-not-written = 无法保存密钥（{ $reason }）。
cli-error-key-not-read = 无法读取密钥（{ $reason }）。
cli-error-key-file-open-to-others = 这台电脑上的其他人能读到你的密钥，所以没有使用它。
cli-error-key-file-open-to-others-hint = 请改成只有你能读，再试一次：chmod 600 { $file }
cli-error-key-file-damaged = 密钥文件已损坏。什么都没有改动。
cli-error-key-file-damaged-hint = 如果你有名为 "key" 的文件的副本，请把它放回来。
cli-error-passphrase-needed = 这需要你的口令，但没有终端可以询问。
cli-error-passphrase-needed-hint = 请用 CAIRN_PASSPHRASE_FILE 指定存放口令的文件。
cli-error-passphrase-not-read = 无法读取口令（{ $reason }）。
cli-error-bad-passphrase-repeat = 两次输入不一样。什么都没有建立。
cli-error-bad-passphrase-short = 口令至少要有 { $count } 个字符。用几个词组成的口令好记，也难猜。
cli-error-seed-outside-demo = --seed 只用于以 "init --demo" 新建的个人空间：在别处，密钥绝不能重复生成。
cli-error-wrong-key = 这个密钥或口令打不开个人空间。什么都没有改动。
cli-error-wrong-key-hint = 请慢慢地再输一次口令。不管你试多少次，都不会删除任何内容。

# the store
cli-error-damaged-hint = 已放到一边，没有删除：{ $files }。你可以放回个人空间以前的副本，或用 "cairn init" 重新开始。
cli-error-store-gone = 这个个人空间的数据不在了。
cli-error-store-gone-hint = 因损坏而放到一边的：{ $files }。你可以放回个人空间以前的副本，或用 "cairn init" 重新开始。放到一边的内容会保留。
cli-error-newer-schema = 这个个人空间是由更新的版本写入的。什么都没有改动。
cli-error-newer-schema-hint = 请使用更新的版本。
cli-error-in-use = 个人空间正在另一个窗口或程序中打开。
cli-error-in-use-hint = 请先在那边结束，再做一次。
cli-error-not-found-hint = 写出编号的前几个字母就够了。编号在列表中每一行的开头。
cli-error-closed = 个人空间已关闭。

# what a person enters
cli-error-bad-input = 有 { $count } 处不对，所以什么都没有保存：
cli-error-invalid-fields = 有内容不对，所以什么都没有保存。
cli-error-invalid-answers = 这些答案和问卷对不上。什么都没有保存。
cli-error-bad-language = 没有这种语言的文本。
cli-error-bad-language-hint = 可以用：{ $languages }。
cli-error-bad-moment = 这不是一个时间点。
cli-error-bad-moment-hint = 请写成 2026-11-24T20:15、20:15 或 2026-11-24T20:15:00+01:00[Europe/Berlin] 这样。
cli-error-bad-moment-skipped = 那天时钟往前调了：这个时间并不存在。
cli-error-bad-zone = 没有这个名称的时区。
cli-error-bad-zone-hint = 请写成 Europe/Berlin 这样。
cli-error-bad-file = 无法读取文件（{ $reason }）。
cli-error-bad-file-too-large = 文件太大。
cli-error-bad-text = 文字不是 UTF-8。
cli-error-bad-json = JSON 在第 { $line } 行断了或有错。什么都没有保存。
cli-error-bad-empty = 里面是空的。什么都没有改动。
cli-error-bad-nothing-given = 没有输入内容，所以什么都没有改动。
cli-error-bad-nothing-given-hint = 请至少给出一个答案，或从文件读取。见 --help。
cli-error-ambiguous-name = 有不止一个编号以此开头。
cli-error-ambiguous-name-hint = 请多写几个字母。
cli-error-too-soon = 这份问卷回顾的日子里，有些你已经答过了。从 { $date } 起可以再填。
cli-error-too-soon-hint = "cairn instrument score" 可以随时计分，不会保存。
cli-error-pack-no-signature = 这个内容包旁边没有签名。
cli-error-pack-no-signature-hint = 签名的文件名是内容包的名称，末尾加 ".minisig"。
cli-error-pack-bad-key = 这个私钥不能用。它不是私钥，或者需要另一个密码。
cli-error-pack-fingerprint-needed = 请把这个指纹和发布者用另一种方式告诉你的对一对：{ $fingerprint }。
cli-error-pack-fingerprint-needed-hint = 如果一样，请用 "--fingerprint" 给出它。
cli-error-unknown-instrument = 没有这个名称的问卷。
cli-error-unknown-instrument-hint = "cairn instrument list" 会列出全部问卷。
cli-error-answers-wrong-count = 这份问卷有 { $count } 道题。请给出同样个数的答案，没有答的题写 -。
cli-error-needs-yes = 这一步无法撤销，而且没有终端可以询问。什么都没有改动。
cli-error-needs-yes-hint = 如果你确定，请加上 --yes。
cli-error-not-done = 什么都没有改动。
cli-error-file-exists = 已经有一个同名文件，没有改动它。
cli-error-file-not-written = 无法写入文件（{ $reason }）。

# links
cli-error-link-exists-hint = "cairn link list" 会显示它。
cli-error-server-not-loopback = 演示用的个人空间只连接这台电脑上的服务器。

## What the machine says of a file, in brackets

cli-io-not-found = 没有这个名称的内容
cli-io-not-allowed = 没有权限
cli-io-is-a-folder = 这是一个文件夹
cli-io-not-a-folder = 路径中的某个文件夹是一个文件
cli-io-disk-full = 磁盘已满
cli-io-other = 设备没有给出更具体的原因

## One row or field that is not right

cli-fault-row = 第 { $row } 行：{ $reason }
cli-fault-row-field = 第 { $row } 行，{ $field }：{ $reason }
cli-fault-field = { $field }：{ $reason }
cli-fault-not-json = 这一行不是 JSON。
cli-fault-no-such-row = 没有这一行。
cli-fault-unknown-instrument = 没有这个名称的问卷。

## Passphrase

cli-passphrase-ask = 口令（不显示）：{" "}
cli-passphrase-new = 请设一个口令（不显示）：{" "}
cli-passphrase-again = 再输一次：{" "}

## Answers of commands

cli-init-done = 你的个人空间已建好，里面还是空的。它是加密的，密钥留在这里。
cli-init-passphrase = 没有你的口令，谁也打不开它，也没有别的办法。
cli-init-key-file = 它的密钥在一个只有你能读的文件里。谁拿到那个文件，谁就能读到一切。
cli-init-demo = 这是演示用的：它只连接这台电脑上的服务器。
cli-init-next = "cairn checkin add" 可以写下第一条近况记录。

cli-added-one = 已保存。
cli-added-many = 已保存 { $count } 条近况记录。
cli-added-corrections = 之后做了 { $count } 处更正。
cli-added-lapse =
    谢谢你把它写下来。
    { $days ->
        [0] 从现在起，你标记的每一天都算数。
       *[other] 你的 { $days } 天依然算数。
    }
    接下来这一小时，什么会对你有帮助？
cli-added-sos = "cairn sos" 有一些办法。
cli-added-debrief = 任何时候，"cairn lapse add" 都可以陪你回顾一下。每个问题都可以跳过。
cli-added-debrief-ask = 现在想回顾一下吗？也可以以后再说。（是 y，否 n）{" "}
cli-results-kept = 已保存 { $count } 个结果。

cli-checkin-none = 还没有近况记录。想写的时候："cairn checkin add"。
cli-checkin-none-found = 这些天没有近况记录。
cli-checkin-corrected = 已更正。
cli-checkin-delete-ask = { $day } 的近况记录将在这里删除。也会通知你分享过的人把它删除；对方读过的，可能还会记得。
cli-checkin-deleted = 已删除。
cli-results-none = 还没有结果。想填的时候："cairn instrument take"。
cli-results-none-found = 没有这份问卷的结果。
cli-result-delete-ask = { $day }的 { $title } 结果将在这里删除。也会通知你分享过的人把它删除；对方读过的，可能还会记得。
cli-result-deleted = 已删除。
cli-ask-sure = 继续吗？（是 y，否 n）{" "}

cli-col-id = 编号
cli-col-day = 日期
cli-col-time = 时间
cli-col-craving = 渴求
cli-col-mood = 心情
cli-col-sleep = 睡眠
cli-col-confidence = 信心
cli-col-use = 使用
cli-col-title = 标题
cli-col-questions = 题数
cli-col-looks-back = 回顾
cli-col-again = 可以填写
cli-col-score = 得分
cli-col-since-before = 和上次比
cli-col-words = 说明
cli-col-link = 连接
cli-col-label = 对方
cli-col-state = 状态
cli-col-shared = 分享
cli-col-until = 到
cli-col-from = 从
cli-col-kind = 内容

cli-field-at = 时间
cli-field-id = 编号
cli-value-none = –
cli-halt-nothing = 都不是
cli-value-yes = 是
cli-value-no = 否
cli-use-no = { $since } 以来没有
cli-use-no-short = 没有
cli-use-yes = { $days } 有
cli-use-yes-short = 有
cli-use-rather-not-say-short = 没说

## Questions at the terminal

cli-ask-how = 按回车跳过一个问题，输入 b 回到上一个。
cli-ask-back-word = b
cli-ask-yes-words = y yes 是 有 对 安全
cli-ask-no-words = n no 否 不是 没有 没 不安全
cli-ask-today-words = today t 今天
cli-ask-yesterday-words = yesterday y 昨天
cli-ask-hungry-words = h hungry 饿 饿了
cli-ask-angry-words = a angry 生气
cli-ask-lonely-words = l lonely 孤单
cli-ask-tired-words = t tired 累 累了
cli-ask-none-words = none 0 无 都不是 都没有 没有
cli-ask-rather-words = r rather 不想说
cli-ask-scale = { $question } 0 { $low }，10 { $high }：{" "}
cli-ask-yes-no = { $question } 是 y，否 n：{" "}
cli-ask-use = { $question } 有 y，没有 n，不想说 r（回车：跳过）：{" "}
cli-ask-used-on = { $question } 今天、昨天，或 2026-11-22 这样的日期（回车：今天）：{" "}
cli-ask-halt = { $question } 饿 h、生气 a、孤单 l、累 t？输入符合的字母，中间用空格隔开，都不是就输入 0（回车：跳过）：{" "}
cli-ask-medication = { $question } 1 已用药，2 只用了一部分，3 没用药，4 没有安排：{" "}
cli-ask-note = { $question }{" "}
cli-ask-item = { $number }. { $text }
cli-ask-item-answer = 你的回答：{" "}
cli-ask-again-scale = 这里可以填 0 到 10 的数字。
cli-ask-again-yes-no = 这里可以填 y 或 n。
cli-ask-again-days = 这里可以填 2026-11-22 这样的日期、今天或昨天。
cli-ask-again-use = 请回答 y、n 或 r。
cli-ask-again-halt = 这里可以填字母 h、a、l 和 t，中间用空格隔开。
cli-ask-again-medication = 这里可以填 1 到 4 的数字。
cli-ask-again-item = 这里可以填上面的一个数字。

## Scores

cli-days = { $count } 天
cli-score = { $score } 分（最高 { $max } 分）。
cli-score-on = { $scale }：{ $score }
cli-score-source = 来源：{ $source }

## Dashboard

cli-dashboard-empty = 这里还没有内容，不用着急。"cairn checkin add" 可以写下第一条近况记录。
cli-dashboard-back = 见到你真好。从今天开始就好。
cli-dashboard-days =
    { $count ->
        [0] 还没有标记任何一天。
       *[other] { $count } 天算数。它们一直属于你。
    }
cli-dashboard-signs = { $no } 没有使用   { $yes } 有使用   { $unknown } 不清楚
cli-col-mean = 平均
cli-col-week = 7 天
cli-col-month = 30 天
cli-col-instrument = 问卷

## Export and check

cli-export-done = 全部内容已写出。文件没有加密：谁拿到它，谁就能读。
cli-check-sound = 你的数据全部完好。
cli-error-data-not-sound = 你的数据有 { $count } 处损坏。
cli-error-data-not-sound-hint = 什么都没有改动。请用 "cairn export --out FILE" 写出还能读的内容，并保留个人空间的副本。
cli-fault-not-a-result = 这不是结果：它需要 "instrument" 和 "answers"，还可以有 "at"。

## Links

cli-link-none = 还没有连接。没有和任何人分享内容。
cli-link-accepted = 你和 { $label } 已建立连接。
cli-link-compare = { $label } 也会看到六个词。请通过电话或当面对一对。如果不一样，说明有人夹在你们中间：请撤回这个连接。
cli-link-nothing-shared = 还没有分享任何内容。"cairn grant preview" 会显示将分享什么。
cli-link-confirmed = 已记下：六个词一样。和 { $label } 的连接已确认。
cli-link-withdraw-ask = { $label } 将不再收到内容，对方屏幕上保存的内容会删除。对方读过的，可能还会记得。这个连接不能再打开；要重新连接，需要新的邀请码。
cli-link-withdrawn = 不再向 { $label } 发送任何内容。
cli-withdrawn-told = 服务器已收到通知。{ $label } 的屏幕一打开，内容就会删除；"cairn link list" 会显示何时得到确认。
cli-withdrawn-untold = 还没能通知服务器。下次 "cairn sync" 时会自动发出。
cli-link-faults = 来自 { $label } 的 { $count } 条消息无法使用，已放到一边。
cli-col-since = 起始
cli-col-compared = 词已核对
cli-col-sent = 已发送
cli-col-received = 已收到
cli-stage-claiming = 等待服务器
cli-stage-making = 等待服务器
cli-stage-closing = 已撤回，还没通知服务器
cli-stage-closed = 已撤回，还没确认
cli-stage-ended = 已结束
cli-stage-refused = 邀请码已被用过
cli-delivery-nothing = 没有分享
cli-delivery-sent = 全部已发送
cli-delivery-not-sent-yet = 还没发送
cli-delivery-no-word = 7 天没有消息
cli-delivery-not-confirmed-yet = 撤回还没确认
cli-delivery-server-rolled-back = 服务器丢失了一些，正在重发
cli-delivery-server-unknown = 服务器目前不认识它
cli-sync-no-links = 没有连接，所以没有要发送的。

## Grants

cli-grant-none = 你没有和任何人分享。
cli-grant-recipient = 发给
cli-grant-purpose = 用途
cli-grant-kinds = 内容
cli-grant-instruments = 哪些
cli-grant-rules = 何时告知
cli-grant-rules-what = 其中一项开始时，{ $name } 会得知是哪一项、从哪天开始。你的答案不会一起发送。但规则名称会透露一些。
cli-grant-ask-rules = 请逐项说明是否可以告知 { $name }。回车表示否，输入 b 回到上一项。
cli-grant-ask-rule = 这一项开始时，可以告知 { $name } 吗？
cli-grant-no-rule = 没有任何规则可以告知 { $name }，因此不分享预警。
cli-grant-rule-off = 它现在是关闭的，不会告知任何人。
cli-grant-detail = 多少
cli-grant-from = 从
cli-grant-until = 到
cli-grant-until-withdrawn = 你撤回为止
cli-grant-as = 对你的称呼
cli-grant-preview-none = 现在没有要发送的。你以后写的条目会发送。
cli-grant-preview-count = 现在会原样发送这 { $count } 个条目：
cli-grant-preview-end = 什么都没有发送。用同样的参数执行 "cairn grant give" 就会分享。
cli-grant-give-ask = 从现在起会和 { $label } 分享这些内容，直到你停止。
cli-grant-given = 下次 "cairn sync" 时发出。
cli-grant-withdraw-ask = { $label } 将不再收到内容，对方屏幕上保存的内容会删除。对方读过的，可能还会记得。连接会保留。
cli-grant-withdrawn = 不再和 { $label } 分享任何内容。连接会保留。
cli-grant-state-live = 分享中
cli-grant-state-withdrawn = 已撤回
cli-grant-state-replaced = 已被替换
cli-grant-state-not-live = 这一天无效

## What would be sent, field by field
cli-sent-craving = 渴求
cli-sent-mood = 心情
cli-sent-sleep = 睡眠
cli-sent-confidence = 信心
cli-sent-risky = 高风险情境
cli-sent-use = 使用
cli-sent-answer = 回答
cli-sent-since = 起始
cli-sent-days = 日期
cli-sent-halt = 此刻
cli-sent-hungry = 饿
cli-sent-angry = 生气
cli-sent-lonely = 孤单
cli-sent-tired = 累
cli-sent-medication = 用药
cli-sent-note = 备注
cli-sent-instrument = 问卷
cli-sent-rule = 规则
cli-sent-answers = 答案
cli-sent-score = 得分
cli-sent-band = 区间
cli-sent-flags = 标记
cli-sent-missing = 没有答
cli-sent-prorated = 没有答的题用平均值代替
cli-sent-wording-version = 文字版本
cli-sent-value-no = 没有
cli-sent-value-yes = 有
cli-sent-value-rather-not-say = 不想说
cli-sent-value-taken = 已用药
cli-sent-value-partly = 只用了一部分
cli-sent-value-not-taken = 没用药
cli-sent-value-none-planned = 没有安排用药
cli-sent-value-safety = 安全
cli-sent-value-follow-up = 更长的问卷能看得更清楚

## If-then plans, urge timer, insight

cli-ifthen-rehearse-later = 在心里过一遍吧："cairn ifthen rehearse" 加上它的编号。
cli-ifthen-rehearse-enter = 过完一遍后，请按回车：{" "}
cli-ifthen-deleted = 已删除。30 天内，"cairn ifthen undo { $id }" 可以找回来。
cli-ifthen-none = 还没有计划。一个计划就是一个时刻加一件要做的事，例如：cairn ifthen add --time 18:00-20:00 --days fri --then "给小林打电话"
cli-urge-how-to-end = 等你准备好了："cairn urge end --craving" 加上 0 到 10 的数字。不用着急，它会保留着。
cli-urge-deleted = 已删除。30 天内，"cairn urge undo { $id }" 可以找回来。
cli-urge-none = 还没有渴求的记录。"cairn urge start --craving 7" 可以开始一次。
cli-insight-seen = 看过了吗？cairn insight seen { $rule }
cli-insight-switch = 不想要这个？cairn insight off { $rule }
cli-error-nothing-to-undo = 在这之前没有别的版本。
cli-error-nothing-to-tell = 现在没有要说的计划。
cli-error-no-open-urge = 没有正在运行的计时器。"cairn urge list" 会显示以前的。
cli-error-no-checkin-yet = 还没有近况记录，没法据此找到合适的计划。
cli-error-unknown-rule = 没有这个名称的规则。"cairn insight rules" 会列出来。

cli-export-heading = 你的全部内容，{ $day }
cli-export-checkins = 近况记录
cli-export-results = 问卷
cli-export-family = 作为家人或朋友
cli-export-goals = 目标
cli-export-reminders = 提醒
cli-export-ifthen = 如果-那么计划
cli-export-urges = 渴求
cli-export-lapses = 再次使用
cli-export-away = 离开的日子
cli-export-none = 没有。
cli-export-unknown-instrument = 这里没有这份问卷（{ $name }）的文字。
cli-export-score = 得分：{ $score }
cli-export-links = 连接
cli-export-pack = { $id }，版本 { $version }
cli-export-behind = 留在这里的内容
cli-export-behind-packs = 内容包：{ $names }。用它们自己的签名文件可以重新安装。
cli-export-behind-publishers =
    { $count ->
       *[other] 你对 { $count } 个发布者的信任。只有你看到指纹时才能给出。
    }
cli-export-behind-directories = 名录：{ $names }。请用它们自己的文件重新导入。
cli-export-behind-links =
    { $count ->
       *[other] { $count } 个连接，以及你通过它们分享的内容。密钥从不离开这里。
    }
cli-export-behind-undo = 你更正或删除之前的内容。
cli-export-more = 保存的内容比这一页能显示的多，例如提醒后来怎样了。"cairn export --format json" 会写出全部内容。
cli-import-heading = 这个文件里有什么
cli-import-changes = 有什么改动
cli-import-col-what = 内容
cli-import-col-new = 新的
cli-import-col-newer = 较新
cli-import-col-removed = 已删除
cli-import-col-older = 较旧
cli-import-col-same = 相同
cli-import-legend = “较旧”的条目，这里已有更新的版本，会保留这里的。“已删除”的条目，在文件来自的地方已经删除。
cli-import-kind-checkin = 近况记录
cli-import-kind-instrument-result = 问卷结果
cli-import-kind-deleted-entry = 已删除条目的标记
cli-import-kind-safety-plan = 计划
cli-import-kind-if-then = 如果-那么计划
cli-import-kind-if-then-offer = 提供过的如果-那么计划
cli-import-kind-goal = 目标
cli-import-kind-urge = 渴求
cli-import-kind-lapse = 再次使用
cli-import-kind-rule-switch = 值得留意之处的开关
cli-import-kind-rule-seen = 已看过的值得留意之处
cli-import-kind-schedule-entry = 提醒
cli-import-kind-schedule-day = 提醒后来怎样了
cli-import-kind-schedule-settings = 提醒的设置
cli-import-kind-other = { $kind }（这个版本不认识，会原样保留）
cli-import-nothing = 这里没有改动：全部内容已经在这里了。
cli-import-preview-end = 什么都没有保存。不加 --preview 就会保存。
cli-import-ask = 这些内容会导入到这里。"cairn import --undo" 可以撤回导入。
cli-import-done = 已导入。30 天内，"cairn import --undo" 可以撤回导入。
cli-import-links =
    { $count ->
       *[other] 文件里列出了 { $count } 个连接，没有导入。
    } 不会有人因为一个文件就看到这里的内容。想从这里分享，请接受一个邀请码。
cli-import-not-sent = 其中的内容没有发送给任何人。已删除的内容，会从收到过的人那里撤回。
cli-import-pack = 文件里列出了一个这里没有的内容包：{ $id }，版本 { $version }。请用它自己的文件安装。
cli-import-undone =
    { $count ->
       *[other] 已撤回导入。{ $count } 个条目已回到之前的样子。
    }
cli-error-import-not-ours = 这个文件不是由 "cairn export" 写出的。
cli-error-import-not-ours-hint = 日历文件请用 "cairn remind import"。
cli-fault-changed-since = 这个条目在导入后被修改或删除了。
