//! The list of notices, and what is not in it.

use crate::support::{Desk, draft, publish};
use desk::Role;
use http::StatusCode;

#[tokio::test]
async fn the_list_narrows_down_and_has_what_is_coming_first() {
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

    publish(
        &mut operator,
        &[
            ("slug", "three"),
            ("text.en.title", "Sooner work"),
            ("window.start", "2026-12-13T19:00"),
        ],
    )
    .await;

    let titles = |page: &crate::support::Reply| page.texts(".ledger tbody th a");
    let mut found = async |query: &str| {
        let page = operator.get(&format!("/admin/notices{query}")).await;
        titles(&page)
    };
    assert_eq!(
        found("").await,
        ["Sooner work", "First work", "Second work"]
    );
    assert_eq!(found("?stage=draft").await, ["Second work"]);
    assert_eq!(found("?title=first").await, ["First work"]);
    assert_eq!(found("?kind=incident").await, Vec::<String>::new());
    assert_eq!(found("?state=completed").await, Vec::<String>::new());
    assert_eq!(found("?state=scheduled&stage=draft").await, ["Second work"]);
    assert_eq!(
        found("?page=99").await.len(),
        3,
        "an old link leads somewhere"
    );
}

#[tokio::test]
async fn a_long_list_is_paged_and_keeps_its_filter() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    for number in 1..=51 {
        let slug = format!("work-{number}");
        draft(&mut operator, &[("slug", &slug)]).await;
    }

    let first = operator.get("/admin/notices?stage=draft").await;
    let next = first.attribute("[rel=next]", "href").expect("a next page");
    let second = operator.get(&next).await;

    assert_eq!(first.texts(".ledger tbody tr").len(), 50);
    assert_eq!(second.texts(".ledger tbody tr").len(), 1);
    assert!(next.contains("stage=draft"), "{next}");
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
