//! Rows that are planned in waves.

use super::support::{maintenance, table};
use crate::support::{Desk, draft};
use desk::Role;
use http::StatusCode;

#[tokio::test]
async fn waves_are_shown_and_taken_as_rows() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    maintenance(&mut operator).await;
    let next = draft(
        &mut operator,
        &[("slug", "next"), ("window.end", "2026-12-14T20:00")],
    )
    .await;
    let page = format!("{next}/hosts/waves");

    let fill = [
        ("system", "nz-datacentre"),
        ("hosts", "b.example.net"),
        ("do", "fill"),
    ];
    let filled = operator.fill(&page, &page, &fill).await;
    assert_eq!(
        filled.value("hosts").as_deref(),
        Some("b.example.net\na.example.net\nc.example.net")
    );
    let wrong = [
        ("at_once", "0"),
        ("spacing", "soon"),
        ("first", ""),
        ("do", "look"),
    ];
    let refused = operator.fill_in(&filled, &page, &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        refused.texts(".fix li").len(),
        3,
        "{:?}",
        refused.texts(".fix li")
    );
    assert_eq!(refused.value("spacing").as_deref(), Some("soon"));

    let right = [
        ("at_once", "2"),
        ("spacing", "90"),
        ("first", "2026-12-14T19:00"),
        ("do", "look"),
    ];
    let shown = operator.fill_in(&refused, &page, &right).await;
    let rows = shown.texts(".is-rows tbody tr");
    assert!(
        rows[1].contains("19:00 NZDT (UTC+13)") && rows[2].contains("20:30 NZDT"),
        "{rows:?}"
    );
    assert!(rows[2].contains("Outside the window"), "{rows:?}");
    assert_eq!(
        table(&mut operator, &next).await.lines().count(),
        1,
        "nothing is taken yet"
    );

    let action = format!("{next}/hosts/paste");
    let done = operator.fill_in(&shown, &action, &[("do", "take")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let csv = table(&mut operator, &next).await;
    assert!(
        csv.contains("c.example.net,2026-12-14T20:30,scheduled"),
        "{csv}"
    );
}
