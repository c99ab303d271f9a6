//! A clock that has jumped, and who may say that it is right.

use crate::support::{Browser, Desk, PASSWORD, Reply, instant};
use chrono::TimeDelta;
use desk::{Action, Role};
use http::StatusCode;

const PAGE: &str = "/admin/clock";

/// Sets the clock forward, less far than a session lasts.
async fn jump(desk: &Desk) {
    desk.clock.jump(desk.clock.now() + TimeDelta::seconds(603));
    desk.pass(TimeDelta::zero()).await;
    assert!(is_held(desk).await);
}

async fn is_held(desk: &Desk) -> bool {
    !desk.state().desk.holds().await.expect("read").is_empty()
}

async fn confirm(browser: &mut Browser, password: &str) -> Reply {
    let typed = [("held[0].password", password)];
    browser.fill(PAGE, PAGE, &typed).await
}

#[tokio::test]
async fn a_publisher_confirms_the_time_with_their_password() {
    let desk = Desk::open().await;
    let mut publisher = desk.enter("publisher@example.net", Role::Publisher).await;
    let fine = publisher.get(PAGE).await;
    assert!(fine.texts("main form").is_empty());
    assert!(
        fine.texts("main")
            .join(" ")
            .contains("No clock is doubted.")
    );

    jump(&desk).await;
    let home = publisher.get("/admin/").await;
    assert_eq!(
        home.attribute(".urgent[role=status] a", "href").as_deref(),
        Some(PAGE)
    );
    let page = publisher.get(PAGE).await;
    assert_eq!(page.texts(".clock-time"), ["08:10:03"]);
    assert_eq!(
        page.texts(".desk-facts dd")[..3],
        [
            "forward by 10 minutes 3 seconds",
            "1 December 2026, 08:10:03 UTC",
            "1 December 2026, 08:00:00 UTC"
        ]
    );
    let confirmed = confirm(&mut publisher, PASSWORD).await;
    let after = publisher.follow(&confirmed).await;

    assert!(!is_held(&desk).await);
    assert_eq!(
        after.texts("[role=status]"),
        ["The time is confirmed. What is due is published within a second."]
    );
    assert!(after.texts(".held").is_empty());
    desk.pass(TimeDelta::seconds(1)).await;
    assert!(!is_held(&desk).await, "the watch goes by the new time");
    assert!(!desk.state().watch.is_held());
    let trail = desk.state().desk.audit(1).await.expect("read");
    assert_eq!(trail[0].action, Action::LiftsReleased);
}

#[tokio::test]
async fn a_wrong_password_confirms_nothing_and_is_counted() {
    let desk = Desk::open().await;
    let mut publisher = desk.enter("publisher@example.net", Role::Publisher).await;
    jump(&desk).await;

    let wrong = confirm(&mut publisher, "six loud lamps below the harbor").await;

    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        wrong
            .attribute("#held-0-password", "aria-invalid")
            .as_deref(),
        Some("true")
    );
    let trail = desk.state().desk.audit(1).await.expect("read");
    assert_eq!(trail[0].action, Action::SignInFailed);
    for _ in 0..5 {
        confirm(&mut publisher, "six loud lamps below the harbor").await;
    }
    let early = confirm(&mut publisher, PASSWORD).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        early.texts(".fix li").join(" ").contains("Too many"),
        "{:?}",
        early.texts(".fix li")
    );
    assert!(is_held(&desk).await);
}

#[tokio::test]
async fn an_author_sees_a_clock_that_jumped_and_cannot_confirm_it() {
    let desk = Desk::open().await;
    let mut author = desk.enter("author@example.net", Role::Author).await;
    jump(&desk).await;

    let page = author.get(PAGE).await;
    assert_eq!(page.texts(".held").len(), 1);
    assert!(page.texts("main form").is_empty());
    let holds = desk.state().desk.holds().await.expect("read");
    let csrf = page.value("csrf").expect("a token");
    let forged = [
        ("csrf", &*csrf),
        ("node", &holds[0].node),
        ("index", "0"),
        ("held[0].password", PASSWORD),
    ];
    let refused = author.post(PAGE, &forged).await;

    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert!(is_held(&desk).await);
}

#[tokio::test]
async fn who_comes_second_is_told_that_somebody_was_faster() {
    let desk = Desk::open().await;
    let mut first = desk.enter("first@example.net", Role::Publisher).await;
    let mut second = desk.enter("second@example.net", Role::Administrator).await;
    jump(&desk).await;
    let page = second.get(PAGE).await;

    confirm(&mut first, PASSWORD).await;
    let late = second
        .fill_in(&page, PAGE, &[("held[0].password", PASSWORD)])
        .await;

    assert_eq!(late.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn administrators_are_alerted_to_a_clock_that_jumps() {
    let desk = Desk::open().await;
    let mut chief = desk.enter("chief@example.net", Role::Administrator).await;
    let mut author = desk.enter("author@example.net", Role::Author).await;

    jump(&desk).await;

    let alerts = chief.get("/admin/alerts").await;
    assert_eq!(
        alerts.texts(".alert-change"),
        ["forward by 10 minutes 3 seconds"]
    );
    assert_eq!(alerts.attribute(".alert a", "href").as_deref(), Some(PAGE));
    assert_eq!(
        chief
            .get("/admin/notices")
            .await
            .texts(".urgent-line")
            .len(),
        2
    );
    assert_eq!(
        author
            .get("/admin/notices")
            .await
            .texts(".urgent-line")
            .len(),
        1
    );
}

#[tokio::test]
async fn the_desk_shows_which_zone_rules_are_in_use_and_warns_when_they_are_old() {
    let desk = Desk::open().await;
    let mut author = desk.enter("author@example.net", Role::Author).await;
    let page = author.get(PAGE).await;

    assert_eq!(
        page.texts("[aria-labelledby=zone-rules] dd"),
        [
            "2026f",
            "the program itself",
            "28 October 2026, as far as this program knows"
        ]
    );
    assert!(
        page.texts("[aria-labelledby=zone-rules] .banner")
            .is_empty()
    );
    assert!(page.texts(".urgent").is_empty());

    desk.clock.set(instant("2027-04-27T08:00:00Z"));
    let mut author = desk.enter("other@example.net", Role::Author).await;
    let home = author.get("/admin/").await;
    let page = author.get(PAGE).await;

    assert_eq!(
        home.texts(".urgent strong"),
        ["The zone rules are old: local times may be wrong."]
    );
    assert_eq!(page.texts("[aria-labelledby=zone-rules] .banner").len(), 1);
}
