//! The languages of the catalogue: how they are named, chosen and written.

use unic_langid::{LanguageIdentifier, langid};

/// A language that the interface can speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Language {
    /// English; every other language falls back to it.
    #[default]
    English,
    /// Spanish.
    Spanish,
    /// French.
    French,
    /// Arabic.
    Arabic,
    /// Russian.
    Russian,
    /// Chinese, in simplified characters.
    Chinese,
    /// English made strange and longer: shows in tests what is not in the catalogue or doesn't fit.
    Pseudo,
    /// The same, written from right to left.
    PseudoRightToLeft,
}

/// Which way a language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// From left to right.
    LeftToRight,
    /// From right to left.
    RightToLeft,
}

impl Language {
    /// How many there are, those for tests included.
    pub(crate) const COUNT: usize = Self::ALL.len() + 2;

    /// The languages that people can choose.
    pub const ALL: &'static [Self] = &[
        Self::English,
        Self::Spanish,
        Self::French,
        Self::Arabic,
        Self::Russian,
        Self::Chinese,
    ];

    /// Its tag (BCP 47).
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
            Self::French => "fr",
            Self::Arabic => "ar",
            Self::Russian => "ru",
            Self::Chinese => "zh",
            Self::Pseudo => "en-XA",
            Self::PseudoRightToLeft => "ar-XB",
        }
    }

    /// Its name in itself.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Spanish => "Español",
            Self::French => "Français",
            Self::Arabic => "العربية",
            Self::Russian => "Русский",
            Self::Chinese => "中文",
            Self::Pseudo => "Pseudo",
            Self::PseudoRightToLeft => "Pseudo, right to left",
        }
    }

    /// Which way it is written.
    #[must_use]
    pub const fn direction(self) -> Direction {
        match self {
            Self::Arabic | Self::PseudoRightToLeft => Direction::RightToLeft,
            _ => Direction::LeftToRight,
        }
    }

    /// The language of a tag or of a system's locale (`es`, `es-MX`, `es_MX.UTF-8`), where there is one.
    #[must_use]
    pub fn named(tag: &str) -> Option<Self> {
        let end = tag.find(['.', '@']).unwrap_or(tag.len());
        let tag = tag.get(..end)?.replace('_', "-");
        let pseudo = [Self::Pseudo, Self::PseudoRightToLeft];
        if let Some(found) = pseudo
            .iter()
            .find(|one| one.tag().eq_ignore_ascii_case(&tag))
        {
            return Some(*found);
        }
        let primary = tag.split('-').next()?;
        Self::ALL
            .iter()
            .copied()
            .find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    /// What decides over plurals and numbers.
    pub(crate) fn locale(self) -> LanguageIdentifier {
        match self {
            Self::English | Self::Pseudo | Self::PseudoRightToLeft => langid!("en-GB"),
            Self::Spanish => langid!("es"),
            Self::French => langid!("fr"),
            Self::Arabic => langid!("ar"),
            Self::Russian => langid!("ru"),
            Self::Chinese => langid!("zh"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_locales_name_a_language() {
        for language in Language::ALL {
            assert_eq!(Language::named(language.tag()), Some(*language));
        }
        assert_eq!(Language::named("en_GB.UTF-8"), Some(Language::English));
        assert_eq!(Language::named("EN"), Some(Language::English));
        assert_eq!(Language::named("es_MX.UTF-8"), Some(Language::Spanish));
        assert_eq!(Language::named("zh-Hans-CN"), Some(Language::Chinese));
        assert_eq!(Language::named("en-XA"), Some(Language::Pseudo));
        for none in ["", "C", "POSIX", "tlh", "é"] {
            assert_eq!(Language::named(none), None, "{none}");
        }
    }
}
