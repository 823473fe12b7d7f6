//! The portal's files, built into the binary, and the page that an invite's link leads to.

use std::borrow::Cow;
use std::future::{Ready, ready};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use cairn_seal::b64;
use rust_embed::{EmbeddedFile, RustEmbed};
use tower_http::compression::CompressionLayer;

use super::Shared;
use crate::problem::Refusal;
use crate::texts;

#[derive(RustEmbed)]
#[folder = "portal/dist"]
struct Files;

/// Files below it have a hash of their bytes in their names.
const HASHED: &str = "assets/";
const INDEX: &str = "index.html";

pub(super) fn router() -> Router<Shared> {
    Router::new()
        .route("/", get(index))
        .route("/i", get(invite))
        .route("/i/", get(invite))
        .route("/{*path}", get(file))
        .layer(CompressionLayer::new())
}

async fn index(headers: HeaderMap) -> Response {
    match Files::get(INDEX) {
        Some(found) => answer(INDEX, found, &headers),
        None => page(&texts::portal_missing()),
    }
}

async fn file(Path(path): Path<String>, headers: HeaderMap) -> Response {
    match Files::get(&path) {
        Some(found) => answer(&path, found, &headers),
        None => Refusal::NotFound.into_response(),
    }
}

fn answer(path: &str, found: EmbeddedFile, headers: &HeaderMap) -> Response {
    let etag = format!("\"{}\"", b64::encode(&found.metadata.sha256_hash()[..16]));
    let head = [
        (header::CONTENT_TYPE, kind(path).to_owned()),
        (header::CACHE_CONTROL, caching(path).to_owned()),
        (header::ETAG, etag.clone()),
    ];
    let known = headers
        .get(header::IF_NONE_MATCH)
        .and_then(|value| value.to_str().ok());
    if known.is_some_and(|known| known.contains(etag.trim_matches('"'))) {
        return (StatusCode::NOT_MODIFIED, head).into_response();
    }
    let body = match found.data {
        Cow::Borrowed(bytes) => Bytes::from_static(bytes),
        Cow::Owned(bytes) => Bytes::from(bytes),
    };
    (head, Body::from(body)).into_response()
}

/// A file whose name has a hash in it never changes; all others are asked for again.
fn caching(path: &str) -> &'static str {
    if path.starts_with(HASHED) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    }
}

fn kind(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" | "ftl" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// The page behind an invite's link. What the link holds stays in the browser; the page has no script to read it.
fn invite() -> Ready<Response> {
    ready(page(&texts::invite_page()))
}

/// A page of text without script or style.
fn page(text: &texts::Page) -> Response {
    let paragraphs: Vec<String> = text
        .paragraphs
        .iter()
        .map(|text| format!("<p>{}</p>", escape(text)))
        .collect();
    let html = format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"robots\" content=\"noindex\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{title}</title>\n<main>\n<h1>{title}</h1>\n{paragraphs}\n</main>\n</html>\n",
        title = escape(&text.title),
        paragraphs = paragraphs.join("\n")
    );
    let head = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static("text/html; charset=utf-8"),
        ),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
    ];
    (head, html).into_response()
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_have_their_kind_and_their_time() {
        assert_eq!(kind("assets/core-1a2b.wasm"), "application/wasm");
        assert_eq!(
            kind("assets/index-1a2b.js"),
            "text/javascript; charset=utf-8"
        );
        assert_eq!(kind("index.html"), "text/html; charset=utf-8");
        assert_eq!(kind("no-ending"), "application/octet-stream");
        assert!(caching("assets/core-1a2b.wasm").contains("immutable"));
        assert_eq!(caching("index.html"), "no-cache");
    }

    #[test]
    fn text_stays_text() {
        assert_eq!(
            escape("<a href=\"x\">&"),
            "&lt;a href=&quot;x&quot;&gt;&amp;"
        );
    }
}
