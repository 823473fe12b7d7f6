//! Names the rows that no service takes in: they belong to a row that isn't there or to nothing, stand there twice, or
//! are not right themselves. What a service takes in is judged where it is read.

use std::collections::{HashMap, HashSet};

use super::super::build::{SiteParts, name, site};
use super::super::{Report, RowCode};
use super::{Index, Kind, Table, index, records};

/// A column that names what a row belongs to, and the table where that stands, if it is read at all.
type Owner = (&'static str, Option<Kind>);

/// Whom the rows of a table can belong to. A row needs one of them at least.
const OWNERS: [(Kind, &[Owner]); 5] = [
    (
        Kind::Phones,
        &[
            ("service_id", Some(Kind::Services)),
            ("location_id", Some(Kind::Locations)),
            ("service_at_location_id", Some(Kind::Links)),
            ("organization_id", Some(Kind::Organizations)),
            ("contact_id", None),
        ],
    ),
    (
        Kind::Schedules,
        &[
            ("service_id", Some(Kind::Services)),
            ("location_id", Some(Kind::Locations)),
            ("service_at_location_id", Some(Kind::Links)),
        ],
    ),
    (
        Kind::Languages,
        &[
            ("service_id", Some(Kind::Services)),
            ("location_id", Some(Kind::Locations)),
            ("phone_id", None),
        ],
    ),
    (Kind::Costs, &[("service_id", Some(Kind::Services))]),
    (Kind::Addresses, &[("location_id", Some(Kind::Locations))]),
];

/// Names them.
pub fn check(tables: &HashMap<Kind, Table>, report: &mut Report) {
    for kind in [
        Kind::Organizations,
        Kind::Locations,
        Kind::Links,
        Kind::Terms,
    ] {
        twice(tables.get(&kind), report);
    }
    for (kind, owners) in OWNERS {
        without_owner(tables.get(&kind), owners, report);
        for (column, owner) in owners {
            dangling(tables, kind, column, *owner, report);
        }
    }
    for (column, owner) in [
        ("service_id", Kind::Services),
        ("location_id", Kind::Locations),
    ] {
        for record in tables.get(&Kind::Links).into_iter().flat_map(records) {
            if record.id(column).is_none() {
                record.refuse(report, Some(column), RowCode::Missing);
            }
        }
        dangling(tables, Kind::Links, column, Some(owner), report);
    }
    let terms = ("taxonomy_term_id", Some(Kind::Terms));
    dangling(tables, Kind::Attributes, terms.0, terms.1, report);
    attributes(tables, report);
    unused(tables, report);
}

/// Later rows of an id that stands there already: the first one counts.
fn twice(table: Option<&Table>, report: &mut Report) {
    let mut seen = HashSet::new();
    for record in table.into_iter().flat_map(records) {
        if record.id("id").is_some_and(|id| !seen.insert(id)) {
            record.refuse(report, Some("id"), RowCode::Duplicate);
        }
    }
}

fn without_owner(table: Option<&Table>, owners: &[Owner], report: &mut Report) {
    for record in table.into_iter().flat_map(records) {
        if owners.iter().all(|(column, _)| record.id(column).is_none()) {
            record.refuse(
                report,
                owners.first().map(|owner| owner.0),
                RowCode::Missing,
            );
        }
    }
}

/// Rows that belong to a row that isn't there. A table that was left out can't be asked.
fn dangling(
    tables: &HashMap<Kind, Table>,
    kind: Kind,
    column: &str,
    owner: Option<Kind>,
    report: &mut Report,
) {
    let Some(owner) = owner.and_then(|owner| tables.get(&owner)) else {
        return;
    };
    let known = index(Some(owner), "id");
    for record in tables.get(&kind).into_iter().flat_map(records) {
        if record.id(column).is_some_and(|id| !known.contains_key(&id)) {
            record.refuse(report, Some(column), RowCode::NoSuchRow);
        }
    }
}

/// Attributes of a service that isn't there; those of other things are not read.
fn attributes(tables: &HashMap<Kind, Table>, report: &mut Report) {
    let services = index(tables.get(&Kind::Services), "id");
    for record in tables.get(&Kind::Attributes).into_iter().flat_map(records) {
        let of_service = record
            .id("link_entity")
            .is_some_and(|entity| entity.eq_ignore_ascii_case("service"));
        match record.id("link_id") {
            None => record.refuse(report, Some("link_id"), RowCode::Missing),
            Some(id) if of_service && !services.contains_key(&id) => {
                record.refuse(report, Some("link_id"), RowCode::NoSuchRow);
            }
            Some(_) => {}
        }
    }
}

/// Organizations, places and terms that no service names are read here, so that what is wrong in them is named, too.
fn unused(tables: &HashMap<Kind, Table>, report: &mut Report) {
    let named = |kind: Kind, column: &str| index(tables.get(&kind), column);
    let left = |kind: Kind, used: &Index<'_>| {
        let all = tables.get(&kind).into_iter().flat_map(records);
        let left = all.filter(|record| record.id("id").is_none_or(|id| !used.contains_key(&id)));
        left.collect::<Vec<_>>()
    };
    for record in left(
        Kind::Organizations,
        &named(Kind::Services, "organization_id"),
    ) {
        name(&record, report);
    }
    for record in left(Kind::Terms, &named(Kind::Attributes, "taxonomy_term_id")) {
        name(&record, report);
    }
    let addresses = named(Kind::Addresses, "location_id");
    for location in left(Kind::Locations, &named(Kind::Links, "location_id")) {
        let id = location.id("id");
        let addresses = id.and_then(|id| addresses.get(&id)).cloned();
        let parts = SiteParts {
            location,
            addresses: addresses.unwrap_or_default(),
            phones: Vec::new(),
            hours: Vec::new(),
        };
        site(&parts, report);
    }
}
