//! What must come on each day, by what the script of the life says. It never asks the planner.

use std::collections::{BTreeMap, BTreeSet};

use cairn_model::NaiveDate;
use cairn_model::id::ItemId;
use cairn_model::schedule::{Answer, Answered, EntryKind, NoticeId, OccasionId, Quiet};
use cairn_model::time::Moment;
use chrono::{DateTime, Days, Duration, DurationRound as _, Utc};
use chrono_tz::Tz;

use crate::clock::{Hush, instant, local};
use crate::thing::{Comes, Place, Thing};

/// A day in zones far apart reaches over so much.
const AROUND: Duration = Duration::days(4);

pub struct Oracle {
    pub things: BTreeMap<ItemId, Thing>,
    pub quiet: Option<Quiet>,
    pub zone: Tz,
    /// Until when everything is reckoned.
    now: DateTime<Utc>,
    pub came: BTreeSet<Place>,
    /// What was promised for later when the world changed so that its time is over.
    at_once: BTreeMap<Place, DateTime<Utc>>,
    put_off: BTreeMap<Place, DateTime<Utc>>,
    pub answers: BTreeMap<OccasionId, Answered>,
    /// The last that the phone has, where it couldn't take everything.
    given_until: Option<DateTime<Utc>>,
    /// Whether the phone is switched off.
    pub off: bool,
    /// Days on which something changed under what chance had chosen.
    disturbed: BTreeSet<NaiveDate>,
    /// How many reminders nobody could be given.
    pub excused: usize,
}

impl Oracle {
    pub fn new(now: DateTime<Utc>, zone: Tz) -> Self {
        Self {
            things: BTreeMap::new(),
            quiet: None,
            zone,
            now,
            came: BTreeSet::new(),
            at_once: BTreeMap::new(),
            put_off: BTreeMap::new(),
            answers: BTreeMap::new(),
            given_until: None,
            off: false,
            disturbed: BTreeSet::new(),
            excused: 0,
        }
    }

    pub fn today(&self) -> NaiveDate {
        local(self.now, self.zone).date()
    }

    pub fn hush(&self, essential: bool) -> Hush {
        Hush {
            quiet: self.quiet.filter(|_| !essential),
            zone: self.zone,
        }
    }

    /// The reminder that a phone shows under this name, where there is one to be shown.
    pub fn place(&self, id: NoticeId) -> Option<Place> {
        let NoticeId::Due { occasion, lead } = id else {
            return None;
        };
        let thing = self.things.get(&occasion.entry)?;
        let moved = thing.moved(occasion.key).ok()?;
        thing
            .leads
            .contains(&lead)
            .then_some((occasion, lead, moved))
    }

    /// Whether it is still to be reminded of: there, and not answered where it is.
    pub fn is_open(&self, place: Place) -> bool {
        let (occasion, lead, moved) = place;
        let answer = self.answers.get(&occasion);
        let there = self.place(NoticeId::Due { occasion, lead }) == Some(place);
        there && answer.is_none_or(|answer| answer.moved != moved)
    }

    pub fn thing(&self, (of, ..): Place) -> &Thing {
        &self.things[&of.entry]
    }

    /// By chance, and not put off by the person or moved to a time.
    pub fn by_chance(&self, place: Place) -> bool {
        let between = matches!(self.thing(place).comes, Comes::Between(..));
        between && place.2.is_none() && !self.put_off.contains_key(&place)
    }

    /// When it is to be shown: after the quiet hours, or before them where it is an appointment that would be over.
    fn when(&self, place: Place) -> DateTime<Utc> {
        let thing = self.thing(place);
        let hush = self.hush(thing.essential);
        if let Some(until) = self.put_off.get(&place) {
            return hush.over(*until);
        }
        let event = thing.event(place, self.zone);
        let wanted = event - Duration::minutes(i64::from(place.1));
        let after = hush.over(wanted);
        if thing.kind == EntryKind::Appointment && after > event && after > wanted {
            return hush.not_yet(wanted);
        }
        after
    }

    /// What is to come until then, but for what chance chooses.
    fn coming(&self, until: DateTime<Utc>) -> BTreeMap<Place, DateTime<Utc>> {
        let things = self.things.iter();
        let plain = things.flat_map(|(id, thing)| thing.places(*id, self.now, until));
        let mut places: BTreeSet<Place> =
            plain.filter(|place| !self.came.contains(place)).collect();
        places.extend(self.put_off.keys());
        let open = places.into_iter().filter(|place| self.is_open(*place));
        let fixed = open.filter(|place| !self.by_chance(*place));
        let timed = fixed.map(|place| {
            let at = self.at_once.get(&place).copied();
            (place, at.unwrap_or_else(|| self.when(place)))
        });
        timed
            .filter(|(_, at)| self.now < *at && *at <= until)
            .collect()
    }

    /// Whether the phone couldn't be given it.
    fn is_excused(&self, at: DateTime<Utc>) -> bool {
        self.off || self.given_until.is_some_and(|until| at >= until)
    }

    /// What the person changed: settings, things, or where they are. What was promised and is over by that comes at
    /// once.
    pub fn change(&mut self, act: impl FnOnce(&mut Self)) {
        let mut promised = self.coming(self.now + AROUND);
        promised.retain(|_, at| !self.is_excused(*at));
        self.disturbed.insert(self.today());
        act(self);
        self.disturbed.insert(self.today());
        self.at_once.clear();
        for (place, then) in promised {
            if self.is_open(place) && self.when(place) <= self.now {
                let minute = Duration::minutes(1);
                let next = self.now.duration_trunc(minute).unwrap() + minute;
                let hush = self.hush(self.thing(place).essential);
                self.at_once.insert(place, hush.over(then.min(next)));
            }
        }
    }

    pub fn answer(&mut self, occasion: OccasionId, answer: Answer, at: Moment) {
        let moved = self.things[&occasion.entry].moved(occasion.key).unwrap();
        let answered = Answered { answer, moved, at };
        self.answers.insert(occasion, answered);
    }

    pub fn snooze(&mut self, place: Place, until: DateTime<Utc>) {
        self.at_once.remove(&place);
        self.put_off.insert(place, until);
    }

    /// The phone has all until then.
    pub fn given(&mut self, until: Option<DateTime<Utc>>) {
        if self.is_excused(self.now) {
            self.disturbed.insert(self.today());
        }
        self.given_until = until;
    }

    pub fn given_until(&self) -> Option<DateTime<Utc>> {
        self.given_until
    }

    /// Time passes, in which the phone showed this.
    pub fn passed(&mut self, shown: &[(NoticeId, DateTime<Utc>)], until: DateTime<Utc>) {
        let mut expected = self.coming(until);
        for (id, at) in shown {
            let place = self.place(*id);
            let place = place.unwrap_or_else(|| panic!("{id} at {at}: of nothing that there is"));
            if self.by_chance(place) {
                self.assert_by_chance(place, *at);
            } else {
                let wanted = expected.remove(&place);
                assert_eq!(wanted, Some(*at), "{id} ({:?}) at its time", place.2);
            }
            self.came.insert(place);
            self.put_off.remove(&place);
            self.at_once.remove(&place);
        }
        for (place, at) in expected {
            assert!(self.is_excused(at), "{place:?} was lost at {at}");
            self.excused += 1;
            self.put_off.remove(&place);
            self.at_once.remove(&place);
        }
        self.now = until;
    }

    /// Once, in its window.
    fn assert_by_chance(&self, place: Place, at: DateTime<Utc>) {
        let (opens, closes) = self.window(place);
        assert!(opens <= at && at < closes, "{place:?} at {at}");
        assert!(!self.came.contains(&place), "{place:?} came twice");
        assert!(self.is_open(place), "{place:?} is answered");
    }

    fn window(&self, place: Place) -> (DateTime<Utc>, DateTime<Utc>) {
        let Comes::Between(_, opens, closes) = self.thing(place).comes else {
            panic!("{place:?} has no window");
        };
        let on = |time| instant(place.0.key.date().and_time(time), self.zone);
        (on(opens), on(closes))
    }

    /// At midnight: what chance was to choose on the day that is over, came.
    pub fn day_is_over(&self) {
        let day = self.today() - Days::new(1);
        for (id, thing) in &self.things {
            let places = thing.places(*id, self.now - AROUND, self.now);
            let on_day = |place: &&Place| place.0.key.date() == day && self.is_open(**place);
            for place in places.iter().filter(on_day) {
                if !self.by_chance(*place) || self.came.contains(place) {
                    continue;
                }
                let (opens, closes) = self.window(*place);
                let silent = self.hush(false).over(opens) >= closes;
                let excused = self.disturbed.contains(&day) || self.is_excused(closes);
                assert!(silent || excused, "{place:?} didn't come");
            }
        }
    }
}
