//! Makes the folder that the portal is embedded from, so that the server builds without the portal.

use std::fs;
use std::io;

fn main() -> io::Result<()> {
    fs::create_dir_all("portal/dist")?;
    for watched in ["build.rs", "migrations", "portal/dist"] {
        let mut out = io::stdout().lock();
        io::Write::write_fmt(&mut out, format_args!("cargo:rerun-if-changed={watched}\n"))?;
    }
    Ok(())
}
