//! The tabular form: one CSV file for each kind of row, joined by their ids.

mod check;

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::super::Service;
use super::build::{Parts, SiteParts, service};
use super::record::{Record, Row, Table};
use super::{Failed, File, HsdsError, MAX_ROWS, MAX_SERVICES, Refused, Report, RowCode, Setting};

/// The files that are read, by their names in HSDS 3 with their singular or plural forms.
const FILES: [(Kind, [&str; 2]); 11] = [
    (Kind::Organizations, ["organizations", "organization"]),
    (Kind::Services, ["services", "service"]),
    (Kind::Links, ["service_at_location", "service_at_locations"]),
    (Kind::Locations, ["locations", "location"]),
    (Kind::Addresses, ["addresses", "address"]),
    (Kind::Phones, ["phones", "phone"]),
    (Kind::Schedules, ["schedules", "schedule"]),
    (Kind::Languages, ["languages", "language"]),
    (Kind::Costs, ["cost_options", "cost_option"]),
    (Kind::Terms, ["taxonomy_terms", "taxonomy_term"]),
    (Kind::Attributes, ["attributes", "attribute"]),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Kind {
    Organizations,
    Services,
    Links,
    Locations,
    Addresses,
    Phones,
    Schedules,
    Languages,
    Costs,
    Terms,
    Attributes,
}

/// Reads the files of a directory.
pub fn read(files: &[File], setting: Setting, report: &mut Report) -> Result<Vec<Service>, Failed> {
    let mut tables = HashMap::new();
    for file in files {
        if let Some(kind) = kind_of(&file.name)
            && !tables.contains_key(&kind)
        {
            tables.insert(kind, table(file, report)?);
        }
    }
    let services = tables.get(&Kind::Services).ok_or(HsdsError::NoServices)?;
    let needed = ["id", "name", "status", "organization_id"];
    if let Some(missing) = needed
        .into_iter()
        .find(|name| !services.columns.iter().any(|column| column == name))
    {
        report.refuse(Refused {
            file: services.file.clone(),
            row: 1,
            column: Some(missing.to_owned()),
            code: RowCode::Missing.code(),
            taken: false,
        });
        return Err(Failed {
            error: HsdsError::NoColumn,
            report: std::mem::take(report),
        });
    }
    if services.rows.len() > MAX_SERVICES {
        return Err(HsdsError::TooManyRows.into());
    }
    check::check(&tables, report);
    let joined = Joined::of(&tables);
    let mut seen = HashSet::new();
    let mut out = Vec::new();
    for record in records(services) {
        if record.id("id").is_some_and(|id| !seen.insert(id)) {
            record.refuse(report, Some("id"), RowCode::Duplicate);
        } else if let Some(parts) = joined.parts(record, report) {
            out.extend(service(&parts, setting, report));
        }
    }
    Ok(out)
}

fn kind_of(name: &str) -> Option<Kind> {
    let file = name.rsplit(['/', '\\']).next()?.to_ascii_lowercase();
    let stem = file.strip_suffix(".csv")?;
    FILES
        .iter()
        .find(|(_, names)| names.contains(&stem))
        .map(|(kind, _)| *kind)
}

fn table(file: &File, report: &mut Report) -> Result<Table, HsdsError> {
    let bytes = file
        .bytes
        .strip_prefix(b"\xef\xbb\xbf")
        .unwrap_or(&file.bytes);
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(bytes);
    let columns: Vec<String> = reader
        .headers()
        .map_err(|_| HsdsError::NotText)?
        .iter()
        .map(|name| name.trim().to_ascii_lowercase())
        .collect();
    let name = file.name.rsplit(['/', '\\']).next().unwrap_or_default();
    let mut table = Table {
        file: name.to_owned(),
        columns,
        rows: Vec::new(),
    };
    let mut refuse = |number, code: RowCode| {
        report.refuse(Refused {
            file: name.to_owned(),
            row: number,
            column: None,
            code: code.code(),
            taken: false,
        });
    };
    let mut row = csv::ByteRecord::new();
    let mut number = 1;
    let mut rows = 0_usize;
    while reader.read_byte_record(&mut row).unwrap_or(false) {
        rows += 1;
        if rows > MAX_ROWS {
            return Err(HsdsError::TooManyRows);
        }
        let start = row
            .position()
            .and_then(|at| usize::try_from(at.byte()).ok());
        number += 1 + blank_lines(bytes, start.unwrap_or_default());
        match csv::StringRecord::from_byte_record(std::mem::take(&mut row)) {
            Err(_) => refuse(number, RowCode::Unreadable),
            Ok(cells) if cells.len() != table.columns.len() => {
                refuse(number, RowCode::WrongLength);
            }
            Ok(cells) => table.rows.push(Row { number, cells }),
        }
    }
    Ok(table)
}

/// How many empty lines come before the row that is read from here: a spreadsheet counts them, the reader doesn't.
fn blank_lines(bytes: &[u8], start: usize) -> usize {
    let mut before = start.checked_sub(1).and_then(|at| bytes.get(at)).copied();
    let mut lines = 0;
    for byte in bytes.get(start..).unwrap_or_default() {
        match byte {
            // The second half of the end of a line.
            b'\n' if before == Some(b'\r') => {}
            b'\n' | b'\r' => lines += 1,
            _ => break,
        }
        before = Some(*byte);
    }
    lines
}

fn records(table: &Table) -> impl Iterator<Item = Record<'_>> {
    table.rows.iter().map(move |row| Record::Row { table, row })
}

/// Rows by the id that a column of theirs names.
type Index<'a> = HashMap<Cow<'a, str>, Vec<Record<'a>>>;

/// All rows, found by what they belong to.
struct Joined<'a> {
    organizations: Option<Index<'a>>,
    links: Index<'a>,
    locations: Index<'a>,
    addresses: Index<'a>,
    terms: Index<'a>,
    attributes: Index<'a>,
    languages: [Index<'a>; 2],
    costs: Index<'a>,
    phones: Owned<'a>,
    /// Phones of an organization and of nothing closer.
    desks: Index<'a>,
    hours: Owned<'a>,
}

/// Rows that belong to a service, a place, or a service at a place (by the id of the link, or by both ids).
struct Owned<'a> {
    service: Index<'a>,
    location: Index<'a>,
    both: Index<'a>,
    link: Index<'a>,
}

impl<'a> Joined<'a> {
    fn of(tables: &'a HashMap<Kind, Table>) -> Self {
        let by = |kind: Kind, column: &str| index(tables.get(&kind), column);
        let owned = |kind: Kind| Owned::of(tables.get(&kind));
        Self {
            organizations: tables
                .get(&Kind::Organizations)
                .map(|table| index(Some(table), "id")),
            links: by(Kind::Links, "service_id"),
            locations: by(Kind::Locations, "id"),
            addresses: by(Kind::Addresses, "location_id"),
            terms: by(Kind::Terms, "id"),
            attributes: by(Kind::Attributes, "link_id"),
            languages: ["service_id", "location_id"].map(|column| by(Kind::Languages, column)),
            costs: by(Kind::Costs, "service_id"),
            phones: owned(Kind::Phones),
            desks: desks(tables.get(&Kind::Phones)),
            hours: owned(Kind::Schedules),
        }
    }

    fn parts(&self, record: Record<'a>, report: &mut Report) -> Option<Parts<'a>> {
        // What has no id is refused by its own fields.
        let id = record.id("id").unwrap_or_default();
        let organization = self.organization(&record, report)?;
        let links = of(&self.links, &id);
        let mut languages = of(&self.languages[0], &id).to_vec();
        for location in links.iter().filter_map(|link| link.id("location_id")) {
            languages.extend_from_slice(of(&self.languages[1], &location));
        }
        let attributes = of(&self.attributes, &id).iter();
        let service_attributes = attributes.filter(|attribute| {
            let entity = attribute.id("link_entity");
            entity.is_none_or(|entity| entity.eq_ignore_ascii_case("service"))
        });
        let needs = service_attributes
            .filter_map(|attribute| attribute.id("taxonomy_term_id"))
            .filter_map(|term| of(&self.terms, &term).first().cloned())
            .collect();
        let sites = links.iter().filter_map(|link| self.site(link)).collect();
        let mut phones = of(&self.phones.service, &id);
        if let (true, Some(organization)) = (phones.is_empty(), record.id("organization_id")) {
            phones = of(&self.desks, &organization);
        }
        let phones = phones.to_vec();
        Some(Parts {
            organization,
            needs,
            languages,
            costs: of(&self.costs, &id).to_vec(),
            phones,
            hours: of(&self.hours.service, &id).to_vec(),
            sites,
            service: record,
        })
    }

    /// The organization, which every service of this form has. Its file may be left out.
    #[expect(clippy::option_option, reason = "refused, without a name, and named")]
    fn organization(&self, record: &Record<'a>, report: &mut Report) -> Option<Option<Record<'a>>> {
        const COLUMN: &str = "organization_id";
        let Some(id) = record.id(COLUMN) else {
            record.refuse(report, Some(COLUMN), RowCode::Missing);
            return None;
        };
        let Some(known) = &self.organizations else {
            return Some(None);
        };
        let found = of(known, &id).first().cloned();
        if found.is_none() {
            record.refuse(report, Some(COLUMN), RowCode::NoSuchRow);
            return None;
        }
        Some(found)
    }

    fn site(&self, link: &Record<'a>) -> Option<SiteParts<'a>> {
        let (service, id) = (link.id("service_id")?, link.id("location_id")?);
        let location = of(&self.locations, &id).first()?.clone();
        let link_id = link.id("id");
        Some(SiteParts {
            location,
            addresses: of(&self.addresses, &id).to_vec(),
            phones: self.phones.at(link_id.as_deref(), &service, &id),
            hours: self.hours.at(link_id.as_deref(), &service, &id),
        })
    }
}

impl<'a> Owned<'a> {
    /// A row is about the closest thing that it names.
    fn of(table: Option<&'a Table>) -> Self {
        let mut owned = Self {
            service: Index::new(),
            location: Index::new(),
            both: Index::new(),
            link: Index::new(),
        };
        for record in table.into_iter().flat_map(records) {
            let by = ["service_at_location_id", "location_id", "service_id"];
            let ids = by.map(|column| record.id(column));
            let (index, id) = match ids {
                [Some(id), _, _] => (&mut owned.link, id),
                [None, Some(place), Some(service)] => {
                    (&mut owned.both, Cow::Owned(both(&service, &place)))
                }
                [None, Some(id), None] => (&mut owned.location, id),
                [None, None, Some(id)] => (&mut owned.service, id),
                [None, None, None] => continue,
            };
            index.entry(id).or_default().push(record);
        }
        owned
    }

    /// What is said about a service at a place, else about the place.
    fn at(&self, link: Option<&str>, service: &str, location: &str) -> Vec<Record<'a>> {
        let by_link = link.map_or(&[][..], |link| of(&self.link, link));
        let closest = [by_link, of(&self.both, &both(service, location))];
        let found = closest.into_iter().find(|records| !records.is_empty());
        found.unwrap_or(of(&self.location, location)).to_vec()
    }
}

/// Phones by their organization, where they name nothing closer.
fn desks(table: Option<&Table>) -> Index<'_> {
    let mut desks = Index::new();
    for record in table.into_iter().flat_map(records) {
        let closer = ["service_at_location_id", "location_id", "service_id"];
        if closer.iter().all(|column| record.id(column).is_none())
            && let Some(id) = record.id("organization_id")
        {
            desks.entry(id).or_default().push(record);
        }
    }
    desks
}

fn both(service: &str, location: &str) -> String {
    format!("{service}\n{location}")
}

fn index<'a>(table: Option<&'a Table>, column: &str) -> Index<'a> {
    let mut index = Index::new();
    for record in table.into_iter().flat_map(records) {
        if let Some(id) = record.id(column) {
            index.entry(id).or_default().push(record);
        }
    }
    index
}

fn of<'i, 'a>(index: &'i Index<'a>, id: &str) -> &'i [Record<'a>] {
    index.get(id).map_or(&[], Vec::as_slice)
}
