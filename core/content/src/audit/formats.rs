//! Which files hold texts, how each is read, and in what language it is.

use super::{CATALOGUES, CONTENT, EXAMPLES, Source, Text, apple, data, fluent, literals, markup};
use crate::Language;

/// How the names of files end that hold texts.
const TEXTS: [&str; 13] = [
    "ftl",
    "toml",
    "csv",
    "json",
    "svelte",
    "ts",
    "html",
    "xml",
    "strings",
    "stringsdict",
    "xcstrings",
    "kt",
    "swift",
];

/// How the names of files end that hold text beside other content: notes that people read there.
const NOTES: [&str; 2] = ["md", "txt"];

/// How the names of files of a phone app end that hold no text for people. Any other ending there
/// is refused, until it is added here or can be read.
const NONE: [&str; 27] = [
    "bat",
    "entitlements",
    "gif",
    "gradle",
    "h",
    "icns",
    "jar",
    "jpg",
    "keystore",
    "kts",
    "lock",
    "lockfile",
    "md",
    "modulemap",
    "otf",
    "pbxproj",
    "png",
    "pro",
    "properties",
    "sh",
    "so",
    "ttf",
    "webp",
    "xcconfig",
    "xcscheme",
    "xcworkspacedata",
    "yml",
];

/// Where phone apps are.
const PHONES: &str = "mobile/";

/// What to do with a file, by its path from the root of the project.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// It can hold texts: give it to [`super::audit`].
    Texts,
    /// It holds none.
    None,
    /// Nobody knows: give it to [`super::audit`] with no text, to be refused.
    Unknown,
}

/// What a file is.
#[must_use]
pub fn format(path: &str) -> Format {
    let name = path.rsplit('/').next().unwrap_or_default();
    // Without an ending: programs and settings such as `gradlew` and `.gitignore`.
    let Some((_, ending)) = name.trim_start_matches('.').rsplit_once('.') else {
        return Format::None;
    };
    if TEXTS.contains(&ending) || is_note(path) {
        Format::Texts
    } else if !path.starts_with(PHONES) || NONE.contains(&ending) {
        Format::None
    } else {
        Format::Unknown
    }
}

/// Whether it is content that is data: the program's own, or a pack to try out.
fn is_content(path: &str) -> bool {
    path.starts_with(CONTENT) || path.starts_with(EXAMPLES)
}

/// Whether it is a note beside content. Its words are looked up, but it is not measured for how hard it is: it is for
/// whoever works on the content, and read line by line.
pub(super) fn is_note(path: &str) -> bool {
    let ending = path.rsplit('.').next().unwrap_or_default();
    is_content(path) && NOTES.contains(&ending)
}

/// The texts of one file in one language.
#[derive(Debug)]
pub(super) struct Sheet {
    pub(super) language: String,
    pub(super) texts: Vec<Text>,
}

/// The texts of a file, by what its path says it is.
pub(super) fn sheets(source: &Source) -> Result<Vec<Sheet>, String> {
    if source.path.ends_with(".xcstrings") {
        return apple::catalogue(&source.text);
    }
    Ok(vec![Sheet {
        language: language(source),
        texts: texts(source)?,
    }])
}

fn texts(source: &Source) -> Result<Vec<Text>, String> {
    let (path, text) = (source.path.as_str(), source.text.as_str());
    let ending = path.rsplit('.').next().unwrap_or_default();
    let content = is_content(path);
    match ending {
        _ if format(path) == Format::Unknown => Err(format!("no reader for .{ending}")),
        "ftl" => fluent::texts(text),
        "toml" if content => data::toml(text),
        // Phones hold texts in JSON, too; that of the portal is for its tools.
        "json" if content || path.starts_with(PHONES) => data::json(text),
        "csv" if content => Ok(data::lines(text)),
        _ if is_note(path) => Ok(data::lines(text)),
        "svelte" | "html" => Ok(markup::texts(text)),
        "ts" if !path.ends_with(".test.ts") && !path.ends_with(".d.ts") && !configures(path) => {
            Ok(literals::texts(text))
        }
        "kt" | "swift" if !path.contains("/test/") => Ok(literals::texts(text)),
        "xml" if path.contains("/values") => Ok(markup::resources(text)),
        "strings" => Ok(markup::pairs(text)),
        "stringsdict" => apple::plurals(text),
        _ => Ok(Vec::new()),
    }
}

/// The language that a file or its folder is named after: `es.json`, `i18n/es/home.json`.
fn named(stem: &str) -> String {
    let tags = || Language::ALL.iter().map(|language| language.tag());
    let part = stem
        .rsplit('/')
        .find_map(|part| tags().find(|tag| *tag == part));
    part.unwrap_or("en").to_owned()
}

/// Settings of build tools beside the sources.
fn configures(path: &str) -> bool {
    path.ends_with(".config.ts")
}

/// The language of a file: from its folder, or from what it says of itself; else English.
fn language(source: &Source) -> String {
    let path = source.path.as_str();
    if let Some(rest) = path.strip_prefix(CATALOGUES) {
        return rest.split('/').next().unwrap_or_default().to_owned();
    }
    let folder = path.split('/').find_map(|part| {
        part.strip_prefix("values-")
            .or_else(|| part.strip_suffix(".lproj"))
    });
    if let Some(folder) = folder {
        return folder.split('-').next().unwrap_or_default().to_owned();
    }
    match path.rsplit_once('.') {
        Some((_, "toml")) => data::language(&source.text),
        Some((stem, "json")) if path.starts_with(PHONES) => named(stem),
        _ => "en".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ending_nobody_knows_is_named_on_phones_only() {
        for (path, expected) in [
            ("mobile/ios/App.xcstrings", Format::Texts),
            ("mobile/app/src/Main.kt", Format::Texts),
            ("mobile/gradlew", Format::None),
            ("mobile/.gitignore", Format::None),
            ("mobile/icon.png", Format::None),
            ("mobile/ios/Main.storyboard", Format::Unknown),
            ("mobile/app/src/main/assets/texts.yaml", Format::Unknown),
            ("server/portal/theme.css", Format::None),
            ("core/content/directory/town/README.md", Format::Texts),
            ("core/packs/example/lines-1.cairnpack", Format::None),
        ] {
            assert_eq!(format(path), expected, "{path}");
        }
    }
}
