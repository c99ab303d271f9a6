//! Ranks: what each may do, and what it is refused.

use crate::support::{Desk, draft, publish};
use chrono::TimeDelta;
use desk::Role;
use http::StatusCode;

#[tokio::test]
async fn what_a_rank_does_not_include_is_refused() {
    let desk = Desk::open().await;
    let mut administrator = desk
        .enter("administrator@example.net", Role::Administrator)
        .await;
    let mut author = desk.enter("author@example.net", Role::Author).await;
    let mut publisher = desk.enter("publisher@example.net", Role::Publisher).await;
    let public = publish(&mut administrator, &[("slug", "public")]).await;
    let own = draft(&mut author, &[("slug", "own")]).await;
    let token = author.get("/admin/").await.value("csrf").expect("a token");

    for path in ["/admin/tokens", "/admin/operators"] {
        assert_eq!(
            author.get(path).await.status,
            StatusCode::FORBIDDEN,
            "{path}"
        );
        assert_eq!(
            publisher.get(path).await.status,
            StatusCode::FORBIDDEN,
            "{path}"
        );
        assert_eq!(
            author.post(path, &[("csrf", &token)]).await.status,
            StatusCode::FORBIDDEN,
            "{path}"
        );
    }
    for browser in [&mut author, &mut publisher] {
        let trail = browser.get("/admin/audit").await;
        assert_eq!(trail.status, StatusCode::FORBIDDEN);
    }
    let confirming = author.post("/admin/clock", &[("csrf", &token)]).await;
    assert_eq!(confirming.status, StatusCode::FORBIDDEN);
    assert_eq!(
        author.get(&format!("{public}/edit")).await.status,
        StatusCode::FORBIDDEN
    );
    for path in [
        format!("{own}/publish"),
        format!("{public}/unpublish"),
        format!("{public}/hosts"),
        format!("{public}/updates"),
        format!("{public}/edit"),
    ] {
        let reply = author
            .post(&path, &[("csrf", &token), ("do", "save")])
            .await;
        assert_eq!(reply.status, StatusCode::FORBIDDEN, "{path}");
    }
    let publishing = author
        .fill(
            &format!("{own}/edit"),
            &format!("{own}/edit"),
            &[("do", "publish")],
        )
        .await;
    assert_eq!(publishing.status, StatusCode::FORBIDDEN);
    assert_eq!(
        author.get("/en/notices/own").await.status,
        StatusCode::NOT_FOUND
    );
    let published = publisher.fill(&own, &format!("{own}/publish"), &[]).await;
    assert_eq!(
        published.status,
        StatusCode::SEE_OTHER,
        "{:?}",
        published.texts(".fix li")
    );
    assert_eq!(author.get("/en/notices/own").await.status, StatusCode::OK);
}

#[tokio::test]
async fn an_author_cannot_plan_a_publication() {
    let desk = Desk::open().await;
    let mut author = desk.enter("author@example.net", Role::Author).await;

    draft(
        &mut author,
        &[("slug", "sneaky"), ("publish_at", "2020-01-01T00:00")],
    )
    .await;

    assert_eq!(
        author.get("/en/notices/sneaky").await.status,
        StatusCode::NOT_FOUND
    );
    desk.pass(TimeDelta::days(1)).await;
    assert_eq!(
        author.get("/en/notices/sneaky").await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn an_author_cannot_name_the_publication_as_something_that_was_chosen() {
    let desk = Desk::open().await;
    let mut author = desk.enter("author@example.net", Role::Author).await;
    let notice = draft(&mut author, &[("slug", "sneaky")]).await;
    let edit = format!("{notice}/edit");
    let forged = [
        ("clash[0].path", "publish_at"),
        ("clash[0].theirs", "2020-01-01T00:00Z"),
        ("clash[0].take", "theirs"),
        ("do", "save"),
    ];

    author.fill(&edit, &edit, &forged).await;

    assert_eq!(
        author.get("/en/notices/sneaky").await.status,
        StatusCode::NOT_FOUND
    );
    desk.pass(TimeDelta::days(1)).await;
    assert_eq!(
        author.get("/en/notices/sneaky").await.status,
        StatusCode::NOT_FOUND
    );
}
