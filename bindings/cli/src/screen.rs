//! The one place that writes to the terminal: a page for people, or one JSON object for programs.

use std::collections::BTreeMap;
use std::io::{self, IsTerminal, Write};

use cairn_content::Direction;
use cairn_content::fallback::Fallback;
use serde_json::Value;

use crate::bidi::{self, harmless};
use crate::commands::sos;
use crate::failure::Failure;
use crate::lines::wrapped;
use crate::say;
use crate::table::Table;

/// Columns where no terminal says how many it has.
pub const USUAL_WIDTH: usize = 80;
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

/// Blocks of text, one under the other, and over them what has to be said of their language.
#[derive(Clone, Debug, Default)]
pub struct Page {
    blocks: Vec<Block>,
    notices: BTreeMap<Fallback, String>,
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
        self.notices.extend(page.notices);
        self
    }

    /// Says, once and over everything, that texts of this kind are in another language than the person's, where the
    /// language of this tag is one.
    #[must_use]
    pub fn in_language(mut self, kind: Fallback, tag: &str) -> Self {
        if let Some(notice) = say::notice(kind, tag) {
            self.notices.insert(kind, notice);
        }
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
        self.lines_on(width, colour, say::direction())
    }

    fn lines_on(&self, width: usize, colour: bool, screen: Direction) -> Vec<String> {
        let narrow = width.min(WIDEST_TEXT);
        let mut lines: Vec<String> = Vec::new();
        for notice in self.notices.values() {
            lines.extend(wrapped(notice, narrow, screen));
        }
        if !self.notices.is_empty() {
            lines.push(String::new());
        }
        for block in &self.blocks {
            match block {
                Block::Heading(text) => lines.extend(bold(wrapped(text, width, screen), colour)),
                Block::Large(text) => {
                    let short = width.min(WIDEST_LARGE);
                    lines.extend(bold(wrapped(text, short, screen), colour));
                }
                Block::Text(text) => lines.extend(wrapped(text, narrow, screen)),
                Block::Item(mark, text) => lines.extend(hanging(mark, text, narrow, screen)),
                Block::Line(text) => lines.push(bidi::line(&harmless(text), text, screen)),
                Block::Raw(text) => lines.push(text.clone()),
                Block::Table(table) => lines.extend(table.lines(width, screen)),
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
        let width =
            terminal_size::terminal_size().map_or(USUAL_WIDTH, |(width, _)| usize::from(width.0));
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

    /// Whether a program reads the answers, and what goes wrong on standard error, as JSON.
    pub const fn is_for_programs(self) -> bool {
        self.json
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

    /// Clears the terminal, what can be scrolled back to included, whichever of the outputs leads there. Where no
    /// terminal is, nothing.
    ///
    /// # Errors
    /// `output` when it can't be written.
    pub fn clear() -> Result<(), Failure> {
        let (out, err) = (io::stdout(), io::stderr());
        if out.is_terminal() {
            written(clear(&mut out.lock(), true))
        } else {
            written(clear(&mut err.lock(), err.is_terminal()))
        }
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
        let text = bidi::line(&harmless(text), text, say::direction());
        let mut stderr = io::stderr().lock();
        written(
            stderr
                .write_all(text.as_bytes())
                .and_then(|()| stderr.flush()),
        )
    }

    /// Writes a failure to standard error in one line: its sentence alone, or one JSON object.
    pub fn fail_briefly(self, failure: &Failure) {
        if self.json {
            self.fail(failure);
        } else {
            // There is nobody left to tell when standard error is gone.
            let _ = self.tell(&Page::of(failure.message()));
        }
    }

    /// Writes a failure to standard error: its sentence and what can be done, or one JSON object.
    pub fn fail(self, failure: &Failure) {
        let text = if self.json {
            failure.to_json().to_string() + "\n"
        } else {
            let first = if failure.asks_for_safety() {
                sos::page().gap()
            } else {
                Page::new()
            };
            let mut page = first.text(failure.message());
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

fn clear(out: &mut impl Write, terminal: bool) -> io::Result<()> {
    if !terminal {
        return Ok(());
    }
    out.write_all(CLEAR.as_bytes())?;
    out.flush()
}

fn written(result: io::Result<()>) -> Result<(), Failure> {
    match result {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::io("output", &error))
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
fn hanging(mark: &str, text: &str, width: usize, screen: Direction) -> Vec<String> {
    use unicode_width::UnicodeWidthStr;

    let room = mark.width() + 1;
    let lines = wrapped(text, width.saturating_sub(room), screen);
    let lines = lines.into_iter().enumerate().map(|(index, line)| {
        let mark = if index == 0 { mark } else { "" };
        let gap = " ".repeat(room - mark.width());
        format!("{mark}{gap}{line}")
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clearing_wipes_the_screen_and_what_can_be_scrolled_back_to() {
        let cleared = |terminal| {
            let mut out = Vec::new();
            clear(&mut out, terminal).unwrap();
            out
        };
        // Home, then all of the screen, then the lines above it.
        assert_eq!(cleared(true), *b"\x1b[H\x1b[2J\x1b[3J");
        assert_eq!(cleared(false), [0; 0], "a file gets no signs of a terminal");
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

    #[test]
    fn a_screen_from_right_to_left_sets_english_apart() {
        let page = Page::of("Rest.").item("1.", "Breathe.").line("  Sam");
        let lines = page.lines_on(40, false, Direction::RightToLeft);
        let wanted = [
            "\u{2066}Rest.\u{2069}",
            "1. \u{2066}Breathe.\u{2069}",
            "  \u{2066}Sam\u{2069}",
        ];
        assert_eq!(lines, wanted);
    }
}
