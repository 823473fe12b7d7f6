//! Goals and their steps.

mod common;

use cairn_model::NaiveDate;
use cairn_model::goal::{Area, GoalDraft, StepDraft};
use cairn_model::id::ItemId;
use common::World;

#[tokio::test]
async fn a_goal_goes_step_by_step() {
    let mut world = World::new().await;
    let goals = world.companion.goals();
    let draft = GoalDraft {
        area: Area::Housing,
        title: "A room".into(),
        why: None,
    };
    let goal = goals.add(draft, &world.now).await.unwrap().id;
    let day = |text: &str| -> Option<NaiveDate> { Some(text.parse().unwrap()) };
    let step = |text: &str, due: Option<NaiveDate>| StepDraft {
        text: text.into(),
        due,
        remind: due,
    };
    goals
        .add_step(goal, step("Papers", None), &world.now)
        .await
        .unwrap();
    let kept = goals
        .add_step(goal, step("Call", day("2026-11-25")), &world.now)
        .await
        .unwrap();
    let (papers, call) = (kept.body.steps[0].id, kept.body.steps[1].id);
    assert_eq!(kept.body.next_step().unwrap().id, call);
    let reminders = goals.reminders().await.unwrap();
    assert_eq!(reminders.len(), 1);
    assert_eq!(
        (reminders[0].step, Some(reminders[0].on)),
        (call, day("2026-11-25"))
    );

    let today = Some(world.now.local_date());
    let kept = goals
        .mark_step(goal, call, today, &world.now)
        .await
        .unwrap();
    assert_eq!(kept.body.next_step().unwrap().id, papers);
    assert_eq!(goals.reminders().await.unwrap(), []);
    let kept = goals.mark_step(goal, call, None, &world.now).await.unwrap();
    assert_eq!(kept.body.steps_done(), (0, 2));

    // A reminder that has passed may stay when the words change, but no new one is set to the past.
    world.later_days(3);
    let goals = world.companion.goals();
    let same = step("Call again", day("2026-11-25"));
    goals.edit_step(goal, call, same, &world.now).await.unwrap();
    let past = step("Call", day("2026-11-26"));
    let error = goals
        .edit_step(goal, call, past, &world.now)
        .await
        .unwrap_err();
    assert_eq!(error.fields()[0].field, "remind");
    goals.move_step(goal, call, 0, &world.now).await.unwrap();
    let kept = goals.remove_step(goal, papers, &world.now).await.unwrap();
    assert_eq!(kept.body.steps.len(), 1);
    let back = goals.undo(goal, &world.now).await.unwrap().unwrap();
    assert_eq!(
        back.body
            .steps
            .iter()
            .map(|step| step.id)
            .collect::<Vec<_>>(),
        [call, papers]
    );
    goals.reach(goal, today, &world.now).await.unwrap();
    assert_eq!(goals.reminders().await.unwrap(), []);
    let nowhere = goals
        .mark_step(goal, ItemId([0; 16]), today, &world.now)
        .await;
    assert_eq!(nowhere.unwrap_err().code(), "not_found");
}
