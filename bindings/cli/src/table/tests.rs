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
