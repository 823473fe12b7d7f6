### draft_translation: not checked by a native speaker yet.
### Texts of the terminal companion `cairn`. Words: see core/content/words/ar.toml.
### The home of the data is called خزانة (a locker), a link is called صلة.

cli-help-after =
    كيف ينتهي الأمر:
      0  تمّ
      1  خلل في البرنامج أو في النظام
      2  تعذّرت قراءة الأمر
      3  لا يمكن حفظ ما أُدخل كما هو
      4  المفتاح أو عبارة المرور لا يفتح الخزانة
      5  قد تفيد المحاولة لاحقًا
      6  لا يوجد شيء كهذا
      7  رُفض عن قصد
      8  تالف، أو من إصدار آخر

    مع --json يطبع كل أمر كائن JSON واحدًا على المخرج القياسي.
    وما لم ينجح يكون كائنًا واحدًا على مخرج الأخطاء:
      {"{"}"error": {"{"}"code", "message", "retryable"{"}"}{"}"}

    تُقرأ عبارة المرور من الطرفية، أو من السطر الأول من الملف
    الذي تذكره CAIRN_PASSPHRASE_FILE (- للمدخل القياسي).

## What goes wrong: cli-error-<code>, and what can be done: cli-error-<code>-hint

cli-error-unnamed = لم ينجح هذا ({ $code }). لم يضع شيء مما لديك.
cli-error-usage = تعذّرت قراءة هذا الأمر.
cli-error-usage-hint = "{ $command } --help" يبيّن ما يقبله.
cli-error-usage-unknown-command = لا أمر بهذا الاسم.
cli-error-usage-unknown-command-hint = "{ $command } --help" يذكر الأوامر.
cli-error-usage-unknown-argument =
    { $argument ->
        [none] هذا الأمر لا يقبل كلمة في هذا الموضع.
       *[other] هذا الأمر لا يقبل { $argument }.
    }
cli-error-usage-unknown-argument-hint = { cli-error-usage-hint }
cli-error-usage-missing-argument =
    { $argument ->
        [none] شيء ناقص هنا.
       *[other] الناقص هنا: { $argument }.
    }
cli-error-usage-missing-argument-hint = { cli-error-usage-hint }
cli-error-usage-bad-value =
    { $argument ->
        [none] إحدى القيم غير مناسبة هنا.
       *[other] قيمة { $argument } غير مناسبة هنا.
    }
cli-error-usage-bad-value-hint =
    { $choices ->
        [none] { cli-error-usage-hint }
       *[other] المناسب: { $choices }. { cli-error-usage-hint }
    }
cli-error-output = تعذّرت كتابة الجواب ({ $reason }).
cli-error-no-randomness = هذا النظام لا يعطي أرقامًا عشوائية، فلا يمكن صنع مفتاح.
# the home and its key
cli-error-no-home-directory = ليس واضحًا أين مجلدك الرئيسي.
cli-error-no-home-directory-hint = يمكن تحديد مجلد مع --home أو CAIRN_HOME.
cli-error-no-home = لا خزانة هنا بعد.
cli-error-no-home-hint = "cairn init" يصنع واحدة. وإن كانت خزانتك في مكان آخر فيمكن تحديده مع --home.
cli-error-home-exists = توجد خزانة هنا من قبل. تُركت كما هي.
cli-error-home-exists-hint = يمكن تحديد مجلد آخر مع --home لصنع خزانة ثانية.
cli-error-home-not-made = تعذّر صنع المجلد ({ $reason }).
cli-error-home-not-written = تعذّرت الكتابة في الخزانة ({ $reason }).
cli-error-key-not-written = تعذّر حفظ المفتاح ({ $reason }).
cli-error-key-not-read = تعذّرت قراءة المفتاح ({ $reason }).
cli-error-key-file-open-to-others = يستطيع آخرون على هذا الجهاز قراءة مفتاحك، لذلك لا يُستعمل.
cli-error-key-file-open-to-others-hint = يلزم جعله لك وحدك، ثم المحاولة من جديد: chmod 600 { $file }
cli-error-key-file-damaged = ملف المفتاح تالف. لم يتغير شيء.
cli-error-key-file-damaged-hint = إن كانت لديك نسخة من الملف المسمى "key" فيمكن إعادتها إلى مكانه.
cli-error-passphrase-needed = هذا يحتاج إلى عبارة مرورك، ولا طرفية هنا للسؤال عنها.
cli-error-passphrase-needed-hint = يمكن تحديد ملف يحويها مع CAIRN_PASSPHRASE_FILE.
cli-error-passphrase-not-read = تعذّرت قراءة عبارة المرور ({ $reason }).
cli-error-bad-passphrase-repeat = العبارتان غير متطابقتين. لم يُصنع شيء.
cli-error-bad-passphrase-short =
    { $count ->
        [zero] عبارة المرور أقصر من اللازم. عدة كلمات يسهل تذكرها ويصعب تخمينها.
        [one] تحتاج عبارة المرور إلى حرف واحد على الأقل. عدة كلمات يسهل تذكرها ويصعب تخمينها.
        [two] تحتاج عبارة المرور إلى حرفين على الأقل. عدة كلمات يسهل تذكرها ويصعب تخمينها.
        [few] تحتاج عبارة المرور إلى { $count } أحرف على الأقل. عدة كلمات يسهل تذكرها ويصعب تخمينها.
        [many] تحتاج عبارة المرور إلى { $count } حرفًا على الأقل. عدة كلمات يسهل تذكرها ويصعب تخمينها.
       *[other] تحتاج عبارة المرور إلى { $count } حرف على الأقل. عدة كلمات يسهل تذكرها ويصعب تخمينها.
    }
cli-error-seed-outside-demo = --seed للخزائن المصنوعة بالأمر "init --demo" فقط: في غيرها يجب ألا يمكن تكرار المفاتيح أبدًا.
cli-error-wrong-key = هذا المفتاح أو عبارة المرور لا يفتح الخزانة. لم يتغير شيء.
cli-error-wrong-key-hint = يمكن كتابة عبارة المرور مرة أخرى ببطء. لا يُحذف شيء مهما تكررت المحاولة.
# the store
cli-error-damaged-hint = وُضعت جانبًا ولم تُحذف: { $files }. يمكنك إعادة نسخة سابقة من خزانتك، أو البدء من جديد بالأمر "cairn init".
cli-error-store-gone = بيانات هذه الخزانة غير موجودة.
cli-error-store-gone-hint = وُضع جانبًا لأنه تالف: { $files }. يمكنك إعادة نسخة سابقة من خزانتك، أو البدء من جديد بالأمر "cairn init". ما وُضع جانبًا محفوظ.
cli-error-newer-schema = كتب هذه الخزانة إصدار أحدث. لم يتغير شيء.
cli-error-newer-schema-hint = يلزم استعمال الإصدار الأحدث.
cli-error-in-use = الخزانة مفتوحة في نافذة أخرى أو برنامج آخر.
cli-error-in-use-hint = يلزم الانتهاء هناك ثم المحاولة من جديد.
cli-error-not-found-hint = تكفي الحروف الأولى من اسمه. الاسم في أول سطره في القائمة.
cli-error-closed = الخزانة مغلقة.
# what a person enters
cli-error-bad-input =
    { $count ->
        [zero] لا شيء غير صحيح:
        [one] شيء واحد غير صحيح، لذلك لم يُحفظ شيء:
        [two] شيئان غير صحيحين، لذلك لم يُحفظ شيء:
        [few] { $count } أشياء غير صحيحة، لذلك لم يُحفظ شيء:
        [many] { $count } شيئًا غير صحيح، لذلك لم يُحفظ شيء:
       *[other] { $count } شيء غير صحيح، لذلك لم يُحفظ شيء:
    }
cli-error-invalid-fields = شيء ما غير صحيح، لذلك لم يُحفظ شيء.
cli-error-invalid-answers = هذه الإجابات لا تناسب الاستبيان. لم يُحفظ شيء.
cli-error-bad-language = لا نصوص بتلك اللغة.
cli-error-bad-language-hint = اللغات الموجودة: { $languages }.
cli-error-bad-moment = هذا ليس وقتًا محددًا.
cli-error-bad-moment-hint = يُكتب هكذا: 2026-11-24T20:15 أو 20:15 أو 2026-11-24T20:15:00+01:00[Europe/Berlin].
cli-error-bad-moment-skipped = قُدّمت الساعة في ذلك اليوم: لم يوجد هذا الوقت.
cli-error-bad-zone = لا توجد منطقة زمنية بهذا الاسم.
cli-error-bad-zone-hint = تُكتب هكذا: Europe/Berlin.
cli-error-bad-file = تعذّرت قراءة الملف ({ $reason }).
cli-error-bad-file-too-large = الملف أكبر من اللازم.
cli-error-bad-text = النص ليس بترميز UTF-8.
cli-error-bad-json = ينقطع JSON أو فيه خطأ في السطر { $line }. لم يُحفظ شيء.
cli-error-bad-empty = لا شيء فيه. لم يتغير شيء.
cli-error-bad-nothing-given = لم يُدخل شيء، لذلك لم يتغير شيء.
cli-error-bad-nothing-given-hint = تلزم إجابة واحدة على الأقل، أو قراءة الإجابات من ملف. التفاصيل مع --help.
cli-error-ambiguous-name = أكثر من واحد يبدأ اسمه هكذا.
cli-error-ambiguous-name-hint = يلزم كتابة حروف أكثر منه.
cli-error-too-soon = هذا الاستبيان يتناول أيامًا سبق أن أجبت عنها. يمكنك ملؤه من جديد ابتداءً من { $date }.
cli-error-too-soon-hint = "cairn instrument score" يحسب الإجابات دون حفظها، في أي وقت.
cli-error-pack-no-signature = لا توقيع بجانب هذه الحزمة.
cli-error-pack-no-signature-hint = اسمه اسم الحزمة وفي نهايته ".minisig".
cli-error-pack-bad-key = لا يمكن استعمال هذا المفتاح السري. هو ليس مفتاحًا، أو يحتاج إلى كلمة مرور أخرى.
cli-error-pack-fingerprint-needed = تلزم مقارنة هذه البصمة بالبصمة التي أعطاك إياها الناشر بطريق آخر: { $fingerprint }.
cli-error-pack-fingerprint-needed-hint = إن تطابقتا فتُكتب مع "--fingerprint".
cli-error-unknown-instrument = لا استبيان بهذا الاسم.
cli-error-unknown-instrument-hint = "cairn instrument list" يذكرها كلها.
cli-error-answers-wrong-count =
    { $count ->
        [zero] هذا الاستبيان بلا أسئلة.
        [one] في هذا الاستبيان سؤال واحد. يلزم العدد نفسه من الإجابات، مع - مكان السؤال المتروك.
        [two] في هذا الاستبيان سؤالان. يلزم العدد نفسه من الإجابات، مع - مكان السؤال المتروك.
        [few] في هذا الاستبيان { $count } أسئلة. يلزم العدد نفسه من الإجابات، مع - مكان السؤال المتروك.
        [many] في هذا الاستبيان { $count } سؤالًا. يلزم العدد نفسه من الإجابات، مع - مكان السؤال المتروك.
       *[other] في هذا الاستبيان { $count } سؤال. يلزم العدد نفسه من الإجابات، مع - مكان السؤال المتروك.
    }
cli-error-needs-yes = لا رجوع عن هذا بعد فعله، ولا طرفية هنا للسؤال. لم يتغير شيء.
cli-error-needs-yes-hint = للتأكيد يُضاف --yes.
cli-error-not-done = لم يتغير شيء.
cli-error-file-exists = يوجد ملف بهذا الاسم من قبل. تُرك كما هو.
cli-error-file-not-written = تعذّرت كتابة الملف ({ $reason }).
# links
cli-error-link-exists-hint = "cairn link list" يعرضها.
cli-error-server-not-loopback = خزانة العرض التجريبي لا تتصل إلا بخوادم على هذا الجهاز.
# grants
## What the machine says of a file, in brackets

cli-io-not-found = لا يوجد شيء بهذا الاسم
cli-io-not-allowed = لا تملك الإذن
cli-io-is-a-folder = إنه مجلد
cli-io-not-a-folder = أحد مجلدات هذا المسار ملف
cli-io-disk-full = القرص ممتلئ
cli-io-other = لا يذكر الجهاز سببًا أدق

## One row or field that is not right

cli-fault-row = الصف { $row }: { $reason }
cli-fault-row-field = الصف { $row }، { $field }: { $reason }
cli-fault-field = { $field }: { $reason }
cli-fault-not-json = هذا السطر ليس JSON.
cli-fault-no-such-row = لا صف بهذا الرقم.
cli-fault-unknown-instrument = لا استبيان بهذا الاسم.

## Passphrase

cli-passphrase-ask = عبارة المرور (لا تظهر):{" "}
cli-passphrase-new = عبارة مرور جديدة من اختيارك (لا تظهر):{" "}
cli-passphrase-again = مرة أخرى:{" "}

## Answers of commands

cli-init-done = خزانتك جاهزة، وهي فارغة. هي مشفّرة، ومفتاحها يبقى هنا.
cli-init-passphrase = لا أحد يستطيع فتحها دون عبارة مرورك، ولا طريق آخر إليها.
cli-init-key-file = مفتاحها في ملف لا يقرؤه غيرك. ومن لديه ذلك الملف يستطيع قراءة كل شيء.
cli-init-demo = هي للعرض التجريبي: لا تتصل إلا بخوادم على هذا الجهاز.
cli-init-next = "cairn checkin add" يكتب أول تسجيل للحال.
cli-added-one = حُفظ.
cli-added-many =
    { $count ->
        [zero] لم يُحفظ أي تسجيل.
        [one] حُفظ تسجيل واحد.
        [two] حُفظ تسجيلان.
        [few] حُفظت { $count } تسجيلات.
        [many] حُفظ { $count } تسجيلًا.
       *[other] حُفظ { $count } تسجيل.
    }
cli-added-corrections =
    { $count ->
        [zero] لم يُصحّح أي منها بعد ذلك.
        [one] صُحّح واحد منها بعد ذلك.
        [two] أُجري تصحيحان بعد ذلك.
        [few] أُجريت { $count } تصحيحات بعد ذلك.
        [many] أُجري { $count } تصحيحًا بعد ذلك.
       *[other] أُجري { $count } تصحيح بعد ذلك.
    }
cli-added-lapse =
    شكرًا لك على كتابة ذلك.
    { $days ->
        [0] كل يوم يُحدَّد من الآن فصاعدًا محسوب لك.
        [zero] كل يوم يُحدَّد من الآن فصاعدًا محسوب لك.
        [one] يومك الواحد ما زال محسوبًا.
        [two] يوماك ما زالا محسوبين.
        [few] لك { $days } أيام، وما زالت محسوبة.
        [many] لك { $days } يومًا، وما زالت محسوبة.
       *[other] لك { $days } يوم، وما زالت محسوبة.
    }
    ما الذي قد يساعد في الساعة القادمة؟
cli-added-sos = في "cairn sos" أفكار.
cli-added-debrief = "cairn lapse add" يساعدك على التأمل فيما حدث متى أردت. يمكن ترك أي سؤال.
cli-added-debrief-ask = هل تريد التأمل فيما حدث الآن؟ يمكن أن ينتظر أيضًا. (ن/ل){" "}
cli-results-kept =
    { $count ->
        [zero] لم تُحفظ أي نتيجة.
        [one] حُفظت نتيجة واحدة.
        [two] حُفظت نتيجتان.
        [few] حُفظت { $count } نتائج.
        [many] حُفظت { $count } نتيجة.
       *[other] حُفظت { $count } نتيجة.
    }
cli-checkin-none = لا تسجيلات للحال بعد. حين يناسبك: "cairn checkin add".
cli-checkin-none-found = لا تسجيلات للحال في هذه الأيام.
cli-checkin-corrected = تم التصحيح.
cli-checkin-delete-ask = سيُحذف هنا تسجيل يوم { $day }. ويُطلب حذفه أيضًا ممن تمت مشاركته معهم؛ أما ما قرؤوه فقد يتذكرونه.
cli-checkin-deleted = تم الحذف.
cli-results-none = لا نتائج بعد. حين يناسبك: "cairn instrument take".
cli-results-none-found = لا نتائج لهذا الاستبيان.
cli-result-delete-ask = ستُحذف هنا نتيجة { $title } ليوم { $day }. ويُطلب حذفها أيضًا ممن تمت مشاركتها معهم؛ أما ما قرؤوه فقد يتذكرونه.
cli-result-deleted = تم الحذف.
cli-ask-sure = المتابعة؟ (ن/ل){" "}
cli-col-id = الاسم
cli-col-day = اليوم
cli-col-time = الوقت
cli-col-craving = الرغبة
cli-col-mood = المزاج
cli-col-sleep = النوم
cli-col-confidence = الثقة
cli-col-use = الاستخدام
cli-col-title = العنوان
cli-col-questions = الأسئلة
cli-col-looks-back = يشمل
cli-col-again = يمكن ملؤه
cli-col-score = النتيجة
cli-col-since-before = عن السابق
cli-col-words = بالكلمات
cli-col-link = الصلة
cli-col-label = مع
cli-col-state = الحالة
cli-col-shared = المشاركة
cli-col-until = حتى
cli-col-from = من
cli-col-kind = ماذا
cli-field-at = متى
cli-field-id = الاسم
cli-value-none = –
cli-halt-nothing = لا شيء من ذلك
cli-value-yes = نعم
cli-value-no = لا
cli-use-no = لا استخدام منذ { $since }
cli-use-no-short = لا
cli-use-yes = في { $days }
cli-use-yes-short = نعم
cli-use-rather-not-say-short = لم يُذكر

## Questions at the terminal

cli-ask-how = Enter يترك السؤال، وb يعود إلى السؤال السابق.
cli-ask-back-word = b
cli-ask-yes-words = ن نعم y yes
cli-ask-no-words = ل لا n no
cli-ask-today-words = اليوم today t
cli-ask-yesterday-words = أمس امس yesterday y
cli-ask-hungry-words = ج جوع h hungry
cli-ask-angry-words = غ غضب a angry
cli-ask-lonely-words = و وحدة l lonely
cli-ask-tired-words = ت تعب t tired
cli-ask-none-words = لا none 0 ٠
cli-ask-rather-words = ف أفضّل أفضل r rather
cli-ask-scale = { $question } 0 { $low }، 10 { $high }:{" "}
cli-ask-yes-no = { $question } ن/ل:{" "}
cli-ask-use = { $question } ن/ل، أو ف لعدم الإجابة (Enter: تجاوز):{" "}
cli-ask-used-on = { $question } اليوم، أمس، أو تواريخ مثل 2026-11-22 (Enter: اليوم):{" "}
cli-ask-halt = { $question } جوع، غضب، وحدة، تعب؟ الحرف الأول مما ينطبق، أو «لا» (Enter: تجاوز):{" "}
cli-ask-medication = { $question } 1 أُخذ، 2 أُخذ جزء منه، 3 لم يُؤخذ، 4 لا دواء مقرر:{" "}
cli-ask-note = { $question }{" "}
cli-ask-item = { $number }. { $text }
cli-ask-item-answer = إجابتك:{" "}
cli-ask-again-scale = المناسب هنا رقم من 0 إلى 10.
cli-ask-again-yes-no = المناسب هنا ن (نعم) أو ل (لا).
cli-ask-again-days = المناسب هنا تواريخ مثل 2026-11-22، أو «اليوم» أو «أمس».
cli-ask-again-use = المناسب هنا ن (نعم) أو ل (لا) أو ف (أفضّل عدم الإجابة).
cli-ask-again-halt = المناسب هنا الحروف ج وغ وو وت، وبينها مسافات.
cli-ask-again-medication = المناسب هنا رقم من 1 إلى 4.
cli-ask-again-item = المناسب هنا أحد الأرقام المذكورة أعلاه.

## Scores

cli-days =
    { $count ->
        [zero] 0 يوم
        [one] يوم واحد
        [two] يومان
        [few] { $count } أيام
        [many] { $count } يومًا
       *[other] { $count } يوم
    }
cli-score = { $score } من { $max }.
cli-score-on = { $scale }: { $score }
cli-score-source = المصدر: { $source }

## Dashboard

cli-dashboard-empty = لا شيء هنا بعد، ولا داعي للعجلة. "cairn checkin add" يكتب أول تسجيل للحال.
cli-dashboard-back = أهلًا بعودتك. البداية من اليوم.
cli-dashboard-days =
    { $count ->
        [0] لا يوم محدد بعد.
        [zero] لا يوم محدد بعد.
        [one] يوم واحد محسوب. يبقى لك.
        [two] يومان محسوبان. يبقيان لك.
        [few] { $count } أيام محسوبة. تبقى لك.
        [many] { $count } يومًا محسوبًا. تبقى لك.
       *[other] { $count } يوم محسوب. تبقى لك.
    }
cli-dashboard-signs = { $no } دون استخدام   { $yes } استخدام   { $unknown } غير معروف
cli-col-mean = المتوسط
cli-col-week = 7 أيام
cli-col-month = 30 يومًا
cli-col-instrument = الاستبيان

## Export and check

cli-export-done = كُتب كل شيء في ملف. الملف غير مشفّر: من لديه الملف يستطيع قراءته.
cli-check-sound = كل بياناتك سليمة.
cli-error-data-not-sound =
    { $count ->
        [zero] لا موضع تالف في بياناتك.
        [one] موضع واحد في بياناتك تالف.
        [two] موضعان في بياناتك تالفان.
        [few] { $count } مواضع في بياناتك تالفة.
        [many] { $count } موضعًا في بياناتك تالف.
       *[other] { $count } موضع في بياناتك تالف.
    }
cli-error-data-not-sound-hint = لم يتغير شيء. يمكن كتابة ما يُقرأ بالأمر "cairn export --out FILE"، مع الاحتفاظ بنسخة من خزانتك.
cli-fault-not-a-result = هذه ليست نتيجة: تحتاج إلى "instrument" و"answers"، ويمكن أن يكون فيها "at".

## Links

cli-link-none = لا صلات بعد. لا يُشارَك شيء مع أحد.
cli-link-accepted = صارت لك صلة مع { $label }.
cli-link-compare = تظهر ست كلمات لدى { $label } أيضًا. تلزم مقارنتها بالهاتف أو وجهًا لوجه. إن اختلفت فهناك من يقف بينكما: عندها يلزم سحب الصلة.
cli-link-nothing-shared = لا يُشارَك شيء بعد. "cairn grant preview" يعرض ما سيُشارَك.
cli-link-confirmed = سُجّل: الكلمات متطابقة. تأكدت الصلة مع { $label }.
cli-link-withdraw-ask = لن يصل شيء بعد الآن إلى { $label }، ويُحذف ما على الشاشة هناك. أما ما قُرئ فقد يبقى في الذاكرة. لا يمكن فتح هذه الصلة من جديد؛ والصلة الجديدة تحتاج إلى دعوة جديدة.
cli-link-withdrawn = لن يصل شيء آخر إلى { $label }.
cli-withdrawn-told = أُبلغ الخادم. يُحذف ما لدى { $label } فور فتح الشاشة هناك؛ و"cairn link list" يبيّن متى تأكد ذلك.
cli-withdrawn-untold = تعذّر إبلاغ الخادم حتى الآن. يُرسل ذلك من تلقاء نفسه مع "cairn sync" التالي.
cli-link-faults =
    { $count ->
        [zero] لا رسائل غير صالحة من { $label }.
        [one] رسالة واحدة من { $label } لم يمكن استعمالها. وُضعت جانبًا.
        [two] رسالتان من { $label } لم يمكن استعمالهما. وُضعتا جانبًا.
        [few] { $count } رسائل من { $label } لم يمكن استعمالها. وُضعت جانبًا.
        [many] { $count } رسالة من { $label } لم يمكن استعمالها. وُضعت جانبًا.
       *[other] { $count } رسالة من { $label } لم يمكن استعمالها. وُضعت جانبًا.
    }
cli-col-since = منذ
cli-col-compared = مقارنة الكلمات
cli-col-sent = أُرسل
cli-col-received = وصل
cli-stage-claiming = تنتظر الخادم
cli-stage-making = تنتظر الخادم
cli-stage-closing = سُحبت، ولم يُبلَّغ الخادم بعد
cli-stage-closed = سُحبت، ولم يتأكد ذلك بعد
cli-stage-ended = انتهت
cli-stage-refused = استُعملت الدعوة من قبل
cli-delivery-nothing = لا يُشارَك شيء
cli-delivery-sent = أُرسل كل شيء
cli-delivery-not-sent-yet = لم يُرسل بعد
cli-delivery-no-word = لا خبر منذ 7 أيام
cli-delivery-not-confirmed-yet = لم يتأكد السحب بعد
cli-delivery-server-rolled-back = فقد الخادم بعضه؛ يُرسل من جديد
cli-delivery-server-unknown = الخادم لا يعرفها في الوقت الحالي
cli-sync-no-links = لا صلات، فلا شيء للإرسال.

## Grants

cli-grant-none = لا مشاركة منك مع أحد.
cli-grant-recipient = إلى
cli-grant-purpose = لأي غرض
cli-grant-kinds = ماذا
cli-grant-instruments = أيها
cli-grant-rules = تُخبر حين
cli-grant-rules-what = حين تبدأ إحداها يُخبر { $name } بها وبيوم بدايتها. إجاباتك لا تُرسل معها. لكن اسم القاعدة يقول شيئًا عنها.
cli-grant-ask-rules = لكل واحدة من هذه: هل يجوز إخبار { $name }؟ Enter يعني لا، وb يعود إلى السابقة.
cli-grant-ask-rule = هل يجوز إخبار { $name } حين يبدأ هذا؟
cli-grant-no-rule = لا يجوز لأي قاعدة أن تُخبر { $name }، فلا تُشارَك أي تنبيهات.
cli-grant-rule-off = هي متوقفة الآن، فلا تُخبر أحدًا.
cli-grant-detail = بأي قدر
cli-grant-from = من
cli-grant-until = حتى
cli-grant-until-withdrawn = حتى السحب
cli-grant-as = اسمك فيها
cli-grant-preview-none = لن يُرسل شيء الآن. تُرسل البنود التي تُكتب لاحقًا.
cli-grant-preview-count =
    { $count ->
        [zero] لن يُرسل أي بند الآن:
        [one] سيُرسل الآن هذا البند الواحد، كما هو تمامًا:
        [two] سيُرسل الآن هذان البندان، كما هما تمامًا:
        [few] ستُرسل الآن هذه البنود وعددها { $count }، كما هي تمامًا:
        [many] ستُرسل الآن هذه البنود وعددها { $count }، كما هي تمامًا:
       *[other] ستُرسل الآن هذه البنود وعددها { $count }، كما هي تمامًا:
    }
cli-grant-preview-end = لم يُرسل شيء. "cairn grant give" بالكلمات نفسها يشاركه.
cli-grant-give-ask = ستتم مشاركة هذا مع { $label } من الآن فصاعدًا، حتى إيقافها من جانبك.
cli-grant-given = يُرسل مع "cairn sync" التالي.
cli-grant-withdraw-ask = لن يصل شيء بعد الآن إلى { $label }، ويُحذف ما على الشاشة هناك. أما ما قُرئ فقد يبقى في الذاكرة. تبقى الصلة.
cli-grant-withdrawn = لن يُشارَك شيء آخر مع { $label }. تبقى الصلة.
cli-grant-state-live = مشتركة
cli-grant-state-withdrawn = سُحبت
cli-grant-state-replaced = حلّت محلها أخرى
cli-grant-state-not-live = ليست في هذا اليوم

## What would be sent, field by field

cli-sent-craving = الرغبة الملحّة
cli-sent-mood = المزاج
cli-sent-sleep = النوم
cli-sent-confidence = الثقة
cli-sent-risky = موقف فيه خطر
cli-sent-use = الاستخدام
cli-sent-answer = الإجابة
cli-sent-since = منذ
cli-sent-days = الأيام
cli-sent-halt = الآن
cli-sent-hungry = جوع
cli-sent-angry = غضب
cli-sent-lonely = وحدة
cli-sent-tired = تعب
cli-sent-medication = الدواء
cli-sent-note = ملاحظة
cli-sent-instrument = الاستبيان
cli-sent-rule = القاعدة
cli-sent-answers = الإجابات
cli-sent-score = النتيجة
cli-sent-band = الفئة
cli-sent-flags = العلامات
cli-sent-missing = المتروك
cli-sent-prorated = أُخذ المتوسط مكان المتروك
cli-sent-wording-version = نص الأسئلة
cli-sent-value-no = لا
cli-sent-value-yes = نعم
cli-sent-value-rather-not-say = أفضّل عدم الإجابة
cli-sent-value-taken = أُخذ
cli-sent-value-partly = أُخذ جزء منه
cli-sent-value-not-taken = لم يُؤخذ
cli-sent-value-none-planned = لا دواء مقرر
cli-sent-value-safety = السلامة
cli-sent-value-follow-up = يمكن أن يبيّن نموذج أطول المزيد

## If-then plans, urge timer, insight

cli-ifthen-rehearse-later = يفيد المرور عليها مرة في ذهنك: "cairn ifthen rehearse" مع اسمها.
cli-ifthen-rehearse-enter = بعد الانتهاء يكفي الضغط على Enter:{" "}
cli-ifthen-deleted = تم الحذف. خلال 30 يومًا يعيدها "cairn ifthen undo { $id }".
cli-ifthen-none = لا خطط بعد. الخطة لحظة واحدة وشيء واحد يُفعل فيها، مثل: cairn ifthen add --time 18:00-20:00 --days fri --then "Call Sam"
cli-urge-how-to-end = حين يناسبك: "cairn urge end --craving" مع رقم من 0 إلى 10. لا داعي للعجلة، فهو محفوظ.
cli-urge-deleted = تم الحذف. خلال 30 يومًا يعيده "cairn urge undo { $id }".
cli-urge-none = لا شيء هنا بعد. "cairn urge start --craving 7" يبدأ مع رغبة ملحّة.
cli-insight-seen = اطّلعت عليه؟ cairn insight seen { $rule }
cli-insight-switch = لا حاجة لك بهذا؟ cairn insight off { $rule }
cli-error-nothing-to-undo = لا نسخة قبل هذه.
cli-error-nothing-to-tell = لا خطة للإخبار عنها الآن.
cli-error-no-open-urge = لا مؤقّت يعمل الآن. "cairn urge list" يعرض السابق.
cli-error-no-checkin-yet = لا تسجيل للحال بعد لإيجاد خطة مناسبة له.
cli-error-unknown-rule = لا قاعدة بهذا الاسم. "cairn insight rules" يذكرها.

## Export to read, and import

cli-export-heading = كل ما هو لك، في { $day }
cli-export-checkins = تسجيلات الحال
cli-export-results = الاستبيانات
cli-export-family = من الأسرة أو الأصدقاء
cli-export-goals = الأهداف
cli-export-reminders = التذكيرات
cli-export-ifthen = خطط «إذا حدث، فعندها»
cli-export-urges = الرغبات الملحّة
cli-export-lapses = مرات الاستخدام
cli-export-away = فترات الابتعاد
cli-export-none = لا شيء.
cli-export-unknown-instrument = نص هذا الاستبيان ({ $name }) ليس هنا.
cli-export-score = النتيجة: { $score }
cli-export-links = الصلات
cli-export-pack = { $id }، الإصدار { $version }
cli-export-behind = ما يبقى هنا
cli-export-behind-packs = الحزم: { $names }. تعود من ملفاتها الموقّعة.
cli-export-behind-publishers =
    { $count ->
        [zero] لا ثقة بأي ناشر.
        [one] الثقة بناشر واحد. لا تُمنح إلا منك، عند رؤية البصمة.
        [two] الثقة بناشرَين. لا تُمنح إلا منك، عند رؤية البصمة.
        [few] الثقة بعدد من الناشرين: { $count }. لا تُمنح إلا منك، عند رؤية البصمة.
        [many] الثقة بعدد من الناشرين: { $count }. لا تُمنح إلا منك، عند رؤية البصمة.
       *[other] الثقة بعدد من الناشرين: { $count }. لا تُمنح إلا منك، عند رؤية البصمة.
    }
cli-export-behind-directories = الأدلّة: { $names }. يلزم إضافتها من جديد من ملفاتها.
cli-export-behind-links =
    { $count ->
        [zero] لا صلات.
        [one] صلة واحدة، وما يُشارَك عبرها. مفاتيحها لا تغادر هذا المكان أبدًا.
        [two] صلتان، وما يُشارَك عبرهما. مفاتيحهما لا تغادر هذا المكان أبدًا.
        [few] { $count } صلات، وما يُشارَك عبرها. مفاتيحها لا تغادر هذا المكان أبدًا.
        [many] { $count } صلة، وما يُشارَك عبرها. مفاتيحها لا تغادر هذا المكان أبدًا.
       *[other] { $count } صلة، وما يُشارَك عبرها. مفاتيحها لا تغادر هذا المكان أبدًا.
    }
cli-export-behind-undo = ما صُحّح أو حُذف: كيف كان من قبل.
cli-export-more = المحفوظ أكثر مما تتسع له هذه الصفحة، مثل ما صارت إليه التذكيرات. كله في "cairn export --format json".
cli-import-heading = ما يأتي مع هذا الملف
cli-import-changes = ما تغيّر
cli-import-col-what = ماذا
cli-import-col-new = جديد
cli-import-col-newer = أحدث
cli-import-col-removed = محذوف
cli-import-col-older = أقدم
cli-import-col-same = كما هو
cli-import-legend = الأقدم موجود هنا بنسخة أحدث، وهي تبقى. والمحذوف حُذف في المكان الذي جاء منه الملف.
cli-import-kind-checkin = تسجيلات الحال
cli-import-kind-instrument-result = نتائج الاستبيانات
cli-import-kind-deleted-entry = علامات البنود المحذوفة
cli-import-kind-safety-plan = الخطة
cli-import-kind-if-then = خطط «إذا حدث، فعندها»
cli-import-kind-if-then-offer = خطط «إذا حدث، فعندها» التي عُرضت
cli-import-kind-goal = الأهداف
cli-import-kind-urge = الرغبات الملحّة
cli-import-kind-lapse = مرات الاستخدام
cli-import-kind-rule-switch = تشغيل ما يلفت النظر وإيقافه
cli-import-kind-rule-seen = ما يلفت النظر وسبق عرضه
cli-import-kind-schedule-entry = التذكيرات
cli-import-kind-schedule-day = ما صارت إليه التذكيرات
cli-import-kind-schedule-settings = إعدادات التذكيرات
cli-import-kind-other = { $kind } (لا يعرفه هذا الإصدار، ويُحفظ كما هو)
cli-import-nothing = لا يتغير شيء هنا: كل ما في الملف موجود من قبل.
cli-import-preview-end = لم يُحفظ شيء. دون --preview يُحفظ.
cli-import-ask = سيُضاف هذا إلى خزانتك. "cairn import --undo" يلغي ذلك.
cli-import-done = تمت الإضافة. خلال 30 يومًا يلغيها "cairn import --undo".
cli-import-links =
    { $count ->
        [zero] لا تُذكر في الملف أي صلة.
        [one] تُذكر في الملف صلة واحدة، ولم تُضف.
        [two] تُذكر في الملف صلتان، ولم تُضافا.
        [few] تُذكر في الملف { $count } صلات، ولم تُضف.
        [many] تُذكر في الملف { $count } صلة، ولم تُضف.
       *[other] تُذكر في الملف { $count } صلة، ولم تُضف.
    } لا يستطيع أحد رؤية شيء هنا بسبب ملف. للمشاركة من هنا يلزم قبول دعوة.
cli-import-not-sent = لم يُرسل شيء منه إلى أحد. أما ما حُذف فيُسحب ممن كان لديهم.
cli-import-pack = يذكر الملف حزمة ليست هنا: { $id }، الإصدار { $version }. يلزم تثبيتها من ملفها.
cli-import-undone =
    { $count ->
        [zero] أُلغيت الإضافة. لم يتغير أي بند.
        [one] أُلغيت الإضافة. عاد بند واحد كما كان.
        [two] أُلغيت الإضافة. عاد بندان كما كانا.
        [few] أُلغيت الإضافة. عادت { $count } بنود كما كانت.
        [many] أُلغيت الإضافة. عاد { $count } بندًا كما كان.
       *[other] أُلغيت الإضافة. عاد { $count } بند كما كان.
    }
cli-error-import-not-ours = هذا الملف لم يكتبه "cairn export".
cli-error-import-not-ours-hint = ملفات التقويم مكانها "cairn remind import".
cli-fault-changed-since = تغيّر هذا أو حُذف بعد إضافته من الملف.
