//! One row of a table or one object of JSON, read by the names of its columns.

use std::borrow::Cow;

use serde_json::{Map, Value};

use super::{Refused, Report, RowCode};

/// A table of a CSV file.
#[derive(Debug)]
pub struct Table {
    pub file: String,
    pub columns: Vec<String>,
    pub rows: Vec<Row>,
}

/// A row and where it stands.
#[derive(Debug)]
pub struct Row {
    pub number: usize,
    pub cells: csv::StringRecord,
}

/// A row or object.
#[derive(Debug, Clone)]
pub enum Record<'a> {
    Row {
        table: &'a Table,
        row: &'a Row,
    },
    Object {
        file: &'a str,
        number: usize,
        path: String,
        map: &'a Map<String, Value>,
    },
}

impl<'a> Record<'a> {
    /// What stands in a column, without spaces around it; nothing for an empty one.
    pub fn get(&self, column: &str) -> Result<Option<Cow<'a, str>>, RowCode> {
        let text = match self {
            Self::Row { table, row } => {
                let at = table.columns.iter().position(|name| name == column);
                at.and_then(|at| row.cells.get(at)).map(Cow::Borrowed)
            }
            Self::Object { map, .. } => match map.get(column) {
                None | Some(Value::Null) => None,
                Some(Value::String(text)) => Some(Cow::Borrowed(text.as_str())),
                Some(Value::Number(number)) => Some(Cow::Owned(number.to_string())),
                Some(_) => return Err(RowCode::WrongKind),
            },
        };
        let trimmed = text.map(|text| match text {
            Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
            Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
        });
        Ok(trimmed.filter(|text| !text.is_empty()))
    }

    /// The same where anything that is no text counts as nothing.
    pub fn id(&self, column: &str) -> Option<Cow<'a, str>> {
        self.get(column).ok().flatten()
    }

    /// Names what is wrong with this row.
    pub fn refuse(&self, report: &mut Report, column: Option<&str>, code: RowCode) {
        let (file, row, column) = match self {
            Self::Row { table, row } => (&*table.file, row.number, column.map(str::to_owned)),
            Self::Object {
                file, number, path, ..
            } => {
                let full = match column {
                    Some(column) if path.is_empty() => Some(column.to_owned()),
                    Some(column) => Some(format!("{path}.{column}")),
                    None if path.is_empty() => None,
                    None => Some(path.clone()),
                };
                (*file, *number, full)
            }
        };
        report.refuse(Refused {
            file: file.to_owned(),
            row,
            column,
            code: code.code(),
            taken: false,
        });
    }
}
