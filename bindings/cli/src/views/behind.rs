//! What an export leaves here.

use cairn_companion::{PackNamed, StaysBehind};

use crate::say;
use crate::screen::Page;

/// A heading and a line for each kind of thing that there is; empty where there is none.
pub fn page(behind: &StaysBehind) -> Page {
    if behind.is_empty() {
        return Page::new();
    }
    let heading = Page::new().heading(say::text("cli-export-behind"));
    let lines = lines(behind).into_iter();
    lines.fold(heading, |page, line| page.item("-", line))
}

fn lines(behind: &StaysBehind) -> Vec<String> {
    let mut lines = Vec::new();
    let names = |names: Vec<String>| names.join("; ");
    if !behind.packs.is_empty() {
        let names = names(behind.packs.iter().map(pack).collect());
        lines.push(say::with("cli-export-behind-packs", &[("names", &names)]));
    }
    if behind.publishers > 0 {
        lines.push(counted("cli-export-behind-publishers", behind.publishers));
    }
    if !behind.directories.is_empty() {
        let names = names(behind.directories.clone());
        lines.push(say::with(
            "cli-export-behind-directories",
            &[("names", &names)],
        ));
    }
    if behind.links > 0 {
        lines.push(counted("cli-export-behind-links", behind.links));
    }
    if behind.undo {
        lines.push(say::text("cli-export-behind-undo"));
    }
    lines
}

fn counted(key: &str, count: usize) -> String {
    say::with(key, &[("count", &count.to_string())])
}

fn pack(pack: &PackNamed) -> String {
    let version = pack.version.to_string();
    let values = [("id", pack.id.as_str()), ("version", &version)];
    say::with("cli-export-pack", &values)
}
