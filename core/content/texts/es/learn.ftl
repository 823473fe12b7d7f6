### draft_translation: not checked by a native speaker yet.
### The overdose card stays English until a clinician has checked a translation.

learn-not-yet-checked = Ningún profesional de la salud lo ha revisado todavía.
learn-signoff-violence-specialist = Ninguna persona especialista en violencia lo ha revisado todavía.
learn-signoff-lawyer = Ninguna persona especialista en derecho lo ha revisado todavía.

learn-exercises = Ejercicios
learn-topics = Cuidar tu salud
learn-col-minutes = toma
learn-minutes-short = { $count } min
learn-minutes =
    { $count ->
        [one] Toma cerca de 1 minuto.
       *[other] Toma cerca de { $count } minutos.
    }
learn-list-next = "cairn learn show NAME" abre uno.
learn-from-packs = De paquetes
learn-from-pack = Del paquete { $pack }, firmado por { $publisher }.
learn-languages = Idiomas: { $languages }
learn-try = Para probar
learn-next = Qué hacer después
learn-reminder = Un recordatorio que encaja
learn-reminder-naloxone-renewal = Renovar la naloxona.
learn-reminder-test = Una prueba.
learn-reminder-vaccination = Una dosis de vacuna.
learn-reminder-appointment = Una visita.
learn-reminder-how = "cairn learn show { $name } --remind DATE" lo crea, con una fecha como 2027-03-01.

learn-how-sure = ¿Qué tan seguro es esto?
learn-evidence-strong = Bien probado.
learn-evidence-moderate = Probado, con algunos límites.
learn-evidence-limited = Poco probado.
learn-evidence-practice = De uso común, casi sin pruebas.
learn-sources = Fuentes
learn-sources-brief = Fuentes: { $sources }
learn-source-detail = Dónde: { $at }. Qué se leyó: { $read }. Qué dice: { $supports }.
learn-read-passage = el pasaje mismo
learn-read-part = el resumen o una parte
learn-read-quoted = lo que otro texto cita
learn-read-secondary = lo que otro texto cuenta
learn-read-unread = nada

## Family mode

family-intro = Para familias y amistades. Aquí no necesitas una cuenta, y no se guarda nada sobre la otra persona. Empieza por la primera lección, y ve a tu ritmo. ¿Alguien no despierta o casi no respira? "cairn overdose" muestra qué hacer.
family-lessons-next = "cairn family show NAME" abre una lección. También hay: words, ages, check, private, leaving, y hide para borrar la pantalla. "cairn directory" ayuda a encontrar servicios cerca de ti.
family-col-years = años
family-ages = { $from } a { $to }
family-ages-next = "cairn family ages 8" abre la página para una niña o un niño de 8 años.
family-words-person = Sobre una persona
family-words-talk = En una conversación
family-words-not = no
family-words-but = sino
family-leaving-hide = "cairn family hide" borra esta pantalla y muestra un calendario común. Tu terminal puede guardar una lista de los comandos que escribiste: esa tienes que borrarla tú.
family-leaving-number = ¿En peligro ahora? Llama al { $number }.
family-check-questions = En una terminal, "cairn family check" hace estas seis preguntas una por una. En un espacio propio ("cairn init" lo crea) pregunta después si quieres guardar las respuestas, para mostrar cómo cambian. "cairn family check --answers" con seis de estos números, como 1,0,2,1,0,1, solo los cuenta; con "--keep" los guarda.
family-check-none = Las seis preguntas todavía no están en esta versión.
family-check-sos = "cairn sos" abre la página SOS.
family-check-keep = ¿Guardar estas respuestas en tu espacio? Así ves cómo cambian. Quedan aparte de los demás cuestionarios y nunca se comparten.
family-check-keep-ask = ¿Guardarlas? (s/n){" "}
family-check-kept = Guardado, aparte de los demás cuestionarios; nunca se comparte. "cairn family kept list" muestra todo.
family-check-not-kept = No se guardó.
family-kept-none = Aquí no hay nada guardado. "cairn family check" pregunta, y guarda lo que tú quieras.
family-kept-deleted = Borrado. "cairn family kept undo" con su nombre lo trae de vuelta durante 30 días.
family-kept-undone = Está como antes.

## What goes wrong

cli-error-unknown-text = No hay ningún texto con este nombre.
cli-error-unknown-text-hint = "cairn learn list" los nombra todos.
cli-error-unknown-lesson = No hay ninguna lección con este nombre.
cli-error-unknown-lesson-hint = "cairn family lessons" las nombra todas.
cli-error-no-page-for-age = No hay ninguna página para esta edad.
cli-error-no-page-for-age-hint = Las páginas son para niñas y niños de 0 a 17 años.
cli-error-no-such-step = Hay { $total } pasos.
cli-error-no-such-step-hint = "cairn overdose" los muestra todos.

error-learn-syntax = Esto no es un texto de este tipo.
error-learn-empty-field = Una parte que debe decir algo está vacía.
error-learn-bad-name = Un nombre solo puede llevar letras minúsculas, cifras y guiones.
error-learn-duplicate = Algo está dos veces.
error-learn-no-source = No nombra ninguna fuente.
error-learn-nothing-read = Nadie ha leído ninguna de sus fuentes.
error-learn-unknown-source = Nombra una fuente que no está.
error-learn-bad-number = Un número no tiene sentido.
error-learn-too-hard = Es demasiado difícil de leer.
error-learn-words = Contiene una palabra que hiere.
error-bad-phone-number = Este no es un número que se pueda marcar.
