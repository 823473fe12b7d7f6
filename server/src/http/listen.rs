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
use tokio::sync::watch;
use tower::ServiceExt as _;

use super::App;
use super::limit::Peer;
use super::patience::Patient;

/// Heads larger than this are refused.
const HEAD_BYTES: usize = 16 << 10;
/// After a failed accept (too many open files, say) the next one waits a little.
const ACCEPT_PAUSE: Duration = Duration::from_millis(50);

/// How long a caller may take.
#[derive(Debug, Clone, Copy)]
struct Times {
    /// To send a head, or the next one.
    head: Duration,
    /// To take a part of an answer.
    write: Duration,
}

/// Serves until told to stop, then until all requests are answered or the time for that is over.
pub(crate) async fn serve(
    listener: TcpListener,
    router: Router,
    app: &App,
    mut stopping: watch::Receiver<bool>,
) {
    let graceful = GracefulShutdown::new();
    let times = Times {
        head: Duration::from_secs(app.config.header_seconds),
        write: Duration::from_secs(app.config.body_seconds),
    };
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
        let Ok(permit) = Arc::clone(&app.connections).try_acquire_owned() else {
            continue;
        };
        let connection = graceful.watch(connection(stream, Peer(peer), router.clone(), times));
        tokio::spawn(async move {
            // How a connection ends is the caller's affair.
            let _ = connection.await;
            drop(permit);
        });
    }
    drop(listener);
    let longest = Duration::from_secs(app.config.stop_seconds);
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
    times: Times,
) -> impl hyper_util::server::graceful::GracefulConnection<Error = hyper::Error> {
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |mut request: hyper::Request<Incoming>| {
        request.extensions_mut().insert(peer);
        let router = router.clone();
        async move { Ok::<_, Infallible>(answer(router, request).await) }
    });
    http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(times.head)
        .max_buf_size(HEAD_BYTES.max(8 << 10))
        .serve_connection(TokioIo::new(Patient::new(stream, times.write)), service)
}

async fn answer(router: Router, request: hyper::Request<Incoming>) -> hyper::Response<Body> {
    match router.oneshot(request.map(Body::new)).await {
        Ok(response) => response,
        Err(never) => match never {},
    }
}
