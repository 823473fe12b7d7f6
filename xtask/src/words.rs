//! `cargo xtask words`: looks at every text that people read, see `cairn_content::audit`.

use std::path::Path;

use cairn_content::audit::{FOLDERS, Format, Report, SKIPPED, Source, audit, format};

use crate::error::Error;

/// How to print.
#[derive(clap::Args)]
pub struct Options {
    /// Print one JSON object instead of text.
    #[arg(long)]
    json: bool,
}

/// Prints what is wrong, one line each, and a sum.
pub fn run(root: &Path, options: &Options) -> Result<(), Error> {
    let report = audit(&sources(root)?);
    if options.json {
        let json = serde_json::to_string(&report);
        println!("{}", json.map_err(|error| Error::Other(error.to_string()))?);
    } else {
        print(&report);
    }
    if report.findings.is_empty() {
        Ok(())
    } else {
        Err(Error::TestsFailed)
    }
}

fn print(report: &Report) {
    for finding in &report.findings {
        let (file, key) = (&finding.file, &finding.key);
        let gap = if key.is_empty() { "" } else { " " };
        println!(
            "{file}{gap}{key}: \"{}\"; better: {}",
            finding.found, finding.prefer
        );
    }
    let languages: Vec<&str> = report.languages.iter().map(String::as_str).collect();
    println!(
        "{} files, {} texts in {}; {} measured for how hard they are; {} are not ours or not shown; {} findings",
        report.files,
        report.texts,
        languages.join(", "),
        report.graded,
        report.verbatim,
        report.findings.len()
    );
}

/// Every file that can hold a text, in order.
fn sources(root: &Path) -> Result<Vec<Source>, Error> {
    let mut out = Vec::new();
    for folder in FOLDERS {
        if root.join(folder).is_dir() {
            walk(root, folder, &mut out)?;
        }
    }
    out.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(out)
}

fn walk(root: &Path, folder: &str, out: &mut Vec<Source>) -> Result<(), Error> {
    let full = root.join(folder);
    for entry in std::fs::read_dir(&full).map_err(Error::file(&full))? {
        let entry = entry.map_err(Error::file(&full))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{folder}/{name}");
        if SKIPPED
            .iter()
            .any(|skipped| *skipped == name || *skipped == path)
        {
            continue;
        }
        let kind = entry.file_type().map_err(Error::file(entry.path()))?;
        if kind.is_dir() {
            walk(root, &path, out)?;
        } else if kind.is_file() {
            let text = match format(&path) {
                Format::None => continue,
                // It may not even be text.
                Format::Unknown => String::new(),
                Format::Texts => {
                    std::fs::read_to_string(entry.path()).map_err(Error::file(entry.path()))?
                }
            };
            out.push(Source { path, text });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_with_texts_are_found_and_programs_are_not() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let all = sources(root).unwrap();
        let there = |path: &str| all.iter().any(|source| source.path == path);
        assert!(there("core/content/texts/en/app.ftl"));
        assert!(there("core/content/words/en.toml"));
        assert!(there("core/content/instruments/phq-9.toml"));
        assert!(there("server/portal/src/App.svelte"));
        for skipped in ["core/content/src/", "node_modules/", "generated/"] {
            assert!(!all.iter().any(|source| source.path.contains(skipped)));
        }
    }
}
