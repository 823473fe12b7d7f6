//! Service directories that packs bring.

use cairn_companion::DirectorySource;
use cairn_content::directory::EXAMPLE_TOWN;
use cairn_model::directory::hsds::File;
use cairn_model::directory::search::Search;

use super::*;

const TOWN_PACK: &str = include_str!("../../../packs/example/directory/pack.toml");

/// The example town as a pack, with other words in its file of services.
fn town(press: &Press, version_is: u32, from: &str, to: &str) -> Printed {
    let pack = version(TOWN_PACK, version_is);
    let edited = EXAMPLE_TOWN.map(|(name, text)| {
        let edit = name == "services.csv";
        let text = if edit {
            text.replace(from, to)
        } else {
            text.to_owned()
        };
        (name, text)
    });
    let mut files: Vec<(&str, &str)> = vec![(MANIFEST, &pack)];
    files.extend(edited.iter().map(|(name, text)| (*name, text.as_str())));
    press.pack(&files)
}

/// The directories in which something is found for these words.
async fn found(companion: &Companion, words: &str) -> Vec<String> {
    let search = Search {
        words: words.to_owned(),
        limit: 50,
        ..Search::default()
    };
    let found = companion.directories().search(&search).await.unwrap();
    let mut found: Vec<String> = found.hits.into_iter().map(|hit| hit.directory).collect();
    found.dedup();
    found
}

async fn ids(companion: &Companion) -> Vec<String> {
    let all = companion.directories().list().await.unwrap();
    all.into_iter().map(|one| one.id).collect()
}

#[tokio::test]
async fn a_directory_is_searched_as_long_as_its_pack_is_there() {
    let (world, press) = world().await;
    let companion = &world.companion;
    // The person's own of the same name stays theirs.
    let own = DirectorySource {
        id: "example-village".into(),
        name: "My list".into(),
        zone: chrono_tz::Europe::Berlin,
    };
    let file = File {
        name: "services.csv".into(),
        bytes: b"id,organization_id,name,status\n1,2,Own Quokka,active\n".to_vec(),
    };
    let directories = companion.directories();
    let imported = directories
        .import(own.clone(), vec![file.clone()], &world.now)
        .await;
    assert!(imported.is_ok(), "{imported:?}");

    let first = install(companion, &town(&press, 1, "", "")).await;
    let directory = first.directory.unwrap();
    assert_eq!(
        (directory.directory.id.as_str(), directory.report.count()),
        ("pack:example-village", 0)
    );
    assert_eq!(
        found(companion, "evening peer").await,
        ["pack:example-village"]
    );
    assert_eq!(found(companion, "quokka").await, ["example-village"]);
    assert_eq!(
        directories
            .remove("pack:example-village")
            .await
            .unwrap_err()
            .code(),
        "directory_of_pack"
    );
    let posing = DirectorySource {
        id: "pack:example-village".into(),
        ..own
    };
    let posing = directories.import(posing, vec![file], &world.now).await;
    assert_eq!(posing.unwrap_err().error.code(), "directory_bad_id");

    // A newer version, with one row that is not right: the rest is taken, and the row is named.
    let second = town(&press, 2, ",2026-08-30,", ",soon,");
    let report = install(companion, &second).await.directory.unwrap().report;
    assert_eq!(report.count(), 2);
    assert!(
        report
            .refused()
            .all(|row| row.file == "services.csv" && row.code == "not_a_date")
    );
    assert_eq!(found(companion, "evening peer").await, Vec::<String>::new());
    assert_eq!(
        found(companion, "sunday kitchen").await,
        ["pack:example-village"]
    );
    let again = install(companion, &second).await;
    assert_eq!(again.directory, None, "it is there already");

    companion.packs().remove("example-village").await.unwrap();
    assert_eq!(ids(companion).await, ["example-village"]);
    assert_eq!(
        found(companion, "sunday kitchen").await,
        Vec::<String>::new()
    );
}

#[tokio::test]
async fn a_directory_goes_with_its_publisher_and_when_a_newer_version_holds_it_back() {
    let (world, press) = world().await;
    let companion = &world.companion;
    install(companion, &town(&press, 1, "", "")).await;
    assert_eq!(ids(companion).await, ["pack:example-village"]);
    let held = press.pack(&[
        (MANIFEST, &version(&needs_review(TOWN_PACK), 2)),
        (
            "services.csv",
            "id,organization_id,name,status\n1,2,Own Harbour,active\n",
        ),
    ]);
    let held = install(companion, &held).await;
    assert_eq!(held.pack.contents[0].held_back, Some(HeldBack::Review));
    assert_eq!(ids(companion).await, Vec::<String>::new());
    install(companion, &town(&press, 3, "", "")).await;
    let packs = companion.packs();
    let print = packs
        .preview_publisher("x", &press.public)
        .unwrap()
        .fingerprint;
    packs.distrust(&print).await.unwrap();
    assert_eq!(ids(companion).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_directory_of_which_nothing_can_be_taken_today_is_refused_with_its_rows() {
    let (world, press) = world().await;
    let companion = &world.companion;
    // Right on some day, so that it could be made; not today.
    let later = press.pack(&[
        (MANIFEST, TOWN_PACK),
        (
            "services.csv",
            "id,organization_id,name,status,assured_date\n1,2,Own Harbour,active,2031-01-01\n",
        ),
    ]);
    let packs = companion.packs();
    let error = packs
        .install(&later.bytes, &later.signature, &world.now)
        .await
        .unwrap_err();
    assert_eq!(error.code(), "directory_all_refused");
    let rows: Vec<_> = error
        .fields()
        .iter()
        .map(|row| (row.field.as_str(), row.code))
        .collect();
    assert_eq!(rows, [("services.csv 2", "in_future")]);
    assert!(packs.list().await.unwrap().is_empty());
    assert_eq!(ids(companion).await, Vec::<String>::new());
}
