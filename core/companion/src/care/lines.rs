//! Crisis lines of installed packs, kept ready for the crisis screen. The person's own stand in the plan.
//!
//! They are no documents: what a pack brought is in no export, and no import can bring a number that nobody signed.

use cairn_model::plan::SosLine;
use cairn_store::{Read, Write};

use super::sos;
use crate::error::Fault;

const LINES: &str = "crisis_lines";

/// Takes these lines in the place of all before, and keeps the crisis screen in step.
pub(crate) async fn replace(write: &mut Write<'_>, lines: &[SosLine]) -> Result<(), Fault> {
    if kept(write).await? == lines {
        return Ok(());
    }
    let text = serde_json::to_vec(lines).map_err(|_| Fault::unreadable())?;
    write.set_setting(LINES, &text).await?;
    sos::refresh(write).await
}

/// The lines, in the order in which they are shown.
pub(super) async fn kept(read: &mut Read<'_>) -> Result<Vec<SosLine>, Fault> {
    match read.setting(LINES).await? {
        Some(text) => serde_json::from_slice(&text).map_err(|_| Fault::unreadable()),
        None => Ok(Vec::new()),
    }
}
