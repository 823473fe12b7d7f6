//! How long a search through 100,000 services takes, against its budget of 50 ms.
//! Run with `cargo bench -p cairn-store --bench directory`; the report goes to the file that `CAIRN_BENCH_OUT` names.
//!
//! The services are made up here, over a country of 10 by 10 degrees: names and needs in English, Chinese and
//! Arabic, 2,000 different sets of hours, a tenth with monthly or fortnightly ones.

use std::error::Error;
use std::time::Duration;

use cairn_bench::{Goal, PAIRS, Report, Row, compare, time_async};
use cairn_model::directory::hours::{Schedule, Zone};
use cairn_model::directory::place::Point;
use cairn_model::directory::rule::{ByDay, Freq, Rule};
use cairn_model::directory::search::{Near, Search};
use cairn_model::directory::{CostOption, Language, Phone, Service, Site, Status};
use cairn_model::time::Moment;
use cairn_store::{DirectoryInfo, Store, StoreKey};
use chrono::{NaiveDate, Weekday};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng as _};

type Outcome<T> = Result<T, Box<dyn Error>>;

const SERVICES: usize = 100_000;
const SETS_OF_HOURS: u32 = 2000;
const BUDGET: Duration = Duration::from_millis(50);
const NOW: &str = "2026-11-24T10:00:00+01:00[Europe/Berlin]";

const NEEDS: [&str; 12] = [
    "Counselling",
    "Withdrawal support",
    "Methadone and buprenorphine",
    "Peer support",
    "Housing",
    "Naloxone",
    "Legal advice",
    "戒毒辅导",
    "互助小组",
    "美沙酮",
    "دعم الأسرة",
    "استشارة",
];
const FIRST: [&str; 10] = [
    "Harbour",
    "Open Door",
    "Lighthouse",
    "Two Bridges",
    "Sparrow",
    "莲花",
    "春天",
    "أمل",
    "نور",
    "Millfield",
];
const SECOND: [&str; 8] = [
    "Centre", "House", "Clinic", "中心", "诊所", "مركز", "Network", "Café",
];
const LANGUAGES: [&str; 12] = [
    "en", "en", "en", "en", "es", "fr", "pl", "ru", "tr", "zh", "ar", "so",
];
const WORDS: [&str; 16] = [
    "people",
    "private",
    "free",
    "talk",
    "morning",
    "evening",
    "nurse",
    "doctor",
    "group",
    "family",
    "support",
    "中文服务",
    "免费",
    "مجاني",
    "خدمة",
    "appointment",
];

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome<()> {
    let dir = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let store = Store::create(dir.path(), &StoreKey::new([0x5a; 32])).await?;
    let services = made_up();
    let now: Moment = NOW.parse()?;
    let mut tx = store.write().await?;
    let info = DirectoryInfo {
        id: "bench".to_owned(),
        name: "Made up for a measurement".to_owned(),
        zone: now.zone().name().to_owned(),
        imported_at: now,
        services: u32::try_from(services.len())?,
    };
    tx.put_directory(&info, &services).await?;
    tx.commit().await?;
    let mut report = Report::new("directory");
    for (name, search) in searches(&now)? {
        report.add(measure(&store, name, &search).await?);
    }
    store.close().await?;
    Ok(report.write()?)
}

/// What people look for, and what is hardest on the indexes.
fn searches(now: &Moment) -> Outcome<Vec<(&'static str, Search)>> {
    let near = |km| -> Outcome<Option<Near>> {
        let point = Point::new(50.0, 10.0).ok_or("there is such a point")?;
        Ok(Some(Near { point, km }))
    };
    let words = |words: &str| Search {
        words: words.to_owned(),
        ..Search::default()
    };
    let open_at = Some(now.instant());
    Ok(vec![
        (
            "a need, near, open now",
            Search {
                open_at,
                near: near(50.0)?,
                ..words("methadone")
            },
        ),
        (
            "a need, near, free, a language, an age",
            Search {
                near: near(50.0)?,
                free: true,
                language: Some("zh".to_owned()),
                age: Some(19),
                ..words("counselling")
            },
        ),
        (
            "everything near",
            Search {
                near: near(50.0)?,
                ..Search::default()
            },
        ),
        (
            "everything within 200 km, open now",
            Search {
                open_at,
                near: near(200.0)?,
                ..Search::default()
            },
        ),
        (
            "a word that most have, near",
            Search {
                near: near(50.0)?,
                ..words("support")
            },
        ),
        ("a word in Chinese", words("戒毒辅导")),
        ("two characters of Chinese", words("戒毒")),
        ("a word in Arabic", words("استشارة")),
        ("two letters", words("op")),
        ("a name and a need", words("lighthouse naloxone")),
        ("a word that nobody has", words("xylophone")),
        (
            "everything open now",
            Search {
                open_at,
                ..Search::default()
            },
        ),
    ])
}

async fn measure(store: &Store, name: &'static str, search: &Search) -> Outcome<Row> {
    let row = Row::new(
        name,
        "search 100,000 services, 20 shown",
        "the budget of 50 ms",
        Goal::AtMost(1.0),
    );
    let subject = async || {
        let mut read = store.read().await?;
        let (found, time) = time_async(read.search_directory(search)).await;
        found?;
        Ok::<_, Box<dyn Error>>(time)
    };
    compare(row, PAIRS, subject, async || Ok(BUDGET)).await
}

struct Dice(ChaCha8Rng);

impl Dice {
    fn below(&mut self, n: u32) -> u32 {
        self.0.next_u32() % n
    }

    fn one<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.0.next_u32() as usize % list.len()]
    }

    /// From 0 to 1.
    fn part(&mut self) -> f64 {
        f64::from(self.0.next_u32()) / f64::from(u32::MAX)
    }
}

fn made_up() -> Vec<Service> {
    let mut dice = Dice(ChaCha8Rng::seed_from_u64(11));
    let hours: Vec<Vec<Schedule>> = (0..SETS_OF_HOURS).map(|n| hours(n, &mut dice)).collect();
    let mut services: Vec<Service> = (0..SERVICES)
        .map(|n| service(n, &hours, &mut dice))
        .collect();
    services.sort_by(|a, b| a.name.cmp(&b.name));
    services
}

fn hours(n: u32, dice: &mut Dice) -> Vec<Schedule> {
    let opens = 420 + u16::try_from(n % 40).unwrap_or(0) * 15;
    let line = |rule, opens: u16, length: u16| Schedule {
        rule: Some(rule),
        valid_from: None,
        valid_to: None,
        opens: Some(opens),
        closes: Some(opens + length),
        zone: Zone::Fixed(60),
        note: None,
    };
    let start = NaiveDate::from_ymd_opt(2026, 1, 1 + n % 28);
    match n % 20 {
        0 => {
            let days = vec![ByDay {
                n: 2,
                day: Weekday::Tue,
            }];
            vec![line(
                Rule {
                    days,
                    ..Rule::new(Freq::Monthly)
                },
                opens,
                120,
            )]
        }
        1 => {
            let rule = Rule {
                interval: 2,
                start,
                ..Rule::weekly(&[Weekday::Tue, Weekday::Thu])
            };
            vec![line(rule, opens, 180)]
        }
        _ => {
            let length = 60 + u16::try_from(dice.below(30)).unwrap_or(0) * 15;
            let weekdays = [
                Weekday::Mon,
                Weekday::Tue,
                Weekday::Wed,
                Weekday::Thu,
                Weekday::Fri,
            ];
            vec![
                line(Rule::weekly(&weekdays), opens, length),
                line(Rule::weekly(&[Weekday::Sat]), 600, length.min(300)),
            ]
        }
    }
}

fn service(n: usize, hours: &[Vec<Schedule>], dice: &mut Dice) -> Service {
    let town = dice.below(500);
    let (lat, lon) = (
        45.0 + f64::from(town % 25) * 0.4,
        5.0 + f64::from(town / 25) * 0.5,
    );
    let description: Vec<&str> = (0..25).map(|_| dice.one(&WORDS)).collect();
    let price = if dice.below(3) == 0 { "12.50" } else { "0" };
    let site = Site {
        street: vec![format!("{} Made-up Street", dice.below(200))],
        city: Some(format!("Town {town}")),
        point: Point::new(lat + dice.part() * 0.1, lon + dice.part() * 0.1),
        ..Site::default()
    };
    Service {
        id: format!("{n:08x}-made-up"),
        name: format!("{} {} {n}", dice.one(&FIRST), dice.one(&SECOND)),
        other_name: None,
        organization: Some(format!("{} Association", dice.one(&FIRST))),
        status: if dice.below(50) == 0 {
            Status::Inactive
        } else {
            Status::Active
        },
        description: Some(description.join(" ")),
        alert: None,
        url: Some("https://example.org/".to_owned()),
        email: None,
        how_to_apply: None,
        fees: None,
        eligibility: None,
        min_age: (dice.below(2) == 0).then_some(18),
        max_age: (dice.below(10) == 0).then_some(25),
        interpreting: None,
        checked_on: NaiveDate::from_ymd_opt(2026, 1 + dice.below(10), 1),
        needs: vec![dice.one(&NEEDS).to_owned(), dice.one(&NEEDS).to_owned()],
        languages: vec![Language {
            name: None,
            code: Some(dice.one(&LANGUAGES).to_owned()),
        }],
        costs: vec![CostOption {
            option: None,
            amount: Some(price.to_owned()),
            currency: None,
            note: None,
            valid_from: None,
            valid_to: None,
        }],
        phones: vec![Phone {
            number: format!("555-01{:02}", dice.below(100)),
            extension: None,
            kind: None,
            note: None,
        }],
        hours: hours[dice.below(SETS_OF_HOURS) as usize].clone(),
        sites: vec![site],
    }
}
