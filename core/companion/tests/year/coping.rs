//! The coping plan: reasons are added, taken out and brought back.

use cairn_model::plan::{EntryDraft, Section};

use crate::life::Life;

impl Life {
    pub async fn reason(&mut self, text: &str) {
        let draft = EntryDraft {
            kind: None,
            text: text.to_owned(),
            number: None,
            note: None,
        };
        let plan = self.home.companion().plan();
        let added = plan.add(Section::Reasons, &draft, None, &self.here()).await;
        assert_eq!(added.unwrap().text, text);
        self.reasons.push(text.to_owned());
    }

    pub async fn drop_reason(&mut self) {
        let plan = self.home.companion().plan();
        let first = plan.get().await.unwrap().list(Section::Reasons)[0].id;
        let gone = plan.remove(first, &self.here()).await.unwrap().text;
        assert_eq!(self.reasons.remove(0), gone);
        self.taken_out = Some(gone);
    }

    pub async fn undo_reason(&mut self) {
        let plan = self.home.companion().plan();
        plan.undo(&self.here()).await.unwrap().unwrap();
        self.reasons.insert(0, self.taken_out.take().unwrap());
    }
}
