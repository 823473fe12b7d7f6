//! The screen for the worst moment: large steps, few words.

use cairn_companion::{Sos, SosStep};
use cairn_model::plan::{SosEntry, SosLine};

use super::lapse;
use crate::say;
use crate::screen::Page;

/// The screen.
pub fn page(sos: &Sos) -> Page {
    let mut page = Page::new()
        .heading(sos.title.clone())
        .text(sos.lead.clone())
        .text(sos.danger.clone());
    for (number, step) in (1..).zip(&sos.steps) {
        page = one(page.gap(), number, step);
    }
    let warnings = sos.warnings.iter();
    let page = warnings.fold(page, |page, one| {
        page.gap().then(lapse::warned(&one.tolerance))
    });
    let page = page
        .gap()
        .text(sos.overdose.clone())
        .text(say::text("sos-overdose-command"));
    match &sos.review_note {
        Some(note) => page.text(note.clone()),
        None => page,
    }
}

fn one(page: Page, number: u32, step: &SosStep) -> Page {
    let mut page = page.heading(format!("{number}  {}", step.title));
    // One's own comes first, what everybody is told after it.
    for entry in &step.entries {
        page = page.line(format!("   · {}", own(entry)));
    }
    for line in &step.lines {
        page = page.line(format!(
            "   · {}",
            dialled(&line.name, &line.number, &line.tel)
        ));
        page = page.line(format!("     {}", about(line)));
    }
    for text in [&step.text, &step.how_to_add].into_iter().flatten() {
        page = page.text(text.clone());
    }
    page
}

fn own(entry: &SosEntry) -> String {
    let words = match (&entry.number, &entry.tel) {
        (Some(number), Some(tel)) => dialled(&entry.text, number, tel),
        _ => entry.text.clone(),
    };
    match &entry.note {
        Some(note) => format!("{words} ({note})"),
        None => words,
    }
}

fn dialled(name: &str, number: &str, tel: &str) -> String {
    format!("{name}  {number}  {tel}")
}

fn about(line: &SosLine) -> String {
    let source = say::with(
        "sos-source",
        &[
            ("name", &line.from),
            ("source", &line.source),
            ("day", &line.checked),
        ],
    );
    let parts = [line.hours.clone(), line.area.clone(), Some(source)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
