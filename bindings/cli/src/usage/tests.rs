use super::*;

fn said(line: &str) -> (String, String, String) {
    let words = || line.split(' ').map(OsString::from);
    let error = args::command().try_get_matches_from(words()).unwrap_err();
    let failure = failure(&error, words());
    let json = failure.to_json();
    let argument = json["error"]["argument"].as_str().unwrap_or("");
    assert!(!json.to_string().contains("secretword"), "{json}");
    let hint = failure.hint().unwrap_or_default();
    (failure.code().to_owned(), argument.to_owned(), hint)
}

#[test]
fn what_is_wrong_is_named_and_where_to_read_more() {
    let add = "cairn checkin add --help";
    for (line, code, argument, help) in [
        ("cairn secretword", "unknown_command", "", "cairn --help"),
        (
            "cairn checkin secretword",
            "unknown_command",
            "",
            "cairn checkin --help",
        ),
        (
            "cairn checkin add --frob=secretword",
            "unknown_argument",
            "--frob",
            add,
        ),
        ("cairn checkin add secretword", "unknown_argument", "", add),
        (
            "cairn checkin show",
            "missing_argument",
            "<ID>",
            "cairn checkin show --help",
        ),
        (
            "cairn checkin",
            "missing_argument",
            "",
            "cairn checkin --help",
        ),
        ("cairn --json", "missing_argument", "", "cairn --help"),
        (
            "cairn checkin add --use secretword",
            "bad_value",
            "--use <",
            "rather-not-say",
        ),
        (
            "cairn checkin add --mood secretword",
            "bad_value",
            "--mood <",
            add,
        ),
    ] {
        let (found, name, hint) = said(line);
        assert_eq!(found, format!("usage_{code}"), "{line}");
        assert!(name.starts_with(argument), "{line}: {name}");
        assert_eq!(name.is_empty(), argument.is_empty(), "{line}: {name}");
        assert!(hint.contains(help), "{line}: {hint}");
    }
    let (code, name, hint) = said("cairn checkin add --mood 1 --mood 2");
    assert!(code == "usage" && name.starts_with("--mood <") && hint.contains(add));
}

#[test]
fn what_was_typed_for_a_name_is_kept_only_where_it_is_one() {
    assert!(is_flag("--note-file") && is_flag("-x"));
    let long = "--again-and-again-and-again";
    for text in ["word", "--i drank", long, "--Ünder"] {
        assert!(!is_flag(text), "{text}");
    }
}
