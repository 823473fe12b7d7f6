//! Proves that the dashboard's aggregates follow every change: it equals what the model computes from all entries.

use cairn_model::checkin::CheckIn;
use cairn_model::dashboard::{Day, naive};
use cairn_model::days::{Calendar, DayState};
use cairn_model::instrument::InstrumentResult;
use cairn_store::Store;
use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::common::key;
use crate::entries::{LAST_DAY, Shape, check_in, result, rev, shape};

#[derive(Debug, Clone)]
enum Step {
    Add(Shape),
    Edit(usize, Shape),
    Delete(usize),
    AddResult(Shape),
    EditResult(usize, Shape),
    DeleteResult(usize),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => shape().prop_map(Step::Add),
        2 => (any::<usize>(), shape()).prop_map(|(which, shape)| Step::Edit(which, shape)),
        2 => any::<usize>().prop_map(Step::Delete),
        2 => shape().prop_map(Step::AddResult),
        1 => (any::<usize>(), shape()).prop_map(|(which, shape)| Step::EditResult(which, shape)),
        1 => any::<usize>().prop_map(Step::DeleteResult),
    ]
}

/// What the store should hold.
#[derive(Default)]
struct Mirror {
    check_ins: Vec<CheckIn>,
    results: Vec<InstrumentResult>,
    made: u32,
}

impl Mirror {
    async fn take(&mut self, store: &Store, step: Step) {
        self.made += 1;
        let (made, count) = (u128::from(self.made), self.made);
        let mut tx = store.write().await.unwrap();
        match step {
            Step::Add(shape) => {
                let entry = check_in(made, count, &shape);
                tx.add_check_in(&entry, &[]).await.unwrap();
                self.check_ins.push(entry);
            }
            Step::Edit(which, shape) if !self.check_ins.is_empty() => {
                let which = which % self.check_ins.len();
                let old = &mut self.check_ins[which];
                *old = CheckIn {
                    id: old.id,
                    ..check_in(0, count, &shape)
                };
                tx.edit_check_in(old, &[]).await.unwrap();
            }
            Step::Delete(which) if !self.check_ins.is_empty() => {
                let old = self.check_ins.swap_remove(which % self.check_ins.len());
                tx.delete_check_in(old.id, rev(count)).await.unwrap();
            }
            Step::AddResult(shape) => {
                let entry = result(made, count, &shape);
                tx.add_result(&entry, &[]).await.unwrap();
                self.results.push(entry);
            }
            Step::EditResult(which, shape) if !self.results.is_empty() => {
                let which = which % self.results.len();
                let old = &mut self.results[which];
                let instrument = old.instrument.clone();
                *old = InstrumentResult {
                    id: old.id,
                    instrument,
                    ..result(0, count, &shape)
                };
                tx.edit_result(old, &[]).await.unwrap();
            }
            Step::DeleteResult(which) if !self.results.is_empty() => {
                let old = self.results.swap_remove(which % self.results.len());
                tx.delete_result(old.id, rev(count)).await.unwrap();
            }
            _ => {}
        }
        tx.commit().await.unwrap();
    }
}

/// The last so many days of which something is known, by looking at every day that a made-up entry can reach.
fn last_known(check_ins: &[CheckIn], until: NaiveDate, most: usize) -> Vec<Day> {
    let calendar = Calendar::of(check_ins);
    let first = until.checked_sub_days(Days::new(200)).unwrap();
    let all = first.iter_days().take_while(|date| *date <= until);
    let all = all.map(|date| Day {
        date,
        state: calendar.state(date),
    });
    let known: Vec<Day> = all.filter(|day| day.state != DayState::Unknown).collect();
    known[known.len().saturating_sub(most)..].to_vec()
}

#[test]
fn the_dashboard_equals_a_recomputation_after_any_changes() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    let mut runner = TestRunner::new(Config {
        cases: 24,
        ..Config::default()
    });
    let steps = proptest::collection::vec(step(), 1..40);
    runner
        .run(&steps, |steps| {
            runtime.block_on(async {
                let dir = tempfile::tempdir().unwrap();
                let store = Store::create(dir.path(), &key()).await.unwrap();
                let mut mirror = Mirror::default();
                for step in steps {
                    mirror.take(&store, step).await;
                    for days in [0, 3, 45] {
                        let today = LAST_DAY.checked_sub_days(Days::new(days)).unwrap();
                        let expected = naive(&mirror.check_ins, &mirror.results, today);
                        prop_assert_eq!(store.dashboard(today).await.unwrap(), expected);
                        let known = store.known_days(today, 5).await.unwrap();
                        prop_assert_eq!(known, last_known(&mirror.check_ins, today, 5));
                    }
                }
                Ok(())
            })
        })
        .unwrap();
}
