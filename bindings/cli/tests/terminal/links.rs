//! Links and grants over a real server on this machine. What the other side reads is shown by the
//! scenarios; here it is what the person sees, and that nothing goes without their act.

use cairn_content::Language;
use cairn_content::catalogue::text_in;
use std::sync::Arc;

use cairn_seal::invite::{Inviter, NewInvite};
use cairn_seal::voucher::Voucher;
use cairn_server::{Config, ManualClock, Running};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng;
use serde_json::{Value, json};
use tokio::runtime::Runtime;

use crate::languages::notices;
use crate::support::{Home, three_months};

/// 2026-11-24, eight in the morning.
const NOW: i64 = 1_795_507_200;
/// The same day in days since 1970.
const TODAY: u32 = 20_781;
const COUNSELLOR: &str = "Dr Linden";

pub struct Server {
    runtime: Runtime,
    running: Option<Running>,
    config: Config,
    _folder: tempfile::TempDir,
}

impl Server {
    pub fn start() -> Self {
        let runtime = Runtime::new().unwrap();
        let folder = tempfile::tempdir().unwrap();
        let config = Config {
            listen: "127.0.0.1:0".parse().unwrap(),
            data: folder.path().to_owned(),
            ..Config::default()
        };
        let clock = Arc::new(ManualClock::at(NOW));
        let running = runtime
            .block_on(cairn_server::start(config.clone(), clock))
            .unwrap();
        let config = Config {
            listen: running.addr(),
            ..config
        };
        Self {
            runtime,
            running: Some(running),
            config,
            _folder: folder,
        }
    }

    fn stop(&mut self) {
        self.runtime
            .block_on(self.running.take().unwrap().shutdown());
    }

    fn start_again(&mut self) {
        let clock = Arc::new(ManualClock::at(NOW));
        let started = cairn_server::start(self.config.clone(), clock);
        self.running = Some(self.runtime.block_on(started).unwrap());
    }

    fn vouchers(&self, count: usize, days: u32) -> Vec<Voucher> {
        let texts = self
            .running
            .as_ref()
            .unwrap()
            .vouchers(count, days)
            .unwrap();
        texts
            .iter()
            .map(|text| Voucher::from_text(text).unwrap())
            .collect()
    }

    /// An invite from a counsellor of this server.
    fn invite(&self, seed: u64) -> String {
        self.invite_as(COUNSELLOR, seed)
    }

    fn invite_as(&self, label: &str, seed: u64) -> String {
        let server = format!("http://{}", self.config.listen);
        invite(
            label,
            &server,
            seed,
            self.vouchers(2, 3).try_into().unwrap(),
        )
    }
}

fn invite(label: &str, server: &str, seed: u64, vouchers: [Voucher; 2]) -> String {
    let invite = NewInvite {
        server: server.to_owned(),
        label: label.to_owned(),
        inviter: Inviter::Counsellor,
        language: "en".to_owned(),
        last_day: TODAY + 3,
        vouchers,
        long_vouchers: Vec::new(),
    };
    invite
        .make(&mut ChaCha20Rng::seed_from_u64(seed))
        .unwrap()
        .invite
        .to_url()
}

/// A demonstration home with three months in it, linked.
fn linked(server: &Server) -> (Home, String) {
    linked_as(server, COUNSELLOR)
}

/// The same with a counsellor of this name.
pub fn linked_as(server: &Server, counsellor: &str) -> (Home, String) {
    let home = Home::demo(5);
    home.ok(&["checkin", "add", "--file", &three_months()]);
    home.ok(&["instrument", "take", "--file", &three_months()]);
    let accepted = home.ok(&[
        "link",
        "accept",
        &server.invite_as(counsellor, 1),
        "--name",
        "Blue door",
    ]);
    let link = accepted["link"].as_str().unwrap().to_owned();
    assert_eq!(accepted["problem"], Value::Null, "{accepted}");
    (home, link)
}

fn only(list: &Value) -> Value {
    assert_eq!(list.as_array().map(Vec::len), Some(1), "{list}");
    list[0].clone()
}

const SHARE: [&str; 6] = [
    "--kinds",
    "checkin,instrument-result",
    "--instruments",
    "phq-9",
    "--from",
    "2026-11-01",
];

#[test]
fn a_link_begins_with_six_words_and_nothing_shared() {
    let server = Server::start();
    let (home, link) = linked(&server);
    let words = home.ok(&["link", "words", "Dr Linden"]);
    assert_eq!(words["words"].as_str().unwrap().split(' ').count(), 6);
    assert_eq!(words["confirmed"], false);
    home.ok(&["link", "confirm", &link[..6]]);
    let listed = only(&home.ok(&["link", "list"])["links"]);
    assert!(listed["confirmed"].is_string());
    assert_eq!(
        (&listed["sharing"], &listed["stage"]),
        (&json!(false), &json!("open"))
    );
    let synced = home.ok(&["sync"]);
    assert_eq!(
        only(&synced["links"])["sent"],
        0,
        "nothing goes without a grant"
    );
    assert_eq!(home.ok(&["grant", "list"])["grants"], json!([]));
}

#[test]
fn the_preview_is_what_goes_and_only_giving_sends_it() {
    let server = Server::start();
    let (home, link) = linked(&server);
    let preview = home.ok(&[&["grant", "preview", &link], &SHARE[..]].concat());
    let items = preview["items"].as_array().unwrap();
    assert!(
        items
            .iter()
            .all(|item| item["at"].as_str().unwrap() >= "2026-11-01")
    );
    let kinds = |kind: &str| items.iter().filter(|item| item["type"] == kind).count();
    assert_eq!((kinds("checkin"), kinds("instrument_result")), (14, 1));
    assert!(items.iter().any(|item| item["body"]["note"].is_string()));
    assert_eq!(
        only(&home.ok(&["sync"])["links"])["sent"],
        0,
        "looking sends nothing"
    );

    home.ok(&[&["grant", "give", &link], &SHARE[..]].concat());
    let synced = only(&home.ok(&["sync"])["links"]);
    assert_eq!(
        (&synced["delivery"], &synced["waiting"]),
        (&json!("sent"), &json!(0))
    );
    // The grant, and each entry that the preview showed.
    assert_eq!(synced["sent"], items.len() + 1);
    home.ok(&["checkin", "add", "--mood", "6"]);
    assert_eq!(
        only(&home.ok(&["link", "list"])["links"])["delivery"],
        "not_sent_yet"
    );
    assert_eq!(only(&home.ok(&["sync"])["links"])["sent"], 1);
    let grant = only(&home.ok(&["grant", "list"])["grants"]);
    assert_eq!(grant["live"], true);
    assert_eq!(grant["grant"]["purpose"], "To support me between our talks");
}

#[test]
fn a_grant_says_in_which_language_its_notice_was_given() {
    let server = Server::start();
    let (home, link) = linked(&server);
    for language in Language::ALL {
        let tag = ["--language", language.tag(), "grant", "preview", &link];
        let command = [&tag[..], &SHARE[..]].concat();
        let grant = home.ok(&command)["grant"].clone();
        assert_eq!(grant["language"], language.tag());
        let own = text_in(*language, "notice-redisclosure", &[]).0;
        assert_eq!(grant["notice"], own);
        let shown = home.run(&command).stdout;
        assert!(notices(&shown, *language).is_empty(), "{shown}");
    }
}

#[test]
fn a_summary_leaves_notes_and_single_answers_at_home() {
    let server = Server::start();
    let (home, link) = linked(&server);
    let summary = ["grant", "preview", &link, "--detail", "summary"];
    let preview = home.ok(&[&summary[..], &SHARE[..]].concat());
    for item in preview["items"].as_array().unwrap() {
        assert_eq!(item["body"].get("note"), None, "{item}");
        let answers = item["body"].get("answers").and_then(Value::as_object);
        assert!(answers.is_none_or(serde_json::Map::is_empty), "{item}");
    }
    let said = home.run(&[&summary[..], &SHARE[..]].concat()).stdout;
    assert!(said.contains("15 entries would be sent now"), "{said}");
    assert!(said.contains("Nothing was sent."), "{said}");
}

#[test]
fn each_rule_that_may_tell_is_read_before_it_is_agreed_to() {
    let server = Server::start();
    let (home, link) = linked(&server);
    for day in 22..=24 {
        let at = format!("2026-11-{day}T07:00:00+01:00[Europe/Berlin]");
        home.ok(&["checkin", "add", "--risky", "yes", "--at", &at]);
    }
    let terms = ["--kinds", "alert", "--from", "2026-11-01"];
    let share = |act: &str, rules: &str| {
        let mut words: Vec<String> = vec!["grant".into(), act.into(), link.clone()];
        words.extend(terms.map(str::to_owned));
        words.extend(["--rules".into(), rules.into()]);
        words
    };
    let run = |act: &str, rules: &str| {
        let words = share(act, rules);
        home.run(&words.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let none = [&["grant", "give", &link], &terms[..]].concat();
    home.fails(&none, "grant_rules", 3);
    let unknown = [&none[..], &["--rules", "no_such_rule"]].concat();
    home.fails(&unknown, "unknown_rule", 6);

    home.ok(&["insight", "off", "poor_sleep"]);
    let shown = run("preview", "risky_situations,poor_sleep").stdout;
    for said in [
        "Several bad nights",
        "On 3 or more of the last 7 days you marked your sleep 3 or less.",
        "Several risky situations",
        "It is off at present",
        "Rule: Several risky situations · since: 2026-11-24",
    ] {
        assert!(shown.contains(said), "{said}: {shown}");
    }
    run("give", "risky_situations,poor_sleep");
    let listed = home.run(&["grant", "list"]).stdout;
    assert!(
        listed.contains("Alerts (Several risky situations"),
        "{listed}"
    );
    let rules = home.run(&["insight", "rules"]).stdout;
    assert!(
        rules.contains("risky_situations: Tells Dr Linden"),
        "{rules}"
    );
    assert!(!rules.contains("poor_sleep: Tells"), "it is off");

    // The grant, and the one alert; nothing of the entries it comes from.
    assert_eq!(only(&home.ok(&["sync"])["links"])["sent"], 2);
    let told = only(&home.ok(&["insight", "rule", "risky_situations"])["told"]);
    assert_eq!(only(&told["to"])["label"], "Dr Linden");
    let card = home.run(&["insight", "rule", "risky_situations"]).stdout;
    assert!(card.contains("Told Dr Linden: since 2026-11-24."), "{card}");
    let off = home.run(&["insight", "off", "risky_situations"]).stdout;
    assert!(off.contains("What it told is taken back"), "{off}");
    assert_eq!(only(&home.ok(&["sync"])["links"])["sent"], 1);
}

#[test]
fn withdrawing_a_grant_and_withdrawing_a_link_are_two_acts() {
    let server = Server::start();
    let (home, link) = linked(&server);
    home.ok(&[&["grant", "give", &link], &SHARE[..]].concat());
    home.ok(&["sync"]);
    home.fails(&["grant", "withdraw", &link], "needs_yes", 7);
    let stopped = home.ok(&["--yes", "grant", "withdraw", &link]);
    assert_eq!(stopped["problem"], Value::Null);
    let listed = only(&home.ok(&["link", "list"])["links"]);
    assert_eq!(
        (&listed["stage"], &listed["sharing"]),
        (&json!("open"), &json!(false))
    );
    assert_eq!(
        only(&home.ok(&["grant", "list"])["grants"])["withdrawn"],
        true
    );
    home.fails(&["--yes", "grant", "withdraw", &link], "no_live_grant", 6);

    home.fails(&["link", "withdraw", &link], "needs_yes", 7);
    let ended = home.ok(&["--yes", "link", "withdraw", &link]);
    assert_eq!(ended["problem"], Value::Null);
    let listed = only(&home.ok(&["link", "list"])["links"]);
    assert_eq!(listed["stage"], "closed");
    assert_eq!(listed["delivery"], "not_confirmed_yet");
    home.fails(
        &[&["grant", "give", &link], &SHARE[..]].concat(),
        "link_not_open",
        7,
    );
    home.fails(&["--yes", "link", "withdraw", &link], "link_not_open", 7);
    assert_eq!(
        home.ok(&["checkin", "list"])["checkins"]
            .as_array()
            .unwrap()
            .len(),
        69
    );
}

#[test]
fn without_the_server_nothing_is_lost_and_it_says_so() {
    let mut server = Server::start();
    let (home, link) = linked(&server);
    home.ok(&[&["grant", "give", &link], &SHARE[..]].concat());
    server.stop();
    let ran = home.run(&["--json", "sync"]);
    assert_eq!(ran.code, 5);
    let report: Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!(report["complete"], false);
    assert_eq!(
        only(&report["links"])["problem"],
        json!({ "code": "offline", "retryable": true })
    );
    let error: Value = serde_json::from_str(&ran.stderr).unwrap();
    assert_eq!(error["error"]["code"], "offline");
    let said = home.run(&["--yes", "grant", "withdraw", &link]);
    assert_eq!(said.code, 0, "{}", said.stderr);
    assert!(
        said.stdout.contains("could not be told yet"),
        "{}",
        said.stdout
    );
    server.start_again();
    assert_eq!(home.ok(&["sync"])["complete"], true);
    assert_eq!(only(&home.ok(&["link", "list"])["links"])["waiting"], 0);
}

#[test]
fn an_invite_is_taken_once() {
    let server = Server::start();
    let invite = server.invite(1);
    let first = Home::demo(5);
    // From standard input nobody else on the machine sees the invite.
    let accept = ["--json", "link", "accept", "-", "--name", "Blue door"];
    first.run_with(&accept, &invite).ok();
    first.fails(
        &["link", "accept", &invite, "--name", "Blue door"],
        "link_exists",
        7,
    );
    let second = Home::demo(6);
    second.fails(
        &["link", "accept", &invite, "--name", "Falcon"],
        "invite_used",
        7,
    );
}

#[test]
fn invites_that_cannot_be_are_refused_before_anything_is_kept() {
    let mut home = Home::demo(5);
    let vouchers = || [Voucher::from_bytes([0; 36]), Voucher::from_bytes([1; 36])];
    let accept = |home: &Home, invite: &str, code: &str, exit: i32| {
        home.fails(
            &["link", "accept", invite, "--name", "Blue door"],
            code,
            exit,
        );
        assert_eq!(home.ok(&["link", "list"])["links"], json!([]));
    };
    accept(&home, "https://example.org/", "not_an_invite", 3);
    let elsewhere = invite(COUNSELLOR, "https://cairn.example.org", 1, vouchers());
    accept(&home, &elsewhere, "server_not_loopback", 7);
    accept(
        &home,
        &elsewhere[..elsewhere.len() - 9],
        "invite_damaged",
        3,
    );
    let here = invite(COUNSELLOR, "http://127.0.0.1:9", 1, vouchers());
    home.fails(&["link", "accept", &here, "--name", ""], "label_invalid", 3);
    home.at("2026-11-29T08:00:00+01:00[Europe/Berlin]");
    accept(&home, &here, "invite_expired", 7);
}

#[test]
fn no_links_and_no_such_link_are_said_kindly() {
    let home = Home::new();
    assert_eq!(home.ok(&["sync"]), json!({ "complete": true, "links": [] }));
    insta::assert_snapshot!(home.run(&["link", "list"]).stdout);
    insta::assert_snapshot!(home.run(&["grant", "list"]).stdout);
    insta::assert_snapshot!(home.run(&["sync"]).stdout);
    for command in [
        &["link", "words", "Dr Linden"][..],
        &["link", "confirm", "abc"],
        &["--yes", "link", "withdraw", "abc"],
        &["--yes", "grant", "withdraw", "abc"],
        &["grant", "give", "abc", "--kinds", "checkin"],
    ] {
        home.fails(command, "not_found", 6);
    }
}

#[test]
fn a_lapse_is_told_as_the_check_in_of_its_day_and_shown_before() {
    let server = Server::start();
    let (home, link) = linked(&server);
    let lapse = home.ok(&["lapse", "add", "--safe", "yes", "--thoughts", "Only mine"]);
    assert_eq!(lapse["tell"]["state"], "nobody");
    let id = lapse["lapse"]["id"].as_str().unwrap()[..8].to_owned();
    home.fails(&["lapse", "tell", &id], "no_live_grant", 6);
    home.ok(&[&["grant", "give", &link], &SHARE[..]].concat());
    home.ok(&["sync"]);
    let checkins = || {
        home.ok(&["checkin", "list"])["checkins"]
            .as_array()
            .unwrap()
            .len()
    };
    let before = checkins();

    let preview = home.ok(&["lapse", "tell", &id, "--preview"]);
    assert_eq!(preview["tell"]["state"], "possible");
    let hearer = only(&preview["tell"]["with"]);
    assert_eq!(hearer["sees"]["body"]["use"]["answer"], "yes");
    let said = home.run(&["lapse", "tell", &id, "--preview"]).stdout;
    let label = hearer["label"].as_str().unwrap();
    assert!(
        said.contains(label) && said.contains("Nothing was made"),
        "{said}"
    );
    assert!(!said.contains("Only mine"), "{said}");
    assert_eq!(checkins(), before);

    let told = home.run(&["lapse", "tell", &id]).stdout;
    assert!(
        told.contains(label) && told.contains("goes there by itself"),
        "{told}"
    );
    assert_eq!(checkins(), before + 1);
    assert_eq!(only(&home.ok(&["sync"])["links"])["sent"], 1);
    let told = home.ok(&["lapse", "tell", &id]);
    assert_eq!(only(&told["tell"]["with"])["sent"], true);
    assert_eq!(checkins(), before + 1, "told once");
    assert_eq!(only(&home.ok(&["sync"])["links"])["sent"], 0);
}
