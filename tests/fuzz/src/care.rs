//! What a person enters or brings: check-ins, rules of recurrence, calendars of others.

use cairn_model::checkin::{CheckIn, CheckInDraft};
use cairn_model::document::Body as _;
use cairn_model::id::{DeviceId, ItemId};
use cairn_model::rev::Rev;
use cairn_model::schedule::ics::{EVENTS_MAX, FILE_MAX, Reading, Words, Writing, read, write};
use cairn_model::schedule::{Entry, Rule, RuleError};
use cairn_model::time::Moment;
use chrono_tz::Europe::Berlin;

use crate::{survives, text};

/// So many occurrences of a rule are counted out.
const TIMES: usize = 20;

/// A check-in as JSON: the draft, and the check-in that is made of it.
pub fn check_in(data: &[u8]) -> bool {
    let Some(source) = text(data) else {
        return false;
    };
    let rev = Rev::next(None, 1, DeviceId([1; 8]));
    let saved = CheckInDraft::from_json(source)
        .and_then(|draft| draft.save(ItemId([1; 16]), rev, &now(), None));
    let read = saved.map_err(|error| error.code());
    let again = |json: &Vec<u8>| serde_json::from_slice::<CheckIn>(json).ok();
    let read = survives(
        read,
        |one| serde_json::to_vec(one).unwrap_or_default(),
        again,
    );
    if let Some(one) = &read {
        assert_eq!(one.check(), Ok(()));
    }
    read.is_some()
}

/// An RRULE value, and the first times it gives.
pub fn rrule(data: &[u8]) -> bool {
    let Some(source) = text(data) else {
        return false;
    };
    let read = Rule::read(source, Berlin).map_err(RuleError::code);
    let read = read.map(|(rule, _)| rule);
    let read = survives(read, ToString::to_string, |text| text.parse().ok());
    if let Some(rule) = &read {
        let start = now().date_time().naive_local();
        if rule.check(start).is_ok() {
            let times: Vec<_> = rule.times(start, start).take(TIMES).collect();
            assert!(!times.is_empty() && times.is_sorted());
        }
    }
    read.is_some()
}

/// A calendar file: its entries are sound, and a calendar that is written of them can be read.
pub fn ics(data: &[u8]) -> bool {
    let reading = Reading {
        present: Berlin,
        title: "From a calendar",
    };
    let draft = match read(data, reading) {
        Ok(draft) => draft,
        Err(error) => {
            survives::<(), ()>(Err(error.code()), |()| (), |()| None);
            return false;
        }
    };
    let mut named: Vec<(ItemId, Entry)> = Vec::new();
    for (n, entry) in (0_u128..).zip(&draft.entries) {
        assert_eq!(entry.check(), Ok(()));
        let json = |entry: &Entry| serde_json::to_vec(entry).unwrap_or_default();
        let again = |json: &Vec<u8>| serde_json::from_slice(json).ok();
        survives(Ok(entry.clone()), json, again);
        named.push((ItemId(n.to_be_bytes()), entry.clone()));
    }
    for words in [Words::Neutral, Words::Own] {
        let writing = Writing {
            now: now(),
            neutral: "Reminder",
            words,
        };
        let written = write(&named, &writing);
        let fits = written.text.len() <= FILE_MAX && (1..=EVENTS_MAX).contains(&written.events);
        if fits {
            let back = read(written.text.as_bytes(), reading);
            assert!(back.is_ok(), "{back:?}");
        }
    }
    !draft.entries.is_empty()
}

/// A Tuesday in November, an hour east of UTC.
fn now() -> Moment {
    const MS: i64 = 1_795_503_600_000;
    let at = chrono::DateTime::from_timestamp_millis(MS).unwrap_or_default();
    Moment::new(at, Berlin)
}
