//! Nothing that a person or a counsellor typed, and no name of a link or an entry, stands anywhere for a thief.

use std::fmt::Write as _;
use std::path::Path;

use cairn_markers::{Finding, Markers};
use cairn_scenarios::{
    Backend, Counsellor, Database, Person, Server, World, both, mailboxes_of, on_both,
};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{Rng as _, SeedableRng as _};

on_both! {
    nothing_typed_is_found_anywhere,
}

/// What the operator calls the counsellor is in the database: the search must find it there.
const ACCOUNT: &str = "Account-Oystercatcher";
const RECORD: usize = 4096;

/// One marker for each thing that can be typed.
struct Planted {
    rng: ChaCha20Rng,
    all: Vec<String>,
}

impl Planted {
    fn text(&mut self, field: &str) -> String {
        let text = format!("{field} {:016x}", self.rng.next_u64());
        self.all.push(text.clone());
        text
    }
}

async fn nothing_typed_is_found_anywhere(backend: Backend) {
    let mut world = World::with(Server::with_log(backend, "trace"));
    let mut planted = Planted {
        rng: ChaCha20Rng::seed_from_u64(11),
        all: Vec::new(),
    };
    let mut counsellor = world.counsellor(ACCOUNT, 1);
    let person = Person::new(2).await;
    let ids = tell(&mut world, &person, &mut counsellor, &mut planted).await;
    planted.all.extend(ids);
    let markers = Markers::new(&planted.all);

    // The store, open: with its journal and whatever else lies there.
    nowhere(&markers, person.home());
    an_open_store_would_be_found_out(&person, &world.now(), &planted).await;
    // The server's database, running.
    let control = Markers::new([ACCOUNT]);
    let rows = world.server.rows().await;
    let dump = rows.dump().await;
    assert_eq!(markers.search(Path::new("dump"), &dump), []);
    assert!(!control.search(Path::new("dump"), &dump).is_empty());
    assert!(rows.records().await.len() > 6);
    let odd = |length: usize| length != RECORD;
    let lengths = rows.records().await.into_iter().map(|row| row.body.len());
    assert_eq!(lengths.filter(|length| odd(*length)).count(), 0);
    let mut kept = search(&control, world.server.folder());
    nowhere(&markers, world.server.folder());
    for folder in rows.folders().await {
        nowhere(&markers, &folder);
        kept.extend(search(&control, &folder));
    }
    assert!(!kept.is_empty(), "the search does not see the database");
    rows.close().await;

    person.app.close().await.unwrap();
    world.server.halt();
    nowhere(&markers, world.server.folder());
    let logs = world.server.logs().as_bytes();
    assert_eq!(markers.search(Path::new("logs"), logs), []);
    let route = Markers::new(["/v1/mailboxes/{id}/records"]);
    assert!(!route.search(Path::new("logs"), logs).is_empty());
}

/// Everything that can be typed, and a life in which it goes everywhere that it can go.
async fn tell(
    world: &mut World,
    person: &Person,
    counsellor: &mut Counsellor,
    planted: &mut Planted,
) -> Vec<String> {
    let now = world.now();
    let first = person.check_in(&planted.text("note"), 5, &now).await;
    let result = person.phq9(2, &now).await;
    let settings = cairn_caseload::Settings {
        label: planted.text("usual label"),
        silent_after_days: 5,
    };
    let now = cairn_caseload::Now(now);
    counsellor.desk.set_settings(settings, now).unwrap();
    let whom = planted.text("whom");
    let invite = counsellor.invite(&planted.text("label"), &whom, &world.now());
    let now = world.now();
    let mut grant = both(&now);
    grant.purpose = planted.text("purpose");
    grant.until_event = Some(planted.text("event"));
    grant.name = Some(planted.text("name"));
    let label = planted.text("own label");
    let accepted = person.accept(&invite.url, &label, Some(&grant), &now).await;
    assert_eq!(accepted.unwrap().problem, None);
    counsellor.sync(&now);
    let called = planted.text("called");
    let then = cairn_caseload::Now(world.now());
    counsellor.desk.rename(invite.link, &called, then).unwrap();
    let now = world.now();
    person
        .correct(&first, &planted.text("other note"), 6, &now)
        .await;
    let second = person.check_in(&planted.text("third note"), 7, &now).await;
    person.sync(&world.now()).await;
    let now = world.now();
    counsellor.sync(&now);
    // They did arrive: what is not found later was there to be found.
    assert_eq!(counsellor.notes(invite.link, &now).len(), 2);
    let shown = counsellor.person(invite.link, &now);
    assert_eq!(
        (shown.row.called.as_str(), &shown.label),
        (called.as_str(), &label)
    );
    let second = person
        .app
        .checkins()
        .delete(second.id, &world.now())
        .await
        .map(|()| second.id);
    person.sync(&world.now()).await;
    counsellor.sync(&world.now());
    let rows = world.server.rows().await;
    assert_eq!(
        rows.records_of(&mailboxes_of(&invite.url)[1]).await.len(),
        1
    );
    rows.close().await;
    vec![
        invite.link.to_string(),
        first.id.to_string(),
        second.unwrap().to_string(),
        result.id.to_string(),
        invite.url.split_once("/i#").unwrap().1.to_owned(),
    ]
}

/// The same entries in a store without a key, searched the same way.
async fn an_open_store_would_be_found_out(
    person: &Person,
    now: &cairn_model::time::Moment,
    planted: &Planted,
) {
    let folder = tempfile::tempdir().unwrap();
    // What an export holds, and what of links and grants it leaves here.
    let export = person.app.export_json().await.unwrap();
    let links = person.app.links().list(now).await.unwrap();
    let mut held = format!("{export} {links:?}");
    for link in &links {
        let grants = person.app.grants().list(link.id, now).await.unwrap();
        write!(held, "{} {grants:?}", link.id).unwrap();
    }
    let file = folder.path().join("open.db");
    let control = Database::sqlite_with(&file, &held).await;
    let there: Vec<&String> = planted
        .all
        .iter()
        .filter(|text| held.contains(*text))
        .collect();
    assert!(there.len() >= 8, "{there:?}");
    for text in there {
        let found = search(&Markers::new([text]), folder.path());
        assert!(!found.is_empty(), "{text}");
    }
    control.close().await;
}

fn nowhere(markers: &Markers, folder: &Path) {
    let found = search(markers, folder);
    assert!(found.is_empty(), "{found:#?}");
}

/// A journal may lose a file while it is read; all others must be there.
fn search(markers: &Markers, folder: &Path) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut read = 0;
    for file in cairn_markers::files_of(folder).unwrap_or_default() {
        if let Ok(bytes) = std::fs::read(&file) {
            read += bytes.len();
            found.extend(markers.search(&file, &bytes));
        }
    }
    assert!(read > 0, "nothing to search in {}", folder.display());
    found
}
