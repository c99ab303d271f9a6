//! What others did that an operator must know of.

use crate::support::{Browser, Desk, publish};
use desk::{LiftWish, Role};
use domain::lift::LiftChange;
use domain::{NoticeId, OperatorId};
use http::StatusCode;

const REASON: &str = "It was <told> elsewhere.";

async fn seal(operator: &mut Browser) -> (String, NoticeId) {
    let path = publish(
        operator,
        &[
            ("slug", "sealed"),
            ("disclosures[0].lift_at", "2026-12-15T12:00"),
            ("disclosures[0].text.en.title", "Mufflewort"),
            ("disclosures[0].text.en.body", "Grabbelquist"),
            ("disclosures[0].text.de.title", "Mufflewort"),
            ("disclosures[0].text.de.body", "Grabbelquist"),
        ],
    )
    .await;
    let id = NoticeId::parse(path.rsplit('/').next().unwrap_or_default()).expect("an id");
    (path, id)
}

async fn id_of(desk: &Desk, email: &str) -> OperatorId {
    let operator = desk.state().desk.operator_by_email(email).await;
    operator.expect("looked up").expect("is there").id
}

/// The operator asks to open the sealed text of a notice now.
async fn ask(desk: &Desk, operator: &OperatorId, notice: &NoticeId) {
    let store = &desk.state().desk;
    let clearance = store.clearance(operator, notice).await;
    let clearance = clearance.expect("looked up").expect("is cleared");
    let stored = store.notice(notice).await.expect("read").expect("is there");
    let wish = LiftWish {
        disclosure: stored.notice.disclosures[0].id.clone(),
        change: LiftChange::Now,
        reason: REASON.to_owned(),
    };
    let asked = store.ask_lift(&clearance, &wish, desk.clock.now()).await;
    asked.expect("is asked");
}

#[tokio::test]
async fn who_is_cleared_is_alerted_until_they_have_seen_it() {
    let desk = Desk::open().await;
    let mut writer = desk.enter("writer@example.net", Role::Publisher).await;
    let mut second = desk.enter("second@example.net", Role::Author).await;
    let mut stranger = desk
        .enter("stranger@example.net", Role::Administrator)
        .await;
    let (notice, id) = seal(&mut writer).await;
    let other = id_of(&desk, "second@example.net").await;
    let clear = format!("{notice}/clearances");
    writer
        .fill(&notice, &clear, &[("operator", other.as_str())])
        .await;
    let by = id_of(&desk, "writer@example.net").await;

    ask(&desk, &by, &id).await;

    for path in ["/admin/", "/admin/account", "/admin/notices/none"] {
        let page = second.get(path).await;
        assert_eq!(
            page.texts(".urgent[role=status]"),
            ["There is one alert that you have not seen yet. Look at what happened"],
            "{path}"
        );
        assert_eq!(
            page.attribute(".urgent a", "href").as_deref(),
            Some("/admin/alerts")
        );
    }
    let page = second.get("/admin/alerts").await;
    assert_eq!(
        page.texts(".alert-what"),
        [
            "writer@example.net asks for another lift of sealed text. Somebody else who is cleared has to agree."
        ]
    );
    assert_eq!(
        page.texts(".alert-change"),
        ["At once, not on 15 December 2026, 12:00 UTC"]
    );
    assert_eq!(page.texts(".alert blockquote"), [REASON]);
    assert_eq!(
        page.attribute(".alert a", "href").as_deref(),
        Some(&*notice)
    );
    for browser in [&mut writer, &mut stranger] {
        let page = browser.get("/admin/alerts").await;
        assert!(page.texts(".urgent, .alert").is_empty(), "{}", page.body);
    }

    let seen = second.fill_in(&page, "/admin/alerts", &[]).await;
    let after = second.follow(&seen).await;
    assert_eq!(after.texts(".desk-head p"), ["There is nothing new."]);
    assert!(after.texts(".alert").is_empty());
    assert!(second.get("/admin/").await.texts(".urgent").is_empty());
}

#[tokio::test]
async fn what_came_after_the_page_was_made_is_not_taken_for_seen() {
    let desk = Desk::open().await;
    let mut writer = desk.enter("writer@example.net", Role::Publisher).await;
    let mut second = desk.enter("second@example.net", Role::Publisher).await;
    let (notice, id) = seal(&mut writer).await;
    let other = id_of(&desk, "second@example.net").await;
    let clear = format!("{notice}/clearances");
    writer
        .fill(&notice, &clear, &[("operator", other.as_str())])
        .await;
    let by = id_of(&desk, "writer@example.net").await;
    ask(&desk, &by, &id).await;
    let page = second.get("/admin/alerts").await;

    ask(&desk, &by, &id).await;
    let seen = second.fill_in(&page, "/admin/alerts", &[]).await;

    let after = second.follow(&seen).await;
    assert_eq!(after.texts(".alert-what").len(), 1);
    let token = second.get("/admin/").await.value("csrf").expect("a token");
    let odd = [("csrf", &*token), ("up_to", "all of them")];
    let odd = second.post("/admin/alerts", &odd).await;
    assert_eq!(odd.status, StatusCode::CONFLICT);
}
