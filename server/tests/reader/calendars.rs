//! Calendars over HTTP: where they are, and what changes them.

use crate::support::{Site, incident, maintenance};
use http::{Method, StatusCode, header};
use serde_json::json;

/// The value of the first property of a name.
fn property<'a>(calendar: &'a str, name: &str) -> &'a str {
    let line = calendar
        .lines()
        .find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    line.unwrap_or_else(|| panic!("no {name}: {calendar}"))
}

fn events(calendar: &str) -> usize {
    calendar.matches("BEGIN:VEVENT").count()
}

#[tokio::test]
async fn there_is_a_calendar_of_everything_of_a_system_of_hosts_and_of_a_notice() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    site.publish(&incident("mail-late")).await;

    for (path, count) in [
        ("/en/calendar.ics", 1),
        ("/de/maintenance/calendar.ics", 1),
        ("/en/systems/nz-datacentre/calendar.ics", 1),
        ("/en/hosts/host1.example.net/calendar.ics", 1),
        (
            "/en/hosts/calendar.ics?h=host1.example.net,host2.example.net",
            2,
        ),
        ("/en/notices/hypervisor-update/calendar.ics", 1),
    ] {
        let answer = site.get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert_eq!(
            answer.header(header::CONTENT_TYPE),
            "text/calendar; charset=utf-8"
        );
        let text = answer.text();
        assert_eq!(events(&text), count, "{path}: {text}");
        let whole = text.replace("\r\n ", "");
        let source = format!("SOURCE;VALUE=URI:https://status.example.net{path}\r\n");
        assert!(whole.contains(&source), "{path}: {whole}");
    }
    for page in ["/en/", "/en/maintenance/", "/en/systems/nz-datacentre"] {
        let html = site.get(page).await;
        let folder = page.trim_end_matches('/');
        let link = format!("href=\"{folder}/calendar.ics\"");
        assert!(html.has(&link), "{page} does not announce {link}");
    }
}

#[tokio::test]
async fn what_has_no_calendar_says_so() {
    let site = Site::new().await;
    site.publish(&incident("mail-late")).await;

    for path in [
        "/en/notices/mail-late/calendar.ics",
        "/en/notices/unheard-of/calendar.ics",
        "/en/systems/unheard-of/calendar.ics",
        "/en/hosts/host1.example.net/calendar.ics",
        "/fr/calendar.ics",
    ] {
        assert_eq!(site.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let none = site.get("/en/hosts/calendar.ics").await;
    assert!(none.status.is_redirection(), "{}", none.status);
    site.publish(&maintenance()).await;
    let by_other_language = site.get("/de/notices/hypervisor-update/calendar.ics").await;
    assert_eq!(
        by_other_language.header(header::LOCATION),
        "/de/notices/hypervisor-aktualisierung/calendar.ics"
    );
}

#[tokio::test]
async fn an_event_keeps_its_id_and_its_sequence_is_raised_by_public_changes_alone() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    let path = "/en/notices/hypervisor-update/calendar.ics";
    let read = async || site.get(path).await.text();
    let before = read().await;

    site.reseal("hypervisor-update").await;
    let resealed = read().await;
    let token = site.token("hosts:write").await;
    let report = json!({"state": "in_progress"});
    let host = "/api/v1/notices/hypervisor-update/hosts/host1.example.net";
    let answer = site.send_json(Method::POST, host, &token, &report).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    let reported = read().await;

    assert_eq!(before, resealed, "nobody may see that sealed text changed");
    assert_eq!(property(&before, "UID"), property(&reported, "UID"));
    let sequence = |calendar| -> u32 { property(calendar, "SEQUENCE").parse().expect("a number") };
    assert_eq!(sequence(&reported), sequence(&before) + 1);
}
