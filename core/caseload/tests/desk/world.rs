//! A counsellor's account: a server's store of one sealed blob, and tabs over it.

use cairn_caseload::{Desk, Event, NewInvite, Now, PersonRow, PersonView, ShownInvite, Vault};
use cairn_model::id::LinkId;
use cairn_model::time::Moment;
use cairn_seal::passphrase::VaultKey;
use cairn_seal::voucher::Voucher;
use rand::SeedableRng as _;
use rand_chacha::ChaCha20Rng;

use crate::person::Person;
use crate::server::Server;

/// Chance, the same every time.
pub fn rng(seed: u8) -> ChaCha20Rng {
    ChaCha20Rng::from_seed([seed; 32])
}

/// Noon of a day of November 2026 (31 is the first of December) in Berlin.
pub fn noon(day: u32) -> Moment {
    let first: Moment = "2026-11-01T12:00:00+01:00[Europe/Berlin]".parse().unwrap();
    let ms = first.utc_ms() + i64::from(day - 1) * 24 * 3_600_000;
    Moment::from_utc_ms(ms, first.zone()).unwrap()
}

/// Such a noon as the present.
pub fn now(day: u32) -> Now {
    Now(noon(day))
}

/// The account on the server: a blob and its tag.
#[derive(Clone, Default)]
pub struct Account {
    pub sealed: Vec<u8>,
    pub etag: u64,
}

/// One open tab.
pub struct Tab {
    pub desk: Desk,
    pub etag: u64,
    rng: ChaCha20Rng,
}

fn vault() -> Vault {
    Vault::new(VaultKey::from_bytes([9; 32]), "a.counsellor".to_owned())
}

impl Tab {
    /// Signs up.
    pub fn sign_up(account: &mut Account, seed: u8) -> Self {
        let mut rng = rng(seed);
        let desk = Desk::new(vault(), &mut rng);
        let mut tab = Self { desk, etag: 0, rng };
        tab.save(account);
        tab
    }

    /// Signs in.
    pub fn sign_in(account: &Account, seed: u8) -> Self {
        let mut rng = rng(seed);
        let desk = Desk::open(vault(), &account.sealed, &mut rng).unwrap();
        let etag = account.etag;
        Self { desk, etag, rng }
    }

    /// Saves with If-Match, taking in what another tab saved meanwhile.
    pub fn save(&mut self, account: &mut Account) {
        while self.desk.is_unsaved() {
            let saving = self.desk.seal(&mut self.rng).unwrap();
            if account.etag == self.etag {
                account.sealed = saving.bytes;
                account.etag += 1;
                self.etag = account.etag;
                self.desk.saved(saving.ticket);
            } else {
                self.desk.take_in(&account.sealed).unwrap();
                self.etag = account.etag;
            }
        }
    }

    /// Makes all calls that are due, without saving.
    pub fn fetch(&mut self, server: &mut Server, day: u32) -> Vec<Event> {
        self.fetch_at(server, now(day))
    }

    /// The same at any time.
    pub fn fetch_at(&mut self, server: &mut Server, now: Now) -> Vec<Event> {
        let mut events = self.desk.begin_round(now);
        events.extend(self.pump_at(server, now));
        events
    }

    /// Makes the calls that wait.
    pub fn pump(&mut self, server: &mut Server, day: u32) -> Vec<Event> {
        self.pump_at(server, now(day))
    }

    fn pump_at(&mut self, server: &mut Server, now: Now) -> Vec<Event> {
        let mut events = Vec::new();
        let mut calls = 0;
        while let Some(call) = self.desk.next_call(now) {
            calls += 1;
            assert!(calls < 2_000, "no end of calls");
            let (status, body) = server.answer(&call);
            let new = self.desk.answer(call.id, status, &body, now, &mut self.rng);
            events.extend(new.unwrap());
        }
        events
    }

    /// A whole round: fetch, save, send what waited for that, save again.
    pub fn round(&mut self, server: &mut Server, account: &mut Account, day: u32) -> Vec<Event> {
        let mut events = self.fetch(server, day);
        self.save(account);
        events.extend(self.pump(server, day));
        self.save(account);
        events
    }

    /// Makes an invite for three days.
    pub fn invite(&mut self, account: &mut Account, day: u32) -> ShownInvite {
        let vouchers = vec![Voucher::from_bytes([1; 36]), Voucher::from_bytes([2; 36])];
        let new = new_invite(vouchers);
        let shown = self.desk.invite(new, now(day), &mut self.rng).unwrap();
        self.save(account);
        shown
    }

    pub fn person(&mut self, link: LinkId, day: u32) -> PersonView {
        self.desk.person(link, now(day)).unwrap()
    }

    pub fn row(&mut self, day: u32) -> PersonRow {
        let mut people = self.desk.people(now(day)).people;
        assert_eq!(people.len(), 1);
        people.remove(0)
    }
}

/// An invite for three days.
pub fn new_invite(vouchers: Vec<Voucher>) -> NewInvite {
    NewInvite {
        server: "http://localhost:8080".to_owned(),
        label: "A.".to_owned(),
        whom: String::new(),
        language: "en".to_owned(),
        days: 3,
        vouchers,
        long_vouchers: vec![Voucher::from_bytes([3; 36]); 6],
    }
}

/// A counsellor and a person who have met: check-ins and PHQ-9 are shared from day 2 on.
pub struct World {
    pub server: Server,
    pub account: Account,
    pub tab: Tab,
    pub person: Person,
    pub link: LinkId,
    pub url: String,
}

impl World {
    pub fn met() -> Self {
        Self::with_label("Blue door")
    }

    /// The same with a person who wants to be called so.
    pub fn with_label(label: &str) -> Self {
        let (mut server, mut account) = (Server::default(), Account::default());
        let mut tab = Tab::sign_up(&mut account, 1);
        let shown = tab.invite(&mut account, 1);
        let mut person = Person::accept(&shown.url, label, &mut server, 2, 2).unwrap();
        let grant = person.grant_of(&["phq-9"], 2);
        person.introduce(grant, &mut server, 2);
        let mut world = Self {
            server,
            account,
            tab,
            person,
            link: shown.link,
            url: shown.url,
        };
        world.round(2);
        world
    }

    pub fn round(&mut self, day: u32) -> Vec<Event> {
        self.tab.round(&mut self.server, &mut self.account, day)
    }

    /// A new sign-in, which reads everything from the start.
    pub fn sign_in_again(&mut self, seed: u8) {
        self.tab = Tab::sign_in(&self.account, seed);
    }

    pub fn view(&mut self, day: u32) -> PersonView {
        self.tab.person(self.link, day)
    }
}
