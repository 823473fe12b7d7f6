//! The dashboard, read from the aggregates: one statement over at most 90 small rows, however long the history.

use std::collections::BTreeMap;

use cairn_model::dashboard::{
    DAYS, Dashboard, Day, LastScore, MONTH, Mean, Means, Trend, WEEK, first_of,
};
use cairn_model::days::{DayState, MarkCounts};
use chrono::NaiveDate;
use sqlx::Row as _;

use crate::error::StoreError;
use crate::rows;
use crate::store::Store;

/// One row: sqlx pays for each, and one statement sees one state of the store. A day with its marks is one number:
/// four times the day, plus 2 for *yes*, plus 1 for *no*.
const SQL: &str = "SELECT (SELECT days_count FROM total), \
     (SELECT json_group_array(json_array(instrument, day, last, band, previous)) FROM score), \
     json_group_array(day * 4 + iif(yes_marks > 0, 2, 0) + iif(no_marks > 0, 1, 0)), \
     json_array( \
     sum(craving_sum) FILTER (WHERE day >= ?1), sum(craving_count) FILTER (WHERE day >= ?1), \
     sum(mood_sum) FILTER (WHERE day >= ?1), sum(mood_count) FILTER (WHERE day >= ?1), \
     sum(sleep_sum) FILTER (WHERE day >= ?1), sum(sleep_count) FILTER (WHERE day >= ?1), \
     sum(confidence_sum) FILTER (WHERE day >= ?1), sum(confidence_count) FILTER (WHERE day >= ?1)), \
     json_array( \
     sum(craving_sum) FILTER (WHERE day >= ?2), sum(craving_count) FILTER (WHERE day >= ?2), \
     sum(mood_sum) FILTER (WHERE day >= ?2), sum(mood_count) FILTER (WHERE day >= ?2), \
     sum(sleep_sum) FILTER (WHERE day >= ?2), sum(sleep_count) FILTER (WHERE day >= ?2), \
     sum(confidence_sum) FILTER (WHERE day >= ?2), sum(confidence_count) FILTER (WHERE day >= ?2)) \
     FROM day WHERE day BETWEEN ?3 AND ?4";

/// A row of the score table, as JSON.
type Score = (String, i32, i64, Option<String>, Option<i64>);

impl Store {
    /// What the dashboard shows on a day.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn dashboard(&self, today: NaiveDate) -> Result<Dashboard, StoreError> {
        let first = first_of(today, DAYS);
        let sql = sqlx::query(SQL)
            .bind(first_of(today, WEEK).to_epoch_days())
            .bind(first_of(today, MONTH).to_epoch_days())
            .bind(first.to_epoch_days())
            .bind(today.to_epoch_days());
        let row = self
            .idle()
            .await?
            .connection
            .row(sql)
            .await?
            .ok_or(StoreError::NotFound)?;
        let scores: Vec<Score> = rows::json(&row, 1)?;
        let mut instruments: Vec<LastScore> = scores
            .into_iter()
            .map(last_score)
            .collect::<Option<_>>()
            .ok_or(StoreError::Unreadable)?;
        instruments.sort_by(|a, b| a.instrument.cmp(&b.instrument));
        let marks: Vec<i64> = rows::json(&row, 2)?;
        Ok(Dashboard {
            today,
            days: days(first, today, &marks),
            days_that_count: row.try_get(0)?,
            week: means(rows::json(&row, 3)?),
            month: means(rows::json(&row, 4)?),
            instruments,
        })
    }
}

fn last_score((instrument, day, score, band, previous): Score) -> Option<LastScore> {
    Some(LastScore {
        instrument,
        date: NaiveDate::from_epoch_days(day)?,
        score,
        band,
        trend: previous.map(|previous| Trend::of(previous, score)),
    })
}

pub(crate) fn days(first: NaiveDate, today: NaiveDate, marks: &[i64]) -> Vec<Day> {
    let states: BTreeMap<i64, DayState> = marks.iter().copied().map(marked).collect();
    first
        .iter_days()
        .take_while(|date| *date <= today)
        .map(|date| {
            let day = i64::from(date.to_epoch_days());
            Day {
                date,
                state: states.get(&day).copied().unwrap_or_default(),
            }
        })
        .collect()
}

/// A day, in days since 1970, and its state, from the one number that a statement makes of them.
pub(crate) fn marked(mark: i64) -> (i64, DayState) {
    let counts = MarkCounts {
        yes: u32::from(mark & 2 != 0),
        no: u32::from(mark & 1 != 0),
    };
    (mark >> 2, counts.state())
}

fn means(sums: [Option<u32>; 8]) -> Means {
    // A sum over nothing is NULL.
    let [cs, cn, ms, mn, ss, sn, fs, fnn] = sums.map(Option::unwrap_or_default);
    let mean = |sum, count| Mean { sum, count };
    Means {
        craving: mean(cs, cn),
        mood: mean(ms, mn),
        sleep: mean(ss, sn),
        confidence: mean(fs, fnn),
    }
}

#[cfg(test)]
#[path = "../tests/store/entries.rs"]
mod entries;

#[cfg(test)]
mod tests {
    use std::sync::atomic::Ordering;

    use super::entries::{LAST_DAY, history};
    use crate::connection::Counts;
    use crate::key::StoreKey;
    use crate::store::Store;
    use cairn_model::dashboard::naive;

    /// What a dashboard and the days that a warning looks at cost with so many years: engine steps, statements, rows.
    async fn cost(years: u64) -> (u64, Counts) {
        let dir = tempfile::tempdir().unwrap();
        let key = StoreKey::new([1; 32]);
        let store = Store::create(dir.path(), &key).await.unwrap();
        let mut tx = store.write().await.unwrap();
        let (mut check_ins, mut results) = (Vec::new(), Vec::new());
        for (check_in, result) in history(years) {
            tx.add_check_in(&check_in, &[]).await.unwrap();
            if let Some(result) = &result {
                tx.add_result(result, &[]).await.unwrap();
            }
            check_ins.push(check_in);
            results.extend(result);
        }
        tx.commit().await.unwrap();
        store.close().await.unwrap();

        let store = Store::open(dir.path(), &key, LAST_DAY).await.unwrap();
        let steps = store.writer().await.unwrap().count_steps().await;
        let before = store.counts().await;
        let shown = store.dashboard(LAST_DAY).await.unwrap();
        let known = store.known_days(LAST_DAY, 90).await.unwrap();
        let after = store.counts().await;
        assert_eq!(known.len(), 90);
        assert_eq!(shown, naive(&check_ins, &results, LAST_DAY));
        let counts = Counts {
            statements: after.statements - before.statements,
            rows: after.rows - before.rows,
        };
        (steps.load(Ordering::Relaxed), counts)
    }

    /// No timing: what the engine does is counted.
    #[tokio::test]
    async fn ten_years_cost_what_one_year_costs() {
        let (one, counts_one) = cost(1).await;
        let (ten, counts_ten) = cost(10).await;
        assert_eq!(
            counts_one,
            Counts {
                statements: 2,
                rows: 2
            }
        );
        assert_eq!(counts_ten, counts_one);
        assert!(one > 100, "the steps were counted: {one}");
        assert!(
            ten <= one + one / 20,
            "{ten} steps after ten years, {one} after one"
        );
    }
}
