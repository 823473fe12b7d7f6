//! Who may call: tokens of mailboxes, sessions of counsellors, and from which site.

use axum::extract::{FromRequestParts, Path, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use cairn_seal::b64;

use super::Shared;
use crate::account::cookie::Session;
use crate::account::session::{self, SignedIn};
use crate::account::sha256;
use crate::mailbox;
use crate::problem::Refusal;

/// The mailbox in the path.
pub(crate) struct MailboxId(pub(crate) mailbox::Id);

impl FromRequestParts<Shared> for MailboxId {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &Shared) -> Result<Self, Refusal> {
        let Path(id) = Path::<String>::from_request_parts(parts, app)
            .await
            .map_err(|_| Refusal::BadRequest)?;
        b64::decode_array(&id)
            .map(Self)
            .map_err(|_| Refusal::BadRequest)
    }
}

/// The mailbox in the path and the hash of the token that came with it. No token is a wrong token.
pub(crate) struct Caller {
    pub(crate) id: mailbox::Id,
    pub(crate) token: mailbox::Hash,
}

impl FromRequestParts<Shared> for Caller {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &Shared) -> Result<Self, Refusal> {
        let MailboxId(id) = MailboxId::from_request_parts(parts, app).await?;
        let token = bearer(&parts.headers).and_then(|token| b64::decode_array::<32>(token).ok());
        // The hash of nothing is no token's hash: tokens have 32 bytes.
        let token = sha256(token.as_ref().map_or(&[], |token| token.as_slice()));
        Ok(Self { id, token })
    }
}

fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = headers
        .get(header::AUTHORIZATION)?
        .to_str()
        .ok()?
        .split_once(' ')?;
    scheme
        .eq_ignore_ascii_case("bearer")
        .then_some(token.trim())
}

impl FromRequestParts<Shared> for SignedIn {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &Shared) -> Result<Self, Refusal> {
        let session = cookie(&parts.headers, app).ok_or(Refusal::NotSignedIn)?;
        session::find(&app.storage, &session, app.clock.day()).await
    }
}

fn cookie(headers: &HeaderMap, app: &Shared) -> Option<Session> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .find_map(|value| Session::read(value, &app.key, app.clock.seconds()))
}

/// Around all account calls: a call that changes something comes from the portal's own pages, and a session that is
/// used gets a fresh cookie now and then.
pub(crate) async fn account(State(app): State<Shared>, request: Request, next: Next) -> Response {
    let changes = request.method() != Method::GET && request.method() != Method::HEAD;
    if changes && !same_origin(request.headers(), &app) {
        return Refusal::WrongOrigin.into_response();
    }
    let renew = cookie(request.headers(), &app).filter(|session| session.renew);
    let mut response = next.run(request).await;
    if let Some(session) = renew
        && response.status().is_success()
        && !response.headers().contains_key(header::SET_COOKIE)
    {
        let value = session.set_cookie(&app.key, app.clock.seconds());
        if let Ok(value) = HeaderValue::from_str(&value) {
            response.headers_mut().insert(header::SET_COOKIE, value);
        }
    }
    response
}

fn same_origin(headers: &HeaderMap, app: &Shared) -> bool {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let Some(origin) = text(header::ORIGIN) else {
        return false;
    };
    if text(header::HeaderName::from_static("sec-fetch-site")).is_some_and(|s| s != "same-origin") {
        return false;
    }
    if app.config.public_url.is_some() || app.config.behind_proxy {
        return origin == app.url;
    }
    // On loopback any name of this machine will do, as long as page and call use the same one.
    let own = text(header::HOST).unwrap_or_default();
    let host = own.rsplit_once(':').map_or(own, |(host, _)| host);
    let local = matches!(host, "localhost" | "127.0.0.1" | "[::1]");
    local && origin.strip_prefix("http://") == Some(own)
}
