//! Why a pack is refused.

use cairn_content::instruments::PackError;
use cairn_content::learn::LearnError;
use cairn_content::lines::{BadLine, LinesError};
use cairn_model::directory::hsds::HsdsError;
use cairn_model::field::{FieldCode, FieldError};

use crate::MANIFEST;

/// The longest name of a file or field that is passed on, in characters.
const LONGEST: usize = 200;

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
    /// A field of the manifest is missing or wrong.
    #[error("the manifest is not one: {0}")]
    Manifest(FieldError),
    /// The manifest lists other files than there are.
    #[error("the manifest does not list the files")]
    Files,
    /// A file is not the one that the manifest names.
    #[error("a file is not what the manifest says")]
    Digest,
    /// A file that should hold text is not UTF-8.
    #[error("a file is not text")]
    NotText,
    /// No source is named.
    #[error("no source is named")]
    NoSource,
    /// It needs a newer version of the program.
    #[error("it needs a newer program")]
    NeedsNewerApp,
    /// A file of it is not the content that it should be.
    #[error("its content is refused: {0}")]
    Content(#[from] PackError),
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
    /// One of its files is refused.
    #[error("{file}: {why}")]
    In {
        /// The file.
        file: String,
        /// Why.
        why: Box<Self>,
    },
}

/// What of a pack is to blame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blame {
    /// The file of the pack.
    pub file: String,
    /// The field in it, where it is about one.
    pub field: Option<String>,
    /// Stable code: of a field, else of the refusal.
    pub code: &'static str,
    /// The word that hurts, where it is about one, and what to say.
    pub word: Option<(String, String)>,
}

impl Blame {
    fn new(file: &str, field: Option<&str>, code: &'static str) -> Self {
        Self {
            file: file.to_owned(),
            field: field.map(short),
            code,
            word: None,
        }
    }

    /// File and field.
    #[must_use]
    pub fn place(&self) -> String {
        match &self.field {
            Some(field) => format!("{}: {field}", self.file),
            None => self.file.clone(),
        }
    }
}

/// What a pack wrote may be of any length.
fn short(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}

impl Refusal {
    /// Codes of all refusals but those of content, which has its own.
    pub const CODES: [&'static str; 19] = [
        "pack_not_a_pack",
        "pack_too_big",
        "pack_bad_path",
        "pack_file_twice",
        "pack_manifest",
        "pack_files",
        "pack_digest",
        "pack_not_text",
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
            Self::NotText => "pack_not_text",
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
            Self::In { why, .. } => why.code(),
        }
    }

    /// The same, of one file.
    #[must_use]
    pub(crate) fn within(self, file: &str) -> Self {
        Self::In {
            file: short(file),
            why: Box::new(self),
        }
    }

    /// What is to blame: a file, or fields of one. Nothing where it is the pack as a whole, its signature or a key.
    #[must_use]
    pub fn blame(&self) -> Vec<Blame> {
        match self {
            Self::In { file, why } => {
                let fields = why.fields(file);
                if fields.is_empty() {
                    vec![Blame::new(file, None, self.code())]
                } else {
                    fields
                }
            }
            other => other.fields(MANIFEST),
        }
    }

    /// The fields of a file that are to blame.
    fn fields(&self, file: &str) -> Vec<Blame> {
        let one = |field: &str, code| vec![Blame::new(file, Some(field), code)];
        match self {
            Self::Manifest(bad)
            | Self::Content(PackError::Syntax(bad))
            | Self::Text(LearnError::Syntax(bad))
            | Self::Lines(LinesError::Syntax(bad)) => one(&bad.field, bad.code.code()),
            Self::NoSource => one("sources", FieldCode::Missing.code()),
            Self::Content(PackError::Fault(fault)) => one(fault.field(), fault.code()),
            Self::Text(LearnError::Fault(fault)) => one(fault.field(), fault.code()),
            Self::Text(LearnError::Words { found, prefer })
            | Self::Lines(LinesError::Words { found, prefer }) => {
                let mut blame = Blame::new(file, None, self.code());
                blame.word = Some((short(found), prefer.clone()));
                vec![blame]
            }
            Self::Lines(LinesError::Lines(bad)) => {
                let field = |bad: &BadLine| format!("{}: {}", bad.name, bad.fault.field);
                let line =
                    |bad: &BadLine| Blame::new(file, Some(&field(bad)), bad.fault.code.code());
                bad.iter().map(line).collect()
            }
            _ => Vec::new(),
        }
    }
}
