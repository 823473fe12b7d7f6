//! `cairn link …`.

use clap::Subcommand;

/// What can be done with links.
#[derive(Debug, Subcommand)]
pub enum LinkCommand {
    Accept {
        #[arg(value_name = "INVITE", allow_hyphen_values = true)]
        invite: String,
        #[arg(long, value_name = "NAME")]
        name: String,
    },
    List,
    Words {
        #[arg(value_name = "LINK", allow_hyphen_values = true)]
        link: String,
    },
    Confirm {
        #[arg(value_name = "LINK", allow_hyphen_values = true)]
        link: String,
    },
    Withdraw {
        #[arg(value_name = "LINK", allow_hyphen_values = true)]
        link: String,
    },
}
