//! The reader of packs against 100,000 inputs: mutated packs, packs rebuilt around mutated content, and noise. A
//! typed refusal or a pack that holds together, never a panic.

use std::collections::BTreeMap;

use crate::common::{APP, QUESTION, keys, packed, signed, small};
use crate::kinds::example;
use cairn_content::instruments::parse_pack;
use cairn_packs::{Content, MANIFEST, Pack, Publisher, build, verify};
use rand::{Rng, RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

const INPUTS: u32 = 100_000;

#[derive(Default)]
struct Tally {
    read: u32,
    refused: BTreeMap<&'static str, u32>,
}

impl Tally {
    fn count(&mut self, bytes: &[u8]) {
        match Pack::read(bytes, APP) {
            Ok(pack) => {
                self.read += 1;
                for one in pack.instruments() {
                    assert!(one.vectors.iter().all(|vector| one.holds(vector)));
                }
                if let Content::Lines(lines) = &pack.content {
                    assert!(lines.iter().all(|line| !line.source.trim().is_empty()));
                }
                assert!(!pack.manifest.sources.is_empty());
            }
            Err(refusal) => *self.refused.entry(refusal.code()).or_default() += 1,
        }
    }
}

/// Bytes changed, dropped, doubled or put in.
fn mutate(bytes: &mut Vec<u8>, rng: &mut impl Rng) {
    for _ in 0..rng.random_range(1..4) {
        if bytes.is_empty() {
            return;
        }
        let at = rng.random_range(0..bytes.len());
        let until = (at + rng.random_range(1..40)).min(bytes.len());
        match rng.random_range(0..6) {
            0 => bytes[at] = rng.random(),
            1 => bytes[at] ^= 1 << rng.random_range(0..8),
            2 => drop(bytes.drain(at..until)),
            3 => {
                let part = bytes[at..until].to_vec();
                let to = rng.random_range(0..=bytes.len());
                bytes.splice(to..to, part);
            }
            4 => bytes.insert(at, rng.random()),
            _ => bytes.truncate(at),
        }
    }
}

/// Values changed for others that could stand there.
fn edit(text: &str, rng: &mut impl Rng) -> String {
    let words = [
        "0",
        "1",
        "2",
        "\"x\"",
        "[]",
        "true",
        "-1",
        "\"\"",
        "999999999999",
        "\"one\"",
        "\"en\"",
    ];
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let at = rng.random_range(0..lines.len());
    match rng.random_range(0..5) {
        0 => drop(lines.remove(at)),
        1 => {
            let line = lines[at].clone();
            lines.push(line);
        }
        2 => {
            let to = rng.random_range(0..lines.len());
            lines.swap(at, to);
        }
        3 => lines[at].push_str(" # said aside"),
        _ => {
            let word = words[rng.random_range(0..words.len())];
            let key = lines[at].split(" = ").next().unwrap_or_default().to_owned();
            lines[at] = format!("{key} = {word}");
        }
    }
    lines.join("\n")
}

#[test]
fn a_hundred_thousand_packs() {
    let mut rng = ChaCha8Rng::seed_from_u64(12);
    let whole = packed();
    let bases = [
        (small(), "one.toml"),
        (example("crisis-lines"), "lines.toml"),
        (example("learn"), "exercises/lamp.en.toml"),
        (example("directory"), "services.csv"),
    ];
    let mut tally = Tally::default();
    let mut changed = 0_u32;
    for turn in 0..INPUTS {
        match turn % 6 {
            // Packs with bytes changed on their way.
            0 | 1 => {
                let mut bytes = whole.clone();
                mutate(&mut bytes, &mut rng);
                changed += 1;
                tally.count(&bytes);
            }
            // Packs that somebody built around changed files, with all digests right.
            2 | 3 => {
                let (files, content) = &bases[turn as usize / 6 % bases.len()];
                let path = if turn % 6 == 2 { content } else { MANIFEST };
                let text = String::from_utf8_lossy(&files[path]);
                let edited = edit(&text, &mut rng).into_bytes();
                let mut files = files.clone();
                files.insert(path.to_owned(), edited);
                changed += 1;
                match build(files, APP) {
                    // What was built was read already; reading it once more is for some.
                    Ok(bytes) if turn % 60 < 6 => tally.count(&bytes),
                    Ok(_) => tally.read += 1,
                    Err(refusal) => *tally.refused.entry(refusal.code()).or_default() += 1,
                }
            }
            // Noise behind a true header, and noise.
            4 => {
                let mut bytes = whole[..512 * rng.random_range(1..3)].to_vec();
                let mut noise = vec![0; rng.random_range(0..2048)];
                rng.fill_bytes(&mut noise);
                bytes.extend(noise);
                tally.count(&bytes);
            }
            _ => {
                let mut noise = vec![0; rng.random_range(0..4096)];
                rng.fill_bytes(&mut noise);
                tally.count(&noise);
            }
        }
    }
    let share = f64::from(tally.read) / f64::from(INPUTS);
    eprintln!(
        "packs: {INPUTS} inputs, {changed} of them valid ones that were changed, {:.1} % parse; refused: {:?}",
        share * 100.0,
        tally.refused
    );
    assert!(changed * 3 >= INPUTS, "{changed}");
    assert!(share > 0.05, "{share}");
    for code in [
        "pack_not_a_pack",
        "pack_manifest",
        "pack_syntax",
        "pack_vector",
        "pack_no_source",
        "crisis_lines_not_right",
        "learn_bad_number",
        "directory_no_column",
    ] {
        assert!(tally.refused.contains_key(code), "{code} was never reached");
    }
}

#[test]
fn changed_signatures_and_keys_are_refused_quietly() {
    let mut rng = ChaCha8Rng::seed_from_u64(13);
    let (own, public) = keys();
    let bytes = b"a pack".to_vec();
    let signature = signed(&own, &bytes);
    let trusted = [Publisher::new("One", &public).unwrap()];
    for _ in 0..2_000 {
        let mut changed = signature.clone().into_bytes();
        mutate(&mut changed, &mut rng);
        let changed = String::from_utf8_lossy(&changed).into_owned();
        if verify(&bytes, &changed, &trusted).is_ok() {
            // Only the comment that nobody signs may differ.
            let signed = |text: &str| {
                text.lines()
                    .skip(1)
                    .take(3)
                    .map(str::to_owned)
                    .collect::<Vec<_>>()
            };
            assert_eq!(signed(&changed), signed(&signature));
        }
        let mut key = public.clone().into_bytes();
        mutate(&mut key, &mut rng);
        let _ = Publisher::new("One", &String::from_utf8_lossy(&key));
    }
}

#[test]
fn an_instrument_is_read_or_refused() {
    let mut rng = ChaCha8Rng::seed_from_u64(14);
    let mut read = 0;
    for _ in 0..3_000 {
        let mut bytes = QUESTION.as_bytes().to_vec();
        mutate(&mut bytes, &mut rng);
        read += u32::from(parse_pack(&String::from_utf8_lossy(&bytes)).is_ok());
    }
    assert!(read > 30, "{read}");
}
