//! Why a pack is refused.

use cairn_content::instruments::PackError;
use cairn_content::learn::LearnError;
use cairn_content::lines::{BadLine, LinesError};
use cairn_model::directory::hsds::HsdsError;

/// Why a pack, a signature or a key is refused. Nothing of it is kept in any of these cases.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum Refusal {
    /// The file is not a pack, or was cut off or changed.
    #[error("not a pack")]
    NotAPack,
    /// It, or a file in it, is longer than allowed, or there are too many files.
    #[error("too big")]
    TooBig,
    /// A file's name would lie outside the pack or is not plain.
    #[error("a file's name is not allowed")]
    BadPath,
    /// Two files of one name.
    #[error("two files have one name")]
    FileTwice,
    /// The manifest can't be read.
    #[error("the manifest is not one: {0}")]
    Manifest(String),
    /// The manifest lists other files than there are.
    #[error("the manifest does not list the files")]
    Files,
    /// A file is not the one that the manifest names.
    #[error("a file is not what the manifest says")]
    Digest,
    /// No source is named.
    #[error("no source is named")]
    NoSource,
    /// It needs a newer version of the program.
    #[error("it needs a newer program")]
    NeedsNewerApp,
    /// A file of it is not the content that it should be.
    #[error("its content is refused: {0}")]
    Content(PackError),
    /// A text to learn from is refused.
    #[error("a text in it is refused: {0}")]
    Text(#[from] LearnError),
    /// Its crisis lines are refused.
    #[error("its crisis lines are refused: {0}")]
    Lines(#[from] LinesError),
    /// Its service directory is refused.
    #[error("its directory is refused: {0}")]
    Directory(#[from] HsdsError),
    /// A file of it has no place in a pack of its kind.
    #[error("a file does not belong to a pack of its kind")]
    UnexpectedFile,
    /// It holds no content of its kind.
    #[error("it holds nothing")]
    NoContent,
    /// The signature can't be read, or doesn't belong to this file.
    #[error("the signature does not fit")]
    BadSignature,
    /// Signed with a key that isn't trusted.
    #[error("the publisher is not known")]
    UnknownPublisher,
    /// The text is not a publisher's key.
    #[error("not a publisher's key")]
    NotAKey,
    /// What was typed is not the key's fingerprint.
    #[error("the fingerprint is another")]
    FingerprintDiffers,
    /// One as new, or newer, was there already.
    #[error("an older version")]
    OlderVersion,
    /// The pack of this name is from another publisher.
    #[error("another publisher's pack")]
    OtherPublisher,
    /// Something in it has the name of something else in it, of the program's or of another pack's.
    #[error("a name in it is taken")]
    NameTaken,
}

impl Refusal {
    /// Codes of all refusals but those of content, which has its own.
    pub const CODES: [&'static str; 18] = [
        "pack_not_a_pack",
        "pack_too_big",
        "pack_bad_path",
        "pack_file_twice",
        "pack_manifest",
        "pack_files",
        "pack_digest",
        "pack_no_source",
        "pack_needs_newer_app",
        "pack_unexpected_file",
        "pack_no_content",
        "pack_bad_signature",
        "pack_unknown_publisher",
        "pack_not_a_key",
        "pack_fingerprint_differs",
        "pack_older_version",
        "pack_other_publisher",
        "pack_name_taken",
    ];

    /// Stable code of this error.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotAPack => "pack_not_a_pack",
            Self::TooBig => "pack_too_big",
            Self::BadPath => "pack_bad_path",
            Self::FileTwice => "pack_file_twice",
            Self::Manifest(_) => "pack_manifest",
            Self::Files => "pack_files",
            Self::Digest => "pack_digest",
            Self::NoSource => "pack_no_source",
            Self::NeedsNewerApp => "pack_needs_newer_app",
            Self::Content(error) => error.code(),
            Self::Text(error) => error.code(),
            Self::Lines(error) => error.code(),
            Self::Directory(error) => error.code(),
            Self::UnexpectedFile => "pack_unexpected_file",
            Self::NoContent => "pack_no_content",
            Self::BadSignature => "pack_bad_signature",
            Self::UnknownPublisher => "pack_unknown_publisher",
            Self::NotAKey => "pack_not_a_key",
            Self::FingerprintDiffers => "pack_fingerprint_differs",
            Self::OlderVersion => "pack_older_version",
            Self::OtherPublisher => "pack_other_publisher",
            Self::NameTaken => "pack_name_taken",
        }
    }

    /// The crisis lines that are not right, where it is about those.
    #[must_use]
    pub fn lines(&self) -> &[BadLine] {
        match self {
            Self::Lines(LinesError::Lines(bad)) => bad,
            _ => &[],
        }
    }
}
