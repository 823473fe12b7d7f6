//! The bundled rules and steps: each has its source or its reason, its sentence and its step; and the reader of rules.

#![expect(clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeSet;

use cairn_content::rules::{
    LONGEST, RULES, RuleError, STEPS, parse_rule, parse_steps, rule, rules, step, steps,
};
use cairn_content::{instrument, key, text, text_with, try_text, try_text_with};
use cairn_model::NaiveDate;
use cairn_model::checkin::{CheckIn, CheckInDraft, Halt};
use cairn_model::id::{DeviceId, ItemId};
use cairn_model::insight::fitting;
use cairn_model::instrument::{Answers, InstrumentResult};
use cairn_model::rev::Rev;
use cairn_model::rules::{Basis, Facts, Firing, RuleFault, Signal, firing};
use cairn_model::time::Moment;
use rand::{Rng, RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

#[test]
fn every_rule_is_bundled_and_says_where_its_threshold_comes_from() {
    assert_eq!(rules().len(), RULES.len());
    let codes: BTreeSet<&str> = rules().iter().map(|rule| rule.code.as_str()).collect();
    assert_eq!(codes.len(), RULES.len());
    for (rule, source) in rules().iter().zip(RULES) {
        parse_rule(source).unwrap();
        match rule.basis {
            Basis::Published => assert!(rule.source.as_ref().unwrap().len() > 20, "{}", rule.code),
            Basis::ProjectChoice => {
                assert!(rule.reason.as_ref().unwrap().len() > 60, "{}", rule.code);
                if let Some(source) = &rule.source {
                    assert!(source.starts_with("What it looks at, not the threshold"));
                }
            }
        }
    }
}

#[test]
fn every_rule_has_its_sentence_its_title_and_its_step() {
    for rule in rules() {
        try_text(&rule.title()).unwrap();
        let terms = rule.signal.terms();
        let terms: Vec<(&str, &str)> = terms.iter().map(|(k, v)| (*k, v.as_str())).collect();
        try_text_with(&rule.description(), &terms).unwrap();
        // For a counsellor, who is told of it.
        try_text(&key("portal-rule", &rule.code)).unwrap();
        assert!(step(&rule.step).is_some(), "{}", rule.code);
        if let Signal::ScoreUp {
            instrument: code, ..
        }
        | Signal::ScoreReaches {
            instrument: code, ..
        } = &rule.signal
        {
            assert!(instrument(code).is_some(), "{code}");
        }
    }
    for step in steps() {
        try_text(&step.text).unwrap();
    }
    assert_eq!(steps().len(), parse_steps(STEPS).unwrap().len());
}

#[test]
fn no_text_claims_to_know_what_comes() {
    for rule in rules() {
        let said = [
            text_with(&rule.sentence, &[]),
            text_with(&rule.description(), &[]),
            text(&key("portal-rule", &rule.code)),
            text("portal-alerts-what"),
        ];
        let said = said.join(" ").to_lowercase();
        for word in [
            "predict",
            "risk of",
            "will ",
            "likely",
            "probab",
            "score for you",
        ] {
            assert!(!said.contains(word), "{}: {word}", rule.code);
        }
    }
    assert!(text("insight-not-a-prediction").starts_with("Not a prediction"));
}

#[test]
fn at_least_two_steps_fit_any_craving() {
    for bits in 0..16_u8 {
        let halt = Halt {
            hungry: bits & 1 != 0,
            angry: bits & 2 != 0,
            lonely: bits & 4 != 0,
            tired: bits & 8 != 0,
        };
        let fit: Vec<&str> = fitting(steps(), halt)
            .map(|step| step.code.as_str())
            .collect();
        assert!(fit.len() >= 2, "{fit:?}");
        assert_eq!(fit.contains(&"eat_and_drink"), halt.hungry);
        assert!(!fit.contains(&"talk_about_sleep"), "not for a craving");
    }
}

fn at(day: NaiveDate) -> Moment {
    format!("{day}T20:00:00+01:00[Europe/Berlin]")
        .parse()
        .unwrap()
}

fn rev() -> Rev {
    Rev {
        ms: 1,
        count: 0,
        device: DeviceId([1; 8]),
    }
}

fn checkin(day: NaiveDate, json: &str) -> CheckIn {
    let draft = CheckInDraft::from_json(json).unwrap();
    draft.save(ItemId([1; 16]), rev(), &at(day), None).unwrap()
}

fn result(day: NaiveDate, code: &str, each: &str) -> InstrumentResult {
    let instrument = instrument(code).unwrap();
    let given: Vec<Option<u8>> = each.bytes().map(|b| Some(b - b'0')).collect();
    let answers = Answers::in_order(instrument, &given).unwrap();
    InstrumentResult::new(ItemId([2; 16]), rev(), at(day), instrument, &answers)
}

/// Three calm weeks and then five hard days, ending with the first of December.
fn hard_days() -> Facts {
    let first: NaiveDate = "2026-11-07".parse().unwrap();
    let checkins: Vec<CheckIn> = first
        .iter_days()
        .take(25)
        .enumerate()
        .map(|(n, day)| {
            let calm = r#"{"craving":2,"confidence":8,"sleep":7,"risky":false}"#;
            let hard = r#"{"craving":6,"confidence":5,"sleep":2,"risky":true}"#;
            checkin(day, if n < 20 { calm } else { hard })
        })
        .collect();
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let results = [
        result(day("2026-11-15"), "phq-2", "10"),
        result(day("2026-11-30"), "phq-2", "21"),
        result(day("2026-11-15"), "phq-9", "101010100"),
        result(day("2026-11-30"), "phq-9", "212121010"),
    ];
    Facts::new(&checkins, &results, day("2026-12-01"))
}

fn sentence(said: &Firing) -> String {
    let numbers: Vec<(&str, &str)> = said.numbers.iter().map(|(k, v)| (*k, v.as_str())).collect();
    try_text_with(&said.sentence, &numbers).unwrap()
}

#[test]
fn every_rule_says_why_with_its_numbers() {
    let facts = hard_days();
    let mut said: Vec<String> = rules()
        .iter()
        .filter_map(|rule| firing(rule, &facts, &[]))
        .map(|one| sentence(&one))
        .collect();
    // The days after: nobody checked in.
    let first: NaiveDate = "2026-11-07".parse().unwrap();
    let before: Vec<CheckIn> = first
        .iter_days()
        .take(20)
        .map(|day| checkin(day, "{}"))
        .collect();
    let silent = Facts::new(&before, &[], "2026-12-01".parse().unwrap());
    said.extend(
        rules()
            .iter()
            .filter_map(|rule| firing(rule, &silent, &[]))
            .map(|one| sentence(&one)),
    );
    assert_eq!(
        said,
        [
            "Your craving was 6.0 on average in the last 5 days. In the 14 days before it was 2.0.",
            "Your confidence was 5.0 on average in the last 5 days. In the 14 days before it was 8.0.",
            "On 5 of the last 7 days you marked your sleep 3 or less.",
            "On 5 of the last 7 days there was a risky situation.",
            "Your last PHQ-2 came to 3. From 3 on the longer form can show more.",
            "Your last PHQ-9 came to 10. The time before it was 4. 5 or more counts as a change.",
            "Your last check-in was 5 days ago. What happened since is not known, and that is fine. Start from today.",
        ]
    );
    assert_eq!(said.len(), rules().len(), "every rule has spoken");
}

#[test]
fn one_bad_day_makes_no_rule_speak() {
    let first: NaiveDate = "2026-11-07".parse().unwrap();
    let checkins: Vec<CheckIn> = first
        .iter_days()
        .take(25)
        .enumerate()
        .map(|(n, day)| {
            let calm = r#"{"craving":3,"confidence":7,"sleep":7,"risky":false}"#;
            let bad = r#"{"craving":10,"confidence":0,"sleep":0,"risky":true}"#;
            checkin(day, if n == 22 { bad } else { calm })
        })
        .collect();
    for (n, day) in first.iter_days().take(25).enumerate() {
        let facts = Facts::new(&checkins, &[], day);
        for rule in rules() {
            assert_eq!(firing(rule, &facts, &[]), None, "{} on day {n}", rule.code);
        }
    }
}

#[test]
fn what_is_not_a_rule_is_refused_by_name() {
    let good = RULES[0];
    let code = |source: &str| parse_rule(source).unwrap_err().code();
    assert_eq!(code(""), "rule_syntax");
    assert_eq!(code(&good.replace("rise", "rises")), "rule_syntax");
    assert_eq!(
        code(&format!("{good}\nmore = 1")),
        "rule_syntax",
        "an unknown field"
    );
    assert_eq!(code(&good.replace("by = 2", "by = 0")), "rule_threshold");
    assert_eq!(
        code(
            &good
                .replace("project_choice", "published")
                .replace("source =", "# source =")
        ),
        "rule_no_source"
    );
    assert_eq!(
        code(&good.replace("reason =", "# reason =")),
        "rule_no_reason"
    );
    assert_eq!(code(&"#".repeat(LONGEST + 1)), "rule_too_long");
    assert_eq!(
        parse_rule(&good.replace("by = 2", "by = -2"))
            .unwrap_err()
            .code(),
        "rule_syntax"
    );
    assert!(matches!(
        parse_steps(&STEPS.replace("\"rest\"", "\"R\"")),
        Err(RuleError::Fault(RuleFault::Code))
    ));
}

/// A rule without its comments and long texts: a parser's work, not a reader's.
fn bare(source: &str) -> String {
    let mut out = String::new();
    for line in source
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with(['#']))
    {
        let line = if line.starts_with("reason") {
            "reason = \"Nobody gives a number, so this is a choice of our own; it can be changed.\""
        } else {
            line
        };
        let line = if line.starts_with("source") {
            "source = \"A paper that says so, its year, its journal and its pages, 1 to 9\""
        } else {
            line
        };
        if !line.starts_with("review") {
            out.push_str(line);
            out.push('\n');
        }
    }
    out + "review = \"reviewed\"\n"
}

fn mutated(valid: &str, rng: &mut impl Rng) -> Vec<u8> {
    let mut bytes = valid.as_bytes().to_vec();
    for _ in 0..rng.random_range(1..=2) {
        let at = rng.random_range(0..bytes.len());
        match rng.random_range(0..4) {
            0 => bytes[at] = rng.random(),
            1 => bytes[at] = b"0123456789abcxyz\"=[]\n. -_"[rng.random_range(0..25)],
            2 => drop(bytes.remove(at)),
            _ => bytes.insert(at, bytes[rng.random_range(0..bytes.len())]),
        }
    }
    bytes
}

/// Pieces of rules and noise in any order.
fn made_up(valid: &[String], rng: &mut impl Rng) -> Vec<u8> {
    let mut out = Vec::new();
    for _ in 0..rng.random_range(0..6) {
        if rng.random_bool(0.5) {
            let rule = &valid[rng.random_range(0..valid.len())];
            let lines: Vec<&str> = rule.lines().collect();
            out.extend(lines[rng.random_range(0..lines.len())].bytes());
            out.push(b'\n');
        } else {
            out.extend((0..rng.random_range(0..20)).map(|_| rng.random::<u8>()));
        }
    }
    out
}

#[test]
fn a_hundred_thousand_inputs_are_read_or_refused() {
    const INPUTS: u32 = 100_000;
    let valid: Vec<String> = RULES
        .iter()
        .map(|source| {
            // The signal comes last in its file; what is added must come before it.
            let bare = bare(source);
            let (head, signal) = bare.split_once("[signal]\n").unwrap();
            let (signal, review) = signal.split_once("review").unwrap();
            format!("review{review}{head}[signal]\n{signal}")
        })
        .collect();
    assert!(valid.iter().all(|source| parse_rule(source).is_ok()));
    let mut rng = ChaCha8Rng::seed_from_u64(41);
    let (mut parsed, mut changed) = (0_u32, 0_u32);
    for n in 0..INPUTS {
        let bytes = if n % 3 == 0 {
            changed += 1;
            mutated(&valid[rng.random_range(0..valid.len())], &mut rng)
        } else {
            made_up(&valid, &mut rng)
        };
        match parse_rule(&String::from_utf8_lossy(&bytes)) {
            // What is taken is whole: it passes its own check, and says the same again.
            Ok(rule) => {
                assert_eq!(rule.check(), Ok(()));
                parsed += 1;
            }
            Err(error) => assert!(error.code().starts_with("rule_")),
        }
    }
    let share = f64::from(parsed) / f64::from(INPUTS);
    println!(
        "{parsed} of {INPUTS} inputs are rules: {:.1} %",
        share * 100.0
    );
    println!("{changed} were valid ones that were changed");
    assert!(changed * 3 >= INPUTS, "{changed}");
    assert!(share > 0.05, "{share}");
}

#[test]
fn a_rule_is_found_by_its_name() {
    assert_eq!(
        rule("poor_sleep").map(|rule| rule.code.as_str()),
        Some("poor_sleep")
    );
    assert!(rule("no_such_rule").is_none());
}

#[test]
fn every_kind_of_break_has_its_warning_with_where_its_numbers_come_from() {
    use cairn_content::care::{WARNINGS, warnings};
    use cairn_model::tolerance::Break;

    let after: BTreeSet<Break> = warnings().iter().map(|one| one.after).collect();
    assert_eq!(after, BTreeSet::from(Break::ALL));
    assert_eq!(warnings().len(), WARNINGS.matches("[[warnings]]").count());
    for one in warnings() {
        let said = match one.basis {
            Basis::Published => &one.source,
            Basis::ProjectChoice => &one.reason,
        };
        assert!(said.as_ref().unwrap().len() > 60, "{:?}", one.after);
    }
}
