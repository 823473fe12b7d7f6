### draft_translation: not checked by a native speaker yet.
### The screen for the worst moment and the texts about tolerance stay English until a clinician has checked a translation.

care-not-yet-checked = Ningún profesional de la salud ha revisado esto todavía.

## The plan: its six steps in order, and the reasons

plan-warning-signs-title = Señales de que viene un momento difícil
plan-alone-title = Cosas que hago por mi cuenta
plan-distractions-title = Personas y lugares que me despejan la mente
plan-help-title = Personas a las que pido ayuda
plan-professionals-title = Profesionales y líneas de crisis
plan-surroundings-title = Un entorno más seguro para mí
plan-reasons-title = Mis razones
plan-emergency-number = Número de emergencia

plan-title = Mi plan
plan-empty = Tu plan está vacío, y no hay prisa. Una sola entrada ya es un comienzo.
plan-empty-next = "cairn plan add alone 'Un paseo junto al río'" escribe la primera.
plan-added = Está en tu plan.
plan-changed = Cambiado.
plan-moved = Movido.
plan-removed = Quitado. "cairn plan undo" lo trae de vuelta.
plan-undone = El plan está como antes. Repetirlo deshace ese cambio.
plan-nothing-to-undo = Todavía no se ha cambiado nada.
plan-restored = El plan está como estaba entonces. "cairn plan undo" deshace ese cambio.
plan-no-versions = Todavía no hay planes anteriores.
plan-versions =
    { $count ->
        [one] Se guarda un plan anterior:
       *[other] Se guardan { $count } planes anteriores:
    }
plan-version-entries =
    { $count ->
        [0] vacío
        [one] una entrada
       *[other] { $count } entradas
    }
plan-col-place = lugar
plan-col-entry = entrada
plan-col-number = número
plan-col-holds = contiene

## A lapse and the questions after it. Each may be left out.

lapse-thanks = Gracias por anotarlo.
lapse-days =
    { $days ->
        [0] Cada día que marques de aquí en adelante cuenta.
        [one] Tu día sigue contando.
       *[other] Tus { $days } días siguen contando.
    }
lapse-how = Puedes saltarte cualquier pregunta: solo presiona Enter.
lapse-question-safe = ¿Estás a salvo en este momento?
lapse-question-situation = ¿Qué pasaba antes?
lapse-question-thoughts = ¿Qué te pasó por la mente?
lapse-question-helped = ¿Qué ayudó, aunque fuera un poco?
lapse-question-next = ¿Qué ayudaría en la próxima hora?
lapse-question-substance = ¿Qué fue? Solo si quieres decirlo.
lapse-question-amount = ¿Cuánto? Solo si quieres decirlo.
lapse-safe-yes = sí
lapse-safe-no = no
lapse-safe-not-sure = no sé
# In Spanish s is yes, so it can't stand for "not sure" as it does in English.
lapse-safe-prompt = { $question } s/n, o ? si no lo sabes:{" "}
lapse-safe-not-sure-words = ? d dudo duda unsure
lapse-prompt = { $question }{" "}
lapse-again-safe = Aquí puedes escribir s, n o ?.
lapse-field-when = cuándo
lapse-field-safe = a salvo
lapse-field-situation = antes
lapse-field-thoughts = en tu mente
lapse-field-helped = qué ayudó
lapse-field-next = qué sigue
lapse-field-substance = qué fue
lapse-field-amount = cuánto
lapse-next = "cairn sos" abre la página para momentos difíciles. Está ahí cuando la quieras.
lapse-can-tell = Puedes contarle a { $to }: "cairn lapse tell { $id }" te muestra primero lo que vería. No se envió nada.
lapse-tell-goes = { $to }: el registro de este día le llega por sí solo con el próximo "cairn sync".
lapse-tell-went = { $to }: el registro de este día ya se le envió.
lapse-tell-makes = Esto crea un registro para este día. Con el próximo "cairn sync" le llega a { $to }, que verá esto y nada más:
lapse-tell-sees = { $to } ve esto y nada más:
lapse-tell-preview = No se creó ni se envió nada.
lapse-not-marked = Tu calendario no muestra este día como día de consumo, y no se cambió nada en él. "cairn checkin add --use yes --used-on { $day }" lo marca, si quieres. Un registro llega a donde compartes tus registros.
lapse-none = No hay nada anotado aquí. Si algún día quieres hacerlo: "cairn lapse add".
lapse-day-alone = Diste un día sin hora, por eso pone { $time }. "--when" admite las dos cosas, como "2026-11-23 21:00".
lapse-corrected = Cambiado.
lapse-deleted = Borrado. "cairn lapse undo" con su nombre lo trae de vuelta durante 30 días.
lapse-undone = Está como antes.

## Coming out of detox, hospital, prison, or a place like them

away-noted = Anotado. El aviso se muestra desde { $from } hasta { $until }.
away-none = No hay nada anotado aquí. "cairn away add" lo anota.
away-deleted = Borrado. "cairn away undo" con su nombre lo trae de vuelta durante 30 días.
away-undone = Está como antes.
cli-error-bad-away-day = Falta más de un año para ese día. Se puede anotar un día que ya llegó o uno del próximo año.
away-col-of = salida de
away-col-on = el día
away-col-until = aviso hasta
away-detox = desintoxicación
away-hospital = hospital o un lugar parecido
away-prison = prisión o un lugar parecido

## Calendar

calendar-days =
    { $count ->
        [0] Aún no hay días marcados.
        [one] 1 día cuenta. Sigue siendo tuyo.
       *[other] { $count } días cuentan. Siguen siendo tuyos.
    }
calendar-month =
    Este mes: { $no ->
        [one] 1 día sin consumo
       *[other] { $no } días sin consumo
    }, { $yes } de consumo, { $unknown } que no se saben.
calendar-to-come = Este mes aún no ha llegado.

## Goals. Done is said quietly, and nothing is scored.

goal-area-work = trabajo
goal-area-housing = vivienda
goal-area-education = estudios
goal-area-relationships = relaciones
goal-area-health = salud
goal-area-justice = justicia
goal-area-money = dinero
goal-none = Todavía no hay metas. Un paso pequeño basta para empezar: "cairn goal add".
goal-added = Guardado. "cairn goal step add" escribe un primer paso pequeño.
goal-changed = Cambiado.
goal-step-added = El paso está guardado.
goal-step-done = Hecho. Se queda en tu lista como algo que hiciste.
goal-step-done-next = Hecho. Se queda en tu lista como algo que hiciste. Lo que sigue, cuando te parezca bien: { $step }
goal-step-undone = De vuelta en la lista.
goal-step-moved = Movido.
goal-step-removed = Quitado. "cairn goal undo" con el nombre de la meta lo trae de vuelta.
goal-reached = Llegaste. La meta se queda aquí para que la veas.
goal-reopened = Abierta de nuevo. Lo que hiciste hasta ahora sigue hecho.
goal-deleted = Borrada. "cairn goal undo" con su nombre la trae de vuelta durante 30 días.
goal-undone = Está como antes.
goal-col-area = área
goal-col-goal = meta
goal-col-steps = pasos hechos
goal-col-next = próximo paso
goal-col-by = para
goal-steps-done = { $done } de { $all }
goal-standing-done = hecho el { $day }
goal-standing-open = abierto
goal-standing-ahead = para el { $day }
goal-standing-today = para hoy
goal-standing-passed = era para el { $day }; cualquier otro día está bien
goal-remind = recordatorio el { $day }
goal-no-steps = Todavía no hay pasos. Mientras más pequeño el primero, mejor.
goal-why = Por qué: { $why }
goal-done-on = Alcanzada el { $day }.
