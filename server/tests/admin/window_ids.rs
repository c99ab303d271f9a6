//! Events in calendars keep their ids while windows come, go and move in the editor.

use crate::support::{Browser, Desk, publish};
use desk::Role;
use http::StatusCode;

/// Three nights, each by the fields of its row.
const NIGHTS: [(&str, &str); 6] = [
    ("windows[0].start", "2026-12-14T22:00"),
    ("windows[0].end", "2026-12-15T04:00"),
    ("windows[1].start", "2026-12-15T22:00"),
    ("windows[1].end", "2026-12-16T04:00"),
    ("windows[2].start", "2026-12-16T22:00"),
    ("windows[2].end", "2026-12-17T04:00"),
];

/// `UID`, `DTSTART` and `SEQUENCE` of each event.
async fn events(browser: &mut Browser) -> Vec<[String; 3]> {
    let path = "/en/notices/hypervisor-update/calendar.ics";
    let calendar = browser.get(path).await;
    assert_eq!(calendar.status, StatusCode::OK, "{}", calendar.body);
    let events = calendar.body.split("BEGIN:VEVENT").skip(1);
    let property = |event: &str, name: &str| {
        let line = event.lines().find_map(|line| line.strip_prefix(name));
        line.expect("is there").to_owned()
    };
    events
        .map(|event| ["UID:", "DTSTART:", "SEQUENCE:"].map(|name| property(event, name)))
        .collect()
}

fn uids(events: &[[String; 3]]) -> Vec<&str> {
    events.iter().map(|[uid, ..]| uid.as_str()).collect()
}

async fn three_nights(browser: &mut Browser) -> String {
    let mut fields = vec![("window.start", ""), ("window.end", "")];
    fields.extend(NIGHTS);
    publish(browser, &fields).await + "/edit"
}

#[tokio::test]
async fn the_others_keep_their_events_when_the_first_window_is_removed() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let edit = three_nights(&mut operator).await;
    let before = events(&mut operator).await;

    let removed = [
        ("windows[0].start", ""),
        ("windows[0].end", ""),
        ("change_reason.en", "The night is taken."),
        ("do", "save"),
    ];
    let saved = operator.fill(&edit, &edit, &removed).await;

    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    let after = events(&mut operator).await;
    assert_eq!(uids(&after), uids(&before)[1..]);

    let removed = [
        ("windows[0].start", ""),
        ("windows[0].end", ""),
        ("change_reason.en", "The night is taken."),
        ("do", "save"),
    ];
    let saved = operator.fill(&edit, &edit, &removed).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    let last = events(&mut operator).await;
    assert_eq!(uids(&last), uids(&before)[2..], "also when it is alone");
}

#[tokio::test]
async fn a_moved_window_keeps_its_event_also_past_another_one() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let edit = three_nights(&mut operator).await;
    let before = events(&mut operator).await;

    let moved = [
        ("windows[0].start", "2026-12-18T22:00"),
        ("windows[0].end", "2026-12-19T04:00"),
        ("change_reason.en", "The night is taken."),
        ("do", "save"),
    ];
    let saved = operator.fill(&edit, &edit, &moved).await;

    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    let after = events(&mut operator).await;
    let [first, second, third] = before.try_into().expect("three");
    assert_eq!(uids(&after), [&second[0], &third[0], &first[0]]);
    let [_, start, sequence] = &after[2];
    assert_eq!(start, "20261218T090000Z");
    let number = |text: &str| -> u32 { text.parse().expect("a number") };
    assert_eq!(number(sequence), number(&first[2]) + 1);
}
