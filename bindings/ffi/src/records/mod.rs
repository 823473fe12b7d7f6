//! What crosses by value. Each record is taken apart field by field, so that a field the core gains is noticed here.

pub(crate) mod after;
pub(crate) mod card;
pub(crate) mod checkin;
pub(crate) mod dashboard;
pub(crate) mod directory;
pub(crate) mod draw;
pub(crate) mod family;
pub(crate) mod goal;
pub(crate) mod grant;
pub(crate) mod hours;
pub(crate) mod ifthen;
pub(crate) mod insight;
pub(crate) mod instrument;
pub(crate) mod lapse;
pub(crate) mod learn;
pub(crate) mod link;
pub(crate) mod merge;
pub(crate) mod notice;
pub(crate) mod offer;
pub(crate) mod pack;
pub(crate) mod plan;
pub(crate) mod schedule;
pub(crate) mod service;
pub(crate) mod sos;
pub(crate) mod works;
