//! Planned publications: entered in a zone, shown with their countdown, taken back,
//! and never early.

use crate::support::{Desk, draft};
use chrono::TimeDelta;
use desk::Role;
use http::StatusCode;

#[tokio::test]
async fn a_draft_is_planned_in_a_zone_and_is_public_at_that_instant_and_not_before() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = draft(&mut operator, &[("slug", "later")]).await;
    let plan = format!("{notice}/plan");

    let planned = operator
        .fill(
            &notice,
            &plan,
            &[
                ("publish_at", "2026-12-01 23:30"),
                ("publish_zone", "Pacific/Auckland"),
            ],
        )
        .await;

    let page = operator.follow(&planned).await;
    assert_eq!(page.texts(".countdown strong"), ["in 2 hours 30 minutes"]);
    let due = operator.get("/admin/").await.texts("#next ~ ul li");
    assert!(due[0].starts_with("Becomes public:"), "{due:?}");
    let paths = [
        "/en/notices/later",
        "/en/feed.atom",
        "/en/calendar.ics",
        "/api/v1/notices",
        "/en/search?q=hypervisor",
    ];
    let shown = async |path: &str| {
        let answer = desk.browser().get(path).await;
        answer.status == StatusCode::OK && answer.body.contains("Hypervisor update")
    };
    desk.pass(TimeDelta::minutes(149)).await;
    for path in paths {
        assert!(!shown(path).await, "{path} is early");
    }
    desk.pass(TimeDelta::minutes(1)).await;
    for path in paths {
        assert!(shown(path).await, "{path}");
    }
}

#[tokio::test]
async fn a_plan_is_taken_back_in_one_step() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = draft(&mut operator, &[("slug", "later")]).await;
    let plan = format!("{notice}/plan");
    let at = [("publish_at", "2026-12-01T10:00Z")];
    operator.fill(&notice, &plan, &at).await;

    let back = operator
        .fill(&notice, &format!("{notice}/unpublish"), &[])
        .await;

    let page = operator.follow(&back).await;
    assert!(page.body.contains("This is a draft again."));
    assert!(page.texts(".countdown").is_empty());
    desk.pass(TimeDelta::hours(3)).await;
    let public = desk.browser().get("/en/notices/later").await;
    assert_eq!(public.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_time_that_cannot_be_meant_comes_back_as_it_was_typed() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = draft(&mut operator, &[("slug", "later")]).await;
    let plan = format!("{notice}/plan");

    for (typed, zone, words) in [
        ("2026-12-01 07:00", "UTC", "is over"),
        ("soon", "UTC", "soon"),
        ("2027-03-28 02:30", "Europe/Berlin", "03:00 CEST"),
        ("2026-12-02 07:00", "Mars/Olympus", "Mars/Olympus"),
    ] {
        let fields = [("publish_at", typed), ("publish_zone", zone)];
        let refused = operator.fill(&notice, &plan, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
        assert_eq!(refused.value("publish_at").as_deref(), Some(typed));
        assert_eq!(refused.value("publish_zone").as_deref(), Some(zone));
        let said = refused.texts(".fix li").join(" ");
        assert!(said.contains(words), "{typed}: {said}");
    }
}

#[tokio::test]
async fn what_is_not_ready_is_not_planned_and_authors_plan_nothing() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let mut author = desk.enter("author@example.net", Role::Author).await;
    let notice = draft(&mut operator, &[("slug", "later"), ("text.en.body", "")]).await;
    let plan = format!("{notice}/plan");
    let at = [("publish_at", "2026-12-01T10:00Z")];

    let lacking = operator.fill(&notice, &plan, &at).await;
    assert_eq!(lacking.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = author.get(&notice).await;
    assert!(page.texts(".plan").is_empty());
    let token = page.value("csrf").expect("a token");
    let forced = [("csrf", &*token), ("publish_at", "2026-12-01T10:00Z")];
    let refused = author.post(&plan, &forced).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
}
