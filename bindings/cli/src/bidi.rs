//! Text that can't steer a terminal, and stays readable where two directions of writing meet (UAX #9).
//!
//! Catalogues set what they fill in apart with isolates. These stay, but each ends in the line it began in: nothing
//! that is filled in can reach beyond its own place.

use cairn_content::Direction;

const LEFT_TO_RIGHT: char = '\u{2066}';
const RIGHT_TO_LEFT: char = '\u{2067}';
const FIRST_STRONG: char = '\u{2068}';
const END: char = '\u{2069}';

/// Text that may have line breaks and isolates, but nothing else that steers a terminal.
pub fn harmless(text: &str) -> String {
    let kept = text.chars().filter(|c| *c == '\n' || !steers(*c));
    closed(&kept.collect::<String>())
}

/// Text without line breaks and control characters, so that it can't move a terminal's cursor.
pub fn one_line(text: &str) -> String {
    let pieces: Vec<&str> = text
        .split(steers)
        .filter(|piece| !piece.is_empty())
        .collect();
    closed(&pieces.join(" "))
}

/// The same text with every isolate closed at the end of its line and opened again in the next. An end without a
/// beginning goes.
pub fn closed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut open: Vec<char> = Vec::new();
    let end = |out: &mut String, open: &[char]| out.extend(open.iter().map(|_| END));
    for c in text.chars() {
        match c {
            LEFT_TO_RIGHT..=FIRST_STRONG => open.push(c),
            END if open.pop().is_none() => continue,
            '\n' => {
                end(&mut out, &open);
                out.push(c);
                out.extend(&open);
                continue;
            }
            _ => {}
        }
        out.push(c);
    }
    end(&mut out, &open);
    out
}

/// A cell, wrapped where it could be read in another direction than its line, so that neither turns the other round.
pub fn cell(text: &str, screen: Direction) -> String {
    let turns = screen == Direction::RightToLeft && text.chars().any(char::is_alphanumeric);
    if turns || text.chars().any(is_right_to_left) {
        format!("{FIRST_STRONG}{text}{END}")
    } else {
        text.to_owned()
    }
}

/// One of the lines that a cell was broken into: it runs as the whole cell does, whatever it begins with.
pub fn part(line: &str, of: &str, screen: Direction) -> String {
    let apart = cell(line, screen);
    if line == of || apart == line {
        return apart;
    }
    let first = of.chars().find(|c| c.is_alphabetic());
    let runs = if first.is_some_and(is_right_to_left) {
        RIGHT_TO_LEFT
    } else {
        LEFT_TO_RIGHT
    };
    format!("{runs}{line}{END}")
}

/// A line of a text, set apart where the screen is written from right to left and the whole text is not: it keeps its
/// full stop at its own end.
pub fn line(line: &str, of: &str, screen: Direction) -> String {
    let foreign = screen == Direction::RightToLeft
        && of.chars().any(char::is_alphabetic)
        && !of.chars().any(is_right_to_left);
    let words = line.trim_start();
    if !foreign || words.is_empty() {
        return line.to_owned();
    }
    let (indent, _) = line.split_at(line.len() - words.len());
    format!("{indent}{LEFT_TO_RIGHT}{words}{END}")
}

/// Control characters, and marks, embeddings and overrides of direction. Isolates are not among them.
fn steers(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{202A}'..='\u{202E}' | '\u{200E}' | '\u{200F}' | '\u{061C}'
        )
}

/// Hebrew, Arabic, Syriac, Thaana, `N'Ko` and their presentation forms.
fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_cannot_reach_the_terminal() {
        assert_eq!(one_line("a\n\u{1b}[2Jb\u{202e}c"), "a [2Jb c");
        assert_eq!(harmless("a\n\u{1b}[2Jb\u{202e}"), "a\n[2Jb");
    }

    #[test]
    fn what_a_catalogue_sets_apart_stays_apart_and_ends_in_its_line() {
        assert_eq!(
            harmless("اليوم \u{2068}64\u{2069}."),
            "اليوم \u{2068}64\u{2069}."
        );
        assert_eq!(
            one_line("اليوم \u{2068}64\u{2069}."),
            "اليوم \u{2068}64\u{2069}."
        );
        assert_eq!(
            harmless("a \u{2068}b\nc\u{2069} d"),
            "a \u{2068}b\u{2069}\n\u{2068}c\u{2069} d"
        );
        assert_eq!(harmless("a\u{2069}b\u{2067}c"), "ab\u{2067}c\u{2069}");
    }

    #[test]
    fn english_on_an_arabic_screen_is_set_apart_and_arabic_is_not() {
        let english = "Call for help.";
        let rtl = Direction::RightToLeft;
        assert_eq!(
            line(english, english, rtl),
            "\u{2066}Call for help.\u{2069}"
        );
        assert_eq!(line("  · Sam", "  · Sam", rtl), "  \u{2066}· Sam\u{2069}");
        assert_eq!(line(english, english, Direction::LeftToRight), english);
        assert_eq!(line("cairn sos", "اكتب\ncairn sos", rtl), "cairn sos");
        assert_eq!(line("12", "12", rtl), "12");
    }

    #[test]
    fn a_cell_is_set_apart_where_directions_meet() {
        let (ltr, rtl) = (Direction::LeftToRight, Direction::RightToLeft);
        assert_eq!(cell("سلمى", ltr), "\u{2068}سلمى\u{2069}");
        assert_eq!(cell("Sam", ltr), "Sam");
        assert_eq!(cell("Sam", rtl), "\u{2068}Sam\u{2069}");
        assert_eq!(cell("", rtl), "");
    }

    #[test]
    fn each_line_of_a_cell_runs_as_the_cell() {
        let (ltr, rtl) = (Direction::LeftToRight, Direction::RightToLeft);
        let arabic = "اكتب cairn sos الآن";
        assert_eq!(
            part(arabic, arabic, ltr),
            format!("\u{2068}{arabic}\u{2069}")
        );
        assert_eq!(
            part("cairn sos الآن", arabic, ltr),
            "\u{2067}cairn sos الآن\u{2069}"
        );
        assert_eq!(part("Sam", "Call Sam", rtl), "\u{2066}Sam\u{2069}");
        assert_eq!(part("Sam", "Call Sam", ltr), "Sam");
    }
}
