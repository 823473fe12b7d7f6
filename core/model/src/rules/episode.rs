//! Episodes: from the day a rule begins to hold until it is known not to, for long enough. A rule speaks once in each.
//!
//! Re-arming: after it began to hold, a rule stays quiet until it was known *not* to hold on [`Rule::rearm_days`] days
//! in a row. Days on which it can't be known neither count nor break the row. Where what it holds for changes (a
//! further result), that is a new episode at once.

use super::signal::{Numbers, State, state};
use super::{Facts, Rule, RuleSeen};
use chrono::NaiveDate;
use serde::Serialize;

/// One time that a rule held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Episode {
    /// The first day.
    pub began: NaiveDate,
    /// The last day on which it was known to hold.
    pub last: NaiveDate,
    /// Whether it was known not to hold for long enough since, or another episode took its place.
    pub over: bool,
}

/// A rule that holds today and was not seen yet: its sentence and step are to be shown, as "not a prediction".
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Firing {
    /// Which rule.
    pub rule: String,
    /// The key of its sentence.
    pub sentence: String,
    /// The numbers that the sentence names.
    pub numbers: Numbers,
    /// The step it offers.
    pub step: String,
    /// The first day of the episode.
    pub since: NaiveDate,
}

/// All episodes of a rule, oldest first. The same facts give the same episodes, whenever it is asked.
#[must_use]
pub fn episodes(rule: &Rule, facts: &Facts) -> Vec<Episode> {
    let mut all: Vec<Episode> = Vec::new();
    let (mut quiet, mut current) = (0_u16, None);
    for day in facts.dates() {
        match state(rule, facts, day) {
            State::Holds { mark, .. } => {
                quiet = 0;
                match all.last_mut().filter(|episode| !episode.over) {
                    Some(episode) if current == Some(mark) => episode.last = day,
                    open => {
                        if let Some(episode) = open {
                            episode.over = true;
                        }
                        current = Some(mark);
                        all.push(Episode {
                            began: day,
                            last: day,
                            over: false,
                        });
                    }
                }
            }
            State::DoesNot => {
                quiet = quiet.saturating_add(1);
                if quiet >= rule.rearm_days
                    && let Some(episode) = all.last_mut()
                {
                    episode.over = true;
                }
            }
            State::Unknown => {}
        }
    }
    all
}

/// What a rule has to say today: only while it holds, and only if nobody has seen it in this episode.
#[must_use]
pub fn firing(rule: &Rule, facts: &Facts, seen: &[RuleSeen]) -> Option<Firing> {
    let State::Holds { numbers, .. } = state(rule, facts, facts.today()) else {
        return None;
    };
    let episode = episodes(rule, facts).pop().filter(|last| !last.over)?;
    let days = episode.began..=facts.today();
    let known = |one: &RuleSeen| one.rule == rule.code && days.contains(&one.day);
    if seen.iter().any(known) {
        return None;
    }
    Some(Firing {
        rule: rule.code.clone(),
        sentence: rule.sentence.clone(),
        numbers,
        step: rule.step.clone(),
        since: episode.began,
    })
}
