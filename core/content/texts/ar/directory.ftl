### draft_translation: not checked by a native speaker yet.
### Texts of the service directory. Words: see core/content/words/ar.toml.

## Import

directory-example-name = بلدة المثال (من الخيال)
directory-imported =
    { $count ->
        [zero] لم تُضف أي خدمة من { $name }.
        [one] أُضيفت خدمة واحدة من { $name }.
        [two] أُضيفت خدمتان من { $name }.
        [few] أُضيفت { $count } خدمات من { $name }.
        [many] أُضيفت { $count } خدمة من { $name }.
       *[other] أُضيفت { $count } خدمة من { $name }.
    }
directory-left-out =
    { $count ->
        [zero] لم يُترك أي صف:
        [one] تُرك صف واحد:
        [two] تُرك صفان:
        [few] تُركت { $count } صفوف:
        [many] تُرك { $count } صفًا:
       *[other] تُرك { $count } صف:
    }
directory-remarks =
    { $count ->
        [zero] لم يُترك شيء من الصفوف المأخوذة:
        [one] شيء واحد في صف مأخوذ غير صحيح، فتُرك:
        [two] شيئان في صفوف مأخوذة غير صحيحين، فتُركا:
        [few] { $count } أشياء في صفوف مأخوذة غير صحيحة، فتُركت:
        [many] { $count } شيئًا في صفوف مأخوذة غير صحيح، فتُرك:
       *[other] { $count } شيء في صفوف مأخوذة غير صحيح، فتُرك:
    }
directory-left-out-more =
    { $count ->
        [zero] ولا شيء غيرها. مع --json يُذكر عدد أكبر منها.
        [one] وصف واحد آخر. مع --json يُذكر عدد أكبر منها.
        [two] وصفان آخران. مع --json يُذكر عدد أكبر منها.
        [few] و{ $count } صفوف أخرى. مع --json يُذكر عدد أكبر منها.
        [many] و{ $count } صفًا آخر. مع --json يُذكر عدد أكبر منها.
       *[other] و{ $count } صف آخر. مع --json يُذكر عدد أكبر منها.
    }
directory-report-written = كُتبت كلها في { $file }.
directory-next = "cairn directory search" يبحث في ما فيه.
directory-col-file = الملف
directory-col-row = الصف
directory-col-column = العمود
directory-col-reason = ما ليس صحيحًا

## Lists

directory-none = لا دليل هنا بعد. "cairn directory import" يضيف دليلًا؛ ومع --example بلدة من الخيال للتجربة.
directory-no-places = لا توجد بعد أماكن للبحث بالقرب منها.
directory-removed = أُخرج.
directory-col-source = الاسم المختصر
directory-col-called = التسمية
directory-col-services = الخدمات
directory-col-imported = أُضيف في
directory-col-place = المكان
directory-col-region = المنطقة

## Search

directory-col-id = الاسم
directory-col-km = كم
directory-col-now = الآن
directory-col-phone = الهاتف
directory-col-checked = آخر تحقق
directory-col-service = الخدمة
directory-near = ضمن { $km } كم من { $place }، والأقرب أولًا:
directory-found-nothing = لم يُعثر على شيء.
directory-found-nothing-hint = قد يفيد تقليل الكلمات، أو اختيار مكان أبعد.
directory-more = هناك المزيد. يمكن إضافة كلمة، أو عرض عدد أكبر مع --limit.
directory-old-hint = المُعلَّم بكلمة «قديم» مضت أكثر من سنة على آخر تحقق منه. يُستحسن الاتصال قبل الذهاب.
directory-from = من: { $names }

## One service

directory-open-until = مفتوح حتى { $time }
directory-open-always = مفتوح ليلًا ونهارًا
directory-closed = مغلق
directory-closed-opens-today = يفتح { $time }
directory-closed-opens = يفتح { $day } { $time }
directory-hours-unknown = الأوقات غير معروفة
directory-status-closed = مغلق لفترة
directory-status-inactive = متوقف حاليًا
directory-status-defunct = لم يعد موجودًا
directory-checked-today = اليوم
directory-checked-days =
    { $count ->
        [zero] اليوم
        [one] منذ يوم واحد
        [two] منذ يومين
        [few] منذ { $count } أيام
        [many] منذ { $count } يومًا
       *[other] منذ { $count } يوم
    }
directory-checked-months =
    { $count ->
        [zero] منذ أقل من شهر
        [one] منذ شهر واحد
        [two] منذ شهرين
        [few] منذ { $count } أشهر
        [many] منذ { $count } شهرًا
       *[other] منذ { $count } شهر
    }
directory-checked-years =
    { $count ->
        [zero] منذ أقل من سنة
        [one] منذ سنة واحدة
        [two] منذ سنتين
        [few] منذ { $count } سنوات
        [many] منذ { $count } سنة
       *[other] منذ { $count } سنة
    }
directory-checked-old = قديم: { $ago }
directory-checked-unknown = غير مذكور
directory-cost-free = مجاني
directory-cost-free-for-some = مجاني للبعض
directory-cost-paid = بمقابل
directory-cost-unknown = غير مذكور
directory-ages-from = من عمر { $min }
directory-ages-to = حتى عمر { $max }
directory-ages-between = من عمر { $min } إلى { $max }
directory-field-organization = تديره
directory-field-also = اسم آخر
directory-field-needs = من أجل
directory-field-languages = اللغات
directory-field-interpreting = الترجمة الفورية
directory-field-age = العمر
directory-field-eligibility = لمن هي
directory-field-cost = التكلفة
directory-field-how = كيفية الالتحاق
directory-field-phone = الهاتف
directory-field-email = البريد الإلكتروني
directory-field-url = الموقع
directory-field-hours = الأوقات
directory-field-now = الآن
directory-field-address = العنوان
directory-field-transport = طريق الوصول
directory-field-checked = آخر تحقق
directory-field-directory = الدليل
directory-field-id = الاسم

## Hours

directory-all-day = طوال اليوم
directory-span = { $opens }–{ $closes }
directory-no-times = الأوقات غير مذكورة
directory-days-every = كل يوم
directory-days-every-n =
    { $n ->
        [zero] كل { $n } يوم
        [one] كل يوم
        [two] كل يومين
        [few] كل { $n } أيام
        [many] كل { $n } يومًا
       *[other] كل { $n } يوم
    }
directory-weeks-every-n =
    { $n ->
        [zero] { $days }، كل { $n } أسبوع
        [one] { $days }، كل أسبوع
        [two] { $days }، كل أسبوعين
        [few] { $days }، كل { $n } أسابيع
        [many] { $days }، كل { $n } أسبوعًا
       *[other] { $days }، كل { $n } أسبوع
    }
directory-month-days = { $days } من الشهر
directory-month-day-numbers = في { $days } من الشهر
directory-months-every-n =
    { $n ->
        [zero] { $days }، كل { $n } شهر
        [one] { $days }، كل شهر
        [two] { $days }، كل شهرين
        [few] { $days }، كل { $n } أشهر
        [many] { $days }، كل { $n } شهرًا
       *[other] { $days }، كل { $n } شهر
    }
directory-year-days = في بعض أيام السنة
directory-nth = { $day } { $n ->
        [1] الأول
        [2] الثاني
        [3] الثالث
        [4] الرابع
        [5] الخامس
       *[other] رقم { $n }
    }
directory-nth-last = { $day } { $n ->
        [1] الأخير
        [2] قبل الأخير
        [3] الثالث من الآخر
        [4] الرابع من الآخر
        [5] الخامس من الآخر
       *[other] رقم { $n } من الآخر
    }
directory-from-day = من { $day }
directory-until-day = حتى { $day }

## What goes wrong

error-directory-too-large = هذا الدليل أكبر من اللازم. لم يتغير شيء.
error-directory-too-many-rows = صفوف هذا الدليل أكثر من اللازم. لم يتغير شيء.
error-directory-bad-zip = لا يمكن فتح ملف zip هذا. لم يتغير شيء.
error-directory-not-text = أحد ملفات هذا الدليل ليس بترميز UTF-8. لم يتغير شيء.
error-directory-not-json = هذا الملف ليس JSON. لم يتغير شيء.
error-directory-no-services = لا خدمات فيه. لم يتغير شيء.
error-directory-no-column = ينقص ملف الخدمات عمود تحتاجه كل خدمة. لم يتغير شيء.
error-directory-all-refused = لا خدمة صحيحة فيه، لذلك لم يتغير شيء. الصفوف مذكورة.
error-directory-bad-id = يتكون الاسم المختصر للدليل من حروف لاتينية صغيرة وأرقام وشرطات. ويجب ألا يكون اسمه الآخر فارغًا أو طويلًا جدًا.
error-directory-no-room = بلغ عدد الأدلة أقصاه. يلزم أولًا إخراج دليل.
error-directory-of-pack = جاء هذا الدليل مع حزمة. إزالة الحزمة تخرجه.
error-place-unknown = لا مكان بهذا الاسم في أي دليل.
error-place-ambiguous = هناك عدة أماكن تبدأ هكذا. يمكن إضافة حروف، أو فاصلة ثم المنطقة.
error-service-ambiguous = هناك عدة خدمات يبدأ اسمها هكذا. يلزم كتابة حروف أكثر منه، أو كتابة الاسم القصير للدليل قبله، مثل example-town/2f06.
error-row-not-a-number = هذا ليس رقمًا.
error-row-not-a-time = هذا ليس وقتًا من اليوم. يُكتب هكذا: 09:00.
error-row-not-a-rule = لا يمكن اتباع هذه الأيام: شيء ناقص أو لا يتوافق مع غيره.
error-row-dangling = يذكر صفًا غير موجود.
error-row-duplicate = سبقه صف بهذا الاسم.
error-row-wrong-length = خلاياه أكثر أو أقل من خلايا العنوان.
error-row-unreadable = لا يمكن قراءته.
error-row-too-many = عددها أكبر مما يمكن حفظه.
cli-error-place-unknown-hint = "cairn directory list --places" يذكرها كلها.
