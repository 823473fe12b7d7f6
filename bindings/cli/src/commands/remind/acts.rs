//! Plans, answers, quiet hours and the self-test.

use cairn_model::schedule::{
    Answer as Said, NoticeId, Outcome, Quiet, ScheduleSettings, Text, Timing,
};
use cairn_model::time::Moment;
use chrono::{Days, Duration, NaiveDate};
use serde_json::json;

use super::{find, planned, schedule};
use crate::args::YesNo;
use crate::failure::Failure;
use crate::say;
use crate::screen::{Answer, Page};
use crate::session::Session;
use crate::views::remind as view;

/// `next`
pub(super) fn next(session: &Session, limit: Option<usize>) -> Result<Answer, Failure> {
    let mut plan = session.wait(schedule(session).plan(session.now()))?;
    let titles = session.wait(schedule(session).titles())?;
    let shown = limit.unwrap_or(usize::MAX);
    let cut = plan.notices.len() > shown;
    plan.notices.truncate(shown);
    let page = if plan.notices.is_empty() {
        Page::of(say::text("remind-no-notices"))
    } else {
        view::notices(&plan.notices, &titles)
    };
    let page = if plan.complete || cut {
        page
    } else {
        page.gap().text(say::text("remind-incomplete"))
    };
    Ok(Answer::new(json!(plan), page))
}

/// `coming`
pub(super) fn coming(session: &Session, days: u32) -> Result<Answer, Failure> {
    let now = session.now();
    let until = Moment::new(now.instant() + Duration::days(i64::from(days)), now.zone());
    let coming = session.wait(schedule(session).between(now, &until, now))?;
    let page = if coming.is_empty() {
        Page::of(say::text("remind-no-coming"))
    } else {
        view::coming(&coming)
    };
    Ok(Answer::new(json!({ "coming": coming }), page))
}

/// `snooze`
pub(super) fn snooze(session: &Session, name: &str, minutes: u32) -> Result<Answer, Failure> {
    let id = find::notice(session, name)?;
    session.wait(schedule(session).snooze(id, minutes, session.now()))?;
    let plan = session.wait(schedule(session).plan(session.now()))?;
    let again = plan.notices.iter().find(|notice| notice.id == id);
    let at = again.map(|notice| notice.at);
    let time = at.map(|at| view::moment(&at)).unwrap_or_default();
    let page = Page::of(say::with("remind-snoozed", &[("time", &time)]));
    Ok(Answer::new(json!({ "id": id, "at": at }), page))
}

/// `shown`
pub(super) fn shown(session: &Session, name: &str) -> Result<Answer, Failure> {
    let id = find::notice(session, name)?;
    session.wait(schedule(session).shown(id, session.now()))?;
    let page = Page::of(say::text("remind-answered"));
    Ok(Answer::new(
        json!({ "id": id, "shown": session.now() }),
        page,
    ))
}

/// `opened`
pub(super) fn opened(session: &Session, name: &str) -> Result<Answer, Failure> {
    let id = find::notice(session, name)?;
    session.wait(schedule(session).opened(id, session.now()))?;
    let page = Page::of(say::text("remind-answered"));
    Ok(Answer::new(
        json!({ "id": id, "opened": session.now() }),
        page,
    ))
}

/// `done`
pub(super) fn done(session: &Session, name: &str, left_out: bool) -> Result<Answer, Failure> {
    let now = session.now();
    if !name.contains('.') {
        let kept = find::entry(session, name)?;
        if kept.body.timing == Timing::AsNeeded && !left_out {
            let occasion = session.wait(schedule(session).taken_now(kept.id, now))?;
            let time = occasion.key.format("%H:%M").to_string();
            let page = Page::of(say::with("remind-taken", &[("time", &time)]));
            return Ok(Answer::new(
                json!({ "occasion": occasion, "outcome": "new" }),
                page,
            ));
        }
    }
    let occasion = find::occasion(session, name)?;
    let said = if left_out { Said::LeftOut } else { Said::Done };
    let outcome = session.wait(schedule(session).answer(occasion, said, now))?;
    planned(session)?;
    let json = json!({ "occasion": occasion, "answer": said, "outcome": outcome });
    if outcome == Outcome::Same {
        let page = Page::of(say::text("remind-answered-same"));
        return Ok(Answer::new(json, page));
    }
    // Said in full, so that a wrong one is seen at once.
    let titles = session.wait(schedule(session).titles())?;
    let title = titles.get(&occasion.entry).map_or("", String::as_str);
    let entry = session.wait(schedule(session).get(occasion.entry)).ok();
    let time = view::occasion(&occasion, entry.as_ref().map(|kept| &kept.body), now);
    let values = [("title", title), ("time", &time), ("name", name)];
    let page = Page::of(say::with("remind-answered-what", &values));
    Ok(Answer::new(json, page))
}

/// `undone`
pub(super) fn undone(session: &Session, name: &str) -> Result<Answer, Failure> {
    let occasion = find::occasion(session, name)?;
    let said = session.wait(schedule(session).take_back(occasion, session.now()))?;
    planned(session)?;
    let json = json!({ "occasion": occasion, "taken_back": said });
    Ok(Answer::new(json, Page::of(say::text("remind-taken-back"))))
}

/// `quiet`
pub(super) fn quiet(session: &Session, hours: Option<&str>) -> Result<Answer, Failure> {
    let settings = match hours {
        None => session.wait(schedule(session).settings())?,
        Some("off") => set_quiet(session, None)?,
        Some(text) => {
            let (from, to) = super::entry::hours(text)?;
            set_quiet(session, Some(Quiet { from, to }))?
        }
    };
    let page = match settings.quiet {
        None => Page::of(say::text("remind-quiet-none")),
        Some(quiet) => {
            let clock = |time: chrono::NaiveTime| time.format("%H:%M").to_string();
            let times = [("from", clock(quiet.from)), ("to", clock(quiet.to))];
            let times = times.each_ref().map(|(name, time)| (*name, time.as_str()));
            Page::of(say::with("remind-quiet-is", &times))
        }
    };
    Ok(Answer::new(json!({ "quiet": settings.quiet }), page))
}

fn set_quiet(session: &Session, quiet: Option<Quiet>) -> Result<ScheduleSettings, Failure> {
    let settings = session.wait(schedule(session).set_quiet(quiet, session.now()))?;
    planned(session)?;
    Ok(settings)
}

/// `goal-time`
pub(super) fn goal_time(session: &Session, time: Option<&str>) -> Result<Answer, Failure> {
    let settings = match time {
        None => session.wait(schedule(session).settings())?,
        Some(text) => {
            let time = super::entry::time(text).ok_or_else(|| Failure::bad_input("bad_moment"))?;
            let set = schedule(session).set_step_time(Some(time), session.now());
            let settings = session.wait(set)?;
            planned(session)?;
            settings
        }
    };
    let time = settings.step_time().format("%H:%M").to_string();
    let page = Page::of(say::with("remind-goal-time-is", &[("time", &time)]));
    Ok(Answer::new(json!({ "time": time }), page))
}

/// `self-test`
pub(super) fn self_test(session: &Session, arrived: Option<YesNo>) -> Result<Answer, Failure> {
    let now = session.now();
    if let Some(arrived) = arrived {
        let arrived = arrived == YesNo::Yes;
        session.wait(schedule(session).self_test_arrived(arrived, now))?;
        let key = if arrived {
            "remind-test-arrived"
        } else {
            "remind-test-not-arrived"
        };
        return Ok(Answer::new(
            json!({ "arrived": arrived }),
            Page::of(say::text(key)),
        ));
    }
    let due = session.wait(schedule(session).self_test(now))?;
    planned(session)?;
    let (time, text) = (
        view::moment(&due),
        cairn_content::schedule::notice(&Text::Test),
    );
    let values = [("time", time.as_str()), ("text", text.as_str())];
    let page = Page::of(say::with("remind-test-asked", &values));
    Ok(Answer::new(
        json!({ "id": NoticeId::SelfTest, "at": due, "text": text }),
        page,
    ))
}

/// `log`
pub(super) fn log(
    session: &Session,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
) -> Result<Answer, Failure> {
    let today = session.clock.today();
    let from = from.unwrap_or_else(|| today.checked_sub_days(Days::new(7)).unwrap_or(today));
    let log = session.wait(schedule(session).log_between(from, to.unwrap_or(today)))?;
    let page = if log.records.is_empty() && log.answers.is_empty() {
        Page::of(say::text("remind-log-none"))
    } else {
        view::log(&log)
    };
    Ok(Answer::new(json!(log), page))
}
