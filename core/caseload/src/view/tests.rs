//! What stands first in the list, and what a person's page shows.

use std::collections::BTreeMap;

use cairn_model::bytes::Fixed;
use cairn_model::dashboard::Trend;
use cairn_model::days::DayState;
use cairn_model::id::LinkId;
use cairn_model::item::Item;

use super::{Attention, PeopleView, PersonRow, PersonView, person, row};
use crate::held::Held;
use crate::link::{Link, Peer, Reach};
use crate::reading::Reading;
use crate::secret::SecretText;
use crate::testing::{PHONE, alert, check_in, id, invited, keys, now, phq9};

const LINK: LinkId = LinkId([1; 16]);

fn link() -> Link {
    let mut link = Link::new(invited(1), SecretText(String::new()));
    link.peer = Some(Peer {
        confirmed: true,
        hello: Fixed([1; 32]),
        keys: keys(1),
        label: "Blue door".to_owned(),
    });
    link
}

/// A reading that holds these items, which came in this order.
fn reading(items: Vec<Item>) -> Reading {
    let mut reading = Reading {
        complete: true,
        ..Reading::default()
    };
    for (number, item) in (1..).zip(items) {
        let held = Held {
            item: item.clone(),
            from: (PHONE, number),
            grant: id(1),
            score_differs: false,
        };
        reading.shelf.insert(item.id(), held);
    }
    reading
}

fn row_of(link: &Link, reading: &Reading, day: u32) -> PersonRow {
    row(LINK, link, reading, 7, now(day))
}

fn page_of(items: Vec<Item>, day: u32) -> PersonView {
    let link = link();
    let peer = link.peer.clone().unwrap();
    person(LINK, &link, &peer, &reading(items), 7, now(day))
}

#[test]
fn an_answer_about_self_harm_stands_first_whatever_the_score() {
    let mut link = link();
    let reading = reading(vec![phq9(1, 10, 0, 1), check_in(2, 20, Some(3), false)]);
    let fresh = row_of(&link, &reading, 21);
    assert_eq!(fresh.attention, Attention::Safety);
    assert!(fresh.safety.as_ref().is_some_and(|safety| safety.new));
    assert_eq!(fresh.new, 2);

    // Looked at: it stands until a later answer says otherwise.
    link.read = BTreeMap::from([(PHONE, 2)]);
    assert_eq!(
        row_of(&link, &reading, 21).attention,
        Attention::SafetyStands
    );
}

#[test]
fn a_later_answer_without_it_lowers_the_flag_but_only_once_both_were_looked_at() {
    let mut link = link();
    let reading = reading(vec![phq9(1, 10, 1, 1), phq9(2, 20, 1, 0)]);
    assert_eq!(row_of(&link, &reading, 21).attention, Attention::Safety);
    link.read = BTreeMap::from([(PHONE, 2)]);
    let looked = row_of(&link, &reading, 21);
    assert_eq!((looked.attention, looked.safety), (Attention::None, None));
}

#[test]
fn a_flag_left_out_by_the_sender_is_found_in_the_answers() {
    let Item::InstrumentResult(mut result) = phq9(1, 10, 0, 2) else {
        panic!("a result");
    };
    result.flags.clear();
    let reading = reading(vec![Item::InstrumentResult(result)]);
    assert_eq!(row_of(&link(), &reading, 11).attention, Attention::Safety);
}

#[test]
fn an_alert_stands_before_news_until_the_counsellor_looked() {
    let mut link = link();
    let reading = reading(vec![
        check_in(1, 20, Some(8), false),
        alert(2, "craving_rising", 18, 20),
        alert(3, "from_a_newer_app", 19, 20),
    ]);
    let fresh = row_of(&link, &reading, 21);
    assert_eq!(fresh.attention, Attention::Alert);
    let newest = fresh.alert.unwrap();
    assert_eq!(newest.rule, "from_a_newer_app");
    assert_eq!(newest.since.to_string(), "2026-11-19");
    assert_eq!(fresh.new, 3);

    link.read = BTreeMap::from([(PHONE, 3)]);
    let looked = row_of(&link, &reading, 21);
    assert_eq!((looked.attention, looked.alert), (Attention::None, None));
    let page = person(
        LINK,
        &link,
        &link.peer.clone().unwrap(),
        &reading,
        7,
        now(21),
    );
    let shown: Vec<_> = page
        .alerts
        .iter()
        .map(|one| (&*one.rule, one.new))
        .collect();
    assert_eq!(
        shown,
        [("from_a_newer_app", false), ("craving_rising", false)]
    );
    assert!(page.alerts.iter().all(|one| !one.checked), "none is yet");
}

#[test]
fn an_answer_about_self_harm_goes_before_an_alert() {
    let reading = reading(vec![phq9(1, 10, 0, 1), alert(2, "phq_9_up", 10, 10)]);
    assert_eq!(row_of(&link(), &reading, 11).attention, Attention::Safety);
}

#[test]
fn an_alert_does_not_end_a_silence() {
    let mut link = link();
    link.read = BTreeMap::from([(PHONE, 1)]);
    let reading = reading(vec![
        check_in(1, 2, None, false),
        alert(2, "missed_check_ins", 5, 5),
    ]);
    let row = row_of(&link, &reading, 20);
    assert_eq!(row.silent_days, Some(18));
    assert_eq!(row.last_news.unwrap().to_string(), "2026-11-02");
}

#[test]
fn what_is_unreachable_is_hidden_at_once() {
    let mut link = link();
    link.reach.set(Reach::Unknown { since_ms: 0 }, 1, PHONE);
    let row = row_of(&link, &reading(vec![phq9(1, 10, 3, 3)]), 11);
    assert_eq!(row.attention, Attention::Unreachable);
    assert_eq!((row.new, row.safety, row.last_news), (0, None, None));
}

#[test]
fn the_list_has_safety_then_alerts_then_news_then_silence_then_the_rest() {
    let order = [
        Attention::None,
        Attention::Silent,
        Attention::Alert,
        Attention::New,
        Attention::SafetyStands,
        Attention::Safety,
        Attention::Silent,
    ];
    let mut view = PeopleView::empty(now(20).today());
    for (n, attention) in (0_u32..).zip(order) {
        let mut row = row_of(&link(), &reading(Vec::new()), 20);
        row.attention = attention;
        row.silent_days = Some(n);
        row.called = n.to_string();
        view.people.push(row);
    }
    view.sort();
    let called: Vec<_> = view.people.iter().map(|row| row.called.as_str()).collect();
    assert_eq!(called, ["5", "4", "2", "3", "6", "1", "0"]);
}

#[test]
fn silence_is_named_only_where_something_is_shared_and_all_was_read() {
    let row = row_of(&link(), &reading(vec![check_in(1, 2, None, false)]), 20);
    assert_eq!(row.silent_days, Some(18));
    assert_eq!(
        row.attention,
        Attention::New,
        "unread news comes before silence"
    );
    let mut sharing = PersonRow {
        new: 0,
        sharing: true,
        ..row
    };
    assert_eq!(row::attention(&sharing, 7), Attention::Silent);
    sharing.up_to_date = false;
    assert_eq!(row::attention(&sharing, 7), Attention::None);
    sharing.up_to_date = true;
    sharing.sharing = false;
    assert_eq!(row::attention(&sharing, 7), Attention::None);
}

#[test]
fn a_chart_has_gaps_where_nothing_was_said_and_the_last_word_of_a_day() {
    let items = vec![
        check_in(1, 18, Some(4), false),
        check_in(3, 20, Some(9), false),
        check_in(2, 20, Some(2), false),
        check_in(4, 21, None, false),
    ];
    let page = page_of(items, 21);
    assert_eq!(page.chart.dates.len(), 90);
    assert_eq!(page.chart.dates.last(), Some(&now(21).today()));
    assert_eq!(page.chart.craving[86..], [Some(4), None, Some(9), None]);
    assert!(page.chart.mood.iter().all(Option::is_none));
}

#[test]
fn days_are_yes_no_or_unknown_and_yes_wins() {
    let items = vec![
        check_in(1, 18, None, false),
        check_in(2, 20, None, false),
        check_in(3, 20, None, true),
    ];
    let states: Vec<_> = page_of(items, 21).days[86..]
        .iter()
        .map(|day| day.state)
        .collect();
    let expected = [
        DayState::No,
        DayState::Unknown,
        DayState::Yes,
        DayState::Unknown,
    ];
    assert_eq!(states, expected);
}

#[test]
fn results_come_newest_first_with_their_trend_and_bands() {
    let page = page_of(
        vec![phq9(1, 5, 1, 0), phq9(2, 19, 2, 0), phq9(3, 12, 0, 0)],
        21,
    );
    let [view] = page.instruments.as_slice() else {
        panic!("one instrument");
    };
    let shown: Vec<_> = view
        .results
        .iter()
        .map(|one| (one.result.score, one.result.band.as_deref()))
        .collect();
    assert_eq!(shown[0], (Some(16), Some("moderately_severe")));
    assert_eq!(shown[2], (Some(8), Some("mild")));
    assert_eq!(
        view.trend,
        Some(Trend::Up),
        "against the one before, not the first"
    );
    assert_eq!(view.max, Some(27));
    assert_eq!(
        view.title,
        cairn_content::instrument("phq-9").unwrap().title
    );
}

#[test]
fn check_ins_come_newest_first() {
    let page = page_of(
        vec![check_in(1, 5, None, false), check_in(2, 9, None, false)],
        21,
    );
    let dates: Vec<_> = page
        .check_ins
        .iter()
        .map(|one| one.date.to_string())
        .collect();
    assert_eq!(dates, ["2026-11-09", "2026-11-05"]);
}
