//! Writes the TypeScript form of every type that crosses into the folder given as argument.

use std::error::Error;
use std::path::PathBuf;

use cairn_caseload::{Event, PeopleView, PersonView, Settings, ShownInvite};
use cairn_wasm::{Failure, InstrumentInfo};
use ts_rs::{Config, TS};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args_os()
        .nth(1)
        .map(PathBuf::from)
        .ok_or("usage: types FOLDER")?;
    let config = Config::new().with_out_dir(folder).with_large_int("number");
    Event::export_all(&config)?;
    Failure::export_all(&config)?;
    InstrumentInfo::export_all(&config)?;
    PeopleView::export_all(&config)?;
    PersonView::export_all(&config)?;
    Settings::export_all(&config)?;
    ShownInvite::export_all(&config)?;
    Ok(())
}
