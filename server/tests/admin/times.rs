//! How times and zones are entered: as people write them, and shown back in full.

use crate::support::{Desk, MAINTENANCE};
use desk::Role;
use http::StatusCode;

const NEW: &str = "/admin/notices/new";

fn typed(
    zone: &'static str,
    start: &'static str,
    end: &'static str,
) -> Vec<(&'static str, &'static str)> {
    let mut typed = MAINTENANCE.to_vec();
    typed.retain(|(name, _)| !matches!(*name, "home_zone" | "window.start" | "window.end"));
    typed.extend([
        ("home_zone", zone),
        ("window.start", start),
        ("window.end", end),
    ]);
    typed
}

#[tokio::test]
async fn what_was_understood_is_shown_before_anything_is_kept() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let mut typed = typed("auckland", "14.12.2026, 19 Uhr", "15/12/2026 24:00");
    typed.push(("do", "preview"));

    let shown = operator.fill(NEW, NEW, &typed).await;

    assert_eq!(
        shown.value("home_zone").as_deref(),
        Some("Pacific/Auckland")
    );
    assert_eq!(
        shown.texts("#home_zone-understood"),
        ["Auckland, now 21:00 NZDT (UTC+13)"]
    );
    assert_eq!(
        shown.value("window.start").as_deref(),
        Some("14.12.2026, 19 Uhr")
    );
    assert_eq!(
        shown.texts("#window-start-understood"),
        ["Monday, 14 December 2026, 19:00 NZDT (UTC+13) = 06:00 UTC"]
    );
    assert_eq!(
        shown.texts("#window-end-understood"),
        ["Wednesday, 16 December 2026, 00:00 NZDT (UTC+13) = 15 December 2026, 11:00 UTC"]
    );
    let list = operator.get("/admin/notices").await;
    assert!(list.body.contains("No notices fit."), "nothing is kept");
}

#[tokio::test]
async fn what_could_mean_two_things_is_asked_about_in_a_sentence() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;

    for (start, said) in [
        ("12/13/2026 10:00", "the day has to come before the month"),
        ("2026-12-14 10:00 EST", "Which zone is meant?"),
        ("2027-02-29 10:00", "There is no such day"),
        ("1e18", "is not a time that is understood"),
        ("9999-12-31 10:00", "Please use a year from 1970 to 2199"),
        ("2027-03-28 02:30", "Clocks go forward over this time"),
        (
            "2027-10-31 02:30",
            "This time happens twice. Which one is meant?",
        ),
    ] {
        let mut typed = typed("Europe/Berlin", start, "2028-01-01 00:00");
        typed.push(("do", "save"));
        let refused = operator.fill(NEW, NEW, &typed).await;

        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{start}");
        let main = refused.texts("main").join(" ");
        assert!(main.contains(said), "{start}: {said}");
        assert_eq!(refused.value("window.start").as_deref(), Some(start));
    }
}

#[tokio::test]
async fn a_city_of_several_zones_is_asked_about_and_every_zone_is_offered() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let mut typed = typed("Port", "2026-12-14 19:00", "2026-12-14 21:00");
    typed.push(("do", "save"));

    let asked = operator.fill(NEW, NEW, &typed).await;

    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(asked.value("home_zone").as_deref(), Some("Port"));
    let said = asked.texts(".fix li").join(" ");
    assert!(said.contains("America/Port-au-Prince"), "{said}");
    assert!(
        asked
            .body
            .contains("value=\"Pacific/Auckland\" label=\"Auckland · UTC+13 · now 21:00\"")
    );
}
