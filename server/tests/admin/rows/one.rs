//! The page of one host.

use super::support::{maintenance, table};
use crate::support::Desk;
use desk::Role;
use http::StatusCode;

#[tokio::test]
async fn one_host_is_edited_and_keeps_what_a_script_reports_meanwhile() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = maintenance(&mut operator).await;
    let page = format!("{notice}/host/a.example.net");
    let shown = operator.get(&page).await;
    let report = format!("{notice}/hosts");
    operator
        .fill(&notice, &report, &[("report", "in_progress a.example.net")])
        .await;

    let saved = operator
        .fill_in(&shown, &page, &[("start", "2026-12-15T20:00")])
        .await;
    assert_eq!(saved.status, StatusCode::UNPROCESSABLE_ENTITY);
    let why = saved.texts(".fix li").join(" ");
    assert!(why.starts_with("Why times change: "), "{why}");
    let why = [("change_reason.en", "The parts come later.")];
    let saved = operator.fill_in(&saved, &page, &why).await;
    assert_eq!(
        saved.location(),
        format!("{notice}?done=host"),
        "{:?}",
        saved.texts(".fix li")
    );
    let csv = table(&mut operator, &notice).await;
    assert!(
        csv.contains("a.example.net,2026-12-15T20:00,in_progress,2026-12-01T21:00:00+13:00"),
        "{csv}"
    );

    for (changes, named) in [
        (vec![("start", "")], "Start: "),
        (vec![("started_at", "2026-12-02T10:00")], "Actual start: "),
        (vec![("ended_at", "2026-12-01T10:00")], "Actual end: "),
        (vec![("timing.expected_max", "soon")], "At most: "),
    ] {
        let refused = operator.fill(&page, &page, &changes).await;
        assert_eq!(
            refused.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{changes:?}"
        );
        let said = refused.texts(".fix li").join(" ");
        assert!(said.starts_with(named), "{changes:?}: {said}");
    }
    let over = [
        ("state", "completed"),
        ("started_at", "2026-12-01T20:10"),
        ("ended_at", "2026-12-01T20:50"),
    ];
    operator.fill(&page, &page, &over).await;
    let csv = table(&mut operator, &notice).await;
    assert!(
        csv.contains("completed,2026-12-01T20:10:00+13:00,2026-12-01T20:50:00+13:00"),
        "{csv}"
    );
    assert_eq!(
        operator
            .get(&format!("{notice}/host/nobody.example.net"))
            .await
            .status,
        StatusCode::NOT_FOUND
    );
}
