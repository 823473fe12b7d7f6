//! Crisis lines that somebody else vouches for. The person's own stand in the plan.

use crate::NaiveDate;
use crate::document::Body;
use crate::field::{DraftError, FieldError};
use crate::phone::Phone;
use crate::text::{self, LINE_MAX};
use serde::{Deserialize, Serialize};

/// A line to call in a crisis. None is built in: each comes from a signed pack or from the operator, with its source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CrisisLine {
    /// Its name.
    pub name: String,
    /// Its number.
    pub number: Phone,
    /// When it answers, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<String>,
    /// Where it is for, in words: a country, a region.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
    /// Who vouches for it.
    pub origin: Origin,
    /// Where its number was read.
    pub source: String,
    /// When that was.
    pub checked: NaiveDate,
}

/// Who brought a crisis line.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "from", rename_all = "snake_case", deny_unknown_fields)]
pub enum Origin {
    /// A signed pack.
    Pack {
        /// Its name.
        name: String,
    },
    /// The operator of a server that the person is linked with.
    Operator {
        /// What the operator is called.
        name: String,
    },
}

impl Origin {
    /// What the pack or operator is called.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Pack { name } | Self::Operator { name } => name,
        }
    }
}

impl Body for CrisisLine {
    const KIND: &'static str = "crisis_line";
    const VERSION: u16 = 1;

    fn check(&self) -> Result<(), DraftError> {
        let mut bad: Vec<FieldError> = Vec::new();
        text::required(&mut bad, "name", &self.name, LINE_MAX);
        text::optional(&mut bad, "hours", self.hours.as_deref(), LINE_MAX);
        text::optional(&mut bad, "area", self.area.as_deref(), LINE_MAX);
        text::required(&mut bad, "origin.name", self.origin.name(), LINE_MAX);
        text::required(&mut bad, "source", &self.source, LINE_MAX);
        DraftError::unless_empty(bad)
    }
}
