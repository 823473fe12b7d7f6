//! What keeps a release back: everything bundled that somebody must still sign off.

use crate::learn::{
    AGES, CARD, EXERCISES, FAMILY_WORDS, LESSONS, PAGES, TOPICS, parse as parse_text,
};
use crate::rules::{rules, steps};
use crate::{care, instruments};
use cairn_model::instrument::Review;
use cairn_model::learn::{Card, Exercise, Learnable, Page, Signer, Topic, WordsPage};
use std::fmt;

/// One thing that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Its kind and its name.
    pub what: String,
    /// Who must sign it.
    pub by: Vec<Signer>,
}

impl fmt::Display for Waiting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let by: Vec<&str> = self.by.iter().map(|signer| signer.code()).collect();
        write!(f, "{} ({})", self.what, by.join(", "))
    }
}

/// All that waits, kind by kind. What needs review first is never shown, so it holds nothing back.
#[must_use]
pub fn waiting() -> Vec<Waiting> {
    let mut all = Vec::new();
    let mut add = |kind: &str, name: &str, review: Review, by: &[Signer]| {
        if review == Review::NeedsClinicalSignoff {
            all.push(Waiting {
                what: format!("{kind} {name}"),
                by: by.to_vec(),
            });
        }
    };
    let clinician = [Signer::Clinician];
    for one in instruments::all() {
        add("instrument", &one.code, one.review, &clinician);
    }
    for rule in rules() {
        add("rule", &rule.code, rule.review, &clinician);
    }
    for step in steps() {
        add("step", &step.code, step.review, &clinician);
    }
    for group in care::guidance() {
        add("care", &group.name, group.review, &clinician);
    }
    for warning in care::warnings() {
        add("warning", warning.after.name(), warning.review, &clinician);
    }
    let card = parse_text::<Card>(CARD).ok();
    for step in card.iter().flat_map(|card| &card.steps) {
        let by = card
            .as_ref()
            .map_or(&clinician[..], |card| &card.about.signoff_by);
        add("overdose step", &step.id, step.review, by);
    }
    all.extend(unsigned::<Exercise>("exercise", &EXERCISES));
    all.extend(unsigned::<Page>("lesson", &LESSONS));
    all.extend(unsigned::<Page>("page", &AGES));
    all.extend(unsigned::<Page>("page", &PAGES));
    all.extend(unsigned::<WordsPage>("page", &[FAMILY_WORDS]));
    all.extend(unsigned::<Card>("overdose card", &[CARD]));
    all.extend(unsigned::<Topic>("topic", &TOPICS));
    all
}

/// Those of these texts that wait.
fn unsigned<T: Learnable>(kind: &str, sources: &[&str]) -> Vec<Waiting> {
    let read = sources
        .iter()
        .filter_map(|source| parse_text::<T>(source).ok());
    let waiting = read.filter(|text| text.about().unsigned());
    let waiting = waiting.map(|text| Waiting {
        what: format!("{kind} {}", text.about().id),
        by: text.about().signoff_by.clone(),
    });
    waiting.collect()
}
