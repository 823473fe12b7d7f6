//! Check-ins as a list and one by one.

use cairn_model::checkin::{CheckIn, Halt, Medication, SubstanceUse};

use super::{none, number};
use crate::say::{self, Form};
use crate::screen::Page;
use crate::table::{Column, Table};

/// Letters of a name that a list shows; enough to tell entries apart.
const SHORT_NAME: usize = 6;

/// The list, in the order given.
pub fn list(checkins: &[CheckIn]) -> Page {
    let column = |key: &str, align| (say::text(key), align);
    let mut table = Table::new([
        column("cli-col-id", Column::Fact),
        column("cli-col-day", Column::Fact),
        column("cli-col-time", Column::Fact),
        column("cli-col-craving", Column::Number),
        column("cli-col-mood", Column::Number),
        column("cli-col-sleep", Column::Number),
        column("cli-col-confidence", Column::Number),
        column("cli-col-use", Column::Fact),
    ]);
    for checkin in checkins {
        table.row([
            short(&checkin.id.to_string()),
            say::date(checkin.day(), Form::Weekday),
            wall_time(checkin),
            number(checkin.craving),
            number(checkin.mood),
            number(checkin.sleep),
            number(checkin.confidence),
            checkin.substance_use.as_ref().map_or_else(none, short_use),
        ]);
        if let Some(note) = &checkin.note {
            table.under(note);
        }
    }
    Page::new().table(table)
}

/// One check-in with all its fields.
pub fn card(checkin: &CheckIn) -> Page {
    let mut table = Table::of_fields();
    let mut field = |key: &str, value: String| table.row([say::text(key), value]);
    field("cli-field-at", when(checkin));
    field("checkin-craving", number(checkin.craving));
    field("checkin-mood", number(checkin.mood));
    field("checkin-sleep", number(checkin.sleep));
    field("checkin-confidence", number(checkin.confidence));
    field("checkin-risky", yes_no(checkin.risky));
    field(
        "checkin-use",
        checkin
            .substance_use
            .as_ref()
            .map_or_else(none, substance_use),
    );
    field("checkin-halt", checkin.halt.map_or_else(none, halt));
    field(
        "checkin-medication",
        checkin.medication.map_or_else(none, medication),
    );
    field("cli-field-id", checkin.id.to_string());
    let page = Page::new().table(table);
    match &checkin.note {
        Some(note) => page.gap().text(note.clone()),
        None => page,
    }
}

/// The first letters of a name.
pub fn short(name: &str) -> String {
    name.chars().take(SHORT_NAME).collect()
}

/// Day, wall-clock time and zone, where it was made.
fn when(checkin: &CheckIn) -> String {
    format!(
        "{} {} ({})",
        say::date(checkin.day(), Form::Weekday),
        wall_time(checkin),
        checkin.at.zone().name()
    )
}

fn wall_time(checkin: &CheckIn) -> String {
    checkin
        .at
        .to_string()
        .get(11..16)
        .unwrap_or_default()
        .to_owned()
}

fn yes_no(value: Option<bool>) -> String {
    match value {
        Some(true) => say::text("cli-value-yes"),
        Some(false) => say::text("cli-value-no"),
        None => none(),
    }
}

fn short_use(value: &SubstanceUse) -> String {
    say::text(match value {
        SubstanceUse::No { .. } => "cli-use-no-short",
        SubstanceUse::Yes { .. } => "cli-use-yes-short",
        SubstanceUse::RatherNotSay => "cli-use-rather-not-say-short",
    })
}

fn substance_use(value: &SubstanceUse) -> String {
    match value {
        SubstanceUse::No { since } => {
            say::with("cli-use-no", &[("since", &say::date(*since, Form::Short))])
        }
        SubstanceUse::Yes { days } => {
            let days: Vec<String> = days
                .iter()
                .map(|day| say::date(*day, Form::Short))
                .collect();
            say::with("cli-use-yes", &[("days", &days.join(", "))])
        }
        SubstanceUse::RatherNotSay => say::text("use-rather-not-say"),
    }
}

fn halt(halt: Halt) -> String {
    let states = [
        (halt.hungry, "halt-hungry"),
        (halt.angry, "halt-angry"),
        (halt.lonely, "halt-lonely"),
        (halt.tired, "halt-tired"),
    ];
    let true_ones: Vec<String> = states
        .iter()
        .filter(|(is, _)| *is)
        .map(|(_, key)| say::text(key))
        .collect();
    if true_ones.is_empty() {
        say::text("cli-halt-nothing")
    } else {
        true_ones.join(", ")
    }
}

fn medication(value: Medication) -> String {
    say::text(match value {
        Medication::Taken => "medication-taken",
        Medication::Partly => "medication-partly",
        Medication::NotTaken => "medication-not-taken",
        Medication::NonePlanned => "medication-none-planned",
    })
}
