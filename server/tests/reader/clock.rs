//! A clock that jumps: nothing that is sealed opens early because of it.

use crate::support::{SEALED, Site, ask, at, config, maintenance};
use axum::body::Body;
use chrono::TimeDelta;
use http::Request;
use server::application::{Application, Role};

const PAGE: &str = "/en/notices/hypervisor-update";

#[tokio::test]
async fn who_watches_over_us_learns_which_zone_rules_are_in_use_and_when_they_are_old() {
    let site = Site::new().await;
    let zones = async || site.get("/readyz").await.json()["zones"].clone();
    let rules = domain::zone::Rules::in_use();
    let day = rules.dated().expect("a date").day();

    site.clock
        .set(day.and_hms_opt(12, 0, 0).expect("noon").and_utc());
    let new = zones().await;
    site.pass(TimeDelta::days(181)).await;
    let old = zones().await;

    assert_eq!(new["status"], "ok");
    assert_eq!(new["release"], rules.release().to_string());
    assert_eq!(new["source"], "bundled");
    assert_eq!(new["dated"], day.to_string());
    assert_eq!(new["dated_by"], "release");
    assert_eq!(old["status"], "stale");
}

async fn clock_of(site: &Site) -> String {
    let ready = site.get("/readyz").await;
    assert_eq!(ready.status, http::StatusCode::OK);
    ready.json()["clock"].as_str().expect("a word").to_owned()
}

/// What the scheduler does when it wakes up.
async fn wake(site: &Site) {
    let scheduler = site.application.scheduler().expect("a role with a desk");
    scheduler.run_due().await.expect("the stores answer");
}

#[tokio::test]
async fn a_clock_that_is_set_forward_opens_nothing_until_somebody_confirms_the_time() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    assert_eq!(clock_of(&site).await, "ok");

    site.clock.jump(at("2020-12-15T12:30:00Z"));
    wake(&site).await;
    site.pass(TimeDelta::days(2)).await;

    assert!(!site.get(PAGE).await.has(SEALED[0]));
    assert_eq!(clock_of(&site).await, "held");
    let desk = &site.application.private.as_ref().expect("a desk").desk;
    let now = site.clock.now();
    desk.release_lifts(&desk::Actor::Console, desk.node(), now)
        .await
        .expect("is released");
    wake(&site).await;
    assert_eq!(clock_of(&site).await, "ok");
    assert!(site.get(PAGE).await.has(SEALED[0]));
}

#[tokio::test]
async fn a_clock_that_is_put_right_again_needs_nobody() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    let right = site.clock.now();

    site.clock.jump(right - TimeDelta::hours(1));
    wake(&site).await;
    assert_eq!(clock_of(&site).await, "held");
    site.clock.jump(right + TimeDelta::seconds(1));
    wake(&site).await;

    assert_eq!(clock_of(&site).await, "ok");
    site.pass_to(at("2020-12-15T12:00:00Z")).await;
    assert!(site.get(PAGE).await.has(SEALED[0]));
}

#[tokio::test]
async fn a_clock_that_is_a_little_off_is_followed_without_a_word() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;

    for _ in 0..3 {
        let now = site.clock.now();
        site.clock.jump(now + TimeDelta::milliseconds(1_500));
        wake(&site).await;
    }

    assert_eq!(clock_of(&site).await, "ok");
    site.pass_to(at("2020-12-15T12:00:00Z")).await;
    assert!(site.get(PAGE).await.has(SEALED[0]));
}

#[tokio::test]
async fn a_jump_that_nobody_has_noticed_yet_opens_nothing_either() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    let desk = &site.application.private.as_ref().expect("a desk").desk;

    site.clock.jump(at("2020-12-15T12:30:00Z"));
    let done = desk.run_due(site.clock.now()).await.expect("runs");

    let opened = done
        .iter()
        .flat_map(|(_, due)| due)
        .any(domain::schedule::Due::opens);
    assert!(!opened, "{done:?}");
}

#[tokio::test]
async fn a_jump_while_nobody_was_running_is_noticed_at_the_start() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;

    site.clock.jump(at("2020-12-15T12:30:00Z"));
    let restarted = Application::open(&config(&site.databases), Role::All, site.clock.clone())
        .await
        .expect("starts");
    restarted.catch_up().await.expect("the stores answer");

    let request = Request::get(PAGE).body(Body::empty()).expect("a request");
    assert!(!ask(&restarted, request).await.has(SEALED[0]));
    let request = Request::get("/readyz")
        .body(Body::empty())
        .expect("a request");
    assert_eq!(ask(&restarted, request).await.json()["clock"], "held");
}

#[tokio::test]
async fn a_document_is_not_taken_for_past_by_a_clock_that_jumped() {
    let site = Site::new().await;
    let token = site.token("notices:write").await;
    site.clock.jump(at("2020-12-15T12:30:00Z"));

    let refused = site
        .send_json(
            http::Method::POST,
            "/api/v1/notices",
            &token,
            &maintenance(),
        )
        .await;

    assert_eq!(
        refused.status,
        http::StatusCode::CONFLICT,
        "{}",
        refused.text()
    );
    assert!(refused.has("clocks"), "{}", refused.text());
    assert!(!site.get(PAGE).await.has(SEALED[0]));
}

#[tokio::test]
async fn a_hold_of_an_earlier_boot_counts_until_somebody_confirms_the_time() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    let desk = &site.application.private.as_ref().expect("a desk").desk;
    let earlier = desk.clone().on_node("an earlier boot", || None);
    let by = TimeDelta::hours(1);
    earlier
        .hold_lifts(by, site.clock.now())
        .await
        .expect("is held");

    site.pass_to(at("2020-12-15T12:30:00Z")).await;
    assert_eq!(clock_of(&site).await, "held");
    assert!(!site.get(PAGE).await.has(SEALED[0]));

    desk.release_lifts(&desk::Actor::Console, earlier.node(), site.clock.now())
        .await
        .expect("is released");
    wake(&site).await;
    assert_eq!(clock_of(&site).await, "ok");
    assert!(site.get(PAGE).await.has(SEALED[0]));
}

/// A hold that cannot be written is no hold that somebody has taken away.
#[tokio::test]
async fn a_jump_that_cannot_be_noted_is_not_taken_for_confirmed() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    let url = site.databases.url("desk");
    let database = engine::Database::connect(&url, "desk").await;
    let database = database.expect("connects");
    let run = async |statement: &'static str| {
        let done = sqlx::query(statement).execute(&database.pool).await;
        done.expect("is done");
    };
    run(
        "create trigger nothing_is_noted before insert on clock_holds
         begin select raise(abort, 'busy'); end",
    )
    .await;

    site.clock.jump(at("2020-12-15T12:30:00Z"));
    let scheduler = site.application.scheduler().expect("a role with a desk");
    assert!(scheduler.run_due().await.is_err());
    run("drop trigger nothing_is_noted").await;
    for _ in 0..3 {
        wake(&site).await;
    }

    assert_eq!(clock_of(&site).await, "held");
    assert!(!site.get(PAGE).await.has(SEALED[0]));
    let desk = &site.application.private.as_ref().expect("a desk").desk;
    assert_eq!(desk.holds().await.expect("reads").len(), 1);
    database.close().await;
}

#[tokio::test]
async fn who_confirms_a_time_confirms_no_other_that_comes_after_it() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    let desk = &site.application.private.as_ref().expect("a desk").desk;

    site.clock.jump(at("2020-12-14T10:30:00Z"));
    wake(&site).await;
    site.clock.jump(at("2020-12-15T12:30:00Z"));
    desk.release_lifts(&desk::Actor::Console, desk.node(), site.clock.now())
        .await
        .expect("is released");
    for _ in 0..3 {
        wake(&site).await;
    }

    assert_eq!(clock_of(&site).await, "held");
    assert!(!site.get(PAGE).await.has(SEALED[0]));
}

#[tokio::test]
async fn many_small_steps_are_remembered_at_the_next_start() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    for _ in 0..60 {
        let now = site.clock.now();
        site.clock.jump(now + TimeDelta::milliseconds(60));
        wake(&site).await;
    }

    let restarted = Application::open(&config(&site.databases), Role::All, site.clock.clone())
        .await
        .expect("starts");

    let request = Request::get("/readyz")
        .body(Body::empty())
        .expect("a request");
    assert_eq!(ask(&restarted, request).await.json()["clock"], "ok");
}
