//! New zone rules change what was entered, and people say what is kept.

use crate::support::{Browser, Desk, instant, publish};
use chrono::TimeDelta;
use desk::{Actor, Role, Writer};
use domain::{Language, Localized, Moment, NoticeId, Window, Windows};
use http::StatusCode;
use std::convert::Infallible;

const PAGE: &str = "/admin/zones";
const START: &str = "2026-12-14T06:00:00Z";

/// A public notice whose window begins by its local time an hour before the instant
/// that was reckoned for it.
async fn drifted(desk: &Desk, browser: &mut Browser) -> (String, NoticeId) {
    let notice = publish(browser, &[("slug", "drifted")]).await;
    let id = notice.rsplit('/').next().expect("an id");
    let id = NoticeId::parse(id).expect("an id");
    let now = desk.clock.now();
    let reason = Localized::from([(Language::En, "Parts come late.".to_owned())]);
    let said = Writer::from(&Actor::Console).because(&reason);
    desk.state()
        .desk
        .change(said, now, &id, None, |notice| {
            let (id, window) = notice.windows.identified().next().expect("a window");
            let start = window.start();
            let later = start.instant() + TimeDelta::hours(1);
            let start = Moment::from_parts(later, start.local(), start.zone());
            let window = Window::new(start, window.end()).expect("a window");
            notice.windows = Windows::only(id, window);
            Ok::<_, Infallible>(())
        })
        .await
        .expect("is saved");
    desk.application
        .catch_up()
        .await
        .expect("the stores answer");
    (notice, id)
}

async fn start(desk: &Desk, id: &NoticeId) -> Moment {
    let stored = desk.state().desk.notice(id).await.expect("can be read");
    stored.expect("is there").notice.windows[0].start()
}

async fn decide(browser: &mut Browser, notice: &str, keep: &str) -> StatusCode {
    let deed = format!("{notice}/drift");
    browser.fill(PAGE, &deed, &[("keep", keep)]).await.status
}

#[tokio::test]
async fn both_meanings_are_shown_and_the_instant_can_be_kept() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let (notice, id) = drifted(&desk, &mut operator).await;

    let home = operator.get("/admin/").await;
    assert_eq!(
        home.attribute(".urgent a", "href").as_deref(),
        Some(PAGE),
        "the banner leads there"
    );
    let page = operator.get(PAGE).await;
    assert_eq!(
        page.texts(".drift dd"),
        [
            "Entered as 2026-12-14 19:00 in Pacific/Auckland",
            "Instant kept: Monday, 14 December 2026, 20:00 NZDT (UTC+13) = 07:00 UTC",
            "Local time kept: Monday, 14 December 2026, 19:00 NZDT (UTC+13) = 06:00 UTC"
        ]
    );
    assert!(page.texts(".urgent").is_empty());

    assert_eq!(
        decide(&mut operator, &notice, "instants").await,
        StatusCode::SEE_OTHER
    );

    let kept = start(&desk, &id).await;
    assert_eq!(kept.instant(), instant(START) + TimeDelta::hours(1));
    assert_eq!(kept.written(), "2026-12-14T20:00");
    let after = operator.get("/admin/").await;
    assert!(after.texts(".urgent").is_empty(), "nothing waits any more");
    let audit = operator.get(&notice).await;
    assert!(
        audit
            .body
            .contains("Kept the instants after new zone rules")
    );
}

#[tokio::test]
async fn the_local_time_can_be_kept_and_readers_see_the_other_instant() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let (notice, id) = drifted(&desk, &mut operator).await;

    assert_eq!(
        decide(&mut operator, &notice, "local_times").await,
        StatusCode::SEE_OTHER
    );

    let kept = start(&desk, &id).await;
    assert_eq!(kept.instant(), instant(START));
    assert_eq!(kept.written(), "2026-12-14T19:00");
    let public = desk.browser().get("/en/notices/drifted").await;
    assert!(public.body.contains(START));
    let audit = operator.get(&notice).await;
    assert!(
        audit
            .body
            .contains("Kept the local times after new zone rules")
    );
}

#[tokio::test]
async fn an_author_is_told_who_decides_and_nothing_is_changed() {
    let desk = Desk::open().await;
    let mut publisher = desk.enter("desk@example.net", Role::Publisher).await;
    let (notice, id) = drifted(&desk, &mut publisher).await;
    let before = start(&desk, &id).await;
    let mut author = desk.enter("author@example.net", Role::Author).await;

    let page = author.get(PAGE).await;
    assert!(page.texts("main form").is_empty());
    assert!(
        page.body
            .contains("A publisher or an administrator can decide this.")
    );
    let token = page.value("csrf").expect("a token");
    let sent = [("csrf", token.as_str()), ("keep", "instants")];
    let refused = author.post(&format!("{notice}/drift"), &sent).await;

    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert_eq!(start(&desk, &id).await, before);
}

#[tokio::test]
async fn saving_something_else_moves_no_time_by_the_way() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let (notice, id) = drifted(&desk, &mut operator).await;
    let before = start(&desk, &id).await.instant();

    let edit = format!("{notice}/edit");
    let typed = [("text.en.title", "Another title"), ("do", "save")];
    let saved = operator.fill(&edit, &edit, &typed).await;

    assert_eq!(saved.status, StatusCode::SEE_OTHER);
    assert_eq!(start(&desk, &id).await.instant(), before);
    let asked = operator.get(PAGE).await;
    assert!(
        asked.body.contains("Another title"),
        "it is still asked what is kept"
    );
}
