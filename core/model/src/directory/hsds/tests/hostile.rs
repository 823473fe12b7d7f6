//! Whatever comes in: a typed answer, and services that hold together.

use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

use super::*;
use crate::directory::search::Search;

const INPUTS: usize = 100_000;

const TABLES: [(&str, &str); 11] = [
    (
        "services.csv",
        "id,organization_id,name,status,assured_date,minimum_age\na,o,Alpha,active,2026-01-01,18\nb,o,Beta,temporarily closed,,\n",
    ),
    (
        "service_at_location.csv",
        "id,service_id,location_id\nx,a,l\n",
    ),
    (
        "locations.csv",
        "id,name,latitude,longitude\nl,House,1.5,2.5\n",
    ),
    (
        "schedules.csv",
        "id,service_id,freq,byday,interval,dtstart,count,opens_at,closes_at\n1,a,WEEKLY,\"MO,TU\",2,2026-01-05,9,09:00,17:00Z\n",
    ),
    ("languages.csv", "id,service_id,name,code\n1,a,中文,zh\n"),
    ("cost_options.csv", "id,service_id,amount\n1,a,0\n"),
    (
        "organizations.csv",
        "id,name,website\no,Org,https://example.org\n",
    ),
    (
        "addresses.csv",
        "id,location_id,address_1,city,address_type\n1,l,1 Street,Town,physical\n2,l,Box 2,Town,postal\n",
    ),
    (
        "phones.csv",
        "id,organization_id,service_id,location_id,number\n1,o,,,555-0100\n2,,a,,555-0101\n3,,,l,555-0102\n",
    ),
    ("taxonomy_terms.csv", "id,name\nt,Counselling\n"),
    (
        "attributes.csv",
        "id,link_id,link_entity,taxonomy_term_id\n1,a,service,t\n",
    ),
];

const JSON: &str = r#"{"contents":[{"id":"a","name":"Alpha","status":"active","minimum_age":18,"phones":[{"number":"555-0101"}],"schedules":[{"freq":"MONTHLY","byday":"2MO","opens_at":"09:00","closes_at":"17:00"}],"service_at_locations":[{"location":{"latitude":1.5,"longitude":2.5}}]},{"id":"b","name":"Beta","status":"defunct"}]}"#;

/// Pieces that parsers stumble over.
const PIECES: [&str; 24] = [
    ",",
    "\"",
    "\n",
    "\r\n",
    "{",
    "}",
    "[",
    "]",
    ":",
    "null",
    "-1",
    "9999999999999999999",
    "1e308",
    "NaN",
    "\u{feff}",
    "\u{0}",
    "戒毒",
    "2026-02-30",
    "24:00",
    "-0",
    "MO",
    "id",
    "active",
    "\\",
];

fn tables() -> Vec<File> {
    TABLES.iter().map(|(name, text)| file(name, text)).collect()
}

fn mutate(bytes: &mut Vec<u8>, rng: &mut ChaCha8Rng) {
    for _ in 0..rng.random_range(1..=3) {
        let at = rng.random_range(0..=bytes.len());
        let end = (at + rng.random_range(0..6)).min(bytes.len());
        match rng.random_range(0..5) {
            0 => drop(bytes.drain(at..end)),
            1 => drop(bytes.splice(at..at, PIECES[rng.random_range(0..PIECES.len())].bytes())),
            2 => drop(bytes.splice(at..end, PIECES[rng.random_range(0..PIECES.len())].bytes())),
            3 if at < bytes.len() => bytes[at] = rng.random(),
            _ => bytes.truncate(at.max(bytes.len() / 2)),
        }
    }
}

/// A valid directory with something changed in it.
fn mutated(rng: &mut ChaCha8Rng, zip: &[u8]) -> Vec<File> {
    match rng.random_range(0..10) {
        0..=4 => {
            let mut files = tables();
            let which = rng.random_range(0..files.len());
            mutate(&mut files[which].bytes, rng);
            files
        }
        5..=8 => {
            let mut only = file("services.json", JSON);
            mutate(&mut only.bytes, rng);
            vec![only]
        }
        _ => {
            let mut bytes = zip.to_vec();
            mutate(&mut bytes, rng);
            let name = "directory.zip".to_owned();
            unpack(File { name, bytes }).unwrap_or_default()
        }
    }
}

/// Pieces in any order under the name of a file that is read.
fn noise(rng: &mut ChaCha8Rng) -> Vec<File> {
    let mut bytes = Vec::new();
    if rng.random_bool(0.5) {
        bytes.extend(b"id,organization_id,name,status\n");
    }
    for _ in 0..rng.random_range(0..20) {
        if rng.random_bool(0.1) {
            bytes.push(rng.random());
        } else {
            bytes.extend(PIECES[rng.random_range(0..PIECES.len())].bytes());
        }
    }
    let name = TABLES[rng.random_range(0..2)].0.to_owned();
    vec![File { name, bytes }]
}

fn holds_together(import: &Import, folded: bool) {
    let now = chrono::DateTime::from_timestamp(1_795_000_000, 0).unwrap();
    let mut seen = BTreeSet::new();
    for service in &import.services {
        assert!(!service.id.is_empty() && !service.name.is_empty());
        assert!(seen.insert(&service.id), "an id is there once");
        assert!(service.checked_on.is_none_or(|day| day <= setting().today));
        // Folding is slow unoptimised.
        if folded {
            let everything = Search {
                words: service.name.clone(),
                unlisted: true,
                ..Search::default()
            };
            assert!(everything.finds(service).is_some(), "{}", service.name);
        }
        let _ = service.open_state(Some(0), now);
    }
}

#[test]
fn any_input_gets_a_typed_answer() {
    let mut rng = ChaCha8Rng::seed_from_u64(11);
    let zip = zipped(&tables()).bytes;
    let (mut taken, mut whole, mut changed, mut mutants) = (0_usize, 0_usize, 0_usize, 0_usize);
    for n in 0..INPUTS {
        let files = if n % 2 == 0 {
            mutants += 1;
            mutated(&mut rng, &zip)
        } else {
            noise(&mut rng)
        };
        match read(&files, setting()) {
            Ok(import) => {
                holds_together(&import, n % 32 == 0);
                taken += 1;
                changed += usize::from(n % 2 == 0);
                whole += usize::from(import.report.count() == 0);
            }
            Err(failed) => assert!(HsdsError::ALL.contains(&failed.error)),
        }
    }
    let share = |n: usize| n * 100 / INPUTS;
    println!(
        "{INPUTS} inputs: {} % parsed, {} % without any refused row; of {mutants} valid ones that were changed {} %",
        share(taken),
        share(whole),
        share(changed * 2)
    );
    assert!(mutants * 3 >= INPUTS, "{mutants}");
    assert!(share(taken) > 5 && share(taken) < 95);
    // What can't be read of a directory does not take the rest with it.
    assert!(share(changed * 2) > 33);
}
