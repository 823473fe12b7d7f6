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
mod tests {
    use super::*;

    fn names() -> Table {
        Table::new([
            ("name".to_owned(), Column::Fact),
            ("n".to_owned(), Column::Number),
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

    fn table(columns: &[(&str, Column)], rows: &[&[&str]]) -> Table {
        let columns = columns
            .iter()
            .map(|(name, holds)| ((*name).to_owned(), *holds));
        let cells = |row: &&[&str]| Row {
            cells: row.iter().map(|cell| (*cell).to_owned()).collect(),
            under: None,
        };
        Table {
            columns: columns.collect(),
            headings: true,
            rows: rows.iter().map(cells).collect(),
        }
    }

    fn shown(table: &Table, width: usize) -> Vec<String> {
        table.lines(width, Direction::LeftToRight)
    }

    #[test]
    fn long_words_go_on_under_themselves() {
        let columns = [("n", Column::Number), ("what to do", Column::Words)];
        let table = table(
            &columns,
            &[&["10", "Call Sam on 030 12 34"], &["7", "Rest"]],
        );
        let wanted = [
            " n  what to do",
            "10  Call Sam",
            "    on",
            "    030 12 34",
            " 7  Rest",
        ];
        assert_eq!(shown(&table, 14), wanted);
    }

    #[test]
    fn long_columns_share_the_room_and_short_ones_keep_theirs() {
        let long = "one two three four five six seven eight nine ten";
        let columns = ["id", "first", "kind", "second"].map(|name| (name, Column::Words));
        let table = table(&columns, &[&["a1", long, "new", long]]);
        assert_eq!(table.widths(80), [2, 34, 4, 34]);
        assert_eq!(table.widths(200), [2, 48, 4, 48]);
    }

    #[test]
    fn a_heading_breaks_before_its_numbers_take_room_from_words() {
        let columns = [("how strong", Column::Number), ("what", Column::Words)];
        let table = table(&columns, &[&["7", "a walk round all of the lake"]]);
        assert_eq!(
            shown(&table, 18),
            [
                "     how  what",
                "  strong",
                "       7  a walk",
                "          round",
                "          all of",
                "          the lake"
            ]
        );
    }

    #[test]
    fn names_numbers_and_addresses_stay_whole_at_every_width() {
        let exact = [
            "Tue 24 Nov 2026",
            "1234567",
            "030 12 34",
            "https://example.org/way",
        ];
        let note = "a long note that goes on and on and then says 555-0101 at its end";
        let columns = [Column::Fact, Column::Number, Column::Words, Column::Words];
        let columns = columns.map(|holds| ("heading of it", holds));
        let table = table(
            &[&columns[..], &[("note", Column::Glimpse)]].concat(),
            &[&[&exact[..], &[note]].concat()],
        );
        for width in 0..120 {
            let lines = shown(&table, width);
            for whole in exact {
                assert!(
                    lines.iter().any(|line| line.contains(whole)),
                    "{width}: {lines:#?}"
                );
            }
            let text = lines.join(" ");
            assert!(
                text.contains("555-0101") || !text.contains("555"),
                "{width}: {text}"
            );
            let least = exact
                .iter()
                .map(|cell| cell.len() + GAP.len())
                .sum::<usize>()
                + NARROWEST_GLIMPSE;
            let widest = lines.iter().map(|line| line.width()).max().unwrap();
            assert!(widest <= width.max(least), "{width}: {lines:#?}");
        }
    }

    #[test]
    fn what_is_under_a_row_begins_with_its_second_column() {
        let mut table = names();
        table.row(["a1".to_owned(), "7".to_owned()]);
        table.under("Rain all day, and more to say");
        let wanted = ["name  n", "a1    7", "      Rain all", "      day, and…"];
        assert_eq!(shown(&table, 16), wanted);
    }

    #[test]
    fn a_glimpse_ends_with_a_sign_where_something_is_left_out() {
        let begun = |text, width| glimpse(text, width);
        assert_eq!(begun("Rain all day.", 9), ["Rain all", "day."]);
        assert_eq!(
            begun("Rain all day, and more", 9),
            ["Rain all", "day, and…"]
        );
        assert_eq!(begun("一二三四五六七八九十", 8), ["一二三四", "五六七…"]);
        assert_eq!(begun("Call 030 12 34 now", 8), ["Call", "…"]);
    }

    #[test]
    fn a_cell_from_right_to_left_stays_so_in_every_line() {
        let table = table(
            &[("n", Column::Number), ("what", Column::Words)],
            &[&["7", "اكتب cairn sos الآن"]],
        );
        let lines = shown(&table, 12);
        assert_eq!(
            lines[1..],
            [
                "7  \u{2067}اكتب\u{2069}",
                "   cairn sos",
                "   \u{2067}الآن\u{2069}"
            ]
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
    fn wide_words_go_on_in_their_columns() {
        let table = table(&[("n", Column::Words)], &[&["一二三四五六七八九十"]]);
        assert_eq!(shown(&table, 12)[1..], ["一二三四五六", "七八九十"]);
    }

    #[test]
    fn every_cell_of_a_screen_from_right_to_left_is_set_apart() {
        let mut table = names();
        table.row(["Sam".to_owned(), "7".to_owned()]);
        let lines = table.lines(80, Direction::RightToLeft);
        assert_eq!(lines[1], "\u{2068}Sam\u{2069}   \u{2068}7\u{2069}");
    }
}
