//! Pages that say what was refused, and what is around them.

use crate::support::Desk;
use desk::Role;
use http::StatusCode;

#[tokio::test]
async fn who_is_signed_in_keeps_the_bar_when_something_is_refused() {
    let desk = Desk::open().await;
    let mut author = desk.enter("author@example.net", Role::Author).await;

    let missing = author.get("/admin/notices/none").await;
    let forbidden = author.get("/admin/operators").await;
    let forged = author.post("/admin/tokens", &[("csrf", "made up")]).await;

    for (reply, status, back) in [
        (&missing, StatusCode::NOT_FOUND, "/admin/notices/none"),
        (&forbidden, StatusCode::FORBIDDEN, "/admin/operators"),
        (&forged, StatusCode::FORBIDDEN, "/admin/"),
    ] {
        assert_eq!(reply.status, status);
        assert_eq!(reply.texts(".desk-nav [href='/admin/']").len(), 1);
        assert_eq!(reply.texts(".desk-email"), ["author@example.net"]);
        assert_eq!(reply.value("back").as_deref(), Some(back));
    }
    let token = missing.value("csrf").expect("a token");
    let german = [
        ("csrf", token.as_str()),
        ("language", "de"),
        ("back", "/admin/"),
    ];
    author.post("/admin/language", &german).await;
    let spoken = author.get("/admin/notices/none").await;
    assert_eq!(spoken.attribute("html", "lang").as_deref(), Some("de"));
}

#[tokio::test]
async fn a_stranger_sees_a_message_and_nothing_of_the_desk() {
    let desk = Desk::open().await;

    let reply = desk.browser().get("/admin/setup/none").await;

    assert_eq!(reply.status, StatusCode::NOT_FOUND);
    assert!(reply.texts(".desk-bar").is_empty());
    assert_eq!(reply.texts("h1").len(), 1);
}

#[tokio::test]
async fn an_address_of_the_desk_that_nothing_answers_says_so_to_who_is_signed_in() {
    let desk = Desk::open().await;
    let mut author = desk.enter("author@example.net", Role::Author).await;

    let inside = author.get("/admin/nothing").await;
    let outside = desk.browser().get("/admin/nothing").await;

    assert_eq!(inside.status, StatusCode::NOT_FOUND);
    assert_eq!(inside.texts(".desk-email"), ["author@example.net"]);
    assert_eq!(inside.texts("h1").len(), 1);
    assert_eq!(outside.status, StatusCode::SEE_OTHER);
    assert!(outside.location().starts_with("/admin/sign-in"));
}
