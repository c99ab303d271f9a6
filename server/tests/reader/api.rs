//! Notice documents by API.

use crate::support::{SEALED, Site, incident, maintenance};
use axum::body::Body;
use http::{Method, Request, StatusCode, header};
use serde_json::{Value, json};

const NOTICES: &str = "/api/v1/notices";

fn paths(problem: &Value) -> Vec<&str> {
    let fields = problem["fields"].as_array().expect("fields");
    fields
        .iter()
        .map(|field| field["path"].as_str().expect("a path"))
        .collect()
}

#[tokio::test]
async fn a_document_becomes_a_notice_that_everyone_can_read() {
    let site = Site::new().await;
    let token = site.token("notices:write").await;

    let answer = site
        .send_json(Method::POST, NOTICES, &token, &maintenance())
        .await;

    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
    let receipt = answer.json();
    assert_eq!(receipt["publication"], "published");
    assert_eq!(
        receipt["urls"]["de"],
        "https://status.example.net/de/notices/hypervisor-aktualisierung"
    );
    assert!(SEALED.iter().all(|word| !answer.has(word)));
    let location = answer.header(header::LOCATION).to_owned();
    assert_eq!(
        location,
        format!("{NOTICES}/{}", receipt["id"].as_str().expect("an id"))
    );
    let read = site.get(&location).await;
    assert_eq!(read.status, StatusCode::OK);
    assert_eq!(read.header(header::CONTENT_TYPE), "application/json");
    assert_eq!(read.json()["text"]["en"]["title"], "Hypervisor update");
}

#[tokio::test]
async fn a_token_is_needed_and_must_be_for_this() {
    let site = Site::new().await;
    let of_hosts = site.token("hosts:write").await;
    let of_notices = site.token("notices:write").await;
    site.send_json(Method::POST, NOTICES, &of_notices, &maintenance())
        .await;
    let host = "/api/v1/notices/hypervisor-update/hosts/host1.example.net";
    let done = json!({"state": "completed"});

    let without = site.with_method(Method::POST, NOTICES).await;
    let invented = site
        .send_json(Method::POST, NOTICES, "fen_invented", &incident("a"))
        .await;
    let of_another = site
        .send_json(Method::POST, NOTICES, &of_hosts, &incident("a"))
        .await;
    let of_another_too = site.send_json(Method::POST, host, &of_notices, &done).await;
    let right = site.send_json(Method::POST, host, &of_hosts, &done).await;

    assert_eq!(without.status, StatusCode::UNAUTHORIZED);
    assert_eq!(without.header(header::WWW_AUTHENTICATE), "Bearer");
    assert_eq!(invented.status, StatusCode::UNAUTHORIZED);
    assert_eq!(of_another.status, StatusCode::FORBIDDEN);
    assert!(
        of_another.json()["error"]
            .as_str()
            .expect("a sentence")
            .contains("notices:write")
    );
    assert_eq!(of_another_too.status, StatusCode::FORBIDDEN);
    assert_eq!(right.status, StatusCode::OK);
}

#[tokio::test]
async fn hosts_are_ticked_off_until_all_are_done() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    let token = site.token("hosts:write").await;
    let report = async |host: &str, state: &str| {
        let path = format!("{NOTICES}/hypervisor-update/hosts/{host}.example.net");
        site.send_json(Method::POST, &path, &token, &json!({"state": state}))
            .await
    };

    let first = report("host1", "completed").await.json();
    let last = report("host2", "completed").await.json();
    let unknown_host = report("host9", "completed").await;
    let unknown_state = report("host1", "exploded").await;

    assert_eq!(
        first["notice"]["progress"],
        json!({"completed": 1, "in_progress": 0, "failed": 0, "late": 0, "overdue": 0, "total": 2})
    );
    assert_eq!(last["notice"]["state"], "completed");
    assert!(
        site.get("/en/notices/hypervisor-update")
            .await
            .words()
            .contains("2 of 2 completed")
    );
    assert_eq!(unknown_host.status, StatusCode::NOT_FOUND);
    assert_eq!(unknown_state.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(paths(&unknown_state.json()), ["state"]);
}

#[tokio::test]
async fn an_update_is_on_the_timeline_at_once() {
    let site = Site::new().await;
    let mut open = incident("mail-late");
    open["state"] = "investigating".into();
    site.publish(&open).await;
    let token = site.token("notices:write").await;
    let path = format!("{NOTICES}/mail-late/updates");
    let post = async |body: Value| site.send_json(Method::POST, &path, &token, &body).await;

    let posted =
        post(json!({"state": "identified", "text": {"en": {"body": "A *queue* was full."}}})).await;
    let of_maintenance = post(json!({"state": "completed", "text": {"en": {"body": "x"}}})).await;
    let empty = post(json!({"text": {}})).await;

    assert_eq!(posted.status, StatusCode::CREATED, "{}", posted.text());
    assert_eq!(posted.json()["state"], "identified");
    assert!(
        site.get("/en/notices/mail-late")
            .await
            .has("<em>queue</em>")
    );
    assert_eq!(paths(&of_maintenance.json()), ["state"]);
    assert_eq!(paths(&empty.json()), ["text"]);
}

#[tokio::test]
async fn the_same_key_of_another_token_is_another_update() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    let tokens = [
        site.token("notices:write").await,
        site.token("updates:write").await,
    ];
    let post = async |token: &str, text: &str| {
        let request = Request::builder()
            .method(Method::POST)
            .uri("/api/v1/notices/hypervisor-update/updates")
            .header(header::CONTENT_TYPE, "application/json")
            .header(header::AUTHORIZATION, format!("Bearer {token}"))
            .header("idempotency-key", "1")
            .body(Body::from(
                json!({"text": {"en": {"body": text}}}).to_string(),
            ));
        site.send(request.expect("a request")).await.status
    };

    assert_eq!(post(&tokens[0], "We begin.").await, StatusCode::CREATED);
    assert_eq!(post(&tokens[1], "Half is done.").await, StatusCode::CREATED);
    assert_eq!(post(&tokens[0], "We begin.").await, StatusCode::OK);
    assert_eq!(post(&tokens[0], "Another.").await, StatusCode::CONFLICT);

    let page = site.get("/en/notices/hypervisor-update").await;
    assert!(page.has("We begin.") && page.has("Half is done."));
}

#[tokio::test]
async fn a_document_without_sealed_sections_leaves_those_of_the_notice_as_they_are() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    let token = site.token("notices:write").await;
    let mut renamed = maintenance();
    renamed["text"]["en"]["title"] = "Another title".into();
    renamed
        .as_object_mut()
        .expect("an object")
        .remove("disclosures");

    let put = site
        .send_json(
            Method::PUT,
            "/api/v1/notices/hypervisor-update",
            &token,
            &renamed,
        )
        .await;
    site.pass_to(crate::support::at("2020-12-15T12:00:00Z"))
        .await;

    assert_eq!(put.status, StatusCode::OK, "{}", put.text());
    let page = site.get("/en/notices/hypervisor-update").await;
    assert_eq!(page.first("h1"), "Another title");
    assert!(page.has(SEALED[0]));
}

#[tokio::test]
async fn a_token_cannot_put_other_words_in_place_of_sealed_ones() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    let token = site.token("notices:write").await;
    let mut other = maintenance();
    other["disclosures"][0]["text"]["en"]["body"] = "Other words.".into();

    let path = "/api/v1/notices/hypervisor-update";
    let refused = site.send_json(Method::PUT, path, &token, &other).await;
    let same = site
        .send_json(Method::PUT, path, &token, &maintenance())
        .await;
    site.pass_to(crate::support::at("2020-12-15T12:00:00Z"))
        .await;

    assert_eq!(
        refused.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        refused.text()
    );
    assert_eq!(same.status, StatusCode::OK, "{}", same.text());
    let page = site.get("/en/notices/hypervisor-update").await;
    assert!(page.has(SEALED[0]) && !page.has("Other words."));
}

#[tokio::test]
async fn everything_that_is_wrong_is_named_by_its_path_and_nothing_is_changed() {
    let site = Site::new().await;
    let token = site.token("notices:write").await;
    let mut wrong = maintenance();
    wrong["kind"] = "party".into();
    wrong["home_zone"] = "Pacific/Atlantis".into();
    wrong["hosts"][1]["start"] = "tomorrow".into();
    wrong["text"]["fr"] = json!({"title": "Bonjour"});
    wrong["text"]["en"]["title"] = "x".repeat(201).into();
    wrong["related"] = json!(["not a slug"]);

    let answer = site.send_json(Method::POST, NOTICES, &token, &wrong).await;

    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        answer.header(header::CONTENT_TYPE),
        "application/problem+json"
    );
    let problem = answer.json();
    let mut found = paths(&problem);
    found.sort_unstable();
    assert_eq!(
        found,
        [
            "home_zone",
            "hosts[1].start",
            "kind",
            "related[0]",
            "text.en.title",
            "text.fr"
        ]
    );
    assert_eq!(site.get(NOTICES).await.json()["total"], 0);
}

#[tokio::test]
async fn what_does_not_fit_what_is_there_is_refused() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    let token = site.token("notices:write").await;

    let again = site
        .send_json(Method::POST, NOTICES, &token, &maintenance())
        .await;
    let of_nothing = site
        .send_json(
            Method::PUT,
            "/api/v1/notices/unheard-of",
            &token,
            &incident("a"),
        )
        .await;

    assert_eq!(again.status, StatusCode::CONFLICT);
    assert_eq!(paths(&again.json()), ["slug", "text.de.slug"]);
    assert_eq!(of_nothing.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_link_may_come_before_the_notice_that_it_leads_to() {
    let site = Site::new().await;
    let token = site.token("notices:write").await;
    let mut linked = incident("mail-late");
    linked["related"] = json!(["hypervisor-update"]);
    let links = async || site.get("/api/v1/notices/mail-late").await.json()["related"].clone();

    let saved = site.send_json(Method::POST, NOTICES, &token, &linked).await;
    let before = links().await;
    let id = site.publish(&maintenance()).await;
    let after = links().await;

    assert_eq!(
        saved.json()["links_to_nowhere"],
        json!(["hypervisor-update"])
    );
    assert_eq!(before, json!([]));
    assert_eq!(after, json!([id]));
}

#[tokio::test]
async fn a_draft_is_seen_by_nobody() {
    let site = Site::new().await;
    let token = site.token("notices:write").await;
    let mut draft = maintenance();
    draft
        .as_object_mut()
        .expect("an object")
        .remove("publish_at");

    let answer = site.send_json(Method::POST, NOTICES, &token, &draft).await;

    assert_eq!(answer.json()["publication"], "draft");
    assert_eq!(answer.json()["urls"], json!({}));
    assert_eq!(
        site.get(answer.header(header::LOCATION)).await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn the_list_comes_in_pages_and_by_kind() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    site.publish(&incident("mail-late")).await;

    let all = site.get(NOTICES).await.json();
    let incidents = site.get("/api/v1/notices?kind=incident").await.json();
    let unknown = site.get("/api/v1/notices?kind=party").await;

    assert_eq!(
        (&all["total"], &all["page"], &all["pages"]),
        (&json!(2), &json!(1), &json!(1))
    );
    assert_eq!(incidents["notices"][0]["slug"], "mail-late");
    assert_eq!(incidents["total"], 1);
    assert_eq!(paths(&unknown.json()), ["kind"]);
    assert_eq!(
        site.get("/api/v1/notices?page=2").await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn the_description_has_every_route_of_the_api_and_no_other() {
    let site = Site::new().await;

    let description = site.get("/api/v1/openapi.json").await.json();

    let described = description["paths"].as_object().expect("paths").iter();
    let mut described: Vec<_> = described
        .flat_map(|(path, methods)| {
            let methods = methods.as_object().expect("methods").keys();
            methods.map(move |method| format!("{} {path}", method.to_uppercase()))
        })
        .collect();
    let routes = site
        .application
        .table
        .iter()
        .filter(|route| route.path.starts_with("/api/") || route.path == "/live");
    let mut served: Vec<_> = routes
        .filter(|route| !route.path.ends_with("openapi.json"))
        .map(|route| format!("{} {}", route.method, route.path))
        .collect();
    described.sort();
    served.sort();
    assert_eq!(described, served);
    assert_eq!(
        description["components"]["securitySchemes"]["token"]["scheme"],
        "bearer"
    );
}
