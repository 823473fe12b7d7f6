//! Limits on how much one address prefix may ask. Kept in memory only.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request};
use axum::response::IntoResponse as _;
use governor::middleware::NoOpMiddleware;
use tower_governor::governor::{GovernorConfig, GovernorConfigBuilder};
use tower_governor::key_extractor::KeyExtractor;
use tower_governor::{GovernorError, GovernorLayer};

use crate::config::Config;
use crate::problem::Refusal;

/// Who is at the other end of the connection; put into each request by the listener.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Peer(pub(crate) SocketAddr);

/// The part of an address that one household or clinic shares: 24 bits of IPv4, 56 of IPv6.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Prefix([u8; 8]);

impl Prefix {
    fn of(address: IpAddr) -> Self {
        let mut prefix = [0; 8];
        match address.to_canonical() {
            IpAddr::V4(address) => {
                prefix[0] = 4;
                prefix[1..4].copy_from_slice(&address.octets()[..3]);
            }
            IpAddr::V6(address) => {
                prefix[0] = 6;
                prefix[1..].copy_from_slice(&address.octets()[..7]);
            }
        }
        Self(prefix)
    }

    /// Behind a proxy the last address in `X-Forwarded-For` is the one that the proxy itself has seen.
    pub(crate) fn of_request<T>(request: &Request<T>, behind_proxy: bool) -> Self {
        let peer = request.extensions().get::<Peer>().map(|peer| peer.0.ip());
        let forwarded = behind_proxy
            .then(|| forwarded_for(request.headers()))
            .flatten();
        forwarded.or(peer).map_or(Self([0; 8]), Self::of)
    }
}

fn forwarded_for(headers: &HeaderMap) -> Option<IpAddr> {
    let last = headers.get_all("x-forwarded-for").iter().next_back()?;
    last.to_str().ok()?.rsplit(',').next()?.trim().parse().ok()
}

/// Tells address prefixes apart.
#[derive(Debug, Clone, Copy)]
struct ByPrefix {
    behind_proxy: bool,
}

impl KeyExtractor for ByPrefix {
    type Key = Prefix;

    fn extract<T>(&self, request: &Request<T>) -> Result<Prefix, GovernorError> {
        Ok(Prefix::of_request(request, self.behind_proxy))
    }
}

type Limiter = GovernorConfig<ByPrefix, NoOpMiddleware>;

/// Puts the limit around all routes. Who is gone for a while is forgotten by a task that ends with the router.
pub(crate) fn limited<S: Clone + Send + Sync + 'static>(
    router: Router<S>,
    config: &Config,
) -> Router<S> {
    let (per_second, burst) = config.rate();
    let limiter = GovernorConfigBuilder::default()
        .period(Duration::from_secs(1) / per_second.max(1))
        .burst_size(burst.max(1))
        .key_extractor(ByPrefix {
            behind_proxy: config.behind_proxy,
        })
        .finish();
    // `None` only for zeros, which the line above rules out.
    let Some(limiter) = limiter.map(Arc::new) else {
        return router;
    };
    forget_from_time_to_time(&limiter);
    let layer = GovernorLayer::new(limiter).error_handler(|error| {
        let refusal = match error {
            GovernorError::TooManyRequests { wait_time, .. } => Refusal::RateLimited(wait_time),
            GovernorError::UnableToExtractKey | GovernorError::Other { .. } => Refusal::Internal,
        };
        refusal.into_response()
    });
    router.layer::<GovernorLayer<ByPrefix, NoOpMiddleware, Body>>(layer)
}

fn forget_from_time_to_time(limiter: &Arc<Limiter>) {
    let weak = Arc::downgrade(limiter);
    tokio::spawn(async move {
        loop {
            tokio::time::sleep(Duration::from_mins(1)).await;
            let Some(limiter) = weak.upgrade() else {
                return;
            };
            limiter.limiter().retain_recent();
            limiter.limiter().shrink_to_fit();
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn prefix(peer: &str, forwarded: Option<&str>, behind_proxy: bool) -> Prefix {
        let mut request = Request::new(());
        request.extensions_mut().insert(Peer(peer.parse().unwrap()));
        if let Some(forwarded) = forwarded {
            request
                .headers_mut()
                .insert("x-forwarded-for", forwarded.parse().unwrap());
        }
        Prefix::of_request(&request, behind_proxy)
    }

    #[test]
    fn neighbours_share_a_prefix_and_nobody_picks_their_own() {
        let one = prefix("192.0.2.1:1", None, false);
        assert_eq!(one, prefix("192.0.2.200:9", None, false));
        assert_ne!(one, prefix("192.0.3.1:1", None, false));
        assert_eq!(one, prefix("[::ffff:192.0.2.9]:1", None, false));
        assert_eq!(
            prefix("[2001:db8::1]:1", None, false),
            prefix("[2001:db8::ff:1]:1", None, false)
        );
        // Not behind a proxy, the header is only what the caller says.
        assert_eq!(one, prefix("192.0.2.1:1", Some("198.51.100.1"), false));
        // Behind one, the last entry counts.
        let behind = prefix("127.0.0.1:1", Some("203.0.113.9, 192.0.2.7"), true);
        assert_eq!(one, behind);
    }
}
