//! What an entry is about.

use serde::{Deserialize, Serialize};

/// What an entry is about. None of it is ever said in a notification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    /// Somewhere to be at a time.
    Appointment,
    /// A medicine.
    Medication,
    /// A check-in at a random moment.
    Prompt,
    /// Naloxone that will be out of date.
    NaloxoneRenewal,
    /// A prescription that will run out.
    PrescriptionRenewal,
    /// A test, for example for hepatitis or HIV.
    Test,
    /// A vaccination.
    Vaccination,
    /// Anything else, for example a step towards a goal.
    Other,
}

impl EntryKind {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Appointment,
        Self::Medication,
        Self::Prompt,
        Self::NaloxoneRenewal,
        Self::PrescriptionRenewal,
        Self::Test,
        Self::Vaccination,
        Self::Other,
    ];

    /// Its name in JSON and in catalogue keys.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Appointment => "appointment",
            Self::Medication => "medication",
            Self::Prompt => "prompt",
            Self::NaloxoneRenewal => "naloxone_renewal",
            Self::PrescriptionRenewal => "prescription_renewal",
            Self::Test => "test",
            Self::Vaccination => "vaccination",
            Self::Other => "other",
        }
    }

    /// Whether it is somewhere to be: once its hour is over, no reminder helps any more.
    #[must_use]
    pub fn has_its_hour(self) -> bool {
        matches!(self, Self::Appointment | Self::Test | Self::Vaccination)
    }

    /// Whether a person can mark such an entry as essential, so that quiet hours don't hold it.
    #[must_use]
    pub fn may_be_essential(self) -> bool {
        matches!(self, Self::Appointment | Self::Medication)
    }
}
