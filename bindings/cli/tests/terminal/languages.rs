//! In another language than English, a screen says so once where a text came in English, and only there.

use std::collections::BTreeSet;

use cairn_content::catalogue::text_in;
use cairn_content::{Direction, Language};
use serde_json::json;

use crate::packs::{signed, trusted};
use crate::support::{Home, three_months};

/// What a screen may say of its language.
const NOTICES: [&str; 3] = [
    "language-fallback",
    "language-fallback-safety",
    "language-fallback-instrument",
];
const SAFETY: &str = NOTICES[1];
const INSTRUMENT: &str = NOTICES[2];
const TEXT: &str = NOTICES[0];

/// So many English words in a row are a text; fewer can be a name.
const WORDS: usize = 3;

fn others() -> impl Iterator<Item = Language> {
    let all = Language::ALL.iter().copied();
    all.filter(|language| *language != Language::English)
}

fn said(home: &Home, language: Language, command: &[&str]) -> String {
    let mut words = vec!["--language", language.tag()];
    words.extend(command);
    let ran = home.run(&words);
    assert_eq!(ran.stderr, "", "{words:?}");
    ran.stdout
}

/// The words in their order, without what sets them apart, and whatever line they stand in.
fn flat(text: &str) -> String {
    let plain: String = text
        .chars()
        .filter(|c| !matches!(c, '\u{2066}'..='\u{2069}'))
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A run of English words that the same screen has in English, too. What has to be typed is none.
fn left_in_english(here: &str, in_english: &str) -> Option<String> {
    let english = format!(" {} ", flat(in_english).to_lowercase());
    let here = flat(here).to_lowercase();
    let words: Vec<&str> = here.split(' ').collect();
    let plain = |word: &&str| {
        let letters = word.trim_end_matches(['.', ',', ':']);
        !letters.is_empty() && letters.chars().all(|c| c.is_ascii_alphabetic())
    };
    words
        .windows(WORDS)
        .filter(|run| run.iter().all(plain) && !run.contains(&"cairn"))
        .map(|run| run.join(" "))
        .find(|run| english.contains(&format!(" {run} ")))
}

pub fn notices(text: &str, language: Language) -> BTreeSet<&'static str> {
    // Without spaces, as Chinese has none where its lines break.
    let bare = |text: &str| flat(text).replace(' ', "");
    let text = bare(text);
    let count = |key: &str| text.matches(&bare(&text_in(language, key, &[]).0)).count();
    for key in NOTICES {
        assert!(
            count(key) <= 1,
            "{} says {key} twice: {text}",
            language.tag()
        );
    }
    NOTICES.into_iter().filter(|key| count(key) == 1).collect()
}

/// The notices of a command are these in every language, English is left over only where there are some, and English
/// has none.
#[track_caller]
fn says(home: &Home, command: &[&str], wanted: &[&'static str]) {
    let english = said(home, Language::English, command);
    assert_eq!(
        notices(&english, Language::English),
        BTreeSet::new(),
        "{command:?}"
    );
    for language in others() {
        let here = said(home, language, command);
        let found = left_in_english(&here, &english);
        let wanted: BTreeSet<_> = wanted.iter().copied().collect();
        assert_eq!(
            notices(&here, language),
            wanted,
            "{} {command:?}: {found:?}",
            language.tag()
        );
        assert_eq!(
            found.is_some(),
            !wanted.is_empty(),
            "{} {command:?}: {found:?}",
            language.tag()
        );
        // How help is set, clap decides.
        let help = command.iter().any(|word| word.contains("-h"));
        if language.direction() == Direction::RightToLeft && !help {
            english_is_set_apart(&here);
        }
    }
}

/// What has to be typed can stand in a line of its own in the middle of an Arabic sentence.
fn english_is_set_apart(here: &str) {
    let sentences = here.lines().filter(|line| !line.contains(" --"));
    let mut sentences = sentences.filter(|line| !line.starts_with("--"));
    let foreign = |line: &&str| line.contains(|c: char| c.is_ascii_alphabetic()) && line.is_ascii();
    assert_eq!(sentences.find(foreign), None);
}

#[test]
fn texts_to_learn_from_say_that_they_are_in_english() {
    let home = Home::nowhere();
    for command in [
        ["learn", "list"].as_slice(),
        &["learn", "show", "breathing"],
        &["learn", "show", "naloxone", "--sources"],
        &["family", "lessons"],
        &["family", "show", "talking"],
        &["family", "words"],
        &["family", "ages"],
        &["family", "ages", "7"],
        &["family", "check"],
        &["family", "private"],
        &["family", "leaving"],
    ] {
        says(&home, command, &[TEXT]);
    }
    says(&home, &["family", "hide"], &[]);
}

#[test]
fn safety_texts_say_that_they_wait_for_a_check() {
    let home = Home::nowhere();
    for command in [
        ["sos"].as_slice(),
        &["overdose"],
        &["overdose", "--step", "2"],
        &["lapse", "tolerance"],
        &["lapse", "tolerance", "--after", "prison"],
    ] {
        says(&home, command, &[SAFETY]);
    }
    for command in [["sos"].as_slice(), &["lapse", "tolerance"], &["overdose"]] {
        for language in others() {
            let mut words = vec!["--language", language.tag()];
            words.extend(command);
            let json = home.ok(&words).to_string();
            assert!(json.contains(r#""language":"en""#), "{json}");
        }
    }
    let safety = &home.ok(&["--language", "ar", "sos"])["safety"];
    assert_eq!(safety["language"], json!("en"));
}

#[test]
fn instruments_say_that_only_their_official_wording_is_shown() {
    let home = Home::nowhere();
    says(&home, &["instrument", "list"], &[INSTRUMENT]);
    says(
        &home,
        &["instrument", "score", "phq-2", "--answers", "1,1"],
        &[INSTRUMENT],
    );
    says(
        &home,
        &["family", "check", "--answers", "0,0,0,0,0,0"],
        &[INSTRUMENT],
    );
    let with_safety = [
        "instrument",
        "score",
        "phq-9",
        "--answers",
        "0,0,0,0,0,0,0,0,1",
    ];
    says(&home, &with_safety, &[SAFETY, INSTRUMENT]);
}

#[test]
fn a_home_says_it_only_where_something_is_in_english() {
    let home = Home::demo(11);
    home.ok(&["instrument", "take", "phq-2", "--answers", "1,1"]);
    home.ok(&["lapse", "add", "--safe", "yes", "--situation", "Home"]);
    home.ok(&["plan", "add", "warning-signs", "Tired"]);
    home.ok(&["goal", "add", "Bike", "--area", "health"]);
    for command in [
        ["dashboard"].as_slice(),
        &["plan", "show"],
        &["goal", "list"],
        &["lapse", "list"],
        &["ifthen", "list"],
        &["urge", "list"],
        &["remind", "list"],
        &["checkin", "list"],
        &["calendar", "show"],
        &["insight", "rules"],
        &["insight", "works"],
        &["insight", "now"],
        &["pack", "list"],
        &["directory", "list"],
        &["check"],
    ] {
        says(&home, command, &[]);
    }
    says(&home, &["insight", "rule", "craving_rising"], &[TEXT]);
    says(&home, &["export", "--format", "text"], &[INSTRUMENT]);
    says(&home, &["sos"], &[SAFETY]);
    says(&home, &["lapse", "add", "--safe", "no"], &[SAFETY]);
    let rule = home.ok(&["--language", "es", "insight", "rule", "craving_rising"]);
    assert_eq!(rule["rule"]["rule"]["language"], json!("en"));
}

#[test]
fn packs_say_that_their_texts_are_in_english() {
    let home = Home::new();
    let key = trusted(&home, "clinic");
    let title = [(r#"title = "Nights""#, r#"title = "Three good nights""#)];
    let file = signed(&home, "nights", &key, &title);
    home.ok(&["pack", "install", &file]);
    says(&home, &["pack", "list"], &[TEXT]);
    says(&home, &["pack", "verify", &file], &[TEXT]);
    let scored = ["instrument", "score", "sleep-test", "--answers", "3"];
    says(&home, &scored, &[INSTRUMENT]);
}

#[test]
fn a_text_in_a_third_language_is_named() {
    let home = Home::new();
    let key = trusted(&home, "clinic");
    let spanish = [
        (r#"languages = ["en"]"#, r#"languages = ["es"]"#),
        (r#"language = "en""#, r#"language = "es""#),
    ];
    let file = signed(&home, "nights", &key, &spanish);
    home.ok(&["pack", "install", &file]);
    let list = ["pack", "list"];
    for language in Language::ALL {
        let other = text_in(*language, "language-other", &[("language", "Español")]).0;
        let told = flat(&said(&home, *language, &list)).contains(&flat(&other));
        assert_eq!(told, *language != Language::Spanish, "{}", language.tag());
    }
}

#[test]
fn rules_that_speak_name_the_language_they_speak() {
    let home = Home::demo(7);
    home.ok(&["checkin", "add", "--file", &three_months()]);
    for language in Language::ALL {
        let now = home.ok(&["--language", language.tag(), "insight", "now"]);
        for insight in now["insights"].as_array().unwrap() {
            assert_eq!(insight["language"], json!(language.tag()));
        }
    }
}

#[test]
fn help_says_that_it_is_in_english() {
    let home = Home::nowhere();
    says(&home, &["lapse", "--help"], &[TEXT]);
    says(&home, &["lapse", "add", "-h"], &[TEXT]);
}
