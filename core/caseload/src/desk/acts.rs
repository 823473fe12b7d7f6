//! What a counsellor does with a link, apart from inviting and reading.

use cairn_model::id::LinkId;

use super::Desk;
use crate::caseload::{Entry, Settings};
use crate::error::Error;
use crate::event::Event;
use crate::now::Now;
use crate::tombstone::{Ending, Tombstone};

/// Longest name, in characters.
pub(super) const NAME_MAX: usize = 80;

/// Whether a name is longer than names are.
pub(super) fn too_long(name: &str) -> bool {
    name.chars().count() > NAME_MAX
}

impl Desk {
    /// The six words are the same on both sides.
    ///
    /// # Errors
    /// [`Error::UnknownLink`]; [`Error::WrongStage`] before anybody has accepted.
    pub fn confirm_words(&mut self, link: LinkId) -> Result<(), Error> {
        let peer = self.link_mut(link)?.peer.as_mut();
        peer.ok_or(Error::WrongStage)?.confirmed = true;
        self.changed();
        Ok(())
    }

    /// The six words differ: somebody stands between. The link ends at once, keys and all, and
    /// nothing more is sent to whoever is at the other end.
    ///
    /// # Errors
    /// [`Error::UnknownLink`]; [`Error::WrongStage`] before anybody has accepted.
    pub fn words_differ(&mut self, link: LinkId, now: Now) -> Result<Event, Error> {
        if self.link(link)?.peer.is_none() {
            return Err(Error::WrongStage);
        }
        Ok(self.bury(
            link,
            Tombstone::new(Ending::WordsDiffered, now.utc_date(), None),
        ))
    }

    /// Takes back an invite that nobody has accepted.
    ///
    /// # Errors
    /// [`Error::UnknownLink`]; [`Error::WrongStage`] once somebody has.
    pub fn take_back(&mut self, link: LinkId, now: Now) -> Result<Event, Error> {
        if self.link(link)?.peer.is_some() {
            return Err(Error::WrongStage);
        }
        Ok(self.bury(
            link,
            Tombstone::new(Ending::TakenBack, now.utc_date(), None),
        ))
    }

    /// Calls a person something else; an empty name goes back to their own word.
    ///
    /// # Errors
    /// [`Error::UnknownLink`]; [`Error::BadText`] when it is too long.
    pub fn rename(&mut self, link: LinkId, name: &str, now: Now) -> Result<(), Error> {
        let name = name.trim();
        if too_long(name) {
            return Err(Error::BadText);
        }
        let device = self.device();
        self.link_mut(link)?
            .own_label
            .set(name.to_owned(), now.ms(), device);
        self.changed();
        Ok(())
    }

    /// The counsellor has looked at all that is here now.
    ///
    /// # Errors
    /// [`Error::UnknownLink`].
    pub fn mark_read(&mut self, link: LinkId) -> Result<(), Error> {
        let from: Vec<_> = self
            .reading(link)
            .map(|reading| reading.shelf.values().map(|held| held.from).collect())
            .unwrap_or_default();
        let read = &mut self.link_mut(link)?.read;
        let mut moved = false;
        for (device, number) in from {
            let mark = read.entry(device).or_default();
            if number > *mark {
                *mark = number;
                moved = true;
            }
        }
        if moved {
            self.changed();
        }
        Ok(())
    }

    /// Puts away the notice that a link ended.
    ///
    /// # Errors
    /// [`Error::UnknownLink`].
    pub fn note_ending(&mut self, link: LinkId) -> Result<(), Error> {
        match self.caseload_mut().links.get_mut(&link) {
            Some(Entry::Ended(tombstone)) => tombstone.noted = true,
            Some(Entry::Link(_)) => return Err(Error::WrongStage),
            None => return Err(Error::UnknownLink),
        }
        self.changed();
        Ok(())
    }

    /// The settings.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        self.caseload().settings.get()
    }

    /// Writes the settings.
    ///
    /// # Errors
    /// [`Error::BadText`] when the label is too long or the days are none.
    pub fn set_settings(&mut self, settings: Settings, now: Now) -> Result<(), Error> {
        if too_long(&settings.label) || settings.silent_after_days == 0 {
            return Err(Error::BadText);
        }
        let device = self.device();
        self.caseload_mut().settings.set(settings, now.ms(), device);
        self.changed();
        Ok(())
    }
}
