//! One server, and the time.

use std::time::{SystemTime, UNIX_EPOCH};

use cairn_model::time::Moment;
use cairn_seal::invite::Invite;

use crate::backend::Backend;
use crate::counsellor::Counsellor;
use crate::server::Server;

const DAY_MS: i64 = 86_400_000;
const MINUTE_MS: i64 = 60_000;

/// A server and the present. Everybody has the same time; it passes only when the story says so.
#[derive(Debug)]
pub struct World {
    /// The server.
    pub server: Server,
    now: i64,
}

impl World {
    /// Noon (UTC) of today, on a server of its own.
    #[must_use]
    pub fn new(backend: Backend) -> Self {
        Self::with(Server::start(backend))
    }

    /// Noon (UTC) of today on this server.
    #[must_use]
    pub fn with(server: Server) -> Self {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
        let today = i64::try_from(since.as_millis()).unwrap() / DAY_MS;
        let now = today * DAY_MS + DAY_MS / 2;
        Self { server, now }
    }

    /// The present; each look at it is a minute later.
    pub fn now(&mut self) -> Moment {
        self.now += MINUTE_MS;
        Moment::from_utc_ms(self.now, chrono_tz::Europe::Berlin).unwrap()
    }

    /// Lets days pass for everybody.
    pub fn pass_days(&mut self, days: i64) {
        self.server.pass_days(days);
        self.now += days * DAY_MS;
    }

    /// A new counsellor.
    #[must_use]
    pub fn counsellor(&self, name: &str, seed: u64) -> Counsellor {
        Counsellor::sign_up(&self.server, name, seed)
    }
}

/// The mailboxes that an invite makes: towards the counsellor, then towards the person.
#[must_use]
pub fn mailboxes_of(invite: &str) -> [[u8; 32]; 2] {
    let invite = Invite::from_url(invite, 0).unwrap();
    [invite.to_inviter.0, invite.to_acceptor.0]
}
