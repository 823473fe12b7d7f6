//! The listener: limits on time and number of connections, and a stop that lets every request end.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tower::ServiceExt as _;

use super::limit::Peer;
use crate::config::Config;

/// Heads larger than this are refused.
const HEAD_BYTES: usize = 16 << 10;
/// After a failed accept (too many open files, say) the next one waits a little.
const ACCEPT_PAUSE: Duration = Duration::from_millis(50);

/// Serves until told to stop, then until all requests are answered or the time for that is over.
pub(crate) async fn serve(
    listener: TcpListener,
    router: Router,
    config: &Config,
    mut stopping: watch::Receiver<bool>,
) {
    let connections = Arc::new(Semaphore::new(config.max_connections));
    let graceful = GracefulShutdown::new();
    let head_time = Duration::from_secs(config.header_seconds);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            _ = stopping.wait_for(|stopping| *stopping) => break,
        };
        let (stream, peer) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                tracing::warn!(%error, "a connection could not be accepted");
                tokio::time::sleep(ACCEPT_PAUSE).await;
                continue;
            }
        };
        // Too many at once: this one is closed at once.
        let Ok(permit) = Arc::clone(&connections).try_acquire_owned() else {
            continue;
        };
        let connection = graceful.watch(connection(stream, Peer(peer), router.clone(), head_time));
        tokio::spawn(async move {
            // How a connection ends is the caller's affair.
            let _ = connection.await;
            drop(permit);
        });
    }
    drop(listener);
    let longest = Duration::from_secs(config.stop_seconds);
    if tokio::time::timeout(longest, graceful.shutdown())
        .await
        .is_err()
    {
        tracing::warn!("stopped before all requests were answered");
    }
}

fn connection(
    stream: TcpStream,
    peer: Peer,
    router: Router,
    head_time: Duration,
) -> impl hyper_util::server::graceful::GracefulConnection<Error = hyper::Error> {
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |mut request: hyper::Request<Incoming>| {
        request.extensions_mut().insert(peer);
        let router = router.clone();
        async move { Ok::<_, Infallible>(answer(router, request).await) }
    });
    http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(head_time)
        .max_buf_size(HEAD_BYTES.max(8 << 10))
        .serve_connection(TokioIo::new(stream), service)
}

async fn answer(router: Router, request: hyper::Request<Incoming>) -> hyper::Response<Body> {
    match router.oneshot(request.map(Body::new)).await {
        Ok(response) => response,
        Err(never) => match never {},
    }
}
