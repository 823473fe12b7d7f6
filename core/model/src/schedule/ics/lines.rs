//! Content lines and components.

/// Largest file, in bytes.
pub const FILE_MAX: usize = 1024 * 1024;
/// Most lines.
const LINES_MAX: usize = 40_000;
/// Longest line after unfolding, in bytes.
const LINE_MAX: usize = 64 * 1024;
/// How deep components lie in each other.
const DEPTH_MAX: usize = 4;
/// Most parameters of a line.
const PARAMS_MAX: usize = 32;

/// Why a file is not a calendar that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IcsError {
    /// More than [`FILE_MAX`] bytes, or far too many lines.
    #[error("the calendar is too big")]
    TooBig,
    /// Its characters are not UTF-8.
    #[error("the calendar is not in UTF-8")]
    NotUtf8,
    /// A line can't be read, or a component doesn't end where it should.
    #[error("line {line} of the calendar can't be read")]
    Malformed {
        /// Which, from 1.
        line: usize,
    },
    /// It doesn't begin and end as a calendar does.
    #[error("not a calendar")]
    NotACalendar,
    /// More than [`super::EVENTS_MAX`] events.
    #[error("the calendar has too many events")]
    TooMany,
    /// There is no event in it.
    #[error("the calendar has no event")]
    NoEvent,
}

impl IcsError {
    /// All of them, so that a catalogue can be checked for a sentence each.
    pub const ALL: [Self; 6] = [
        Self::TooBig,
        Self::NotUtf8,
        Self::Malformed { line: 1 },
        Self::NotACalendar,
        Self::TooMany,
        Self::NoEvent,
    ];

    /// Stable code of this error.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::TooBig => "ics_too_big",
            Self::NotUtf8 => "ics_wrong_letters",
            Self::Malformed { .. } => "ics_malformed",
            Self::NotACalendar => "ics_not_a_calendar",
            Self::TooMany => "ics_too_many",
            Self::NoEvent => "ics_no_event",
        }
    }
}

/// One property.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// Number of its first line in the file, from 1.
    pub number: usize,
    /// In capitals.
    pub name: String,
    params: Vec<(String, String)>,
    /// As written, still escaped.
    pub value: String,
}

impl Line {
    pub fn param(&self, name: &str) -> Option<&str> {
        let found = self.params.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The value as text.
    pub fn text(&self) -> String {
        let mut out = String::with_capacity(self.value.len());
        let mut chars = self.value.chars();
        while let Some(c) = chars.next() {
            match c {
                '\\' => match chars.next() {
                    Some('n' | 'N') => out.push('\n'),
                    Some(other) => out.push(other),
                    None => {}
                },
                c => out.push(c),
            }
        }
        out
    }
}

/// A component with what is in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Component {
    pub name: String,
    pub number: usize,
    pub lines: Vec<Line>,
    pub inner: Vec<Self>,
}

impl Component {
    pub fn line(&self, name: &str) -> Option<&Line> {
        self.lines.iter().find(|line| line.name == name)
    }

    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Line> {
        self.lines.iter().filter(move |line| line.name == name)
    }
}

/// The calendars of a file.
pub(super) fn calendars(bytes: &[u8]) -> Result<Vec<Component>, IcsError> {
    let mut open: Vec<Component> = Vec::new();
    let mut done = Vec::new();
    for line in unfold(bytes)? {
        let malformed = IcsError::Malformed { line: line.number };
        match line.name.as_str() {
            "BEGIN" => {
                let name = line.value.trim().to_ascii_uppercase();
                if open.len() >= DEPTH_MAX {
                    return Err(malformed);
                }
                if open.is_empty() && name != "VCALENDAR" {
                    return Err(IcsError::NotACalendar);
                }
                open.push(Component {
                    name,
                    number: line.number,
                    ..Component::default()
                });
            }
            "END" => {
                let ended = open.pop().ok_or(malformed)?;
                if !ended.name.eq_ignore_ascii_case(line.value.trim()) {
                    return Err(malformed);
                }
                match open.last_mut() {
                    Some(outer) => outer.inner.push(ended),
                    None => done.push(ended),
                }
            }
            _ => match open.last_mut() {
                Some(inside) => inside.lines.push(line),
                None => return Err(IcsError::NotACalendar),
            },
        }
    }
    if !open.is_empty() || done.is_empty() {
        return Err(IcsError::NotACalendar);
    }
    Ok(done)
}

/// Lines put together again: folding may cut through a character, so it is undone on bytes.
fn unfold(bytes: &[u8]) -> Result<Vec<Line>, IcsError> {
    if bytes.len() > FILE_MAX {
        return Err(IcsError::TooBig);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut whole: Vec<(usize, Vec<u8>)> = Vec::new();
    for (n, raw) in bytes.split(|byte| *byte == b'\n').enumerate() {
        if n >= LINES_MAX {
            return Err(IcsError::TooBig);
        }
        let raw = raw.strip_suffix(b"\r").unwrap_or(raw);
        match (raw, whole.last_mut()) {
            ([b' ' | b'\t', rest @ ..], Some((_, line))) => {
                line.extend_from_slice(rest);
                if line.len() > LINE_MAX {
                    return Err(IcsError::TooBig);
                }
            }
            _ if raw.iter().all(u8::is_ascii_whitespace) => {}
            _ => whole.push((n + 1, raw.to_vec())),
        }
    }
    whole
        .into_iter()
        .map(|(number, line)| {
            let text = String::from_utf8(line).map_err(|_| IcsError::NotUtf8)?;
            parse(number, &text).ok_or(IcsError::Malformed { line: number })
        })
        .collect()
}

/// `NAME;PARAM=value;PARAM="value":value`
fn parse(number: usize, text: &str) -> Option<Line> {
    let end = text.find([';', ':'])?;
    let (name, mut rest) = text.split_at(end);
    if !is_name(name) {
        return None;
    }
    let mut params = Vec::new();
    while let Some(param) = rest.strip_prefix(';') {
        let (key, after) = param.split_once('=')?;
        let length = param_length(after)?;
        let (value, next) = after.split_at(length);
        if !is_name(key) || params.len() >= PARAMS_MAX {
            return None;
        }
        params.push((key.to_ascii_uppercase(), value.trim_matches('"').to_owned()));
        rest = next;
    }
    Some(Line {
        number,
        name: name.to_ascii_uppercase(),
        params,
        value: rest.strip_prefix(':')?.to_owned(),
    })
}

/// Up to the `;` or `:` outside of quotes.
fn param_length(text: &str) -> Option<usize> {
    let mut quoted = false;
    text.char_indices().find_map(|(at, c)| {
        quoted ^= c == '"';
        (!quoted && matches!(c, ';' | ':')).then_some(at)
    })
}

fn is_name(text: &str) -> bool {
    let known = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
    !text.is_empty() && text.len() <= 64 && text.bytes().all(known)
}
