//! Notices as the gate lets them through.

use chrono::DateTime;
use domain::document::{self, Context, Draft};
use domain::gate::{self, Change};
use domain::{Instant, Notice, NoticeId, PublicNotice, State, schedule};
use serde_json::{Value, json};

/// Words that must not be on any page before the lift.
pub const SEALED: [&str; 4] = [
    "Grant tables",
    "Grant-Tabellen",
    "zyxomma",
    "CVE-2020-99999",
];

/// Before the lift: four of five hosts are done.
pub const BEFORE: &str = "2020-12-15T00:00:00Z";
/// After it.
pub const AFTER: &str = "2020-12-15T12:00:01Z";

/// A maintenance in Auckland with a sealed section, in both languages.
const MAINTENANCE: &str = include_str!("maintenance.json");

/// An incident that is open; in English only.
const INCIDENT: &str = include_str!("incident.json");

/// A postmortem, in German only.
const POSTMORTEM: &str = include_str!("postmortem.json");

/// A maintenance whose window is over although the work is not.
const OVERDUE: &str = include_str!("overdue.json");

/// A maintenance to come, over the night on which clocks go back.
const COMING: &str = include_str!("coming.json");

/// An instant.
pub fn utc(text: &str) -> Instant {
    DateTime::parse_from_rfc3339(text)
        .expect("RFC 3339")
        .to_utc()
}

fn notice(json: &str, now: Instant, seed: u8) -> Notice {
    let draft = Draft::from_json(json.as_bytes()).expect("a document");
    let mut drawn = 0_u8;
    let mut new_id = || {
        drawn += 1;
        std::array::from_fn(|at| if at == 0 { seed } else { drawn })
    };
    let id = NoticeId::from_random([seed; 20]);
    let mut context = Context {
        id,
        now,
        new_id: &mut new_id,
        is_cleared: true,
    };
    document::apply(&draft, &mut context, None).expect("a right document")
}

/// What the gate lets through of a document at an instant. The document is
/// written while all of it is still to come.
fn public(json: &str, now: &str, seed: u8) -> PublicNotice {
    let now = utc(now);
    let mut notice = notice(json, now.min(utc(BEFORE)), seed);
    schedule::catch_up(&mut notice, now, |_| true);
    match gate::publish(None, &mut notice, &domain::Localized::new(), now) {
        Change::Put(public) => public,
        other => panic!("the notice is public: {other:?}"),
    }
}

pub fn maintenance(now: &str) -> PublicNotice {
    public(MAINTENANCE, now, 1)
}

pub fn incident() -> PublicNotice {
    public(INCIDENT, BEFORE, 2)
}

pub fn postmortem() -> PublicNotice {
    public(POSTMORTEM, BEFORE, 3)
}

pub fn overdue() -> PublicNotice {
    public(OVERDUE, BEFORE, 4)
}

pub fn coming() -> PublicNotice {
    public(COMING, BEFORE, 5)
}

/// The first maintenance with some fields written otherwise, while nothing of it
/// is done.
pub fn maintenance_with(now: &str, change: impl FnOnce(&mut Value)) -> PublicNotice {
    let mut document: Value = serde_json::from_str(MAINTENANCE).expect("JSON");
    for host in document["hosts"].as_array_mut().expect("hosts") {
        *host = json!({"name": host["name"], "start": host["start"]});
    }
    document["updates"] = json!([]);
    change(&mut document);
    public(&document.to_string(), now, 6)
}

/// The states a fixture is in, so that a test does not pass by accident.
pub fn is_under_way(notice: &PublicNotice) -> bool {
    notice.state == State::InProgress
}

/// A maintenance of as many hosts as that, some of them done.
pub fn many_hosts(count: usize) -> PublicNotice {
    let host = |number: usize| {
        let (hour, minute) = (number / 60 % 24, number % 60);
        let state = if number.is_multiple_of(3) {
            "completed"
        } else {
            "scheduled"
        };
        format!(
            r#"{{"name": "h{number:04}.example.net", "start": "2020-12-14T{hour:02}:{minute:02}", "state": "{state}"}}"#
        )
    };
    let hosts: Vec<String> = (0..count).map(host).collect();
    let json = format!(
        r#"{{"slug": "many-hosts", "kind": "maintenance", "state": "in_progress", "home_zone": "UTC",
        "window": {{"start": "2020-12-14T00:00", "end": "2020-12-15T04:00"}}, "hosts": [{}],
        "text": {{"en": {{"title": "Many hosts", "body": "All restart."}}}}, "publish_at": "2020-12-13T12:00"}}"#,
        hosts.join(",")
    );
    public(&json, BEFORE, 6)
}
