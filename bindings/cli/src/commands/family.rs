//! `cairn family …`: for families and supporters. Needs no home, keeps nothing unasked, and knows nothing of anybody else.

mod check;
mod hide;
mod kept;

use cairn_content::learn;
use cairn_model::learn::Page as Lesson;
use serde_json::{Value, json};

use super::{at_home, overdose};
use crate::args::{FamilyCommand, Global, NUMBER_VARIABLE};
use crate::failure::{Exit, Failure};
use crate::say;
use crate::screen::{Answer, Page, Screen};
use crate::table::{Column, Table};
use crate::views::learn as view;

/// Does what was asked.
///
/// # Errors
/// A lesson or an age that has no page; answers that don't fit.
pub fn run(global: &Global, screen: Screen, command: &FamilyCommand) -> Result<Answer, Failure> {
    match command {
        FamilyCommand::Lessons => Ok(lessons()),
        FamilyCommand::Show { lesson, sources } => {
            let lesson = learn::lesson(&lesson.to_lowercase());
            page("lesson", lesson, "unknown_lesson", *sources)
        }
        FamilyCommand::Words { sources } => words(*sources),
        FamilyCommand::Ages { years: None, .. } => Ok(ages()),
        FamilyCommand::Ages {
            years: Some(years),
            sources,
        } => page(
            "page",
            learn::page_for_age(*years),
            "no_page_for_age",
            *sources,
        ),
        FamilyCommand::Check {
            answers,
            keep,
            sources,
        } => {
            let given = check::Given {
                answers: answers.as_deref(),
                keep: *keep,
                in_full: *sources,
            };
            check::run(global, screen, given)
        }
        FamilyCommand::Kept { command } => {
            at_home(global, screen, |session| kept::run(session, command))
        }
        FamilyCommand::Private { sources } => {
            page("page", learn::page("private"), "unknown_text", *sources)
        }
        FamilyCommand::Leaving { sources } => {
            let answer = page("page", learn::page("leaving"), "unknown_text", *sources)?;
            // First: whoever has to hide it has no time to look for how.
            let top = Page::of(say::text("family-leaving-hide"));
            let set = std::env::var(NUMBER_VARIABLE).ok();
            let dial = overdose::to_call(global, set.as_deref()).dial;
            let top = match &dial {
                Some(dial) => top.text(say::with(
                    "family-leaving-number",
                    &[("number", &dial.number)],
                )),
                None => top,
            };
            let mut json = answer.json;
            json["emergency_number"] = json!(dial);
            Ok(Answer::new(json, top.gap().then(answer.page)))
        }
        FamilyCommand::Hide => hide::hide(global),
    }
}

fn page(
    kind: &str,
    lesson: Option<&Lesson>,
    missing: &str,
    in_full: bool,
) -> Result<Answer, Failure> {
    let lesson = lesson.ok_or_else(|| Failure::new(missing, Exit::NotThere))?;
    let json = json!({ kind: view::json(lesson) });
    Ok(Answer::new(json, view::lesson(lesson, in_full)))
}

fn lessons() -> Answer {
    let mut table = Table::new([
        (say::text("cli-col-id"), Column::Fact),
        (say::text("cli-col-title"), Column::Words),
    ]);
    for lesson in learn::lessons() {
        table.row([lesson.about.id.clone(), lesson.about.title.clone()]);
    }
    let page = Page::new()
        .text(say::text("family-intro"))
        .gap()
        .table(table)
        .gap()
        .text(say::text("family-lessons-next"));
    let page = view::named(page, learn::lessons().iter().map(|lesson| &lesson.about));
    Answer::new(json!({ "lessons": summaries(learn::lessons()) }), page)
}

fn ages() -> Answer {
    let mut table = Table::new([
        (say::text("family-col-years"), Column::Fact),
        (say::text("cli-col-title"), Column::Words),
    ]);
    for page in learn::ages() {
        table.row([view::years(page.ages), page.about.title.clone()]);
    }
    let page = Page::new()
        .table(table)
        .gap()
        .text(say::text("family-ages-next"));
    let page = view::named(page, learn::ages().iter().map(|page| &page.about));
    Answer::new(json!({ "pages": summaries(learn::ages()) }), page)
}

fn summaries(pages: &[Lesson]) -> Value {
    let listed = pages.iter().map(|page| {
        let mut value = view::summary(&page.about);
        if let Some(ages) = page.ages {
            value["ages"] = json!(ages);
        }
        value
    });
    listed.collect()
}

fn words(in_full: bool) -> Result<Answer, Failure> {
    let words = learn::words_page().ok_or_else(|| Failure::new("unknown_text", Exit::NotThere))?;
    let json = json!({ "words": view::json(words) });
    Ok(Answer::new(json, view::words(words, in_full)))
}
