### draft_translation: not checked by a native speaker yet.
### Neutral Latin American Spanish, "tú". "Consumo" throughout. Safety texts stay English until a clinician has checked a translation.

## Check-in: questions, short names, ends of the scales

checkin-title = Registro
checkin-craving = Ganas de consumir
checkin-craving-question = ¿Qué tan fuertes son las ganas de consumir en este momento?
checkin-craving-low = ninguna
checkin-craving-high = las más fuertes
checkin-mood = Ánimo
checkin-mood-question = ¿Cómo está tu ánimo?
checkin-mood-low = lo peor
checkin-mood-high = lo mejor
checkin-sleep = Sueño
checkin-sleep-question = ¿Cómo dormiste?
checkin-sleep-low = lo peor
checkin-sleep-high = lo mejor
checkin-confidence = Confianza
checkin-confidence-question = ¿Cuánta confianza tienes en poder pasar el día como quieres?
checkin-confidence-low = nada
checkin-confidence-high = toda
checkin-risky = Situación de riesgo
checkin-risky-question = ¿Hubo una situación de riesgo?
checkin-use = Consumo
checkin-use-question = ¿Has consumido desde tu último registro?
checkin-use-days-question = ¿Qué días?
checkin-halt = Ahora mismo
checkin-halt-question = ¿Qué sientes ahora mismo?
checkin-medication = Medicación
checkin-medication-question = ¿Tomaste la medicación prevista para hoy?
checkin-note = Nota
checkin-note-question = ¿Quieres anotar algo más?

use-no = no
use-yes = sí
use-rather-not-say = prefiero no decirlo
halt-hungry = hambre
halt-angry = enojo
halt-lonely = soledad
halt-tired = cansancio
medication-taken = tomada
medication-partly = tomada en parte
medication-not-taken = no tomada
medication-none-planned = ninguna prevista

## Calendar

day-yes = consumo
day-no = sin consumo
day-unknown = no se sabe
days-that-count =
    { $count ->
        [0] Aún no hay días marcados
        [one] 1 día cuenta
       *[other] { $count } días cuentan
    }
days-still-count = Tus días siguen contando.

## Instruments. A band has a name in data; what a person reads is here. Never a diagnosis.

instrument-not-yet-checked = Ningún profesional de la salud lo ha revisado todavía.
instrument-not-a-diagnosis = Esto no es un diagnóstico. Muestra con qué frecuencia te molestaron estas cosas, para que puedas ver cambios y hablar de ellos.
instrument-no-score = Faltan demasiadas respuestas para un puntaje. No pasa nada: puedes dejar fuera lo que quieras.
instrument-prorated = Faltaron una o dos respuestas. En su lugar, el puntaje usa el promedio de las otras.
instrument-follow-up = Un cuestionario más largo puede mostrar más. Puedes llenarlo ahora o después, o dejarlo.
instrument-follow-up-later = Un cuestionario más largo puede mostrar más. Lo llenaste hace poco: puedes volver a llenarlo a partir del { $date }, o dejarlo.
instrument-scale-au-10-50 = Escala de 10 a 50 (Australia)
instrument-scale-us-0-40 = Escala de 0 a 40 (Estados Unidos)
instrument-scale-us-0-24 = Escala de 0 a 24 (Estados Unidos)
trend-up = más alto que la vez anterior
trend-down = más bajo que la vez anterior
trend-same = igual que la vez anterior

band-phq-9-minimal = Poco desánimo en las últimas dos semanas.
band-phq-9-mild = Algo de desánimo en las últimas dos semanas.
band-phq-9-moderate = Desánimo en bastantes días. Hablar de eso puede ayudar.
band-phq-9-moderately-severe = Desánimo en muchos días. Es un buen momento para hablar con tu terapeuta o con un médico.
band-phq-9-severe = Desánimo en la mayoría de los días. Por favor, habla pronto con tu terapeuta o con un médico.
band-phq-2-negative = El desánimo no apareció seguido. Dos preguntas pueden pasar algo por alto, así que el cuestionario más largo está ahí cuando lo quieras.
band-phq-2-positive = El desánimo apareció seguido. El cuestionario más largo puede mostrar más.
band-gad-7-minimal = Pocas preocupaciones en las últimas dos semanas.
band-gad-7-mild = Algunas preocupaciones en las últimas dos semanas.
band-gad-7-moderate = Preocupaciones en bastantes días. Hablar de eso puede ayudar.
band-gad-7-severe = Preocupaciones en la mayoría de los días. Por favor, habla pronto con tu terapeuta o con un médico.
band-gad-2-negative = Las preocupaciones no aparecieron seguido. Dos preguntas pueden pasar algo por alto, así que el cuestionario más largo está ahí cuando lo quieras.
band-gad-2-positive = Las preocupaciones aparecieron seguido. El cuestionario más largo puede mostrar más.

## Grants

kind-checkin = Registros
kind-instrument-result = Cuestionarios
kind-alert = Avisos
detail-full = todo
detail-summary = un resumen: sin notas, y de los cuestionarios solo los puntajes
purpose-support = Para apoyarme entre una conversación y otra
purpose-treatment = Para planear y revisar mi tratamiento en conjunto
purpose-check-ins = Para ver cómo estoy y notar cuándo una llamada ayudaría
grant-how-to-withdraw = Puedes parar cuando quieras, sin dar un motivo. Elige "retirar" en este vínculo. Desde ese momento no se envía nada más, y lo que se envió se borra del otro lado. Lo que alguien ya leyó no se puede deshacer.
notice-redisclosure = Una persona decidió compartir esto contigo, para el fin que nombra su consentimiento y para nada más. Puede tratar de la atención por un trastorno por consumo de sustancias. Hay leyes que lo protegen, como 42 CFR Part 2 en Estados Unidos y el Reglamento General de Protección de Datos en Europa. No lo pases a nadie, y no lo uses en contra de esta persona en ninguna investigación ni ante un tribunal, a menos que lo autorice por escrito o que la ley lo permita con claridad. Cuando el consentimiento termine, deja de usarlo.

## Where a text is not in the person's language

language-fallback = Este texto está en inglés: todavía no hay una traducción revisada.
language-fallback-safety = Los textos de seguridad están en inglés hasta que se haya revisado su traducción.
language-fallback-instrument = Este cuestionario está en inglés: solo se muestra con su texto oficial.
language-other = Este texto está en otro idioma: { $language }.

## What is not right, by stable code: error-<code>. First what happened, then what can be done.

error-invalid-fields = Algo aquí no está bien, así que no se guardó. Los campos están indicados.
error-unknown-field = No hay ningún campo con este nombre. Revisa cómo está escrito.
error-wrong-kind = Aquí va otro tipo de valor.
error-out-of-range = Esto está fuera de los valores posibles.
error-not-a-choice = Esta no es una de las opciones.
error-missing = Esto falta.
error-too-long = Esto es demasiado largo. Acórtalo e inténtalo de nuevo.
error-not-a-date = Esto no es una fecha ni una hora. Escríbela así: 2026-11-24.
error-in-future = Esto es posterior a este momento.
error-not-in-order = Estas fechas no están en orden, o una está dos veces.
error-unknown-version = Esto viene de una versión que aquí no se conoce. Actualiza para leerlo.
error-not-an-object = Esto no es un objeto JSON.
error-not-json = Esto no es JSON. Revisa sus comas, comillas y corchetes.
error-duplicate-key = Un nombre está dos veces aquí, así que no está claro qué valor cuenta. Deja solo uno.
error-not-dialable = Este número no se puede marcar. Escríbelo con cifras, y con + delante del código de un país.
error-too-many = Aquí ya no hay lugar. Quita algo primero.
error-not-a-month = Esto no es un mes. Escríbelo así: 2026-11.
error-not-a-section = Un plan no tiene ninguna parte con este nombre.

error-phone-malformed = Esto no es un número de teléfono. Escríbelo con cifras, y con + delante del código de un país.
error-phone-too-short = Esto es demasiado corto para un número de teléfono.
error-phone-too-long = Esto es demasiado largo para un número de teléfono.

error-time-malformed = Esto no es una hora. Escríbela así: 2026-11-24T08:00:00+01:00[Europe/Berlin].
error-zone-missing = Falta la zona horaria. Escríbela entre corchetes al final, así: [Europe/Berlin].
error-zone-unknown = No hay ninguna zona horaria con este nombre. Escríbela así: Europe/Berlin.
error-time-suffix-unsupported = Después de la hora puede ir una zona horaria entre corchetes, nada más.
error-time-out-of-range = El año debe estar entre 1970 y 9999.

error-answers-wrong-count = El número de respuestas no es el número de preguntas. Usa - para una que dejas fuera.
error-answers-unknown-item = No hay tal pregunta en este cuestionario.
error-answers-not-an-option = Una de estas no es una respuesta que la pregunta ofrezca.
error-answers-malformed = Las respuestas son números con comas entre ellos, como 1,0,2, y - para una que dejas fuera.
error-answers-none = No se respondió a ninguna pregunta. No se guardó nada, así que no tienes que esperar para intentarlo de nuevo.

error-grant-not-strict = Este consentimiento no se puede leer. Con él no se comparte nada.
error-grant-unknown-version = Este consentimiento viene de una versión más nueva. Actualiza para leerlo; hasta entonces no se comparte nada con él.
error-grant-malformed = Este consentimiento no está completo. Con él no se comparte nada.
error-grant-kinds = Un consentimiento debe decir qué se comparte, cada tipo una sola vez.
error-grant-instruments = Nombra cuestionarios solo donde se comparten cuestionarios, y ahí al menos uno.
error-grant-rules = Nombra reglas solo donde se comparten avisos: al menos una, cada una una vez, y solo reglas que esta versión conoce.
error-grant-dates = El último día es anterior al primero. Elige otros días.
error-grant-text = Uno de los textos de este consentimiento está vacío o es demasiado largo.
error-grant-not-live = Ningún consentimiento vale en este día, así que no se comparte nada.
error-kind-not-granted = Tu consentimiento no nombra este tipo, así que no se comparte.
error-instrument-not-granted = Tu consentimiento no nombra este cuestionario, así que no se comparte.
error-rule-not-granted = Tu consentimiento no nombra esta regla, así que no se avisa a nadie.
error-date-not-granted = Esto es de un día que tu consentimiento no cubre, así que no se comparte.
error-not-well-formed = Esto no se puede compartir tal como está. Se queda aquí.

error-payload-not-an-envelope = Llegó un mensaje que no se puede leer. Se puso aparte.
error-payload-bad-body = Llegó un mensaje que no tiene sentido. Se puso aparte.
error-payload-no-grant = Llegó algo sin consentimiento. No se guardó.
error-payload-needless-grant = Llegó un mensaje que no tiene sentido. Se puso aparte.

error-not-base64url = Este nombre no está completo. Cópialo entero.
error-not-a-revision = Esto no es una revisión.
error-not-strict-json = Este JSON se corta, o tiene algo dos veces.

error-pack-syntax = Este paquete no se puede leer.
error-pack-not-open = La licencia de este paquete no permite incluirlo.
error-pack-empty-field = Un campo de este paquete está vacío.
error-pack-bad-code = Un código de este paquete no está bien formado.
error-pack-duplicate = Este paquete tiene algo dos veces.
error-pack-range = El rango de puntajes de este paquete no es el que sus respuestas pueden alcanzar.
error-pack-bands = Las franjas de este paquete no cubren los puntajes en orden.
error-pack-missing-rule = La regla de este paquete para las respuestas que faltan no deja nada que calcular.
error-pack-flag = Una marca de este paquete no nombra ninguna pregunta.
error-pack-follow-up = El cuestionario más largo y su marca no van juntos en este paquete.
error-pack-no-vector = Este paquete no tiene ejemplos para revisarlo.
error-pack-vector = Un ejemplo de este paquete no da el resultado que dice.
