//! Systems and how they are doing.

use crate::fixture::{Sample, numbers, sample, with_notices};
use board::{Page, SystemCondition};
use domain::Slug;
use serde_json::json;

fn incident(number: u32, state: &str, priority: &str, systems: &[&str]) -> Sample {
    sample(
        number,
        json!({ "state": state, "priority": priority, "systems": systems }),
    )
}

fn maintenance(number: u32, state: &str, systems: &[&str]) -> Sample {
    let window = json!({ "start": "2026-03-02T10:00", "end": "2026-03-02T12:00" });
    sample(
        number,
        json!({ "kind": "maintenance", "state": state, "systems": systems, "window": window }),
    )
}

#[tokio::test]
async fn the_worst_that_is_going_on_counts() {
    let notices = vec![
        incident(1, "investigating", "critical", &["All bad"]),
        incident(2, "investigating", "low", &["All bad", "Slow"]),
        maintenance(3, "in_progress", &["All bad", "Slow", "Being mended"]),
        maintenance(4, "scheduled", &["Quiet"]),
        incident(5, "resolved", "critical", &["Quiet"]),
        incident(6, "monitoring", "high", &["watched"]),
        maintenance(7, "verifying", &["Checked"]),
        maintenance(8, "cancelled", &["Checked", "Ümlaut"]),
    ];
    with_notices(notices, async |board| {
        let systems = board.systems().await.expect("has systems");
        let found: Vec<_> = systems
            .iter()
            .map(|status| {
                (
                    status.system.name.as_str(),
                    status.condition,
                    numbers(&status.active),
                    status.notices,
                )
            })
            .collect();

        assert_eq!(
            found,
            [
                ("All bad", SystemCondition::Outage, vec![3, 1, 2], 3),
                ("Being mended", SystemCondition::Maintenance, vec![3], 1),
                ("Checked", SystemCondition::Maintenance, vec![7], 2),
                ("Quiet", SystemCondition::NoKnownProblems, vec![], 2),
                ("Slow", SystemCondition::Degraded, vec![3, 2], 2),
                ("watched", SystemCondition::Outage, vec![6], 1),
                ("Ümlaut", SystemCondition::NoKnownProblems, vec![], 1),
            ]
        );
        for status in &systems {
            let one = board.system(&status.system.slug).await.expect("reads");
            assert_eq!(one.as_ref(), Some(status));
        }
    })
    .await;
}

#[tokio::test]
async fn a_system_has_the_name_that_the_newest_notice_gives_it() {
    let notices = vec![
        incident(1, "resolved", "low", &["NZ datacentre"]).changed_at("2026-03-05T00:00:00Z"),
        incident(2, "resolved", "low", &["NZ Datacentre"]).changed_at("2026-03-06T00:00:00Z"),
        incident(3, "resolved", "low", &["nz datacentre"]).changed_at("2026-03-04T00:00:00Z"),
    ];
    with_notices(notices, async |board| {
        let systems = board.systems().await.expect("has systems");
        let names: Vec<_> = systems
            .iter()
            .map(|status| status.system.name.as_str())
            .collect();

        assert_eq!(names, ["NZ Datacentre"]);
    })
    .await;
}

#[tokio::test]
async fn a_system_has_a_list_in_pages_and_an_unknown_one_has_none() {
    let notices = (1..=5)
        .map(|number| incident(number, "resolved", "low", &["Mail"]))
        .collect();
    with_notices(notices, async |board| {
        let mail = Slug::parse("mail").expect("a slug");
        let list = board
            .of_system(&mail, Page::of_size(2, 2))
            .await
            .expect("lists");

        assert_eq!(
            (numbers(&list.notices), list.total, list.pages),
            (vec![3, 4], 5, 3)
        );
        let other = Slug::parse("other").expect("a slug");
        assert_eq!(
            board
                .of_system(&other, Page::default())
                .await
                .expect("lists")
                .total,
            0
        );
        assert_eq!(board.system(&other).await.expect("reads"), None);
    })
    .await;
}
