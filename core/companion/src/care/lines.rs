//! Crisis lines that a signed pack or an operator brought. The person's own stand in the plan.

use cairn_model::document::{Body as _, Kept};
use cairn_model::id::ItemId;
use cairn_model::plan::{CrisisLine, Origin};
use cairn_model::time::Moment;
use cairn_store::{Document, Write};

use super::documents::{put, typed};
use super::sos;
use crate::companion::Companion;
use crate::error::{Error, Fault};

/// The crisis lines of a companion.
#[derive(Debug, Clone, Copy)]
pub struct CrisisLines<'c> {
    companion: &'c Companion,
}

impl<'c> CrisisLines<'c> {
    pub(crate) const fn new(companion: &'c Companion) -> Self {
        Self { companion }
    }

    /// All of them, in the order in which they are shown.
    ///
    /// # Errors
    /// `io`.
    pub async fn list(&self) -> Result<Vec<CrisisLine>, Error> {
        let mut read = self.companion.store.read().await.map_err(Fault::from)?;
        let found = read
            .documents(CrisisLine::KIND)
            .await
            .map_err(Fault::from)?;
        Ok(readable(&found))
    }

    /// Takes the lines of one pack or operator in the place of all that it brought before: all of them or none.
    ///
    /// # Errors
    /// `invalid_fields` (a line without a source, or of another origin), `disk_full`, `io`.
    pub async fn replace(
        &self,
        origin: &Origin,
        lines: Vec<CrisisLine>,
        now: &Moment,
    ) -> Result<(), Error> {
        Ok(self.try_replace(origin, lines, now).await?)
    }

    async fn try_replace(
        &self,
        origin: &Origin,
        lines: Vec<CrisisLine>,
        now: &Moment,
    ) -> Result<(), Fault> {
        let mut write = self.companion.store.write().await?;
        for document in write.documents(CrisisLine::KIND).await? {
            if typed::<CrisisLine>(&document).is_ok_and(|kept| kept.body.origin == *origin) {
                self.remove(&mut write, document, now).await?;
            }
        }
        for body in lines {
            if body.origin != *origin {
                return Err(Fault::Fields(vec![crate::error::FieldError {
                    field: "origin".to_owned(),
                    code: "not_a_choice",
                }]));
            }
            let kept = Kept {
                id: ItemId::random(&mut self.companion.chance.fork()),
                rev: self.companion.rev(None, now),
                at: *now,
                body,
            };
            put(&mut write, &kept).await?;
        }
        Ok(write.commit().await?)
    }

    async fn remove(
        &self,
        write: &mut Write<'_>,
        document: Document,
        now: &Moment,
    ) -> Result<(), Fault> {
        let gone = Document {
            rev: self.companion.rev(Some(&document.rev), now),
            deleted: true,
            ..document
        };
        sos::keep(write, &gone).await
    }
}

/// The lines of some documents, by who brought them and by name. One that can't be read here is left out.
pub(super) fn readable(found: &[Document]) -> Vec<CrisisLine> {
    let typed = found.iter().filter_map(|raw| typed::<CrisisLine>(raw).ok());
    let mut lines: Vec<CrisisLine> = typed.map(|kept| kept.body).collect();
    lines.sort_by(|a, b| (&a.origin, &a.name).cmp(&(&b.origin, &b.name)));
    lines
}
