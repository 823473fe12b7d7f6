### draft_translation: not checked by a native speaker yet.
### The schedule: appointments, medication and reminders. Words: see core/content/words/ar.toml.

## What a notification can say. This list is all there is: anybody may read a lock screen.

schedule-notice-at = تذكير: { $time }
schedule-notice-earlier = تذكير من الساعة { $time }
schedule-notice-on-day = تذكير: { $day } { $time }
schedule-notice-ahead = تذكير لوقت لاحق
schedule-notice-open = يلزم الفتح لتستمر التذكيرات
schedule-notice-test = هذه تجربة

## What stands in a calendar for everything

schedule-calendar-summary = تذكير
schedule-day-monday = الاثنين
schedule-day-tuesday = الثلاثاء
schedule-day-wednesday = الأربعاء
schedule-day-thursday = الخميس
schedule-day-friday = الجمعة
schedule-day-saturday = السبت
schedule-day-sunday = الأحد
schedule-kind-appointment = موعد
schedule-kind-medication = دواء
schedule-kind-prompt = تسجيل الحال
schedule-kind-naloxone-renewal = تجديد النالوكسون
schedule-kind-prescription-renewal = تجديد الوصفة
schedule-kind-test = فحص
schedule-kind-vaccination = تطعيم
schedule-kind-other = شيء آخر

## How something comes again

schedule-every-day =
    { $count ->
        [zero] كل { $count } يوم
        [one] كل يوم
        [two] كل يومين
        [few] كل { $count } أيام
        [many] كل { $count } يومًا
       *[other] كل { $count } يوم
    }
schedule-every-week =
    { $count ->
        [zero] كل { $count } أسبوع
        [one] كل أسبوع
        [two] كل أسبوعين
        [few] كل { $count } أسابيع
        [many] كل { $count } أسبوعًا
       *[other] كل { $count } أسبوع
    }
schedule-every-month =
    { $count ->
        [zero] كل { $count } شهر
        [one] كل شهر
        [two] كل شهرين
        [few] كل { $count } أشهر
        [many] كل { $count } شهرًا
       *[other] كل { $count } شهر
    }
schedule-every-year =
    { $count ->
        [zero] كل { $count } سنة
        [one] كل سنة
        [two] كل سنتين
        [few] كل { $count } سنوات
        [many] كل { $count } سنة
       *[other] كل { $count } سنة
    }
schedule-rule-on = { $rule } في { $days }
schedule-rule-count =
    { $count ->
        [zero] { $rule }، ولا مرة
        [one] { $rule }، مرة واحدة
        [two] { $rule }، مرتين
        [few] { $rule }، { $count } مرات
        [many] { $rule }، { $count } مرة
       *[other] { $rule }، { $count } مرة
    }
schedule-rule-until = { $rule }، حتى { $day }
schedule-rule-other = حسب القاعدة { $rule }

## What goes wrong

error-schedule-no-such-occurrence = لا يأتي في هذا الوقت.
cli-error-schedule-no-such-occurrence-hint = "cairn remind show" يذكر الأوقات.
error-schedule-no-such-reminder = لم يُخطَّط تذكير بهذا الاسم.
error-schedule-not-divisible = لا يمكن تقسيمه هنا. يمكن تغييره كله بدلًا من ذلك.
error-schedule-out-of-range = هذا الوقت خارج ما يمكن التخطيط له.
error-schedule-snooze-out-of-range = يمكن تأجيل التذكير من دقيقة واحدة إلى 24 ساعة.
error-schedule-answered = سبق أن أجبت عن هذا.
error-schedule-not-answered = لم يُسجَّل شيء لهذا.
error-schedule-not-yet = موعد هذا بعد أكثر من يوم، فلا يمكن الإجابة عنه الآن.
error-not-a-reminder-id = هذا ليس اسم تذكير.
cli-error-not-a-reminder-id-hint = "cairn remind next" يذكر الأسماء.
error-rule-malformed = لا يمكن قراءة قاعدة تكراره.
error-rule-too-often = يأتي أكثر من مرة في اليوم. للدواء يمكن اختيار التكرار كل عدد من الساعات.
error-rule-out-of-range = رقم في قاعدة تكراره خارج القيم الممكنة.
error-rule-contradicts = أجزاء القاعدة لا يتوافق بعضها مع بعض.
error-rule-never = حسب هذه القاعدة لن يأتي أبدًا.
error-ics-too-big = ملف التقويم هذا أكبر من اللازم. الحد الأقصى ميغابايت واحد.
error-ics-wrong-letters = حروف ملف التقويم هذا ليست بترميز UTF-8. يمكن طلبه بهذا الترميز.
error-ics-malformed = لا يمكن قراءة سطر في ملف التقويم هذا، لذلك لم يُحفظ شيء.
error-ics-not-a-calendar = هذا ليس ملف تقويم.
error-ics-too-many = في ملف التقويم هذا أكثر من 1,000 حدث.
error-ics-no-event = لا حدث في ملف التقويم هذا.
error-ics-refused = لا يمكن أخذ بعض الأحداث في هذا الملف، لذلك لم يُحفظ شيء.

## What was put right in a calendar file

schedule-fix-until-local = لم يُكتب يومه الأخير كما ينبغي. أُخذ على المعنى المقصود.
schedule-fix-windows-zone = كان لمنطقته الزمنية اسم لا يعرفه إلا Windows.
schedule-fix-odd-zone = كان لمنطقته الزمنية اسم غير معتاد.
schedule-fix-zone-assumed = لا يذكر منطقة زمنية. أُخذت منطقتك.
schedule-fix-start-in-gap = في يومه الأول تقفز الساعة فوق وقته. في ذلك اليوم يأتي متأخرًا بالقدر نفسه.
schedule-fix-all-day = هو ليوم كامل. وُضع في التاسعة صباحًا.
schedule-fix-seconds-cut = حُذفت ثوانيه.
schedule-fix-text-cut = كان أحد النصوص أطول من اللازم فقُصّ.
schedule-fix-no-title = لم يكن له عنوان.
schedule-fix-alarm-dropped = لا يمكن نقل أحد تذكيراته الخاصة.
schedule-fix-length-dropped = لا يمكن نقل مدته.
schedule-fix-elapsed-hours = يأتي كل عدد من الساعات، مهما تغيّرت الساعة.
schedule-fix-change-is-time-only = كان لأحد أيامه كلمات أخرى أيضًا. أُخذ الوقت فقط.
schedule-fix-cancelled = أُلغي فلم يُؤخذ.
schedule-fix-superseded = في الملف إصدار أحدث منه.

## Why an event of a calendar file can't be taken

schedule-refusal-not-an-event = هو مهمة أو يومية، وليس حدثًا.
schedule-refusal-no-start = ليس له بداية.
schedule-refusal-time-malformed = فيه وقت لا يمكن قراءته.
schedule-refusal-time-out-of-range = فيه وقت أبعد من اللازم.
schedule-refusal-zone-unknown = منطقته الزمنية غير معروفة.
schedule-refusal-period-unsupported = هو مكوّن من فترات.
schedule-refusal-rule-malformed = لا يمكن قراءة قاعدة تكراره.
schedule-refusal-rule-too-often = يأتي أكثر من مرة في اليوم.
schedule-refusal-rule-out-of-range = رقم في قاعدته خارج القيم الممكنة.
schedule-refusal-rule-contradicts = أجزاء قاعدته لا يتوافق بعضها مع بعض.
schedule-refusal-rule-never = حسب قاعدته لا يأتي أبدًا.
schedule-refusal-several-rules = له أكثر من قاعدة.
schedule-refusal-range-unsupported = يغيّر يومًا وكل ما بعده معًا.
schedule-refusal-too-many-times = فيه أوقات مفردة أكثر من اللازم.
schedule-refusal-unfit = لا يمكن حفظه كما هو.

## The terminal: cairn remind

remind-none = لا شيء للتذكير به بعد. "cairn remind add --help" يبيّن الطريقة.
remind-added = حُفظ.
remind-changed = تم التغيير.
remind-silenced = لن يصل تذكير للوقت { $time }: فهو ضمن ساعات الهدوء. ليصل التذكير يمكن تحديده بـ --essential.
remind-held = ساعات الهدوء تؤخر التذكير للوقت { $time } حتى { $until }. ليصل في وقته يمكن تحديده بـ --essential.
remind-over = انقضت كل أوقاته، فلن يصل أي تذكير.
remind-silenced-prompt = تغطي ساعات الهدوء هذه الفترة كلها، فلن يصل أي سؤال. يمكن اختيار فترة أخرى أو ساعات هدوء أخرى.
remind-deleted = تم الحذف. "cairn remind undo { $id }" يعيده.
remind-delete-ask = سيُحذف "{ $title }"، ومعه تذكيراته.
remind-undone = عاد كما كان.
remind-nothing-before = لا شيء قبل هذا.
remind-divided = من هذا الوقت فصاعدًا صار جديدًا؛ وما كان قبله يبقى.
remind-no-coming = لا شيء يأتي في هذه الأيام.
remind-no-notices = لا تذكيرات مخططة.
remind-incomplete = سيأتي المزيد. التذكير الأخير يطلب فتح هذا من جديد، لكي يستمر ذلك.
remind-snoozed = يأتي مرة أخرى في { $time }.
remind-answered = سُجّل.
remind-answered-what = سُجّل: { $title }، { $time }. لإلغاء ذلك: "cairn remind undone { $name }".
remind-taken-back = أُلغي ذلك. وإن كان تذكيره لم يأت بعد فسيأتي.
remind-answered-same = كان ذلك مسجّلًا من قبل.
remind-taken = سُجّل: أُخذ في { $time }.
remind-quiet-none = لا ساعات هدوء. "cairn remind quiet 22:00-07:00" يحددها.
remind-quiet-is = هدوء من { $from } إلى { $to }. لا يصل إلا ما حددته بأنه ضروري.
remind-goal-time-is = يُذكَّر بخطوات الأهداف في { $time }.
remind-test-asked = سيأتي تذكير في { $time }. نصه "{ $text }". بعد ذلك يمكن تسجيل وصوله: "cairn remind self-test --arrived yes".
remind-test-arrived = جيد: التذكيرات تصل.
remind-test-not-arrived = إذن هناك ما يمنعها. في الهاتف يلزم السماح بإشعارات هذا التطبيق، واستثناؤه من توفير البطارية.
remind-log-none = لم يُخطَّط شيء في هذه الأيام.
remind-exported = كُتب التقويم. كل حدث فيه خاص{ $own ->
    [yes] ، لكنه يُظهر كلماتك أنت.
   *[no] {" "}ولا يقول إلا «تذكير».
}
remind-left-out =
    { $count ->
        [zero] لا شيء بلا مكان في التقويم.
        [one] بند واحد لا مكان له في التقويم: يأتي عند الحاجة أو في أوقات عشوائية.
        [two] بندان لا مكان لهما في التقويم: يأتيان عند الحاجة أو في أوقات عشوائية.
        [few] { $count } بنود لا مكان لها في التقويم: تأتي عند الحاجة أو في أوقات عشوائية.
        [many] { $count } بندًا لا مكان لها في التقويم: تأتي عند الحاجة أو في أوقات عشوائية.
       *[other] { $count } بند لا مكان لها في التقويم: تأتي عند الحاجة أو في أوقات عشوائية.
    }
remind-import-counts = جديد: { $new }. مجدَّد: { $renewed }. موجود من قبل: { $known }.
remind-import-ended = ألغى التقويم ما يلي، فينتهي هنا أيضًا:
remind-import-called-off = ألغى التقويم هذه المواعيد المفردة، فتُحذف هنا أيضًا:
remind-import-fixed = ما صُحّح:
remind-import-refused = لا يمكن أخذه:
remind-import-line = السطر { $line }: { $what }
remind-import-preview-end = لم يُحفظ شيء. دون --preview يُحفظ.
remind-import-ask = سيُنقل هذا إلى هنا.
remind-imported =
    { $count ->
        [0] لم يكن هناك جديد.
        [zero] لم يكن هناك جديد.
        [one] حُفظ بند واحد.
        [two] حُفظ بندان.
        [few] حُفظت { $count } بنود.
        [many] حُفظ { $count } بندًا.
       *[other] حُفظ { $count } بند.
    }
remind-col-when = متى
remind-col-what = ماذا
remind-col-title = العنوان
remind-col-says = نص التذكير
remind-col-dose = الجرعة
remind-col-answer = الإجابة
remind-col-planned = مخطط
remind-col-shown = ظهر
remind-col-opened = فُتح
remind-col-id = الاسم
remind-field-when = يأتي
remind-field-zone = حسب توقيت
remind-field-remind = التذكير
remind-field-essential = ضروري
remind-field-place = أين
remind-field-next = التالي
remind-field-changes = تغييرات مفردة
remind-here = مكان وجودك
remind-at-the-time = في الوقت نفسه
remind-before = قبل { $time }
remind-timing-once = { $at }
remind-timing-rule = من { $at }، { $rule }
remind-timing-daily = كل يوم في { $times }، من { $from }
remind-timing-days = في { $times }، من { $from }، { $rule }
remind-timing-hours =
    { $hours ->
        [zero] كل { $hours } ساعة من { $at }
        [one] كل ساعة من { $at }
        [two] كل ساعتين من { $at }
        [few] كل { $hours } ساعات من { $at }
        [many] كل { $hours } ساعة من { $at }
       *[other] كل { $hours } ساعة من { $at }
    }
remind-timing-taper = { $count ->
    [zero] لا خطوات من { $from }
    [one] خطوة واحدة من { $from }
    [two] خطوتان من { $from }
    [few] { $count } خطوات من { $from }
    [many] { $count } خطوة من { $from }
   *[other] { $count } خطوة من { $from }
}
remind-timing-as-needed = عند الحاجة
remind-timing-window = بين { $opens } و{ $closes }، من { $from }
remind-step-days =
    { $days ->
        [zero] { $days } يوم في { $times }: { $dose }
        [one] يوم واحد في { $times }: { $dose }
        [two] يومان في { $times }: { $dose }
        [few] { $days } أيام في { $times }: { $dose }
        [many] { $days } يومًا في { $times }: { $dose }
       *[other] { $days } يوم في { $times }: { $dose }
    }
remind-step-open = ثم في { $times }: { $dose }
remind-change-skip = { $at } تُرك
remind-change-move = { $at } نُقل إلى { $to }
remind-answer-done = تمّ
remind-answer-left-out = تُرك
remind-value-yes = نعم
remind-value-no = لا
remind-value-none = –
cli-error-ics-refused-hint = "cairn remind import FILE --preview" يذكرها؛ و--go-on يتركها ويأخذ الباقي.
cli-error-bad-timing = يلزم ذكر موعد مجيئه، بطريقة واحدة فقط.
cli-error-bad-timing-hint = المناسب واحد من: --at أو --times أو --hours مع --at أو --taper أو --window أو --as-needed.
cli-error-bad-single = المرة الواحدة يمكن فقط حذفها أو نقلها أو إعادتها. يمكن تغيير الباقي في أمر آخر.
cli-error-bad-taper = تُكتب الخطوة أيامًا ثم أوقاتًا ثم جرعة، مثل "7d 08:00,20:00 8 mg". وبين الخطوات فاصلة منقوطة.
cli-error-bad-lead = تُكتب المدة قبل الموعد رقمًا مع d أو h أو m، مثل 1d,1h,15m.
cli-error-bad-hours = تُكتب ساعات الهدوء أو الفترة وقتين، مثل 22:00-07:00.
cli-error-bad-window = تقع الفترة في يوم واحد: وقتان، الأبكر أولًا، مثل 09:00-21:00.
cli-error-bad-times = تُكتب أوقات اليوم من 00:00 إلى 23:59 وبينها فواصل، مثل 08:00,20:00.
cli-error-bad-essential = الموعد أو الدواء وحدهما يمكن أن يكونا ضروريين.
