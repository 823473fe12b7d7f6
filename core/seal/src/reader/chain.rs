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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use cairn_model::bytes::Fixed;
    use proptest::prelude::*;

    use super::*;

    /// The hash of an honest device's record.
    fn hash(number: u64) -> RecordHash {
        let mut hash = [0; 32];
        hash[..8].copy_from_slice(&number.to_be_bytes());
        Fixed(hash)
    }

    fn place(chain: &mut Chain, number: u64) -> Result<Placed, Misplaced> {
        chain.place(number, hash(number - 1), hash(number))
    }

    #[derive(Debug, Clone, Copy)]
    enum Step {
        Place(u64),
        Gone(u64, u64),
    }

    fn step() -> impl Strategy<Value = Step> {
        prop_oneof![
            3 => (1..40_u64).prop_map(Step::Place),
            1 => (1..40_u64, 0..6_u64).prop_map(|(first, more)| Step::Gone(first, first + more)),
        ]
    }

    proptest! {
        /// A chain knows what a plain set of numbers knows, whatever comes in which order.
        #[test]
        fn a_chain_agrees_with_a_set(steps in prop::collection::vec(step(), 0..60)) {
            let mut chain = Chain::default();
            let (mut placed, mut gone) = (BTreeSet::new(), BTreeSet::new());
            for step in steps {
                match step {
                    Step::Place(number) => {
                        let expected = if gone.contains(&number) {
                            Err(Misplaced::Gone)
                        } else if placed.insert(number) {
                            Ok(Placed::New)
                        } else {
                            Ok(Placed::Known)
                        };
                        prop_assert_eq!(place(&mut chain, number), expected);
                    }
                    Step::Gone(first, last) => {
                        prop_assert_eq!(chain.gone(first, last), Ok(()));
                        gone.extend(first..=last);
                    }
                }
                let known: BTreeSet<u64> = placed.union(&gone).copied().collect();
                let highest = known.last().copied().unwrap_or(0);
                let missing: BTreeSet<u64> = (1..highest).filter(|n| !known.contains(n)).collect();
                let holes: BTreeSet<u64> = chain.holes().flat_map(|(a, b)| a..=b).collect();
                prop_assert_eq!(&holes, &missing);
                let unbroken = missing.first().map_or(highest, |first| first - 1);
                let head = placed.range(..=unbroken).last().copied();
                prop_assert_eq!(chain.head(), head.map(|number| (number, hash(number))));
            }
        }

        /// No numbers that a hostile side may name overflow anything.
        #[test]
        fn extreme_numbers_are_taken_or_refused(ranges in prop::collection::vec((extreme(), extreme()), 0..12), numbers in prop::collection::vec(1..1_u64 << 53, 0..12)) {
            let mut chain = Chain::default();
            for (first, last) in ranges {
                let sane = first > 0 && first <= last && last < 1 << 53;
                prop_assert_eq!(chain.gone(first, last).is_ok(), sane);
            }
            for number in numbers {
                let _placed = place(&mut chain, number);
            }
            prop_assert!(chain.holes().all(|(first, last)| first <= last));
        }
    }

    fn extreme() -> impl Strategy<Value = u64> {
        prop_oneof![
            0..4_u64,
            (1_u64 << 53) - 3..(1 << 53) + 3,
            any::<u64>(),
            Just(u64::MAX)
        ]
    }

    #[test]
    fn a_chain_has_so_many_stretches_and_no_more() {
        let mut chain = Chain::default();
        for stretch in 0..MAX_STRETCHES as u64 {
            assert_eq!(place(&mut chain, 2 * stretch + 1), Ok(Placed::New));
        }
        let next = 2 * MAX_STRETCHES as u64 + 1;
        assert_eq!(place(&mut chain, next), Err(Misplaced::TooMuch));
        assert_eq!(place(&mut chain, 2), Ok(Placed::New), "it joins two");
        assert_eq!(place(&mut chain, next), Ok(Placed::New));
    }
}
