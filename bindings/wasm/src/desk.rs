//! The desk: one signed-in tab.

use cairn_caseload::{self as caseload, NewInvite, Now, Settings};
use cairn_model::id::LinkId;
use cairn_seal::voucher::Voucher;
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::call::Call;
use crate::chance;
use crate::failure::Failure;
use crate::passphrase::Vault;

/// Language of the six words and of what the portal shows.
const LANGUAGE: &str = "en";

/// A sealed caseload on its way to the server.
#[wasm_bindgen]
pub struct Saving(caseload::Saving);

#[wasm_bindgen]
impl Saving {
    /// The bytes to store with `If-Match`.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        self.0.bytes.clone()
    }

    /// To hand to `saved` once the server has them.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn ticket(&self) -> u64 {
        self.0.ticket
    }
}

/// One open tab. Every method that takes `now` takes it as RFC 9557 text.
#[wasm_bindgen]
pub struct Desk(caseload::Desk);

#[wasm_bindgen]
impl Desk {
    /// A desk for a new account.
    ///
    /// # Errors
    /// When the browser gives no random bytes.
    pub fn create(vault: &Vault) -> Result<Self, Failure> {
        Ok(Self(caseload::Desk::new(
            vault.0.clone(),
            &mut chance::rng()?,
        )))
    }

    /// A desk with the caseload that the server has.
    ///
    /// # Errors
    /// When it can't be opened or read.
    pub fn open(vault: &Vault, sealed: &[u8]) -> Result<Self, Failure> {
        let desk = caseload::Desk::open(vault.0.clone(), sealed, &mut chance::rng()?)?;
        Ok(Self(desk))
    }

    /// Whether there is something to save.
    #[must_use]
    pub fn is_unsaved(&self) -> bool {
        self.0.is_unsaved()
    }

    /// The caseload, sealed for the server.
    ///
    /// # Errors
    /// When it can't be sealed.
    pub fn seal(&self) -> Result<Saving, Failure> {
        Ok(Saving(self.0.seal(&mut chance::rng()?)?))
    }

    /// The server holds what `seal` gave with this ticket.
    pub fn saved(&mut self, ticket: u64) {
        self.0.saved(ticket);
    }

    /// Takes in what another tab has saved.
    ///
    /// # Errors
    /// When it can't be opened or read; then nothing is changed.
    pub fn take_in(&mut self, sealed: &[u8]) -> Result<(), Failure> {
        Ok(self.0.take_in(sealed)?)
    }

    /// Begins a round: every link is asked about once. Returns what the day has changed (`Event[]`).
    ///
    /// # Errors
    /// When `now` is no time.
    pub fn begin_round(&mut self, now: &str) -> Result<String, Failure> {
        json(&self.0.begin_round(moment(now)?))
    }

    /// Asks about one link out of turn.
    ///
    /// # Errors
    /// When `link` or `now` can't be read.
    pub fn refresh(&mut self, link: &str, now: &str) -> Result<(), Failure> {
        self.0.refresh(id(link)?, moment(now)?);
        Ok(())
    }

    /// The next call to make.
    ///
    /// # Errors
    /// When `now` is no time.
    pub fn next_call(&mut self, now: &str) -> Result<Option<Call>, Failure> {
        Ok(self.0.next_call(moment(now)?).map(Call))
    }

    /// Takes the server's answer to a call; returns what it changed (`Event[]`).
    ///
    /// # Errors
    /// When there was no such call.
    pub fn answer(
        &mut self,
        call: u32,
        status: u16,
        body: &[u8],
        now: &str,
    ) -> Result<String, Failure> {
        json(
            &self
                .0
                .answer(call, status, body, moment(now)?, &mut chance::rng()?)?,
        )
    }

    /// A call was not answered.
    pub fn unanswered(&mut self, call: u32) {
        self.0.unanswered(call);
    }

    /// The caseload as a list (`PeopleView`).
    ///
    /// # Errors
    /// When `now` is no time.
    pub fn people(&mut self, now: &str) -> Result<String, Failure> {
        json(&self.0.people(moment(now)?))
    }

    /// Everything shown of one person (`PersonView`).
    ///
    /// # Errors
    /// When the link has ended or nobody has accepted it.
    pub fn person(&mut self, link: &str, now: &str) -> Result<String, Failure> {
        json(&self.0.person(id(link)?, moment(now)?)?)
    }

    /// The settings (`Settings`).
    ///
    /// # Errors
    /// Never.
    pub fn settings(&self) -> Result<String, Failure> {
        json(self.0.settings())
    }

    /// Writes the settings (`Settings`).
    ///
    /// # Errors
    /// When they are no settings.
    pub fn set_settings(&mut self, settings: &str, now: &str) -> Result<(), Failure> {
        let settings: Settings =
            serde_json::from_str(settings).map_err(|_| Failure::lasting("bad_text"))?;
        Ok(self.0.set_settings(settings, moment(now)?)?)
    }

    /// Makes an invite (`ShownInvite`); it may be shown once the caseload is saved.
    ///
    /// # Errors
    /// When a text, the server's address or a voucher is not right.
    #[expect(
        clippy::too_many_arguments,
        reason = "JavaScript's own values cross one by one"
    )]
    pub fn invite(
        &mut self,
        server: String,
        label: String,
        whom: String,
        days: u32,
        link_vouchers: Vec<String>,
        own_vouchers: Vec<String>,
        now: &str,
    ) -> Result<String, Failure> {
        let new = NewInvite {
            server,
            label,
            whom,
            language: LANGUAGE.to_owned(),
            days,
            vouchers: vouchers(link_vouchers)?,
            long_vouchers: vouchers(own_vouchers)?,
        };
        json(&self.0.invite(new, moment(now)?, &mut chance::rng()?)?)
    }

    /// Shows an invite again (`ShownInvite`).
    ///
    /// # Errors
    /// When somebody has accepted it or it has ended.
    pub fn show_invite(&self, link: &str) -> Result<String, Failure> {
        json(&self.0.show_invite(id(link)?)?)
    }

    /// Takes back an invite that nobody has accepted.
    ///
    /// # Errors
    /// When somebody has.
    pub fn take_back(&mut self, link: &str, now: &str) -> Result<(), Failure> {
        self.0.take_back(id(link)?, moment(now)?)?;
        Ok(())
    }

    /// The six words are the same on both sides.
    ///
    /// # Errors
    /// When nobody has accepted yet, or the link has ended.
    pub fn confirm_words(&mut self, link: &str) -> Result<(), Failure> {
        Ok(self.0.confirm_words(id(link)?)?)
    }

    /// The six words differ: the link ends.
    ///
    /// # Errors
    /// As `confirm_words`.
    pub fn words_differ(&mut self, link: &str, now: &str) -> Result<(), Failure> {
        self.0.words_differ(id(link)?, moment(now)?)?;
        Ok(())
    }

    /// Ends a link with a good-bye.
    ///
    /// # Errors
    /// When nobody has accepted yet, or the link has ended.
    pub fn end(&mut self, link: &str, now: &str) -> Result<(), Failure> {
        self.0.end(id(link)?, moment(now)?, &mut chance::rng()?)?;
        Ok(())
    }

    /// Calls a person something else.
    ///
    /// # Errors
    /// When the name is too long or the link has ended.
    pub fn rename(&mut self, link: &str, name: &str, now: &str) -> Result<(), Failure> {
        Ok(self.0.rename(id(link)?, name, moment(now)?)?)
    }

    /// The counsellor has looked at all that is here now.
    ///
    /// # Errors
    /// When the link has ended.
    pub fn mark_read(&mut self, link: &str) -> Result<(), Failure> {
        Ok(self.0.mark_read(id(link)?)?)
    }

    /// Puts away the notice that a link ended.
    ///
    /// # Errors
    /// When it has not.
    pub fn note_ending(&mut self, link: &str) -> Result<(), Failure> {
        Ok(self.0.note_ending(id(link)?)?)
    }
}

fn json<T: Serialize + ?Sized>(value: &T) -> Result<String, Failure> {
    serde_json::to_string(value).map_err(|_| Failure::lasting("bad_answer"))
}

fn moment(text: &str) -> Result<Now, Failure> {
    text.parse()
        .map(Now)
        .map_err(|_| Failure::lasting("bad_time"))
}

fn id(text: &str) -> Result<LinkId, Failure> {
    text.parse().map_err(|_| Failure::lasting("unknown_link"))
}

fn vouchers(texts: Vec<String>) -> Result<Vec<Voucher>, Failure> {
    let voucher =
        |text: String| Voucher::from_text(&text).map_err(|_| Failure::lasting("bad_vouchers"));
    texts.into_iter().map(voucher).collect()
}
