//! The one place that writes to the terminal: a page for people, or one JSON object for programs.

use std::io::{self, IsTerminal, Write};

use serde_json::Value;

use crate::failure::{Exit, Failure};
use crate::table::{Table, harmless};

const WIDTH_WITHOUT_TERMINAL: usize = 100;
const WIDEST_TEXT: usize = 72;
/// To the upper left, then the screen and the lines above it (ECMA-48; 3J as in xterm).
const CLEAR: &str = "\u{1b}[H\u{1b}[2J\u{1b}[3J";
/// A page that is read in a fright has short lines.
const WIDEST_LARGE: usize = 44;

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
#[derive(Clone, Debug, Default)]
pub struct Page {
    blocks: Vec<Block>,
}

#[derive(Clone, Debug)]
enum Block {
    Heading(String),
    Text(String),
    Item(String, String),
    Large(String),
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

    /// A mark and a paragraph that hangs beside it.
    #[must_use]
    pub fn item(self, mark: impl Into<String>, text: impl Into<String>) -> Self {
        self.block(Block::Item(mark.into(), text.into()))
    }

    /// A paragraph for a fright: bold, in short lines, with room under it.
    #[must_use]
    pub fn large(self, text: impl Into<String>) -> Self {
        self.block(Block::Large(text.into())).gap()
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

    /// Whether nothing stands on it.
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty()
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
                Block::Heading(text) => lines.extend(bold(wrapped(text, width), colour)),
                Block::Large(text) => {
                    lines.extend(bold(wrapped(text, width.min(WIDEST_LARGE)), colour));
                }
                Block::Text(text) => lines.extend(wrapped(text, width.min(WIDEST_TEXT))),
                Block::Item(mark, text) => lines.extend(hanging(mark, text, width)),
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

    /// Clears the terminal, what can be scrolled back to included. Where no terminal is, nothing.
    ///
    /// # Errors
    /// `output` when it can't be written.
    pub fn clear(self) -> Result<(), Failure> {
        if self.json || !io::stdout().is_terminal() {
            return Ok(());
        }
        let mut stdout = io::stdout().lock();
        let cleared = stdout.write_all(CLEAR.as_bytes());
        written(cleared.and_then(|()| stdout.flush()))
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

fn bold(lines: Vec<String>, colour: bool) -> impl Iterator<Item = String> {
    lines.into_iter().map(move |line| {
        if colour {
            format!("\u{1b}[1m{line}\u{1b}[0m")
        } else {
            line
        }
    })
}

/// A paragraph beside its mark.
fn hanging(mark: &str, text: &str, width: usize) -> Vec<String> {
    use unicode_width::UnicodeWidthStr;

    let room = mark.width() + 1;
    let lines = wrapped(text, width.min(WIDEST_TEXT).saturating_sub(room));
    let lines = lines.into_iter().enumerate().map(|(index, line)| {
        let mark = if index == 0 { mark } else { "" };
        let gap = " ".repeat(room - mark.width());
        format!("{mark}{gap}{line}")
    });
    lines.collect()
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
    fn an_item_hangs_beside_its_mark() {
        let page = Page::new().item("10.", "one two three");
        assert_eq!(page.lines(12, false), ["10. one two", "    three"]);
    }

    #[test]
    fn large_text_has_short_lines_and_room() {
        let page = Page::new().large("word ".repeat(20));
        let lines = page.lines(100, true);
        assert_eq!(lines.len(), 4);
        assert!(lines[0].starts_with("\u{1b}[1mword") && lines[0].len() <= 44 + 8);
        assert_eq!(lines.last().unwrap(), "");
    }

    #[test]
    fn headings_are_plain_without_colour() {
        let page = Page::new().heading("Today");
        assert_eq!(page.lines(40, false), ["Today"]);
        assert_eq!(page.lines(40, true), ["\u{1b}[1mToday\u{1b}[0m"]);
    }
}
