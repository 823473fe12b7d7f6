//! Entries made of flags.

use cairn_model::schedule::{Entry, EntryKind, EntryZone, Period, Rule, RuleError, Step, Timing};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use super::wall;
use crate::args::{AddReminder, EditReminder, EntryKindArg, How, When};
use crate::failure::Failure;
use crate::session::Session;

/// A new entry.
pub(super) fn new(session: &Session, flags: AddReminder) -> Result<Entry, Failure> {
    let kind = kind(flags.kind);
    let timing = timing(session, &flags.when, None, session.clock.today())?;
    let timing = timing.ok_or_else(|| Failure::bad_input("bad_timing"))?;
    let zone = match kind {
        // A random moment is one of the day where the person is.
        EntryKind::Prompt => EntryZone::Here,
        _ => EntryZone::Fixed(session.now().zone()),
    };
    let mut entry = Entry::new(kind, flags.title, zone, timing);
    if kind == EntryKind::Medication && matches!(entry.timing, Timing::AsNeeded) {
        entry.zone = EntryZone::Here;
    }
    how(&mut entry, flags.how)?;
    Ok(entry)
}

/// Puts the flags that were given over an entry, or over the rest of one that is divided. Another form of it begins on
/// the day `begins`, else today or, where the entry is still to begin, with it.
pub(super) fn change(
    session: &Session,
    entry: &mut Entry,
    flags: EditReminder,
    begins: Option<NaiveDate>,
) -> Result<(), Failure> {
    if let Some(title) = flags.title {
        entry.title = title;
    }
    let old = &entry.timing;
    let today = session.clock.today();
    let first = old.start().map_or(today, |start| start.date().max(today));
    let begins = begins.unwrap_or(first);
    let changed = Entry {
        timing: timing(session, &flags.when, Some(old), begins)?.unwrap_or_else(|| old.clone()),
        ..entry.clone()
    };
    *entry = entry.changed_to(changed);
    entry.essential &= !flags.not_essential;
    how(entry, flags.how)
}

fn how(entry: &mut Entry, flags: How) -> Result<(), Failure> {
    if let Some(before) = flags.before {
        let leads = before.iter().map(|text| lead(text));
        entry.remind = leads
            .collect::<Option<Vec<u32>>>()
            .ok_or_else(|| Failure::bad_input("bad_lead"))?;
        entry.remind.sort_unstable_by(|a, b| b.cmp(a));
        entry.remind.dedup();
    }
    if flags.essential && !entry.kind.may_be_essential() {
        return Err(Failure::bad_input("bad_essential"));
    }
    entry.essential |= flags.essential;
    if flags.here {
        entry.zone = EntryZone::Here;
    }
    if let Some(zone) = flags.zone {
        entry.zone = zone.parse().map_err(|_| Failure::bad_input("bad_zone"))?;
    }
    entry.place = flags.place.or(entry.place.take());
    entry.note = flags.note.or(entry.note.take());
    Ok(())
}

/// When it comes; none where no flag says so. Of an older timing stays what no flag names. A flag that would change
/// nothing is refused.
fn timing(
    session: &Session,
    when: &When,
    old: Option<&Timing>,
    begins: NaiveDate,
) -> Result<Option<Timing>, Failure> {
    if *when == When::default() {
        return Ok(None);
    }
    let ways = [
        when.taper.is_some(),
        when.window.is_some(),
        when.as_needed,
        !when.times.is_empty(),
        when.at.is_some() || when.hours.is_some(),
    ];
    if ways.iter().filter(|way| **way).count() > 1 {
        return Err(Failure::bad_input("bad_timing"));
    }
    let mut timing = form(session, when, old, begins)?;
    let fits = put_over(session, when, &mut timing)?;
    if fits {
        Ok(Some(timing))
    } else {
        Err(Failure::bad_input("bad_timing"))
    }
}

/// The form that the flags choose: the old one where it is the same or none is chosen, else a new one.
fn form(
    session: &Session,
    when: &When,
    old: Option<&Timing>,
    begins: NaiveDate,
) -> Result<Timing, Failure> {
    let rule = || old.and_then(Timing::rule).cloned();
    let missing = || Failure::bad_input("bad_timing");
    if let Some(text) = &when.taper {
        let from = match old {
            Some(Timing::Taper { from, .. }) => *from,
            _ => begins,
        };
        let steps = steps(text)?;
        return Ok(Timing::Taper { from, steps });
    }
    if let Some(text) = &when.window {
        let from = match old {
            Some(Timing::Window { from, .. }) => *from,
            _ => begins,
        };
        let ((opens, closes), rule) = (hours(text)?, rule());
        if opens >= closes {
            return Err(Failure::bad_input("bad_window"));
        }
        return Ok(Timing::Window {
            from,
            opens,
            closes,
            rule,
        });
    }
    if when.as_needed {
        return Ok(Timing::AsNeeded);
    }
    if !when.times.is_empty() {
        let from = match old {
            Some(Timing::Daily { from, .. }) => *from,
            _ => begins,
        };
        let (times, rule) = (times(&when.times)?, rule());
        return Ok(Timing::Daily { from, times, rule });
    }
    match (old, when.hours) {
        (Some(old @ Timing::EveryHours { .. }), _) | (Some(old), None) => Ok(old.clone()),
        (_, Some(hours)) => {
            let at = when.at.as_deref().ok_or_else(missing)?;
            Ok(Timing::EveryHours {
                start: start(session, at, begins)?,
                hours,
                until: None,
            })
        }
        (None, None) => Ok(Timing::At {
            start: start(session, when.at.as_deref().ok_or_else(missing)?, begins)?,
            minutes: None,
            rule: None,
            extra: Vec::new(),
        }),
    }
}

/// A time with its day; a time of day alone is one of the day given.
fn start(session: &Session, text: &str, on: NaiveDate) -> Result<NaiveDateTime, Failure> {
    match time(text) {
        Some(time) => Ok(on.and_time(time)),
        None => wall(session, text),
    }
}

/// Puts what the flags name over a timing. Whether each of them has a place in it.
fn put_over(session: &Session, when: &When, timing: &mut Timing) -> Result<bool, Failure> {
    let new_rule = when.repeat.as_deref().map(|text| rule(session, text));
    let new_rule = new_rule.transpose()?;
    let at = |old: NaiveDateTime| match when.at.as_deref() {
        Some(text) => start(session, text, old.date()),
        None => Ok(old),
    };
    let (timed, elapsed) = (when.minutes.is_some(), when.until.is_some());
    let fits = match timing {
        Timing::At {
            start,
            minutes,
            rule,
            ..
        } => {
            *start = at(*start)?;
            *minutes = when.minutes.or(*minutes);
            *rule = new_rule.or(rule.take());
            when.from.is_none() && !elapsed
        }
        Timing::EveryHours {
            start,
            hours,
            until,
        } => {
            *start = at(*start)?;
            *hours = when.hours.unwrap_or(*hours);
            if let Some(text) = &when.until {
                *until = Some(wall(session, text)?);
            }
            when.from.is_none() && new_rule.is_none() && !timed
        }
        Timing::Daily { from, rule, .. } | Timing::Window { from, rule, .. } => {
            *from = when.from.unwrap_or(*from);
            *rule = new_rule.or(rule.take());
            when.at.is_none() && !timed && !elapsed
        }
        Timing::Taper { from, .. } => {
            *from = when.from.unwrap_or(*from);
            when.at.is_none() && new_rule.is_none() && !timed && !elapsed
        }
        Timing::AsNeeded => {
            let asked = When {
                as_needed: when.as_needed,
                ..When::default()
            };
            *when == asked
        }
    };
    Ok(fits)
}

fn kind(kind: EntryKindArg) -> EntryKind {
    match kind {
        EntryKindArg::Appointment => EntryKind::Appointment,
        EntryKindArg::Medication => EntryKind::Medication,
        EntryKindArg::Prompt => EntryKind::Prompt,
        EntryKindArg::NaloxoneRenewal => EntryKind::NaloxoneRenewal,
        EntryKindArg::PrescriptionRenewal => EntryKind::PrescriptionRenewal,
        EntryKindArg::Test => EntryKind::Test,
        EntryKindArg::Vaccination => EntryKind::Vaccination,
        EntryKindArg::Other => EntryKind::Other,
    }
}

fn rule(session: &Session, text: &str) -> Result<Rule, Failure> {
    let every = |period| Ok(Rule::every(1, period));
    match text {
        "daily" => every(Period::Day),
        "weekly" => every(Period::Week),
        "monthly" => every(Period::Month),
        "yearly" => every(Period::Year),
        text => {
            let read = Rule::read(text, session.now().zone());
            read.map(|(rule, _)| rule)
                .map_err(|error: RuleError| Failure::bad_input(error.code()))
        }
    }
}

/// A time of day, to the minute.
pub(super) fn time(text: &str) -> Option<NaiveTime> {
    let time = NaiveTime::parse_from_str(text.trim(), "%H:%M").ok()?;
    time.with_nanosecond(0)
}

fn times(texts: &[String]) -> Result<Vec<NaiveTime>, Failure> {
    let read = texts
        .iter()
        .map(|text| time(text))
        .collect::<Option<Vec<_>>>();
    let mut times = read.ok_or_else(|| Failure::bad_input("bad_times"))?;
    times.sort_unstable();
    times.dedup();
    Ok(times)
}

/// Two times with a dash between.
pub(super) fn hours(text: &str) -> Result<(NaiveTime, NaiveTime), Failure> {
    let both = text
        .split_once('-')
        .and_then(|(from, to)| Some((time(from)?, time(to)?)));
    both.ok_or_else(|| Failure::bad_input("bad_hours"))
}

/// `7d 08:00,20:00 8 mg; 7d 08:00 4 mg`: days (none for a last step without end), times, dose.
fn steps(text: &str) -> Result<Vec<Step>, Failure> {
    let steps = text.split(';').map(|step| {
        let mut words = step.split_whitespace().peekable();
        let days = words.next_if(|word| word.ends_with('d') && word.len() > 1);
        let days = match days {
            Some(word) => Some(word.trim_end_matches('d').parse().ok()?),
            None => None,
        };
        let listed: Vec<String> = words.next()?.split(',').map(str::to_owned).collect();
        let times = if listed == ["-"] {
            Vec::new()
        } else {
            times(&listed).ok()?
        };
        let dose = words.collect::<Vec<_>>().join(" ");
        Some(Step { days, times, dose })
    });
    steps
        .collect::<Option<_>>()
        .ok_or_else(|| Failure::bad_input("bad_taper"))
}

/// `1d`, `2h`, `15m`, in minutes.
fn lead(text: &str) -> Option<u32> {
    let text = text.trim();
    let (number, unit) = text.split_at_checked(text.len().checked_sub(1)?)?;
    let minutes = match unit {
        "d" => 24 * 60,
        "h" => 60,
        "m" => 1,
        _ => return None,
    };
    number.parse::<u32>().ok()?.checked_mul(minutes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leads_and_steps_are_read() {
        assert_eq!(
            ["1d", "2h", "15m", "0m"].map(lead),
            [Some(1440), Some(120), Some(15), Some(0)]
        );
        assert_eq!(["", "d", "2w", "-1h", "ä"].map(lead), [None; 5]);
        let read = steps("7d 08:00,20:00 8 mg; 3d - pause; 08:00 4 mg").unwrap();
        let shape: Vec<_> = read
            .iter()
            .map(|step| (step.days, step.times.len(), step.dose.as_str()))
            .collect();
        assert_eq!(
            shape,
            [
                (Some(7), 2, "8 mg"),
                (Some(3), 0, "pause"),
                (None, 1, "4 mg")
            ]
        );
        assert!(steps("soon").is_err() && steps("7d").is_err());
        assert!(hours("22:00-07:00").is_ok() && hours("22-7").is_err());
    }
}
