### draft_translation: not checked by a native speaker yet.

## What is kept

error-wrong-key = 这个密钥打不开这里保存的内容。什么都没有改动。
error-damaged = 保存的数据已损坏。
error-newer-schema = 这里保存的内容是由更新的版本写入的。什么都没有改动。请更新后再打开。
error-disk-full = 磁盘没有空间了。之前的内容还在，这次的没有保存。
error-disk-full-hint = 请腾出一些空间，再做一次。
error-in-use = 这里保存的内容正在别处打开。请先在那里结束，然后再做一次。
error-not-found = 没有这个条目。
error-exists = 这里已经有一个，没有改动它。
error-conflict = 它和已有的内容冲突。什么都没有改动。
error-unreadable = 有个条目是由其他版本写入的，在这里无法读取。它会保留。
error-newer-version = 这个条目是由更新版本的程序写入的，已保留。更新程序后就能看到。
error-invalid = 这个条目不完整，所以没有保存。
error-unsynced = 磁盘没有确认写入。
error-unsynced-hint = 请再做一次：之前保存的内容是安全的。
error-io = 系统拒绝了这个操作。之前的内容还在。
error-closed = 这里已经关闭。请重新打开后继续。

## Taking in what was exported

error-import-not-ours = 这个文件不是 Cairn 写出的内容。什么都没有导入。
error-import-newer-version = 这个文件是由更新版本的程序写出的。什么都没有导入。
error-import-newer-version-hint = 请更新程序，再做一次。
error-import-damaged = 文件在传送途中被截断或改动了。什么都没有导入。
error-import-damaged-hint = 请重新复制一次，或重新写出。
error-import-too-big = 文件太大。什么都没有导入。
error-import-changed-since = 其中有些内容后来改动过，所以什么都没有撤回。每一项都已列出。
error-import-changed-since-hint = 你仍然可以逐个修改或删除条目。
error-import-nothing-to-undo = 没有可以撤回的导入。

## Links and invites

error-not-an-invite = 这不是邀请码。请从第一个字母到最后一个字母完整复制。
error-invite-damaged = 这个邀请码不完整。请从第一个字母到最后一个字母完整复制。
error-invite-newer-version = 这个邀请码来自更新的版本。
error-invite-newer-version-hint = 请更新这个程序，或请你的咨询师换一种方式。
error-invite-insecure-server = 通往这个邀请码中服务器的线路不安全，所以没有使用。
error-invite-expired = 这个邀请码已过了最后一天。
error-invite-expired-hint = 请向你的咨询师要一个新的。
error-invite-used = 这个邀请码已经有人用过。请给你的咨询师打电话：它本该只给你一个人用。
error-invite-unsupported = 这个版本只接受咨询师的邀请码。
error-link-exists = 你已经接受过这个邀请码。
error-label-invalid = 这个称呼是空的，或者太长。
error-link-still-open = 这个连接还开着。
error-link-not-open = 这个连接已结束，或正在结束。
error-server-malformed = 这个邀请码里的服务器地址不是有效的地址。
error-server-insecure = 通往这个服务器的线路不安全，所以没有使用。
error-server-not-loopback = 使用演示数据时，Cairn 只连接这台设备上的服务器。
error-no-live-grant = 这个连接上没有分享任何内容。

## The server, and sealing

error-offline = 连不上服务器。你还没有发送的内容留在这里，以后再发出。
error-offline-hint = 联网后请再试一次。
error-timeout = 服务器太久没有回应。什么都没有丢失。
error-timeout-hint = 请过一会儿再试。
error-cancelled = 已中断。什么都没有丢失。
error-connection-insecure = 服务器无法证明自己是对的那一个，所以什么都没有发送。
error-connection-broken = 连线断了。什么都没有丢失。
error-connection-broken-hint = 请过一会儿再试。
error-answer-too-large = 服务器的回应太大，没有读取。
error-bad-answer = 服务器的回应看不懂。什么都没有改动。
error-unknown-mailbox = 服务器目前不认识这个连接。你的内容保留在这里。
error-mailbox-taken = 这个邀请码已经有人用过。请给你的咨询师打电话：它本该只给你一个人用。
error-record-conflict = 服务器上有别的内容用了同一个编号。什么都没有改动。
error-cursor-mismatch = 服务器退回到了以前的状态。它丢失的内容会重新发送。
error-mailbox-closed = 这个连接已结束。
error-voucher-refused = 服务器不再接受这个邀请码。
error-voucher-refused-hint = 请向你的咨询师要一个新的。
error-bad-request = 服务器不懂这个版本。
error-bad-request-hint = 请更新这个程序。
error-too-large = 这超过了服务器一次能接收的大小。
error-quota-exceeded = 服务器上给这个连接的空间已满。
error-rate-limited = 服务器请你稍等一下。
error-rate-limited-hint = 请过几分钟再试。
error-unavailable = 服务器正忙。
error-unavailable-hint = 请过几分钟再试。
error-server-error = 服务器出错了。什么都没有丢失。
error-item-too-large = 这太大，无法发送。它留在这里。
error-peer-keys = 对方的密钥不对，所以什么都没有发送。
error-wrong-link = 这属于另一个连接，所以没有使用。
error-numbers-exhausted = 这个连接已经传到上限。请向你的咨询师要一个新的邀请码。
error-seal-failed = 这无法加密封装，所以没有发送。
error-internal = 程序出错了。你的内容没有丢失。
error-internal-hint = 请告诉我们你做了什么，不要写任何私密内容。
