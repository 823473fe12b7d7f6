//! What can go wrong between a companion and its server.

/// What happens to one call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Breakage {
    /// It never arrives.
    Lost,
    /// It is done, and the answer is lost.
    CutAfter,
    /// It hangs, undone, until it is cancelled.
    HangBefore,
    /// It is done, and the answer hangs until the call is cancelled.
    HangAfter,
    /// It is done late: the caller is told that nobody answers, and it happens just before the next call.
    Late,
    /// The server fails.
    Internal,
    /// A proxy answers with a page.
    Html,
}

impl Breakage {
    /// Those after which the caller gets an error at once.
    pub const SUDDEN: [Self; 5] = [
        Self::Lost,
        Self::CutAfter,
        Self::Late,
        Self::Internal,
        Self::Html,
    ];
}

/// What a server does to every answer of a kind while the lie stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lie {
    /// Every `PUT` says that the mailbox is somebody else's.
    Taken,
    /// Every call says that the mailbox is unknown.
    Unknown,
    /// Pages never end: each says that there is more, with records made up.
    EndlessPages,
    /// Pages never end and never move.
    StandingPages,
    /// Answers are longer than anybody asked for.
    GiantLength,
    /// Answers come as HTML.
    WrongMedia,
    /// Answers lack their last byte.
    Truncated,
    /// Each page gives its records in another order, under rising numbers.
    Reordered,
    /// Each page repeats its first record under a higher number.
    Replayed,
    /// The first record of each page is missing.
    Dropped,
    /// A byte of each record's ciphertext is another one.
    Flipped,
    /// Records are cut short.
    ShortRecords,
    /// Each record comes under another record's id.
    SwappedIds,
    /// Every append is answered with one number too many.
    WrongSeqs,
    /// Appends are answered with numbers past all bounds.
    GiantSeqs,
    /// Appends are answered as if done, and thrown away.
    AppendsVanish,
    /// Every answer is a redirect.
    Redirect,
}

impl Lie {
    /// All of them.
    pub const ALL: [Self; 17] = [
        Self::Taken,
        Self::Unknown,
        Self::EndlessPages,
        Self::StandingPages,
        Self::GiantLength,
        Self::WrongMedia,
        Self::Truncated,
        Self::Reordered,
        Self::Replayed,
        Self::Dropped,
        Self::Flipped,
        Self::ShortRecords,
        Self::SwappedIds,
        Self::WrongSeqs,
        Self::GiantSeqs,
        Self::AppendsVanish,
        Self::Redirect,
    ];
}
