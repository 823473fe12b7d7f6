//! Grants as they cross.

use cairn_companion as core;
use cairn_content as content;
use cairn_model::consent as model;
use cairn_model::item;
use cairn_model::payload::Envelope;

use crate::error::CairnError;
use crate::mirror::mirror;
use crate::moment::{self, Moment};

mirror! {
    /// Which kind of thing is shared.
    Kind = item::Kind {
        /// Check-ins.
        CheckIn,
        /// Filled-in instruments.
        InstrumentResult,
        /// That an early-warning rule began to hold, of the rules that the grant names.
        Alert,
    }
}

mirror! {
    /// How much of each thing is shared.
    Detail = model::Detail {
        /// All of it.
        Full,
        /// No notes, and of instruments no single answers.
        Summary,
    }
}

/// What a person chooses to share on one link.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct GrantDraft {
    /// What for, in words.
    pub purpose: String,
    /// Kinds of things.
    pub kinds: Vec<Kind>,
    /// Instruments by code, where results are among the kinds.
    #[uniffi(default)]
    pub instruments: Vec<String>,
    /// Early-warning rules by code, where alerts are among the kinds.
    #[uniffi(default)]
    pub rules: Vec<String>,
    /// How much of each.
    pub detail: Detail,
    /// Things of this day and later.
    pub from: String,
    /// The last day, if it ends by itself.
    #[uniffi(default)]
    pub until: Option<String>,
    /// What ends it, in words, if an event does.
    #[uniffi(default)]
    pub until_event: Option<String>,
    /// The person's name, only if they typed one.
    #[uniffi(default)]
    pub name: Option<String>,
}

/// A grant as it was or would be signed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Grant {
    /// Which grant.
    pub id: String,
    /// The link it is for.
    pub link: String,
    /// Who may see it, as the person knows them.
    pub recipient: String,
    /// What for, in words.
    pub purpose: String,
    /// Kinds of things.
    pub kinds: Vec<Kind>,
    /// Instruments by code.
    pub instruments: Vec<String>,
    /// Early-warning rules by code.
    pub rules: Vec<String>,
    /// How much of each.
    pub detail: Detail,
    /// Things of this day and later.
    pub from: String,
    /// The last day, if it ends by itself.
    pub until: Option<String>,
    /// What ends it, in words, if an event does.
    pub until_event: Option<String>,
    /// What the recipient must not do with it.
    pub notice: String,
    /// Which wording of the notice.
    pub notice_version: String,
    /// The language of the texts.
    pub language: String,
    /// How it is withdrawn.
    pub how_to_withdraw: String,
    /// When it was given.
    pub date: Moment,
    /// The person's name, if they typed one.
    pub name: Option<String>,
    /// What the person is called on this link.
    pub label: String,
}

/// A grant and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct GrantView {
    /// As it was signed.
    pub grant: Grant,
    /// It holds today.
    pub live: bool,
    /// It was withdrawn.
    pub withdrawn: bool,
    /// A newer one took its place.
    pub replaced: bool,
}

/// What would happen if a grant were given now.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Preview {
    /// The grant as it would be signed, but for its name.
    pub grant: Grant,
    /// The rules that could tell the recipient that they began to hold: each is to be shown before the person agrees.
    pub rules: Vec<NamedRule>,
    /// Everything that would be sent at once, newest first of each kind.
    pub items: Vec<PreviewItem>,
}

/// An early-warning rule that a grant would name, in words.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct NamedRule {
    /// Its code.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// When it speaks.
    pub description: String,
    /// Whether the person leaves it on; one that is off tells nobody.
    pub on: bool,
}

/// One thing that would be sent.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct PreviewItem {
    /// The entry.
    pub id: String,
    /// When it is for.
    pub at: Moment,
    /// What it is, by its stable name.
    pub kind: String,
    /// The whole of it as JSON, exactly as it would be sent.
    pub json: String,
}

impl TryFrom<GrantDraft> for core::GrantDraft {
    type Error = CairnError;

    fn try_from(draft: GrantDraft) -> Result<Self, CairnError> {
        Ok(Self {
            purpose: draft.purpose,
            kinds: draft.kinds.into_iter().map(Into::into).collect(),
            instruments: draft.instruments,
            rules: draft.rules,
            detail: draft.detail.into(),
            from: moment::date("from", &draft.from)?,
            until: moment::optional_date("until", draft.until.as_deref())?,
            until_event: draft.until_event,
            name: draft.name,
        })
    }
}

impl From<model::Grant> for Grant {
    fn from(core: model::Grant) -> Self {
        let model::Grant {
            v: _,
            id,
            rev: _,
            link,
            recipient,
            purpose,
            kinds,
            instruments,
            rules,
            detail,
            from,
            until,
            until_event,
            notice,
            notice_version,
            language,
            how_to_withdraw,
            date,
            name,
            label,
        } = core;
        Self {
            id: id.to_string(),
            link: link.to_string(),
            recipient,
            purpose,
            kinds: kinds.into_iter().map(Into::into).collect(),
            instruments,
            rules,
            detail: detail.into(),
            from: from.to_string(),
            until: until.map(|day| day.to_string()),
            until_event,
            notice,
            notice_version,
            language,
            how_to_withdraw,
            date: date.into(),
            name,
            label,
        }
    }
}

impl From<core::GrantView> for GrantView {
    fn from(core: core::GrantView) -> Self {
        let core::GrantView {
            grant,
            live,
            withdrawn,
            replaced,
        } = core;
        Self {
            grant: grant.into(),
            live,
            withdrawn,
            replaced,
        }
    }
}

impl TryFrom<core::Preview> for Preview {
    type Error = CairnError;

    fn try_from(core: core::Preview) -> Result<Self, CairnError> {
        let core::Preview {
            grant,
            rules,
            items,
        } = core;
        let items = items.iter().map(TryInto::try_into);
        Ok(Self {
            grant: grant.into(),
            rules: rules.into_iter().map(Into::into).collect(),
            items: items.collect::<Result<_, _>>()?,
        })
    }
}

impl From<core::NamedRule> for NamedRule {
    fn from(core: core::NamedRule) -> Self {
        let core::NamedRule { rule, on } = core;
        let terms = rule.signal.terms();
        let terms: Vec<(&str, &str)> = terms.iter().map(|(k, v)| (*k, v.as_str())).collect();
        Self {
            code: rule.code.clone(),
            title: content::text(&rule.title()),
            description: content::text_with(&rule.description(), &terms),
            on,
        }
    }
}

impl TryFrom<&Envelope> for PreviewItem {
    type Error = CairnError;

    fn try_from(envelope: &Envelope) -> Result<Self, CairnError> {
        Ok(Self {
            id: envelope.id.to_string(),
            at: envelope.at.into(),
            kind: envelope.kind.clone(),
            json: serde_json::to_string(envelope).map_err(|_| CairnError::of("internal"))?,
        })
    }
}
