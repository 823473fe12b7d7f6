### draft_translation: not checked by a native speaker yet.

## Instruments

band-k6-below = Estos sentimientos aparecieron menos seguido que en el rango donde se aconseja hablar con alguien. Seis preguntas pasan por alto a muchas personas, así que si te sientes mal, habla de todos modos con un terapeuta o con un médico.
band-k6-serious = Estos sentimientos aparecieron muy seguido. Por favor, habla pronto con un terapeuta o con un médico.
band-k10-low = Estos sentimientos aparecieron de vez en cuando en los últimos 30 días.
band-k10-moderate = Estos sentimientos aparecieron algunos días. Hablar de eso puede ayudar.
band-k10-high = Estos sentimientos aparecieron seguido. Es un buen momento para hablar con tu terapeuta o con un médico.
band-k10-very-high = Estos sentimientos aparecieron muy seguido. Por favor, habla pronto con tu terapeuta o con un médico.

trend-burden-up = más que la vez anterior
trend-burden-down = menos que la vez anterior
trend-burden-same = como la vez anterior
trend-strength-up = más fuerte que la vez anterior
trend-strength-down = más débil que la vez anterior
trend-strength-same = como la vez anterior

error-instrument-needs-review = Este cuestionario espera una revisión, así que no se ofrece. Su puntaje se puede calcular.
error-instrument-no-wording = Las preguntas de este cuestionario no están en su paquete. Se puede calcular el puntaje de respuestas dadas en otro lugar.
error-instrument-not-for-self-report = Este cuestionario necesita que otra persona pregunte. Se puede calcular el puntaje de las respuestas.
error-instrument-licence = El dueño de este cuestionario no ha permitido su uso aquí. Se puede calcular el puntaje de las respuestas.
error-too-soon = Este cuestionario mira hacia atrás a días por los que ya respondiste.
instrument-asks-now = ahora

## What can be wrong with an instrument's file

error-pack-score = Un puntaje del paquete nombra una pregunta que no está.
error-pack-skip = Una pregunta del paquete se salta por otra que no está antes de ella.
error-pack-words = El paquete dice que no contiene texto de preguntas, y sí contiene.

## What can be wrong with a pack

error-pack-not-a-pack = Este archivo no es un paquete, o se cortó o cambió en el camino.
error-pack-too-big = Este paquete, o un archivo en él, es demasiado grande.
error-pack-bad-path = Un archivo de este paquete tiene un nombre que no está permitido.
error-pack-file-twice = Dos archivos de este paquete tienen el mismo nombre.
error-pack-manifest = La primera página de este paquete, "pack.toml", no se puede leer o no está completa.
error-pack-files = Los archivos de este paquete no son los de su lista.
error-pack-digest = Un archivo de este paquete se cambió después de hacerlo.
error-pack-not-text = Un archivo de este paquete no es texto en UTF-8.
error-pack-no-source = Este paquete no dice de dónde viene su contenido.
error-pack-needs-newer-app = Este paquete necesita una versión más nueva de Cairn.
error-pack-no-content = No hay nada en este paquete.
error-pack-bad-signature = La firma no corresponde a este archivo. Puede que se haya cambiado.
error-pack-unknown-publisher = No has dicho que confías en quien firmó este paquete.
error-pack-not-a-key = Esta no es la clave de quien publica paquetes.
error-pack-fingerprint-differs = Esta no es la huella de la clave.
error-pack-older-version = Tienes, o tuviste, esta versión del paquete o una más nueva.
error-pack-other-publisher = El paquete con este nombre que tienes, o tuviste, lo publicó alguien más.
error-pack-name-taken = Algo en este paquete tiene un nombre que ya está en uso.
error-content-needs-review = Esto espera una revisión, así que no se muestra.
error-pack-unexpected-file = Un archivo de este paquete no corresponde a un paquete de su tipo.
error-crisis-lines-too-long = El archivo de líneas de crisis es demasiado largo.
error-crisis-lines-syntax = El archivo de líneas de crisis no se puede leer.
error-crisis-lines-count = El archivo no tiene ninguna línea de crisis, o tiene demasiadas.
error-crisis-lines-not-right = Algunas líneas de crisis no están bien, así que no se toma ninguna. Se nombra cada una.
error-crisis-lines-words = Una línea de crisis contiene una palabra que hiere.

## The terminal companion

pack-built = El paquete { $pack }, versión { $version }, está hecho. Fírmalo antes de pasarlo.
pack-key-made = Se hicieron dos claves. Guarda solo para ti la que termina en ".key". Pasa la que termina en ".pub", y di esta huella a la gente por otro medio:
pack-signed = El paquete está firmado. La firma está junto a él. Es de la clave con esta huella:
pack-verified = La firma concuerda, y el paquete está completo.
pack-installed = El paquete está instalado.
pack-none = No hay paquetes instalados.
pack-removed = El paquete se quitó. Lo que llenaste con él se queda.
pack-remove-ask = Esto quita el paquete. Lo que llenaste con él se queda.
pack-trusted = Desde ahora puedes instalar paquetes de quien los publica con esta clave.
pack-trust-ask = Compara esta huella con la que { $name } te dio por otro medio, en papel o por teléfono: { $fingerprint }. Después se podrán instalar los paquetes firmados con esta clave. Sigue solo si todo es igual.
pack-distrusted = Ya no confías en quien publicó estos paquetes. Se quitaron.
pack-distrust-ask = Esto quita a quien publica y todos los paquetes que vinieron de ahí. Lo que llenaste se queda.
pack-col-pack = paquete
pack-col-version = versión
pack-col-publisher = quién publica
pack-col-offered = se ofrece
pack-col-title = título
pack-col-fingerprint = huella
pack-col-languages = idiomas
pack-col-kind = tipo
pack-col-evidence = pruebas
pack-col-review = revisión
pack-kind-instrument = cuestionarios
pack-kind-learn = textos para leer
pack-kind-crisis-lines = líneas de crisis
pack-kind-directory = directorio de servicios
pack-evidence-validated = bien probado
pack-evidence-limited = poco probado
pack-evidence-untested = sin probar
pack-review-needs-review = espera una revisión
pack-review-needs-clinical-signoff = ningún profesional de la salud lo ha revisado todavía
pack-review-reviewed = revisado, según quien lo publica
pack-offered = { $shown } de { $all }
pack-content-offered = Puedes llenarlo.
pack-content-read = Puedes leerlo: "cairn learn list" lo nombra.
pack-content-called = Esta línea está en la pantalla de "cairn sos".
pack-line-old = Revisado en { $year }: puede que ya no sea correcto.
pack-content-searched = "cairn directory search" encuentra lo que contiene.
pack-licence = Condiciones: { $licence }
pack-source = Fuente: { $source }
pack-publisher-built-in = { $name } (vino con Cairn)
