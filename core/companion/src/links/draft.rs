//! A grant as a person chooses it, before it has a name, a date and a signature.

use cairn_content::{notices, rules};
use cairn_model::consent::{Detail, Grant, GrantError, VERSION};
use cairn_model::id::{ItemId, LinkId};
use cairn_model::item::Kind;
use cairn_model::rev::Rev;
use cairn_model::rules::Rule;
use cairn_model::time::Moment;
use chrono::NaiveDate;

/// What a person chooses to share on one link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GrantDraft {
    /// What for, in words.
    pub purpose: String,
    /// Kinds of things.
    pub kinds: Vec<Kind>,
    /// Instruments by code, where results are among the kinds.
    pub instruments: Vec<String>,
    /// Early-warning rules by code, where alerts are among the kinds.
    pub rules: Vec<String>,
    /// How much of each.
    pub detail: Detail,
    /// Things of this day and later.
    pub from: NaiveDate,
    /// The last day, if it ends by itself.
    pub until: Option<NaiveDate>,
    /// What ends it, in words, if an event does.
    pub until_event: Option<String>,
    /// The person's name, only if they typed one.
    pub name: Option<String>,
}

/// Who a grant is between.
pub(crate) struct Parties<'a> {
    pub(crate) link: LinkId,
    pub(crate) recipient: &'a str,
    pub(crate) label: &'a str,
}

impl GrantDraft {
    /// The rules it names. Nobody can have seen the sentence of one that isn't known here.
    pub(crate) fn named_rules(&self) -> Result<Vec<&'static Rule>, GrantError> {
        let known = self.rules.iter().map(|code| rules::rule(code));
        known.collect::<Option<_>>().ok_or(GrantError::Rules)
    }

    pub(crate) fn grant(
        &self,
        parties: &Parties<'_>,
        id: ItemId,
        rev: Rev,
        now: &Moment,
    ) -> Result<Grant, GrantError> {
        self.named_rules()?;
        Ok(Grant {
            v: VERSION,
            id,
            rev,
            link: parties.link,
            recipient: parties.recipient.to_owned(),
            purpose: self.purpose.clone(),
            kinds: self.kinds.clone(),
            instruments: self.instruments.clone(),
            rules: self.rules.clone(),
            detail: self.detail,
            from: self.from,
            until: self.until,
            until_event: self.until_event.clone(),
            notice: notices::redisclosure(),
            notice_version: notices::REDISCLOSURE_VERSION.to_owned(),
            language: notices::language().to_owned(),
            how_to_withdraw: notices::how_to_withdraw(),
            date: *now,
            name: self.name.clone(),
            label: parties.label.to_owned(),
        })
    }
}
