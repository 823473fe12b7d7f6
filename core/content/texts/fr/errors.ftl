### draft_translation: not checked by a native speaker yet.

## What is kept

error-wrong-key = Cette clé n'ouvre pas ce qui est gardé ici. Rien n'a été modifié.
error-damaged = Les données gardées sont abîmées.
error-newer-schema = Une version plus récente a écrit ce qui est gardé ici. Rien n'a été modifié. Faites la mise à jour pour l'ouvrir.
error-disk-full = Il n'y a plus de place sur le disque. Ce qui était là avant est gardé, ceci ne l'est pas.
error-disk-full-hint = Faites un peu de place, puis recommencez.
error-in-use = Ce qui est gardé ici est ouvert ailleurs. Terminez là-bas, puis recommencez.
error-not-found = Cet élément n'existe pas.
error-exists = Il y en a déjà un ici. Il a été laissé tel quel.
error-conflict = Cela ne va pas avec ce qui est déjà là. Rien n'a été modifié.
error-unreadable = Un élément a été écrit par une autre version et ne peut pas être lu ici. Il est gardé.
error-newer-version = Une version plus récente de ce programme a écrit cet élément. Il est gardé. Mettez le programme à jour pour le voir.
error-invalid = Cet élément n'est pas complet, donc il n'a pas été gardé.
error-unsynced = Le disque n'a pas confirmé ce qui a été écrit.
error-unsynced-hint = Recommencez : ce qui était gardé avant est en sécurité.
error-io = Le système ne l'a pas permis. Ce qui était là avant est gardé.
error-closed = Ceci a été fermé. Ouvrez-le de nouveau pour continuer.

## Taking in what was exported

error-import-not-ours = Ce fichier ne contient pas ce que Cairn exporte. Rien n'a été repris.
error-import-newer-version = Une version plus récente de ce programme a écrit le fichier. Rien n'a été ajouté.
error-import-newer-version-hint = Mettez le programme à jour, puis recommencez.
error-import-damaged = Le fichier a été coupé ou changé en chemin. Rien n'a été ajouté.
error-import-damaged-hint = Copiez-le encore une fois, ou écrivez-le de nouveau.
error-import-too-big = Le fichier est trop gros. Rien n'a été ajouté.
error-import-changed-since = Une partie a changé depuis. Rien n'a donc été annulé. Chaque partie est nommée.
error-import-changed-since-hint = Vous pouvez toujours changer ou effacer chaque entrée.
error-import-nothing-to-undo = Il n'y a aucun ajout à annuler.

## Links and invites

error-not-an-invite = Ce n'est pas une invitation. Copiez-la en entier, de la première à la dernière lettre.
error-invite-damaged = Cette invitation n'est pas entière. Copiez-la en entier, de la première à la dernière lettre.
error-invite-newer-version = Cette invitation vient d'une version plus récente.
error-invite-newer-version-hint = Mettez ce programme à jour, ou demandez un autre moyen à la personne qui vous accompagne.
error-invite-insecure-server = Le chemin vers le serveur de cette invitation ne serait pas sûr, donc elle n'est pas utilisée.
error-invite-expired = Le dernier jour de cette invitation est passé.
error-invite-expired-hint = Demandez-en une nouvelle à la personne qui vous accompagne.
error-invite-used = Cette invitation a déjà été utilisée. Appelez la personne qui vous accompagne : elle devait être pour vous et personne d'autre.
error-invite-unsupported = Cette version n'accepte que les invitations de professionnels qui vous accompagnent.
error-link-exists = Vous avez déjà accepté cette invitation.
error-label-invalid = Ce nom est vide ou trop long.
error-link-still-open = Ce lien est encore ouvert.
error-link-not-open = Ce lien est terminé ou en train de se terminer.
error-server-malformed = L'adresse du serveur dans cette invitation n'en est pas une.
error-server-insecure = Le chemin vers ce serveur ne serait pas sûr, donc il n'est pas utilisé.
error-server-not-loopback = Avec des données inventées, Cairn ne se relie qu'à des serveurs sur cet appareil.
error-no-live-grant = Rien n'est partagé par ce lien.

## The server, and sealing

error-offline = Le serveur n'est pas joignable. Ce que vous n'avez pas encore envoyé reste ici et partira plus tard.
error-offline-hint = Essayez de nouveau quand vous aurez une connexion.
error-timeout = Le serveur a mis trop de temps. Rien n'est perdu.
error-timeout-hint = Essayez de nouveau dans un moment.
error-cancelled = L'opération a été interrompue. Rien n'est perdu.
error-connection-insecure = Le serveur n'a pas pu montrer que c'est bien lui, donc rien n'a été envoyé.
error-connection-broken = La connexion a été coupée. Rien n'est perdu.
error-connection-broken-hint = Essayez de nouveau dans un moment.
error-answer-too-large = La réponse du serveur est trop grande. Elle n'a pas été lue.
error-bad-answer = La réponse du serveur n'a pas de sens. Rien n'a été modifié.
error-unknown-mailbox = Le serveur ne connaît pas ce lien pour le moment. Ce que vous avez est gardé ici.
error-mailbox-taken = Cette invitation a déjà été utilisée. Appelez la personne qui vous accompagne : elle devait être pour vous et personne d'autre.
error-record-conflict = Le serveur a autre chose sous le même nom. Rien n'a été modifié.
error-cursor-mismatch = Le serveur a été remis dans un état plus ancien. Ce qu'il a perdu est envoyé de nouveau.
error-mailbox-closed = Ce lien a été terminé.
error-voucher-refused = Le serveur n'accepte plus cette invitation.
error-voucher-refused-hint = Demandez-en une nouvelle à la personne qui vous accompagne.
error-bad-request = Le serveur ne comprend pas cette version.
error-bad-request-hint = Mettez ce programme à jour.
error-too-large = Le serveur n'en accepte pas autant à la fois.
error-quota-exceeded = Il n'y a plus de place pour ce lien sur le serveur.
error-rate-limited = Le serveur demande d'attendre un peu.
error-rate-limited-hint = Essayez de nouveau dans quelques minutes.
error-unavailable = Le serveur est occupé.
error-unavailable-hint = Essayez de nouveau dans quelques minutes.
error-server-error = Le serveur s'est trompé. Rien n'est perdu.
error-item-too-large = C'est trop grand pour être envoyé. Cela reste ici.
error-peer-keys = Les clés de l'autre côté ne sont pas bonnes, donc rien n'a été envoyé.
error-wrong-link = Ceci appartient à un autre lien, donc ce n'est pas utilisé.
error-numbers-exhausted = Ce lien a transporté tout ce qu'il peut. Demandez une nouvelle invitation à la personne qui vous accompagne.
error-seal-failed = Ceci n'a pas pu être scellé, donc ce n'est pas parti.
error-internal = Un défaut du programme. Rien de ce qui est à vous n'a été perdu.
error-internal-hint = Signalez, s'il vous plaît, ce que vous avez fait, sans rien de personnel.
