//! Passkeys: added, shown at the door, in the second step and as a proof, and what
//! is refused.

mod authenticator;

use crate::second_step::set_up;
use crate::support::{Browser, Desk, PASSWORD, Reply};
use authenticator::Authenticator;
use chrono::TimeDelta;
use desk::{Action, Actor, Role};
use http::StatusCode;
use serde_json::Value;

const HERE: &str = "https://desk.example.net";
const EMAIL: &str = "desk@example.net";
const ACCOUNT: &str = "/admin/account";
const NEW: &str = "/admin/account/passkeys/new";
const ADD: &str = "/admin/account/passkeys";
const DOOR: &str = "/admin/sign-in/passkey";
const STEP: &str = "/admin/sign-in/step/passkey";

/// A desk that browsers offer passkeys for.
async fn open() -> Desk {
    Desk::open_under(HERE).await
}

/// The question that a page carries for its script.
fn question(page: &Reply) -> Value {
    let props = page.attribute("[data-props*=challenge]", "data-props");
    let props: Value = serde_json::from_str(&props.expect("a question")).expect("JSON");
    serde_json::from_str(props["question"].as_str().expect("text")).expect("JSON")
}

/// Adds a passkey for who is signed in.
async fn add(browser: &mut Browser, authenticator: &mut Authenticator) -> Reply {
    let page = browser.fill(ACCOUNT, NEW, &[]).await;
    let answer = authenticator.make(&question(&page));
    let typed = [("name", "Telephone"), ("passkey", &*answer)];
    browser.fill_in(&page, ADD, &typed).await
}

/// Somebody with a passkey.
async fn with_passkey(desk: &Desk) -> (Browser, Authenticator) {
    let mut browser = desk.enter(EMAIL, Role::Author).await;
    let mut authenticator = Authenticator::new(HERE);
    let added = add(&mut browser, &mut authenticator).await;
    assert_eq!(added.texts(".codes code").len(), 10, "{}", added.body);
    (browser, authenticator)
}

/// Asks for a question as a script does: the question, and what the page carries of
/// it.
async fn ask(browser: &mut Browser, address: &str, told: &[(&str, &str)]) -> (Value, String) {
    let asked = browser.post(address, told).await;
    assert_eq!(asked.status, StatusCode::OK, "{}", asked.body);
    let mut asked: Value = serde_json::from_str(&asked.body).expect("JSON");
    let ceremony = asked["ceremony"].as_str().expect("text").to_owned();
    (asked["options"].take(), ceremony)
}

/// Shows a passkey at the door.
async fn knock(browser: &mut Browser, authenticator: &mut Authenticator) -> Reply {
    let page = browser.get("/admin/sign-in?next=/admin/clock").await;
    let (asked, ceremony) = ask(browser, &format!("{DOOR}/ask"), &[]).await;
    let answer = authenticator.show(&asked);
    let typed = [("ceremony", &*ceremony), ("passkey", &*answer)];
    browser.fill_in(&page, DOOR, &typed).await
}

/// Names the right password; the page of the second step.
async fn name_password(browser: &mut Browser) -> Reply {
    let typed = [("email", EMAIL), ("password", PASSWORD)];
    browser.post("/admin/sign-in", &typed).await
}

/// Shows a passkey in the second step.
async fn take_step(browser: &mut Browser, authenticator: &mut Authenticator) -> Reply {
    let page = name_password(browser).await;
    let step = page.value("step").expect("a step");
    let (asked, ceremony) = ask(browser, &format!("{STEP}/ask"), &[("step", &step)]).await;
    let answer = authenticator.show(&asked);
    let typed = [("ceremony", &*ceremony), ("passkey", &*answer)];
    browser.fill_in(&page, STEP, &typed).await
}

async fn last_action(desk: &Desk) -> Action {
    let trail = desk.state().desk.audit(1).await;
    trail.expect("can be read")[0].action
}

#[tokio::test]
async fn a_passkey_alone_lets_its_operator_in_and_each_answer_once() {
    let desk = open().await;
    let (mut browser, mut authenticator) = with_passkey(&desk).await;
    assert_eq!(last_action(&desk).await, Action::PasskeyAdded);
    let account = browser.get(ACCOUNT).await;
    assert_eq!(account.texts(".passkeys tbody th"), ["Telephone"]);
    assert!(account.body.contains("Not yet"));

    let mut operator = desk.browser();
    let page = operator.get("/admin/sign-in?next=/admin/clock").await;
    let (asked, ceremony) = ask(&mut operator, &format!("{DOOR}/ask"), &[]).await;
    assert_eq!(asked["userVerification"], "required");
    assert_eq!(asked["rpId"], "desk.example.net");
    let answer = authenticator.show(&asked);
    let typed = [("ceremony", &*ceremony), ("passkey", &*answer)];
    let entered = operator.fill_in(&page, DOOR, &typed).await;
    assert_eq!(entered.location(), "/admin/clock", "{}", entered.body);
    assert_eq!(operator.get("/admin/").await.status, StatusCode::OK);
    assert_eq!(last_action(&desk).await, Action::SignedIn);
    let account = browser.get(ACCOUNT).await;
    assert!(!account.body.contains("Not yet"));

    let mut thief = desk.browser();
    let again = thief.fill_in(&page, DOOR, &typed).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.body.contains("was not accepted"), "{}", again.body);
    assert_eq!(last_action(&desk).await, Action::SignInFailed);
}

#[tokio::test]
async fn an_answer_comes_in_time_to_the_page_that_asked_from_our_own_address_and_by_its_owner() {
    let desk = open().await;
    let (_, mut authenticator) = with_passkey(&desk).await;
    let mut operator = desk.browser();

    authenticator.verifies = false;
    let unverified = knock(&mut operator, &mut authenticator).await;
    authenticator.verifies = true;
    authenticator.origin = "https://desk.example.com";
    let forged = knock(&mut operator, &mut authenticator).await;
    authenticator.origin = HERE;
    let unknown = knock(&mut operator, &mut Authenticator::new(HERE)).await;
    let page = operator.get("/admin/sign-in").await;
    let (asked, ceremony) = ask(&mut operator, &format!("{DOOR}/ask"), &[]).await;
    let answer = authenticator.show(&asked);
    desk.clock.set(desk.clock.now() + TimeDelta::minutes(10));
    let typed = [("ceremony", &*ceremony), ("passkey", &*answer)];
    let late = operator.fill_in(&page, DOOR, &typed).await;

    for refused in [&unverified, &forged, &unknown, &late] {
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("was not accepted"));
    }
    assert!(operator.cookie.is_none());
    let right = knock(&mut operator, &mut authenticator).await;
    assert_eq!(right.location(), "/admin/clock");
}

#[tokio::test]
async fn with_a_passkey_the_password_alone_opens_nothing_and_the_passkey_is_the_second_step() {
    let desk = open().await;
    let (_, mut authenticator) = with_passkey(&desk).await;
    let mut other = desk.enter("other@example.net", Role::Author).await;
    let mut others = Authenticator::new(HERE);
    add(&mut other, &mut others).await;
    let mut operator = desk.browser();

    let wrong = take_step(&mut operator, &mut others).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!wrong.texts("#passkey-error").is_empty(), "{}", wrong.body);
    assert_eq!(last_action(&desk).await, Action::SecondStepFailed);
    authenticator.verifies = false;
    let unverified = take_step(&mut operator, &mut authenticator).await;
    assert_eq!(unverified.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(operator.cookie.is_none());
    authenticator.verifies = true;
    let right = take_step(&mut operator, &mut authenticator).await;

    assert_eq!(right.location(), "/admin/");
    assert_eq!(operator.get("/admin/").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_question_of_one_step_is_answered_in_no_other_place() {
    let desk = open().await;
    let (_, mut authenticator) = with_passkey(&desk).await;
    let (mut operator, mut elsewhere) = (desk.browser(), desk.browser());
    let page = name_password(&mut operator).await;
    let step = page.value("step").expect("a step");
    let (asked, ceremony) = ask(&mut operator, &format!("{STEP}/ask"), &[("step", &step)]).await;
    let answer = authenticator.show(&asked);
    let typed = [("ceremony", &*ceremony), ("passkey", &*answer)];

    let door = elsewhere.get("/admin/sign-in").await;
    let at_the_door = elsewhere.fill_in(&door, DOOR, &typed).await;
    let other_step = name_password(&mut elsewhere).await;
    let in_another = elsewhere.fill_in(&other_step, STEP, &typed).await;

    for refused in [at_the_door, in_another] {
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let invented = operator
        .post(&format!("{STEP}/ask"), &[("step", "invented")])
        .await;
    assert_eq!(invented.status, StatusCode::UNPROCESSABLE_ENTITY);
    let here = operator.fill_in(&page, STEP, &typed).await;
    assert_eq!(here.location(), "/admin/");
}

#[tokio::test]
async fn a_count_that_goes_back_is_refused_on_record_and_told() {
    let desk = open().await;
    let (mut browser, mut authenticator) = with_passkey(&desk).await;
    let mut operator = desk.browser();
    authenticator.count = 7;
    let first = knock(&mut operator, &mut authenticator).await;
    assert_eq!(first.location(), "/admin/clock");

    for count in [7, 6, 0] {
        authenticator.count = count;
        let copy = knock(&mut desk.browser(), &mut authenticator).await;
        assert_eq!(copy.status, StatusCode::UNPROCESSABLE_ENTITY, "{count}");
    }
    let trail = desk.state().desk.audit(2).await;
    let trail = trail.expect("can be read");
    assert_eq!(trail[1].action, Action::PasskeyDoubted);
    assert_eq!(trail[1].actor, Actor::Unknown);
    let told = browser.get("/admin/alerts").await;
    assert!(told.body.contains("its count went back"), "{}", told.body);

    authenticator.count = 8;
    let next = knock(&mut desk.browser(), &mut authenticator).await;
    assert_eq!(next.location(), "/admin/clock");
}

#[tokio::test]
async fn a_passkey_is_a_proof_before_something_dangerous() {
    let desk = open().await;
    let (mut browser, mut authenticator) = with_passkey(&desk).await;
    let account = browser.get(ACCOUNT).await;
    let remove = account.attribute(".passkeys form", "action").expect("one");
    desk.clock.set(desk.clock.now() + TimeDelta::minutes(10));
    let asked = browser.fill_in(&account, &remove, &[]).await;
    assert_eq!(asked.texts("h1"), ["Is it still you?"]);
    let prove = async |browser: &mut Browser, page: &Reply, shown: &mut Authenticator| {
        let csrf = page.value("csrf").expect("a token");
        let told = [("csrf", &*csrf)];
        let (asked, ceremony) = ask(browser, "/admin/confirm/passkey/ask", &told).await;
        let answer = shown.show(&asked);
        let typed = [
            ("confirm.ceremony", &*ceremony),
            ("confirm.passkey", &*answer),
        ];
        browser.fill_in(page, &remove, &typed).await
    };

    let wrong = prove(&mut browser, &asked, &mut Authenticator::new(HERE)).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!wrong.texts("#confirm-passkey-error").is_empty());
    let cookie = browser.cookie.clone();
    let right = prove(&mut browser, &wrong, &mut authenticator).await;

    assert_eq!(right.location(), "/admin/account?done=passkey-removed");
    assert_ne!(browser.cookie, cookie, "the session goes on under another");
    assert_eq!(last_action(&desk).await, Action::PasskeyRemoved);
    let refused = knock(&mut desk.browser(), &mut authenticator).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_passkey_is_renamed_by_its_operator_alone() {
    let desk = open().await;
    let (mut browser, _) = with_passkey(&desk).await;
    let account = browser.get(ACCOUNT).await;
    let rename = account.attribute(".passkeys details form", "action");
    let rename = rename.expect("a form");

    let renamed = browser
        .fill_in(&account, &rename, &[("name", " Key ring ")])
        .await;
    assert_eq!(last_action(&desk).await, Action::PasskeyRenamed);
    let page = browser.follow(&renamed).await;
    assert_eq!(page.texts(".passkeys tbody th"), ["Key ring"]);

    let mut other = desk.enter("other@example.net", Role::Author).await;
    let csrf = other.get(ACCOUNT).await.value("csrf").expect("a token");
    let theirs = [("csrf", &*csrf), ("name", "Mine")];
    let refused = other.post(&rename, &theirs).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn what_was_not_made_as_asked_is_not_added() {
    let desk = open().await;
    let mut browser = desk.enter(EMAIL, Role::Author).await;
    let mut authenticator = Authenticator::new(HERE);
    authenticator.verifies = false;
    let unverified = add(&mut browser, &mut authenticator).await;
    authenticator.verifies = true;
    authenticator.origin = "https://desk.example.com";
    let forged = add(&mut browser, &mut authenticator).await;
    let unreadable = {
        let page = browser.fill(ACCOUNT, NEW, &[]).await;
        browser.fill_in(&page, ADD, &[("passkey", "{}")]).await
    };

    for refused in [unverified, forged, unreadable] {
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("was not added"), "{}", refused.body);
    }
    assert!(browser.get(ACCOUNT).await.texts(".passkeys").is_empty());
    desk.sign_in(EMAIL).await;
}

#[tokio::test]
async fn the_last_second_factor_is_not_removed_where_one_is_demanded() {
    let desk = open().await;
    let mut browser = desk.enter(EMAIL, Role::Author).await;
    let now = desk.clock.now();
    desk.state()
        .desk
        .demand_second_factor(&Actor::Console, true, now)
        .await
        .expect("is kept");
    let led = browser.get("/admin/").await;
    let page = browser.follow(&led).await;
    let page = browser.fill_in(&page, NEW, &[]).await;
    let mut authenticator = Authenticator::new(HERE);
    let answer = authenticator.make(&question(&page));
    let added = browser.fill_in(&page, ADD, &[("passkey", &answer)]).await;
    assert_eq!(added.texts(".codes code").len(), 10);

    let account = browser.get(ACCOUNT).await;
    assert_eq!(account.texts(".passkeys tbody th"), ["Passkey"]);
    let remove = account.attribute(".passkeys form", "action").expect("one");
    let refused = browser.fill_in(&account, &remove, &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("your last second factor"));
    set_up(&desk, &mut browser).await;
    let removed = browser.fill_in(&account, &remove, &[]).await;
    assert_eq!(removed.location(), "/admin/account?done=passkey-removed");
    let app = "/admin/account/authenticator/remove";
    let refused = browser.fill(ACCOUNT, app, &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("your last second factor"));
}

#[tokio::test]
async fn an_administrator_who_takes_off_a_second_factor_takes_the_passkeys() {
    let desk = open().await;
    let (mut browser, mut authenticator) = with_passkey(&desk).await;
    let mut chief = desk.enter("chief@example.net", Role::Administrator).await;
    let operator = desk.state().desk.operator_by_email(EMAIL).await;
    let id = operator.expect("can be read").expect("is there").id;
    let page = format!("/admin/operators/{id}");

    chief
        .fill(&page, &format!("{page}/second-factor"), &[])
        .await;

    assert_eq!(browser.get("/admin/").await.status, StatusCode::SEE_OTHER);
    let refused = knock(&mut desk.browser(), &mut authenticator).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    desk.sign_in(EMAIL).await;
}

#[tokio::test]
async fn without_a_script_the_pages_say_so_and_the_other_ways_stay() {
    let desk = open().await;
    with_passkey(&desk).await;
    let mut operator = desk.browser();
    let page = operator.get("/admin/sign-in").await;
    assert!(page.texts("noscript").join(" ").contains("needs scripts"));
    assert!(page.attribute("#password", "name").is_some());

    let pressed = operator.fill_in(&page, DOOR, &[]).await;
    assert_eq!(pressed.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        pressed
            .texts("[role=alert]")
            .join(" ")
            .contains("needs scripts")
    );
    let step = name_password(&mut operator).await;
    assert!(step.texts("noscript").join(" ").contains("needs scripts"));
    assert!(step.attribute("#recovery", "name").is_some());
}

#[tokio::test]
async fn where_no_browser_offers_passkeys_the_account_says_why_and_nobody_is_asked() {
    for (address, why) in [
        ("http://desk.example.net", "begins with https://"),
        ("http://127.0.0.1:3000", "not with a number"),
    ] {
        let desk = Desk::open_under(address).await;
        let mut browser = desk.enter(EMAIL, Role::Author).await;

        let account = browser.get(ACCOUNT).await;
        let part = account.texts("section[aria-labelledby=account-passkeys]");
        assert!(part.join(" ").contains(why), "{part:?}");
        assert!(part.join(" ").contains(address), "{part:?}");
        let door = desk.browser().get("/admin/sign-in").await;
        assert!(!door.body.contains(DOOR));
        let asked = desk.browser().post(&format!("{DOOR}/ask"), &[]).await;
        assert_eq!(asked.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn only_pages_of_the_desk_may_ask_for_a_passkey() {
    let desk = open().await;
    for (path, rule) in [("/admin/sign-in", "(self)"), ("/en/", "()")] {
        let page = desk.browser().get(path).await;
        let policy = page.headers.get("permissions-policy").expect("is there");
        let policy = policy.to_str().expect("text");
        for kind in ["get", "create"] {
            let rule = format!("publickey-credentials-{kind}={rule},");
            assert!(policy.contains(&rule), "{path}: {policy}");
        }
    }
}

#[tokio::test]
async fn a_network_has_as_many_questions_as_attempts() {
    let desk = open().await;
    let mut operator = desk.browser();
    for _ in 0..20 {
        ask(&mut operator, &format!("{DOOR}/ask"), &[]).await;
    }
    let one_more = operator.post(&format!("{DOOR}/ask"), &[]).await;

    assert_eq!(one_more.status, StatusCode::TOO_MANY_REQUESTS);
    ask(
        &mut desk.browser_at("203.0.113.9"),
        &format!("{DOOR}/ask"),
        &[],
    )
    .await;
}
