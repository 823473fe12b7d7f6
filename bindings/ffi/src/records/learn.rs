//! Texts to learn from as they cross.

use cairn_model::learn as model;

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
