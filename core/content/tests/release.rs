//! What still keeps a release back. `CAIRN_RELEASE=1` makes it an error that names each.

#![expect(clippy::unwrap_used, reason = "tests")]

use cairn_content::release::{Waiting, waiting};
use cairn_model::learn::Signer;
use std::path::Path;

fn named(what: &str) -> Option<Waiting> {
    waiting().into_iter().find(|one| one.what == what)
}

#[test]
fn a_release_has_nothing_without_its_signatures() {
    if std::env::var_os("CAIRN_RELEASE").is_some() {
        let waiting: Vec<String> = waiting().iter().map(ToString::to_string).collect();
        assert!(
            waiting.is_empty(),
            "{} not signed off:\n{}",
            waiting.len(),
            waiting.join("\n")
        );
    }
}

/// How often a file of the bundled content says that somebody must sign; packs that can be loaded are not bundled.
fn said(dir: &Path) -> usize {
    let entries = std::fs::read_dir(dir).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .filter(|path| !path.ends_with("loadable"))
        .map(|path| {
            if path.is_dir() {
                return said(&path);
            }
            let toml = path.extension().is_some_and(|kind| kind == "toml");
            let text = std::fs::read_to_string(&path).unwrap_or_default();
            let lines = text.lines().filter(|_| toml);
            lines
                .filter(|line| *line == "review = \"needs_clinical_signoff\"")
                .count()
        })
        .sum()
}

#[test]
fn nothing_that_waits_escapes_the_gate() {
    assert_eq!(waiting().len(), said(Path::new(env!("CARGO_MANIFEST_DIR"))));
    for what in [
        "instrument phq-9",
        "rule poor_sleep",
        "step breathe",
        "care sos",
        "exercise breathing",
        "lesson noticing",
        "page age-0-5",
        "page leaving",
        "page words",
        "overdose card overdose",
        "overdose step breathe",
        "topic hiv",
    ] {
        assert!(named(what).is_some(), "{what}");
    }
}

#[test]
fn who_must_sign_is_named() {
    let leaving = named("page leaving").unwrap();
    assert_eq!(leaving.by, [Signer::Clinician, Signer::ViolenceSpecialist]);
    assert_eq!(
        leaving.to_string(),
        "page leaving (clinician, violence_specialist)"
    );
    let step = named("overdose step call").unwrap();
    assert_eq!(step.by, [Signer::Clinician, Signer::Lawyer]);
}
