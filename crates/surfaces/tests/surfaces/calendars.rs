//! Calendars, as a strict reader reads them.

use crate::samples::{AFTER, BEFORE, INCIDENT, MAINTENANCE, public};
use crate::strict::{self, Event};
use domain::{Language, PublicNotice};
use serde_json::{Value, json};
use surfaces::calendar::{Calendar, Dated, of_hosts, of_notices};

fn calendar(language: Language) -> Calendar {
    Calendar {
        title: "Example Hosting, maintenance; all".to_owned(),
        language,
        self_url: format!("https://status.example.net/{language}/calendar.ics"),
        base_url: "https://status.example.net".to_owned(),
    }
}

fn events(language: Language, notice: &PublicNotice, version: i64) -> Vec<Event> {
    let text = of_notices(&calendar(language), [Dated { notice, version }]);
    strict::read(&text).unwrap_or_else(|why| panic!("{why}\n{text}"))
}

fn host_events(language: Language, notice: &PublicNotice, version: i64) -> Vec<Event> {
    let dated = Dated { notice, version };
    let rows = notice.hosts.iter().map(|host| (dated, host));
    let text = of_hosts(&calendar(language), rows);
    strict::read(&text).unwrap_or_else(|why| panic!("{why}\n{text}"))
}

fn maintenance(change: impl FnOnce(&mut Value)) -> PublicNotice {
    let mut document: Value = serde_json::from_str(MAINTENANCE).expect("JSON");
    change(&mut document);
    public(&document.to_string(), 1, BEFORE)
}

#[test]
fn a_maintenance_is_one_event_in_utc_that_keeps_its_id() {
    let notice = maintenance(|_| {});

    let [event] = &events(Language::En, &notice, 3)[..] else {
        panic!("one window is one event");
    };

    let window = notice.window.and_then(|window| window.id);
    let id = window.expect("a window has an id");
    assert_eq!(event.get("UID"), format!("{}.{id}", notice.id));
    assert_eq!(event.get("DTSTART"), "20201214T060000Z");
    assert_eq!(event.get("DTEND"), "20201215T110000Z");
    assert_eq!(event.get("SEQUENCE"), "3");
    assert_eq!(event.get("STATUS"), "CONFIRMED");
    assert_eq!(event.get("SUMMARY"), "Security update of hypervisors");
    assert_eq!(
        event.get("LOCATION"),
        "NZ Datacentre, Virtual <Servers> & more"
    );
    let description = event.get("DESCRIPTION");
    for part in [
        "1 of 3 completed",
        "14 December 2020, 19:00 – 16 December 2020, 00:00 NZDT (UTC+13)",
        "up to 2 hours",
        "https://status.example.net/en/notices/hypervisor-security-update",
    ] {
        assert!(description.contains(part), "{part}: {description}");
    }
}

#[test]
fn nothing_sealed_is_in_a_calendar_and_all_of_it_after_the_lift() {
    let before = public(MAINTENANCE, 1, BEFORE);
    let after = public(MAINTENANCE, 1, AFTER);

    let description = |notice| {
        events(Language::De, notice, 1)[0]
            .get("DESCRIPTION")
            .to_owned()
    };

    assert!(!description(&before).contains("CVE-2020-29480"));
    assert!(description(&before).contains("15. Dezember 2020, 12:00 Uhr UTC"));
    assert!(description(&after).contains("CVE-2020-29480"));
}

#[test]
fn each_window_and_each_host_is_an_event_of_its_own() {
    let notice = maintenance(|document| {
        document["window"] = Value::Null;
        document["windows"] = json!([
            {"start": "2020-12-14T19:00", "end": "2020-12-15T02:00"},
            {"start": "2020-12-15T19:00", "end": "2020-12-16T00:00"},
        ]);
    });

    let windows = events(Language::En, &notice, 1);
    let hosts = host_events(Language::En, &notice, 1);

    let starts: Vec<_> = windows.iter().map(|event| event.get("DTSTART")).collect();
    assert_eq!(starts, ["20201214T060000Z", "20201215T060000Z"]);
    assert_eq!(hosts.len(), 3);
    assert_eq!(
        hosts[0].get("UID"),
        format!("{}.host.host1.example.net", notice.id)
    );
    // Two hours in which it may begin, and two that are kept free.
    assert_eq!(hosts[0].get("DTEND"), "20201214T100000Z");
    assert_eq!(
        hosts[0].get("SUMMARY"),
        "host1.example.net: Security update of hypervisors (Completed)"
    );
}

#[test]
fn what_does_not_happen_is_cancelled() {
    let cancelled = maintenance(|document| document["state"] = json!("cancelled"));
    let put_off = maintenance(|document| document["state"] = json!("postponed"));
    let one_host = maintenance(|document| document["hosts"][2]["state"] = json!("postponed"));

    let status = |notice| events(Language::De, notice, 1)[0].get("STATUS").to_owned();

    assert_eq!(status(&cancelled), "CANCELLED");
    assert_eq!(status(&put_off), "CANCELLED");
    assert!(
        events(Language::De, &put_off, 1)[0]
            .get("SUMMARY")
            .starts_with("Verschoben: ")
    );
    let hosts = host_events(Language::De, &one_host, 1);
    let hosts: Vec<_> = hosts.iter().map(|event| event.get("STATUS")).collect();
    assert_eq!(hosts, ["CONFIRMED", "CONFIRMED", "CANCELLED"]);
}

#[test]
fn an_incident_is_no_appointment() {
    let incident = public(INCIDENT, 2, "2020-12-14T09:00:00Z");

    assert!(events(Language::En, &incident, 1).is_empty());
}
