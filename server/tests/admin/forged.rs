//! Forged requests: forms from elsewhere, or without their token.

use crate::support::{Desk, bare_post, draft, encoded};
use axum::body::Body;
use desk::Role;
use http::StatusCode;
use server::routes::Audience;

/// Forms that are sent before anybody is signed in.
const OPEN: [&str; 9] = [
    "/admin/sign-in",
    "/admin/sign-in/code",
    "/admin/sign-in/recovery",
    "/admin/sign-in/passkey",
    "/admin/sign-in/passkey/ask",
    "/admin/sign-in/step/passkey",
    "/admin/sign-in/step/passkey/ask",
    "/admin/setup/{code}",
    "/admin/invitation/{code}",
];

#[tokio::test]
async fn no_form_is_taken_from_another_site_or_without_its_token() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Administrator).await;
    let notice = draft(&mut operator, &[]).await;
    let before = desk.state().desk.audit(1).await.expect("the audit")[0].sequence;
    let id = notice.rsplit('/').next().expect("an id");
    let token = operator
        .get("/admin/")
        .await
        .value("csrf")
        .expect("a token");
    let body = || Body::from(encoded(&[("csrf", &token)]));
    let posts = desk
        .table()
        .iter()
        .filter(|route| route.audience == Audience::Operator && route.method == "POST");

    for route in posts {
        let path = route.path.replace("{id}", id).replace("{code}", "code");
        for site in ["cross-site", "same-site", "rubbish"] {
            let request = bare_post(&path).header("sec-fetch-site", site);
            assert_eq!(
                operator.send(request, body()).await.status,
                StatusCode::FORBIDDEN,
                "{path} {site}"
            );
        }
        for origin in [
            "https://evil.example",
            "null",
            "http://desk.example.net.evil.example",
        ] {
            let request = bare_post(&path).header("origin", origin);
            assert_eq!(
                operator.send(request, body()).await.status,
                StatusCode::FORBIDDEN,
                "{path} {origin}"
            );
        }
        assert_eq!(
            operator.send(bare_post(&path), body()).await.status,
            StatusCode::FORBIDDEN,
            "{path} unsaid"
        );
        if OPEN.contains(&route.path.as_str()) {
            continue;
        }
        for token in ["", "made up"] {
            let reply = operator.post(&path, &[("csrf", token)]).await;
            assert_eq!(
                reply.status,
                StatusCode::FORBIDDEN,
                "{path} with the token {token:?}"
            );
        }
    }
    let after = desk.state().desk.audit(1).await.expect("the audit")[0].sequence;
    assert_eq!(before, after, "nothing was done");
}

#[tokio::test]
async fn a_form_with_the_right_origin_and_token_is_taken() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Administrator).await;
    let token = operator
        .get("/admin/")
        .await
        .value("csrf")
        .expect("a token");
    let request = bare_post("/admin/language").header("origin", "http://desk.example.net");

    let reply = operator
        .send(
            request,
            Body::from(encoded(&[("csrf", &token), ("language", "de")])),
        )
        .await;

    assert_eq!(reply.status, StatusCode::SEE_OTHER);
    assert_eq!(operator.get("/admin/").await.texts("h1"), ["Übersicht"]);
}

#[tokio::test]
async fn the_token_of_another_session_is_none() {
    let desk = Desk::open().await;
    let mut one = desk.enter("one@example.net", Role::Administrator).await;
    let mut other = desk.enter("other@example.net", Role::Administrator).await;
    let token = other.get("/admin/").await.value("csrf").expect("a token");

    let reply = one
        .post("/admin/language", &[("csrf", &token), ("language", "de")])
        .await;

    assert_eq!(reply.status, StatusCode::FORBIDDEN);
}
