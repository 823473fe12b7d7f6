//! A companion, a counsellor and a hostile network, in one place.

#![expect(dead_code, reason = "each test binary uses its own part")]
#![expect(clippy::unwrap_used, reason = "a helper that fails is a failed test")]

pub mod press;

use std::collections::{BTreeMap, BTreeSet};
use std::future::poll_fn;
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;

use cairn_companion::{
    Accepted, CheckInDraft, Companion, Error, GrantDraft, Setup, StoreKey, SyncReport, Transport,
};
use cairn_hostile::{Counsellor, HostileTransport};
use cairn_model::checkin::CheckIn;
use cairn_model::consent::Detail;
use cairn_model::id::{ItemId, LinkId};
use cairn_model::item::Kind;
use cairn_model::rev::Rev;
use cairn_model::time::Moment;
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use tempfile::TempDir;

pub const SERVER: &str = "http://127.0.0.1:9";
pub const START: &str = "2026-11-24T08:00:00+01:00[Europe/Berlin]";
const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;

pub struct World {
    pub dir: TempDir,
    pub companion: Companion,
    pub network: Arc<HostileTransport>,
    pub now: Moment,
}

pub fn start() -> Moment {
    START.parse().unwrap()
}

pub fn key(byte: u8) -> StoreKey {
    StoreKey::from_slice(&[byte; 32]).unwrap()
}

pub fn day(moment: &Moment) -> u32 {
    u32::try_from(moment.utc_ms() / DAY).unwrap()
}

pub fn draft(note: &str) -> CheckInDraft {
    CheckInDraft {
        craving: Some(3),
        note: Some(note.to_owned()),
        ..CheckInDraft::default()
    }
}

/// Check-ins of the last month.
pub fn share_checkins(now: &Moment) -> GrantDraft {
    GrantDraft {
        purpose: "support between visits".to_owned(),
        kinds: vec![Kind::CheckIn],
        instruments: Vec::new(),
        rules: Vec::new(),
        detail: Detail::Full,
        from: now.local_date() - chrono::Days::new(30),
        until: None,
        until_event: None,
        name: None,
    }
}

impl World {
    pub async fn new() -> Self {
        Self::seeded(1).await
    }

    pub async fn seeded(seed: u64) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let now = start();
        let rng = ChaCha20Rng::seed_from_u64(seed);
        let setup = Setup { demo: true };
        let companion = Companion::create(dir.path(), &key(1), setup, None, rng)
            .await
            .unwrap();
        let network = Arc::new(HostileTransport::new(day(&now)));
        Self {
            dir,
            companion,
            network,
            now,
        }
    }

    pub fn transport(&self) -> Arc<dyn Transport> {
        Arc::clone(&self.network) as Arc<dyn Transport>
    }

    pub fn invite(&self, seed: u64) -> (Counsellor, String) {
        Counsellor::invite(seed, SERVER, "Dr Ada", day(&self.now) + 3).unwrap()
    }

    pub fn later_minutes(&mut self, minutes: i64) {
        let ms = self.now.utc_ms() + minutes * MINUTE;
        self.now = Moment::from_utc_ms(ms, self.now.zone()).unwrap();
    }

    pub fn later_days(&mut self, days: i64) {
        self.later_minutes(days * 24 * 60);
        let today = day(&self.now);
        self.network.server(|server| server.today = today);
    }

    pub async fn add(&mut self, note: &str) -> CheckIn {
        self.later_minutes(1);
        self.companion
            .checkins()
            .add(draft(note), &self.now)
            .await
            .unwrap()
    }

    pub async fn accept(&self, url: &str, grant: Option<&GrantDraft>) -> Result<Accepted, Error> {
        self.companion
            .links()
            .accept(url, "Blue door", grant, self.transport(), &self.now)
            .await
    }

    /// An open link with a counsellor who has read everything.
    pub async fn linked(&mut self, grant: Option<&GrantDraft>) -> (Counsellor, LinkId) {
        self.linked_as(2, grant).await
    }

    /// The same with another counsellor.
    pub async fn linked_as(
        &mut self,
        seed: u64,
        grant: Option<&GrantDraft>,
    ) -> (Counsellor, LinkId) {
        let (mut counsellor, url) = self.invite(seed);
        let accepted = self.accept(&url, grant).await.unwrap();
        assert_eq!(accepted.problem, None);
        self.read(&mut counsellor);
        (counsellor, accepted.link.id)
    }

    pub async fn sync(&self) -> SyncReport {
        self.companion
            .sync(self.transport(), &self.now)
            .await
            .unwrap()
    }

    pub async fn sync_well(&self) {
        let report = self.sync().await;
        assert!(report.is_complete(), "{report:?}");
    }

    pub fn read(&self, counsellor: &mut Counsellor) {
        let server = self.network.server(|server| server.clone());
        counsellor.read(&server, &self.now);
    }

    pub fn acknowledge(&self, counsellor: &mut Counsellor) {
        self.network
            .server(|server| counsellor.acknowledge(server, &self.now));
    }

    /// Sync, read, acknowledge, sync: everything is known to everybody.
    pub async fn settle(&mut self, counsellor: &mut Counsellor) {
        self.sync_well().await;
        self.read(counsellor);
        self.acknowledge(counsellor);
        self.later_days(1);
        self.sync_well().await;
        self.read(counsellor);
    }
}

/// What a counsellor holds, by note.
pub fn notes(counsellor: &Counsellor) -> BTreeSet<String> {
    let mut notes = BTreeSet::new();
    for item in counsellor.items.values() {
        let cairn_model::item::Item::CheckIn(check_in) = item else {
            continue;
        };
        notes.insert(check_in.note.clone().unwrap_or_default());
    }
    notes
}

pub fn set(notes: &[&str]) -> BTreeSet<String> {
    notes.iter().map(|note| (*note).to_owned()).collect()
}

/// No epoch has sealed two records under one counter, over everything that ever reached the server.
pub fn assert_no_counter_twice(network: &HostileTransport) {
    let history = network.server(|server| server.history.clone());
    let mut used: BTreeMap<Vec<u8>, [u8; 16]> = BTreeMap::new();
    for (id, bytes) in history {
        let before = used.insert(bytes[..38].to_vec(), id);
        assert_eq!(before, None, "one counter of an epoch sealed two records");
    }
}

/// Every item arrived once per revision.
pub fn assert_each_once(counsellor: &Counsellor) {
    let all: BTreeSet<(ItemId, Rev)> = counsellor
        .arrivals
        .iter()
        .map(|(item, _)| (item.id(), item.rev()))
        .collect();
    assert_eq!(
        all.len(),
        counsellor.arrivals.len(),
        "something arrived twice"
    );
}

/// Polls a future so many times, then drops it.
pub async fn cut_after<T>(polls: usize, future: impl Future<Output = T>) -> Option<T> {
    let mut future = pin!(future);
    let mut left = polls;
    poll_fn(|context| match future.as_mut().poll(context) {
        Poll::Ready(done) => Poll::Ready(Some(done)),
        Poll::Pending if left == 0 => Poll::Ready(None),
        Poll::Pending => {
            left -= 1;
            Poll::Pending
        }
    })
    .await
}
