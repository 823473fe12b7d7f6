//! How a family member is, as they kept it.

use cairn_companion::family_scored;
use cairn_model::document::Kept;
use cairn_model::family::FamilyCheck;

use super::checkin::short;
use super::none;
use crate::commands::instrument::{band_words, bundled_of};
use crate::say::{self, Form};
use crate::screen::Page;
use crate::table::{Column, Table};

/// All of them, in the order given.
pub fn list(all: &[Kept<FamilyCheck>]) -> Page {
    if all.is_empty() {
        return Page::of(say::text("family-kept-none"));
    }
    let mut table = Table::new([
        (say::text("cli-col-id"), Column::Fact),
        (say::text("cli-col-day"), Column::Fact),
        (say::text("cli-col-score"), Column::Number),
        (say::text("cli-col-words"), Column::Words),
    ]);
    for kept in all {
        let scored = family_scored(&kept.body);
        let score = scored.as_ref().and_then(|scored| scored.score);
        let band = scored.and_then(|scored| scored.band);
        let words = bundled_of(&kept.body.instrument).zip(band);
        table.row([
            short(&kept.id.to_string()),
            say::date(kept.at.local_date(), Form::Day),
            score.map_or_else(none, |score| score.to_string()),
            words.map_or_else(none, |(instrument, band)| band_words(instrument, &band)),
        ]);
    }
    Page::new().table(table)
}
