//! Account calls of the portal.

use axum::extract::{FromRequest as _, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use cairn_seal::b64;
use serde::{Deserialize, Serialize};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::body::{Blob, Json};
use super::json::{Fixed64, Text64};
use super::limit::Prefix;
use super::{Shared, guard};
use crate::account::caseload::{self, Etag};
use crate::account::cookie::Session;
use crate::account::session::{SignOut, SignedIn};
use crate::account::sign_in::{self, ReplacePassphrase, SignIn};
use crate::account::sign_up::{self, SignUp};
use crate::account::{Name, Params, Passphrase, sha256};
use crate::chance;
use crate::problem::{Problem, Refusal};

const VOUCHERS_AT_ONCE: usize = 32;
const VOUCHER_DAYS: u32 = 800;

pub(super) fn router(app: Shared) -> OpenApiRouter<Shared> {
    OpenApiRouter::new()
        .routes(routes!(look))
        .routes(routes!(sign_up))
        .routes(routes!(salt))
        .routes(routes!(sign_in))
        .routes(routes!(sign_out))
        .routes(routes!(session))
        .routes(routes!(get_caseload, put_caseload))
        .routes(routes!(passphrase))
        .routes(routes!(vouchers))
        .layer(axum::middleware::from_fn_with_state(app, guard::account))
}

#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
struct Look {
    /// From the link's fragment, base64url.
    #[schema(value_type = String)]
    token: Fixed64<32>,
}

#[derive(Serialize, utoipa::ToSchema)]
struct Named {
    name: String,
}

/// Whose sign-up link is this?
#[utoipa::path(post, path = "/v1/account/sign-up/look", tag = "account", request_body = Look,
    responses((status = 200, body = Named), (status = 403, body = Problem)))]
async fn look(
    State(app): State<Shared>,
    Json(ask): Json<Look>,
) -> Result<axum::Json<Named>, Refusal> {
    let name = sign_up::look(&app.storage, &sha256(&ask.token.0), app.clock.day()).await?;
    Ok(axum::Json(Named { name }))
}

#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
struct NewPassphrase {
    #[schema(value_type = String)]
    salt: Text64,
    params: Params,
    #[schema(value_type = String)]
    authenticator: Fixed64<32>,
    #[schema(value_type = String)]
    wrapped_key: Text64,
}

impl NewPassphrase {
    fn check(self) -> Result<Passphrase, Refusal> {
        let fine = (16..=64).contains(&self.salt.0.len())
            && (32..=512).contains(&self.wrapped_key.0.len());
        if !fine {
            return Err(Refusal::BadRequest);
        }
        Ok(Passphrase {
            salt: self.salt.0,
            params: self.params.check()?,
            authenticator: sha256(&self.authenticator.0),
            wrapped_key: self.wrapped_key.0,
        })
    }
}

#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
struct SignUpBody {
    #[schema(value_type = String)]
    token: Fixed64<32>,
    #[schema(value_type = String)]
    salt: Text64,
    params: Params,
    #[schema(value_type = String)]
    authenticator: Fixed64<32>,
    #[schema(value_type = String)]
    wrapped_key: Text64,
    #[schema(value_type = String)]
    caseload: Text64,
}

#[derive(Serialize, utoipa::ToSchema)]
struct SignedUp {
    account: String,
    /// As in the header `ETag`.
    etag: String,
}

/// Makes the account and signs in.
#[utoipa::path(post, path = "/v1/account/sign-up", tag = "account", request_body = SignUpBody,
    responses((status = 200, body = SignedUp), (status = 403, body = Problem)))]
async fn sign_up(
    State(app): State<Shared>,
    Json(ask): Json<SignUpBody>,
) -> Result<Response, Refusal> {
    let SignUpBody {
        token,
        salt,
        params,
        authenticator,
        wrapped_key,
        caseload,
    } = ask;
    let passphrase = NewPassphrase {
        salt,
        params,
        authenticator,
        wrapped_key,
    }
    .check()?;
    let session = Session::new(chance::bytes()?);
    let change = SignUp {
        token: sha256(&token.0),
        passphrase,
        caseload: caseload.0,
        session: session.hash(),
    };
    let made = app.storage.change(change).await?;
    let etag = quoted(&made.etag);
    let body = SignedUp {
        account: made.account.to_string(),
        etag: etag.clone(),
    };
    Ok((
        [(header::ETAG, etag), set_cookie(&app, &session)],
        axum::Json(body),
    )
        .into_response())
}

fn set_cookie(app: &Shared, session: &Session) -> (header::HeaderName, String) {
    (
        header::SET_COOKIE,
        session.set_cookie(&app.key, app.clock.seconds()),
    )
}

#[derive(Serialize, utoipa::ToSchema)]
struct Salt {
    #[schema(value_type = String)]
    salt: Text64,
    params: Params,
}

#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
struct AskSalt {
    name: String,
}

/// How to stretch the passphrase of this name. Every name gets an answer.
#[utoipa::path(post, path = "/v1/account/salt", tag = "account", request_body = AskSalt,
    responses((status = 200, body = Salt)))]
async fn salt(
    State(app): State<Shared>,
    Json(ask): Json<AskSalt>,
) -> Result<axum::Json<Salt>, Refusal> {
    let name = Name::new(&ask.name).ok_or(Refusal::BadRequest)?;
    let (salt, params) = sign_in::salt(&app.storage, &app.key, &name.key).await?;
    Ok(axum::Json(Salt {
        salt: Text64(salt),
        params,
    }))
}

#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
struct SignInBody {
    name: String,
    #[schema(value_type = String)]
    authenticator: Fixed64<32>,
}

#[derive(Serialize, utoipa::ToSchema)]
struct SignedInBody {
    account: String,
    #[schema(value_type = String)]
    wrapped_key: Text64,
}

/// Begins a session.
#[utoipa::path(post, path = "/v1/account/sign-in", tag = "account", request_body = SignInBody,
    responses((status = 200, body = SignedInBody), (status = 401, body = Problem), (status = 429, body = Problem)))]
async fn sign_in(State(app): State<Shared>, request: Request) -> Result<Response, Refusal> {
    let prefix = Prefix::of_request(&request, app.config.behind_proxy);
    let Json(ask) = Json::<SignInBody>::from_request(request, &app).await?;
    let SignInBody {
        name,
        authenticator,
    } = ask;
    let name = Name::new(&name).ok_or(Refusal::SignInFailed)?;
    let tried = sha256(name.key.as_bytes());
    let now = app.clock.seconds();
    let place = app.prefixes.begin(prefix, now)?;
    app.names.begin(tried, now)?;
    let session = Session::new(chance::bytes()?);
    let change = SignIn {
        name_key: name.key,
        authenticator: sha256(&authenticator.0),
        session: session.hash(),
    };
    let opened = app.storage.change(change).await?;
    app.prefixes.take_back(&prefix, place);
    app.names.succeeded(&tried);
    let body = SignedInBody {
        account: opened.account.to_string(),
        wrapped_key: Text64(opened.wrapped_key),
    };
    Ok(([set_cookie(&app, &session)], axum::Json(body)).into_response())
}

/// Ends the session and has the browser forget what it kept.
#[utoipa::path(post, path = "/v1/account/sign-out", tag = "account",
    responses((status = 204), (status = 401, body = Problem)))]
async fn sign_out(State(app): State<Shared>, who: SignedIn) -> Result<Response, Refusal> {
    app.storage
        .change(SignOut {
            session: who.session,
        })
        .await?;
    let clear = (
        header::HeaderName::from_static("clear-site-data"),
        r#""cache", "cookies", "storage""#.to_owned(),
    );
    let cookie = (header::SET_COOKIE, Session::clear());
    Ok((StatusCode::NO_CONTENT, [clear, cookie]).into_response())
}

#[derive(Serialize, utoipa::ToSchema)]
struct Who {
    account: String,
    name: String,
}

/// Who is signed in?
#[utoipa::path(get, path = "/v1/account/session", tag = "account",
    responses((status = 200, body = Who), (status = 401, body = Problem)))]
async fn session(who: SignedIn) -> axum::Json<Who> {
    axum::Json(Who {
        account: who.account.to_string(),
        name: who.name,
    })
}

/// The sealed caseload.
#[utoipa::path(get, path = "/v1/account/caseload", tag = "account",
    responses((status = 200, content_type = "application/octet-stream"), (status = 401, body = Problem)))]
async fn get_caseload(State(app): State<Shared>, who: SignedIn) -> Result<Response, Refusal> {
    let (etag, body) = caseload::get(&app.storage, who.account).await?;
    let kind = (header::CONTENT_TYPE, "application/octet-stream".to_owned());
    Ok(([kind, (header::ETAG, quoted(&etag))], body).into_response())
}

/// Replaces the sealed caseload, when the present one was seen.
#[utoipa::path(put, path = "/v1/account/caseload", tag = "account",
    params(("If-Match" = String, Header, description = "the ETag that was seen")),
    request_body(content_type = "application/octet-stream"),
    responses((status = 204), (status = 401, body = Problem), (status = 412, body = Problem)))]
async fn put_caseload(
    State(app): State<Shared>,
    who: SignedIn,
    headers: HeaderMap,
    Blob(body): Blob,
) -> Result<Response, Refusal> {
    let seen = headers
        .get(header::IF_MATCH)
        .and_then(read_etag)
        .ok_or(Refusal::Stale)?;
    let change = caseload::Put {
        account: who.account,
        seen,
        body: body.to_vec(),
    };
    let etag = app.storage.change(change).await?;
    Ok((StatusCode::NO_CONTENT, [(header::ETAG, quoted(&etag))]).into_response())
}

fn quoted(etag: &Etag) -> String {
    format!("\"{}\"", b64::encode(etag))
}

fn read_etag(value: &HeaderValue) -> Option<Etag> {
    b64::decode_array(value.to_str().ok()?.trim().trim_matches('"')).ok()
}

#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
struct OtherPassphrase {
    #[schema(value_type = String)]
    authenticator: Fixed64<32>,
    #[schema(value_type = String)]
    salt: Text64,
    params: Params,
    #[schema(value_type = String)]
    new_authenticator: Fixed64<32>,
    #[schema(value_type = String)]
    wrapped_key: Text64,
}

/// Puts a new passphrase in place of the present one; all other sessions end.
#[utoipa::path(put, path = "/v1/account/passphrase", tag = "account", request_body = OtherPassphrase,
    responses((status = 204), (status = 401, body = Problem), (status = 429, body = Problem)))]
async fn passphrase(
    State(app): State<Shared>,
    who: SignedIn,
    Json(ask): Json<OtherPassphrase>,
) -> Result<StatusCode, Refusal> {
    let OtherPassphrase {
        authenticator,
        salt,
        params,
        new_authenticator,
        wrapped_key,
    } = ask;
    let new = NewPassphrase {
        salt,
        params,
        authenticator: new_authenticator,
        wrapped_key,
    };
    let tried = Name::new(&who.name)
        .map(|name| sha256(name.key.as_bytes()))
        .unwrap_or_default();
    app.names.begin(tried, app.clock.seconds())?;
    let authenticator = sha256(&authenticator.0);
    app.storage
        .change(ReplacePassphrase {
            who,
            authenticator,
            new: new.check()?,
        })
        .await?;
    app.names.succeeded(&tried);
    Ok(StatusCode::NO_CONTENT)
}

#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
struct AskVouchers {
    /// 1 to 32.
    count: usize,
    /// Good for so many days, 1 to 800.
    days: u32,
}

#[derive(Serialize, utoipa::ToSchema)]
struct Vouchers {
    #[schema(value_type = Vec<String>)]
    vouchers: Vec<Text64>,
}

/// Vouchers for making mailboxes. Nobody keeps who asked.
#[utoipa::path(post, path = "/v1/account/vouchers", tag = "account", request_body = AskVouchers,
    responses((status = 200, body = Vouchers), (status = 401, body = Problem)))]
async fn vouchers(
    State(app): State<Shared>,
    _who: SignedIn,
    Json(ask): Json<AskVouchers>,
) -> Result<axum::Json<Vouchers>, Refusal> {
    if !(1..=VOUCHERS_AT_ONCE).contains(&ask.count) || !(1..=VOUCHER_DAYS).contains(&ask.days) {
        return Err(Refusal::BadRequest);
    }
    let key = app.key.voucher_key();
    let last_day = u32::try_from(app.clock.day())
        .unwrap_or(0)
        .saturating_add(ask.days);
    let mut rng = chance::rng()?;
    let vouchers = (0..ask.count)
        .map(|_| Text64(key.issue(&mut rng, last_day).as_bytes().to_vec()))
        .collect();
    Ok(axum::Json(Vouchers { vouchers }))
}
