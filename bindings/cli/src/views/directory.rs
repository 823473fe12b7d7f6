//! How services and their directories look in a terminal.

mod hours;

use std::path::Path;

use cairn_companion::{DirectoryInfo, Found, Hit};
use cairn_model::directory::hours::OpenState;
use cairn_model::directory::hsds::{Refused, Report};
use cairn_model::directory::place::Place;
use cairn_model::directory::{Cost, Freshness, Phone, Service, Site, Status};
use cairn_model::time::Moment;
use chrono::Datelike as _;
use serde_json::{Value, json};

use super::checkin::short;
use super::none;
use crate::failure::reason;
use crate::say::{self, Form};
use crate::screen::Page;
use crate::table::{Column, Table};

/// How many refused rows a page names.
const REFUSED_SHOWN: usize = 20;

/// All of a service for programs, with what is true of it now.
pub fn json(service: &Service, site: Option<usize>, now: &Moment) -> Value {
    let site = site.or_else(|| (service.sites.len() == 1).then_some(0));
    json!({
        "service": service,
        "open": service.open_state(site, now.instant()),
        "cost": service.cost(),
        "checked": service.freshness(now.local_date()),
    })
}

/// What a search found.
pub fn found(found: &Found, near: Option<(&str, f64)>, now: &Moment) -> Page {
    let mut table = Table::new([
        (say::text("directory-col-id"), Column::Fact),
        (say::text("directory-field-address"), Column::Words),
        (say::text("directory-col-now"), Column::Words),
        (say::text("directory-col-phone"), Column::Words),
        (say::text("directory-col-checked"), Column::Words),
        (say::text("directory-col-service"), Column::Words),
    ]);
    for hit in &found.hits {
        let service = &hit.service;
        table.row([
            short(&service.id),
            whereabouts(hit),
            state(service, hit.site, now),
            first_phone(service.phones_at(hit.site)),
            checked(service, now),
            service.name.clone(),
        ]);
    }
    let mut page = Page::new();
    if let Some((place, km)) = near {
        let values = [("place", place), ("km", &say::decimal(km, 0))];
        page = page.text(say::with("directory-near", &values)).gap();
    }
    page = page.table(table).gap();
    if found.more {
        page = page.text(say::text("directory-more"));
    }
    let today = now.local_date();
    let old = |hit: &Hit| matches!(hit.service.freshness(today), Freshness::Old { .. });
    if found.hits.iter().any(old) {
        page = page.text(say::text("directory-old-hint"));
    }
    let mut names: Vec<&str> = found.hits.iter().map(|hit| &*hit.directory_name).collect();
    names.sort_unstable();
    names.dedup();
    page.text(say::with("directory-from", &[("names", &names.join(", "))]))
}

/// Town and distance.
fn whereabouts(hit: &Hit) -> String {
    let site = hit.site.and_then(|site| hit.service.sites.get(site));
    let city = site.and_then(|site| site.city.clone()).unwrap_or_else(none);
    match hit.km {
        Some(km) => {
            let unit = say::text("directory-col-km");
            format!(
                "{city} {}\u{a0}{unit}",
                say::decimal(km, usize::from(km < 10.0))
            )
        }
        None => city,
    }
}

fn first_phone(phones: &[Phone]) -> String {
    phones.first().map_or_else(none, phone)
}

fn phone(phone: &Phone) -> String {
    match &phone.extension {
        Some(extension) => format!("{} ({extension})", phone.number),
        None => phone.number.clone(),
    }
}

/// Whether it is open, in words.
fn state(service: &Service, site: Option<usize>, now: &Moment) -> String {
    match service.status {
        Status::Active => {}
        Status::TemporarilyClosed => return say::text("directory-status-closed"),
        Status::Inactive => return say::text("directory-status-inactive"),
        Status::Defunct => return say::text("directory-status-defunct"),
    }
    let zone = service.hours_at(site).first().map(|line| line.zone);
    let today = zone.map(|zone| zone.wall(now.instant()).date());
    match service.open_state(site, now.instant()) {
        OpenState::Open { until } => {
            let wall = zone.map(|zone| zone.wall(now.instant()));
            if wall.is_some_and(|wall| until - wall >= chrono::TimeDelta::days(2)) {
                return say::text("directory-open-always");
            }
            let time = match until.time() {
                chrono::NaiveTime::MIN => "24:00".to_owned(),
                time => time.format("%H:%M").to_string(),
            };
            say::with("directory-open-until", &[("time", &time)])
        }
        OpenState::Closed { next: Some(next) } => {
            let time = next.format("%H:%M").to_string();
            let ahead = today.map_or(0, |today| (next.date() - today).num_days());
            let day = if ahead < 7 {
                cairn_content::dates::weekday(next.weekday())
            } else {
                say::date(next.date(), Form::Short)
            };
            let values = [("time", time.as_str()), ("day", &day)];
            let key = if ahead == 0 {
                "directory-closed-opens-today"
            } else {
                "directory-closed-opens"
            };
            say::with(key, &values)
        }
        OpenState::Closed { next: None } => say::text("directory-closed"),
        OpenState::Unknown => say::text("directory-hours-unknown"),
    }
}

/// How long ago it was checked; what is old is said to be old.
fn checked(service: &Service, now: &Moment) -> String {
    match service.freshness(now.local_date()) {
        Freshness::Recent { days } => ago(days),
        Freshness::Old { days } => say::with("directory-checked-old", &[("ago", &ago(days))]),
        Freshness::Unknown => say::text("directory-checked-unknown"),
    }
}

fn ago(days: i64) -> String {
    let (key, count) = match days {
        0 => return say::text("directory-checked-today"),
        1..60 => ("directory-checked-days", days),
        60..730 => ("directory-checked-months", days / 30),
        _ => ("directory-checked-years", days / 365),
    };
    say::with(key, &[("count", &count.to_string())])
}

/// All about one service.
pub fn card(service: &Service, directory: &str, now: &Moment) -> Page {
    let mut page = Page::new().heading(service.name.clone());
    if service.status != Status::Active {
        page = page.text(state(service, None, now));
    }
    for text in [&service.alert, &service.description].into_iter().flatten() {
        page = page.text(text.clone());
    }
    let mut table = Table::of_fields();
    let mut add = |key: &str, value: Option<String>| {
        if let Some(value) = value {
            table.row([say::text(key), value]);
        }
    };
    add("directory-field-organization", service.organization.clone());
    add("directory-field-also", service.other_name.clone());
    add("directory-field-needs", joined(service.needs.clone()));
    add("directory-field-languages", languages(service));
    add("directory-field-interpreting", service.interpreting.clone());
    add("directory-field-age", ages(service));
    add("directory-field-eligibility", service.eligibility.clone());
    for cost in costs(service) {
        add("directory-field-cost", Some(cost));
    }
    add("directory-field-how", service.how_to_apply.clone());
    for number in &service.phones {
        add("directory-field-phone", Some(phone(number)));
    }
    add("directory-field-email", service.email.clone());
    add("directory-field-url", service.url.clone());
    if service.sites.is_empty() {
        when(&mut add, service, None, now);
    }
    add("directory-field-checked", Some(checked(service, now)));
    add("directory-field-directory", Some(directory.to_owned()));
    add("directory-field-id", Some(service.id.clone()));
    page = page.gap().table(table);
    for (index, site) in service.sites.iter().enumerate() {
        let mut table = Table::of_fields();
        let mut add = |key: &str, value: Option<String>| {
            if let Some(value) = value {
                table.row([say::text(key), value]);
            }
        };
        add("directory-field-address", Some(address(site)));
        add("directory-field-transport", site.transport.clone());
        for number in &site.phones {
            add("directory-field-phone", Some(phone(number)));
        }
        when(&mut add, service, Some(index), now);
        page = page.gap().table(table);
    }
    page
}

/// Whether it is open, and its hours.
fn when(
    add: &mut impl FnMut(&str, Option<String>),
    service: &Service,
    site: Option<usize>,
    now: &Moment,
) {
    add("directory-field-now", Some(state(service, site, now)));
    for line in service.hours_at(site) {
        add("directory-field-hours", hours::line(line));
    }
}

fn address(site: &Site) -> String {
    let town = [site.postal_code.clone(), site.city.clone()];
    let town: Vec<String> = town.into_iter().flatten().collect();
    let parts = [site.name.clone()]
        .into_iter()
        .flatten()
        .chain(site.street.iter().cloned())
        .chain([town.join(" ")])
        .filter(|part| !part.is_empty());
    joined(parts).unwrap_or_else(none)
}

fn joined(parts: impl IntoIterator<Item = String>) -> Option<String> {
    parts
        .into_iter()
        .reduce(|all, part| format!("{all}, {part}"))
}

fn languages(service: &Service) -> Option<String> {
    let name = |language: &cairn_model::directory::Language| {
        language.name.clone().or_else(|| language.code.clone())
    };
    joined(service.languages.iter().filter_map(name))
}

fn ages(service: &Service) -> Option<String> {
    let text = |age: Option<u8>| age.map(|age| age.to_string());
    let (min, max) = (text(service.min_age), text(service.max_age));
    match (&min, &max) {
        (Some(min), Some(max)) => Some(say::with(
            "directory-ages-between",
            &[("min", min), ("max", max)],
        )),
        (Some(min), None) => Some(say::with("directory-ages-from", &[("min", min)])),
        (None, Some(max)) => Some(say::with("directory-ages-to", &[("max", max)])),
        (None, None) => None,
    }
}

/// In words first, then each price with its conditions.
fn costs(service: &Service) -> Vec<String> {
    let key = match service.cost() {
        Cost::Free => "directory-cost-free",
        Cost::FreeForSome => "directory-cost-free-for-some",
        Cost::Paid => "directory-cost-paid",
        Cost::Unknown => "directory-cost-unknown",
    };
    let mut lines = vec![say::text(key)];
    if service.cost() != Cost::Free {
        lines.extend(service.costs.iter().map(|cost| {
            let amount = [cost.amount.as_deref(), cost.currency.as_deref()];
            let amount = amount.into_iter().flatten().collect::<Vec<_>>().join(" ");
            let day = |key, day: Option<chrono::NaiveDate>| {
                day.map(|day| say::with(key, &[("day", &say::date(day, Form::Day))]))
            };
            let parts = [
                cost.option.clone(),
                Some(amount),
                cost.note.clone(),
                day("directory-from-day", cost.valid_from),
                day("directory-until-day", cost.valid_to),
            ];
            joined(parts.into_iter().flatten()).unwrap_or_default()
        }));
    }
    lines.extend(service.fees.clone());
    lines
}

/// The directories that are there.
pub fn directories(list: &[DirectoryInfo]) -> Page {
    let mut table = Table::new([
        (say::text("directory-col-source"), Column::Words),
        (say::text("directory-col-services"), Column::Number),
        (say::text("directory-col-imported"), Column::Fact),
        (say::text("directory-col-called"), Column::Words),
    ]);
    for directory in list {
        let day = directory.imported_at.local_date();
        table.row([
            directory.id.clone(),
            directory.services.to_string(),
            say::date(day, Form::Day),
            directory.name.clone(),
        ]);
    }
    Page::new().table(table)
}

/// The places that can be picked.
pub fn places(places: &[Place]) -> Page {
    let mut table = Table::new([
        (say::text("directory-col-place"), Column::Words),
        (say::text("directory-col-services"), Column::Number),
        (say::text("directory-col-region"), Column::Words),
    ]);
    for place in places {
        let region = [place.region.clone(), place.country.clone()];
        table.row([
            place.name.clone(),
            place.services.to_string(),
            joined(region.into_iter().flatten()).unwrap_or_default(),
        ]);
    }
    Page::new().table(table)
}

/// How many rows were left out and what was left out of others, the first of each, and the file that all are written
/// to.
pub fn left_out(page: Page, report: &Report, file: Option<&Path>) -> Page {
    if report.count() == 0 {
        return page;
    }
    let (rows, remarks) = (report.rows(), report.remark_count());
    let faults = report.count() - remarks;
    let page = listed(page, "directory-left-out", rows, faults, report.left_out());
    let page = listed(
        page,
        "directory-remarks",
        remarks,
        remarks,
        report.remarks(),
    );
    let page = match file {
        Some(file) => page.text(say::with(
            "directory-report-written",
            &[("file", &file.display().to_string())],
        )),
        None => page,
    };
    page.gap()
}

/// Under a sentence with a count, the first of so many things that are wrong.
fn listed<'r>(
    page: Page,
    key: &str,
    count: usize,
    faults: usize,
    all: impl Iterator<Item = &'r Refused>,
) -> Page {
    if count == 0 {
        return page;
    }
    let sentence = say::with(key, &[("count", &count.to_string())]);
    let page = page.gap().text(sentence).table(refused(all));
    match faults.saturating_sub(REFUSED_SHOWN) {
        0 => page,
        more => page.text(say::with(
            "directory-left-out-more",
            &[("count", &more.to_string())],
        )),
    }
}

/// What went wrong for programs: of rows that were left out, each counted once, and of rows that were taken.
pub fn report_json(answer: &mut Value, report: &Report) {
    answer["refused"] = json!({
        "count": report.rows(),
        "rows": report.left_out().collect::<Vec<_>>(),
    });
    answer["remarks"] = json!({
        "count": report.remark_count(),
        "rows": report.remarks().collect::<Vec<_>>(),
    });
}

/// The first of the refused rows.
fn refused<'r>(all: impl Iterator<Item = &'r Refused>) -> Table {
    let mut table = Table::new([
        (say::text("directory-col-file"), Column::Words),
        (say::text("directory-col-row"), Column::Number),
        (say::text("directory-col-column"), Column::Words),
        (say::text("directory-col-reason"), Column::Words),
    ]);
    for refused in all.take(REFUSED_SHOWN) {
        table.row([
            refused.file.clone(),
            refused.row.to_string(),
            refused.column.clone().unwrap_or_else(none),
            reason(refused.code),
        ]);
    }
    table
}
