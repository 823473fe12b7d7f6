//! The plan and the screen for the worst moment.

#![expect(clippy::unwrap_used, reason = "a helper that fails is a failed test")]

mod common;

use std::pin::pin;

use cairn_companion::{Companion, Sos, SosStep};
use cairn_content::text;
use cairn_hostile::Breakage;
use cairn_model::id::ItemId;
use cairn_model::plan::{EntryDraft, PLAN, Plan, Section, SosRow};
use common::{World, cut_after, key, share_checkins};
use proptest::prelude::*;
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;

fn entry(text: &str, number: Option<&str>) -> EntryDraft {
    EntryDraft {
        text: text.into(),
        number: number.map(Into::into),
        ..EntryDraft::default()
    }
}

fn step<'s>(sos: &'s Sos, code: &str) -> &'s SosStep {
    sos.steps.iter().find(|step| step.code == code).unwrap()
}

fn entries(sos: &Sos, code: &str) -> Vec<String> {
    let found = sos.steps.iter().filter(|step| step.code == code);
    found
        .flat_map(|step| step.entries.iter().map(|entry| entry.text.clone()))
        .collect()
}

async fn add(world: &World, section: Section, text: &str, number: Option<&str>) -> ItemId {
    let plan = world.companion.plan();
    let draft = entry(text, number);
    plan.add(section, &draft, None, &world.now)
        .await
        .unwrap()
        .id
}

/// What the row must show: what stands in the plan. Lines of packs are looked at in `added.rs`.
async fn assert_row_fits(companion: &Companion) {
    let plan = companion.plan().get().await.unwrap();
    let row = SosRow::of(&plan, Vec::new());
    let sos = companion.sos().await.unwrap();
    assert_eq!(sos, Sos::of(Some(&row)));
}

#[tokio::test]
async fn the_screen_is_there_before_anything_is_and_its_words_are_the_catalogues() {
    let world = World::new().await;
    let sos = world.companion.sos().await.unwrap();
    assert_eq!(sos, Sos::of(None));
    assert!(!sos.own);
    assert_eq!(sos.title, text("sos-title"));
    assert_eq!(sos.lead, text("sos-lead"));
    assert_eq!(sos.review_note, Some(text("care-not-yet-checked")));
    let codes: Vec<_> = sos.steps.iter().map(|step| step.code).collect();
    assert_eq!(codes, ["body", "help", "professionals", "surroundings"]);
    assert_eq!(sos.steps[0].title, text("sos-body-title"));
    assert_eq!(sos.steps[0].text, Some(text("sos-body-text")));
    let add = |code: &str| step(&sos, code).how_to_add.clone();
    assert_eq!(add("help"), Some(text("sos-add-help")));
    assert_eq!(add("professionals"), Some(text("sos-add-professionals")));
    // No number that nobody brought.
    assert!(!serde_json::to_string(&sos).unwrap().contains("tel:"));
}

#[tokio::test]
async fn each_step_stands_in_its_place_and_numbers_dial() {
    let mut world = World::new().await;
    for section in Section::ALL.into_iter().rev() {
        let number = section
            .kinds()
            .iter()
            .all(|kind| kind.name() != "text")
            .then_some("+49 (0)30 12-345");
        add(&world, section, section.name(), number).await;
        world.later_minutes(1);
    }
    let sos = world.companion.sos().await.unwrap();
    assert!(sos.own);
    let codes: Vec<_> = sos.steps.iter().map(|step| step.code).collect();
    let sections = Section::ALL.map(Section::name);
    assert_eq!(codes, [&["body"][..], &sections[..]].concat());
    for section in Section::ALL {
        assert_eq!(entries(&sos, section.name()), [section.name()]);
    }
    let help = &step(&sos, "help").entries[0];
    assert_eq!(help.tel.as_deref(), Some("tel:+493012345"));
    assert_eq!(help.number.as_deref(), Some("+49 (0)30 12-345"));
    assert_eq!(step(&sos, "help").how_to_add, None);
    assert_eq!(step(&sos, "professionals").how_to_add, None);
    assert_row_fits(&world.companion).await;
}

#[tokio::test]
async fn the_row_follows_every_way_in_which_a_plan_changes() {
    let mut world = World::new().await;
    let sam = add(&world, Section::Help, "Sam", Some("12 34")).await;
    let ada = add(&world, Section::Help, "Ada", None).await;
    let plan = world.companion.plan();
    let shown = async |companion: &Companion| {
        assert_row_fits(companion).await;
        entries(&companion.sos().await.unwrap(), "help").join(" ")
    };
    assert_eq!(shown(&world.companion).await, "Sam Ada");
    plan.reorder(ada, 0, &world.now).await.unwrap();
    assert_eq!(shown(&world.companion).await, "Ada Sam");
    plan.edit(sam, &entry("Samir", None), &world.now)
        .await
        .unwrap();
    assert_eq!(shown(&world.companion).await, "Ada Samir");
    plan.undo(&world.now).await.unwrap().unwrap();
    assert_eq!(shown(&world.companion).await, "Ada Sam");
    plan.remove(ada, &world.now).await.unwrap();
    assert_eq!(shown(&world.companion).await, "Sam");
    let first = plan.versions().await.unwrap();
    let both = first
        .iter()
        .find(|kept| kept.body.entries().count() == 2)
        .unwrap();
    plan.restore(both.rev, &world.now).await.unwrap();
    assert_eq!(shown(&world.companion).await, "Ada Sam");
    // Past the plan's own door.
    let documents = world.companion.documents::<Plan>();
    documents
        .edit(PLAN, Plan::default(), &world.now)
        .await
        .unwrap();
    assert_eq!(shown(&world.companion).await, "");
    documents.undo(PLAN, &world.now).await.unwrap();
    assert_eq!(shown(&world.companion).await, "Ada Sam");
    documents.delete(PLAN, &world.now).await.unwrap();
    assert_eq!(shown(&world.companion).await, "");
    world.later_minutes(1);
    let plan = world.companion.plan();
    assert!(plan.undo(&world.now).await.unwrap().is_some());
    assert_eq!(shown(&world.companion).await, "Ada Sam");
}

#[tokio::test]
async fn the_very_first_change_can_be_undone_and_what_is_not_there_is_said() {
    let world = World::new().await;
    let plan = world.companion.plan();
    assert_eq!(plan.undo(&world.now).await.unwrap(), None);
    let walk = add(&world, Section::Alone, "Walk", None).await;
    assert_eq!(plan.undo(&world.now).await.unwrap(), Some(Plan::default()));
    let nowhere = plan.edit(walk, &entry("Run", None), &world.now).await;
    assert_eq!(nowhere.unwrap_err().code(), "not_found");
    let nowhere = plan.reorder(walk, 0, &world.now).await;
    assert_eq!(nowhere.unwrap_err().code(), "not_found");
    assert_eq!(
        plan.remove(walk, &world.now).await.unwrap_err().code(),
        "not_found"
    );
    let error = plan
        .add(Section::Help, &entry("", Some("soon")), None, &world.now)
        .await
        .unwrap_err();
    let fields: Vec<_> = error
        .fields()
        .iter()
        .map(|bad| (bad.field.as_str(), bad.code))
        .collect();
    assert_eq!(fields, [("number", "not_dialable"), ("text", "missing")]);
    assert_eq!(plan.get().await.unwrap(), Plan::default());
}

#[tokio::test]
async fn it_is_read_while_a_synchronisation_hangs_and_the_home_is_in_use() {
    let mut world = World::new().await;
    world.linked(Some(&share_checkins(&world.now))).await;
    add(&world, Section::Help, "Sam", Some("12 34")).await;
    world.add("waits to be sent").await;
    world.network.break_all(Some(Breakage::HangBefore));
    let network = std::sync::Arc::clone(&world.network);
    let mut hanging = tokio::task::spawn_blocking(move || network.wait_until_hanging());
    let mut sync = pin!(world.companion.sync(world.transport(), &world.now));
    tokio::select! {
        _ = &mut sync => unreachable!("it hangs"),
        done = &mut hanging => done.unwrap(),
    }
    // The synchronisation has begun and is not dropped: it waits for its answer.
    let inside = world.companion.sos().await.unwrap();
    assert_eq!(entries(&inside, "help"), ["Sam"]);
    let beside = Sos::read(world.dir.path(), &key(1)).await.unwrap();
    assert_eq!(beside, inside);
    assert!(cut_after(0, sync).await.is_none(), "it still hangs");
}

#[tokio::test]
async fn without_a_home_or_its_key_nothing_is_made_and_the_code_says_why() {
    let world = World::new().await;
    let nowhere = tempfile::tempdir().unwrap();
    let error = Sos::read(nowhere.path(), &key(1)).await.unwrap_err();
    assert_eq!(error.code(), "not_found");
    let error = Sos::read(world.dir.path(), &key(2)).await.unwrap_err();
    assert_eq!(error.code(), "wrong_key");
    assert!(Sos::read(world.dir.path(), &key(1)).await.is_ok());
}

#[tokio::test]
async fn a_change_that_is_cut_off_anywhere_leaves_plan_and_row_together() {
    let mut world = World::new().await;
    add(&world, Section::Help, "Sam", Some("12 34")).await;
    let (mut cut, mut kept) = (0, 1);
    for round in 0..18 {
        let draft = entry(&format!("entry {round}"), None);
        let plan = world.companion.plan();
        let add = plan.add(Section::Alone, &draft, None, &world.now);
        if cut_after(round / 2, add).await.is_none() {
            cut += 1;
        }
        // A commit may still be on its way: the next use of the writer waits for it, and undoes what has none.
        assert!(world.companion.check_data().await.unwrap().sound);
        assert_row_fits(&world.companion).await;
        let plan = world.companion.plan().get().await.unwrap();
        let count = plan.entries().count();
        assert!((kept..=kept + 1).contains(&count), "{kept} {count}");
        kept = count;
    }
    assert!(cut > 0, "nothing was cut off");
    // What is read after closing and opening is the same.
    world.later_minutes(1);
    let World {
        dir,
        companion,
        now,
        ..
    } = world;
    companion.close().await.unwrap();
    let rng = ChaCha20Rng::seed_from_u64(5);
    let companion = Companion::open(dir.path(), &key(1), None, &now, rng)
        .await
        .unwrap();
    assert_row_fits(&companion).await;
    assert_eq!(
        companion.plan().get().await.unwrap().entries().count(),
        kept
    );
}

#[derive(Debug, Clone)]
enum Act {
    Add(Section),
    Reorder(usize, usize),
    Remove(usize),
    Undo,
    Restore(usize),
}

fn any_act() -> impl Strategy<Value = Act> {
    let section = prop::sample::select(Section::ALL.to_vec());
    prop_oneof![
        3 => section.prop_map(Act::Add),
        2 => (0..6_usize, 0..4_usize).prop_map(|(n, place)| Act::Reorder(n, place)),
        1 => (0..6_usize).prop_map(Act::Remove),
        2 => Just(Act::Undo),
        1 => (0..6_usize).prop_map(Act::Restore),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// Whatever is done: an undo brings back exactly the plan before, a second one the plan after, and the row shows
    /// the plan at every step.
    #[test]
    fn undoing_brings_back_exactly_the_plan_before(acts in prop::collection::vec(any_act(), 1..14)) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let mut world = World::new().await;
            // Every plan that ever was, newest last.
            let mut history = vec![Plan::default()];
            for act in acts {
                world.later_minutes(1);
                let plan = world.companion.plan();
                let present = plan.get().await.unwrap();
                let ids: Vec<_> = present.entries().map(|(_, entry)| entry.id).collect();
                match act {
                    Act::Add(section) => {
                        add(&world, section, "x", None).await;
                    }
                    Act::Reorder(n, place) => {
                        let Some(id) = ids.get(n) else { continue };
                        plan.reorder(*id, place, &world.now).await.unwrap();
                    }
                    Act::Remove(n) => {
                        let Some(id) = ids.get(n) else { continue };
                        plan.remove(*id, &world.now).await.unwrap();
                    }
                    Act::Undo => {
                        let undone = plan.undo(&world.now).await.unwrap();
                        let before = history.len().checked_sub(2).map(|n| history[n].clone());
                        assert_eq!(undone, before);
                    }
                    Act::Restore(n) => {
                        let versions = plan.versions().await.unwrap();
                        let Some(version) = versions.get(n) else { continue };
                        let restored = plan.restore(version.rev, &world.now).await.unwrap();
                        assert_eq!(restored, version.body);
                    }
                }
                let after = plan.get().await.unwrap();
                let versions = plan.versions().await.unwrap();
                // What changes nothing makes no version.
                if versions.len() + 1 > history.len() {
                    history.push(after.clone());
                }
                assert_eq!(history.last(), Some(&after));
                let past: Vec<_> = versions.into_iter().rev().map(|kept| kept.body).collect();
                assert_eq!(past, history[..history.len() - 1]);
                assert_row_fits(&world.companion).await;
            }
        });
    }
}
