//! The instruments that are bundled, and the reader of their packs.

use cairn_model::instrument::{Instrument, LicenceStatus, PackFault};
use std::sync::LazyLock;

/// Sources of the bundled packs.
pub const PACKS: [&str; 4] = [
    include_str!("../instruments/phq-2.toml"),
    include_str!("../instruments/phq-9.toml"),
    include_str!("../instruments/gad-2.toml"),
    include_str!("../instruments/gad-7.toml"),
];

static INSTRUMENTS: LazyLock<Vec<Instrument>> =
    LazyLock::new(|| PACKS.iter().filter_map(|pack| bundled(pack).ok()).collect());

/// Why a pack can't be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PackError {
    /// Not TOML, or not the fields of a pack.
    #[error("not a pack: {0}")]
    Syntax(String),
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
    let instrument: Instrument =
        toml::from_str(source).map_err(|error| PackError::Syntax(error.message().to_owned()))?;
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

/// All bundled instruments.
#[must_use]
pub fn instruments() -> &'static [Instrument] {
    &INSTRUMENTS
}

/// The bundled instrument of this code.
#[must_use]
pub fn instrument(code: &str) -> Option<&'static Instrument> {
    INSTRUMENTS
        .iter()
        .find(|instrument| instrument.code == code)
}
