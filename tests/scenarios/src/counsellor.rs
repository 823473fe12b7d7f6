//! A counsellor at the portal's own desk, without a screen.

use std::sync::Arc;

use cairn_caseload::{
    Call, Desk, Event, Method, NewInvite, Now, PeopleView, PersonView, ShownInvite, Vault,
};
use cairn_model::id::LinkId;
use cairn_model::time::Moment;
use cairn_seal::passphrase::{PARAMS, Passphrase, VaultKey};
use cairn_seal::voucher::Voucher;
use cairn_seal::wire::account::{
    AskVouchers, Salt, SaltOf, SignIn, SignUp, SignUpLook, SignUpName, SignedIn, Vouchers,
};
use rand::Rng as _;
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::server::Server;
use crate::web::{Answer, Wire};

/// One open tab of a signed-in counsellor.
pub struct Counsellor {
    url: String,
    name: String,
    passphrase: Passphrase,
    key: VaultKey,
    cookie: String,
    etag: String,
    /// What the portal runs.
    pub desk: Desk,
    /// The way to the server.
    pub wire: Arc<Wire>,
    rng: ChaCha20Rng,
}

impl Counsellor {
    /// Signs up through a fresh one-time link.
    #[must_use]
    pub fn sign_up(server: &Server, name: &str, seed: u64) -> Self {
        let link = server.sign_up_link(name);
        let token = link.split_once("#sign-up=").unwrap().1.to_owned();
        let mut rng = ChaCha20Rng::seed_from_u64(seed);
        let passphrase = Passphrase::random(&mut rng);
        let mut salt = [0; 16];
        rng.fill_bytes(&mut salt);
        let stretched = passphrase.stretch(&salt, PARAMS).unwrap();
        let vault = Vault::create(name.to_owned(), &mut rng);
        let key = vault.key().clone();
        let desk = Desk::new(vault, &mut rng);
        let first = desk.seal(&mut rng).unwrap();
        let mut tab = Self {
            url: server.url(),
            name: name.to_owned(),
            passphrase,
            cookie: String::new(),
            etag: String::new(),
            wire: Arc::default(),
            desk,
            rng,
            key,
        };
        let look = SignUpLook {
            token: token.clone(),
        };
        let known: SignUpName = tab.post("sign-up/look", &look);
        assert_eq!(known.name, name);
        let sign_up = SignUp {
            token,
            salt,
            params: PARAMS,
            authenticator: *stretched.authenticator().expose(),
            wrapped_key: stretched.wrap(&tab.key, &mut tab.rng).unwrap().to_vec(),
            caseload: first.bytes,
        };
        let _: serde_json::Value = tab.post("sign-up", &sign_up);
        let _kept = tab.fetch_caseload();
        tab.desk.saved(first.ticket);
        tab
    }

    /// Signs in once more, with the passphrase alone: a second tab, or the next day.
    #[must_use]
    pub fn sign_in_again(&self, seed: u64) -> Self {
        let mut rng = ChaCha20Rng::seed_from_u64(seed);
        let mut tab = Self {
            url: self.url.clone(),
            name: self.name.clone(),
            passphrase: self.passphrase.clone(),
            key: VaultKey::random(&mut rng),
            cookie: String::new(),
            etag: String::new(),
            desk: Desk::new(Vault::create(self.name.clone(), &mut rng), &mut rng),
            wire: Arc::default(),
            rng,
        };
        let name = self.name.clone();
        let salt: Salt = tab.post("salt", &SaltOf { name: name.clone() });
        let stretched = tab.passphrase.stretch(&salt.salt, salt.params).unwrap();
        let sign_in = SignIn {
            name: name.clone(),
            authenticator: *stretched.authenticator().expose(),
        };
        let signed_in: SignedIn = tab.post("sign-in", &sign_in);
        tab.key = stretched.unwrap(&signed_in.wrapped_key).unwrap();
        let sealed = tab.fetch_caseload();
        let vault = Vault::new(tab.key.clone(), name);
        tab.desk = Desk::open(vault, &sealed, &mut tab.rng).unwrap();
        tab
    }

    /// Makes an invite and saves it.
    pub fn invite(&mut self, label: &str, whom: &str, now: &Moment) -> ShownInvite {
        let vouchers = self.vouchers(2, 4);
        let long_vouchers = self.vouchers(6, 730);
        let new = NewInvite {
            server: self.url.clone(),
            label: label.to_owned(),
            whom: whom.to_owned(),
            language: "en".to_owned(),
            days: 3,
            vouchers,
            long_vouchers,
        };
        let invite = self.desk.invite(new, Now(*now), &mut self.rng).unwrap();
        self.save();
        invite
    }

    fn vouchers(&mut self, count: u32, days: u32) -> Vec<Voucher> {
        let given: Vouchers = self.post("vouchers", &AskVouchers { count, days });
        let read = |text: &String| Voucher::from_text(text).unwrap();
        given.vouchers.iter().map(read).collect()
    }

    /// One round of everything there is to ask and to send, saved as it goes.
    pub fn sync(&mut self, now: &Moment) -> Vec<Event> {
        let now = Now(*now);
        let mut events = self.desk.begin_round(now);
        loop {
            while let Some(call) = self.desk.next_call(now) {
                match self.mailbox_call(&call) {
                    Some(Answer { status, body, .. }) => {
                        let answer = self.desk.answer(call.id, status, &body, now, &mut self.rng);
                        events.extend(answer.unwrap());
                    }
                    None => self.desk.unanswered(call.id),
                }
            }
            if !self.desk.is_unsaved() {
                return events;
            }
            self.save();
        }
    }

    fn mailbox_call(&self, call: &Call) -> Option<Answer> {
        let url = format!("{}{}", call.server, call.path);
        let mut headers = vec![("authorization".to_owned(), call.authorization.clone())];
        if call.body.is_some() {
            headers.push(("content-type".to_owned(), "application/cbor".to_owned()));
        }
        let method = match call.method {
            Method::Get => "GET",
            Method::Post => "POST",
        };
        let body = call.body.as_deref().unwrap_or_default();
        self.wire.call(method, &url, &headers, body).ok()
    }

    /// Saves the caseload, and takes in what another tab saved meanwhile.
    pub fn save(&mut self) {
        while self.desk.is_unsaved() {
            let saving = self.desk.seal(&mut self.rng).unwrap();
            if self.put_caseload(&saving.bytes) {
                self.desk.saved(saving.ticket);
            } else {
                let theirs = self.fetch_caseload();
                self.desk.take_in(&theirs).unwrap();
            }
        }
    }

    /// Whether the server took it; not if another tab was quicker.
    fn put_caseload(&mut self, sealed: &[u8]) -> bool {
        let kind = [
            ("content-type", "application/octet-stream"),
            ("if-match", &self.etag.clone()),
        ];
        let answer = self.account("PUT", "caseload", &kind, sealed);
        match answer.status {
            204 => {
                answer.header("etag").unwrap().clone_into(&mut self.etag);
                true
            }
            412 => false,
            other => unreachable!("the caseload was answered with {other}"),
        }
    }

    fn fetch_caseload(&mut self) -> Vec<u8> {
        let answer = self.account("GET", "caseload", &[], &[]);
        assert_eq!(answer.status, 200);
        answer.header("etag").unwrap().clone_into(&mut self.etag);
        answer.body
    }

    /// The caseload that the server has, opened with the counsellor's key: all that a thief of both would have.
    pub fn opened_caseload(&mut self) -> String {
        let sealed = self.fetch_caseload();
        let opened = cairn_seal::blob::open(&self.key, &self.name, &sealed).unwrap();
        String::from_utf8(opened.value.to_vec()).unwrap()
    }

    /// The list of people.
    pub fn people(&mut self, now: &Moment) -> PeopleView {
        self.desk.people(Now(*now))
    }

    /// One person.
    pub fn person(&mut self, link: LinkId, now: &Moment) -> PersonView {
        self.desk.person(link, Now(*now)).unwrap()
    }

    /// Notes of the check-ins shown of one person, oldest first.
    pub fn notes(&mut self, link: LinkId, now: &Moment) -> Vec<String> {
        let person = self.person(link, now);
        let notes = person.check_ins.iter().rev();
        notes
            .filter_map(|view| view.check_in.note.clone())
            .collect()
    }

    fn post<B: Serialize, A: DeserializeOwned>(&mut self, path: &str, body: &B) -> A {
        let body = serde_json::to_vec(body).unwrap();
        let kind = [("content-type", "application/json")];
        let answer = self.account("POST", path, &kind, &body);
        let text = String::from_utf8_lossy(&answer.body);
        assert_eq!(answer.status, 200, "{path}: {text}");
        serde_json::from_slice(&answer.body).unwrap()
    }

    fn account(&mut self, method: &str, path: &str, more: &[(&str, &str)], body: &[u8]) -> Answer {
        let mut headers = vec![
            ("origin".to_owned(), self.url.clone()),
            ("cookie".to_owned(), self.cookie.clone()),
        ];
        headers.extend(more.iter().map(|&(n, v)| (n.to_owned(), v.to_owned())));
        let url = format!("{}/v1/account/{path}", self.url);
        let answer = self.wire.call(method, &url, &headers, body).unwrap();
        if let Some(cookie) = answer.header("set-cookie") {
            cookie
                .split(';')
                .next()
                .unwrap_or_default()
                .clone_into(&mut self.cookie);
        }
        answer
    }
}
