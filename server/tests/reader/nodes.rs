//! Several processes on the same stores, and a board that is made anew.

use crate::support::{Answer, Site, ask, config, incident, maintenance};
use axum::body::Body;
use http::{Request, StatusCode, header};
use server::application::{Application, Role};
use std::time::{Duration, Instant};

async fn get(node: &Application, path: &str) -> Answer {
    let request = Request::get(path).body(Body::empty()).expect("a request");
    ask(node, request).await
}

#[tokio::test]
async fn a_node_for_readers_notices_what_another_process_published() {
    let site = Site::new().await;
    let config = config(&site.databases);
    let readers = Application::open(&config, Role::Board, site.clock.clone()).await;
    let readers = readers.expect("a second process");
    readers.start();
    let before = get(&readers, "/en/incidents/").await;

    site.publish(&incident("mail-late")).await;

    assert!(!before.has("mail-late"));
    let patience = Instant::now() + Duration::from_secs(20);
    while !get(&readers, "/en/incidents/").await.has("mail-late") {
        assert!(Instant::now() < patience, "the node does not notice");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// Sets a name at the desk and brings it to the board.
async fn rename(site: &Site, name: &str) {
    let settings = domain::PublicSite {
        name: Some(name.to_owned()),
        languages: vec![domain::Language::En],
        ..domain::PublicSite::default()
    };
    site.set(&settings).await;
}

#[tokio::test]
async fn every_node_shows_what_is_set_at_the_desk_without_a_restart() {
    let site = Site::new().await;
    let config = config(&site.databases);
    let mut nodes = Vec::new();
    for _ in 0..2 {
        let node = Application::open(&config, Role::Board, site.clock.clone()).await;
        let node = node.expect("a node for readers");
        node.start();
        assert!(get(&node, "/en/").await.has("Example Hosting"));
        assert_eq!(get(&node, "/de/").await.status, StatusCode::OK);
        nodes.push(node);
    }

    rename(&site, "Auenhost").await;

    assert!(
        site.get("/en/").await.has("Auenhost"),
        "the node of the desk, at once"
    );
    for node in &nodes {
        let patience = Instant::now() + Duration::from_secs(20);
        while !get(node, "/en/").await.has("Auenhost") {
            assert!(Instant::now() < patience, "the node does not notice");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        assert!(!get(node, "/en/").await.has("Example Hosting"));
        assert!(get(node, "/en/nowhere").await.has("Auenhost"));
        assert!(get(node, "/en/feed.atom").await.has("Auenhost"));
        assert_eq!(get(node, "/de/").await.status, StatusCode::FOUND);
    }
    let late = Application::open(&config, Role::Board, site.clock.clone()).await;
    assert!(get(&late.expect("a node"), "/en/").await.has("Auenhost"));
}

#[tokio::test]
async fn a_board_that_is_made_anew_has_the_settings_of_the_desk() {
    let site = Site::new().await;
    rename(&site, "Auenhost").await;
    let writer = board::Writer::open(&site.databases.url("board")).await;
    let writer = writer.expect("a board");
    let other = domain::PublicSite {
        name: Some("Elsewhere".to_owned()),
        ..domain::PublicSite::default()
    };
    writer
        .apply_site(&other, &[], 99)
        .await
        .expect("is applied");
    let state = site.application.private.as_ref().expect("a desk");

    let rebuilt = state
        .delivery
        .rebuild(&desk::Actor::Console, site.clock.now());
    rebuilt.await.expect("a full board");

    assert!(site.get("/en/").await.has("Auenhost"));
}

#[tokio::test]
async fn a_board_that_lost_everything_is_made_anew_from_the_desk() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    let tag = site
        .get("/en/notices/hypervisor-update")
        .await
        .header(header::ETAG)
        .to_owned();
    let writer = board::Writer::open(&site.databases.url("board"))
        .await
        .expect("a board");
    writer.rebuild(&[]).await.expect("an empty board");
    let state = site.application.private.as_ref().expect("a desk");

    let count = state
        .delivery
        .rebuild(&desk::Actor::Console, site.clock.now())
        .await;

    assert_eq!(count.expect("a full board"), 1);
    let page = site.get("/en/notices/hypervisor-update").await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.header(header::ETAG), tag);
    let trail = state.desk.audit(1).await.expect("the trail");
    assert_eq!(trail[0].action, desk::Action::Republished);
}

#[tokio::test]
async fn what_was_saved_while_the_board_was_away_is_said_to_wait_and_delivered_later() {
    let site = Site::new().await;
    let token = site.token("notices:write").await;
    let other = board::Writer::open(&site.databases.url("board"))
        .await
        .expect("a board");
    let state = site.application.private.as_ref().expect("a desk");
    let away = server::delivery::Delivery::new(
        state.desk.clone(),
        other.clone(),
        server::cache::Revision::starting_at(0),
    );
    other.close().await;

    let mut waiting = maintenance();
    waiting["publish_at"] = "2020-12-15T20:00".into();
    waiting["window"] = serde_json::json!({"start": "2020-12-17T19:00", "end": "2020-12-17T23:00"});
    let path = "/api/v1/notices";
    let saved = site
        .send_json(http::Method::POST, path, &token, &waiting)
        .await;
    site.clock.set(crate::support::at("2020-12-15T07:00:00Z"));
    state
        .desk
        .run_due(site.clock.now())
        .await
        .expect("the desk answers");
    let undelivered = away.deliver().await;
    let before = site.get("/en/notices/hypervisor-update").await;
    let delivered = state.delivery.deliver().await.expect("the board answers");

    assert_eq!(saved.status, StatusCode::CREATED);
    assert!(undelivered.is_err());
    assert_eq!(before.status, StatusCode::NOT_FOUND);
    assert_eq!(delivered, 1);
    assert_eq!(
        site.get("/en/notices/hypervisor-update").await.status,
        StatusCode::OK
    );
}
