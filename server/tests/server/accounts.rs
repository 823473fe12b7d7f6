//! Counsellor accounts over HTTP.

use cairn_seal::b64;
use cairn_seal::wire::account::{
    AskVouchers, ChangePassphrase, KdfParams, Salt, SaltOf, Session, SignIn, SignUp, SignUpLook,
    SignUpName, SignedIn, SignedUp, Vouchers,
};
use hyper::header::{CONTENT_TYPE, COOKIE, HOST, HeaderName, IF_MATCH, ORIGIN};
use hyper::{Method, StatusCode};
use serde::Serialize;

use crate::harness::{Answer, Api, Kind, Mailbox, Server};
use crate::on_both;

on_both! {
    a_counsellor_signs_up_once,
    a_sign_up_link_ends_after_a_week,
    signing_in_and_out,
    an_unknown_name_cannot_be_told_from_a_known_one,
    guessing_gets_slower,
    a_session_ends_when_nobody_uses_it,
    two_tabs_lose_nothing,
    a_new_passphrase_ends_other_sessions,
    vouchers_make_mailboxes,
    only_the_portal_s_own_pages_may_call,
    another_counsellor_sees_nothing,
    removing_leaves_nothing,
}

const PARAMS: KdfParams = KdfParams {
    m_kib: 65_536,
    t: 3,
    p: 1,
};

/// A browser: it keeps its cookie.
struct Browser {
    api: Api,
    cookie: String,
}

impl Browser {
    fn new(server: &Server) -> Self {
        Self {
            api: server.api,
            cookie: String::new(),
        }
    }

    async fn send(
        &mut self,
        method: Method,
        path: &str,
        extra: &[(HeaderName, &str)],
        body: Vec<u8>,
    ) -> Answer {
        let origin = format!("http://{}", self.api.addr);
        let cookie = self.cookie.clone();
        let mut headers = vec![(ORIGIN, origin.as_str()), (COOKIE, cookie.as_str())];
        headers.extend_from_slice(extra);
        let answer = self.api.send(method, path, &headers, body).await;
        let set = answer.header("set-cookie");
        if let Some((cookie, rest)) = set.split_once(';') {
            assert_eq!(
                rest.replace("; Max-Age=0", ""),
                " Path=/; Secure; HttpOnly; SameSite=Strict"
            );
            assert!(cookie.starts_with("__Host-cairn="));
            cookie.clone_into(&mut self.cookie);
        }
        answer
    }

    async fn post(&mut self, path: &str, body: &impl Serialize) -> Answer {
        let body = serde_json::to_vec(body).unwrap();
        self.send(
            Method::POST,
            path,
            &[(CONTENT_TYPE, "application/json")],
            body,
        )
        .await
    }

    async fn session(&mut self) -> Answer {
        self.send(Method::GET, "/v1/account/session", &[], vec![])
            .await
    }

    async fn sign_up(&mut self, token: &str, passphrase: u8) -> Answer {
        let body = SignUp {
            token: token.to_owned(),
            salt: [passphrase; 16],
            params: PARAMS,
            authenticator: [passphrase; 32],
            wrapped_key: vec![passphrase; 60],
            caseload: b"first".to_vec(),
        };
        self.post("/v1/account/sign-up", &body).await
    }

    async fn sign_in(&mut self, name: &str, passphrase: u8) -> Answer {
        let body = SignIn {
            name: name.to_owned(),
            authenticator: [passphrase; 32],
        };
        self.post("/v1/account/sign-in", &body).await
    }

    async fn salt(&mut self, name: &str) -> Salt {
        self.post(
            "/v1/account/salt",
            &SaltOf {
                name: name.to_owned(),
            },
        )
        .await
        .json()
    }

    async fn caseload(&mut self) -> Answer {
        self.send(Method::GET, "/v1/account/caseload", &[], vec![])
            .await
    }

    async fn put(&mut self, etag: &str, body: &[u8]) -> Answer {
        let headers = [(CONTENT_TYPE, "application/octet-stream"), (IF_MATCH, etag)];
        self.send(Method::PUT, "/v1/account/caseload", &headers, body.to_vec())
            .await
    }
}

async fn token(server: &Server, name: &str) -> String {
    let link = server.running.add_counsellor(name).await.unwrap().unwrap();
    let (page, token) = link.split_once("/#sign-up=").unwrap();
    assert_eq!(page, server.running.url());
    token.to_owned()
}

/// A browser of a counsellor who just signed up.
async fn counsellor(server: &Server, name: &str, passphrase: u8) -> Browser {
    let token = token(server, name).await;
    let mut browser = Browser::new(server);
    assert_eq!(
        browser.sign_up(&token, passphrase).await.status,
        StatusCode::OK
    );
    browser
}

async fn a_counsellor_signs_up_once(kind: Kind) {
    let server = Server::start(kind).await;
    let token = token(&server, "Dr  Amal  K.").await;
    let mut browser = Browser::new(&server);
    let look = SignUpLook {
        token: token.clone(),
    };
    let name: SignUpName = browser.post("/v1/account/sign-up/look", &look).await.json();
    assert_eq!(name.name, "Dr Amal K.");
    assert_eq!(browser.session().await.code(), "not_signed_in");
    let made = browser.sign_up(&token, 1).await;
    let etag = made.header("etag").to_owned();
    let made: SignedUp = made.json();
    assert_eq!(made.etag, etag);
    let session: Session = browser.session().await.json();
    assert_eq!(
        (session.account, session.name),
        (made.account, "Dr Amal K.".to_owned())
    );
    let caseload = browser.caseload().await;
    assert_eq!(
        (&caseload.body[..], caseload.header("etag")),
        (&b"first"[..], etag.as_str())
    );
    assert_eq!(
        browser.post("/v1/account/sign-up/look", &look).await.code(),
        "sign_up_refused"
    );
    assert_eq!(browser.sign_up(&token, 2).await.code(), "sign_up_refused");
    // The name is taken, however it is written.
    assert!(
        server
            .running
            .add_counsellor("dr amal k.")
            .await
            .unwrap()
            .is_none()
    );
    assert!(server.running.add_counsellor("  ").await.unwrap().is_none());
}

async fn a_sign_up_link_ends_after_a_week(kind: Kind) {
    let server = Server::start(kind).await;
    let first = token(&server, "Amal").await;
    let second = token(&server, "Amal").await;
    let mut browser = Browser::new(&server);
    assert_eq!(
        browser.sign_up(&first, 1).await.code(),
        "sign_up_refused",
        "a new link voids the old"
    );
    server.clock.pass_days(7);
    let look = SignUpLook {
        token: second.clone(),
    };
    assert!(
        browser
            .post("/v1/account/sign-up/look", &look)
            .await
            .status
            .is_success()
    );
    server.clock.pass_days(1);
    assert_eq!(browser.sign_up(&second, 1).await.code(), "sign_up_refused");
}

async fn signing_in_and_out(kind: Kind) {
    let server = Server::start(kind).await;
    counsellor(&server, "Amal", 1).await;
    let mut browser = Browser::new(&server);
    let salt = browser.salt("AMAL ").await;
    assert_eq!((salt.salt, salt.params), ([1; 16], PARAMS));
    assert_eq!(browser.sign_in("amal", 2).await.code(), "sign_in_failed");
    assert!(browser.cookie.is_empty());
    let signed_in: SignedIn = browser.sign_in("amal", 1).await.json();
    assert_eq!(signed_in.wrapped_key, [1; 60]);
    let cookie = browser.cookie.clone();
    let out = browser
        .send(Method::POST, "/v1/account/sign-out", &[], vec![])
        .await;
    assert_eq!(out.status, StatusCode::NO_CONTENT);
    assert!(out.header("clear-site-data").contains("\"storage\""));
    assert_eq!(browser.cookie, "__Host-cairn=");
    // The cookie is dead on the server, not only in the browser.
    browser.cookie = cookie;
    assert_eq!(browser.session().await.code(), "not_signed_in");
}

async fn an_unknown_name_cannot_be_told_from_a_known_one(kind: Kind) {
    let server = Server::start(kind).await;
    counsellor(&server, "Amal", 1).await;
    let mut browser = Browser::new(&server);
    let made_up = browser.salt("Nobody").await;
    assert_eq!(made_up.params, PARAMS);
    assert_eq!(made_up, browser.salt(" nobody").await);
    assert_ne!(made_up, browser.salt("Somebody").await);
    let mut statements = Vec::new();
    let mut answers = Vec::new();
    for name in ["Amal", "Nobody"] {
        let before = server.running.statements();
        let answer = browser.sign_in(name, 9).await;
        statements.push(server.running.statements() - before);
        answers.push((answer.status, answer.body));
    }
    assert_eq!(statements[0], statements[1]);
    assert_eq!(answers[0], answers[1]);
    let server = server.restart().await;
    assert_eq!(
        made_up,
        Browser::new(&server).salt("Nobody").await,
        "it is the same for ever"
    );
}

async fn guessing_gets_slower(kind: Kind) {
    let server = Server::start(kind).await;
    counsellor(&server, "Amal", 1).await;
    let mut browser = Browser::new(&server);
    for _ in 0..10 {
        assert_eq!(browser.sign_in("amal", 9).await.code(), "sign_in_failed");
    }
    let answer = browser.sign_in("amal", 1).await;
    assert_eq!(answer.code(), "rate_limited");
    assert_eq!(answer.header("retry-after"), "1");
    server.clock.pass_seconds(1);
    assert!(browser.sign_in("amal", 1).await.status.is_success());
    // Many names from one place are slowed down too; the success took back its own try alone, not the eleven before it.
    let mut codes = Vec::new();
    for guess in 0..40 {
        codes.push(browser.sign_in(&format!("name {guess}"), 9).await.code());
    }
    assert_eq!(
        codes
            .iter()
            .filter(|code| *code == "sign_in_failed")
            .count(),
        19
    );
    assert_eq!(codes[39], "rate_limited");
}

async fn a_session_ends_when_nobody_uses_it(kind: Kind) {
    let server = Server::start(kind).await;
    let mut browser = counsellor(&server, "Amal", 1).await;
    let first = browser.cookie.clone();
    for _ in 0..4 {
        server.clock.pass_seconds(11 * 3600);
        assert!(browser.session().await.status.is_success());
    }
    assert_ne!(browser.cookie, first, "a cookie in use is renewed");
    let mut thief = Browser {
        api: server.api,
        cookie: first,
    };
    assert_eq!(thief.session().await.code(), "not_signed_in");
    server.clock.pass_seconds(12 * 3600);
    assert_eq!(browser.session().await.code(), "not_signed_in");
    // However busy, it ends after a week.
    let mut browser = Browser::new(&server);
    browser.sign_in("amal", 1).await;
    for _ in 0..13 {
        server.clock.pass_seconds(11 * 3600);
        assert!(browser.session().await.status.is_success());
    }
    for _ in 0..3 {
        server.clock.pass_seconds(11 * 3600);
        browser.session().await;
    }
    assert_eq!(browser.session().await.code(), "not_signed_in");
}

async fn two_tabs_lose_nothing(kind: Kind) {
    let server = Server::start(kind).await;
    let mut browser = counsellor(&server, "Amal", 1).await;
    let etag = browser.caseload().await.header("etag").to_owned();
    let written = browser.put(&etag, b"one tab").await;
    assert_eq!(written.status, StatusCode::NO_CONTENT);
    assert_eq!(browser.put(&etag, b"other tab").await.code(), "stale");
    assert_eq!(browser.put("*", b"other tab").await.code(), "stale");
    let now = browser.caseload().await;
    assert_eq!(&now.body[..], b"one tab");
    assert_eq!(now.header("etag"), written.header("etag"));
    assert_eq!(now.header("cache-control"), "no-store");
    let etag = now.header("etag").to_owned();
    assert_eq!(
        browser.put(&etag, b"other tab").await.status,
        StatusCode::NO_CONTENT
    );
}

async fn a_new_passphrase_ends_other_sessions(kind: Kind) {
    let server = Server::start(kind).await;
    let mut here = counsellor(&server, "Amal", 1).await;
    let mut there = Browser::new(&server);
    there.sign_in("amal", 1).await;
    let change = |old: u8, new: u8| ChangePassphrase {
        authenticator: [old; 32],
        salt: [new; 16],
        params: PARAMS,
        new_authenticator: [new; 32],
        wrapped_key: vec![new; 60],
    };
    let put = async |browser: &mut Browser, body: ChangePassphrase| {
        let body = serde_json::to_vec(&body).unwrap();
        let kind = [(CONTENT_TYPE, "application/json")];
        browser
            .send(Method::PUT, "/v1/account/passphrase", &kind, body)
            .await
    };
    assert_eq!(put(&mut here, change(9, 2)).await.code(), "sign_in_failed");
    assert_eq!(
        put(&mut here, change(1, 2)).await.status,
        StatusCode::NO_CONTENT
    );
    assert_eq!(
        put(&mut here, change(1, 2)).await.status,
        StatusCode::NO_CONTENT,
        "come again"
    );
    assert!(here.session().await.status.is_success());
    assert_eq!(there.session().await.code(), "not_signed_in");
    assert_eq!(there.sign_in("amal", 1).await.code(), "sign_in_failed");
    let opened: SignedIn = there.sign_in("amal", 2).await.json();
    assert_eq!(opened.wrapped_key, [2; 60]);
    assert_eq!(there.salt("amal").await.salt, [2; 16]);
}

async fn vouchers_make_mailboxes(kind: Kind) {
    let server = Server::start(kind).await;
    let mut browser = counsellor(&server, "Amal", 1).await;
    let path = "/v1/account/vouchers";
    let vouchers: Vouchers = browser
        .post(
            path,
            &AskVouchers {
                count: 2,
                days: 730,
            },
        )
        .await
        .json();
    server.clock.pass_days(730);
    for (seed, text) in vouchers.vouchers.iter().enumerate() {
        let voucher = cairn_seal::voucher::Voucher::from_text(text).unwrap();
        let mailbox = Mailbox::new(server.api, seed as u64);
        assert_eq!(
            mailbox.create(Some(voucher)).await.status,
            StatusCode::CREATED
        );
    }
    browser.sign_in("amal", 1).await;
    for (count, days) in [(0, 3), (33, 3), (1, 0), (1, 801)] {
        let answer = browser.post(path, &AskVouchers { count, days }).await;
        assert_eq!(answer.code(), "bad_request");
    }
    browser.cookie.clear();
    let answer = browser.post(path, &AskVouchers { count: 1, days: 3 }).await;
    assert_eq!(answer.code(), "not_signed_in");
}

async fn only_the_portal_s_own_pages_may_call(kind: Kind) {
    let server = Server::start(kind).await;
    let browser = counsellor(&server, "Amal", 1).await;
    let own = format!("http://{}", server.api.addr);
    let addr = server.api.addr.to_string();
    let json = (CONTENT_TYPE, "application/json");
    let cookie = (COOKIE, browser.cookie.as_str());
    let call = async |headers: &[(HeaderName, &str)]| {
        let body = serde_json::to_vec(&AskVouchers { count: 1, days: 1 }).unwrap();
        server
            .api
            .send(Method::POST, "/v1/account/vouchers", headers, body)
            .await
    };
    let fine = call(&[json.clone(), cookie.clone(), (ORIGIN, &own)]).await;
    assert_eq!(fine.status, StatusCode::OK);
    assert_eq!(
        call(&[json.clone(), cookie.clone()]).await.code(),
        "wrong_origin"
    );
    for origin in ["http://evil.example", "null", "http://localhost:1"] {
        let answer = call(&[json.clone(), cookie.clone(), (ORIGIN, origin)]).await;
        assert_eq!(answer.code(), "wrong_origin", "{origin}");
    }
    // A name that an attacker points at this machine is not one of this machine's names.
    let rebound = [
        json.clone(),
        cookie.clone(),
        (ORIGIN, "http://evil.example"),
        (HOST, "evil.example"),
    ];
    assert_eq!(call(&rebound).await.code(), "wrong_origin");
    let site = HeaderName::from_static("sec-fetch-site");
    let cross = [
        json,
        cookie.clone(),
        (ORIGIN, own.as_str()),
        (site, "cross-site"),
    ];
    assert_eq!(call(&cross).await.code(), "wrong_origin");
    let form = (CONTENT_TYPE, "application/x-www-form-urlencoded");
    let form = [form, cookie, (ORIGIN, own.as_str()), (HOST, addr.as_str())];
    assert_eq!(call(&form).await.code(), "unsupported_media_type");
}

async fn another_counsellor_sees_nothing(kind: Kind) {
    let server = Server::start(kind).await;
    let mut one = counsellor(&server, "Amal", 1).await;
    let mut two = counsellor(&server, "Bea", 2).await;
    let etag = one.caseload().await.header("etag").to_owned();
    one.put(&etag, b"of one").await;
    let etag = one.caseload().await.header("etag").to_owned();
    assert_eq!(&two.caseload().await.body[..], b"first");
    assert_eq!(two.put(&etag, b"of two").await.code(), "stale");
    assert_eq!(&one.caseload().await.body[..], b"of one");
}

async fn removing_leaves_nothing(kind: Kind) {
    let server = Server::start(kind).await;
    let mut browser = counsellor(&server, "Amal", 1).await;
    assert!(!server.running.remove_counsellor("Bea").await.unwrap());
    assert!(server.running.remove_counsellor("amal").await.unwrap());
    assert_eq!(browser.session().await.code(), "not_signed_in");
    assert_eq!(browser.sign_in("amal", 1).await.code(), "sign_in_failed");
    let token = token(&server, "Amal").await;
    assert_eq!(browser.sign_up(&token, 3).await.status, StatusCode::OK);
    assert_eq!(
        b64::encode(&browser.salt("amal").await.salt),
        b64::encode(&[3; 16])
    );
}
