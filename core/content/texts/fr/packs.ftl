### draft_translation: not checked by a native speaker yet.
### Packs, and what a person reads of the instruments that came with them, in French.

## Instruments

band-k6-below = Ces sentiments ont été moins fréquents que là où il est conseillé d'en parler avec quelqu'un. Six questions passent à côté de beaucoup de personnes. Si vous vous sentez mal, parlez-en quand même avec un médecin ou un service d'aide.
band-k6-serious = Ces sentiments ont été très fréquents. Parlez-en bientôt, s'il vous plaît, avec un médecin ou un service d'aide.
band-k10-low = Ces sentiments sont venus de temps en temps ces 30 derniers jours.
band-k10-moderate = Ces sentiments sont venus certains jours. En parler peut aider.
band-k10-high = Ces sentiments ont été fréquents. C'est un bon moment pour en parler avec la personne qui vous accompagne ou un médecin.
band-k10-very-high = Ces sentiments ont été très fréquents. Parlez-en bientôt, s'il vous plaît, avec la personne qui vous accompagne ou un médecin.

trend-burden-up = plus que la dernière fois
trend-burden-down = moins que la dernière fois
trend-burden-same = comme la dernière fois
trend-strength-up = plus fort que la dernière fois
trend-strength-down = moins fort que la dernière fois
trend-strength-same = comme la dernière fois

error-instrument-needs-review = Ce questionnaire attend une relecture, donc il n'est pas proposé. On peut en calculer le score.
error-instrument-no-wording = Les questions de ce questionnaire ne sont pas dans son pack. On peut calculer le score de réponses données ailleurs.
error-instrument-not-for-self-report = Pour ce questionnaire, une autre personne doit poser les questions. On peut calculer le score des réponses.
error-instrument-licence = Le propriétaire de ce questionnaire n'a pas autorisé son usage ici. On peut calculer le score des réponses.
error-too-soon = Ce questionnaire porte sur des jours pour lesquels vous avez déjà répondu.
instrument-asks-now = maintenant

## What can be wrong with an instrument's file

error-pack-score = Un score du pack indique une question qui n'est pas là.
error-pack-skip = Une question du pack est sautée à cause d'une autre qui ne vient pas avant elle.
error-pack-words = Le pack dit qu'il ne contient pas le texte des questions, et il en contient.

## What can be wrong with a pack

error-pack-not-a-pack = Ce fichier n'est pas un pack, ou il a été coupé ou modifié en chemin.
error-pack-too-big = Ce pack, ou un fichier qu'il contient, est trop gros.
error-pack-bad-path = Un fichier de ce pack a un nom qui n'est pas permis.
error-pack-file-twice = Deux fichiers de ce pack ont le même nom.
error-pack-manifest = La première page de ce pack, "pack.toml", ne peut pas être lue ou n'est pas complète.
error-pack-files = Les fichiers de ce pack ne sont pas ceux de sa liste.
error-pack-digest = Un fichier de ce pack a été modifié après sa création.
error-pack-not-text = Un fichier de ce pack n'est pas du texte en UTF-8.
error-pack-no-source = Ce pack ne dit pas d'où vient son contenu.
error-pack-needs-newer-app = Ce pack a besoin d'une version plus récente de Cairn.
error-pack-no-content = Il n'y a rien dans ce pack.
error-pack-bad-signature = La signature n'est pas celle de ce fichier. Il a peut-être été modifié.
error-pack-unknown-publisher = Vous n'avez pas dit que vous faites confiance à la personne qui a signé ce pack.
error-pack-not-a-key = Ce n'est pas la clé d'un éditeur.
error-pack-fingerprint-differs = Ce n'est pas l'empreinte de la clé.
error-pack-older-version = Vous avez, ou aviez, cette version du pack ou une plus récente.
error-pack-other-publisher = Le pack de ce nom que vous avez, ou aviez, vient d'un autre éditeur.
error-pack-name-taken = Quelque chose dans ce pack porte un nom déjà pris.
error-content-needs-review = Ceci attend une relecture et n'est donc pas affiché.
error-pack-unexpected-file = Un fichier de ce pack n'a pas sa place dans un pack de ce type.
error-crisis-lines-too-long = Le fichier des lignes d'écoute est trop long.
error-crisis-lines-syntax = Le fichier des lignes d'écoute ne peut pas être lu.
error-crisis-lines-count = Le fichier ne contient aucune ligne d'écoute, ou en contient trop.
error-crisis-lines-not-right = Certaines lignes d'écoute ne sont pas correctes, donc aucune n'est prise. Chacune est nommée.
error-crisis-lines-words = Une ligne d'écoute contient un mot qui blesse.

## The terminal companion

pack-built = Le pack { $pack }, version { $version }, est créé. Signez-le avant de le transmettre.
pack-key-made = Deux clés sont créées. Gardez pour vous celle qui finit par ".key". Transmettez celle qui finit par ".pub", et donnez cette empreinte par un autre moyen :
pack-signed = Le pack est signé. La signature est à côté de lui. Elle vient de la clé qui a cette empreinte :
pack-verified = La signature correspond, et le pack est cohérent.
pack-installed = Le pack est installé.
pack-none = Aucun pack n'est installé.
pack-removed = Le pack est enlevé. Ce que vous avez rempli avec lui reste.
pack-remove-ask = Ceci enlève le pack. Ce que vous avez rempli avec lui reste.
pack-trusted = À partir de maintenant, vous pouvez installer des packs de cet éditeur.
pack-trust-ask = Comparez cette empreinte avec celle que { $name } vous a donnée par un autre moyen, sur papier ou au téléphone : { $fingerprint }. Les packs signés avec cette clé pourront ensuite être installés. Ne continuez que si tout est pareil.
pack-distrusted = Vous ne faites plus confiance à cet éditeur. Ses packs sont enlevés.
pack-distrust-ask = Ceci enlève l'éditeur et tous les packs qui viennent de lui. Ce que vous avez rempli reste.
pack-col-pack = pack
pack-col-version = version
pack-col-publisher = éditeur
pack-col-offered = proposé
pack-col-title = titre
pack-col-fingerprint = empreinte
pack-col-languages = langues
pack-col-kind = type
pack-col-evidence = preuves
pack-col-review = relecture
pack-kind-instrument = questionnaires
pack-kind-learn = textes à lire
pack-kind-crisis-lines = lignes d'écoute
pack-kind-directory = annuaire de services
pack-evidence-validated = bien testé
pack-evidence-limited = un peu testé
pack-evidence-untested = pas testé
pack-review-needs-review = attend une relecture
pack-review-needs-clinical-signoff = pas encore vérifié par un professionnel de santé
pack-review-reviewed = relu, selon l'éditeur
pack-offered = { $shown } sur { $all }
pack-content-offered = Vous pouvez remplir ce questionnaire.
pack-content-read = Vous pouvez le lire : "cairn learn list" le nomme.
pack-content-called = Cette ligne est sur l'écran de "cairn sos".
pack-line-old = Vérifié en { $year } : ce n'est peut-être plus à jour.
pack-content-searched = "cairn directory search" trouve ce qu'il contient.
pack-licence = Conditions : { $licence }
pack-source = Source : { $source }
pack-publisher-built-in = { $name } (fourni avec Cairn)
