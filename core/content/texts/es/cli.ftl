### draft_translation: not checked by a native speaker yet.
### Texts of the terminal companion. The help of commands stays English.

cli-help-after =
    Cómo termina un comando:
      0  hecho
      1  una falla del programa o del sistema
      2  el comando no se pudo leer
      3  lo que se escribió no se puede guardar tal como está
      4  la clave o la frase de contraseña no abre el espacio
      5  intentarlo más tarde puede ayudar
      6  no existe tal cosa
      7  rechazado a propósito
      8  dañado, o de otra versión

    Con --json cada comando escribe un objeto JSON en la salida estándar.
    Lo que sale mal es un objeto en la salida de errores:
      {"{"}"error": {"{"}"code", "message", "retryable"{"}"}{"}"}

    La frase de contraseña se lee de la terminal, o de la primera línea del
    archivo que nombra CAIRN_PASSPHRASE_FILE (- para la entrada estándar).

## What goes wrong: cli-error-<code>, and what can be done: cli-error-<code>-hint

cli-error-unnamed = Esto no funcionó ({ $code }). No se perdió nada tuyo.
cli-error-usage = Este comando no se pudo leer.
cli-error-usage-hint = "{ $command } --help" muestra lo que acepta.
cli-error-usage-unknown-command = No hay ningún comando con este nombre.
cli-error-usage-unknown-command-hint = "{ $command } --help" muestra los comandos.
cli-error-usage-unknown-argument =
    { $argument ->
        [none] Este comando no acepta una palabra en este lugar.
       *[other] Este comando no acepta { $argument }.
    }
cli-error-usage-unknown-argument-hint = { cli-error-usage-hint }
cli-error-usage-missing-argument =
    { $argument ->
        [none] Aquí falta algo.
       *[other] Aquí falta esto: { $argument }.
    }
cli-error-usage-missing-argument-hint = { cli-error-usage-hint }
cli-error-usage-bad-value =
    { $argument ->
        [none] Uno de los valores no encaja aquí.
       *[other] El valor de { $argument } no encaja aquí.
    }
cli-error-usage-bad-value-hint =
    { $choices ->
        [none] { cli-error-usage-hint }
       *[other] Estos encajan: { $choices }. { cli-error-usage-hint }
    }
cli-error-output = La respuesta no se pudo escribir ({ $reason }).
cli-error-no-randomness = Este sistema no da números al azar, así que no se puede hacer una clave.

# the home and its key
cli-error-no-home-directory = No está claro dónde está tu carpeta personal.
cli-error-no-home-directory-hint = Nombra una carpeta con --home o CAIRN_HOME.
cli-error-no-home = Todavía no hay un espacio aquí.
cli-error-no-home-hint = "cairn init" crea uno. Si el tuyo está en otro lugar, nómbralo con --home.
cli-error-home-exists = Aquí ya hay un espacio. Se dejó como estaba.
cli-error-home-exists-hint = Nombra otra carpeta con --home para crear un segundo espacio.
cli-error-home-not-made = La carpeta no se pudo crear ({ $reason }).
cli-error-home-not-written = No se pudo escribir en el espacio ({ $reason }).
cli-error-key-not-written = La clave no se pudo guardar ({ $reason }).
cli-error-key-not-read = La clave no se pudo leer ({ $reason }).
cli-error-key-file-open-to-others = Otras personas en esta máquina pueden leer tu clave, así que no se usa.
cli-error-key-file-open-to-others-hint = Haz que solo tú puedas leerla, y luego inténtalo de nuevo: chmod 600 { $file }
cli-error-key-file-damaged = El archivo de la clave está dañado. No se cambió nada.
cli-error-key-file-damaged-hint = Si tienes una copia del archivo llamado "key", ponla de vuelta.
cli-error-passphrase-needed = Esto necesita tu frase de contraseña, y no hay una terminal donde pedirla.
cli-error-passphrase-needed-hint = Nombra con CAIRN_PASSPHRASE_FILE un archivo que la contenga.
cli-error-passphrase-not-read = La frase de contraseña no se pudo leer ({ $reason }).
cli-error-bad-passphrase-repeat = Las dos no eran iguales. No se creó nada.
cli-error-bad-passphrase-short = Una frase de contraseña necesita al menos { $count } caracteres. Varias palabras son fáciles de recordar y difíciles de adivinar.
cli-error-seed-outside-demo = --seed es solo para espacios creados con "init --demo": en los demás, las claves nunca deben poder repetirse.
cli-error-wrong-key = Esta clave o frase de contraseña no abre el espacio. No se cambió nada.
cli-error-wrong-key-hint = Prueba la frase una vez más, despacio. No se borra nada, por más veces que lo intentes.

# the store
cli-error-damaged-hint = Se pusieron aparte y no se borraron: { $files }. Puedes poner de vuelta una copia anterior de tu espacio, o empezar de nuevo con "cairn init".
cli-error-store-gone = Los datos de este espacio no están.
cli-error-store-gone-hint = Puestos aparte por estar dañados: { $files }. Puedes poner de vuelta una copia anterior de tu espacio, o empezar de nuevo con "cairn init". Lo que se puso aparte se conserva.
cli-error-newer-schema = Una versión más nueva escribió este espacio. No se cambió nada.
cli-error-newer-schema-hint = Usa la versión más nueva.
cli-error-in-use = El espacio está abierto en otra ventana u otro programa.
cli-error-in-use-hint = Termina allí, y luego hazlo de nuevo.
cli-error-not-found-hint = Bastan las primeras letras de su nombre. El nombre está al principio de su línea en la lista.
cli-error-closed = El espacio está cerrado.

# what a person enters
cli-error-bad-input =
    { $count ->
        [one] Una cosa no está bien, así que no se guardó nada:
       *[other] { $count } cosas no están bien, así que no se guardó nada:
    }
cli-error-invalid-fields = Algo no está bien, así que no se guardó nada.
cli-error-invalid-answers = Estas respuestas no encajan con el cuestionario. No se guardó nada.
cli-error-bad-language = No hay textos en ese idioma.
cli-error-bad-language-hint = Están estos: { $languages }.
cli-error-bad-moment = Esto no es un momento.
cli-error-bad-moment-hint = Escríbelo así: 2026-11-24T20:15, 20:15 o 2026-11-24T20:15:00+01:00[Europe/Berlin].
cli-error-bad-moment-skipped = Ese día se adelantó el reloj: esta hora no existió.
cli-error-bad-zone = No hay ninguna zona horaria con este nombre.
cli-error-bad-zone-hint = Escríbela así: Europe/Berlin.
cli-error-bad-file = El archivo no se pudo leer ({ $reason }).
cli-error-bad-file-too-large = El archivo es demasiado grande.
cli-error-bad-text = El texto no está en UTF-8.
cli-error-bad-json = El JSON se corta o tiene un error en la línea { $line }. No se guardó nada.
cli-error-bad-empty = No contiene nada. No se cambió nada.
cli-error-bad-nothing-given = No se escribió nada, así que no se cambió nada.
cli-error-bad-nothing-given-hint = Da al menos una respuesta, o léelas de un archivo. Mira --help.
cli-error-ambiguous-name = Más de uno tiene un nombre que empieza así.
cli-error-ambiguous-name-hint = Escribe más letras.
cli-error-too-soon = Este cuestionario mira hacia atrás a días por los que ya respondiste. Puedes llenarlo de nuevo desde el { $date }.
cli-error-too-soon-hint = "cairn instrument score" calcula respuestas sin guardarlas, cuando quieras.
cli-error-pack-no-signature = No hay una firma junto a este paquete.
cli-error-pack-no-signature-hint = Tiene el nombre del paquete con ".minisig" al final.
cli-error-pack-bad-key = Esta clave secreta no se puede usar. No es una clave, o necesita otra contraseña.
cli-error-pack-fingerprint-needed = Compara esta huella con la que te dio por otro medio quien publica el paquete: { $fingerprint }.
cli-error-pack-fingerprint-needed-hint = Si es la misma, dala con "--fingerprint".
cli-error-unknown-instrument = No hay ningún cuestionario con este nombre.
cli-error-unknown-instrument-hint = "cairn instrument list" los nombra todos.
cli-error-answers-wrong-count = Este cuestionario tiene { $count } preguntas. Da esa cantidad de respuestas, con - para una que dejas fuera.
cli-error-needs-yes = Esto no se puede deshacer, y no hay una terminal donde preguntar. No se cambió nada.
cli-error-needs-yes-hint = Agrega --yes si es lo que quieres.
cli-error-not-done = No se cambió nada.
cli-error-file-exists = Ya hay un archivo con este nombre. Se dejó como estaba.
cli-error-file-not-written = El archivo no se pudo escribir ({ $reason }).

# links
cli-error-link-exists-hint = "cairn link list" la muestra.
cli-error-server-not-loopback = Un espacio de demostración solo se vincula con servidores en esta máquina.

## What the machine says of a file, in brackets

cli-io-not-found = no hay nada con este nombre
cli-io-not-allowed = no tienes permiso
cli-io-is-a-folder = es una carpeta
cli-io-not-a-folder = una carpeta de esta ruta es un archivo
cli-io-disk-full = el disco está lleno
cli-io-other = el dispositivo no da una razón más precisa

## One row or field that is not right

cli-fault-row = Fila { $row }: { $reason }
cli-fault-row-field = Fila { $row }, { $field }: { $reason }
cli-fault-field = { $field }: { $reason }
cli-fault-not-json = Esta línea no es JSON.
cli-fault-no-such-row = No hay ninguna fila con este número.
cli-fault-unknown-instrument = No hay ningún cuestionario con este nombre.

## Passphrase

cli-passphrase-ask = Frase de contraseña (no se muestra):{" "}
cli-passphrase-new = Elige una frase de contraseña (no se muestra):{" "}
cli-passphrase-again = Una vez más:{" "}

## Answers of commands

cli-init-done = Tu espacio está listo y vacío. Está cifrado, y su clave se queda aquí.
cli-init-passphrase = Sin tu frase de contraseña nadie puede abrirlo, y no hay otra manera.
cli-init-key-file = Su clave está en un archivo que solo tú puedes leer. Quien tenga ese archivo puede leerlo todo.
cli-init-demo = Es para demostraciones: solo se vincula con servidores en esta máquina.
cli-init-next = "cairn checkin add" escribe el primer registro.

cli-added-one = Guardado.
cli-added-many =
    { $count ->
        [one] Se guardó un registro.
       *[other] Se guardaron { $count } registros.
    }
cli-added-corrections =
    { $count ->
        [one] Uno de ellos se corrigió después.
       *[other] Después se hicieron { $count } correcciones.
    }
cli-added-lapse =
    Gracias por anotarlo.
    { $days ->
        [0] Cada día que marques de aquí en adelante cuenta.
        [one] Tu día sigue contando.
       *[other] Tus { $days } días siguen contando.
    }
    ¿Qué ayudaría en la próxima hora?
cli-added-sos = "cairn sos" tiene ideas.
cli-added-debrief = "cairn lapse add" lo repasa contigo cuando quieras. Puedes saltarte cualquier pregunta.
cli-added-debrief-ask = ¿Quieres repasarlo ahora? También puede esperar. (s/n){" "}
cli-results-kept =
    { $count ->
        [one] Se guardó un resultado.
       *[other] Se guardaron { $count } resultados.
    }

cli-checkin-none = Todavía no hay registros. Cuando quieras: "cairn checkin add".
cli-checkin-none-found = No hay registros en estos días.
cli-checkin-corrected = Corregido.
cli-checkin-delete-ask = El registro del { $day } se borrará aquí. A quienes lo recibieron se les avisa que también lo borren; lo que ya leyeron, puede que lo recuerden.
cli-checkin-deleted = Borrado.
cli-results-none = Todavía no hay resultados. Cuando quieras: "cairn instrument take".
cli-results-none-found = No hay resultados de este cuestionario.
cli-result-delete-ask = El resultado de { $title } del { $day } se borrará aquí. A quienes lo recibieron se les avisa que también lo borren; lo que ya leyeron, puede que lo recuerden.
cli-result-deleted = Borrado.
cli-ask-sure = ¿Seguir? (s/n){" "}

cli-col-id = nombre
cli-col-day = día
cli-col-time = hora
cli-col-craving = ganas
cli-col-mood = ánimo
cli-col-sleep = sueño
cli-col-confidence = confianza
cli-col-use = consumo
cli-col-title = título
cli-col-questions = preguntas
cli-col-looks-back = mira atrás
cli-col-again = se puede llenar
cli-col-score = puntaje
cli-col-since-before = desde el anterior
cli-col-words = en palabras
cli-col-link = vínculo
cli-col-label = con
cli-col-state = estado
cli-col-shared = compartido
cli-col-until = hasta
cli-col-from = desde
cli-col-kind = qué

cli-field-at = cuándo
cli-field-id = nombre
cli-value-none = –
cli-halt-nothing = nada de esto
cli-value-yes = sí
cli-value-no = no
cli-use-no = ninguno desde { $since }
cli-use-no-short = ninguno
cli-use-yes = sí: { $days }
cli-use-yes-short = sí
cli-use-rather-not-say-short = sin decir

## Questions at the terminal

cli-ask-how = Enter salta una pregunta, b vuelve a la anterior.
cli-ask-back-word = b
cli-ask-yes-words = s si sí y yes
cli-ask-no-words = n no
cli-ask-today-words = hoy h today t
cli-ask-yesterday-words = ayer a yesterday y
cli-ask-hungry-words = h hambre hungry
cli-ask-angry-words = e enojo a angry
cli-ask-lonely-words = s soledad l lonely
cli-ask-tired-words = c cansancio t tired
cli-ask-none-words = nada ninguna ninguno n none 0
cli-ask-rather-words = p prefiero r rather
cli-ask-scale = { $question } 0 { $low }, 10 { $high }:{" "}
cli-ask-yes-no = { $question } s/n:{" "}
cli-ask-use = { $question } s/n, p si prefieres no decirlo (Enter: saltar):{" "}
cli-ask-used-on = { $question } Hoy, ayer, o fechas como 2026-11-22 (Enter: hoy):{" "}
cli-ask-halt = { $question } ¿Hambre, enojo, soledad, cansancio? Escribe la primera letra de lo que sientas, o nada (Enter: saltar):{" "}
cli-ask-medication = { $question } 1 tomada, 2 en parte, 3 no tomada, 4 no había prevista:{" "}
cli-ask-note = { $question }{" "}
cli-ask-item = { $number }. { $text }
cli-ask-item-answer = Tu respuesta:{" "}
cli-ask-again-scale = Aquí va un número de 0 a 10.
cli-ask-again-yes-no = Aquí va s o n.
cli-ask-again-days = Aquí van fechas como 2026-11-22, hoy o ayer.
cli-ask-again-use = Por favor, responde s, n o p.
cli-ask-again-halt = Aquí van las letras h, e, s y c, con espacios entre ellas, o la palabra "nada".
cli-ask-again-medication = Aquí va un número de 1 a 4.
cli-ask-again-item = Aquí va uno de los números de arriba.

## Scores

cli-days =
    { $count ->
        [one] 1 día
       *[other] { $count } días
    }
cli-score = { $score } de { $max }.
cli-score-on = { $scale }: { $score }
cli-score-source = Fuente: { $source }

## Dashboard

cli-dashboard-empty = Todavía no hay nada aquí, y no hay prisa. "cairn checkin add" escribe el primer registro.
cli-dashboard-back = Qué bueno verte. Empieza desde hoy.
cli-dashboard-days =
    { $count ->
        [0] Aún no hay días marcados.
        [one] 1 día cuenta. Sigue siendo tuyo.
       *[other] { $count } días cuentan. Siguen siendo tuyos.
    }
cli-dashboard-signs = { $no } sin consumo   { $yes } consumo   { $unknown } no se sabe
cli-col-mean = en promedio
cli-col-week = 7 días
cli-col-month = 30 días
cli-col-instrument = cuestionario

## Export and check

cli-export-done = Todo está escrito. El archivo no está cifrado: quien lo tenga puede leerlo.
cli-check-sound = Todos tus datos están completos.
cli-error-data-not-sound =
    { $count ->
        [one] Un lugar en tus datos está dañado.
       *[other] { $count } lugares en tus datos están dañados.
    }
cli-error-data-not-sound-hint = No se cambió nada. Escribe lo que se pueda leer con "cairn export --out FILE", y guarda una copia de tu espacio.
cli-fault-not-a-result = Esto no es un resultado: necesita "instrument" y "answers", y puede llevar "at".

## Links

cli-link-none = Todavía no hay vínculos. No se comparte nada con nadie.
cli-link-accepted = Tienes un vínculo con { $label }.
cli-link-compare = { $label } también ve seis palabras. Compárenlas, por teléfono o en persona. Si son distintas, alguien está entre ustedes: retira el vínculo.
cli-link-nothing-shared = Todavía no se comparte nada. "cairn grant preview" muestra lo que se compartiría.
cli-link-confirmed = Anotado: las palabras eran iguales. El vínculo con { $label } está confirmado.
cli-link-withdraw-ask = { $label } dejará de recibir, y lo que su pantalla guarda se borra. Lo que ya leyó, puede que lo recuerde. El vínculo no se puede abrir otra vez; uno nuevo necesita una invitación nueva.
cli-link-withdrawn = No sale nada más hacia { $label }.
cli-withdrawn-told = El servidor ya tiene el aviso. A { $label } se le borra en cuanto se abra su pantalla; "cairn link list" dice cuándo queda confirmado.
cli-withdrawn-untold = Todavía no se pudo avisar al servidor. Eso sale por sí solo con el próximo "cairn sync".
cli-link-faults =
    { $count ->
        [one] Un mensaje de { $label } no se pudo usar. Se puso aparte.
       *[other] { $count } mensajes de { $label } no se pudieron usar. Se pusieron aparte.
    }
cli-col-since = desde
cli-col-compared = palabras comparadas
cli-col-sent = enviado
cli-col-received = recibido
cli-stage-claiming = espera al servidor
cli-stage-making = espera al servidor
cli-stage-closing = retirado, falta avisar al servidor
cli-stage-closed = retirado, sin confirmar todavía
cli-stage-ended = terminado
cli-stage-refused = la invitación ya se usó
cli-delivery-nothing = no se comparte nada
cli-delivery-sent = todo enviado
cli-delivery-not-sent-yet = sin enviar todavía
cli-delivery-no-word = 7 días sin noticias
cli-delivery-not-confirmed-yet = retiro sin confirmar todavía
cli-delivery-server-rolled-back = el servidor perdió una parte; se envía de nuevo
cli-delivery-server-unknown = el servidor no lo conoce por el momento
cli-sync-no-links = No hay vínculos, así que no hay nada que enviar.

## Grants

cli-grant-none = No compartes nada con nadie.
cli-grant-recipient = va a
cli-grant-purpose = para qué
cli-grant-kinds = qué
cli-grant-instruments = cuáles
cli-grant-rules = avisa si
cli-grant-rules-what = Cuando empieza una de estas, se avisa a { $name } de cuál es y desde qué día. Tus respuestas no van con el aviso. Pero el nombre de la regla dice algo de ellas.
cli-grant-ask-rules = Di con cada una si se puede avisar a { $name }. Enter significa no, b vuelve a la anterior.
cli-grant-ask-rule = ¿Se puede avisar a { $name } cuando empiece?
cli-grant-no-rule = Ninguna regla puede avisar a { $name }, así que no se comparten avisos.
cli-grant-rule-off = Ahora está apagada, así que no avisa a nadie.
cli-grant-detail = cuánto
cli-grant-from = desde
cli-grant-until = hasta
cli-grant-until-withdrawn = hasta que lo retires
cli-grant-as = te llamas
cli-grant-preview-none = Ahora no se enviaría nada. Las entradas que hagas después, sí.
cli-grant-preview-count =
    { $count ->
        [one] Ahora se enviaría esta entrada, exactamente así:
       *[other] Ahora se enviarían estas { $count } entradas, exactamente así:
    }
cli-grant-preview-end = No se envió nada. "cairn grant give" con las mismas palabras lo comparte.
cli-grant-give-ask = Esto se compartirá con { $label } desde ahora, hasta que lo detengas.
cli-grant-given = Sale con el próximo "cairn sync".
cli-grant-withdraw-ask = { $label } dejará de recibir, y lo que su pantalla guarda se borra. Lo que ya leyó, puede que lo recuerde. El vínculo se queda.
cli-grant-withdrawn = No se comparte nada más con { $label }. El vínculo se queda.
cli-grant-state-live = se comparte
cli-grant-state-withdrawn = retirado
cli-grant-state-replaced = reemplazado
cli-grant-state-not-live = no en este día

## What would be sent, field by field
cli-sent-craving = Ganas de consumir
cli-sent-mood = Ánimo
cli-sent-sleep = Sueño
cli-sent-confidence = Confianza
cli-sent-risky = Situación de riesgo
cli-sent-use = Consumo
cli-sent-answer = respuesta
cli-sent-since = desde
cli-sent-days = días
cli-sent-halt = Ahora mismo
cli-sent-hungry = hambre
cli-sent-angry = enojo
cli-sent-lonely = soledad
cli-sent-tired = cansancio
cli-sent-medication = Medicación
cli-sent-note = Nota
cli-sent-instrument = Cuestionario
cli-sent-rule = Regla
cli-sent-answers = Respuestas
cli-sent-score = Puntaje
cli-sent-band = Rango
cli-sent-flags = Marcas
cli-sent-missing = Sin responder
cli-sent-prorated = Promedio en lugar de lo que falta
cli-sent-wording-version = Redacción
cli-sent-value-no = no
cli-sent-value-yes = sí
cli-sent-value-rather-not-say = prefiero no decirlo
cli-sent-value-taken = tomada
cli-sent-value-partly = tomada en parte
cli-sent-value-not-taken = no tomada
cli-sent-value-none-planned = ninguna prevista
cli-sent-value-safety = seguridad
cli-sent-value-follow-up = un cuestionario más largo puede mostrar más

## If-then plans, urge timer, insight

cli-ifthen-rehearse-later = Repásalo una vez en tu mente: "cairn ifthen rehearse" con su nombre.
cli-ifthen-rehearse-enter = Presiona Enter cuando lo hayas hecho:{" "}
cli-ifthen-deleted = Borrado. Durante 30 días "cairn ifthen undo { $id }" lo trae de vuelta.
cli-ifthen-none = Todavía no hay planes. Un plan es un momento y una cosa que hacer, así: cairn ifthen add --time 18:00-20:00 --days fri --then "Llamar a Sam"
cli-urge-how-to-end = Cuando te parezca bien: "cairn urge end --craving" con un número de 0 a 10. No hay prisa, se guarda.
cli-urge-deleted = Borrado. Durante 30 días "cairn urge undo { $id }" lo trae de vuelta.
cli-urge-none = Todavía no hay impulsos anotados. "cairn urge start --craving 7" empieza con uno.
cli-insight-seen = ¿Ya lo has visto? cairn insight seen { $rule }
cli-insight-switch = ¿No quieres esto? cairn insight off { $rule }
cli-error-nothing-to-undo = No hay ninguna versión anterior a esta.
cli-error-nothing-to-tell = Por ahora no hay ningún plan del que contar.
cli-error-no-open-urge = No hay ningún temporizador en marcha. "cairn urge list" muestra los anteriores.
cli-error-no-checkin-yet = Todavía no hay un registro para el que buscar un plan.
cli-error-unknown-rule = No hay ninguna regla con este nombre. "cairn insight rules" las muestra.
cli-export-heading = Todo lo tuyo, al { $day }
cli-export-checkins = Registros
cli-export-results = Cuestionarios
cli-export-family = Como familiar o amistad
cli-export-goals = Metas
cli-export-reminders = Recordatorios
cli-export-ifthen = Planes "si… entonces…"
cli-export-urges = Impulsos
cli-export-lapses = Contratiempos
cli-export-away = Tiempos fuera
cli-export-none = Nada.
cli-export-unknown-instrument = Las palabras de este cuestionario ({ $name }) no están aquí.
cli-export-score = Puntaje: { $score }
cli-export-links = Vínculos
cli-export-pack = { $id }, versión { $version }
cli-export-behind = Lo que se queda aquí
cli-export-behind-packs = Paquetes: { $names }. Vuelven con sus propios archivos firmados.
cli-export-behind-publishers =
    { $count ->
        [one] Tu confianza en una clave de publicación. Solo tú puedes darla, cuando ves la huella.
       *[other] Tu confianza en { $count } claves de publicación. Solo tú puedes darla, cuando ves la huella.
    }
cli-export-behind-directories = Directorios: { $names }. Tráelos de nuevo desde sus propios archivos.
cli-export-behind-links =
    { $count ->
        [one] Un vínculo, y lo que compartes por él. Sus claves nunca salen de aquí.
       *[other] { $count } vínculos, y lo que compartes por ellos. Sus claves nunca salen de aquí.
    }
cli-export-behind-undo = Lo que corregiste o borraste: cómo era antes.
cli-export-more = Se guarda más de lo que esta página puede mostrar, como qué pasó con los recordatorios. "cairn export --format json" lo tiene todo.
cli-import-heading = Lo que viene con este archivo
cli-import-changes = Lo que cambió
cli-import-col-what = qué
cli-import-col-new = nuevo
cli-import-col-newer = más nuevo
cli-import-col-removed = borrado
cli-import-col-older = más antiguo
cli-import-col-same = igual
cli-import-legend = De lo más antiguo, aquí hay una versión más nueva, que se queda. Lo borrado se borró en el lugar de donde viene el archivo.
cli-import-kind-checkin = Registros
cli-import-kind-instrument-result = Resultados de cuestionarios
cli-import-kind-deleted-entry = Marcas de entradas borradas
cli-import-kind-safety-plan = Plan
cli-import-kind-if-then = Planes "si… entonces…"
cli-import-kind-if-then-offer = Planes "si… entonces…" ofrecidos
cli-import-kind-goal = Metas
cli-import-kind-urge = Impulsos
cli-import-kind-lapse = Contratiempos
cli-import-kind-rule-switch = Ajustes de lo que resalta
cli-import-kind-rule-seen = Lo que resalta y ya se vio
cli-import-kind-schedule-entry = Recordatorios
cli-import-kind-schedule-day = Qué pasó con los recordatorios
cli-import-kind-schedule-settings = Ajustes de los recordatorios
cli-import-kind-other = { $kind } (esta versión no lo conoce; se guarda tal como está)
cli-import-nothing = Aquí no cambia nada: todo ya está aquí.
cli-import-preview-end = No se guardó nada. Sin --preview, se guarda.
cli-import-ask = Esto se va a incorporar. "cairn import --undo" lo deshace.
cli-import-done = Incorporado. Durante 30 días "cairn import --undo" lo deshace.
cli-import-links = { $count ->
    [one] En el archivo se nombra un vínculo, que no se incorpora.
   *[other] En el archivo se nombran { $count } vínculos, que no se incorporan.
} Nadie puede ver nada de aquí por causa de un archivo. Para compartir desde aquí, acepta una invitación.
cli-import-not-sent = Nada de esto se envió a nadie. Lo que se borró se retira también a quienes lo tenían.
cli-import-pack = El archivo nombra un paquete que no está aquí: { $id }, versión { $version }. Instálalo desde su propio archivo.
cli-import-undone =
    { $count ->
        [one] Deshecho. Una entrada está como antes.
       *[other] Deshecho. { $count } entradas están como antes.
    }
cli-error-import-not-ours = Este archivo no lo escribió "cairn export".
cli-error-import-not-ours-hint = Los archivos de calendario van con "cairn remind import".
cli-fault-changed-since = Esto se cambió o se borró después de la importación.
