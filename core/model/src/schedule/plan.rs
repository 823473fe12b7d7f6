//! Which notifications to hand to the phone now.

use super::class::EntryKind;
use super::entry::Entry;
use super::log::Log;
use super::notice::{NoticeId, Text};
use super::occurrence::{Occurrence, Reach};
use super::settings::ScheduleSettings;
use super::wall::wall_of;
use crate::id::ItemId;
use crate::time::Moment;
use chrono::{DateTime, Datelike, Duration, DurationRound, NaiveDateTime, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// Most notifications that can wait: the limit of iOS.
pub const PENDING_MAX: usize = 64;
/// How far ahead is looked, in days.
pub const AHEAD_DAYS: i64 = 731;
/// In these days medication and appointments come first, where not everything fits.
pub const FIRST_DAYS: i64 = 3;
/// How far back an occurrence may lie whose reminder is still to come: quiet hours and journeys
/// move one by less.
const BACK: Duration = Duration::days(3);

/// The notifications to hand to the phone, in the place of all that were handed before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Plan {
    /// At most [`PENDING_MAX`], soonest first.
    pub pending: Vec<Pending>,
    /// Whether that is everything in the two years to come.
    pub complete: bool,
}

/// One notification to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pending {
    /// Its name, the same whenever it is planned.
    pub id: NoticeId,
    /// When to show it.
    pub at: Moment,
    /// What it says.
    #[serde(flatten)]
    pub text: Text,
    /// Whether the person marked its entry as essential.
    pub essential: bool,
    /// The wall time that its occurrence was moved to.
    #[serde(skip)]
    pub moved: Option<NaiveDateTime>,
}

/// A reminder with what decides about it.
struct Due {
    pending: Pending,
    first: bool,
}

/// Which notifications to hand to the phone at `now`, where the person is in the zone of `now`.
///
/// The soonest come first. Where not all fit, the last one asks to open the companion, at the time
/// of the first that found no place. Where not even those of the next three days fit, medication,
/// appointments and the like go before check-in prompts.
#[must_use]
pub fn plan(
    entries: &[(ItemId, Entry)],
    log: &Log,
    now: &Moment,
    settings: &ScheduleSettings,
) -> Plan {
    let here = Here {
        now: now.instant(),
        zone: now.zone(),
        settings,
        log,
    };
    let mut dues: Vec<Due> = self_test(&here).into_iter().collect();
    for (id, entry) in entries {
        dues.extend(here.dues(*id, entry));
    }
    dues.sort_by_key(|due| (due.pending.at.instant(), due.pending.id));
    here.choose(dues)
}

/// The next occurrence of an entry, where quiet hours leave it without a reminder: of an appointment all that would come
/// from now on lies in quiet hours that have begun and that end when it is over, of a random moment they cover the
/// window. Only what is essential would be reminded of.
#[must_use]
pub fn silenced(
    (id, entry): (ItemId, &Entry),
    log: &Log,
    now: &Moment,
    settings: &ScheduleSettings,
) -> Option<Occurrence> {
    let here = Here {
        now: now.instant(),
        zone: now.zone(),
        settings,
        log,
    };
    let reach = Reach::next(here.now, 1);
    let occurrences = entry.occurrences(id, here.zone, settings.quiet, reach);
    let mut open = occurrences.into_iter().filter(|one| !here.is_answered(one));
    open.next().filter(|next| {
        let later = |lead: &&u32| next.at - Duration::minutes(i64::from(**lead)) > here.now;
        let mut leads = entry.leads().iter().filter(later).peekable();
        leads.peek().is_some() && leads.all(|lead| here.due(entry, next, *lead).is_none())
    })
}

/// The first occurrence of a medicine within a day whose reminder quiet hours hold until after its time, and until when.
#[must_use]
pub fn held(
    (id, entry): (ItemId, &Entry),
    log: &Log,
    now: &Moment,
    settings: &ScheduleSettings,
) -> Option<(Occurrence, DateTime<Utc>)> {
    let here = Here {
        now: now.instant(),
        zone: now.zone(),
        settings,
        log,
    };
    let reach = Reach::between(here.now, here.now + Duration::days(1));
    let occurrences = entry.occurrences(id, here.zone, settings.quiet, reach);
    let medicine = entry.kind == EntryKind::Medication;
    let mut open = occurrences
        .into_iter()
        .filter(|one| medicine && !here.is_answered(one));
    open.find_map(|one| {
        let dues = entry
            .leads()
            .iter()
            .filter_map(|lead| here.due(entry, &one, *lead));
        let first = dues.map(|due| due.pending.at.instant()).min()?;
        (first > one.at).then_some((one, first))
    })
}

struct Here<'a> {
    now: DateTime<Utc>,
    zone: Tz,
    settings: &'a ScheduleSettings,
    log: &'a Log,
}

impl Here<'_> {
    /// The next reminders of one entry: never more than could be handed out.
    fn dues(&self, id: ItemId, entry: &Entry) -> Vec<Due> {
        let earliest = entry.leads().iter().copied().max().unwrap_or(0);
        let reach = Reach {
            from: self.back(id),
            until: self.now + Duration::days(AHEAD_DAYS),
            enough: PENDING_MAX + 1,
            counted_from: self.now + Duration::minutes(i64::from(earliest)),
        };
        let occurrences = entry.occurrences(id, self.zone, self.settings.quiet, reach);
        let unanswered = occurrences
            .iter()
            .filter(|occurrence| !self.is_answered(occurrence));
        unanswered
            .flat_map(|occurrence| {
                let leads = entry.leads().iter();
                leads.filter_map(move |lead| self.due(entry, occurrence, *lead))
            })
            .collect()
    }

    fn due(&self, entry: &Entry, occurrence: &Occurrence, lead: u32) -> Option<Due> {
        let id = NoticeId::Due {
            occasion: occurrence.id,
            lead,
        };
        let at = self.when(entry, occurrence, lead, id)?;
        let pending = Pending {
            id,
            at: Moment::new(at, self.zone),
            text: self.text(at, occurrence.at),
            essential: entry.essential,
            moved: occurrence.moved,
        };
        Some(Due {
            pending,
            first: entry.kind != EntryKind::Prompt,
        })
    }

    /// How far back the occurrences of an entry are looked at: one that is put off again and again may lie long ago.
    fn back(&self, entry: ItemId) -> DateTime<Utc> {
        let records = self.log.records.iter();
        let put_off = records.filter_map(|(id, record)| {
            let of = id.occasion().filter(|of| of.entry == entry)?;
            let waits = record.snoozed.is_some() && !record.is_over(self.now);
            waits.then(|| record.moved.unwrap_or(of.key).and_utc())
        });
        put_off.min().map_or(self.now, |at| at.min(self.now)) - BACK
    }

    fn is_answered(&self, occurrence: &Occurrence) -> bool {
        let answer = self.log.answer_at(occurrence.id, occurrence.moved);
        answer.is_some()
    }

    /// When to show a reminder; none where its time is over.
    fn when(
        &self,
        entry: &Entry,
        occurrence: &Occurrence,
        lead: u32,
        id: NoticeId,
    ) -> Option<DateTime<Utc>> {
        let record = self.log.record_at(id, occurrence.moved);
        if record.is_some_and(|record| record.is_over(self.now)) {
            return None;
        }
        let put_off = record.and_then(|record| record.snoozed);
        let at = if let Some(until) = put_off {
            // However it was put off, quiet hours hold it as they hold every other.
            self.outside_quiet(entry.essential, until.instant())
        } else {
            let wanted = occurrence.at - Duration::minutes(i64::from(lead));
            self.outside_quiet_of(entry, wanted, occurrence.at)
        };
        let at = if at > self.now {
            at
        } else {
            // It was promised for later, and a journey or other quiet hours have moved it into the past:
            // it comes at once rather than never.
            let at = self.promised(record?.planned.instant());
            self.outside_quiet(entry.essential, at)
        };
        // A random moment is one of its window or none; later is what the person put off alone.
        let closes = entry.closes(occurrence, self.zone);
        let late = put_off.is_none() && closes.is_some_and(|closes| at >= closes);
        (!late).then_some(at)
    }

    /// The next whole minute, but never later than what was promised.
    fn promised(&self, at: DateTime<Utc>) -> DateTime<Utc> {
        let minute = self.now.duration_trunc(Duration::minutes(1));
        minute.map_or(at, |minute| at.min(minute + Duration::minutes(1)))
    }

    fn outside_quiet(&self, essential: bool, at: DateTime<Utc>) -> DateTime<Utc> {
        match self.settings.quiet {
            Some(quiet) if !essential => quiet.after(at, self.zone),
            _ => at,
        }
    }

    /// After the quiet hours, but for what would then be over and has its hour: before them.
    fn outside_quiet_of(
        &self,
        entry: &Entry,
        at: DateTime<Utc>,
        event: DateTime<Utc>,
    ) -> DateTime<Utc> {
        let after = self.outside_quiet(entry.essential, at);
        match self.settings.quiet {
            Some(quiet) if entry.kind.has_its_hour() && after > event && after > at => {
                quiet.before(at, self.zone)
            }
            _ => after,
        }
    }

    fn text(&self, shown: DateTime<Utc>, event: DateTime<Utc>) -> Text {
        let over = event < shown;
        let (shown, event) = (wall_of(shown, self.zone), wall_of(event, self.zone));
        let time = event.time();
        match (event.date() - shown.date()).num_days() {
            // A time of last night must not read as one of tonight.
            ..=0 if over => Text::Earlier { time },
            ..=0 => Text::At { time },
            1..=6 => Text::OnDay {
                day: event.weekday(),
                time,
            },
            _ => Text::Ahead,
        }
    }

    fn choose(&self, dues: Vec<Due>) -> Plan {
        if dues.len() <= PENDING_MAX {
            let pending = dues.into_iter().map(|due| due.pending).collect();
            return Plan {
                pending,
                complete: true,
            };
        }
        let room = PENDING_MAX - 1;
        let soon = self.now + Duration::days(FIRST_DAYS);
        let crowded = dues[room].pending.at.instant() < soon;
        let waits = |due: &Due| crowded && !due.first;
        let (first, rest): (Vec<Due>, Vec<Due>) = dues
            .into_iter()
            .filter(|due| !crowded || due.pending.at.instant() < soon)
            .partition(|due| !waits(due));
        let mut kept: Vec<Due> = first.into_iter().chain(rest).collect();
        let left_out = kept.split_off(room);
        let mut pending: Vec<Pending> = kept.into_iter().map(|due| due.pending).collect();
        pending.sort_by_key(|pending| (pending.at.instant(), pending.id));
        let missed = left_out.iter().map(|due| due.pending.at.instant()).min();
        let last = pending.last().map(|pending| pending.at.instant());
        let at = self.outside_quiet(false, missed.max(last).unwrap_or(self.now));
        pending.push(Pending {
            id: NoticeId::Open,
            at: Moment::new(at, self.zone),
            text: Text::Open,
            essential: false,
            moved: None,
        });
        Plan {
            pending,
            complete: false,
        }
    }
}

/// The self-test: one minute after it was asked for. Quiet hours hold it too.
fn self_test(here: &Here<'_>) -> Option<Due> {
    let test = here.settings.self_test?;
    let asked = test.asked.instant();
    let at = here.outside_quiet(false, asked + Duration::minutes(1));
    let records = &here.log.records;
    // A record from before it was asked for is that of an earlier test.
    let record = records
        .get(&NoticeId::SelfTest)
        .map(|record| record.planned.instant());
    let held = record.filter(|planned| *planned > asked && *planned > here.now);
    let at = if at > here.now {
        at
    } else {
        here.outside_quiet(false, here.promised(held?))
    };
    let pending = Pending {
        id: NoticeId::SelfTest,
        at: Moment::new(at, here.zone),
        text: Text::Test,
        essential: false,
        moved: None,
    };
    test.arrival.is_none().then_some(Due {
        pending,
        first: true,
    })
}
