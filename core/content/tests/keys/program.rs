//! The string literals of a Rust program, and the calls they stand in.

use std::ops::Range;

/// A program, and the same with nothing but spaces for comments and the insides of strings.
pub struct Program {
    source: String,
    code: String,
    literals: Vec<Range<usize>>,
}

/// A call that begins with a literal: its last name, that literal, and the names of the pairs in
/// the list that follows, where one is written out.
#[derive(Debug, PartialEq, Eq)]
pub struct Call<'a> {
    pub function: &'a str,
    pub key: &'a str,
    pub names: Option<Vec<&'a str>>,
}

impl Program {
    /// Reads all up to the tests at the end of a file.
    pub fn new(source: &str) -> Self {
        let source = source.split("#[cfg(test)]\nmod tests").next().unwrap_or("");
        let mut program = Self {
            source: source.to_owned(),
            code: String::new(),
            literals: Vec::new(),
        };
        while let Some(rest) = source.get(program.code.len()..).filter(|r| !r.is_empty()) {
            program.step(rest);
        }
        program
    }

    fn step(&mut self, rest: &str) {
        let find = |end: &str| rest.find(end).unwrap_or(rest.len());
        if rest.starts_with("//") {
            self.blank(find("\n"));
        } else if let Some(after) = rest.strip_prefix("r#\"") {
            self.literal(3, after.find("\"#").unwrap_or(after.len()), 2);
        } else if let Some(after) = rest.strip_prefix('"') {
            self.literal(1, length(after), 1);
        } else if rest.starts_with("'\"'") {
            self.blank(3);
        } else {
            let c = rest.chars().next().map_or(1, char::len_utf8);
            if c == 1 {
                self.code.push_str(&rest[..1]);
            } else {
                self.blank(c);
            }
        }
    }

    fn blank(&mut self, bytes: usize) {
        self.code.push_str(&" ".repeat(bytes));
    }

    fn literal(&mut self, open: usize, length: usize, close: usize) {
        let start = self.code.len() + open;
        self.literals.push(start..start + length);
        self.blank(open + length + close);
    }

    /// Every literal.
    pub fn literals(&self) -> impl Iterator<Item = &str> {
        self.literals
            .iter()
            .map(|range| &self.source[range.clone()])
    }

    /// Every call of a function, not of a method, that begins with a literal.
    pub fn calls(&self) -> impl Iterator<Item = Call<'_>> {
        self.literals.iter().filter_map(|range| self.call(range))
    }

    fn call(&self, key: &Range<usize>) -> Option<Call<'_>> {
        let before = self.code[..key.start].trim_end().strip_suffix('(')?;
        let start = before.rfind(|c: char| c != '_' && !c.is_ascii_alphanumeric())? + 1;
        if start == before.len() || before[..start].ends_with('.') {
            return None;
        }
        Some(Call {
            function: &before[start..],
            key: &self.source[key.clone()],
            names: self.names(key.end + 1),
        })
    }

    /// The first of each pair in a list of pairs that follows here.
    fn names(&self, from: usize) -> Option<Vec<&str>> {
        let gap = |text: &str| text.len() - text.trim_start().len();
        let after = self.code[from..].trim_start().strip_prefix(',')?;
        let list = after.trim_start().strip_prefix("&[")?;
        let start = self.code.len() - gap(list) - list.trim_start().len();
        let mut names = Vec::new();
        let mut depth = 0_u32;
        for (at, c) in self.code[start..].char_indices() {
            match c {
                '(' | '[' | '{' => {
                    depth += 1;
                    let first = start + at + 1;
                    let first = first + gap(&self.code[first..]);
                    let mut all = self.literals.iter();
                    let name = all.find(|range| range.start > start + at);
                    if let Some(range) = name.filter(|r| depth == 1 && r.start <= first) {
                        names.push(&self.source[range.clone()]);
                    }
                }
                ']' if depth == 0 => return Some(names),
                ')' | ']' | '}' => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        None
    }
}

/// How long a literal is, by its first quote that is not escaped.
fn length(after: &str) -> usize {
    let mut escaped = false;
    for (at, c) in after.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at,
            _ => {}
        }
    }
    after.len()
}

#[test]
fn literals_and_calls_are_found() {
    let program = Program::new(
        "// \"no\" it's\nlet a = say::with(\n  \"one-key\",\n  &[(\"count\", &n(\"x\", 2)), (\"date\", \"é \\\" (\")],\n);\n\
         b.with(\"name\", 1); text(\"two-key\"); with(\"three\", &values); let q = '\"'; r#\"raw \"text\"\"#\n\
         #[cfg(test)]\nmod tests { \"not this\" }",
    );
    let literals: Vec<_> = program.literals().collect();
    assert_eq!(
        literals,
        [
            "one-key",
            "count",
            "x",
            "date",
            "é \\\" (",
            "name",
            "two-key",
            "three",
            "raw \"text\""
        ]
    );
    let calls: Vec<_> = program
        .calls()
        .map(|call| (call.function, call.key, call.names))
        .collect();
    assert_eq!(
        calls,
        [
            ("with", "one-key", Some(vec!["count", "date"])),
            ("n", "x", None),
            ("text", "two-key", None),
            ("with", "three", None),
        ]
    );
}
