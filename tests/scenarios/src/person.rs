//! A person with the real companion.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use cairn_companion::{
    Accepted, CheckInDraft, Companion, Error, GrantDraft, LinkView, Setup, StoreKey, SyncReport,
};
use cairn_model::checkin::{CheckIn, UseDraft};
use cairn_model::consent::Detail;
use cairn_model::id::LinkId;
use cairn_model::instrument::InstrumentResult;
use cairn_model::item::Kind;
use cairn_model::time::Moment;
use chrono::Days;
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use tempfile::TempDir;

use crate::web::Wire;

/// See the module.
#[derive(Debug)]
pub struct Person {
    home: TempDir,
    /// The companion.
    pub app: Companion,
    /// The way to the servers.
    pub wire: Arc<Wire>,
}

impl Person {
    /// A new one; all of their chance comes from the seed.
    pub async fn new(seed: u64) -> Self {
        let home = tempfile::tempdir().unwrap();
        let rng = ChaCha20Rng::seed_from_u64(seed);
        let key = StoreKey::new([7; 32]);
        let app = Companion::create(home.path(), &key, Setup::default(), None, rng)
            .await
            .unwrap();
        Self {
            home,
            app,
            wire: Arc::default(),
        }
    }

    /// Where the store is.
    #[must_use]
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// Saves a check-in.
    pub async fn check_in(&self, note: &str, craving: u8, now: &Moment) -> CheckIn {
        let draft = draft(note, craving);
        self.app.checkins().add(draft, now).await.unwrap()
    }

    /// Corrects one.
    pub async fn correct(&self, old: &CheckIn, note: &str, craving: u8, now: &Moment) -> CheckIn {
        let draft = draft(note, craving);
        self.app.checkins().edit(old.id, draft, now).await.unwrap()
    }

    /// Fills in PHQ-9, every answer `each`.
    pub async fn phq9(&self, each: u8, now: &Moment) -> InstrumentResult {
        self.fill_in("phq-9", each, now).await
    }

    /// Fills in an instrument, every answer `each`.
    pub async fn fill_in(&self, code: &str, each: u8, now: &Moment) -> InstrumentResult {
        let instruments = self.app.instruments();
        let items = &instruments.questions(code).unwrap().items;
        let answers: BTreeMap<String, Option<u8>> = items
            .iter()
            .map(|item| (item.code.clone(), Some(each)))
            .collect();
        let taken = instruments.take(code, &answers, now).await;
        taken.unwrap().result
    }

    /// Accepts an invite.
    ///
    /// # Errors
    /// As the companion's.
    pub async fn accept(
        &self,
        invite: &str,
        label: &str,
        grant: Option<&GrantDraft>,
        now: &Moment,
    ) -> Result<Accepted, Error> {
        let wire = Arc::<Wire>::clone(&self.wire);
        let links = self.app.links();
        links.accept(invite, label, grant, wire, now).await
    }

    /// Synchronises, as it happens to go.
    pub async fn try_sync(&self, now: &Moment) -> SyncReport {
        let wire = Arc::<Wire>::clone(&self.wire);
        self.app.sync(wire, now).await.unwrap()
    }

    /// Synchronises, and nothing may be in the way.
    pub async fn sync(&self, now: &Moment) {
        let report = self.try_sync(now).await;
        assert!(report.is_complete(), "{report:?}");
    }

    /// A link as it is shown.
    pub async fn link(&self, link: LinkId, now: &Moment) -> LinkView {
        self.app.links().get(link, now).await.unwrap()
    }

    /// The six words, one space between.
    pub async fn words(&self, link: LinkId) -> String {
        let words = self.app.links().six_words(link).await.unwrap();
        words.groups().join(" ")
    }
}

fn draft(note: &str, craving: u8) -> CheckInDraft {
    CheckInDraft {
        craving: Some(craving),
        mood: Some(6),
        sleep: Some(5),
        confidence: Some(7),
        risky: Some(false),
        substance_use: Some(UseDraft::No { since: None }),
        note: Some(note.to_owned()),
        ..CheckInDraft::default()
    }
}

/// All of the check-ins of the last month and PHQ-9.
#[must_use]
pub fn both(now: &Moment) -> GrantDraft {
    GrantDraft {
        purpose: "My treatment".to_owned(),
        kinds: vec![Kind::CheckIn, Kind::InstrumentResult],
        instruments: vec!["phq-9".to_owned()],
        rules: Vec::new(),
        detail: Detail::Full,
        from: now.local_date() - Days::new(30),
        until: None,
        until_event: None,
        name: None,
    }
}

/// Check-ins alone.
#[must_use]
pub fn check_ins(now: &Moment) -> GrantDraft {
    GrantDraft {
        kinds: vec![Kind::CheckIn],
        instruments: Vec::new(),
        ..both(now)
    }
}

/// Alerts by this rule alone.
#[must_use]
pub fn alerts(rule: &str, now: &Moment) -> GrantDraft {
    GrantDraft {
        kinds: vec![Kind::Alert],
        instruments: Vec::new(),
        rules: vec![rule.to_owned()],
        ..both(now)
    }
}
