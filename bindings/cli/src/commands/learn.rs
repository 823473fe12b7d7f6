//! `cairn learn …`: exercises and the prevention of drug-related disease. Needs no home, but for a reminder.

use cairn_content::learn;
use cairn_model::learn::Topic;
use serde_json::{Value, json};

use super::{at_home, remind};
use crate::args::{Global, LearnCommand};
use crate::failure::{Exit, Failure};
use crate::say;
use crate::screen::{Answer, Page, Screen};
use crate::table::{Align, Table};
use crate::views::learn as view;

/// Does what was asked.
///
/// # Errors
/// `unknown_text`; for a reminder what opening the home and keeping the entry refuse.
pub fn run(global: &Global, screen: Screen, command: &LearnCommand) -> Result<Answer, Failure> {
    match command {
        LearnCommand::List => Ok(list()),
        LearnCommand::Show {
            text,
            remind: Some(day),
            ..
        } => {
            let topic = topic(text)?;
            at_home(global, screen, |session| {
                remind::of_topic(session, topic, *day)
            })
        }
        LearnCommand::Show { text, sources, .. } => show(text, *sources),
    }
}

fn list() -> Answer {
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
        .gap()
        .text(say::text("learn-list-next"));
    let listed = |about| {
        let mut value = view::summary(about);
        value["command"] = json!(format!("cairn learn show {}", about.id));
        value
    };
    let json = json!({
        "exercises": exercises.iter().map(|e| listed(&e.about)).collect::<Value>(),
        "topics": topics.iter().map(|t| listed(&t.about)).collect::<Value>(),
    });
    Answer::new(json, page)
}

fn table() -> Table {
    Table::new([
        (say::text("cli-col-id"), Align::Start),
        (say::text("learn-col-minutes"), Align::End),
        (say::text("cli-col-title"), Align::Start),
    ])
}

fn show(name: &str, in_full: bool) -> Result<Answer, Failure> {
    let name = name.to_lowercase();
    if let Some(exercise) = learn::exercise(&name) {
        let json = json!({ "exercise": view::json(exercise) });
        return Ok(Answer::new(json, view::exercise(exercise, in_full)));
    }
    let topic = topic(&name)?;
    let json = json!({ "topic": view::json(topic) });
    Ok(Answer::new(json, view::topic(topic, in_full)))
}

fn topic(name: &str) -> Result<&'static Topic, Failure> {
    let found = learn::topic(&name.to_lowercase());
    found.ok_or_else(|| Failure::new("unknown_text", Exit::NotThere))
}
