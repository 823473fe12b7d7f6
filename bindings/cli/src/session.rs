//! An open home for the length of one command.

use std::sync::Arc;

use cairn_companion::{Companion, Error, Setup, StoreKey};
use cairn_model::time::Moment;
use sha2::{Digest, Sha256};
use tokio::runtime::Runtime;

use crate::args::Global;
use crate::chance::{self, Chance};
use crate::clock::Clock;
use crate::failure::{Exit, Failure};
use crate::home::Home;
use crate::http::Http;
use crate::key;
use crate::screen::Screen;

/// The open companion and what a command needs beside it.
pub struct Session {
    companion: Companion,
    runtime: Runtime,
    now: Moment,
    /// The present, as this call takes it, and moments read by it.
    pub clock: Clock,
    /// Where questions and answers go.
    pub screen: Screen,
    /// Whether `--yes` was given.
    pub yes: bool,
}

impl Session {
    /// Makes a home and opens it.
    ///
    /// # Errors
    /// `home_exists`, `seed_outside_demo`, and what the system refuses.
    pub fn create(
        global: &Global,
        screen: Screen,
        demo: bool,
        passphrase: bool,
    ) -> Result<(Self, Home), Failure> {
        let clock = Clock::new(global.now.as_deref(), global.zone.as_deref())?;
        if global.seed.is_some() && !demo {
            return Err(seed_outside_demo());
        }
        let home = Home::locate(global.home.clone())?;
        let again = home.lost_its_store();
        if !again {
            home.refuse_existing()?;
        }
        let words = (passphrase && !again)
            .then(key::new_passphrase)
            .transpose()?;
        home.create()?;
        let mut chance = chance(global, &home)?;
        let (store_key, demo) = if again {
            // Under the same key, so that what was put aside can still be opened one day.
            (key::open(&home)?, key::is_demo(&home)?)
        } else {
            let key = key::create(&home, demo, words.as_ref(), &mut *chance)?;
            (key, demo)
        };
        let runtime = runtime()?;
        let install = install(&home);
        let setup = Setup { demo };
        let companion = runtime.block_on(Companion::create(
            &home.store_dir(),
            &StoreKey::new(*store_key),
            setup,
            install.as_ref(),
            chance,
        ))?;
        Ok((
            Self {
                companion,
                runtime,
                now: clock.now(),
                clock,
                screen,
                yes: global.yes,
            },
            home,
        ))
    }

    /// Opens the home.
    ///
    /// # Errors
    /// `no_home`, `wrong_key`, `in_use` and the other failures of opening.
    pub fn open(global: &Global, screen: Screen) -> Result<Self, Failure> {
        let clock = Clock::new(global.now.as_deref(), global.zone.as_deref())?;
        let home = Home::locate(global.home.clone())?;
        if home.lost_its_store() {
            return Err(Failure::new("store_gone", Exit::Damaged).with("files", home.put_aside()));
        }
        if global.seed.is_some() && !key::is_demo(&home)? {
            return Err(seed_outside_demo());
        }
        let store_key = key::open(&home)?;
        let chance = chance(global, &home)?;
        let runtime = runtime()?;
        let install = install(&home);
        let companion = runtime.block_on(Companion::open(
            &home.store_dir(),
            &StoreKey::new(*store_key),
            install.as_ref(),
            &clock.now(),
            chance,
        ));
        let companion = companion.map_err(|error| match error.code() {
            "damaged" => Failure::from(error).with("files", home.put_aside()),
            _ => Failure::from(error),
        })?;
        Ok(Self {
            companion,
            runtime,
            now: clock.now(),
            clock,
            screen,
            yes: global.yes,
        })
    }

    /// The companion.
    pub fn companion(&self) -> &Companion {
        &self.companion
    }

    /// The present.
    pub fn now(&self) -> &Moment {
        &self.now
    }

    /// The way to the servers that this home may call.
    pub fn transport(&self) -> Arc<Http> {
        Arc::new(Http::new(self.companion.is_demo()))
    }

    /// Waits for one act of the companion.
    ///
    /// # Errors
    /// The act's own.
    pub fn wait<T>(&self, act: impl Future<Output = Result<T, Error>>) -> Result<T, Failure> {
        Ok(self.runtime.block_on(act)?)
    }

    /// Waits for an act whose failure says more than a code.
    pub fn wait_for<T>(&self, act: impl Future<Output = T>) -> T {
        self.runtime.block_on(act)
    }

    /// Closes the home once all is written down.
    ///
    /// # Errors
    /// `io`, `disk_full`.
    pub fn close(self) -> Result<(), Failure> {
        Ok(self.runtime.block_on(self.companion.close())?)
    }
}

/// What the companion's acts run on.
///
/// # Errors
/// `internal` where the system refuses.
pub fn runtime() -> Result<Runtime, Failure> {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| Failure::io("internal", &error))
}

fn chance(global: &Global, home: &Home) -> Result<Chance, Failure> {
    match global.seed {
        Some(seed) => Ok(chance::seeded(seed, home.next_turn()?)),
        None => chance::system(),
    }
}

fn seed_outside_demo() -> Failure {
    Failure::new("seed_outside_demo", Exit::Refused)
}

/// Names this installation by what a copied or restored home does not take along: the machine,
/// and where its files lie on the disk.
#[cfg(unix)]
fn install(home: &Home) -> Option<[u8; 32]> {
    use std::os::unix::fs::MetadataExt;

    let machine = std::fs::read("/etc/machine-id").unwrap_or_default();
    let key = std::fs::metadata(home.key_file()).ok()?.ino();
    let store = std::fs::metadata(home.store_dir()).ok()?.ino();
    let mut hash = Sha256::new_with_prefix(b"cairn/1 terminal install");
    hash.update(key.to_be_bytes());
    hash.update(store.to_be_bytes());
    hash.update(machine);
    Some(hash.finalize().into())
}

/// Elsewhere nothing as steady is known; what a server has seen still shows an older copy.
#[cfg(not(unix))]
fn install(_home: &Home) -> Option<[u8; 32]> {
    None
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Failure::of_companion(&error)
    }
}
