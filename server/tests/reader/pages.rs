//! What is where.

use crate::support::{Site, incident, maintenance};
use http::{Method, StatusCode, header};

#[tokio::test]
async fn a_published_notice_is_on_every_page_that_it_belongs_to() {
    let site = Site::new().await;

    site.publish(&maintenance()).await;

    for path in [
        "/en/",
        "/en/maintenance/",
        "/en/history/2020/12",
        "/en/systems/nz-datacentre",
        "/en/search?q=restart",
        "/en/notices/hypervisor-update",
        "/en/feed.atom",
        "/en/maintenance/feed.rss",
        "/en/systems/nz-datacentre/feed.atom",
        "/api/v1/notices",
        "/api/v1/notices/hypervisor-update",
        "/sitemap.xml",
    ] {
        let answer = site.get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert!(answer.has("hypervisor-update"), "{path}");
    }
    assert!(!site.get("/en/incidents/").await.has("hypervisor-update"));
}

#[tokio::test]
async fn a_notice_is_complete_without_a_script() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;

    let page = site.get("/en/notices/hypervisor-update").await;

    assert_eq!(page.first("h1"), "Hypervisor update");
    assert!(page.has("host1.example.net"));
    assert!(page.has("NZDT (UTC+13)"));
    assert!(page.words().contains("0 of 2 completed"));
    assert!(page.has("<strong>restart</strong>"));
}

#[tokio::test]
async fn one_slash_more_or_less_leads_to_the_page() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;

    for (from, to) in [
        ("/en", "/en/"),
        ("/en/maintenance?page=1", "/en/maintenance/?page=1"),
        (
            "/en/notices/hypervisor-update/",
            "/en/notices/hypervisor-update",
        ),
    ] {
        let answer = site.get(from).await;
        assert_eq!(answer.status, StatusCode::PERMANENT_REDIRECT, "{from}");
        assert_eq!(answer.header(header::LOCATION), to);
    }
    assert_eq!(site.get("/fr").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_history_leads_to_its_newest_month() {
    let site = Site::new().await;

    let empty = site.get("/en/history/").await;
    site.publish(&incident("mail-late")).await;
    let newest = site.get("/de/history/?tz=Asia/Tokyo").await;

    assert_eq!(empty.header(header::LOCATION), "/en/history/2020/12");
    assert_eq!(newest.status, StatusCode::FOUND);
    assert_eq!(
        newest.header(header::LOCATION),
        "/de/history/2020/12?tz=Asia/Tokyo"
    );
}

#[tokio::test]
async fn long_lists_have_pages_and_no_page_behind_the_last() {
    let site = Site::new().await;
    for number in 0..21 {
        site.publish(&incident(&format!("mail-late-{number}")))
            .await;
    }

    let first = site.get("/en/incidents/").await;
    let second = site.get("/en/incidents/?page=2").await;

    assert_eq!(first.text().matches("/en/notices/mail-late-").count(), 20);
    assert_eq!(second.text().matches("/en/notices/mail-late-").count(), 1);
    assert_eq!(
        site.get("/en/incidents/?page=3").await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn a_chosen_zone_is_printed_beside_the_home_zone() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;

    let plain = site.get("/en/notices/hypervisor-update").await;
    let in_berlin = site
        .get("/en/notices/hypervisor-update?tz=Europe/Berlin")
        .await;

    assert!(!plain.has("CET"));
    assert!(in_berlin.has("NZDT") && in_berlin.has("CET"));
}

#[tokio::test]
async fn head_answers_like_get_without_a_body() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;

    for path in [
        "/en/",
        "/en/notices/hypervisor-update",
        "/en/feed.atom",
        "/robots.txt",
    ] {
        let get = site.get(path).await;
        let head = site.with_method(Method::HEAD, path).await;

        assert_eq!(head.status, StatusCode::OK);
        assert!(head.body.is_empty(), "{path}");
        assert_eq!(
            head.headers.get(header::ETAG),
            get.headers.get(header::ETAG),
            "{path}"
        );
    }
}

#[tokio::test]
async fn the_system_page_tells_what_is_going_on() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;

    let system = site.get("/en/systems/nz-datacentre").await;
    let all = site.get("/en/systems/").await;

    assert_eq!(system.first("h1"), "NZ Datacentre");
    assert!(all.has("data-state=\"maintenance\""));
    assert_eq!(
        site.get("/en/systems/unheard-of").await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn a_zone_may_be_chosen_by_its_city() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;

    for city in ["Wien", "vienna", "Europe/Vienna"] {
        let page = site
            .get(&format!("/de/notices/hypervisor-aktualisierung?tz={city}"))
            .await;

        assert_eq!(page.status, StatusCode::OK, "{city}");
        assert!(page.words().contains("MEZ (UTC+1)"), "{city}");
    }
}
