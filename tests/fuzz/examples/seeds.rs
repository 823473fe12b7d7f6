//! Writes the seeds to `corpus/<target>/`, where `cargo fuzz run` looks for inputs to start from.

use std::fs;
use std::io;
use std::path::Path;

use cairn_fuzz::{TARGETS, seeds};

fn main() -> io::Result<()> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    for (name, _) in TARGETS {
        let folder = corpus.join(name);
        fs::create_dir_all(&folder)?;
        for (n, seed) in seeds::of(name).iter().enumerate() {
            fs::write(folder.join(format!("seed-{n}")), seed)?;
        }
    }
    Ok(())
}
