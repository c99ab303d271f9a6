//! What must not be published beside what is sealed, by API.

use crate::support::{Site, at, maintenance};
use http::{Method, StatusCode};

#[tokio::test]
async fn a_document_that_gives_sealed_text_away_is_refused_and_taken_with_a_reason() {
    let site = Site::new().await;
    let token = site.token("notices:write").await;
    let mut document = maintenance();
    document["text"]["de"]["title"] = "Hypervisor-Update gegen CanarySpeculation".into();
    document["hosts"][1]["start"] = "2020-12-15T23:30".into();
    let path = "/api/v1/notices";

    let refused = site.send_json(Method::POST, path, &token, &document).await;
    let unpublished = site.get("/en/notices/hypervisor-update").await;
    document["embargo_override"] = "CANARYSPECULATION is known".into();
    let telling = site.send_json(Method::POST, path, &token, &document).await;
    document["embargo_override"] = "The vendor has agreed".into();
    let taken = site.send_json(Method::POST, path, &token, &document).await;

    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = refused.json()["fields"].clone();
    let paths: Vec<_> = fields
        .as_array()
        .expect("fields")
        .iter()
        .map(|f| f["path"].clone())
        .collect();
    assert_eq!(paths, ["text.de.title", "hosts[1].start"]);
    assert!(
        !refused.text().to_lowercase().contains("canary"),
        "{}",
        refused.text()
    );
    assert_eq!(unpublished.status, StatusCode::NOT_FOUND);
    assert_eq!(telling.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(taken.status, StatusCode::CREATED, "{}", taken.text());
    let public = site.get("/api/v1/notices/hypervisor-update").await;
    assert!(!public.has("The vendor has agreed"));
}

#[tokio::test]
async fn a_token_that_sealed_nothing_cannot_overrule_and_an_update_is_judged_too() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    let token = site.token("notices:write").await;
    let path = "/api/v1/notices/hypervisor-update/updates";
    let mut update = serde_json::json!({"text": {"en": {"body": "It was CANARYSPECULATION."}}});
    update["embargo_override"] = "I say so".into();

    let refused = site.send_json(Method::POST, path, &token, &update).await;

    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.json()["fields"][0]["path"], "text.en.body");
    assert!(!refused.has("CANARY"), "{}", refused.text());
}

#[tokio::test]
async fn a_receipt_warns_of_a_lift_on_a_weekend() {
    let site = Site::new().await;
    let token = site.token("notices:write").await;
    let mut document = maintenance();
    document["disclosures"][0]["lift_at"] = "2020-12-19T12:00:00Z".into();

    let taken = site
        .send_json(Method::POST, "/api/v1/notices", &token, &document)
        .await;

    assert_eq!(taken.status, StatusCode::CREATED, "{}", taken.text());
    assert_eq!(
        taken.json()["warnings"][0]["path"],
        "disclosures[0].lift_at"
    );
    site.pass_to(at("2020-12-19T12:00:00Z")).await;
}
