//! A service out of its records, whichever form they came in.

use std::borrow::Cow;

use chrono::Weekday;

use super::super::hours::{DAY, Schedule, Zone};
use super::super::place::Point;
use super::super::rule::{ByDay, Freq, MAX_COUNT, MAX_INTERVAL, Rule};
use super::super::{CostOption, Language, MAX_SITES, Phone, Service, Site, Status};
use super::fields::{Reading, Time, number, time, whole};
use super::record::Record;
use super::{Report, RowCode, Setting};

/// The most phones, languages, prices, needs or hours of one service or place.
const MAX_LIST: usize = 200;
/// The oldest age that a limit can name.
const MAX_AGE: f64 = 150.0;

/// The records of a service and of all that belongs to it.
#[derive(Debug)]
pub struct Parts<'a> {
    pub service: Record<'a>,
    pub organization: Option<Record<'a>>,
    pub needs: Vec<Record<'a>>,
    pub languages: Vec<Record<'a>>,
    pub costs: Vec<Record<'a>>,
    pub phones: Vec<Record<'a>>,
    pub hours: Vec<Record<'a>>,
    pub sites: Vec<SiteParts<'a>>,
}

/// The records of a place.
#[derive(Debug)]
pub struct SiteParts<'a> {
    pub location: Record<'a>,
    pub addresses: Vec<Record<'a>>,
    pub phones: Vec<Record<'a>>,
    pub hours: Vec<Record<'a>>,
}

/// Makes a service.
pub fn service(parts: &Parts<'_>, setting: Setting, report: &mut Report) -> Option<Service> {
    let mut service = own_fields(&parts.service, setting, report)?;
    if let Some(organization) = &parts.organization {
        let mut reading = Reading::new(organization);
        let name = reading.required("name");
        let url = reading.short("website").or_else(|| reading.short("url"));
        let email = reading.short("email");
        if let Some(name) = reading.finish(report, name) {
            service.organization = Some(name);
            service.url = service.url.or(url);
            service.email = service.email.or(email);
        }
    }
    service.needs = some_of(&parts.needs, report, name);
    service.needs.dedup();
    service.languages = some_of(&parts.languages, report, language);
    service.phones = some_of(&parts.phones, report, phone);
    // A price or an hour that is missing from the rest would make the rest untrue.
    service.costs = all_of(&parts.costs, report, cost).unwrap_or_default();
    let line = |record: &Record<'_>, report: &mut Report| schedule(record, setting, report);
    let hours = all_of(&parts.hours, report, line);
    service.hours = hours.unwrap_or_default();
    for place in &parts.sites {
        if service.sites.len() == MAX_SITES {
            place.location.refuse(report, None, RowCode::TooMany);
            continue;
        }
        let Some(mut site) = site(place, report) else {
            continue;
        };
        site.phones = some_of(&place.phones, report, phone);
        site.hours = match all_of(&place.hours, report, line) {
            Some(hours) => hours,
            // Hours of its own that can't be read: those of the service don't hold here.
            None => vec![nobody_knows(setting)],
        };
        service.sites.push(site);
    }
    Some(service)
}

fn own_fields(record: &Record<'_>, setting: Setting, report: &mut Report) -> Option<Service> {
    let mut reading = Reading::new(record);
    let id = reading.required("id");
    let name = reading.required("name");
    let status = reading.required("status").and_then(|name| {
        let status = Status::named(&name);
        if status.is_none() {
            reading.fault("status", RowCode::NotAChoice);
        }
        status
    });
    let checked_on = reading.date("assured_date");
    if checked_on.is_some_and(|day| day > setting.today) {
        reading.fault("assured_date", RowCode::InFuture);
    }
    let (min_age, max_age) = (
        age(&mut reading, "minimum_age"),
        age(&mut reading, "maximum_age"),
    );
    if matches!((min_age, max_age), (Some(min), Some(max)) if max < min) {
        reading.fault("maximum_age", RowCode::NotInOrder);
    }
    let rest = Service {
        id: String::new(),
        name: String::new(),
        status: Status::Active,
        other_name: reading.short("alternate_name"),
        organization: None,
        description: reading.long("description"),
        alert: reading.long("alert"),
        url: reading.text("url", 2000),
        email: reading.short("email"),
        how_to_apply: reading.long("application_process"),
        fees: reading.long("fees_description"),
        eligibility: reading.long("eligibility_description"),
        interpreting: reading.long("interpretation_services"),
        min_age,
        max_age,
        checked_on,
        needs: Vec::new(),
        languages: Vec::new(),
        costs: Vec::new(),
        phones: Vec::new(),
        hours: Vec::new(),
        sites: Vec::new(),
    };
    let whole = (|| {
        Some(Service {
            id: id?,
            name: name?,
            status: status?,
            ..rest
        })
    })();
    reading.finish(report, whole)
}

/// An age limit in whole years: a person is of an age for a whole year.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "0 to 150"
)]
fn age(reading: &mut Reading<'_, '_>, column: &'static str) -> Option<u8> {
    let years = reading.number(column, 0.0, MAX_AGE)?;
    Some(years.floor() as u8)
}

/// Those that are right; the others are named.
fn some_of<'a, T>(
    records: &[Record<'a>],
    report: &mut Report,
    read: impl Fn(&Record<'a>, &mut Report) -> Option<T>,
) -> Vec<T> {
    if let Some(first_too_many) = records.get(MAX_LIST) {
        first_too_many.refuse(report, None, RowCode::TooMany);
    }
    records
        .iter()
        .take(MAX_LIST)
        .filter_map(|record| read(record, report))
        .collect()
}

/// All of them, or none where one is not right.
fn all_of<'a, T>(
    records: &[Record<'a>],
    report: &mut Report,
    read: impl Fn(&Record<'a>, &mut Report) -> Option<T>,
) -> Option<Vec<T>> {
    let found = some_of(records, report, read);
    (found.len() == records.len()).then_some(found)
}

/// What has a name and nothing else that is needed.
pub fn name(record: &Record<'_>, report: &mut Report) -> Option<String> {
    let mut reading = Reading::new(record);
    let name = reading.required("name");
    reading.finish(report, name)
}

fn language(record: &Record<'_>, report: &mut Report) -> Option<Language> {
    let mut reading = Reading::new(record);
    let (name, code) = (reading.short("name"), reading.short("code"));
    if name.is_none() && code.is_none() {
        reading.fault("name", RowCode::Missing);
    }
    reading.finish(report, Some(Language { name, code }))
}

fn phone(record: &Record<'_>, report: &mut Report) -> Option<Phone> {
    let mut reading = Reading::new(record);
    let number = reading.required("number");
    let (extension, kind) = (reading.short("extension"), reading.short("type"));
    let note = reading.long("description");
    let phone = number.map(|number| Phone {
        number,
        extension,
        kind,
        note,
    });
    reading.finish(report, phone)
}

fn cost(record: &Record<'_>, report: &mut Report) -> Option<CostOption> {
    let mut reading = Reading::new(record);
    let amount = reading.parsed("amount", |text| {
        number(text, 0.0, 1e9).map(|_| text.to_owned())
    });
    let cost = CostOption {
        amount,
        option: reading.long("option"),
        currency: reading
            .short("currency")
            .map(|code| code.to_ascii_uppercase()),
        note: reading.long("amount_description"),
        valid_from: reading.date("valid_from"),
        valid_to: reading.date("valid_to"),
    };
    if matches!((cost.valid_from, cost.valid_to), (Some(from), Some(to)) if to < from) {
        reading.fault("valid_to", RowCode::NotInOrder);
    }
    reading.finish(report, Some(cost))
}

/// A place without its phones and hours.
pub fn site(parts: &SiteParts<'_>, report: &mut Report) -> Option<Site> {
    let mut reading = Reading::new(&parts.location);
    let latitude = reading.number("latitude", -90.0, 90.0);
    let longitude = reading.number("longitude", -180.0, 180.0);
    let given = |column| matches!(parts.location.get(column), Ok(Some(_)));
    match (given("latitude"), given("longitude")) {
        (true, false) => reading.fault("longitude", RowCode::Missing),
        (false, true) => reading.fault("latitude", RowCode::Missing),
        _ => {}
    }
    let point = latitude.zip(longitude);
    let site = Site {
        name: reading.short("name"),
        transport: reading.long("transportation"),
        point: point.and_then(|(lat, lon)| Point::new(lat, lon)),
        ..Site::default()
    };
    let site = reading.finish(report, Some(site))?;
    let is_postal = |record: &&Record<'_>| record.id("address_type").as_deref() == Some("postal");
    let addresses = &parts.addresses;
    let first = addresses.iter().find(|record| !is_postal(record));
    match first.or_else(|| addresses.first()) {
        Some(record) => address(record, site, report),
        None => Some(site),
    }
}

fn address(record: &Record<'_>, site: Site, report: &mut Report) -> Option<Site> {
    let mut reading = Reading::new(record);
    let street = ["attention", "address_1", "address_2"].map(|column| reading.short(column));
    let site = Site {
        street: street.into_iter().flatten().collect(),
        city: reading.short("city"),
        region: reading
            .short("region")
            .or_else(|| reading.short("state_province")),
        postal_code: reading.short("postal_code"),
        country: reading.short("country"),
        ..site
    };
    reading.finish(report, Some(site))
}

/// A line that says only that there are hours.
fn nobody_knows(setting: Setting) -> Schedule {
    Schedule {
        rule: None,
        valid_from: None,
        valid_to: None,
        opens: None,
        closes: None,
        zone: Zone::Named(setting.zone),
        note: None,
    }
}

fn schedule(record: &Record<'_>, setting: Setting, report: &mut Report) -> Option<Schedule> {
    let mut reading = Reading::new(record);
    let opens = reading.parsed("opens_at", time);
    let closes = reading.parsed("closes_at", time);
    let row_offset = reading.number("timezone", -14.0, 14.0).map(minutes);
    let (valid_from, valid_to) = (reading.date("valid_from"), reading.date("valid_to"));
    if matches!((valid_from, valid_to), (Some(from), Some(to)) if to < from) {
        reading.fault("valid_to", RowCode::NotInOrder);
    }
    if opens.is_some_and(|time| time.minute == DAY) {
        reading.fault("opens_at", RowCode::NotATime);
    }
    let minute = |time: Option<Time>| time.map(|time| time.minute);
    if matches!((minute(opens), minute(closes)), (Some(a), Some(b)) if a == b && a != 0) {
        // The same time twice can mean all day or never.
        reading.fault("closes_at", RowCode::NotInOrder);
    }
    let offset = opens.and_then(|time| time.offset).or(row_offset);
    let zone = offset.map_or(Zone::Named(setting.zone), |minutes| {
        Zone::of_offset(
            minutes,
            setting.zone,
            chrono::Datelike::year(&setting.today),
        )
    });
    let rule = rule(&mut reading);
    let note = reading.long("description");
    let note = note.or_else(|| reading.long("notes"));
    reading.finish(
        report,
        Some(Schedule {
            rule,
            valid_from,
            valid_to,
            opens: minute(opens),
            closes: minute(closes),
            zone,
            note,
        }),
    )
}

#[expect(clippy::cast_possible_truncation, reason = "at most 14 hours")]
fn minutes(hours: f64) -> i16 {
    (hours * 60.0).round() as i16
}

/// The rule of a schedule. Without a frequency the columns that are filled in tell it.
fn rule(reading: &mut Reading<'_, '_>) -> Option<Rule> {
    let given = reading.parsed("freq", freq);
    let start = reading.date("dtstart");
    let until = reading.date("until");
    let interval = reading.parsed("interval", |text| whole(text, 1, MAX_INTERVAL.into()));
    let count = reading.parsed("count", |text| whole::<u32>(text, 1, MAX_COUNT.into()));
    let week_start = reading.parsed("wkst", weekday);
    let days = reading.parsed("byday", |text| list(text, by_day));
    let weeks = reading.parsed("byweekno", |text| list(text, |n| signed(n, 53)));
    let month_days = reading.parsed("bymonthday", |text| list(text, |n| signed(n, 31)));
    let year_days = reading.parsed("byyearday", |text| list(text, |n| signed(n, 366)));
    let guessed = if year_days.is_some() || weeks.is_some() {
        Some(Freq::Yearly)
    } else if month_days.is_some() {
        Some(Freq::Monthly)
    } else {
        days.as_ref().map(|_| Freq::Weekly)
    };
    // HSDS has week numbers go with weeks; in RFC 5545 they go with years, and mean the same.
    let given = given.filter(|freq| *freq != Freq::Weekly || weeks.is_none());
    let once = start.filter(|_| until.is_none() && count.is_none());
    let (freq, until) = match (given.or(guessed), once) {
        (Some(freq), _) => (freq, until),
        // A first day and nothing else: that day.
        (None, Some(day)) => (Freq::Daily, Some(day)),
        (None, None) => return None,
    };
    let mut rule = Rule {
        interval: interval.unwrap_or(1),
        start,
        until,
        week_start: week_start.unwrap_or(Weekday::Mon),
        days: days.unwrap_or_default(),
        weeks: weeks.unwrap_or_default(),
        month_days: month_days.unwrap_or_default(),
        year_days: year_days.unwrap_or_default(),
        ..Rule::new(freq)
    };
    if rule.check().is_err() {
        reading.fault("freq", RowCode::NotARule);
    } else if let Some(count) = count
        && rule.end_after(count).is_err()
    {
        reading.fault("count", RowCode::NotARule);
    }
    Some(rule)
}

fn freq(text: &str) -> Result<Freq, RowCode> {
    match &*text.to_ascii_uppercase() {
        "DAILY" => Ok(Freq::Daily),
        "WEEKLY" => Ok(Freq::Weekly),
        "MONTHLY" => Ok(Freq::Monthly),
        "YEARLY" => Ok(Freq::Yearly),
        _ => Err(RowCode::NotAChoice),
    }
}

fn weekday(text: &str) -> Result<Weekday, RowCode> {
    match &*text.to_ascii_uppercase() {
        "MO" => Ok(Weekday::Mon),
        "TU" => Ok(Weekday::Tue),
        "WE" => Ok(Weekday::Wed),
        "TH" => Ok(Weekday::Thu),
        "FR" => Ok(Weekday::Fri),
        "SA" => Ok(Weekday::Sat),
        "SU" => Ok(Weekday::Sun),
        _ => Err(RowCode::NotAChoice),
    }
}

fn by_day(text: &str) -> Result<ByDay, RowCode> {
    let at = text.len().checked_sub(2).ok_or(RowCode::NotAChoice)?;
    let (number, day) = text.split_at_checked(at).ok_or(RowCode::NotAChoice)?;
    let n = match number.strip_prefix('+').unwrap_or(number) {
        "" => 0,
        number => signed(number, 5)?,
    };
    Ok(ByDay {
        n,
        day: weekday(day)?,
    })
}

/// A number that counts from the start, or from the end where negative; never 0.
fn signed<T: TryFrom<i64>>(text: &str, most: i64) -> Result<T, RowCode> {
    if text.parse() == Ok(0) {
        return Err(RowCode::OutOfRange);
    }
    whole(text, -most, most)
}

/// A list with commas; some publishers put it in brackets or quotes.
fn list<T>(text: &str, read: impl Fn(&str) -> Result<T, RowCode>) -> Result<Vec<T>, RowCode> {
    let bare: Cow<'_, str> = if text.contains(['[', ']', '"', '\'']) {
        Cow::Owned(text.replace(['[', ']', '"', '\''], ""))
    } else {
        Cow::Borrowed(text)
    };
    let items = bare.split(',').map(str::trim);
    items.filter(|item| !item.is_empty()).map(read).collect()
}
