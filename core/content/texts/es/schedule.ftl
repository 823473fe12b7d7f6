### draft_translation: not checked by a native speaker yet.

## What a notification can say. This list is all there is: anybody may read a lock screen.

schedule-notice-at = Recordatorio: { $time }
schedule-notice-earlier = Recordatorio de las { $time }
schedule-notice-on-day = Recordatorio: { $day } { $time }
schedule-notice-ahead = Recordatorio para más tarde
schedule-notice-open = Abre para seguir recibiendo recordatorios
schedule-notice-test = Esto es una prueba

## What stands in a calendar for everything

schedule-calendar-summary = Recordatorio

schedule-day-monday = lunes
schedule-day-tuesday = martes
schedule-day-wednesday = miércoles
schedule-day-thursday = jueves
schedule-day-friday = viernes
schedule-day-saturday = sábado
schedule-day-sunday = domingo

schedule-kind-appointment = Cita
schedule-kind-medication = Medicina
schedule-kind-prompt = Registro
schedule-kind-naloxone-renewal = Renovar la naloxona
schedule-kind-prescription-renewal = Renovar la receta
schedule-kind-test = Prueba
schedule-kind-vaccination = Vacuna
schedule-kind-other = Otra cosa

## How something comes again

schedule-every-day =
    { $count ->
        [one] cada día
       *[other] cada { $count } días
    }
schedule-every-week =
    { $count ->
        [one] cada semana
       *[other] cada { $count } semanas
    }
schedule-every-month =
    { $count ->
        [one] cada mes
       *[other] cada { $count } meses
    }
schedule-every-year =
    { $count ->
        [one] cada año
       *[other] cada { $count } años
    }
schedule-rule-on = { $rule } ({ $days })
schedule-rule-count =
    { $count ->
        [one] { $rule }, una vez
       *[other] { $rule }, { $count } veces
    }
schedule-rule-until = { $rule }, hasta el { $day }
schedule-rule-other = según la regla { $rule }

## What goes wrong

error-schedule-no-such-occurrence = No toca a esta hora.
cli-error-schedule-no-such-occurrence-hint = "cairn remind show" muestra las horas.
error-schedule-no-such-reminder = No se planeó ningún recordatorio con este nombre.
error-schedule-not-divisible = Esto no se puede dividir aquí. Cámbialo entero.
error-schedule-out-of-range = Esta hora está fuera de lo que se puede planear.
error-schedule-snooze-out-of-range = Un recordatorio puede esperar de 1 minuto a 24 horas.
error-schedule-answered = Este ya lo respondiste.
error-schedule-not-answered = De este no había nada anotado.
error-schedule-not-yet = Falta más de un día para este, así que aún no se puede responder.
error-not-a-reminder-id = Este no es el nombre de un recordatorio.
cli-error-not-a-reminder-id-hint = "cairn remind next" los muestra.
error-rule-malformed = La regla de su repetición no se puede leer.
error-rule-too-often = Se repite más de una vez al día. Para una medicina, elige cada cuántas horas.
error-rule-out-of-range = Un número en la regla de su repetición está fuera de los valores posibles.
error-rule-contradicts = Las partes de la regla no concuerdan.
error-rule-never = Con esta regla no llegaría nunca.
error-ics-too-big = Este archivo de calendario es demasiado grande. Lo máximo es un megabyte.
error-ics-wrong-letters = Las letras de este archivo de calendario no están en UTF-8. Pídelo en ese formato.
error-ics-malformed = Una línea de este archivo de calendario no se puede leer, así que no se guardó nada.
error-ics-not-a-calendar = Esto no es un archivo de calendario.
error-ics-too-many = Este archivo de calendario tiene más de 1000 eventos.
error-ics-no-event = No hay ningún evento en este archivo de calendario.
error-ics-refused = Algunos eventos de este archivo no se pueden tomar, así que no se guardó nada.

## What was put right in a calendar file

schedule-fix-until-local = Su último día no estaba escrito como debe ser. Se tomó como se quería decir.
schedule-fix-windows-zone = Su zona horaria tenía un nombre que solo Windows conoce.
schedule-fix-odd-zone = Su zona horaria tenía un nombre poco común.
schedule-fix-zone-assumed = No nombra ninguna zona horaria. Se tomó la tuya.
schedule-fix-start-in-gap = En su primer día el reloj se salta su hora. Ese día llega otro tanto más tarde.
schedule-fix-all-day = Es para un día entero. Se puso a las nueve de la mañana.
schedule-fix-seconds-cut = Sus segundos quedaron fuera.
schedule-fix-text-cut = Un texto era demasiado largo y se cortó.
schedule-fix-no-title = No tenía título.
schedule-fix-alarm-dropped = Uno de sus propios recordatorios no se puede tomar.
schedule-fix-length-dropped = Lo que dura no se puede tomar.
schedule-fix-elapsed-hours = Llega cada tantas horas, haga lo que haga el reloj.
schedule-fix-change-is-time-only = Uno de sus días tenía también otras palabras. Solo se tomó la hora.
schedule-fix-cancelled = Está cancelado y quedó fuera.
schedule-fix-superseded = El archivo tiene una versión más nueva de él.

## Why an event of a calendar file can't be taken

schedule-refusal-not-an-event = Es una tarea o un diario, no un evento.
schedule-refusal-no-start = No tiene comienzo.
schedule-refusal-time-malformed = Una hora en él no se puede leer.
schedule-refusal-time-out-of-range = Una hora en él está demasiado lejos.
schedule-refusal-zone-unknown = Su zona horaria no se conoce.
schedule-refusal-period-unsupported = Está hecho de períodos.
schedule-refusal-rule-malformed = La regla de su repetición no se puede leer.
schedule-refusal-rule-too-often = Se repite más de una vez al día.
schedule-refusal-rule-out-of-range = Un número en su regla está fuera de los valores posibles.
schedule-refusal-rule-contradicts = Las partes de su regla no concuerdan.
schedule-refusal-rule-never = Con su regla no llega nunca.
schedule-refusal-several-rules = Tiene más de una regla.
schedule-refusal-range-unsupported = Cambia a la vez un día y todos los que siguen.
schedule-refusal-too-many-times = Tiene demasiadas horas sueltas.
schedule-refusal-unfit = No se puede guardar tal como está.

## The terminal: cairn remind

remind-none = Todavía no hay nada que recordar. "cairn remind add --help" muestra cómo.
remind-added = Guardado.
remind-changed = Cambiado.
remind-silenced = No llegará ningún recordatorio para { $time }: cae en tus horas de silencio. Para que llegue, márcalo con --essential.
remind-held = Tus horas de silencio retienen el recordatorio de { $time } hasta { $until }. Para que llegue a su hora, márcalo con --essential.
remind-over = Todas sus horas han pasado, así que nada te lo recordará.
remind-silenced-prompt = Tus horas de silencio cubren este intervalo, así que nada te preguntará. Elige otro intervalo u otras horas de silencio.
remind-deleted = Borrado. "cairn remind undo { $id }" lo trae de vuelta.
remind-delete-ask = Se borrará "{ $title }", y con ello sus recordatorios.
remind-undone = Está como antes.
remind-nothing-before = No hay nada antes de esto.
remind-divided = Desde esta hora es uno nuevo; lo de antes se queda.
remind-no-coming = En estos días no llega nada.
remind-no-notices = No hay recordatorios planeados.
remind-incomplete = Llegarán más. El último te pide abrir esto de nuevo, para que así sea.
remind-snoozed = Llega otra vez a las { $time }.
remind-answered = Anotado.
remind-answered-what = Anotado: { $title }, { $time }. "cairn remind undone { $name }" lo quita.
remind-taken-back = Quitado. Si su recordatorio aún ha de llegar, llegará.
remind-answered-same = Eso ya estaba anotado.
remind-taken = Anotado: tomada a las { $time }.
remind-quiet-none = No hay horas de silencio. "cairn remind quiet 22:00-07:00" las pone.
remind-quiet-is = Silencio de { $from } a { $to }. Solo llega lo que marcaste como esencial.
remind-goal-time-is = Los pasos de las metas se recuerdan a las { $time }.
remind-test-asked = Llegará un recordatorio a las { $time }. Dice "{ $text }". Después cuenta si llegó: "cairn remind self-test --arrived yes".
remind-test-arrived = Bien: los recordatorios llegan.
remind-test-not-arrived = Entonces algo los detiene. En un teléfono, permite las notificaciones de esta aplicación y sácala del ahorro de batería.
remind-log-none = No había nada planeado en estos días.
remind-exported = El calendario está escrito. Cada evento en él es privado{ $own ->
    [yes] , pero muestra tus propias palabras.
   *[no] {" "}y no dice más que "Recordatorio".
}
remind-left-out =
    { $count ->
        [one] Una entrada no cabe en un calendario: llega según haga falta o al azar.
       *[other] { $count } entradas no caben en un calendario: llegan según haga falta o al azar.
    }
remind-import-counts = Nuevos: { $new }. Renovados: { $renewed }. Ya estaban: { $known }.
remind-import-ended = El calendario los cancela. Aquí también terminan:
remind-import-called-off = El calendario cancela estas citas sueltas. Aquí también se quitan:
remind-import-fixed = Se corrigió:
remind-import-refused = No se puede tomar:
remind-import-line = línea { $line }: { $what }
remind-import-preview-end = No se guardó nada. Sin --preview sí se guarda.
remind-import-ask = Esto se va a tomar.
remind-imported =
    { $count ->
        [0] No había nada nuevo.
        [one] Se guardó una entrada.
       *[other] Se guardaron { $count } entradas.
    }

remind-col-when = cuándo
remind-col-what = qué
remind-col-title = título
remind-col-says = el recordatorio dice
remind-col-dose = dosis
remind-col-answer = respuesta
remind-col-planned = planeado
remind-col-shown = mostrado
remind-col-opened = abierto
remind-col-id = nombre
remind-field-when = llega
remind-field-zone = según el reloj de
remind-field-remind = recuerda
remind-field-essential = esencial
remind-field-place = dónde
remind-field-next = próximo
remind-field-changes = cambios sueltos
remind-here = donde estés
remind-at-the-time = a la hora misma
remind-before = { $time } antes
remind-timing-once = { $at }
remind-timing-rule = desde { $at }, { $rule }
remind-timing-daily = cada día a las { $times }, desde { $from }
remind-timing-days = a las { $times }, desde { $from }, { $rule }
remind-timing-hours = cada { $hours } horas desde { $at }
remind-timing-taper = { $count ->
    [one] 1 paso desde { $from }
   *[other] { $count } pasos desde { $from }
}
remind-timing-as-needed = según haga falta
remind-timing-window = entre las { $opens } y las { $closes }, desde { $from }
remind-step-days = { $days } días a las { $times }: { $dose }
remind-step-open = luego a las { $times }: { $dose }
remind-change-skip = { $at } queda fuera
remind-change-move = { $at } pasa a { $to }
remind-answer-done = hecho
remind-answer-left-out = omitido
remind-value-yes = sí
remind-value-no = no
remind-value-none = –

cli-error-ics-refused-hint = "cairn remind import FILE --preview" los nombra; --go-on los deja fuera y toma el resto.
cli-error-bad-timing = Di cuándo llega, de una sola manera.
cli-error-bad-timing-hint = Usa uno de --at, --times, --hours con --at, --taper, --window o --as-needed.
cli-error-bad-single = Una sola vez solo se puede quitar, mover o reponer. Cambia lo demás en otra orden.
cli-error-bad-taper = Un paso se escribe con días, horas y dosis, como "7d 08:00,20:00 8 mg". Entre pasos va un punto y coma.
cli-error-bad-lead = Escribe con cuánta anticipación como un número con d, h o m, por ejemplo 1d,1h,15m.
cli-error-bad-hours = Escribe las horas de silencio o un intervalo como dos horas, por ejemplo 22:00-07:00.
cli-error-bad-window = Un intervalo cabe en un solo día: dos horas, primero la más temprana, por ejemplo 09:00-21:00.
cli-error-bad-times = Escribe horas del día de 00:00 a 23:59, con comas entre ellas, por ejemplo 08:00,20:00.
cli-error-bad-essential = Solo una cita o una medicina puede ser esencial.
