//! What the API says to a program that asked for what is not there.

use crate::support::{Answer, Site, maintenance};
use http::{Method, StatusCode, header};
use serde_json::json;

fn sentence(answer: &Answer) -> String {
    let problem = answer.json();
    assert_eq!(problem["status"], answer.status.as_u16());
    assert_eq!(
        answer.header(header::CONTENT_TYPE),
        "application/problem+json"
    );
    let part = |name: &str| problem[name].as_str().expect("a sentence").to_owned();
    format!("{}: {}", part("title"), part("error"))
}

#[tokio::test]
async fn what_is_not_there_is_named_with_what_to_do() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    let token = site.token("notices:write,hosts:write").await;
    let post = async |path: &str| {
        let body = json!({"state": "completed"});
        site.send_json(Method::POST, path, &token, &body).await
    };
    let of = "/api/v1/notices/hypervisor-update";

    for (answer, expected) in [
        (site.get("/api/v1/notices/unheard-of").await, "“unheard-of”"),
        (
            post("/api/v1/notices/unheard-of/updates").await,
            "“unheard-of”",
        ),
        (
            post("/api/v1/notices/unheard-of/hosts/host1.example.net").await,
            "“unheard-of”",
        ),
        (
            post(&format!("{of}/hosts/host9.example.net")).await,
            "“host9.example.net”",
        ),
        (post(&format!("{of}/hosts/no%20host")).await, "“no host”"),
        (site.get("/api/v1/notices?page=2").await, "page=1"),
        (site.get("/api/v1/notices?page=x").await, "page=1"),
        (site.get("/api/v1/host").await, "/api/v1/openapi.json"),
        (site.get("/api/").await, "/api/v1/openapi.json"),
    ] {
        let sentence = sentence(&answer);
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{sentence}");
        assert!(sentence.contains(expected), "{sentence}");
        assert!(!sentence.contains("There is no such page"), "{sentence}");
    }
}

#[tokio::test]
async fn a_wrong_method_is_named_and_where_the_right_ones_are() {
    let site = Site::new().await;

    let answer = site.with_method(Method::DELETE, "/api/v1/notices").await;

    assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
    let allowed = answer.header(header::ALLOW).to_owned();
    assert!(allowed.contains("GET") && allowed.contains("POST"));
    let sentence = sentence(&answer);
    assert!(sentence.contains("DELETE"), "{sentence}");
    assert!(sentence.contains("“Allow”"), "{sentence}");
}

#[tokio::test]
async fn the_language_is_that_of_the_program() {
    let site = Site::new().await;

    let german = [(header::ACCEPT_LANGUAGE, "de")];
    let answer = site.get_with("/api/v1/notices/unerhoert", &german).await;

    assert_eq!(answer.json()["title"], "Diese Meldung gibt es nicht");
}
