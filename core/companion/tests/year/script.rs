//! What the person changes, and when. Each act is done to the companion and told to the oracle.

use cairn_model::NaiveDate;
use cairn_model::schedule::{Answer, EntryKind, OccasionId, Quiet};
use chrono::NaiveTime;

use crate::clinic::{CLINIC, newer};
use crate::clock::{BERLIN, date, time, wall};
use crate::life::Life;
use crate::thing::{Comes, Thing, times};

/// When the script has something to do on a day.
const HOURS: [&str; 40] = [
    "2026-01-15 12:00",
    "2026-02-05 12:00",
    "2026-02-10 12:00",
    "2026-02-11 06:45",
    "2026-02-12 09:00",
    "2026-02-20 08:30",
    "2026-02-21 08:30",
    "2026-03-01 11:00",
    "2026-03-10 12:00",
    "2026-03-12 12:00",
    "2026-03-13 12:00",
    "2026-03-20 07:45",
    "2026-04-01 06:30",
    "2026-04-15 09:00",
    "2026-05-02 12:00",
    "2026-06-03 12:00",
    "2026-06-10 12:00",
    "2026-06-20 12:00",
    "2026-06-21 21:00",
    "2026-08-02 12:00",
    "2026-09-10 12:00",
    "2026-09-12 22:30",
    "2026-09-21 09:00",
    "2026-09-25 12:00",
    "2026-10-20 12:00",
    "2026-10-28 12:00",
    "2026-11-02 12:00",
    "2026-11-05 12:00",
    "2026-11-11 12:00",
    "2026-11-12 12:00",
    "2026-11-13 12:00",
    "2026-11-14 12:00",
    "2026-11-17 17:00",
    "2026-12-01 12:00",
    "2026-12-04 12:00",
    "2026-12-05 08:00",
    "2026-12-06 12:00",
    "2026-12-08 12:00",
    "2026-12-10 10:00",
    "2026-12-20 12:00",
];

pub fn hour(on: NaiveDate) -> Option<NaiveTime> {
    let mut all = HOURS.iter().map(|at| wall(at));
    all.find(|at| at.date() == on).map(|at| at.time())
}

/// Days on which a dose gets another time: nothing of theirs is answered before.
pub fn changes_times(on: NaiveDate) -> bool {
    ["2026-02-10", "2026-02-12", "2026-12-05"]
        .map(date)
        .contains(&on)
}

fn quiet(from: &str, to: &str) -> Quiet {
    let [from, to] = [from, to].map(time);
    Quiet { from, to }
}

fn night() -> Quiet {
    quiet("22:00", "07:00")
}

pub async fn begin(life: &mut Life) {
    life.quiet(Some(night())).await;
    let (day, medicine) = (date("2026-01-01"), EntryKind::Medication);
    let daily = |times| Comes::Daily(day, None, times);
    let tablets = Thing::new(medicine, None, daily(times(&["06:30", "20:00"])));
    life.add("tablets", tablets).await;
    let vital = Thing::new(medicine, Some(BERLIN), daily(times(&["02:30"])));
    let essential = Thing {
        essential: true,
        ..vital
    };
    life.add("vital", essential).await;
    let weekly = Comes::Weekly(wall("2026-01-06 10:00"), None);
    let talks = Thing::new(EntryKind::Appointment, Some(BERLIN), weekly);
    let leads = vec![1440, 60];
    life.add("talks", Thing { leads, ..talks }).await;
    let between = Comes::Between(day, time("10:00"), time("18:00"));
    let prompt = Thing::new(EntryKind::Prompt, None, between);
    life.add("prompt", prompt).await;
    life.goal().await;
    for (name, on) in [
        ("papers", "2026-02-03"),
        ("call", "2026-03-05"),
        ("form", "2026-05-10"),
        ("visit", "2026-08-20"),
        ("bank", "2026-10-25"),
    ] {
        life.step(name, date(on)).await;
    }
    life.reason("my daughter").await;
}

pub async fn act(life: &mut Life, on: &str) {
    match on {
        "2026-01-15" => {
            let leads = |thing: &mut Thing| thing.leads = vec![1440, 120];
            life.edit("talks", leads).await;
            life.reason("mornings").await;
        }
        // Before anybody is up: it is reminded of in the evening before.
        "2026-02-05" => {
            let weekly = Comes::Weekly(wall("2026-02-12 06:45"), None);
            let early = Thing::new(EntryKind::Appointment, Some(BERLIN), weekly);
            let leads = vec![60];
            life.add("early", Thing { leads, ..early }).await;
        }
        "2026-02-10" => life.retime("tablets", "20:00", "21:00").await,
        // What quiet hours hold comes at once where there are none.
        "2026-02-11" => life.quiet(None).await,
        "2026-02-12" => {
            life.quiet(Some(night())).await;
            life.retime("tablets", "21:00", "19:00").await;
            life.undo("tablets").await;
        }
        // A day without a sound: what chance put into it passes.
        "2026-02-20" => life.quiet(Some(quiet("09:00", "18:00"))).await,
        "2026-02-21" => {
            life.quiet(Some(night())).await;
            life.delete("early").await;
        }
        "2026-03-01" => {
            life.step_on("call", date("2026-03-29")).await;
            life.step_done("form").await;
        }
        "2026-03-10" => {
            life.move_one("talks", "2026-03-24 10:00", "2026-03-26 15:00")
                .await;
            life.skip("talks", "2026-03-31 10:00").await;
        }
        "2026-03-12" => life.undo("talks").await,
        "2026-03-13" => {
            life.skip("talks", "2026-03-31 10:00").await;
            life.drop_reason().await;
        }
        // Over a change of the clock.
        "2026-03-20" => {
            let [from, until] = ["2026-03-20 08:00", "2026-06-03 12:00"].map(wall);
            let drops = Comes::Hours(from, until, 8);
            let drops = Thing::new(EntryKind::Medication, Some(BERLIN), drops);
            let essential = Thing {
                essential: true,
                ..drops
            };
            life.add("drops", essential).await;
        }
        "2026-04-01" => life.steps_at("18:30").await,
        _ => act_later(life, on).await,
    }
}

async fn act_later(life: &mut Life, on: &str) {
    match on {
        // Less, and then nothing any more.
        "2026-04-15" => {
            let steps = vec![
                (10, times(&["08:00", "16:00"])),
                (10, times(&["08:00"])),
                (5, times(&[])),
                (3, times(&["08:00"])),
            ];
            let taper = Comes::Steps(date("2026-04-16"), steps);
            let taper = Thing::new(EntryKind::Medication, None, taper);
            life.add("taper", taper).await;
        }
        "2026-05-02" => life.undo_reason().await,
        "2026-06-03" => life.delete("drops").await,
        "2026-06-10" => {
            life.split(
                "talks",
                "2026-06-16 10:00",
                "later talks",
                "2026-06-16 16:00",
            )
            .await;
        }
        // Taken back after what was due in between.
        "2026-06-20" => life.delete("tablets").await,
        "2026-06-21" => life.undo("tablets").await,
        "2026-08-02" => life.reason("the sea").await,
        "2026-09-10" => {
            life.skip("later talks", "2026-09-15 16:00").await;
            life.move_one("later talks", "2026-09-22 16:00", "2026-09-23 12:00")
                .await;
        }
        "2026-09-12" => life.phone_off(true),
        "2026-09-21" => life.phone_off(false),
        "2026-09-25" => {
            let renewal = Comes::Once(wall("2026-12-01 09:00"));
            let renewal = Thing::new(EntryKind::NaloxoneRenewal, None, renewal);
            let leads = vec![43_200, 10_080, 0];
            life.add("naloxone", Thing { leads, ..renewal }).await;
        }
        "2026-10-20" => life.import().await,
        "2026-10-28" => assert_eq!(life.read_again(CLINIC).await, (0, 0, 0), "read twice"),
        "2026-11-02" => life.drop_reason().await,
        "2026-11-05" => life.skip("clinic", "2026-12-08 10:00").await,
        // Over and left out, and then there is another time for it after all.
        "2026-11-11" => {
            let (entry, key) = (life.ids["later talks"], wall("2026-11-10 16:00"));
            let left_out = life.oracle.answers.get(&OccasionId { entry, key });
            if left_out.is_none() {
                life.answer(OccasionId { entry, key }, Answer::LeftOut)
                    .await;
            }
            life.move_one("later talks", "2026-11-10 16:00", "2026-11-20 09:00")
                .await;
        }
        "2026-11-12" => life.import_newer().await,
        "2026-11-13" => assert_eq!(life.read_again(&newer()).await, (0, 0, 0)),
        "2026-11-14" => life.undo("blood test").await,
        // Shown and past, it is postponed.
        "2026-11-17" => {
            life.move_one("later talks", "2026-11-17 16:00", "2026-11-27 15:00")
                .await;
        }
        "2026-12-01" => {
            life.edit("later talks", |thing| thing.leads = vec![30])
                .await;
        }
        "2026-12-04" => life.import_one_off().await,
        "2026-12-06" => assert_eq!(life.read_again(CLINIC).await, (0, 0, 0), "older"),
        "2026-12-05" => life.retime("tablets", "21:00", "18:00").await,
        "2026-12-08" => {
            let end = |thing: &mut Thing| {
                thing.comes = Comes::Daily(
                    date("2026-01-01"),
                    Some(date("2026-12-16")),
                    times(&["06:30", "18:00"]),
                );
            };
            life.edit("tablets", end).await;
        }
        "2026-12-10" => {
            let window = Comes::Between(date("2026-01-01"), time("12:00"), time("20:00"));
            life.edit("prompt", |thing| thing.comes = window).await;
        }
        "2026-12-20" => life.delete("prompt").await,
        _ => panic!("nothing to do on {on}"),
    }
}
