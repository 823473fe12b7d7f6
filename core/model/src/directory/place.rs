//! Where something is, and how far from there. Distances are great circles on a sphere: good to 0.6 %, which is
//! finer than anybody walks.

use serde::{Deserialize, Serialize};

/// Mean radius of the earth in kilometres (IUGG).
const EARTH_KM: f64 = 6371.0088;

/// A point on the earth, in degrees.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// North, -90 to 90.
    pub lat: f64,
    /// East, -180 to 180.
    pub lon: f64,
}

/// A point as a vector of length 1: distances between vectors need no angles, so that a database can compare them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Vector {
    /// Towards 0° north 0° east.
    pub x: f64,
    /// Towards 0° north 90° east.
    pub y: f64,
    /// Towards the north pole.
    pub z: f64,
}

impl Point {
    /// A point.
    ///
    /// Returns `None` outside of the degrees there are.
    #[must_use]
    pub fn new(lat: f64, lon: f64) -> Option<Self> {
        let fits = (-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon);
        fits.then_some(Self { lat, lon })
    }

    /// The point as a vector.
    #[must_use]
    pub fn vector(self) -> Vector {
        let (sin_lat, cos_lat) = self.lat.to_radians().sin_cos();
        let (sin_lon, cos_lon) = self.lon.to_radians().sin_cos();
        Vector {
            x: cos_lat * cos_lon,
            y: cos_lat * sin_lon,
            z: sin_lat,
        }
    }

    /// How far it is, in kilometres, by the haversine formula.
    #[must_use]
    pub fn km_to(self, other: Self) -> f64 {
        let half = |a: f64, b: f64| ((b - a).to_radians() / 2.0).sin().powi(2);
        let cosines = self.lat.to_radians().cos() * other.lat.to_radians().cos();
        let h = half(self.lat, other.lat) + cosines * half(self.lon, other.lon);
        2.0 * EARTH_KM * h.sqrt().min(1.0).asin()
    }
}

impl Vector {
    /// The square of the straight line between two; it grows with the distance.
    #[must_use]
    pub fn chord2(self, other: Self) -> f64 {
        (self.x - other.x) * (self.x - other.x)
            + (self.y - other.y) * (self.y - other.y)
            + (self.z - other.z) * (self.z - other.z)
    }
}

/// The square of the straight line that belongs to a distance in kilometres; half the earth round at most.
#[must_use]
pub fn chord2_of(km: f64) -> f64 {
    let half_turn = (km.max(0.0) / (2.0 * EARTH_KM)).min(std::f64::consts::FRAC_PI_2);
    4.0 * half_turn.sin().powi(2)
}

/// The distance in kilometres that belongs to the square of a straight line.
#[must_use]
pub fn km_of(chord2: f64) -> f64 {
    2.0 * EARTH_KM * (chord2.max(0.0).sqrt() / 2.0).min(1.0).asin()
}

/// A town or district that a person can pick as "near here". It comes from the addresses of the directory itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Its name.
    pub name: String,
    /// County, state or the like.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Two letters of ISO 3166, as the directory wrote them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// The middle of the services there.
    pub point: Point,
    /// How many services are there.
    pub services: u32,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(lat: f64, lon: f64) -> Point {
        Point::new(lat, lon).unwrap()
    }

    #[test]
    fn known_distances() {
        // A degree of a great circle is the 360th part of the earth's round.
        let degree = 2.0 * std::f64::consts::PI * EARTH_KM / 360.0;
        for (a, b, degrees) in [
            (at(0.0, 0.0), at(1.0, 0.0), 1.0),
            (at(0.0, 179.5), at(0.0, -179.5), 1.0),
            (at(90.0, 0.0), at(90.0, 77.0), 0.0),
            (at(0.0, 0.0), at(0.0, 180.0), 180.0),
            (at(45.0, 10.0), at(-45.0, -170.0), 180.0),
        ] {
            assert!((a.km_to(b) - degrees * degree).abs() < 1e-6, "{a:?} {b:?}");
        }
    }

    #[test]
    fn there_are_no_other_degrees() {
        for (lat, lon) in [
            (90.1, 0.0),
            (0.0, -180.1),
            (f64::NAN, 0.0),
            (0.0, f64::INFINITY),
        ] {
            assert_eq!(Point::new(lat, lon), None);
        }
    }

    proptest! {
        #[test]
        fn vectors_tell_the_same_distance(
            a in (-90.0..90.0_f64, -180.0..180.0_f64),
            b in (-90.0..90.0_f64, -180.0..180.0_f64),
        ) {
            let (a, b) = (at(a.0, a.1), at(b.0, b.1));
            let km = km_of(a.vector().chord2(b.vector()));
            prop_assert!((km - a.km_to(b)).abs() < 1e-3);
            prop_assert!((chord2_of(km) - a.vector().chord2(b.vector())).abs() < 1e-12);
        }
    }
}
