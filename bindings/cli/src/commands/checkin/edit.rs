//! Corrections: what is not named stays as it is.

use crate::args::{ClearField, EditFlags, Fields, HaltArg, MedicationArg, UseArg, YesNo};
use crate::failure::{Failure, Fault};
use crate::rows;
use crate::say;
use crate::screen::{Answer, Page};
use crate::session::Session;
use crate::views::checkin as view;
use cairn_model::checkin::{CheckInDraft, Halt, Medication, UseDraft};

pub(super) fn run(session: &Session, flags: EditFlags) -> Result<Answer, Failure> {
    if flags.fields.is_empty() && flags.clear.is_empty() {
        return Err(Failure::bad_input("bad_nothing_given"));
    }
    let old = super::find(session, &flags.id)?;
    let mut draft = CheckInDraft::from(&old);
    fill(&mut draft, flags.fields)?;
    for field in flags.clear {
        clear(&mut draft, field);
    }
    // What the model would refuse, field by field; the companion names only that it refused.
    if let Err(error) = draft.clone().correct(&old, old.rev, session.now(), None) {
        let faults = error.fields.into_iter().map(|bad| Fault {
            row: None,
            field: Some(bad.field),
            code: bad.code.code().to_owned(),
            ..Fault::default()
        });
        return Err(Failure::of_faults(faults.collect()));
    }
    let all = session.companion().checkins();
    let checkin = session.wait(all.edit(old.id, draft, session.now()))?;
    let kept = Page::of(say::text("cli-checkin-corrected"));
    let card = view::card(&checkin);
    Ok(super::followed(
        session,
        "checkin",
        &[checkin],
        Some(&old),
        kept,
        card,
    ))
}

/// Puts the flags that were given over a draft.
pub(super) fn fill(draft: &mut CheckInDraft, fields: Fields) -> Result<(), Failure> {
    draft.craving = fields.craving.or(draft.craving);
    draft.mood = fields.mood.or(draft.mood);
    draft.sleep = fields.sleep.or(draft.sleep);
    draft.confidence = fields.confidence.or(draft.confidence);
    draft.risky = fields
        .risky
        .map(|answer| answer == YesNo::Yes)
        .or(draft.risky);
    draft.medication = fields.medication.map(medication).or(draft.medication);
    if let Some(answer) = fields.substance_use {
        draft.substance_use = Some(match answer {
            UseArg::No => UseDraft::No { since: None },
            UseArg::Yes => UseDraft::Yes {
                days: fields.used_on.clone(),
            },
            UseArg::RatherNotSay => UseDraft::RatherNotSay,
        });
        if answer != UseArg::Yes && !fields.used_on.is_empty() {
            return Err(Failure::of_faults(vec![Fault {
                row: None,
                field: Some("use.days".to_owned()),
                code: "unknown_field".to_owned(),
                ..Fault::default()
            }]));
        }
    }
    if let Some(states) = fields.halt {
        draft.halt = Some(Halt {
            hungry: states.contains(&HaltArg::Hungry),
            angry: states.contains(&HaltArg::Angry),
            lonely: states.contains(&HaltArg::Lonely),
            tired: states.contains(&HaltArg::Tired),
        });
    }
    if let Some(file) = fields.note_file {
        draft.note = Some(rows::source(&file)?);
    } else if fields.note.is_some() {
        draft.note = fields.note;
    }
    Ok(())
}

fn clear(draft: &mut CheckInDraft, field: ClearField) {
    match field {
        ClearField::Craving => draft.craving = None,
        ClearField::Mood => draft.mood = None,
        ClearField::Sleep => draft.sleep = None,
        ClearField::Confidence => draft.confidence = None,
        ClearField::Risky => draft.risky = None,
        ClearField::Use => draft.substance_use = None,
        ClearField::Halt => draft.halt = None,
        ClearField::Medication => draft.medication = None,
        ClearField::Note => draft.note = None,
    }
}

fn medication(answer: MedicationArg) -> Medication {
    match answer {
        MedicationArg::Taken => Medication::Taken,
        MedicationArg::Partly => Medication::Partly,
        MedicationArg::NotTaken => Medication::NotTaken,
        MedicationArg::NonePlanned => Medication::NonePlanned,
    }
}
