//! Counsellor accounts over HTTP.
