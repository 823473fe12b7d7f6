//! The records of one sending device: which came in, which are gone, which are missing.

use std::collections::VecDeque;

use cairn_model::id::DeviceId;
use serde::{Deserialize, Serialize};

use super::event::Fault;
use crate::record::RecordHash;

/// Hashes kept to tell a record that came again from another one under its number.
const RECENT: usize = 64;
/// Stretches with holes between them, at most.
const MAX_STRETCHES: usize = 128;

/// What came in of one device, as stretches without a hole, in rising order.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Chain {
    stretches: Vec<Stretch>,
    recent: VecDeque<(u64, RecordHash)>,
    gone: Vec<(u64, u64)>,
}

/// Numbers that came in or are gone, all of them.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stretch {
    first: u64,
    last: u64,
    /// The hash that the record `first` names as the one before it, if that record came in.
    names: Option<RecordHash>,
    /// The highest record in it that came in.
    held: Option<(u64, RecordHash)>,
}

/// What became of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Placed {
    /// It is new.
    New,
    /// It came in before.
    Known,
}

/// Why a record has no place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Misplaced {
    /// Its number was named as gone.
    Gone,
    /// It contradicts what came in.
    Forked,
    /// There are too many holes.
    TooMuch,
}

impl Misplaced {
    pub(super) fn name(self, device: DeviceId, number: u64) -> Fault {
        match self {
            Self::Gone => Fault::Replayed { device, number },
            Self::Forked => Fault::Forked { device, number },
            Self::TooMuch => Fault::TooMuch { seq: number },
        }
    }
}

impl Chain {
    /// The highest record with nothing missing before it that came in, and its hash.
    pub(super) fn head(&self) -> Option<(u64, RecordHash)> {
        self.stretches
            .first()
            .filter(|stretch| stretch.first == 1)?
            .held
    }

    /// The highest number that came in.
    pub(super) fn highest(&self) -> u64 {
        let held = self.stretches.iter().rev().find_map(|stretch| stretch.held);
        held.map_or(0, |(number, _)| number)
    }

    /// The highest number that came in or is gone.
    pub(super) fn reaches(&self) -> u64 {
        self.stretches.last().map_or(0, |stretch| stretch.last)
    }

    /// Numbers that are missing below the highest known one.
    pub(super) fn holes(&self) -> impl Iterator<Item = (u64, u64)> {
        let ends = std::iter::once(0).chain(self.stretches.iter().map(|stretch| stretch.last));
        let holes = ends
            .zip(&self.stretches)
            .map(|(end, next)| (end + 1, next.first - 1));
        holes.filter(|(first, last)| first <= last)
    }

    /// Takes a record that opened.
    pub(super) fn place(
        &mut self,
        number: u64,
        names: RecordHash,
        hash: RecordHash,
    ) -> Result<Placed, Misplaced> {
        if let Some((_, known)) = self.recent.iter().find(|(recent, _)| *recent == number) {
            return if *known == hash {
                Ok(Placed::Known)
            } else {
                Err(Misplaced::Forked)
            };
        }
        if self
            .gone
            .iter()
            .any(|(first, last)| (*first..=*last).contains(&number))
        {
            return Err(Misplaced::Gone);
        }
        if self
            .stretches
            .iter()
            .any(|s| (s.first..=s.last).contains(&number))
        {
            return Ok(Placed::Known);
        }
        let stretch = Stretch {
            first: number,
            last: number,
            names: Some(names),
            held: Some((number, hash)),
        };
        self.insert(stretch)?;
        self.recent.push_back((number, hash));
        if self.recent.len() > RECENT {
            self.recent.pop_front();
        }
        Ok(Placed::New)
    }

    /// Takes a range that the sender deleted or never sent.
    pub(super) fn gone(&mut self, first: u64, last: u64) -> Result<(), Misplaced> {
        if first == 0 || first > last || last >> 53 != 0 {
            return Err(Misplaced::TooMuch);
        }
        let mut missing = Vec::new();
        let mut from = first;
        for stretch in self
            .stretches
            .iter()
            .filter(|s| s.last >= first && s.first <= last)
        {
            if stretch.first > from {
                missing.push((from, stretch.first - 1));
            }
            from = from.max(stretch.last + 1);
        }
        if from <= last {
            missing.push((from, last));
        }
        if self.gone.len() + missing.len() > MAX_STRETCHES {
            return Err(Misplaced::TooMuch);
        }
        for (first, last) in missing {
            self.insert(Stretch {
                first,
                last,
                names: None,
                held: None,
            })?;
        }
        self.note_gone(first, last);
        Ok(())
    }

    /// What is gone stays gone, also where it came in before: brought again, it is a replay.
    fn note_gone(&mut self, first: u64, last: u64) {
        self.recent
            .retain(|(number, _)| !(first..=last).contains(number));
        let (mut first, mut last) = (first, last);
        self.gone.retain(|(a, b)| {
            let apart = *b + 1 < first || *a > last + 1;
            if !apart {
                first = first.min(*a);
                last = last.max(*b);
            }
            apart
        });
        self.gone.push((first, last));
    }

    /// Puts a stretch among the others, joined with its neighbours where it touches them.
    fn insert(&mut self, stretch: Stretch) -> Result<(), Misplaced> {
        let at = self
            .stretches
            .partition_point(|other| other.last < stretch.first);
        let mut joined = stretch;
        let mut range = at..at;
        if at > 0 && self.stretches[at - 1].last + 1 == joined.first {
            joined = self.stretches[at - 1].then(joined)?;
            range.start = at - 1;
        }
        if let Some(after) = self.stretches.get(at)
            && joined.last + 1 == after.first
        {
            joined = joined.then(*after)?;
            range.end = at + 1;
        }
        if range.is_empty() && self.stretches.len() >= MAX_STRETCHES {
            return Err(Misplaced::TooMuch);
        }
        self.stretches.splice(range, [joined]);
        Ok(())
    }
}

impl Stretch {
    /// This one and the next, which starts right after it: their records must name each other.
    fn then(self, next: Self) -> Result<Self, Misplaced> {
        if let (Some((number, hash)), Some(names)) = (self.held, next.names)
            && number == self.last
            && hash != names
        {
            return Err(Misplaced::Forked);
        }
        Ok(Self {
            first: self.first,
            last: next.last,
            names: self.names,
            held: next.held.or(self.held),
        })
    }
}
