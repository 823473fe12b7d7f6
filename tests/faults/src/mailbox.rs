//! One mailbox as protocol.md section 1 describes it.

use cairn_seal::wire::Role;

/// A stored record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// Its place.
    pub seq: u64,
    /// Its id.
    pub id: [u8; 16],
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// How a mailbox ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closed {
    /// With a last word: takes nothing more.
    WithWord,
    /// Without one: the writer has one record left.
    Open,
    /// Without one, and the writer has used it.
    Spent,
}

/// A mailbox's rows.
#[derive(Debug, Clone)]
pub struct Mailbox {
    /// SHA-256 of the reader, writer and owner tokens.
    pub hashes: [[u8; 32]; 3],
    /// What is in it, by seq.
    pub records: Vec<Stored>,
    /// The last seq given out.
    pub last_seq: u64,
    /// Days since 1970.
    pub created_day: u32,
    /// Whether it is closed, and how.
    pub closed: Option<Closed>,
}

/// Why an append is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// Same id, other bytes.
    Conflict,
    /// Takes nothing more.
    Closed,
}

impl Mailbox {
    /// An empty one.
    #[must_use]
    pub const fn new(hashes: [[u8; 32]; 3], created_day: u32) -> Self {
        Self {
            hashes,
            records: Vec::new(),
            last_seq: 0,
            created_day,
            closed: None,
        }
    }

    /// The role of a token by its hash.
    #[must_use]
    pub fn role(&self, hash: &[u8; 32]) -> Option<Role> {
        let [reader, writer, owner] = &self.hashes;
        match hash {
            h if h == reader => Some(Role::Reader),
            h if h == writer => Some(Role::Writer),
            h if h == owner => Some(Role::Owner),
            _ => None,
        }
    }

    /// Appends all or nothing.
    ///
    /// # Errors
    /// When a record conflicts or the mailbox is closed.
    pub fn append(&mut self, batch: &[([u8; 16], Vec<u8>)]) -> Result<Vec<u64>, Refused> {
        let fresh = batch
            .iter()
            .filter(|(id, _)| !self.records.iter().any(|r| r.id == *id))
            .count();
        if batch.iter().any(|(id, bytes)| {
            self.records
                .iter()
                .any(|r| r.id == *id && r.bytes != *bytes)
        }) {
            return Err(Refused::Conflict);
        }
        match self.closed {
            Some(Closed::WithWord | Closed::Spent) => return Err(Refused::Closed),
            Some(Closed::Open) if fresh > 1 => return Err(Refused::Closed),
            Some(Closed::Open) if fresh == 1 => self.closed = Some(Closed::Spent),
            _ => {}
        }
        Ok(batch
            .iter()
            .map(|(id, bytes)| self.place(*id, bytes))
            .collect())
    }

    fn place(&mut self, id: [u8; 16], bytes: &[u8]) -> u64 {
        if let Some(known) = self.records.iter().find(|r| r.id == id) {
            return known.seq;
        }
        self.last_seq += 1;
        self.records.push(Stored {
            seq: self.last_seq,
            id,
            bytes: bytes.to_vec(),
        });
        self.last_seq
    }

    /// Whether a cursor still stands where it stood.
    #[must_use]
    pub fn stands(&self, after: u64, at: Option<[u8; 16]>) -> bool {
        if after > self.last_seq {
            return false;
        }
        let here = self.records.iter().find(|r| r.seq == after);
        match (here, at) {
            (Some(record), Some(at)) => record.id == at,
            _ => true,
        }
    }

    /// Deletes up to and with `through`; a reader's trim leaves the last one.
    pub fn trim(&mut self, through: u64, role: Role) {
        let last = self.last_seq;
        self.records
            .retain(|r| r.seq > through || (role == Role::Reader && r.seq == last));
    }

    /// Closes, with or without a last word; idempotent for equal bytes.
    ///
    /// # Errors
    /// When it is closed otherwise already.
    pub fn close(&mut self, word: Option<([u8; 16], Vec<u8>)>) -> Result<(), Refused> {
        if self.closed.is_some() {
            let same = match &word {
                Some((id, bytes)) => self
                    .records
                    .iter()
                    .any(|r| r.id == *id && r.bytes == *bytes),
                None => self.closed != Some(Closed::WithWord),
            };
            return if same { Ok(()) } else { Err(Refused::Closed) };
        }
        self.records.clear();
        self.closed = Some(Closed::Open);
        if let Some((id, bytes)) = word {
            self.place(id, &bytes);
            self.closed = Some(Closed::WithWord);
        }
        Ok(())
    }
}
