//! The calendar of a clinic: read, read again, and a newer one that moves some things and calls others off.

use std::collections::BTreeMap;

use cairn_companion::Imported;
use cairn_model::schedule::EntryKind;

use crate::clock::{BERLIN, wall};
use crate::life::Life;
use crate::thing::{Comes, Thing};

pub const CLINIC: &[u8] = include_bytes!("../../../../tests/calendars/clinic.ics");

const ONE: &[u8] = include_bytes!("../../../../tests/calendars/clinic-calls-off-one.ics");

/// One of the later talks is called off.
pub fn one_off() -> Vec<u8> {
    let text = String::from_utf8(ONE.to_vec()).unwrap();
    let later = text.replace("T100000", "T110000");
    later.replace("SEQUENCE:2", "SEQUENCE:3").into_bytes()
}

/// An hour later from now on, and no blood test.
pub fn newer() -> Vec<u8> {
    let text = String::from_utf8(CLINIC.to_vec()).unwrap();
    let later = text.replace("SEQUENCE:0", "SEQUENCE:2");
    let later = later
        .replace("T100000", "T110000")
        .replace("T105000", "T115000");
    let off = "SEQUENCE:1\r\nSTATUS:CANCELLED\r\nSUMMARY:Blood test";
    let later = later.replace("SUMMARY:Blood test", off);
    later.into_bytes()
}

fn talks(hour: &str) -> Thing {
    let at = |on: &str| wall(&format!("{on} {hour}"));
    let until = at("2026-12-23");
    let weekly = Comes::Weekly(at("2026-11-03"), Some(until));
    let leads = vec![1440];
    let changes = BTreeMap::from([
        (at("2026-11-24"), None),
        (at("2026-12-01"), Some(wall("2026-12-02 14:30"))),
    ]);
    let talks = Thing::new(EntryKind::Appointment, Some(BERLIN), weekly);
    Thing {
        leads,
        changes,
        ..talks
    }
}

impl Life {
    async fn read(&mut self, file: &[u8]) -> Imported {
        let schedule = self.home.schedule();
        let preview = schedule.preview_ics(file, &self.here()).await.unwrap();
        let read = schedule.import_ics(file, true, &self.here()).await.unwrap();
        assert_eq!(read.preview, preview, "it did what it said it would");
        read
    }

    pub async fn import(&mut self) {
        let read = self.read(CLINIC).await;
        let blood = Comes::Once(wall("2026-12-10 09:00"));
        let blood = Thing::new(EntryKind::Appointment, Some(BERLIN), blood);
        for (name, title, thing) in [
            ("clinic", "Talk with Dr Linden", talks("10:00")),
            ("blood test", "Blood test", blood),
        ] {
            let mut entries = read.entries.iter();
            let kept = entries.find(|kept| kept.body.title == title).unwrap();
            self.know(name, kept.id, thing);
        }
    }

    /// How many were new, renewed and called off.
    pub async fn read_again(&mut self, file: &[u8]) -> (usize, usize, usize) {
        let preview = self.read(file).await.preview;
        (preview.new, preview.renewed, preview.ended.len())
    }

    pub async fn import_one_off(&mut self) {
        assert_eq!(self.read_again(&one_off()).await, (0, 1, 0));
        self.note(self.ids["clinic"], |thing| {
            thing.changes.insert(wall("2026-12-15 11:00"), None);
        });
    }

    /// What the person took out themselves stays out, at the new time.
    pub async fn import_newer(&mut self) {
        assert_eq!(self.read_again(&newer()).await, (0, 1, 1));
        let mut later = talks("11:00");
        later.changes.insert(wall("2026-12-08 11:00"), None);
        self.note(self.ids["clinic"], |thing| *thing = later);
        self.forget(self.ids["blood test"]);
    }
}
