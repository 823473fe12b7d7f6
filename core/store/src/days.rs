//! The aggregates per day that the dashboard reads. They change with each check-in, in its transaction.

use std::collections::BTreeMap;

use cairn_model::checkin::CheckIn;
use cairn_model::days::DayMarks;
use chrono::NaiveDate;

use crate::connection::Sql;

/// What changes for one day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Change {
    entries: i64,
    /// Sum and count of craving, mood, sleep and confidence.
    measures: [(i64, i64); 4],
    yes: i64,
    no: i64,
}

/// What changes, by day.
pub(crate) type Changes = BTreeMap<NaiveDate, Change>;

/// Adds (`sign` 1) or takes away (`sign` -1) what one check-in contributes.
pub(crate) fn count(changes: &mut Changes, check_in: &CheckIn, sign: i64) {
    let own = changes.entry(check_in.at.local_date()).or_default();
    own.entries += sign;
    let values = [
        check_in.craving,
        check_in.mood,
        check_in.sleep,
        check_in.confidence,
    ];
    for (measure, value) in own.measures.iter_mut().zip(values) {
        if let Some(value) = value {
            measure.0 += sign * i64::from(value);
            measure.1 += sign;
        }
    }
    let marks = DayMarks::of(check_in);
    for day in marks.yes {
        changes.entry(day).or_default().yes += sign;
    }
    for day in marks.no {
        changes.entry(day).or_default().no += sign;
    }
}

/// Leaves out days for which nothing changes.
pub(crate) fn settle(changes: &mut Changes) {
    changes.retain(|_, change| *change != Change::default());
}

/// Appends the statement that applies some changes.
pub(crate) fn push_sql(sql: &mut String, count: usize) {
    if count == 0 {
        return;
    }
    sql.push_str(
        "INSERT INTO day (day, entries, craving_sum, craving_count, mood_sum, mood_count, sleep_sum, sleep_count, \
         confidence_sum, confidence_count, yes_marks, no_marks) VALUES ",
    );
    for n in 0..count {
        sql.push_str(if n == 0 { "" } else { ", " });
        sql.push_str("(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    }
    sql.push_str(
        " ON CONFLICT (day) DO UPDATE SET entries = entries + excluded.entries, \
         craving_sum = craving_sum + excluded.craving_sum, craving_count = craving_count + excluded.craving_count, \
         mood_sum = mood_sum + excluded.mood_sum, mood_count = mood_count + excluded.mood_count, \
         sleep_sum = sleep_sum + excluded.sleep_sum, sleep_count = sleep_count + excluded.sleep_count, \
         confidence_sum = confidence_sum + excluded.confidence_sum, \
         confidence_count = confidence_count + excluded.confidence_count, \
         yes_marks = yes_marks + excluded.yes_marks, no_marks = no_marks + excluded.no_marks;",
    );
}

/// Binds what [`push_sql`] asks for.
pub(crate) fn bind<'q>(mut sql: Sql<'q>, changes: &Changes) -> Sql<'q> {
    for (day, change) in changes {
        sql = sql.bind(day.to_epoch_days()).bind(change.entries);
        for (sum, count) in change.measures {
            sql = sql.bind(sum).bind(count);
        }
        sql = sql.bind(change.yes).bind(change.no);
    }
    sql
}

/// Removes days of which nothing is left: a deleted check-in leaves no trace.
pub(crate) const REMOVE_EMPTY: &str = "DELETE FROM day \
     WHERE day BETWEEN ? AND ? AND entries = 0 AND yes_marks = 0 AND no_marks = 0";
