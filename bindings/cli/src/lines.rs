//! Text broken into lines by what a terminal shows: a wide character takes two columns, a mark above another none.

use cairn_content::Direction;
use unicode_linebreak::linebreaks;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::bidi;

/// The text in lines of at most `width` columns, where its words allow that; line breaks in it stay.
pub fn wrapped(text: &str, width: usize, screen: Direction) -> Vec<String> {
    let text = bidi::harmless(text);
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        fill(paragraph, width, &mut lines);
    }
    let whole = lines.join("\n");
    bidi::closed(&whole)
        .split('\n')
        .map(|line| bidi::line(line, &whole, screen))
        .collect()
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
    for piece in pieces(&text) {
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

/// What may stand in a line of its own: words with the space after them and, where a script has no spaces, single
/// characters with their punctuation (UAX #14). Addresses and what has a hyphen stay whole, so that they can be copied.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let breaks = linebreaks(text).map(|(at, _)| at);
    let fitting = breaks.filter(|at| *at == text.len() || is_open(text, *at));
    let mut from = 0;
    fitting.map(move |at| {
        let piece = text.get(from..at).unwrap_or_default();
        from = at;
        piece
    })
}

fn is_open(text: &str, at: usize) -> bool {
    let (before, after) = text.split_at(at);
    let seen = |c: &char| c.width().is_some_and(|width| width > 0);
    let last = before.chars().rev().find(seen);
    last == Some(' ') || last.is_some_and(is_wide) || after.chars().find(seen).is_some_and(is_wide)
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
