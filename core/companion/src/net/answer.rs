//! Judging a server's answer before anything of it is believed.

use cairn_seal::wire::{Code, MEDIA_PROBLEM, Problem, limits};

use super::transport::Response;
use crate::error::Fault;

/// The body of an answer with one of these statuses and this media type.
pub(super) fn body<'a>(response: &'a Response, ok: &[u16], media: &str) -> Result<&'a [u8], Fault> {
    expect(response, ok)?;
    if is_media(response, media) {
        Ok(&response.body)
    } else {
        Err(Fault::BadAnswer)
    }
}

/// An answer without a body.
pub(super) fn nothing(response: &Response) -> Result<(), Fault> {
    expect(response, &[204])?;
    if response.body.is_empty() {
        Ok(())
    } else {
        Err(Fault::BadAnswer)
    }
}

fn expect(response: &Response, ok: &[u16]) -> Result<(), Fault> {
    if ok.contains(&response.status) {
        Ok(())
    } else {
        Err(refusal(response))
    }
}

fn is_media(response: &Response, media: &str) -> bool {
    let given = response.header("content-type").unwrap_or_default();
    let given = given.split(';').next().unwrap_or_default().trim();
    given.eq_ignore_ascii_case(media)
}

fn refusal(response: &Response) -> Fault {
    let fits = is_media(response, MEDIA_PROBLEM) && response.body.len() <= limits::MAX_SMALL_BODY;
    let problem = fits
        .then(|| serde_json::from_slice::<Problem>(&response.body).ok())
        .flatten();
    let known = problem.and_then(|problem| problem.known_code());
    match known.filter(|code| code.status() == response.status) {
        Some(code) => of_code(code),
        None => of_status(response.status),
    }
}

const fn server(code: &'static str, retryable: bool) -> Fault {
    Fault::Server { code, retryable }
}

fn of_code(code: Code) -> Fault {
    match code {
        // The mailbox can come back with a restored server, so asking again later makes sense.
        Code::UnknownMailbox => server("unknown_mailbox", true),
        Code::CursorMismatch => server("cursor_mismatch", true),
        Code::MailboxTaken
        | Code::RecordConflict
        | Code::MailboxClosed
        | Code::VoucherRefused
        | Code::BadRequest
        | Code::TooLarge
        | Code::QuotaExceeded => server(code.as_str(), false),
        Code::RateLimited | Code::Unavailable | Code::Timeout => server(code.as_str(), true),
        Code::Internal => server("server_error", true),
        // Codes of other calls.
        _ => Fault::BadAnswer,
    }
}

/// A proxy on the way answers without a problem of ours.
fn of_status(status: u16) -> Fault {
    match status {
        408 | 504 => server("timeout", true),
        429 => server("rate_limited", true),
        502 | 503 => server("unavailable", true),
        500..=599 => server("server_error", true),
        _ => Fault::BadAnswer,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn response(status: u16, media: &str, body: &[u8]) -> Response {
        let headers = vec![("Content-Type".to_owned(), media.to_owned())];
        Response {
            status,
            headers,
            body: body.to_vec(),
        }
    }

    #[test]
    fn every_problem_of_the_wire_has_a_listed_code() {
        for code in Code::ALL {
            let body = serde_json::to_vec(&Problem::new(*code)).unwrap();
            let fault = refusal(&response(code.status(), MEDIA_PROBLEM, &body));
            assert!(
                crate::codes::find(fault.code()).is_some(),
                "{}",
                fault.code()
            );
        }
    }

    #[test]
    fn a_problem_counts_only_in_its_own_form() {
        let body = serde_json::to_vec(&Problem::new(Code::MailboxTaken)).unwrap();
        assert_eq!(
            refusal(&response(409, MEDIA_PROBLEM, &body)).code(),
            "mailbox_taken"
        );
        for fake in [
            response(200, MEDIA_PROBLEM, &body),
            response(404, MEDIA_PROBLEM, &body),
            response(409, "text/html", &body),
            response(409, MEDIA_PROBLEM, &body[1..]),
            response(302, "text/html", b""),
        ] {
            assert_eq!(refusal(&fake).code(), "bad_answer");
        }
        assert_eq!(
            refusal(&response(503, "text/html", b"<html>")).code(),
            "unavailable"
        );
    }

    #[test]
    fn bodies_need_status_and_media_type() {
        let good = response(200, "application/cbor; v=1", b"x");
        assert_eq!(body(&good, &[200], "application/cbor").unwrap(), b"x");
        let wrong = response(200, "text/html", b"x");
        assert_eq!(
            body(&wrong, &[200], "application/cbor").unwrap_err().code(),
            "bad_answer"
        );
        assert!(nothing(&response(204, "", b"")).is_ok());
        assert!(nothing(&response(204, "", b"x")).is_err());
    }
}
