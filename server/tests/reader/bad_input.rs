//! Whatever comes in: a clear answer in the right status.

use crate::support::{Answer, Site, maintenance};
use axum::body::Body;
use http::{Method, Request, StatusCode, header};
use serde_json::json;

/// A page for people, in the design of the site, that says something.
fn assert_is_page(answer: &Answer, status: StatusCode, what: &str) {
    assert_eq!(answer.status, status, "{what}");
    assert_eq!(
        answer.header(header::CONTENT_TYPE),
        "text/html; charset=utf-8",
        "{what}"
    );
    assert!(!answer.first("h1").is_empty(), "{what}: {}", answer.text());
    assert!(answer.has("noindex"), "{what}");
}

#[tokio::test]
async fn what_is_not_there_is_said_not_to_be_there() {
    let site = Site::new().await;

    for path in [
        "/nothing",
        "/fr/",
        "/en/nothing",
        "/en/notices/unheard-of",
        "/en/notices/NOT%20a%20slug",
        "/en/history/2020/13",
        "/en/history/1492/10",
        "/en/history/x/y",
        "/en/maintenance/?page=0",
        "/en/maintenance/?page=many",
        "/en/maintenance/?page=99999999999999999999",
        "/pkg/../../etc/passwd",
        "/de/notices/x/y/z",
    ] {
        assert_is_page(&site.get(path).await, StatusCode::NOT_FOUND, path);
    }
}

#[tokio::test]
async fn an_unknown_zone_is_named_and_a_way_out_is_shown() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;

    for path in [
        "/de/?tz=Mars/Base",
        "/de/notices/hypervisor-aktualisierung?tz=%3Cscript%3E",
    ] {
        assert_is_page(&site.get(path).await, StatusCode::BAD_REQUEST, path);
    }
    let named = site.get("/en/?tz=Mars/Base").await;
    assert!(named.has("Mars/Base") && named.has("href=\"/en/\""));
    assert!(!site.get("/en/?tz=%3Cscript%3E").await.has("<script>"));
}

#[tokio::test]
async fn broken_addresses_are_said_to_be_broken() {
    let site = Site::new().await;

    for path in [
        "/en/notices/%ff",
        "/en/%",
        "/en/search?q=%c3%28",
        "/%zz",
        "/en/search?q=%00",
    ] {
        assert_is_page(&site.get(path).await, StatusCode::BAD_REQUEST, path);
    }
    let api = site.get("/api/v1/notices/%ff").await;
    assert_eq!(api.status, StatusCode::BAD_REQUEST);
    assert!(api.json()["error"].is_string());
}

#[tokio::test]
async fn a_wrong_method_is_told_the_right_ones() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;

    for (method, path, allowed) in [
        (Method::POST, "/en/", "GET,HEAD"),
        (
            Method::DELETE,
            "/de/notices/hypervisor-aktualisierung",
            "GET,HEAD",
        ),
        (
            Method::GET,
            "/en/notices/hypervisor-update/feedback",
            "POST",
        ),
        (Method::PUT, "/en/feed.atom", "GET,HEAD"),
    ] {
        let answer = site.with_method(method, path).await;
        assert_is_page(&answer, StatusCode::METHOD_NOT_ALLOWED, path);
        assert_eq!(answer.header(header::ALLOW), allowed, "{path}");
    }
    let api = site
        .with_method(Method::DELETE, "/api/v1/notices/hypervisor-update")
        .await;
    assert_eq!(api.status, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(api.header(header::ALLOW), "GET,HEAD,PUT");
    assert!(api.json()["error"].is_string());
}

#[tokio::test]
async fn a_malformed_document_is_told_where_it_stops_being_one() {
    let site = Site::new().await;
    let token = site.token("notices:write").await;
    let post = async |content_type: &str, body: &[u8]| {
        let request = Request::post("/api/v1/notices")
            .header(header::CONTENT_TYPE, content_type)
            .header(header::AUTHORIZATION, format!("Bearer {token}"))
            .body(Body::from(body.to_vec()));
        site.send(request.expect("a request")).await
    };
    let json = "application/json";

    for (body, path) in [
        (&b"{"[..], ""),
        (b"", ""),
        (b"[]", ""),
        (b"{\"hosts\": [{\"name\": 1}]}", "hosts[0].name"),
        (b"{\"kind\": \"incident\", \"colour\": \"red\"}", "colour"),
        (
            b"{\"text\": {\"en\": {\"title\": \"\xff\"}}}",
            "text.en.title",
        ),
        (b"{} {}", ""),
    ] {
        let answer = post(json, body).await;
        assert_eq!(
            answer.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{}",
            answer.text()
        );
        assert_eq!(
            answer.json()["fields"][0]["path"],
            path,
            "{}",
            String::from_utf8_lossy(body)
        );
    }
    assert_eq!(
        post("application/xml", b"<a/>").await.status,
        StatusCode::UNSUPPORTED_MEDIA_TYPE
    );
    // What `curl --data` calls a form is read as what it is.
    let form = "application/x-www-form-urlencoded";
    assert_eq!(
        post(form, b"{}").await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    let deep = [b"[".repeat(100_000), b"]".repeat(100_000)].concat();
    assert_eq!(
        post(json, &deep).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
}

#[tokio::test]
async fn a_megabyte_of_markdown_is_told_the_limit() {
    let site = Site::new().await;
    let token = site.token("notices:write").await;
    let mut long = maintenance();
    long["text"]["en"]["body"] = "# a *b* [c](d)\n".repeat(70_000).into();

    let answer = site
        .send_json(Method::POST, "/api/v1/notices", &token, &long)
        .await;

    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let field = &answer.json()["fields"][0];
    assert_eq!(field["path"], "text.en.body");
    assert!(
        field["message"]
            .as_str()
            .expect("a sentence")
            .contains("100"),
        "{field}"
    );
}

#[tokio::test]
async fn more_than_is_taken_is_said_to_be_too_much() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    let token = site.token("notices:write").await;
    let huge = json!({"kind": "x".repeat(9 * 1024 * 1024)});

    let document = site
        .send_json(Method::POST, "/api/v1/notices", &token, &huge)
        .await;
    let form = Request::post("/en/notices/hypervisor-update/feedback")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(format!(
            "helpful=yes&comment={}",
            "x".repeat(40_000)
        )));
    let form = site.send(form.expect("a request")).await;

    assert_eq!(document.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(
        document.json()["error"]
            .as_str()
            .expect("a sentence")
            .contains("8192 kB"),
        "{}",
        document.text()
    );
    assert_is_page(&form, StatusCode::PAYLOAD_TOO_LARGE, "form");
}

#[tokio::test]
async fn the_longest_search_is_a_search() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;

    for query in [
        "x".repeat(8_000),
        "%22%27*()%3A^-AND".to_owned(),
        "%F0%9F%98%80".to_owned(),
        String::new(),
    ] {
        let answer = site.get(&format!("/en/search?q={query}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{query}");
    }
}
