### draft_translation: not checked by a native speaker yet.
### The frame around texts to learn from, in French: exercises, family mode, prevention.
### The texts themselves are data in core/content: exercises, family, overdose, prevention.

learn-not-yet-checked = Pas encore vérifié par un professionnel de santé.
learn-signoff-violence-specialist = Pas encore vérifié par une personne spécialiste de la violence.
learn-signoff-lawyer = Pas encore vérifié par un juriste.

learn-exercises = Exercices
learn-topics = Prendre soin de sa santé
learn-col-minutes = durée
learn-minutes-short = { $count } min
learn-minutes =
    { $count ->
        [one] Prend environ { $count } minute.
       *[other] Prend environ { $count } minutes.
    }
learn-list-next = "cairn learn show NAME" en ouvre un.
learn-from-packs = Venus de packs
learn-from-pack = Du pack { $pack }, signé par { $publisher }.
learn-languages = Langues : { $languages }
learn-try = À essayer
learn-next = Que faire ensuite
learn-reminder = Un rappel qui convient
learn-reminder-naloxone-renewal = Renouveler la naloxone.
learn-reminder-test = Un test.
learn-reminder-vaccination = Une dose de vaccin.
learn-reminder-appointment = Un rendez-vous.
learn-reminder-how = "cairn learn show { $name } --remind DATE" le crée, avec une date comme 2027-03-01.

learn-how-sure = Est-ce bien établi ?
learn-evidence-strong = Bien testé.
learn-evidence-moderate = Testé, avec quelques limites.
learn-evidence-limited = Un peu testé.
learn-evidence-practice = Très utilisé, à peine testé.
learn-sources = Sources
learn-sources-brief = Sources : { $sources }
learn-source-detail = Où : { $at }. Ce qui a été lu : { $read }. Ce que cela dit : { $supports }.
learn-read-passage = le passage lui-même
learn-read-part = le résumé ou une partie
learn-read-quoted = ce qu'un autre texte cite
learn-read-secondary = ce qu'un autre texte rapporte
learn-read-unread = rien

## Family mode

family-intro = Pour les familles et les proches. Vous n'avez pas besoin de compte ici, et rien sur l'autre personne n'est gardé. Commencez par la première leçon, et avancez à votre rythme. Quelqu'un ne se réveille pas, ou respire à peine ? "cairn overdose" montre quoi faire.
family-lessons-next = "cairn family show NAME" ouvre une leçon. Il y a aussi : words, ages, check, private, leaving, et hide pour vider l'écran. "cairn directory" aide à trouver des services près de chez vous.
family-col-years = âge
family-ages = { $from } à { $to }
family-ages-next = "cairn family ages 8" ouvre la page pour un enfant de 8 ans.
family-words-person = À propos d'une personne
family-words-talk = Dans une conversation
family-words-not = éviter
family-words-but = dire plutôt
family-leaving-hide = "cairn family hide" vide cet écran et montre un simple calendrier. Votre terminal garde peut-être une liste des commandes que vous avez tapées : celle-là, il faut l'effacer vous-même.
family-leaving-number = En danger maintenant ? Appelez le { $number }.
family-check-questions = Dans un terminal, "cairn family check" pose ces six questions une par une. Dans un espace à vous ("cairn init" en crée un), il demande ensuite s'il faut garder les réponses, pour montrer comment elles changent. "cairn family check --answers" avec six de ces nombres, comme 1,0,2,1,0,1, ne fait que compter ; avec "--keep", il les garde.
family-check-none = Les six questions ne sont pas encore dans cette version.
family-check-sos = "cairn sos" ouvre la page SOS.
family-check-keep = Garder ces réponses dans votre espace ? Vous verrez alors comment elles changent. Elles restent à part des autres questionnaires et ne sont jamais partagées.
family-check-keep-ask = Les garder ? (o/n){" "}
family-check-kept = C'est gardé, à part des autres questionnaires, et jamais partagé. "cairn family kept list" montre tout.
family-check-not-kept = Rien n'est gardé.
family-kept-none = Rien n'est gardé ici. "cairn family check" pose les questions, et garde ce que vous voulez garder.
family-kept-deleted = Effacé. "cairn family kept undo" avec son nom le ramène pendant 30 jours.
family-kept-undone = C'est comme avant.

## What goes wrong

cli-error-unknown-text = Il n'y a pas de texte de ce nom.
cli-error-unknown-text-hint = "cairn learn list" les donne tous.
cli-error-unknown-lesson = Il n'y a pas de leçon de ce nom.
cli-error-unknown-lesson-hint = "cairn family lessons" les donne toutes.
cli-error-no-page-for-age = Il n'y a pas de page pour cet âge.
cli-error-no-page-for-age-hint = Les pages sont pour les enfants de 0 à 17 ans.
cli-error-no-such-step = Il y a { $total } étapes.
cli-error-no-such-step-hint = "cairn overdose" les montre toutes.

error-learn-syntax = Ce n'est pas un texte de ce type.
error-learn-empty-field = Une partie qui doit dire quelque chose est vide.
error-learn-bad-name = Un nom ne peut contenir que des lettres minuscules, des chiffres et des traits d'union.
error-learn-duplicate = Quelque chose y est deux fois.
error-learn-no-source = Il n'indique aucune source.
error-learn-nothing-read = Personne n'a lu une seule de ses sources.
error-learn-unknown-source = Il indique une source qui n'est pas là.
error-learn-bad-number = Un nombre n'a pas de sens.
error-learn-too-hard = C'est trop difficile à lire.
error-learn-words = Il contient un mot qui blesse.
error-bad-phone-number = Ce n'est pas un numéro que l'on peut appeler.
