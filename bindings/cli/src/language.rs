//! The language that this call speaks. It is chosen before the command line is read, as help is spoken too.

use cairn_content::Language;

use crate::failure::{Exit, Failure};

/// The variable that names a language, like `--language`.
pub const VARIABLE: &str = "CAIRN_LANGUAGE";

/// Speaks what `--language` or [`VARIABLE`] says, else the system's locale, else English.
pub fn choose() {
    let arguments = std::env::args_os();
    let arguments: Vec<String> = arguments
        .map(|word| word.to_string_lossy().into_owned())
        .collect();
    let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let system = ["LC_ALL", "LC_MESSAGES", "LANG"];
    let chosen = flag(&arguments)
        .or_else(|| variable(VARIABLE))
        .or_else(|| system.into_iter().find_map(variable));
    let language = chosen.and_then(|tag| Language::named(&tag));
    cairn_content::catalogue::speak(language.unwrap_or_default());
}

fn flag(arguments: &[String]) -> Option<String> {
    let mut rest = arguments
        .iter()
        .skip_while(|one| !one.starts_with("--language"));
    let first = rest.next()?;
    match first.strip_prefix("--language") {
        Some("") => rest.next().cloned(),
        Some(value) => value.strip_prefix('=').map(str::to_owned),
        None => None,
    }
}

/// Refuses a language that there is no catalogue of.
///
/// # Errors
/// `bad_language`
pub fn check(tag: Option<&str>) -> Result<(), Failure> {
    match tag {
        Some(tag) if Language::named(tag).is_none() => {
            let known: Vec<&str> = Language::ALL.iter().map(|one| one.tag()).collect();
            Err(Failure::new("bad_language", Exit::Usage).with("languages", known.join(", ")))
        }
        _ => Ok(()),
    }
}

/// Languages by the names they give themselves; one that is not known by its tag.
pub fn names<'t>(tags: impl IntoIterator<Item = &'t str>) -> String {
    let name = |tag: &'t str| match Language::named(tag) {
        Some(language) => language.name(),
        None => tag,
    };
    tags.into_iter().map(name).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_flag_is_found_in_both_forms() {
        let of = |words: &[&str]| {
            let words: Vec<String> = words.iter().map(|&word| word.to_owned()).collect();
            flag(&words)
        };
        assert_eq!(
            of(&["cairn", "--language", "es", "sos"]).as_deref(),
            Some("es")
        );
        assert_eq!(
            of(&["cairn", "sos", "--language=ar"]).as_deref(),
            Some("ar")
        );
        assert_eq!(of(&["cairn", "sos"]), None);
        assert_eq!(of(&["cairn", "--language"]), None);
    }
}
