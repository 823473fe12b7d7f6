### draft_translation: not checked by a native speaker yet.
### Texts of if-then plans, the urge timer, early-warning rules and what works.
### Words: words/ar.toml. No exclamation marks, no praise, no blame.

## If-then plans

ifthen-sentence = إذا { $cue }، فعندها: { $action }
ifthen-cue-time-every-day = كان الوقت بين { $from } و{ $to }
ifthen-cue-time = كان اليوم { $days } والوقت بين { $from } و{ $to }
ifthen-or = أو
ifthen-cue-place = كنت في { $name }
ifthen-cue-person = كنت مع { $name }
ifthen-cue-craving = كانت رغبتي الملحّة { $level } أو أكثر
ifthen-cue-low-mood = كان مزاجي { $level } أو أقل
ifthen-cue-unsure = كانت ثقتي { $level } أو أقل
ifthen-cue-angry = شعرت بالغضب
ifthen-cue-lonely = شعرت بالوحدة
ifthen-cue-hungry = شعرت بالجوع
ifthen-cue-tired = شعرت بالتعب
ifthen-cue-slept-badly = كان نومي { $level } أو أقل
ifthen-why-time = حان ذلك الوقت
ifthen-why-said = قلت ذلك
ifthen-why-note = ذُكر في ملاحظتك
ifthen-why-drawn = اختيرت بالقرعة لهذا التسجيل
ifthen-why-ticked = اخترت ذلك
ifthen-why-level = أجبت بـ { $value }
ifthen-rehearse = يفيد أن تُقرأ خطتك مرة واحدة ببطء، مع تخيّل نفسك في تلك اللحظة، ثم تخيّل نفسك في تنفيذها. يستغرق ذلك نصف دقيقة، ويجعل الخطة تخطر ببالك من تلقاء نفسها.
ifthen-offer = هذه إحدى لحظاتك:
ifthen-offer-drawn =
    { $count ->
        [zero] لا خطة مناسبة من خططك.
        [one] خطة واحدة من خططك مناسبة. اختيرت هذه بالقرعة، ليتبين لك ما يساعدك. ويمكنك اختيار غيرها أيضًا.
        [two] خطتان من خططك مناسبتان. اختيرت هذه بالقرعة، ليتبين لك ما يساعدك. ويمكنك اختيار غيرها أيضًا.
        [few] { $count } من خططك مناسبة. اختيرت هذه بالقرعة، ليتبين لك ما يساعدك. ويمكنك اختيار غيرها أيضًا.
        [many] { $count } من خططك مناسبة. اختيرت هذه بالقرعة، ليتبين لك ما يساعدك. ويمكنك اختيار غيرها أيضًا.
       *[other] { $count } من خططك مناسبة. اختيرت هذه بالقرعة، ليتبين لك ما يساعدك. ويمكنك اختيار غيرها أيضًا.
    }
ifthen-outcome-question = كيف سار الأمر مع خطتك؟
ifthen-ask-how = "cairn ifthen outcome" يدوّن ذلك في سطر واحد.
did-planned = فعلتها
did-something-else = فعلت شيئًا آخر
did-nothing = تركت الأمر

## Urge timer

urge-begin = هذا سيمرّ. تكفي خطوة واحدة الآن.
urge-drawn =
    { $count ->
        [zero] لا خطوة مناسبة.
        [one] خطوة واحدة مناسبة. اختيرت هذه بالقرعة، ليتبين لك ما يساعدك.
        [two] خطوتان مناسبتان. اختيرت هذه بالقرعة، ليتبين لك ما يساعدك.
        [few] { $count } خطوات مناسبة. اختيرت هذه بالقرعة، ليتبين لك ما يساعدك.
        [many] { $count } خطوة مناسبة. اختيرت هذه بالقرعة، ليتبين لك ما يساعدك.
       *[other] { $count } خطوة مناسبة. اختيرت هذه بالقرعة، ليتبين لك ما يساعدك.
    }
urge-left =
    { $minutes ->
        [zero] بقي أقل من دقيقة.
        [one] بقيت دقيقة واحدة.
        [two] بقيت دقيقتان.
        [few] بقيت { $minutes } دقائق.
        [many] بقيت { $minutes } دقيقة.
       *[other] بقيت { $minutes } دقيقة.
    }
urge-time-up = انتهى الوقت. ما مدى قوتها الآن؟
urge-ended = كانت { $before } وهي الآن { $after }.
urge-still-strong = ما زالت قوية؟ يمكنك البدء من جديد، أو فعل الشيء التالي في خطتك. لست وحدك في هذا: يمكن طلب المساعدة.

## Steps

step-eat-and-drink = أكل شيء ما وشرب كوب ماء
step-rest = الاستلقاء أو الجلوس في مكان هادئ
step-move = الحركة: مشي سريع، صعود درج، دفع جدار باليدين
step-be-with-somebody = الذهاب إلى حيث يوجد ناس، أو الاتصال بأحد
step-breathe = إخراج النفس ببطء، أطول من إدخاله
step-watch-the-wave = مراقبة الرغبة كموجة: أين يكون الشعور بها، كيف ترتفع، كيف تهبط
step-call-somebody = الاتصال بشخص موثوق أو الكتابة إليه
step-change-the-place = الانتقال من هذا المكان إلى مكان آخر
step-urge-timer = بدء مؤقّت الرغبة الملحّة
step-make-a-plan = وضع خطة «إذا حدث، فعندها» للمرة القادمة
step-talk-about-sleep = إخبار طبيبك أو مرشدك عن نومك
step-check-in = تسجيل حالك متى شئت
step-longer-form = ملء النموذج الأطول، PHQ-9
step-talk-to-somebody = الحديث مع مرشدك أو مع طبيب أو مع شخص موثوق

## Early-warning rules. Each says why in one sentence, with the numbers.

insight-not-a-prediction = هذا ليس توقعًا. إنه يذكر ما كتبته فقط.
insight-not-yet-checked = لم يراجع مختص صحي هذه القواعد بعد.
rule-craving-rising = كان متوسط رغبتك الملحّة { $now } في آخر { $days ->
        [zero] { $days } يوم
        [one] يوم
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }. وفي ما قبلها ({ $earlier ->
        [zero] { $earlier } يوم
        [one] يوم واحد
        [two] يومان
        [few] { $earlier } أيام
        [many] { $earlier } يومًا
       *[other] { $earlier } يوم
    }) كان { $before }.
rule-craving-rising-title = ارتفعت الرغبة الملحّة
rule-craving-rising-when = متوسط رغبتك الملحّة في آخر الأيام ({ $days }) أعلى بمقدار { $by } أو أكثر من متوسط الأيام التي قبلها ({ $before }).
rule-confidence-falling = كان متوسط ثقتك { $now } في آخر { $days ->
        [zero] { $days } يوم
        [one] يوم
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }. وفي ما قبلها ({ $earlier ->
        [zero] { $earlier } يوم
        [one] يوم واحد
        [two] يومان
        [few] { $earlier } أيام
        [many] { $earlier } يومًا
       *[other] { $earlier } يوم
    }) كان { $before }.
rule-confidence-falling-title = انخفضت الثقة
rule-confidence-falling-when = متوسط ثقتك في آخر الأيام ({ $days }) أقل بمقدار { $by } أو أكثر من متوسط الأيام التي قبلها ({ $before }).
rule-poor-sleep = في { $count } من آخر { $days ->
        [zero] { $days } يوم
        [one] يوم
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    } سجّلت نومك بدرجة { $at_most } أو أقل.
rule-poor-sleep-title = عدة ليالٍ سيئة
rule-poor-sleep-when = عدد الأيام التي كان فيها نومك عند { $at_most } أو أقل: { $least } أو أكثر من آخر { $days }.
rule-missed-check-ins =
    { $days ->
        [zero] كان آخر تسجيل لحالك اليوم.
        [one] كان آخر تسجيل لحالك منذ يوم واحد. ما حدث بعده غير معروف، ولا بأس في ذلك. البداية من اليوم.
        [two] كان آخر تسجيل لحالك منذ يومين. ما حدث بعده غير معروف، ولا بأس في ذلك. البداية من اليوم.
        [few] كان آخر تسجيل لحالك منذ { $days } أيام. ما حدث بعده غير معروف، ولا بأس في ذلك. البداية من اليوم.
        [many] كان آخر تسجيل لحالك منذ { $days } يومًا. ما حدث بعده غير معروف، ولا بأس في ذلك. البداية من اليوم.
       *[other] كان آخر تسجيل لحالك منذ { $days } يوم. ما حدث بعده غير معروف، ولا بأس في ذلك. البداية من اليوم.
    }
rule-missed-check-ins-title = لا تسجيل للحال منذ بضعة أيام
rule-missed-check-ins-when = كانت تسجيلات الحال كثيرة، ثم توقفت. عدد الأيام بلا تسجيل: { $days }.
rule-risky-situations = في { $count } من آخر { $days ->
        [zero] { $days } يوم
        [one] يوم
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    } حدث موقف فيه خطر.
rule-risky-situations-title = عدة مواقف فيها خطر
rule-risky-situations-when = عدد الأيام التي فيها موقف خطر: { $least } أو أكثر من آخر { $days }.
rule-phq-2-positive = كانت آخر نتيجة لك في PHQ-2 هي { $now }. من 3 فما فوق يمكن أن يبيّن النموذج الأطول المزيد.
rule-phq-2-positive-title = PHQ-2 عند 3 أو أكثر
rule-phq-2-positive-when = نتيجتك في PHQ-2 هي { $at_least } أو أكثر.
rule-phq-9-up = كانت آخر نتيجة لك في PHQ-9 هي { $now }. وفي المرة السابقة كانت { $before }. فرق 5 أو أكثر يُعدّ تغيّرًا.
rule-phq-9-up-title = ارتفعت نتيجة PHQ-9
rule-phq-9-up-when = نتيجتك في PHQ-9 أعلى من المرة السابقة بمقدار { $by } أو أكثر.

## What works for me

works-fell = بعد "{ $step }" انخفضت رغبتك الملحّة بمقدار { $value } (بين { $low } و{ $high }).
works-rose = بعد "{ $step }" ارتفعت رغبتك الملحّة بمقدار { $value } (بين { $low } و{ $high }).
works-unclear = بعد "{ $step }" لم يتضح بعد إلى أين تتجه رغبتك الملحّة: بين ارتفاع { $up } وانخفاض { $down }.
works-better = هذا أكثر مما بعد خطواتك الأخرى.
works-worse = هذا أقل مما بعد خطواتك الأخرى.
works-no-difference = لا يظهر فرق عن خطواتك الأخرى.
works-not-enough = "{ $step }": لا يكفي بعد. المرات التي سُجّلت الرغبة بعدها: { $drawn } لهذه الخطوة، { $others } لغيرها. يلزم { $least } من كل منهما.
works-gaps = "{ $step }": الرغبة بعد الخطوة غير مذكورة في مرات كثيرة. ذُكرت { $answered } من { $draws }.
works-how = كلما ناسبت عدة خطوات، تُختار واحدة بالقرعة. لذلك يمكن المقارنة بينها. يقع العدد الحقيقي بين الطرفين 95 مرة من كل 100، مهما تكرر نظرك إليه. يُحسب ما اختير بالقرعة، حتى إن فعلت شيئًا آخر. والرغبة تنخفض من تلقاء نفسها أيضًا.
works-none = لم تُختر أي خطوة بالقرعة بعد. حين تناسب عدة خطوات رغبة ما، تُختار لك واحدة.

## What is not right, by stable code

error-rule-bad-code = أحد الأسماء في هذه القاعدة صيغته غير صحيحة.
error-rule-bad-sentence = هذه القاعدة لا تذكر جملة.
error-rule-threshold = حد هذه القاعدة لا يمكن بلوغه أبدًا، أو هو متحقق دائمًا.
error-rule-window = أيام هذه القاعدة لا يتوافق بعضها مع بعض.
error-rule-no-source = هذه القاعدة لا تذكر من أين جاء حدها.
error-rule-no-reason = هذه القاعدة لا تذكر سبب اختيار حدها.
error-rule-too-long = هذه القاعدة أطول من اللازم.
error-rule-syntax = لا يمكن قراءة هذه القاعدة.

## Lists and short answers

weekday-mon = الاثنين
weekday-tue = الثلاثاء
weekday-wed = الأربعاء
weekday-thu = الخميس
weekday-fri = الجمعة
weekday-sat = السبت
weekday-sun = الأحد
ifthen-with-why = { $sentence } ({ $why })
ifthen-added = حُفظت.
ifthen-edited = صُحّحت. يفيد المرور عليها مرة أخرى في ذهنك.
ifthen-rehearsed = سُجّل أنك مررت عليها.
ifthen-paused = هي محفوظة، لكنها لا تُعرض في الوقت الحالي.
ifthen-resumed = تُعرض من جديد.
ifthen-undone = عادت كما كانت.
ifthen-told = سُجّل. شكرًا لك على ذكر ذلك.
ifthen-nothing-fits = لا خطة من خططك لهذه اللحظة.
ifthen-none-to-ask = لا شيء للإخبار عنه الآن.
ifthen-col-plan = الخطة
ifthen-col-state = الحالة
ifthen-col-rehearsed = المراجعة
ifthen-field-contact = للاتصال
ifthen-state-on = تعمل
ifthen-state-paused = موقوفة مؤقتًا
urge-none-open = لا مؤقّت يعمل الآن.
urge-col-before = قبل
urge-col-after = بعد
urge-col-minutes = دقائق
urge-col-step = الخطوة
urge-col-helped = ما ساعد
insight-nothing = لا شيء لافت في ما كتبته.
insight-step = ما قد يساعد: { $step }
insight-seen = سُجّل. لن يُذكر مرة أخرى حتى يظهر من جديد.
insight-on = تعمل من جديد: { $title }.
insight-off = أُوقفت: { $title }. لن تُذكر بعد الآن.
insight-is-on = هذه القاعدة تعمل.
insight-is-off = هذه القاعدة متوقفة.
insight-tells = تُخبر { $names } حين يبدأ ذلك، لأنك وافقت.
insight-told = أُخبر { $name }: منذ { $date }.
insight-to-tell = سيُخبر { $name } مع المزامنة التالية: منذ { $date }.
insight-takes-back = يُسحب ما أخبرت به مع المزامنة التالية. ومن قرأ شيئًا قد يتذكره.
insight-basis-published = الحد مأخوذ من منشور علمي:
insight-basis-project-choice = الحد من اختيار هذا المشروع، لهذا السبب:
insight-col-rule = القاعدة
insight-col-on = تعمل
insight-col-now = الآن
insight-col-what = ما تقوله
insight-state-holds = نعم
insight-state-does-not = لا
insight-state-unknown = غير معروف
works-gone = خطة حُذفت
