//! Tables that people like to read: aligned by what a terminal shows (not by bytes), cut to its
//! width, and safe when a cell is written from right to left.

use cairn_content::Direction;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::bidi::{self, one_line};

const GAP: &str = "  ";
const ELLIPSIS: &str = "…";
const NARROWEST_LAST_COLUMN: usize = 12;

/// How a column stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Words.
    Start,
    /// Numbers.
    End,
}

/// Rows under headings.
#[derive(Clone, Debug)]
pub struct Table {
    columns: Vec<(String, Align)>,
    headings: bool,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with these headings.
    pub fn new<const N: usize>(columns: [(String, Align); N]) -> Self {
        Self {
            columns: columns.into(),
            headings: true,
            rows: Vec::new(),
        }
    }

    /// The same without its line of headings.
    #[must_use]
    pub fn without_headings(mut self) -> Self {
        self.headings = false;
        self
    }

    /// Adds a row; cells are made fit for one line.
    pub fn row<const N: usize>(&mut self, cells: [String; N]) {
        self.rows
            .push(cells.into_iter().map(|cell| one_line(&cell)).collect());
    }

    /// The lines of the table, none wider than `width` where that can be had.
    pub fn lines(&self, width: usize, screen: Direction) -> Vec<String> {
        let widths = self.widths(width);
        let headings: Vec<String> = self.columns.iter().map(|(name, _)| name.clone()).collect();
        self.headings
            .then_some(&headings)
            .into_iter()
            .chain(&self.rows)
            .map(|cells| self.line(cells, &widths, screen))
            .collect()
    }

    /// Each column as wide as its widest cell; the last one takes what is left of the line.
    fn widths(&self, width: usize) -> Vec<usize> {
        let mut widths: Vec<usize> = self.columns.iter().map(|(name, _)| name.width()).collect();
        for row in &self.rows {
            for (column, cell) in widths.iter_mut().zip(row) {
                *column = (*column).max(cell.width());
            }
        }
        if let Some((last, before)) = widths.split_last_mut() {
            let taken: usize = before.iter().map(|column| column + GAP.len()).sum();
            *last = (*last).min(width.saturating_sub(taken).max(NARROWEST_LAST_COLUMN));
        }
        widths
    }

    fn line(&self, cells: &[String], widths: &[usize], screen: Direction) -> String {
        let mut line = String::new();
        for (index, ((cell, width), (_, align))) in
            cells.iter().zip(widths).zip(&self.columns).enumerate()
        {
            if index > 0 {
                line.push_str(GAP);
            }
            let cell = cut(cell, *width);
            let room = " ".repeat(width.saturating_sub(cell.width()));
            let cell = bidi::cell(&cell, screen);
            match align {
                Align::Start => line.extend([cell.as_str(), room.as_str()]),
                Align::End => line.extend([room.as_str(), cell.as_str()]),
            }
        }
        line.truncate(line.trim_end().len());
        line
    }
}

fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut used = ELLIPSIS.width();
    for c in text.chars() {
        used += c.width().unwrap_or(0);
        if used > width {
            break;
        }
        kept.push(c);
    }
    bidi::closed(&(kept + ELLIPSIS))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Table {
        Table::new([
            ("name".to_owned(), Align::Start),
            ("n".to_owned(), Align::End),
        ])
    }

    #[test]
    fn columns_line_up_by_what_is_shown() {
        let mut table = names();
        table.row(["张伟".to_owned(), "7".to_owned()]);
        table.row(["Sam".to_owned(), "10".to_owned()]);
        assert_eq!(
            table.lines(80, Direction::LeftToRight),
            ["name   n", "张伟   7", "Sam   10"]
        );
    }

    #[test]
    fn a_right_to_left_cell_is_isolated_and_does_not_count_as_wider() {
        let mut table = names();
        table.row(["سلمى".to_owned(), "7".to_owned()]);
        assert_eq!(
            table.lines(80, Direction::LeftToRight)[1],
            "\u{2068}سلمى\u{2069}  7"
        );
    }

    #[test]
    fn the_last_column_is_cut_to_the_width() {
        let mut table = Table::new([
            ("n".to_owned(), Align::End),
            ("note".to_owned(), Align::Start),
        ]);
        table.row(["1".to_owned(), "a long note that goes on and on".to_owned()]);
        let lines = table.lines(20, Direction::LeftToRight);
        assert_eq!(
            lines[1],
            "1  a long note that…".chars().take(20).collect::<String>()
        );
    }

    #[test]
    fn wide_characters_count_two_columns_and_marks_none() {
        let mut table = names();
        table.row(["确认".to_owned(), "7".to_owned()]);
        table.row(["Ёж".to_owned(), "8".to_owned()]);
        table.row(["e\u{301}".to_owned(), "9".to_owned()]);
        let lines = table.lines(80, Direction::LeftToRight);
        assert_eq!(lines[1..], ["确认  7", "Ёж    8", "e\u{301}     9"]);
    }

    #[test]
    fn a_wide_cell_is_cut_to_its_columns() {
        let mut table = Table::new([("n".to_owned(), Align::Start)]);
        table.row(["一二三四五六七八九十".to_owned()]);
        assert_eq!(table.lines(12, Direction::LeftToRight)[1], "一二三四五…");
    }

    #[test]
    fn every_cell_of_a_screen_from_right_to_left_is_set_apart() {
        let mut table = names();
        table.row(["Sam".to_owned(), "7".to_owned()]);
        let lines = table.lines(80, Direction::RightToLeft);
        assert_eq!(lines[1], "\u{2068}Sam\u{2069}   \u{2068}7\u{2069}");
    }
}
