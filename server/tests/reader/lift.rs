//! The story: sealed until the instant, everywhere from it on.

use crate::support::{SEALED, Site, at, maintenance};
use chrono::TimeDelta;

const SURFACES: [&str; 9] = [
    "/en/",
    "/en/notices/hypervisor-update",
    "/de/notices/hypervisor-aktualisierung",
    "/en/feed.atom",
    "/de/feed.atom",
    "/en/feed.rss",
    "/de/feed.rss",
    "/api/v1/notices",
    "/api/v1/notices/hypervisor-update",
];

#[tokio::test]
async fn sealed_text_is_nowhere_before_its_instant_and_everywhere_after() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;

    site.pass_to(at("2020-12-15T11:59:59.999999Z")).await;
    for path in SURFACES {
        let answer = site.get(path).await;
        assert!(
            SEALED.iter().all(|word| !answer.has(word)),
            "{path} tells too early"
        );
    }
    // What is searched for is shown again in the form; so count what was found.
    for (search, _) in searches() {
        assert!(
            !site.get(search).await.has("/notices/hypervisor"),
            "{search} finds too early"
        );
    }

    site.pass_to(at("2020-12-15T12:00:00Z")).await;
    for path in &SURFACES[1..] {
        let answer = site.get(path).await;
        assert!(
            SEALED.iter().any(|word| answer.has(word)),
            "{path} does not tell"
        );
    }
    for (search, page) in searches() {
        assert!(site.get(search).await.has(page), "{search} does not find");
    }
}

fn searches() -> [(&'static str, &'static str); 2] {
    [
        (
            "/en/search?q=canaryspeculation",
            "/en/notices/hypervisor-update",
        ),
        (
            "/de/search?q=kanarienspekulation",
            "/de/notices/hypervisor-aktualisierung",
        ),
    ]
}

#[tokio::test]
async fn before_the_lift_a_page_says_when_and_neither_how_much_nor_what() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;

    let page = site.get("/en/notices/hypervisor-update").await;
    let item = site.get("/api/v1/notices/hypervisor-update").await.json();

    assert!(page.words().contains("16 Dec 2020, 01:00 NZDT (UTC+13)"));
    assert!(!page.has("What was wrong"));
    assert_eq!(item["details_follow_at"], "2020-12-15T12:00:00Z");
    assert_eq!(item["disclosures"], serde_json::json!([]));
}

#[tokio::test]
async fn a_lift_that_came_while_nobody_was_running_is_done_at_the_start() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    site.clock.set(at("2020-12-16T09:00:00Z"));

    site.application
        .catch_up()
        .await
        .expect("the stores answer");

    assert!(
        site.get("/en/notices/hypervisor-update")
            .await
            .has(SEALED[0])
    );
}

#[tokio::test]
async fn a_planned_notice_is_unknown_until_its_instant() {
    let site = Site::new().await;
    let mut planned = maintenance();
    planned["publish_at"] = "2020-12-15T09:00".into();
    planned["window"] = serde_json::json!({"start": "2020-12-16T19:00", "end": "2020-12-16T23:00"});
    planned["disclosures"] = serde_json::json!([]);
    site.publish(&planned).await;

    let before = site.get("/en/notices/hypervisor-update").await;
    site.pass_to(at("2020-12-14T19:59:59Z")).await;
    let just_before = site.get("/api/v1/notices/hypervisor-update").await;
    site.pass(TimeDelta::seconds(1)).await;
    let after = site.get("/en/notices/hypervisor-update").await;

    assert_eq!(before.status, http::StatusCode::NOT_FOUND);
    assert_eq!(just_before.status, http::StatusCode::NOT_FOUND);
    assert_eq!(after.status, http::StatusCode::OK);
}

#[tokio::test]
async fn work_begins_and_ends_with_its_window() {
    let site = Site::new().await;
    let mut coming = maintenance();
    coming["window"] = serde_json::json!({"start": "2020-12-15T19:00", "end": "2020-12-16T06:00"});
    coming["hosts"] = serde_json::json!([]);
    site.publish(&coming).await;
    let state = async || site.get("/api/v1/notices/hypervisor-update").await.json();

    let before = state().await;
    site.pass_to(at("2020-12-15T06:00:00Z")).await;
    let during = state().await;
    site.pass_to(at("2020-12-15T17:00:00Z")).await;
    let after = state().await;

    assert_eq!(before["state"], "scheduled");
    assert_eq!(during["state"], "in_progress");
    assert_eq!(
        (&after["state"], &after["is_overdue"]),
        (&"in_progress".into(), &true.into())
    );
}
