//! What is done with a notice by one button.

use crate::support::{Desk, draft, publish};
use desk::Role;
use http::StatusCode;

#[tokio::test]
async fn an_update_is_posted_with_a_state_and_refused_with_what_was_typed() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = publish(&mut operator, &[("slug", "posts")]).await;
    let post = format!("{notice}/updates");

    let wrong = operator
        .fill(&notice, &post, &[("at", "soon"), ("text.en.body", "On.")])
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        wrong.attribute("#at", "aria-invalid").as_deref(),
        Some("true")
    );
    assert_eq!(wrong.value("at").as_deref(), Some("soon"));
    let illegal = operator
        .fill(
            &notice,
            &post,
            &[("state", "completed"), ("text.de.body", "Fertig.")],
        )
        .await;
    assert_eq!(illegal.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        illegal.attribute("#state", "aria-invalid").as_deref(),
        Some("true")
    );
    assert_eq!(
        illegal.value("text.de.body").as_deref().map(str::trim),
        Some("Fertig.")
    );
    let posted = operator
        .fill(
            &notice,
            &post,
            &[("state", "in_progress"), ("text.de.body", "Es geht los.")],
        )
        .await;
    assert!(
        operator
            .follow(&posted)
            .await
            .body
            .contains("The update is posted, in one language.")
    );

    assert!(
        desk.browser()
            .get("/de/notices/posts")
            .await
            .body
            .contains("Es geht los.")
    );
}

#[tokio::test]
async fn what_is_unpublished_is_gone_and_comes_back_with_its_date() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = publish(&mut operator, &[("slug", "gone")]).await;

    operator
        .fill(&notice, &format!("{notice}/unpublish"), &[])
        .await;
    assert_eq!(
        desk.browser().get("/en/notices/gone").await.status,
        StatusCode::NOT_FOUND
    );
    assert!(operator.get(&notice).await.texts(".desk-head p")[0].starts_with("Taken back."));
    operator
        .fill(&notice, &format!("{notice}/publish"), &[])
        .await;
    assert_eq!(
        desk.browser().get("/en/notices/gone").await.status,
        StatusCode::OK
    );
}

#[tokio::test]
async fn a_button_on_an_outdated_page_is_refused() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = draft(&mut operator, &[("slug", "outdated")]).await;
    let edit = format!("{notice}/edit");
    let page = operator.get(&notice).await;
    let publish = format!("{notice}/publish");
    let pressed = page.form(&publish, &[]);
    operator
        .fill(
            &edit,
            &edit,
            &[("text.en.title", "Changed"), ("do", "save")],
        )
        .await;

    let fields: Vec<_> = pressed
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let reply = operator.post(&publish, &fields).await;

    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        desk.browser().get("/en/notices/outdated").await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn what_is_not_ready_is_not_published_and_says_what_is_missing() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = draft(&mut operator, &[("slug", "unready"), ("text.en.body", "")]).await;

    let reply = operator
        .fill(&notice, &format!("{notice}/publish"), &[])
        .await;

    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        reply.texts(".fix li").len(),
        1,
        "{:?}",
        reply.texts(".fix li")
    );
    assert_eq!(
        desk.browser().get("/en/notices/unready").await.status,
        StatusCode::NOT_FOUND
    );
}
