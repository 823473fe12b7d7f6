//! Beginning anew on a link: after a new or withdrawn grant, and after a server lost what it had.

use cairn_model::consent::GrantLog;
use cairn_model::id::ItemId;
use cairn_model::item::{Item, Kind};
use cairn_model::time::Moment;
use cairn_seal::wire::RecordId;
use cairn_store::{Intent, Read, Record, What};

use super::Run;
use super::run::Change;
use crate::care::alert;
use crate::error::Fault;
use crate::links::{Owed, Stage, grant_log};
use crate::pages::Pages;
use crate::sealing::kind;

impl Change<'_> {
    /// Drops every record of the link but a hello that is not acknowledged, names their numbers as gone, and lets
    /// go of all intents. What the server has of them is trimmed once the message that is owed is appended.
    pub(crate) async fn clear(&mut self) -> Result<(), Fault> {
        let records = self.write.records(self.link.id).await?;
        let hello_waits = records.iter().any(|r| r.kind == kind::HELLO && !r.acked);
        let dropped: Vec<Record> = records
            .into_iter()
            .filter(|r| r.kind != kind::HELLO || r.acked)
            .collect();
        self.drop_records(&dropped).await?;
        if hello_waits {
            // A trim would take the hello with it.
            let ids = dropped.iter().map(|record| RecordId(record.id));
            self.wire()?.outgoing.delete.extend(ids);
        }
        Ok(self.write.clear_intents(self.link.id).await?)
    }

    /// Lets go of all that was sealed and queues every item that the live grant covers, as after a new grant.
    pub(crate) async fn restart(&mut self, log: &GrantLog, now: &Moment) -> Result<(), Fault> {
        let mut retract = self.still_to_retract().await?;
        retract.extend(self.changed_and_uncovered(log, now).await?);
        let held = self.held().await?;
        self.clear().await?;
        self.write.put_intents(&held).await?;
        self.queue_covered(log, now).await?;
        Ok(self.write.put_intents(&retract).await?)
    }

    /// What the other side may have. Once the records are let go of, nothing else tells: an item that is deleted or
    /// changed now must still be taken back from there.
    async fn held(&mut self) -> Result<Vec<Intent>, Fault> {
        let mut held = self.write.intents(self.link.id, u32::MAX).await?;
        held.retain(|intent| matches!(intent.what, What::SendAgain | What::Held));
        for intent in &mut held {
            intent.what = What::Held;
        }
        for record in self.write.records(self.link.id).await? {
            if let (Some(_), Some(item), Some(rev)) =
                (Kind::named(&record.kind), record.item, record.rev)
            {
                held.push(Intent {
                    link: self.link.id,
                    item,
                    rev,
                    what: What::Held,
                });
            }
        }
        Ok(held)
    }

    /// What was deleted here, and the other side does not know it for sure.
    async fn still_to_retract(&mut self) -> Result<Vec<Intent>, Fault> {
        let mut intents = self.write.intents(self.link.id, u32::MAX).await?;
        intents.retain(|intent| intent.what == What::Retract);
        for record in self.write.records(self.link.id).await? {
            if let (kind::RETRACTION, false, Some(item), Some(rev)) =
                (record.kind.as_str(), record.acked, record.item, record.rev)
            {
                intents.push(Intent {
                    link: self.link.id,
                    item,
                    rev,
                    what: What::Retract,
                });
            }
        }
        Ok(intents)
    }

    /// What the other side has in an older form that a new grant may still cover, while the form it has now isn't.
    async fn changed_and_uncovered(
        &mut self,
        log: &GrantLog,
        now: &Moment,
    ) -> Result<Vec<Intent>, Fault> {
        let live = log.live(now.local_date());
        let mut intents = Vec::new();
        for record in self.write.records(self.link.id).await? {
            let (Some(_), Some(id)) = (Kind::named(&record.kind), record.item) else {
                continue;
            };
            let Some(item) = item(&mut self.write, id).await? else {
                continue;
            };
            let covered = live.is_some_and(|live| live.covers(&item).is_ok());
            if !covered && record.rev < Some(item.rev()) {
                let (link, rev) = (self.link.id, item.rev());
                intents.push(Intent {
                    link,
                    item: id,
                    rev,
                    what: What::Retract,
                });
            }
        }
        Ok(intents)
    }

    /// Forgets records here and names their numbers as gone.
    pub(crate) async fn drop_records(&mut self, records: &[Record]) -> Result<(), Fault> {
        let out = &mut self.wire()?.outgoing;
        for record in records {
            out.gone.add(record.device, record.number, record.acked);
        }
        let ids: Vec<_> = records.iter().map(|record| record.id).collect();
        self.write.drop_records(&ids).await?;
        Ok(())
    }

    /// Queues every item that the newest grant covers.
    pub(crate) async fn queue_covered(
        &mut self,
        log: &GrantLog,
        now: &Moment,
    ) -> Result<(), Fault> {
        let Some(live) = log.live(now.local_date()) else {
            return Ok(());
        };
        for kind in &live.grant().kinds {
            let mut pages = reaching(live.grant());
            while let Some(items) = pages.items(&mut self.write, *kind).await? {
                let covered = items.iter().filter(|item| live.covers(item).is_ok());
                let intents: Vec<_> = covered.map(|item| self.intent(item)).collect();
                self.write.put_intents(&intents).await?;
            }
        }
        Ok(())
    }

    fn intent(&self, item: &Item) -> Intent {
        Intent {
            link: self.link.id,
            item: item.id(),
            rev: item.rev(),
            what: What::Send,
        }
    }
}

/// The items that begin no earlier than the grant does. The day on the wall may be another one than in UTC.
pub(crate) fn reaching(grant: &cairn_model::consent::Grant) -> Pages {
    let from = grant
        .from
        .pred_opt()
        .and_then(|day| day.pred_opt())
        .unwrap_or(grant.from);
    let from = from.and_time(chrono::NaiveTime::MIN).and_utc();
    Pages::since(from.timestamp_millis())
}

/// One item, of whatever kind. An alert that its rule may not tell any more is none.
pub(super) async fn item(read: &mut Read<'_>, id: ItemId) -> Result<Option<Item>, Fault> {
    if let Some(check_in) = read.check_in(id).await? {
        return Ok(Some(check_in.into()));
    }
    if let Some(result) = read.result(id).await? {
        return Ok(Some(result.into()));
    }
    Ok(alert(read, id).await?.map(Item::from))
}

async fn is_silent(read: &mut Read<'_>, record: &Record) -> Result<bool, Fault> {
    Ok(match record.item {
        Some(id) => alert(read, id).await?.is_none(),
        None => false,
    })
}

impl Run<'_> {
    /// Before anything is appended: sealed items that no live grant covers any more are dropped, and so are alerts
    /// that did not leave yet and whose rule may not tell any more. (Where one did leave, it is taken back.)
    pub(super) async fn lapse(&mut self) -> Result<(), Fault> {
        let Some(mut change) = self.begin(&[Stage::Open]).await? else {
            return Ok(());
        };
        let log = grant_log(&mut change.write, self.link).await?;
        let live = log.live(self.now.local_date()).is_some();
        let mut records = Vec::new();
        for record in change.write.records(self.link).await? {
            let lapsed = match Kind::named(&record.kind) {
                None => false,
                Some(_) if !live => true,
                Some(kind) => {
                    kind == Kind::Alert
                        && record.appended_at.is_none()
                        && is_silent(&mut change.write, &record).await?
                }
            };
            if lapsed {
                records.push(record);
            }
        }
        if records.is_empty() {
            return Ok(());
        }
        let ids = records.iter().map(|record| RecordId(record.id));
        change.wire()?.outgoing.delete.extend(ids);
        change.drop_records(&records).await?;
        change.commit().await
    }

    /// The server lost records: the grant and all that it covers are sealed anew, with the same ids and revisions.
    pub(super) async fn recover(&mut self) -> Result<(), Fault> {
        let Some(mut change) = self.begin(&[Stage::Open]).await? else {
            return Ok(());
        };
        if !change.wire()?.outgoing.recover {
            return Ok(());
        }
        let log = grant_log(&mut change.write, self.link).await?;
        change.restart(&log, self.now).await?;
        let last = log.history().last().map(|grant| grant.id);
        let now = *self.now;
        let out = &mut change.wire()?.outgoing;
        out.recover = false;
        out.rolled_back.get_or_insert(now);
        out.cut = None;
        if out.owed.is_empty()
            && let Some(last) = last
        {
            let owed = if log.is_withdrawn(last) {
                Owed::Withdrawn
            } else {
                Owed::Given
            };
            out.owed.push(owed(last));
        }
        change.commit().await
    }
}
