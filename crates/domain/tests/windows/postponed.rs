//! What is postponed: the time that is given up, and the new one.

use super::{applied, document, notice, utc};
use domain::document::{draft_of, to_json};
use domain::{HostName, HostState, State, gate, schedule};
use serde_json::json;

const BEFORE: &str = "2020-12-02T00:00:00Z";

#[test]
fn the_new_time_of_a_notice_is_to_be_announced_until_it_is_known() {
    let first = notice(&document(|_| {}), BEFORE);

    let put_off = document(|document| document["state"] = json!("postponed"));
    let put_off = applied(&put_off, BEFORE, Some(first)).expect("a notice");
    let public = gate::project(&put_off, utc(BEFORE)).expect("is public");
    assert!(public.is_to_be_announced());

    let again = document(|document| {
        document["state"] = json!("postponed");
        document["window"] = json!({"start": "2020-12-20T18:00", "end": "2020-12-20T23:00"});
    });
    let mut again = applied(&again, BEFORE, Some(put_off)).expect("a notice");
    let public = gate::project(&again, utc(BEFORE)).expect("is public");
    assert!(!public.is_to_be_announced());
    let given_up = public.moved_from.expect("the time that was given up");
    assert_eq!(given_up.start, utc("2020-12-14T05:00:00Z"));

    schedule::catch_up(&mut again, utc("2020-12-20T05:00:00Z"), |_| true);
    assert_eq!(again.state, State::InProgress, "it begins at its new time");
}

#[test]
fn a_second_postponement_gives_up_the_new_time() {
    let first = notice(&document(|_| {}), BEFORE);
    let moved = document(|document| {
        document["state"] = json!("postponed");
        document["window"] = json!({"start": "2020-12-20T18:00", "end": "2020-12-20T23:00"});
    });
    let mut moved = applied(&moved, BEFORE, Some(first)).expect("a notice");
    moved
        .change_state(State::Scheduled)
        .expect("may be scheduled");

    moved
        .change_state(State::Postponed)
        .expect("may be postponed");

    assert!(moved.is_to_be_announced());
}

#[test]
fn a_host_keeps_the_start_that_was_given_up() {
    let mut first = notice(&document(|_| {}), BEFORE);
    let host1 = HostName::parse("host1.example.net").expect("a name");
    first
        .report_host(&host1, HostState::Postponed, utc(BEFORE))
        .expect("a host of the notice");
    assert!(first.hosts[0].is_to_be_announced());

    let moved = document(|document| {
        document["hosts"][0]["start"] = json!("2020-12-15T01:00");
        document["hosts"][1]["start"] = json!("2020-12-15T02:00");
    });
    let moved = applied(&moved, BEFORE, Some(first)).expect("a notice");

    let given_up = moved.hosts[0]
        .moved_from
        .expect("a start that was given up");
    assert_eq!(given_up.instant(), utc("2020-12-14T06:00:00Z"));
    assert_eq!(
        moved.hosts[1].moved_from, None,
        "a start that is corrected was not postponed"
    );
    let exported = to_json(&draft_of(&moved, None));
    assert_eq!(exported["hosts"][0]["moved_from"], "2020-12-14T19:00");
}

#[test]
fn another_end_alone_is_no_new_time() {
    let first = notice(&document(|_| {}), BEFORE);
    let put_off = document(|document| document["state"] = json!("postponed"));
    let put_off = applied(&put_off, BEFORE, Some(first)).expect("a notice");

    let longer = document(|document| {
        document["state"] = json!("postponed");
        document["window"]["end"] = json!("2020-12-15T08:00");
    });
    let mut longer = applied(&longer, BEFORE, Some(put_off)).expect("a notice");
    schedule::catch_up(&mut longer, utc("2020-12-14T06:00:00Z"), |_| true);

    assert!(longer.is_to_be_announced());
    assert_eq!(longer.state, State::Postponed, "it does not begin");
}

#[test]
fn a_new_time_that_is_put_right_keeps_the_one_that_customers_had_been_told() {
    let first = notice(&document(|_| {}), BEFORE);
    let to = |start: &str, end: &str| {
        document(|document| {
            document["state"] = json!("postponed");
            document["window"] = json!({"start": start, "end": end});
        })
    };
    let wrong = to("2020-12-02T18:00", "2020-12-02T23:00");
    let wrong = applied(&wrong, BEFORE, Some(first)).expect("a notice");
    let right = to("2020-12-20T18:00", "2020-12-20T23:00");
    let right = applied(&right, BEFORE, Some(wrong)).expect("a notice");

    let told = right.moved_from.expect("the time that was given up");
    assert_eq!(told.start().instant(), utc("2020-12-14T05:00:00Z"));
}

#[test]
fn hosts_that_are_begun_begin_a_postponed_maintenance_too() {
    let mut put_off = notice(&document(|_| {}), BEFORE);
    put_off
        .change_state(State::Postponed)
        .expect("may be postponed");
    let host1 = HostName::parse("host1.example.net").expect("a name");

    put_off
        .report_host(&host1, HostState::InProgress, utc(BEFORE))
        .expect("a host of the notice");

    assert_eq!(put_off.state, State::InProgress);
}

#[test]
fn a_maintenance_that_was_completed_is_open_again_when_a_host_is() {
    let mut notice = notice(&document(|_| {}), BEFORE);
    let host = |name| HostName::parse(name).expect("a name");
    for name in ["host1.example.net", "host2.example.net"] {
        notice
            .report_host(&host(name), HostState::Completed, utc(BEFORE))
            .expect("a host of the notice");
    }
    assert_eq!(notice.state, State::Completed);

    notice
        .report_host(
            &host("host2.example.net"),
            HostState::InProgress,
            utc(BEFORE),
        )
        .expect("a host of the notice");

    assert_eq!(notice.state, State::InProgress);
}
