### draft_translation: not checked by a native speaker yet.
### Texts of the service directory.

## Import

directory-example-name = 示例镇（虚构）
directory-imported = 已导入 { $name } 的 { $count } 项服务。
directory-left-out = 有 { $count } 行没有导入：
directory-remarks = 已导入的行里有 { $count } 处不正确，没有采用：
directory-left-out-more = 另外还有 { $count } 行。加上 --json 会列出更多。
directory-report-written = 全部已写入 { $file }。
directory-next = "cairn directory search" 可以查找其中的服务。
directory-col-file = 文件
directory-col-row = 行
directory-col-column = 列
directory-col-reason = 哪里不对

## Lists

directory-none = 还没有导入名录。"cairn directory import" 可以导入一份；加上 --example 会导入一个虚构的小镇，供你试用。
directory-no-places = 还没有可以就近查找的地点。
directory-removed = 已移除。
directory-col-source = 简称
directory-col-called = 名称
directory-col-services = 服务
directory-col-imported = 导入时间
directory-col-place = 地点
directory-col-region = 地区

## Search

directory-col-id = 编号
directory-col-km = 公里
directory-col-now = 现在
directory-col-phone = 电话
directory-col-checked = 上次核对
directory-col-service = 服务
directory-near = { $place } 周围 { $km } 公里内，由近到远：
directory-found-nothing = 没有找到。
directory-found-nothing-hint = 可以减少几个词，或换个更远的地点试试。
directory-more = 还有更多。可以再加一个词，或用 --limit 多看一些。
directory-old-hint = 标为“旧”的条目上次核对已超过一年。去之前请先打电话。
directory-from = 来自：{ $names }

## One service

directory-open-until = 开放到 { $time }
directory-open-always = 昼夜开放
directory-closed = 已关门
directory-closed-opens-today = { $time } 开门
directory-closed-opens = { $day } { $time } 开门
directory-hours-unknown = 开放时间不清楚
directory-status-closed = 暂时关闭
directory-status-inactive = 目前不提供
directory-status-defunct = 已不存在
directory-checked-today = 今天
directory-checked-days = { $count } 天前
directory-checked-months = { $count } 个月前
directory-checked-years = { $count } 年前
directory-checked-old = 旧：{ $ago }
directory-checked-unknown = 没有说明
directory-cost-free = 免费
directory-cost-free-for-some = 对部分人免费
directory-cost-paid = 收费
directory-cost-unknown = 没有说明
directory-ages-from = { $min } 岁起
directory-ages-to = { $max } 岁及以下
directory-ages-between = { $min } 到 { $max } 岁
directory-field-organization = 机构
directory-field-also = 又名
directory-field-needs = 针对
directory-field-languages = 语言
directory-field-interpreting = 口译
directory-field-age = 年龄
directory-field-eligibility = 服务对象
directory-field-cost = 费用
directory-field-how = 怎样加入
directory-field-phone = 电话
directory-field-email = 电子邮件
directory-field-url = 网站
directory-field-hours = 开放时间
directory-field-now = 现在
directory-field-address = 地址
directory-field-transport = 怎样前往
directory-field-checked = 上次核对
directory-field-directory = 名录
directory-field-id = 编号

## Hours

directory-all-day = 全天
directory-span = { $opens }–{ $closes }
directory-no-times = 没有写明时间
directory-days-every = 每天
directory-days-every-n = 每 { $n } 天
directory-weeks-every-n = { $days }，每 { $n } 周
directory-month-days = 每月{ $days }
directory-month-day-numbers = 每月 { $days } 日
directory-months-every-n = { $days }，每 { $n } 个月
directory-year-days = 一年中的某些日子
directory-nth = 第 { $n } 个{ $day }
directory-nth-last = { $n ->
        [1] 最后一个
       *[other] 倒数第 { $n } 个
    }{ $day }
directory-from-day = 从 { $day } 起
directory-until-day = 到 { $day } 为止

## What goes wrong

error-directory-too-large = 这份名录太大。什么都没有改动。
error-directory-too-many-rows = 这份名录的行数太多。什么都没有改动。
error-directory-bad-zip = 这个 zip 文件打不开。什么都没有改动。
error-directory-not-text = 这份名录里有个文件不是 UTF-8。什么都没有改动。
error-directory-not-json = 这个文件不是 JSON。什么都没有改动。
error-directory-no-services = 里面没有服务。什么都没有改动。
error-directory-no-column = 服务文件缺少一个每项服务都需要的列。什么都没有改动。
error-directory-all-refused = 里面没有一项服务是正确的，所以什么都没有改动。下面列出了有关的行。
error-directory-bad-id = 名录的简称由小写字母、数字和连字符组成。它的名称不能是空的，也不能太长。
error-directory-no-room = 名录的数量已到上限。请先移除一份。
error-directory-of-pack = 这份名录来自一个内容包。移除那个内容包，它就会移除。
error-place-unknown = 没有名录里有这个名称的地点。
error-place-ambiguous = 有几个地点都以此开头。请多写几个字，或加上逗号和地区。
error-service-ambiguous = 有几项服务的编号都以此开头。请多写几个字母，或在前面加上目录的短名，例如 example-town/2f06。
error-row-not-a-number = 这不是数字。
error-row-not-a-time = 这不是一天中的时间。请写成 09:00 这样。
error-row-not-a-rule = 这些日子无法推算：缺了什么，或者前后不一致。
error-row-dangling = 它指向一个不存在的行。
error-row-duplicate = 前面已经有一个同名的。
error-row-wrong-length = 它的格数比表头多或少。
error-row-unreadable = 无法读取。
error-row-too-many = 数量太多，存不下。

cli-error-place-unknown-hint = "cairn directory list --places" 会列出全部地点。
