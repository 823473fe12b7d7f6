//! Words that people read to each other or write down.

use bip39::Language;
use cairn_model::id::LinkId;
use sha2::{Digest as _, Sha256};

use crate::keys::{LinkSecret, PublicKeys};

const LABEL: &[u8] = b"cairn/1 words";

/// What both sides of a link compare.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SixWords {
    /// Six words of the BIP 39 list of the invite's language.
    Words([&'static str; 6]),
    /// The same 66 bits as 20 digits, where there is no list of that language.
    Digits(String),
}

impl SixWords {
    /// The words, or the digits in groups of four, to be shown one after the other.
    #[must_use]
    pub fn groups(&self) -> Vec<&str> {
        match self {
            Self::Words(words) => words.to_vec(),
            Self::Digits(digits) => (0..5)
                .filter_map(|i| digits.get(i * 4..i * 4 + 4))
                .collect(),
        }
    }
}

impl std::fmt::Display for SixWords {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.groups().join(" "))
    }
}

/// The words of a link: they differ where anybody stands between the two sides.
#[must_use]
pub fn six_words(
    link: &LinkId,
    inviter: &PublicKeys,
    acceptor: &PublicKeys,
    secret: &LinkSecret,
    language: &str,
) -> SixWords {
    let digest = Sha256::new()
        .chain_update(LABEL)
        .chain_update(link.0)
        .chain_update(inviter.to_bytes())
        .chain_update(acceptor.to_bytes())
        .chain_update(secret.expose())
        .finalize();
    let bits = digest
        .iter()
        .take(16)
        .fold(0_u128, |bits, byte| bits << 8 | u128::from(*byte))
        >> 62;
    match word_list(language) {
        Some(list) => SixWords::Words(std::array::from_fn(|word| {
            let eleven = bits >> (55 - 11 * word) & 0x7ff;
            // Eleven bits are always a place in a list of 2,048.
            list[usize::try_from(eleven).unwrap_or(0)]
        })),
        None => SixWords::Digits(format!("{bits:020}")),
    }
}

/// The BIP 39 list of a language (its BCP 47 tag, or only how that starts), where there is one.
#[must_use]
pub fn word_list(language: &str) -> Option<&'static [&'static str; 2048]> {
    let tag = language.to_ascii_lowercase();
    let traditional = ["zh-hant", "zh-tw", "zh-hk"]
        .iter()
        .any(|start| tag.starts_with(start));
    let list = match tag.split('-').next()? {
        "en" => Language::English,
        "zh" if traditional => Language::TraditionalChinese,
        "zh" => Language::SimplifiedChinese,
        "cs" => Language::Czech,
        "fr" => Language::French,
        "it" => Language::Italian,
        "ja" => Language::Japanese,
        "ko" => Language::Korean,
        "pt" => Language::Portuguese,
        "es" => Language::Spanish,
        _ => return None,
    };
    Some(list.word_list())
}

#[cfg(test)]
mod tests {
    use super::{SixWords, six_words, word_list};
    use crate::keys::{LinkSecret, SecretKeys};
    use cairn_model::id::LinkId;
    use rand::SeedableRng as _;
    use rand_chacha::ChaCha20Rng;

    #[test]
    fn words_change_with_everything_that_goes_in() {
        let mut rng = ChaCha20Rng::seed_from_u64(1);
        let inviter = SecretKeys::random(&mut rng).public().unwrap();
        let acceptor = SecretKeys::random(&mut rng).public().unwrap();
        let secret = LinkSecret::random(&mut rng);
        let link = LinkId::random(&mut rng);
        let words = six_words(&link, &inviter, &acceptor, &secret, "en");
        assert_ne!(
            words,
            six_words(&LinkId([0; 16]), &inviter, &acceptor, &secret, "en")
        );
        assert_ne!(words, six_words(&link, &acceptor, &inviter, &secret, "en"));
        assert_ne!(words, six_words(&link, &inviter, &inviter, &secret, "en"));
        let other = LinkSecret::random(&mut rng);
        assert_ne!(words, six_words(&link, &inviter, &acceptor, &other, "en"));
    }

    #[test]
    fn words_and_digits_are_the_same_bits() {
        let mut rng = ChaCha20Rng::seed_from_u64(2);
        let inviter = SecretKeys::random(&mut rng).public().unwrap();
        let acceptor = SecretKeys::random(&mut rng).public().unwrap();
        let secret = LinkSecret::random(&mut rng);
        let of = |language| six_words(&LinkId([7; 16]), &inviter, &acceptor, &secret, language);
        let SixWords::Words(words) = of("en-GB") else {
            panic!("no words")
        };
        let SixWords::Digits(digits) = of("ar") else {
            panic!("no digits")
        };
        let list = word_list("en").unwrap();
        let bits = words.iter().fold(0_u128, |bits, word| {
            bits << 11 | list.iter().position(|known| known == word).unwrap() as u128
        });
        assert_eq!(digits.parse::<u128>().unwrap(), bits);
        assert_eq!(digits.len(), 20);
        assert_eq!(of("ru").groups().len(), 5);
        assert_eq!(of("en").to_string().split(' ').count(), 6);
    }

    #[test]
    fn lists_are_found_by_tag() {
        assert_eq!(word_list("zh-Hant-TW").unwrap()[0], "的");
        assert_ne!(word_list("zh-Hant").unwrap()[3], "");
        assert!(word_list("ar").is_none() && word_list("ru").is_none() && word_list("").is_none());
        assert_eq!(word_list("es").unwrap()[0].chars().next(), Some('a'));
    }
}
