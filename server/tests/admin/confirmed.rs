//! Something dangerous is done by who has just proved who they are; the form is
//! kept meanwhile.

use crate::second_step::{code, set_up};
use crate::support::{Browser, Desk, PASSWORD, Reply, draft};
use chrono::TimeDelta;
use desk::{Action, Role};
use http::StatusCode;

const PAGE: &str = "/admin/operators";
const TYPED: [(&str, &str); 2] = [("email", "typed@example.net"), ("rank", "publisher")];

/// An administrator who signed in a while ago, and has typed an invitation.
async fn sent(desk: &Desk) -> (Browser, Reply) {
    let mut chief = desk.enter("chief@example.net", Role::Administrator).await;
    let page = chief.get(PAGE).await;
    desk.clock.set(desk.clock.now() + TimeDelta::minutes(10));
    let asked = chief.fill_in(&page, PAGE, &TYPED).await;
    (chief, asked)
}

#[tokio::test]
async fn a_form_of_something_dangerous_asks_for_the_password_and_goes_on_with_it() {
    let desk = Desk::open().await;
    let (mut chief, asked) = sent(&desk).await;
    assert_eq!(asked.texts("h1"), ["Is it still you?"]);
    assert_eq!(asked.value("email").as_deref(), Some("typed@example.net"));
    assert!(
        desk.state()
            .desk
            .invitations()
            .await
            .expect("read")
            .is_empty()
    );

    let wrong = chief
        .fill_in(&asked, PAGE, &[("confirm.password", "wrong")])
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        !wrong.texts("#confirm-password-error").is_empty(),
        "{}",
        wrong.body
    );
    assert_eq!(wrong.value("email").as_deref(), Some("typed@example.net"));
    let right = chief
        .fill_in(&wrong, PAGE, &[("confirm.password", PASSWORD)])
        .await;

    assert!(
        right.attribute("#link", "value").is_some(),
        "{}",
        right.body
    );
    let made = desk.state().desk.invitations().await.expect("read");
    assert_eq!(made[0].email, "typed@example.net");
    assert!(!right.body.contains(PASSWORD));
}

#[tokio::test]
async fn a_proof_renews_the_cookie_is_on_record_and_is_good_for_ten_minutes() {
    let desk = Desk::open().await;
    let (mut chief, asked) = sent(&desk).await;
    let mut thief = chief.clone();
    let other_tab = chief.get("/admin/account").await;
    chief
        .fill_in(&asked, PAGE, &[("confirm.password", PASSWORD)])
        .await;

    assert_ne!(chief.cookie, thief.cookie);
    assert_eq!(thief.get("/admin/").await.status, StatusCode::SEE_OTHER);
    let trail = desk.state().desk.audit(2).await.expect("can be read");
    assert_eq!(trail[1].action, Action::Confirmed);
    let in_other_tab = chief
        .fill_in(&other_tab, "/admin/account", &[("current", "wrong")])
        .await;
    assert_eq!(
        in_other_tab.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "a form that was open stays good"
    );
    desk.clock.set(desk.clock.now() + TimeDelta::minutes(9));
    let fresh = chief.fill(PAGE, PAGE, &TYPED).await;
    assert!(fresh.attribute("#link", "value").is_some());
    desk.clock.set(desk.clock.now() + TimeDelta::minutes(1));
    let stale = chief.fill(PAGE, PAGE, &TYPED).await;
    assert_eq!(stale.texts("h1"), ["Is it still you?"]);
}

#[tokio::test]
async fn a_refusal_after_a_proof_still_hands_out_the_cookie_and_shows_the_desk() {
    let desk = Desk::open().await;
    let mut author = desk.enter("author@example.net", Role::Author).await;
    let token = author.get("/admin/").await.value("csrf").expect("a token");
    desk.clock.set(desk.clock.now() + TimeDelta::minutes(10));
    let fields = [("csrf", token.as_str()), ("confirm.password", PASSWORD)];

    let refused = author.post(PAGE, &fields).await;

    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert!(
        refused.body.contains("author@example.net"),
        "in their own frame"
    );
    assert_eq!(author.get("/admin/").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_code_is_a_proof_as_well_and_is_taken_once() {
    let desk = Desk::open().await;
    let mut chief = desk.enter("chief@example.net", Role::Administrator).await;
    let (secret, _) = set_up(&desk, &mut chief).await;
    desk.clock.set(desk.clock.now() + TimeDelta::minutes(10));
    let asked = chief.fill(PAGE, PAGE, &TYPED).await;
    let wrong = chief
        .fill_in(&asked, PAGE, &[("confirm.code", "000000")])
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let code = code(&desk, &secret);
    let done = chief
        .fill_in(&wrong, PAGE, &[("confirm.code", &code)])
        .await;

    assert!(done.attribute("#link", "value").is_some(), "{}", done.body);
    let mut again = desk.browser();
    let typed = [("email", "chief@example.net"), ("password", PASSWORD)];
    let page = again.post("/admin/sign-in", &typed).await;
    let replayed = again
        .fill_in(&page, "/admin/sign-in/code", &[("code", &code)])
        .await;
    assert_eq!(replayed.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn every_dangerous_form_asks() {
    let desk = Desk::open().await;
    let mut chief = desk.enter("chief@example.net", Role::Administrator).await;
    let other = desk.add("other@example.net", Role::Author).await;
    let notice = draft(&mut chief, &[]).await;
    let token = chief.get("/admin/").await.value("csrf").expect("a token");
    desk.clock.set(desk.clock.now() + TimeDelta::minutes(11));

    for path in [
        PAGE.to_owned(),
        "/admin/operators/second-factor".to_owned(),
        format!("{PAGE}/{other}/role"),
        format!("{PAGE}/{other}/reset"),
        format!("{PAGE}/{other}/second-factor"),
        format!("{PAGE}/{other}/remove"),
        "/admin/tokens".to_owned(),
        "/admin/account/authenticator/begin".to_owned(),
        "/admin/account/authenticator/remove".to_owned(),
        "/admin/account/recovery-codes".to_owned(),
        "/admin/account/passkeys/new".to_owned(),
        "/admin/account/passkeys/invented/remove".to_owned(),
        format!("{notice}/delete"),
    ] {
        let asked = chief.post(&path, &[("csrf", &token)]).await;
        assert_eq!(asked.texts("h1"), ["Is it still you?"], "{path}");
        let forged = chief.post(&path, &[("csrf", "made up")]).await;
        assert_eq!(forged.status, StatusCode::FORBIDDEN, "{path}");
    }
    assert_eq!(chief.get(&notice).await.status, StatusCode::OK);
}
