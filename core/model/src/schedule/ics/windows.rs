//! The time zones that Windows and Outlook name in their own way.

use chrono_tz::Tz;

/// From Unicode CLDR; the file names version and licence.
const TABLE: &str = include_str!("windows-zones.tsv");

fn rows() -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = TABLE.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once('\t'))
}

/// The zone of a Windows name.
pub(super) fn zone(name: &str) -> Option<Tz> {
    let found = rows().find(|(windows, _)| windows.eq_ignore_ascii_case(name));
    found.and_then(|(_, iana)| iana.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_names_a_zone_that_is_known() {
        assert_eq!(rows().count(), 139);
        for (windows, iana) in rows() {
            assert!(iana.parse::<Tz>().is_ok(), "{windows}: {iana}");
        }
        assert_eq!(zone("W. Europe Standard Time"), Some(Tz::Europe__Berlin));
        assert_eq!(zone("Middle Earth Standard Time"), None);
    }
}
