//! The sentences of the terminal companion, all from the catalogue.

use cairn_content::Direction;
use cairn_content::catalogue::{language_of, spoken};

pub use cairn_content::dates::{Form, date};
pub use cairn_content::fallback::notice;
pub use cairn_content::numbers::decimal;

/// The text of a key.
pub fn text(key: &str) -> String {
    cairn_content::text(key)
}

/// The text of a key, filled in.
pub fn with(key: &str, values: &[(&str, &str)]) -> String {
    cairn_content::text_with(key, values)
}

/// The language that the text of a key comes in (BCP 47).
pub fn language(key: &str) -> &'static str {
    language_of(key).tag()
}

/// Which way the language of this program is written.
pub fn direction() -> Direction {
    spoken().direction()
}

/// Whether the catalogue has this key.
pub fn has(key: &str) -> bool {
    !matches!(
        cairn_content::try_text(key),
        Err(cairn_content::TextError::Missing(_))
    )
}

/// The catalogue key of a code: `wrong_key` under `cli-error` is `cli-error-wrong-key`.
pub fn key(area: &str, code: &str) -> String {
    format!("{area}-{}", code.replace('_', "-"))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    /// Every text literal of this crate's sources that is a key of `cli.ftl` by its form.
    fn used(dir: &Path, keys: &mut BTreeSet<String>) {
        for entry in std::fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                used(&path, keys);
            } else {
                let source = std::fs::read_to_string(&path).unwrap();
                keys.extend(
                    source
                        .split('"')
                        .skip(1)
                        .step_by(2)
                        .filter(|text| is_key(text))
                        .map(Into::into),
                );
            }
        }
    }

    fn is_key(text: &str) -> bool {
        text.starts_with("cli-") && text.chars().all(|c| c == '-' || c.is_ascii_alphanumeric())
    }

    /// Keys that are put together from a code.
    const FAMILIES: [&str; 5] = [
        "cli-error",
        "cli-fault",
        "cli-stage",
        "cli-delivery",
        "cli-sent",
    ];

    #[test]
    fn every_key_that_is_used_is_there_and_every_key_that_is_there_is_used() {
        let mut keys = BTreeSet::new();
        used(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
            &mut keys,
        );
        keys.retain(|key| !FAMILIES.iter().any(|family| key.starts_with(family)));
        assert!(keys.len() > 100, "the search itself works");
        let (_, catalogue) = cairn_content::catalogue::ENGLISH
            .iter()
            .find(|(area, _)| *area == "cli")
            .unwrap();
        let written: BTreeSet<String> = catalogue
            .lines()
            .filter_map(|line| line.split_once(" =").map(|(key, _)| key.to_owned()))
            .filter(|key| key.starts_with("cli-"))
            .collect();
        let missing: Vec<_> = keys.difference(&written).collect();
        assert_eq!(missing, Vec::<&String>::new());
        let unused: Vec<_> = written
            .difference(&keys)
            .filter(|key| !FAMILIES.iter().any(|family| key.starts_with(family)))
            .collect();
        assert_eq!(unused, Vec::<&String>::new());
    }

    /// Starts of the keys of `learn.ftl` that are written out in the sources.
    const FRAME: [&str; 3] = ["learn-", "family-", "overdose-"];
    /// Starts of those that are put together from a code.
    const BY_CODE: [&str; 4] = [
        "learn-evidence-",
        "learn-read-",
        "learn-reminder-",
        "learn-signoff-",
    ];

    #[test]
    fn the_frame_of_the_texts_is_all_there_and_all_used() {
        let mut sources = String::new();
        for area in ["learn", "family", "overdose"] {
            for dir in ["commands", "views", "questions"] {
                let path = format!("{}/src/{dir}/{area}", env!("CARGO_MANIFEST_DIR"));
                let inside = std::fs::read_dir(&path).into_iter().flatten().flatten();
                let files = inside.map(|file| file.path());
                for file in files.chain([format!("{path}.rs").into()]) {
                    sources.push_str(&std::fs::read_to_string(file).unwrap_or_default());
                }
            }
        }
        let (_, catalogue) = cairn_content::catalogue::ENGLISH
            .iter()
            .find(|(area, _)| *area == "learn")
            .unwrap();
        let framed = |key: &&str| FRAME.iter().any(|start| key.starts_with(start));
        let keys = catalogue.lines().filter_map(|line| line.split(" =").next());
        let unused: Vec<_> = keys
            .filter(|key| framed(key) && !BY_CODE.iter().any(|start| key.starts_with(start)))
            .filter(|key| !sources.contains(&format!("\"{key}\"")))
            .collect();
        assert_eq!(unused, Vec::<&str>::new());
        let used = sources.split('"').skip(1).step_by(2).filter(framed);
        let plain = |key: &&str| key.chars().all(|c| c == '-' || c.is_ascii_lowercase());
        let groups = ["learn-evidence", "learn-read", "learn-signoff"];
        let missing: Vec<_> = used
            .filter(|key| plain(key) && !groups.contains(key) && !super::has(key))
            .collect();
        assert_eq!(missing, Vec::<&str>::new());
        for evidence in cairn_model::learn::Evidence::ALL {
            assert!(super::has(&super::key("learn-evidence", evidence.code())));
        }
        for signer in &cairn_model::learn::Signer::ALL[1..] {
            assert!(super::has(&super::key("learn-signoff", signer.code())));
        }
        for topic in cairn_content::learn::topics() {
            let kind = topic.reminder.kind.name();
            assert!(super::has(&super::key("learn-reminder", kind)), "{kind}");
        }
    }
}
