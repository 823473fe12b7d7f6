use super::*;
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;

fn card() -> &'static Card {
    cairn_content::learn::card().unwrap()
}

fn place(id: &str) -> usize {
    card().shown().position(|step| step.id == id).unwrap()
}

/// Lines that come at given seconds. Time passes only while somebody waits.
struct Script<'t> {
    now: &'t Cell<u64>,
    lines: VecDeque<(u64, &'static str)>,
}

impl Pace for Script<'_> {
    fn now(&self) -> Duration {
        Duration::from_secs(self.now.get())
    }

    fn hear(&mut self, until: Option<Duration>) -> Heard {
        let until = until.map(|until| until.as_secs());
        let Some((at, line)) = self.lines.front().copied() else {
            return Heard::End;
        };
        if let Some(until) = until.filter(|until| *until < at) {
            self.now.set(until.max(self.now.get()));
            return Heard::Time;
        }
        self.now.set(at.max(self.now.get()));
        self.lines.pop_front();
        Heard::Line(line.to_owned())
    }
}

/// What was told with the second at which it was, and how many lines were left over.
fn told(lines: &[(u64, &'static str)]) -> (Vec<(u64, String)>, usize) {
    let now = Cell::new(0);
    let told = RefCell::new(Vec::new());
    let mut script = Script {
        now: &now,
        lines: lines.iter().copied().collect(),
    };
    let tell = |page: &Page| {
        let text = page.lines(1000, false).join(" ").trim().to_owned();
        told.borrow_mut().push((now.get(), text));
        Ok(())
    };
    walk(&tell, &mut script, card(), &Number::default()).unwrap();
    let left = script.lines.len();
    (told.into_inner(), left)
}

/// Enter, until this step is shown; then the rest.
fn from_step(id: &str, rest: &[(u64, &'static str)]) -> Vec<(u64, String)> {
    let mut lines = vec![(0, ""); place(id)];
    lines.extend(rest);
    told(&lines).0
}

/// The seconds at which something was told.
fn seconds(told: &[(u64, String)], text: &str) -> Vec<u64> {
    let such = told.iter().filter(|(_, said)| said.contains(text));
    such.map(|(at, _)| *at).collect()
}

const DOSE: &str = "No change? Give the next dose if";
const BREATH: &str = "Breathe now.";

#[test]
fn steps_follow_each_other_to_the_end() {
    let steps = card().shown().count();
    let left = |lines: &[&'static str]| {
        let lines: Vec<_> = lines.iter().map(|line| (0, *line)).collect();
        told(&lines).1
    };
    assert_eq!(left(&vec![""; steps + 2]), 2, "as many answers as steps");
    assert_eq!(left(&["q", "", ""]), 2);
    let mut back = vec!["", "b", "what?"];
    back.extend(vec![""; steps]);
    assert_eq!(left(&back), 0);
    assert_eq!(left(&["t", ""]), 0, "no timer here, and the input may end");
}

#[test]
fn what_sources_do_not_agree_on_is_said_at_the_end_and_on_leaving() {
    let steps = card().shown().count();
    for lines in [vec![(0, ""); steps], vec![(0, "q")]] {
        let (told, _) = told(&lines);
        assert!(told.last().unwrap().1.contains(&card().differs));
    }
}

#[test]
fn the_wait_begins_when_the_dose_was_given() {
    let told = from_step("naloxone", &[(100, ""), (400, "q")]);
    assert_eq!(seconds(&told, "0:30"), [130]);
    assert_eq!(seconds(&told, "1:30"), [190]);
    assert_eq!(seconds(&told, DOSE), [220, 250, 280], "with no t typed");
    let before = from_step("naloxone", &[(400, "q")]);
    assert_eq!(seconds(&before, DOSE), [0; 0]);
}

#[test]
fn the_wait_goes_on_while_another_step_is_shown() {
    let told = from_step("naloxone", &[(100, ""), (110, ""), (230, "b"), (235, "q")]);
    assert_eq!(
        seconds(&told, "0:30"),
        [0; 0],
        "the step on the side is quiet"
    );
    assert_eq!(seconds(&told, DOSE), [230], "what was missed is said once");
    let again = from_step("naloxone", &[(100, ""), (225, ""), (240, "b"), (241, "q")]);
    assert_eq!(
        seconds(&again, DOSE),
        [220, 240],
        "and where it stands, again"
    );
}

#[test]
fn a_look_back_is_no_dose_and_a_dose_after_the_wait_is() {
    let look = from_step("naloxone", &[(100, ""), (110, "b"), (150, ""), (225, "q")]);
    assert_eq!(seconds(&look, DOSE), [220]);
    let dose = from_step("naloxone", &[(100, ""), (300, "b"), (310, ""), (435, "q")]);
    assert_eq!(seconds(&dose, DOSE), [220, 250, 280, 430]);
}

#[test]
fn breaths_are_counted_until_a_line_comes() {
    let counted = from_step("breathe", &[(3, "t"), (15, ""), (30, "q")]);
    assert_eq!(seconds(&counted, BREATH), [3, 8, 13]);
    let mut lines = vec![(0, ""); place("breathe")];
    lines.extend([(0, "t"), (1, "")]);
    assert_eq!(told(&lines).1, 0, "and the input may end there");
}

#[test]
fn breaths_and_the_wait_go_on_together() {
    let told = from_step(
        "breathe",
        &[
            (0, "t"),
            (10, ""),
            (11, ""),
            (100, ""),
            (240, ""),
            (240, "q"),
        ],
    );
    let breaths = seconds(&told, BREATH);
    let later: Vec<u64> = breaths.into_iter().filter(|at| *at >= 100).collect();
    assert_eq!(later, (100..240).step_by(5).collect::<Vec<_>>());
    assert_eq!(seconds(&told, "1:00"), [160]);
    assert_eq!(seconds(&told, DOSE), [220]);
}

#[test]
fn only_what_was_begun_goes_on_by_itself() {
    let told = from_step("naloxone", &[(100, ""), (150, "t"), (161, ""), (162, "q")]);
    assert_eq!(seconds(&told, BREATH), [150, 155, 160]);
}

#[test]
fn back_and_leave_are_heard_while_breaths_are_counted() {
    let before = card().shown().nth(place("breathe") - 1).unwrap();
    let told_back = from_step(
        "breathe",
        &[(0, "t"), (7, "b"), (9, ""), (20, "b"), (21, "q")],
    );
    let title = before.title.to_uppercase();
    assert_eq!(seconds(&told_back, &title), [0, 7, 20]);
    assert_eq!(seconds(&told_back, BREATH), [0, 5, 9, 14, 19]);
    let mut lines = vec![(0, ""); place("breathe")];
    lines.extend([(0, "t"), (7, "q"), (8, "")]);
    assert_eq!(told(&lines).1, 1, "left at once");
}
