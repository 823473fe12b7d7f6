### draft_translation: not checked by a native speaker yet.
### The plan, lapses, the calendar and goals. Sources: care/sources.toml. Words: words/ar.toml.
### The screen for the worst moment and the facts after a break stay English until a clinician has
### checked a translation.

care-not-yet-checked = لم يراجع هذا مختص صحي بعد.

## The plan: its six steps in order, and the reasons

plan-warning-signs-title = علامات قدوم وقت صعب
plan-alone-title = أشياء أفعلها وحدي
plan-distractions-title = أشخاص وأماكن تشغل ذهني بغير ذلك
plan-help-title = أشخاص أطلب منهم المساعدة
plan-professionals-title = مختصون وخطوط مساعدة في الأزمات
plan-surroundings-title = جعل ما حولي أكثر أمانًا
plan-reasons-title = أسبابي
plan-emergency-number = رقم الطوارئ
plan-title = خطتي
plan-empty = خطتك فارغة، ولا داعي للعجلة. سطر واحد بداية كافية.
plan-empty-next = "cairn plan add alone 'A walk by the river'" يكتب السطر الأول.
plan-added = صار في خطتك.
plan-changed = تم التغيير.
plan-moved = تم النقل.
plan-removed = أُخرج من الخطة. "cairn plan undo" يعيده.
plan-undone = عادت الخطة كما كانت. والأمر نفسه مرة أخرى يلغي ذلك.
plan-nothing-to-undo = لم يتغير شيء بعد.
plan-restored = عادت الخطة كما كانت حينها. "cairn plan undo" يلغي ذلك.
plan-no-versions = لا توجد خطط سابقة بعد.
plan-versions =
    { $count ->
        [zero] لا خطط سابقة محفوظة:
        [one] خطة سابقة واحدة محفوظة:
        [two] خطتان سابقتان محفوظتان:
        [few] { $count } خطط سابقة محفوظة:
        [many] { $count } خطة سابقة محفوظة:
       *[other] { $count } خطة سابقة محفوظة:
    }
plan-version-entries =
    { $count ->
        [0] فارغة
        [zero] فارغة
        [one] سطر واحد
        [two] سطران
        [few] { $count } أسطر
        [many] { $count } سطرًا
       *[other] { $count } سطر
    }
plan-col-place = الموضع
plan-col-entry = السطر
plan-col-number = الرقم
plan-col-holds = المحتوى

## A lapse and the questions after it. Each may be left out.

lapse-thanks = شكرًا لك على كتابة ذلك.
lapse-days =
    { $days ->
        [0] كل يوم يُحدَّد من الآن فصاعدًا محسوب لك.
        [zero] كل يوم يُحدَّد من الآن فصاعدًا محسوب لك.
        [one] يومك الواحد ما زال محسوبًا.
        [two] يوماك ما زالا محسوبين.
        [few] لك { $days } أيام، وما زالت محسوبة.
        [many] لك { $days } يومًا، وما زالت محسوبة.
       *[other] لك { $days } يوم، وما زالت محسوبة.
    }
lapse-how = يمكن ترك أي سؤال: يكفي الضغط على Enter.
lapse-question-safe = هل أنت في أمان الآن؟
lapse-question-situation = ما الذي كان يحدث قبل ذلك؟
lapse-question-thoughts = ما الذي مرّ في ذهنك؟
lapse-question-helped = ما الذي ساعد، ولو قليلًا؟
lapse-question-next = ما الذي قد يساعد في الساعة القادمة؟
lapse-question-substance = ما المادة؟ الإجابة فقط إن أردت.
lapse-question-amount = كم كانت الكمية؟ الإجابة فقط إن أردت.
lapse-safe-yes = نعم
lapse-safe-no = لا
lapse-safe-not-sure = لست على يقين
lapse-safe-prompt = { $question } ن/ل، أو ? إن لم يكن ذلك واضحًا لك:{" "}
lapse-safe-not-sure-words = ? ؟ س s unsure
lapse-prompt = { $question }{" "}
lapse-again-safe = المناسب هنا ن (نعم) أو ل (لا) أو ?.
lapse-field-when = متى
lapse-field-safe = في أمان
lapse-field-situation = قبل ذلك
lapse-field-thoughts = في ذهنك
lapse-field-helped = ما ساعد
lapse-field-next = ماذا بعد
lapse-field-substance = المادة
lapse-field-amount = الكمية
lapse-next = "cairn sos" يفتح صفحة اللحظات الصعبة. هي موجودة لك في أي وقت.
lapse-can-tell = يمكنك إخبار { $to }: "cairn lapse tell { $id }" يعرض لك أولًا ما سيُرى. لم يُرسل شيء.
lapse-tell-goes = { $to }: يصل تسجيل هذا اليوم تلقائيًا مع "cairn sync" القادم.
lapse-tell-went = { $to }: أُرسل تسجيل هذا اليوم.
lapse-tell-makes = هذا ينشئ تسجيل حال لهذا اليوم. مع "cairn sync" القادم يصل إلى { $to }، ولن يُرى سوى هذا:
lapse-tell-sees = { $to }: لا يُرى سوى هذا:
lapse-tell-preview = لم يُنشأ شيء ولم يُرسل شيء.
lapse-not-marked = لا يظهر هذا اليوم في تقويمك يومَ استخدام، ولم يتغير شيء فيه. "cairn checkin add --use yes --used-on { $day }" يحدده، إن أردت ذلك. يصل تسجيل الحال إلى كل من اخترت مشاركة التسجيلات معه.
lapse-none = لا شيء مكتوب هنا. وإن أردت ذلك يومًا: "cairn lapse add".
lapse-day-alone = ذكرت اليوم دون الساعة، فكُتبت { $time }. يقبل "--when" الاثنين معًا، مثل "2026-11-23 21:00".
lapse-corrected = تم التغيير.
lapse-deleted = تم الحذف. "cairn lapse undo" مع الاسم يعيده خلال 30 يومًا.
lapse-undone = عاد كما كان.

## Coming out of detox, hospital, prison, or a place like them

away-noted = دُوّن ذلك. يظهر التنبيه من { $from } حتى { $until }.
away-none = لا شيء مدوّن هنا. "cairn away add" يدوّنه.
away-deleted = حُذف. "cairn away undo" مع اسمه يعيده خلال 30 يومًا.
away-undone = عاد كما كان.
cli-error-bad-away-day = بقي على هذا اليوم أكثر من سنة. يمكن تسجيل يوم قد حلّ، أو يوم من السنة القادمة.
away-col-of = الخروج من
away-col-on = يوم
away-col-until = التنبيه حتى
away-detox = إزالة السموم
away-hospital = مستشفى أو مكان مشابه
away-prison = سجن أو مكان مشابه

## Calendar

calendar-days =
    { $count ->
        [0] لا يوم محدد بعد.
        [zero] لا يوم محدد بعد.
        [one] يوم واحد محسوب. يبقى لك.
        [two] يومان محسوبان. يبقيان لك.
        [few] { $count } أيام محسوبة. تبقى لك.
        [many] { $count } يومًا محسوبًا. تبقى لك.
       *[other] { $count } يوم محسوب. تبقى لك.
    }
calendar-month =
    هذا الشهر: { $no ->
        [zero] 0 يوم دون استخدام
        [one] يوم واحد دون استخدام
        [two] يومان دون استخدام
        [few] { $no } أيام دون استخدام
        [many] { $no } يومًا دون استخدام
       *[other] { $no } يوم دون استخدام
    }، مع استخدام: { $yes }، غير معروف: { $unknown }.
calendar-to-come = هذا الشهر لم يأتِ بعد.

## Goals. Done is said quietly, and nothing is scored.

goal-area-work = العمل
goal-area-housing = السكن
goal-area-education = التعليم
goal-area-relationships = العلاقات
goal-area-health = الصحة
goal-area-justice = الشؤون القانونية
goal-area-money = المال
goal-none = لا أهداف بعد. تكفي خطوة صغيرة واحدة للبدء: "cairn goal add".
goal-added = حُفظ. "cairn goal step add" يكتب خطوة أولى صغيرة.
goal-changed = تم التغيير.
goal-step-added = حُفظت الخطوة.
goal-step-done = تمّت. تبقى في قائمتك شيئًا فعلته.
goal-step-done-next = تمّت. تبقى في قائمتك شيئًا فعلته. والتالي، حين يناسبك: { $step }
goal-step-undone = عادت إلى القائمة.
goal-step-moved = تم النقل.
goal-step-removed = أُخرجت من القائمة. "cairn goal undo" مع اسم الهدف يعيدها.
goal-reached = وصلت إليه. يبقى الهدف هنا للنظر إليه متى شئت.
goal-reopened = مفتوح من جديد. ما فعلته حتى الآن يبقى.
goal-deleted = تم الحذف. "cairn goal undo" مع الاسم يعيده خلال 30 يومًا.
goal-undone = عاد كما كان.
goal-col-area = المجال
goal-col-goal = الهدف
goal-col-steps = خطوات تمّت
goal-col-next = الخطوة التالية
goal-col-by = الموعد
goal-steps-done = { $done } من { $all }
goal-standing-done = تمّ في { $day }
goal-standing-open = مفتوح
goal-standing-ahead = موعده { $day }
goal-standing-today = موعده اليوم
goal-standing-passed = كان موعده { $day }؛ وأي يوم آخر مناسب
goal-remind = تذكير في { $day }
goal-no-steps = لا خطوات بعد. كلما صغرت الخطوة الأولى كان أفضل.
goal-why = لماذا: { $why }
goal-done-on = وصلت إليه في { $day }.
