### draft_translation: not checked by a native speaker yet.
### Texts of the terminal companion `cairn`, in French. Words: see core/content/words/fr.toml.

## Help: the help of single commands stays English.

cli-help-after =
    Comment une commande se termine :
      0  fait
      1  un défaut du programme ou du système
      2  la commande n'a pas pu être lue
      3  ce qui a été saisi ne peut pas être gardé tel quel
      4  la clé ou la phrase secrète n'ouvre pas l'espace
      5  essayer plus tard peut aider
      6  cela n'existe pas
      7  non exécuté, à dessein
      8  abîmé, ou d'une autre version

    Avec --json, chaque commande écrit un objet JSON sur la sortie standard.
    Ce qui ne va pas est un objet sur la sortie d'erreur :
      {"{"}"error": {"{"}"code", "message", "retryable"{"}"}{"}"}

    Une phrase secrète est lue au terminal, ou à la première ligne du
    fichier que CAIRN_PASSPHRASE_FILE indique (- pour l'entrée standard).

## What goes wrong: cli-error-<code>, and what can be done: cli-error-<code>-hint

cli-error-unnamed = Cela n'a pas marché ({ $code }). Rien de ce qui est à vous n'a été perdu.
cli-error-usage = Cette commande n'a pas pu être lue.
cli-error-usage-hint = "{ $command } --help" montre ce qu'elle accepte.
cli-error-usage-unknown-command = Il n'y a pas de commande de ce nom.
cli-error-usage-unknown-command-hint = "{ $command } --help" donne la liste des commandes.
cli-error-usage-unknown-argument =
    { $argument ->
        [none] Cette commande n'accepte pas de mot à cet endroit.
       *[other] Cette commande n'accepte pas { $argument }.
    }
cli-error-usage-unknown-argument-hint = { cli-error-usage-hint }
cli-error-usage-missing-argument =
    { $argument ->
        [none] Il manque quelque chose ici.
       *[other] Il manque ceci : { $argument }.
    }
cli-error-usage-missing-argument-hint = { cli-error-usage-hint }
cli-error-usage-bad-value =
    { $argument ->
        [none] L'une des valeurs ne convient pas ici.
       *[other] La valeur de { $argument } ne convient pas ici.
    }
cli-error-usage-bad-value-hint =
    { $choices ->
        [none] { cli-error-usage-hint }
       *[other] Conviennent : { $choices }. { cli-error-usage-hint }
    }
cli-error-output = La réponse n'a pas pu être écrite ({ $reason }).
cli-error-no-randomness = Ce système ne fournit pas de nombres au hasard, donc aucune clé ne peut être créée.

# the home and its key
cli-error-no-home-directory = On ne sait pas où se trouve votre dossier personnel.
cli-error-no-home-directory-hint = Indiquez un dossier avec --home ou CAIRN_HOME.
cli-error-no-home = Il n'y a pas encore d'espace ici.
cli-error-no-home-hint = "cairn init" en crée un. Si le vôtre est ailleurs, indiquez-le avec --home.
cli-error-home-exists = Il y a déjà un espace ici. Il a été laissé tel quel.
cli-error-home-exists-hint = Indiquez un autre dossier avec --home pour en créer un deuxième.
cli-error-home-not-made = Le dossier n'a pas pu être créé ({ $reason }).
cli-error-home-not-written = Rien n'a pu être écrit dans l'espace ({ $reason }).
cli-error-key-not-written = La clé n'a pas pu être gardée ({ $reason }).
cli-error-key-not-read = La clé n'a pas pu être lue ({ $reason }).
cli-error-key-file-open-to-others = D'autres personnes sur cet ordinateur peuvent lire votre clé, donc elle n'est pas utilisée.
cli-error-key-file-open-to-others-hint = Réservez-la à votre seul compte, puis essayez de nouveau : chmod 600 { $file }
cli-error-key-file-damaged = Le fichier de la clé est abîmé. Rien n'a été modifié.
cli-error-key-file-damaged-hint = Si vous avez une copie du fichier "key", remettez-la en place.
cli-error-passphrase-needed = Il faut votre phrase secrète, et il n'y a pas de terminal pour la demander.
cli-error-passphrase-needed-hint = Indiquez avec CAIRN_PASSPHRASE_FILE un fichier qui la contient.
cli-error-passphrase-not-read = La phrase secrète n'a pas pu être lue ({ $reason }).
cli-error-bad-passphrase-repeat = Les deux n'étaient pas les mêmes. Rien n'a été créé.
cli-error-bad-passphrase-short = Une phrase secrète compte au moins { $count } caractères. Plusieurs mots sont faciles à retenir et difficiles à deviner.
cli-error-seed-outside-demo = --seed ne sert que pour les espaces créés avec "init --demo" : ailleurs, une clé ne doit jamais pouvoir être refaite.
cli-error-wrong-key = Cette clé ou cette phrase secrète n'ouvre pas l'espace. Rien n'a été modifié.
cli-error-wrong-key-hint = Essayez encore une fois la phrase secrète, lentement. Rien n'est effacé, quel que soit le nombre d'essais.

# the store
cli-error-damaged-hint = Elles ont été mises de côté, pas effacées : { $files }. Vous pouvez remettre une copie plus ancienne de votre espace, ou recommencer avec "cairn init".
cli-error-store-gone = Les données de cet espace ne sont pas là.
cli-error-store-gone-hint = Mises de côté car abîmées : { $files }. Vous pouvez remettre une copie plus ancienne de votre espace, ou recommencer avec "cairn init". Ce qui a été mis de côté est gardé.
cli-error-newer-schema = Une version plus récente a écrit cet espace. Rien n'a été modifié.
cli-error-newer-schema-hint = Utilisez la version plus récente.
cli-error-in-use = L'espace est ouvert dans une autre fenêtre ou un autre programme.
cli-error-in-use-hint = Terminez là-bas, puis recommencez.
cli-error-not-found-hint = Les premières lettres de son nom suffisent. Le nom est au début de sa ligne dans la liste.
cli-error-closed = L'espace est fermé.

# what a person enters
cli-error-bad-input =
    { $count ->
        [one] { $count } chose ne va pas, donc rien n'a été gardé :
       *[other] { $count } choses ne vont pas, donc rien n'a été gardé :
    }
cli-error-invalid-fields = Quelque chose ne va pas, donc rien n'a été gardé.
cli-error-invalid-answers = Ces réponses ne vont pas avec le questionnaire. Rien n'a été gardé.
cli-error-bad-language = Il n'y a pas de textes dans cette langue.
cli-error-bad-language-hint = Il y a celles-ci : { $languages }.
cli-error-bad-moment = Ce n'est pas un moment.
cli-error-bad-moment-hint = Écrivez-le comme 2026-11-24T20:15, 20:15, ou 2026-11-24T20:15:00+01:00[Europe/Berlin].
cli-error-bad-moment-skipped = Les horloges ont été avancées ce jour-là : cette heure n'a pas existé.
cli-error-bad-zone = Il n'y a pas de fuseau horaire de ce nom.
cli-error-bad-zone-hint = Écrivez-le comme Europe/Berlin.
cli-error-bad-file = Le fichier n'a pas pu être lu ({ $reason }).
cli-error-bad-file-too-large = Le fichier est trop gros.
cli-error-bad-text = Le texte n'est pas en UTF-8.
cli-error-bad-json = Le JSON s'interrompt ou est faux à la ligne { $line }. Rien n'a été gardé.
cli-error-bad-empty = Il n'y a rien dedans. Rien n'a été modifié.
cli-error-bad-nothing-given = Rien n'a été saisi, donc rien n'a été modifié.
cli-error-bad-nothing-given-hint = Donnez au moins une réponse, ou lisez-les dans un fichier. Voir --help.
cli-error-ambiguous-name = Plusieurs noms commencent ainsi.
cli-error-ambiguous-name-hint = Donnez-en plus de lettres.
cli-error-too-soon = Ce questionnaire porte sur des jours pour lesquels vous avez déjà répondu. Vous pourrez le remplir de nouveau à partir du { $date }.
cli-error-too-soon-hint = "cairn instrument score" compte des réponses sans les garder, quand vous voulez.
cli-error-pack-no-signature = Il n'y a pas de signature à côté de ce pack.
cli-error-pack-no-signature-hint = Elle porte le nom du pack, avec ".minisig" à la fin.
cli-error-pack-bad-key = Cette clé secrète ne peut pas être utilisée. Ce n'en est pas une, ou il lui faut un autre mot de passe.
cli-error-pack-fingerprint-needed = Comparez cette empreinte avec celle que l'éditeur vous a donnée par un autre moyen : { $fingerprint }.
cli-error-pack-fingerprint-needed-hint = Si c'est la même, donnez-la avec "--fingerprint".
cli-error-unknown-instrument = Il n'y a pas de questionnaire de ce nom.
cli-error-unknown-instrument-hint = "cairn instrument list" les donne tous.
cli-error-answers-wrong-count = Ce questionnaire a { $count } questions. Donnez autant de réponses, avec - pour une réponse laissée de côté.
cli-error-needs-yes = Ceci ne peut pas être annulé, et il n'y a pas de terminal pour poser la question. Rien n'a été modifié.
cli-error-needs-yes-hint = Ajoutez --yes si vous le voulez vraiment.
cli-error-not-done = Rien n'a été modifié.
cli-error-file-exists = Il y a déjà un fichier de ce nom. Il a été laissé tel quel.
cli-error-file-not-written = Le fichier n'a pas pu être écrit ({ $reason }).

# links
cli-error-link-exists-hint = "cairn link list" la montre.
cli-error-server-not-loopback = Un espace de démonstration ne se relie qu'à des serveurs sur cet ordinateur.

## What the machine says of a file, in brackets

cli-io-not-found = il n'y a rien de ce nom
cli-io-not-allowed = vous n'en avez pas le droit
cli-io-is-a-folder = c'est un dossier
cli-io-not-a-folder = un dossier de ce chemin est un fichier
cli-io-disk-full = le disque est plein
cli-io-other = l'appareil ne donne pas de raison plus précise

## One row or field that is not right

cli-fault-row = Ligne { $row } : { $reason }
cli-fault-row-field = Ligne { $row }, { $field } : { $reason }
cli-fault-field = { $field } : { $reason }
cli-fault-not-json = Cette ligne n'est pas du JSON.
cli-fault-no-such-row = Il n'y a pas de ligne de ce numéro.
cli-fault-unknown-instrument = Il n'y a pas de questionnaire de ce nom.

## Passphrase

cli-passphrase-ask = Phrase secrète (non affichée) :{" "}
cli-passphrase-new = Choisissez une phrase secrète (non affichée) :{" "}
cli-passphrase-again = Encore une fois :{" "}

## Answers of commands

cli-init-done = Votre espace est prêt, et il est vide. Il est chiffré, et sa clé reste ici.
cli-init-passphrase = Sans votre phrase secrète, personne ne peut l'ouvrir, et il n'y a pas de détour.
cli-init-key-file = Sa clé est dans un fichier que personne d'autre que vous ne peut lire. Qui a ce fichier peut tout lire.
cli-init-demo = Il sert aux démonstrations : il ne se relie qu'à des serveurs sur cet ordinateur.
cli-init-next = "cairn checkin add" écrit le premier point du jour.

cli-added-one = C'est gardé.
cli-added-many =
    { $count ->
        [one] { $count } point du jour est gardé.
       *[other] { $count } points du jour sont gardés.
    }
cli-added-corrections =
    { $count ->
        [one] { $count } correction a été faite ensuite.
       *[other] { $count } corrections ont été faites ensuite.
    }
cli-added-lapse =
    Merci de l'avoir écrit.
    { $days ->
        [0] Chaque jour que vous notez à partir de maintenant compte.
        [one] Votre jour compte toujours.
       *[other] Vos { $days } jours comptent toujours.
    }
    Qu'est-ce qui aiderait dans l'heure qui vient ?
cli-added-sos = "cairn sos" propose des idées.
cli-added-debrief = "cairn lapse add" permet d'y revenir avec vous, quand vous voulez. Chaque question peut être laissée de côté.
cli-added-debrief-ask = Voulez-vous y revenir maintenant ? Cela peut attendre aussi. (o/n){" "}
cli-results-kept =
    { $count ->
        [one] { $count } résultat est gardé.
       *[other] { $count } résultats sont gardés.
    }

cli-checkin-none = Pas encore de point du jour. Quand vous voulez : "cairn checkin add".
cli-checkin-none-found = Pas de point du jour pour ces jours.
cli-checkin-corrected = Corrigé.
cli-checkin-delete-ask = Le point du { $day } sera effacé ici. Les personnes avec qui vous l'avez partagé reçoivent la demande de l'effacer aussi ; ce qu'elles ont lu, elles peuvent s'en souvenir.
cli-checkin-deleted = Effacé.
cli-results-none = Pas encore de résultat. Quand vous voulez : "cairn instrument take".
cli-results-none-found = Pas de résultat pour ce questionnaire.
cli-result-delete-ask = Le résultat de { $title } du { $day } sera effacé ici. Les personnes avec qui vous l'avez partagé reçoivent la demande de l'effacer aussi ; ce qu'elles ont lu, elles peuvent s'en souvenir.
cli-result-deleted = Effacé.
cli-ask-sure = Continuer ? (o/n){" "}

cli-col-id = nom
cli-col-day = jour
cli-col-time = heure
cli-col-craving = envie
cli-col-mood = humeur
cli-col-sleep = sommeil
cli-col-confidence = confiance
cli-col-use = conso
cli-col-title = titre
cli-col-questions = questions
cli-col-looks-back = porte sur
cli-col-again = à remplir
cli-col-score = score
cli-col-since-before = évolution
cli-col-words = en mots
cli-col-link = lien
cli-col-label = avec
cli-col-state = état
cli-col-shared = partagé
cli-col-until = jusqu'au
cli-col-from = à partir du
cli-col-kind = quoi

cli-field-at = quand
cli-field-id = nom
cli-value-none = –
cli-halt-nothing = rien de cela
cli-value-yes = oui
cli-value-no = non
cli-use-no = aucune depuis { $since }
cli-use-no-short = aucune
cli-use-yes = oui : { $days }
cli-use-yes-short = oui
cli-use-rather-not-say-short = non dit

## Questions at the terminal

cli-ask-how = Entrée laisse une question de côté, b revient à la précédente.
cli-ask-back-word = b
cli-ask-yes-words = o oui y yes
cli-ask-no-words = n non no
cli-ask-today-words = today t aujourd'hui aujourd’hui auj a
cli-ask-yesterday-words = yesterday y hier h
cli-ask-hungry-words = f faim h hungry
cli-ask-angry-words = c colère colere a angry
cli-ask-lonely-words = s solitude l lonely
cli-ask-tired-words = t fatigue tired
cli-ask-none-words = rien aucun aucune none 0
cli-ask-rather-words = r rather
cli-ask-scale = { $question } 0 { $low }, 10 { $high } :{" "}
cli-ask-yes-no = { $question } o/n :{" "}
cli-ask-use = { $question } o/n, ou r si vous préférez ne pas le dire (Entrée : passer) :{" "}
cli-ask-used-on = { $question } Aujourd'hui, hier, ou des dates comme 2026-11-22 (Entrée : aujourd'hui) :{" "}
cli-ask-halt = { $question } Écrivez f pour faim, c pour colère, s pour solitude, t pour fatigue, ou rien (Entrée : passer) :{" "}
cli-ask-medication = { $question } 1 pris, 2 en partie, 3 pas pris, 4 rien n'était prévu :{" "}
cli-ask-note = { $question }{" "}
cli-ask-item = { $number }. { $text }
cli-ask-item-answer = Votre réponse :{" "}
cli-ask-again-scale = Ici, un nombre de 0 à 10 convient.
cli-ask-again-yes-no = Ici, o ou n convient.
cli-ask-again-days = Ici, des dates comme 2026-11-22, aujourd'hui ou hier conviennent.
cli-ask-again-use = Répondez par o, n ou r, s'il vous plaît.
cli-ask-again-halt = Ici, les lettres f, c, s et t conviennent, séparées par des espaces.
cli-ask-again-medication = Ici, un nombre de 1 à 4 convient.
cli-ask-again-item = Ici, l'un des nombres ci-dessus convient.

## Scores

cli-days =
    { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
cli-score = { $score } sur { $max }.
cli-score-on = { $scale } : { $score }
cli-score-source = Source : { $source }

## Dashboard

cli-dashboard-empty = Rien ici pour le moment, et rien ne presse. "cairn checkin add" écrit le premier point du jour.
cli-dashboard-back = C'est bien de vous revoir. Commencez à partir d'aujourd'hui.
cli-dashboard-days =
    { $count ->
        [0] Aucun jour n'est encore noté.
        [one] { $count } jour compte. Il reste à vous.
       *[other] { $count } jours comptent. Ils restent à vous.
    }
cli-dashboard-signs = { $no } sans consommation   { $yes } avec consommation   { $unknown } sans réponse
cli-col-mean = en moyenne
cli-col-week = 7 jours
cli-col-month = 30 jours
cli-col-instrument = questionnaire

## Export and check

cli-export-done = Tout est écrit. Le fichier n'est pas chiffré : qui l'a peut le lire.
cli-check-sound = Toutes vos données sont entières.
cli-error-data-not-sound =
    { $count ->
        [one] { $count } endroit de vos données est abîmé.
       *[other] { $count } endroits de vos données sont abîmés.
    }
cli-error-data-not-sound-hint = Rien n'a été modifié. Écrivez ce qui peut être lu avec "cairn export --out FILE", et gardez une copie de votre espace.
cli-fault-not-a-result = Ce n'est pas un résultat : il faut "instrument" et "answers", et il peut y avoir "at".

## Links

cli-link-none = Pas encore de lien. Rien n'est partagé avec personne.
cli-link-accepted = Vous êtes en lien avec { $label }.
cli-link-compare = { $label } voit aussi six mots. Comparez-les, par téléphone ou face à face. S'ils sont différents, quelqu'un se tient entre vous : retirez le lien.
cli-link-nothing-shared = Rien n'est encore partagé. "cairn grant preview" montre ce qui le serait.
cli-link-confirmed = C'est noté : les mots étaient les mêmes. Le lien avec { $label } est confirmé.
cli-link-withdraw-ask = { $label } ne recevra plus rien, et ce que son écran contient est effacé. Ce qui a été lu peut rester en mémoire. Le lien ne peut pas être rouvert ; pour un nouveau lien, il faut une nouvelle invitation.
cli-link-withdrawn = Plus rien n'est envoyé à { $label }.
cli-withdrawn-told = Le serveur est prévenu. Chez { $label }, tout est effacé dès que son écran est ouvert ; "cairn link list" dit quand c'est confirmé.
cli-withdrawn-untold = Le serveur n'a pas encore pu être prévenu. Cela partira tout seul avec le prochain "cairn sync".
cli-link-faults =
    { $count ->
        [one] { $count } message de { $label } n'a pas pu être utilisé. Il a été mis de côté.
       *[other] { $count } messages de { $label } n'ont pas pu être utilisés. Ils ont été mis de côté.
    }
cli-col-since = depuis
cli-col-compared = mots comparés
cli-col-sent = envoyé
cli-col-received = reçu
cli-stage-claiming = attend le serveur
cli-stage-making = attend le serveur
cli-stage-closing = retiré, le serveur n'est pas encore prévenu
cli-stage-closed = retiré, pas encore confirmé
cli-stage-ended = terminé
cli-stage-refused = l'invitation a déjà été utilisée
cli-delivery-nothing = rien n'est partagé
cli-delivery-sent = tout est envoyé
cli-delivery-not-sent-yet = pas encore envoyé
cli-delivery-no-word = pas de nouvelles depuis 7 jours
cli-delivery-not-confirmed-yet = retrait pas encore confirmé
cli-delivery-server-rolled-back = le serveur en a perdu une partie ; elle est envoyée de nouveau
cli-delivery-server-unknown = le serveur ne le connaît pas pour le moment
cli-sync-no-links = Il n'y a pas de lien, donc il n'y a rien à envoyer.

## Grants

cli-grant-none = Vous ne partagez rien avec personne.
cli-grant-recipient = destinataire
cli-grant-purpose = pour quoi
cli-grant-kinds = quoi
cli-grant-instruments = lesquels
cli-grant-rules = prévient si
cli-grant-rules-what = Quand l'une d'elles commence, { $name } apprend laquelle et depuis quel jour. Vos réponses ne partent pas avec. Mais le nom de la règle en dit quelque chose.
cli-grant-ask-rules = Pour chacune, dites si { $name } peut l'apprendre. Entrée veut dire non, b revient à la précédente.
cli-grant-ask-rule = Quand cela commence, { $name } peut l'apprendre ?
cli-grant-no-rule = Aucune règle ne peut prévenir { $name }, donc aucune alerte n'est partagée.
cli-grant-rule-off = Elle est à l'arrêt pour l'instant, donc elle ne prévient personne.
cli-grant-detail = en détail
cli-grant-from = à partir du
cli-grant-until = jusqu'au
cli-grant-until-withdrawn = jusqu'à ce que vous le retiriez
cli-grant-as = votre nom ici
cli-grant-preview-none = Rien ne serait envoyé maintenant. Ce que vous écrirez plus tard le serait.
cli-grant-preview-count =
    { $count ->
        [one] Cet élément ({ $count }) serait envoyé maintenant, exactement ainsi :
       *[other] Ces { $count } éléments seraient envoyés maintenant, exactement ainsi :
    }
cli-grant-preview-end = Rien n'a été envoyé. "cairn grant give" avec les mêmes mots le partage.
cli-grant-give-ask = Ceci sera partagé avec { $label } à partir de maintenant, jusqu'à ce que vous arrêtiez.
cli-grant-given = Cela part avec le prochain "cairn sync".
cli-grant-withdraw-ask = { $label } ne recevra plus rien, et ce que son écran contient est effacé. Ce qui a été lu peut rester en mémoire. Le lien reste.
cli-grant-withdrawn = Plus rien n'est partagé avec { $label }. Le lien reste.
cli-grant-state-live = partagé
cli-grant-state-withdrawn = retiré
cli-grant-state-replaced = remplacé
cli-grant-state-not-live = pas ce jour-là

## What would be sent, field by field
cli-sent-craving = Envie
cli-sent-mood = Humeur
cli-sent-sleep = Sommeil
cli-sent-confidence = Confiance
cli-sent-risky = Situation à risque
cli-sent-use = Consommation
cli-sent-answer = réponse
cli-sent-since = depuis
cli-sent-days = jours
cli-sent-halt = En ce moment
cli-sent-hungry = faim
cli-sent-angry = colère
cli-sent-lonely = solitude
cli-sent-tired = fatigue
cli-sent-medication = Médicaments
cli-sent-note = Note
cli-sent-instrument = Questionnaire
cli-sent-rule = Règle
cli-sent-answers = Réponses
cli-sent-score = Score
cli-sent-band = Tranche
cli-sent-flags = Repères
cli-sent-missing = Laissées de côté
cli-sent-prorated = Moyenne prise à la place de ce qui manque
cli-sent-wording-version = Formulation
cli-sent-value-no = non
cli-sent-value-yes = oui
cli-sent-value-rather-not-say = préfère ne pas le dire
cli-sent-value-taken = pris
cli-sent-value-partly = pris en partie
cli-sent-value-not-taken = pas pris
cli-sent-value-none-planned = rien de prévu
cli-sent-value-safety = sécurité
cli-sent-value-follow-up = un questionnaire plus long peut en montrer davantage

## If-then plans, urge timer, insight

cli-ifthen-rehearse-later = Parcourez-le une fois dans votre tête : "cairn ifthen rehearse" avec son nom.
cli-ifthen-rehearse-enter = Appuyez sur Entrée quand c'est fait :{" "}
cli-ifthen-deleted = Effacé. Pendant 30 jours, "cairn ifthen undo { $id }" le remet.
cli-ifthen-none = Pas encore de plan. Un plan, c'est un moment et une chose à faire, comme : cairn ifthen add --time 18:00-20:00 --days fri --then "Appeler Sam"
cli-urge-how-to-end = Quand vous voudrez : "cairn urge end --craving" avec un nombre de 0 à 10. Rien ne presse, c'est gardé.
cli-urge-deleted = Effacé. Pendant 30 jours, "cairn urge undo { $id }" le remet.
cli-urge-none = Pas encore d'envie notée. "cairn urge start --craving 7" commence avec une première.
cli-insight-seen = Vous l'avez vu ? cairn insight seen { $rule }
cli-insight-switch = Vous n'en voulez pas ? cairn insight off { $rule }
cli-error-nothing-to-undo = Il n'y a pas de version avant celle-ci.
cli-error-nothing-to-tell = Il n'y a pas de plan à raconter pour le moment.
cli-error-no-open-urge = Aucun minuteur ne tourne. "cairn urge list" montre les précédents.
cli-error-no-checkin-yet = Il n'y a pas encore de point du jour pour trouver un plan.
cli-error-unknown-rule = Il n'y a pas de règle de ce nom. "cairn insight rules" en donne la liste.

cli-export-heading = Tout ce qui est à vous, le { $day }
cli-export-checkins = Points du jour
cli-export-results = Questionnaires
cli-export-family = En tant que proche
cli-export-goals = Objectifs
cli-export-reminders = Rappels
cli-export-ifthen = Plans si-alors
cli-export-urges = Envies
cli-export-lapses = Reprises de consommation
cli-export-away = Temps ailleurs
cli-export-none = Rien.
cli-export-unknown-instrument = Les mots de ce questionnaire ({ $name }) ne sont pas ici.
cli-export-score = Score : { $score }
cli-export-links = Liens
cli-export-pack = { $id }, version { $version }
cli-export-behind = Ce qui reste ici
cli-export-behind-packs = Packs : { $names }. Leurs propres fichiers signés les ramènent.
cli-export-behind-publishers =
    { $count ->
        [one] Votre confiance en un éditeur. Elle ne vient que de vous, quand vous voyez l'empreinte.
       *[other] Votre confiance en { $count } éditeurs. Elle ne vient que de vous, quand vous voyez l'empreinte.
    }
cli-export-behind-directories = Annuaires : { $names }. Ajoutez-les de nouveau depuis leurs propres fichiers.
cli-export-behind-links =
    { $count ->
        [one] Un lien, et ce que vous partagez par lui. Ses clés ne sortent jamais d'ici.
       *[other] { $count } liens, et ce que vous partagez par eux. Leurs clés ne sortent jamais d'ici.
    }
cli-export-behind-undo = Ce que vous avez corrigé ou effacé : comment c'était avant.
cli-export-more = Il y a plus que ce que cette page peut montrer, par exemple la suite donnée aux rappels. "cairn export --format json" contient tout.
cli-import-heading = Ce que ce fichier apporte
cli-import-changes = Ce qui a changé
cli-import-col-what = Quoi
cli-import-col-new = Nouveau
cli-import-col-newer = Plus récent
cli-import-col-removed = Effacé
cli-import-col-older = Plus ancien
cli-import-col-same = Pareil
cli-import-legend = Ce qui est plus ancien existe ici dans une version plus récente, qui reste. Ce qui est effacé l'a été là d'où vient le fichier.
cli-import-kind-checkin = Points du jour
cli-import-kind-instrument-result = Résultats de questionnaires
cli-import-kind-deleted-entry = Marques d'entrées effacées
cli-import-kind-safety-plan = Plan
cli-import-kind-if-then = Plans si-alors
cli-import-kind-if-then-offer = Plans si-alors proposés
cli-import-kind-goal = Objectifs
cli-import-kind-urge = Envies
cli-import-kind-lapse = Reprises de consommation
cli-import-kind-rule-switch = Réglages de ce qui ressort
cli-import-kind-rule-seen = Ce qui ressort et a été vu
cli-import-kind-schedule-entry = Rappels
cli-import-kind-schedule-day = Suite donnée aux rappels
cli-import-kind-schedule-settings = Réglages des rappels
cli-import-kind-other = { $kind } (inconnu de cette version, gardé tel quel)
cli-import-nothing = Rien ne change : tout est déjà ici.
cli-import-preview-end = Rien n'a été gardé. Sans --preview, ce le sera.
cli-import-ask = Ceci va être ajouté. "cairn import --undo" permet de revenir en arrière.
cli-import-done = C'est ajouté. Pendant 30 jours, "cairn import --undo" permet de revenir en arrière.
cli-import-links =
    { $count ->
        [one] Un lien est nommé dans le fichier et n'est pas repris.
       *[other] { $count } liens sont nommés dans le fichier et ne sont pas repris.
    } Personne ne peut rien voir ici à cause d'un fichier. Pour partager d'ici, acceptez une invitation.
cli-import-not-sent = Rien n'a été envoyé à personne. Ce qui a été effacé est retiré chez les personnes qui l'avaient.
cli-import-pack = Le fichier nomme un pack qui n'est pas ici : { $id }, version { $version }. Installez-le avec son propre fichier.
cli-import-undone =
    { $count ->
        [one] Retour en arrière fait. Une entrée est comme avant.
       *[other] Retour en arrière fait. { $count } entrées sont comme avant.
    }
cli-error-import-not-ours = Ce fichier n'a pas été écrit par "cairn export".
cli-error-import-not-ours-hint = Les fichiers de calendrier vont à "cairn remind import".
cli-fault-changed-since = Ceci a été changé ou effacé après l'ajout.
