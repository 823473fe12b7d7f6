//! The views of what is on the desk.

use cairn_model::id::LinkId;

use super::Desk;
use crate::caseload::Entry;
use crate::error::Error;
use crate::now::Now;
use crate::reading::Reading;
use crate::view::{self, EndedRow, InviteRow, PeopleView, PersonView};

impl Desk {
    /// The caseload as a list: who needs a look comes first.
    pub fn people(&mut self, now: Now) -> PeopleView {
        self.expire(now);
        let silent_after = u32::from(self.settings().silent_after_days);
        let empty = Reading::default();
        let mut view = PeopleView::empty(now.today());
        for (id, entry) in &self.caseload().links {
            match entry {
                Entry::Ended(tombstone) => view.ended.push(EndedRow::of(*id, tombstone)),
                Entry::Link(link) if link.peer.is_none() => {
                    view.invites.push(InviteRow::of(*id, link));
                }
                Entry::Link(link) => {
                    let reading = self.reading(*id).unwrap_or(&empty);
                    let row = view::row(*id, link, reading, silent_after, now);
                    view.people.push(row);
                }
            }
        }
        view.sort();
        view
    }

    /// Everything shown of one person.
    ///
    /// # Errors
    /// [`Error::UnknownLink`]; [`Error::WrongStage`] before anybody has accepted.
    pub fn person(&mut self, link: LinkId, now: Now) -> Result<PersonView, Error> {
        self.expire(now);
        let silent_after = u32::from(self.settings().silent_after_days);
        let kept = self.link(link)?;
        let peer = kept.peer.as_ref().ok_or(Error::WrongStage)?;
        let empty = Reading::default();
        let reading = self.reading(link).unwrap_or(&empty);
        Ok(view::person(link, kept, peer, reading, silent_after, now))
    }
}
