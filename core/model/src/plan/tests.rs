use super::*;
use crate::instrument::Review;
use crate::testing::{date, id};
use proptest::prelude::*;

fn entry(n: u8, section: Section, text: &str) -> Entry {
    let draft = EntryDraft {
        text: text.into(),
        ..EntryDraft::default()
    };
    draft.entry(id(n), section).unwrap()
}

fn person(n: u8, name: &str, number: &str) -> Entry {
    let draft = EntryDraft {
        text: name.into(),
        number: Some(number.into()),
        ..EntryDraft::default()
    };
    draft.entry(id(n), Section::Help).unwrap()
}

fn plan() -> Plan {
    let mut plan = Plan::default();
    plan.add(Section::Help, person(1, "Sam", "+49 (0)30 123-45"), None);
    plan.add(
        Section::Alone,
        entry(2, Section::Alone, "Cold water, then a walk"),
        None,
    );
    plan.add(
        Section::Reasons,
        entry(3, Section::Reasons, "Mia's birthday"),
        None,
    );
    plan
}

fn line() -> CrisisLineDraft {
    CrisisLineDraft {
        name: "Example line".into(),
        number: "00 000".into(),
        hours: "day and night".into(),
        area: "Exampleland".into(),
        languages: vec!["en".into(), "pt-BR".into()],
        source: "example.org".into(),
        checked: "2026-11-01".into(),
    }
}

#[test]
fn the_steps_are_six_in_their_order_and_the_reasons_come_last() {
    let steps: Vec<_> = Section::ALL.map(Section::step).into();
    assert_eq!(
        steps,
        [Some(1), Some(2), Some(3), Some(4), Some(5), Some(6), None]
    );
    for section in Section::ALL {
        assert_eq!(section.name().parse(), Ok(section));
        assert_eq!(serde_json::to_value(section).unwrap(), section.name());
    }
    let order: Vec<_> = plan().entries().map(|(section, _)| section).collect();
    assert_eq!(order, [Section::Alone, Section::Help, Section::Reasons]);
}

#[test]
fn the_json_of_a_plan_is_as_agreed() {
    insta::assert_json_snapshot!(plan());
    let read: Plan = serde_json::from_value(serde_json::to_value(plan()).unwrap()).unwrap();
    assert_eq!(read, plan());
    assert!(serde_json::from_str::<Plan>(r#"{"steps":[]}"#).is_err());
    let number = r#"{"help":[{"id":"AQEBAQEBAQEBAQEBAQEBAQ","kind":"person","text":"Sam","number":"soon"}]}"#;
    assert!(serde_json::from_str::<Plan>(number).is_err());
}

fn faults(error: &DraftError) -> Vec<(&str, &str)> {
    error
        .fields
        .iter()
        .map(|bad| (bad.field.as_str(), bad.code.code()))
        .collect()
}

#[test]
fn each_bad_field_of_an_entry_is_named() {
    let draft = |text: &str, number: Option<&str>, kind| EntryDraft {
        kind,
        text: text.into(),
        number: number.map(Into::into),
        note: Some("n".repeat(201)),
    };
    let error = draft(" ", Some("call me"), None)
        .entry(id(1), Section::Help)
        .unwrap_err();
    assert_eq!(
        faults(&error),
        [
            ("number", "not_dialable"),
            ("text", "missing"),
            ("note", "too_long")
        ]
    );
    let error = draft("Walk", Some("12"), Some(EntryKind::Text))
        .entry(id(1), Section::Help)
        .unwrap_err();
    assert_eq!(
        faults(&error),
        [
            ("kind", "not_a_choice"),
            ("number", "unknown_field"),
            ("note", "too_long")
        ]
    );
}

#[test]
fn a_plan_that_was_tampered_with_is_refused() {
    let mut plan = plan();
    plan.add(Section::Alone, person(1, "Sam", "12"), None);
    assert_eq!(
        faults(&plan.check().unwrap_err()),
        [
            ("alone[1].kind", "not_a_choice"),
            ("help[0].id", "not_in_order")
        ]
    );
    let mut plan = Plan::default();
    for n in 0..=20 {
        plan.add(Section::Alone, entry(n, Section::Alone, "Walk"), None);
    }
    assert_eq!(faults(&plan.check().unwrap_err()), [("alone", "too_many")]);
    let empty: Plan = serde_json::from_str(r#"{"alone":[]}"#).unwrap();
    assert_eq!(faults(&empty.check().unwrap_err()), [("alone", "missing")]);
}

#[test]
fn what_somebody_does_is_of_a_kind_without_being_asked() {
    let kind = |section, number: Option<&str>| {
        let draft = EntryDraft {
            text: "x".into(),
            number: number.map(Into::into),
            ..EntryDraft::default()
        };
        draft.entry(id(1), section).unwrap().kind
    };
    assert_eq!(kind(Section::Distractions, None), EntryKind::Place);
    assert_eq!(kind(Section::Distractions, Some("12")), EntryKind::Person);
    assert_eq!(kind(Section::Help, None), EntryKind::Person);
    assert_eq!(kind(Section::Professionals, Some("12")), EntryKind::Service);
    assert_eq!(kind(Section::Reasons, None), EntryKind::Text);
}

/// Never to be edited: phones hold rows like this one when a newer program comes.
const ROW_1: &str = r#"{"v":1,"plan":{"alone":[{"text":"Cold water, then a walk"}],"help":[{"text":"Sam","number":"+49 (0)30 123-45","tel":"tel:+493012345"}],"reasons":[{"text":"Mia's birthday"}]},"lines":[{"name":"Example line","number":"00 000","tel":"tel:00000","hours":"day and night","area":"Exampleland","from":"example","source":"example.org","checked":"2026-11-01"}]}"#;

/// Never to be edited, for the same reason.
const ROW_1_LANGUAGES: &str = r#"{"v":1,"plan":{"alone":[{"text":"Cold water, then a walk"}],"help":[{"text":"Sam","number":"+49 (0)30 123-45","tel":"tel:+493012345"}],"reasons":[{"text":"Mia's birthday"}]},"lines":[{"name":"Example line","number":"00 000","tel":"tel:00000","hours":"day and night","area":"Exampleland","languages":["en","pt-BR"],"from":"example","source":"example.org","checked":"2026-11-01"}]}"#;

#[test]
fn a_row_of_every_version_can_be_read() {
    let line = SosLine::of(&line().line().unwrap(), "example", Review::Reviewed);
    let mut row = SosRow::of(&plan(), vec![line]);
    assert_eq!(serde_json::to_string(&row).unwrap(), ROW_1_LANGUAGES);
    assert_eq!(SosRow::read(ROW_1_LANGUAGES).as_ref(), Some(&row));
    row.lines[0].languages.clear();
    assert_eq!(SosRow::read(ROW_1), Some(row));
    let later = r#"{"v":9,"plan":{"new_step":[{"text":"a","colour":1}]},"pictures":{}}"#;
    assert_eq!(
        SosRow::read(later).unwrap().plan["new_step"][0].text,
        "a",
        "what isn't known is passed over"
    );
    assert_eq!(SosRow::read("{"), None);
}

#[test]
fn the_emergency_number_is_marked_in_the_row() {
    let number = |number: Option<&str>| EntryDraft {
        kind: Some(EntryKind::Emergency),
        text: "Emergency".into(),
        number: number.map(Into::into),
        ..EntryDraft::default()
    };
    let refused = |draft: EntryDraft, section| {
        let error = draft.entry(id(9), section).unwrap_err();
        format!("{error:?}")
    };
    assert!(refused(number(None), Section::Professionals).contains("number"));
    assert!(refused(number(Some("12")), Section::Help).contains("kind"));
    let mut plan = plan();
    assert!(plan.emergency().is_none());
    let entry = number(Some("0 00")).entry(id(9), Section::Professionals);
    plan.add(Section::Professionals, entry.unwrap(), None);
    assert_eq!(plan.check(), Ok(()));
    assert_eq!(plan.emergency().map(|entry| entry.id), Some(id(9)));
    let row = serde_json::to_string(&SosRow::of(&plan, Vec::new())).unwrap();
    let kept = &SosRow::read(&row).unwrap().plan;
    assert!(kept["professionals"].last().unwrap().emergency);
    assert!(!kept["help"][0].emergency);
}

#[test]
fn a_line_without_a_source_is_refused() {
    let kept = line().line().unwrap();
    assert_eq!(kept.checked, date("2026-11-01"));
    let bare = CrisisLineDraft {
        source: " ".into(),
        area: "a\u{1b}[2J".into(),
        languages: vec!["English, please".into()],
        number: "soon".into(),
        ..line()
    };
    assert_eq!(
        faults(&bare.line().unwrap_err()),
        [
            ("area", "wrong_kind"),
            ("source", "missing"),
            ("languages", "not_a_choice"),
            ("number", "not_dialable")
        ]
    );
    let empty = CrisisLineDraft::default().line().unwrap_err();
    let fields = [
        "name",
        "hours",
        "area",
        "source",
        "languages",
        "number",
        "checked",
    ];
    assert_eq!(faults(&empty), fields.map(|field| (field, "missing")));
}

#[derive(Debug, Clone)]
enum Act {
    Add(Section, Option<usize>),
    Reorder(usize, usize),
    Remove(usize),
}

fn any_act() -> impl Strategy<Value = Act> {
    let section = prop::sample::select(Section::ALL.to_vec());
    prop_oneof![
        3 => (section, prop::option::of(0..6_usize)).prop_map(|(s, p)| Act::Add(s, p)),
        2 => (0..12_usize, 0..6_usize).prop_map(|(n, p)| Act::Reorder(n, p)),
        1 => (0..12_usize).prop_map(Act::Remove),
    ]
}

proptest! {
    /// Whatever is added, moved and removed: nothing is lost, doubled or moved to another section, and moving keeps
    /// the order of all the others.
    #[test]
    fn a_plan_keeps_what_it_is_given(acts in prop::collection::vec(any_act(), 0..40)) {
        let mut plan = Plan::default();
        let mut naive: Vec<(Section, Vec<ItemId>)> =
            Section::ALL.map(|section| (section, Vec::new())).into();
        let mut made = 0_u8;
        for act in acts {
            let before: Vec<ItemId> = plan.entries().map(|(_, entry)| entry.id).collect();
            match act {
                Act::Add(section, place) => {
                    made += 1;
                    plan.add(section, entry(made, section, "x"), place);
                    let list = &mut naive.iter_mut().find(|(s, _)| *s == section).unwrap().1;
                    list.insert(place.unwrap_or(usize::MAX).min(list.len()), id(made));
                }
                Act::Reorder(n, place) => {
                    let Some(target) = before.get(n).copied() else { continue };
                    prop_assert!(plan.reorder(target, place));
                    let list = &mut naive.iter_mut().find(|(_, l)| l.contains(&target)).unwrap().1;
                    list.retain(|id| *id != target);
                    list.insert(place.min(list.len()), target);
                }
                Act::Remove(n) => {
                    let Some(target) = before.get(n).copied() else { continue };
                    prop_assert_eq!(plan.remove(target).map(|entry| entry.id), Some(target));
                    for (_, list) in &mut naive {
                        list.retain(|id| *id != target);
                    }
                }
            }
            for (section, list) in &naive {
                let kept: Vec<_> = plan.list(*section).iter().map(|entry| entry.id).collect();
                prop_assert_eq!(&kept, list);
            }
            let json = serde_json::to_string(&plan).unwrap();
            prop_assert_eq!(serde_json::from_str::<Plan>(&json).unwrap(), plan.clone());
        }
        prop_assert!(!plan.reorder(id(255), 0));
        prop_assert_eq!(plan.remove(id(255)), None);
    }

    /// Moving an entry and moving it back is as if nothing had happened.
    #[test]
    fn moving_back_undoes_a_move(count in 1..8_u8, from in 0..8_usize, to in 0..8_usize) {
        let mut plan = Plan::default();
        for n in 0..count {
            plan.add(Section::Alone, entry(n, Section::Alone, "x"), None);
        }
        let (from, to) = (from % usize::from(count), to % usize::from(count));
        let before = plan.clone();
        let moved = plan.list(Section::Alone)[from].id;
        plan.reorder(moved, to);
        prop_assert_eq!(plan.place(moved), Some((Section::Alone, to)));
        plan.reorder(moved, from);
        prop_assert_eq!(plan, before);
    }
}
