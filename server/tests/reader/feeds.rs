//! Feeds, read by an independent parser.

use crate::support::{Site, incident, maintenance};
use feed_rs::parser;
use http::{StatusCode, header};

#[tokio::test]
async fn every_feed_names_itself_and_is_announced_by_its_page() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    site.publish(&incident("mail-late")).await;

    for (page, count) in [
        ("/en/", 2),
        ("/de/", 2),
        ("/en/maintenance/", 1),
        ("/en/incidents/", 1),
        ("/en/postmortems/", 0),
        ("/en/systems/nz-datacentre", 1),
    ] {
        let folder = format!("{}/", page.trim_end_matches('/'));
        let html = site.get(page).await;
        for file in ["feed.atom", "feed.rss"] {
            let path = format!("{folder}{file}");
            assert!(
                html.has(&format!("href=\"{path}\"")),
                "{page} does not announce {path}"
            );
            let answer = site.get(&path).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            let feed = parser::parse(&*answer.body).expect("a feed");
            assert_eq!(feed.entries.len(), count, "{path}");
            assert!(
                answer.has(&format!("https://status.example.net{path}")),
                "{path}"
            );
        }
    }
    assert!(
        site.get("/en/feed.atom")
            .await
            .header(header::CONTENT_TYPE)
            .starts_with("application/atom+xml")
    );
    assert!(
        site.get("/en/feed.rss")
            .await
            .header(header::CONTENT_TYPE)
            .starts_with("application/rss+xml")
    );
    assert_eq!(
        site.get("/en/systems/unheard-of/feed.atom").await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(
        site.get("/fr/feed.atom").await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn a_change_of_sealed_text_is_no_news() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    let before = site.get("/en/feed.atom").await;

    site.reseal("hypervisor-update").await;

    let after = site.get("/en/feed.atom").await;
    assert_eq!(before.header(header::ETAG), after.header(header::ETAG));
}

#[tokio::test]
async fn a_feed_reader_that_asks_again_gets_304() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    let tag = site
        .get("/de/feed.rss")
        .await
        .header(header::ETAG)
        .to_owned();

    let again = site
        .get_with("/de/feed.rss", &[(header::IF_NONE_MATCH, &tag)])
        .await;

    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
}
