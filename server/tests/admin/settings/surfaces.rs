//! What readers see of what is set: the name, languages, legal texts, links to help.

use super::{HERE, administrator, save, saved};
use crate::support::{Desk, publish};
use axum::body::Body;
use desk::Action;
use http::{Request, StatusCode, header};

#[tokio::test]
async fn a_name_is_on_every_surface_at_once() {
    let desk = Desk::open().await;
    let mut operator = administrator(&desk).await;
    publish(&mut operator, &[]).await;
    let places = [
        "/en/",
        "/de/maintenance/",
        "/en/notices/hypervisor-update",
        "/en/feed.atom",
        "/en/feed.rss",
        "/de/feed.json",
        "/en/calendar.ics",
        "/api/v1/openapi.json",
        "/en/nowhere",
        "/admin/",
        "/admin/sign-in",
    ];
    for place in places {
        let before = operator.get(place).await;
        assert!(before.body.contains("Lindwerk"), "{place}: {}", before.body);
    }

    saved(&mut operator, &[("name", "Auenhöfe")]).await;

    for place in places {
        let after = operator.get(place).await;
        assert!(!after.body.contains("Lindwerk"), "{place}: {}", after.body);
        assert!(after.body.contains("Auenhöfe"), "{place}: {}", after.body);
    }
    let trail = desk.state().desk.audit(1).await.expect("the trail");
    assert_eq!(trail[0].action, Action::SettingsChanged);
    assert_eq!(trail[0].detail.as_deref(), Some("name"));
}

#[tokio::test]
async fn an_empty_field_is_what_the_configuration_says() {
    let desk = Desk::open().await;
    let mut operator = administrator(&desk).await;
    saved(&mut operator, &[("name", "Auenhost")]).await;

    saved(&mut operator, &[("name", "")]).await;

    let page = operator.get("/en/").await;
    assert_eq!(page.texts(".brand-name"), ["Lindwerk"]);
    let form = operator.get(HERE).await;
    assert!(
        form.body
            .contains("Empty: “Lindwerk”, from the configuration."),
        "{}",
        form.body
    );
}

#[tokio::test]
async fn a_language_that_is_not_offered_leads_to_one_that_is() {
    let desk = Desk::open().await;
    let mut operator = administrator(&desk).await;
    let slug = ("text.de.slug", "aktualisierung-der-hypervisoren");
    publish(&mut operator, &[slug]).await;
    let old = operator
        .get("/de/notices/aktualisierung-der-hypervisoren")
        .await;
    assert_eq!(old.status, StatusCode::OK);

    saved(&mut operator, &[("languages", "en")]).await;

    let mut reader = desk.browser();
    for (from, to) in [
        ("/de/", "/en/"),
        (
            "/de/maintenance/?page=1&tz=Asia/Kolkata",
            "/en/maintenance/?page=1&tz=Asia/Kolkata",
        ),
        ("/de/feed.atom", "/en/feed.atom"),
        ("/de/calendar.ics", "/en/calendar.ics"),
    ] {
        let led = reader.get(from).await;
        assert_eq!(
            (led.status, led.location()),
            (StatusCode::FOUND, to),
            "{from}"
        );
    }
    let led = reader
        .get("/de/notices/aktualisierung-der-hypervisoren")
        .await;
    let led = reader.get(led.location()).await;
    assert_eq!(led.location(), "/en/notices/hypervisor-update");
    let page = reader.get("/en/").await;
    assert_eq!(page.texts(".lang").len(), 0, "no switch to one language");
    assert!(!page.body.contains("hreflang=\"de\""), "{}", page.body);
    assert!(!reader.get("/sitemap.xml").await.body.contains("/de/"));
    assert!(
        !reader
            .get("/api/v1/notices")
            .await
            .body
            .contains("/de/notices")
    );
    let missing = reader.get("/de/nowhere").await;
    assert!(
        missing.body.contains("<html lang=\"en\""),
        "{}",
        missing.body
    );
    let root = Request::get("/").header(header::ACCEPT_LANGUAGE, "de");
    assert_eq!(reader.send(root, Body::empty()).await.location(), "/en/");
    let nothing = save(&mut operator, &[("languages", "")]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn links_to_help_and_the_line_at_the_foot_are_in_the_readers_language() {
    let desk = Desk::open().await;
    let mut operator = administrator(&desk).await;

    saved(
        &mut operator,
        &[
            ("support[0].label.en", "Support"),
            ("support[0].label.de", "Kundendienst"),
            ("support[0].url", "tel:+49-30-123456"),
            ("support[1].label.en", "Portal"),
            ("support[1].url", "https://portal.example.net"),
            ("footer.en", "Lindwerk GmbH, Berlin"),
            ("contact.link", "mailto:help@example.net"),
        ],
    )
    .await;

    let mut reader = desk.browser();
    let german = reader.get("/de/").await;
    assert_eq!(german.texts(".foot-help a"), ["Kundendienst", "Portal"]);
    assert_eq!(
        german
            .attribute(".foot-help li:last-child a", "lang")
            .as_deref(),
        Some("en")
    );
    assert_eq!(
        german.attribute(".foot-help a", "href").as_deref(),
        Some("tel:+49-30-123456")
    );
    assert_eq!(
        german.texts(".foot-legal > span:first-child"),
        ["Lindwerk GmbH, Berlin"]
    );
    let english = reader.get("/en/").await;
    assert_eq!(english.texts(".foot-help a"), ["Support", "Portal"]);
    assert!(english.body.contains("href=\"mailto:help@example.net\""));
    let refused = save(&mut operator, &[("support[0].url", "javascript:alert(1)")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        refused.value("support[0].url").as_deref(),
        Some("javascript:alert(1)")
    );
    assert_eq!(refused.texts("#support-0-url-error").len(), 1);
}

#[tokio::test]
async fn another_home_zone_is_what_new_notices_begin_with_and_changes_no_other() {
    let desk = Desk::open().await;
    let mut operator = administrator(&desk).await;
    publish(&mut operator, &[]).await;
    let before = operator.get("/api/v1/notices/hypervisor-update").await.body;

    saved(&mut operator, &[("zone", "kolkata")]).await;

    let form = operator.get(HERE).await;
    assert_eq!(form.value("zone").as_deref(), Some("Asia/Kolkata"));
    let new = operator.get("/admin/notices/new").await;
    assert_eq!(new.value("home_zone").as_deref(), Some("Asia/Kolkata"));
    assert_eq!(
        operator.get("/api/v1/notices/hypervisor-update").await.body,
        before
    );
    let refused = save(&mut operator, &[("zone", "Atlantis")]).await;
    assert_eq!(refused.texts("#zone-error").len(), 1);
    assert_eq!(refused.value("zone").as_deref(), Some("Atlantis"));
}
