use super::*;
use crate::instrument::Review;
use proptest::prelude::*;

fn source(key: &str, read: Read) -> Source {
    Source {
        key: key.into(),
        citation: "Somebody (2020). Something.".into(),
        at: "somewhere.example".into(),
        read,
        supports: "everything".into(),
    }
}

fn about() -> About {
    About {
        id: "one-thing".into(),
        title: "One thing".into(),
        language: "en".into(),
        version: 1,
        evidence: Evidence::Practice,
        evidence_note: "Hardly tested.".into(),
        review: Review::NeedsClinicalSignoff,
        signoff_by: vec![Signer::Clinician],
        sources: vec![source("read", Read::Part), source("unread", Read::Unread)],
    }
}

fn card() -> Card {
    let step = CardStep {
        id: "look".into(),
        title: "Look".into(),
        text: vec!["Look well.".into()],
        call: false,
        sources: vec!["read".into()],
        review: Review::NeedsClinicalSignoff,
        timers: vec![Timer {
            kind: TimerKind::Beat,
            from_seconds: 5,
            to_seconds: 5,
            says: "Now.".into(),
            whose: "Some courses say so.".into(),
            sources: vec!["read".into()],
        }],
    };
    Card {
        about: about(),
        lead: "Stay.".into(),
        differs: "Sources differ.".into(),
        steps: vec![step],
    }
}

fn faulty(change: impl FnOnce(&mut About)) -> Result<(), LearnFault> {
    let mut about = about();
    change(&mut about);
    about.check()
}

#[test]
fn what_a_text_says_of_itself_is_checked() {
    assert_eq!(about().check(), Ok(()));
    assert_eq!(
        faulty(|a| a.title = " ".into()),
        Err(LearnFault::Empty("title"))
    );
    assert_eq!(
        faulty(|a| a.evidence_note.clear()),
        Err(LearnFault::Empty("evidence_note"))
    );
    assert_eq!(faulty(|a| a.version = 0), Err(LearnFault::Empty("version")));
    assert_eq!(
        faulty(|a| a.id = "One".into()),
        Err(LearnFault::BadName("id"))
    );
    assert_eq!(faulty(|a| a.sources.clear()), Err(LearnFault::NoSource));
    assert_eq!(
        faulty(|a| a.sources.push(source("read", Read::Part))),
        Err(LearnFault::Twice("source"))
    );
}

#[test]
fn a_shown_text_rests_on_something_that_was_read() {
    let unread = |about: &mut About| {
        about.sources.remove(0);
    };
    assert_eq!(faulty(unread), Err(LearnFault::NothingRead));
    let kept_back = |about: &mut About| {
        unread(about);
        about.review = Review::NeedsReview;
    };
    assert_eq!(faulty(kept_back), Ok(()), "it may wait, unseen");
}

#[test]
fn every_step_of_the_card_names_its_source() {
    assert_eq!(card().check(), Ok(()));
    let mut none = card();
    none.steps[0].sources.clear();
    assert_eq!(none.check(), Err(LearnFault::NoSource));
    let mut unknown = card();
    unknown.steps[0].sources.push("nobody".into());
    assert_eq!(
        unknown.check(),
        Err(LearnFault::UnknownSource("nobody".into()))
    );
    let mut unread = card();
    unread.steps[0].sources = vec!["unread".into()];
    assert_eq!(unread.check(), Err(LearnFault::NothingRead));
    let mut timer = card();
    timer.steps[0].timers[0].to_seconds = 6;
    assert_eq!(timer.check(), Err(LearnFault::Number("timer")));
    let mut twice = card();
    let again = twice.steps[0].timers[0].clone();
    twice.steps[0].timers.push(again);
    assert_eq!(twice.check(), Err(LearnFault::Twice("timer")));
    let mut twice = card();
    twice.steps.push(twice.steps[0].clone());
    assert_eq!(twice.check(), Err(LearnFault::Twice("steps")));
}

#[test]
fn a_step_that_needs_review_is_never_shown() {
    let mut card = card();
    let mut waiting = card.steps[0].clone();
    waiting.id = "waiting".into();
    waiting.review = Review::NeedsReview;
    card.steps.push(waiting);
    let shown: Vec<_> = card.shown().map(|step| step.id.as_str()).collect();
    assert_eq!(shown, ["look"]);
}

#[test]
fn ages_cover_both_ends() {
    let ages = Ages { from: 6, to: 9 };
    let covered: Vec<u8> = (0..20).filter(|age| ages.cover(*age)).collect();
    assert_eq!(covered, [6, 7, 8, 9]);
}

#[test]
fn numbers_that_can_be_dialled_are_taken() {
    for text in ["000", " 15 ", "+00 (0) 000-000"] {
        let number = EmergencyNumber::parse(text, NumberFrom::Person).unwrap();
        assert_eq!(number.number, text.trim());
    }
    for text in [
        "",
        "0",
        "call",
        "0+0",
        "00;0",
        "0000 0000 0000 0000 0000 0",
        "٠٠٠",
    ] {
        assert_eq!(
            EmergencyNumber::parse(text, NumberFrom::Person),
            Err(BadNumber),
            "{text}"
        );
    }
}

proptest! {
    #[test]
    fn no_text_makes_a_number_with_anything_but_its_signs(text in "(?s).{0,40}") {
        if let Ok(number) = EmergencyNumber::parse(&text, NumberFrom::Pack) {
            prop_assert!(number.number.chars().all(|c| "0123456789+ -()".contains(c)));
        }
    }
}
