//! Addresses that were once public.

use crate::support::{Site, incident, maintenance};
use http::{Method, StatusCode, header};
use serde_json::{Value, json};
use std::convert::Infallible;
use std::path::Path;
use std::process::{Command, Output};

/// The maintenance, published and then given other slugs.
async fn renamed(site: &Site, token: &str) {
    site.publish(&maintenance()).await;
    let mut other = maintenance();
    other["slug"] = "restarts".into();
    other["text"]["de"]["slug"] = "neustarts".into();
    let path = "/api/v1/notices/hypervisor-update";
    let put = site.send_json(Method::PUT, path, token, &other).await;
    assert_eq!(put.status, StatusCode::OK, "{}", put.text());
}

async fn withdraw(site: &Site, slug: &str) {
    let state = site.application.private.as_ref().expect("a desk");
    let now = site.clock.now();
    let stored = state.desk.notice_by_slug(slug).await.expect("reads");
    let id = stored.expect("is there").notice.id;
    let change = |notice: &mut domain::Notice| -> Result<(), Infallible> {
        notice.withdraw(now);
        Ok(())
    };
    let saved = state
        .desk
        .change(&desk::Actor::Console, now, &id, None, change)
        .await;
    saved.expect("is saved");
    state.delivery.deliver().await.expect("is delivered");
}

#[tokio::test]
async fn a_former_slug_leads_to_the_present_one_wherever_it_is_asked_for() {
    let site = Site::new().await;
    renamed(&site, &site.token("notices:write").await).await;

    for (asked, present) in [
        ("/en/notices/hypervisor-update", "/en/notices/restarts"),
        (
            "/de/notices/hypervisor-aktualisierung",
            "/de/notices/neustarts",
        ),
        ("/de/notices/hypervisor-update", "/de/notices/neustarts"),
        (
            "/en/notices/hypervisor-update?tz=Europe/Berlin",
            "/en/notices/restarts?tz=Europe/Berlin",
        ),
        (
            "/en/notices/hypervisor-update/",
            "/en/notices/hypervisor-update",
        ),
        (
            "/api/v1/notices/hypervisor-update",
            "/api/v1/notices/restarts",
        ),
        (
            "/api/v1/notices/hypervisor-aktualisierung",
            "/api/v1/notices/restarts",
        ),
    ] {
        let answer = site.get(asked).await;
        assert_eq!(answer.status, StatusCode::PERMANENT_REDIRECT, "{asked}");
        let location = answer.header(header::LOCATION).replace("%2F", "/");
        assert_eq!(location, present, "{asked}");
        let head = site.with_method(Method::HEAD, asked).await;
        assert_eq!(head.status, StatusCode::PERMANENT_REDIRECT, "{asked}");
    }
    for present in ["/en/notices/restarts", "/api/v1/notices/neustarts"] {
        assert_eq!(site.get(present).await.status, StatusCode::OK, "{present}");
    }
}

#[tokio::test]
async fn a_former_slug_of_a_notice_that_was_taken_back_is_told_like_one_that_never_was() {
    let site = Site::new().await;
    renamed(&site, &site.token("notices:write").await).await;
    withdraw(&site, "restarts").await;

    for [asked, unheard] in [
        [
            "/en/notices/hypervisor-update",
            "/en/notices/never-was-a-thing",
        ],
        [
            "/api/v1/notices/hypervisor-update",
            "/api/v1/notices/never-was-a-thing",
        ],
    ] {
        let (asked, unheard) = (site.get(asked).await, site.get(unheard).await);
        assert_eq!(asked.status, StatusCode::NOT_FOUND);
        assert_eq!(asked.headers, unheard.headers);
        assert_eq!(
            asked
                .text()
                .replace("hypervisor-update", "never-was-a-thing"),
            unheard.text()
        );
    }
}

#[tokio::test]
async fn another_notice_may_not_take_a_former_slug() {
    let site = Site::new().await;
    let token = site.token("notices:write").await;
    renamed(&site, &token).await;
    let paths = |problem: Value| problem["fields"][0]["path"].clone();

    let own = incident("hypervisor-update");
    let mut german = incident("mail-late");
    german["text"]["de"] =
        json!({"title": "Post", "body": "b", "slug": "hypervisor-aktualisierung"});
    let own = site
        .send_json(Method::POST, "/api/v1/notices", &token, &own)
        .await;
    let german = site
        .send_json(Method::POST, "/api/v1/notices", &token, &german)
        .await;

    assert_eq!(own.status, StatusCode::CONFLICT);
    assert_eq!(paths(own.json()), "slug");
    assert_eq!(german.status, StatusCode::CONFLICT);
    assert_eq!(paths(german.json()), "text.de.slug");
}

#[tokio::test]
async fn no_document_is_put_in_the_place_of_a_notice_by_its_former_slug() {
    let site = Site::new().await;
    let token = site.token("notices:write").await;
    renamed(&site, &token).await;

    let path = "/api/v1/notices/hypervisor-update";
    let old = site
        .send_json(Method::PUT, path, &token, &maintenance())
        .await;

    assert_eq!(old.status, StatusCode::NOT_FOUND, "{}", old.text());
    let now = site.get("/en/notices/restarts").await;
    assert_eq!(now.status, StatusCode::OK);
}

#[tokio::test]
async fn nobody_is_told_what_a_notice_was_called_before() {
    let site = Site::new().await;
    renamed(&site, &site.token("notices:write").await).await;

    let list = site.get("/api/v1/notices").await;
    let one = site.get("/api/v1/notices/restarts").await;

    for answer in [list, one] {
        assert!(
            answer.has("restarts") && !answer.has("hypervisor-update"),
            "{}",
            answer.text()
        );
    }
}

#[tokio::test]
async fn a_script_that_knows_the_former_slug_still_reports_its_hosts() {
    let site = Site::new().await;
    renamed(&site, &site.token("notices:write").await).await;
    let token = site.token("hosts:write").await;

    let path = "/api/v1/notices/hypervisor-update/hosts/host1.example.net";
    let body = json!({"state": "completed"});
    let answer = site.send_json(Method::POST, path, &token, &body).await;

    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    assert_eq!(answer.json()["notice"]["slug"], "restarts");
}

/// Brings a document in by the program.
fn import(folder: &Path, document: &Value) -> Output {
    let file = folder.join("document.json");
    std::fs::write(&file, document.to_string()).expect("a file");
    Command::new(env!("CARGO_BIN_EXE_fenster"))
        .args(["import", "document.json"])
        .current_dir(folder)
        .env_clear()
        .env("FENSTER_DATA", folder)
        .output()
        .expect("the program runs")
}

#[tokio::test]
async fn a_document_with_the_former_slug_of_a_notice_is_no_new_text_of_that_notice() {
    let folder = tempfile::tempdir().expect("a folder");
    assert!(
        import(folder.path(), &incident("mail-late"))
            .status
            .success()
    );
    let config = format!("data = {:?}", folder.path());
    let config = server::config::Config::from_toml(&config).expect("a configuration");
    let desk = server::stores::open_desk(&config).await.expect("a desk");
    let stored = desk.notice_by_slug("mail-late").await.expect("reads");
    let stored = stored.expect("is there");
    let rename = |notice: &mut domain::Notice| -> Result<(), Infallible> {
        notice.slug = domain::Slug::parse("mail-was-late").expect("a slug");
        Ok(())
    };
    let (now, actor) = (stored.changed_at, desk::Actor::Console);
    let renamed = desk.change(&actor, now, &stored.notice.id, None, rename);
    renamed.await.expect("is renamed");

    let refused = import(folder.path(), &incident("mail-late"));

    assert!(!refused.status.success());
    let complaint = String::from_utf8_lossy(&refused.stderr);
    assert!(complaint.contains("document.json: slug:"), "{complaint}");
    let after = desk.notice(&stored.notice.id).await.expect("reads");
    assert_eq!(after.expect("is there").edit, stored.edit + 1);
}
