//! Reading bodies: never more than allowed, never longer than allowed, and of the media type that is asked for.

use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, header};
use http_body_util::{BodyExt as _, Limited};
use serde::de::DeserializeOwned;
use tokio::time::timeout;

use super::Shared;
use crate::problem::Refusal;

/// JSON bodies are small, but a sign-up brings a first caseload.
const JSON_BYTES: usize = 1 << 20;

/// A CBOR body, not yet read.
pub(crate) struct Cbor(pub(crate) Bytes);

impl FromRequest<Shared> for Cbor {
    type Rejection = Refusal;

    async fn from_request(request: Request, app: &Shared) -> Result<Self, Refusal> {
        media_type(request.headers(), "application/cbor")?;
        Ok(Self(
            read(request.into_body(), app, app.config.max_body_bytes).await?,
        ))
    }
}

/// Sealed bytes.
pub(crate) struct Blob(pub(crate) Bytes);

impl FromRequest<Shared> for Blob {
    type Rejection = Refusal;

    async fn from_request(request: Request, app: &Shared) -> Result<Self, Refusal> {
        media_type(request.headers(), "application/octet-stream")?;
        Ok(Self(
            read(request.into_body(), app, app.config.max_caseload_bytes).await?,
        ))
    }
}

/// A JSON body.
pub(crate) struct Json<T>(pub(crate) T);

impl<T: DeserializeOwned> FromRequest<Shared> for Json<T> {
    type Rejection = Refusal;

    async fn from_request(request: Request, app: &Shared) -> Result<Self, Refusal> {
        media_type(request.headers(), "application/json")?;
        let bytes = read(request.into_body(), app, JSON_BYTES).await?;
        serde_json::from_slice(&bytes)
            .map(Self)
            .map_err(|_| Refusal::BadRequest)
    }
}

fn media_type(headers: &HeaderMap, wanted: &str) -> Result<(), Refusal> {
    let given = headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    let given = given
        .and_then(|value| value.split(';').next())
        .unwrap_or_default();
    if given.trim().eq_ignore_ascii_case(wanted) {
        Ok(())
    } else {
        Err(Refusal::UnsupportedMediaType)
    }
}

async fn read(body: Body, app: &Shared, limit: usize) -> Result<Bytes, Refusal> {
    use http_body::Body as _;

    // A length that is told beforehand is judged beforehand.
    if body.size_hint().lower() > limit as u64 {
        return Err(Refusal::TooLarge);
    }
    // One deadline for the whole body: a slow drip does not move it.
    let whole = Limited::new(body, limit).collect();
    match timeout(Duration::from_secs(app.config.body_seconds), whole).await {
        Err(_) => Err(Refusal::Timeout),
        Ok(Ok(whole)) => Ok(whole.to_bytes()),
        Ok(Err(error)) if error.is::<http_body_util::LengthLimitError>() => Err(Refusal::TooLarge),
        Ok(Err(_)) => Err(Refusal::BadRequest),
    }
}
