//! Headers on every route, errors included, scored by the rules of MDN's HTTP Observatory as far as they decide here.

use hyper::header::{CONTENT_TYPE, ORIGIN};
use hyper::{HeaderMap, Method};

use crate::harness::{Kind, Server};

fn value<'h>(headers: &'h HeaderMap, name: &str) -> &'h str {
    headers
        .get(name)
        .map_or("", |value| value.to_str().unwrap())
}

/// The parts of a content security policy by name.
fn directive<'p>(policy: &'p str, name: &str) -> Option<&'p str> {
    policy.split(';').find_map(|part| {
        let part = part.trim();
        let (found, sources) = part.split_once(' ').unwrap_or((part, ""));
        (found == name).then_some(sources)
    })
}

/// 100 at the start; bonus counts only from 90 on.
fn score(headers: &HeaderMap) -> i32 {
    let policy = value(headers, "content-security-policy");
    let source = |name: &str| {
        directive(policy, name)
            .or_else(|| directive(policy, "default-src"))
            .unwrap_or("*")
    };
    let (mut base, mut bonus) = (100, 0);
    let scripts = source("script-src");
    if policy.is_empty() {
        base -= 25;
    } else if scripts.contains("'unsafe-inline'")
        || scripts.contains('*')
        || scripts.contains("data:")
    {
        base -= 20;
    } else if scripts.contains("'unsafe-eval'") {
        base -= 10;
    } else if source("style-src").contains("'unsafe-inline'") {
        bonus += 0;
    } else if directive(policy, "default-src") == Some("'none'") {
        bonus += 10;
    } else {
        bonus += 5;
    }
    match directive(policy, "frame-ancestors") {
        Some("'none'") => bonus += 5,
        _ if value(headers, "x-frame-options") == "DENY" => {}
        _ => base -= 20,
    }
    let transport = value(headers, "strict-transport-security");
    let age = transport
        .split(';')
        .find_map(|part| part.trim().strip_prefix("max-age="));
    match age.and_then(|age| age.parse::<u64>().ok()) {
        None => base -= 20,
        Some(age) if age < 15_768_000 => base -= 10,
        Some(_) => {}
    }
    if value(headers, "x-content-type-options") != "nosniff" {
        base -= 5;
    }
    match value(headers, "referrer-policy") {
        "no-referrer" | "same-origin" => bonus += 5,
        "unsafe-url" => base -= 5,
        _ => {}
    }
    if value(headers, "cross-origin-resource-policy") == "same-origin" {
        bonus += 10;
    }
    if headers.contains_key("access-control-allow-origin") {
        base -= 50;
    }
    if base >= 90 { base + bonus } else { base }
}

#[test]
fn the_score_can_fall() {
    let mut headers = HeaderMap::new();
    assert_eq!(score(&headers), 30);
    headers.insert(
        "content-security-policy",
        "default-src 'none'; script-src 'unsafe-inline'"
            .parse()
            .unwrap(),
    );
    headers.insert(
        "strict-transport-security",
        "max-age=31536000".parse().unwrap(),
    );
    headers.insert("x-content-type-options", "nosniff".parse().unwrap());
    assert_eq!(score(&headers), 60);
}

#[tokio::test]
async fn every_answer_carries_them() {
    let server = Server::start(Kind::Sqlite).await;
    let mailbox = server.mailbox(1).await;
    let own = format!("http://{}", server.api.addr);
    let mut answers = Vec::new();
    for path in [
        "/",
        "/i",
        "/nothing",
        "/v1/server",
        "/v1/openapi.json",
        "/healthz",
        "/readyz",
        "/metrics",
        "/v1/account/session",
        "/v1/mailboxes/x",
        "/v1/account/caseload",
    ] {
        answers.push((path.to_owned(), server.api.get(path).await));
    }
    for token in [&mailbox.reader, &mailbox.writer] {
        let answer = mailbox
            .call(Method::GET, "/records?after=0", token, Vec::new())
            .await;
        answers.push(("page".into(), answer));
    }
    for body in ["{", r#"{"name":"a"}"#] {
        let headers = [(CONTENT_TYPE, "application/json"), (ORIGIN, own.as_str())];
        let answer = server
            .api
            .send(Method::POST, "/v1/account/salt", &headers, body)
            .await;
        answers.push(("salt".into(), answer));
    }
    answers.push((
        "put".into(),
        server.api.send(Method::PUT, "/", &[], "").await,
    ));
    for (path, answer) in answers {
        let headers = &answer.headers;
        assert!(score(headers) >= 125, "{path}: {}", score(headers));
        let policy = value(headers, "content-security-policy");
        assert_eq!(
            directive(policy, "script-src"),
            Some("'self' 'wasm-unsafe-eval'"),
            "{path}"
        );
        assert_eq!(
            directive(policy, "require-trusted-types-for"),
            Some("'script'")
        );
        assert_eq!(
            directive(policy, "trusted-types"),
            Some("svelte-trusted-html cairn")
        );
        assert_eq!(directive(policy, "base-uri"), Some("'none'"));
        assert_eq!(directive(policy, "form-action"), Some("'none'"));
        assert_eq!(value(headers, "cross-origin-opener-policy"), "same-origin");
        assert_eq!(
            value(headers, "cross-origin-embedder-policy"),
            "require-corp"
        );
        assert!(value(headers, "permissions-policy").contains("geolocation=()"));
        assert!(!headers.contains_key("server"), "{path}");
        let stored = value(headers, "cache-control");
        let page = ["/", "/i"].contains(&path.as_str());
        assert_eq!(stored, if page { "no-cache" } else { "no-store" }, "{path}");
    }
}
