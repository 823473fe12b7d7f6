//! Texts to learn from as they cross.

use cairn_companion as core;
use cairn_content::catalogue::spoken;
use cairn_model::learn as model;
use cairn_packs as packs;

use crate::mirror::{mirror, record};
use crate::records::insight::Review;
use crate::records::schedule::ScheduleEntryKind;

record! {
    /// What every text says of itself.
    About = model::About {
        /// Stable name.
        id: String,
        /// Its title.
        title: String,
        /// Language of the text, such as `en`: not that of the program where it fell back to this one.
        language: String,
        /// Raised with every change of the words, from 1.
        version: u16,
        /// How well what it says has been tested.
        evidence: Evidence,
        /// What that judgement rests on, and its limits, in a sentence or two.
        evidence_note: String,
        /// How far it has been looked at by those who must.
        review: Review,
        /// Who must sign it off before it counts as reviewed.
        signoff_by: Vec<Signer>,
        /// Where its facts come from.
        sources: Vec<TextSource>,
    }
}

mirror! {
    /// Who signs a text off.
    Signer = model::Signer {
        /// A clinician: every text needs one.
        Clinician,
        /// Somebody who works with people who live with violence.
        ViolenceSpecialist,
        /// A lawyer: what to do in an emergency is a matter of law, too.
        Lawyer,
    }
}

mirror! {
    /// How well something has been tested. Of the method, not of our words for it.
    Evidence = model::Evidence {
        /// Reviews of several trials agree, or guidelines do, on good studies.
        Strong,
        /// Several trials, with weaknesses or mixed results; one good trial; or what guidelines advise strongly
        /// although the studies are weak.
        Moderate,
        /// Few or small studies, or studies of something near to it.
        Limited,
        /// In wide use and sensible, but hardly tested.
        Practice,
    }
}

record! {
    /// A publication that a text rests on.
    TextSource = model::Source {
        /// Name by which steps of a card refer to it.
        key: String,
        /// Authors, year, title, place.
        citation: String,
        /// Where it was read: an address or a number such as `PMC1234567`.
        at: String,
        /// How much of it was read.
        read: SourceRead,
        /// What it is called on for.
        supports: String,
    }
}

mirror! {
    /// How much of a source was read by whoever wrote the text.
    SourceRead = model::Read {
        /// The passage itself.
        Passage,
        /// Its abstract or a part of it.
        Part,
        /// It is quoted in another document, which was read.
        Quoted,
        /// Not itself: another document that reports what it says.
        Secondary,
        /// Not at all: nothing may rest on it alone.
        Unread,
    }
}

record! {
    /// An exercise that a person does alone, step by step.
    Exercise = model::Exercise {
        /// What it is and where it comes from.
        about: About,
        /// How long it takes, in minutes.
        minutes: u16,
        /// When it can help.
        when: String,
        /// What is done, in order.
        steps: Vec<ExerciseStep>,
        /// What comes after, and whom to ask when it does not help.
        after: String,
    }
}

record! {
    /// One step of an exercise.
    ExerciseStep = model::ExerciseStep {
        /// What is done.
        text: String,
        /// How long it takes where a timer helps, in seconds.
        seconds: Option<u16>,
    }
}

record! {
    /// One topic of the prevention of drug-related disease.
    Topic = model::Topic {
        /// What it is and where it comes from.
        about: About,
        /// The heart of it in a few sentences.
        lead: String,
        /// What is good to know.
        know: Vec<String>,
        /// What to do next.
        next: Vec<String>,
        /// The reminder that goes with it.
        reminder: TopicReminder,
    }
}

record! {
    /// A reminder that a topic suggests.
    TopicReminder = model::Reminder {
        /// What it is about.
        kind: ScheduleEntryKind,
        /// Which day to choose for it, in words: the day is the person's own.
        when: String,
    }
}

record! {
    /// One page of the family's.
    Page = model::Page {
        /// What it is and where it comes from.
        about: About,
        /// For which ages of a child, where it is a page by age.
        ages: Option<Ages>,
        /// The heart of it in a few sentences.
        lead: String,
        /// The rest, part by part.
        parts: Vec<Part>,
        /// Small things to try now; may be none.
        try_now: Vec<String>,
    }
}

record! {
    /// Ages in whole years, both included.
    Ages = model::Ages {
        /// The youngest.
        from: u8,
        /// The oldest.
        to: u8,
    }
}

record! {
    /// A heading and what stands under it.
    Part = model::Part {
        /// The heading.
        heading: String,
        /// Paragraphs.
        text: Vec<String>,
    }
}

record! {
    /// Words that help, beside those that hurt.
    WordsPage = model::WordsPage {
        /// What it is and where it comes from.
        about: About,
        /// The heart of it in a few sentences.
        lead: String,
        /// Words for a person and what they live with.
        words: Vec<WordsPair>,
        /// Sentences in a talk.
        talk: Vec<WordsPair>,
        /// What stands at the end.
        after: String,
    }
}

record! {
    /// Something to leave, and what to say in its place.
    WordsPair = model::Pair {
        /// What is often said. Shown as an example of what hurts.
        instead_of: String,
        /// What helps more.
        say: String,
    }
}

/// A text of a pack, as a person reads it.
#[derive(Debug, Clone, PartialEq, uniffi::Enum)]
pub enum LearnText {
    /// Something to do, step by step.
    Exercise {
        /// It.
        exercise: Exercise,
    },
    /// A topic of prevention.
    Topic {
        /// It.
        topic: Topic,
    },
    /// A lesson, or another page.
    Page {
        /// It.
        page: Page,
    },
}

impl From<packs::Text> for LearnText {
    fn from(core: packs::Text) -> Self {
        match core {
            packs::Text::Exercise(exercise) => Self::Exercise {
                exercise: exercise.into(),
            },
            packs::Text::Topic(topic) => Self::Topic {
                topic: topic.into(),
            },
            packs::Text::Page(page) => Self::Page { page: page.into() },
        }
    }
}

/// A text that an installed pack brought, and whose it is.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct PackText {
    /// Its name: the pack's, `/`, and its own. No text of the program has a `/` in its name.
    pub name: String,
    /// The name of the pack.
    pub pack: String,
    /// Who signed it, as the person calls them. To be shown with it.
    pub publisher: String,
    /// The languages it is there in, by their tags.
    pub languages: Vec<String>,
    /// It in the language of this program; else in English, else in the first it has. It says which.
    pub text: LearnText,
}

impl PackText {
    /// The text in the language that is spoken; none where the pack has none at all, which can't be.
    pub(crate) fn of(core: &core::PackText) -> Option<Self> {
        let text = core.text(spoken().tag())?.clone();
        Some(Self {
            name: core.name.clone(),
            pack: core.pack.clone(),
            publisher: core.publisher.clone(),
            languages: core.languages().map(str::to_owned).collect(),
            text: text.into(),
        })
    }
}
