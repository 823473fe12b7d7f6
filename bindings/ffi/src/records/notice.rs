//! Reminders and what became of them, as they cross.

use std::collections::HashMap;

use cairn_companion as core;
use cairn_model::schedule::{self as model, ics};

use crate::mirror::{draft, mirror, record};
use crate::moment::Moment;
use crate::records::schedule::{KeptScheduleEntry, ScheduleEntry, Source};

record! {
    /// What to hand to the phone, in the place of all that was handed before.
    Planned = core::Planned {
        /// At most 64, soonest first.
        notices: Vec<Notice>,
        /// Whether that is everything in the two years to come. If not, the last one asks to open the companion.
        complete: bool,
    }
}

record! {
    /// One notification: nothing in it says what it is about.
    Notice = core::Notice {
        /// Its name, the same whenever it is planned; a tap on it leads to its occasion.
        id: String,
        /// When to show it.
        at: Moment,
        /// What it says: one of a fixed list of neutral texts.
        text: String,
    }
}

mirror! {
    /// What a person said of an occasion.
    Answer = model::Answer {
        /// Done, taken, been there.
        Done,
        /// Left out. No reason is asked.
        LeftOut,
    }
}

mirror! {
    /// What an answer did.
    AnswerOutcome = model::Outcome {
        /// It is the first of its occasion.
        New,
        /// The same was said before; nothing changed.
        Same,
        /// It replaces another.
        Changed,
    }
}

record! {
    /// The answer of an occasion and when it was first given.
    Answered = model::Answered {
        /// The answer.
        answer: Answer,
        /// When.
        at: Moment,
        ; moved
    }
}

record! {
    /// What became of reminders.
    Log = model::Log {
        /// Of each notification, by its name.
        records: HashMap<String, NoticeRecord>,
        /// The answer of each occasion.
        answers: HashMap<String, Answered>,
        ; past
    }
}

record! {
    /// What became of one notification.
    NoticeRecord = model::Record {
        /// When the phone was last told to show it.
        planned: Moment,
        /// When it was last shown.
        shown: Option<Moment>,
        /// When it was last opened.
        opened: Option<Moment>,
        /// Until when it was put off.
        snoozed: Option<Moment>,
        ; moved
    }
}

draft! {
    /// Hours without reminders, each day, by the clock where the person is.
    Quiet = model::Quiet {
        /// The first quiet minute, such as `22:00`.
        from: String,
        /// The first minute that isn't quiet any more; before `from` where the hours pass midnight.
        to: String,
    }
}

record! {
    /// How a person wants to be reminded.
    ScheduleSettings = model::ScheduleSettings {
        /// Hours without reminders.
        quiet: Option<Quiet>,
        /// When steps of goals remind, such as `09:00`; none: at the usual time.
        step_time: Option<String>,
        /// The last test whether reminders arrive.
        self_test: Option<SelfTest>,
    }
}

record! {
    /// "Did my reminder arrive?"
    SelfTest = model::SelfTest {
        /// When the person asked for it.
        asked: Moment,
        /// What the person said came of it.
        arrival: Option<Arrival>,
    }
}

record! {
    /// What came of a self-test.
    Arrival = model::Arrival {
        /// Whether it arrived.
        arrived: bool,
        /// When the person said so.
        at: Moment,
    }
}

mirror! {
    /// Whose words go into a calendar.
    Words = ics::Words {
        /// The neutral one only.
        Neutral,
        /// The person's own title, place and note: whoever sees the calendar reads them.
        Own,
    }
}

record! {
    /// A calendar as text.
    Written = ics::Written {
        /// The file.
        text: String,
        /// How many events it holds.
        events: u32,
        /// What has no place in a calendar: it is taken as needed, or comes at random.
        left_out: Vec<LeftOut>,
    }
}

record! {
    /// A dose whose reminder quiet hours hold until after its time.
    HeldDose = core::HeldDose {
        /// When it is due, in the zone of its entry.
        at: Moment,
        /// When the reminder comes.
        until: Moment,
    }
}

record! {
    /// An entry that has no place in a calendar.
    LeftOut = ics::LeftOut {
        /// Which.
        id: String,
    }
}

record! {
    /// What an import of a calendar would do. Nothing is kept yet.
    ImportPreview = core::ImportPreview {
        /// What the file holds, what was put right in it and what can't be taken.
        draft: IcsDraft,
        /// How many entries are new.
        new: u32,
        /// How many take the place of an older version of themselves.
        renewed: u32,
        /// How many are here already, as they are or newer.
        known: u32,
        /// The entries here that the file calls off. They are deleted, and an undo brings each back.
        ended: Vec<KeptScheduleEntry>,
        /// Single times that the file calls off. Each is taken out of its entry, and an undo of that brings it back.
        called_off: Vec<CalledOffTime>,
    }
}

record! {
    /// One time of an entry here that a calendar calls off.
    CalledOffTime = core::CalledOffTime {
        /// The entry as it is here.
        entry: KeptScheduleEntry,
        /// When it would have been, by the clock of the calendar.
        at: Moment,
    }
}

record! {
    /// What a calendar file holds.
    IcsDraft = ics::IcsDraft {
        /// The entries that can be made of it.
        entries: Vec<ScheduleEntry>,
        /// What was put right.
        fixed: Vec<IcsFixed>,
        /// What can't be taken.
        refused: Vec<IcsRefused>,
        /// What it calls off.
        ended: Vec<Source>;
        called_off
    }
}

record! {
    /// Something in a calendar file that was put right.
    IcsFixed = ics::Fixed {
        /// First line of the event in the file, from 1.
        line: u32,
        /// What, by its stable code.
        fix: String,
    }
}

record! {
    /// An event of a calendar file that can't be taken.
    IcsRefused = ics::Refused {
        /// First line of the event in the file, from 1.
        line: u32,
        /// Why, by its stable code.
        reason: String,
    }
}

record! {
    /// What an import of a calendar did.
    Imported = core::Imported {
        /// The entries that were added or renewed.
        entries: Vec<KeptScheduleEntry>,
        /// What was read.
        preview: ImportPreview,
    }
}
