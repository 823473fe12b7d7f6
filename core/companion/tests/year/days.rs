//! A year of check-ins through the real store, looked at every day: days that count never fall, whatever happens, but by
//! the person's own correction.

use cairn_companion::{CheckInDraft, Companion};
use cairn_model::NaiveDate;
use cairn_model::checkin::{CheckIn, SubstanceUse, UseDraft};
use cairn_model::lapse::{LapseDraft, Safe};
use cairn_model::time::Moment;
use cairn_model::tolerance::{Break, CameOut};
use chrono::{NaiveTime, TimeDelta};
use rand::{Rng, RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use crate::clock::{away, date, moment, used, zone_on};
use crate::common::World;

fn evening(on: NaiveDate) -> Moment {
    let eight = NaiveTime::from_hms_opt(20, 0, 0).unwrap();
    moment(on.and_time(eight), zone_on(on))
}

async fn check_in(companion: &Companion, now: &Moment, rng: &mut impl Rng) -> CheckIn {
    let substance_use = match rng.random_range(0..10) {
        _ if used(now.local_date()) => Some(UseDraft::Yes { days: Vec::new() }),
        0 => Some(UseDraft::RatherNotSay),
        1 => None,
        // Told late, for a day that was marked before.
        2 => Some(UseDraft::Yes {
            days: vec![now.local_date().pred_opt().unwrap()],
        }),
        _ => Some(UseDraft::No { since: None }),
    };
    let draft = CheckInDraft {
        substance_use,
        ..CheckInDraft::default()
    };
    companion.checkins().add(draft, now).await.unwrap()
}

/// What the person does beside checking in: none of it touches a day.
async fn live(companion: &Companion, now: &Moment, checkin: Option<&CheckIn>) {
    let today = now.local_date();
    if used(today) {
        let draft = LapseDraft {
            safe: Some(Safe::Yes),
            ..LapseDraft::default()
        };
        let lapses = companion.lapses();
        let debrief = lapses.add(draft, now).await.unwrap();
        assert_eq!(debrief.marked, Some(true), "{today}");
        if today == date("2026-09-06") {
            lapses.delete(debrief.lapse.id, now).await.unwrap();
        }
    }
    if today == date("2026-10-15") {
        let of = Break::Hospital;
        let came_out = CameOut { of, on: today };
        let all = companion.documents::<CameOut>();
        all.add(came_out, now).await.unwrap();
    }
    if let Some(checkin) = checkin {
        let kept = std::slice::from_ref(checkin);
        let after = companion.after(kept, None, now).await.unwrap();
        let yes = matches!(checkin.substance_use, Some(SubstanceUse::Yes { .. }));
        assert_eq!(after.lapse.is_some(), yes, "{today}");
    }
}

async fn counted(companion: &Companion, now: &Moment) -> u32 {
    companion.dashboard(now).await.unwrap().days_that_count
}

#[tokio::test]
async fn days_that_count_fall_on_no_day_of_a_year_but_by_the_persons_own_correction() {
    let world = World::new().await;
    let companion = &world.companion;
    let mut rng = ChaCha8Rng::seed_from_u64(365);
    let (mut before, mut corrections) = (0, 0);
    let mut quiet: Option<CheckIn> = None;
    let mut day = date("2026-01-01");
    while day < date("2027-01-01") {
        let now = evening(day);
        let looks = !away(day) && (used(day) || rng.random_bool(0.8));
        let checkin = if looks {
            Some(check_in(companion, &now, &mut rng).await)
        } else {
            None
        };
        live(companion, &now, checkin.as_ref()).await;
        let today = counted(companion, &now).await;
        assert!(today >= before, "{day}: {today} after {before}");
        before = today;
        let alone = |one: &CheckIn| match &one.substance_use {
            Some(SubstanceUse::No { since }) => *since == one.day(),
            _ => false,
        };
        if [date("2026-03-29"), date("2026-12-01")].contains(&day) {
            // "That was not so": a day that was marked by one check-in alone.
            let old = quiet.take().unwrap();
            let mut draft = CheckInDraft::from(&old);
            draft.substance_use = Some(UseDraft::Yes { days: Vec::new() });
            let checkins = companion.checkins();
            checkins.edit(old.id, draft, &now).await.unwrap();
            let corrected = counted(companion, &now).await;
            assert_eq!(corrected, before - 1, "{day}: by exactly that day");
            before = corrected;
            corrections += 1;
        }
        quiet = checkin.filter(alone).or(quiet);
        day += TimeDelta::days(1);
    }
    assert_eq!(corrections, 2);
    assert!(before > 200, "{before}");
}
