//! Directories: put in, replaced and taken out whole.

use cairn_model::directory::place::Point;
use cairn_model::directory::search::Search;
use cairn_model::directory::{Service, Site, Status};
use cairn_model::time::Moment;
use cairn_store::{MAX_DIRECTORIES, Store};

use crate::common::key;
use crate::directory::{info, new_store, put, service};

#[tokio::test]
async fn putting_in_again_changes_nothing_and_taking_out_leaves_nothing() {
    let (_dir, store) = new_store().await;
    let services = [service("1", "Open Door"), service("2", "Second Door")];
    put(&store, "a", &services).await;
    let all = |words: &str| Search {
        words: words.to_owned(),
        ..Search::default()
    };
    let first = store
        .read()
        .await
        .unwrap()
        .search_directory(&all("door"))
        .await
        .unwrap();
    put(&store, "a", &services).await;
    let mut read = store.read().await.unwrap();
    assert_eq!(read.search_directory(&all("door")).await.unwrap(), first);
    assert_eq!(read.directories().await.unwrap(), [info("a", &services)]);
    drop(read);
    let mut tx = store.write().await.unwrap();
    assert!(tx.remove_directory("a").await.unwrap());
    assert!(!tx.remove_directory("a").await.unwrap());
    tx.commit().await.unwrap();
    let mut read = store.read().await.unwrap();
    assert_eq!(read.directories().await.unwrap(), []);
    for words in ["", "door", "op"] {
        assert_eq!(read.search_directory(&all(words)).await.unwrap().hits, []);
    }
    assert_eq!(read.directory_places("", 10).await.unwrap(), []);
    drop(read);
    assert!(store.check_data().await.unwrap().sound);
}

#[tokio::test]
async fn a_failed_import_leaves_the_one_before() {
    let (_dir, store) = new_store().await;
    put(&store, "a", &[service("1", "Open Door")]).await;
    let twice = [service("2", "New"), service("2", "New")];
    let mut tx = store.write().await.unwrap();
    let error = tx
        .put_directory(&info("a", &twice), &twice)
        .await
        .unwrap_err();
    assert_eq!(error.code(), "conflict");
    drop(tx);
    let found = store
        .read()
        .await
        .unwrap()
        .search_directory(&Search::default())
        .await
        .unwrap();
    let ids: Vec<&str> = found
        .hits
        .iter()
        .map(|hit| hit.service.id.as_str())
        .collect();
    assert_eq!(ids, ["1"]);
    assert!(store.check_data().await.unwrap().sound);
}

#[tokio::test]
async fn there_is_room_for_so_many_directories_and_no_more() {
    let (_dir, store) = new_store().await;
    for n in 0..MAX_DIRECTORIES {
        put(&store, &format!("d{n}"), &[service("1", "Open Door")]).await;
    }
    let one = [service("1", "Open Door")];
    let mut tx = store.write().await.unwrap();
    let error = tx
        .put_directory(&info("more", &one), &one)
        .await
        .unwrap_err();
    assert_eq!(error.code(), "conflict");
    drop(tx);
    put(&store, "d7", &[service("1", "Other")]).await;
    let found = store
        .read()
        .await
        .unwrap()
        .directory_services(None, "1", 100)
        .await
        .unwrap();
    assert_eq!(found.len(), 64);
}

#[tokio::test]
async fn places_are_the_towns_of_the_directory() {
    let at = |lat, lon, city: &str| Site {
        city: Some(city.to_owned()),
        point: Point::new(lat, lon),
        ..Site::default()
    };
    let services = [
        Service {
            sites: vec![at(0.0, 10.0, "Área Norte"), at(0.0, 12.0, "área norte")],
            ..service("1", "A")
        },
        Service {
            sites: vec![at(50.0, 10.0, "Town")],
            ..service("2", "B")
        },
        Service {
            sites: vec![at(60.0, 10.0, "Gone")],
            status: Status::Defunct,
            ..service("3", "C")
        },
    ];
    let (_dir, store) = new_store().await;
    put(&store, "a", &services).await;
    let mut read = store.read().await.unwrap();
    let all = read.directory_places("", 10).await.unwrap();
    let names: Vec<(&str, u32)> = all.iter().map(|p| (p.name.as_str(), p.services)).collect();
    assert_eq!(names, [("Área Norte", 1), ("Town", 1)]);
    let found = read.directory_places("AREA n", 10).await.unwrap();
    assert_eq!(found.len(), 1);
    assert!(found[0].point.km_to(Point::new(0.0, 11.0).unwrap()) < 0.001);
}

#[tokio::test]
async fn a_directory_outlives_closing() {
    let (dir, store) = new_store().await;
    put(&store, "a", &[service("1", "戒毒中心")]).await;
    store.close().await.unwrap();
    let now: Moment = "2026-11-24T08:00:00+01:00[Europe/Berlin]".parse().unwrap();
    let store = Store::open(dir.path(), &key(), now.local_date())
        .await
        .unwrap();
    let search = Search {
        words: "戒毒".into(),
        ..Search::default()
    };
    let found = store
        .read()
        .await
        .unwrap()
        .search_directory(&search)
        .await
        .unwrap();
    assert_eq!(found.hits[0].service.name, "戒毒中心");
    assert_eq!(found.hits[0].directory_name, "Directory a");
}
