//! A year of a made-up life: three zones, two clock changes, a lapse, weeks in which the phone is
//! not looked at, plans that are edited and medication that changes. Checked on every day.

use super::*;
use crate::checkin::{CheckIn, CheckInDraft, UseDraft};
use crate::days::{Calendar, DayMarks};
use crate::id::ItemId;
use crate::schedule::ics::{self, Reading};
use crate::schedule::wall::{instant_of, wall_of};
use crate::time::Moment;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use std::collections::{BTreeMap, BTreeSet};

mod account;

use account::{Account, Place};

const BERLIN_ZONE: Tz = Tz::Europe__Berlin;
const CLINIC: &[u8] = include_bytes!("../../../../../tests/calendars/clinic.ics");

/// Where the person is on a day.
fn zone_on(on: NaiveDate) -> Tz {
    match on {
        on if on < day("2026-05-10") || on >= day("2026-10-01") => BERLIN_ZONE,
        on if on < day("2026-08-20") => Tz::America__New_York,
        _ => Tz::Asia__Kolkata,
    }
}

/// Weeks in which nobody looks at the phone.
fn away(on: NaiveDate) -> bool {
    (day("2026-07-01")..day("2026-07-22")).contains(&on)
}

/// A lapse: days with no answer to anything but a check-in that says so.
fn lapse(on: NaiveDate) -> bool {
    (day("2026-09-05")..day("2026-09-08")).contains(&on)
}

struct Life {
    now: DateTime<Utc>,
    zone: Tz,
    entries: BTreeMap<ItemId, Entry>,
    settings: ScheduleSettings,
    log: Log,
    /// What the phone has been told to show.
    pending: Vec<Pending>,
    /// The quiet hours that it was told under.
    told_under: Option<Quiet>,
    /// What it showed, and when.
    shown: BTreeMap<Place, DateTime<Utc>>,
    /// When the phone asked to be opened.
    asked_to_open: Vec<DateTime<Utc>>,
    /// What was put off, and until when.
    snoozed: BTreeMap<Place, DateTime<Utc>>,
    account: Account,
    calendar: Calendar,
    last_check_in: Option<NaiveDate>,
    counted: u32,
    rng: ChaCha8Rng,
}

impl Life {
    fn here(&self) -> Moment {
        Moment::new(self.now, self.zone)
    }

    fn today(&self) -> NaiveDate {
        wall_of(self.now, self.zone).date()
    }

    /// Time passes: the phone shows what it was told, whether or not anybody looks.
    fn until(&mut self, then: DateTime<Utc>) {
        let (due, waiting): (Vec<Pending>, Vec<Pending>) = self
            .pending
            .iter()
            .partition(|pending| pending.at.instant() <= then);
        self.pending = waiting;
        for pending in due {
            self.show(&pending);
        }
        self.now = then;
    }

    fn show(&mut self, pending: &Pending) {
        let at = pending.at.instant();
        let quiet = self
            .settings
            .quiet
            .is_some_and(|quiet| quiet.contains(at, self.zone));
        assert!(
            !quiet || pending.essential,
            "{} at a quiet hour",
            pending.id
        );
        assert!(Text::KEYS.contains(&pending.text.key()));
        if pending.id == NoticeId::Open {
            self.asked_to_open.push(at);
            return;
        }
        let place = (pending.id, pending.moved);
        let before = self.shown.insert(place, at);
        if let Some(until) = self.snoozed.remove(&place) {
            assert!(at >= until, "{} was put off", pending.id);
        } else {
            assert!(before.is_none(), "{} came twice", pending.id);
            self.assert_in_its_time(pending);
        }
        // Not every phone says that it showed something.
        if self.rng.random_bool(0.7) {
            self.log.shown(pending.id, pending.at).unwrap();
        }
    }

    /// The companion is opened: it plans anew, and the person may answer.
    fn open(&mut self) {
        let entries: Vec<(ItemId, Entry)> = self
            .entries
            .iter()
            .map(|(id, entry)| (*id, entry.clone()))
            .collect();
        let made = plan(&entries, &self.log, &self.here(), &self.settings);
        assert!(made.pending.len() <= PENDING_MAX);
        assert!(
            made.pending
                .iter()
                .all(|pending| pending.at.instant() > self.now)
        );
        self.attended(&made);
        let here =
            |p: &&Pending| p.at.zone() == self.zone && self.told_under == self.settings.quiet;
        let handed = self.pending.iter().filter(here);
        let handed: BTreeMap<Place, Moment> = handed.map(|p| ((p.id, p.moved), p.at)).collect();
        for pending in made.pending.iter().filter(|p| p.id != NoticeId::Open) {
            if let Some(before) = handed.get(&(pending.id, pending.moved)) {
                assert_eq!(
                    *before, pending.at,
                    "{} was moved by planning alone",
                    pending.id
                );
            }
        }
        self.log.hand_out(&made, self.now);
        self.pending = made.pending;
        self.told_under = self.settings.quiet;
    }

    fn react(&mut self) {
        let recent = self.now - Duration::hours(12);
        let open: Vec<Place> = self
            .shown
            .iter()
            .filter(|(_, at)| **at >= recent)
            .map(|(place, _)| *place)
            .collect();
        for (id, moved) in open {
            let Some(occasion) = id.occasion() else {
                continue;
            };
            let here = self.here();
            let entry = self.entries.get(&occasion.entry);
            if entry.and_then(|entry| entry.moved_to(occasion.key)) != moved {
                continue;
            }
            self.log.opened(id, here).unwrap();
            if !matches!(id, NoticeId::Due { lead: 0, .. }) {
                continue;
            }
            match self.rng.random_range(0..10) {
                _ if self.log.answer_at(occasion, moved).is_some() => {}
                0..7 => {
                    let outcome = self.log.answer(occasion, Answer::Done, moved, here);
                    assert_eq!(outcome, Outcome::New);
                    let again = self.log.answer(occasion, Answer::Done, moved, here);
                    assert_eq!(again, Outcome::Same);
                }
                7 => {
                    let until = self.log.snooze(id, here, 45, moved).unwrap();
                    self.snoozed.insert((id, moved), until.instant());
                    self.pending.retain(|pending| pending.id != id);
                }
                _ => {}
            }
        }
    }

    fn check_in(&mut self) {
        let used = lapse(self.today());
        let substance_use = match self.rng.random_range(0..10) {
            _ if used => UseDraft::Yes { days: Vec::new() },
            0 => UseDraft::RatherNotSay,
            _ => UseDraft::No { since: None },
        };
        let draft = CheckInDraft {
            substance_use: Some(substance_use),
            ..CheckInDraft::default()
        };
        let rev = crate::testing::rev(1);
        let last = self.last_check_in;
        let made: CheckIn = draft.save(id(9), rev, &self.here(), last).unwrap();
        self.last_check_in = Some(made.day());
        self.calendar.add(&DayMarks::of(&made));
    }

    /// At the end of each day. (What a store makes of it, with lapses and corrections: companion/tests/year.)
    fn count(&mut self) {
        let counted = self.calendar.days_that_count();
        assert!(counted >= self.counted, "days that count never fall");
        self.counted = counted;
    }
}

fn begin() -> Life {
    let now = instant_of(wall("2026-01-01 00:00"), BERLIN_ZONE);
    let mut life = Life {
        now,
        zone: BERLIN_ZONE,
        entries: BTreeMap::new(),
        settings: ScheduleSettings {
            quiet: Some(night()),
            ..ScheduleSettings::default()
        },
        log: Log::default(),
        pending: Vec::new(),
        told_under: None,
        shown: BTreeMap::new(),
        asked_to_open: Vec::new(),
        snoozed: BTreeMap::new(),
        account: Account::new(now, BERLIN_ZONE),
        calendar: Calendar::default(),
        last_check_in: None,
        counted: 0,
        rng: ChaCha8Rng::seed_from_u64(365),
    };
    let tablets = medicine(EntryZone::Here, "2026-01-01", &["06:30", "20:00"]);
    let talks = appointment("2026-01-06 10:00", Some("FREQ=WEEKLY"));
    let vital = medicine(BERLIN, "2026-01-01", &["02:30"]);
    life.entries = BTreeMap::from([
        (id(1), tablets),
        (
            id(2),
            Entry {
                remind: vec![1440, 60],
                ..talks
            },
        ),
        (
            id(3),
            Entry {
                essential: true,
                ..vital
            },
        ),
        (id(4), prompt("2026-01-01", "10:00", "18:00", 41)),
    ]);
    life
}

/// A reminder of a talk that is where it was planned.
fn talk(n: u8, key: &str, lead: u32) -> Place {
    let (entry, key) = (id(n), wall(key));
    let occasion = OccasionId { entry, key };
    (NoticeId::Due { occasion, lead }, None)
}

/// Other quiet hours. Whether they change on this day.
fn other_quiet(life: &mut Life, on: &str) -> bool {
    life.settings.quiet = match on {
        "2026-02-11" => None,
        // A day without a sound: what chance put into it passes, and never comes at a late hour instead.
        "2026-02-20" => Some(Quiet {
            from: clock("09:00"),
            to: clock("18:00"),
        }),
        "2026-02-12" | "2026-02-21" => Some(night()),
        _ => return false,
    };
    true
}

/// What the person changes, and on which day. Whether that was something.
fn edit(life: &mut Life, on: &str) -> bool {
    let zone = life.zone;
    let entries = &mut life.entries;
    match on {
        "2026-02-01" => {
            let timing = Timing::EveryHours {
                start: wall("2026-02-01 08:00"),
                hours: 8,
                until: None,
            };
            let drops = Entry::new(EntryKind::Medication, "drops", BERLIN, timing);
            entries.insert(
                id(5),
                Entry {
                    essential: true,
                    ..drops
                },
            );
        }
        // Put off into the night, it comes when that isn't quiet any more.
        "2026-02-10" => {
            let (place, here) = (talk(2, "2026-02-10 10:00", 1440), life.here());
            let until = life.log.snooze(place.0, here, 1440, None).unwrap();
            life.snoozed.insert(place, until.instant());
        }
        "2026-03-10" => {
            let talks = entries.get_mut(&id(2)).unwrap();
            talks
                .move_one(wall("2026-03-24 10:00"), wall("2026-03-26 15:00"), zone)
                .unwrap();
            talks.skip(wall("2026-03-31 10:00"), zone).unwrap();
        }
        "2026-04-15" => {
            entries.remove(&id(5));
            let step = |days, times: &[&str]| Step {
                days: Some(days),
                times: times.iter().map(|time| clock(time)).collect(),
                dose: "half".to_owned(),
            };
            let steps = vec![step(10, &["08:00", "16:00"]), step(10, &["08:00"])];
            let timing = Timing::Taper {
                from: day("2026-04-16"),
                steps,
            };
            entries.insert(
                id(6),
                Entry::new(EntryKind::Medication, "less", EntryZone::Here, timing),
            );
        }
        "2026-06-10" => {
            let (before, mut after) = entries[&id(2)]
                .split(wall("2026-06-16 10:00"), zone)
                .unwrap();
            let Timing::At { start, .. } = &mut after.timing else {
                panic!()
            };
            *start = wall("2026-06-16 16:00");
            entries.insert(id(2), before);
            entries.insert(id(7), after);
        }
        "2026-09-20" => {
            let timing = Timing::At {
                start: wall("2026-12-01 09:00"),
                minutes: None,
                rule: None,
                extra: vec![],
            };
            let naloxone = Entry::new(EntryKind::NaloxoneRenewal, "kit", EntryZone::Here, timing);
            entries.insert(
                id(8),
                Entry {
                    remind: vec![43_200, 10_080, 0],
                    ..naloxone
                },
            );
        }
        "2026-10-20" => {
            let reading = Reading {
                present: zone,
                title: "Appointment",
            };
            let draft = ics::read(CLINIC, reading).unwrap();
            entries.extend((20..).map(id).zip(draft.entries));
        }
        // Over and left out, with both reminders shown; then with one of them.
        "2026-11-11" => {
            let here = Moment::new(life.now, zone);
            let occasion = talk(7, "2026-11-10 16:00", 60).0.occasion().unwrap();
            life.log.answer(occasion, Answer::LeftOut, None, here);
            let talks = entries.get_mut(&id(7)).unwrap();
            let (from, to) = (wall("2026-11-10 16:00"), wall("2026-11-20 09:00"));
            talks.move_one(from, to, zone).unwrap();
        }
        "2026-11-17" => {
            let talks = entries.get_mut(&id(7)).unwrap();
            let (from, to) = (wall("2026-11-17 16:00"), wall("2026-11-27 15:00"));
            talks.move_one(from, to, zone).unwrap();
        }
        _ => return other_quiet(life, on),
    }
    true
}

fn live(life: &mut Life) {
    let end = day("2027-01-01");
    loop {
        let today = life.today();
        if today >= end {
            return;
        }
        let before = life.zone;
        life.zone = zone_on(today);
        let edited = edit(life, &today.to_string());
        if edited || life.zone != before {
            // What was changed is planned at once, and a phone tells of a new zone at once.
            life.open();
        }
        let looks = if away(today) {
            0
        } else {
            life.rng.random_range(1..5)
        };
        for n in 0..looks {
            let hour = 7 + n * 5;
            let minute = life.rng.random_range(0..60);
            let time = NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
            let then = instant_of(today.and_time(time), life.zone);
            if then <= life.now {
                continue;
            }
            life.until(then);
            if !lapse(today) {
                life.react();
            }
            life.open();
        }
        if looks > 1 || lapse(today) {
            life.check_in();
        }
        life.count();
        let midnight = today.succ_opt().unwrap().and_time(NaiveTime::MIN);
        let then = instant_of(midnight, life.zone);
        life.until(then.max(life.now));
        if life.today() == today {
            // Flown over midnight, to the west: the day goes on there.
            life.now += Duration::hours(1);
        }
        life.reckon();
    }
}

/// Days on which the tablets of one time of day were not shown.
fn missed(life: &Life, entry: u8, time: &str, from: &str, until: &str) -> Vec<String> {
    let days = day(from).iter_days().take_while(|on| *on < day(until));
    days.filter(|on| {
        let key = on.and_time(clock(time));
        let occasion = OccasionId {
            entry: id(entry),
            key,
        };
        let notice = NoticeId::Due { occasion, lead: 0 };
        !life.shown.contains_key(&(notice, None))
    })
    .map(|on| on.to_string())
    .collect()
}

#[test]
fn a_year_is_lived_without_a_reminder_lost_doubled_or_out_of_place() {
    let mut life = begin();
    life.open();
    live(&mut life);
    // Weeks unattended: reminders came until the phone had no more, and it asked to be opened.
    let first_gap = missed(&life, 1, "20:00", "2026-01-01", "2027-01-01");
    assert!(!life.asked_to_open.is_empty());
    let asked = wall_of(life.asked_to_open[0], Tz::America__New_York).date();
    assert!(away(asked) && asked >= day("2026-07-12"), "{asked}");
    for (time, entry) in [("06:30", 1), ("20:00", 1), ("02:30", 3)] {
        let missed = missed(&life, entry, time, "2026-01-01", "2027-01-01");
        let unattended = |on: &String| day(on) >= asked && day(on) <= day("2026-07-22");
        assert!(missed.iter().all(unattended), "{time}: {missed:?}");
    }
    assert!(first_gap.len() < 11, "{first_gap:?}");
    // Three a day for 73 days, by elapsed time, over a clock change.
    let of = |n: u8| {
        life.shown
            .keys()
            .filter(move |(notice, _)| notice.occasion().is_some_and(|o| o.entry == id(n)))
    };
    assert_eq!(of(5).count(), 73 * 3 - 1);
    assert_eq!(of(6).count(), 10 * 2 + 10);
    assert_eq!(of(8).count(), 3, "each reminder of the renewal");
    let prompts = of(4).count();
    assert!((345..=365).contains(&prompts), "{prompts}");
    for (n, key, to) in [
        (2, "2026-03-24 10:00", "2026-03-26 15:00"),
        (7, "2026-11-10 16:00", "2026-11-20 09:00"),
        (7, "2026-11-17 16:00", "2026-11-27 15:00"),
    ] {
        let to = wall(to);
        for lead in [60, 1440] {
            let due = instant_of(to, BERLIN_ZONE) - Duration::minutes(i64::from(lead));
            assert_eq!(life.shown[&(talk(n, key, lead).0, Some(to))], due, "{key}");
        }
    }
    let skipped = talk(2, "2026-03-31 10:00", 60);
    assert!(!life.shown.contains_key(&skipped));
    let clinic: usize = (20..24).map(|n| of(n).count()).sum();
    assert_eq!(clinic, 8, "the talks and the blood test that were imported");
    let wanted = life.account.wanted.len();
    assert!(wanted > 1_800, "{wanted}");
    assert!(of(7).count() > 40, "the talks went on after the change");
    assert!(life.counted > 250, "{}", life.counted);
}
