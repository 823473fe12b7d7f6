//! The binary's commands, as an operator runs them.

use std::path::Path;
use std::process::{Command, Output};

use crate::harness::{Kind, config};
use crate::on_both;
use crate::process::Process;

on_both! {
    counsellors_while_the_server_runs,
}

fn run(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cairn-server"));
    command
        .env_clear()
        .current_dir(folder)
        .args(args)
        .output()
        .unwrap()
}

fn said(output: &Output) -> (bool, String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (
        output.status.success(),
        text(&output.stdout),
        text(&output.stderr),
    )
}

async fn counsellors_while_the_server_runs(kind: Kind) {
    let folder = tempfile::tempdir().unwrap();
    let database = config(kind, &folder).database;
    let data = folder.path().to_str().unwrap().to_owned();
    let process = Process::start(folder.path(), &database, &[]);
    let cli = |args: &[&str]| {
        let all = [args, &["--data", &data, "--database", &database]].concat();
        said(&run(folder.path(), &all))
    };
    let (fine, link, _) = cli(&["counsellor", "add", "Dr Amal"]);
    assert!(
        fine && link.starts_with("http://localhost:8787/#sign-up="),
        "{link}"
    );
    let (_, list, _) = cli(&["counsellor", "list"]);
    assert!(
        list.starts_with("Dr Amal (") && list.lines().count() == 1,
        "{list}"
    );
    let (fine, _, error) = cli(&["counsellor", "add", " "]);
    assert!(!fine && error.contains("name"), "{error}");
    assert!(cli(&["counsellor", "remove", "dr amal"]).0);
    let (fine, _, error) = cli(&["counsellor", "remove", "dr amal"]);
    assert!(!fine && error.contains("no counsellor"), "{error}");
    // Vouchers of the command line are good on the running server.
    let (_, vouchers, _) = cli(&["voucher", "--count", "2", "--days", "9"]);
    let mailbox = crate::harness::Mailbox::new(process.api, 1);
    let voucher = vouchers.lines().nth(1).unwrap();
    let voucher = cairn_seal::voucher::Voucher::from_text(voucher).unwrap();
    assert_eq!(mailbox.create(Some(voucher)).await.status, 201);
}

#[test]
fn settings_are_checked_and_each_problem_says_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let settings = folder.path().join("cairn.toml");
    let check = |text: &str, more: &[&str]| {
        std::fs::write(&settings, text).unwrap();
        let args = [&["check-config", "--config", "cairn.toml"], more].concat();
        said(&run(folder.path(), &args))
    };
    let (fine, out, _) = check("name = \"Clinic\"\n", &[]);
    assert!(fine && out.contains("fine"));
    assert!(
        !folder.path().join("cairn-data").exists(),
        "a check makes nothing"
    );
    let (fine, _, error) = check("listen = \"0.0.0.0:80\"\nidle_days = 9\n", &[]);
    assert!(!fine && error.contains("Problem with listen") && error.contains("behind_proxy"));
    assert!(error.contains("Note about idle_days"), "{error}");
    let (fine, _, error) = check("public_url = \"http://foo.example\"\n", &[]);
    assert!(!fine && error.contains("public_url") && error.contains("not secure"));
    let (fine, _, error) = check("idel_days = 9\n", &[]);
    assert!(!fine && error.contains("idel_days"), "{error}");
    let (fine, _, error) = check("", &["--clock-offset-days", "3"]);
    assert!(!fine && error.contains("--demo"), "{error}");
    assert!(check("", &["--clock-offset-days", "3", "--demo"]).0);
    let (fine, _, error) = check("", &["--database", "postgres://nobody@127.0.0.1:1/none"]);
    assert!(!fine && error.contains("no database answers"), "{error}");
    let (fine, _, error) = check(
        "",
        &["--database", "postgres://u:very-secret@127.0.0.1:1/x"],
    );
    assert!(!fine && !error.contains("very-secret"), "{error}");
}

#[test]
fn a_server_that_cannot_start_says_why() {
    let folder = tempfile::tempdir().unwrap();
    let far = ["--database", "postgres://u:very-secret@db.invalid/x"];
    for command in ["serve", "check-config"] {
        let (fine, _, error) = said(&run(folder.path(), &[&[command][..], &far].concat()));
        assert!(!fine && error.contains("sslmode=verify-full"), "{error}");
        assert!(!error.contains("very-secret"), "{error}");
    }
    let (fine, _, error) = said(&run(folder.path(), &["--listen", "0.0.0.0:0"]));
    assert!(!fine && error.contains("Problem with listen"), "{error}");
    let (fine, _, error) = said(&run(folder.path(), &["--config", "nowhere.toml"]));
    assert!(!fine && error.contains("nowhere.toml"), "{error}");
    std::fs::create_dir(folder.path().join("cairn-data")).unwrap();
    std::fs::write(folder.path().join("cairn-data/server.key"), "short").unwrap();
    let (fine, _, error) = said(&run(folder.path(), &["--listen", "127.0.0.1:0"]));
    assert!(!fine && error.contains("key file"), "{error}");
    std::fs::remove_file(folder.path().join("cairn-data/server.key")).unwrap();
    std::fs::write(
        folder.path().join("cairn-data/cairn.db"),
        "no database, but longer".repeat(99),
    )
    .unwrap();
    let (fine, _, error) = said(&run(folder.path(), &["--listen", "127.0.0.1:0"]));
    assert!(!fine && error.contains("database"), "{error}");
    let kept = std::fs::read_to_string(folder.path().join("cairn-data/cairn.db")).unwrap();
    assert!(kept.starts_with("no database"), "nothing is destroyed");
    let (fine, out, _) = said(&run(folder.path(), &["--help"]));
    assert!(fine && out.contains("check-config") && out.contains("voucher"));
}
