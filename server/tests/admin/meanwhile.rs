//! The editor while something else happens: another editor, a script, the end of
//! the session.

use crate::support::{Desk, MAINTENANCE, draft, publish};
use chrono::TimeDelta;
use desk::Role;
use http::StatusCode;

const NEW: &str = "/admin/notices/new";

#[tokio::test]
async fn two_editors_notice_each_other_and_neither_loses_a_word() {
    let desk = Desk::open().await;
    let mut one = desk.enter("one@example.net", Role::Publisher).await;
    let mut other = desk.enter("other@example.net", Role::Publisher).await;
    let notice = draft(&mut one, &[]).await;
    let edit = format!("{notice}/edit");
    let page = one.get(&edit).await;
    let typed = page.form(
        &edit,
        &[("text.en.title", "The title of the first"), ("do", "save")],
    );

    let saved = other
        .fill(
            &edit,
            &edit,
            &[("text.en.title", "The title of the second"), ("do", "save")],
        )
        .await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);
    let fields: Vec<_> = typed
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let refused = one.post(&edit, &fields).await;

    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(
        refused
            .texts("#conflict")
            .join(" ")
            .contains("other@example.net")
    );
    assert_eq!(
        refused.value("text.en.title").as_deref(),
        Some("The title of the first")
    );
    assert_eq!(
        other.get(&notice).await.texts("h1"),
        ["The title of the second"]
    );
    let again = refused.form(&edit, &[("do", "save")]);
    let fields: Vec<_> = again
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    assert_eq!(
        one.post(&edit, &fields).await.status,
        StatusCode::SEE_OTHER,
        "saving again replaces it"
    );
    assert_eq!(
        other.get(&notice).await.texts("h1"),
        ["The title of the first"]
    );
}

#[tokio::test]
async fn what_a_script_reported_meanwhile_is_not_undone_by_an_editor_who_left_it_alone() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = publish(
        &mut operator,
        &[("hosts.paste", "a.example.net\nb.example.net")],
    )
    .await;
    let edit = format!("{notice}/edit");
    let page = operator.get(&edit).await;
    let typed = page.form(
        &edit,
        &[("text.en.title", "A better title"), ("do", "save")],
    );
    let report = format!("{notice}/hosts");
    operator
        .fill(&notice, &report, &[("report", "completed a.example.net")])
        .await;

    let fields: Vec<_> = typed
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let refused = operator.post(&edit, &fields).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    let again = refused.form(&edit, &[("do", "save")]);
    let fields: Vec<_> = again
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    operator.post(&edit, &fields).await;

    let page = operator.get(&notice).await;
    assert_eq!(page.texts("h1"), ["A better title"]);
    assert!(
        page.texts("#part-hosts")[0].contains("1 of 2 completed"),
        "{:?}",
        page.texts("#part-hosts")
    );
}

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
    let fields: Vec<_> = again
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    assert_eq!(
        operator.post(NEW, &fields).await.status,
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
    let typed: Vec<_> = typed
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    desk.clock.set(desk.clock.now() + TimeDelta::minutes(45));

    let interrupted = operator.post(NEW, &typed).await;
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
