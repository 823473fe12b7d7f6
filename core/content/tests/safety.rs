//! What a text must say where somebody's life hangs on it, and what none may say without a source.

use cairn_content::Language;
use cairn_content::catalogue::text_in;
use cairn_content::learn::{
    AGES, CARD, EXERCISES, FAMILY_WORDS, LESSONS, PAGES, TOPICS, card, lesson, lessons, topic,
};

/// All sentences of a lesson.
fn said(id: &str) -> String {
    let parts = lesson(id).into_iter().flat_map(|lesson| &lesson.parts);
    parts.map(|part| part.text.join("\n") + "\n").collect()
}

#[test]
fn whoever_has_used_is_looked_in_on() {
    for lesson in lessons() {
        let parts = lesson.parts.iter().map(|part| part.text.join("\n"));
        for part in parts.filter(|part| part.contains("in the other room")) {
            for watch in [
                "look in, again and again",
                "hard to wake",
                "breathe slowly",
                "an emergency",
                "the overdose card at once",
            ] {
                assert!(part.contains(watch), "{}: {watch}", lesson.about.id);
            }
        }
    }
    assert!(said("noticing").contains("in the other room"));
}

#[test]
fn families_are_told_of_naloxone_at_home_and_of_the_time_after_a_break() {
    let first = said("safety-first");
    for told in [
        "keep naloxone at home",
        "the usual amount can be too much, or even less",
        "detox, a treatment, a hospital stay or prison",
        "the overdose card",
    ] {
        assert!(first.contains(told), "{told}");
    }
}

#[test]
fn the_step_of_breaths_says_who_gets_them() {
    let breathe = card().and_then(|card| card.steps.iter().find(|step| step.id == "breathe"));
    let text = &breathe.unwrap().text;
    assert!(text[0].starts_with("Do they breathe well alone?"));
    assert!(text[0].ends_with("and go to the next step."));
    assert!(text[1].starts_with("If not: pinch the nose shut."));
}

/// A text that rests on a source names it.
#[test]
fn what_was_added_names_its_source() {
    for (id, sources) in [
        ("hepatitis-b", &["nice-ta96", "massachusetts"][..]),
        ("safer-use", &["boulder"]),
        (
            "naloxone",
            &["mayo", "lewer-2021", "evidence2impact", "adaw"],
        ),
    ] {
        for source in sources {
            let about = topic(id).map(|topic| &topic.about);
            assert!(about.and_then(|about| about.source(source)).is_some());
        }
    }
    let about = &lesson("safety-first").unwrap().about;
    for source in ["who-2014", "merrall-2010", "lewer-2021"] {
        assert!(about.source(source).is_some(), "{source}");
    }
}

/// Each was in a text, and no source was found for it.
#[test]
fn claims_without_a_source_stay_out() {
    let groups: [&[&str]; 7] = [
        &EXERCISES,
        &LESSONS,
        &AGES,
        &PAGES,
        &TOPICS,
        &[FAMILY_WORDS],
        &[CARD],
    ];
    for source in groups.concat() {
        for claim in [
            "about one of ten",
            "you need not give your name",
            "You can't give it to yourself",
            "rarely gives you peace",
            "lost childhood",
        ] {
            assert!(!source.contains(claim), "{claim}");
        }
    }
}

#[test]
fn family_mode_names_the_card_and_the_directory_in_every_language() {
    for language in Language::ALL {
        let said = |key| text_in(*language, key, &[]).0;
        assert!(said("family-intro").contains("\"cairn overdose\""));
        assert!(said("family-lessons-next").contains("\"cairn directory\""));
    }
}
