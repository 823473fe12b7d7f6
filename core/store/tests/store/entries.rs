//! Made-up check-ins and results.

use cairn_model::checkin::{CheckIn, Halt, SubstanceUse, VERSION};
use cairn_model::id::{DeviceId, ItemId};
use cairn_model::instrument::InstrumentResult;
use cairn_model::rev::Rev;
use cairn_model::time::Moment;
use chrono::{Days, NaiveDate};
use proptest::prelude::*;

/// The day on which the made-up history ends.
pub const LAST_DAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();

pub fn rev(count: u32) -> Rev {
    Rev {
        ms: 1_700_000_000_000,
        count,
        device: DeviceId([7; 8]),
    }
}

pub fn id(n: u128) -> ItemId {
    // Spread over the whole range, as random ids are.
    ItemId(
        (n + 1)
            .wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835)
            .to_be_bytes(),
    )
}

/// What varies between entries.
#[derive(Debug, Clone)]
pub struct Shape {
    days_ago: u64,
    minute: u32,
    zone: usize,
    measures: [Option<u8>; 4],
    usage: u8,
    reach: u64,
    instrument: usize,
    score: Option<i64>,
}

prop_compose! {
    pub fn shape()(
        days_ago in 0_u64..120,
        minute in 0_u32..1440,
        zone in 0_usize..3,
        measures in any::<[Option<u8>; 4]>(),
        usage in 0_u8..3,
        reach in 0_u64..7,
        instrument in 0_usize..3,
        score in proptest::option::of(0_i64..27),
    ) -> Shape {
        let measures = measures.map(|value| value.map(|value| value % 11));
        Shape { days_ago, minute, zone, measures, usage, reach, instrument, score }
    }
}

fn back(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap()
}

fn moment(shape: &Shape) -> Moment {
    let zones = [
        ("+01:00", "Europe/Berlin"),
        ("-09:30", "Pacific/Marquesas"),
        ("+13:00", "Pacific/Apia"),
    ];
    let (offset, zone) = zones[shape.zone];
    let (hour, minute) = (shape.minute / 60, shape.minute % 60);
    let day = back(LAST_DAY, shape.days_ago);
    format!("{day}T{hour:02}:{minute:02}:00{offset}[{zone}]")
        .parse()
        .unwrap()
}

pub fn check_in(n: u128, count: u32, shape: &Shape) -> CheckIn {
    let at = moment(shape);
    let day = at.local_date();
    let substance_use = match shape.usage {
        0 => SubstanceUse::No {
            since: back(day, shape.reach),
        },
        1 => SubstanceUse::Yes {
            days: vec![back(day, shape.reach + 1), day],
        },
        _ => SubstanceUse::RatherNotSay,
    };
    let [craving, mood, sleep, confidence] = shape.measures;
    CheckIn {
        id: id(n),
        rev: rev(count),
        v: VERSION,
        at,
        craving,
        mood,
        sleep,
        confidence,
        risky: None,
        substance_use: Some(substance_use),
        halt: Some(Halt::default()),
        medication: None,
        note: Some("a note".to_owned()),
    }
}

pub fn result(n: u128, count: u32, shape: &Shape) -> InstrumentResult {
    InstrumentResult {
        id: id(n),
        rev: rev(count),
        v: cairn_model::instrument::VERSION,
        at: moment(shape),
        instrument: ["phq-9", "gad-7", "Phq"][shape.instrument].to_owned(),
        wording_version: "1".to_owned(),
        answers: std::iter::once(("item-1".to_owned(), Some(1))).collect(),
        score: shape.score,
        parts: Vec::new(),
        band: shape.score.map(|score| format!("band-{}", score / 5)),
        flags: Vec::new(),
        missing: Vec::new(),
        prorated: false,
    }
}

/// A plain history: `years` of five check-ins a day and a questionnaire every two weeks, as the same rule makes them.
pub fn history(years: u64) -> impl Iterator<Item = (CheckIn, Option<InstrumentResult>)> {
    (0..years * 365).rev().flat_map(|days_ago| {
        (0..5).map(move |part| {
            let n = days_ago * 5 + part;
            let value = |salt: u64| Some(u8::try_from((n * 7 + salt) % 11).unwrap());
            let shape = Shape {
                days_ago,
                minute: u32::try_from(part).unwrap() * 180 + 480,
                zone: 0,
                measures: [value(1), value(2), value(3), value(4)],
                usage: u8::from(days_ago % 40 == 7),
                reach: u64::from(days_ago % 9 == 0 && part == 0),
                instrument: usize::from(days_ago % 28 == 0),
                score: Some(i64::try_from(n % 22).unwrap()),
            };
            let entry = check_in(u128::from(n), 1, &shape);
            let scored = (part == 0 && days_ago % 14 == 0)
                .then(|| result(u128::from(n) + (1 << 64), 1, &shape));
            (entry, scored)
        })
    })
}
