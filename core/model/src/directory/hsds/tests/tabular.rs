use super::super::super::hours::OpenState;
use super::super::super::{Cost, Freshness, Status};
use super::*;
use crate::time::Moment;

fn town() -> Import {
    read(&example_town(), setting()).unwrap()
}

fn named<'a>(import: &'a Import, start: &str) -> &'a Service {
    import
        .services
        .iter()
        .find(|service| service.name.starts_with(start))
        .unwrap()
}

#[test]
fn the_example_town_is_taken_whole() {
    let town = town();
    assert_eq!(lines(&town.report), Vec::<String>::new());
    assert_eq!(town.services.len(), 28);
    let unlisted = town.services.iter().filter(|s| !s.status.is_listed());
    assert_eq!(unlisted.count(), 2);
}

#[test]
fn the_example_town_is_plainly_made_up() {
    for service in &town().services {
        for phone in &service.phones {
            let last = phone.number.strip_prefix("555-01").unwrap();
            assert!(last.len() == 2 && last.bytes().all(|b| b.is_ascii_digit()));
        }
        for site in &service.sites {
            assert_eq!(site.country.as_deref(), Some("ZZ"));
            let point = site.point.unwrap();
            assert!(point.lat.abs() < 1.0 && point.lon.abs() < 1.0, "in the sea");
        }
        let addresses = [&service.url, &service.email];
        assert!(
            addresses
                .into_iter()
                .flatten()
                .all(|at| at.contains("example.org"))
        );
    }
}

#[test]
fn everything_of_a_service_arrives() {
    let town = town();
    let clinic = named(&town, "Methadone");
    assert_eq!(
        clinic.organization.as_deref(),
        Some("Millfield Clinic (made up)")
    );
    assert_eq!(clinic.other_name.as_deref(), Some("OAT clinic"));
    assert_eq!(clinic.status, Status::Active);
    assert_eq!(clinic.min_age, Some(18));
    assert_eq!(clinic.needs, ["Opioid agonist treatment"]);
    assert_eq!(clinic.cost(), Cost::Free);
    assert_eq!(clinic.phones[0].number, "555-0102");
    assert_eq!(clinic.sites[0].city.as_deref(), Some("Example Town"));
    assert_eq!(clinic.hours.len(), 2);
    assert_eq!(
        clinic.freshness(setting().today),
        Freshness::Recent { days: 83 }
    );
    assert_eq!(named(&town, "Family").cost(), Cost::FreeForSome);
    assert_eq!(
        named(&town, "Sunday").freshness(setting().today),
        Freshness::Unknown
    );
    assert!(matches!(
        named(&town, "互助小组").freshness(setting().today),
        Freshness::Old { .. }
    ));
}

#[test]
fn hours_of_a_place_go_before_those_of_the_service() {
    let town = town();
    let naloxone = named(&town, "Take-home");
    let at = |text: &str| text.parse::<Moment>().unwrap().instant();
    let tuesday = at("2026-11-24T10:00:00+01:00[Europe/Berlin]");
    let places: Vec<_> = naloxone
        .sites
        .iter()
        .map(|site| site.city.as_deref())
        .collect();
    assert_eq!(places, [Some("Example Town"), Some("Little Example")]);
    assert!(!naloxone.open_state(Some(0), tuesday).is_open());
    assert!(naloxone.open_state(Some(1), tuesday).is_open());
    let walk = named(&town, "Second Tuesday");
    assert!(
        walk.open_state(Some(0), at("2026-11-24T15:00:00+01:00[Europe/Berlin]"))
            .is_open()
    );
    assert!(
        !walk
            .open_state(Some(0), at("2026-11-17T15:00:00+01:00[Europe/Berlin]"))
            .is_open()
    );
    let residential = named(&town, "Seaside");
    assert_eq!(residential.open_state(Some(0), tuesday), OpenState::Unknown);
    let course = named(&town, "Back to Work");
    assert_eq!(
        course.hours[0].rule.as_ref().unwrap().until,
        "2026-12-09".parse().ok(),
        "the twelfth morning"
    );
}

/// Two services, one of them right in all, and files for everything else.
fn small(name: &str, text: &str) -> Vec<File> {
    let files = [
        ("organizations.csv", "id,name\no,Org\n"),
        (
            "services.csv",
            "id,organization_id,name,status\na,o,Alpha,active\nb,o,Beta,active\n",
        ),
        (
            "service_at_location.csv",
            "id,service_id,location_id\nx,a,l\n",
        ),
        ("locations.csv", "id,name,latitude,longitude\nl,House,1,2\n"),
    ];
    let mut files: Vec<File> = files
        .into_iter()
        .filter(|(known, _)| *known != name)
        .map(|(name, text)| file(name, text))
        .collect();
    files.push(file(name, text));
    files
}

fn refused(name: &str, text: &str) -> (Import, Vec<String>) {
    let import = read(&small(name, text), setting()).unwrap();
    let lines = lines(&import.report);
    (import, lines)
}

#[test]
fn every_refused_service_is_named_with_its_column() {
    let (import, lines) = refused(
        "services.csv",
        "id,organization_id,name,status,assured_date,minimum_age,maximum_age\n\
         a,o,Alpha,active,,,\n\
         ,o,No id,active,,,\n\
         c,o,,active,,,\n\
         d,o,Wrong status,open,,,\n\
         e,,No organization,active,,,\n\
         f,nobody,Unknown organization,active,,,\n\
         a,o,Again,active,,,\n\
         g,o,Later than today,active,2026-11-25,,\n\
         h,o,No date,active,soon,,\n\
         i,o,Ages,active,,30,20\n\
         j,o,Ages,active,,x,200\n\
         k,o,Too short\n\
         l,o,Ok,Temporarily Closed,2026-11-24,0.5,17.99\n",
    );
    assert_eq!(
        lines,
        [
            "services.csv 3 id missing",
            "services.csv 4 name missing",
            "services.csv 5 status not_a_choice",
            "services.csv 6 organization_id missing",
            "services.csv 7 organization_id row_dangling",
            "services.csv 8 id row_duplicate",
            "services.csv 9 assured_date in_future",
            "services.csv 10 assured_date not_a_date",
            "services.csv 11 maximum_age not_in_order",
            "services.csv 12 maximum_age out_of_range",
            "services.csv 12 minimum_age row_not_a_number",
            "services.csv 13  row_wrong_length",
        ]
    );
    let names: Vec<&str> = import.services.iter().map(|s| s.name.as_str()).collect();
    assert_eq!(names, ["Alpha", "Ok"]);
    let ages = |n: usize| (import.services[n].min_age, import.services[n].max_age);
    assert_eq!(ages(1), (Some(0), Some(17)));
}

#[test]
fn rows_that_belong_to_nothing_are_named() {
    let (_, lines) = refused(
        "phones.csv",
        "id,service_id,location_id,service_at_location_id,number\n\
         1,a,,,555-0101\n2,nobody,,,555-0102\n3,,nowhere,,555-0103\n4,,,z,555-0104\n5,b,,,\n",
    );
    assert_eq!(
        lines,
        [
            "phones.csv 3 service_id row_dangling",
            "phones.csv 4 location_id row_dangling",
            "phones.csv 5 service_at_location_id row_dangling",
            "phones.csv 6 number missing",
        ]
    );
}

#[test]
fn one_bad_hour_takes_all_hours_of_its_service() {
    let (import, lines) = refused(
        "schedules.csv",
        "id,service_id,service_at_location_id,freq,byday,interval,dtstart,opens_at,closes_at\n\
         1,a,,WEEKLY,MO,,,09:00,17:00\n\
         2,a,,WEEKLY,TU,,,09:00,25:00\n\
         3,b,,WEEKLY,MO,,,09:00,17:00\n\
         4,,x,WEEKLY,WE,2,,09:00,17:00\n",
    );
    assert_eq!(
        lines,
        [
            "schedules.csv 3 closes_at row_not_a_time",
            "schedules.csv 5 freq row_not_a_rule",
        ]
    );
    assert_eq!(import.services[0].hours, []);
    assert_eq!(import.services[1].hours.len(), 1);
    let monday = "2026-11-23T10:00:00+01:00[Europe/Berlin]";
    let monday = monday.parse::<Moment>().unwrap().instant();
    assert_eq!(
        import.services[0].open_state(Some(0), monday),
        OpenState::Unknown
    );
}

#[test]
fn one_bad_price_takes_all_prices() {
    let (import, lines) = refused(
        "cost_options.csv",
        "id,service_id,amount,currency\n1,a,0,eur\n2,a,five,eur\n3,b,0,eur\n",
    );
    assert_eq!(lines, ["cost_options.csv 3 amount row_not_a_number"]);
    let costs: Vec<Cost> = import.services.iter().map(Service::cost).collect();
    assert_eq!(costs, [Cost::Unknown, Cost::Free]);
}

#[test]
fn a_place_outside_of_the_earth_is_refused() {
    let (import, lines) = refused(
        "locations.csv",
        "id,name,latitude,longitude\nl,House,100,2\n",
    );
    assert_eq!(lines, ["locations.csv 2 latitude out_of_range"]);
    assert_eq!(import.services[0].sites, []);
    let (_, lines) = refused("locations.csv", "id,name,latitude,longitude\nl,House,1,\n");
    assert_eq!(lines, ["locations.csv 2 longitude missing"]);
}

#[test]
fn rules_are_read_with_or_without_their_frequency() {
    let header = "id,service_id,freq,interval,byday,byweekno,bymonthday,dtstart,count,opens_at,closes_at,timezone\n";
    for (row, ok) in [
        ("1,a,,,\"MO,WE\",,,,,09:00,17:00,", true),
        ("1,a,MONTHLY,,\"2MO,-1FR\",,,,,09:00Z,17:00Z,", true),
        ("1,a,,,,,\"1,-1\",,,09:00+01:00,17:00+01:00,", true),
        ("1,a,WEEKLY,,MO,\"1,-1\",,,,09:00,17:00,1", true),
        ("1,a,,,,,,2026-12-05,,09:00,17:00,", true),
        ("1,a,WEEKLY,2,TU,,,2026-01-06,10,22:00,02:00,", true),
        ("1,a,WEEKLY,,2MO,,,,,09:00,17:00,", false),
        ("1,a,MONTHLY,,6MO,,,,,09:00,17:00,", false),
        ("1,a,WEEKLY,0,MO,,,,,09:00,17:00,", false),
        ("1,a,HOURLY,,MO,,,,,09:00,17:00,", false),
        ("1,a,MONTHLY,,,,0,,,09:00,17:00,", false),
        ("1,a,WEEKLY,,MO,,,,,09:00,09:00,", false),
        ("1,a,WEEKLY,,MO,,,,,09:00,17:00,15", false),
        ("1,a,WEEKLY,,MO,,,,5,09:00,17:00,", false),
    ] {
        let (import, lines) = refused("schedules.csv", &format!("{header}{row}\n"));
        assert_eq!(lines.is_empty(), ok, "{row}: {lines:?}");
        assert_eq!(import.services[0].hours.len(), usize::from(ok), "{row}");
    }
}

/// What a row says that no service takes in is lost, so it is named.
#[test]
fn rows_without_an_owner_are_named() {
    let cases = [
        (
            "phones.csv",
            "id,number\n1,555-0100\n",
            "phones.csv 2 service_id missing",
        ),
        (
            "phones.csv",
            "id,organization_id,number\n1,gone,555-0100\n",
            "phones.csv 2 organization_id row_dangling",
        ),
        (
            "languages.csv",
            "id,name\n1,Arabic\n",
            "languages.csv 2 service_id missing",
        ),
        (
            "schedules.csv",
            "id,opens_at\n1,09:00\n",
            "schedules.csv 2 service_id missing",
        ),
        (
            "service_at_location.csv",
            "id,service_id,location_id\nx,,l\n",
            "service_at_location.csv 2 service_id missing",
        ),
        (
            "service_at_location.csv",
            "id,service_id,location_id\nx,a,\n",
            "service_at_location.csv 2 location_id missing",
        ),
        (
            "attributes.csv",
            "id,link_id,link_entity,taxonomy_term_id\n1,gone,service,t\n",
            "attributes.csv 2 link_id row_dangling",
        ),
    ];
    for (name, text, line) in cases {
        let (import, lines) = refused(name, text);
        assert_eq!((import.services.len(), lines), (2, vec![line.to_owned()]));
    }
}

#[test]
fn the_second_row_of_a_name_is_named_and_the_first_counts() {
    let (import, lines) = refused("organizations.csv", "id,name\no,First\no,Second\n");
    assert_eq!(lines, ["organizations.csv 3 id row_duplicate"]);
    assert_eq!(import.services[0].organization.as_deref(), Some("First"));
    let (_, lines) = refused(
        "locations.csv",
        "id,name,latitude,longitude\nl,A,1,2\nl,B,1,2\n",
    );
    assert_eq!(lines, ["locations.csv 3 id row_duplicate"]);
}

#[test]
fn rows_that_nobody_names_are_judged_all_the_same() {
    let (_, lines) = refused(
        "locations.csv",
        "id,name,latitude,longitude\nl,House,1,2\nm,Nobody's,100,2\n",
    );
    assert_eq!(lines, ["locations.csv 3 latitude out_of_range"]);
    let (_, lines) = refused("organizations.csv", "id,name\no,Org\np,\n");
    assert_eq!(lines, ["organizations.csv 3 name missing"]);
    let (_, lines) = refused("taxonomy_terms.csv", "id,name\nt,\n");
    assert_eq!(lines, ["taxonomy_terms.csv 2 name missing"]);
}

#[test]
fn rows_are_counted_as_a_spreadsheet_does() {
    for end in ["\n", "\r\n"] {
        let lines = [
            "id,organization_id,name,status",
            "a,o,\"Alpha",
            "two lines\",active",
            "",
            "",
            "b,o,Beta,open",
            "",
            "c,o,Gamma,open",
        ];
        let (_, lines) = refused("services.csv", &lines.join(end));
        // The second row has two lines, and is one row.
        assert_eq!(
            lines,
            [
                "services.csv 5 status not_a_choice",
                "services.csv 7 status not_a_choice"
            ],
            "{end:?}"
        );
    }
}

#[test]
fn the_phone_of_an_organization_stands_in_where_there_is_none_closer() {
    let (import, lines) = refused(
        "phones.csv",
        "id,organization_id,service_id,location_id,number\n\
         1,o,,,555-0100\n\
         2,o,b,,555-0101\n\
         3,o,,l,555-0102\n",
    );
    assert_eq!(lines, Vec::<String>::new());
    let [alpha, beta] = &import.services[..] else {
        panic!("two services")
    };
    let numbers = |phones: &[super::super::super::Phone]| -> Vec<String> {
        phones.iter().map(|phone| phone.number.clone()).collect()
    };
    assert_eq!(numbers(&alpha.phones), ["555-0100"]);
    assert_eq!(numbers(alpha.phones_at(Some(0))), ["555-0102"]);
    assert_eq!(numbers(&beta.phones), ["555-0101"]);
}
