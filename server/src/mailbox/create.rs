//! Creating a mailbox: the one call that needs no token of it, but a voucher.

use super::find::{look, look_locked};
use super::{Hash, Id, Mailbox, NUMBER_BITS, State};
use crate::chance;
use crate::problem::Refusal;
use crate::storage::{Applied, Change, Db, Fault, Value};

/// The hashes of the three tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tokens {
    pub(crate) reader: Hash,
    pub(crate) writer: Hash,
    pub(crate) owner: Hash,
}

impl Tokens {
    fn are_of(&self, mailbox: &Mailbox) -> bool {
        use subtle::ConstantTimeEq as _;
        let same = self.reader.ct_eq(&mailbox.reader)
            & self.writer.ct_eq(&mailbox.writer)
            & self.owner.ct_eq(&mailbox.owner);
        same.into()
    }
}

/// A voucher whose MAC was found right, spent by creating a mailbox.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spend {
    pub(crate) serial: [u8; 16],
    pub(crate) last_day: i64,
}

/// A mailbox that is there after the call.
#[derive(Debug)]
pub(crate) struct Made {
    pub(crate) mailbox: Mailbox,
    pub(crate) new: bool,
}

/// Is it there already? Equal hashes are the same request come again.
pub(crate) async fn existing(
    db: &mut Db<'_>,
    id: &Id,
    tokens: &Tokens,
) -> Result<Option<Made>, Fault> {
    look(db, id)
        .await?
        .map(|mailbox| same(mailbox, tokens))
        .transpose()
}

fn same(mailbox: Mailbox, tokens: &Tokens) -> Result<Made, Fault> {
    if tokens.are_of(&mailbox) {
        Ok(Made {
            mailbox,
            new: false,
        })
    } else {
        Err(Refusal::MailboxTaken.into())
    }
}

/// Makes the mailbox and spends the voucher, both or neither.
#[derive(Debug)]
pub(crate) struct Create {
    pub(crate) id: Id,
    pub(crate) tokens: Tokens,
    /// `None` where registration is open.
    pub(crate) spend: Option<Spend>,
}

impl Change for Create {
    type Answer = Made;

    async fn apply(&mut self, db: &mut Db<'_>, today: i64) -> Applied<Made> {
        if let Some(mailbox) = look_locked(db, &self.id).await? {
            return same(mailbox, &self.tokens);
        }
        let number = free_number(db).await?;
        if let Some(spend) = self.spend {
            let sql = "INSERT INTO spent (serial, day) VALUES ($1, $2) ON CONFLICT DO NOTHING";
            let values = [Value::Bytes(&spend.serial), Value::Int(spend.last_day)];
            if db.run(sql, &values).await? == 0 {
                return Err(Refusal::VoucherRefused.into());
            }
        }
        let mailbox = Mailbox {
            number,
            reader: self.tokens.reader,
            writer: self.tokens.writer,
            owner: self.tokens.owner,
            created_day: today,
            used_day: today,
            last_seq: 0,
            records: 0,
            bytes: 0,
            state: State::Open,
        };
        insert(db, &self.id, &mailbox).await?;
        Ok(Made { mailbox, new: true })
    }
}

/// A random number that no mailbox has.
async fn free_number(db: &mut Db<'_>) -> Result<i64, Fault> {
    loop {
        let number = chance::number(NUMBER_BITS)?;
        let sql = "SELECT 1 FROM mailbox WHERE number = $1";
        if db.row(sql, &[Value::Int(number)]).await?.is_none() {
            return Ok(number);
        }
    }
}

async fn insert(db: &mut Db<'_>, id: &Id, mailbox: &Mailbox) -> sqlx::Result<()> {
    let sql = "INSERT INTO mailbox (number, id, reader, writer, owner, created_day, used_day, last_seq, records, \
               bytes, state) VALUES ($1, $2, $3, $4, $5, $6, $7, 0, 0, 0, 0)";
    let values = [
        Value::Int(mailbox.number),
        Value::Bytes(id),
        Value::Bytes(&mailbox.reader),
        Value::Bytes(&mailbox.writer),
        Value::Bytes(&mailbox.owner),
        Value::Int(mailbox.created_day),
        Value::Int(mailbox.used_day),
    ];
    db.run(sql, &values).await.map(drop)
}
