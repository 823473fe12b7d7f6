### draft_translation: not checked by a native speaker yet.
### Texts of if-then plans, the urge timer, early-warning rules and what works, in French.
### Words: words/fr.toml and the project's list. "vous", short sentences, no exclamation marks, no praise, no blame.

## If-then plans. The cue stands after "Si": it must not begin with "il".

ifthen-sentence = Si { $cue }, alors : { $action }
ifthen-cue-time-every-day = c'est entre { $from } et { $to }
ifthen-cue-time = c'est { $days }, entre { $from } et { $to }
ifthen-or = ou
ifthen-cue-place = je suis à l'endroit « { $name } »
ifthen-cue-person = je suis avec { $name }
ifthen-cue-craving = mon envie est à { $level } ou plus
ifthen-cue-low-mood = mon humeur est à { $level } ou moins
ifthen-cue-unsure = ma confiance est à { $level } ou moins
ifthen-cue-angry = je suis en colère
ifthen-cue-lonely = je ressens de la solitude
ifthen-cue-hungry = j'ai faim
ifthen-cue-tired = je ressens de la fatigue
ifthen-cue-slept-badly = mon sommeil était à { $level } ou moins
ifthen-why-time = c'est cette heure-là
ifthen-why-said = vous l'avez dit
ifthen-why-note = votre note en parle
ifthen-why-drawn = il a été tiré pour ce point du jour
ifthen-why-ticked = vous l'avez coché
ifthen-why-level = vous avez répondu { $value }
ifthen-rehearse = Lisez votre plan une fois, lentement. Imaginez-vous à ce moment-là, et imaginez-vous en train de le faire. Cela prend une demi-minute, et le plan vous viendra à l'esprit tout seul.
ifthen-offer = C'est l'un de vos moments :
ifthen-offer-drawn = { $count } de vos plans conviennent. Celui-ci a été tiré au sort, pour que vous puissiez découvrir ce qui vous aide. Vous pouvez tout aussi bien en suivre un autre.
ifthen-outcome-question = Comment cela s'est-il passé avec votre plan ?
ifthen-ask-how = "cairn ifthen outcome" le note en une ligne.
did-planned = fait
did-something-else = autre chose fait
did-nothing = laissé passer

## Urge timer

urge-begin = Cela va passer. Tenez-vous-en à un seul geste.
urge-drawn = { $count } gestes conviennent. Celui-ci a été tiré au sort, pour que vous puissiez découvrir ce qui vous aide.
urge-left =
    { $minutes ->
        [one] Encore { $minutes } minute.
       *[other] Encore { $minutes } minutes.
    }
urge-time-up = Le temps est écoulé. Quelle est la force de l'envie maintenant ?
urge-ended = Elle était à { $before }, elle est maintenant à { $after }.
urge-still-strong = Toujours forte ? Vous pouvez recommencer, ou passer à la suite de votre plan. Vous n'avez pas à affronter cela sans aide.

## Steps

step-eat-and-drink = Manger quelque chose et boire un verre d'eau
step-rest = S'allonger ou s'asseoir dans un endroit calme
step-move = Bouger : marcher vite, monter des escaliers, pousser contre un mur
step-be-with-somebody = Aller là où il y a du monde, ou appeler quelqu'un
step-breathe = Souffler lentement, plus longtemps que vous n'inspirez
step-watch-the-wave = Observer l'envie comme une vague : où vous la sentez, comment elle monte, comment elle redescend
step-call-somebody = Appeler une personne de confiance, ou lui écrire
step-change-the-place = Quitter cet endroit pour un autre
step-urge-timer = Lancer le minuteur pour l'envie
step-make-a-plan = Faire un plan « si…, alors… » pour la prochaine fois
step-talk-about-sleep = Parler de votre sommeil avec un médecin ou la personne qui vous accompagne
step-check-in = Faire le point quand vous voulez
step-longer-form = Remplir le questionnaire plus long, PHQ-9
step-talk-to-somebody = Parler avec la personne qui vous accompagne, un médecin ou une personne de confiance

## Early-warning rules. Each says why in one sentence, with the numbers.

insight-not-a-prediction = Ce n'est pas une prédiction. Cela dit seulement ce que vous avez écrit.
insight-not-yet-checked = Ces règles n'ont pas encore été vérifiées par un professionnel de santé.
rule-craving-rising = Votre envie était en moyenne à { $now } ces { $days } derniers jours. Les { $earlier } jours d'avant, elle était à { $before }.
rule-craving-rising-title = L'envie a augmenté
rule-craving-rising-when = Votre envie moyenne des { $days } derniers jours dépasse de { $by } points ou plus celle des { $before } jours d'avant.
rule-confidence-falling = Votre confiance était en moyenne à { $now } ces { $days } derniers jours. Les { $earlier } jours d'avant, elle était à { $before }.
rule-confidence-falling-title = La confiance a baissé
rule-confidence-falling-when = Votre confiance moyenne des { $days } derniers jours est de { $by } points ou plus au-dessous de celle des { $before } jours d'avant.
rule-poor-sleep = Sur les { $days } derniers jours, vous avez noté { $count } fois votre sommeil à { $at_most } ou moins.
rule-poor-sleep-title = Plusieurs mauvaises nuits
rule-poor-sleep-when = Au moins { $least } des { $days } derniers jours, vous avez noté votre sommeil à { $at_most } ou moins.
rule-missed-check-ins = Votre dernier point du jour remonte à { $days } jours. Ce qui s'est passé depuis n'est pas connu, et ce n'est pas grave. Commencez à partir d'aujourd'hui.
rule-missed-check-ins-title = Pas de point depuis quelques jours
rule-missed-check-ins-when = Vous faisiez souvent le point du jour, puis plus rien pendant { $days } jours.
rule-risky-situations = Sur les { $days } derniers jours, une situation à risque a été notée { $count } fois.
rule-risky-situations-title = Plusieurs situations à risque
rule-risky-situations-when = Au moins { $least } des { $days } derniers jours, il y a eu une situation à risque.
rule-phq-2-positive = Votre dernier PHQ-2 est à { $now }. À partir de 3, le questionnaire plus long peut en montrer davantage.
rule-phq-2-positive-title = PHQ-2 à 3 ou plus
rule-phq-2-positive-when = Votre PHQ-2 est à { $at_least } ou plus.
rule-phq-9-up = Votre dernier PHQ-9 est à { $now }. La fois d'avant, il était à { $before }. Un écart de 5 ou plus compte comme un changement.
rule-phq-9-up-title = Le PHQ-9 a augmenté
rule-phq-9-up-when = Votre PHQ-9 dépasse le précédent de { $by } points ou plus.

## What works for me

works-fell = Après « { $step } », votre envie a baissé de { $value } (entre { $low } et { $high }).
works-rose = Après « { $step } », votre envie a augmenté de { $value } (entre { $low } et { $high }).
works-unclear = Après « { $step } », on ne sait pas encore dans quel sens va votre envie : entre { $up } de plus et { $down } de moins.
works-better = C'est plus qu'après vos autres gestes.
works-worse = C'est moins qu'après vos autres gestes.
works-no-difference = Par rapport à vos autres gestes, aucune différence ne se voit.
works-not-enough = « { $step } » : pas encore assez. Essais avec une envie notée après : { $drawn } pour ce geste, { $others } pour d'autres. Il en faut { $least } de chaque.
works-gaps = « { $step } » : l'envie notée après manque trop souvent. Elle a été indiquée { $answered } fois sur { $draws }.
works-how = Chaque fois que plusieurs gestes conviennent, un est tiré au sort. C'est pour cela qu'on peut les comparer. Le vrai nombre se trouve entre les deux bornes 95 fois sur 100, même si vous regardez souvent. Ce qui compte est le geste tiré, même si vous avez fait autre chose. Les envies baissent aussi toutes seules.
works-none = Rien n'a encore été tiré au sort. Quand plusieurs gestes conviennent à une envie, un est tiré pour vous.

## What is not right, by stable code

error-rule-bad-code = Un nom dans cette règle n'est pas bien formé.
error-rule-bad-sentence = Cette règle n'indique aucune phrase.
error-rule-threshold = Le seuil de cette règle ne peut jamais être atteint, ou l'est toujours.
error-rule-window = Les jours de cette règle ne vont pas ensemble.
error-rule-no-source = Cette règle ne dit pas d'où vient son seuil.
error-rule-no-reason = Cette règle ne dit pas pourquoi son seuil a été choisi.
error-rule-too-long = Cette règle est trop longue.
error-rule-syntax = Cette règle ne peut pas être lue.

## Lists and short answers

weekday-mon = lundi
weekday-tue = mardi
weekday-wed = mercredi
weekday-thu = jeudi
weekday-fri = vendredi
weekday-sat = samedi
weekday-sun = dimanche
ifthen-with-why = { $sentence } ({ $why })
ifthen-added = C'est gardé.
ifthen-edited = Corrigé. Parcourez-le encore une fois dans votre tête.
ifthen-rehearsed = C'est noté : vous l'avez parcouru.
ifthen-paused = Il est gardé, mais n'est pas proposé pour le moment.
ifthen-resumed = Il est de nouveau proposé.
ifthen-undone = Comme avant.
ifthen-told = C'est noté. Merci de l'avoir dit.
ifthen-nothing-fits = Aucun de vos plans n'est pour ce moment.
ifthen-none-to-ask = Rien à raconter pour le moment.
ifthen-col-plan = plan
ifthen-col-state = état
ifthen-col-rehearsed = parcouru
ifthen-field-contact = contact
ifthen-state-on = actif
ifthen-state-paused = en pause
urge-none-open = Aucun minuteur ne tourne.
urge-col-before = avant
urge-col-after = après
urge-col-minutes = minutes
urge-col-step = geste
urge-col-helped = ce qui a aidé
insight-nothing = Rien ne ressort de ce que vous avez écrit.
insight-step = Ce qui pourrait aider : { $step }
insight-seen = C'est noté. Ce ne sera pas redit, sauf si cela se présente de nouveau.
insight-on = De nouveau en marche : { $title }.
insight-off = À l'arrêt : { $title }. Ce ne sera plus dit.
insight-is-on = Cette règle est en marche.
insight-is-off = Cette règle est à l'arrêt.
insight-tells = Prévient { $names } quand cela commence, parce que vous l'avez accepté.
insight-told = Dit à { $name } : depuis le { $date }.
insight-to-tell = À dire à { $name } lors de la prochaine synchronisation : depuis le { $date }.
insight-takes-back = Ce qu'elle a dit est retiré lors de la prochaine synchronisation. On peut se souvenir de ce qu'on a lu.
insight-basis-published = Le seuil vient d'une publication :
insight-basis-project-choice = Le seuil est un choix de ce projet, pour cette raison :
insight-col-rule = règle
insight-col-on = en marche
insight-col-now = maintenant
insight-col-what = ce qu'elle dit
insight-state-holds = oui
insight-state-does-not = non
insight-state-unknown = inconnu
works-gone = Un plan qui a été effacé
