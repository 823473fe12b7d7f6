//! Dates as a language writes them. Names of days and months come from the C library's locales, through chrono.

use chrono::{Days, Locale, NaiveDate, Weekday};

use crate::catalogue::spoken;
use crate::language::Language;

/// How much of a date is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// Tuesday 24 November 2026
    Full,
    /// Tue 24 Nov 2026
    Weekday,
    /// 24 Nov 2026
    Day,
    /// 24 Nov
    Short,
    /// November 2026
    Month,
}

/// A date in the language of this program.
#[must_use]
pub fn date(day: NaiveDate, form: Form) -> String {
    date_in(spoken(), day, form)
}

/// A date in a language.
#[must_use]
pub fn date_in(language: Language, day: NaiveDate, form: Form) -> String {
    day.format_localized(pattern(language, form), locale(language))
        .to_string()
}

/// The short name of a weekday in the language of this program.
#[must_use]
pub fn weekday(day: Weekday) -> String {
    // A week that begins on a Monday.
    let monday = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default();
    let date = monday + Days::new(day.num_days_from_monday().into());
    let language = spoken();
    let pattern = match language {
        // The locale has the number of the day alone.
        Language::Chinese => "周%a",
        _ => "%a",
    };
    date.format_localized(pattern, locale(language)).to_string()
}

const fn locale(language: Language) -> Locale {
    match language {
        Language::English | Language::Pseudo | Language::PseudoRightToLeft => Locale::en_GB,
        Language::Spanish => Locale::es_MX,
        Language::French => Locale::fr_FR,
        Language::Arabic => Locale::ar_EG,
        Language::Russian => Locale::ru_RU,
        Language::Chinese => Locale::zh_CN,
    }
}

const fn pattern(language: Language, form: Form) -> &'static str {
    match (language, form) {
        (Language::Chinese, Form::Full | Form::Weekday) => "%Y年%-m月%-d日 周%a",
        (Language::Chinese, Form::Day) => "%Y年%-m月%-d日",
        (Language::Chinese, Form::Short) => "%-m月%-d日",
        (Language::Chinese, Form::Month) => "%Y年%-m月",
        (Language::Spanish, Form::Full) => "%A %-d de %B de %Y",
        (Language::Spanish, Form::Month) => "%B de %Y",
        // The names of Russian months stand in the form that goes with a day.
        (Language::Russian, Form::Month) => "%m.%Y",
        (Language::Arabic | Language::French | Language::Russian, Form::Full) => "%A %-d %B %Y",
        (_, Form::Full) => "%A %d %B %Y",
        (_, Form::Weekday) => "%a %d %b %Y",
        (_, Form::Day) => "%d %b %Y",
        (_, Form::Short) => "%d %b",
        (_, Form::Month) => "%B %Y",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekdays_have_short_names() {
        assert_eq!(weekday(Weekday::Mon), "Mon");
        assert_eq!(weekday(Weekday::Sun), "Sun");
    }

    #[test]
    fn each_language_writes_dates_its_own_way() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let of = |language, form| date_in(language, day, form);
        assert_eq!(
            of(Language::English, Form::Full),
            "Tuesday 24 November 2026"
        );
        assert_eq!(of(Language::English, Form::Weekday), "Tue 24 Nov 2026");
        assert_eq!(
            of(Language::Spanish, Form::Full),
            "martes 24 de noviembre de 2026"
        );
        assert_eq!(of(Language::French, Form::Full), "mardi 24 novembre 2026");
        assert_eq!(of(Language::Russian, Form::Full), "Вторник 24 ноября 2026");
        assert_eq!(of(Language::Arabic, Form::Month), "نوفمبر 2026");
        assert_eq!(of(Language::Chinese, Form::Day), "2026年11月24日");
    }
}
