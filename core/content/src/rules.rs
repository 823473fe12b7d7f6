//! The early-warning rules and the steps that are bundled, and the readers of their files.

use cairn_model::insight::Step;
use cairn_model::instrument::Review;
use cairn_model::rules::{Rule, RuleFault};
use serde::Deserialize;
use std::sync::LazyLock;

/// Sources of the bundled rules, in the order they are shown.
pub const RULES: [&str; 7] = [
    include_str!("../rules/craving_rising.toml"),
    include_str!("../rules/confidence_falling.toml"),
    include_str!("../rules/poor_sleep.toml"),
    include_str!("../rules/risky_situations.toml"),
    include_str!("../rules/missed_check_ins.toml"),
    include_str!("../rules/phq_2_positive.toml"),
    include_str!("../rules/phq_9_up.toml"),
];
/// Source of the bundled steps.
pub const STEPS: &str = include_str!("../steps/steps.toml");
/// The language of the reasons and sources in these files (BCP 47).
pub const LANGUAGE: &str = "en";
/// Longest file of a rule or of steps, in bytes.
pub const LONGEST: usize = 16 * 1024;

static PARSED_RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| {
    let rules = RULES.iter().filter_map(|source| parse_rule(source).ok());
    rules.filter(|rule| shown(rule.review)).collect()
});
static PARSED_STEPS: LazyLock<Vec<Step>> = LazyLock::new(|| {
    let steps = parse_steps(STEPS).unwrap_or_default().into_iter();
    steps.filter(|step| shown(step.review)).collect()
});

/// What has not been looked at by anybody is never shown.
fn shown(review: Review) -> bool {
    review != Review::NeedsReview
}

/// Why a rule's or steps' file can't be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RuleError {
    /// Longer than [`LONGEST`].
    #[error("too long")]
    TooLong,
    /// Not TOML, or not the fields of a rule.
    #[error("not a rule: {0}")]
    Syntax(String),
    /// The fields don't make sense together.
    #[error("the rule does not hold together: {0}")]
    Fault(#[from] RuleFault),
}

impl RuleError {
    /// Stable code of this error.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooLong => RuleFault::TooLong.code(),
            Self::Syntax(_) => "rule_syntax",
            Self::Fault(fault) => fault.code(),
        }
    }

    /// Whether the same act could succeed later.
    #[must_use]
    pub fn retryable(&self) -> bool {
        false
    }
}

/// Reads a rule and checks it.
///
/// # Errors
/// When it isn't a rule that holds together.
pub fn parse_rule(source: &str) -> Result<Rule, RuleError> {
    let rule: Rule = parse(source)?;
    rule.check()?;
    Ok(rule)
}

/// Reads steps and checks each.
///
/// # Errors
/// When one of them doesn't hold together; then none is taken.
pub fn parse_steps(source: &str) -> Result<Vec<Step>, RuleError> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File {
        steps: Vec<Step>,
    }

    let file: File = parse(source)?;
    file.steps.iter().try_for_each(Step::check)?;
    Ok(file.steps)
}

fn parse<T: serde::de::DeserializeOwned>(source: &str) -> Result<T, RuleError> {
    if source.len() > LONGEST {
        return Err(RuleError::TooLong);
    }
    toml::from_str(source).map_err(|error| RuleError::Syntax(error.message().to_owned()))
}

/// All bundled rules.
#[must_use]
pub fn rules() -> &'static [Rule] {
    &PARSED_RULES
}

/// The bundled rule of this name.
#[must_use]
pub fn rule(code: &str) -> Option<&'static Rule> {
    PARSED_RULES.iter().find(|rule| rule.code == code)
}

/// All bundled steps.
#[must_use]
pub fn steps() -> &'static [Step] {
    &PARSED_STEPS
}

/// The bundled step of this name.
#[must_use]
pub fn step(code: &str) -> Option<&'static Step> {
    PARSED_STEPS.iter().find(|step| step.code == code)
}
