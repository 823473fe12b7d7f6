//! Every table fits the usual terminal in every language, however long what stands in it, and cuts no number.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use cairn_content::Language;
use serde_json::{Value, json};
use unicode_width::UnicodeWidthStr;

use crate::links::{Server, linked_as};
use crate::packs::{signed, trusted};
use crate::support::{Home, in_repository};

/// Columns of a terminal that nobody made wider.
pub const USUAL: usize = 80;

/// What a person can write, in three languages and with a number to dial in it.
const LONG: &str = "The long way home past the Donaudampfschifffahrtsgesellschaft, \
    每个问题都可以跳过直接按回车就行, مركز أمل للدعم والاستشارة, or 030 12 34 56";
/// The same where there is less room.
const NAME: &str = "Peer support place 戒毒与心理辅导 مركز أمل للدعم";
const DIAL: &str = "030 12 34 56";

/// Each file that makes tables, and commands that show all of them.
const SHOWN: [(&str, &[&str]); 20] = [
    ("commands/family.rs", &["family lessons", "family ages"]),
    ("commands/instrument.rs", &["instrument list"]),
    ("commands/learn.rs", &["learn list"]),
    ("commands/results.rs", &["instrument results"]),
    ("views/away.rs", &["away list"]),
    (
        "views/checkin.rs",
        &["checkin list", "checkin show CHECKIN"],
    ),
    ("views/dashboard.rs", &["dashboard"]),
    (
        "views/directory.rs",
        &[
            "directory list",
            "directory list --places",
            "directory search --all --limit 100",
            "directory search --all --near EXAMPLETOWN",
            "directory show SERVICE",
            "directory import FAULTS --source faults",
        ],
    ),
    ("views/family.rs", &["family kept list", "family check"]),
    ("views/goal.rs", &["goal list", "goal show GOAL"]),
    (
        "views/grant.rs",
        &[
            "grant list",
            "grant preview LINK --kinds checkin,alert --rules poor_sleep,risky_situations --purpose LONG",
        ],
    ),
    ("views/ifthen.rs", &["ifthen list", "ifthen show PLAN"]),
    ("views/import.rs", &["import EXPORT --preview"]),
    ("views/insight.rs", &["insight rules"]),
    ("views/lapse.rs", &["lapse list", "lapse show LAPSE"]),
    ("views/link.rs", &["link list", "sync"]),
    ("views/pack.rs", &["pack list", "pack verify PACK"]),
    ("views/plan.rs", &["plan show", "plan versions"]),
    (
        "views/remind.rs",
        &[
            "remind list",
            "remind show REMINDER",
            "remind next",
            "remind coming",
            "remind log",
        ],
    ),
    ("views/urge.rs", &["urge list", "export --format text"]),
];

/// What stands for itself in the commands above.
type Names = BTreeMap<&'static str, String>;

#[test]
fn every_table_fits_in_every_language_and_cuts_no_number() {
    let server = Server::start();
    let (home, names) = full(&server);
    let mut wide = Vec::new();
    for language in Language::ALL {
        for (file, commands) in SHOWN {
            for command in commands {
                let tag = vec!["--language", language.tag()];
                let words = [tag, filled(command, &names)].concat();
                let ran = home.run(&words);
                assert_eq!(ran.code, 0, "{words:?}: {}", ran.stderr);
                let broken = ran.stdout.lines().filter(|line| line.width() > USUAL);
                wide.extend(
                    broken.map(|line| format!("{} {file} {command}: {line}", language.tag())),
                );
                assert_numbers_stay_whole(&ran.stdout, command);
            }
        }
    }
    assert!(
        wide.is_empty(),
        "{} lines:\n{}",
        wide.len(),
        wide.join("\n")
    );
}

/// The number is there from its first digit to its last, or not at all.
fn assert_numbers_stay_whole(shown: &str, command: &str) {
    let digits = DIAL.split(' ').next().unwrap();
    for line in shown.lines().filter(|line| line.contains(digits)) {
        let whole = [DIAL, "tel:030123456"]
            .iter()
            .any(|number| line.contains(number));
        assert!(whole, "{command}: {line}");
    }
}

#[test]
fn no_file_makes_a_table_that_is_not_tried() {
    let source = in_repository("bindings/cli/src");
    let mut found = BTreeSet::new();
    for folder in ["", "commands", "views", "questions"] {
        for entry in std::fs::read_dir(source.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let makes = |path: &Path| {
                let text = std::fs::read_to_string(path).unwrap();
                text.contains("Table::new(") || text.contains("Table::of_fields(")
            };
            if path.is_file() && makes(&path) {
                found.insert(
                    path.strip_prefix(&source)
                        .unwrap()
                        .to_str()
                        .unwrap()
                        .to_owned(),
                );
            }
        }
    }
    found.remove("table.rs");
    let tried = SHOWN.iter().map(|(file, _)| (*file).to_owned());
    assert_eq!(found, tried.collect());
}

/// What is written down: the name for it in other commands, where its id stands in the answer, and the command.
const WRITTEN: [(&str, &str, &str); 17] = [
    (
        "CHECKIN",
        "/checkins/0/id",
        "checkin add --craving 10 --use rather-not-say --note LONG",
    ),
    ("", "", "away add hospital"),
    ("", "", "family check --keep --answers 4,4,4,4,4,4"),
    (
        "",
        "",
        "plan add professionals LONG --number DIAL --note LONG",
    ),
    ("", "", "plan add alone NAME"),
    ("GOAL", "/goal/id", "goal add LONG --area relationships"),
    ("", "", "goal step add GOAL LONG --due 2026-11-30"),
    (
        "PLAN",
        "/plan/id",
        "ifthen add --place NAME --then LONG --contact NAME --number DIAL",
    ),
    (
        "REMINDER",
        "/entry/id",
        "remind add naloxone-renewal LONG --at 2026-11-25T09:00 --repeat daily --place LONG",
    ),
    ("", "", "remind add medication LONG --taper TAPER"),
    (
        "LAPSE",
        "/lapse/id",
        "lapse add --safe yes --situation LONG --next LONG --helped LONG",
    ),
    ("", "", "urge start --craving 6 --step PLAN"),
    (
        "",
        "",
        "urge end --craving 5 --did something-else --helped LONG",
    ),
    (
        "",
        "",
        "grant give LINK --kinds checkin,alert --rules poor_sleep,risky_situations --from 2026-11-01",
    ),
    ("", "", "directory import --example"),
    ("", "", "remind next"),
    ("", "", "export --out EXPORT"),
];

/// A home with something long in every part.
fn full(server: &Server) -> (Home, Names) {
    let (mut home, link) = linked_as(server, NAME);
    let beside = |name: &str| {
        home.path()
            .with_file_name(name)
            .to_str()
            .unwrap()
            .to_owned()
    };
    let faults = in_repository("tests/demo/directory-with-faults.json");
    let mut names = Names::from([
        ("LINK", link),
        ("LONG", LONG.to_owned()),
        ("NAME", NAME.to_owned()),
        ("DIAL", DIAL.to_owned()),
        ("TAPER", "7d 08:00,20:00 8 mg; 7d 08:00 4 mg".to_owned()),
        ("EXPORT", beside("export.json")),
        ("FAULTS", faults.to_str().unwrap().to_owned()),
        ("EXAMPLETOWN", "Example Town".to_owned()),
    ]);
    for (name, place, command) in WRITTEN {
        let made = home.ok(&filled(command, &names));
        if !name.is_empty() {
            let id = made.pointer(place).and_then(Value::as_str).unwrap();
            names.insert(name, id[..8].to_owned());
        }
    }
    names.insert("SERVICE", directory(&home));
    names.insert("PACK", pack(&home));
    home.at("2026-11-25T09:05:00+01:00[Europe/Berlin]");
    (home, names)
}

fn filled<'a>(command: &'a str, names: &'a Names) -> Vec<&'a str> {
    let word = |word| names.get(word).map_or(word, String::as_str);
    command.split(' ').map(word).collect()
}

/// The name of a service that says much of itself.
fn directory(home: &Home) -> String {
    let service = json!([{
        "id": "s1", "name": LONG, "status": "active", "assured_date": "2026-10-01",
        "description": LONG, "url": "https://example.org/services/talking/by-appointment", "email": "help@example.org",
        "phones": [{ "number": DIAL, "extension": "1234" }],
        "schedules": [{ "freq": "WEEKLY", "byday": "MO,TU,WE,FR", "opens_at": "09:00", "closes_at": "20:00", "description": LONG }],
        "application_process": LONG, "eligibility_description": LONG, "fees_description": LONG,
    }]);
    let file = home.beside("long.json", &service.to_string());
    home.ok(&[
        "directory",
        "import",
        &file,
        "--source",
        "long",
        "--name",
        NAME,
    ]);
    let found = home.ok(&["directory", "search", "Donaudampfschifffahrtsgesellschaft"]);
    found["found"][0]["service"]["id"]
        .as_str()
        .unwrap()
        .to_owned()
}

/// The file of a pack that is in.
fn pack(home: &Home) -> String {
    let key = trusted(home, "clinic");
    let title = format!("title = \"{LONG}\"");
    let file = signed(home, "nights", &key, &[("title = \"Nights\"", &title)]);
    home.ok(&["pack", "install", &file]);
    file
}
