### draft_translation: not checked by a native speaker yet.
### Texts that companion, terminal and portal share, in French.
### Words: words/fr.toml and the project's list. "vous", short sentences, no exclamation marks.

## Safety texts stay English until a clinician has checked a translation.

## Check-in: questions, short names, ends of the scales

checkin-title = Point du jour
checkin-craving = Envie
checkin-craving-question = Quelle est la force de l'envie de consommer en ce moment ?
checkin-craving-low = aucune
checkin-craving-high = la plus forte
checkin-mood = Humeur
checkin-mood-question = Comment est votre humeur ?
checkin-mood-low = au plus bas
checkin-mood-high = au plus haut
checkin-sleep = Sommeil
checkin-sleep-question = Comment avez-vous dormi ?
checkin-sleep-low = très mal
checkin-sleep-high = très bien
checkin-confidence = Confiance
checkin-confidence-question = À quel point pensez-vous pouvoir passer la journée comme vous le souhaitez ?
checkin-confidence-low = pas du tout
checkin-confidence-high = tout à fait
checkin-risky = Situation à risque
checkin-risky-question = Y a-t-il eu une situation à risque ?
checkin-use = Consommation
checkin-use-question = Avez-vous consommé depuis votre dernier point ?
checkin-use-days-question = Quels jours ?
checkin-halt = En ce moment
checkin-halt-question = Qu'est-ce qui est vrai en ce moment ?
checkin-medication = Médicaments
checkin-medication-question = Avez-vous pris les médicaments prévus pour aujourd'hui ?
checkin-note = Note
checkin-note-question = Y a-t-il quelque chose que vous voulez noter ?

use-no = non
use-yes = oui
use-rather-not-say = je préfère ne pas le dire
halt-hungry = faim
halt-angry = colère
halt-lonely = solitude
halt-tired = fatigue
medication-taken = pris
medication-partly = pris en partie
medication-not-taken = pas pris
medication-none-planned = rien de prévu

## Calendar

day-yes = consommation
day-no = sans consommation
day-unknown = non renseigné
days-that-count =
    { $count ->
        [0] Aucun jour n'est encore noté
        [one] { $count } jour compte
       *[other] { $count } jours comptent
    }
days-still-count = Vos jours comptent toujours.

## Instruments. A band has a name in data; what a person reads is here. Never a diagnosis.

instrument-not-yet-checked = Pas encore vérifié par un professionnel de santé.
instrument-not-a-diagnosis = Ce n'est pas un diagnostic. Cela montre combien de fois ces choses vous ont gêné, pour voir ce qui change et pouvoir en parler.
instrument-no-score = Il manque trop de réponses pour un score. Ce n'est pas grave : vous pouvez laisser de côté tout ce que vous voulez.
instrument-prorated = Une ou deux réponses manquent. Le score prend à leur place la moyenne des autres.
instrument-follow-up = Un questionnaire plus long peut en montrer davantage. Vous pouvez le remplir maintenant, plus tard, ou pas du tout.
instrument-follow-up-later = Un questionnaire plus long peut en montrer davantage. Vous l'avez rempli il y a peu : vous pourrez le refaire à partir du { $date }, ou pas du tout.
instrument-scale-au-10-50 = Échelle de 10 à 50 (Australie)
instrument-scale-us-0-40 = Échelle de 0 à 40 (États-Unis)
instrument-scale-us-0-24 = Échelle de 0 à 24 (États-Unis)
trend-up = plus haut que la dernière fois
trend-down = plus bas que la dernière fois
trend-same = comme la dernière fois

band-phq-9-minimal = Peu de moments de moral bas ces deux dernières semaines.
band-phq-9-mild = Quelques moments de moral bas ces deux dernières semaines.
band-phq-9-moderate = Un moral bas assez souvent. En parler peut aider.
band-phq-9-moderately-severe = Un moral bas de nombreux jours. C'est un bon moment pour en parler avec la personne qui vous accompagne ou un médecin.
band-phq-9-severe = Un moral bas la plupart des jours. Parlez-en bientôt, s'il vous plaît, avec la personne qui vous accompagne ou un médecin.
band-phq-2-negative = Le moral n'a pas souvent été bas. Deux questions peuvent laisser passer quelque chose : le questionnaire plus long est là quand vous voulez.
band-phq-2-positive = Le moral a souvent été bas. Le questionnaire plus long peut en montrer davantage.
band-gad-7-minimal = Peu d'inquiétudes ces deux dernières semaines.
band-gad-7-mild = Quelques inquiétudes ces deux dernières semaines.
band-gad-7-moderate = Des inquiétudes assez souvent. En parler peut aider.
band-gad-7-severe = Des inquiétudes la plupart des jours. Parlez-en bientôt, s'il vous plaît, avec la personne qui vous accompagne ou un médecin.
band-gad-2-negative = Les inquiétudes n'ont pas été fréquentes. Deux questions peuvent laisser passer quelque chose : le questionnaire plus long est là quand vous voulez.
band-gad-2-positive = Les inquiétudes ont été fréquentes. Le questionnaire plus long peut en montrer davantage.

## Grants

kind-checkin = Points du jour
kind-instrument-result = Questionnaires
kind-alert = Alertes
detail-full = tout
detail-summary = un résumé : pas de notes, et seulement les scores des questionnaires
purpose-support = Me soutenir entre nos rendez-vous
purpose-treatment = Prévoir mon traitement et le revoir ensemble
purpose-check-ins = Voir comment je vais et remarquer quand un appel m'aiderait
grant-how-to-withdraw = Vous pouvez arrêter à tout moment, sans donner de raison. Choisissez « retirer » pour ce lien. Dès lors, plus rien n'est envoyé, et ce qui a été envoyé est effacé de l'autre côté. Ce que quelqu'un a déjà lu, il peut s'en souvenir.
notice-redisclosure = Une personne a choisi de partager ceci avec vous, dans le but écrit dans son accord et pour rien d'autre. Il peut s'agir de soins pour un trouble lié à l'usage de substances. Des lois protègent ces informations, comme 42 CFR Part 2 aux États-Unis et le Règlement général sur la protection des données en Europe. Ne les transmettez pas, et ne les utilisez pas contre cette personne dans une enquête ou devant un tribunal, sauf si elle l'accepte par écrit ou si la loi le permet clairement. Quand l'accord prend fin, cessez de les utiliser.

## Where a text is not in the person's language

language-fallback = Ce texte est en anglais : il n'y a pas encore de traduction vérifiée.
language-fallback-safety = Les textes de sécurité sont en anglais tant que leur traduction n'a pas été vérifiée.
language-fallback-instrument = Ce questionnaire est en anglais : il n'est montré que dans son texte officiel.
language-other = Ce texte est dans une autre langue : { $language }.

## What is not right, by stable code: error-<code>. First what happened, then what can be done.

error-invalid-fields = Quelque chose ne va pas ici, donc rien n'a été gardé. Les champs sont indiqués.
error-unknown-field = Il n'y a pas de champ de ce nom. Vérifiez l'orthographe.
error-wrong-kind = Il faut ici une valeur d'un autre type.
error-out-of-range = C'est en dehors des valeurs possibles.
error-not-a-choice = Cela ne fait pas partie des choix.
error-missing = Ceci manque.
error-too-long = C'est trop long. Raccourcissez et essayez de nouveau.
error-not-a-date = Ce n'est ni une date ni une heure. Écrivez-la comme 2026-11-24.
error-in-future = C'est plus tard que maintenant.
error-not-in-order = Ces dates ne sont pas dans l'ordre, ou l'une d'elles y est deux fois.
error-unknown-version = Ceci vient d'une version inconnue ici. Faites la mise à jour pour le lire.
error-not-an-object = Ce n'est pas un objet JSON.
error-not-json = Ce n'est pas du JSON. Vérifiez les virgules, les guillemets et les crochets.
error-duplicate-key = Un nom est écrit deux fois ici, et on ne sait pas quelle valeur compte. Enlevez-en une.
error-not-dialable = Ce numéro ne peut pas être appelé. Écrivez-le en chiffres, avec + devant l'indicatif du pays.
error-too-many = Il n'y a plus de place ici. Enlevez d'abord quelque chose.
error-not-a-month = Ce n'est pas un mois. Écrivez-le comme 2026-11.
error-not-a-section = Un plan n'a pas de partie de ce nom.

error-phone-malformed = Ce n'est pas un numéro de téléphone. Écrivez-le en chiffres, avec + devant l'indicatif du pays.
error-phone-too-short = C'est trop court pour un numéro de téléphone.
error-phone-too-long = C'est trop long pour un numéro de téléphone.

error-time-malformed = Ce n'est pas une heure. Écrivez-la comme 2026-11-24T08:00:00+01:00[Europe/Berlin].
error-zone-missing = Le fuseau horaire manque. Écrivez-le entre crochets à la fin, comme [Europe/Berlin].
error-zone-unknown = Il n'y a pas de fuseau horaire de ce nom. Écrivez-le comme Europe/Berlin.
error-time-suffix-unsupported = Après l'heure, il peut y avoir un fuseau horaire entre crochets, rien d'autre.
error-time-out-of-range = L'année doit être comprise entre 1970 et 9999.

error-answers-wrong-count = Le nombre de réponses n'est pas le nombre de questions. Mettez - pour une réponse laissée de côté.
error-answers-unknown-item = Cette question n'existe pas dans ce questionnaire.
error-answers-not-an-option = L'une de ces réponses n'est pas proposée par la question.
error-answers-malformed = Les réponses sont des nombres séparés par des virgules, comme 1,0,2, avec - pour une réponse laissée de côté.
error-answers-none = Aucune question n'a reçu de réponse. Rien n'a été gardé, vous n'avez donc pas à attendre pour recommencer.

error-grant-not-strict = Cet accord ne peut pas être lu. Il ne partage rien.
error-grant-unknown-version = Cet accord vient d'une version plus récente. Faites la mise à jour pour le lire ; d'ici là, il ne partage rien.
error-grant-malformed = Cet accord n'est pas complet. Il ne partage rien.
error-grant-kinds = Un accord doit dire ce qui est partagé, chaque type une seule fois.
error-grant-instruments = N'indiquez des questionnaires que si des questionnaires sont partagés, et dans ce cas au moins un.
error-grant-rules = N'indiquez des règles que si des alertes sont partagées : au moins une, chacune une fois, et seulement des règles que cette version connaît.
error-grant-dates = Le dernier jour vient avant le premier. Choisissez d'autres jours.
error-grant-text = L'un des textes de cet accord est vide ou trop long.
error-grant-not-live = Aucun accord n'est valable ce jour-là, donc rien n'est partagé.
error-kind-not-granted = Votre accord n'indique pas ce type, donc il n'est pas partagé.
error-instrument-not-granted = Votre accord n'indique pas ce questionnaire, donc il n'est pas partagé.
error-rule-not-granted = Votre accord n'indique pas cette règle, donc personne n'est prévenu.
error-date-not-granted = Ceci date d'un jour que votre accord ne couvre pas, donc ce n'est pas partagé.
error-not-well-formed = Ceci ne peut pas être partagé tel quel. Cela reste ici.

error-payload-not-an-envelope = Un message est arrivé qui ne peut pas être lu. Il a été mis de côté.
error-payload-bad-body = Un message est arrivé qui n'a pas de sens. Il a été mis de côté.
error-payload-no-grant = Quelque chose est arrivé sans accord. Cela n'a pas été gardé.
error-payload-needless-grant = Un message est arrivé qui n'a pas de sens. Il a été mis de côté.

error-not-base64url = Ce nom n'est pas complet. Copiez-le en entier.
error-not-a-revision = Ce n'est pas une révision.
error-not-strict-json = Ce JSON s'interrompt, ou contient deux fois la même chose.

error-pack-syntax = Ce pack ne peut pas être lu.
error-pack-not-open = La licence de ce pack ne permet pas de l'intégrer.
error-pack-empty-field = Un champ de ce pack est vide.
error-pack-bad-code = Un code de ce pack n'est pas bien formé.
error-pack-duplicate = Ce pack contient deux fois la même chose.
error-pack-range = La plage des scores de ce pack n'est pas celle que ses réponses peuvent atteindre.
error-pack-bands = Les tranches de ce pack ne couvrent pas les scores dans l'ordre.
error-pack-missing-rule = La règle de ce pack pour les réponses manquantes ne laisse rien à compter.
error-pack-flag = Un repère de ce pack n'indique aucune question.
error-pack-follow-up = Le questionnaire plus long et son repère ne vont pas ensemble dans ce pack.
error-pack-no-vector = Ce pack n'a pas d'exemples pour le vérifier.
error-pack-vector = Un exemple de ce pack ne donne pas le résultat annoncé.
