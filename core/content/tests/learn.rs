//! Every text to learn from has its source, its evidence and its review state, is read at 12 years
//! of age, and keeps to the words.

use cairn_content::learn::{
    AGES, CARD, EXERCISES, FAMILY_WORDS, LESSONS, LearnError, PAGES, TOPICS, ages, card, examine,
    exercise, exercises, lesson, lessons, page, page_for_age, parse, topic, topics, words_page,
};
use cairn_content::words::lint_english;
use cairn_model::NaiveDate;
use cairn_model::document::Body as _;
use cairn_model::instrument::Review;
use cairn_model::learn::{Card, Exercise, Learnable, Page, Read, TimerKind, Topic, WordsPage};
use cairn_model::readability::{HIGHEST_GRADE, grade};
use cairn_model::schedule::EntryZone;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Texts that may be harder than grade 7, each with a reason. There are none.
const HARDER: [(&str, &str); 0] = [];

/// What is wrong with the texts of one kind, by name.
fn faults<T: Learnable>(kind: &str, sources: &[&str], seen: &mut BTreeSet<String>) -> Vec<String> {
    let mut faults = Vec::new();
    for source in sources {
        let text = match parse::<T>(source) {
            Ok(text) => text,
            Err(error) => {
                let start: String = source.chars().take(60).collect();
                faults.push(format!("{kind}: {error}, in: {start}"));
                continue;
            }
        };
        let about = text.about();
        let excepted = HARDER.iter().any(|(id, _)| *id == about.id);
        match examine(&text) {
            Err(LearnError::Grade(_)) if excepted => {}
            Err(error) => faults.push(format!("{kind} {}: {error}", about.id)),
            Ok(()) => {}
        }
        if text.said().iter().any(|said| said.contains('!')) {
            faults.push(format!("{kind} {}: an exclamation mark", about.id));
        }
        if text.said().iter().any(|said| said.contains("cairn ")) {
            faults.push(format!("{kind} {}: names a command", about.id));
        }
        if !seen.insert(format!("{kind} {}", about.id)) {
            faults.push(format!("{kind} {}: twice", about.id));
        }
    }
    faults
}

#[test]
fn every_text_is_whole_and_plain() {
    let mut seen = BTreeSet::new();
    let mut all = faults::<Exercise>("exercise", &EXERCISES, &mut seen);
    all.extend(faults::<Page>("lesson", &LESSONS, &mut seen));
    all.extend(faults::<Page>("age", &AGES, &mut seen));
    all.extend(faults::<Page>("page", &PAGES, &mut seen));
    all.extend(faults::<WordsPage>("words", &[FAMILY_WORDS], &mut seen));
    all.extend(faults::<Card>("card", &[CARD], &mut seen));
    all.extend(faults::<Topic>("topic", &TOPICS, &mut seen));
    assert!(all.is_empty(), "{}", all.join("\n"));
    assert_eq!(seen.len(), 33);
    assert!(HARDER.iter().all(|(_, reason)| reason.len() > 20));
}

#[test]
fn each_step_of_the_card_is_plain_by_itself() {
    let card: Card = parse(CARD).unwrap();
    for step in &card.steps {
        let said = format!("{}.\n{}", step.title, step.text.join("\n"));
        let grade = grade(&said).unwrap();
        assert!(grade <= HIGHEST_GRADE, "{}: {grade}", step.id);
        let longest = step.text.iter().map(String::len).max().unwrap();
        assert!(longest <= 130, "{}: {longest} letters at once", step.id);
        assert!(step.text.len() <= 3, "{}", step.id);
        assert_ne!(
            step.review,
            Review::Reviewed,
            "no clinician has seen it yet"
        );
    }
}

#[test]
fn the_card_names_no_number_of_its_own() {
    let card = card().unwrap();
    for step in card.shown() {
        for said in step.text.iter().chain([&step.title]) {
            assert!(!said.contains(|c: char| c.is_ascii_digit()), "{said}");
        }
        // Only a timer has a number, and it says whose; the WHO gave none.
        for timer in &step.timers {
            assert!(!timer.sources.iter().any(|key| key.starts_with("who")));
            assert!(!timer.whose.contains("WHO"), "{}", timer.whose);
            assert!(!step.sources.iter().any(|key| key.starts_with("who")));
        }
    }
    let calls: Vec<_> = card.shown().filter(|step| step.call).collect();
    assert_eq!(calls.len(), 1, "one step calls");
    let of = |kind| {
        let steps = card.shown().filter(move |step| step.timer(kind).is_some());
        steps.map(|step| step.id.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(of(TimerKind::Beat), ["breathe", "go-on"]);
    // It runs from the moment the step before it was left: when naloxone was given.
    assert_eq!(of(TimerKind::Wait), ["go-on"]);
    let ids: Vec<_> = card.shown().map(|step| step.id.as_str()).collect();
    assert!(ids.windows(2).any(|pair| pair == ["naloxone", "go-on"]));
}

#[test]
fn what_needs_review_is_never_handed_out() {
    let waiting = EXERCISES[0].replace("needs_clinical_signoff", "needs_review");
    let text: Exercise = parse(&waiting).unwrap();
    assert!(!text.about.shown());
    let reviews = exercises().iter().map(|e| &e.about).chain(
        lessons()
            .iter()
            .chain(ages())
            .map(|p| &p.about)
            .chain(topics().iter().map(|t| &t.about)),
    );
    for about in reviews {
        assert!(about.shown() && about.unsigned(), "{}", about.id);
    }
}

#[test]
fn a_text_without_source_evidence_or_review_is_refused() {
    let broken = [
        ("evidence = \"moderate\"\n", "", "learn_syntax"),
        ("review = \"needs_clinical_signoff\"\n", "", "learn_syntax"),
        (
            "evidence = \"moderate\"",
            "evidence = \"great\"",
            "learn_syntax",
        ),
        ("read = \"part\"", "read = \"unread\"", "learn_nothing_read"),
        ("minutes = 5", "minutes = 0", "learn_bad_number"),
        ("minutes = 5", "minutes = 5\nhours = 1", "learn_syntax"),
        (
            "id = \"breathing\"",
            "id = \"Breathing \"",
            "learn_bad_name",
        ),
        (
            "title = \"Breathe slowly\"",
            "title = \"\"",
            "learn_empty_field",
        ),
        (
            "key = \"bentley-2023\"",
            "key = \"fincham-2023\"",
            "learn_duplicate",
        ),
    ];
    for (from, to, code) in broken {
        assert!(EXERCISES[0].contains(from), "{from}");
        let error = parse::<Exercise>(&EXERCISES[0].replace(from, to)).unwrap_err();
        assert_eq!(error.code(), code, "{from}: {error}");
        assert!(!error.retryable());
    }
    let (head, _) = EXERCISES[0].split_once("[[about.sources]]").unwrap();
    let sourceless = head.replace("review =", "sources = []\nreview =");
    let sourceless = format!("{sourceless}\n[[steps]]\ntext = \"Breathe.\"\n");
    assert_eq!(
        parse::<Exercise>(&sourceless).unwrap_err().code(),
        "learn_no_source"
    );
}

#[test]
fn hard_words_and_words_that_hurt_are_refused() {
    let say = |text: &str| {
        let mut exercise: Exercise = parse(EXERCISES[0]).unwrap();
        exercise.after = text.to_owned();
        examine(&exercise)
    };
    assert_eq!(say("Well done."), Ok(()));
    assert_eq!(
        say("This is for addicts.").unwrap_err().code(),
        "learn_words"
    );
    let hard = "Deliberate respiratory deceleration ameliorates physiological hyperactivation \
                notwithstanding contraindications. ";
    assert_eq!(say(&hard.repeat(12)).unwrap_err().code(), "learn_too_hard");
}

#[test]
fn words_that_hurt_are_those_of_the_linter() {
    let page = words_page().unwrap();
    for pair in &page.words {
        assert!(
            !lint_english(&pair.instead_of).is_empty(),
            "{}",
            pair.instead_of
        );
    }
}

#[test]
fn every_age_of_a_child_has_its_page() {
    for years in 0..=17 {
        assert!(page_for_age(years).is_some(), "{years}");
    }
    assert!(page_for_age(18).is_none());
    let covering = |years| {
        ages()
            .iter()
            .filter(move |p| p.ages.is_some_and(|a| a.cover(years)))
    };
    assert!((0..=17).all(|years| covering(years).count() == 1));
    assert!(lessons().iter().all(|lesson| lesson.ages.is_none()));
}

#[test]
fn every_reminder_of_a_topic_makes_an_entry() {
    let start = NaiveDate::from_ymd_opt(2027, 3, 1).and_then(|day| day.and_hms_opt(9, 0, 0));
    for topic in topics() {
        let zone = EntryZone::Fixed("Europe/Berlin".parse().unwrap());
        let entry = topic.entry(zone, start.unwrap());
        assert_eq!(entry.check(), Ok(()), "{}", topic.about.id);
    }
    for kind in ["prompt", "medication"] {
        let bad = TOPICS[0].replace("naloxone_renewal", kind);
        assert_eq!(
            parse::<Topic>(&bad).unwrap_err().code(),
            "learn_empty_field"
        );
    }
}

#[test]
fn texts_are_found_by_name() {
    assert!(exercise("breathing").is_some() && exercise("nothing").is_none());
    assert!(lesson("talking").is_some() && topic("hiv").is_some());
    for id in ["check", "private", "leaving"] {
        assert!(page(id).is_some(), "{id}");
    }
}

#[test]
fn sources_are_counted_by_how_far_they_were_read() {
    let unread: Vec<String> = exercises()
        .iter()
        .flat_map(|exercise| &exercise.about.sources)
        .filter(|source| source.read == Read::Unread)
        .map(|source| source.key.clone())
        .collect();
    assert_eq!(unread, Vec::<String>::new());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn no_text_makes_the_reader_panic(at in 0usize..4000, cut in 0usize..40, put in "(?s).{0,12}") {
        for source in [EXERCISES[0], CARD, FAMILY_WORDS, TOPICS[0], LESSONS[0]] {
            let chars: Vec<char> = source.chars().collect();
            let at = at.min(chars.len());
            let end = (at + cut).min(chars.len());
            let mutated: String = chars[..at].iter().copied().chain(put.chars()).chain(chars[end..].iter().copied()).collect();
            if let Ok(text) = parse::<Exercise>(&mutated) {
                prop_assert!(text.check().is_ok());
            }
            let _ = parse::<Card>(&mutated);
            let _ = parse::<Page>(&mutated);
            let _ = parse::<Topic>(&mutated);
            let _ = parse::<WordsPage>(&mutated);
        }
    }
}

#[test]
fn every_page_by_age_says_when_to_ask_for_help() {
    assert!(ages().len() >= 4);
    for page in ages() {
        let mut parts = page.parts.iter();
        let help = parts.find(|part| part.heading == "When to ask for help");
        let words = help.map(|part| part.text.concat()).unwrap_or_default();
        assert!(
            words.contains("call ") || words.contains("Call "),
            "{}",
            page.about.id
        );
    }
}

#[test]
fn leaving_speaks_of_what_can_show_where_somebody_is_and_by_whose_word() {
    let leaving = page("leaving").unwrap();
    let said = leaving.said().join(" ");
    for word in ["tracker", "accounts", "where you are", "noticed"] {
        assert!(said.contains(word), "{word}");
    }
    for (key, about) in [("womenslaw", "notice"), ("being-tracked", "trackers")] {
        let source = leaving.about.source(key).unwrap();
        assert!(
            source.read != Read::Unread && source.supports.contains(about),
            "{key}"
        );
    }
}
