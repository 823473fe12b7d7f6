//! `cargo xtask run`: the main job on this machine, from nothing to a shared check-in.

mod companion;
mod counsellor;
mod demo;
mod server;

use std::fs;
use std::io::{BufRead, IsTerminal, Write};
use std::path::{Path, PathBuf};

use companion::Companion;
use server::Server;

use crate::error::Error;
use crate::{portal, process, tools};

/// How to run it.
#[derive(clap::Args)]
pub struct Options {
    /// Do all of it without a person: sign up, invite, accept, share, read back in a real browser, then stop.
    #[arg(long)]
    headless: bool,
    /// The port on this machine; 0 picks a free one.
    #[arg(long, default_value_t = 8787)]
    port: u16,
    /// Keep pictures of the counsellor's screens in this folder; with --headless.
    #[arg(long, value_name = "FOLDER", requires = "headless")]
    pictures: Option<PathBuf>,
    /// Use what is built already.
    #[arg(long)]
    no_build: bool,
}

/// Builds, starts the server and the made-up person's companion, and shows the main job.
pub fn run(root: &Path, options: &Options) -> Result<(), Error> {
    if !options.no_build {
        build(root)?;
    }
    let folder = fresh_folder(root, options.headless)?;
    let port = if options.headless { 0 } else { options.port };
    let server = Server::start(root, &folder.join("server"), port)?;
    let sign_up = server.add_counsellor("demo")?;
    let demo = demo::write(root, &folder)?;
    let companion = Companion::create(root, &folder.join("companion"), demo)?;
    companion.load_demonstration()?;
    if options.headless {
        tools::ensure_browser()?;
        let outcome =
            counsellor::share_and_read(root, &sign_up, &companion, options.pictures.as_deref());
        drop(server);
        fs::remove_dir_all(&folder).map_err(Error::file(&folder))?;
        return outcome;
    }
    interact(&server, &sign_up, &companion)
}

fn build(root: &Path) -> Result<(), Error> {
    println!(
        "Building the portal, the server and the companion; the first time takes some minutes."
    );
    portal::build(root)?;
    let packages = [
        "build",
        "--quiet",
        "--package",
        "cairn-server",
        "--package",
        "cairn-cli",
    ];
    process::run(process::command(root, env!("CARGO"), &packages))
}

/// A folder for this run alone, emptied first: a demonstration starts from nothing each time.
fn fresh_folder(root: &Path, headless: bool) -> Result<PathBuf, Error> {
    let name = if headless { "headless" } else { "demo" };
    let folder = root.join(".demo").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(Error::file(&folder))?;
    }
    fs::create_dir_all(&folder).map_err(Error::file(&folder))?;
    Ok(folder)
}

fn interact(server: &Server, sign_up: &str, companion: &Companion) -> Result<(), Error> {
    println!();
    println!("Portal:   {}", server.url());
    println!("Sign up:  {sign_up}");
    println!();
    println!("1. Open the sign-up link in a browser, as the counsellor.");
    println!("2. Make an invite there and copy its link.");
    println!("3. Paste it here: a made-up person accepts it and shares three months of check-ins.");
    println!("Ctrl-C stops everything.");
    if !std::io::stdin().is_terminal() {
        println!("(There is no terminal to paste into; the server runs until it is stopped.)");
        return server.wait();
    }
    loop {
        print!("\nInvite: ");
        std::io::stdout()
            .flush()
            .map_err(Error::file("standard output"))?;
        let mut line = String::new();
        let read = std::io::stdin()
            .lock()
            .read_line(&mut line)
            .map_err(Error::file("standard input"))?;
        if read == 0 {
            return Ok(());
        }
        if line.trim().is_empty() {
            companion.show(&["sync"])?;
        } else if let Err(error) = companion.accept_and_share(line.trim()) {
            println!("{error}");
        } else {
            println!(
                "\nShared. More from another terminal, for example:\n  {} checkin add",
                companion.command_line()
            );
            println!("then press Enter here, or run `sync` there, and look at the portal.");
        }
    }
}
