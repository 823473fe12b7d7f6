//! Events that belong together, and what becomes of them.

use super::called_off::CalledOff;
use super::event::{Part, key, shortened};
use super::read::{Fix, Refusal};
use super::time::When;
use crate::document::Body;
use crate::schedule::entry::{Change, Entry, Source, UID_MAX};
use chrono::NaiveDateTime;
use std::collections::BTreeMap;

/// What was made of an event: an entry, or nothing where it is cancelled or replaced.
pub(super) struct Made {
    pub line: usize,
    pub entry: Result<Option<Entry>, Refusal>,
    pub fixes: Vec<Fix>,
    /// What the calendar calls an event that doesn't take place any more.
    pub ended: Option<Source>,
    /// One time of an event, which isn't in the file, that doesn't take place any more.
    pub called_off: Option<CalledOff>,
}

/// `Ok(Some)`, `Ok(None)` or why not.
impl Made {
    fn of(part: Part) -> Self {
        let entry = part
            .entry
            .check()
            .map(|()| part.entry)
            .map_err(|_| Refusal::Unfit);
        Self {
            line: part.line,
            entry: entry.map(Some),
            fixes: part.fixes,
            ended: None,
            called_off: None,
        }
    }

    fn cancelled(part: Part) -> Self {
        Self {
            ended: part.entry.source,
            ..Self::nothing(part.line, Fix::Cancelled)
        }
    }

    fn nothing(line: usize, fix: Fix) -> Self {
        Self {
            line,
            entry: Ok(None),
            fixes: vec![fix],
            ended: None,
            called_off: None,
        }
    }
}

/// Put an event and the changes of its occurrences together.
pub(super) fn together(parts: Vec<Part>) -> Vec<Made> {
    let (mut changes, mut events): (Vec<Part>, Vec<Part>) =
        parts.into_iter().partition(|part| part.changes.is_some());
    events.sort_by_key(|part| (part.sequence(), part.line));
    let newest = events.pop();
    let mut made: Vec<Made> = events
        .iter()
        .map(|part| Made::nothing(part.line, Fix::Superseded))
        .collect();
    changes.sort_by_key(|part| (part.sequence(), part.line));
    match newest {
        Some(event) if event.cancelled => made.push(Made::cancelled(event)),
        Some(mut event) => {
            for change in changes {
                apply(&mut event, change);
            }
            made.push(Made::of(event));
        }
        None => {
            let mut newest: BTreeMap<Option<NaiveDateTime>, Part> = BTreeMap::new();
            for change in changes {
                let of = change.changes.map(When::in_utc);
                let older = newest.insert(of, change);
                made.extend(older.map(|part| Made::nothing(part.line, Fix::Superseded)));
            }
            made.extend(newest.into_values().map(alone));
        }
    }
    made
}

fn apply(event: &mut Part, change: Part) {
    let (Some(of), Some(start)) = (change.changes, event.start) else {
        return;
    };
    let key = key(of, start);
    event.fixes.extend(change.fixes);
    let to = change.start.map(|to| to.on_clock_of(start.zone));
    match to {
        None => event.entry.changes.insert(key, Change::Skip),
        Some(to) if to == key => event.entry.changes.remove(&key),
        Some(to) => event.entry.changes.insert(key, Change::Move(to)),
    };
    let (old, new) = (&event.entry, &change.entry);
    if to.is_some() && (&old.title, &old.place, &old.note) != (&new.title, &new.place, &new.note) {
        event.fixes.push(Fix::ChangeIsTimeOnly);
    }
}

/// A change of a repetition that isn't in the file: an event of its own, or one time less of an entry that may be here.
fn alone(mut change: Part) -> Made {
    let nothing = Made::nothing(change.line, Fix::Cancelled);
    let named = change.entry.source.as_mut().zip(change.changes);
    if change.cancelled {
        let called_off = named.map(|(source, when)| CalledOff {
            alone: name_alone(&source.uid, when),
            source: source.clone(),
            when,
        });
        return Made {
            called_off,
            ..nothing
        };
    }
    if let Some((source, of)) = named {
        source.uid = name_alone(&source.uid, of);
    }
    Made::of(change)
}

/// What a single change is called as an event of its own.
fn name_alone(uid: &str, of: When) -> String {
    let name = format!("{uid}/{}", of.wall.format("%Y%m%dT%H%M"));
    shortened(name, UID_MAX).0
}
