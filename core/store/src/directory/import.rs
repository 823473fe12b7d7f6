//! Putting a directory in and taking it out. Rows go in by the thousand, as JSON that the engine takes apart: a
//! statement for each of a hundred thousand services would cost more than the services.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};

use cairn_model::directory::hours::Schedule;
use cairn_model::directory::place::{Place, Point};
use cairn_model::directory::text::fold;
use cairn_model::directory::{Cost, Service, Status};
use serde_json::{Value, json};

use super::{DirectoryInfo, MAX_DIRECTORIES};
use crate::access::Write;
use crate::error::StoreError;

/// How many rows go in at once.
const BATCH: usize = 1000;

const SERVICES: &str = "INSERT INTO directory_service (n, directory, id, body) \
     SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?)";
const SITES: &str = "INSERT INTO directory_site \
     (service, site, listed, free, min_age, max_age, hours, x, y, z) \
     SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, \
     value ->> 7, value ->> 8, value ->> 9 FROM json_each(?)";
const LANGUAGES: &str = "INSERT INTO directory_language (language, service) \
     SELECT value ->> 0, value ->> 1 FROM json_each(?)";
const TEXTS: &str = "INSERT INTO directory_text (rowid, text) \
     SELECT value ->> 0, value ->> 1 FROM json_each(?)";
const FOLDED: &str = "INSERT INTO directory_folded (n, text) \
     SELECT value ->> 0, value ->> 1 FROM json_each(?)";
const SHORTS: &str = "INSERT INTO directory_short (rowid, keys) \
     SELECT value ->> 0, value ->> 1 FROM json_each(?)";
const HOURS: &str = "INSERT INTO directory_hours (n, body) \
     SELECT value ->> 0, value ->> 1 FROM json_each(?) WHERE true ON CONFLICT DO NOTHING";
const PLACES: &str = "INSERT INTO directory_place (directory, key, body) \
     SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)";

impl Write<'_> {
    /// Puts a directory in the place of the one with the same id, or beside the others. The services are
    /// numbered in the order given.
    ///
    /// # Errors
    /// `conflict` where there are as many directories as there can be, or two services have the same id.
    pub async fn put_directory(
        &mut self,
        info: &DirectoryInfo,
        services: &[Service],
    ) -> Result<(), StoreError> {
        self.remove_directory(&info.id).await?;
        let number = self.free_number().await?;
        let sql = sqlx::query(
            "INSERT INTO directory (n, id, name, zone, imported_at, services) VALUES (?, ?, ?, ?, ?, ?)",
        )
        .bind(number)
        .bind(&info.id)
        .bind(&info.name)
        .bind(&info.zone)
        .bind(info.imported_at.utc_ms())
        .bind(info.services);
        self.connection.run(sql).await?;
        let hours = self.put_hours(services).await?;
        let mut first = 0;
        for batch in services.chunks(BATCH) {
            self.put_batch(number, first, batch, &hours).await?;
            first += batch.len();
        }
        let places = places(services).into_iter().map(|((key, ..), place)| {
            let body = serde_json::to_string(&place).map_err(|_| StoreError::Invalid)?;
            Ok(json!([number, key, body]))
        });
        let places: Vec<Value> = places.collect::<Result<_, StoreError>>()?;
        for batch in places.chunks(BATCH) {
            self.put(PLACES, batch).await?;
        }
        Ok(())
    }

    /// Takes a directory out. Returns whether it was there.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn remove_directory(&mut self, id: &str) -> Result<bool, StoreError> {
        let sql = sqlx::query("SELECT n FROM directory WHERE id = ?").bind(id);
        let Some(row) = self.connection.row(sql).await? else {
            return Ok(false);
        };
        let number: i64 = sqlx::Row::try_get(&row, 0)?;
        for sql in [
            "DELETE FROM directory_text WHERE rowid IN (SELECT n FROM directory_service WHERE directory = ?)",
            "DELETE FROM directory_short WHERE rowid IN (SELECT n FROM directory_service WHERE directory = ?)",
            "DELETE FROM directory_folded WHERE n % 64 = ?",
            "DELETE FROM directory_site WHERE service % 64 = ?",
            "DELETE FROM directory_language WHERE service % 64 = ?",
            "DELETE FROM directory_service WHERE directory = ?",
            "DELETE FROM directory_place WHERE directory = ?",
            "DELETE FROM directory WHERE n = ?",
        ] {
            self.connection.run(sqlx::query(sql).bind(number)).await?;
        }
        let unused =
            "DELETE FROM directory_hours WHERE n NOT IN (SELECT hours FROM directory_site)";
        self.connection.run(sqlx::query(unused)).await?;
        Ok(true)
    }

    async fn free_number(&mut self) -> Result<i64, StoreError> {
        let rows = self
            .connection
            .rows(sqlx::query("SELECT n FROM directory ORDER BY n"))
            .await?;
        let taken: Vec<i64> = rows
            .iter()
            .map(|row| sqlx::Row::try_get(row, 0))
            .collect::<Result<_, _>>()?;
        let free = (0..MAX_DIRECTORIES).find(|number| !taken.contains(number));
        free.ok_or(StoreError::Conflict)
    }

    /// Keeps each set of hours once and returns their numbers.
    async fn put_hours(
        &mut self,
        services: &[Service],
    ) -> Result<HashMap<String, i64>, StoreError> {
        let mut numbers = self.known_hours().await?;
        let mut next = numbers.values().max().map_or(1, |most| most + 1);
        let mut added = Vec::new();
        for service in services {
            for site in sites(service) {
                if let Entry::Vacant(free) = numbers.entry(hours_key(service.hours_at(site))?) {
                    added.push(json!([next, free.key()]));
                    free.insert(next);
                    next += 1;
                }
            }
        }
        for batch in added.chunks(BATCH) {
            self.put(HOURS, batch).await?;
        }
        Ok(numbers)
    }

    async fn known_hours(&mut self) -> Result<HashMap<String, i64>, StoreError> {
        let rows = self
            .connection
            .rows(sqlx::query("SELECT body, n FROM directory_hours"))
            .await?;
        let pair = |row| Ok((sqlx::Row::try_get(row, 0)?, sqlx::Row::try_get(row, 1)?));
        rows.iter().map(pair).collect()
    }

    async fn put_batch(
        &mut self,
        directory: i64,
        first: usize,
        services: &[Service],
        hours: &HashMap<String, i64>,
    ) -> Result<(), StoreError> {
        let mut rows: [Vec<Value>; 5] = Default::default();
        let [bodies, site_rows, languages, texts, shorts] = &mut rows;
        for (index, service) in services.iter().enumerate() {
            let position = i64::try_from(first + index).map_err(|_| StoreError::Invalid)?;
            let n = position * MAX_DIRECTORIES + directory;
            let body = serde_json::to_string(service).map_err(|_| StoreError::Invalid)?;
            bodies.push(json!([n, directory, service.id, body]));
            texts.push(json!([n, service.search_text()]));
            let keys: Vec<String> = service.short_keys().into_iter().collect();
            shorts.push(json!([n, keys.join(" ")]));
            languages.extend(service.language_keys().iter().map(|key| json!([key, n])));
            for site in sites(service) {
                let key = hours_key(service.hours_at(site))?;
                site_rows.push(site_row(
                    n,
                    service,
                    site,
                    hours.get(&key).copied().unwrap_or(0),
                ));
            }
        }
        let [bodies, site_rows, languages, texts, shorts] = &rows;
        for (sql, rows) in [
            (SERVICES, bodies),
            (SITES, site_rows),
            (LANGUAGES, languages),
            (FOLDED, texts),
            (TEXTS, texts),
            (SHORTS, shorts),
        ] {
            self.put(sql, rows).await?;
        }
        Ok(())
    }

    async fn put(&mut self, sql: &'static str, rows: &[Value]) -> Result<(), StoreError> {
        let rows = serde_json::to_string(rows).map_err(|_| StoreError::Invalid)?;
        self.connection.run(sqlx::query(sql).bind(rows)).await?;
        Ok(())
    }
}

/// The sites of a service as they are found; one without a place where it has none.
fn sites(service: &Service) -> impl Iterator<Item = Option<usize>> {
    let none = service.sites.is_empty().then_some(None);
    (0..service.sites.len()).map(Some).chain(none)
}

fn hours_key(hours: &[Schedule]) -> Result<String, StoreError> {
    let bare: Vec<Schedule> = hours.iter().map(Schedule::bare).collect();
    serde_json::to_string(&bare).map_err(|_| StoreError::Invalid)
}

fn site_row(n: i64, service: &Service, site: Option<usize>, hours: i64) -> Value {
    let listed = match service.status {
        Status::Active => 2,
        Status::TemporarilyClosed => 1,
        Status::Inactive | Status::Defunct => 0,
    };
    let free = matches!(service.cost(), Cost::Free | Cost::FreeForSome);
    let point = site.and_then(|site| service.sites.get(site)?.point);
    let vector = point.map(Point::vector);
    json!([
        n,
        site.unwrap_or(0),
        listed,
        i32::from(free),
        service.min_age.unwrap_or(0),
        service.max_age.unwrap_or(u8::MAX),
        hours,
        vector.map(|v| v.x),
        vector.map(|v| v.y),
        vector.map(|v| v.z),
    ])
}

type PlaceKey = (String, String, String);

/// The towns of these services, each in the middle of the sites there.
fn places(services: &[Service]) -> BTreeMap<PlaceKey, Place> {
    let mut found: BTreeMap<PlaceKey, (Place, Vec<Point>)> = BTreeMap::new();
    for service in services.iter().filter(|service| service.status.is_listed()) {
        let mut seen: Vec<PlaceKey> = Vec::new();
        for site in &service.sites {
            let (Some(city), Some(point)) = (&site.city, site.point) else {
                continue;
            };
            let part = |text: &Option<String>| text.as_deref().map(fold).unwrap_or_default();
            let key = (fold(city), part(&site.region), part(&site.country));
            let (place, points) = found.entry(key.clone()).or_insert_with(|| {
                let place = Place {
                    name: city.clone(),
                    region: site.region.clone(),
                    country: site.country.clone(),
                    point,
                    services: 0,
                };
                (place, Vec::new())
            });
            points.push(point);
            if !seen.contains(&key) {
                place.services += 1;
                seen.push(key);
            }
        }
    }
    let middled = found.into_iter().map(|(key, (place, points))| {
        let point = middle(&points).unwrap_or(place.point);
        (key, Place { point, ..place })
    });
    middled.collect()
}

/// The point between points: the direction of the sum of their vectors.
fn middle(points: &[Point]) -> Option<Point> {
    let sum = points.iter().fold([0.0; 3], |[x, y, z], point| {
        let v = point.vector();
        [x + v.x, y + v.y, z + v.z]
    });
    let [x, y, z]: [f64; 3] = sum;
    let lat = z.atan2(x.hypot(y)).to_degrees();
    Point::new(lat, y.atan2(x).to_degrees())
}
