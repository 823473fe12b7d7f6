//! What the server says about itself.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use cairn_seal::wire::limits;
use serde::Serialize;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::{Shared, observe};
use crate::problem::{Problem, Refusal};

pub(super) fn router() -> OpenApiRouter<Shared> {
    OpenApiRouter::new()
        .routes(routes!(server))
        .routes(routes!(healthz))
        .routes(routes!(readyz))
        .routes(routes!(metrics))
}

#[derive(Serialize, utoipa::ToSchema)]
struct Server {
    name: String,
    /// Versions of the protocol.
    protocol: [u32; 1],
    policy: Policy,
    /// For Web Push; not offered yet.
    vapid_public_key: Option<String>,
}

#[derive(Serialize, utoipa::ToSchema)]
struct Policy {
    max_batch: usize,
    max_body_bytes: usize,
    quota_bytes: u64,
    quota_records: u32,
    idle_days: u32,
    open_registration: bool,
}

/// Name, protocol versions and policy.
#[utoipa::path(get, path = "/v1/server", tag = "server", responses((status = 200, body = Server)))]
async fn server(State(app): State<Shared>) -> axum::Json<Server> {
    let config = &app.config;
    axum::Json(Server {
        name: config.name.clone(),
        protocol: [1],
        policy: Policy {
            max_batch: limits::MAX_BATCH,
            max_body_bytes: config.max_body_bytes,
            quota_bytes: config.quota_bytes,
            quota_records: config.quota_records,
            idle_days: config.idle_days,
            open_registration: config.open_registration,
        },
        vapid_public_key: None,
    })
}

/// Is the process alive?
#[utoipa::path(get, path = "/healthz", tag = "server", responses((status = 200)))]
async fn healthz() -> &'static str {
    "ok\n"
}

/// Can it do its work: read and write?
#[utoipa::path(get, path = "/readyz", tag = "server",
    responses((status = 200), (status = 503, body = Problem)))]
async fn readyz(State(app): State<Shared>) -> Result<&'static str, Refusal> {
    if *app.stopping.borrow() || !app.storage.is_ready().await {
        return Err(Refusal::Unavailable);
    }
    Ok("ready\n")
}

/// Counts for operators, without anything that names somebody. Not for who comes through the proxy.
#[utoipa::path(get, path = "/metrics", tag = "server",
    responses((status = 200), (status = 404, body = Problem)))]
async fn metrics(State(app): State<Shared>, headers: HeaderMap) -> Result<Response, Refusal> {
    let from_outside = app.config.behind_proxy && headers.contains_key("x-forwarded-for");
    if !app.config.metrics || from_outside {
        return Err(Refusal::NotFound);
    }
    let text = observe::metrics().ok_or(Refusal::NotFound)?;
    let kind = (
        header::CONTENT_TYPE,
        "text/plain; version=0.0.4; charset=utf-8",
    );
    Ok((StatusCode::OK, [kind], text).into_response())
}
