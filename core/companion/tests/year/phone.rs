//! A made-up phone: it holds what it was handed and shows it when it is due, whether or not anybody looks.

use std::collections::BTreeSet;

use cairn_companion::{Notice, Planned};
use cairn_model::schedule::NoticeId;
use chrono::{DateTime, Duration, Utc};

use crate::clock::local;
use crate::oracle::Oracle;
use crate::thing::{Comes, Place};

/// Most that a phone takes.
const MOST: usize = 64;

#[derive(Default)]
pub struct Phone {
    waiting: Vec<Notice>,
    /// When it asked to open the companion.
    pub asked: Vec<DateTime<Utc>>,
}

impl Phone {
    /// Takes what was planned in the place of all that it has. Returns until when that is everything, where it isn't all.
    pub fn take(
        &mut self,
        planned: Planned,
        now: DateTime<Utc>,
        oracle: &Oracle,
    ) -> Option<DateTime<Utc>> {
        let Planned { notices, complete } = planned;
        assert!(notices.len() <= MOST, "{}", notices.len());
        let names: BTreeSet<NoticeId> = notices.iter().map(|notice| notice.id).collect();
        assert_eq!(names.len(), notices.len(), "one of each name");
        for notice in &notices {
            assert!(notice.at.instant() > now, "{notice:?} is over at {now}");
            check(notice, oracle);
        }
        self.waiting = notices;
        let (last, before) = self.waiting.split_last()?;
        let asks = last.id == NoticeId::Open;
        assert_eq!(complete, !asks, "the last one asks to be opened");
        if complete {
            return None;
        }
        assert_eq!(before.len() + 1, MOST, "as many as there is room for");
        before.last().map(|notice| notice.at.instant())
    }

    pub fn will_ask(&self) -> bool {
        self.waiting.iter().any(|one| one.id == NoticeId::Open)
    }

    /// Time passes. Switched off, it loses what was due.
    pub fn pass(&mut self, until: DateTime<Utc>, off: bool) -> Vec<Notice> {
        let waiting = std::mem::take(&mut self.waiting).into_iter();
        let (due, waiting) = waiting.partition(|notice| notice.at.instant() <= until);
        self.waiting = waiting;
        let mut shown: Vec<Notice> = due;
        shown.retain(|_| !off);
        let opens = shown.extract_if(.., |notice| notice.id == NoticeId::Open);
        self.asked.extend(opens.map(|notice| notice.at.instant()));
        shown
    }
}

/// It comes at no quiet hour, and says when something is and nothing else.
pub fn check(notice: &Notice, oracle: &Oracle) {
    let at = notice.at.instant();
    assert_eq!(notice.at.zone(), oracle.zone, "{notice:?}");
    let essential = oracle
        .place(notice.id)
        .is_some_and(|place| oracle.thing(place).essential);
    assert!(!oracle.hush(essential).is(at), "{notice:?} at a quiet hour");
    let said = notice.text.as_str();
    if notice.id == NoticeId::Open {
        assert_eq!(said, "Open to keep reminders coming");
        return;
    }
    let place = oracle.place(notice.id);
    let place = place.unwrap_or_else(|| panic!("{notice:?}: of nothing that there is"));
    assert!(oracle.is_open(place), "{notice:?} is answered");
    let between = matches!(oracle.thing(place).comes, Comes::Between(..));
    if between && place.2.is_none() {
        let clock = ["Reminder: ", "Reminder from "]
            .iter()
            .find_map(|start| said.strip_prefix(start));
        assert!(clock.map(str::len) >= Some(5), "{notice:?}");
        return;
    }
    assert_eq!(said, text(place, at, oracle), "{notice:?}");
}

fn text(place: Place, at: DateTime<Utc>, oracle: &Oracle) -> String {
    let event = oracle.thing(place).event(place, oracle.zone);
    let over = event < at;
    let [event, shown] = [event, at].map(|at| local(at, oracle.zone));
    let days = event.date() - shown.date();
    if over && days <= Duration::zero() {
        event.format("Reminder from %H:%M").to_string()
    } else if days <= Duration::zero() {
        event.format("Reminder: %H:%M").to_string()
    } else if days < Duration::days(7) {
        event.format("Reminder: %A %H:%M").to_string()
    } else {
        "Reminder for later".to_owned()
    }
}
