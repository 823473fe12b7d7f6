//! The coping and safety plan as it crosses.

use cairn_model::plan as model;

use crate::cross::{Cross, Read};
use crate::error::CairnError;
use crate::mirror::{entered, kept, mirror, record};

mirror! {
    /// One part of a plan: the six steps in order, then the reasons.
    Section = model::Section {
        /// 1: signs that a hard time is coming.
        WarningSigns,
        /// 2: what the person can do alone.
        Alone,
        /// 3: people and places that take the mind off it, without asking for help.
        Distractions,
        /// 4: people to ask for help.
        Help,
        /// 5: professionals and crisis lines.
        Professionals,
        /// 6: making the surroundings safer.
        Surroundings,
        /// The person's own reasons.
        Reasons,
    }
}

mirror! {
    /// What an entry of a plan is.
    PlanEntryKind = model::EntryKind {
        /// A sign, an act, a reason.
        Text,
        /// Somebody.
        Person,
        /// Somewhere to go.
        Place,
        /// A practice, a hotline.
        Service,
        /// The emergency number where the person is, as they gave it: the overdose card dials it.
        Emergency,
    }
}

/// A plan.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Plan {
    /// All sections in order, also empty ones.
    pub sections: Vec<PlanSection>,
}

/// One section of a plan and what stands in it.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct PlanSection {
    /// Which.
    pub section: Section,
    /// Its number among the steps, from 1 to 6; the reasons have none.
    pub step: Option<u8>,
    /// The kinds of entry that can stand in it.
    pub kinds: Vec<PlanEntryKind>,
    /// Its entries, in the person's order.
    pub entries: Vec<PlanEntry>,
}

record! {
    /// One line of a plan.
    PlanEntry = model::Entry {
        /// Which entry; stays the same when it is changed or moved.
        id: String,
        /// What it is.
        kind: PlanEntryKind,
        /// What the person calls it: an act, a name, a place.
        text: String,
        /// How to reach it with one tap.
        number: Option<Phone>,
        /// When to call, how to get there.
        note: Option<String>,
    }
}

/// A number that can be dialled.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Phone {
    /// As it was written.
    pub written: String,
    /// What is dialled.
    pub dial: String,
    /// The link that dials it.
    pub tel: String,
}

entered! {
    /// An entry as it is entered.
    PlanEntryDraft = model::EntryDraft {
        /// What it is; as is usual in its section where left open.
        #[uniffi(default)]
        kind: Option<PlanEntryKind>,
        /// What the person calls it. At most 200 characters.
        text: String,
        /// A phone number, as written.
        #[uniffi(default)]
        number: Option<String>,
        /// When to call, how to get there. At most 200 characters.
        #[uniffi(default)]
        note: Option<String>,
    }
}

kept! {
    /// A plan as it was kept.
    KeptPlan = model::Plan => Plan
}

/// The number that somebody wrote, as it is dialled.
///
/// # Errors
/// `invalid_fields`: `not_dialable`.
#[uniffi::export]
pub fn phone(written: String) -> Result<Phone, CairnError> {
    let phone: cairn_model::phone::Phone = written.read("number")?;
    Ok(phone.cross())
}

impl Cross<Phone> for cairn_model::phone::Phone {
    fn cross(self) -> Phone {
        Phone {
            written: self.written().to_owned(),
            dial: self.dial().to_owned(),
            tel: self.tel(),
        }
    }
}

impl Read<cairn_model::phone::Phone> for Phone {
    fn read(self, field: &str) -> Result<cairn_model::phone::Phone, CairnError> {
        self.written.read(field)
    }
}

impl From<model::Plan> for Plan {
    fn from(core: model::Plan) -> Self {
        let section = |section: model::Section| PlanSection {
            section: section.into(),
            step: section.step(),
            kinds: section.kinds().to_vec().cross(),
            entries: core.list(section).to_vec().cross(),
        };
        Self {
            sections: model::Section::ALL.map(section).into(),
        }
    }
}

impl Cross<Plan> for model::Plan {
    fn cross(self) -> Plan {
        self.into()
    }
}
