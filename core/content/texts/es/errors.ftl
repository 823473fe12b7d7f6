### draft_translation: not checked by a native speaker yet.

## What is kept

error-wrong-key = Esta clave no abre lo que se guarda aquí. No se cambió nada.
error-damaged = Los datos guardados están dañados.
error-newer-schema = Una versión más nueva escribió lo que se guarda aquí. No se cambió nada. Actualiza para abrirlo.
error-disk-full = No queda lugar en el disco. Lo que había antes se conserva; esto no se guardó.
error-disk-full-hint = Haz algo de lugar, y luego hazlo de nuevo.
error-in-use = Lo que se guarda aquí está abierto en otro lugar. Termina allí y vuelve a intentarlo.
error-not-found = No existe tal entrada.
error-exists = Ya hay una aquí. Se dejó como estaba.
error-conflict = Choca con lo que ya está. No se cambió nada.
error-unreadable = Otra versión escribió una entrada, y aquí no se puede leer. Se conserva.
error-newer-version = Una versión más nueva de este programa escribió esa entrada. Se conserva. Actualiza el programa para verla.
error-invalid = Esta entrada no está completa, así que no se guardó.
error-unsynced = El disco no confirmó lo que se escribió.
error-unsynced-hint = Hazlo de nuevo: lo que ya estaba guardado está a salvo.
error-io = El sistema no lo permitió. Lo que había antes se conserva.
error-closed = Esto se cerró. Ábrelo de nuevo para seguir.

## Taking in what was exported

error-import-not-ours = Este archivo no contiene lo que Cairn exporta. No se incorporó nada.
error-import-newer-version = Una versión más nueva de este programa escribió el archivo. No se incorporó nada.
error-import-newer-version-hint = Actualiza el programa, y luego hazlo de nuevo.
error-import-damaged = El archivo se cortó o cambió en el camino. No se incorporó nada.
error-import-damaged-hint = Cópialo una vez más, o escríbelo de nuevo.
error-import-too-big = El archivo es demasiado grande. No se incorporó nada.
error-import-changed-since = Una parte cambió desde entonces, así que no se deshizo nada. Se nombra cada parte.
error-import-changed-since-hint = Todavía puedes cambiar o borrar cada entrada por separado.
error-import-nothing-to-undo = No hay ninguna importación que deshacer.

## Links and invites

error-not-an-invite = Esto no es una invitación. Cópiala entera, de la primera letra a la última.
error-invite-damaged = Esta invitación no está completa. Cópiala entera, de la primera letra a la última.
error-invite-newer-version = Esta invitación viene de una versión más nueva.
error-invite-newer-version-hint = Actualiza este programa, o pide a tu terapeuta otra manera.
error-invite-insecure-server = El camino al servidor de esta invitación no sería seguro, así que no se usa.
error-invite-expired = El último día de esta invitación ya pasó.
error-invite-expired-hint = Pide una nueva a tu terapeuta.
error-invite-used = Esta invitación ya se usó. Llama a tu terapeuta: debía ser solo para ti.
error-invite-unsupported = Esta versión solo acepta invitaciones de terapeutas.
error-link-exists = Ya aceptaste esta invitación.
error-label-invalid = Este nombre está vacío o es demasiado largo.
error-link-still-open = Este vínculo sigue abierto.
error-link-not-open = Este vínculo terminó o está terminando.
error-server-malformed = La dirección del servidor en esta invitación no es válida.
error-server-insecure = El camino a este servidor no sería seguro, así que no se usa.
error-server-not-loopback = Con datos de prueba, Cairn solo se vincula con servidores en este dispositivo.
error-no-live-grant = No se comparte nada en este vínculo.

## The server, and sealing

error-offline = No se puede llegar al servidor. Lo que aún no enviaste se queda aquí y sale más tarde.
error-offline-hint = Inténtalo de nuevo cuando tengas conexión.
error-timeout = El servidor tardó demasiado. No se perdió nada.
error-timeout-hint = Inténtalo de nuevo en un rato.
error-cancelled = Esto se interrumpió. No se perdió nada.
error-connection-insecure = El servidor no pudo mostrar que es el correcto, así que no se envió nada.
error-connection-broken = La conexión se cortó. No se perdió nada.
error-connection-broken-hint = Inténtalo de nuevo en un rato.
error-answer-too-large = El servidor respondió con demasiado. No se leyó.
error-bad-answer = La respuesta del servidor no tiene sentido. No se cambió nada.
error-unknown-mailbox = El servidor no conoce este vínculo por el momento. Lo que tienes se guarda aquí.
error-mailbox-taken = Esta invitación ya se usó. Llama a tu terapeuta: debía ser solo para ti.
error-record-conflict = El servidor tiene otra cosa con el mismo nombre. No se cambió nada.
error-cursor-mismatch = El servidor volvió a un estado anterior. Lo que perdió se envía de nuevo.
error-mailbox-closed = Este vínculo se terminó.
error-voucher-refused = El servidor ya no acepta esta invitación.
error-voucher-refused-hint = Pide una nueva a tu terapeuta.
error-bad-request = El servidor no entiende esta versión.
error-bad-request-hint = Actualiza este programa.
error-too-large = El servidor acepta menos que esto de una vez.
error-quota-exceeded = No queda lugar para este vínculo en el servidor.
error-rate-limited = El servidor pide esperar un poco.
error-rate-limited-hint = Inténtalo de nuevo en unos minutos.
error-unavailable = El servidor está ocupado.
error-unavailable-hint = Inténtalo de nuevo en unos minutos.
error-server-error = El servidor cometió un error. No se perdió nada.
error-item-too-large = Esto es demasiado grande para enviarlo. Se queda aquí.
error-peer-keys = Las claves del otro lado no están bien, así que no se envió nada.
error-wrong-link = Esto es de otro vínculo, así que no se usó.
error-numbers-exhausted = Este vínculo llevó todo lo que puede llevar. Pide a tu terapeuta una nueva invitación.
error-seal-failed = Esto no se pudo sellar, así que no se envió.
error-internal = Una falla del programa. No se perdió nada tuyo.
error-internal-hint = Por favor, avisa qué hiciste, sin nada privado.
