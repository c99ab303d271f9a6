//! Updates that are planned for later: on the notice's page and from the dashboard,
//! nowhere before their instant, changed, taken back, and said where they could not
//! go out.

use crate::support::{Browser, Desk, publish};
use chrono::TimeDelta;
use desk::Role;
use http::StatusCode;

const WORDS: &str = "Archaeopteryx is restarted.";

/// It is 08:00 UTC, and the notice's zone is Auckland, 13 hours ahead.
const IN_TWO_HOURS: &str = "2026-12-01 23:00";

async fn notice(desk: &Desk) -> (Browser, String) {
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = publish(&mut operator, &[("slug", "later")]).await;
    (operator, notice)
}

async fn plan(operator: &mut Browser, notice: &str, state: &str) -> crate::support::Reply {
    let fields = [
        ("state", state),
        ("at", IN_TWO_HOURS),
        ("text.en.body", WORDS),
        ("text.de.body", "Archaeopteryx startet neu."),
    ];
    operator
        .fill(notice, &format!("{notice}/updates"), &fields)
        .await
}

#[tokio::test]
async fn a_planned_update_is_seen_by_nobody_before_its_instant_and_by_everybody_after() {
    let desk = Desk::open().await;
    let (mut operator, notice) = notice(&desk).await;

    let planned = plan(&mut operator, &notice, "in_progress").await;

    let page = operator.follow(&planned).await;
    assert!(
        page.body.contains("The update is planned."),
        "{}",
        page.body
    );
    let item = page.texts(".planned-item").join(" ");
    for words in [WORDS, "in 2 hours", "In progress", "desk@example.net"] {
        assert!(item.contains(words), "{words} in {item}");
    }
    let due = operator.get("/admin/").await.texts("#next ~ ul li");
    assert!(due[0].starts_with("Update goes out:"), "{due:?}");
    assert!(!desk.holds("Archaeopteryx"), "it is encrypted");
    let paths = [
        "/en/notices/later",
        "/de/notices/later",
        "/en/feed.atom",
        "/en/feed.json",
        "/api/v1/notices",
        "/en/search?q=archaeopteryx",
    ];
    let shown = async |path: &str| {
        let answer = desk.browser().get(path).await;
        answer.status == StatusCode::OK && answer.body.contains("Archaeopteryx")
    };
    let calendar = desk.browser().get("/en/calendar.ics").await.body;
    desk.pass(TimeDelta::minutes(119)).await;
    for path in paths {
        assert!(!shown(path).await, "{path} is early");
    }
    let same = desk.browser().get("/en/calendar.ics").await.body;
    assert_eq!(calendar, same);
    desk.pass(TimeDelta::minutes(1)).await;
    for path in &paths[..5] {
        assert!(shown(path).await, "{path}");
    }
    // The session has ended meanwhile.
    let mut operator = desk.sign_in("desk@example.net").await;
    let page = operator.get(&notice).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.texts(".planned-item").is_empty());
    let states = page.texts(".desk-head [data-state]");
    assert_eq!(states, ["In progress"]);
}

#[tokio::test]
async fn a_quick_update_is_planned_from_the_dashboard_and_leads_back_to_it() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = publish(
        &mut operator,
        &[
            ("kind", "incident"),
            ("slug", "outage"),
            ("window.start", ""),
            ("window.end", ""),
        ],
    )
    .await;

    let fields = [("at", IN_TWO_HOURS), ("text.en.body", WORDS)];
    let planned = operator
        .fill("/admin/", &format!("{notice}/updates"), &fields)
        .await;

    assert_eq!(planned.location(), "/admin/?done=update-planned");
    desk.pass(TimeDelta::hours(2)).await;
    let page = desk.browser().get("/en/notices/outage").await;
    assert!(page.body.contains(WORDS));
}

#[tokio::test]
async fn a_planned_update_is_changed_taken_back_or_sent_at_once() {
    let desk = Desk::open().await;
    let (mut operator, notice) = notice(&desk).await;
    let change = format!("{notice}/updates/change");
    plan(&mut operator, &notice, "").await;

    let wrong = [("planned[0].at", "soon"), ("planned[0].state", "resolved")];
    let refused = operator.fill(&notice, &change, &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.value("planned[0].at").as_deref(), Some("soon"));
    assert_eq!(
        refused.texts(".fix li").len(),
        2,
        "{:?}",
        refused.texts(".fix li")
    );
    let later = [
        ("planned[0].at", "2026-12-02 01:00"),
        ("planned[0].text.en.body", "Another word."),
    ];
    let changed = operator.fill(&notice, &change, &later).await;
    let page = operator.follow(&changed).await;
    assert!(page.body.contains("The planned update is changed."));
    assert!(page.texts(".planned-item")[0].contains("in 4 hours"));

    let back = operator
        .fill(&notice, &format!("{notice}/updates/take-back"), &[])
        .await;
    let page = operator.follow(&back).await;
    assert!(page.texts(".planned-item").is_empty());

    plan(&mut operator, &notice, "").await;
    let page = operator.get(&notice).await;
    let now = [("planned[0].at", "")];
    let sent = operator.fill_in(&page, &change, &now).await;
    assert_eq!(
        sent.status,
        StatusCode::SEE_OTHER,
        "{:?}",
        sent.texts(".fix li")
    );
    let public = desk.browser().get("/en/notices/later").await;
    assert!(public.body.contains(WORDS));
    assert!(
        operator
            .get(&notice)
            .await
            .texts(".planned-item")
            .is_empty()
    );
    let again = operator.fill_in(&page, &change, &now).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        again
            .texts(".fix li")
            .join("")
            .contains("gone out meanwhile")
    );
    desk.pass(TimeDelta::hours(3)).await;
    let public = desk.browser().get("/en/notices/later").await;
    assert_eq!(public.body.matches(WORDS).count(), 1);
}

#[tokio::test]
async fn what_could_not_go_out_is_said_on_the_dashboard_with_what_to_do() {
    let desk = Desk::open().await;
    let (mut operator, notice) = notice(&desk).await;
    plan(&mut operator, &notice, "").await;
    let cancelled = [("state", "cancelled"), ("text.en.body", "Called off.")];
    let posted = operator
        .fill(&notice, &format!("{notice}/updates"), &cancelled)
        .await;
    assert_eq!(
        posted.status,
        StatusCode::SEE_OTHER,
        "{:?}",
        posted.texts(".fix li")
    );

    desk.pass(TimeDelta::hours(2)).await;

    // The session has ended meanwhile.
    let mut operator = desk.sign_in("desk@example.net").await;
    let late = operator
        .get("/admin/")
        .await
        .texts("[aria-labelledby=late] li")
        .join(" ");
    assert!(late.contains("could not"), "{late}");
    assert!(late.contains("The notice is over since."), "{late}");
    let page = operator.get(&notice).await;
    assert_eq!(page.texts(".planned-held").len(), 1);
    let public = desk.browser().get("/en/notices/later").await;
    assert!(!public.body.contains(WORDS));
}

#[tokio::test]
async fn authors_read_what_is_planned_and_change_nothing_of_it() {
    let desk = Desk::open().await;
    let (mut operator, notice) = notice(&desk).await;
    let mut author = desk.enter("author@example.net", Role::Author).await;
    plan(&mut operator, &notice, "").await;
    let id = operator.get(&notice).await.value("update").expect("an id");

    let page = author.get(&notice).await;

    assert!(page.texts(".planned-item")[0].contains(WORDS));
    assert!(page.texts(".planned-item form").is_empty());
    let token = page.value("csrf").expect("a token");
    for act in ["change", "take-back"] {
        let fields = [("csrf", &*token), ("update", &*id), ("index", "0")];
        let forced = author
            .post(&format!("{notice}/updates/{act}"), &fields)
            .await;
        assert_eq!(forced.status, StatusCode::FORBIDDEN, "{act}");
    }
}
