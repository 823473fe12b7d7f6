//! The instruments that are bundled, and the reader of their packs.

use crate::catalogue::{key, text, try_text};
use crate::fields;
use cairn_model::dashboard::Trend;
use cairn_model::field::FieldError;
use cairn_model::instrument::{Band, Instrument, LicenceStatus, PackFault, Rising};
use std::sync::LazyLock;

/// Sources of the bundled packs.
pub const PACKS: [&str; 8] = [
    include_str!("../instruments/phq-2.toml"),
    include_str!("../instruments/phq-9.toml"),
    include_str!("../instruments/gad-2.toml"),
    include_str!("../instruments/gad-7.toml"),
    include_str!("../instruments/k6.toml"),
    include_str!("../instruments/k10.toml"),
    include_str!("../instruments/craving.toml"),
    include_str!("../instruments/pacs-adapted.toml"),
];

/// Those that a person may be offered come first.
static INSTRUMENTS: LazyLock<Vec<Instrument>> = LazyLock::new(|| {
    let packs = PACKS.iter().filter_map(|pack| bundled(pack).ok());
    let (mut offered, kept): (Vec<_>, Vec<_>) = packs.partition(|one| one.offered().is_ok());
    offered.extend(kept);
    offered
});

/// Why a pack can't be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PackError {
    /// Not TOML, or not the fields of a pack.
    #[error("not a pack: {0}")]
    Syntax(FieldError),
    /// The fields don't make sense together, or a vector doesn't hold.
    #[error("the pack does not hold together: {0}")]
    Fault(#[from] PackFault),
    /// Its terms don't let it be bundled.
    #[error("the pack's licence is not open")]
    NotOpen,
}

impl PackError {
    /// Stable code of this error.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Syntax(_) => "pack_syntax",
            Self::Fault(fault) => fault.code(),
            Self::NotOpen => "pack_not_open",
        }
    }

    /// Whether the same act could succeed later.
    #[must_use]
    pub fn retryable(&self) -> bool {
        false
    }
}

/// Read a pack and check it, its vectors included.
///
/// # Errors
/// When it isn't a pack that holds together.
pub fn parse_pack(source: &str) -> Result<Instrument, PackError> {
    let instrument: Instrument = fields::read(source).map_err(PackError::Syntax)?;
    instrument.check()?;
    Ok(instrument)
}

/// Read a pack that is to be bundled: its terms must be open, too.
///
/// # Errors
/// When it isn't one.
pub fn bundled(source: &str) -> Result<Instrument, PackError> {
    let instrument = parse_pack(source)?;
    if instrument.licence_status == LicenceStatus::Open {
        Ok(instrument)
    } else {
        Err(PackError::NotOpen)
    }
}

/// The bundled instruments that a person may be offered.
#[must_use]
pub fn instruments() -> &'static [Instrument] {
    let offered = INSTRUMENTS.iter().take_while(|one| one.offered().is_ok());
    &INSTRUMENTS[..offered.count()]
}

/// All bundled instruments; those at the end are for scoring only.
#[must_use]
pub fn all() -> &'static [Instrument] {
    &INSTRUMENTS
}

/// The bundled instrument of this code, for scoring; whether it may be offered,
/// [`Instrument::offered`] says.
#[must_use]
pub fn instrument(code: &str) -> Option<&'static Instrument> {
    INSTRUMENTS
        .iter()
        .find(|instrument| instrument.code == code)
}

/// What a person reads for a band: the pack's own words, else those of the catalogue, else nothing.
#[must_use]
pub fn band_words(instrument: &str, band: &Band) -> Option<String> {
    band.words
        .clone()
        .or_else(|| try_text(&key(&format!("band-{instrument}"), &band.code)).ok())
}

/// What a person reads for the last score against the one before: a change, never a diagnosis.
#[must_use]
pub fn trend_words(rising: Rising, trend: Trend) -> String {
    let area = match rising {
        Rising::Burden => "trend-burden",
        Rising::Strength => "trend-strength",
        Rising::Neither => "trend",
    };
    text(&key(area, trend.name()))
}
