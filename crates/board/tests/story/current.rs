//! What the front page shows.

use crate::fixture::{numbers, sample, with_notices};
use board::SystemCondition;
use serde_json::json;

fn maintenance(number: u32, state: &str, start: &str, end: &str) -> crate::fixture::Sample {
    let window = json!({ "start": start, "end": end });
    sample(
        number,
        json!({ "kind": "maintenance", "state": state, "window": window }),
    )
}

fn incident(number: u32, state: &str, priority: &str, start: &str) -> crate::fixture::Sample {
    let window = json!({ "start": start });
    sample(
        number,
        json!({ "state": state, "priority": priority, "window": window }),
    )
}

#[tokio::test]
async fn every_notice_stands_where_its_state_puts_it() {
    let notices = vec![
        incident(1, "investigating", "low", "2026-03-03T10:00"),
        incident(2, "identified", "critical", "2026-03-01T10:00"),
        incident(3, "monitoring", "low", "2026-03-04T10:00"),
        incident(4, "resolved", "critical", "2026-03-02T10:00"),
        maintenance(5, "in_progress", "2026-03-05T10:00", "2026-03-05T12:00"),
        maintenance(6, "verifying", "2026-03-06T10:00", "2026-03-06T12:00"),
        maintenance(7, "scheduled", "2026-05-02T10:00", "2026-05-02T12:00"),
        maintenance(8, "postponed", "2026-05-01T10:00", "2026-05-01T12:00"),
        maintenance(9, "completed", "2026-02-01T10:00", "2026-02-01T12:00"),
        maintenance(10, "cancelled", "2026-02-02T10:00", "2026-02-02T12:00"),
        sample(
            11,
            json!({ "kind": "postmortem", "state": "published", "window": { "start": "2026-01-01T10:00" } }),
        ),
    ];
    with_notices(notices, async |board| {
        let current = board.current().await.expect("is current");

        assert_eq!(
            numbers(&current.incidents),
            [2, 3, 1],
            "the weightiest, then the newest"
        );
        assert_eq!(numbers(&current.under_way), [6, 5], "the newest first");
        assert_eq!(numbers(&current.coming), [8, 7], "the next first");
        assert_eq!(numbers(&current.recent), [4, 10, 9, 11], "the newest first");
        assert_eq!(current.condition(), SystemCondition::Outage);
    })
    .await;
}

#[tokio::test]
async fn postmortems_are_not_crowded_out_and_nothing_active_is_cut_off() {
    let mut notices = vec![sample(
        99,
        json!({ "kind": "postmortem", "state": "published", "window": { "start": "2025-01-01T10:00" } }),
    )];
    notices.extend((1..=15).map(|number| incident(number, "resolved", "low", "2026-03-01T10:00")));
    notices
        .extend((20..=80).map(|number| incident(number, "monitoring", "low", "2026-03-01T10:00")));
    with_notices(notices, async |board| {
        let current = board.current().await.expect("is current");

        assert_eq!(
            numbers(&current.recent),
            [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 99]
        );
        assert_eq!(current.incidents.len(), 61);
    })
    .await;
}
