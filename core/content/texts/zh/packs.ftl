### draft_translation: not checked by a native speaker yet.
### Packs, and what a person reads of the instruments that came with them.

## Instruments

band-k6-below = 这些感受出现的次数，低于建议找人谈谈的程度。六个问题会漏掉很多人，所以如果你感觉不好，还是请和咨询师或医生谈一谈。
band-k6-serious = 这些感受非常频繁。请尽快和咨询师或医生谈一谈。
band-k10-low = 过去 30 天里，这些感受偶尔出现。
band-k10-moderate = 有些日子出现了这些感受。找人谈谈会有帮助。
band-k10-high = 这些感受常常出现。现在很适合和你的咨询师或医生谈一谈。
band-k10-very-high = 这些感受非常频繁。请尽快和你的咨询师或医生谈一谈。

trend-burden-up = 比上次多
trend-burden-down = 比上次少
trend-burden-same = 和上次一样
trend-strength-up = 比上次强
trend-strength-down = 比上次弱
trend-strength-same = 和上次一样

error-instrument-needs-review = 这份问卷还在等待审核，所以暂不提供填写。可以计分。
error-instrument-no-wording = 这份问卷的题目不在它的内容包里。在别处填好的答案可以计分。
error-instrument-not-for-self-report = 这份问卷需要由另一个人来提问。答案可以计分。
error-instrument-licence = 这份问卷的权利人还没有允许在这里使用。答案可以计分。
error-too-soon = 这份问卷回顾的日子里，有些你已经答过了。
instrument-asks-now = 现在

## What can be wrong with an instrument's file

error-pack-score = 内容包里有个分数用到了一道不存在的题。
error-pack-skip = 内容包里有道题要根据另一道题跳过，可那道题并不在它前面。
error-pack-words = 内容包说自己不含题目文字，实际上却有。

## What can be wrong with a pack

error-pack-not-a-pack = 这个文件不是内容包，或者在传送途中被截断或改动了。
error-pack-too-big = 这个内容包或其中的某个文件太大。
error-pack-bad-path = 这个内容包里有个文件的名称不被允许。
error-pack-file-twice = 这个内容包里有两个同名文件。
error-pack-manifest = 这个内容包的首页 "pack.toml" 无法读取，或者不完整。
error-pack-files = 这个内容包里的文件和它列出的不一致。
error-pack-digest = 这个内容包里有个文件在制作之后被改动了。
error-pack-not-text = 这个内容包里有一个文件不是 UTF-8 文本。
error-pack-no-source = 这个内容包没有写明内容的来源。
error-pack-needs-newer-app = 这个内容包需要更新版本的 Cairn。
error-pack-no-content = 这个内容包是空的。
error-pack-bad-signature = 签名和这个文件不符。文件可能被改动过。
error-pack-unknown-publisher = 你还没有表示信任这个内容包的签名者。
error-pack-not-a-key = 这不是发布者的密钥。
error-pack-fingerprint-differs = 这不是该密钥的指纹。
error-pack-older-version = 你现在有或曾经有过这个内容包的这个版本，或更新的版本。
error-pack-other-publisher = 你现在有或曾经有过的同名内容包，来自另一个发布者。
error-pack-name-taken = 这个内容包里有样东西的名称已经被使用。
error-content-needs-review = 这部分等待审核，所以没有显示。
error-pack-unexpected-file = 这个内容包里有个文件不属于这种内容包。
error-crisis-lines-too-long = 危机求助热线的文件太长。
error-crisis-lines-syntax = 危机求助热线的文件无法读取。
error-crisis-lines-count = 文件里没有危机求助热线，或者太多。
error-crisis-lines-not-right = 有些危机求助热线不正确，所以一条也没有采用。每一条都已列出。
error-crisis-lines-words = 有一条危机求助热线里有伤人的词。

## The terminal companion

pack-built = 内容包 { $pack }（版本 { $version }）已做好。转给别人之前，请先签名。
pack-key-made = 已生成两个密钥。以 ".key" 结尾的，请只留给自己。以 ".pub" 结尾的，可以转给别人，并用另一种方式把这个指纹告诉他们：
pack-signed = 内容包已签名。签名文件就在它旁边。它属于有这个指纹的密钥：
pack-verified = 签名相符，内容包完好。
pack-installed = 内容包已安装。
pack-none = 没有安装任何内容包。
pack-removed = 内容包已移除。你用它填写过的内容还在。
pack-remove-ask = 这会移除内容包。你用它填写过的内容会保留。
pack-trusted = 从现在起，你可以安装这个发布者的内容包。
pack-trust-ask = 请把这个指纹和 { $name } 用另一种方式（写在纸上或在电话里）告诉你的指纹对一对：{ $fingerprint }。之后就可以安装由这个密钥签名的内容包。只有完全一样时才继续。
pack-distrusted = 你不再信任这个发布者。其内容包已移除。
pack-distrust-ask = 这会移除这个发布者和来自它的所有内容包。你填写过的内容会保留。
pack-col-pack = 内容包
pack-col-version = 版本
pack-col-publisher = 发布者
pack-col-offered = 可填写
pack-col-title = 标题
pack-col-fingerprint = 指纹
pack-col-languages = 语言
pack-col-kind = 类型
pack-col-evidence = 依据
pack-col-review = 审核
pack-kind-instrument = 问卷
pack-kind-learn = 阅读内容
pack-kind-crisis-lines = 危机求助热线
pack-kind-directory = 服务名录
pack-evidence-validated = 经过充分检验
pack-evidence-limited = 经过少量检验
pack-evidence-untested = 没有经过检验
pack-review-needs-review = 等待审核
pack-review-needs-clinical-signoff = 还没有经过临床专业人员核对
pack-review-reviewed = 发布者称已审核
pack-offered = { $shown }/{ $all }
pack-content-offered = 你可以填写这一份。
pack-content-read = 你可以阅读这一篇："cairn learn list" 会列出它。
pack-content-called = 这条热线显示在 "cairn sos" 的页面上。
pack-line-old = 上次核对是在 { $year } 年：可能已经过时。
pack-content-searched = "cairn directory search" 可以查找其中的内容。
pack-licence = 条款：{ $licence }
pack-source = 来源：{ $source }
pack-publisher-built-in = { $name }（Cairn 自带）
