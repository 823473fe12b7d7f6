### draft_translation: not checked by a native speaker yet.
# Packs, and what a person reads of the instruments that came with them.

## Instruments

band-k6-below = ظهرت هذه المشاعر أقل من الحد الذي يُنصح عنده بالحديث مع أحد. لكن ستة أسئلة قد لا تكشف حال كثيرين، فإن شعرت بسوء فيُرجى الحديث مع مرشد أو مع طبيب على أي حال.
band-k6-serious = ظهرت هذه المشاعر كثيرًا جدًا. يُرجى الحديث قريبًا مع مرشد أو مع طبيب.
band-k10-low = ظهرت هذه المشاعر بين حين وآخر في آخر 30 يومًا.
band-k10-moderate = ظهرت هذه المشاعر في بعض الأيام. الحديث عنها قد يساعد.
band-k10-high = ظهرت هذه المشاعر كثيرًا. هذا وقت مناسب للحديث مع مرشدك أو مع طبيب.
band-k10-very-high = ظهرت هذه المشاعر كثيرًا جدًا. يُرجى الحديث قريبًا مع مرشدك أو مع طبيب.
trend-burden-up = أكثر من المرة الماضية
trend-burden-down = أقل من المرة الماضية
trend-burden-same = مثل المرة الماضية
trend-strength-up = أقوى من المرة الماضية
trend-strength-down = أضعف من المرة الماضية
trend-strength-same = مثل المرة الماضية
error-instrument-needs-review = هذا الاستبيان ينتظر المراجعة، لذلك لا يُعرض. يمكن حساب نتيجته.
error-instrument-no-wording = أسئلة هذا الاستبيان ليست في حزمته. يمكن حساب نتيجة إجابات أُعطيت في مكان آخر.
error-instrument-not-for-self-report = هذا الاستبيان يحتاج إلى شخص آخر يطرح أسئلته. يمكن حساب نتيجة الإجابات.
error-instrument-licence = لم يسمح مالك هذا الاستبيان باستعماله هنا. يمكن حساب نتيجة الإجابات.
error-too-soon = هذا الاستبيان يتناول أيامًا سبق أن أجبت عنها.
instrument-asks-now = الآن

## What can be wrong with an instrument's file

error-pack-score = إحدى نتائج الحزمة تذكر سؤالًا غير موجود.
error-pack-skip = أحد أسئلة الحزمة يُتجاوز بسبب سؤال لا يسبقه.
error-pack-words = تقول الحزمة إنها بلا نص أسئلة، وفيها منه.

## What can be wrong with a pack

error-pack-not-a-pack = هذا الملف ليس حزمة، أو انقطع أو تغيّر في طريقه.
error-pack-too-big = هذه الحزمة، أو ملف فيها، أكبر من اللازم.
error-pack-bad-path = في هذه الحزمة ملف اسمه غير مسموح به.
error-pack-file-twice = في هذه الحزمة ملفان بالاسم نفسه.
error-pack-manifest = الصفحة الأولى من هذه الحزمة، "pack.toml"، لا يمكن قراءتها أو غير مكتملة.
error-pack-files = الملفات في هذه الحزمة ليست الملفات التي تذكرها.
error-pack-digest = تغيّر ملف في هذه الحزمة بعد صنعها.
error-pack-not-text = أحد ملفات هذه الحزمة ليس نصًا بترميز UTF-8.
error-pack-no-source = هذه الحزمة لا تذكر من أين جاء محتواها.
error-pack-needs-newer-app = هذه الحزمة تحتاج إلى إصدار أحدث من Cairn.
error-pack-no-content = لا شيء في هذه الحزمة.
error-pack-bad-signature = التوقيع ليس لهذا الملف. ربما تغيّر الملف.
error-pack-unknown-publisher = لم تُذكر بعد ثقتك بمن وقّع هذه الحزمة.
error-pack-not-a-key = هذا ليس مفتاح ناشر.
error-pack-fingerprint-differs = هذه ليست بصمة المفتاح.
error-pack-older-version = لديك، أو كان لديك، هذا الإصدار من الحزمة أو إصدار أحدث.
error-pack-other-publisher = الحزمة التي لديك، أو كانت لديك، بهذا الاسم هي من ناشر آخر.
error-pack-name-taken = في هذه الحزمة شيء اسمه مستعمل من قبل.
error-content-needs-review = هذا ينتظر المراجعة، لذلك لا يُعرض.
error-pack-unexpected-file = في هذه الحزمة ملف لا مكان له في حزمة من هذا النوع.
error-crisis-lines-too-long = ملف خطوط المساعدة في الأزمات طويل جدًا.
error-crisis-lines-syntax = لا يمكن قراءة ملف خطوط المساعدة في الأزمات.
error-crisis-lines-count = لا يحوي الملف أي خط للمساعدة في الأزمات، أو يحوي أكثر مما يجوز.
error-crisis-lines-not-right = بعض خطوط المساعدة في الأزمات غير صحيح، فلم يؤخذ أي منها. كل واحد مذكور.
error-crisis-lines-words = في أحد خطوط المساعدة في الأزمات كلمة جارحة.

## The terminal companion

pack-built = صُنعت الحزمة { $pack }، الإصدار { $version }. يلزم توقيعها قبل إعطائها لغيرك.
pack-key-made = صُنع مفتاحان. المفتاح المنتهي بـ ".key" لك وحدك. والمنتهي بـ ".pub" يُعطى للآخرين، مع إبلاغهم بهذه البصمة بطريق آخر:
pack-signed = وُقّعت الحزمة. التوقيع بجانبها. وهو للمفتاح صاحب هذه البصمة:
pack-verified = التوقيع مطابق، والحزمة سليمة.
pack-installed = ثُبّتت الحزمة.
pack-none = لا حزم مثبّتة.
pack-removed = أُزيلت الحزمة. ما ملأته بها يبقى.
pack-remove-ask = هذا يزيل الحزمة. ما ملأته بها يبقى.
pack-trusted = يمكنك من الآن تثبيت حزم من هذا الناشر.
pack-trust-ask = يلزم مقارنة هذه البصمة بالبصمة التي وصلتك من { $name } بطريق آخر، على الورق أو بالهاتف: { $fingerprint }. بعد ذلك يمكن تثبيت الحزم التي وقّعها هذا المفتاح. المتابعة فقط إذا تطابقت كلها.
pack-distrusted = أُلغيت ثقتك بهذا الناشر. أُزيلت حزمه.
pack-distrust-ask = هذا يزيل الناشر وكل الحزم التي جاءت منه. ما ملأته يبقى.
pack-col-pack = الحزمة
pack-col-version = الإصدار
pack-col-publisher = الناشر
pack-col-offered = المعروض
pack-col-title = العنوان
pack-col-fingerprint = البصمة
pack-col-languages = اللغات
pack-col-kind = النوع
pack-col-evidence = الأدلة العلمية
pack-col-review = المراجعة
pack-kind-instrument = استبيانات
pack-kind-learn = نصوص للقراءة
pack-kind-crisis-lines = خطوط المساعدة في الأزمات
pack-kind-directory = دليل خدمات
pack-evidence-validated = دُرس جيدًا
pack-evidence-limited = دُرس قليلًا
pack-evidence-untested = لم يُدرس
pack-review-needs-review = ينتظر المراجعة
pack-review-needs-clinical-signoff = لم يراجعه مختص صحي بعد
pack-review-reviewed = تمت مراجعته، بحسب الناشر
pack-offered = { $shown } من { $all }
pack-content-offered = يمكنك ملء هذا.
pack-content-read = يمكنك قراءته: يذكره "cairn learn list".
pack-content-called = هذا الخط على شاشة "cairn sos".
pack-line-old = آخر تحقّق كان في { $year }: قد لا يكون صحيحًا الآن.
pack-content-searched = "cairn directory search" يجد ما فيه.
pack-licence = الشروط: { $licence }
pack-source = المصدر: { $source }
pack-publisher-built-in = { $name } (جاء مع Cairn)
