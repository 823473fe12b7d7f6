//! The search: one statement, and one before it where only open services are wanted.

use cairn_model::directory::Service;
use cairn_model::directory::hours::{self, Schedule};
use cairn_model::directory::place::{chord2_of, km_of};
use cairn_model::directory::search::{Near, Search};
use cairn_model::directory::text::Words;
use cairn_model::directory::tongue;
use chrono::{DateTime, Utc};
use sqlx::{AssertSqlSafe, Row as _};

use crate::access::Read;
use crate::connection::Sql;
use crate::error::StoreError;
use crate::rows;

/// A service that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// The id of its directory.
    pub directory: String,
    /// The name of its directory.
    pub directory_name: String,
    /// The service.
    pub service: Service,
    /// At which of its sites; none for a service without one.
    pub site: Option<usize>,
    /// How far, where a point was given.
    pub km: Option<f64>,
}

/// What a search found.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// The nearest ones, or by name (the directories taking turns) where no point was given.
    pub hits: Vec<Hit>,
    /// Whether there are more than were asked for.
    pub more: bool,
}

/// A value for a `?` of a statement.
enum Value {
    Text(String),
    Real(f64),
    Integer(i64),
}

/// A statement that is being put together. Its texts are all from this file; values only ever go into `?`.
#[derive(Default)]
struct Statement {
    sql: String,
    values: Vec<Value>,
}

impl Statement {
    fn add(&mut self, sql: &str, values: impl IntoIterator<Item = Value>) {
        self.sql.push_str(sql);
        self.values.extend(values);
    }

    fn query(self) -> Sql<'static> {
        let query = sqlx::query(AssertSqlSafe(self.sql));
        self.values
            .into_iter()
            .fold(query, |query, value| match value {
                Value::Text(text) => query.bind(text),
                Value::Real(number) => query.bind(number),
                Value::Integer(number) => query.bind(number),
            })
    }
}

impl Read<'_> {
    /// Searches all directories: what [`Search::finds`] finds, by indexes. It takes one statement, and one more
    /// where only open services are wanted.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn search_directory(&mut self, search: &Search) -> Result<Found, StoreError> {
        let open = match search.open_at {
            Some(at) => Some(self.open_hours(at).await?),
            None => None,
        };
        let statement = statement(search, open.as_deref());
        let rows = self.connection.rows(statement.query()).await?;
        let mut hits = Vec::with_capacity(rows.len());
        for row in &rows {
            let service: Service = rows::json(row, 2)?;
            let site = usize::try_from(row.try_get::<i64, _>(3)?)
                .ok()
                .filter(|site| *site < service.sites.len());
            hits.push(Hit {
                directory: row.try_get(0)?,
                directory_name: row.try_get(1)?,
                service,
                site,
                km: row.try_get::<Option<f64>, _>(4)?.map(km_of),
            });
        }
        let more = hits.len() > search.limit as usize;
        hits.truncate(search.limit as usize);
        Ok(Found { hits, more })
    }

    /// The numbers of the sets of hours that are open now, as a JSON list.
    async fn open_hours(&mut self, at: DateTime<Utc>) -> Result<String, StoreError> {
        let sql = sqlx::query("SELECT n, body FROM directory_hours");
        let mut open = Vec::new();
        for row in &self.connection.rows(sql).await? {
            let lines: Vec<Schedule> = rows::json(row, 1)?;
            if hours::state(&lines, at).is_open() {
                open.push(row.try_get::<i64, _>(0)?);
            }
        }
        serde_json::to_string(&open).map_err(|_| StoreError::Invalid)
    }
}

/// Up to so many services near a place are looked through one by one for the words. For more of them the index of
/// all words is asked, which takes as long as there are services with these words anywhere.
const FEW: i64 = 3000;

fn statement(search: &Search, open: Option<&str>) -> Statement {
    let words = Words::of(&search.words);
    let mut statement = Statement::default();
    match &search.near {
        Some(near) => near_sites(&mut statement, near, search, &words, open),
        None => all_sites(&mut statement, search, &words, open),
    }
    statement.add(
        " LIMIT ?) SELECT directory.id, directory.name, body, site, d FROM hit \
         JOIN directory_service ON directory_service.n = hit.service \
         JOIN directory ON directory.n = directory_service.directory ORDER BY d, hit.service",
        [Value::Integer(i64::from(search.limit).saturating_add(1))],
    );
    statement
}

/// Sites within a distance: those between two parallels first, by their index, then by the straight line.
fn near_sites(
    statement: &mut Statement,
    near: &Near,
    search: &Search,
    words: &Words,
    open: Option<&str>,
) {
    let centre = near.vector();
    let reach = chord2_of(near.km);
    // A straight line is never shorter than the difference of one of its coordinates.
    let margin = reach.sqrt() + 1e-9;
    let chord2 = "(t.x - ?) * (t.x - ?) + (t.y - ?) * (t.y - ?) + (t.z - ?) * (t.z - ?)";
    let coordinates = || {
        let twice = [centre.x, centre.x, centre.y, centre.y, centre.z, centre.z];
        twice.map(Value::Real)
    };
    statement.add(
        "WITH near AS MATERIALIZED (SELECT t.service AS service, t.site AS site, min(",
        [],
    );
    statement.add(chord2, coordinates());
    statement.add(
        ") AS d FROM directory_site t WHERE t.z BETWEEN ? AND ? AND ",
        [centre.z - margin, centre.z + margin].map(Value::Real),
    );
    statement.add(chord2, coordinates());
    statement.add(" <= ?", [Value::Real(reach)]);
    filters(statement, search, words, open);
    statement.add(
        " GROUP BY t.service), hit AS MATERIALIZED (SELECT service, site, d FROM near",
        [],
    );
    if let Some(query) = all_words(&words.long) {
        statement.add(
            " WHERE CASE WHEN (SELECT count(*) FROM near) <= ? THEN \
             EXISTS (SELECT 1 FROM directory_folded WHERE n = near.service",
            [Value::Integer(FEW)],
        );
        for word in &words.long {
            statement.add(" AND instr(text, ?) > 0", [Value::Text(word.clone())]);
        }
        statement.add(
            ") ELSE near.service IN (SELECT rowid FROM directory_text WHERE directory_text MATCH ?) END",
            [Value::Text(query)],
        );
    }
    statement.add(" ORDER BY d, service", []);
}

/// All sites. Words are gone through in the order of the services, so that the first ones are found without the rest.
fn all_sites(statement: &mut Statement, search: &Search, words: &Words, open: Option<&str>) {
    statement.add(
        "WITH hit AS MATERIALIZED (SELECT t.service AS service, min(t.site) AS site, NULL AS d FROM ",
        [],
    );
    let query = all_words(&words.long);
    // By the number that the words' index goes by, so that it stops with the last one shown.
    let order = if query.is_some() {
        " GROUP BY f.rowid ORDER BY f.rowid"
    } else {
        " GROUP BY t.service ORDER BY t.service"
    };
    match query {
        Some(query) => statement.add(
            "directory_text f CROSS JOIN directory_site t ON t.service = f.rowid WHERE f.text MATCH ?",
            [Value::Text(query)],
        ),
        None => statement.add("directory_site t WHERE true", []),
    }
    filters(statement, search, words, open);
    statement.add(order, []);
}

fn filters(statement: &mut Statement, search: &Search, words: &Words, open: Option<&str>) {
    if open.is_some() {
        statement.add(" AND t.listed = 2", []);
    } else if !search.unlisted {
        statement.add(" AND t.listed > 0", []);
    }
    if search.free {
        statement.add(" AND t.free = 1", []);
    }
    if let Some(age) = search.age {
        let age = || Value::Integer(age.into());
        statement.add(" AND t.min_age <= ? AND t.max_age >= ?", [age(), age()]);
    }
    if let Some(open) = open {
        statement.add(
            " AND t.hours IN (SELECT value FROM json_each(?))",
            [Value::Text(open.to_owned())],
        );
    }
    if let Some(language) = &search.language {
        statement.add(
            " AND t.service IN (SELECT service FROM directory_language WHERE language = ?)",
            [Value::Text(tongue::key(language))],
        );
    }
    if let Some(query) = all_words(&words.short) {
        statement.add(
            " AND t.service IN (SELECT rowid FROM directory_short WHERE directory_short MATCH ?)",
            [Value::Text(query)],
        );
    }
}

/// A query for all of these words, which are letters and digits only.
fn all_words(words: &[String]) -> Option<String> {
    let quoted: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
    (!quoted.is_empty()).then(|| quoted.join(" AND "))
}
