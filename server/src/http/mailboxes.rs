//! Mailbox calls (protocol.md, section 1). They carry a token and never a session.

use std::time::Duration;

use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use cairn_seal::voucher::Voucher;
use cairn_seal::wire::{
    self, Append, Appended, Close, CreateMailbox, DeleteRecords, MailboxStatus, NewRecord,
    PageQuery, PageWriter, RotateTokens, limits,
};
use serde::Deserialize;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::Shared;
use super::body::Cbor;
use super::guard::{Caller, MailboxId};
use crate::mailbox::create::{self, Create, Spend, Tokens};
use crate::mailbox::fetch::{self, Cursor, refusal};
use crate::mailbox::{self, Mailbox, Quota, Record, Role, append, manage};
use crate::problem::{Problem, Refusal};

type Answer<T = Response> = Result<T, Refusal>;

pub(super) fn router() -> OpenApiRouter<Shared> {
    OpenApiRouter::new()
        .routes(routes!(create, status, rotate, delete))
        .routes(routes!(append, page, trim))
        .routes(routes!(delete_records))
        .routes(routes!(close))
}

fn cbor(status: StatusCode, body: Vec<u8>) -> Response {
    (status, [(header::CONTENT_TYPE, wire::MEDIA_CBOR)], body).into_response()
}

fn read<T, E>(body: Result<T, E>) -> Answer<T> {
    body.map_err(|_| Refusal::BadRequest)
}

fn number(value: i64) -> u64 {
    u64::try_from(value).unwrap_or(0)
}

fn describe(mailbox: &Mailbox, role: Role) -> MailboxStatus {
    MailboxStatus {
        role: match role {
            Role::Reader => wire::Role::Reader,
            Role::Writer => wire::Role::Writer,
            Role::Owner => wire::Role::Owner,
        },
        created_day: u32::try_from(mailbox.created_day).unwrap_or(0),
        last_seq: number(mailbox.last_seq),
        records: number(mailbox.records),
        bytes: number(mailbox.bytes),
        closed: !mailbox.is_open(),
    }
}

/// Any authorised call counts as life: written once a day. A failure is for the next call to mend.
async fn touch(app: &Shared, id: mailbox::Id, used_day: i64) {
    if used_day < app.clock.day() {
        let _ = app.storage.change(manage::Touch { id }).await;
    }
}

/// Creates a mailbox with the hashes of its three tokens.
#[utoipa::path(put, path = "/v1/mailboxes/{id}", tag = "mailbox",
    params(("id" = String, Path, description = "32 bytes, base64url")),
    request_body(content_type = "application/cbor"),
    responses((status = 201, content_type = "application/cbor"), (status = 200, content_type = "application/cbor"),
        (status = 403, body = Problem), (status = 409, body = Problem)))]
async fn create(State(app): State<Shared>, MailboxId(id): MailboxId, Cbor(body): Cbor) -> Answer {
    let ask = read(CreateMailbox::from_cbor(&body))?;
    let tokens = Tokens {
        reader: ask.reader.0,
        writer: ask.writer.0,
        owner: ask.owner.0,
    };
    // The mailbox first: who repeats a request has spent the voucher already.
    let mut lease = app.storage.read().await?;
    let known = create::existing(&mut lease.db(), &id, &tokens)
        .await
        .map_err(refusal)?;
    drop(lease);
    let made = if let Some(made) = known {
        made
    } else {
        let spend = match ask.voucher {
            Some(voucher) => Some(check(&app, &voucher)?),
            None if app.config.open_registration => None,
            None => return Err(Refusal::VoucherRefused),
        };
        app.storage.change(Create { id, tokens, spend }).await?
    };
    let status = if made.new {
        StatusCode::CREATED
    } else {
        StatusCode::OK
    };
    Ok(cbor(status, describe(&made.mailbox, Role::Owner).to_cbor()))
}

fn check(app: &Shared, voucher: &Voucher) -> Answer<Spend> {
    let today = u32::try_from(app.clock.day()).unwrap_or(0);
    let good = app.key.voucher_key().check(voucher, today).is_ok();
    let spend = Spend {
        serial: voucher.serial(),
        last_day: voucher.expiry_day().into(),
    };
    if good {
        Ok(spend)
    } else {
        Err(Refusal::VoucherRefused)
    }
}

/// The token's role and what the mailbox holds.
#[utoipa::path(get, path = "/v1/mailboxes/{id}", tag = "mailbox",
    params(("id" = String, Path, description = "32 bytes, base64url")),
    responses((status = 200, content_type = "application/cbor"), (status = 404, body = Problem)))]
async fn status(State(app): State<Shared>, caller: Caller) -> Answer {
    let mut lease = app.storage.read().await?;
    let found = mailbox::find(&mut lease.db(), &caller.id, &caller.token).await;
    drop(lease);
    let (mailbox, role) = found.map_err(refusal)?;
    touch(&app, caller.id, mailbox.used_day).await;
    Ok(cbor(StatusCode::OK, describe(&mailbox, role).to_cbor()))
}

/// Puts other token hashes in place: the owner any, a reader or writer its own.
#[utoipa::path(patch, path = "/v1/mailboxes/{id}", tag = "mailbox",
    params(("id" = String, Path, description = "32 bytes, base64url")),
    request_body(content_type = "application/cbor"),
    responses((status = 204), (status = 404, body = Problem), (status = 409, body = Problem)))]
async fn rotate(State(app): State<Shared>, caller: Caller, Cbor(body): Cbor) -> Answer<StatusCode> {
    let ask = read(RotateTokens::from_cbor(&body))?;
    let Caller { id, token } = caller;
    let [reader, writer, owner] = [ask.reader, ask.writer, ask.owner].map(|hash| hash.map(|h| h.0));
    app.storage
        .change(manage::Replace {
            id,
            token,
            reader,
            writer,
            owner,
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Deletes the mailbox with everything in it.
#[utoipa::path(delete, path = "/v1/mailboxes/{id}", tag = "mailbox",
    params(("id" = String, Path, description = "32 bytes, base64url")),
    responses((status = 204), (status = 404, body = Problem)))]
async fn delete(State(app): State<Shared>, caller: Caller) -> Answer<StatusCode> {
    let Caller { id, token } = caller;
    app.storage.change(manage::Delete { id, token }).await?;
    Ok(StatusCode::NO_CONTENT)
}

fn record(new: NewRecord) -> Record {
    Record {
        id: new.id.0,
        body: new.record,
    }
}

/// Appends a batch of records, all or nothing, durable before the answer.
#[utoipa::path(post, path = "/v1/mailboxes/{id}/records", tag = "mailbox",
    params(("id" = String, Path, description = "32 bytes, base64url")),
    request_body(content_type = "application/cbor"),
    responses((status = 200, content_type = "application/cbor"), (status = 404, body = Problem),
        (status = 409, body = Problem), (status = 413, body = Problem)))]
async fn append(State(app): State<Shared>, caller: Caller, Cbor(body): Cbor) -> Answer {
    let ask = read(Append::from_cbor(&body))?;
    drop(body);
    let quota = Quota {
        records: app.config.quota_records.into(),
        bytes: i64::try_from(app.config.quota_bytes).unwrap_or(i64::MAX),
    };
    let records = ask.records.into_iter().map(record).collect();
    let append = append::Append {
        mailbox: caller.id,
        token: caller.token,
        records,
        quota,
    };
    let seqs = app
        .storage
        .append(append)
        .await?
        .into_iter()
        .map(number)
        .collect();
    Ok(cbor(StatusCode::OK, Appended { seqs }.to_cbor()))
}

/// A page of records, as a CBOR sequence that ends with `{head, more}`. With `wait`, the answer is held while there is
/// nothing.
#[utoipa::path(get, path = "/v1/mailboxes/{id}/records", tag = "mailbox",
    params(("id" = String, Path, description = "32 bytes, base64url"),
        ("after" = Option<u64>, Query), ("at" = Option<String>, Query, description = "16 bytes, base64url"),
        ("limit" = Option<u32>, Query, description = "at most 256, by default 100"),
        ("wait" = Option<u32>, Query, description = "seconds, at most 55")),
    responses((status = 200, content_type = "application/cbor-seq"), (status = 404, body = Problem),
        (status = 409, body = Problem)))]
async fn page(
    State(app): State<Shared>,
    caller: Caller,
    query: Result<Query<PageQuery>, QueryRejection>,
) -> Answer {
    let Query(query) = read(query)?;
    let limit = query
        .limit
        .unwrap_or(limits::DEFAULT_PAGE)
        .clamp(1, limits::MAX_PAGE);
    let cursor = Cursor {
        after: read(i64::try_from(query.after))?,
        at: query.at.map(|id| id.0),
        limit: limit as usize,
    };
    let wait = Duration::from_secs(query.wait.unwrap_or(0).min(limits::MAX_WAIT_SECONDS).into());
    let Caller { id, token } = caller;
    let stopping = app.stopping.clone();
    let page = fetch::page_or_wait(&app.storage, &id, &token, cursor, wait, stopping).await?;
    touch(&app, id, page.used_day).await;
    let mut out = PageWriter::new();
    for stored in &page.records {
        out.record(number(stored.seq), &wire::RecordId(stored.id), &stored.body);
    }
    let body = out.finish(number(page.head), page.more);
    Ok(([(header::CONTENT_TYPE, wire::MEDIA_CBOR_SEQ)], body).into_response())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Through {
    through: u64,
}

/// Deletes all records up to a seq. A reader leaves the last one.
#[utoipa::path(delete, path = "/v1/mailboxes/{id}/records", tag = "mailbox",
    params(("id" = String, Path, description = "32 bytes, base64url"), ("through" = u64, Query)),
    responses((status = 204), (status = 404, body = Problem), (status = 409, body = Problem)))]
async fn trim(
    State(app): State<Shared>,
    caller: Caller,
    query: Result<Query<Through>, QueryRejection>,
) -> Answer<StatusCode> {
    let Query(Through { through }) = read(query)?;
    let Caller { id, token } = caller;
    let through = i64::try_from(through).unwrap_or(i64::MAX);
    app.storage
        .change(manage::Trim { id, token, through })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Deletes records by their ids, up to 100.
#[utoipa::path(post, path = "/v1/mailboxes/{id}/records/delete", tag = "mailbox",
    params(("id" = String, Path, description = "32 bytes, base64url")),
    request_body(content_type = "application/cbor"),
    responses((status = 204), (status = 404, body = Problem), (status = 409, body = Problem)))]
async fn delete_records(
    State(app): State<Shared>,
    caller: Caller,
    Cbor(body): Cbor,
) -> Answer<StatusCode> {
    let ask = read(DeleteRecords::from_cbor(&body))?;
    let records = ask.ids.into_iter().map(|id| id.0).collect();
    let Caller { id, token } = caller;
    app.storage
        .change(manage::DeleteRecords { id, token, records })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Closes the mailbox: all records go, a last one may stay, and after 30 days the mailbox is gone.
#[utoipa::path(post, path = "/v1/mailboxes/{id}/close", tag = "mailbox",
    params(("id" = String, Path, description = "32 bytes, base64url")),
    request_body(content_type = "application/cbor"),
    responses((status = 204), (status = 404, body = Problem), (status = 409, body = Problem)))]
async fn close(State(app): State<Shared>, caller: Caller, Cbor(body): Cbor) -> Answer<StatusCode> {
    let ask = read(Close::from_cbor(&body))?;
    let Caller { id, token } = caller;
    app.storage
        .change(manage::Close {
            id,
            token,
            last: ask.last.map(record),
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}
