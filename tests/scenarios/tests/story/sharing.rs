//! A person shares PHQ-9 and check-ins with counsellor A, not with counsellor B, and takes all of it back.

use cairn_caseload::{Ending, ShownInvite};
use cairn_companion::{Delivery, Stage};
use cairn_model::checkin::CheckIn;
use cairn_model::id::LinkId;
use cairn_scenarios::{
    Backend, Counsellor, Database, Person, World, both, check_ins, mailboxes_of, on_both,
};

on_both! {
    shared_with_one_and_taken_back,
}

const RECORD: usize = 4096;
const PERSON: &str = "Heron at the lake";

/// Everybody, linked.
struct Story {
    world: World,
    person: Person,
    a: Counsellor,
    b: Counsellor,
    invite_a: ShownInvite,
    invite_b: ShownInvite,
    check_ins: Vec<CheckIn>,
}

async fn shared_with_one_and_taken_back(backend: Backend) {
    let mut story = Story::begin(backend).await;
    story.accept_both().await;
    story.only_a_sees_and_only_what_is_shared().await;
    story.corrections_and_deletions_follow().await;
    story.a_narrower_grant_takes_the_rest_away().await;
    story.b_is_given_a_little_and_loses_it().await;
    let sealed = story.records_of_a().await;
    assert!(sealed.len() > 4, "{} records", sealed.len());
    story.a_syncs_and_forgets().await;
    story.nothing_is_left_a_month_later(&sealed).await;
}

impl Story {
    async fn begin(backend: Backend) -> Self {
        let mut world = World::new(backend);
        let mut a = world.counsellor("Amal", 1);
        let mut b = world.counsellor("Bea", 2);
        let person = Person::new(3).await;
        let mut check_ins = Vec::new();
        for (note, craving) in [("first note", 3), ("second note", 8), ("third note", 5)] {
            check_ins.push(person.check_in(note, craving, &world.now()).await);
        }
        person.phq9(1, &world.now()).await;
        person.fill_in("gad-7", 2, &world.now()).await;
        let invite_a = a.invite("Amal, Tuesday", "the bird watcher", &world.now());
        let invite_b = b.invite("Bea", "", &world.now());
        Self {
            world,
            person,
            a,
            b,
            invite_a,
            invite_b,
            check_ins,
        }
    }

    fn link_a(&self) -> LinkId {
        self.invite_a.link
    }

    async fn accept_both(&mut self) {
        let now = self.world.now();
        let links = self.person.app.links();
        let grant = both(&now);
        let preview = links.preview(&self.invite_a.url, PERSON, &grant, &now);
        assert_eq!(preview.await.unwrap().items.len(), 4, "GAD-7 is not in it");
        let url = &self.invite_a.url;
        let accepted = self.person.accept(url, PERSON, Some(&grant), &now).await;
        assert_eq!(accepted.unwrap().problem, None);
        let url = &self.invite_b.url;
        let accepted = self.person.accept(url, "Somebody", None, &now).await;
        assert_eq!(accepted.unwrap().problem, None);
        self.a.sync(&now);
        self.b.sync(&now);
        for (link, counsellor) in [
            (self.invite_a.link, &mut self.a),
            (self.invite_b.link, &mut self.b),
        ] {
            let words = self.person.words(link).await;
            assert_eq!(words.split(' ').count(), 6);
            assert_eq!(counsellor.person(link, &now).words.join(" "), words);
            counsellor.desk.confirm_words(link).unwrap();
            counsellor.save();
            self.person.app.links().confirm(link, &now).await.unwrap();
        }
    }

    async fn only_a_sees_and_only_what_is_shared(&mut self) {
        let now = self.world.now();
        self.person.sync(&now).await;
        self.a.sync(&now);
        self.b.sync(&now);
        let link = self.link_a();
        let notes = self.a.notes(link, &now);
        assert_eq!(notes, ["first note", "second note", "third note"]);
        let shown = self.a.person(link, &now);
        assert_eq!((shown.label.as_str(), shown.row.sharing), (PERSON, true));
        let [phq9] = &shown.instruments[..] else {
            unreachable!("{:?}", shown.instruments);
        };
        assert_eq!((phq9.code.as_str(), phq9.results.len()), ("phq-9", 1));
        assert!(shown.row.safety.is_some(), "item 9 was answered with 1");
        assert_eq!(shown.row.faults, []);

        let shown = self.b.person(self.invite_b.link, &now);
        assert!(!shown.row.sharing);
        assert_eq!((shown.check_ins.len(), shown.instruments.len()), (0, 0));
        assert_eq!(self.b.people(&now).people.len(), 1, "A's link is not B's");
    }

    async fn corrections_and_deletions_follow(&mut self) {
        let now = self.world.now();
        let old = &self.check_ins[1];
        self.person.correct(old, "put right", 7, &now).await;
        let gone = self.check_ins[2].id;
        self.person.app.checkins().delete(gone, &now).await.unwrap();
        self.person.sync(&now).await;
        self.a.sync(&now);
        let notes = self.a.notes(self.link_a(), &now);
        assert_eq!(notes, ["first note", "put right"]);
    }

    async fn a_narrower_grant_takes_the_rest_away(&mut self) {
        let now = self.world.now();
        let link = self.link_a();
        let grants = self.person.app.grants();
        grants.give(link, &check_ins(&now), &now).await.unwrap();
        self.person.sync(&now).await;
        self.a.sync(&now);
        let shown = self.a.person(link, &now);
        assert_eq!((shown.check_ins.len(), shown.instruments.len()), (2, 0));
        assert_eq!(shown.row.safety, None);
        assert_eq!(shown.row.faults, []);
    }

    async fn b_is_given_a_little_and_loses_it(&mut self) {
        let now = self.world.now();
        let link = self.invite_b.link;
        let mut today = check_ins(&now);
        today.from = now.local_date();
        let grants = self.person.app.grants();
        grants.give(link, &today, &now).await.unwrap();
        self.person.sync(&now).await;
        self.b.sync(&now);
        assert_eq!(self.b.person(link, &now).check_ins.len(), 2);

        let now = self.world.now();
        grants.withdraw(link, &now).await.unwrap();
        self.person.check_in("not for B", 4, &now).await;
        self.person.sync(&now).await;
        self.b.sync(&now);
        let shown = self.b.person(link, &now);
        assert_eq!((shown.check_ins.len(), shown.row.sharing), (0, false));
        let kept = self.person.link(link, &now).await;
        assert_eq!((kept.stage, kept.sharing), (Stage::Open, false));
        // A still has it: withdrawing from B is not withdrawing from A.
        self.a.sync(&now);
        assert_eq!(self.a.person(self.link_a(), &now).check_ins.len(), 3);
    }

    /// The sealed bytes that the server has of A's link.
    async fn records_of_a(&self) -> Vec<Vec<u8>> {
        let rows = self.world.server.rows().await;
        let mut sealed = Vec::new();
        for mailbox in mailboxes_of(&self.invite_a.url) {
            let records = rows.records_of(&mailbox).await;
            sealed.extend(records.into_iter().map(|record| record.body));
        }
        rows.close().await;
        assert!(sealed.iter().all(|record| record.len() == RECORD));
        sealed
    }

    async fn a_syncs_and_forgets(&mut self) {
        let now = self.world.now();
        let link = self.link_a();
        self.person.app.links().withdraw(link, &now).await.unwrap();
        self.person.sync(&now).await;
        let told = self.person.link(link, &now).await;
        assert_eq!(told.delivery, Delivery::NotConfirmedYet);
        self.a.sync(&now);

        let people = self.a.people(&now);
        assert!(people.people.is_empty());
        let [ended] = &people.ended[..] else {
            unreachable!("{:?}", people.ended);
        };
        assert_eq!((ended.link, ended.ending), (link, Ending::Withdrawn));
        let kept: serde_json::Value = serde_json::from_str(&self.a.opened_caseload()).unwrap();
        let links = kept["links"].as_object().unwrap();
        assert_eq!(links.len(), 1);
        let tombstone = serde_json::json!({"ended": {
            "ending": "withdrawn", "date": now.instant().date_naive(),
            "last": null, "delivered": true, "noted": false,
        }});
        assert_eq!(links[&link.to_string()], tombstone);
        for left in [kept.to_string(), serde_json::to_string(&people).unwrap()] {
            for word in [PERSON, "the bird watcher", "My treatment", "Amal, Tuesday"] {
                assert!(!left.contains(word), "{word} in {left}");
            }
        }
        self.one_sealed_record_each_way().await;
    }

    async fn one_sealed_record_each_way(&self) {
        let rows = self.world.server.rows().await;
        for mailbox in mailboxes_of(&self.invite_a.url) {
            let records = rows.records_of(&mailbox).await;
            let lengths: Vec<usize> = records.iter().map(|record| record.body.len()).collect();
            assert_eq!(lengths, [RECORD]);
        }
        let mut ids: Vec<Vec<u8>> = mailboxes_of(&self.invite_a.url).map(Vec::from).into();
        for table in rows.tables().await {
            let bytes = rows.dump_of(&table).await;
            let names = ids.iter().filter(|id| contains(&bytes, id)).count();
            let expected = if table == "mailbox" { 2 } else { 0 };
            assert_eq!(names, expected, "{table}");
        }
        ids.clear();
        rows.close().await;
    }

    async fn nothing_is_left_a_month_later(&mut self, sealed: &[Vec<u8>]) {
        let now = self.world.now();
        self.person.sync(&now).await;
        let over = self.person.link(self.link_a(), &now).await;
        assert_eq!((over.stage, over.end_confirmed), (Stage::Ended, true));

        self.world.pass_days(31);
        let rows = self.world.server.rows().await;
        let of_a = mailboxes_of(&self.invite_a.url);
        let left = rows.mailboxes().await;
        assert_eq!(left.len(), 2, "B's");
        assert!(left.iter().all(|row| !of_a.iter().any(|id| row.id == id)));
        let of_b = rows.records().await;
        let theirs = |number: i64| left.iter().any(|row| row.number == number);
        assert!(of_b.iter().all(|record| theirs(record.mailbox)));
        rows.close().await;

        let now = self.world.now();
        let link = self.invite_b.link;
        self.person.app.links().withdraw(link, &now).await.unwrap();
        self.person.sync(&now).await;
        // B never looks again.
        self.world.pass_days(31);
        self.world.server.halt();
        let rows = self.world.server.rows().await;
        for table in ["mailbox", "record", "spent"] {
            assert_eq!(rows.count(table).await, 0, "{table}");
        }
        if let Database::Sqlite(_) = rows {
            rows.close().await;
            let file = std::fs::read(self.world.server.folder().join("cairn.db")).unwrap();
            for record in sealed {
                assert!(!contains(&file, &record[38..102]), "a deleted record");
            }
        }
    }
}

fn contains(all: &[u8], part: &[u8]) -> bool {
    all.windows(part.len()).any(|window| window == part)
}
