### draft_translation: not checked by a native speaker yet.

## If-then plans

ifthen-sentence = Si { $cue }, entonces: { $action }
ifthen-cue-time-every-day = la hora está entre las { $from } y las { $to }
ifthen-cue-time = es { $days }, entre las { $from } y las { $to }
ifthen-or = o
ifthen-cue-place = estoy en { $name }
ifthen-cue-person = estoy con { $name }
ifthen-cue-craving = mis ganas de consumir son { $level } o más
ifthen-cue-low-mood = mi ánimo es { $level } o menos
ifthen-cue-unsure = mi confianza es { $level } o menos
ifthen-cue-angry = siento enojo
ifthen-cue-lonely = siento soledad
ifthen-cue-hungry = tengo hambre
ifthen-cue-tired = siento cansancio
ifthen-cue-slept-badly = mi sueño fue { $level } o menos
ifthen-why-time = es esa hora
ifthen-why-said = lo dijiste
ifthen-why-note = tu nota lo nombra
ifthen-why-drawn = se sorteó para este registro
ifthen-why-ticked = lo marcaste
ifthen-why-level = respondiste { $value }
ifthen-rehearse = Lee tu plan una vez, despacio. Imagínate en ese momento, y haciéndolo. Toma medio minuto y hace que el plan te venga a la mente por sí solo.
ifthen-offer = Este es uno de tus momentos:
ifthen-offer-drawn = { $count } de tus planes encajan. Este salió al azar, para que puedas descubrir qué te ayuda. También puedes hacer otro.
ifthen-outcome-question = ¿Cómo te fue con tu plan?
ifthen-ask-how = "cairn ifthen outcome" lo anota en una línea.
did-planned = lo hice
did-something-else = hice otra cosa
did-nothing = lo dejé

## Urge timer

urge-begin = Esto va a pasar. Quédate con un solo paso.
urge-drawn = { $count } pasos encajan. Este salió al azar, para que puedas descubrir qué te ayuda.
urge-left =
    { $minutes ->
        [one] Queda un minuto.
       *[other] Quedan { $minutes } minutos.
    }
urge-time-up = Se acabó el tiempo. ¿Qué tan fuerte es ahora?
urge-ended = Era { $before } y ahora es { $after }.
urge-still-strong = ¿Sigue fuerte? Puedes empezar de nuevo, o hacer lo que sigue en tu plan. No tienes que pasar por esto sin compañía.

## Steps

step-eat-and-drink = Come algo y toma un vaso de agua
step-rest = Acuéstate o siéntate en un lugar tranquilo
step-move = Muévete: camina rápido, sube escaleras, empuja contra una pared
step-be-with-somebody = Ve a donde haya gente, o llama a alguien
step-breathe = Suelta el aire despacio, por más tiempo del que lo tomas
step-watch-the-wave = Observa las ganas como una ola: dónde las sientes, cómo suben, cómo bajan
step-call-somebody = Llama o escribe a alguien de confianza
step-change-the-place = Deja este lugar y ve a otro
step-urge-timer = Inicia el temporizador de impulsos
step-make-a-plan = Haz un plan "si… entonces…" para la próxima vez
step-talk-about-sleep = Cuéntale a tu médico o a tu terapeuta cómo duermes
step-check-in = Haz un registro cuando quieras
step-longer-form = Llena el cuestionario más largo, PHQ-9
step-talk-to-somebody = Habla con tu terapeuta, con un médico o con alguien de confianza

## Early-warning rules. Each says why in one sentence, with the numbers.

insight-not-a-prediction = No es una predicción. Solo dice lo que tú escribiste.
insight-not-yet-checked = Ningún profesional de la salud ha revisado estas reglas todavía.
rule-craving-rising = Tus ganas de consumir fueron de { $now } en promedio en los últimos { $days } días. En los { $earlier } días anteriores fueron de { $before }.
rule-craving-rising-title = Las ganas de consumir subieron
rule-craving-rising-when = El promedio de tus ganas de consumir en los últimos { $days } días está { $by } puntos o más por encima del de los { $before } días anteriores.
rule-confidence-falling = Tu confianza fue de { $now } en promedio en los últimos { $days } días. En los { $earlier } días anteriores fue de { $before }.
rule-confidence-falling-title = La confianza bajó
rule-confidence-falling-when = El promedio de tu confianza en los últimos { $days } días está { $by } puntos o más por debajo del de los { $before } días anteriores.
rule-poor-sleep = En { $count } de los últimos { $days } días marcaste tu sueño con { $at_most } o menos.
rule-poor-sleep-title = Varias malas noches
rule-poor-sleep-when = En { $least } o más de los últimos { $days } días marcaste tu sueño con { $at_most } o menos.
rule-missed-check-ins = Tu último registro fue hace { $days } días. Lo que pasó desde entonces no se sabe, y está bien. Empieza desde hoy.
rule-missed-check-ins-title = Algunos días sin registro
rule-missed-check-ins-when = Hacías registros con frecuencia y desde hace { $days } días no hay ninguno.
rule-risky-situations = En { $count } de los últimos { $days } días hubo una situación de riesgo.
rule-risky-situations-title = Varias situaciones de riesgo
rule-risky-situations-when = En { $least } o más de los últimos { $days } días hubo una situación de riesgo.
rule-phq-2-positive = Tu último PHQ-2 dio { $now }. Desde 3, el cuestionario más largo puede mostrar más.
rule-phq-2-positive-title = PHQ-2 en 3 o más
rule-phq-2-positive-when = Tu PHQ-2 da { $at_least } o más.
rule-phq-9-up = Tu último PHQ-9 dio { $now }. El anterior dio { $before }. 5 o más cuenta como un cambio.
rule-phq-9-up-title = El PHQ-9 subió
rule-phq-9-up-when = Tu PHQ-9 da { $by } puntos o más por encima del anterior.

## What works for me

works-fell = Después de "{ $step }" tus ganas de consumir bajaron { $value } (entre { $low } y { $high }).
works-rose = Después de "{ $step }" tus ganas de consumir subieron { $value } (entre { $low } y { $high }).
works-unclear = Después de "{ $step }" aún no está claro hacia dónde van tus ganas de consumir: entre { $up } hacia arriba y { $down } hacia abajo.
works-better = Es más que después de tus otros pasos.
works-worse = Es menos que después de tus otros pasos.
works-no-difference = Frente a tus otros pasos no se ve diferencia.
works-not-enough = "{ $step }": aún no hay suficiente. Veces en que se anotaron después las ganas: { $drawn } de este paso, { $others } de otros. Hacen falta { $least } de cada uno.
works-gaps = "{ $step }": faltan demasiadas veces las ganas de después. Se anotaron { $answered } de { $draws } veces.
works-how = Cada vez que encajan varios pasos, uno sale al azar. Por eso se pueden comparar. El número verdadero está entre los dos extremos 95 veces de cada 100, sin importar cuántas veces mires. Cuenta lo que salió, también cuando hiciste otra cosa. Las ganas también bajan por sí solas.
works-none = Todavía no ha salido nada al azar. Cuando varios pasos encajan con tus ganas de consumir, uno sale al azar para ti.

## What is not right, by stable code

error-rule-bad-code = Un nombre en esta regla no está bien formado.
error-rule-bad-sentence = Esta regla no nombra ninguna frase.
error-rule-threshold = El umbral de esta regla no se puede alcanzar, o se alcanza siempre.
error-rule-window = Los días de esta regla no concuerdan.
error-rule-no-source = Esta regla no dice de dónde viene su umbral.
error-rule-no-reason = Esta regla no dice por qué se eligió su umbral.
error-rule-too-long = Esta regla es demasiado larga.
error-rule-syntax = Esta regla no se puede leer.

## Lists and short answers

weekday-mon = lunes
weekday-tue = martes
weekday-wed = miércoles
weekday-thu = jueves
weekday-fri = viernes
weekday-sat = sábado
weekday-sun = domingo
ifthen-with-why = { $sentence } ({ $why })
ifthen-added = Guardado.
ifthen-edited = Corregido. Repásalo una vez más en tu mente.
ifthen-rehearsed = Anotado que lo repasaste.
ifthen-paused = Se guarda, pero por ahora no se ofrece.
ifthen-resumed = Se ofrece de nuevo.
ifthen-undone = Como estaba antes.
ifthen-told = Anotado. Gracias por contarlo.
ifthen-nothing-fits = Ninguno de tus planes es para este momento.
ifthen-none-to-ask = Nada que contar por ahora.
ifthen-col-plan = plan
ifthen-col-state = estado
ifthen-col-rehearsed = repasado
ifthen-field-contact = contactar
ifthen-state-on = activo
ifthen-state-paused = en pausa
urge-none-open = No hay ningún temporizador en marcha.
urge-col-before = antes
urge-col-after = después
urge-col-minutes = minutos
urge-col-step = paso
urge-col-helped = qué ayudó
insight-nothing = Nada resalta en lo que escribiste.
insight-step = Lo que podría ayudar: { $step }
insight-seen = Anotado. No se repite hasta que vuelva a aparecer.
insight-on = Activa de nuevo: { $title }.
insight-off = Apagada: { $title }. Ya no se dirá.
insight-is-on = Esta regla está activa.
insight-is-off = Esta regla está apagada.
insight-tells = Avisa a { $names } cuando empieza, porque lo aceptaste.
insight-told = Se avisó a { $name }: desde { $date }.
insight-to-tell = Se avisará a { $name } en la próxima sincronización: desde { $date }.
insight-takes-back = Lo que avisó se retira en la próxima sincronización. Lo que alguien leyó puede recordarlo.
insight-basis-published = El umbral viene de una publicación:
insight-basis-project-choice = El umbral lo eligió este proyecto, por esta razón:
insight-col-rule = regla
insight-col-on = activa
insight-col-now = ahora
insight-col-what = qué dice
insight-state-holds = sí
insight-state-does-not = no
insight-state-unknown = no se sabe
works-gone = Un plan que se borró
