//! The second step of sign-in: authenticator apps, recovery codes, and what is
//! in their way.

use crate::support::{Browser, Desk, PASSWORD, Reply, draft};
use chrono::TimeDelta;
use desk::{Action, Actor, Role};
use http::StatusCode;
use server::auth::totp;

const EMAIL: &str = "desk@example.net";
const PAGE: &str = "/admin/account/authenticator";

/// Sets up an app for who is signed in; the secret, and the recovery codes.
pub async fn set_up(desk: &Desk, browser: &mut Browser) -> (String, Vec<String>) {
    let begun = browser.fill(PAGE, &format!("{PAGE}/begin"), &[]).await;
    let page = browser.follow(&begun).await;
    let secret = page.texts("code.secret").join("").replace(' ', "");
    let code = code(desk, &secret);
    let on = browser.fill_in(&page, PAGE, &[("code", &code)]).await;
    assert_eq!(on.status, StatusCode::OK, "{:?}", on.texts(".fix li"));
    desk.clock.set(desk.clock.now() + TimeDelta::seconds(30));
    (secret, on.texts(".codes code"))
}

/// The code that the app shows now.
pub fn code(desk: &Desk, secret: &str) -> String {
    totp::code_at(secret, desk.clock.now()).expect("a secret")
}

/// Names the right password; the page of the second step.
async fn name_password(browser: &mut Browser) -> Reply {
    let typed = [("email", EMAIL), ("password", PASSWORD)];
    let page = browser.post("/admin/sign-in", &typed).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(browser.cookie.is_none(), "nobody is signed in yet");
    page
}

async fn by_code(browser: &mut Browser, page: &Reply, code: &str) -> Reply {
    browser
        .fill_in(page, "/admin/sign-in/code", &[("code", code)])
        .await
}

async fn by_recovery(browser: &mut Browser, page: &Reply, code: &str) -> Reply {
    let typed = [("recovery", code)];
    browser
        .fill_in(page, "/admin/sign-in/recovery", &typed)
        .await
}

#[tokio::test]
async fn with_an_app_the_password_alone_opens_nothing_and_a_code_opens_once() {
    let desk = Desk::open().await;
    let mut first = desk.enter(EMAIL, Role::Author).await;
    let (secret, codes) = set_up(&desk, &mut first).await;
    assert_eq!(codes.len(), 10);
    let shown = first.get("/admin/account").await;
    assert!(!shown.body.contains(&codes[0]) && !shown.body.contains(&secret));

    let mut operator = desk.browser();
    let page = name_password(&mut operator).await;
    assert_eq!(operator.get("/admin/").await.status, StatusCode::SEE_OTHER);
    let wrong = by_code(&mut operator, &page, "000000").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        wrong.attribute("#code", "aria-invalid").as_deref(),
        Some("true")
    );
    let right = code(&desk, &secret);
    let entered = by_code(&mut operator, &wrong, &right).await;
    assert_eq!(entered.location(), "/admin/");
    assert_eq!(operator.get("/admin/").await.status, StatusCode::OK);

    let mut thief = desk.browser();
    let over = by_code(&mut thief, &page, &right).await;
    assert!(
        over.body.contains("sign in once more"),
        "the step is used up"
    );
    let page = name_password(&mut thief).await;
    let replayed = by_code(&mut thief, &page, &right).await;
    assert_eq!(replayed.status, StatusCode::UNPROCESSABLE_ENTITY);
    desk.clock.set(desk.clock.now() + TimeDelta::seconds(30));
    let next = by_code(&mut thief, &page, &code(&desk, &secret)).await;
    assert_eq!(next.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn the_trail_tells_who_failed_the_second_step() {
    let desk = Desk::open().await;
    let mut first = desk.enter(EMAIL, Role::Administrator).await;
    set_up(&desk, &mut first).await;
    let mut stranger = desk.browser();
    let page = name_password(&mut stranger).await;
    by_code(&mut stranger, &page, "000000").await;

    let line = &desk.state().desk.audit(1).await.expect("can be read")[0];
    assert_eq!(
        (line.action, &line.actor),
        (Action::SecondStepFailed, &Actor::Unknown)
    );
    let trail = first.get("/admin/audit").await;
    let newest = &trail.texts("tbody tr")[0];
    assert!(
        newest.contains("Right password, wrong second factor"),
        "{newest}"
    );
    assert!(
        newest.contains(EMAIL) && newest.contains("not signed in"),
        "{newest}"
    );
}

#[tokio::test]
async fn a_recovery_code_opens_once_and_its_operator_is_told() {
    let desk = Desk::open().await;
    let mut first = desk.enter(EMAIL, Role::Author).await;
    let (_, codes) = set_up(&desk, &mut first).await;

    let mut operator = desk.browser();
    let page = name_password(&mut operator).await;
    let typed = codes[3].to_uppercase().replace('-', " ");
    let entered = by_recovery(&mut operator, &page, &typed).await;
    assert_eq!(entered.status, StatusCode::SEE_OTHER);
    let alerts = operator.get("/admin/alerts").await;
    assert!(
        alerts
            .texts(".alert-what")
            .join("")
            .contains("Recovery code used")
    );

    let mut thief = desk.browser();
    let page = name_password(&mut thief).await;
    let again = by_recovery(&mut thief, &page, &codes[3]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    let account = operator.get("/admin/account").await;
    assert!(
        account
            .texts("#account-recovery")
            .join("")
            .contains("9 left")
    );
    let renewed = operator
        .fill_in(&account, "/admin/account/recovery-codes", &[])
        .await;
    assert_eq!(renewed.texts(".codes code").len(), 10);
    let old = by_recovery(&mut thief, &page, &codes[4]).await;
    assert_eq!(
        old.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "those of before end"
    );
}

#[tokio::test]
async fn codes_cannot_be_guessed_for_ever_and_naming_the_password_again_wins_nothing() {
    let desk = Desk::open().await;
    let mut first = desk.enter(EMAIL, Role::Author).await;
    let (secret, _) = set_up(&desk, &mut first).await;

    for network in 1..=5 {
        let mut thief = desk.browser_at(&format!("203.0.113.{network}"));
        let page = name_password(&mut thief).await;
        let wrong = by_code(&mut thief, &page, "000000").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    for (network, wait) in [(6, 1), (7, 2), (8, 4)] {
        let mut thief = desk.browser_at(&format!("203.0.113.{network}"));
        let page = name_password(&mut thief).await;
        let limited = by_code(&mut thief, &page, &code(&desk, &secret)).await;
        assert_eq!(limited.status, StatusCode::TOO_MANY_REQUESTS, "{network}");
        let said = limited.texts("#code-error").join(" ");
        assert!(said.contains("Too many attempts"), "{said}");
        desk.clock.set(desk.clock.now() + TimeDelta::seconds(wait));
        let wrong = by_code(&mut thief, &page, "000000").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{network}");
    }

    desk.clock.set(desk.clock.now() + TimeDelta::seconds(8));
    let mut operator = desk.browser_at("192.0.2.1");
    let page = name_password(&mut operator).await;
    let entered = by_code(&mut operator, &page, &code(&desk, &secret)).await;
    assert_eq!(entered.status, StatusCode::SEE_OTHER);
    let mut operator = desk.browser_at("192.0.2.1");
    let page = name_password(&mut operator).await;
    let mistyped = by_code(&mut operator, &page, "000000").await;
    assert_eq!(
        mistyped.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "whoever was let in has not failed"
    );
}

#[tokio::test]
async fn after_five_wrong_codes_the_password_is_asked_for_again_and_the_operator_told() {
    let desk = Desk::open().await;
    let mut operator = desk.enter(EMAIL, Role::Author).await;
    let (secret, _) = set_up(&desk, &mut operator).await;
    let mut thief = desk.browser_at("203.0.113.7");
    let page = name_password(&mut thief).await;

    for _ in 0..4 {
        let wrong = by_code(&mut thief, &page, "000000").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.attribute("#code", "aria-invalid").is_some());
    }
    let alerts = operator.get("/admin/alerts").await;
    assert!(alerts.texts(".alert-what").is_empty(), "not yet");
    let spent = by_code(&mut thief, &page, "000000").await;
    assert_eq!(spent.status, StatusCode::UNPROCESSABLE_ENTITY);
    let said = spent.texts("[role=alert]").concat();
    assert!(said.contains("Too many wrong codes"), "{said}");
    desk.clock.set(desk.clock.now() + TimeDelta::seconds(30));
    let over = by_code(&mut thief, &page, &code(&desk, &secret)).await;
    assert!(
        over.attribute("#code", "name").is_none(),
        "the step is over"
    );
    assert!(thief.cookie.is_none());

    let page = name_password(&mut thief).await;
    by_code(&mut thief, &page, "000000").await;
    let told = operator.get("/admin/alerts").await.texts(".alert-what");
    assert_eq!(told.len(), 1, "once until it is seen: {told:?}");
    assert!(told[0].contains("knows your password"), "{told:?}");
}

#[tokio::test]
async fn the_second_step_takes_ten_minutes_at_most() {
    let desk = Desk::open().await;
    let mut first = desk.enter(EMAIL, Role::Author).await;
    let (secret, _) = set_up(&desk, &mut first).await;
    let mut operator = desk.browser();
    let page = name_password(&mut operator).await;

    desk.clock.set(desk.clock.now() + TimeDelta::minutes(10));
    let late = by_code(&mut operator, &page, &code(&desk, &secret)).await;

    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        late.texts("[role=alert]")
            .join("")
            .contains("not taken in time")
    );
    assert!(operator.cookie.is_none());
}

#[tokio::test]
async fn what_was_typed_when_a_session_ended_comes_through_both_steps() {
    let desk = Desk::open().await;
    let mut operator = desk.enter(EMAIL, Role::Author).await;
    let (secret, _) = set_up(&desk, &mut operator).await;
    let edit = format!(
        "{}/edit",
        draft(&mut operator, &[("slug", "long-work")]).await
    );
    let form = operator.get(&edit).await;
    operator.cookie = None;

    let typed = [("text.en.title", "Typed for an hour")];
    let interrupted = operator.fill_in(&form, &edit, &typed).await;
    let signed = [("email", EMAIL), ("password", PASSWORD)];
    let page = operator
        .fill_in(&interrupted, "/admin/sign-in", &signed)
        .await;
    let resumed = by_code(&mut operator, &page, &code(&desk, &secret)).await;
    let back = operator.fill_in(&resumed, &edit, &[("do", "check")]).await;

    assert_eq!(
        back.value("text.en.title").as_deref(),
        Some("Typed for an hour")
    );
}

#[tokio::test]
async fn where_a_second_factor_is_demanded_nothing_else_works_before_there_is_one() {
    let desk = Desk::open().await;
    let mut operator = desk.enter(EMAIL, Role::Administrator).await;
    let demanded = desk
        .state()
        .desk
        .demand_second_factor(&Actor::Console, true, desk.clock.now());
    demanded.await.expect("is kept");

    for path in [
        "/admin/",
        "/admin/notices/new",
        "/admin/account",
        "/admin/operators",
    ] {
        let led = operator.get(path).await;
        assert_eq!(
            (led.status, led.location()),
            (StatusCode::SEE_OTHER, PAGE),
            "{path}"
        );
    }
    let refused = operator
        .post("/admin/account", &[("current", PASSWORD)])
        .await;
    assert_eq!(refused.location(), PAGE);
    set_up(&desk, &mut operator).await;

    assert_eq!(operator.get("/admin/").await.status, StatusCode::OK);
}

#[tokio::test]
async fn an_app_that_is_begun_and_not_confirmed_changes_nothing() {
    let desk = Desk::open().await;
    let mut operator = desk.enter(EMAIL, Role::Author).await;
    let begun = operator.fill(PAGE, &format!("{PAGE}/begin"), &[]).await;
    let page = operator.follow(&begun).await;
    let wrong = operator.fill_in(&page, PAGE, &[("code", "12345")]).await;

    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        wrong.texts("code.secret"),
        page.texts("code.secret"),
        "the secret stays while it is put into the app"
    );
    desk.sign_in(EMAIL).await;
}

#[tokio::test]
async fn the_secret_of_an_app_leaves_the_desk_on_one_page_and_sealed_in_the_store() {
    let desk = Desk::open().await;
    let mut operator = desk.enter(EMAIL, Role::Author).await;
    let begun = operator.fill(PAGE, &format!("{PAGE}/begin"), &[]).await;
    let page = operator.follow(&begun).await;
    let secret = page.texts("code.secret").join("").replace(' ', "");

    assert!(page.attribute("svg.square path", "d").is_some());
    assert!(!page.body.contains("style="));
    assert!(
        page.attribute("a[href^=otpauth]", "href")
            .is_some_and(|href| href.contains(&secret))
    );
    assert!(!desk.holds(&secret), "it is in a file of the desk as it is");
}

#[tokio::test]
async fn who_signs_in_is_told_how_often_somebody_failed_at_their_second_step() {
    let desk = Desk::open().await;
    let mut first = desk.enter(EMAIL, Role::Author).await;
    let (secret, _) = set_up(&desk, &mut first).await;
    let mut stranger = desk.browser();
    let page = name_password(&mut stranger).await;
    for _ in 0..2 {
        by_code(&mut stranger, &page, "000000").await;
    }

    let mut operator = desk.browser();
    let page = name_password(&mut operator).await;
    let mistyped = by_code(&mut operator, &page, "000000").await;
    by_code(&mut operator, &mistyped, &code(&desk, &secret)).await;

    for path in ["/admin/", "/admin/account"] {
        let told = operator.get(path).await.texts(".urgent").concat();
        assert!(told.contains("second step, 2 times"), "{path}: {told}");
    }
    let elsewhere = operator.get("/admin/templates").await;
    assert!(elsewhere.texts(".urgent").is_empty());
    let mut again = desk.browser();
    desk.clock.set(desk.clock.now() + TimeDelta::seconds(30));
    let page = name_password(&mut again).await;
    by_code(&mut again, &page, &code(&desk, &secret)).await;
    assert!(again.get("/admin/").await.texts(".urgent").is_empty());
}

#[tokio::test]
async fn turning_an_app_on_or_off_ends_the_operators_other_sessions() {
    let desk = Desk::open().await;
    let mut here = desk.enter(EMAIL, Role::Author).await;
    let mut elsewhere = desk.sign_in(EMAIL).await;

    let (secret, _) = set_up(&desk, &mut here).await;

    assert_eq!(elsewhere.get("/admin/").await.status, StatusCode::SEE_OTHER);
    let page = name_password(&mut desk.browser()).await;
    let mut elsewhere = desk.browser();
    by_code(&mut elsewhere, &page, &code(&desk, &secret)).await;
    assert_eq!(elsewhere.get("/admin/").await.status, StatusCode::OK);
    let off = here
        .fill("/admin/account", "/admin/account/authenticator/remove", &[])
        .await;
    assert_eq!(off.location(), "/admin/account?done=authenticator-removed");
    assert_eq!(elsewhere.get("/admin/").await.status, StatusCode::SEE_OTHER);
    assert_eq!(here.get("/admin/").await.status, StatusCode::OK);
}
