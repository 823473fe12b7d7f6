//! Documents by the names that people type.

use cairn_model::document::{Body, Kept};
use cairn_model::id::ItemId;

use crate::failure::{Exit, Failure};
use crate::session::Session;

/// The document of this name, or the only one whose name begins so.
///
/// # Errors
/// `not_found`, `ambiguous_name`, and what reading refuses.
pub fn find<T: Body>(session: &Session, name: &str) -> Result<Kept<T>, Failure> {
    let documents = session.companion().documents::<T>();
    if let Ok(id) = name.parse::<ItemId>() {
        return session.wait(documents.get(id));
    }
    let not_found = || Failure::new("not_found", Exit::NotThere);
    if name.is_empty() {
        return Err(not_found());
    }
    let all = session.wait(documents.list())?;
    let mut found = all
        .into_iter()
        .filter(|kept| kept.id.to_string().starts_with(name));
    match (found.next(), found.next()) {
        (Some(only), None) => Ok(only),
        (Some(_), Some(_)) => Err(Failure::new("ambiguous_name", Exit::NotThere)),
        (None, _) => Err(not_found()),
    }
}

/// Goes back to the version before. A deleted document is in no list, so it takes its whole name.
///
/// # Errors
/// `not_found`, `nothing_to_undo`, and what writing refuses.
pub fn undo<T: Body>(session: &Session, name: &str) -> Result<Kept<T>, Failure> {
    let id = match name.parse::<ItemId>() {
        Ok(id) => id,
        Err(_) => find::<T>(session, name)?.id,
    };
    let documents = session.companion().documents::<T>();
    let before = session.wait(documents.undo(id, session.now()))?;
    before.ok_or_else(|| Failure::new("nothing_to_undo", Exit::Refused))
}
