//! Who gets in: set-up, sign-in, sessions.

use crate::support::{Desk, PASSWORD, draft};
use chrono::TimeDelta;
use desk::Role;
use http::{StatusCode, header};
use server::routes::Audience;

/// Routes that are there before anybody is signed in.
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

fn filled_in(path: &str) -> String {
    path.replace("{id}", "00000000000000000000")
        .replace("{code}", "code")
        .replace("{*rest}", "nothing")
}

#[tokio::test]
async fn every_desk_route_leads_to_the_sign_in_page_without_a_session() {
    let desk = Desk::open().await;
    let mut stranger = desk.browser();
    let mut visited = 0;

    for route in desk
        .table()
        .iter()
        .filter(|route| route.audience == Audience::Operator)
    {
        if OPEN.contains(&route.path.as_str()) || route.path == "/admin" {
            continue;
        }
        let path = filled_in(&route.path);
        let reply = match route.method.as_str() {
            "GET" => stranger.get(&path).await,
            _ => stranger.post(&path, &[("csrf", "made up")]).await,
        };

        assert_eq!(
            reply.status,
            StatusCode::SEE_OTHER,
            "{} {path}",
            route.method
        );
        assert!(
            reply.location().starts_with("/admin/sign-in"),
            "{} {path}: {}",
            route.method,
            reply.location()
        );
        assert_eq!(reply.headers[header::CACHE_CONTROL], "no-store", "{path}");
        visited += 1;
    }
    assert!(visited > 15, "only {visited} routes were visited");
}

#[tokio::test]
async fn an_invented_or_expired_session_is_none() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Administrator).await;

    desk.clock.set(desk.clock.now() + TimeDelta::minutes(29));
    assert_eq!(operator.get("/admin/").await.status, StatusCode::OK);
    desk.clock.set(desk.clock.now() + TimeDelta::minutes(31));
    assert_eq!(operator.get("/admin/").await.status, StatusCode::SEE_OTHER);
    operator.cookie = Some(format!("sid={}", "A".repeat(43)));
    assert_eq!(operator.get("/admin/").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn whoever_signs_in_comes_to_where_they_wanted_to_look_and_nowhere_else() {
    let desk = Desk::open().await;
    desk.add("desk@example.net", Role::Author).await;
    let mut operator = desk.browser();

    let refused = operator.get("/admin/notices/new?kind=incident").await;
    let page = operator.follow(&refused).await;
    let next = page.value("next").expect("it is kept");
    let typed = [
        ("email", "DESK@example.net"),
        ("password", PASSWORD),
        ("next", next.as_str()),
    ];
    let entered = operator.post("/admin/sign-in", &typed).await;
    assert_eq!(entered.location(), "/admin/notices/new?kind=incident");

    for away in [
        "https://example.com/",
        "//example.com/",
        "/en/",
        "/\\example.com",
    ] {
        let typed = [
            ("email", "desk@example.net"),
            ("password", PASSWORD),
            ("next", away),
        ];
        assert_eq!(
            operator.post("/admin/sign-in", &typed).await.location(),
            "/admin/",
            "{away}"
        );
    }
}

#[tokio::test]
async fn who_does_not_exist_is_refused_in_the_same_words() {
    let desk = Desk::open().await;
    desk.add("desk@example.net", Role::Author).await;
    let mut stranger = desk.browser();

    let known = stranger
        .post(
            "/admin/sign-in",
            &[("email", "desk@example.net"), ("password", "wrong")],
        )
        .await;
    let unknown = stranger
        .post(
            "/admin/sign-in",
            &[("email", "nobody@example.net"), ("password", "wrong")],
        )
        .await;

    assert_eq!(known.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(known.status, unknown.status);
    assert_eq!(
        known.body.replace("desk@example.net", "…"),
        unknown.body.replace("nobody@example.net", "…")
    );
    assert_eq!(stranger.cookie, None);
}

#[tokio::test]
async fn signing_out_ends_the_session_and_signing_in_begins_another() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Author).await;
    let first = operator.cookie.clone();
    let mut thief = operator.clone();

    let reply = operator.fill("/admin/", "/admin/sign-out", &[]).await;

    assert_eq!(reply.location(), "/admin/sign-in");
    let taken_back = reply.headers[header::SET_COOKIE].to_str().expect("text");
    assert!(taken_back.contains("Max-Age=0"), "{taken_back}");
    assert_eq!(thief.get("/admin/").await.status, StatusCode::SEE_OTHER);
    operator
        .post(
            "/admin/sign-in",
            &[("email", "desk@example.net"), ("password", PASSWORD)],
        )
        .await;
    assert_ne!(operator.cookie, first);
}

#[tokio::test]
async fn over_tls_the_cookie_is_bound_to_the_host() {
    let desk = Desk::open_under("https://desk.example.net").await;
    desk.add("desk@example.net", Role::Author).await;
    let mut operator = desk.browser();

    let reply = operator
        .post(
            "/admin/sign-in",
            &[("email", "desk@example.net"), ("password", PASSWORD)],
        )
        .await;

    let set = reply.headers[header::SET_COOKIE].to_str().expect("text");
    assert!(set.starts_with("__Host-sid="), "{set}");
    for attribute in ["; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax"] {
        assert!(set.contains(attribute), "{set}");
    }
    assert_eq!(operator.get("/admin/").await.status, StatusCode::OK);
}

#[tokio::test]
async fn set_up_works_once_and_says_what_is_wrong() {
    let desk = Desk::open().await;
    desk.state()
        .desk
        .set_setup_code(
            &server::secret::hash("right"),
            desk.clock.now() + TimeDelta::hours(24),
        )
        .await
        .expect("kept");
    let mut first = desk.browser();
    desk.add("author@example.net", Role::Author).await;

    assert_eq!(
        first.get("/admin/setup/wrong").await.status,
        StatusCode::NOT_FOUND
    );
    let weak = [
        ("email", "first@example.net"),
        ("password", "first-lindwerk"),
        ("again", "first-lindwerk"),
    ];
    let refused = first
        .fill("/admin/setup/right", "/admin/setup/right", &weak)
        .await;
    let said = refused.texts("#password-error").concat();
    assert!(said.contains("several words"), "{said}");
    let typed = [
        ("email", "not an address"),
        ("password", "short"),
        ("again", "short"),
    ];
    let refused = first
        .fill("/admin/setup/right", "/admin/setup/right", &typed)
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        refused.attribute("#email", "aria-invalid").as_deref(),
        Some("true")
    );
    assert_eq!(
        refused
            .attribute("#password", "aria-describedby")
            .as_deref(),
        Some("password-error password-hint")
    );
    assert_eq!(refused.value("email").as_deref(), Some("not an address"));
    assert_eq!(
        refused.attribute("#password", "value"),
        None,
        "a password is never sent back"
    );
    let typed = [
        ("email", "desk@example.net"),
        ("password", PASSWORD),
        ("again", "another long sentence"),
    ];
    assert_eq!(
        first.post("/admin/setup/right", &typed).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );

    let typed = [
        ("email", "desk@example.net"),
        ("password", PASSWORD),
        ("again", PASSWORD),
    ];
    let entered = first.post("/admin/setup/right", &typed).await;
    assert_eq!(first.follow(&entered).await.texts("h1"), ["Dashboard"]);
    assert_eq!(
        first.get("/admin/operators").await.status,
        StatusCode::OK,
        "the first one administers"
    );
    assert_eq!(
        desk.browser().get("/admin/setup/right").await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(
        desk.browser()
            .post("/admin/setup/right", &typed)
            .await
            .status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn nobody_but_the_browser_keeps_a_desk_page_and_only_our_own_script_runs_on_one() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Administrator).await;
    let notice = draft(&mut operator, &[]).await;
    let id = notice.rsplit('/').next().expect("an id");

    for route in desk
        .table()
        .iter()
        .filter(|route| route.audience == Audience::Operator && route.method == "GET")
    {
        if route.path == "/admin" {
            continue;
        }
        let reply = operator
            .get(&route.path.replace("{id}", id).replace("{code}", "none"))
            .await;

        assert_eq!(
            reply.headers[header::CACHE_CONTROL],
            "no-store",
            "{}",
            route.path
        );
        let policy = reply.headers[header::CONTENT_SECURITY_POLICY]
            .to_str()
            .expect("text");
        assert!(
            policy.starts_with("default-src 'none'")
                && policy.contains("script-src 'self' 'wasm-unsafe-eval';")
                && !policy.replace("'wasm-unsafe-eval'", "").contains("unsafe"),
            "{policy}"
        );
        let scripts: Vec<_> = reply.body.match_indices("<script").collect();
        assert!(scripts.len() <= 1, "{}", route.path);
        for (at, _) in scripts {
            let tag = &reply.body[at..];
            assert!(
                tag.starts_with("<script type=\"module\" src=\"/pkg/desk."),
                "{}",
                route.path
            );
        }
        assert!(!reply.body.contains(" style=\""), "{}", route.path);
    }
}
