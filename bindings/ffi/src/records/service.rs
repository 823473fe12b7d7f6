//! Services of a directory as they cross.

use cairn_model::checkin::FieldCode;
use cairn_model::directory::place;
use cairn_model::directory::{self as model, Freshness as CoreFreshness};

use crate::cross::Read;
use crate::error::CairnError;
use crate::mirror::{choice, mirror, record};
use crate::records::hours::{OpenState, ServiceHours};

record! {
    /// One service of a directory.
    Service = model::Service {
        /// Its name in the directory, unique there.
        id: String,
        /// What it is called.
        name: String,
        /// What else it is called.
        other_name: Option<String>,
        /// Who runs it.
        organization: Option<String>,
        /// Whether it exists at present.
        status: ServiceStatus,
        /// What it does.
        description: Option<String>,
        /// A notice for the time being.
        alert: Option<String>,
        /// Web page.
        url: Option<String>,
        /// E-mail address.
        email: Option<String>,
        /// How to get in.
        how_to_apply: Option<String>,
        /// What it costs, in words.
        fees: Option<String>,
        /// Whom it is for, in words.
        eligibility: Option<String>,
        /// Youngest age in whole years.
        min_age: Option<u8>,
        /// Oldest age in whole years.
        max_age: Option<u8>,
        /// Who can interpret.
        interpreting: Option<String>,
        /// When somebody last checked that all this is true.
        checked_on: Option<String>,
        /// Needs it meets: the terms it is filed under.
        needs: Vec<String>,
        /// Languages spoken.
        languages: Vec<ServiceLanguage>,
        /// What it costs, in numbers.
        costs: Vec<CostOption>,
        /// Numbers of the service as a whole.
        phones: Vec<ServicePhone>,
        /// Hours wherever a site has none of its own.
        hours: Vec<ServiceHours>,
        /// Where it is; none for one that is reached by phone or online only.
        sites: Vec<Site>,
    }
}

mirror! {
    /// Whether a service exists at present.
    ServiceStatus = model::Status {
        /// It does.
        Active,
        /// Not at present.
        Inactive,
        /// Not any more.
        Defunct,
        /// For a while not.
        TemporarilyClosed,
    }
}

record! {
    /// A language that is spoken there.
    ServiceLanguage = model::Language {
        /// Its name.
        name: Option<String>,
        /// ISO 639-1 or 639-3.
        code: Option<String>,
    }
}

record! {
    /// What it costs, for whom.
    CostOption = model::CostOption {
        /// For whom or when.
        option: Option<String>,
        /// The amount, as a decimal number in the directory's own digits.
        amount: Option<String>,
        /// ISO 4217.
        currency: Option<String>,
        /// For how much of it.
        note: Option<String>,
        /// Not before this day.
        valid_from: Option<String>,
        /// Not after this day.
        valid_to: Option<String>,
    }
}

mirror! {
    /// What a service costs, as far as the directory says it in numbers.
    Cost = model::Cost {
        /// Nothing.
        Free,
        /// Nothing for some.
        FreeForSome,
        /// Something.
        Paid,
        /// It does not say.
        Unknown,
    }
}

record! {
    /// A number to ring.
    ServicePhone = model::Phone {
        /// As the directory wrote it.
        number: String,
        /// Extension.
        extension: Option<String>,
        /// What kind: voice, text, fax and so on, as the directory wrote it.
        kind: Option<String>,
        /// What it is for.
        note: Option<String>,
    }
}

record! {
    /// Where a service can be found, with what is true only there.
    Site = model::Site {
        /// Name of the building or office.
        name: Option<String>,
        /// Street and house, line by line.
        street: Vec<String>,
        /// Town.
        city: Option<String>,
        /// County, state or the like.
        region: Option<String>,
        /// Postal code.
        postal_code: Option<String>,
        /// Two letters of ISO 3166, as the directory wrote them.
        country: Option<String>,
        /// How to get there.
        transport: Option<String>,
        /// Where on the earth.
        point: Option<Point>,
        /// Numbers of this place.
        phones: Vec<ServicePhone>,
        /// Hours of this place; where there are any, those of the service don't hold here.
        hours: Vec<ServiceHours>,
    }
}

record! {
    /// A point on the earth, in degrees.
    Point = place::Point {
        /// North, -90 to 90.
        lat: f64,
        /// East, -180 to 180.
        lon: f64,
    }
}

record! {
    /// A town or district that a person can pick as "near here".
    Place = place::Place {
        /// Its name.
        name: String,
        /// County, state or the like.
        region: Option<String>,
        /// Two letters of ISO 3166, as the directory wrote them.
        country: Option<String>,
        /// The middle of the services there.
        point: Point,
        /// How many services are there.
        services: u32,
    }
}

choice! {
    /// How old an entry is.
    Freshness = CoreFreshness {
        /// Checked within the last 365 days.
        Recent {
            /// Days since.
            days: i64,
        },
        /// Checked before that: much of it may have changed.
        Old {
            /// Days since.
            days: i64,
        },
        /// It doesn't say when it was checked.
        Unknown,
    }
}

/// What holds of a service at one moment at one of its sites.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct ServiceNow {
    /// Whether it is open.
    pub open: OpenState,
    /// How old the entry is.
    pub freshness: Freshness,
    /// What it costs.
    pub cost: Cost,
    /// The numbers to ring there.
    pub phones: Vec<ServicePhone>,
    /// The hours that hold there.
    pub hours: Vec<ServiceHours>,
}

impl Read<place::Point> for Point {
    fn read(self, field: &str) -> Result<place::Point, CairnError> {
        place::Point::new(self.lat, self.lon)
            .ok_or_else(|| CairnError::field(field, FieldCode::OutOfRange.code()))
    }
}
