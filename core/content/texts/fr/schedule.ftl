### draft_translation: not checked by a native speaker yet.
### The schedule, in French: appointments, medication and reminders. Words: see core/content/words/fr.toml.

## What a notification can say. This list is all there is: anybody may read a lock screen.

schedule-notice-at = Rappel : { $time }
schedule-notice-earlier = Rappel de { $time }
schedule-notice-on-day = Rappel : { $day } { $time }
schedule-notice-ahead = Rappel pour plus tard
schedule-notice-open = Ouvrez pour continuer à recevoir les rappels
schedule-notice-test = Ceci est un test

## What stands in a calendar for everything

schedule-calendar-summary = Rappel

schedule-day-monday = lundi
schedule-day-tuesday = mardi
schedule-day-wednesday = mercredi
schedule-day-thursday = jeudi
schedule-day-friday = vendredi
schedule-day-saturday = samedi
schedule-day-sunday = dimanche

schedule-kind-appointment = Rendez-vous
schedule-kind-medication = Médicament
schedule-kind-prompt = Point du jour
schedule-kind-naloxone-renewal = Naloxone à renouveler
schedule-kind-prescription-renewal = Ordonnance à renouveler
schedule-kind-test = Test
schedule-kind-vaccination = Vaccination
schedule-kind-other = Autre chose

## How something comes again

schedule-every-day =
    { $count ->
        [one] chaque jour
       *[other] tous les { $count } jours
    }
schedule-every-week =
    { $count ->
        [one] chaque semaine
       *[other] toutes les { $count } semaines
    }
schedule-every-month =
    { $count ->
        [one] chaque mois
       *[other] tous les { $count } mois
    }
schedule-every-year =
    { $count ->
        [one] chaque année
       *[other] tous les { $count } ans
    }
schedule-rule-on = { $rule }, { $days }
schedule-rule-count =
    { $count ->
        [one] { $rule }, { $count } fois
       *[other] { $rule }, { $count } fois
    }
schedule-rule-until = { $rule }, jusqu'au { $day }
schedule-rule-other = selon la règle { $rule }

## What goes wrong

error-schedule-no-such-occurrence = Rien n'est prévu à ce moment-là.
cli-error-schedule-no-such-occurrence-hint = "cairn remind show" donne la liste des moments.
error-schedule-no-such-reminder = Aucun rappel de ce nom n'était prévu.
error-schedule-not-divisible = On ne peut pas couper ici. Modifiez plutôt le tout.
error-schedule-out-of-range = Ce moment est en dehors de ce qui peut être prévu.
error-schedule-snooze-out-of-range = Un rappel peut attendre de 1 minute à 24 heures.
error-schedule-answered = Vous avez déjà répondu à celui-ci.
error-schedule-not-answered = Rien n'était noté pour celui-ci.
error-schedule-not-yet = Celui-ci est dans plus d'un jour : il est trop tôt pour répondre.
error-not-a-reminder-id = Ce n'est pas le nom d'un rappel.
cli-error-not-a-reminder-id-hint = "cairn remind next" en donne la liste.
error-rule-malformed = La règle de répétition ne peut pas être lue.
error-rule-too-often = Cela revient plus d'une fois par jour. Pour un médicament, choisissez un nombre d'heures entre deux prises.
error-rule-out-of-range = Un nombre de la règle de répétition est en dehors des valeurs possibles.
error-rule-contradicts = Les parties de la règle ne vont pas ensemble.
error-rule-never = Avec cette règle, cela n'arriverait jamais.
error-ics-too-big = Ce fichier de calendrier est trop gros. Le maximum est d'un mégaoctet.
error-ics-wrong-letters = Les lettres de ce fichier de calendrier ne sont pas en UTF-8. Demandez-le sous cette forme.
error-ics-malformed = Une ligne de ce fichier de calendrier ne peut pas être lue, donc rien n'a été gardé.
error-ics-not-a-calendar = Ce n'est pas un fichier de calendrier.
error-ics-too-many = Ce fichier de calendrier contient plus de 1 000 événements.
error-ics-no-event = Il n'y a aucun événement dans ce fichier de calendrier.
error-ics-refused = Certains événements de ce fichier ne peuvent pas être repris, donc rien n'a été gardé.

## What was put right in a calendar file

schedule-fix-until-local = Son dernier jour n'était pas écrit comme il faut. Il a été compris selon l'intention.
schedule-fix-windows-zone = Son fuseau horaire avait un nom que seul Windows connaît.
schedule-fix-odd-zone = Son fuseau horaire avait un nom inhabituel.
schedule-fix-zone-assumed = Il n'indique pas de fuseau horaire. Le vôtre a été pris.
schedule-fix-start-in-gap = Le premier jour, l'horloge saute son heure. Ce jour-là, il vient plus tard d'autant.
schedule-fix-all-day = Il dure toute la journée. Il a été mis à neuf heures du matin.
schedule-fix-seconds-cut = Ses secondes ont été laissées de côté.
schedule-fix-text-cut = Un texte était trop long et a été coupé.
schedule-fix-no-title = Il n'avait pas de titre.
schedule-fix-alarm-dropped = L'un de ses rappels ne peut pas être repris.
schedule-fix-length-dropped = Sa durée ne peut pas être reprise.
schedule-fix-elapsed-hours = Il revient après toujours le même nombre d'heures, quoi que fasse l'horloge.
schedule-fix-change-is-time-only = L'un de ses jours avait aussi d'autres mots. Seule l'heure a été prise.
schedule-fix-cancelled = Il est annulé et a été laissé de côté.
schedule-fix-superseded = Le fichier en contient une version plus récente.

## Why an event of a calendar file can't be taken

schedule-refusal-not-an-event = C'est une tâche ou un journal, pas un événement.
schedule-refusal-no-start = Il n'a pas de début.
schedule-refusal-time-malformed = Une heure qu'il contient ne peut pas être lue.
schedule-refusal-time-out-of-range = Un moment qu'il contient est trop éloigné.
schedule-refusal-zone-unknown = Son fuseau horaire n'est pas connu.
schedule-refusal-period-unsupported = Il est fait de périodes.
schedule-refusal-rule-malformed = La règle de répétition ne peut pas être lue.
schedule-refusal-rule-too-often = Il revient plus d'une fois par jour.
schedule-refusal-rule-out-of-range = Un nombre de sa règle est en dehors des valeurs possibles.
schedule-refusal-rule-contradicts = Les parties de sa règle ne vont pas ensemble.
schedule-refusal-rule-never = Avec sa règle, il n'arrive jamais.
schedule-refusal-several-rules = Il a plus d'une règle.
schedule-refusal-range-unsupported = Il modifie d'un coup un jour et tous les suivants.
schedule-refusal-too-many-times = Il a trop de moments isolés.
schedule-refusal-unfit = Il ne peut pas être gardé tel quel.

## The terminal: cairn remind

remind-none = Rien à rappeler pour le moment. "cairn remind add --help" montre comment faire.
remind-added = C'est gardé.
remind-changed = Modifié.
remind-silenced = Aucun rappel ne viendra pour { $time } : c'est dans vos heures calmes. Pour en recevoir un, marquez-le avec --essential.
remind-held = Vos heures calmes retiennent le rappel de { $time } jusqu'à { $until }. Pour le recevoir à son heure, marquez-le avec --essential.
remind-over = Toutes ses heures sont passées : rien ne vous le rappellera.
remind-silenced-prompt = Vos heures calmes couvrent cet intervalle : rien ne vous sera demandé. Choisissez un autre intervalle ou d'autres heures calmes.
remind-deleted = Effacé. "cairn remind undo { $id }" le remet.
remind-delete-ask = « { $title } » sera effacé, et ses rappels avec.
remind-undone = C'est comme avant.
remind-nothing-before = Il n'y a rien avant ceci.
remind-divided = À partir de ce moment, c'en est un nouveau ; ce qui était avant reste.
remind-no-coming = Rien n'est prévu ces jours-là.
remind-no-notices = Aucun rappel n'est prévu.
remind-incomplete = D'autres viendront. Le dernier vous demande de rouvrir, pour qu'ils arrivent.
remind-snoozed = Il revient à { $time }.
remind-answered = C'est noté.
remind-answered-what = C'est noté : { $title }, { $time }. "cairn remind undone { $name }" le retire.
remind-taken-back = C'est retiré. Si son rappel doit encore venir, il viendra.
remind-answered-same = C'était déjà noté.
remind-taken = C'est noté : pris à { $time }.
remind-quiet-none = Il n'y a pas d'heures calmes. "cairn remind quiet 22:00-07:00" en définit.
remind-quiet-is = Calme de { $from } à { $to }. Seul ce que vous avez marqué comme essentiel passe.
remind-goal-time-is = Les étapes des objectifs sont rappelées à { $time }.
remind-test-asked = Un rappel arrivera à { $time }. Il dira « { $text } ». Dites ensuite s'il est arrivé : "cairn remind self-test --arrived yes".
remind-test-arrived = Bien : les rappels arrivent.
remind-test-not-arrived = Alors quelque chose les retient. Sur un téléphone, autorisez les notifications pour cette application, et enlevez-la de l'économie de batterie.
remind-log-none = Rien n'était prévu ces jours-là.
remind-exported = Le calendrier est écrit. Chaque événement y est privé{ $own ->
    [yes] , mais vos mots à vous y figurent.
   *[no] {" "}et ne dit rien d'autre que « Rappel ».
}
remind-left-out =
    { $count ->
        [one] { $count } élément n'a pas de place dans un calendrier : il vient au besoin ou au hasard.
       *[other] { $count } éléments n'ont pas de place dans un calendrier : ils viennent au besoin ou au hasard.
    }
remind-import-counts = Nouveaux : { $new }. Mis à jour : { $renewed }. Déjà là : { $known }.
remind-import-ended = Le calendrier les annule. Ils prennent fin ici aussi :
remind-import-called-off = Le calendrier annule ces rendez-vous isolés. Ils sont retirés ici aussi :
remind-import-fixed = Corrigé :
remind-import-refused = Ne peut pas être repris :
remind-import-line = ligne { $line } : { $what }
remind-import-preview-end = Rien n'a été gardé. Sans --preview, ce sera gardé.
remind-import-ask = Ceci sera repris.
remind-imported =
    { $count ->
        [0] Il n'y avait rien de nouveau.
        [one] { $count } élément est gardé.
       *[other] { $count } éléments sont gardés.
    }

remind-col-when = quand
remind-col-what = quoi
remind-col-title = titre
remind-col-says = le rappel dit
remind-col-dose = dose
remind-col-answer = réponse
remind-col-planned = prévu
remind-col-shown = affiché
remind-col-opened = ouvert
remind-col-id = nom
remind-field-when = vient
remind-field-zone = à l'heure de
remind-field-remind = rappelle
remind-field-essential = essentiel
remind-field-place = où
remind-field-next = prochain
remind-field-changes = changements isolés
remind-here = là où vous êtes
remind-at-the-time = à l'heure même
remind-before = { $time } avant
remind-timing-once = { $at }
remind-timing-rule = à partir de { $at }, { $rule }
remind-timing-daily = chaque jour à { $times }, à partir de { $from }
remind-timing-days = à { $times }, à partir de { $from }, { $rule }
remind-timing-hours = toutes les { $hours } heures à partir de { $at }
remind-timing-taper = { $count ->
    [one] { $count } palier à partir de { $from }
   *[other] { $count } paliers à partir de { $from }
}
remind-timing-as-needed = au besoin
remind-timing-window = entre { $opens } et { $closes }, à partir de { $from }
remind-step-days = { $days } jours à { $times } : { $dose }
remind-step-open = puis à { $times } : { $dose }
remind-change-skip = { $at } laissé de côté
remind-change-move = { $at } déplacé à { $to }
remind-answer-done = fait
remind-answer-left-out = laissé de côté
remind-value-yes = oui
remind-value-no = non
remind-value-none = –

cli-error-ics-refused-hint = "cairn remind import FILE --preview" les indique ; --go-on les laisse de côté et reprend les autres.
cli-error-bad-timing = Dites quand cela vient, d'une seule manière.
cli-error-bad-timing-hint = Utilisez l'un de ces choix : --at, --times, --hours avec --at, --taper, --window ou --as-needed.
cli-error-bad-single = Une seule fois ne peut qu'être retirée, déplacée ou remise. Changez le reste dans un autre appel.
cli-error-bad-taper = Un palier s'écrit avec les jours, les heures et la dose, comme "7d 08:00,20:00 8 mg". Entre les paliers, mettez un point-virgule.
cli-error-bad-lead = Écrivez combien de temps avant avec un nombre et d, h ou m, comme 1d,1h,15m.
cli-error-bad-hours = Écrivez les heures calmes ou une plage avec deux heures, comme 22:00-07:00.
cli-error-bad-window = Une plage tient dans une seule journée : deux heures, la plus tôt d'abord, comme 09:00-21:00.
cli-error-bad-times = Écrivez des heures de 00:00 à 23:59, séparées par des virgules, comme 08:00,20:00.
cli-error-bad-essential = Seul un rendez-vous ou un médicament peut être essentiel.
