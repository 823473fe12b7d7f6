//! A made-up town whose service directory can be tried out. Nothing in it is real; its README says how one can tell.

/// Stable name of the made-up directory.
pub const EXAMPLE_ID: &str = "example-town";
/// The time zone that its hours are written for.
pub const EXAMPLE_ZONE: &str = "Europe/Berlin";

/// Its files, by name, in the tabular form of HSDS 3.
pub const EXAMPLE_TOWN: [(&str, &str); 11] = [
    (
        "organizations.csv",
        include_str!("../directory/example-town/organizations.csv"),
    ),
    (
        "services.csv",
        include_str!("../directory/example-town/services.csv"),
    ),
    (
        "service_at_location.csv",
        include_str!("../directory/example-town/service_at_location.csv"),
    ),
    (
        "locations.csv",
        include_str!("../directory/example-town/locations.csv"),
    ),
    (
        "addresses.csv",
        include_str!("../directory/example-town/addresses.csv"),
    ),
    (
        "phones.csv",
        include_str!("../directory/example-town/phones.csv"),
    ),
    (
        "schedules.csv",
        include_str!("../directory/example-town/schedules.csv"),
    ),
    (
        "languages.csv",
        include_str!("../directory/example-town/languages.csv"),
    ),
    (
        "cost_options.csv",
        include_str!("../directory/example-town/cost_options.csv"),
    ),
    (
        "taxonomy_terms.csv",
        include_str!("../directory/example-town/taxonomy_terms.csv"),
    ),
    (
        "attributes.csv",
        include_str!("../directory/example-town/attributes.csv"),
    ),
];
