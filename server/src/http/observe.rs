//! Logs and counts. A request is known by its method and the pattern of its route, never by what was in it.

use std::sync::OnceLock;
use std::time::Instant;

use axum::extract::{MatchedPath, Request};
use axum::middleware::Next;
use axum::response::Response;
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::MakeWriter;

use crate::config::{Config, LogFormat};

static METRICS: OnceLock<Option<PrometheusHandle>> = OnceLock::new();

/// Starts counting, once in a process.
pub(crate) fn install_metrics() {
    METRICS.get_or_init(|| PrometheusBuilder::new().install_recorder().ok());
}

pub(super) fn metrics() -> Option<String> {
    let handle = METRICS.get()?.as_ref()?;
    handle.run_upkeep();
    Some(handle.render())
}

/// Starts logging, once in a process; a second call changes nothing.
pub(crate) fn start_logging<W>(config: &Config, writer: W)
where
    W: for<'w> MakeWriter<'w> + Send + Sync + 'static,
{
    let filter = EnvFilter::try_new(&config.log).unwrap_or_else(|_| EnvFilter::new("info"));
    let logs = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(writer);
    // Whoever set up logging before us keeps it.
    let _ = match config.log_format {
        LogFormat::Text => logs.with_ansi(false).try_init(),
        LogFormat::Json => logs.json().try_init(),
    };
}

/// One line and one count for each request.
pub(super) async fn each(request: Request, next: Next) -> Response {
    let began = Instant::now();
    let method = method(&request);
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or_else(|| "other".to_owned(), |path| path.as_str().to_owned());
    let response = next.run(request).await;
    let status = response.status().as_u16();
    let elapsed = began.elapsed();
    tracing::debug!(method, route, status, ms = elapsed.as_millis(), "answered");
    let labels = [
        ("method", method.to_owned()),
        ("route", route),
        ("status", status.to_string()),
    ];
    metrics::counter!("cairn_requests_total", &labels).increment(1);
    metrics::histogram!("cairn_request_seconds", &labels[..2]).record(elapsed.as_secs_f64());
    response
}

/// Methods are any word a caller likes; only known ones become labels.
fn method(request: &Request) -> &'static str {
    match request.method().as_str() {
        "GET" => "GET",
        "HEAD" => "HEAD",
        "POST" => "POST",
        "PUT" => "PUT",
        "PATCH" => "PATCH",
        "DELETE" => "DELETE",
        _ => "other",
    }
}
