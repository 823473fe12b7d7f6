### draft_translation: not checked by a native speaker yet.
### The plan, lapses, the calendar and goals, in French. Sources: care/sources.toml.
### Words: words/fr.toml and the project's list. "vous", short sentences, no exclamation marks.

care-not-yet-checked = Ceci n'a pas encore été vérifié par un professionnel de santé.

## The screen for the worst moment stays English until a clinician has checked a translation.

## The plan: its six steps in order, and the reasons

plan-warning-signs-title = Les signes qu'un moment difficile arrive
plan-alone-title = Ce que je peux faire par moi-même
plan-distractions-title = Les gens et les lieux qui me changent les idées
plan-help-title = Les gens à qui je demande de l'aide
plan-professionals-title = Les professionnels et les lignes d'écoute
plan-surroundings-title = Rendre plus sûr ce qui m'entoure
plan-reasons-title = Mes raisons
plan-emergency-number = Numéro d'urgence

plan-title = Mon plan
plan-empty = Votre plan est vide, et rien ne presse. Une ligne suffit pour commencer.
plan-empty-next = "cairn plan add alone 'Marcher au bord de la rivière'" écrit la première.
plan-added = C'est dans votre plan.
plan-changed = Modifié.
plan-moved = Déplacé.
plan-removed = Enlevé. "cairn plan undo" le remet.
plan-undone = Le plan est comme il était avant. La même commande annule ce retour.
plan-nothing-to-undo = Rien n'a encore été modifié.
plan-restored = Le plan est comme il était à ce moment-là. "cairn plan undo" annule ce retour.
plan-no-versions = Il n'y a pas encore de plan plus ancien.
plan-versions =
    { $count ->
        [one] { $count } plan plus ancien est gardé :
       *[other] { $count } plans plus anciens sont gardés :
    }
plan-version-entries =
    { $count ->
        [0] vide
        [one] une ligne
       *[other] { $count } lignes
    }
plan-col-place = place
plan-col-entry = ligne
plan-col-number = numéro
plan-col-holds = contenu

## A lapse and the questions after it. Each may be left out.

lapse-thanks = Merci de l'avoir écrit.
lapse-days =
    { $days ->
        [0] Chaque jour que vous notez à partir de maintenant compte.
        [one] Votre jour compte toujours.
       *[other] Vos { $days } jours comptent toujours.
    }
lapse-how = Chaque question peut être laissée de côté : appuyez simplement sur Entrée.
lapse-question-safe = Êtes-vous en sécurité en ce moment ?
lapse-question-situation = Que se passait-il avant ?
lapse-question-thoughts = Quelles pensées vous sont venues ?
lapse-question-helped = Qu'est-ce qui a aidé, même un peu ?
lapse-question-next = Qu'est-ce qui aiderait dans l'heure qui vient ?
lapse-question-substance = Qu'est-ce que c'était ? Seulement si vous voulez le dire.
lapse-question-amount = Combien ? Seulement si vous voulez le dire.
lapse-safe-yes = oui
lapse-safe-no = non
lapse-safe-not-sure = je ne sais pas
lapse-safe-prompt = { $question } o/n, ou ? si vous ne savez pas :{" "}
lapse-safe-not-sure-words = ? s unsure incertain incertaine
lapse-prompt = { $question }{" "}
lapse-again-safe = Ici, répondez par o, n ou ?.
lapse-field-when = quand
lapse-field-safe = en sécurité
lapse-field-situation = avant
lapse-field-thoughts = pensées
lapse-field-helped = ce qui a aidé
lapse-field-next = et ensuite
lapse-field-substance = ce que c'était
lapse-field-amount = combien
lapse-next = "cairn sos" ouvre la page pour les moments difficiles. Elle est là quand vous voulez.
lapse-can-tell = Vous pouvez en parler à { $to } : "cairn lapse tell { $id }" vous montre d'abord ce qui serait vu. Rien n'a été envoyé.
lapse-tell-goes = { $to } : le point de ce jour y part tout seul avec le prochain "cairn sync".
lapse-tell-went = { $to } : le point de ce jour y a été envoyé.
lapse-tell-makes = Cela crée un point pour ce jour. Avec le prochain "cairn sync", il part vers { $to }, qui verra ceci et rien d'autre :
lapse-tell-sees = { $to } voit ceci et rien d'autre :
lapse-tell-preview = Rien n'a été créé ni envoyé.
lapse-not-marked = Votre calendrier ne montre pas ce jour comme un jour de consommation, et rien n'y a été modifié. "cairn checkin add --use yes --used-on { $day }" le note, si vous le voulez. Un point du jour est envoyé partout où vous partagez vos points.
lapse-none = Rien n'est écrit ici. Si un jour vous le voulez : "cairn lapse add".
lapse-day-alone = Vous avez donné un jour sans heure, il est donc noté { $time }. "--when" prend les deux, comme "2026-11-23 21:00".
lapse-corrected = Modifié.
lapse-deleted = Effacé. "cairn lapse undo" avec son nom le remet, pendant 30 jours.
lapse-undone = C'est comme avant.

## Coming out of detox, hospital, prison, or a place like them

away-noted = C'est noté. L'avertissement est montré du { $from } au { $until }.
away-none = Rien n'est noté ici. "cairn away add" le note.
away-deleted = Effacé. "cairn away undo" avec son nom le ramène pendant 30 jours.
away-undone = C'est comme avant.
cli-error-bad-away-day = Ce jour est dans plus d'un an. On peut noter un jour déjà venu, ou un jour de l'année qui vient.
away-col-of = sortie de
away-col-on = le
away-col-until = averti jusqu'au
away-detox = sevrage
away-hospital = hôpital ou lieu semblable
away-prison = prison ou lieu semblable

## Calendar

calendar-days =
    { $count ->
        [0] Aucun jour n'est encore noté.
        [one] { $count } jour compte. Il reste à vous.
       *[other] { $count } jours comptent. Ils restent à vous.
    }
calendar-month =
    Ce mois-ci : { $no ->
        [one] { $no } jour sans consommation
       *[other] { $no } jours sans consommation
    }, { $yes } avec consommation, { $unknown } où rien n'est noté.
calendar-to-come = Ce mois est encore à venir.

## Goals. Done is said quietly, and nothing is scored.

goal-area-work = travail
goal-area-housing = logement
goal-area-education = formation
goal-area-relationships = relations
goal-area-health = santé
goal-area-justice = justice
goal-area-money = argent
goal-none = Pas encore d'objectif. Une petite étape suffit pour commencer : "cairn goal add".
goal-added = C'est gardé. "cairn goal step add" écrit une première petite étape.
goal-changed = Modifié.
goal-step-added = L'étape est gardée.
goal-step-done = Fait. Cela reste sur votre liste comme une chose que vous avez faite.
goal-step-done-next = Fait. Cela reste sur votre liste comme une chose que vous avez faite. La suite, quand vous voudrez : { $step }
goal-step-undone = De retour sur la liste.
goal-step-moved = Déplacée.
goal-step-removed = Enlevée. "cairn goal undo" avec le nom de l'objectif la remet.
goal-reached = Vous y êtes. L'objectif reste ici, pour que vous puissiez le revoir.
goal-reopened = De nouveau ouvert. Ce que vous avez déjà fait reste fait.
goal-deleted = Effacé. "cairn goal undo" avec son nom le remet, pendant 30 jours.
goal-undone = C'est comme avant.
goal-col-area = domaine
goal-col-goal = objectif
goal-col-steps = étapes faites
goal-col-next = prochaine étape
goal-col-by = pour le
goal-steps-done = { $done } sur { $all }
goal-standing-done = fait le { $day }
goal-standing-open = ouvert
goal-standing-ahead = pour le { $day }
goal-standing-today = pour aujourd'hui
goal-standing-passed = était prévu pour le { $day } ; un autre jour convient aussi
goal-remind = rappel le { $day }
goal-no-steps = Pas encore d'étape. Plus la première est petite, mieux c'est.
goal-why = Pourquoi : { $why }
goal-done-on = Atteint le { $day }.
