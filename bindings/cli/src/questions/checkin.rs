//! The questions of a check-in.

use std::io::BufRead;

use cairn_model::checkin::{CheckInDraft, Halt, Medication, SCALE_MAX, UseDraft};
use cairn_model::digits::in_ascii;
use chrono::NaiveDate;

use super::{Talk, Typed, is_word, listed, number};
use crate::failure::Failure;
use crate::say;
use crate::screen::Screen;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Craving,
    Mood,
    Sleep,
    Confidence,
    Risky,
    Use,
    UsedOn,
    Halt,
    Medication,
    Note,
}

const STEPS: [Step; 10] = [
    Step::Craving,
    Step::Mood,
    Step::Sleep,
    Step::Confidence,
    Step::Risky,
    Step::Use,
    Step::UsedOn,
    Step::Halt,
    Step::Medication,
    Step::Note,
];

impl Step {
    /// The question in the words that all of Cairn shares, and how to answer it here.
    fn question(self) -> String {
        let scale = |name: &str| {
            let text = |part: &str| say::text(&format!("checkin-{name}-{part}"));
            say::with(
                "cli-ask-scale",
                &[
                    ("question", &text("question")),
                    ("low", &text("low")),
                    ("high", &text("high")),
                ],
            )
        };
        let other =
            |key: &str, question: &str| say::with(key, &[("question", &say::text(question))]);
        match self {
            Self::Craving => scale("craving"),
            Self::Mood => scale("mood"),
            Self::Sleep => scale("sleep"),
            Self::Confidence => scale("confidence"),
            Self::Risky => other("cli-ask-yes-no", "checkin-risky-question"),
            Self::Use => other("cli-ask-use", "checkin-use-question"),
            Self::UsedOn => other("cli-ask-used-on", "checkin-use-days-question"),
            Self::Halt => other("cli-ask-halt", "checkin-halt-question"),
            Self::Medication => other("cli-ask-medication", "checkin-medication-question"),
            Self::Note => other("cli-ask-note", "checkin-note-question"),
        }
    }

    /// Which days is asked only after a yes.
    fn applies(self, draft: &CheckInDraft) -> bool {
        self != Self::UsedOn || matches!(draft.substance_use, Some(UseDraft::Yes { .. }))
    }

    /// Takes what was typed, or names the sentence that says what would fit.
    fn take(
        self,
        typed: &Typed,
        draft: &mut CheckInDraft,
        today: NaiveDate,
    ) -> Result<(), &'static str> {
        let text = match typed {
            Typed::Text(text) => Some(text.as_str()),
            _ => None,
        };
        match self {
            Self::Craving => draft.craving = scale(text)?,
            Self::Mood => draft.mood = scale(text)?,
            Self::Sleep => draft.sleep = scale(text)?,
            Self::Confidence => draft.confidence = scale(text)?,
            Self::Risky => draft.risky = yes_no(text)?,
            Self::Use => {
                draft.substance_use = substance_use(text)?;
            }
            Self::UsedOn => {
                draft.substance_use = Some(UseDraft::Yes {
                    days: days(text, today)?,
                });
            }
            Self::Halt => draft.halt = halt(text)?,
            Self::Medication => draft.medication = medication(text)?,
            Self::Note => draft.note = text.map(str::to_owned),
        }
        Ok(())
    }
}

/// Asks for a check-in.
///
/// # Errors
/// `not_done` when the input ends before the last question.
pub fn ask_checkin(
    screen: Screen,
    input: &mut dyn BufRead,
    today: NaiveDate,
) -> Result<CheckInDraft, Failure> {
    let mut talk = Talk { screen, input };
    let mut draft = CheckInDraft::default();
    talk.tell(say::text("cli-ask-how"))?;
    let mut index = 0;
    let mut back = false;
    while let Some(step) = STEPS.get(index).copied() {
        if !step.applies(&draft) {
            index = if back {
                index.saturating_sub(1)
            } else {
                index + 1
            };
            continue;
        }
        let typed = talk.ask(&step.question())?;
        back = typed == Typed::Back;
        if back {
            index = index.saturating_sub(1);
            continue;
        }
        match step.take(&typed, &mut draft, today) {
            Ok(()) => index += 1,
            Err(hint) => talk.tell(say::text(hint))?,
        }
    }
    Ok(draft)
}

fn scale(text: Option<&str>) -> Result<Option<u8>, &'static str> {
    text.map(|text| {
        number(text)
            .filter(|value| *value <= SCALE_MAX)
            .ok_or("cli-ask-again-scale")
    })
    .transpose()
}

fn yes_no(text: Option<&str>) -> Result<Option<bool>, &'static str> {
    match text {
        None => Ok(None),
        Some(text) if is_word(text, "cli-ask-yes-words") => Ok(Some(true)),
        Some(text) if is_word(text, "cli-ask-no-words") => Ok(Some(false)),
        Some(_) => Err("cli-ask-again-yes-no"),
    }
}

fn substance_use(text: Option<&str>) -> Result<Option<UseDraft>, &'static str> {
    if text.is_some_and(|text| is_word(text, "cli-ask-rather-words")) {
        return Ok(Some(UseDraft::RatherNotSay));
    }
    let answer = yes_no(text).map_err(|_| "cli-ask-again-use")?;
    Ok(answer.map(|used| {
        if used {
            UseDraft::Yes { days: Vec::new() }
        } else {
            UseDraft::No { since: None }
        }
    }))
}

fn days(text: Option<&str>, today: NaiveDate) -> Result<Vec<NaiveDate>, &'static str> {
    let day = |word: &str| {
        if is_word(word, "cli-ask-today-words") {
            Some(today)
        } else if is_word(word, "cli-ask-yesterday-words") {
            today.pred_opt()
        } else {
            in_ascii(word).parse().ok()
        }
    };
    listed(text.unwrap_or_default())
        .map(|word| day(word).ok_or("cli-ask-again-days"))
        .collect()
}

fn halt(text: Option<&str>) -> Result<Option<Halt>, &'static str> {
    let Some(text) = text else {
        return Ok(None);
    };
    let mut halt = Halt::default();
    if is_word(text, "cli-ask-none-words") {
        return Ok(Some(halt));
    }
    for word in listed(text) {
        if is_word(word, "cli-ask-hungry-words") {
            halt.hungry = true;
        } else if is_word(word, "cli-ask-angry-words") {
            halt.angry = true;
        } else if is_word(word, "cli-ask-lonely-words") {
            halt.lonely = true;
        } else if is_word(word, "cli-ask-tired-words") {
            halt.tired = true;
        } else {
            return Err("cli-ask-again-halt");
        }
    }
    Ok(Some(halt))
}

fn medication(text: Option<&str>) -> Result<Option<Medication>, &'static str> {
    match text.map(number) {
        None => Ok(None),
        Some(Some(1)) => Ok(Some(Medication::Taken)),
        Some(Some(2)) => Ok(Some(Medication::Partly)),
        Some(Some(3)) => Ok(Some(Medication::NotTaken)),
        Some(Some(4)) => Ok(Some(Medication::NonePlanned)),
        Some(_) => Err("cli-ask-again-medication"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        "2026-11-24".parse().unwrap()
    }

    fn asked(typed: &str) -> Result<CheckInDraft, Failure> {
        ask_checkin(Screen::new(false), &mut typed.as_bytes(), today())
    }

    #[test]
    fn a_check_in_is_asked_for_question_by_question() {
        let draft = asked("7\n5\n\n6\nn\ny\nyesterday\nh, t\n1\nLong day.\n").unwrap();
        let wanted = CheckInDraft {
            craving: Some(7),
            mood: Some(5),
            sleep: None,
            confidence: Some(6),
            risky: Some(false),
            substance_use: Some(UseDraft::Yes {
                days: vec!["2026-11-23".parse().unwrap()],
            }),
            halt: Some(Halt {
                hungry: true,
                tired: true,
                ..Halt::default()
            }),
            medication: Some(Medication::Taken),
            note: Some("Long day.".to_owned()),
            ..CheckInDraft::default()
        };
        assert_eq!(draft, wanted);
    }

    #[test]
    fn a_check_in_can_be_typed_in_other_digits_and_commas() {
        let draft = asked("٧\n۵\n１０\n\n\ny\n٢٠٢٦-١١-٢٢، 2026-11-23\nh、t\n２\nرقم ٧\n").unwrap();
        assert_eq!(
            (draft.craving, draft.mood, draft.sleep),
            (Some(7), Some(5), Some(10))
        );
        let days = ["2026-11-22", "2026-11-23"].map(|day| day.parse().unwrap());
        assert_eq!(
            draft.substance_use,
            Some(UseDraft::Yes {
                days: days.to_vec()
            })
        );
        assert_eq!(
            draft.halt.map(|halt| (halt.hungry, halt.tired)),
            Some((true, true))
        );
        assert_eq!(draft.medication, Some(Medication::Partly));
        assert_eq!(
            draft.note.as_deref(),
            Some("رقم ٧"),
            "a note stays as it was typed"
        );
    }

    #[test]
    fn silence_about_use_is_not_a_no() {
        let draft = asked("\n\n\n\n\n\n\n\n\n").unwrap();
        assert_eq!(draft, CheckInDraft::default());
        assert_eq!(draft.substance_use, None);
    }

    #[test]
    fn rather_not_say_and_none_of_the_four_are_answers() {
        let draft = asked("\n\n\n\n\nr\nnone\n\n\n").unwrap();
        assert_eq!(draft.substance_use, Some(UseDraft::RatherNotSay));
        assert_eq!(draft.halt, Some(Halt::default()));
    }

    #[test]
    fn what_does_not_fit_is_asked_again_and_back_goes_back() {
        let draft = asked("11\nx\n3\nb\n4\n5\n6\n7\ny\nn\nb\nb\nn\nno\n\n9\n4\n\n").unwrap();
        assert_eq!(
            (draft.craving, draft.mood, draft.sleep),
            (Some(4), Some(5), Some(6))
        );
        assert_eq!(draft.risky, Some(false));
        assert_eq!(draft.substance_use, Some(UseDraft::No { since: None }));
        assert_eq!(draft.medication, Some(Medication::NonePlanned));
    }

    #[test]
    fn an_input_that_ends_early_keeps_nothing() {
        assert_eq!(asked("7\n5\n").unwrap_err().code(), "not_done");
    }
}
