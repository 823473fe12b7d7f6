//! Results of instruments, each kept together with the last scores and with what must be sent of it.

use cairn_model::id::ItemId;
use cairn_model::instrument::InstrumentResult;
use cairn_model::rev::Rev;
use chrono::NaiveDate;
use sqlx::sqlite::SqliteRow;

use crate::access::{Read, Write};
use crate::check_ins::{Cursor, Page};
use crate::error::StoreError;
use crate::outbox::Intent;
use crate::rows;

/// The last score of an instrument and the one before, from what is there now.
const LAST_SCORES: &str = "INSERT INTO score (instrument, day, last, band, previous) \
     SELECT instrument, day, score, band, (SELECT score FROM result WHERE instrument = ? AND score IS NOT NULL \
     ORDER BY at DESC, id DESC LIMIT 1 OFFSET 1) \
     FROM result WHERE instrument = ? AND score IS NOT NULL ORDER BY at DESC, id DESC LIMIT 1";

fn result(row: &SqliteRow) -> Result<InstrumentResult, StoreError> {
    rows::json(row, 0)
}

fn body(result: &InstrumentResult) -> Result<String, StoreError> {
    serde_json::to_string(result).map_err(|_| StoreError::Invalid)
}

impl Read<'_> {
    /// One result.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn result(&mut self, id: ItemId) -> Result<Option<InstrumentResult>, StoreError> {
        let sql = sqlx::query("SELECT body FROM result WHERE id = ?").bind(&id.0[..]);
        self.connection
            .row(sql)
            .await?
            .as_ref()
            .map(result)
            .transpose()
    }

    /// A page of results of all instruments, newest first.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn results(&mut self, page: Page) -> Result<Vec<InstrumentResult>, StoreError> {
        let after = page.after.unwrap_or(Cursor::NEWEST);
        let sql = sqlx::query(
            "SELECT body FROM result WHERE at >= ? AND at < ? AND (at, id) < (?, ?) \
             ORDER BY at DESC, id DESC LIMIT ?",
        )
        .bind(page.from)
        .bind(page.until)
        .bind(after.at)
        .bind(after.id.0.to_vec())
        .bind(page.limit);
        self.connection
            .rows(sql)
            .await?
            .iter()
            .map(result)
            .collect()
    }

    /// The results of one instrument, newest first.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn results_of(
        &mut self,
        instrument: &str,
        limit: u32,
    ) -> Result<Vec<InstrumentResult>, StoreError> {
        let sql = sqlx::query(
            "SELECT body FROM result WHERE instrument = ? ORDER BY at DESC, id DESC LIMIT ?",
        )
        .bind(instrument)
        .bind(limit);
        self.connection
            .rows(sql)
            .await?
            .iter()
            .map(result)
            .collect()
    }
}

impl Read<'_> {
    /// The days on which an instrument was filled in, from one day to another, both included, earliest first. A result
    /// that says nothing is left out.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn result_days(
        &mut self,
        instrument: &str,
        from: NaiveDate,
        until: NaiveDate,
    ) -> Result<Vec<NaiveDate>, StoreError> {
        let sql = sqlx::query(
            "SELECT body FROM result WHERE instrument = ? AND day >= ? AND day <= ? ORDER BY day",
        )
        .bind(instrument)
        .bind(from.to_epoch_days())
        .bind(until.to_epoch_days());
        let rows = self.connection.rows(sql).await?;
        let all: Vec<InstrumentResult> = rows.iter().map(result).collect::<Result<_, _>>()?;
        let said = all.iter().filter(|result| !result.is_blank());
        Ok(said.map(|result| result.at.local_date()).collect())
    }
}

impl Write<'_> {
    /// Adds a result with its aggregates and intents.
    ///
    /// # Errors
    /// `conflict` where it is there already.
    pub async fn add_result(
        &mut self,
        result: &InstrumentResult,
        intents: &[Intent],
    ) -> Result<(), StoreError> {
        let sql = sqlx::query(
            "INSERT INTO result (id, instrument, at, day, score, band, body) VALUES (?, ?, ?, ?, ?, ?, ?)",
        )
        .bind(&result.id.0[..])
        .bind(&result.instrument)
        .bind(result.at.utc_ms())
        .bind(result.at.local_date().to_epoch_days())
        .bind(result.score)
        .bind(result.band.as_deref())
        .bind(body(result)?);
        self.connection.run(sql).await?;
        self.count_scores(&result.instrument).await?;
        self.put_intents(intents).await
    }

    /// Replaces a result by a corrected one with the same id. Returns the one before.
    ///
    /// # Errors
    /// `not_found` where there is none; `conflict` where the revision kept is as new or newer.
    pub async fn edit_result(
        &mut self,
        result: &InstrumentResult,
        intents: &[Intent],
    ) -> Result<InstrumentResult, StoreError> {
        let before = self.result(result.id).await?.ok_or(StoreError::NotFound)?;
        if before.rev >= result.rev {
            return Err(StoreError::Conflict);
        }
        let before = self.replace_result(result).await?;
        self.put_intents(intents).await?;
        Ok(before)
    }

    /// Puts a result in the place of the one with its id, whatever their revisions: only an import that is taken back
    /// goes to an older one. Nothing is queued to be sent. Returns the one before.
    ///
    /// # Errors
    /// `not_found` where there is none.
    pub async fn replace_result(
        &mut self,
        result: &InstrumentResult,
    ) -> Result<InstrumentResult, StoreError> {
        let before = self.result(result.id).await?.ok_or(StoreError::NotFound)?;
        self.remove_result(&before).await?;
        self.add_result(result, &[]).await?;
        Ok(before)
    }

    /// Deletes a result. Intents to send it are dropped; every link that may have it gets an intent to retract it.
    /// Returns the result that was there.
    ///
    /// # Errors
    /// `not_found` where there is none.
    pub async fn delete_result(
        &mut self,
        id: ItemId,
        rev: Rev,
    ) -> Result<InstrumentResult, StoreError> {
        let before = self.result(id).await?.ok_or(StoreError::NotFound)?;
        self.remove_result(&before).await?;
        self.retract(id, rev).await?;
        Ok(before)
    }

    async fn remove_result(&mut self, result: &InstrumentResult) -> Result<(), StoreError> {
        let sql = sqlx::query("DELETE FROM result WHERE id = ?").bind(&result.id.0[..]);
        self.connection.run(sql).await?;
        self.count_scores(&result.instrument).await
    }

    async fn count_scores(&mut self, instrument: &str) -> Result<(), StoreError> {
        let sql = sqlx::query("DELETE FROM score WHERE instrument = ?").bind(instrument);
        self.connection.run(sql).await?;
        let sql = sqlx::query(LAST_SCORES).bind(instrument).bind(instrument);
        self.connection.run(sql).await?;
        Ok(())
    }
}
