//! Texts that packs brought: who signed them, and how sure they are.

use cairn_companion::PackText;
use cairn_content::catalogue;
use cairn_packs::Text;
use serde_json::{Value, json};

use super::{brief, summary};
use crate::language;
use crate::say;
use crate::screen::Page;

/// A text in the language that is spoken here, or the one that stands in for it.
pub fn spoken(text: &PackText) -> Option<&Text> {
    text.text(catalogue::spoken().tag())
}

/// The texts of packs, each with whose it is and how sure it is.
pub fn from_packs(page: Page, texts: &[PackText]) -> Page {
    if texts.is_empty() {
        return page;
    }
    let page = page.heading(say::text("learn-from-packs"));
    texts.iter().fold(page, |page, text| {
        let Some(about) = spoken(text).map(Text::about) else {
            return page;
        };
        let level = say::text(&say::key("learn-evidence", about.evidence.code()));
        let checked = about.unsigned().then(|| say::text("learn-not-yet-checked"));
        let sure: Vec<String> = std::iter::once(level).chain(checked).collect();
        let names: Vec<&str> = about.sources.iter().map(brief).collect();
        let sources = say::with("learn-sources-brief", &[("sources", &names.join("; "))]);
        let page = page.line(format!("{}  {}", text.name, about.title));
        of_pack(page, text).text(sure.join(" ")).text(sources).gap()
    })
}

/// Whose text it is, and in which languages.
pub fn of_pack(page: Page, text: &PackText) -> Page {
    let values = [("pack", text.pack.as_str()), ("publisher", &text.publisher)];
    let languages = language::names(text.languages());
    page.text(say::with("learn-from-pack", &values))
        .text(say::with("learn-languages", &[("languages", &languages)]))
}

/// What a list says of a text of a pack, for programs.
pub fn pack_summary(text: &PackText) -> Option<Value> {
    let found = spoken(text)?;
    let mut value = summary(found.about());
    value["id"] = json!(text.name);
    value["kind"] = json!(found.kind().code());
    value["pack"] = json!(text.pack);
    value["publisher"] = json!(text.publisher);
    value["languages"] = json!(text.languages().collect::<Vec<_>>());
    value["review"] = json!(found.about().review);
    value["sources"] = json!(found.about().sources);
    value["command"] = json!(format!("cairn learn show {}", text.name));
    Some(value)
}
