//! How long the whole screen for the worst moment takes, its words included, from an open home: the first time, when
//! its own connection is made, and after that. Run with `cargo bench -p cairn-companion`.

use std::error::Error;
use std::path::Path;
use std::time::Duration;

use cairn_bench::{Goal, PAIRS, Report, Row, time_async};
use cairn_companion::{Companion, Setup, StoreKey};
use cairn_model::plan::{EntryDraft, Section};
use cairn_model::time::Moment;
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;

type Outcome<T> = Result<T, Box<dyn Error>>;

const KEY: [u8; 32] = [0x5a; 32];
const NOW: &str = "2026-11-24T08:00:00+01:00[Europe/Berlin]";
const BUDGET: f64 = 0.005;
/// Entries of each section of the plan: more than people write.
const ENTRIES: usize = 20;
const PAIRS_HERE: usize = 2 * PAIRS + 1;
/// Calls in a block that is measured warm.
const TIMES: u32 = 100;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome<()> {
    let dir = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    fill(dir.path()).await?;
    let mut report = Report::new("sos");
    let row = |name: &str| Row::new(name, "the screen", "the budget of 5 ms", Goal::AtMost(1.0));
    let mut first = row("SOS, the whole screen, first call after opening");
    let mut again = row("SOS, the whole screen, later calls");
    for _ in 0..PAIRS_HERE {
        let companion = open(dir.path()).await?;
        first.push(screen(&companion).await?.as_secs_f64(), BUDGET);
        let mut sum = Duration::ZERO;
        for _ in 0..TIMES {
            sum += screen(&companion).await?;
        }
        again.push((sum / TIMES).as_secs_f64(), BUDGET);
        companion.close().await?;
    }
    report.add(first);
    report.add(again);
    Ok(report.write()?)
}

async fn screen(companion: &Companion) -> Outcome<Duration> {
    let (sos, time) = time_async(companion.sos()).await;
    if sos?.own {
        Ok(time)
    } else {
        Err("the person's own entries are missing".into())
    }
}

async fn open(dir: &Path) -> Outcome<Companion> {
    let now: Moment = NOW.parse().map_err(|_| "a moment")?;
    let rng = ChaCha20Rng::seed_from_u64(2);
    Ok(Companion::open(dir, &StoreKey::new(KEY), None, &now, rng).await?)
}

async fn fill(dir: &Path) -> Outcome<()> {
    let now: Moment = NOW.parse().map_err(|_| "a moment")?;
    let rng = ChaCha20Rng::seed_from_u64(1);
    let setup = Setup::default();
    let companion = Companion::create(dir, &StoreKey::new(KEY), setup, None, rng).await?;
    for section in Section::ALL {
        for number in 0..ENTRIES {
            let entry = EntryDraft {
                text: format!("Entry {number} of a long plan for a bad evening"),
                ..EntryDraft::default()
            };
            companion.plan().add(section, &entry, None, &now).await?;
        }
    }
    Ok(companion.close().await?)
}
