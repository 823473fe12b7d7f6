//! `cairn learn …`: exercises and the prevention of drug-related disease. Needs no home, but for a reminder; where
//! there is one, the texts of its packs come after the program's own.

use cairn_companion::{Companion, PackText};
use cairn_content::learn;
use cairn_packs::Text;
use chrono::NaiveDate;
use serde_json::{Value, json};

use super::{at_home, opened, remind};
use crate::args::{Global, LearnCommand};
use crate::failure::{Exit, Failure};
use crate::say;
use crate::screen::{Answer, Page, Screen};
use crate::session::Session;
use crate::table::{Column, Table};
use crate::views::learn as view;

/// Does what was asked.
///
/// # Errors
/// `unknown_text`; for a reminder what opening the home and keeping the entry refuse.
pub fn run(global: &Global, screen: Screen, command: &LearnCommand) -> Result<Answer, Failure> {
    match command {
        LearnCommand::List => {
            let texts = in_packs(global, screen, |home| Ok(home.pack_texts()))?;
            Ok(list(&texts.unwrap_or_default()))
        }
        LearnCommand::Show {
            text,
            remind: Some(day),
            ..
        } => at_home(global, screen, |session| reminded(session, text, *day)),
        // No text of the program has such a name: they are shown without a look at the home.
        LearnCommand::Show { text, sources, .. } if text.contains('/') => {
            let name = text.to_lowercase();
            let found = in_packs(global, screen, |home| {
                home.pack_text(&name).ok_or_else(unknown)
            })?;
            of_pack(&found.ok_or_else(unknown)?, *sources)
        }
        LearnCommand::Show { text, sources, .. } => show(text, *sources),
    }
}

fn unknown() -> Failure {
    Failure::new("unknown_text", Exit::NotThere)
}

/// Looks into the home, where there is one.
fn in_packs<T>(
    global: &Global,
    screen: Screen,
    look: impl FnOnce(&Companion) -> Result<T, Failure>,
) -> Result<Option<T>, Failure> {
    let Some(session) = opened(global, screen)? else {
        return Ok(None);
    };
    let found = look(session.companion());
    session.close()?;
    found.map(Some)
}

fn list(in_packs: &[PackText]) -> Answer {
    let (exercises, topics) = (learn::exercises(), learn::topics());
    let mut first = table();
    for exercise in exercises {
        let about = &exercise.about;
        let minutes = exercise.minutes.to_string();
        first.row([
            about.id.clone(),
            say::with("learn-minutes-short", &[("count", &minutes)]),
            about.title.clone(),
        ]);
    }
    let mut second = table().without_headings();
    for topic in topics {
        second.row([
            topic.about.id.clone(),
            String::new(),
            topic.about.title.clone(),
        ]);
    }
    let page = Page::new()
        .heading(say::text("learn-exercises"))
        .table(first)
        .gap()
        .heading(say::text("learn-topics"))
        .table(second)
        .gap();
    let page = view::from_packs(page, in_packs).text(say::text("learn-list-next"));
    let listed = |about| {
        let mut value = view::summary(about);
        value["command"] = json!(format!("cairn learn show {}", about.id));
        value
    };
    let texts = exercises.iter().map(|exercise| &exercise.about);
    let texts = texts.chain(topics.iter().map(|topic| &topic.about));
    let page = view::named(page, texts);
    let json = json!({
        "exercises": exercises.iter().map(|e| listed(&e.about)).collect::<Value>(),
        "topics": topics.iter().map(|t| listed(&t.about)).collect::<Value>(),
        "packs": in_packs.iter().filter_map(view::pack_summary).collect::<Value>(),
    });
    Answer::new(json, page)
}

fn table() -> Table {
    Table::new([
        (say::text("cli-col-id"), Column::Fact),
        (say::text("learn-col-minutes"), Column::Number),
        (say::text("cli-col-title"), Column::Words),
    ])
}

fn show(name: &str, in_full: bool) -> Result<Answer, Failure> {
    let name = name.to_lowercase();
    if let Some(exercise) = learn::exercise(&name) {
        let json = json!({ "exercise": view::json(exercise) });
        return Ok(Answer::new(json, view::exercise(exercise, in_full)));
    }
    let topic = learn::topic(&name).ok_or_else(unknown)?;
    let json = json!({ "topic": view::json(topic) });
    Ok(Answer::new(json, view::topic(topic, &name, in_full)))
}

fn of_pack(text: &PackText, in_full: bool) -> Result<Answer, Failure> {
    let found = view::spoken(text).ok_or_else(unknown)?;
    let (written, page) = match found {
        Text::Exercise(one) => (view::json(one), view::exercise(one, in_full)),
        Text::Topic(one) => (view::json(one), view::topic(one, &text.name, in_full)),
        Text::Page(one) => (view::json(one), view::lesson(one, in_full)),
    };
    let json = json!({
        found.kind().code(): written,
        "pack": text.pack,
        "publisher": text.publisher,
        "languages": text.languages().collect::<Vec<_>>(),
    });
    Ok(Answer::new(json, view::of_pack(page, text)))
}

/// The reminder that goes with a topic, of the program or of a pack.
fn reminded(session: &Session, name: &str, day: NaiveDate) -> Result<Answer, Failure> {
    let name = name.to_lowercase();
    if let Some(topic) = learn::topic(&name) {
        return remind::of_topic(session, topic, day);
    }
    let found = session.companion().pack_text(&name).ok_or_else(unknown)?;
    match view::spoken(&found) {
        Some(Text::Topic(topic)) => remind::of_topic(session, topic, day),
        _ => Err(unknown()),
    }
}
