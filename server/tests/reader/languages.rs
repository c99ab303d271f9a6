//! Which language a reader gets.

use crate::support::{Site, maintenance};
use http::{StatusCode, header};

#[tokio::test]
async fn the_root_leads_to_the_language_that_the_browser_prefers() {
    let site = Site::new().await;

    for (accepts, to) in [
        ("de-CH, en;q=0.5", "/de/"),
        ("fr, en", "/en/"),
        ("", "/en/"),
    ] {
        let answer = site
            .get_with("/", &[(header::ACCEPT_LANGUAGE, accepts)])
            .await;
        assert_eq!(answer.status, StatusCode::FOUND);
        assert_eq!(answer.header(header::LOCATION), to);
        assert_eq!(answer.header(header::VARY), "Accept-Language");
    }
}

#[tokio::test]
async fn each_language_has_its_own_words_and_its_own_address() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;

    let german = site.get("/de/notices/hypervisor-aktualisierung").await;
    let by_english_slug = site
        .get("/de/notices/hypervisor-update?tz=Asia/Tokyo")
        .await;
    let by_german_slug = site.get("/en/notices/hypervisor-aktualisierung").await;

    assert_eq!(german.first("h1"), "Hypervisor-Update");
    assert!(german.words().contains("0 von 2"));
    assert_eq!(by_english_slug.status, StatusCode::PERMANENT_REDIRECT);
    assert_eq!(
        by_english_slug.header(header::LOCATION),
        "/de/notices/hypervisor-aktualisierung?tz=Asia/Tokyo"
    );
    assert_eq!(
        by_german_slug.header(header::LOCATION),
        "/en/notices/hypervisor-update"
    );
}

#[tokio::test]
async fn an_error_speaks_the_language_of_the_address_or_of_the_browser() {
    let site = Site::new().await;

    let by_address = site
        .get_with("/de/nothing", &[(header::ACCEPT_LANGUAGE, "en")])
        .await;
    let by_browser = site
        .get_with("/nothing", &[(header::ACCEPT_LANGUAGE, "de")])
        .await;
    let of_api = site
        .get_with(
            "/api/v1/notices/nothing",
            &[(header::ACCEPT_LANGUAGE, "de")],
        )
        .await;

    assert_eq!(by_address.first("h1"), by_browser.first("h1"));
    assert!(by_address.has("lang=\"de\""));
    assert_eq!(by_browser.header(header::VARY), "Accept-Language");
    assert_eq!(
        of_api.header(header::CONTENT_TYPE),
        "application/problem+json"
    );
    assert_eq!(of_api.json()["title"], "Diese Meldung gibt es nicht");
}
