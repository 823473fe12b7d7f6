//! The main job with nothing left out: two counsellors in Chromium, the real `cairn`, the real server.
//!
//! Needs the portal, Chromium with its driver, and `cairn`; what is missing fails with the command that makes it.

use std::time::Duration;

use cairn_scenarios::{Backend, MailboxRow, Server, Terminal, mailboxes_of, on_both};
use cairn_seal::invite::Invite;
use cairn_test_chromium::Counsellor;
use chrono::NaiveDate;
use serde_json::{Value, json};

on_both! {
    shared_with_a_not_with_b_and_taken_back,
    withdrawn_by_a_person_who_never_comes_back,
}

const RECORD: usize = 4096;
const PERSON: &str = "Heron at the lake";
const NOTES: [&str; 3] = ["first note", "second note", "third note"];
/// What the counsellors call them.
const WHOM: &str = "the bird watcher";
const WITHDRAWN: &str = "A person withdrew their link. What they shared was deleted here.";
/// Closed and read by somebody who had a last word to say: see the server's table.
const DONE: [i64; 2] = [1, 3];

/// A server and a person with check-ins, PHQ-9 and GAD-7.
struct Story {
    server: Server,
    person: Terminal,
}

/// A counsellor's screen, and their side of a link to the person.
struct Desk {
    screen: Counsellor,
    /// With `do`, what they sign in with.
    sign_in: Value,
    /// The list of people, before there was anybody.
    nobody: String,
    invite: String,
    /// As the person's companion names it.
    link: String,
}

async fn shared_with_a_not_with_b_and_taken_back(backend: Backend) {
    let mut story = Story::begin(backend);
    let mut a = story.invited_by("Amal");
    let mut b = story.invited_by("Bea");
    story.share(&a);
    story.compared_with(&mut a);
    story.compared_with(&mut b);
    a.sees_what_is_shared();
    b.sees_nothing();
    assert!(story.sealed_records(&a).await > 3);

    a.leaves();
    story.withdraw(&a);
    a.comes_back_and_has_forgotten();
    b.sees_nothing();
    story.has_one_sealed_record_each_way(&a).await;
    a.screen.close().unwrap();
    b.screen.close().unwrap();

    // The person's companion reads that it was heard, and deletes the mailbox that said so. The last word itself is
    // kept for other screens of A, until its 30 days are over.
    story.person.ask(&["sync"]);
    let links = story.person.ask(&["link", "list"]);
    assert_eq!(stage_of(&links, &a.link), "ended");
    assert_eq!(stage_of(&links, &b.link), "open");
    let left = story.mailboxes(&a.invite).await;
    let left: Vec<_> = left.iter().map(|row| (row.state, row.records)).collect();
    assert_eq!(left, [(DONE[0], 1)]);

    story.server.pass_days(31);
    assert_eq!(story.mailboxes(&a.invite).await, []);
    assert_eq!(story.spent(&a.invite).await, 0);
    story.holds_b_alone(&b.invite).await;
}

async fn withdrawn_by_a_person_who_never_comes_back(backend: Backend) {
    let mut story = Story::begin(backend);
    let mut a = story.invited_by("Amal");
    story.share(&a);
    story.compared_with(&mut a);
    a.sees_what_is_shared();
    a.leaves();
    story.withdraw(&a);
    a.comes_back_and_has_forgotten();
    story.has_one_sealed_record_each_way(&a).await;
    a.screen.close().unwrap();

    story.server.pass_days(28);
    let left = story.mailboxes(&a.invite).await;
    assert_eq!(left.len(), 2, "30 days have not passed: {left:?}");
    story.server.pass_days(3);
    let rows = story.server.rows().await;
    for table in ["mailbox", "record", "spent"] {
        assert_eq!(rows.count(table).await, 0, "{table}");
    }
    rows.close().await;
}

impl Story {
    fn begin(backend: Backend) -> Self {
        let person = Terminal::new();
        for (note, craving) in NOTES.iter().zip(["3", "8", "5"]) {
            person.ask(&[
                "checkin",
                "add",
                "--craving",
                craving,
                "--use",
                "no",
                "--note",
                note,
            ]);
        }
        for (instrument, answers) in [("phq-9", "2,2,2,2,2,0,0,0,1"), ("gad-7", "1,1,1,1,1,1,1")] {
            person.ask(&["instrument", "take", instrument, "--answers", answers]);
        }
        Self {
            server: Server::start(backend),
            person,
        }
    }

    /// A new counsellor, whose invite the person accepts.
    fn invited_by(&self, name: &str) -> Desk {
        let mut screen = Counsellor::open().unwrap();
        let sign_up = self.server.sign_up_link(name);
        let sign_up = json!({ "do": "sign-up", "link": sign_up });
        let passphrase = screen.text(&sign_up, "passphrase").unwrap();
        let nobody = screen.text(&json!({ "do": "people" }), "text").unwrap();
        let ask = json!({ "do": "invite", "label": name, "whom": WHOM });
        let invite = screen.text(&ask, "invite").unwrap();
        let accept = ["link", "accept", invite.as_str(), "--name", PERSON];
        let link = self.person.text(&accept, "link");
        let url = self.server.url();
        Desk {
            sign_in: json!({ "do": "sign-in", "url": url, "name": name, "passphrase": passphrase }),
            screen,
            nobody,
            invite,
            link,
        }
    }

    /// Shares check-ins and PHQ-9 with one of them.
    fn share(&self, with: &Desk) {
        let kinds = ["--kinds", "checkin,instrument-result"];
        let grant = ["grant", "give", with.link.as_str()];
        let instruments = ["--instruments", "phq-9"];
        self.person
            .ask(&[&grant[..], &kinds, &instruments].concat());
        self.person.ask(&["sync"]);
    }

    fn compared_with(&self, desk: &mut Desk) {
        let words = self.person.text(&["link", "words", &desk.link], "words");
        let compare = json!({ "do": "compare", "words": words });
        let compared = desk.screen.ask(&compare).unwrap();
        assert_eq!(compared["same"], true, "{words} and {compared}");
        self.person.ask(&["link", "confirm", &desk.link]);
    }

    fn withdraw(&self, from: &Desk) {
        self.person.ask(&["link", "withdraw", &from.link]);
        self.person.ask(&["sync"]);
        let links = self.person.ask(&["link", "list"]);
        assert_eq!(stage_of(&links, &from.link), "closed", "not confirmed yet");
    }

    /// The rows of the two mailboxes of an invite, towards the counsellor first.
    async fn mailboxes(&self, invite: &str) -> Vec<MailboxRow> {
        let rows = self.server.rows().await;
        let all = rows.mailboxes().await;
        rows.close().await;
        let named = |id: [u8; 32]| all.iter().find(|row| row.id == id).cloned();
        mailboxes_of(invite).into_iter().filter_map(named).collect()
    }

    /// How many vouchers of an invite are still named as spent.
    async fn spent(&self, invite: &str) -> usize {
        let vouchers = Invite::from_url(invite, 0).unwrap().vouchers;
        let rows = self.server.rows().await;
        let dump = rows.dump_of("spent").await;
        rows.close().await;
        let named = |serial: [u8; 16]| dump.windows(16).any(|part| part == serial);
        vouchers.iter().filter(|one| named(one.serial())).count()
    }

    /// How many records the server has of a link, each of 4 KiB.
    async fn sealed_records(&self, desk: &Desk) -> usize {
        let rows = self.server.rows().await;
        let mut count = 0;
        for mailbox in mailboxes_of(&desk.invite) {
            let records = rows.records_of(&mailbox).await;
            assert!(records.iter().all(|record| record.body.len() == RECORD));
            count += records.len();
        }
        rows.close().await;
        assert_eq!(self.spent(&desk.invite).await, 2, "the search finds them");
        count
    }

    /// The person's last word, and A's word that it was heard: nothing else of the link.
    async fn has_one_sealed_record_each_way(&self, desk: &Desk) {
        // The portal says it after the screen has forgotten; how long after is up to the browser.
        let said = async {
            loop {
                let mailboxes = self.mailboxes(&desk.invite).await;
                if mailboxes.iter().map(|row| row.state).eq(DONE) {
                    return;
                }
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        };
        let said = tokio::time::timeout(Duration::from_mins(1), said).await;
        assert!(said.is_ok(), "A's portal never said that it has forgotten");
        let rows = self.server.rows().await;
        for mailbox in mailboxes_of(&desk.invite) {
            let records = rows.records_of(&mailbox).await;
            let lengths: Vec<usize> = records.iter().map(|record| record.body.len()).collect();
            assert_eq!(lengths, [RECORD]);
        }
        rows.close().await;
    }

    /// B's link is open and has its records; there is no other.
    async fn holds_b_alone(&self, invite: &str) {
        let rows = self.server.rows().await;
        let (all, records) = (rows.mailboxes().await, rows.records().await);
        rows.close().await;
        let of_b = self.mailboxes(invite).await;
        assert_eq!(of_b.len(), 2);
        assert_eq!(all.len(), 2, "B's");
        let of_b = |number: i64| of_b.iter().any(|row| row.number == number);
        assert!(!records.is_empty());
        assert!(records.iter().all(|record| of_b(record.mailbox)));
    }
}

impl Desk {
    fn sees_what_is_shared(&mut self) {
        let read = json!({ "do": "read", "called": WHOM, "check_ins": NOTES.len() });
        let seen = self.screen.ask(&read).unwrap();
        let view = &seen["view"];
        let list = |name: &str| -> Vec<&str> {
            let texts = view[name].as_array().unwrap().iter();
            texts.map(|text| text.as_str().unwrap()).collect()
        };
        assert_eq!(view["called"], WHOM);
        let sharing = view["sharing"].as_str().unwrap();
        assert!(sharing.contains("check-ins and PHQ-9"), "{sharing}");
        let check_ins = list("checkIns");
        assert_eq!(check_ins.len(), NOTES.len());
        for (note, shown) in NOTES.iter().rev().zip(check_ins) {
            assert!(shown.contains(note), "{shown}");
        }
        let [phq9] = list("results")[..] else {
            unreachable!("{view}");
        };
        assert!(phq9.contains("11 of 27"), "{phq9}");
        assert!(view["safety"].as_str().unwrap().contains("self-harm"));
        assert_eq!(list("faults"), Vec::<&str>::new());
        let all = self.text(&json!({ "do": "screen" }));
        assert!(!all.contains("GAD"), "GAD-7 is not shared: {all}");
    }

    fn sees_nothing(&mut self) {
        let screen = json!({ "do": "screen", "until": "shares nothing here" });
        let person = self.text(&screen);
        assert!(person.contains(WHOM), "{person}");
        for shared in ["PHQ", "GAD", "self-harm", "Craving", "Mood", "note"] {
            assert!(!person.contains(shared), "{shared} in {person}");
        }
    }

    /// Until they are back nothing can be said for them.
    fn leaves(&mut self) {
        self.screen.ask(&json!({ "do": "sign-out" })).unwrap();
    }

    /// The list of people says that somebody withdrew, and on which day. There is nothing else on it.
    fn comes_back_and_has_forgotten(&mut self) {
        self.screen.ask(&self.sign_in).unwrap();
        let people = self.text(&json!({ "do": "people", "until": WITHDRAWN }));
        let usual = |line: &str| line.is_empty() || self.nobody.lines().any(|one| one == line);
        let new: Vec<&str> = people.lines().filter(|line| !usual(line)).collect();
        let [notice, "Put away"] = new[..] else {
            unreachable!("{new:?} is new on the list");
        };
        let date = notice.strip_prefix(WITHDRAWN).unwrap();
        let date = NaiveDate::parse_from_str(date.trim(), "%d %B %Y");
        assert!(date.is_ok(), "{notice}");
    }

    fn text(&mut self, command: &Value) -> String {
        self.screen.text(command, "text").unwrap()
    }
}

fn stage_of<'l>(links: &'l Value, link: &str) -> &'l str {
    let mut links = links["links"].as_array().unwrap().iter();
    let found = links.find(|one| one["link"] == link).unwrap();
    found["stage"].as_str().unwrap()
}
