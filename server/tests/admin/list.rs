//! The list of notices, and what is not in it.

use crate::support::{Desk, draft, publish};
use desk::Role;
use http::StatusCode;

#[tokio::test]
async fn the_list_narrows_down_and_shows_what_needs_attention() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    publish(
        &mut operator,
        &[
            ("slug", "one"),
            ("text.en.title", "First work"),
            ("text.de.title", ""),
            ("text.de.body", ""),
        ],
    )
    .await;
    draft(
        &mut operator,
        &[("slug", "two"), ("text.en.title", "Second work")],
    )
    .await;

    let titles = |page: &crate::support::Reply| page.texts(".ledger tbody th a");
    assert_eq!(titles(&operator.get("/admin/").await).len(), 2);
    assert_eq!(
        titles(&operator.get("/admin/?stage=draft").await),
        ["Second work"]
    );
    assert_eq!(
        titles(&operator.get("/admin/?title=first").await),
        ["First work"]
    );
    assert_eq!(
        titles(&operator.get("/admin/?kind=incident").await),
        Vec::<String>::new()
    );
    let agenda = operator.get("/admin/").await.texts(".agenda section");
    assert!(agenda[0].contains("First work"), "{agenda:?}");
    assert!(agenda[1].contains("Deutsch is missing."), "{agenda:?}");
}

#[tokio::test]
async fn what_is_not_there_is_said_to_be_not_there() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Administrator).await;

    for path in [
        "/admin/notices/00000000000000000000",
        "/admin/notices/nonsense/edit",
        "/admin/notices/00000000000000000000/preview",
    ] {
        let reply = operator.get(path).await;
        assert_eq!(reply.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(reply.texts("h1"), ["There is nothing here"], "{path}");
    }
}
