//! Drafts: planned, published in spite of the plan, deleted.

use crate::support::{Desk, draft, publish};
use desk::Role;
use http::StatusCode;

const PLAN: (&str, &str) = ("publish_at", "2026-12-05T09:00");

#[tokio::test]
async fn a_planned_publication_is_called_off_by_that_name() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = draft(&mut operator, &[PLAN]).await;
    let shown = operator.get(&notice).await;
    let buttons = shown.texts(".desk-tools button, .countdown button");
    assert!(
        buttons.contains(&"Cancel the planned publication".to_owned()),
        "{buttons:?}"
    );
    assert!(!buttons.contains(&"Unpublish".to_owned()), "{buttons:?}");
    assert!(
        buttons
            .iter()
            .any(|button| button.starts_with("Publish now, not on 5 December 2026")),
        "{buttons:?}"
    );

    let done = operator
        .fill_in(&shown, &format!("{notice}/unpublish"), &[])
        .await;
    let told = operator.follow(&done).await;

    assert_eq!(
        told.texts("[role=status]"),
        ["The publication is canceled. This is a draft again."]
    );
    let buttons = told.texts(".desk-tools button");
    assert!(buttons.contains(&"Publish now".to_owned()), "{buttons:?}");
}

#[tokio::test]
async fn publishing_at_once_against_a_time_that_is_given_is_asked_about() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let new = "/admin/notices/new";
    let fields = [
        &crate::support::MAINTENANCE[..],
        &[PLAN, ("slug", "planned")],
    ]
    .concat();

    let asked = operator
        .fill(new, new, &[&fields[..], &[("do", "publish")]].concat())
        .await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        asked.attribute("#publish_at", "aria-invalid").as_deref(),
        Some("true")
    );
    assert_eq!(
        asked.value("publish_at").as_deref(),
        Some("2026-12-05 09:00")
    );
    let buttons = asked.texts(".actions button[name=do]");
    assert!(
        buttons[0].starts_with("Publish now, not on 5 December"),
        "{buttons:?}"
    );
    assert!(
        buttons[1].starts_with("Save, public from 5 December"),
        "{buttons:?}"
    );
    let public = async || desk.browser().get("/en/notices/planned").await.status;
    assert_eq!(public().await, StatusCode::NOT_FOUND);

    let published = operator
        .fill_in(&asked, new, &[("do", "publish-now")])
        .await;

    assert_eq!(published.status, StatusCode::SEE_OTHER);
    assert_eq!(public().await, StatusCode::OK);
}

#[tokio::test]
async fn a_time_that_is_past_is_no_plan_to_publish_against() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let new = "/admin/notices/new";
    let past = ("publish_at", "2026-11-05T09:00");
    let fields = [&crate::support::MAINTENANCE[..], &[past, ("slug", "past")]].concat();

    let checked = operator
        .fill(new, new, &[&fields[..], &[("do", "check")]].concat())
        .await;
    let buttons = checked.texts(".actions button[name=do]");
    assert_eq!(buttons[..2], ["Publish now", "Save draft"]);
    let published = operator.fill_in(&checked, new, &[("do", "publish")]).await;

    assert_eq!(published.status, StatusCode::SEE_OTHER);
    let page = desk.browser().get("/en/notices/past").await;
    assert_eq!(page.status, StatusCode::OK);
}

#[tokio::test]
async fn a_draft_is_deleted_after_asking_once_more() {
    let desk = Desk::open().await;
    let mut author = desk.enter("author@example.net", Role::Author).await;
    let notice = draft(&mut author, &[]).await;
    let delete = format!("{notice}/delete");
    assert!(author.get(&notice).await.body.contains(&delete));

    let asked = author.get(&delete).await;
    assert_eq!(asked.texts("h1"), ["Delete “Hypervisor update”?"]);
    assert_eq!(author.get(&notice).await.status, StatusCode::OK);
    let deleted = author.fill_in(&asked, &delete, &[]).await;
    let told = author.follow(&deleted).await;

    assert_eq!(told.texts("[role=status]"), ["The draft is deleted."]);
    assert_eq!(author.get(&notice).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_was_public_or_changed_meanwhile_is_not_deleted() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = publish(&mut operator, &[]).await;
    let unpublish = format!("{notice}/unpublish");
    operator.fill(&notice, &unpublish, &[]).await;
    let delete = format!("{notice}/delete");
    let page = operator.get(&notice).await;
    assert!(!page.body.contains(&delete));
    let csrf = page.value("csrf").expect("a token");
    let edit = page.value("edit").expect("an edit");
    let refused = operator
        .post(&delete, &[("csrf", &csrf), ("edit", &edit)])
        .await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert_eq!(operator.get(&delete).await.status, StatusCode::CONFLICT);

    let other = draft(&mut operator, &[("slug", "another")]).await;
    let delete = format!("{other}/delete");
    let asked = operator.get(&delete).await;
    let edit = format!("{other}/edit");
    let saved = operator
        .fill(&edit, &edit, &[("text.en.title", "Newer"), ("do", "save")])
        .await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);
    let refused = operator.fill_in(&asked, &delete, &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(operator.get(&other).await.status, StatusCode::OK);
}

#[tokio::test]
async fn sealed_text_is_not_deleted_by_who_may_not_read_it() {
    let desk = Desk::open().await;
    let mut author = desk.enter("author@example.net", Role::Author).await;
    let mut chief = desk.enter("chief@example.net", Role::Administrator).await;
    let sealed = [
        ("disclosures[0].lift_at", "2026-12-15T12:00"),
        ("disclosures[0].text.en.title", "The cause"),
        ("disclosures[0].text.en.body", "A secret"),
    ];
    let notice = draft(&mut author, &sealed).await;
    let delete = format!("{notice}/delete");

    assert!(!chief.get(&notice).await.body.contains(&delete));
    let refused = chief.fill(&delete, &delete, &[]).await;

    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(author.get(&notice).await.body.contains(&delete));
}
