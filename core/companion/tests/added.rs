//! What packs add: crisis lines on the screen for the worst moment, texts to learn from, service directories. Each
//! comes whole and goes whole with its pack. Nothing in here is real; the numbers are kept for fiction.

#![expect(clippy::unwrap_used, reason = "a helper that fails is a failed test")]

mod common;
#[path = "added/directories.rs"]
mod directories;

use cairn_companion::{Companion, HeldBack, InstalledPack, Sos};
use cairn_model::plan::{EntryDraft, Section, SosLine};
use cairn_packs::MANIFEST;
use common::press::{Press, Printed};
use common::{World, cut_after, key, start};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;

const LINES: &str = include_str!("../../packs/example/crisis-lines/lines.toml");
const LINES_PACK: &str = include_str!("../../packs/example/crisis-lines/pack.toml");
const LAMP: &str = include_str!("../../packs/example/learn/exercises/lamp.en.toml");
const LAMP_ES: &str = include_str!("../../packs/example/learn/exercises/lamp.es.toml");
const ROOM: &str = include_str!("../../packs/example/learn/pages/quiet-room.toml");
const LEARN_PACK: &str = include_str!("../../packs/example/learn/pack.toml");
const NIGHT: &str = "Exampleland night line (made up)";
const YOUNG: &str = "Exampleland line for young people (made up)";

async fn world() -> (World, Press) {
    let world = World::new().await;
    let press = Press::new();
    press.trusted_by(&world.companion).await;
    (world, press)
}

async fn install(companion: &Companion, printed: &Printed) -> InstalledPack {
    let (packs, now) = (companion.packs(), start());
    let installed = packs.install(&printed.bytes, &printed.signature, &now);
    installed.await.unwrap()
}

fn version(pack: &str, version: u32) -> String {
    pack.replace("version = 1", &format!("version = {version}"))
}

fn needs_review(pack: &str) -> String {
    let reviewed = pack.replace("needs_clinical_signoff", "reviewed");
    reviewed.replace("review = \"reviewed\"", "review = \"needs_review\"")
}

fn lines(press: &Press, pack: &str, lines: &str) -> Printed {
    press.pack(&[(MANIFEST, pack), ("lines.toml", lines)])
}

fn of(sos: &Sos) -> Vec<SosLine> {
    sos.steps
        .iter()
        .flat_map(|step| step.lines.clone())
        .collect()
}

async fn shown(companion: &Companion) -> Vec<String> {
    let sos = companion.sos().await.unwrap();
    of(&sos).into_iter().map(|line| line.name).collect()
}

#[tokio::test]
async fn lines_stand_on_the_screen_as_long_as_their_pack_is_there() {
    let (world, press) = world().await;
    let companion = &world.companion;
    let own = EntryDraft {
        text: "Dr Ada".into(),
        number: Some("555-0142".into()),
        ..EntryDraft::default()
    };
    let plan = companion.plan();
    plan.add(Section::Professionals, &own, None, &world.now)
        .await
        .unwrap();
    let before = companion.sos().await.unwrap();
    let installed = install(companion, &lines(&press, LINES_PACK, LINES)).await;
    let sos = companion.sos().await.unwrap();
    let first = &of(&sos)[0];
    assert_eq!(
        *first,
        SosLine {
            name: NIGHT.into(),
            number: "555-0100".into(),
            tel: "tel:5550100".into(),
            hours: Some("every day, all day".into()),
            area: Some("Exampleland".into()),
            languages: vec!["en".into(), "es".into()],
            from: "Press".into(),
            source: "example.org/lines (made up)".into(),
            checked: "2026-11-20".into(),
            unsigned: false,
            old: false,
        }
    );
    assert_eq!(shown(companion).await, [NIGHT, YOUNG]);
    let codes: Vec<_> = installed
        .pack
        .contents
        .iter()
        .map(|one| &one.code)
        .collect();
    assert_eq!(codes, ["555-0100", "555-0199"]);
    // The row that another connection reads before anything is opened.
    let beside = Sos::read(world.dir.path(), &key(1)).await.unwrap();
    assert_eq!(beside, sos);

    // A change of the plan leaves them, and a newer version takes the place of the older one.
    plan.add(
        Section::Alone,
        &EntryDraft {
            text: "Walk".into(),
            ..EntryDraft::default()
        },
        None,
        &world.now,
    )
    .await
    .unwrap();
    assert_eq!(shown(companion).await, [NIGHT, YOUNG]);
    let (one, _) = LINES.rsplit_once("[[lines]]").unwrap();
    install(companion, &lines(&press, &version(LINES_PACK, 2), one)).await;
    assert_eq!(shown(companion).await, [NIGHT]);
    plan.undo(&world.now).await.unwrap();
    companion.packs().remove("example-lines").await.unwrap();
    assert_eq!(companion.sos().await.unwrap(), before);
}

#[tokio::test]
async fn a_number_checked_long_ago_is_shown_as_old_and_none_comes_from_the_future() {
    let (world, press) = world().await;
    let companion = &world.companion;
    let ahead = LINES.replace("2026-11-20", "3016-01-01");
    let printed = lines(&press, LINES_PACK, &ahead);
    let packs = companion.packs();
    let refused = packs.install(&printed.bytes, &printed.signature, &world.now);
    let error = refused.await.unwrap_err();
    assert_eq!(error.code(), "crisis_lines_not_right");
    let fields: Vec<_> = error
        .fields()
        .iter()
        .map(|one| (one.field.clone(), one.code))
        .collect();
    let named = |name: &str| (format!("lines.toml: {name}: checked"), "in_future");
    assert_eq!(fields, [named(NIGHT), named(YOUNG)]);
    assert!(shown(companion).await.is_empty());

    let long_ago = LINES.replacen("2026-11-20", "2006-01-01", 1);
    let installed = install(companion, &lines(&press, LINES_PACK, &long_ago)).await;
    let today = start().local_date();
    let contents = installed.pack.contents.iter();
    let old: Vec<_> = contents.map(|one| one.old_since(today)).collect();
    assert_eq!(old, ["2006-01-01".parse().ok(), None]);
    let sos = companion.sos().await.unwrap();
    let old = |sos: &Sos| of(sos).iter().map(|line| line.old).collect::<Vec<_>>();
    assert_eq!(old(&sos.clone().on(today)), [true, false]);
    // A year of 365 days: the last on which it is fresh, and the first on which it is not.
    for (day, young) in [("2027-11-20", false), ("2027-11-21", true)] {
        assert_eq!(old(&sos.clone().on(day.parse().unwrap())), [true, young]);
    }
}

#[tokio::test]
async fn lines_follow_the_publisher_and_a_start() {
    let (world, press) = world().await;
    install(&world.companion, &lines(&press, LINES_PACK, LINES)).await;
    world.companion.close().await.unwrap();
    let rng = ChaCha20Rng::seed_from_u64(2);
    let companion = Companion::open(world.dir.path(), &key(1), None, &start(), rng)
        .await
        .unwrap();
    assert_eq!(shown(&companion).await, [NIGHT, YOUNG]);
    let packs = companion.packs();
    let print = packs
        .preview_publisher("x", &press.public)
        .unwrap()
        .fingerprint;
    packs
        .trust("The clinic", &press.public, &print, &start())
        .await
        .unwrap();
    let sos = companion.sos().await.unwrap();
    assert!(of(&sos).iter().all(|line| line.from == "The clinic"));
    packs.distrust(&print).await.unwrap();
    assert_eq!(shown(&companion).await, Vec::<String>::new());
}

#[tokio::test]
async fn lines_that_wait_for_a_review_are_not_shown() {
    let (world, press) = world().await;
    let companion = &world.companion;
    let waiting = needs_review(LINES_PACK);
    let installed = install(companion, &lines(&press, &waiting, LINES)).await;
    let held = installed.pack.contents.iter().map(|one| one.held_back);
    assert!(held.eq([Some(HeldBack::Review); 2]));
    assert_eq!(shown(companion).await, Vec::<String>::new());
    install(companion, &lines(&press, &version(LINES_PACK, 2), LINES)).await;
    assert_eq!(shown(companion).await, [NIGHT, YOUNG]);
    assert!(
        of(&companion.sos().await.unwrap())
            .iter()
            .all(|line| !line.unsigned)
    );
    install(companion, &lines(&press, &version(&waiting, 3), LINES)).await;
    assert_eq!(shown(companion).await, Vec::<String>::new());
    let unsigned = waiting.replace("needs_review", "needs_clinical_signoff");
    install(companion, &lines(&press, &version(&unsigned, 4), LINES)).await;
    assert!(
        of(&companion.sos().await.unwrap())
            .iter()
            .all(|line| line.unsigned)
    );
    assert_eq!(
        shown(companion).await,
        [NIGHT, YOUNG],
        "shown, and said to be so"
    );
}

#[tokio::test]
async fn an_export_carries_no_line_and_an_import_brings_none() {
    let (world, press) = world().await;
    install(&world.companion, &lines(&press, LINES_PACK, LINES)).await;
    let export = world.companion.export_json().await.unwrap();
    assert!(!export.to_string().contains("555-01"));
    // What looks like a line in a file that nobody signed is kept as something unknown, and shown nowhere.
    let mut file = export;
    file["documents"] = serde_json::json!([{
        "kind": "crisis_line", "id": "AAAAAAAAAAAAAAAAAAAAAg", "v": 1,
        "rev": "019ab4c5d000-00000000-0707070707070707", "at": common::START,
        "body": {"name": "A stranger", "number": "555-0666", "source": "x", "checked": "2026-11-01",
            "origin": {"from": "pack", "name": "example-lines"}},
    }]);
    let imports = world.companion.imports();
    let taken = imports.take(file.to_string().as_bytes(), &world.now).await;
    assert!(taken.unwrap().changes());
    assert_eq!(shown(&world.companion).await, [NIGHT, YOUNG]);
}

#[tokio::test]
async fn a_change_that_is_cut_off_leaves_pack_and_screen_together() {
    let (world, press) = world().await;
    let companion = &world.companion;
    let packs = companion.packs();
    let mut cut = 0;
    for round in 1..40 {
        let printed = lines(&press, &version(LINES_PACK, round), LINES);
        let install = packs.install(&printed.bytes, &printed.signature, &world.now);
        match cut_after(round as usize / 2, install).await {
            Some(installed) => drop(installed.unwrap()),
            None => cut += 1,
        }
        // A commit may still be on its way: the next use of the writer waits for it, and undoes what has none.
        assert!(companion.check_data().await.unwrap().sound);
        let there = !packs.list().await.unwrap().is_empty();
        let expected: &[&str] = if there { &[NIGHT, YOUNG] } else { &[] };
        assert_eq!(shown(companion).await, expected, "round {round}");
        if there {
            packs.remove("example-lines").await.unwrap();
        }
    }
    assert!(cut > 0, "nothing was cut off");
    install(companion, &lines(&press, &version(LINES_PACK, 40), LINES)).await;
    assert_eq!(shown(companion).await, [NIGHT, YOUNG]);
}

fn learn(press: &Press, pack: &str) -> Printed {
    press.pack(&[
        (MANIFEST, pack),
        ("exercises/lamp.en.toml", LAMP),
        ("exercises/lamp.es.toml", LAMP_ES),
        ("pages/quiet-room.toml", ROOM),
    ])
}

fn names(companion: &Companion) -> Vec<String> {
    let texts = companion.pack_texts();
    texts.into_iter().map(|text| text.name).collect()
}

#[tokio::test]
async fn texts_are_named_with_their_pack_and_stand_in_for_nothing() {
    let (world, press) = world().await;
    let companion = &world.companion;
    install(companion, &learn(&press, LEARN_PACK)).await;
    let all = ["example-evenings/lamp", "example-evenings/quiet-room"];
    assert_eq!(names(companion), all);
    let lamp = companion.pack_text("example-evenings/lamp").unwrap();
    assert_eq!(
        (lamp.pack.as_str(), lamp.publisher.as_str()),
        ("example-evenings", "Press")
    );
    assert!(lamp.languages().eq(["en", "es"]));
    let title = |language: &str| lamp.text(language).unwrap().about().title.clone();
    assert_eq!(title("es"), "Apagar la lámpara (un ejemplo)");
    assert_eq!(
        title("ar"),
        title("en"),
        "what is not there falls back visibly"
    );
    assert!(companion.pack_text("lamp").is_none());

    // One that takes the names of the program's texts takes the place of none of them.
    let breathing = LEARN_PACK.replace("example-evenings", "breathing");
    let posing = press.pack(&[
        (MANIFEST, &breathing),
        (
            "exercises/a.toml",
            &LAMP.replace("id = \"lamp\"", "id = \"breathing\""),
        ),
        (
            "pages/b.toml",
            &ROOM.replace("id = \"quiet-room\"", "id = \"overdose\""),
        ),
    ]);
    let bundled = cairn_content::learn::exercise("breathing").cloned();
    install(companion, &posing).await;
    assert_eq!(
        names(companion)[..2],
        ["breathing/breathing", "breathing/overdose"]
    );
    assert_eq!(
        cairn_content::learn::exercise("breathing").cloned(),
        bundled
    );

    companion.packs().remove("breathing").await.unwrap();
    assert_eq!(names(companion), all);
    world.companion.close().await.unwrap();
    let rng = ChaCha20Rng::seed_from_u64(2);
    let companion = Companion::open(world.dir.path(), &key(1), None, &start(), rng)
        .await
        .unwrap();
    assert_eq!(names(&companion), all);
}

#[tokio::test]
async fn a_text_that_waits_for_a_review_is_not_shown() {
    let (world, press) = world().await;
    let room = ROOM.replace("needs_clinical_signoff", "needs_review");
    let printed = press.pack(&[
        (MANIFEST, LEARN_PACK),
        ("exercises/lamp.toml", LAMP),
        ("pages/quiet-room.toml", &room),
    ]);
    let installed = install(&world.companion, &printed).await;
    let held: Vec<_> = installed
        .pack
        .contents
        .iter()
        .map(|one| one.held_back)
        .collect();
    assert_eq!(held, [None, Some(HeldBack::Review)]);
    assert_eq!(names(&world.companion), ["example-evenings/lamp"]);
    let waiting = version(&needs_review(LEARN_PACK), 2);
    install(&world.companion, &learn(&press, &waiting)).await;
    assert!(names(&world.companion).is_empty());
}
