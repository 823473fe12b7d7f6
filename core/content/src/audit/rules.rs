//! Which strings of the content are not ours to change, or never shown, each with a reason.

use super::{Fault, Finding, VERBATIM};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::str::FromStr;

/// Shortest reason, in bytes: one word is none.
const SHORTEST_REASON: usize = 15;

/// All of them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// In the order of the file.
    #[serde(default)]
    pub verbatim: Vec<NotOurs>,
}

/// Fields whose words stay as they are.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotOurs {
    /// The file, or a folder with `/` at its end, from the root of the project.
    pub file: String,
    /// The fields, without the numbers of lists: `items.text`. Fields under one are meant, too.
    pub fields: Vec<String>,
    /// Whether their words keep to the list all the same: they are ours, but notes on evidence are
    /// not measured for how hard they are.
    #[serde(default)]
    pub linted: bool,
    /// Why.
    pub reason: String,
}

/// Why the list can't be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RulesError {
    /// Not TOML, or not these fields.
    #[error("not a list of exceptions: {0}")]
    Syntax(String),
    /// An entry without a reason.
    #[error("no reason is given for {0}")]
    NoReason(String),
}

impl RulesError {
    /// Stable code of this error.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Syntax(_) => "words_syntax",
            Self::NoReason(_) => "words_no_reason",
        }
    }
}

/// Refuses a reason that says nothing.
pub(super) fn reasoned(reason: &str, name: &str) -> Result<(), RulesError> {
    if reason.trim().len() < SHORTEST_REASON {
        return Err(RulesError::NoReason(name.to_owned()));
    }
    Ok(())
}

impl FromStr for Rules {
    type Err = RulesError;

    fn from_str(source: &str) -> Result<Self, RulesError> {
        let rules: Self = toml::from_str(source)
            .map_err(|error| RulesError::Syntax(error.message().to_owned()))?;
        for one in &rules.verbatim {
            reasoned(&one.reason, &one.file)?;
        }
        Ok(rules)
    }
}

impl Rules {
    /// The entry and field that a text falls under.
    pub(super) fn place(&self, path: &str, key: &str) -> Option<(usize, usize)> {
        let field = unnumbered(key);
        let mut all = self.verbatim.iter().enumerate();
        all.find_map(|(at, one)| Some((at, one.covers(path, &field)?)))
    }

    /// Whether the words of an entry keep to the list all the same.
    pub(super) fn linted(&self, entry: usize) -> bool {
        self.verbatim.get(entry).is_some_and(|one| one.linted)
    }

    /// Fields that no text falls under.
    pub(super) fn unused(&self, used: &BTreeSet<(usize, usize)>) -> Vec<Finding> {
        let mut stale = Vec::new();
        for (entry, one) in self.verbatim.iter().enumerate() {
            let fields = one.fields.iter().enumerate();
            for (_, name) in fields.filter(|(field, _)| !used.contains(&(entry, *field))) {
                stale.push(Finding {
                    file: VERBATIM.to_owned(),
                    key: one.file.clone(),
                    fault: Fault::Stale,
                    found: name.clone(),
                    prefer: "no entry: there is no such text".to_owned(),
                });
            }
        }
        stale
    }
}

impl NotOurs {
    /// Which of its fields holds this one.
    fn covers(&self, path: &str, field: &str) -> Option<usize> {
        let file = path == self.file || self.file.ends_with('/') && path.starts_with(&self.file);
        let holds = |own: &String| {
            field
                .strip_prefix(own.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        self.fields.iter().position(holds).filter(|_| file)
    }
}

/// A path without the numbers of lists.
fn unnumbered(key: &str) -> String {
    let parts: Vec<&str> = key
        .split('.')
        .filter(|part| part.parse::<usize>().is_err())
        .collect();
    parts.join(".")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_and_those_under_them_are_covered() {
        let rules: Rules = "[[verbatim]]\nfile = \"core/\"\nfields = [\"items.text\", \"about.sources\"]\nreason = \"Published words, not ours.\"\n"
            .parse()
            .unwrap();
        assert_eq!(rules.place("core/a.toml", "items.3.text"), Some((0, 0)));
        assert_eq!(
            rules.place("core/a.toml", "about.sources.0.citation"),
            Some((0, 1))
        );
        for (path, key) in [
            ("core/a.toml", "items.3.texts"),
            ("core/a.toml", "items.3"),
            ("other/a.toml", "items.3.text"),
        ] {
            assert_eq!(rules.place(path, key), None, "{path} {key}");
        }
        assert_eq!(rules.unused(&BTreeSet::new()).len(), 2);
        assert_eq!(rules.unused(&BTreeSet::from([(0, 0), (0, 1)])), []);
    }

    #[test]
    fn an_entry_without_a_reason_is_refused() {
        let error = "[[verbatim]]\nfile = \"a\"\nfields = []\nreason = \"so\"\n".parse::<Rules>();
        assert_eq!(error.unwrap_err().code(), "words_no_reason");
        assert_eq!(
            "verbatim = 1".parse::<Rules>().unwrap_err().code(),
            "words_syntax"
        );
    }
}
