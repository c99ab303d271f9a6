//! Updates that programs plan for later.

use crate::support::{SEALED, Site, at, maintenance};
use http::{Method, StatusCode};
use serde_json::{Value, json};

const UPDATES: &str = "/api/v1/notices/hypervisor-update/updates";

fn update() -> Value {
    json!({"at": "2031-01-01T00:00Z", "text": {"en": {"body": "Archaeopteryx is restarted."}}})
}

async fn is_public(site: &Site) -> bool {
    let page = site.get("/en/notices/hypervisor-update").await;
    page.text().contains("Archaeopteryx")
}

#[tokio::test]
async fn an_update_with_a_time_to_come_is_planned_and_goes_out_then() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    let token = site.token("updates:write").await;

    let answer = site
        .send_json(Method::POST, UPDATES, &token, &update())
        .await;

    assert_eq!(answer.status, StatusCode::ACCEPTED, "{}", answer.text());
    let receipt = answer.json();
    assert_eq!(receipt["planned"]["at"], "2031-01-01T00:00:00Z");
    site.pass_to(at("2030-12-31T23:59:59Z")).await;
    assert!(!is_public(&site).await);
    site.pass_to(at("2031-01-01T00:00:00Z")).await;
    assert!(is_public(&site).await);
}

#[tokio::test]
async fn a_program_takes_back_what_it_planned_and_nothing_that_has_gone_out() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    let token = site.token("updates:write").await;
    let answer = site
        .send_json(Method::POST, UPDATES, &token, &update())
        .await;
    let id = answer.json()["planned"]["id"]
        .as_str()
        .expect("an id")
        .to_owned();
    let take_back = async |id: &str| {
        let path = format!("{UPDATES}/{id}");
        site.send_json(Method::DELETE, &path, &token, &json!({}))
            .await
            .status
    };

    assert_eq!(take_back("no-such-update").await, StatusCode::NOT_FOUND);
    assert_eq!(take_back(&id).await, StatusCode::NO_CONTENT);
    assert_eq!(take_back(&id).await, StatusCode::NOT_FOUND);
    site.pass_to(at("2031-01-02T00:00:00Z")).await;
    assert!(!is_public(&site).await);
}

#[tokio::test]
async fn what_is_sealed_is_not_planned_either() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    let token = site.token("updates:write").await;
    // Before the lift; whoever reads the desk would read it at once.
    let told = json!({"at": "2031-01-01T00:00Z", "text": {"en": {"body": format!("It is {}.", SEALED[0])}}});

    let answer = site.send_json(Method::POST, UPDATES, &token, &told).await;

    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(answer.json()["fields"][0]["path"], "text.en.body");
    assert!(!answer.has(SEALED[0]));
}
