//! All routes, their description, and what lies around them.

use std::future::ready;

use axum::Router;
use axum::http::{HeaderValue, header};
use axum::middleware::from_fn;
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use tower_http::catch_panic::CatchPanicLayer;
use utoipa::OpenApi as _;
use utoipa_axum::router::OpenApiRouter;

use super::{Shared, accounts, headers, limit, mailboxes, observe, portal, service};
use crate::problem::Refusal;

#[derive(utoipa::OpenApi)]
#[openapi(
    info(title = "Cairn", description = "Sealed mailboxes (docs/protocol.md) and counsellor accounts."),
    tags(
        (name = "mailbox", description = "CBOR bodies; the token of the mailbox as bearer"),
        (name = "account", description = "JSON bodies; a session cookie"),
        (name = "server", description = "About the server itself")
    )
)]
struct Description;

/// Everything that answers.
pub(crate) fn router(app: Shared) -> Router {
    let (described, api) = OpenApiRouter::with_openapi(Description::openapi())
        .merge(mailboxes::router())
        .merge(accounts::router(app.clone()))
        .merge(service::router())
        .split_for_parts();
    let text = api.to_pretty_json().unwrap_or_default();
    let router = described
        .route(
            "/v1/openapi.json",
            get(move || ready(openapi(text.clone()))),
        )
        .merge(portal::router())
        .fallback(|| ready(Refusal::NotFound))
        .method_not_allowed_fallback(|| ready(Refusal::MethodNotAllowed));
    limit::limited(router, &app.config)
        .layer(CatchPanicLayer::custom(|_| {
            tracing::error!("a request ended by a fault in the program");
            Refusal::Internal.into_response()
        }))
        .layer(from_fn(observe::each))
        .layer(from_fn(headers::add))
        .with_state(app)
}

fn openapi(text: String) -> Response {
    let kind = HeaderValue::from_static("application/json");
    ([(header::CONTENT_TYPE, kind)], text).into_response()
}
