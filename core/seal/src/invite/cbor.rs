//! The invite as a CBOR map with integer keys.

use cairn_model::id::LinkId;

use super::{
    Invite, InviteError, Inviter, MAX_LABEL, MAX_LEN, MAX_LONG_VOUCHERS, SecretBytes, VERSION,
};
use crate::cbor::{self, CborError, Fields, Value, Writer};
use crate::keys::{LinkSecret, PublicKeys};
use crate::token::TokenHash;
use crate::voucher::Voucher;
use crate::wire::MailboxId;

const MAX_SERVER: usize = 200;
const MAX_LANGUAGE: usize = 35;

impl Invite {
    /// The map.
    #[must_use]
    pub fn to_cbor(&self) -> Vec<u8> {
        let mut out = Writer::new();
        out.map(if self.owners.is_some() { 18 } else { 16 });
        out.uint(0)
            .uint(VERSION)
            .uint(1)
            .text(&self.server)
            .uint(2)
            .text(&self.label);
        out.uint(3).uint(match self.inviter {
            Inviter::Counsellor => 0,
            Inviter::Person => 1,
            Inviter::Supporter => 2,
        });
        out.uint(4).bytes(&self.link.0);
        out.uint(5)
            .bytes(&self.to_inviter.0)
            .uint(6)
            .bytes(&self.to_acceptor.0);
        out.uint(7)
            .bytes(&self.keys.x25519.0)
            .uint(8)
            .bytes(&self.keys.ed25519.0);
        out.uint(9).bytes(self.secret.0.expose());
        out.uint(10)
            .bytes(&self.reader.0)
            .uint(11)
            .bytes(&self.writer.0);
        if let Some([to_inviter, to_acceptor]) = &self.owners {
            out.uint(12)
                .bytes(&to_inviter.0)
                .uint(13)
                .bytes(&to_acceptor.0);
        }
        write_vouchers(&mut out, 14, &self.vouchers);
        write_vouchers(&mut out, 15, &self.long_vouchers);
        out.uint(16)
            .text(&self.language)
            .uint(17)
            .uint(self.last_day.into());
        out.finish()
    }

    /// Reads the map.
    ///
    /// # Errors
    /// When it is of a newer version, or anything but an invite.
    pub fn from_cbor(bytes: &[u8]) -> Result<Self, InviteError> {
        let mut fields = cbor::decode(bytes, MAX_LEN)
            .and_then(Value::fields)
            .map_err(damaged)?;
        let version = fields
            .required(0_u64)
            .and_then(|v| v.uint())
            .map_err(damaged)?;
        match version {
            VERSION => read(fields).map_err(damaged),
            0 => Err(InviteError::Damaged),
            _ => Err(InviteError::NewerVersion),
        }
    }
}

fn damaged(_: CborError) -> InviteError {
    InviteError::Damaged
}

fn write_vouchers(out: &mut Writer, key: u64, vouchers: &[Voucher]) {
    out.uint(key).array(vouchers.len());
    for voucher in vouchers {
        out.bytes(voucher.as_bytes());
    }
}

fn read(mut fields: Fields<'_>) -> Result<Invite, CborError> {
    let inviter = match fields.required(3)?.uint()? {
        0 => Inviter::Counsellor,
        1 => Inviter::Person,
        2 => Inviter::Supporter,
        _ => return Err(CborError::Type),
    };
    let keys = PublicKeys::new(
        fields.required(7)?.array_of()?,
        fields.required(8)?.array_of()?,
    );
    let last_day = fields.required(17)?.uint()?;
    let invite = Invite {
        server: text(&mut fields, 1, MAX_SERVER)?,
        label: text(&mut fields, 2, MAX_LABEL)?,
        inviter,
        link: LinkId(fields.required(4)?.array_of()?),
        to_inviter: MailboxId(fields.required(5)?.array_of()?),
        to_acceptor: MailboxId(fields.required(6)?.array_of()?),
        keys: keys.map_err(|_| CborError::Type)?,
        secret: SecretBytes(LinkSecret::from_bytes(fields.required(9)?.array_of()?)),
        reader: TokenHash(fields.required(10)?.array_of()?),
        writer: TokenHash(fields.required(11)?.array_of()?),
        owners: owners(&mut fields, inviter)?,
        vouchers: vouchers(&mut fields, 14, 2)?
            .try_into()
            .map_err(|_| CborError::Type)?,
        long_vouchers: vouchers(&mut fields, 15, MAX_LONG_VOUCHERS)?,
        language: text(&mut fields, 16, MAX_LANGUAGE)?,
        last_day: last_day.try_into().map_err(|_| CborError::Type)?,
    };
    fields.finish()?;
    if invite.to_inviter == invite.to_acceptor {
        return Err(CborError::Type);
    }
    Ok(invite)
}

/// Owner hashes are there where the inviter is the person, and only there.
fn owners(fields: &mut Fields<'_>, inviter: Inviter) -> Result<Option<[TokenHash; 2]>, CborError> {
    if !inviter.is_person() {
        return Ok(None);
    }
    let to_inviter = TokenHash(fields.required(12)?.array_of()?);
    let to_acceptor = TokenHash(fields.required(13)?.array_of()?);
    Ok(Some([to_inviter, to_acceptor]))
}

fn text(fields: &mut Fields<'_>, key: u64, max_chars: usize) -> Result<String, CborError> {
    let value = fields.required(key)?;
    let text = value.text()?;
    let plain = !text.chars().any(char::is_control);
    if text.trim().is_empty() || text.chars().count() > max_chars || !plain {
        return Err(CborError::Type);
    }
    Ok(text.to_owned())
}

fn vouchers(fields: &mut Fields<'_>, key: u64, max: usize) -> Result<Vec<Voucher>, CborError> {
    let items = fields.required(key)?.items()?;
    if items.len() > max {
        return Err(CborError::Type);
    }
    items
        .iter()
        .map(|item| item.array_of().map(Voucher::from_bytes))
        .collect()
}
