//! The invite as a URL. All of it is in the fragment, which no browser sends to a server.

use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use super::{Invite, InviteError};
use crate::b64;

const LABEL: &[u8] = b"cairn/1 invite";
/// What tells a damaged invite from a whole one.
const CHECK_LEN: usize = 4;
/// Letters of an invite, at most.
const MAX_URL: usize = 4096;

impl Invite {
    /// `<server>/i#` and the map with four bytes that tell whether it is whole, in base64url.
    #[must_use]
    pub fn to_url(&self) -> String {
        let mut bytes = Zeroizing::new(self.to_cbor());
        let check = check(&bytes);
        bytes.extend_from_slice(&check);
        format!(
            "{}/i#{}",
            self.server.trim_end_matches('/'),
            b64::encode(&bytes)
        )
    }

    /// Reads an invite and checks that it may be accepted today.
    ///
    /// # Errors
    /// What to tell the person who was given this text.
    pub fn from_url(text: &str, today: u32) -> Result<Self, InviteError> {
        let text = text.trim();
        let (address, fragment) = text.split_once("/i#").ok_or(InviteError::NotAnInvite)?;
        let known = address.starts_with("https://") || address.starts_with("http://");
        if !known || fragment.is_empty() {
            return Err(InviteError::NotAnInvite);
        }
        if text.len() > MAX_URL {
            return Err(InviteError::Damaged);
        }
        let bytes = Zeroizing::new(b64::decode(fragment).map_err(|_| InviteError::Damaged)?);
        let (map, sum) = bytes
            .split_last_chunk::<CHECK_LEN>()
            .ok_or(InviteError::Damaged)?;
        if check(map) != *sum {
            return Err(InviteError::Damaged);
        }
        let invite = Self::from_cbor(map)?;
        if !is_safe_server(&invite.server) {
            return Err(InviteError::InsecureServer);
        }
        invite.check_day(today)?;
        Ok(invite)
    }
}

fn check(map: &[u8]) -> [u8; CHECK_LEN] {
    let digest = Sha256::new()
        .chain_update(LABEL)
        .chain_update(map)
        .finalize();
    let mut check = [0; CHECK_LEN];
    check.copy_from_slice(&digest[..CHECK_LEN]);
    check
}

/// May an invite name this server? `https` anywhere, `http` only to this very machine; nothing but a host and maybe a
/// port.
#[must_use]
pub fn is_safe_server(server: &str) -> bool {
    let (authority, local_only) = match (
        server.strip_prefix("https://"),
        server.strip_prefix("http://"),
    ) {
        (Some(rest), _) => (rest, false),
        (_, Some(rest)) => (rest, true),
        _ => return false,
    };
    let authority = authority.trim_end_matches('/');
    let (host, port) = match authority.rsplit_once(':') {
        // The last colon of a bracketed IPv6 address is part of it.
        Some((host, port)) if !port.ends_with(']') => (host, Some(port)),
        _ => (authority, None),
    };
    let port_fits = port.is_none_or(|port| port.parse::<u16>().is_ok_and(|port| port != 0));
    let bracketed = host
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'));
    let host_fits = if let Some(address) = bracketed {
        address.parse::<std::net::Ipv6Addr>().is_ok()
    } else {
        let letter = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.');
        !host.is_empty() && host.chars().all(letter)
    };
    let local = ["localhost", "127.0.0.1", "[::1]"].contains(&host);
    host_fits && port_fits && (local || !local_only)
}
