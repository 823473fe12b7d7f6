//! The names of entries in the guide, as they stand there and as they come out now.

use std::collections::BTreeMap;

/// Letters of a name that lists show, and that are enough to call an entry by.
const SHORT: usize = 6;
const WHOLE: usize = 22;

/// From what stands in the guide to what came out now: short names, and with them the whole ones where they were seen.
#[derive(Default)]
pub struct Names {
    short: BTreeMap<String, String>,
    whole: BTreeMap<String, String>,
}

impl Names {
    /// Takes in what a command printed before and what it prints now.
    pub fn learn(&mut self, before: &str, now: &str) {
        for (old, new) in names(before).into_iter().zip(names(now)) {
            if old.len() != new.len() {
                return;
            }
            if old.len() == WHOLE {
                self.whole.entry(old.clone()).or_insert_with(|| new.clone());
            }
            let [old, new] = [old, new].map(|name| name[..SHORT].to_owned());
            // A list may have them in another order; what was seen first stood alone.
            self.short.entry(old).or_insert(new);
        }
    }

    /// A line of the guide with each name as it is now.
    pub fn renewed(&self, line: &str) -> String {
        let mut made = String::new();
        let mut rest = line;
        while let Some(start) = rest.find(of_a_name) {
            let (before, word) = rest.split_at(start);
            let end = word.find(|c| !of_a_name(c)).unwrap_or(word.len());
            let (word, after) = word.split_at(end);
            made.push_str(before);
            let known = self.whole.get(word).or_else(|| self.short.get(word));
            made.push_str(known.map_or(word, String::as_str));
            rest = after;
        }
        made + rest
    }
}

/// The names in an output: whole ones anywhere, short ones at the beginning of the lines of a table.
fn names(output: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut table = false;
    for line in output.lines() {
        let first = line.split_whitespace().next().unwrap_or("");
        if table && first.len() == SHORT && line.starts_with(first) {
            found.push(first.to_owned());
        }
        table = first == "name" && line.split_whitespace().nth(2).is_some()
            || table && !line.is_empty();
        let words = line.split(|c| !of_a_name(c));
        let whole = words.filter(|word| is_whole(word)).map(str::to_owned);
        found.extend(whole);
    }
    found
}

fn is_whole(word: &str) -> bool {
    word.len() == WHOLE && word.contains(|c: char| c.is_ascii_uppercase())
}

fn of_a_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_'
}
