//! Inviting a person.

use cairn_model::NaiveDate;
use cairn_model::id::LinkId;
use cairn_seal::invite::{self, InviteError, Inviter};
use cairn_seal::voucher::Voucher;
use chrono::Days;
use rand::CryptoRng;
use serde::Serialize;

use super::Desk;
use crate::caseload::Entry;
use crate::error::Error;
use crate::link::{Invited, Link};
use crate::now::Now;
use crate::secret::SecretText;

/// For how many days an invite may be made out.
const MAX_DAYS: u32 = 30;

/// What the counsellor chooses for an invite.
#[derive(Clone, Debug)]
pub struct NewInvite {
    /// The server that will hold both mailboxes.
    pub server: String,
    /// What the counsellor is called on this link.
    pub label: String,
    /// Whom it is for, in the counsellor's own words; may be empty. It is not in the invite.
    pub whom: String,
    /// Language of the six words.
    pub language: String,
    /// For how many days it may be accepted, today (UTC) not counted.
    pub days: u32,
    /// Two vouchers for its mailboxes. The invite lasts no longer than they do.
    pub vouchers: Vec<Voucher>,
    /// Up to six two-year vouchers for the person's own mailboxes.
    pub long_vouchers: Vec<Voucher>,
}

/// An invite as it is shown: as a QR code, or sent as a link. Whoever has it can accept it, so it
/// is a secret until then.
#[derive(Clone, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ShownInvite {
    /// The link it would make.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub link: LinkId,
    /// The whole URL; everything is in its fragment.
    pub url: String,
    /// The last day (UTC) on which it can be accepted.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub last_valid_day: NaiveDate,
}

impl Desk {
    /// Makes an invite: keys, tokens and mailbox ids for this link alone. It may be shown once the
    /// caseload is saved; before that its keys could be lost while the person accepts.
    ///
    /// # Errors
    /// [`Error::BadText`], [`Error::BadServer`] and [`Error::BadVouchers`]; nothing is kept then.
    pub fn invite<R: CryptoRng + ?Sized>(
        &mut self,
        new: NewInvite,
        now: Now,
        rng: &mut R,
    ) -> Result<ShownInvite, Error> {
        let label = new.label.trim().to_owned();
        let whom = new.whom.trim().to_owned();
        if label.is_empty() || super::acts::too_long(&label) || super::acts::too_long(&whom) {
            return Err(Error::BadText);
        }
        let vouchers: [Voucher; 2] = new.vouchers.try_into().map_err(|_| Error::BadVouchers)?;
        if new.long_vouchers.len() > invite::MAX_LONG_VOUCHERS {
            return Err(Error::BadVouchers);
        }
        let wished = now.utc_day().saturating_add(new.days.min(MAX_DAYS));
        let good_to = vouchers.iter().map(Voucher::expiry_day);
        let last_day = good_to.fold(wished, u32::min);
        if last_day < now.utc_day() {
            return Err(Error::BadVouchers);
        }
        let offered = invite::NewInvite {
            server: new.server,
            label: label.clone(),
            inviter: Inviter::Counsellor,
            language: new.language,
            last_day,
            vouchers,
            long_vouchers: new.long_vouchers,
        }
        .make(rng)
        .map_err(|error| match error {
            InviteError::InsecureServer => Error::BadServer,
            _ => Error::BadText,
        })?;
        let id = offered.link.id;
        let invited = Invited::new(offered.link, label, last_day);
        let mut link = Link::new(invited, SecretText(offered.invite.to_url()));
        if !whom.is_empty() {
            link.own_label.set(whom, now.ms(), self.device());
        }
        self.caseload.links.insert(id, Entry::Link(Box::new(link)));
        self.changed();
        self.show_invite(id)
    }

    /// Shows an invite again, as long as nobody has accepted it.
    ///
    /// # Errors
    /// [`Error::UnknownLink`]; [`Error::WrongStage`] once somebody has accepted.
    pub fn show_invite(&self, link: LinkId) -> Result<ShownInvite, Error> {
        let kept = self.link(link)?;
        let url = kept.url.as_ref().ok_or(Error::WrongStage)?;
        Ok(ShownInvite {
            link,
            url: url.0.clone(),
            last_valid_day: date_of(kept.invited.last_valid_day),
        })
    }
}

/// The date of a day counted from 1970.
pub(crate) fn date_of(day: u32) -> NaiveDate {
    NaiveDate::default()
        .checked_add_days(Days::new(day.into()))
        .unwrap_or(NaiveDate::MAX)
}
