//! Times that were reckoned by older zone rules.

use crate::{document, notice, utc};
use chrono::{DateTime, NaiveDateTime};
use domain::drift::{Keep, Place, drifted, settle};
use domain::zone::Resolved;
use domain::{Moment, Notice, Window, WindowId, Windows, Zone};

const NOW: &str = "2026-12-01T00:00:00Z";

/// A moment in Vancouver as 2025b had it: in winter eight hours behind UTC, where
/// it is seven since 2026.
fn outdated(local: &str) -> Moment {
    let local = NaiveDateTime::parse_from_str(local, "%Y-%m-%d %H:%M").expect("a local time");
    let instant = local.and_utc() + chrono::TimeDelta::hours(8);
    let vancouver = Zone::parse("America/Vancouver").expect("a zone");
    Moment::from_parts(instant, local, vancouver)
}

/// A maintenance with a window and a host from those days, and one host that is
/// where it always was.
fn from_before() -> Notice {
    let mut notice = notice(
        &document(|document| {
            document["home_zone"] = "America/Vancouver".into();
            document["window"]["start"] = "2026-12-15T12:00".into();
            document["window"]["end"] = "2026-12-15T18:00".into();
            document["hosts"][0]["start"] = "2026-12-15T13:00".into();
            document["hosts"][1]["start"] = "2026-12-15T14:00".into();
        }),
        NOW,
    );
    let end = Some(outdated("2026-12-15 18:00"));
    let window = Window::new(outdated("2026-12-15 12:00"), end).expect("a window");
    notice.windows = Windows::only(WindowId::from_random([1; 20]), window);
    notice.hosts[0].start = outdated("2026-12-15 13:00");
    notice
}

fn instant(moment: Moment) -> String {
    moment
        .instant()
        .to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
}

#[test]
fn what_is_to_come_and_means_something_else_is_found() {
    let found = drifted(&from_before(), utc(NOW));

    let places: Vec<Place> = found.iter().map(|drifted| drifted.place.clone()).collect();
    let host = from_before().hosts[0].name.clone();
    assert_eq!(places, [Place::Start(0), Place::End(0), Place::Host(host)]);
    assert_eq!(instant(found[0].moment), "2026-12-15T20:00:00Z");
    assert_eq!(found[0].means, Resolved::Once(utc("2026-12-15T19:00:00Z")));
}

#[test]
fn what_is_over_or_means_what_it_meant_is_left_alone() {
    let mut over = from_before();
    over.state = domain::State::Cancelled;

    assert_eq!(drifted(&over, utc(NOW)), []);
    assert_eq!(drifted(&from_before(), utc("2026-12-16T03:00:00Z")), []);
    let present = notice(&document(|_| {}), "2020-12-01T00:00:00Z");
    assert_eq!(drifted(&present, utc("2020-12-01T00:00:00Z")), []);
}

#[test]
fn the_instant_is_kept_and_clocks_show_something_else() {
    let mut notice = from_before();

    settle(&mut notice, utc(NOW), Keep::Instants).expect("is settled");

    let window = notice.windows[0];
    assert_eq!(instant(window.start()), "2026-12-15T20:00:00Z");
    assert_eq!(window.start().written(), "2026-12-15T13:00");
    assert_eq!(notice.hosts[0].start.written(), "2026-12-15T14:00");
    assert_eq!(notice.hosts[1].start.written(), "2026-12-15T14:00");
    assert_eq!(drifted(&notice, utc(NOW)), []);
}

#[test]
fn the_local_time_is_kept_and_it_happens_at_another_instant() {
    let mut notice = from_before();

    settle(&mut notice, utc(NOW), Keep::LocalTimes).expect("is settled");

    let window = notice.windows[0];
    assert_eq!(instant(window.start()), "2026-12-15T19:00:00Z");
    assert_eq!(
        instant(window.end().expect("an end")),
        "2026-12-16T01:00:00Z"
    );
    assert_eq!(window.start().written(), "2026-12-15T12:00");
    assert_eq!(instant(notice.hosts[0].start), "2026-12-15T20:00:00Z");
    assert_eq!(drifted(&notice, utc(NOW)), []);
}

#[test]
fn a_local_time_that_happens_twice_now_is_not_kept() {
    let mut notice = from_before();
    let local = NaiveDateTime::parse_from_str("2027-10-31 02:30", "%Y-%m-%d %H:%M");
    let berlin = Zone::parse("Europe/Berlin").expect("a zone");
    let odd = DateTime::parse_from_rfc3339("2027-10-31T03:30:00Z").expect("an instant");
    notice.hosts[1].start = Moment::from_parts(odd.to_utc(), local.expect("a time"), berlin);

    assert!(settle(&mut notice, utc(NOW), Keep::LocalTimes).is_err());
    assert_eq!(drifted(&notice, utc(NOW)).len(), 4, "nothing is changed");
    settle(&mut notice, utc(NOW), Keep::Instants).expect("is settled");
    assert_eq!(notice.hosts[1].start.written(), "2027-10-31T04:30");
}

#[test]
fn a_document_of_a_notice_whose_times_drifted_moves_nothing() {
    let written = from_before().windows[0].start().written();

    assert_eq!(written, "2026-12-15T13:00-07:00");
}
