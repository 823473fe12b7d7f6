//! The screen for the worst moment: large steps, few words.

use cairn_companion::{Sos, SosStep};
use cairn_content::fallback::Fallback;
use cairn_model::plan::{SosEntry, SosLine};

use super::lapse;
use crate::language;
use crate::say;
use crate::screen::Page;

/// The screen.
pub fn page(sos: &Sos) -> Page {
    let mut page = Page::new()
        .in_language(Fallback::Safety, sos.language)
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
        for about in about(line) {
            page = page.line(format!("     {about}"));
        }
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

/// When and where a line answers, and under it where its number was read and what it lacks.
fn about(line: &SosLine) -> impl Iterator<Item = String> {
    let source = say::with(
        "sos-source",
        &[
            ("name", &line.from),
            ("source", &line.source),
            ("day", &line.checked),
        ],
    );
    let languages = language::names(line.languages.iter().map(String::as_str));
    let parts = [
        line.hours.as_deref(),
        line.area.as_deref(),
        Some(&languages),
    ];
    let parts = parts.into_iter().flatten().filter(|part| !part.is_empty());
    let answers = parts.collect::<Vec<_>>().join(" · ");
    let unsigned = line.unsigned.then(|| say::text("learn-not-yet-checked"));
    let year = line.checked.split('-').next().unwrap_or_default();
    let old = line
        .old
        .then(|| say::with("sos-checked-old", &[("year", year)]));
    [answers, source].into_iter().chain(old).chain(unsigned)
}
