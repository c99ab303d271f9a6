//! A draft that somebody publishes while it is open in another form.

use crate::support::{Desk, draft};
use desk::Role;
use http::StatusCode;

#[tokio::test]
async fn who_saves_a_draft_that_was_published_meanwhile_is_asked_first() {
    let desk = Desk::open().await;
    let mut one = desk.enter("one@example.net", Role::Publisher).await;
    let mut other = desk.enter("other@example.net", Role::Publisher).await;
    let notice = draft(&mut one, &[("slug", "half-written")]).await;
    let edit = format!("{notice}/edit");
    let page = one.get(&edit).await;
    let published = other.fill(&edit, &edit, &[("do", "publish")]).await;
    assert_eq!(published.status, StatusCode::SEE_OTHER);

    let half = [("text.en.title", "Half a sen"), ("do", "save")];
    let asked = one.fill_in(&page, &edit, &half).await;

    assert_eq!(asked.status, StatusCode::CONFLICT);
    assert_eq!(asked.texts(".change h4"), ["Stage"]);
    assert_eq!(asked.value("text.en.title").as_deref(), Some("Half a sen"));
    let public = one.get("/en/notices/half-written").await;
    assert!(!public.body.contains("Half a sen"));

    let saved = one.fill_in(&asked, &edit, &[("do", "save")]).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);
    let public = one.get("/en/notices/half-written").await;
    assert!(public.body.contains("Half a sen"));
}
