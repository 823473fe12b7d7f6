//! `cairn pack …`.

use std::path::PathBuf;

use clap::Subcommand;

/// What can be done with packs.
#[derive(Debug, Subcommand)]
pub enum PackCommand {
    Build {
        #[arg(value_name = "DIR")]
        dir: PathBuf,
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    Key {
        #[arg(long, value_name = "NAME")]
        out: PathBuf,
    },
    Sign {
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[arg(long, value_name = "KEY")]
        key: PathBuf,
        #[arg(long, value_name = "FILE")]
        password_file: Option<PathBuf>,
    },
    Verify {
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[arg(long, value_name = "KEY")]
        publisher: Option<PathBuf>,
    },
    Install {
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    List,
    Remove {
        #[arg(value_name = "PACK")]
        pack: String,
    },
    Publishers,
    Trust {
        #[arg(value_name = "KEY")]
        key: PathBuf,
        #[arg(long, value_name = "NAME")]
        name: String,
        #[arg(long, value_name = "DIGITS")]
        fingerprint: Option<String>,
    },
    Distrust {
        #[arg(value_name = "DIGITS")]
        fingerprint: String,
    },
}
