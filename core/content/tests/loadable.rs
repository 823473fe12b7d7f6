//! Packs that are not part of the program: codes, scoring and vectors, never the words of others.
//! The traps are those that were seen in public calculators.

#![expect(clippy::unwrap_used, reason = "tests")]

use cairn_content::instruments::{PACKS, all, parse_pack};
use cairn_model::instrument::{
    Answers, FLAG_SAFETY, Instrument, LicenceStatus, NotOffered, Review, Scored, score,
};
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("loadable")
}

fn load(code: &str) -> Instrument {
    let source = std::fs::read_to_string(folder().join(code).join("instrument.toml")).unwrap();
    parse_pack(&source).unwrap_or_else(|error| unreachable!("{code}: {error}"))
}

fn every() -> Vec<Instrument> {
    let folders = std::fs::read_dir(folder()).unwrap();
    let mut codes: Vec<String> = folders
        .map(|one| one.unwrap().file_name().into_string().unwrap())
        .collect();
    codes.sort();
    codes.iter().map(|code| load(code)).collect()
}

fn scored(pack: &Instrument, text: &str) -> Scored {
    let given: Vec<Option<u8>> = text
        .chars()
        .map(|c| c.to_digit(10).and_then(|digit| u8::try_from(digit).ok()))
        .collect();
    score(pack, &Answers::in_order(pack, &given).unwrap())
}

fn part(scored: &Scored, code: &str) -> Option<i64> {
    scored
        .parts
        .iter()
        .find(|part| part.code == code)
        .unwrap()
        .score
}

#[test]
fn none_is_bundled_none_has_words_and_none_is_offered() {
    let packs = every();
    let codes: Vec<&str> = packs.iter().map(|pack| pack.code.as_str()).collect();
    assert_eq!(
        codes,
        [
            "assist",
            "audit",
            "audit-c",
            "bam",
            "barc-10",
            "c-ssrs-screener",
            "dast-10",
            "dast-10-unable",
            "who-5"
        ]
    );
    for pack in &packs {
        assert!(all().iter().all(|bundled| bundled.code != pack.code));
        assert!(PACKS.iter().all(|source| !source.contains(&pack.title)));
        assert_ne!(pack.licence_status, LicenceStatus::Open);
        assert!(!pack.wording && pack.stem.is_empty(), "{}", pack.code);
        assert_eq!(pack.review, Review::NeedsReview);
        assert!(pack.offered().is_err(), "{}", pack.code);
        assert!(pack.vectors.len() >= 5 && !pack.citation.is_empty());
    }
}

#[test]
fn words_in_a_pack_without_wording_are_refused() {
    let source = std::fs::read_to_string(folder().join("who-5/instrument.toml")).unwrap();
    let worded = source.replacen(
        "code = \"who-5-1\"",
        "code = \"who-5-1\"\ntext = \"words\"",
        1,
    );
    assert_eq!(parse_pack(&worded).unwrap_err().code(), "pack_words");
    let claimed = source.replacen("wording = false", "wording = true", 1);
    assert_eq!(parse_pack(&claimed).unwrap_err().code(), "pack_empty_field");
}

#[test]
fn what_is_reviewed_is_still_held_back_by_terms_words_and_the_need_for_another_person() {
    let mut pack = load("assist");
    pack.review = Review::Reviewed;
    assert_eq!(pack.offered(), Err(NotOffered::Licence));
    pack.licence_status = LicenceStatus::Nc;
    assert_eq!(pack.offered(), Err(NotOffered::NoWording));
    pack.wording = true;
    assert_eq!(pack.offered(), Err(NotOffered::NotForSelfReport));
    pack.self_report_valid = true;
    assert_eq!(pack.offered(), Ok(()));
    pack.licence_status = LicenceStatus::Unknown;
    assert_eq!(pack.offered(), Err(NotOffered::Licence));
}

#[test]
fn who_5_is_raw_times_four_and_nothing_is_taken_away() {
    let who = load("who-5");
    let of = |text| {
        let scored = scored(&who, text);
        (scored.score, scored.flags.len())
    };
    assert_eq!(of("11122"), (Some(28), 2), "not (7 - 5) x 4 = 8");
    assert_eq!(of("33222"), (Some(48), 1), "raw below 13 is the line of 50");
    assert_eq!(of("33322"), (Some(52), 0));
    assert_eq!(of("55555"), (Some(100), 0));
    assert_eq!(of("5555-"), (None, 0));
}

#[test]
fn the_bam_has_three_scores_no_total_and_nothing_turned_round() {
    let bam = load("bam");
    assert!(bam.total().is_none() && bam.items.iter().all(|item| !item.reverse));
    let all_top = scored(&bam, "44444444444444444");
    assert_eq!(all_top.score, None);
    assert_eq!(
        ["use", "risk", "protective"].map(|code| part(&all_top, code)),
        [Some(12), Some(24), Some(24)]
    );
    assert!(bam.score_rule("protective").unwrap().counts("bam-16"));
    for rule in &bam.scores {
        assert!(!rule.counts("bam-7") && !rule.counts("bam-17"));
    }
    let skipped = scored(&bam, "0000-000000000000");
    assert_eq!(part(&skipped, "use"), Some(0));
    assert!(skipped.missing.is_empty());
    let open = scored(&bam, "0001-000000000000");
    assert_eq!(
        (part(&open, "use"), open.missing),
        (None, vec!["bam-5".to_owned()])
    );
}

#[test]
fn days_of_the_bam_fall_into_its_bands() {
    let bam = load("bam");
    let bands: Vec<u8> = (0..=30)
        .map(|days| bam.value_of_days("bam-4", days).unwrap())
        .collect();
    assert_eq!(bands[..10], [0, 1, 1, 1, 2, 2, 2, 2, 2, 3]);
    assert_eq!(
        (bands[8], bands[9], bands[15], bands[16], bands[30]),
        (2, 3, 3, 4, 4)
    );
    assert_eq!(
        bam.value_of_days("bam-4", 31),
        None,
        "more days than it looks back"
    );
    assert_eq!(
        bam.value_of_days("bam-1", 3),
        None,
        "not a question about days"
    );
}

#[test]
fn dast_item_three_is_turned_round_in_its_own_wording_only() {
    let (able, unable) = (load("dast-10"), load("dast-10-unable"));
    assert_ne!(able.wording_version, unable.wording_version);
    let none = "0000000000";
    assert_eq!(scored(&able, none).score, Some(1));
    assert_eq!(scored(&unable, none).score, Some(0));
    let third = "0010000000";
    assert_eq!(scored(&able, third).score, Some(0));
    assert_eq!(scored(&unable, third).score, Some(1));
    assert!(
        Answers::new(&unable, &[("dast-3".to_owned(), Some(1))].into()).is_err(),
        "the answer to the one wording is not taken for the other's"
    );
}

#[test]
fn audit_questions_that_were_passed_over_are_not_missing() {
    let audit = load("audit");
    let skipped = scored(&audit, "0-------40");
    assert_eq!((skipped.score, skipped.missing.len()), (Some(4), 0));
    assert!(!skipped.prorated);
    let by_two = scored(&audit, "100-----00");
    assert_eq!((by_two.score, by_two.missing.len()), (Some(1), 0));
    let open = scored(&audit, "1-0-----00");
    assert_eq!((open.score, open.missing.len()), (None, 6));
}

#[test]
fn audit_c_names_what_comes_from_its_first_question_alone() {
    let audit = load("audit-c");
    let flags = |text| scored(&audit, text).flags;
    assert!(flags("400").contains(&"only_q1".to_owned()));
    let mixed = flags("111");
    assert!(!mixed.contains(&"only_q1".to_owned()));
    assert!(mixed.contains(&"positive_women".to_owned()));
    assert!(!mixed.contains(&"positive_men".to_owned()));
    assert!(
        mixed.contains(&"positive_unstated".to_owned()),
        "the lower cut for everybody else"
    );
}

#[test]
fn assist_scores_each_substance_by_itself() {
    let assist = load("assist");
    assert_eq!(assist.scores.len(), 10);
    assert!(assist.total().is_none() && !assist.self_report_valid);
    let greatest = |code: &str| assist.score_rule(code).unwrap().range.max;
    assert_eq!((greatest("tobacco"), greatest("cannabis")), (31, 39));
    assert!(assist.item("tobacco-5").is_none());
}

#[test]
fn barc_edges() {
    let barc = load("barc-10");
    assert_eq!(scored(&barc, "5555555444").flags, ["lasting"]);
    let below = scored(&barc, "5555554444");
    assert_eq!((below.score, below.flags.len()), (Some(46), 0));
}

#[test]
fn the_screener_takes_the_gravest_answer_and_opens_the_safety_path() {
    let screener = load("c-ssrs-screener");
    let lately = scored(&screener, "00---3");
    assert_eq!(lately.band.as_deref(), Some("high"));
    assert_eq!(
        (lately.flags, lately.missing.len()),
        (vec![FLAG_SAFETY.to_owned()], 0)
    );
    assert!(
        !screener.self_report_valid,
        "never without a human being to turn to"
    );
}
