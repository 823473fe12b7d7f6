//! Calendars of others: iCalendar, RFC 5545.
