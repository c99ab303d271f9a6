//! How long answers may be kept, in which encodings they come, and what makes
//! a new one.

use crate::support::{Answer, Site, incident, maintenance};
use flate2::read::GzDecoder;
use http::{StatusCode, header};
use std::io::Read as _;

const FOREVER_THE_SAME: &str = "public, max-age=0, s-maxage=1, stale-if-error=86400";

fn gunzipped(answer: &Answer) -> Vec<u8> {
    let mut bytes = Vec::new();
    GzDecoder::new(&*answer.body)
        .read_to_end(&mut bytes)
        .expect("gzip");
    bytes
}

fn unbrotlied(answer: &Answer) -> Vec<u8> {
    let mut bytes = Vec::new();
    brotli::BrotliDecompress(&mut &*answer.body, &mut bytes).expect("brotli");
    bytes
}

#[tokio::test]
async fn every_encoding_holds_the_same_page_under_a_strong_tag_of_its_own() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;

    for path in [
        "/en/",
        "/en/notices/hypervisor-update",
        "/en/feed.rss",
        "/api/v1/notices",
    ] {
        let plain = site.get(path).await;
        let gzip = site
            .get_with(path, &[(header::ACCEPT_ENCODING, "gzip")])
            .await;
        let brotli = site
            .get_with(path, &[(header::ACCEPT_ENCODING, "gzip, br")])
            .await;

        assert_eq!(gzip.header(header::CONTENT_ENCODING), "gzip");
        assert_eq!(brotli.header(header::CONTENT_ENCODING), "br");
        assert!(plain.headers.get(header::CONTENT_ENCODING).is_none());
        assert_eq!(gunzipped(&gzip), plain.body, "{path}");
        assert_eq!(unbrotlied(&brotli), plain.body, "{path}");
        let tags = [&plain, &gzip, &brotli].map(|answer| answer.header(header::ETAG).to_owned());
        assert!(
            tags.iter()
                .all(|tag| tag.starts_with('"') && tag.ends_with('"')),
            "{tags:?}"
        );
        assert!(
            tags[0] != tags[1] && tags[1] != tags[2] && tags[0] != tags[2],
            "{tags:?}"
        );
        for answer in [plain, gzip, brotli] {
            assert_eq!(answer.header(header::VARY), "Accept-Encoding");
            assert_eq!(answer.header(header::CACHE_CONTROL), FOREVER_THE_SAME);
        }
    }
}

#[tokio::test]
async fn who_has_the_page_gets_304_and_after_a_change_the_new_one() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    let path = "/en/notices/hypervisor-update";
    let tag = site.get(path).await.header(header::ETAG).to_owned();
    let token = site.token("hosts:write").await;

    let known = site.get_with(path, &[(header::IF_NONE_MATCH, &tag)]).await;
    let report = serde_json::json!({"state": "completed"});
    let host = "/api/v1/notices/hypervisor-update/hosts/host1.example.net";
    let reported = site
        .send_json(http::Method::POST, host, &token, &report)
        .await;
    let changed = site.get_with(path, &[(header::IF_NONE_MATCH, &tag)]).await;

    assert_eq!(known.status, StatusCode::NOT_MODIFIED);
    assert!(known.body.is_empty());
    assert_eq!(known.header(header::ETAG), tag);
    assert_eq!(known.header(header::CACHE_CONTROL), FOREVER_THE_SAME);
    assert_eq!(reported.status, StatusCode::OK, "{}", reported.text());
    assert_eq!(changed.status, StatusCode::OK);
    assert!(changed.words().contains("1 of 2 completed"));
}

#[tokio::test]
async fn a_change_elsewhere_leaves_the_tag_of_a_page_alone() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    let path = "/en/notices/hypervisor-update";
    let before = site.get(path).await.header(header::ETAG).to_owned();

    site.publish(&incident("mail-late")).await;

    let after = site
        .get_with(path, &[(header::IF_NONE_MATCH, &before)])
        .await;
    assert_eq!(after.status, StatusCode::NOT_MODIFIED);
}

#[tokio::test]
async fn what_is_kept_for_how_long_does_not_change_towards_a_lift() {
    let site = Site::new().await;
    let mut document = maintenance();
    // Hosts that turn late would change the page, and rightly so.
    document["hosts"] = serde_json::json!([]);
    site.publish(&document).await;
    let path = "/en/notices/hypervisor-update";

    let long_before = site.get(path).await;
    site.pass_to(crate::support::at("2020-12-15T11:59:59Z"))
        .await;
    let just_before = site.get(path).await;

    assert_eq!(
        long_before.header(header::CACHE_CONTROL),
        just_before.header(header::CACHE_CONTROL)
    );
    assert_eq!(
        long_before.header(header::ETAG),
        just_before.header(header::ETAG)
    );
}

#[tokio::test]
async fn a_board_that_fails_leaves_what_was_read_and_claims_nothing_else() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    let read_before = site.get("/en/notices/hypervisor-update").await;
    site.application.public.cache().forget_earlier();

    site.application.public.board().close().await;

    let again = site.get("/en/notices/hypervisor-update").await;
    let never_read = site.get("/en/").await;
    assert_eq!(again.status, StatusCode::OK);
    assert_eq!(again.body, read_before.body);
    assert_eq!(never_read.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(never_read.header(header::CACHE_CONTROL), "no-store");
    assert!(!never_read.has("operational"));
    assert_eq!(
        site.get("/readyz").await.status,
        StatusCode::SERVICE_UNAVAILABLE
    );
    assert_eq!(site.get("/healthz").await.status, StatusCode::OK);
}

#[tokio::test]
async fn assets_may_be_kept_for_ever_because_their_names_change() {
    let site = Site::new().await;
    let page = site.get("/en/").await;
    let html = page.html();
    let selector = scraper::Selector::parse("link[rel=stylesheet]").expect("a selector");
    let style = html
        .select(&selector)
        .next()
        .and_then(|link| link.attr("href"))
        .unwrap_or_default();
    if style.is_empty() {
        // The browser side was not built: then there is nothing to serve.
        return;
    }

    let asset = site.get(style).await;

    assert_eq!(asset.status, StatusCode::OK);
    assert_eq!(
        asset.header(header::CACHE_CONTROL),
        "public, max-age=31536000, immutable"
    );
    assert_eq!(
        asset.header(header::CONTENT_TYPE),
        "text/css; charset=utf-8"
    );
    let tag = asset.header(header::ETAG).to_owned();
    let known = site.get_with(style, &[(header::IF_NONE_MATCH, &tag)]).await;
    assert_eq!(known.status, StatusCode::NOT_MODIFIED);
    assert_eq!(
        site.get("/pkg/nothing.css").await.status,
        StatusCode::NOT_FOUND
    );
}
