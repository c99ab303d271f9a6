//! What was typed when the session ended: shown again to who typed it, and to nobody else.

use crate::support::{Desk, MAINTENANCE, PASSWORD, publish};
use chrono::TimeDelta;
use desk::Role;
use http::StatusCode;

const NEW: &str = "/admin/notices/new";

#[tokio::test]
async fn a_form_of_an_earlier_session_is_shown_again_and_changes_nothing() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let mut typed = MAINTENANCE.to_vec();
    typed.extend([("csrf", "of yesterday"), ("do", "publish")]);

    let reply = operator.post(NEW, &typed).await;

    assert_eq!(reply.status, StatusCode::FORBIDDEN);
    assert_eq!(
        reply.value("text.de.body").as_deref().map(str::trim),
        Some("Jeder Host startet einmal neu.")
    );
    assert!(
        operator
            .get("/admin/notices")
            .await
            .body
            .contains("No notices fit.")
    );
    let again = reply.form(NEW, &[("do", "publish")]);
    assert_eq!(
        operator.post_form(NEW, &again).await.status,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn what_was_typed_outlives_the_session() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let page = operator.get(NEW).await;
    let mut typed = MAINTENANCE.to_vec();
    typed.extend([
        ("text.en.summary", "One <b> & two lines."),
        ("do", "publish"),
    ]);
    let typed = page.form(NEW, &typed);
    desk.clock.set(desk.clock.now() + TimeDelta::minutes(45));

    let interrupted = operator.post_form(NEW, &typed).await;
    assert_eq!(interrupted.status, StatusCode::FORBIDDEN);
    let sign_in = "/admin/sign-in";
    let wrong = [("email", "desk@example.net"), ("password", "wrong")];
    let refused = operator.fill_in(&interrupted, sign_in, &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let right = [("password", crate::support::PASSWORD)];
    let again = operator.fill_in(&refused, sign_in, &right).await;
    assert_eq!(again.texts("h1"), ["You are signed in again"]);
    let editor = operator.fill_in(&again, NEW, &[("do", "check")]).await;

    assert_eq!(
        editor.status,
        StatusCode::OK,
        "{:?}",
        editor.texts(".fix li")
    );
    assert_eq!(
        editor.value("text.en.summary").as_deref().map(str::trim),
        Some("One <b> & two lines.")
    );
    assert_eq!(
        editor.value("window.start").as_deref(),
        Some("2026-12-14 19:00")
    );
    assert!(
        operator
            .get("/admin/notices")
            .await
            .body
            .contains("No notices fit."),
        "nothing was saved"
    );
    assert_eq!(
        operator
            .fill_in(&editor, NEW, &[("do", "publish")])
            .await
            .status,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn whoever_signs_in_next_reads_no_word_of_what_somebody_else_typed() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    desk.add("other@example.net", Role::Administrator).await;
    let page = operator.get(NEW).await;
    let mut typed = MAINTENANCE.to_vec();
    typed.extend([("text.en.summary", "A quetzal did it."), ("do", "publish")]);
    let typed = page.form(NEW, &typed);
    desk.clock.set(desk.clock.now() + TimeDelta::minutes(45));

    let interrupted = operator.post_form(NEW, &typed).await;
    let sign_in = "/admin/sign-in";
    let theirs = [("email", "other@example.net"), ("password", PASSWORD)];
    let other = operator.fill_in(&interrupted, sign_in, &theirs).await;
    let left = operator.fill_in(&other, "/admin/sign-out", &[]).await;
    let own = [("email", "desk@example.net"), ("password", PASSWORD)];
    let again = operator.fill_in(&left, sign_in, &own).await;

    for page in [&interrupted, &other, &left] {
        assert!(!page.body.contains("quetzal"), "{}", page.body);
    }
    assert_eq!(other.texts("h1"), ["Somebody else typed here"]);
    assert_eq!(again.texts("h1"), ["You are signed in again"]);
    let editor = operator.fill_in(&again, NEW, &[("do", "check")]).await;
    assert_eq!(
        editor.value("text.en.summary").as_deref().map(str::trim),
        Some("A quetzal did it.")
    );
}

#[tokio::test]
async fn a_page_that_somebody_left_open_shows_nothing_to_who_signed_in_since() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let mut other = desk.enter("other@example.net", Role::Publisher).await;
    let page = operator.get(NEW).await;
    let mut typed = MAINTENANCE.to_vec();
    typed.extend([("text.en.summary", "A quetzal did it."), ("do", "save")]);
    let typed = page.form(NEW, &typed);

    // The same browser, with the cookie of the second.
    let shown = other.post_form(NEW, &typed).await;

    assert_eq!(shown.status, StatusCode::FORBIDDEN);
    assert_eq!(shown.texts("h1"), ["Somebody else typed here"]);
    assert!(!shown.body.contains("quetzal"));
    assert!(
        other
            .get("/admin/notices")
            .await
            .body
            .contains("No notices fit.")
    );
}

#[tokio::test]
async fn an_update_outlives_the_session_and_is_sent_by_a_button() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = publish(&mut operator, &[]).await;
    let updates = format!("{notice}/updates");
    let page = operator.get(&notice).await;
    let field = page
        .form(&updates, &[])
        .into_iter()
        .map(|(name, _)| name)
        .find(|name| name.contains("text.en"))
        .expect("a field for the update");
    let typed = page.form(&updates, &[(&field, "Half of them are done.")]);
    desk.clock.set(desk.clock.now() + TimeDelta::minutes(45));

    let interrupted = operator.post_form(&updates, &typed).await;
    let own = [("email", "desk@example.net"), ("password", PASSWORD)];
    let again = operator.fill_in(&interrupted, "/admin/sign-in", &own).await;

    assert!(!interrupted.body.contains("Half of them"));
    assert_eq!(
        again.texts(".typed"),
        ["Half of them are done."],
        "{}",
        again.body
    );
    let before = operator.get(&notice).await;
    assert!(
        !before.body.contains("Half of them"),
        "nothing happens by itself"
    );
    let posted = operator.fill_in(&again, &updates, &[]).await;
    assert_eq!(posted.status, StatusCode::SEE_OTHER);
    let public = operator.get(&desk.public_page(&notice).await).await;
    assert!(public.body.contains("Half of them are done."));
}
