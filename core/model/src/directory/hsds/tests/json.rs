use super::super::super::Cost;
use super::*;

const SERVICE: &str = r#"{
  "id": "s1", "name": "Open Door", "status": "active", "assured_date": "2026-08-01", "minimum_age": 18,
  "organization": { "id": "o1", "name": "Harbour", "website": "https://example.org/" },
  "phones": [{ "id": "p1", "number": "555-0101" }],
  "schedules": [{ "id": "h1", "freq": "WEEKLY", "byday": "MO,TU", "opens_at": "09:00", "closes_at": "17:00" }],
  "languages": [{ "id": "l1", "name": "中文", "code": "zh" }],
  "cost_options": [{ "id": "c1", "amount": 0, "currency": "xts" }],
  "attributes": [{ "id": "a1", "taxonomy_term": { "id": "t1", "name": "Counselling" } }],
  "service_at_locations": [{
    "id": "x1",
    "location": { "id": "l1", "name": "House", "latitude": 0.1, "longitude": 0.2,
                  "addresses": [{ "id": "d1", "address_1": "1 Quay", "city": "Example Town", "country": "ZZ" }] },
    "schedules": [{ "id": "h2", "freq": "WEEKLY", "byday": "WE", "opens_at": "10:00", "closes_at": "12:00" }]
  }]
}"#;

fn import(text: &str) -> Import {
    read(&[file("services.json", text)], setting()).unwrap()
}

#[test]
fn a_service_comes_with_all_that_is_in_it() {
    let import = import(SERVICE);
    assert_eq!(lines(&import.report), Vec::<String>::new());
    let service = &import.services[0];
    assert_eq!(service.organization.as_deref(), Some("Harbour"));
    assert_eq!(service.url.as_deref(), Some("https://example.org/"));
    assert_eq!(service.min_age, Some(18));
    assert_eq!(service.cost(), Cost::Free);
    assert_eq!(service.needs, ["Counselling"]);
    assert_eq!(service.hours.len(), 1);
    let site = &service.sites[0];
    assert_eq!(site.city.as_deref(), Some("Example Town"));
    assert_eq!(
        site.point.map(|point| (point.lat, point.lon)),
        Some((0.1, 0.2))
    );
    assert_eq!(site.hours.len(), 1);
}

#[test]
fn one_a_list_a_page_and_organizations_are_the_same() {
    let one = import(SERVICE).services;
    let list = format!("[{SERVICE}]");
    let page = format!("{{\"total_items\": 1, \"contents\": [{SERVICE}]}}");
    assert_eq!(import(&list).services, one);
    assert_eq!(import(&page).services, one);
    assert_eq!(import(&format!("\u{feff} {page}")).services, one);
    let bare = r#"[{"id": "o", "name": "Harbour", "services": [{"id": "a", "name": "A", "status": "active"}]}]"#;
    assert_eq!(
        import(bare).services[0].organization.as_deref(),
        Some("Harbour")
    );
}

#[test]
fn what_is_wrong_is_named_by_its_path() {
    let text = r#"[
      {"id": "a", "name": "A", "status": "active",
       "schedules": [{"freq": "WEEKLY", "byday": "XX"}], "phones": [7, {"number": {}}], "languages": "en"},
      {"id": "b", "name": ["B"], "status": "active"},
      {"id": "a", "name": "Again", "status": "active"},
      "c",
      {"id": "d", "name": "D", "status": "active", "service_at_locations": [{"location": {"latitude": 91, "longitude": 0}}]}
    ]"#;
    let import = import(text);
    assert_eq!(
        lines(&import.report),
        [
            "services.json 1 languages wrong_kind",
            "services.json 1 phones[0] wrong_kind",
            "services.json 1 phones[1].number wrong_kind",
            "services.json 1 schedules[0].byday not_a_choice",
            "services.json 1 schedules[0].freq row_not_a_rule",
            "services.json 2 name wrong_kind",
            "services.json 3 id row_duplicate",
            "services.json 4  wrong_kind",
            "services.json 5 service_at_locations[0].location.latitude out_of_range",
        ]
    );
    let ids: Vec<&str> = import.services.iter().map(|s| s.id.as_str()).collect();
    assert_eq!(ids, ["a", "d"]);
}

#[test]
fn what_an_organization_and_a_place_say_is_not_lost() {
    let text = r#"{"id":"a","name":"Alpha","status":"active",
        "organization":{"id":"o","name":"Org","phones":[{"number":"555-0100"}]},
        "service_at_locations":[{"location":{"id":"l","languages":[{"code":"ar"}]}}]}"#;
    let import = read(&[file("service.json", text)], setting()).unwrap();
    assert_eq!(lines(&import.report), Vec::<String>::new());
    let alpha = &import.services[0];
    assert_eq!(alpha.phones_at(Some(0))[0].number, "555-0100");
    assert!(alpha.language_keys().contains("ar"));
    let closer = text.replace(
        r#""service_at_loc"#,
        r#""phones":[{"number":"555-0101"}],"service_at_loc"#,
    );
    let import = read(&[file("service.json", &closer)], setting()).unwrap();
    assert_eq!(import.services[0].phones.len(), 1);
    assert_eq!(import.services[0].phones[0].number, "555-0101");
}

#[test]
fn rows_that_were_left_out_are_counted_apart_from_remarks() {
    let text = r#"[{"id":"a","name":"Alpha","status":"active","phones":[7],
        "schedules":[{"freq":"WEEKLY","byday":"MO","opens_at":"late"}]},
        {"id":"b","status":"open"},{"id":"c","status":"active"}, 4]"#;
    let report = import(text).report;
    assert_eq!(
        (report.rows(), report.remark_count(), report.count()),
        (3, 2, 6)
    );
    let rows = |all: Vec<&Refused>| all.into_iter().map(|one| one.row).collect::<Vec<_>>();
    assert_eq!(rows(report.left_out().collect()), [2, 2, 3, 4]);
    assert_eq!(rows(report.remarks().collect()), [1, 1]);
}
