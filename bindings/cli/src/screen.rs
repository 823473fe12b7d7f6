//! The one place that writes to the terminal: a page for people, or one JSON object for programs.

use std::io::{self, IsTerminal, Write};

use serde_json::Value;

use crate::failure::{Exit, Failure};
use crate::table::{Table, harmless};

const WIDTH_WITHOUT_TERMINAL: usize = 100;
const WIDEST_TEXT: usize = 72;

/// What a command has to tell, in both forms.
#[derive(Debug)]
pub struct Answer {
    /// The object for `--json`.
    pub json: Value,
    /// The page for people.
    pub page: Page,
    /// What kept the rest from being done, when the answer is only a part.
    pub unfinished: Option<Failure>,
}

impl Answer {
    /// A whole answer.
    pub fn new(json: Value, page: Page) -> Self {
        Self {
            json,
            page,
            unfinished: None,
        }
    }

    /// An answer after which something is still to be said, and the command ends so.
    #[must_use]
    pub fn but(mut self, unfinished: Option<Failure>) -> Self {
        self.unfinished = unfinished;
        self
    }
}

/// Blocks of text, one under the other.
#[derive(Debug, Default)]
pub struct Page {
    blocks: Vec<Block>,
}

#[derive(Debug)]
enum Block {
    Heading(String),
    Text(String),
    Line(String),
    Raw(String),
    Table(Table),
    Gap,
}

impl Page {
    /// An empty page.
    pub fn new() -> Self {
        Self::default()
    }

    /// A page of one sentence.
    pub fn of(text: impl Into<String>) -> Self {
        Self::new().text(text)
    }

    /// A heading.
    #[must_use]
    pub fn heading(self, text: impl Into<String>) -> Self {
        self.block(Block::Heading(text.into()))
    }

    /// A paragraph, broken into lines that are easy to read.
    #[must_use]
    pub fn text(self, text: impl Into<String>) -> Self {
        self.block(Block::Text(text.into()))
    }

    /// A line that stays as it is.
    #[must_use]
    pub fn line(self, text: impl Into<String>) -> Self {
        self.block(Block::Line(text.into()))
    }

    /// Text for a file or another program, not changed in any way.
    #[must_use]
    pub fn raw(self, text: impl Into<String>) -> Self {
        self.block(Block::Raw(text.into()))
    }

    /// A table.
    #[must_use]
    pub fn table(self, table: Table) -> Self {
        self.block(Block::Table(table))
    }

    /// An empty line.
    #[must_use]
    pub fn gap(self) -> Self {
        self.block(Block::Gap)
    }

    /// Another page under this one.
    #[must_use]
    pub fn then(mut self, page: Self) -> Self {
        self.blocks.extend(page.blocks);
        self
    }

    fn block(mut self, block: Block) -> Self {
        self.blocks.push(block);
        self
    }

    /// The page as lines of at most `width` columns.
    pub fn lines(&self, width: usize, colour: bool) -> Vec<String> {
        let mut lines = Vec::new();
        for block in &self.blocks {
            match block {
                Block::Heading(text) if colour => {
                    lines.extend(
                        wrapped(text, width)
                            .iter()
                            .map(|line| format!("\u{1b}[1m{line}\u{1b}[0m")),
                    );
                }
                Block::Heading(text) => lines.extend(wrapped(text, width)),
                Block::Text(text) => lines.extend(wrapped(text, width.min(WIDEST_TEXT))),
                Block::Line(text) => lines.push(harmless(text)),
                Block::Raw(text) => lines.push(text.clone()),
                Block::Table(table) => lines.extend(table.lines(width)),
                Block::Gap => lines.push(String::new()),
            }
        }
        lines
    }
}

/// Where and how answers are written.
#[derive(Clone, Copy, Debug)]
pub struct Screen {
    json: bool,
    width: usize,
    colour: bool,
}

impl Screen {
    /// The screen of this process.
    pub fn new(json: bool) -> Self {
        let terminal = io::stdout().is_terminal();
        let no_colour = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let width = terminal_size::terminal_size()
            .map_or(WIDTH_WITHOUT_TERMINAL, |(width, _)| usize::from(width.0));
        Self {
            json,
            width,
            colour: terminal && !no_colour,
        }
    }

    /// Whether questions can be asked, and answers be read from, a person at this terminal.
    pub fn can_ask(self) -> bool {
        !self.json && Self::has_person()
    }

    /// Whether a person sits at this terminal, whatever form the answer takes.
    pub fn has_person() -> bool {
        io::stdin().is_terminal() && io::stderr().is_terminal()
    }

    /// Writes what a command has to tell to standard output.
    ///
    /// # Errors
    /// `output` when it can't be written. A reader that went away (`cairn … | head`) is none.
    pub fn show(self, answer: &Answer) -> Result<(), Failure> {
        let mut text = if self.json {
            answer.json.to_string()
        } else {
            answer.page.lines(self.width, self.colour).join("\n")
        };
        text.push('\n');
        written(io::stdout().lock().write_all(text.as_bytes()))
    }

    /// Writes a page to standard error at once, in the middle of a conversation.
    ///
    /// # Errors
    /// `output` when it can't be written.
    pub fn tell(self, page: &Page) -> Result<(), Failure> {
        let text = page.lines(self.width, self.colour).join("\n") + "\n";
        written(io::stderr().lock().write_all(text.as_bytes()))
    }

    /// Writes a question without a line break to standard error.
    ///
    /// # Errors
    /// `output` when it can't be written.
    pub fn prompt(text: &str) -> Result<(), Failure> {
        let mut stderr = io::stderr().lock();
        written(
            stderr
                .write_all(text.as_bytes())
                .and_then(|()| stderr.flush()),
        )
    }

    /// Writes a failure to standard error: its sentence and what can be done, or one JSON object.
    pub fn fail(self, failure: &Failure) {
        let text = if self.json {
            failure.to_json().to_string() + "\n"
        } else {
            let mut page = Page::of(failure.message());
            for line in failure.fault_lines() {
                page = page.line(format!("  {line}"));
            }
            if let Some(hint) = failure.hint() {
                page = page.text(hint);
            }
            page.lines(self.width, false).join("\n") + "\n"
        };
        // There is nobody left to tell when standard error is gone too.
        let _ = io::stderr().lock().write_all(text.as_bytes());
    }
}

fn written(result: io::Result<()>) -> Result<(), Failure> {
    match result {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::new("output", Exit::Internal).with("reason", error.kind().to_string()))
        }
        _ => Ok(()),
    }
}

/// Breaks text at spaces; line breaks in it stay.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    use unicode_width::UnicodeWidthStr;

    let mut lines = Vec::new();
    for paragraph in harmless(text).split('\n') {
        let mut line = String::new();
        for word in paragraph.split_whitespace() {
            if !line.is_empty() && line.width() + 1 + word.width() > width {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_breaks_at_spaces_and_keeps_its_paragraphs() {
        let page = Page::of("one two three\n\nfour");
        assert_eq!(page.lines(8, false), ["one two", "three", "", "four"]);
    }

    #[test]
    fn headings_are_plain_without_colour() {
        let page = Page::new().heading("Today");
        assert_eq!(page.lines(40, false), ["Today"]);
        assert_eq!(page.lines(40, true), ["\u{1b}[1mToday\u{1b}[0m"]);
    }
}
