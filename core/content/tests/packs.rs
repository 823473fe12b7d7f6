//! The bundled instruments: open, cited, scored as their vectors say, and the reader of packs.

#![expect(clippy::unwrap_used, reason = "tests")]

use cairn_content::instruments::{
    PACKS, PackError, all, band_words, bundled, parse_pack, trend_words,
};
use cairn_content::{instrument, instruments};
use cairn_model::dashboard::Trend;
use cairn_model::instrument::{
    Answers, FLAG_FOLLOW_UP, FLAG_SAFETY, LicenceStatus, NotOffered, PackFault, Review, Rising,
    score,
};
use proptest::prelude::*;
use proptest::sample::Index;

fn phq9() -> &'static str {
    PACKS
        .into_iter()
        .find(|pack| pack.contains("code = \"phq-9\"\ntitle"))
        .unwrap()
}

#[test]
fn every_pack_is_bundled() {
    let codes: Vec<_> = instruments().iter().map(|one| one.code.as_str()).collect();
    assert_eq!(
        codes,
        ["phq-2", "phq-9", "gad-2", "gad-7", "k6", "k10", "craving"]
    );
    for pack in PACKS {
        bundled(pack).unwrap();
    }
    assert_eq!(all().len(), PACKS.len());
    let here = concat!(env!("CARGO_MANIFEST_DIR"), "/instruments");
    let files = std::fs::read_dir(here).unwrap();
    let mut written: Vec<String> = files
        .map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap())
        .collect();
    let mut built_in = PACKS.map(str::to_owned).to_vec();
    written.sort();
    built_in.sort();
    assert_eq!(written, built_in, "each file of the folder is built in");
}

#[test]
fn every_pack_is_open_cited_and_holds_its_vectors() {
    for one in all() {
        assert_eq!(one.licence_status, LicenceStatus::Open, "{}", one.code);
        assert!(!one.citation.is_empty() && !one.terms.is_empty() && !one.notice.is_empty());
        assert!(!one.evidence.says.is_empty() && !one.wording_version.is_empty());
        assert_eq!(one.min_interval_days, one.recall_days, "{}", one.code);
        assert!(
            one.vectors.len() > one.items.len().min(3),
            "{}: too few",
            one.code
        );
        for vector in &one.vectors {
            assert!(one.holds(vector), "{}: {}", one.code, vector.note);
        }
    }
}

#[test]
fn what_waits_for_a_review_is_never_offered() {
    for one in all() {
        let offered = instruments().iter().any(|shown| shown.code == one.code);
        assert_eq!(
            offered,
            one.review != Review::NeedsReview && one.wording,
            "{}",
            one.code
        );
    }
    let pacs = instrument("pacs-adapted").unwrap();
    assert_eq!(pacs.offered(), Err(NotOffered::NeedsReview));
}

#[test]
fn every_band_edge_has_its_vectors() {
    for one in all() {
        let bands = one.scores.iter().flat_map(|rule| &rule.bands).enumerate();
        for (n, band) in bands {
            let starts = |v: &&_| {
                let v: &cairn_model::instrument::Vector = v;
                v.score == Some(band.from) && v.band.as_deref() == Some(band.code.as_str())
            };
            assert!(
                one.vectors.iter().any(|v| starts(&v)),
                "{} {}",
                one.code,
                band.code
            );
            if n > 0 {
                let below = Some(band.from - 1);
                let under = one.vectors.iter().any(|v| v.score == below);
                assert!(under, "{} below {}", one.code, band.code);
            }
        }
    }
}

#[test]
fn every_band_and_follow_up_has_its_words() {
    for one in instruments() {
        for band in one.scores.iter().flat_map(|rule| &rule.bands) {
            let words = band_words(&one.code, band).unwrap();
            for clinical in [
                "depress", "anxiety", "severe", "mild", "moderate", "disorder",
            ] {
                assert!(!words.to_lowercase().contains(clinical), "{words}");
            }
        }
        if let Some(follow_up) = &one.follow_up {
            let longer = instrument(&follow_up.instrument).unwrap();
            assert!(
                longer.items.starts_with(&one.items),
                "the same questions, word for word"
            );
        }
    }
}

#[test]
fn a_trend_is_said_in_words() {
    let words =
        |rising| [Trend::Up, Trend::Down, Trend::Same].map(|trend| trend_words(rising, trend));
    assert_eq!(
        words(Rising::Burden),
        ["more than last time", "less than last time", "as last time"]
    );
    for rising in [Rising::Strength, Rising::Neither] {
        for said in words(rising) {
            assert!(said.contains("last time"), "{said}");
        }
    }
}

#[test]
fn short_forms_offer_the_longer_one_from_three_on() {
    for code in ["phq-2", "gad-2"] {
        let short = instrument(code).unwrap();
        for (a, b) in (0..=3).flat_map(|a| (0..=3).map(move |b| (a, b))) {
            let answers = Answers::in_order(short, &[Some(a), Some(b)]).unwrap();
            let flagged = score(short, &answers).flags == [FLAG_FOLLOW_UP];
            assert_eq!(flagged, a + b >= 3);
        }
    }
}

#[test]
fn loinc_codes_are_only_those_confirmed() {
    let of = |code: &str| -> Vec<Option<&str>> {
        instrument(code)
            .unwrap()
            .items
            .iter()
            .map(|item| item.loinc.as_deref())
            .collect()
    };
    assert_eq!(of("phq-9")[..3], [Some("44250-9"), Some("44255-8"), None]);
    assert_eq!(
        of("gad-7").into_iter().flatten().collect::<Vec<_>>(),
        [
            "69725-0", "68509-9", "69733-4", "69734-2", "69735-9", "69689-8", "69736-7"
        ]
    );
}

#[test]
fn a_pack_that_is_not_open_is_not_bundled() {
    let closed = phq9().replace("licence_status = \"open\"", "licence_status = \"nc\"");
    assert_eq!(bundled(&closed).unwrap_err(), PackError::NotOpen);
    assert!(parse_pack(&closed).is_ok());
}

#[test]
fn faults_have_their_own_codes() {
    let broken = |from: &str, to: &str| {
        assert!(phq9().contains(from), "{from}");
        parse_pack(&phq9().replacen(from, to, 1)).unwrap_err()
    };
    let fault = |from, to| match broken(from, to) {
        PackError::Fault(fault) => fault,
        other => unreachable!("{other}"),
    };
    assert_eq!(
        fault("code = \"phq-2\"", "code = \"phq-1\""),
        PackFault::Twice("items")
    );
    assert_eq!(
        fault("code = \"phq-2\"", "code = \"PHQ 2\""),
        PackFault::BadCode("items")
    );
    assert_eq!(fault("max = 27", "max = 28"), PackFault::Range);
    assert_eq!(fault("from = 10", "from = 4"), PackFault::Bands);
    assert_eq!(
        fault("prorate_up_to = 2", "prorate_up_to = 9"),
        PackFault::Missing
    );
    assert_eq!(
        fault("item = \"phq-9\"", "item = \"phq-10\""),
        PackFault::Flag
    );
    assert_eq!(
        fault("code = \"safety\"", "code = \"follow_up\""),
        PackFault::FollowUp
    );
    assert_eq!(fault("score = 0", "score = 1"), PackFault::Vector(0));
    assert_eq!(
        fault("title = \"Patient", "title = \"\" #"),
        PackFault::Empty("title")
    );
    assert_eq!(broken("stem = ", "stemm = ").code(), "pack_syntax");
    assert_eq!(broken("value = 3", "value = 256").code(), "pack_syntax");
    let cited = phq9().find("citation = [").unwrap();
    let end = phq9()[cited..].find("]\n").unwrap() + cited;
    let uncited = format!("{}citation = [{}", &phq9()[..cited], &phq9()[end..]);
    let bare = phq9().split("[[vectors]]").next().unwrap();
    let no_vector = format!("vectors = []\n{bare}");
    assert_eq!(
        parse_pack(&uncited),
        Err(PackFault::Empty("citation").into())
    );
    assert_eq!(parse_pack(&no_vector), Err(PackFault::NoVector.into()));
}

proptest! {
    /// Lines dropped, doubled, swapped and bytes changed: an error or a pack, never a panic.
    #[test]
    fn a_mutated_pack_never_panics(
        pack in 0..PACKS.len(),
        edits in prop::collection::vec((any::<Index>(), any::<Index>(), 0..5u8, any::<u8>()), 1..6),
    ) {
        let mut lines: Vec<String> = PACKS[pack].lines().map(str::to_owned).collect();
        for (one, other, kind, byte) in edits {
            let (a, b) = (one.index(lines.len()), other.index(lines.len()));
            match kind {
                0 => { lines.remove(a); }
                1 => { let line = lines[a].clone(); lines.insert(b, line); }
                2 => lines.swap(a, b),
                3 => lines[a] = lines[a].replace(['0', '1', '2', '3'], &byte.to_string()),
                _ => {
                    let at = lines[a].char_indices().map(|(at, _)| at).nth(other.index(40));
                    if let Some(at) = at { lines[a].insert(at, char::from(byte)); }
                }
            }
            if lines.is_empty() { lines.push(String::new()); }
        }
        if let Ok(pack) = parse_pack(&lines.join("\n")) {
            prop_assert!(pack.vectors.iter().all(|vector| pack.holds(vector)));
        }
    }

    #[test]
    fn any_text_is_read_without_a_panic(text in "(?s).{0,200}") {
        prop_assert!(parse_pack(&text).is_err());
    }

    /// The rules of clinical.md, written a second time.
    #[test]
    fn phq_9_agrees_with_its_rules(given in prop::array::uniform9(prop::option::of(0..=3u8))) {
        let phq9 = instrument("phq-9").unwrap();
        let scored = score(phq9, &Answers::in_order(phq9, &given).unwrap());
        let answered: Vec<f64> = given.iter().flatten().map(|v| f64::from(*v)).collect();
        let missing = 9 - answered.len();
        let mean = answered.iter().sum::<f64>() / f64::from(u8::try_from(answered.len()).unwrap());
        #[expect(clippy::cast_possible_truncation, reason = "at most 27")]
        let expected = (missing <= 2).then(|| (mean * 9.0 + 0.5 + 1e-9).floor() as i64);
        prop_assert_eq!(scored.score, expected);
        prop_assert_eq!(scored.prorated, (1..=2).contains(&missing));
        prop_assert_eq!(scored.missing.len(), missing);
        let safety = scored.flags.iter().any(|flag| flag == FLAG_SAFETY);
        prop_assert_eq!(safety, given[8].is_some_and(|v| v >= 1));
        let band = expected.map(|score| match score {
            0..=4 => "minimal",
            5..=9 => "mild",
            10..=14 => "moderate",
            15..=19 => "moderately_severe",
            _ => "severe",
        });
        prop_assert_eq!(scored.band.as_deref(), band);
    }

    #[test]
    fn gad_7_agrees_with_its_rules(given in prop::array::uniform7(prop::option::of(0..=3u8))) {
        let gad7 = instrument("gad-7").unwrap();
        let scored = score(gad7, &Answers::in_order(gad7, &given).unwrap());
        let whole: Option<Vec<u8>> = given.iter().copied().collect();
        let expected = whole.map(|values| values.iter().map(|v| i64::from(*v)).sum::<i64>());
        prop_assert_eq!(scored.score, expected);
        prop_assert!(!scored.prorated && scored.flags.is_empty());
        let band = expected.map(|score| match score {
            0..=4 => "minimal",
            5..=9 => "mild",
            10..=14 => "moderate",
            _ => "severe",
        });
        prop_assert_eq!(scored.band.as_deref(), band);
    }
}
