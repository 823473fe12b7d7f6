//! Sizes and counts that hold on every server.

/// A record of a link, and of every change in a vault.
pub const RECORD_LEN: usize = 4096;
/// A record of a snapshot, or of a picture.
pub const LARGE_RECORD_LEN: usize = 65_536;
/// Records in one append.
pub const MAX_BATCH: usize = 64;
/// Record ids in one delete.
pub const MAX_DELETE: usize = 100;
/// Records in one page, at most.
pub const MAX_PAGE: u32 = 256;
/// Records in one page, where the asker names no number.
pub const DEFAULT_PAGE: u32 = 100;
/// Seconds that an answer may be held, at most.
pub const MAX_WAIT_SECONDS: u32 = 55;
/// Bytes of a body with the largest batch: each record has some bytes of CBOR around it.
pub const MAX_BODY: usize = MAX_BATCH * (LARGE_RECORD_LEN + 64) + 64;
/// Bytes of a page, at most.
pub const MAX_PAGE_BYTES: usize = MAX_PAGE as usize * (LARGE_RECORD_LEN + 64) + 64;
/// Bytes of an answer or request that carries no record.
pub const MAX_SMALL_BODY: usize = 4096;

/// Whether a record may be this long.
#[must_use]
pub fn is_record_len(len: usize) -> bool {
    len == RECORD_LEN || len == LARGE_RECORD_LEN
}
