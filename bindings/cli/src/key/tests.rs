use std::os::unix::fs::PermissionsExt;

use super::*;
use crate::chance;

fn home() -> (tempfile::TempDir, Home) {
    let dir = tempfile::tempdir().unwrap();
    let home = Home::locate(Some(dir.path().join("home"))).unwrap();
    home.create().unwrap();
    (dir, home)
}

fn made(home: &Home, demo: bool) -> Secret {
    create(home, demo, None, &mut *chance::system().unwrap()).unwrap()
}

#[test]
fn a_key_comes_back_and_is_for_its_owner_only() {
    let (_dir, home) = home();
    let new = made(&home, false);
    let opened = open(&home).unwrap();
    assert_eq!(*opened, *new);
    let mode = fs::metadata(home.key_file()).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn a_key_file_that_others_can_read_is_refused() {
    let (_dir, home) = home();
    made(&home, false);
    for mode in [0o640, 0o604, 0o601] {
        fs::set_permissions(home.key_file(), fs::Permissions::from_mode(mode)).unwrap();
        let failure = open(&home).err().unwrap();
        assert_eq!(failure.code(), "key_file_open_to_others", "{mode:o}");
    }
}

#[test]
fn a_demonstration_home_cannot_be_renamed_into_a_real_one() {
    let (_dir, home) = home();
    let new = made(&home, true);
    let text = fs::read_to_string(home.key_file()).unwrap();
    fs::write(home.key_file(), text.replace("true", "false")).unwrap();
    let opened = open(&home).unwrap();
    assert_ne!(*opened, *new);
}

#[test]
fn a_second_key_is_not_written_over_the_first() {
    let (_dir, home) = home();
    let new = made(&home, false);
    let second = create(&home, false, None, &mut *chance::system().unwrap());
    assert_eq!(second.err().unwrap().code(), "home_exists");
    assert_eq!(*open(&home).unwrap(), *new);
}

#[test]
fn damaged_files_and_missing_ones_are_told_apart() {
    let (_dir, home) = home();
    assert_eq!(open(&home).err().unwrap().code(), "no_home");
    for text in [
        "",
        "{}",
        r#"{"v":2,"demo":false,"key":"AAAA"}"#,
        r#"{"v":1,"demo":false,"key":"AAAA"}"#,
    ] {
        let _ = fs::remove_file(home.key_file());
        create_private(&home.key_file(), text.as_bytes()).unwrap();
        assert_eq!(open(&home).err().unwrap().code(), "key_file_damaged");
    }
}

#[test]
fn a_wrapped_key_opens_with_its_passphrase_alone() {
    let words = |text: &str| Zeroizing::new(text.to_owned());
    let key = Secret::new([7; 32]);
    let mut chance = chance::system().unwrap();
    let mut wrapped = wrap::wrap(&key, &words("slow rain on tin"), false, &mut *chance).unwrap();
    assert_eq!(
        *wrapped
            .unwrap_with(&words("slow rain on tin"), false)
            .unwrap(),
        *key
    );
    let refused = |wrapped: &Wrapped, text: &str, demo| {
        wrapped
            .unwrap_with(&words(text), demo)
            .err()
            .unwrap()
            .code()
            .to_owned()
    };
    assert_eq!(refused(&wrapped, "slow rain on tim", false), "wrong_key");
    assert_eq!(refused(&wrapped, "slow rain on tin", true), "wrong_key");
    wrapped.weaken();
    assert_eq!(
        refused(&wrapped, "slow rain on tin", false),
        "key_file_damaged"
    );
}
