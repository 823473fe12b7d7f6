//! Results of questionnaires are scored again before anything of a file is taken.

use serde_json::{Value, json};

use super::common::World;
use super::lives::{Act, live};
use super::{exported, some, taken, undone};

/// A result with what follows from its answers, in a file, changed.
pub fn with_result(file: &[u8], change: impl Fn(&mut Value)) -> Vec<u8> {
    let mut export: Value = serde_json::from_slice(file).unwrap();
    change(&mut export["results"][0]);
    format!("{export:#}").into_bytes()
}

#[tokio::test]
async fn a_result_is_scored_again_where_its_wording_is_here() {
    let (one, file) = some().await;
    let text = String::from_utf8(file.clone()).unwrap();
    assert!(text.contains("\"score\": 2") && text.contains("\"phq-2\""));
    let mut two = World::seeded(2).await;
    two.now = one.now;
    let nothing = exported(&two).await;
    let changes: [fn(&mut Value); 9] = [
        |one| one["score"] = json!(250),
        |one| one["score"] = json!(null),
        |one| one["band"] = json!("positive"),
        |one| one["flags"] = json!(["safety"]),
        |one| one["missing"] = json!(["phq-1"]),
        |one| one["prorated"] = json!(true),
        |one| one["answers"] = json!({}),
        |one| one["answers"]["phq-1"] = json!(4),
        |one| one["answers"]["phq-3"] = json!(0),
    ];
    for (n, change) in changes.iter().enumerate() {
        let bad = with_result(&file, change);
        let imports = two.companion.imports();
        let seen = imports.preview(&bad).await.unwrap_err();
        let refused = imports.take(&bad, &two.now).await.unwrap_err();
        let codes = (seen.code(), refused.code());
        assert_eq!(codes, ("import_damaged", "import_damaged"), "{n}");
        assert_eq!(exported(&two).await, nothing, "{n}: nothing is kept");
    }
    let more = with_result(&file, |one| {
        one["answers"] = json!({"phq-1": 1, "phq-2": 1});
    });
    taken(&two, &more).await;
}

#[tokio::test]
async fn a_result_whose_wording_is_not_here_is_kept_as_it_says() {
    let mut one = World::seeded(1).await;
    live(&mut one, &[Act::Pack]).await;
    let file = with_result(&exported(&one).await, |one| one["score"] = json!(77));
    let wording = with_result(&file, |one| one["wording_version"] = json!("another"));
    let mut two = World::seeded(2).await;
    two.now = one.now;
    for file in [&file, &wording] {
        taken(&two, file).await;
        assert_eq!(&exported(&two).await, file);
        undone(&two).await.unwrap();
    }
    // With the pack, one of its wording is judged, and one of another is not.
    live(&mut two, &[Act::Pack]).await;
    let imports = two.companion.imports();
    let refused = imports.preview(&file).await.unwrap_err();
    assert_eq!(refused.code(), "import_damaged");
    assert!(imports.preview(&wording).await.unwrap().changes());
}
