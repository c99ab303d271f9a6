//! A password that would be guessed soon is refused wherever one is chosen, in words
//! that say what to do.

use crate::support::{Browser, Desk, PASSWORD, Reply};
use desk::{Actor, Role};
use http::StatusCode;
use server::admin::invitation;

/// One that everybody has, and one that is made of the name of the site.
const WEAK: [&str; 2] = ["Password1234", "lindwerk-lindwerk1"];

async fn choose(browser: &mut Browser, page: &Reply, path: &str, fields: &[(&str, &str)]) {
    for weak in WEAK {
        let typed = [fields, &[("password", weak), ("again", weak)]].concat();
        let refused = browser.fill_in(page, path, &typed).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{weak}");
        let said = refused.texts("#password-error").concat();
        assert!(said.contains("several words"), "{path}: {said}");
        assert!(!refused.body.contains(weak), "it is not shown again");
    }
    let own = "newcomer@example.net";
    let typed = [fields, &[("password", own), ("again", own)]].concat();
    let refused = browser.fill_in(page, path, &typed).await;
    assert_eq!(refused.texts("#password-error").len(), 1, "their address");
}

#[tokio::test]
async fn who_accepts_an_invitation_chooses_no_password_that_is_guessed_soon() {
    let desk = Desk::open().await;
    let now = desk.clock.now();
    let (new, code) = invitation::draw(now);
    let whom = ("newcomer@example.net", Role::Author);
    let invited = desk.state().desk.invite(&Actor::Console, whom, &new, now);
    invited.await.expect("is invited");
    let mut browser = desk.browser();
    let path = format!("/admin/invitation/{}", code.reveal());
    let page = browser.get(&path).await;

    choose(&mut browser, &page, &path, &[]).await;

    let good = [("password", PASSWORD), ("again", PASSWORD)];
    let taken = browser.fill_in(&page, &path, &good).await;
    assert_eq!(
        taken.status,
        StatusCode::SEE_OTHER,
        "the link is still good"
    );
}

#[tokio::test]
async fn who_resets_a_password_chooses_none_that_is_guessed_soon() {
    let desk = Desk::open().await;
    let id = desk.add("newcomer@example.net", Role::Author).await;
    let now = desk.clock.now();
    let (new, code) = invitation::draw(now);
    let offered = desk
        .state()
        .desk
        .offer_reset(&Actor::Console, &id, &new, now);
    offered.await.expect("is offered");
    let mut browser = desk.browser();
    let path = format!("/admin/invitation/{}", code.reveal());
    let page = browser.get(&path).await;

    choose(&mut browser, &page, &path, &[]).await;
}

#[tokio::test]
async fn who_changes_a_password_chooses_none_that_is_guessed_soon() {
    let desk = Desk::open().await;
    let mut browser = desk.enter("newcomer@example.net", Role::Author).await;
    let path = "/admin/account";
    let page = browser.get(path).await;

    choose(&mut browser, &page, path, &[("current", PASSWORD)]).await;
}
