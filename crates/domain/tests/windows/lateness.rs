//! Hosts that are not begun in time, and work that takes too long.

use super::{document, notice, utc};
use domain::schedule::Due;
use domain::{HostName, HostState, Notice, gate, schedule};
use serde_json::json;

fn started() -> Notice {
    let mut notice = notice(&document(|_| {}), "2020-12-02T00:00:00Z");
    schedule::catch_up(&mut notice, utc("2020-12-14T05:00:00Z"), |_| true);
    notice
}

fn name(text: &str) -> HostName {
    HostName::parse(text).expect("a host name")
}

fn lateness(notice: &Notice, now: &str) -> Vec<(bool, bool)> {
    let public = gate::project(notice, utc(now)).expect("is public");
    let hosts = public.hosts.iter();
    hosts.map(|host| (host.is_late, host.is_overdue)).collect()
}

#[test]
fn a_host_is_late_when_it_is_not_begun_by_its_start_and_the_tolerance() {
    let mut notice = started();
    // 19:00 in Auckland is 06:00 UTC, and work may start two hours later.
    let turn = utc("2020-12-14T08:00:00Z");

    assert_eq!(schedule::next(&notice), Some((turn, Due::HostTurn)));
    assert_eq!(
        lateness(&notice, "2020-12-14T09:00:00Z"),
        [(false, false); 2],
        "nobody has judged it yet"
    );
    let done = schedule::catch_up(&mut notice, turn, |_| true);
    assert_eq!(done, [Due::HostTurn]);

    assert_eq!(
        lateness(&notice, "2020-12-14T08:00:00Z"),
        [(true, false), (false, false)]
    );
    assert_eq!(notice.progress().late, 1);
}

#[test]
fn a_host_that_is_begun_is_not_late_any_more() {
    let mut notice = started();
    schedule::catch_up(&mut notice, utc("2020-12-14T08:00:00Z"), |_| true);

    let began = utc("2020-12-14T08:05:00Z");
    notice
        .report_host(&name("host1.example.net"), HostState::InProgress, began)
        .expect("a host of the notice");

    assert_eq!(notice.progress().late, 0);
}

#[test]
fn work_takes_too_long_when_it_is_not_done_after_the_longest_it_was_said_to_take() {
    let mut notice = started();
    let began = utc("2020-12-14T06:10:00Z");
    notice
        .report_host(&name("host1.example.net"), HostState::InProgress, began)
        .expect("a host of the notice");

    let turn = utc("2020-12-14T07:10:00Z");
    assert_eq!(schedule::next(&notice), Some((turn, Due::HostTurn)));
    schedule::catch_up(&mut notice, turn, |_| true);

    assert_eq!(
        lateness(&notice, "2020-12-14T07:10:00Z"),
        [(false, true), (false, false)]
    );
    let done = utc("2020-12-14T07:20:00Z");
    notice
        .report_host(&name("host1.example.net"), HostState::Completed, done)
        .expect("a host of the notice");
    assert_eq!(notice.progress().overdue, 0);
}

#[test]
fn durations_of_its_own_go_before_those_of_the_notice() {
    let own = document(|document| {
        document["hosts"][0]["timing"] = json!({"tolerance": "PT15M"});
    });
    let mut notice = notice(&own, "2020-12-02T00:00:00Z");
    schedule::catch_up(&mut notice, utc("2020-12-14T05:00:00Z"), |_| true);

    let next = schedule::next(&notice);

    assert_eq!(next, Some((utc("2020-12-14T06:15:00Z"), Due::HostTurn)));
}

#[test]
fn nothing_is_late_in_work_that_is_called_off() {
    let mut notice = started();
    notice
        .change_state(domain::State::Cancelled)
        .expect("may be cancelled");

    schedule::catch_up(&mut notice, utc("2020-12-15T00:00:00Z"), |_| true);

    assert_eq!(notice.progress().late, 0);
    assert_eq!(notice.next_turn(), None);
}

#[test]
fn a_host_that_failed_is_begun_anew_and_is_not_overdue_from_the_start() {
    let mut notice = started();
    let host1 = name("host1.example.net");
    for (state, at) in [
        (HostState::InProgress, "2020-12-14T06:10:00Z"),
        (HostState::Failed, "2020-12-14T06:40:00Z"),
        (HostState::InProgress, "2020-12-14T09:00:00Z"),
    ] {
        notice
            .report_host(&host1, state, utc(at))
            .expect("a host of the notice");
    }

    schedule::catch_up(&mut notice, utc("2020-12-14T09:01:00Z"), |_| true);

    let row = &notice.hosts[0];
    assert_eq!(row.started_at, Some(utc("2020-12-14T09:00:00Z")));
    assert_eq!(row.ended_at, None);
    assert_eq!(notice.progress().overdue, 0);
}
