//! What the machine says when a file can't be read or written, in the language of the person.

use std::io::{Error, ErrorKind};

use super::{Exit, Failure};
use crate::say;

impl Failure {
    /// An input or output error of the machine, named by what was being done.
    pub fn io(code: &str, error: &Error) -> Self {
        Self::new(code, Exit::Internal).with("reason", reason(error.kind()))
    }

    /// A file that was named could not be read.
    #[expect(clippy::needless_pass_by_value, reason = "for map_err")]
    pub fn unread(error: Error) -> Self {
        Self::bad_input("bad_file").with("reason", reason(error.kind()))
    }
}

fn reason(kind: ErrorKind) -> String {
    say::text(match kind {
        ErrorKind::NotFound => "cli-io-not-found",
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => "cli-io-not-allowed",
        ErrorKind::IsADirectory => "cli-io-is-a-folder",
        ErrorKind::NotADirectory => "cli-io-not-a-folder",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "cli-io-disk-full",
        _ => "cli-io-other",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_of_error_is_said_in_words_of_the_catalogue() {
        for kind in [
            ErrorKind::NotFound,
            ErrorKind::PermissionDenied,
            ErrorKind::IsADirectory,
            ErrorKind::NotADirectory,
            ErrorKind::StorageFull,
            ErrorKind::BrokenPipe,
        ] {
            let said = reason(kind);
            assert!(!said.starts_with("cli-"), "{said}");
            assert_ne!(said, kind.to_string());
        }
        assert_ne!(reason(ErrorKind::NotFound), reason(ErrorKind::StorageFull));
    }
}
