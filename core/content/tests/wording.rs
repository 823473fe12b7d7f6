//! The words of published instruments, typed a second time from their forms: nobody changes them
//! by accident.

use cairn_content::catalogue::files;
use cairn_content::instruments::{PackError, all, parse_pack};
use cairn_content::{Language, instrument};

const ANSWERS: [&str; 4] = [
    "Not at all",
    "Several days",
    "More than half the days",
    "Nearly every day",
];

const PHQ: [&str; 9] = [
    "Little interest or pleasure in doing things",
    "Feeling down, depressed, or hopeless",
    "Trouble falling or staying asleep, or sleeping too much",
    "Feeling tired or having little energy",
    "Poor appetite or overeating",
    "Feeling bad about yourself \u{2014} or that you are a failure or have let yourself or your family down",
    "Trouble concentrating on things, such as reading the newspaper or watching television",
    "Moving or speaking so slowly that other people could have noticed? Or the opposite \u{2014} being so fidgety or restless that you have been moving around a lot more than usual",
    "Thoughts that you would be better off dead or of hurting yourself in some way",
];

const GAD: [&str; 7] = [
    "Feeling nervous, anxious or on edge",
    "Not being able to stop or control worrying",
    "Worrying too much about different things",
    "Trouble relaxing",
    "Being so restless that it is hard to sit still",
    "Becoming easily annoyed or irritable",
    "Feeling afraid as if something awful might happen",
];

#[test]
fn the_words_are_the_published_ones() {
    let forms: [(&str, &[&str]); 4] = [
        ("phq-9", &PHQ),
        ("phq-2", &PHQ[..2]),
        ("gad-7", &GAD),
        ("gad-2", &GAD[..2]),
    ];
    for (code, words) in forms {
        let form = instrument(code).unwrap();
        let items: Vec<_> = form.items.iter().map(|item| item.text.as_str()).collect();
        assert_eq!(items, words, "{code}");
        let answers = form
            .options
            .iter()
            .map(|option| (option.value, option.text.as_str()));
        assert!(answers.eq((0..).zip(ANSWERS)), "{code}");
        assert!(
            form.items
                .iter()
                .all(|item| item.options.is_none() && !item.reverse)
        );
        assert!(
            form.stem
                .starts_with("Over the last 2 weeks, how often have you been bothered by")
        );
        assert!(form.notice.contains("No permission required to reproduce"));
    }
}

const KESSLER: [(&str, bool); 10] = [
    ("depressed", false),
    ("so depressed that nothing could cheer you up", true),
    ("nervous", true),
    ("so nervous that nothing could calm you down", false),
    ("restless or fidgety", true),
    ("so restless that you could not sit still", false),
    ("worthless", true),
    ("tired out for no good reason", false),
    ("hopeless", true),
    ("that everything was an effort", true),
];

const HOW_OFTEN: [&str; 5] = [
    "All of the time",
    "Most of the time",
    "Some of the time",
    "A little of the time",
    "None of the time",
];

#[test]
fn the_kessler_scales_are_the_original_ones() {
    for (code, short, greatest) in [("k6", true, 4), ("k10", false, 5)] {
        let form = instrument(code).unwrap();
        let words = form.items.iter().map(|item| item.text.as_str());
        let published = KESSLER.iter().filter(|(_, six)| *six || !short);
        assert!(words.eq(published.map(|(text, _)| *text)), "{code}");
        let answers = form
            .options
            .iter()
            .map(|option| (option.value, option.text.as_str()));
        // "All of the time" counts most, however a form numbers its answers.
        let values = (greatest - 4..=greatest).rev();
        assert!(answers.eq(values.zip(HOW_OFTEN)), "{code}");
        assert!(form.items.iter().all(|item| !item.reverse));
        assert_eq!(
            form.stem,
            "During the last 30 days, about how often did you feel ..."
        );
    }
    let (short, long) = (instrument("k6").unwrap(), instrument("k10").unwrap());
    assert!(short.items.iter().all(|item| long.items.contains(item)));
}

/// A published form is valid in its own words only. Those bundled here are English; another language
/// comes as an official wording of its own, never as a translation of ours (decision 0012).
#[test]
fn every_form_is_in_the_language_of_the_wording_it_names() {
    for form in all() {
        assert_eq!(form.language, "en", "{}", form.code);
        let named = format!("{}-{}-", form.code, form.language);
        assert!(
            !form.wording || form.wording_version.starts_with(&named),
            "{} names another wording: {}",
            form.code,
            form.wording_version
        );
    }
}

#[test]
fn a_form_has_no_place_for_a_second_language() {
    let source = include_str!("../instruments/phq-2.toml");
    assert!(parse_pack(source).is_ok());
    for (old, new) in [
        ("language = \"en\"", "language = [\"en\", \"es\"]"),
        (
            "language = \"en\"",
            "language = \"en\"\nstem_es = \"Nuestra\"",
        ),
        ("[[items]]", "[[items]]\ntext_es = \"Nuestra\""),
        ("[[options]]", "[[options]]\ntexts = { es = \"Nuestra\" }"),
        ("[evidence]", "[translations.es]\nstem = \"\"\n[evidence]"),
    ] {
        let with = source.replacen(old, new, 1);
        assert_ne!(with, source, "{old}");
        let refused = matches!(parse_pack(&with), Err(PackError::Syntax(_)));
        assert!(refused, "{new}");
    }
}

/// Around a form all is translated: its bands and trends. Its questions and answers are in no
/// catalogue, so that no language can say them in words of ours.
#[test]
fn no_catalogue_says_the_words_of_a_form() {
    let parts = ["stem", "item", "items", "option", "options", "answer"];
    for language in Language::ALL {
        for (area, source) in files(*language) {
            let keys = source.lines().filter_map(|line| line.split_once(" ="));
            for (key, _) in keys {
                let of_a_form = all().iter().any(|form| key.contains(&form.code));
                let says = parts
                    .iter()
                    .any(|part| key.split('-').any(|own| own == *part));
                assert!(!of_a_form || !says, "{} {area}: {key}", language.tag());
            }
        }
    }
}
