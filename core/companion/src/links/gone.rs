//! Numbers of our records that were deleted or never sent, so that the other side does not wait for them.

use cairn_model::id::DeviceId;
use cairn_model::payload::Gone;
use serde::{Deserialize, Serialize};

/// Ordered, disjoint ranges since the link began, and what of them is still to be told.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct GoneList {
    ranges: Vec<Gone>,
    /// Some of these were not told yet.
    pub(crate) untold: bool,
    /// Some of them the other side never had: it waits for them until it is told.
    pub(crate) missed: bool,
}

impl GoneList {
    /// Adds a number; `acked` where the other side had it.
    pub(crate) fn add(&mut self, device: DeviceId, number: u64, acked: bool) {
        let here = |g: &Gone| g.device == device && (g.first..=g.last).contains(&number);
        if self.ranges.iter().any(here) {
            return;
        }
        self.untold = true;
        self.missed |= !acked;
        self.ranges.push(Gone {
            device,
            first: number,
            last: number,
        });
        self.ranges.sort_unstable();
        self.ranges.dedup_by(|next, before| {
            let joins =
                next.device == before.device && before.last.checked_add(1) == Some(next.first);
            if joins {
                before.last = next.last;
            }
            joins
        });
    }

    /// All ranges, for a message that tells them.
    pub(crate) fn tell(&mut self) -> Vec<Gone> {
        (self.untold, self.missed) = (false, false);
        self.ranges.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_grow_together() {
        let (a, b) = (DeviceId([1; 8]), DeviceId([2; 8]));
        let mut gone = GoneList::default();
        for number in [5, 1, 3, 2, 9] {
            gone.add(a, number, true);
        }
        gone.add(b, 4, true);
        gone.add(a, 2, true);
        assert!(gone.untold && !gone.missed);
        let spans: Vec<_> = gone
            .tell()
            .iter()
            .map(|g| (g.device, g.first, g.last))
            .collect();
        assert_eq!(spans, [(a, 1, 3), (a, 5, 5), (a, 9, 9), (b, 4, 4)]);
        assert!(!gone.untold);
        gone.add(a, 4, false);
        assert!(gone.untold && gone.missed);
        assert_eq!((gone.tell()[0].first, gone.tell()[0].last), (1, 5));
        gone.add(a, 4, false);
        assert!(!gone.untold, "known numbers are no news");
    }
}
