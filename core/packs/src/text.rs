//! Texts to learn from that a pack may bring: exercises, topics and pages. There is no place in a pack for the words
//! of an emergency: those are the program's own.

use cairn_content::learn::{LearnError, examine, parse};
use cairn_model::field::FieldCode;
use cairn_model::learn::{About, Exercise, Page, Topic};
use serde::Serialize;

use crate::content::read;
use crate::error::Refusal;
use crate::manifest::{Manifest, bad};

/// A text of a pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Text {
    /// Something to do, step by step.
    Exercise(Exercise),
    /// A topic of prevention.
    Topic(Topic),
    /// A lesson, or another page.
    Page(Page),
}

/// The kinds of texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextKind {
    /// [`Text::Exercise`].
    Exercise,
    /// [`Text::Topic`].
    Topic,
    /// [`Text::Page`].
    Page,
}

impl TextKind {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::Exercise, Self::Topic, Self::Page];

    /// Stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Exercise => "exercise",
            Self::Topic => "topic",
            Self::Page => "page",
        }
    }

    /// The folder of a pack that holds them.
    #[must_use]
    pub const fn folder(self) -> &'static str {
        match self {
            Self::Exercise => "exercises",
            Self::Topic => "topics",
            Self::Page => "pages",
        }
    }

    fn of(path: &str) -> Option<Self> {
        let (folder, name) = path.split_once('/')?;
        let stem = name.strip_suffix(".toml")?;
        let kind = Self::ALL.into_iter().find(|kind| kind.folder() == folder);
        kind.filter(|_| !stem.contains('/'))
    }
}

impl Text {
    fn parse(kind: TextKind, source: &str) -> Result<Self, LearnError> {
        match kind {
            TextKind::Exercise => parse(source).map(Self::Exercise),
            TextKind::Topic => parse(source).map(Self::Topic),
            TextKind::Page => parse(source).map(Self::Page),
        }
    }

    /// What it is and where it comes from.
    #[must_use]
    pub const fn about(&self) -> &About {
        match self {
            Self::Exercise(text) => &text.about,
            Self::Topic(text) => &text.about,
            Self::Page(text) => &text.about,
        }
    }

    /// Which kind it is of.
    #[must_use]
    pub const fn kind(&self) -> TextKind {
        match self {
            Self::Exercise(_) => TextKind::Exercise,
            Self::Topic(_) => TextKind::Topic,
            Self::Page(_) => TextKind::Page,
        }
    }

    pub(crate) fn examine(&self) -> Result<(), Refusal> {
        let examined = match self {
            Self::Exercise(text) => examine(text),
            Self::Topic(text) => examine(text),
            Self::Page(text) => examine(text),
        };
        Ok(examined?)
    }
}

/// Reads the texts. One text may be there in several languages, under one id and of one kind.
pub(crate) fn texts(manifest: &Manifest, files: &[(&str, &[u8])]) -> Result<Vec<Text>, Refusal> {
    let mut found: Vec<Text> = Vec::new();
    for file in files {
        let path = file.0;
        let kind = TextKind::of(path);
        let kind = kind.ok_or_else(|| Refusal::UnexpectedFile.within(path))?;
        let text = read(file, |source| Text::parse(kind, source))?;
        let about = text.about();
        let clashes = |other: &Text| {
            let same_language = other.about().language == about.language;
            other.about().id == about.id && (same_language || other.kind() != kind)
        };
        if found.iter().any(clashes) {
            return Err(Refusal::NameTaken.within(path));
        }
        if !manifest.languages.contains(&about.language) {
            return Err(bad("about.language", FieldCode::NotAChoice).within(path));
        }
        found.push(text);
    }
    Ok(found)
}
