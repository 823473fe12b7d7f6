//! What should have come, reckoned each midnight from the entries themselves, without the planner.

use super::*;
use chrono::NaiveDateTime;

/// A reminder of an occurrence where it is: moved on, it is reminded of afresh.
pub(super) type Place = (NoticeId, Option<NaiveDateTime>);

/// What is reckoned with.
pub(super) struct Account {
    /// Until when it was reckoned, and what the clock on the wall said then.
    until: DateTime<Utc>,
    wall: NaiveDateTime,
    /// Everything that was due.
    pub wanted: BTreeSet<Place>,
    /// What was due and still waits behind quiet hours.
    waiting: BTreeMap<Place, DateTime<Utc>>,
    /// The last that the phone was given, where that wasn't everything.
    given_until: Option<DateTime<Utc>>,
    /// Stretches for which the phone had nothing but the wish to be opened.
    unattended: Vec<(DateTime<Utc>, DateTime<Utc>)>,
}

impl Account {
    pub fn new(now: DateTime<Utc>, zone: Tz) -> Self {
        Self {
            until: now,
            wall: wall_of(now, zone),
            wanted: BTreeSet::new(),
            waiting: BTreeMap::new(),
            given_until: None,
            unattended: Vec::new(),
        }
    }

    fn is_unattended(&self, at: DateTime<Utc>) -> bool {
        let now = self.given_until.is_some_and(|until| at >= until);
        let mut before = self.unattended.iter();
        now || before.any(|(from, until)| (*from..*until).contains(&at))
    }
}

impl Life {
    /// The companion was opened: from now on the phone has what is in this plan.
    pub(super) fn attended(&mut self, made: &Plan) {
        if let Some(end) = self.account.given_until.filter(|end| *end < self.now) {
            let asked = self.asked_to_open.iter().any(|at| *at >= end);
            let will_ask = self.pending.iter().any(|p| p.id == NoticeId::Open);
            assert!(asked || will_ask, "nothing came after {end}, not even that");
            self.account.unattended.push((end, self.now));
        }
        let mut given = made.pending.iter().filter(|p| p.id != NoticeId::Open);
        let last = given.next_back().map(|pending| pending.at.instant());
        self.account.given_until = last.filter(|_| !made.complete);
    }

    /// What the phone shows belongs to its time: not before it is due, and a prompt in its window.
    pub(super) fn assert_in_its_time(&self, pending: &Pending) {
        let NoticeId::Due { occasion, lead } = pending.id else {
            return;
        };
        let entry = &self.entries[&occasion.entry];
        let zone = entry.zone.at(self.zone);
        let on_day = |time| instant_of(occasion.key.date().and_time(time), zone);
        let at = match (pending.moved, &entry.timing) {
            (Some(to), _) => instant_of(to, zone),
            (None, Timing::EveryHours { .. }) => occasion.key.and_utc(),
            (None, Timing::Window { opens, closes, .. }) => {
                let closed = pending.at.instant() >= on_day(*closes);
                assert!(!closed, "{} after its window", pending.id);
                on_day(*opens)
            }
            (None, _) => instant_of(occasion.key, zone),
        };
        let due = at - Duration::minutes(i64::from(lead));
        // An appointment's comes before the quiet hours rather than after it.
        let before_quiet =
            entry.kind == EntryKind::Appointment && self.outside_quiet(entry, due) > due;
        let early = pending.at.instant() < due;
        assert!(!early || before_quiet, "{} before {due}", pending.id);
    }

    fn outside_quiet(&self, entry: &Entry, at: DateTime<Utc>) -> DateTime<Utc> {
        let quiet = self.settings.quiet.filter(|_| !entry.essential);
        quiet.map_or(at, |quiet| quiet.after(at, self.zone))
    }

    /// Whether a reminder needn't come any more: it is answered, or the person changed what it was of.
    fn is_settled(&self, (id, moved): Place) -> bool {
        let Some(occasion) = id.occasion() else {
            return true;
        };
        let entry = self.entries.get(&occasion.entry);
        let there = entry.is_some_and(|entry| {
            let skipped = entry.changes.get(&occasion.key) == Some(&Change::Skip);
            !skipped && entry.moved_to(occasion.key) == moved
        });
        !there || self.log.answer_at(occasion, moved).is_some()
    }

    /// Everything that became due since the last time: it came, is settled, or waits for a reason.
    pub(super) fn reckon(&mut self) {
        // Of what a flight to the east skipped on the wall, each is due.
        let skipped_to = instant_of(self.account.wall, self.zone);
        let from = self.account.until.min(skipped_to);
        let mut due = std::mem::take(&mut self.account.waiting);
        for (id, entry) in &self.entries {
            due.extend(self.due(*id, entry, from));
        }
        self.account.wanted.extend(due.keys());
        let open = due.into_iter().filter(|(place, _)| {
            let came = self.shown.contains_key(place);
            !came && !self.is_settled(*place)
        });
        let waiting: BTreeMap<_, _> = open.filter(|(place, at)| self.waits(place, *at)).collect();
        self.account.waiting = waiting;
        let put_off = std::mem::take(&mut self.snoozed).into_iter();
        let put_off = put_off.filter(|(place, _)| !self.is_settled(*place));
        self.snoozed = put_off
            .filter(|(place, at)| self.waits(place, *at))
            .collect();
        self.account.until = self.now;
        self.account.wall = wall_of(self.now, self.zone);
    }

    fn due(&self, id: ItemId, entry: &Entry, from: DateTime<Utc>) -> Vec<(Place, DateTime<Utc>)> {
        let before = |lead: u32| Duration::minutes(i64::from(lead));
        let earliest = entry.leads().iter().copied().max().unwrap_or(0);
        let minute = Duration::minutes(1);
        let reach = Reach::between(from, self.now + before(earliest) + minute);
        let mut due = Vec::new();
        for one in entry.occurrences(id, self.zone, self.settings.quiet, reach) {
            for lead in entry.leads() {
                let (occasion, at) = (one.id, one.at - before(*lead));
                let notice = NoticeId::Due {
                    occasion,
                    lead: *lead,
                };
                if at > from && at <= self.now {
                    due.push(((notice, one.moved), at));
                }
            }
        }
        due
    }

    /// Whether a reminder still is to come; where it came neither is nor waits for the phone to be opened, it is lost.
    fn waits(&self, (id, moved): &Place, due: DateTime<Utc>) -> bool {
        let entry = id.occasion().and_then(|id| self.entries.get(&id.entry));
        let comes = entry.map_or(due, |entry| self.outside_quiet(entry, due));
        let waits = comes > self.now;
        let excused = self.account.is_unattended(comes);
        assert!(
            waits || excused,
            "{id} ({moved:?}), due {due}, was lost by {}",
            self.now
        );
        waits
    }
}
