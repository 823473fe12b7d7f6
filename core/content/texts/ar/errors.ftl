### draft_translation: not checked by a native speaker yet.

## What is kept

error-wrong-key = هذا المفتاح لا يفتح ما هو محفوظ هنا. لم يتغير شيء.
error-damaged = البيانات المحفوظة تالفة.
error-newer-schema = كتب إصدار أحدث ما هو محفوظ هنا. لم يتغير شيء. يلزم التحديث لفتحه.
error-disk-full = لم يبقَ مكان على القرص. ما كان موجودًا محفوظ، أما هذا فلم يُحفظ.
error-disk-full-hint = يلزم توفير بعض المكان ثم المحاولة من جديد.
error-in-use = ما هو محفوظ هنا مفتوح في مكان آخر. تلزم المحاولة من جديد بعد الانتهاء هناك.
error-not-found = لا يوجد بند كهذا.
error-exists = يوجد واحد هنا من قبل. تُرك كما هو.
error-conflict = يتعارض مع ما هو موجود. لم يتغير شيء.
error-unreadable = كتب إصدار آخر أحد البنود ولا يمكن قراءته هنا. هو محفوظ.
error-newer-version = كتب ذلك البند إصدار أحدث من هذا البرنامج. هو محفوظ، ويظهر بعد تحديث البرنامج.
error-invalid = هذا البند غير مكتمل، لذلك لم يُحفظ.
error-unsynced = لم يؤكد القرص ما كُتب.
error-unsynced-hint = يمكن تكرار ذلك: ما حُفظ من قبل سليم.
error-io = رفض نظام التشغيل ذلك. ما كان موجودًا محفوظ.
error-closed = هذا مغلق الآن. يلزم فتحه من جديد للمتابعة.

## Taking in what was exported

error-import-not-ours = هذا الملف لا يحوي ما يكتبه Cairn. لم يُؤخذ منه شيء.
error-import-newer-version = كتب هذا الملف إصدار أحدث من هذا البرنامج. لم يُضف شيء.
error-import-newer-version-hint = يلزم تحديث البرنامج ثم المحاولة من جديد.
error-import-damaged = انقطع الملف أو تغيّر في طريقه. لم يُضف شيء.
error-import-damaged-hint = يمكن نسخه مرة أخرى، أو كتابته من جديد.
error-import-too-big = الملف أكبر من اللازم. لم يُضف شيء.
error-import-changed-since = تغيّر بعضه بعد ذلك، لذلك لم يُلغَ شيء. كل جزء مذكور.
error-import-changed-since-hint = ما زال يمكن تغيير كل بند أو حذفه وحده.
error-import-nothing-to-undo = لا إضافة من ملف يمكن إلغاؤها.

## Links and invites

error-not-an-invite = هذه ليست دعوة. يلزم نسخها كلها، من أول حرف إلى آخر حرف.
error-invite-damaged = هذه الدعوة غير مكتملة. يلزم نسخها كلها، من أول حرف إلى آخر حرف.
error-invite-newer-version = هذه الدعوة من إصدار أحدث.
error-invite-newer-version-hint = يمكن تحديث هذا البرنامج، أو سؤال مرشدك عن طريق آخر.
error-invite-insecure-server = الطريق إلى الخادم في هذه الدعوة غير آمن، لذلك لا تُستعمل.
error-invite-expired = مضى اليوم الأخير لهذه الدعوة.
error-invite-expired-hint = يمكن طلب دعوة جديدة من مرشدك.
error-invite-used = استُعملت هذه الدعوة من قبل. يُرجى الاتصال بمرشدك: كان ينبغي أن تكون لك وحدك.
error-invite-unsupported = هذا الإصدار يقبل دعوات المرشدين فقط.
error-link-exists = سبق أن قبلت هذه الدعوة.
error-label-invalid = هذا الاسم فارغ أو أطول من اللازم.
error-link-still-open = هذه الصلة ما زالت مفتوحة.
error-link-not-open = هذه الصلة انتهت أو في طريقها إلى الانتهاء.
error-server-malformed = عنوان الخادم في هذه الدعوة ليس عنوانًا.
error-server-insecure = الطريق إلى هذا الخادم غير آمن، لذلك لا يُستعمل.
error-server-not-loopback = مع بيانات للتجربة، لا يتصل Cairn إلا بخوادم على هذا الجهاز.
error-no-live-grant = لا يُشارَك شيء عبر هذه الصلة.

## The server, and sealing

error-offline = لا يمكن الوصول إلى الخادم. ما لم يُرسل بعد يبقى هنا ويُرسل لاحقًا.
error-offline-hint = يمكن المحاولة من جديد عند الاتصال بالشبكة.
error-timeout = استغرق الخادم وقتًا أطول من اللازم. لم يضع شيء.
error-timeout-hint = يمكن المحاولة من جديد بعد قليل.
error-cancelled = قُطع هذا قبل نهايته. لم يضع شيء.
error-connection-insecure = لم يُثبت الخادم أنه هو المقصود، لذلك لم يُرسل شيء.
error-connection-broken = انقطع الاتصال. لم يضع شيء.
error-connection-broken-hint = يمكن المحاولة من جديد بعد قليل.
error-answer-too-large = كان جواب الخادم أكبر من اللازم. لم يُقرأ.
error-bad-answer = جواب الخادم غير مفهوم. لم يتغير شيء.
error-unknown-mailbox = الخادم لا يعرف هذه الصلة في الوقت الحالي. ما لديك محفوظ هنا.
error-mailbox-taken = استُعملت هذه الدعوة من قبل. يُرجى الاتصال بمرشدك: كان ينبغي أن تكون لك وحدك.
error-record-conflict = لدى الخادم شيء آخر بالاسم نفسه. لم يتغير شيء.
error-cursor-mismatch = أُعيد الخادم إلى حالة أقدم. ما فقده يُرسل من جديد.
error-mailbox-closed = أُنهيت هذه الصلة.
error-voucher-refused = لم يعد الخادم يقبل هذه الدعوة.
error-voucher-refused-hint = يمكن طلب دعوة جديدة من مرشدك.
error-bad-request = الخادم لا يفهم هذا الإصدار.
error-bad-request-hint = يلزم تحديث هذا البرنامج.
error-too-large = الخادم يقبل أقل من هذا دفعة واحدة.
error-quota-exceeded = لم يبقَ مكان لهذه الصلة على الخادم.
error-rate-limited = الخادم يطلب الانتظار قليلًا.
error-rate-limited-hint = يمكن المحاولة من جديد بعد بضع دقائق.
error-unavailable = الخادم مشغول.
error-unavailable-hint = يمكن المحاولة من جديد بعد بضع دقائق.
error-server-error = حدث خطأ في الخادم. لم يضع شيء.
error-item-too-large = هذا أكبر من أن يُرسل. يبقى هنا.
error-peer-keys = مفاتيح الطرف الآخر غير صحيحة، لذلك لم يُرسل شيء.
error-wrong-link = هذا يخص صلة أخرى، لذلك لم يُستعمل.
error-numbers-exhausted = حملت هذه الصلة أقصى ما تستطيع. يمكن طلب دعوة جديدة من مرشدك.
error-seal-failed = تعذّر ختم هذا، لذلك لم يُرسل.
error-internal = خلل في البرنامج. لم يضع شيء مما لديك.
error-internal-hint = يُرجى الإبلاغ عما فعلته، دون أي شيء خاص.
