### draft_translation: not checked by a native speaker yet.
### The frame around texts to learn from: exercises, family mode, prevention.
### The texts themselves are data in core/content/{exercises,family,overdose,prevention}.

learn-not-yet-checked = لم يراجعه مختص صحي بعد.
learn-signoff-violence-specialist = لم يراجعه مختص في شؤون العنف بعد.
learn-signoff-lawyer = لم يراجعه مختص في القانون بعد.
learn-exercises = تمارين
learn-topics = العناية بالنفس
learn-col-minutes = المدة
learn-minutes-short = { $count } د
learn-minutes =
    { $count ->
        [zero] يستغرق أقل من دقيقة.
        [one] يستغرق دقيقة واحدة تقريبًا.
        [two] يستغرق دقيقتين تقريبًا.
        [few] يستغرق { $count } دقائق تقريبًا.
        [many] يستغرق { $count } دقيقة تقريبًا.
       *[other] يستغرق { $count } دقيقة تقريبًا.
    }
learn-list-next = "cairn learn show NAME" يفتح واحدًا منها.
learn-from-packs = من الحزم
learn-from-pack = من الحزمة { $pack }، وقّعها { $publisher }.
learn-languages = اللغات: { $languages }
learn-try = للتجربة
learn-next = الخطوة التالية
learn-reminder = تذكير مناسب
learn-reminder-naloxone-renewal = تجديد النالوكسون.
learn-reminder-test = فحص.
learn-reminder-vaccination = جرعة لقاح.
learn-reminder-appointment = موعد.
learn-reminder-how = "cairn learn show { $name } --remind DATE" ينشئه، مع تاريخ مثل 2027-03-01.
learn-how-sure = ما مدى التأكد من هذا؟
learn-evidence-strong = دُرس جيدًا.
learn-evidence-moderate = دُرس، مع بعض الحدود.
learn-evidence-limited = دُرس قليلًا.
learn-evidence-practice = مستعمل على نطاق واسع، ولم يُدرس إلا قليلًا جدًا.
learn-sources = المصادر
learn-sources-brief = المصادر: { $sources }
learn-source-detail = أين: { $at }. ما قُرئ: { $read }. ما يقوله: { $supports }.
learn-read-passage = الفقرة نفسها
learn-read-part = الملخص أو جزء منه
learn-read-quoted = ما يقتبسه نص آخر
learn-read-secondary = ما ينقله نص آخر
learn-read-unread = لا شيء

## Family mode

family-intro = للأسر والأصدقاء. لا حاجة هنا إلى حساب، ولا يُحفظ شيء عن الشخص الآخر. البداية بالدرس الأول، وبالسرعة التي تناسبك. هل هناك من لا يستيقظ، أو لا يكاد يتنفس؟ "cairn overdose" يعرض ما يجب فعله.
family-lessons-next = "cairn family show NAME" يفتح درسًا. وهناك أيضًا: words وages وcheck وprivate وleaving، وكذلك hide لمسح الشاشة. و"cairn directory" يساعد في العثور على خدمات قريبة منك.
family-col-years = العمر
family-ages = من { $from } إلى { $to }
family-ages-next = "cairn family ages 8" يفتح صفحة لطفل عمره 8 سنوات.
family-words-person = عن شخص
family-words-talk = في حديث
family-words-not = بدلًا من
family-words-but = يُقال
family-leaving-hide = "cairn family hide" يمسح هذه الشاشة ويعرض تقويمًا عاديًا. قد تحتفظ نافذة الأوامر لديك بقائمة الأوامر التي كتبتها: هذه القائمة يلزم أن تُحذف بيدك.
family-leaving-number = في خطر الآن؟ الاتصال بالرقم { $number }.
family-check-questions = في نافذة الأوامر يطرح "cairn family check" هذه الأسئلة الستة واحدًا بعد آخر. وإن كانت هناك خزانة (يصنعها "cairn init") فإنه يسأل بعدها هل تُحفظ الإجابات، ليعرض كيف تتغير. أما "cairn family check --answers" مع ستة من هذه الأرقام، مثل 1,0,2,1,0,1، فيحسب فقط؛ ومع "--keep" يحفظها.
family-check-none = الأسئلة الستة ليست في هذا الإصدار بعد.
family-check-sos = "cairn sos" يفتح صفحة SOS.
family-check-keep = هل تُحفظ هذه الإجابات في خزانتك؟ عندها يظهر كيف تتغير. تبقى منفصلة عن سائر الاستبيانات، ولا تُشارك أبدًا.
family-check-keep-ask = هل تُحفظ؟ (ن/ل){" "}
family-check-kept = حُفظت، منفصلة عن سائر الاستبيانات، ولا تُشارك أبدًا. "cairn family kept list" يعرضها كلها.
family-check-not-kept = لم تُحفظ.
family-kept-none = لا شيء محفوظ هنا. "cairn family check" يسأل، ويحفظ ما يُراد حفظه.
family-kept-deleted = حُذف. "cairn family kept undo" مع اسمه يعيده خلال 30 يومًا.
family-kept-undone = عاد كما كان.

## What goes wrong

cli-error-unknown-text = لا نص بهذا الاسم.
cli-error-unknown-text-hint = "cairn learn list" يذكرها كلها.
cli-error-unknown-lesson = لا درس بهذا الاسم.
cli-error-unknown-lesson-hint = "cairn family lessons" يذكرها كلها.
cli-error-no-page-for-age = لا صفحة لهذا العمر.
cli-error-no-page-for-age-hint = الصفحات لأطفال من عمر 0 إلى 17 سنة.
cli-error-no-such-step =
    { $total ->
        [zero] لا خطوات هنا.
        [one] هناك خطوة واحدة.
        [two] هناك خطوتان.
        [few] هناك { $total } خطوات.
        [many] هناك { $total } خطوة.
       *[other] هناك { $total } خطوة.
    }
cli-error-no-such-step-hint = "cairn overdose" يعرضها كلها.
error-learn-syntax = هذا ليس نصًا من هذا النوع.
error-learn-empty-field = جزء لا بد من كتابته فارغ.
error-learn-bad-name = لا يحوي الاسم إلا حروفًا لاتينية صغيرة وأرقامًا وشرطات.
error-learn-duplicate = شيء ما مكرر.
error-learn-no-source = لا يذكر مصدرًا.
error-learn-nothing-read = لم يقرأ أحد أيًّا من مصادره.
error-learn-unknown-source = يذكر مصدرًا غير موجود.
error-learn-bad-number = أحد الأرقام غير معقول.
error-learn-too-hard = قراءته صعبة جدًا.
error-learn-words = فيه كلمة جارحة.
error-bad-phone-number = هذا ليس رقمًا يمكن الاتصال به.
