//! Made-up lives: what people do in a home, in any order. Together the acts make every kind of document that is known.

use proptest::prelude::*;

use super::common::World;
use super::doing::one;

/// What somebody does. Numbers name one of those that are there, and which words or days it is about.
#[derive(Debug, Clone)]
pub enum Act {
    CheckIn(u8, bool),
    EditCheckIn(usize, u8),
    DeleteCheckIn(usize),
    Result(u8),
    DeleteResult(usize),
    Goal(String),
    EditGoal(usize, String),
    Plan(String),
    IfThen(u8, String),
    Offer(usize),
    Urge(u8),
    FinishUrge(usize, u8),
    Lapse(String),
    CameOut(u64),
    FamilyCheck(u8),
    Reminder(u32),
    /// A clinic's calendar comes in.
    Calendar,
    /// The phone is told what to show.
    Notices,
    /// What comes next is answered.
    Answer(bool),
    Quiet(Option<u32>),
    Switch(bool),
    Seen,
    /// Three hard days; then whoever may know is told.
    HardDays,
    /// A counsellor, who may see check-ins and be alerted.
    Link,
    /// A publisher, their pack, and a result of its instrument.
    Pack,
    Unknown(String),
    /// Deletes one of a kind.
    Delete(usize, usize),
    /// Takes back the last that was done to one of a kind.
    Undo(usize, usize),
}

pub fn act() -> impl Strategy<Value = Act> {
    let words = "[a-zé文\" ]{1,12}[a-z]";
    let which = any::<usize>;
    prop_oneof![
        3 => (0..=10_u8, any::<bool>()).prop_map(|(n, no)| Act::CheckIn(n, no)),
        2 => (which(), 0..=10_u8).prop_map(|(at, n)| Act::EditCheckIn(at, n)),
        2 => which().prop_map(Act::DeleteCheckIn),
        1 => (0..=3_u8).prop_map(Act::Result),
        1 => which().prop_map(Act::DeleteResult),
        1 => words.prop_map(Act::Goal),
        1 => (which(), words).prop_map(|(at, text)| Act::EditGoal(at, text)),
        1 => words.prop_map(Act::Plan),
        // A check-in tells of a craving of 3.
        1 => (1..=4_u8, words).prop_map(|(n, text)| Act::IfThen(n, text)),
        2 => which().prop_map(Act::Offer),
        1 => (0..=10_u8).prop_map(Act::Urge),
        1 => (which(), 0..=10_u8).prop_map(|(at, n)| Act::FinishUrge(at, n)),
        1 => words.prop_map(Act::Lapse),
        1 => (0..90_u64).prop_map(Act::CameOut),
        1 => (0..=4_u8).prop_map(Act::FamilyCheck),
        1 => (0..24_u32).prop_map(Act::Reminder),
        1 => Just(Act::Calendar),
        1 => Just(Act::Notices),
        1 => any::<bool>().prop_map(Act::Answer),
        1 => prop::option::of(0..20_u32).prop_map(Act::Quiet),
        1 => any::<bool>().prop_map(Act::Switch),
        1 => Just(Act::Seen),
        1 => Just(Act::HardDays),
        1 => Just(Act::Link),
        1 => Just(Act::Pack),
        1 => words.prop_map(Act::Unknown),
        4 => (which(), which()).prop_map(|(kind, at)| Act::Delete(kind, at)),
        2 => (which(), which()).prop_map(|(kind, at)| Act::Undo(kind, at)),
    ]
}

pub async fn live(world: &mut World, acts: &[Act]) {
    for act in acts {
        world.later_minutes(7);
        one(world, act).await;
    }
}
