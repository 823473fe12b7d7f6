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
use crate::config::Config;
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
    around(router, &app.config).with_state(app)
}

/// Whatever a handler does, the answer carries the headers, is counted, and is a problem when it is not an answer.
fn around<S: Clone + Send + Sync + 'static>(router: Router<S>, config: &Config) -> Router<S> {
    limit::limited(router, config)
        .layer(CatchPanicLayer::custom(|_| {
            tracing::error!("a request ended by a fault in the program");
            Refusal::Internal.into_response()
        }))
        .layer(from_fn(observe::each))
        .layer(from_fn(headers::add))
}

fn openapi(text: String) -> Response {
    let kind = HeaderValue::from_static("application/json");
    ([(header::CONTENT_TYPE, kind)], text).into_response()
}

#[cfg(test)]
mod tests {
    use axum::body::Body;
    use axum::extract::Request;
    use axum::http::StatusCode;
    use http_body_util::BodyExt as _;
    use tower::ServiceExt as _;

    use super::*;

    async fn fault() -> StatusCode {
        panic!("planted")
    }

    #[tokio::test]
    async fn a_fault_in_the_program_is_a_problem_with_headers() {
        let router = around(
            Router::<()>::new().route("/fault", get(fault)),
            &Config::default(),
        );
        let request = Request::get("/fault").body(Body::empty()).unwrap();
        let response = router.oneshot(request).await.unwrap();
        assert_eq!(response.status(), 500);
        assert!(response.headers().contains_key("content-security-policy"));
        let body = response.into_body().collect().await.unwrap().to_bytes();
        assert!(body.starts_with(br#"{"type":"about:blank""#), "{body:?}");
        assert!(body.windows(17).any(|part| part == br#""code":"internal""#));
    }
}
