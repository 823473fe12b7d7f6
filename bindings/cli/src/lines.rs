//! Text broken into lines by what a terminal shows: a wide character takes two columns, a mark above another none.

use cairn_content::Direction;
use unicode_linebreak::linebreaks;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::bidi;

/// A word up to this wide is never broken, however narrow its column.
const LONG_WORD: usize = 12;
/// More digits in a row than any telephone has, with the spaces between them.
const LONG_NUMBER: usize = 24;

/// The text in lines of at most `width` columns, where its words allow that; line breaks in it stay.
pub fn wrapped(text: &str, width: usize, screen: Direction) -> Vec<String> {
    let lines = broken(text, width);
    let whole = lines.join("\n");
    let lines = lines.iter().map(|line| bidi::line(line, &whole, screen));
    lines.collect()
}

/// The same without a thought of the screen's direction.
pub fn broken(text: &str, width: usize) -> Vec<String> {
    let text = bidi::harmless(text);
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        fill(paragraph, width, &mut lines);
    }
    let whole = bidi::closed(&lines.join("\n"));
    whole.split('\n').map(str::to_owned).collect()
}

/// The columns that a text needs at least: those of the widest thing in it that is not to be broken.
pub fn narrowest(text: &str) -> usize {
    let width = |piece: &str| {
        let width = piece.trim_end_matches(' ').width();
        if is_exact(piece) {
            width
        } else {
            width.min(LONG_WORD)
        }
    };
    pieces(text).map(width).max().unwrap_or(0)
}

/// The text with as many spaces behind it as make it `width` columns wide.
pub fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(text.width())))
}

fn fill(paragraph: &str, width: usize, lines: &mut Vec<String>) {
    let words: Vec<&str> = paragraph
        .split(parts)
        .filter(|word| !word.is_empty())
        .collect();
    let text = words.join(" ");
    let mut line = String::new();
    for piece in pieces(&text).flat_map(|piece| fitted(piece, width)) {
        if !line.is_empty() && line.width() + piece.trim_end_matches(' ').width() > width {
            lines.push(line.trim_end_matches(' ').to_owned());
            line.clear();
        }
        line.push_str(piece);
    }
    lines.push(line.trim_end_matches(' ').to_owned());
}

/// Space between words. A space that holds two words together is none.
fn parts(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{2007}' | '\u{202f}')
}

/// What is wider than a line, in parts of at most its width. An address or a number stays whole.
fn fitted(piece: &str, width: usize) -> Vec<&str> {
    if piece.trim_end_matches(' ').width() <= width || is_exact(piece) {
        vec![piece]
    } else {
        letters(piece, width.max(1))
    }
}

/// A word in parts of at most `width` columns. A mark stays with the letter that it stands above.
fn letters(word: &str, width: usize) -> Vec<&str> {
    let mut cuts = vec![0];
    let mut used = 0;
    for (at, c) in word.char_indices() {
        let wide = c.width().unwrap_or(0);
        if used + wide > width && used > 0 {
            cuts.push(at);
            used = 0;
        }
        used += wide;
    }
    cuts.push(word.len());
    let parts = cuts.windows(2).map(|cut| word.get(cut[0]..cut[1]));
    parts.map(Option::unwrap_or_default).collect()
}

/// What is dialled, copied or counted with: a number, an address, the name of a file or a field. It says something else
/// when it is broken.
fn is_exact(piece: &str) -> bool {
    let inside = |(dot, next): (char, char)| dot == '.' && next.is_alphabetic();
    let pairs = piece.chars().zip(piece.chars().skip(1));
    piece
        .chars()
        .any(|c| c.is_numeric() || matches!(c, '/' | '@' | '_'))
        || pairs.into_iter().any(inside)
}

/// Two words that can belong to one number of a telephone: digits, and what is written between them.
fn is_one_number(word: &str, next: &str) -> bool {
    let seen = |word: &str| {
        word.chars()
            .filter(|c| c.width() != Some(0))
            .collect::<String>()
    };
    let figures = |word: &str| {
        let fits = |c: char| c.is_numeric() || matches!(c, '+' | '-' | '–' | '.' | '(' | ')');
        word.contains(char::is_numeric) && word.chars().all(fits)
    };
    let around = |c: char| !c.is_alphanumeric();
    figures(seen(word).trim_start_matches(around)) && figures(seen(next).trim_end_matches(around))
}

/// What may stand in a line of its own: words with the space after them and, where a script has no spaces, single
/// characters with their punctuation (UAX #14). Addresses, what has a hyphen, and a number that is written with spaces
/// stay whole, so that they can be copied.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let breaks = linebreaks(text).map(|(at, _)| at);
    let fitting = breaks.filter(|at| *at == text.len() || is_open(text, *at));
    let mut from = 0;
    fitting.flat_map(move |at| {
        let piece = text.get(from..at).unwrap_or_default();
        from = at;
        let row = piece.width() > LONG_NUMBER;
        piece.split_inclusive(move |c| row && c == ' ')
    })
}

fn is_open(text: &str, at: usize) -> bool {
    let (before, after) = text.split_at(at);
    let seen = |c: &char| c.width().is_some_and(|width| width > 0);
    let last = before.chars().rev().find(seen);
    if last == Some(' ') {
        let word = before.split_whitespace().next_back().unwrap_or_default();
        let next = after.split_whitespace().next().unwrap_or_default();
        return !is_one_number(word, next);
    }
    last.is_some_and(is_wide) || after.chars().find(seen).is_some_and(is_wide)
}

fn is_wide(c: char) -> bool {
    c.width() == Some(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str, width: usize) -> Vec<String> {
        wrapped(text, width, Direction::LeftToRight)
    }

    #[test]
    fn text_breaks_at_spaces_and_keeps_its_paragraphs() {
        assert_eq!(
            plain("one  two three\n\nfour", 8),
            ["one two", "three", "", "four"]
        );
        assert_eq!(plain("", 8), [""]);
        let address = "see https://example.org/a-long/way for more";
        assert_eq!(
            plain(address, 10),
            ["see", "https://example.org/a-long/way", "for more"]
        );
    }

    #[test]
    fn a_number_stays_in_one_line_and_a_long_word_does_not() {
        assert_eq!(
            plain("Call 030 12 34 56 now", 12),
            ["Call", "030 12 34 56", "now"]
        );
        assert_eq!(plain("Dienstleistung", 6), ["Dienst", "leistu", "ng"]);
        assert_eq!(
            plain("or \u{2068}030 12\u{2069}, now", 7),
            ["or", "\u{2068}030 12\u{2069},", "now"]
        );
        assert_eq!(plain("08:00, 12, 14", 7), ["08:00,", "12, 14"]);
        let row = "1 22 333 4444 55555 666666 7777777";
        assert_eq!(plain(row, 14), ["1 22 333 4444", "55555 666666", "7777777"]);
        assert_eq!(narrowest("Call 030 12 34 56 now"), 12);
        assert_eq!(plain("see directory.json.", 6), ["see", "directory.json."]);
        assert_eq!(narrowest("Dienstleistungszentrum"), LONG_WORD);
    }

    #[test]
    fn chinese_breaks_between_characters_and_not_before_a_full_stop() {
        let text = "每个问题都可以跳过：直接按回车就行。";
        let lines = plain(text, 10);
        assert_eq!(lines, ["每个问题都", "可以跳过：", "直接按回车", "就行。"]);
        assert_eq!(plain("一二三四五。六", 10), ["一二三四", "五。六"]);
        assert_eq!(plain("输入 cairn sos 就行", 10), ["输入 cairn", "sos 就行"]);
    }

    #[test]
    fn russian_and_arabic_break_at_spaces_by_what_is_shown() {
        assert_eq!(
            plain("Любой вопрос можно пропустить", 13),
            ["Любой вопрос", "можно", "пропустить"]
        );
        let pointed = "أُخذ أُخذ أُخذ";
        assert_eq!(
            plain(pointed, 7),
            ["أُخذ أُخذ", "أُخذ"],
            "a mark above a letter takes no column"
        );
    }

    #[test]
    fn a_space_that_holds_words_together_is_no_place_to_break() {
        assert_eq!(plain("Et vous\u{a0}: oui", 8), ["Et", "vous\u{a0}:", "oui"]);
    }

    #[test]
    fn what_is_set_apart_stays_so_over_a_break() {
        let lines = wrapped("اليوم \u{2068}one two\u{2069}.", 10, Direction::RightToLeft);
        assert_eq!(lines, ["اليوم \u{2068}one\u{2069}", "\u{2068}two\u{2069}."]);
        let lines = wrapped("one two.", 4, Direction::RightToLeft);
        assert_eq!(lines, ["\u{2066}one\u{2069}", "\u{2066}two.\u{2069}"]);
    }
}
