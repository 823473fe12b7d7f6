//! JSON: service objects with all that belongs to them inside, as the HSDS API gives them.

use serde_json::{Map, Value};
use std::collections::HashSet;

use super::super::Service;
use super::build::{Parts, SiteParts, service};
use super::record::Record;
use super::{Failed, File, HsdsError, MAX_SERVICES, Report, RowCode, Setting};

/// Whether a file can only be JSON.
pub fn is_json(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let first = text.iter().find(|byte| !byte.is_ascii_whitespace());
    matches!(first, Some(b'{' | b'['))
}

/// A service object, and the organization it stands in where that is the outer one.
type Found<'a> = (&'a Value, Option<&'a Map<String, Value>>);

/// Reads one service, a list of services, a page of them (`contents`), or organizations with their services.
pub fn read(file: &File, setting: Setting, report: &mut Report) -> Result<Vec<Service>, Failed> {
    let bytes = file
        .bytes
        .strip_prefix(b"\xef\xbb\xbf")
        .unwrap_or(&file.bytes);
    let text = std::str::from_utf8(bytes).map_err(|_| HsdsError::NotText)?;
    let value: Value = serde_json::from_str(text).map_err(|_| HsdsError::NotJson)?;
    let mut found = Vec::new();
    collect(&value, &mut found);
    if found.len() > MAX_SERVICES {
        return Err(HsdsError::TooManyRows.into());
    }
    let mut seen = HashSet::new();
    let mut services = Vec::new();
    for (index, (value, outer)) in found.into_iter().enumerate() {
        let Value::Object(map) = value else {
            report.refuse(super::Refused {
                file: file.name.clone(),
                row: index + 1,
                column: None,
                code: RowCode::WrongKind.code(),
                taken: false,
            });
            continue;
        };
        let record = Record::Object {
            file: &file.name,
            number: index + 1,
            path: String::new(),
            map,
        };
        if record
            .id("id")
            .is_some_and(|id| !seen.insert(id.into_owned()))
        {
            record.refuse(report, Some("id"), RowCode::Duplicate);
            continue;
        }
        // All that belongs to a service stands in its one row: whether that was taken shows at the end.
        let mut own = Report::default();
        let parts = parts(record, map, outer, &mut own);
        let taken = service(&parts, setting, &mut own);
        report.add(own, taken.is_some());
        services.extend(taken);
    }
    Ok(services)
}

fn collect<'a>(value: &'a Value, found: &mut Vec<Found<'a>>) {
    let list = match value {
        Value::Array(list) => list,
        Value::Object(map) => {
            let list = |name| map.get(name).and_then(Value::as_array);
            match (list("contents"), list("services")) {
                (Some(page), _) => page,
                (None, Some(services)) => {
                    found.extend(services.iter().map(|service| (service, Some(map))));
                    return;
                }
                (None, None) => {
                    found.push((value, None));
                    return;
                }
            }
        }
        _ => return,
    };
    for value in list {
        match value.get("services").and_then(Value::as_array) {
            Some(services) => {
                let outer = value.as_object();
                found.extend(services.iter().map(|service| (service, outer)));
            }
            None => found.push((value, None)),
        }
    }
}

fn parts<'a>(
    record: Record<'a>,
    map: &'a Map<String, Value>,
    outer: Option<&'a Map<String, Value>>,
    report: &mut Report,
) -> Parts<'a> {
    let inner = child(&record, map, "organization", report);
    let organization = inner.or_else(|| Some(inside(&record, outer?, "organization")));
    let attributes = children(&record, map, "attributes", report);
    let needs = attributes
        .iter()
        .filter_map(|attribute| {
            let Record::Object { map, .. } = attribute else {
                return None;
            };
            child(attribute, map, "taxonomy_term", report)
        })
        .collect();
    let mut languages = children(&record, map, "languages", report);
    let mut sites = Vec::new();
    for link in children(&record, map, "service_at_locations", report) {
        if let Some(site) = site(&link, report) {
            languages.extend(own(&site.location, "languages", report));
            sites.push(site);
        }
    }
    let mut phones = children(&record, map, "phones", report);
    if let (true, Some(organization)) = (phones.is_empty(), &organization) {
        phones = own(organization, "phones", report);
    }
    Parts {
        organization,
        needs,
        sites,
        languages,
        costs: children(&record, map, "cost_options", report),
        phones,
        hours: children(&record, map, "schedules", report),
        service: record,
    }
}

fn site<'a>(link: &Record<'a>, report: &mut Report) -> Option<SiteParts<'a>> {
    let Record::Object { map: link_map, .. } = link else {
        return None;
    };
    let location = child(link, link_map, "location", report);
    let Some(location) = location else {
        link.refuse(report, Some("location"), RowCode::Missing);
        return None;
    };
    let Record::Object { map, .. } = &location else {
        return None;
    };
    let first = |name, report: &mut Report| {
        let closer = children(link, link_map, name, report);
        if closer.is_empty() {
            children(&location, map, name, report)
        } else {
            closer
        }
    };
    Some(SiteParts {
        phones: first("phones", report),
        hours: first("schedules", report),
        addresses: children(&location, map, "addresses", report),
        location,
    })
}

/// The same row, one step further in.
fn inside<'a>(parent: &Record<'a>, map: &'a Map<String, Value>, step: &str) -> Record<'a> {
    match parent {
        Record::Object {
            file, number, path, ..
        } => Record::Object {
            file,
            number: *number,
            path: if path.is_empty() {
                step.to_owned()
            } else {
                format!("{path}.{step}")
            },
            map,
        },
        Record::Row { .. } => parent.clone(),
    }
}

fn child<'a>(
    parent: &Record<'a>,
    map: &'a Map<String, Value>,
    name: &str,
    report: &mut Report,
) -> Option<Record<'a>> {
    match map.get(name) {
        None | Some(Value::Null) => None,
        Some(Value::Object(found)) => Some(inside(parent, found, name)),
        Some(_) => {
            parent.refuse(report, Some(name), RowCode::WrongKind);
            None
        }
    }
}

/// The records under a record.
fn own<'a>(record: &Record<'a>, name: &str, report: &mut Report) -> Vec<Record<'a>> {
    match record {
        Record::Object { map, .. } => children(record, map, name, report),
        Record::Row { .. } => Vec::new(),
    }
}

fn children<'a>(
    parent: &Record<'a>,
    map: &'a Map<String, Value>,
    name: &str,
    report: &mut Report,
) -> Vec<Record<'a>> {
    let list = match map.get(name) {
        None | Some(Value::Null) => return Vec::new(),
        Some(Value::Array(list)) => list,
        Some(_) => {
            parent.refuse(report, Some(name), RowCode::WrongKind);
            return Vec::new();
        }
    };
    let mut records = Vec::with_capacity(list.len());
    for (index, value) in list.iter().enumerate() {
        let step = format!("{name}[{index}]");
        match value {
            Value::Object(map) => records.push(inside(parent, map, &step)),
            _ => parent.refuse(report, Some(&step), RowCode::WrongKind),
        }
    }
    records
}
