//! The audit trail on the desk.

use crate::support::{Desk, draft, publish};
use chrono::TimeDelta;
use desk::Role;
use http::StatusCode;

#[tokio::test]
async fn an_administrator_reads_the_trail_and_what_to_note_of_it() {
    let desk = Desk::open().await;
    let mut chief = desk.enter("chief@example.net", Role::Administrator).await;
    let mut author = desk.enter("author@example.net", Role::Author).await;
    let notice = draft(&mut author, &[]).await;

    let page = chief.get("/admin/audit").await;

    let rows = page.texts(".ledger tbody tr").join("\n");
    for said in [
        "Created",
        "author@example.net",
        "Hypervisor update",
        "Signed in",
    ] {
        assert!(rows.contains(said), "{said}: {rows}");
    }
    assert_eq!(
        page.attribute(".ledger td a", "href").as_deref(),
        Some(&*notice)
    );
    let end = desk.state().desk.audit_end().await.expect("read");
    let end = end.expect("is not empty").to_string();
    assert_eq!(page.texts("code.anchor"), [end]);
    assert_eq!(
        author.get("/admin/audit").await.status,
        StatusCode::FORBIDDEN
    );
    assert!(!author.get("/admin/").await.body.contains("/admin/audit"));
    assert!(chief.get("/admin/").await.body.contains("/admin/audit"));
}

#[tokio::test]
async fn the_trail_can_be_read_for_one_notice_also_when_it_is_gone() {
    let desk = Desk::open().await;
    let mut chief = desk.enter("chief@example.net", Role::Administrator).await;
    let kept = draft(&mut chief, &[("slug", "kept")]).await;
    let gone = draft(
        &mut chief,
        &[("slug", "gone"), ("text.en.title", "Soon gone")],
    )
    .await;
    let delete = format!("{gone}/delete");
    chief.fill(&delete, &delete, &[]).await;
    let id = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();

    let of_kept = chief
        .get(&format!("/admin/audit?notice={}", id(&kept)))
        .await;
    let of_gone = chief
        .get(&format!("/admin/audit?notice={}", id(&gone)))
        .await;

    assert_eq!(of_kept.texts(".ledger tbody tr").len(), 1);
    assert_eq!(of_kept.value("notice"), Some(id(&kept)));
    let rows = of_gone.texts(".ledger tbody tr");
    assert_eq!(rows.len(), 2);
    assert!(rows[0].contains("Draft deleted"), "{rows:?}");
    assert!(rows[0].contains("Notice that is gone"), "{rows:?}");
    let unknown = chief.get("/admin/audit?notice=nonsense").await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_line_says_what_sealed_text_was_looked_at_for_and_whether_the_clock_was_doubted() {
    let desk = Desk::open().await;
    let mut chief = desk.enter("chief@example.net", Role::Administrator).await;
    let notice = publish(
        &mut chief,
        &[
            ("disclosures[0].lift_at", "2026-12-15T12:00"),
            ("disclosures[0].text.en.title", "Mufflewort"),
            ("disclosures[0].text.en.body", "Grabbelquist"),
            ("disclosures[0].text.de.title", "Mufflewort"),
            ("disclosures[0].text.de.body", "Grabbelquist"),
        ],
    )
    .await;
    desk.clock.jump(desk.clock.now() + TimeDelta::minutes(5));
    desk.pass(TimeDelta::zero()).await;
    chief.get(&format!("{notice}/edit")).await;

    for path in ["/admin/audit", &notice] {
        let page = chief.get(path).await;
        let row = page.texts(".ledger tbody tr").into_iter();
        let row = row.clone().find(|row| row.contains("Sealed text shown"));
        let row = row.expect("the look is on record");
        assert!(row.contains("To change it"), "{path}: {row}");
        assert!(row.contains("A clock was doubted"), "{path}: {row}");
        assert!(!page.body.contains("Grabbelquist"), "{path}");
    }
}
