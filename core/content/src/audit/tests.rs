use super::*;

fn source(path: &str, text: &str) -> Source {
    Source {
        path: path.into(),
        text: text.into(),
    }
}

const LIST: &str =
    "language = \"en\"\nsuffixes = [\"s\"]\n[[avoid]]\nwords = [\"addict\"]\nprefer = \"person\"\n";

/// What an audit of these files beside a list of words finds: file, key and fault.
fn found(sources: &[(&str, &str)]) -> Vec<(String, String, Fault)> {
    let mut all = vec![source("core/content/words/en.toml", LIST)];
    all.extend(sources.iter().map(|(path, text)| source(path, text)));
    let findings = audit(&all).findings.into_iter();
    findings
        .map(|finding| (finding.file, finding.key, finding.fault))
        .collect()
}

fn one(path: &str, text: &str) -> Vec<(String, Fault)> {
    let all = found(&[(path, text)]).into_iter();
    all.map(|(_, key, fault)| (key, fault)).collect()
}

#[test]
fn words_are_found_wherever_people_read() {
    for (path, text, key) in [
        (
            "core/content/texts/en/app.ftl",
            "hello = For addicts",
            "hello",
        ),
        (
            "core/content/rules/x.toml",
            "sentence = \"An addict.\"",
            "sentence",
        ),
        (
            "core/content/directory/town/a.csv",
            "id,name\n1,Addicts",
            "line 2",
        ),
        ("server/portal/src/a.ts", "t('Addict')", "line 1"),
        (
            "mobile/app/src/main/res/values/strings.xml",
            "<string name=\"a\">Addict</string>",
            "a",
        ),
        (
            "mobile/ios/en.lproj/Localizable.strings",
            "\"a\" = \"Addict\";",
            "a",
        ),
        (
            "mobile/ios/en.lproj/App.stringsdict",
            "<plist><dict><key>a</key><dict><key>one</key><string>One addict</string></dict></dict></plist>",
            "a.one",
        ),
        (
            "mobile/ios/App.xcstrings",
            r#"{"sourceLanguage": "en", "version": "1.0", "strings": {"An addict": {}}}"#,
            "An addict",
        ),
        ("mobile/app/src/Main.kt", "val a = \"an addict\"", "line 1"),
        (
            "mobile/app/src/main/assets/texts.json",
            r#"{"home": ["For \u0061ddicts"]}"#,
            "home.0",
        ),
        (
            "core/content/directory/town/README.md",
            "# Town\n\nFor addicts.",
            "line 3",
        ),
        ("core/content/exercises/note.txt", "For addicts.", "line 1"),
        (
            "core/packs/example/crisis-lines/lines.toml",
            "[[lines]]\nname = \"For addicts\"",
            "lines.0.name",
        ),
        ("core/packs/example/README.md", "For addicts.", "line 1"),
        // One word in lower case may be a code in a program; where it stands to be read it is none.
        ("core/content/texts/en/app.ftl", "hello = addict", "hello"),
        (
            "mobile/app/src/main/res/values/strings.xml",
            "<string name=\"a\">addict</string>",
            "a",
        ),
        (
            "core/content/rules/x.toml",
            "sentence = \"addict\"",
            "sentence",
        ),
    ] {
        assert_eq!(one(path, text), [(key.to_owned(), Fault::Word)], "{path}");
    }
}

#[test]
fn comments_programs_and_tests_are_left_alone() {
    for (path, text) in [
        (
            "core/content/texts/en/app.ftl",
            "# Not addict\nhello = For people",
        ),
        (
            "core/content/rules/x.toml",
            "# addict\nsentence = \"A person.\"",
        ),
        ("server/portal/src/a.ts", "// addict!\nt('person') !== a"),
        ("server/portal/src/a.test.ts", "t('addict')"),
        ("server/portal/src/a.ts", "role === 'addict'"),
        ("server/portal/package.json", "{\"name\": \"addict\"}"),
        ("mobile/README.md", "addict"),
    ] {
        assert_eq!(one(path, text), [], "{path}");
    }
}

#[test]
fn exclamation_marks_of_every_language_are_found() {
    for mark in ["Done!", "\u{a1}Listo", "\u{597d}\u{ff01}"] {
        let text = format!("hello = {mark}");
        let expected = [("hello".to_owned(), Fault::Exclamation)];
        assert_eq!(one("core/content/texts/en/app.ftl", &text), expected);
    }
}

#[test]
fn a_language_without_a_list_is_named_once() {
    let files = [
        ("core/content/texts/xx/app.ftl", "a = Aaa"),
        ("core/content/texts/xx/cli.ftl", "b = Bbb"),
        (
            "mobile/res/values-yy/strings.xml",
            "<string name=\"a\">A</string>",
        ),
    ];
    let faults: Vec<_> = found(&files).into_iter().map(|(.., fault)| fault).collect();
    assert_eq!(faults, [Fault::NoWordList, Fault::NoWordList]);
}

#[test]
fn each_language_has_its_own_words() {
    let spanish = LIST.replace("en\"", "es\"").replace("addict", "adicto");
    let files = [
        ("core/content/words/es.toml", spanish.as_str()),
        ("core/content/texts/es/app.ftl", "a = adictos y addicts"),
        (
            "core/content/exercises/x.toml",
            "title = \"adicto\"\n[about]\nlanguage = \"es\"",
        ),
    ];
    let expected = [
        "core/content/exercises/x.toml",
        "core/content/texts/es/app.ftl",
    ];
    let files: Vec<_> = found(&files).into_iter().map(|(file, ..)| file).collect();
    assert_eq!(files, expected);
}

#[test]
fn json_of_a_phone_is_in_the_language_of_its_name_or_folder() {
    let spanish = LIST.replace("en\"", "es\"").replace("addict", "adicto");
    for path in ["mobile/app/assets/es.json", "mobile/app/i18n/es/home.json"] {
        let files = [
            ("core/content/words/es.toml", spanish.as_str()),
            (path, r#"{"a": "adictos y addicts"}"#),
        ];
        let expected = [(path.to_owned(), "a".to_owned(), Fault::Word)];
        assert_eq!(found(&files), expected);
    }
}

#[test]
fn a_file_of_many_languages_is_read_by_the_list_of_each() {
    let spanish = LIST.replace("en\"", "es\"").replace("addict", "adicto");
    let said = |language: &str, words: &str| {
        format!(r#""{language}": {{"stringUnit": {{"state": "new", "value": "{words}"}}}}"#)
    };
    let (english, other) = (said("en", "Un adicto"), said("es", "Los adictos"));
    let catalogue = format!(
        r#"{{"sourceLanguage": "en", "version": "1.0",
            "strings": {{"a": {{"localizations": {{{english}, {other}}}}}}}}}"#
    );
    let path = "mobile/ios/App.xcstrings";
    let found = found(&[("core/content/words/es.toml", &spanish), (path, &catalogue)]);
    assert_eq!(found, [(path.to_owned(), "a".to_owned(), Fault::Word)]);
}

#[test]
fn sentences_belong_into_the_catalogue() {
    let path = "server/portal/src/ui/A.svelte";
    let outside = |line: &str| vec![(line.to_owned(), Fault::OutsideCatalogue)];
    assert_eq!(one(path, "<p>Hello</p>"), outside("line 1"));
    assert_eq!(one(path, "<img alt=\"Hello\">"), outside("line 1"));
    assert_eq!(one(path, "{say('Please come in.')}"), outside("line 1"));
    assert_eq!(one(path, "<p class=\"a\">{t('hello')}: 3</p>"), []);
}

#[test]
fn hard_texts_are_found_unless_excepted() {
    let path = "core/content/texts/en/app.ftl";
    let hard = "a = Notwithstanding contraindications, deliberate respiratory deceleration \
                ameliorates physiological hyperactivation of every participating individual.";
    let easy = "a = Sit down. Put your feet on the floor. Breathe out for a long time.";
    let both = [
        (String::new(), Fault::TooHard),
        ("a".to_owned(), Fault::TooHard),
    ];
    assert_eq!(one(path, hard), both);
    assert_eq!(one(path, easy), []);
    assert_eq!(one(path, "a = Physiological hyperactivation"), []);
    assert_eq!(one("core/content/directory/town/README.md", hard), []);
    let list = |keys: &[&str]| -> String {
        let entry = |key: &&str| {
            format!("[[exception]]\nkey = \"{key}\"\nreason = \"Words of a published form.\"\n")
        };
        keys.iter().map(entry).collect()
    };
    assert_eq!(
        found(&[(path, hard), (EXCEPTIONS, &list(&["a", "app.ftl"]))]),
        []
    );
    let stale = found(&[(path, easy), (EXCEPTIONS, &list(&["a"]))]);
    assert_eq!(
        stale,
        [(EXCEPTIONS.to_owned(), "a".to_owned(), Fault::Stale)]
    );
    let twice = found(&[(EXCEPTIONS, &list(&["a", "a"]))]);
    assert_eq!(twice[0].2, Fault::Unreadable);
}

#[test]
fn a_hard_paragraph_does_not_hide_in_an_easy_file() {
    let path = "core/content/exercises/x.toml";
    let easy = "Sit down. Put your feet on the floor. Breathe out for a long time.";
    let hard = "Deliberate respiratory deceleration ameliorates physiological activity of \
                every participating person, as far as circumstances are favourable.";
    let file = |paragraph: &str| {
        let easy = format!("\"{easy}\", ").repeat(20);
        format!("text = [{easy}\"{paragraph}\"]\ncode = \"a_code\"\ntitle = \"Physiology\"\n")
    };
    let expected = [("text.20".to_owned(), Fault::TooHard)];
    assert_eq!(one(path, &file(hard)), expected);
    assert_eq!(one(path, &file(easy)), []);
    let exception = |field: &str| {
        format!(
            "[[exception]]\nkey = \"exercises/x.toml {field}\"\nreason = \"Words of a published form.\"\n"
        )
    };
    let excepted = |field: &str| found(&[(path, &file(hard)), (EXCEPTIONS, &exception(field))]);
    assert_eq!(excepted("text.20"), []);
    assert_eq!(excepted("text.19").len(), 2, "another field, and stale");
}

#[test]
fn words_of_others_stay_as_they_are() {
    let path = "core/content/instruments/x.toml";
    let rules = format!(
        "[[verbatim]]\nfile = \"{path}\"\nfields = [\"items.text\"]\nreason = \"A published form.\"\n"
    );
    let form = "[[items]]\ntext = \"Are you an addict!\"\n";
    assert_eq!(found(&[(path, form), (VERBATIM, &rules)]), []);
    let own = format!("{form}own = \"For addicts.\"\n");
    assert_eq!(
        found(&[(path, &own), (VERBATIM, &rules)])[0].1,
        "items.0.own"
    );
    let stale = found(&[(VERBATIM, &rules)]);
    assert_eq!(stale[0].2, Fault::Stale);
}

#[test]
fn broken_files_are_named() {
    for (path, text) in [
        ("core/content/texts/en/app.ftl", "a = { $a ->"),
        ("core/content/rules/x.toml", "a ="),
        (VERBATIM, "a = 1"),
        (EXCEPTIONS, "a = 1"),
        ("core/content/words/fr.toml", "a = 1"),
        (
            "mobile/ios/en.lproj/App.stringsdict",
            "<plist><array/></plist>",
        ),
        ("mobile/ios/App.xcstrings", "{}"),
        ("mobile/app/assets/texts.json", "{"),
        ("mobile/ios/Main.storyboard", ""),
    ] {
        assert_eq!(
            one(path, text),
            [(String::new(), Fault::Unreadable)],
            "{path}"
        );
    }
}
