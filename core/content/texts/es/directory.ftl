### draft_translation: not checked by a native speaker yet.

## Import

directory-example-name = Pueblo de ejemplo (inventado)
directory-imported =
    { $count ->
        [one] Un servicio de { $name } está dentro.
       *[other] { $count } servicios de { $name } están dentro.
    }
directory-left-out =
    { $count ->
        [one] Una fila quedó fuera:
       *[other] { $count } filas quedaron fuera:
    }
directory-remarks =
    { $count ->
        [one] Una cosa de una fila que sí se tomó no está bien, así que quedó fuera:
       *[other] { $count } cosas de filas que sí se tomaron no están bien, así que quedaron fuera:
    }
directory-left-out-more =
    { $count ->
        [one] Y una más. Con --json se nombran más.
       *[other] Y { $count } más. Con --json se nombran más.
    }
directory-report-written = Todas están escritas en { $file }.
directory-next = "cairn directory search" encuentra lo que contiene.
directory-col-file = archivo
directory-col-row = fila
directory-col-column = columna
directory-col-reason = qué no está bien

## Lists

directory-none = Todavía no hay ningún directorio. "cairn directory import" trae uno; con --example, un pueblo inventado para probar.
directory-no-places = Todavía no hay lugares cerca de los que buscar.
directory-removed = Se quitó.
directory-col-source = nombre corto
directory-col-called = se llama
directory-col-services = servicios
directory-col-imported = traído
directory-col-place = lugar
directory-col-region = región

## Search

directory-col-id = nombre
directory-col-km = km
directory-col-now = ahora
directory-col-phone = teléfono
directory-col-checked = revisado
directory-col-service = servicio
directory-near = A menos de { $km } km de { $place }, primero lo más cercano:
directory-found-nothing = No se encontró nada.
directory-found-nothing-hint = Puede ayudar usar menos palabras, o buscar más lejos.
directory-more = Hay más. Agrega una palabra, o mira más con --limit.
directory-old-hint = Las entradas marcadas como antiguas se revisaron hace más de un año. Llama antes de ir.
directory-from = De: { $names }

## One service

directory-open-until = abierto hasta { $time }
directory-open-always = abierto día y noche
directory-closed = cerrado
directory-closed-opens-today = abre { $time }
directory-closed-opens = abre { $day } { $time }
directory-hours-unknown = horario no conocido
directory-status-closed = cerrado por un tiempo
directory-status-inactive = por ahora no
directory-status-defunct = ya no existe
directory-checked-today = hoy
directory-checked-days =
    { $count ->
        [one] hace 1 día
       *[other] hace { $count } días
    }
directory-checked-months =
    { $count ->
        [one] hace 1 mes
       *[other] hace { $count } meses
    }
directory-checked-years =
    { $count ->
        [one] hace 1 año
       *[other] hace { $count } años
    }
directory-checked-old = antiguo: { $ago }
directory-checked-unknown = no se dice
directory-cost-free = gratis
directory-cost-free-for-some = gratis para algunas personas
directory-cost-paid = tiene costo
directory-cost-unknown = no se dice
directory-ages-from = desde { $min } años
directory-ages-to = hasta { $max } años
directory-ages-between = de { $min } a { $max } años
directory-field-organization = a cargo de
directory-field-also = también se llama
directory-field-needs = para
directory-field-languages = idiomas
directory-field-interpreting = interpretación
directory-field-age = edad
directory-field-eligibility = para quién es
directory-field-cost = costo
directory-field-how = cómo entrar
directory-field-phone = teléfono
directory-field-email = correo
directory-field-url = web
directory-field-hours = horario
directory-field-now = ahora
directory-field-address = dónde
directory-field-transport = cómo llegar
directory-field-checked = revisado
directory-field-directory = directorio
directory-field-id = nombre

## Hours

directory-all-day = todo el día
directory-span = { $opens }–{ $closes }
directory-no-times = sin horario indicado
directory-days-every = todos los días
directory-days-every-n = cada { $n } días
directory-weeks-every-n = { $days }, cada { $n } semanas
directory-month-days = { $days } del mes
directory-month-day-numbers = día { $days } del mes
directory-months-every-n = { $days }, cada { $n } meses
directory-year-days = algunos días del año
directory-nth = { $n ->
        [1] 1.er
        [2] 2.º
        [3] 3.er
       *[other] { $n }.º
    } { $day }
directory-nth-last = { $n ->
        [1] último { $day }
        [2] penúltimo { $day }
        [3] antepenúltimo { $day }
       *[other] { $n }.º { $day } desde el final
    }
directory-from-day = desde el { $day }
directory-until-day = hasta el { $day }

## What goes wrong

error-directory-too-large = Este directorio es demasiado grande. No se cambió nada.
error-directory-too-many-rows = Este directorio tiene demasiadas filas. No se cambió nada.
error-directory-bad-zip = Este archivo zip no se puede abrir. No se cambió nada.
error-directory-not-text = Un archivo de este directorio no está en UTF-8. No se cambió nada.
error-directory-not-json = Este archivo no es JSON. No se cambió nada.
error-directory-no-services = No contiene servicios. No se cambió nada.
error-directory-no-column = Al archivo de servicios le falta una columna que todo servicio necesita. No se cambió nada.
error-directory-all-refused = Ningún servicio de este directorio está bien, así que no se cambió nada. Las filas están indicadas.
error-directory-bad-id = El nombre corto de un directorio lleva letras minúsculas, cifras y guiones. Su otro nombre no puede estar vacío ni ser muy largo.
error-directory-no-room = Ya hay tantos directorios como puede haber. Quita uno primero.
error-directory-of-pack = Este directorio vino con un paquete. Quita el paquete para quitarlo.
error-place-unknown = Ningún directorio tiene un lugar con este nombre.
error-place-ambiguous = Hay varios lugares que empiezan así. Agrega letras, o una coma y la región.
error-service-ambiguous = Varios servicios tienen un nombre que empieza así. Escribe más letras, o antes el nombre corto del directorio, como example-town/2f06.
error-row-not-a-number = Esto no es un número.
error-row-not-a-time = Esto no es una hora del día. Escríbela así: 09:00.
error-row-not-a-rule = Estos días no se pueden entender: falta algo, o algo no concuerda.
error-row-dangling = Nombra una fila que no está.
error-row-duplicate = Ya había una con este nombre.
error-row-wrong-length = Tiene más o menos celdas que el encabezado.
error-row-unreadable = No se puede leer.
error-row-too-many = Hay más de los que se pueden guardar.

cli-error-place-unknown-hint = "cairn directory list --places" los nombra todos.
