//! Making packs: what a publisher does. None of it needs a home.

use std::path::Path;

use cairn_packs::{AppVersion, Content, MAX_PACK, Pack, Publisher};
use chrono::NaiveDate;
use minisign::{KeyPair, PublicKey, SecretKey, SecretKeyBox};
use serde_json::json;

use super::files;
use crate::failure::{Exit, Failure};
use crate::say;
use crate::screen::{Answer, Page};
use crate::views;

/// The version of this program, as packs ask for it.
fn app() -> Result<AppVersion, Failure> {
    Ok(env!("CARGO_PKG_VERSION").parse::<AppVersion>()?)
}

/// `pack build`: of a directory, the rows that nobody would get today are named.
///
/// # Errors
/// Every reason to refuse a pack; `file_exists`.
pub fn build(dir: &Path, out: &Path, today: NaiveDate) -> Result<Answer, Failure> {
    let bytes = cairn_packs::build(files::below(dir)?, app()?)?;
    let pack = Pack::read(&bytes, app()?)?;
    pack.made_by(today)?;
    files::write_new(out, &bytes)?;
    let manifest = &pack.manifest;
    let version = manifest.version.to_string();
    let values = [("pack", manifest.id.as_str()), ("version", &version)];
    let mut json = json!({
        "pack": manifest.id,
        "version": manifest.version,
        "files": manifest.files.len(),
        "bytes": bytes.len(),
        "written": out.to_string_lossy(),
    });
    let mut page = Page::of(say::with("pack-built", &values));
    if let Content::Directory(directory) = &pack.content {
        let report = match directory.read(today) {
            Ok(import) => import.report,
            Err(failed) => failed.report,
        };
        views::directory::report_json(&mut json, &report);
        page = views::directory::left_out(page, &report, None);
    }
    Ok(Answer::new(json, page))
}

/// `pack key`: a pair of keys, the secret one for this user only.
///
/// # Errors
/// `file_exists`, `file_not_written`.
pub fn key(out: &Path) -> Result<Answer, Failure> {
    let pair = KeyPair::generate_unencrypted_keypair().map_err(|_| internal())?;
    let secret = pair.sk.to_box(None).map_err(|_| internal())?.into_string();
    let public = pair.pk.to_box().map_err(|_| internal())?.into_string();
    let publisher = Publisher::new("-", &public)?;
    let (secret_file, public_file) = (out.with_extension("key"), out.with_extension("pub"));
    files::write_new(&secret_file, secret.as_bytes())?;
    files::write_new(&public_file, public.as_bytes())?;
    let fingerprint = publisher.fingerprint().to_string();
    let json = json!({
        "secret": secret_file.to_string_lossy(),
        "public": public_file.to_string_lossy(),
        "fingerprint": fingerprint,
    });
    let page = Page::of(say::text("pack-key-made"))
        .gap()
        .item(" ", fingerprint);
    Ok(Answer::new(json, page))
}

/// `pack sign`: nothing that would be refused is signed.
///
/// # Errors
/// `pack_bad_key`, every reason to refuse a pack; `file_exists`.
pub fn sign(file: &Path, key: &Path, password_file: Option<&Path>) -> Result<Answer, Failure> {
    let bytes = files::read(file, MAX_PACK)?;
    let pack = Pack::read(&bytes, app()?)?;
    let secret = secret_key(&files::text(key)?, password_file)?;
    let public = PublicKey::from_secret_key(&secret).map_err(|_| bad_key())?;
    let manifest = &pack.manifest;
    let comment = format!("cairn pack {} {}", manifest.id, manifest.version);
    let signature = minisign::sign(Some(&public), &secret, &bytes[..], Some(&comment), None)
        .map_err(|_| bad_key())?
        .into_string();
    let beside = files::signature_of(file);
    files::write_new(&beside, signature.as_bytes())?;
    let publisher = Publisher::new("-", &public.to_base64())?;
    let fingerprint = publisher.fingerprint().to_string();
    let json = json!({
        "pack": manifest.id,
        "version": manifest.version,
        "fingerprint": fingerprint,
        "written": beside.to_string_lossy(),
    });
    let page = Page::of(say::text("pack-signed"))
        .gap()
        .item(" ", fingerprint);
    Ok(Answer::new(json, page))
}

fn secret_key(text: &str, password_file: Option<&Path>) -> Result<SecretKey, Failure> {
    let boxed = SecretKeyBox::from_string(text).map_err(|_| bad_key())?;
    let opened = match password_file {
        Some(file) => {
            let text = files::text(file)?;
            let password = text.lines().next().unwrap_or_default().to_owned();
            boxed.into_secret_key(Some(password))
        }
        None => boxed.into_unencrypted_secret_key(),
    };
    opened.map_err(|_| bad_key())
}

/// `pack verify --publisher`: against that key alone, whoever is trusted.
///
/// # Errors
/// Every reason to refuse a pack.
pub fn verify(file: &Path, key: &Path) -> Result<Answer, Failure> {
    let (bytes, signature) = files::signed(file)?;
    let publisher = Publisher::new("-", &files::text(key)?)?;
    cairn_packs::verify(&bytes, &signature, std::slice::from_ref(&publisher))?;
    let pack = Pack::read(&bytes, app()?)?;
    let fingerprint = publisher.fingerprint().to_string();
    let json = json!({
        "pack": {
            "pack": pack.manifest.id,
            "version": pack.manifest.version,
            "fingerprint": fingerprint,
        },
    });
    let page = Page::of(say::text("pack-verified"))
        .gap()
        .item(" ", fingerprint);
    Ok(Answer::new(json, page))
}

fn bad_key() -> Failure {
    Failure::bad_input("pack_bad_key")
}

fn internal() -> Failure {
    Failure::new("internal", Exit::Internal)
}
