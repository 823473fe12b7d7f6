//! What is not a mailbox and not an account: descriptions, health, pages, problems.

use cairn_seal::wire::ServerInfo;
use hyper::header::{CONTENT_TYPE, HeaderName, IF_NONE_MATCH, ORIGIN};
use hyper::{Method, StatusCode};
use serde_json::Value;

use crate::harness::{Kind, Server, record};
use crate::on_both;

on_both! {
    it_says_what_it_is,
    health_and_counts,
}

async fn it_says_what_it_is(kind: Kind) {
    let server = Server::with(kind, |config| config.name = "Clinic".into()).await;
    let info: ServerInfo = server.api.get("/v1/server").await.json();
    assert_eq!(
        (info.name.as_str(), &info.protocol[..]),
        ("Clinic", &[1][..])
    );
    assert_eq!(info.policy.max_batch, 64);
    assert_eq!(info.policy.idle_days, 800);
    assert!(!info.policy.open_registration);
    assert_eq!(info.vapid_public_key, None);
}

async fn health_and_counts(kind: Kind) {
    let server = Server::start(kind).await;
    server.mailbox(1).await.appended(&[record(1)]).await;
    assert_eq!(server.api.get("/healthz").await.status, StatusCode::OK);
    assert_eq!(server.api.get("/readyz").await.status, StatusCode::OK);
    let metrics = server.api.get("/metrics").await;
    let text = String::from_utf8(metrics.body.to_vec()).unwrap();
    assert!(
        text.contains(r#"route="/v1/mailboxes/{id}/records""#),
        "{text}"
    );
    assert!(text.contains("cairn_group_requests"));
    let off = Server::with(kind, |config| config.metrics = false).await;
    assert_eq!(off.api.get("/metrics").await.code(), "not_found");
}

#[tokio::test]
async fn counts_are_not_for_who_comes_through_the_proxy() {
    let server = Server::with(Kind::Sqlite, |config| {
        config.behind_proxy = true;
        config.public_url = Some("https://cairn.example".into());
    })
    .await;
    assert_eq!(server.api.get("/metrics").await.status, StatusCode::OK);
    let forwarded = [(HeaderName::from_static("x-forwarded-for"), "192.0.2.1")];
    let answer = server
        .api
        .send(Method::GET, "/metrics", &forwarded, "")
        .await;
    assert_eq!(answer.code(), "not_found");
    assert_eq!(server.running.url(), "https://cairn.example");
}

/// Every path in the description answers, and its other methods don't: nothing is described that is not there.
#[tokio::test]
async fn the_description_and_the_routes_are_the_same() {
    let server = Server::start(Kind::Sqlite).await;
    let api: Value = server.api.get("/v1/openapi.json").await.json();
    assert!(api["openapi"].as_str().unwrap().starts_with("3.1"));
    let paths = api["paths"].as_object().unwrap();
    let mut calls: Vec<String> = Vec::new();
    let origin = format!("http://{}", server.api.addr);
    for (path, item) in paths {
        let concrete = path.replace("{id}", &"A".repeat(43));
        for method in ["GET", "PUT", "POST", "PATCH", "DELETE"] {
            let headers = [
                (CONTENT_TYPE, "application/json"),
                (ORIGIN, origin.as_str()),
            ];
            let asked = Method::from_bytes(method.as_bytes()).unwrap();
            let answer = server.api.send(asked, &concrete, &headers, "").await;
            let described = item.get(method.to_lowercase()).is_some();
            let there = answer.status != StatusCode::METHOD_NOT_ALLOWED;
            assert_eq!(described, there, "{method} {path}: {answer:?}");
            if described {
                calls.push(format!("{method} {path}"));
            } else {
                assert_eq!(answer.code(), "method_not_allowed");
            }
        }
    }
    calls.sort();
    insta::assert_json_snapshot!(calls);
}

#[tokio::test]
async fn everything_else_is_a_problem_too() {
    let server = Server::start(Kind::Sqlite).await;
    for path in [
        "/nothing",
        "/v1",
        "/v1/nothing",
        "/assets/nothing.js",
        "/v1/mailboxes",
    ] {
        assert_eq!(server.api.get(path).await.code(), "not_found", "{path}");
    }
    let answer = server.api.send(Method::DELETE, "/v1/server", &[], "").await;
    assert_eq!(answer.code(), "method_not_allowed");
    let answer = server.api.send(Method::POST, "/", &[], "").await;
    assert_eq!(answer.code(), "method_not_allowed");
    let json = [
        (CONTENT_TYPE, "application/json"),
        (ORIGIN, &*format!("http://{}", server.api.addr)),
    ];
    let answer = server
        .api
        .send(Method::POST, "/v1/account/salt", &json, "{")
        .await;
    assert_eq!(answer.code(), "bad_request");
    let answer = server
        .api
        .send(
            Method::POST,
            "/v1/account/salt",
            &json,
            r#"{"name":"a","x":1}"#,
        )
        .await;
    assert_eq!(answer.code(), "bad_request");
}

#[tokio::test]
async fn the_invite_page_is_neutral_and_has_no_script() {
    let server = Server::start(Kind::Sqlite).await;
    for path in ["/i", "/i/"] {
        let page = server.api.get(path).await;
        assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
        let text = String::from_utf8(page.body.to_vec())
            .unwrap()
            .to_lowercase();
        for word in [
            "<script",
            "<style",
            " on",
            "http",
            "recovery",
            "drug",
            "counsellor",
            "clinic",
        ] {
            assert!(
                !text.contains(word) || word == " on" && !text.contains(" on="),
                "{word}: {text}"
            );
        }
        assert!(text.contains("<h1>") && text.contains("lang=\"en\""));
    }
}

#[tokio::test]
async fn the_portal_s_files_are_stored_as_long_as_they_may() {
    let server = Server::start(Kind::Sqlite).await;
    let index = server.api.get("/").await;
    assert_eq!(index.status, StatusCode::OK);
    assert_eq!(index.header("cache-control"), "no-cache");
    assert_eq!(index.header("content-type"), "text/html; charset=utf-8");
    let etag = index.header("etag").to_owned();
    if !etag.is_empty() {
        let known = [(IF_NONE_MATCH, etag.as_str())];
        let again = server.api.send(Method::GET, "/", &known, "").await;
        assert_eq!(again.status, StatusCode::NOT_MODIFIED);
    }
}
