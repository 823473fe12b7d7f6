### draft_translation: not checked by a native speaker yet.
### Texts of the service directory, in French. Words: see core/content/words/fr.toml.

## Import

directory-example-name = Ville d'exemple (inventée)
directory-imported =
    { $count ->
        [one] { $count } service de { $name } est enregistré.
       *[other] { $count } services de { $name } sont enregistrés.
    }
directory-left-out =
    { $count ->
        [one] { $count } ligne a été laissée de côté :
       *[other] { $count } lignes ont été laissées de côté :
    }
directory-remarks =
    { $count ->
        [one] { $count } élément d'une ligne prise n'est pas correct et a été laissé de côté :
       *[other] { $count } éléments de lignes prises ne sont pas corrects et ont été laissés de côté :
    }
directory-left-out-more =
    { $count ->
        [one] Et { $count } de plus. Avec --json, davantage sont indiquées.
       *[other] Et { $count } de plus. Avec --json, davantage sont indiquées.
    }
directory-report-written = Toutes sont écrites dans { $file }.
directory-next = "cairn directory search" trouve ce qu'il contient.
directory-col-file = fichier
directory-col-row = ligne
directory-col-column = colonne
directory-col-reason = ce qui ne va pas

## Lists

directory-none = Il n'y a pas encore d'annuaire. "cairn directory import" en ajoute un ; avec --example, une ville inventée pour faire des essais.
directory-no-places = Il n'y a pas encore de lieux autour desquels chercher.
directory-removed = Il est enlevé.
directory-col-source = nom court
directory-col-called = nom
directory-col-services = services
directory-col-imported = ajouté
directory-col-place = lieu
directory-col-region = région

## Search

directory-col-id = nom
directory-col-km = km
directory-col-now = maintenant
directory-col-phone = téléphone
directory-col-checked = vérifié
directory-col-service = service
directory-near = À moins de { $km } km de { $place }, le plus proche d'abord :
directory-found-nothing = Rien n'a été trouvé.
directory-found-nothing-hint = Moins de mots peuvent aider, ou un lieu plus éloigné.
directory-more = Il y en a d'autres. Ajoutez un mot, ou voyez-en plus avec --limit.
directory-old-hint = Les fiches marquées comme anciennes ont été vérifiées il y a plus d'un an. Appelez avant d'y aller.
directory-from = Source : { $names }

## One service

directory-open-until = ouvert jusqu'à { $time }
directory-open-always = ouvert jour et nuit
directory-closed = fermé
directory-closed-opens-today = ouvre à { $time }
directory-closed-opens = ouvre { $day } à { $time }
directory-hours-unknown = horaires non connus
directory-status-closed = fermé pour un temps
directory-status-inactive = pas en ce moment
directory-status-defunct = n'existe plus
directory-checked-today = aujourd'hui
directory-checked-days =
    { $count ->
        [one] il y a { $count } jour
       *[other] il y a { $count } jours
    }
directory-checked-months =
    { $count ->
        [one] il y a { $count } mois
       *[other] il y a { $count } mois
    }
directory-checked-years =
    { $count ->
        [one] il y a { $count } an
       *[other] il y a { $count } ans
    }
directory-checked-old = ancien : { $ago }
directory-checked-unknown = non précisé
directory-cost-free = gratuit
directory-cost-free-for-some = gratuit pour certains
directory-cost-paid = payant
directory-cost-unknown = non précisé
directory-ages-from = à partir de { $min } ans
directory-ages-to = jusqu'à { $max } ans
directory-ages-between = de { $min } à { $max } ans
directory-field-organization = géré par
directory-field-also = autre nom
directory-field-needs = pour
directory-field-languages = langues
directory-field-interpreting = interprète
directory-field-age = âge
directory-field-eligibility = pour qui
directory-field-cost = coût
directory-field-how = comment y entrer
directory-field-phone = téléphone
directory-field-email = courriel
directory-field-url = site web
directory-field-hours = horaires
directory-field-now = maintenant
directory-field-address = où
directory-field-transport = comment y aller
directory-field-checked = vérifié
directory-field-directory = annuaire
directory-field-id = nom

## Hours

directory-all-day = toute la journée
directory-span = { $opens }–{ $closes }
directory-no-times = heures non indiquées
directory-days-every = tous les jours
directory-days-every-n = tous les { $n } jours
directory-weeks-every-n = { $days }, toutes les { $n } semaines
directory-month-days = { $days } du mois
directory-month-day-numbers = le { $days } du mois
directory-months-every-n = { $days }, tous les { $n } mois
directory-year-days = certains jours de l'année
directory-nth = { $n ->
        [1] 1er
       *[other] { $n }e
    } { $day }
directory-nth-last = { $n ->
        [1] dernier { $day }
        [2] avant-dernier { $day }
       *[other] { $n }e { $day } avant la fin
    }
directory-from-day = à partir du { $day }
directory-until-day = jusqu'au { $day }

## What goes wrong

error-directory-too-large = Cet annuaire est trop grand. Rien n'a été modifié.
error-directory-too-many-rows = Cet annuaire a trop de lignes. Rien n'a été modifié.
error-directory-bad-zip = Ce fichier zip ne peut pas être ouvert. Rien n'a été modifié.
error-directory-not-text = Un fichier de cet annuaire n'est pas en UTF-8. Rien n'a été modifié.
error-directory-not-json = Ce fichier n'est pas du JSON. Rien n'a été modifié.
error-directory-no-services = Il ne contient aucun service. Rien n'a été modifié.
error-directory-no-column = Dans le fichier des services, il manque une colonne dont chaque service a besoin. Rien n'a été modifié.
error-directory-all-refused = Aucun service n'y est correct, donc rien n'a été modifié. Les lignes sont indiquées.
error-directory-bad-id = Le nom court d'un annuaire est fait de lettres minuscules, de chiffres et de traits d'union. Son autre nom ne doit être ni vide ni très long.
error-directory-no-room = Il y a autant d'annuaires que possible. Enlevez-en d'abord un.
error-directory-of-pack = Cet annuaire est venu avec un pack. Enlevez le pack pour l'enlever.
error-place-unknown = Aucun annuaire n'a de lieu de ce nom.
error-place-ambiguous = Plusieurs lieux commencent ainsi. Ajoutez des lettres, ou une virgule et la région.
error-service-ambiguous = Plusieurs services ont un nom qui commence ainsi. Donnez-en plus de lettres, ou mettez devant le nom court de l'annuaire, comme example-town/2f06.
error-row-not-a-number = Ce n'est pas un nombre.
error-row-not-a-time = Ce n'est pas une heure de la journée. Écrivez-la comme 09:00.
error-row-not-a-rule = Ces jours ne peuvent pas être suivis : il manque quelque chose, ou cela ne va pas ensemble.
error-row-dangling = Elle renvoie à une ligne qui n'est pas là.
error-row-duplicate = Il y en avait déjà une de ce nom.
error-row-wrong-length = Elle a plus ou moins de cases que l'en-tête.
error-row-unreadable = Elle ne peut pas être lue.
error-row-too-many = Il y en a plus que ce qui peut être gardé.

cli-error-place-unknown-hint = "cairn directory list --places" les donne tous.
