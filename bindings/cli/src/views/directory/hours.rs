//! Opening hours in words.

use cairn_content::dates::weekday;
use cairn_model::directory::hours::{DAY, Schedule};
use cairn_model::directory::rule::{ByDay, Freq, Rule};
use chrono::{NaiveDate, Weekday};

use crate::say::{self, Form};

/// One line of opening hours; nothing for a line that says nothing.
pub fn line(line: &Schedule) -> Option<String> {
    let parts = [
        line.rule
            .as_ref()
            .map(|rule| format!("{} {}", days(rule), times(line))),
        day("directory-from-day", line.valid_from),
        day("directory-until-day", line.valid_to),
        line.rule
            .as_ref()
            .and_then(|rule| day("directory-until-day", rule.until)),
        line.note.clone(),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

fn day(key: &str, day: Option<NaiveDate>) -> Option<String> {
    let day = say::date(day?, Form::Day);
    Some(say::with(key, &[("day", &day)]))
}

fn times(line: &Schedule) -> String {
    match line.span() {
        None => say::text("directory-no-times"),
        Some((opens, closes)) if closes - opens == DAY => say::text("directory-all-day"),
        Some((opens, closes)) => {
            let clock = |minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60);
            let closes = if closes > DAY { closes - DAY } else { closes };
            let values = [("opens", &*clock(opens)), ("closes", &*clock(closes))];
            say::with("directory-span", &values)
        }
    }
}

fn days(rule: &Rule) -> String {
    let n = rule.interval.to_string();
    let every = |key: &str, days: &str| say::with(key, &[("n", &n), ("days", days)]);
    match rule.freq {
        Freq::Daily if rule.interval > 1 => every("directory-days-every-n", ""),
        Freq::Daily if rule.days.is_empty() => say::text("directory-days-every"),
        Freq::Weekly if rule.interval > 1 => every("directory-weeks-every-n", &weekdays(rule)),
        Freq::Daily | Freq::Weekly => weekdays(rule),
        Freq::Monthly if rule.interval > 1 => every("directory-months-every-n", &in_month(rule)),
        Freq::Monthly => in_month(rule),
        Freq::Yearly => say::text("directory-year-days"),
    }
}

/// Weekdays in their order, three and more in a row as a span.
fn weekdays(rule: &Rule) -> String {
    let start = rule.start.map(|start| ByDay {
        n: 0,
        day: chrono::Datelike::weekday(&start),
    });
    let own = rule.days.iter().copied();
    let named: Vec<ByDay> = own.chain(start.filter(|_| rule.days.is_empty())).collect();
    let mut rest: Vec<Weekday> = named.iter().map(|by| by.day).collect();
    rest.sort_by_key(Weekday::num_days_from_monday);
    rest.dedup();
    let mut spans: Vec<(Weekday, Weekday)> = Vec::new();
    for day in rest {
        match spans.last_mut() {
            Some((_, last)) if last.succ() == day => *last = day,
            _ => spans.push((day, day)),
        }
    }
    let text = |(first, last): &(Weekday, Weekday)| {
        let (from, to) = (weekday(*first), weekday(*last));
        match last.days_since(*first) {
            0 => from,
            1 => format!("{from}, {to}"),
            _ => format!("{from}–{to}"),
        }
    };
    spans.iter().map(text).collect::<Vec<_>>().join(", ")
}

fn in_month(rule: &Rule) -> String {
    let numbers = rule.month_days.iter().map(ToString::to_string);
    let numbers: Vec<String> = numbers.collect();
    if !numbers.is_empty() {
        return say::with(
            "directory-month-day-numbers",
            &[("days", &numbers.join(", "))],
        );
    }
    let days: Vec<String> = rule.days.iter().map(|by| nth(*by)).collect();
    if days.is_empty() {
        let day = rule
            .start
            .map(|start| chrono::Datelike::day(&start).to_string());
        let day = day.unwrap_or_default();
        return say::with("directory-month-day-numbers", &[("days", &day)]);
    }
    say::with("directory-month-days", &[("days", &days.join(", "))])
}

fn nth(by: ByDay) -> String {
    let day = weekday(by.day);
    let n = by.n.unsigned_abs().to_string();
    let values = [("n", n.as_str()), ("day", day.as_str())];
    match by.n {
        0 => day,
        1.. => say::with("directory-nth", &values),
        _ => say::with("directory-nth-last", &values),
    }
}
