//! The overdose card. It is in the program itself: no home, no network, no account.

use super::shown;
use cairn_model::learn::Card;
use std::sync::LazyLock;

/// Its source.
pub const CARD: &str = include_str!("../../overdose/card.toml");

static SHOWN: LazyLock<Vec<Card>> = LazyLock::new(|| shown(&[CARD]));

/// The card, if it may be shown. Of its steps only [`Card::shown`] ones are.
#[must_use]
pub fn card() -> Option<&'static Card> {
    SHOWN.first()
}
