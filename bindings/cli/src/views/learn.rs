//! How texts to learn from look in a terminal.

mod packs;

pub use packs::{from_packs, of_pack, pack_summary, spoken};

use cairn_content::fallback::Fallback;
use cairn_model::learn::{
    About, Ages, Exercise, Learnable, Page as Lesson, Pair, Signer, Source, Topic, WordsPage,
};
use serde::Serialize;
use serde_json::{Value, json};

use crate::say;
use crate::screen::Page;

/// What `--json` prints of a text: its fields, and whether a clinician has checked it.
pub fn json<T: Learnable + Serialize>(text: &T) -> Value {
    let mut value = json!(text);
    value["checked_by_a_clinician"] = json!(!text.about().unsigned());
    value
}

/// What a list says of a text.
pub fn summary(about: &About) -> Value {
    json!({
        "id": about.id,
        "title": about.title,
        "language": about.language,
        "evidence": about.evidence,
        "checked_by_a_clinician": !about.unsigned(),
    })
}

/// An exercise, step by step.
pub fn exercise(exercise: &Exercise, in_full: bool) -> Page {
    let minutes = exercise.minutes.to_string();
    let page = head(&exercise.about)
        .text(say::with("learn-minutes", &[("count", &minutes)]))
        .text(exercise.when.clone())
        .gap();
    let page = numbered(page, exercise.steps.iter().map(|step| step.text.as_str()));
    foot(
        page.gap().text(exercise.after.clone()),
        &exercise.about,
        in_full,
    )
}

/// A topic of prevention, with what to do next. `name` is the one it is opened by.
pub fn topic(topic: &Topic, name: &str, in_full: bool) -> Page {
    let page = head(&topic.about).text(topic.lead.clone()).gap();
    let page = listed(page, &topic.know)
        .gap()
        .heading(say::text("learn-next"));
    let page = listed(page, &topic.next)
        .gap()
        .heading(say::text("learn-reminder"))
        .text(say::text(&say::key(
            "learn-reminder",
            topic.reminder.kind.name(),
        )))
        .text(topic.reminder.when.clone())
        .text(say::with("learn-reminder-how", &[("name", name)]));
    foot(page, &topic.about, in_full)
}

/// A lesson, or another page of family mode.
pub fn lesson(lesson: &Lesson, in_full: bool) -> Page {
    let page = head(&lesson.about).text(lesson.lead.clone());
    let page = lesson.parts.iter().fold(page, |page, part| {
        let page = page.gap().heading(part.heading.clone());
        part.text
            .iter()
            .fold(page, |page, text| page.text(text.clone()))
    });
    let page = if lesson.try_now.is_empty() {
        page
    } else {
        listed(page.gap().heading(say::text("learn-try")), &lesson.try_now)
    };
    foot(page, &lesson.about, in_full)
}

/// The page of words.
pub fn words(words: &WordsPage, in_full: bool) -> Page {
    let page = head(&words.about).text(words.lead.clone()).gap();
    let page = pairs(page.heading(say::text("family-words-person")), &words.words);
    let page = pairs(page.heading(say::text("family-words-talk")), &words.talk);
    foot(page.text(words.after.clone()), &words.about, in_full)
}

/// Ages as a list shows them.
pub fn years(ages: Option<Ages>) -> String {
    ages.map_or_else(String::new, |ages| {
        say::with(
            "family-ages",
            &[
                ("from", &ages.from.to_string()),
                ("to", &ages.to.to_string()),
            ],
        )
    })
}

/// A source in a few words: who and when.
pub fn brief(source: &Source) -> &str {
    let citation = source.citation.as_str();
    let year = citation.find(')').map(|at| at + 1);
    let stop = citation.find(". ");
    match (year, stop) {
        // Without a year in brackets, what stands before the first full stop.
        (Some(year), Some(stop)) if stop < year && !citation[..year].contains(" et al.") => {
            &citation[..stop]
        }
        (Some(year), _) => &citation[..year],
        (None, Some(stop)) => &citation[..stop],
        (None, None) => citation,
    }
}

/// The page, which names these texts, with a word of their language where that isn't the person's.
pub fn named<'a>(page: Page, texts: impl IntoIterator<Item = &'a About>) -> Page {
    texts.into_iter().fold(page, |page, about| {
        page.in_language(Fallback::Text, &about.language)
    })
}

fn head(about: &About) -> Page {
    let page = named(Page::new(), [about]).heading(about.title.clone());
    if about.unsigned() {
        missing_signers(page.text(say::text("learn-not-yet-checked")), about)
    } else {
        page
    }
}

/// Who must sign it off besides a clinician, while it is not.
pub fn missing_signers(page: Page, about: &About) -> Page {
    let others = about.signoff_by.iter();
    let others = others.filter(|signer| about.unsigned() && **signer != Signer::Clinician);
    others.fold(page, |page, signer| {
        page.text(say::text(&say::key("learn-signoff", signer.code())))
    })
}

/// How sure it is and where it comes from.
fn foot(page: Page, about: &About, in_full: bool) -> Page {
    let level = say::text(&say::key("learn-evidence", about.evidence.code()));
    let page = page
        .gap()
        .heading(say::text("learn-how-sure"))
        .text(level)
        .text(about.evidence_note.clone())
        .gap();
    if in_full {
        return sources(page, &about.sources);
    }
    let names: Vec<&str> = about.sources.iter().map(brief).collect();
    page.text(say::with(
        "learn-sources-brief",
        &[("sources", &names.join("; "))],
    ))
}

/// Each source in full, with how much of it was read and what it is called on for.
fn sources(page: Page, sources: &[Source]) -> Page {
    let page = page.heading(say::text("learn-sources"));
    sources.iter().fold(page, |page, source| {
        let read = say::text(&say::key("learn-read", source.read.code()));
        page.text(source.citation.clone()).text(say::with(
            "learn-source-detail",
            &[
                ("at", &source.at),
                ("read", &read),
                ("supports", &source.supports),
            ],
        ))
    })
}

fn numbered<'a>(page: Page, texts: impl Iterator<Item = &'a str>) -> Page {
    texts.enumerate().fold(page, |page, (index, text)| {
        page.item(format!("{}.", index + 1), text)
    })
}

fn listed(page: Page, texts: &[String]) -> Page {
    texts
        .iter()
        .fold(page, |page, text| page.item("-", text.as_str()))
}

fn pairs(page: Page, pairs: &[Pair]) -> Page {
    let (not, but) = (say::text("family-words-not"), say::text("family-words-but"));
    pairs.iter().fold(page, |page, pair| {
        // What somebody says, so in quotation marks: "not He is clean." would be read as a sentence of ours.
        page.item(not.clone(), format!("\"{}\"", pair.instead_of))
            .item(but.clone(), format!("\"{}\"", pair.say))
            .gap()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_model::learn::Read;

    fn source(citation: &str) -> Source {
        Source {
            key: "key".into(),
            citation: citation.into(),
            at: "somewhere".into(),
            read: Read::Part,
            supports: "something".into(),
        }
    }

    #[test]
    fn a_source_is_named_by_who_and_when() {
        let name = |citation: &str| brief(&source(citation)).to_owned();
        assert_eq!(
            name("Grant S, Motala A, et al. (2017). A title (part 2). J 11:386."),
            "Grant S, Motala A, et al. (2017)"
        );
        assert_eq!(name("A Body. Toolkit: Five Steps."), "A Body");
        assert_eq!(name("A Body. Report (2016). Elsewhere."), "A Body");
        assert_eq!(name("A title with no stop"), "A title with no stop");
    }
}
