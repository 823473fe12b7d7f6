### draft_translation: not checked by a native speaker yet.
### The frame around texts to learn from: exercises, family mode, prevention.
### The overdose card stays English until a clinician has checked a translation.

learn-not-yet-checked = 还没有经过临床专业人员核对。
learn-signoff-violence-specialist = 还没有经过暴力问题专业人员核对。
learn-signoff-lawyer = 还没有经过法律专业人员核对。

learn-exercises = 练习
learn-topics = 保持健康
learn-col-minutes = 用时
learn-minutes-short = { $count } 分钟
learn-minutes = 大约需要 { $count } 分钟。
learn-list-next = "cairn learn show NAME" 可以打开其中一篇。
learn-from-packs = 来自内容包
learn-from-pack = 来自内容包 { $pack }，由 { $publisher } 签名。
learn-languages = 语言：{ $languages }
learn-try = 可以试试
learn-next = 接下来做什么
learn-reminder = 合适的提醒
learn-reminder-naloxone-renewal = 更换纳洛酮。
learn-reminder-test = 一次检测。
learn-reminder-vaccination = 打一剂疫苗。
learn-reminder-appointment = 一次就诊。
learn-reminder-how = "cairn learn show { $name } --remind DATE" 会建立这个提醒，日期写成 2027-03-01 这样。

learn-how-sure = 这有多可靠？
learn-evidence-strong = 经过充分检验。
learn-evidence-moderate = 经过检验，但有一些局限。
learn-evidence-limited = 经过少量检验。
learn-evidence-practice = 使用很广，但很少经过检验。
learn-sources = 来源
learn-sources-brief = 来源：{ $sources }
learn-source-detail = 位置：{ $at }。读过的部分：{ $read }。内容：{ $supports }。
learn-read-passage = 原文段落
learn-read-part = 摘要或其中一部分
learn-read-quoted = 别的文章引用的内容
learn-read-secondary = 别的文章转述的内容
learn-read-unread = 没有读过

## Family mode

family-intro = 写给家人和朋友。在这里你不需要账号，也不会保存关于对方的任何内容。从第一课开始，按自己的节奏来。有人叫不醒，或者几乎不呼吸？"cairn overdose" 会告诉你怎么做。
family-lessons-next = "cairn family show NAME" 可以打开一课。另外还有：words、ages、check、private、leaving，以及用来清空屏幕的 hide。"cairn directory" 可以帮你查找附近的服务。
family-col-years = 岁
family-ages = { $from } 到 { $to }
family-ages-next = "cairn family ages 8" 会打开适合 8 岁孩子的那一页。
family-words-person = 说到一个人时
family-words-talk = 谈话时
family-words-not = 不说
family-words-but = 可以说
family-leaving-hide = "cairn family hide" 会清空屏幕，显示一个普通的日历。你的终端可能会留下你输入过的命令记录：那需要你自己删除。
family-leaving-number = 现在有危险？拨打 { $number }。
family-check-questions = 在终端里，"cairn family check" 会逐个提出这六个问题。如果建立了个人空间（用 "cairn init"），之后会问你是否保存答案，以便显示变化。"cairn family check --answers" 加上六个这样的数字，例如 1,0,2,1,0,1，只计分；再加 "--keep" 就会保存。
family-check-none = 这个版本里还没有这六个问题。
family-check-sos = "cairn sos" 会打开 SOS 页面。
family-check-keep = 要把这些答案保存在你的空间里吗？这样你可以看到变化。它们与其他问卷分开，绝不会分享出去。
family-check-keep-ask = 保存吗？（是 y，否 n）{" "}
family-check-kept = 已保存，与其他问卷分开，绝不会分享出去。"cairn family kept list" 会列出全部。
family-check-not-kept = 没有保存。
family-kept-none = 这里没有保存任何内容。"cairn family check" 会提问，并按你的意思保存。
family-kept-deleted = 已删除。30 天内用 "cairn family kept undo" 加上它的名字可以恢复。
family-kept-undone = 已恢复原样。

## What goes wrong

cli-error-unknown-text = 没有这个名称的文章。
cli-error-unknown-text-hint = "cairn learn list" 会列出全部名称。
cli-error-unknown-lesson = 没有这个名称的课。
cli-error-unknown-lesson-hint = "cairn family lessons" 会列出全部名称。
cli-error-no-page-for-age = 没有适合这个年龄的页面。
cli-error-no-page-for-age-hint = 这些页面适合 0 到 17 岁的孩子。
cli-error-no-such-step = 一共有 { $total } 步。
cli-error-no-such-step-hint = "cairn overdose" 会显示全部步骤。

error-learn-syntax = 这不是这一类的文章。
error-learn-empty-field = 有一个必填的部分是空的。
error-learn-bad-name = 名称只能用小写字母、数字和连字符。
error-learn-duplicate = 有内容重复。
error-learn-no-source = 没有写明来源。
error-learn-nothing-read = 它的来源都还没有人读过。
error-learn-unknown-source = 写明的来源并不存在。
error-learn-bad-number = 有个数字不合理。
error-learn-too-hard = 读起来太难。
error-learn-words = 里面有伤人的词。
error-bad-phone-number = 这不是能拨出的号码。
