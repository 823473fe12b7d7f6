//! The string literals of TypeScript, Kotlin and Swift. Enough of their grammar to tell strings
//! from comments and regular expressions.

use super::{Place, Text};

/// Each literal, by its line. What is filled into one counts as a gap.
pub(super) fn texts(source: &str) -> Vec<Text> {
    from_line(source, 1)
}

/// The same for a part of a file that begins at this line.
pub(super) fn from_line(source: &str, line: usize) -> Vec<Text> {
    let mut reader = Reader {
        rest: source,
        line,
        last: ' ',
        out: Vec::new(),
    };
    reader.program(false);
    reader.out
}

/// Whether a string reads like a sentence for people: some words, a capital first, an end.
pub(super) fn is_sentence(said: &str) -> bool {
    let said = said.trim();
    let words = said.split_whitespace().count();
    let capital = said.chars().next().is_some_and(char::is_uppercase);
    capital && words >= 3 && said.ends_with(['.', '?', '!', '\u{2026}'])
}

/// Whether a string is a code of the program: one word without a capital first. Such a word is not looked up: in a
/// program `"clean"` or `"user"` is nearly always a name of something, and one that people are to read belongs into
/// the catalogue, where every word is looked up.
pub(super) fn is_code(said: &str) -> bool {
    !said.contains(char::is_whitespace) && !said.starts_with(char::is_uppercase)
}

struct Reader<'a> {
    rest: &'a str,
    line: usize,
    /// The last sign that was no space: tells a division from a regular expression.
    last: char,
    out: Vec<Text>,
}

impl Reader<'_> {
    fn next(&mut self) -> Option<char> {
        let c = self.rest.chars().next()?;
        self.rest = &self.rest[c.len_utf8()..];
        self.line += usize::from(c == '\n');
        Some(c)
    }

    fn skip(&mut self, text: &str) -> bool {
        let there = self.rest.starts_with(text);
        if there {
            for _ in text.chars() {
                self.next();
            }
        }
        there
    }

    fn until(&mut self, end: &str) {
        while !self.rest.is_empty() && !self.skip(end) {
            self.next();
        }
    }

    /// Reads a program, or what is filled into a template, up to its closing brace.
    fn program(&mut self, inside: bool) {
        let mut depth = 0_u32;
        while !self.rest.is_empty() {
            if self.skip("//") {
                self.until("\n");
            } else if self.skip("/*") {
                self.until("*/");
            } else if self.skip("\"\"\"") {
                self.literal("\"\"\"");
            } else if let Some(c) = self.next() {
                match c {
                    '"' => self.literal("\""),
                    '\'' => self.literal("'"),
                    '`' => self.literal("`"),
                    '/' if self.begins_expression() => self.regular_expression(),
                    '{' => depth += 1,
                    '}' if inside && depth == 0 => return,
                    '}' => depth = depth.saturating_sub(1),
                    _ => {}
                }
                if !c.is_whitespace() {
                    self.last = c;
                }
            }
        }
    }

    fn begins_expression(&self) -> bool {
        matches!(
            self.last,
            ' ' | '(' | ',' | '=' | ':' | '[' | '!' | '&' | '|' | '?' | '{' | '}' | ';' | '>'
        )
    }

    fn regular_expression(&mut self) {
        let mut class = false;
        while let Some(c) = self.next() {
            match c {
                '\\' => {
                    self.next();
                }
                '[' => class = true,
                ']' => class = false,
                '/' if !class => return,
                '\n' => return,
                _ => {}
            }
        }
    }

    fn literal(&mut self, end: &str) {
        let line = self.line;
        let mut said = String::new();
        while !self.rest.is_empty() && !self.skip(end) {
            if self.skip("${") {
                said.push('\u{2026}');
                self.program(true);
                continue;
            }
            match self.next() {
                Some('\\') => {
                    let escaped = self.next();
                    said.push(match escaped {
                        Some('n' | 't' | 'r') | None => ' ',
                        Some(other) => other,
                    });
                }
                // A string without an end: leave it at the end of its line.
                Some('\n') if end.len() == 1 && end != "`" => break,
                Some(c) => said.push(c),
                None => break,
            }
        }
        if said.chars().any(char::is_alphabetic) {
            self.out.push(Text {
                key: format!("line {line}"),
                said,
                place: Place::Program,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn said(source: &str) -> Vec<String> {
        texts(source).into_iter().map(|text| text.said).collect()
    }

    #[test]
    fn strings_are_told_from_all_else() {
        let source = r#"
            // "not this" it's a comment
            /* "nor this" */
            const a = "one \"two\"", b = 'three', c = `four ${t("five", { x: `six` })} seven`;
            const r = /["']/g, half = a / b / 2; val k = """eight "nine" ten"""
            const d = { "key": 'last' };
        "#;
        assert_eq!(
            said(source),
            [
                "one \"two\"",
                "three",
                "five",
                "six",
                "four \u{2026} seven",
                "eight \"nine\" ten",
                "key",
                "last"
            ]
        );
        assert_eq!(texts("\n\n'a b'")[0].key, "line 3");
    }

    #[test]
    fn sentences_are_told_from_names() {
        assert!(is_sentence("Your days still count."));
        assert!(is_sentence("Do you want this?"));
        for name in [
            "portal-row-new",
            "Content-Type",
            "GET /v1/x",
            "Sign in",
            "a b c.",
        ] {
            assert!(!is_sentence(name), "{name}");
        }
    }

    proptest! {
        #[test]
        fn any_program_is_read_without_a_panic(source in "(?s)[a-z\"'`${}/\\\\\n é]{0,80}") {
            let _ = texts(&source);
        }
    }
}
