//! Every stable code of the model has its sentence.

use cairn_content::instruments::PackError;
use cairn_content::learn::LearnError;
use cairn_content::rules::RuleError;
use cairn_content::{key, try_text};
use cairn_model::checkin::{DraftError, FieldCode};
use cairn_model::consent::{GrantError, NotCovered};
use cairn_model::directory::hsds::{HsdsError, RowCode};
use cairn_model::field::FieldError;
use cairn_model::instrument::{AnswerError, NotOffered, PackFault};
use cairn_model::learn::{BadNumber, LearnFault};
use cairn_model::payload::PayloadError;
use cairn_model::rules::RuleFault;
use cairn_model::time::MomentError;

fn codes() -> Vec<&'static str> {
    let mut codes: Vec<&str> = FieldCode::ALL.iter().map(|code| code.code()).collect();
    codes.push(DraftError { fields: Vec::new() }.code());
    codes.extend(MomentError::ALL.iter().map(MomentError::code));
    codes.extend(GrantError::ALL.iter().map(GrantError::code));
    codes.extend(NotCovered::ALL.iter().map(NotCovered::code));
    codes.extend(PayloadError::ALL.iter().map(PayloadError::code));
    codes.extend(AnswerError::CODES);
    codes.extend(PackFault::CODES);
    codes.extend(HsdsError::ALL.iter().map(HsdsError::code));
    // The others are those of fields.
    let rows = RowCode::ALL.iter().map(|code| code.code());
    codes.extend(rows.filter(|code| code.starts_with("row_")));
    codes.extend(RuleFault::ALL.iter().map(|fault| fault.code()));
    codes.push(RuleError::Syntax(String::new()).code());
    codes.extend(NotOffered::ALL.iter().map(NotOffered::code));
    codes.extend(LearnFault::CODES);
    let words = LearnError::Words {
        found: String::new(),
        prefer: String::new(),
    };
    codes.extend([
        LearnError::Syntax(FieldError::new("", FieldCode::NotToml)).code(),
        LearnError::Grade(8.0).code(),
        words.code(),
        BadNumber.code(),
        PackError::NotOpen.code(),
        PackError::Syntax(FieldError::new("", FieldCode::NotToml)).code(),
    ]);
    codes.extend(
        cairn_model::phone::PhoneError::ALL
            .iter()
            .map(cairn_model::phone::PhoneError::code),
    );
    codes.extend([
        cairn_model::month::NotAMonth.code(),
        cairn_model::plan::NotASection.code(),
        cairn_model::bytes::NotBytes.code(),
        cairn_model::rev::NotRev.code(),
        cairn_model::json::NotStrict::NotJson.code(),
    ]);
    codes
}

#[test]
fn every_code_has_a_sentence() {
    let missing: Vec<_> = codes()
        .into_iter()
        .filter(|code| try_text(&key("error", code)).is_err())
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn codes_are_stable_snake_case_and_distinct() {
    let mut codes = codes();
    for code in &codes {
        assert!(
            code.chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
        );
    }
    let all = codes.len();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), all);
}
