//! The English list finds every word that the project's page of words says to avoid, and none that
//! it says to prefer.

#![expect(clippy::unwrap_used, reason = "tests")]

use cairn_content::words::{english, lint_english};
use cairn_model::words::{WordList, lint};

/// The left columns of the page of words.
const AVOID: [&str; 58] = [
    "an addict",
    "junkies",
    "users",
    "alcoholics",
    "drunk",
    "substance abuse",
    "drug abuse",
    "a drug habit",
    "a vice",
    "abusers",
    "prescription drug abuse",
    "a clean person",
    "clean tests",
    "dirty test",
    "dirty people",
    "getting high",
    "wasted",
    "strung out",
    "substitution therapy",
    "opioid substitution treatment",
    "replacement therapy",
    "hooked on it",
    "slave to it",
    "shooting up",
    "needs a fix",
    "a binge",
    "binged",
    "criminals",
    "an offender",
    "relapse",
    "relapsed",
    "relapsing",
    "fell off the wagon",
    "failed treatment",
    "treatment failed",
    "non-compliant",
    "noncompliant",
    "refused treatment",
    "in denial",
    "unmotivated",
    "manipulative",
    "drug-seeking",
    "enabling",
    "codependent",
    "co-dependency",
    "an intervention",
    "tough love",
    "drug problems",
    "former addict",
    "ex-addict",
    "addicted baby",
    "overdose victims",
    "OD'd",
    "hitting rock bottom",
    "sobriety reset",
    "streak lost",
    "mentally ill",
    "crazy",
];

/// The right columns.
const PREFER: [&str; 24] = [
    "person with a substance use disorder",
    "person who uses opioids",
    "return to use",
    "lapse",
    "setback",
    "treatment did not help yet",
    "did not follow",
    "chose not to",
    "ambivalent",
    "not ready now",
    "asking for relief",
    "in withdrawal",
    "affected family member",
    "inviting to treatment",
    "concerns about use",
    "person in long-term recovery",
    "negative result",
    "positive result",
    "opioid agonist treatment",
    "injecting",
    "heavy use episode",
    "your days still count",
    "hazardous or unhealthy use",
    "person in contact with justice",
];

#[test]
fn every_word_to_avoid_is_found() {
    for phrase in AVOID {
        assert!(!lint_english(phrase).is_empty(), "{phrase}");
        let sentence = format!("They wrote: \u{201c}{phrase}\u{201d}.");
        assert!(
            !lint_english(&sentence.to_uppercase()).is_empty(),
            "{sentence}"
        );
    }
}

#[test]
fn no_word_to_prefer_is_found() {
    for phrase in PREFER
        .into_iter()
        .chain(["advice", "a fixed day", "cleaning", "refuse bin"])
    {
        assert!(lint_english(phrase).is_empty(), "{phrase}");
    }
}

/// Related forms of what the page of words lists, and the words in another order.
#[test]
fn related_forms_are_found() {
    for sentence in [
        "He refuses treatment.",
        "They refuse help, and they are refusing the treatment.",
        "Her refusal of treatment was noted.",
        "She failed the treatment.",
        "They fail their treatments.",
        "His treatment was a failure.",
        "He is the victim of an overdose.",
        "Victims of overdoses are counted.",
        "She manipulates the staff.",
        "It is manipulation.",
        "Parents who enable his use",
        "You enabled their drinking.",
        "It enables addiction.",
        "She enabled a person's use.",
        "He waits for his fixes.",
        "They were high on drugs.",
        "He came in high on heroin.",
        "She denies that she uses.",
        "He denied using.",
        "a substitution medicine",
        "replacement medication",
    ] {
        assert!(!lint_english(sentence).is_empty(), "{sentence}");
    }
    for sentence in [
        "You can enable reminders for each day.",
        "Reminders are enabled.",
        "Enable the use of your camera.",
        "How to refuse an offer.",
        "Refusing a drink gets easier.",
        "Ask for help with refusal skills.",
        "Nobody is denied treatment here.",
        "A score is high on some days.",
        "A fixed day helps, and so does a fixed time.",
        "Fix a time with your counsellor.",
        "A replacement card comes by post.",
        "The server failed.",
        "People who lived through an overdose.",
    ] {
        assert_eq!(lint_english(sentence), [], "{sentence}");
    }
}

#[test]
fn every_entry_is_complete() {
    let list = english().unwrap();
    assert_eq!(list.language, "en");
    for avoid in &list.avoid {
        assert!(!avoid.prefer.is_empty());
        assert!(!avoid.words.is_empty() || !avoid.exact.is_empty());
        for phrase in avoid.words.iter().chain(&avoid.exact) {
            let own = lint_english(phrase);
            assert!(
                own.iter().any(|finding| finding.phrase == *phrase),
                "{phrase} finds itself"
            );
        }
    }
    assert!(list.allow.iter().all(|allow| allow.reason.len() > 10));
}

/// Lists of languages that nobody here may speak: each must at least do what it says.
#[test]
fn every_list_finds_what_it_names_and_not_what_it_prefers() {
    for list in lists() {
        let name = &list.language;
        assert!(list.avoid.len() >= 15, "{name}");
        for avoid in &list.avoid {
            for phrase in avoid.words.iter().chain(&avoid.exact) {
                let sentence = format!("\u{201c}{phrase}\u{201d}, 1.");
                let found = lint(&list, &sentence);
                let itself = found.iter().any(|finding| finding.phrase == *phrase);
                assert!(itself, "{name}: {phrase} is not found");
            }
            for better in avoid.prefer.split([';', '\u{ff1b}', '\u{61b}']) {
                let found = lint(&list, better);
                assert!(found.is_empty(), "{name}: {better} is to be avoided, too");
            }
        }
        for allow in &list.allow {
            assert!(lint(&list, &allow.phrase).is_empty(), "{name}");
            assert!(
                allow.reason.chars().count() >= 10,
                "{name}: {}",
                allow.phrase
            );
        }
    }
}

/// By language: sentences that must be caught, and plain ones that must not.
const SENTENCES: [(&str, &[&str], &[&str]); 6] = [
    (
        "en",
        &[
            "Addicts come here.",
            "She relapsed in May.",
            "He has been clean for a year.",
        ],
        &[
            "A person who uses came in.",
            "Your days still count.",
            "Have you cleaned the room?",
        ],
    ),
    (
        "es",
        &[
            "Los drogadictos vuelven.",
            "Lleva un mes limpia.",
            "Tuvo dos recaídas.",
            "Es por abuso de drogas.",
        ],
        &[
            "Una persona que usa drogas llegó hoy.",
            "Bebe agua limpia.",
            "Tus días siguen contando.",
        ],
    ),
    (
        "fr",
        &[
            "Les toxicomanes sont là.",
            "Elle a fait une rechute.",
            "Il est clean depuis un an.",
        ],
        &[
            "Une personne qui consomme vient ce soir.",
            "Vos jours comptent toujours.",
        ],
    ),
    (
        "ar",
        &[
            "هو مدمن منذ سنة.",
            "هو مُدْمِن.",
            "كانت انتكاسة.",
            "فشل العلاج.",
        ],
        &["شخص يستخدم المخدرات.", "أيامك ما زالت تُحسب."],
    ),
    (
        "ru",
        &[
            "Наркоманы живут рядом.",
            "У него был срыв.",
            "Раньше он злоупотреблял.",
        ],
        &[
            "Человек, который употребляет вещества.",
            "Ваши дни всё ещё считаются.",
            "Пора чистить зубы.",
        ],
    ),
    (
        "zh",
        &[
            "他是一个吸毒者。",
            "她的治疗失败了。",
            "他这三个月没有复吸。",
        ],
        &["他是使用药物的人。", "你的日子仍然算数。"],
    ),
];

#[test]
fn every_list_catches_its_sentences_and_no_others() {
    for list in lists() {
        let known = SENTENCES
            .iter()
            .find(|(language, ..)| *language == list.language);
        let Some((language, caught, fine)) = known else {
            panic!("no sentences for {}", list.language);
        };
        for sentence in *caught {
            assert!(!lint(&list, sentence).is_empty(), "{language}: {sentence}");
        }
        for sentence in *fine {
            assert_eq!(lint(&list, sentence), [], "{language}: {sentence}");
        }
    }
}

/// Every list in the folder.
fn lists() -> Vec<WordList> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/words");
    let others = ["verbatim.toml", "readability-exceptions.toml"];
    let mut lists = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if others.contains(&name.as_str()) {
            continue;
        }
        let list: WordList = toml::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        assert_eq!(name, format!("{}.toml", list.language));
        lists.push(list);
    }
    assert!(!lists.is_empty());
    lists
}
