### draft_translation: not checked by a native speaker yet.
### Texts that companion, terminal and portal share.
### Words: words/ar.toml. Address without gender: verbal nouns, past tense and possessives.
### Safety texts stay English until a clinician has checked a translation.

## Check-in: questions, short names, ends of the scales

checkin-title = تسجيل الحال
checkin-craving = الرغبة الملحّة
checkin-craving-question = ما مدى قوة الرغبة الملحّة الآن؟
checkin-craving-low = لا توجد
checkin-craving-high = الأقوى
checkin-mood = المزاج
checkin-mood-question = كيف مزاجك؟
checkin-mood-low = الأسوأ
checkin-mood-high = الأفضل
checkin-sleep = النوم
checkin-sleep-question = كيف كان نومك؟
checkin-sleep-low = الأسوأ
checkin-sleep-high = الأفضل
checkin-confidence = الثقة
checkin-confidence-question = ما مدى ثقتك بأن يمضي هذا اليوم كما يناسبك؟
checkin-confidence-low = لا ثقة
checkin-confidence-high = ثقة تامة
checkin-risky = موقف فيه خطر
checkin-risky-question = هل حدث موقف فيه خطر؟
checkin-use = الاستخدام
checkin-use-question = هل استخدمت أي مادة منذ آخر تسجيل لحالك؟
checkin-use-days-question = في أي أيام؟
checkin-halt = الآن
checkin-halt-question = ما الذي ينطبق عليك الآن؟
checkin-medication = الدواء
checkin-medication-question = هل أخذت الدواء المقرر لهذا اليوم؟
checkin-note = ملاحظة
checkin-note-question = هل لديك شيء للكتابة هنا؟
use-no = لا
use-yes = نعم
use-rather-not-say = أفضّل عدم الإجابة
halt-hungry = جوع
halt-angry = غضب
halt-lonely = وحدة
halt-tired = تعب
medication-taken = أُخذ
medication-partly = أُخذ جزء منه
medication-not-taken = لم يُؤخذ
medication-none-planned = لا دواء مقرر

## Calendar

day-yes = استخدام
day-no = دون استخدام
day-unknown = غير معروف
days-that-count =
    { $count ->
        [0] لا يوم محدد بعد
        [zero] لا يوم محدد بعد
        [one] يوم واحد محسوب لك
        [two] يومان محسوبان لك
        [few] { $count } أيام محسوبة لك
        [many] { $count } يومًا محسوبًا لك
       *[other] { $count } يوم محسوب لك
    }
days-still-count = أيامك ما زالت محسوبة.

## Instruments. A band has a name in data; what a person reads is here. Never a diagnosis.

instrument-not-yet-checked = لم يراجعه مختص صحي بعد.
instrument-not-a-diagnosis = هذا ليس تشخيصًا. إنه يبيّن كم مرة أزعجتك هذه الأمور، لتسهل رؤية التغيّر والحديث عنه.
instrument-no-score = الإجابات الناقصة أكثر من أن تُحسب نتيجة. لا بأس في ذلك: يمكنك ترك أي سؤال.
instrument-prorated = تُركت إجابة أو إجابتان. أُخذ لهما في النتيجة متوسط الإجابات الأخرى.
instrument-follow-up = يمكن أن يبيّن نموذج أطول المزيد. يمكنك ملؤه الآن أو لاحقًا، أو تركه.
instrument-follow-up-later = يمكن أن يبيّن نموذج أطول المزيد. لقد ملأته قبل وقت قصير: يمكنك ملؤه من جديد ابتداءً من { $date }، أو تركه.
instrument-scale-au-10-50 = مقياس من 10 إلى 50 (أستراليا)
instrument-scale-us-0-40 = مقياس من 0 إلى 40 (الولايات المتحدة)
instrument-scale-us-0-24 = مقياس من 0 إلى 24 (الولايات المتحدة)
trend-up = أعلى من المرة الماضية
trend-down = أقل من المرة الماضية
trend-same = مثل المرة الماضية
band-phq-9-minimal = قليل من مشاعر الحزن في الأسبوعين الماضيين.
band-phq-9-mild = بعض مشاعر الحزن في الأسبوعين الماضيين.
band-phq-9-moderate = مشاعر حزن في أيام غير قليلة. الحديث عنها قد يساعد.
band-phq-9-moderately-severe = مشاعر حزن في أيام كثيرة. هذا وقت مناسب للحديث مع مرشدك أو مع طبيب.
band-phq-9-severe = مشاعر حزن في معظم الأيام. يُرجى الحديث قريبًا مع مرشدك أو مع طبيب.
band-phq-2-negative = لم تظهر مشاعر الحزن كثيرًا. قد يفوت السؤالين شيء ما، لذلك يبقى النموذج الأطول متاحًا لك في أي وقت.
band-phq-2-positive = ظهرت مشاعر الحزن كثيرًا. يمكن أن يبيّن النموذج الأطول المزيد.
band-gad-7-minimal = قليل من القلق في الأسبوعين الماضيين.
band-gad-7-mild = بعض القلق في الأسبوعين الماضيين.
band-gad-7-moderate = قلق في أيام غير قليلة. الحديث عنه قد يساعد.
band-gad-7-severe = قلق في معظم الأيام. يُرجى الحديث قريبًا مع مرشدك أو مع طبيب.
band-gad-2-negative = لم يظهر القلق كثيرًا. قد يفوت السؤالين شيء ما، لذلك يبقى النموذج الأطول متاحًا لك في أي وقت.
band-gad-2-positive = ظهر القلق كثيرًا. يمكن أن يبيّن النموذج الأطول المزيد.

## Grants

kind-checkin = تسجيلات الحال
kind-instrument-result = الاستبيانات
kind-alert = التنبيهات
detail-full = كل شيء
detail-summary = ملخص: دون ملاحظات، ونتائج الاستبيانات فقط
purpose-support = لدعمي بين لقاءاتنا
purpose-treatment = لنخطط علاجي ونراجعه معًا
purpose-check-ins = للاطلاع على حالي ومعرفة متى يفيد الاتصال بي
grant-how-to-withdraw = يمكنك التوقف في أي وقت، دون ذكر سبب، باختيار "withdraw" (السحب) لهذه الصلة. بعد ذلك لا يُرسل شيء جديد، ويُحذف ما أُرسل لدى الطرف الآخر. أما ما قُرئ فلا يمكن أن يعود كأنه لم يُقرأ.
notice-redisclosure = اختار شخص واحد مشاركة هذا معك، للغرض المذكور في موافقته وليس لأي شيء آخر. قد يتعلق الأمر برعاية اضطراب استخدام المواد. تحميه قوانين مثل 42 CFR Part 2 في الولايات المتحدة واللائحة العامة لحماية البيانات في أوروبا. لا يجوز نقله إلى غيرك، ولا استعماله ضد هذا الشخص في أي تحقيق أو أمام محكمة، إلا بموافقته المكتوبة أو إذا سمح القانون بذلك بوضوح. وعند انتهاء الموافقة يجب التوقف عن استعماله.

## Where a text is not in the person's language

language-fallback = هذا النص بالإنجليزية: لا توجد ترجمة مراجَعة بعد.
language-fallback-safety = نصوص السلامة بالإنجليزية إلى أن تُراجَع ترجمتها.
language-fallback-instrument = هذا الاستبيان بالإنجليزية: لا يُعرض إلا بنصه الرسمي.
language-other = هذا النص بلغة أخرى: { $language }.

## What is not right, by stable code: error-<code>. First what happened, then what can be done.

error-invalid-fields = شيء هنا غير صحيح، لذلك لم يُحفظ. الحقول مذكورة بأسمائها.
error-unknown-field = لا يوجد حقل بهذا الاسم. يمكن مراجعة كتابته.
error-wrong-kind = المطلوب هنا قيمة من نوع آخر.
error-out-of-range = هذا خارج القيم الممكنة.
error-not-a-choice = هذا ليس من الخيارات.
error-missing = هذا ناقص.
error-too-long = هذا أطول من اللازم. يمكن اختصاره ثم المحاولة من جديد.
error-not-a-date = هذا ليس تاريخًا ولا وقتًا. يُكتب هكذا: 2026-11-24.
error-in-future = هذا بعد الوقت الحالي.
error-not-in-order = هذه التواريخ ليست مرتبة، أو تكرر أحدها.
error-unknown-version = هذا من إصدار غير معروف هنا. يمكن قراءته بعد التحديث.
error-not-an-object = هذا ليس كائن JSON.
error-not-json = هذا ليس JSON. يمكن مراجعة الفواصل وعلامات الاقتباس والأقواس.
error-duplicate-key = ورد اسم مرتين هنا، فلا يتضح أي القيمتين هي المقصودة. يلزم حذف إحداهما.
error-not-dialable = لا يمكن الاتصال بهذا الرقم. يُكتب بالأرقام، مع + قبل رمز البلد.
error-too-many = لم يبقَ مكان هنا. يلزم أولًا إخراج شيء.
error-not-a-month = هذا ليس شهرًا. يُكتب هكذا: 2026-11.
error-not-a-section = ليس في الخطة جزء بهذا الاسم.
error-phone-malformed = هذا ليس رقم هاتف. يُكتب بالأرقام، مع + قبل رمز البلد.
error-phone-too-short = هذا أقصر من أن يكون رقم هاتف.
error-phone-too-long = هذا أطول من أن يكون رقم هاتف.
error-time-malformed = هذا ليس وقتًا. يُكتب هكذا: 2026-11-24T08:00:00+01:00[Europe/Berlin].
error-zone-missing = المنطقة الزمنية ناقصة. تُكتب بين قوسين في النهاية، مثل [Europe/Berlin].
error-zone-unknown = لا توجد منطقة زمنية بهذا الاسم. تُكتب هكذا: Europe/Berlin.
error-time-suffix-unsupported = بعد الوقت يمكن كتابة منطقة زمنية واحدة بين قوسين، ولا شيء غيرها.
error-time-out-of-range = يجب أن تكون السنة من 1970 إلى 9999.
error-answers-wrong-count = عدد الإجابات لا يساوي عدد الأسئلة. تُكتب - مكان السؤال المتروك.
error-answers-unknown-item = لا يوجد سؤال كهذا في هذا الاستبيان.
error-answers-not-an-option = إحدى هذه ليست من إجابات السؤال.
error-answers-malformed = الإجابات أرقام بينها فواصل، مثل 1,0,2، وتُكتب - مكان السؤال المتروك.
error-answers-none = لم يُجَب عن أي سؤال. لم يُحفظ شيء، فلا داعي للانتظار قبل المحاولة من جديد.
error-grant-not-strict = لا يمكن قراءة هذه الموافقة. لا يُشارَك شيء بموجبها.
error-grant-unknown-version = هذه الموافقة من إصدار أحدث. يمكن قراءتها بعد التحديث؛ وحتى ذلك الحين لا يُشارَك شيء بموجبها.
error-grant-malformed = هذه الموافقة غير مكتملة. لا يُشارَك شيء بموجبها.
error-grant-kinds = يجب أن تذكر الموافقة ما يُشارَك، كل نوع مرة واحدة.
error-grant-instruments = تُذكر الاستبيانات فقط حين تُشارَك الاستبيانات، وعندها يُذكر واحد على الأقل.
error-grant-rules = تُذكر القواعد فقط حين تُشارَك التنبيهات: واحدة على الأقل، وكل واحدة مرة، ومن القواعد التي يعرفها هذا الإصدار.
error-grant-dates = اليوم الأخير قبل اليوم الأول. يلزم اختيار أيام أخرى.
error-grant-text = أحد النصوص في هذه الموافقة فارغ أو أطول من اللازم.
error-grant-not-live = لا موافقة سارية في هذا اليوم، لذلك لا يُشارَك شيء.
error-kind-not-granted = موافقتك لا تذكر هذا النوع، لذلك لا يُشارَك.
error-instrument-not-granted = موافقتك لا تذكر هذا الاستبيان، لذلك لا يُشارَك.
error-rule-not-granted = موافقتك لا تذكر هذه القاعدة، لذلك لا يُخبر أحد.
error-date-not-granted = هذا من يوم لا تشمله موافقتك، لذلك لا يُشارَك.
error-not-well-formed = لا يمكن مشاركة هذا كما هو. يبقى هنا.
error-payload-not-an-envelope = وصلت رسالة لا يمكن قراءتها. وُضعت جانبًا.
error-payload-bad-body = وصلت رسالة غير مفهومة. وُضعت جانبًا.
error-payload-no-grant = وصل شيء دون موافقة. لم يُحفظ.
error-payload-needless-grant = وصلت رسالة غير مفهومة. وُضعت جانبًا.
error-not-base64url = هذا الاسم غير مكتمل. يلزم نسخه كله.
error-not-a-revision = هذه ليست نسخة معدّلة.
error-not-strict-json = ملف JSON هذا ينقطع قبل نهايته، أو فيه شيء مكرر.
error-pack-syntax = لا يمكن قراءة هذه الحزمة.
error-pack-not-open = رخصة هذه الحزمة لا تسمح بتضمينها.
error-pack-empty-field = أحد حقول هذه الحزمة فارغ.
error-pack-bad-code = أحد الرموز في هذه الحزمة صيغته غير صحيحة.
error-pack-duplicate = في هذه الحزمة شيء مكرر.
error-pack-range = مدى النتائج في هذه الحزمة لا يطابق ما يمكن أن تبلغه إجاباتها.
error-pack-bands = فئات هذه الحزمة لا تغطي النتائج بالترتيب.
error-pack-missing-rule = قاعدة الإجابات الناقصة في هذه الحزمة لا تترك شيئًا يُحسب.
error-pack-flag = إحدى العلامات في هذه الحزمة لا تذكر سؤالًا.
error-pack-follow-up = النموذج الأطول وعلامته لا يردان معًا في هذه الحزمة.
error-pack-no-vector = ليس في هذه الحزمة أمثلة للتحقق منها.
error-pack-vector = أحد الأمثلة في هذه الحزمة لا يعطي النتيجة المذكورة فيه.
