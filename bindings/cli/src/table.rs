//! Tables that people like to read: aligned by what a terminal shows (not by bytes), no wider than it, and safe when a
//! cell is written from right to left.

use cairn_content::Direction;
use unicode_width::UnicodeWidthStr;

use crate::bidi::{self, one_line};
use crate::lines::{broken, narrowest};

const GAP: &str = "  ";
const ELLIPSIS: &str = "…";
/// A beginning that is shorter says nothing.
const NARROWEST_GLIMPSE: usize = 8;
/// Lines of a glimpse.
const GLIMPSE: usize = 2;

/// What a column holds, and so what may become of it where the terminal is too narrow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// A name, a day, a word of a few: stays in one line, whole.
    Fact,
    /// A number: the same, and its digits stand under each other.
    Number,
    /// Words that are shown whole, in as many lines as they need.
    Words,
    /// How something long begins, which has a page of its own.
    Glimpse,
}

/// Rows under headings.
#[derive(Clone, Debug)]
pub struct Table {
    columns: Vec<(String, Column)>,
    headings: bool,
    rows: Vec<Row>,
}

#[derive(Clone, Debug)]
struct Row {
    cells: Vec<String>,
    under: Option<String>,
}

/// How narrow a column may become, and how wide it would like to be.
struct Span {
    least: usize,
    most: usize,
}

impl Table {
    /// A table with these headings.
    pub fn new<const N: usize>(columns: [(String, Column); N]) -> Self {
        Self {
            columns: columns.into(),
            headings: true,
            rows: Vec::new(),
        }
    }

    /// A table of names and, beside each, what it stands for.
    pub fn of_fields() -> Self {
        let column = |holds| (String::new(), holds);
        Self::new([column(Column::Words), column(Column::Words)]).without_headings()
    }

    /// The same without its line of headings; its columns stay as wide as these.
    #[must_use]
    pub fn without_headings(mut self) -> Self {
        self.headings = false;
        self
    }

    /// Adds a row; cells are made fit for one line.
    pub fn row<const N: usize>(&mut self, cells: [String; N]) {
        self.rows.push(Row {
            cells: cells.map(|cell| one_line(&cell)).into(),
            under: None,
        });
    }

    /// Puts how something long begins under the row that was added last, from its second column on.
    pub fn under(&mut self, text: &str) {
        if let Some(row) = self.rows.last_mut() {
            row.under = Some(one_line(text));
        }
    }

    /// The lines of the table, none wider than `width` where that can be had without breaking a name or a number.
    pub fn lines(&self, width: usize, screen: Direction) -> Vec<String> {
        let widths = self.widths(width);
        let mut lines = Vec::new();
        if self.headings {
            let headings = self.columns.iter().zip(&widths);
            let headings: Vec<Vec<String>> = headings
                .map(|((name, _), width)| parts(name, &broken(name, *width), screen))
                .collect();
            lines.extend(self.beside(&headings, &widths));
        }
        for row in &self.rows {
            let cells = row.cells.iter().zip(&widths).zip(&self.columns);
            let cells: Vec<Vec<String>> = cells
                .map(|((cell, width), (_, holds))| parts(cell, &holds.broken(cell, *width), screen))
                .collect();
            lines.extend(self.beside(&cells, &widths));
            if let Some(text) = &row.under {
                let indent = widths.first().map_or(0, |first| first + GAP.len());
                let begun = glimpse(text, width.saturating_sub(indent));
                let begun = parts(text, &begun, screen);
                lines.extend(begun.iter().map(|line| " ".repeat(indent) + line));
            }
        }
        lines
    }

    /// Each column as wide as it would like to be; where that is too much, no column is wider than the widest that
    /// all can be, so that long ones share the room and short ones keep theirs.
    fn widths(&self, width: usize) -> Vec<usize> {
        let spans = self.spans();
        let room = width.saturating_sub(GAP.len() * spans.len().saturating_sub(1));
        let at = |level: usize| {
            let widths = spans
                .iter()
                .map(move |span| span.most.min(level).max(span.least));
            widths.collect::<Vec<_>>()
        };
        let levels = (1..=width).rev().map(at);
        let mut fitting = levels.filter(|widths| widths.iter().sum::<usize>() <= room);
        fitting.next().unwrap_or_else(|| at(0))
    }

    fn spans(&self) -> Vec<Span> {
        let columns = self.columns.iter().enumerate();
        let spans = columns.map(|(index, (name, holds))| {
            let cells = self.rows.iter().filter_map(|row| row.cells.get(index));
            cells
                .map(|cell| holds.span(cell))
                .fold(Column::Words.span(name), |all, one| Span {
                    least: all.least.max(one.least),
                    most: all.most.max(one.most),
                })
        });
        spans.collect()
    }

    /// The lines of a row, from the lines of its cells.
    fn beside(&self, cells: &[Vec<String>], widths: &[usize]) -> Vec<String> {
        let height = cells.iter().map(Vec::len).max().unwrap_or(0);
        let lines = (0..height).map(|at| {
            let mut line = String::new();
            for (index, ((cell, width), (_, holds))) in
                cells.iter().zip(widths).zip(&self.columns).enumerate()
            {
                if index > 0 {
                    line.push_str(GAP);
                }
                let cell = cell.get(at).map_or("", String::as_str);
                let room = " ".repeat(width.saturating_sub(cell.width()));
                match holds {
                    Column::Number => line.extend([&room, cell]),
                    _ => line.extend([cell, &room]),
                }
            }
            line.truncate(line.trim_end().len());
            line
        });
        lines.collect()
    }
}

impl Column {
    fn span(self, cell: &str) -> Span {
        let most = cell.width();
        let least = match self {
            Self::Fact | Self::Number => most,
            Self::Words => narrowest(cell),
            Self::Glimpse => most.min(NARROWEST_GLIMPSE),
        };
        Span { least, most }
    }

    fn broken(self, cell: &str, width: usize) -> Vec<String> {
        match self {
            _ if cell.width() <= width => vec![cell.to_owned()],
            Self::Fact | Self::Number => vec![cell.to_owned()],
            Self::Words => broken(cell, width),
            Self::Glimpse => glimpse(cell, width),
        }
    }
}

/// The lines of a cell, each safe beside others.
fn parts(cell: &str, lines: &[String], screen: Direction) -> Vec<String> {
    let lines = lines.iter().map(|line| bidi::part(line, cell, screen));
    lines.collect()
}

/// The first lines, with a sign where something was left out. A word or number that has no room is left out whole.
fn glimpse(text: &str, width: usize) -> Vec<String> {
    let mut lines = broken(text, width);
    let whole = lines.len() <= GLIMPSE && lines.iter().all(|line| line.width() <= width);
    if whole {
        return lines;
    }
    let wide = lines.iter().position(|line| line.width() > width);
    lines.truncate(wide.map_or(GLIMPSE, |wide| GLIMPSE.min(wide + 1)));
    let room = width.saturating_sub(ELLIPSIS.width());
    let last = lines.pop().unwrap_or_default();
    let kept = broken(&last, room).swap_remove(0);
    let kept = Some(kept).filter(|kept| kept.width() <= room);
    lines.push(kept.unwrap_or_default() + ELLIPSIS);
    lines
}

#[cfg(test)]
mod tests;
