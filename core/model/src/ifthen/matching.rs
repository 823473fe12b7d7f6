//! Which plans a check-in calls for, and why. Silence calls for none: what was not answered is not known.

use super::{BodyState, Cue, Feeling, IfThen};
use crate::checkin::CheckIn;
use chrono::{NaiveTime, Weekday};
use serde::Serialize;

/// What the person says about where they are, beside the check-in. Never found out by the phone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Around {
    /// Places they are at.
    pub places: Vec<String>,
    /// People they are with.
    pub people: Vec<String>,
}

/// Why a plan is offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum Why {
    /// It is that time.
    Time,
    /// The person said so just now.
    Said,
    /// The note names it.
    Note,
    /// It was drawn for this check-in before.
    Drawn,
    /// It was ticked in the check-in.
    Ticked,
    /// The answer is at or beyond the value that the person chose.
    Level {
        /// The answer.
        value: u8,
        /// The value chosen.
        level: u8,
    },
}

/// A plan that a check-in calls for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match<'a, K> {
    /// Which, by whatever the caller knows plans by.
    pub key: K,
    /// The plan.
    pub plan: &'a IfThen,
    /// Why.
    pub why: Why,
}

/// The plans that a check-in calls for, in the order given. Paused ones are passed over.
pub fn matching<'a, K>(
    plans: impl IntoIterator<Item = (K, &'a IfThen)>,
    checkin: &CheckIn,
    around: &Around,
) -> Vec<Match<'a, K>> {
    plans
        .into_iter()
        .filter(|(_, plan)| !plan.paused)
        .filter_map(|(key, plan)| {
            let why = why(&plan.cue, checkin, around)?;
            Some(Match { key, plan, why })
        })
        .collect()
}

/// Whether and why a check-in has this cue.
#[must_use]
pub fn why(cue: &Cue, checkin: &CheckIn, around: &Around) -> Option<Why> {
    match cue {
        Cue::Time { days, from, to } => in_window(days, *from, *to, checkin).then_some(Why::Time),
        Cue::Place { name } => named(name, &around.places, checkin),
        Cue::Person { name } => named(name, &around.people, checkin),
        Cue::Feeling { feeling, level } => {
            let level = *level;
            match feeling {
                Feeling::Craving => at_least(checkin.craving, level),
                Feeling::LowMood => at_most(checkin.mood, level),
                Feeling::Unsure => at_most(checkin.confidence, level),
                Feeling::Angry => checkin
                    .halt
                    .is_some_and(|halt| halt.angry)
                    .then_some(Why::Ticked),
                Feeling::Lonely => checkin
                    .halt
                    .is_some_and(|halt| halt.lonely)
                    .then_some(Why::Ticked),
            }
        }
        Cue::Body { state, level } => match state {
            BodyState::Hungry => checkin
                .halt
                .is_some_and(|halt| halt.hungry)
                .then_some(Why::Ticked),
            BodyState::Tired => checkin
                .halt
                .is_some_and(|halt| halt.tired)
                .then_some(Why::Ticked),
            BodyState::SleptBadly => at_most(checkin.sleep, *level),
        },
    }
}

fn in_window(days: &[Weekday], from: NaiveTime, to: NaiveTime, checkin: &CheckIn) -> bool {
    use chrono::{Datelike, Timelike};

    let local = checkin.at.date_time();
    let (today, seconds) = (local.weekday(), local.num_seconds_from_midnight());
    let on = |day: Weekday| days.is_empty() || days.contains(&day);
    let (from, to) = (
        from.num_seconds_from_midnight(),
        to.num_seconds_from_midnight(),
    );
    if from < to {
        on(today) && (from..to).contains(&seconds)
    } else {
        (on(today) && seconds >= from) || (on(today.pred()) && seconds < to)
    }
}

fn at_least(answer: Option<u8>, level: Option<u8>) -> Option<Why> {
    let (value, level) = (answer?, level?);
    (value >= level).then_some(Why::Level { value, level })
}

fn at_most(answer: Option<u8>, level: Option<u8>) -> Option<Why> {
    let (value, level) = (answer?, level?);
    (value <= level).then_some(Why::Level { value, level })
}

fn named(name: &str, said: &[String], checkin: &CheckIn) -> Option<Why> {
    let name = folded(name);
    if said.iter().any(|said| folded(said) == name) {
        return Some(Why::Said);
    }
    let note = folded(checkin.note.as_deref()?);
    holds(&note, &name).then_some(Why::Note)
}

/// Lower-case words with one space between.
fn folded(text: &str) -> String {
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}

/// Whether the text holds the name as whole words ("Sam" is not in "same").
fn holds(text: &str, name: &str) -> bool {
    let apart = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() || unspaced(c));
    let ends = |c: Option<char>| c.is_some_and(unspaced);
    !name.is_empty()
        && text.match_indices(name).any(|(at, found)| {
            let (before, after) = (text.get(..at), text.get(at + found.len()..));
            let before = before.and_then(|text| text.chars().next_back());
            let after = after.and_then(|text| text.chars().next());
            (apart(before) || ends(name.chars().next()))
                && (apart(after) || ends(name.chars().next_back()))
        })
}

/// Letters of scripts that put no spaces between words: Chinese, Japanese, Korean, Thai and their neighbours.
fn unspaced(c: char) -> bool {
    matches!(u32::from(c), 0x0E00..=0x0EFF | 0x1000..=0x109F | 0x1780..=0x17FF | 0x2E80..=0xD7FF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF)
}
