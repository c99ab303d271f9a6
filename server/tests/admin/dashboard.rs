//! The dashboard, and the quick updates on it.

use crate::support::{Desk, draft, publish};
use chrono::TimeDelta;
use desk::{Feedback, Role};
use domain::{Language, NoticeId};
use http::StatusCode;

/// An incident that can be published.
const INCIDENT: [(&str, &str); 6] = [
    ("kind", "incident"),
    ("slug", "outage"),
    ("window.start", ""),
    ("window.end", ""),
    ("text.en.title", "Outage in rack seven"),
    ("text.de.title", "Ausfall in Schrank sieben"),
];

#[tokio::test]
async fn a_quick_update_is_posted_from_the_dashboard_and_leads_back_to_it() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = publish(&mut operator, &INCIDENT).await;
    let post = format!("{notice}/updates");
    let home = operator.get("/admin/").await;
    assert_eq!(home.texts("#open ~ ul h3"), ["Outage in rack seven"]);

    let posted = operator
        .fill_in(
            &home,
            &post,
            &[
                ("state", "identified"),
                ("text.en.body", "A switch has failed."),
                ("text.de.body", "Ein Switch ist ausgefallen."),
            ],
        )
        .await;

    assert_eq!(posted.location(), "/admin/?done=posted");
    let home = operator.follow(&posted).await;
    assert_eq!(home.texts(".open-notice .state"), ["Identified"]);
    for (page, words) in [
        ("/en/notices/outage", "A switch has failed."),
        ("/de/notices/outage", "Ein Switch ist ausgefallen."),
    ] {
        assert!(
            desk.browser().get(page).await.body.contains(words),
            "{page}"
        );
    }
}

#[tokio::test]
async fn a_quick_update_in_one_language_is_taken_and_told_to_be_one() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = publish(&mut operator, &INCIDENT).await;
    let post = format!("{notice}/updates");

    let german = [("text.de.body", "Wir suchen noch.")];
    let posted = operator.fill("/admin/", &post, &german).await;

    assert_eq!(posted.location(), "/admin/?done=posted-in-one");
    let english = desk.browser().get("/en/notices/outage").await;
    assert!(english.body.contains("Wir suchen noch."), "it falls back");
}

#[tokio::test]
async fn a_refused_quick_update_comes_back_with_everything_that_was_typed() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = publish(&mut operator, &[("slug", "work")]).await;
    desk.pass(TimeDelta::days(12)).await;
    let mut operator = desk.sign_in("desk@example.net").await;
    let post = format!("{notice}/updates");
    let home = operator.get("/admin/").await;
    let chips = home.texts(".chip");
    assert!(!chips.contains(&"Completed".to_owned()), "{chips:?}");

    let refused = operator
        .fill_in(
            &home,
            &post,
            &[
                ("state", "completed"),
                ("text.en.body", "Done already."),
                ("text.de.body", "Schon fertig."),
            ],
        )
        .await;

    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let typed = |field| refused.value(field).map(|value| value.trim().to_owned());
    assert_eq!(typed("text.en.body").as_deref(), Some("Done already."));
    assert_eq!(typed("text.de.body").as_deref(), Some("Schon fertig."));
    assert_eq!(typed("state").as_deref(), Some("completed"));
}

#[tokio::test]
async fn an_update_leads_back_to_pages_of_the_desk_alone() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = publish(&mut operator, &INCIDENT).await;
    let post = format!("{notice}/updates");

    for elsewhere in ["https://evil.example/", "//evil.example", "/admin/../en/"] {
        let more = [("back", elsewhere), ("text.en.body", "Still looking.")];
        let posted = operator.fill("/admin/", &post, &more).await;
        assert!(posted.location().starts_with(&notice), "{elsewhere}");
    }
}

#[tokio::test]
async fn who_may_not_publish_is_offered_no_quick_update() {
    let desk = Desk::open().await;
    let mut publisher = desk.enter("desk@example.net", Role::Publisher).await;
    publish(&mut publisher, &INCIDENT).await;
    let mut author = desk.enter("author@example.net", Role::Author).await;

    let home = author.get("/admin/").await;

    assert_eq!(home.texts(".open-notice h3"), ["Outage in rack seven"]);
    assert!(home.texts(".quick").is_empty());
    assert!(
        home.texts(".health")
            .iter()
            .all(|line| !line.contains("backup"))
    );
}

#[tokio::test]
async fn what_is_late_is_told_until_it_is_dealt_with() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    publish(&mut operator, &INCIDENT).await;
    publish(
        &mut operator,
        &[
            ("slug", "work"),
            ("window.start", "2026-12-01T22:00"),
            ("window.end", "2026-12-01T23:00"),
        ],
    )
    .await;
    assert!(operator.get("/admin/").await.texts(".is-late").is_empty());

    desk.pass(TimeDelta::minutes(65)).await;
    desk.pass(TimeDelta::minutes(65)).await;
    let mut operator = desk.sign_in("desk@example.net").await;

    let late = operator.get("/admin/").await.texts(".is-late li");
    assert_eq!(late.len(), 2, "{late:?}");
    assert!(
        late.iter()
            .any(|line| line.contains("nothing for 2 hours 10 minutes")),
        "{late:?}"
    );
    assert!(
        late.iter().any(|line| line.contains("over for 10 minutes")),
        "{late:?}"
    );
}

#[tokio::test]
async fn what_comes_next_is_told_soonest_first_and_nothing_sealed_with_it() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    publish(
        &mut operator,
        &[
            ("slug", "work"),
            ("disclosures[0].lift_at", "2026-12-15T12:00:00Z"),
            ("disclosures[0].text.en.title", "Marrow of the matter"),
            ("disclosures[0].text.en.body", "Canary in the vault."),
            ("disclosures[0].text.de.title", "Mark der Sache"),
            ("disclosures[0].text.de.body", "Kanari im Tresor."),
        ],
    )
    .await;
    let planned = [
        ("slug", "planned"),
        ("text.en.title", "Planned work"),
        ("text.de.title", ""),
        ("text.de.body", ""),
        ("publish_at", "2026-12-03T10:00"),
    ];
    draft(&mut operator, &planned).await;

    let home = operator.get("/admin/").await;

    let next = home.texts("#next ~ ul li");
    let begins: Vec<&str> = next
        .iter()
        .filter_map(|line| line.split(':').next())
        .collect();
    assert_eq!(
        begins,
        ["Becomes public", "Window begins", "Lift"],
        "{next:?}"
    );
    assert!(
        !home.body.contains("Marrow")
            && !home.body.contains("Kanari")
            && !home.body.contains("Canary in the vault")
    );
    let late = home.texts(".is-late li");
    assert!(late[0].contains("without a text in German"), "{late:?}");
}

#[tokio::test]
async fn own_drafts_come_first() {
    let desk = Desk::open().await;
    let mut one = desk.enter("one@example.net", Role::Author).await;
    let mut other = desk.enter("other@example.net", Role::Author).await;
    draft(&mut one, &[("slug", "one"), ("text.en.title", "Of one")]).await;
    draft(
        &mut other,
        &[("slug", "other"), ("text.en.title", "Of the other")],
    )
    .await;

    let drafts = async |browser: &mut crate::support::Browser| {
        browser.get("/admin/").await.texts("#drafts ~ ul a")
    };

    assert_eq!(drafts(&mut one).await, ["Of one", "Of the other"]);
    assert_eq!(drafts(&mut other).await, ["Of the other", "Of one"]);
}

#[tokio::test]
async fn feedback_is_new_until_each_operator_has_seen_it() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let mut other = desk.enter("other@example.net", Role::Author).await;
    let notice = publish(&mut operator, &INCIDENT).await;
    let id = notice.rsplit('/').next().expect("an id");
    let feedback = Feedback {
        id: "1".to_owned(),
        notice: NoticeId::parse(id).expect("an id"),
        language: Language::En,
        is_helpful: false,
        comment: None,
        at: desk.clock.now(),
    };
    desk.state()
        .desk
        .keep_feedback(&[feedback])
        .await
        .expect("kept");
    let unseen = |page: &crate::support::Reply| page.texts("#unseen ~ p").join(" ");
    let home = operator.get("/admin/").await;
    assert!(
        unseen(&home).starts_with("One new answer"),
        "{}",
        unseen(&home)
    );

    let seen = operator
        .fill("/admin/feedback", "/admin/feedback", &[])
        .await;

    assert_eq!(seen.location(), "/admin/feedback?done=feedback-seen");
    assert_eq!(
        unseen(&operator.get("/admin/").await),
        "Nothing new from readers"
    );
    assert!(unseen(&other.get("/admin/").await).starts_with("One new answer"));
}

#[tokio::test]
async fn the_age_of_the_backup_is_told_once_one_is_recorded() {
    let desk = Desk::open().await;
    let mut chief = desk.enter("desk@example.net", Role::Administrator).await;
    let health = async |chief: &mut crate::support::Browser| {
        chief.get("/admin/").await.texts(".health li").join(" | ")
    };
    let before = health(&mut chief).await;
    assert!(before.contains("No backup has been recorded."), "{before}");

    let store = &desk.state().desk;
    store
        .record_backup(desk.clock.now())
        .await
        .expect("recorded");
    desk.pass(TimeDelta::hours(3)).await;
    let mut chief = desk.sign_in("desk@example.net").await;

    let after = health(&mut chief).await;
    assert!(after.contains("recorded 3 hours ago"), "{after}");
    assert!(after.contains("Readers see every change"), "{after}");
}
