use super::*;

pub(crate) fn service(id: &str) -> Service {
    Service {
        id: id.to_owned(),
        name: format!("Service {id}"),
        other_name: None,
        organization: None,
        status: Status::Active,
        description: None,
        alert: None,
        url: None,
        email: None,
        how_to_apply: None,
        fees: None,
        eligibility: None,
        min_age: None,
        max_age: None,
        interpreting: None,
        checked_on: None,
        needs: Vec::new(),
        languages: Vec::new(),
        costs: Vec::new(),
        phones: Vec::new(),
        hours: Vec::new(),
        sites: Vec::new(),
    }
}

fn price(amount: &str) -> CostOption {
    CostOption {
        option: None,
        amount: Some(amount.to_owned()),
        currency: None,
        note: None,
        valid_from: None,
        valid_to: None,
    }
}

#[test]
fn free_is_only_what_says_so_in_numbers() {
    let of = |costs: &[CostOption]| {
        Service {
            costs: costs.to_vec(),
            fees: Some("Free".into()),
            ..service("a")
        }
        .cost()
    };
    assert_eq!(of(&[]), Cost::Unknown);
    assert_eq!(of(&[price("0")]), Cost::Free);
    assert_eq!(of(&[price("0.00"), price("12.50")]), Cost::FreeForSome);
    assert_eq!(of(&[price("5")]), Cost::Paid);
    let for_now = CostOption {
        valid_to: "2026-12-31".parse().ok(),
        ..price("0")
    };
    assert_eq!(of(std::slice::from_ref(&for_now)), Cost::Unknown);
    assert_eq!(of(&[for_now, price("5")]), Cost::Paid);
}

#[test]
fn an_entry_grows_old_and_says_so() {
    let on = |text: &str| -> NaiveDate { text.parse().unwrap() };
    let checked = Service {
        checked_on: Some(on("2025-11-24")),
        ..service("a")
    };
    assert_eq!(
        checked.freshness(on("2026-11-24")),
        Freshness::Recent { days: 365 }
    );
    assert_eq!(
        checked.freshness(on("2026-11-25")),
        Freshness::Old { days: 366 }
    );
    assert_eq!(service("a").freshness(on("2026-11-24")), Freshness::Unknown);
}

#[test]
fn what_does_not_exist_is_not_listed_and_never_open() {
    let always = Schedule {
        rule: Some(rule::Rule::new(rule::Freq::Daily)),
        valid_from: None,
        valid_to: None,
        opens: Some(0),
        closes: Some(0),
        zone: hours::Zone::Fixed(0),
        note: None,
    };
    let now = DateTime::from_timestamp(1_795_000_000, 0).unwrap();
    for (status, name) in Status::ALL {
        assert_eq!(Status::named(name), Some(status));
        let service = Service {
            status,
            hours: vec![always.clone()],
            ..service("a")
        };
        let open = status == Status::Active;
        assert_eq!(service.open_state(None, now).is_open(), open, "{name}");
        let listed = search::Search::default().finds(&service).is_some();
        assert_eq!(listed, status.is_listed(), "{name}");
    }
    assert!(!Status::Defunct.is_listed() && Status::TemporarilyClosed.is_listed());
}

#[test]
fn a_language_has_its_name_and_its_codes() {
    let service = Service {
        languages: vec![Language {
            name: Some("中文 (Mandarin)".into()),
            code: Some("zh-Hans".into()),
        }],
        ..service("a")
    };
    for language in ["zh", "中文", "Mandarin", "ZH-hans", "中文 (mandarin)"] {
        let search = search::Search {
            language: Some(language.to_owned()),
            ..search::Search::default()
        };
        assert!(search.finds(&service).is_some(), "{language}");
    }
}
