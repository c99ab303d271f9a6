//! Hosts in the public API.

use crate::support::{Site, incident, maintenance};
use http::{StatusCode, header};
use serde_json::{Value, json};

const HOST: &str = "/api/v1/hosts/host1.example.net";

/// A maintenance of some hosts on a day of December 2020.
fn of_hosts(slug: &str, day: u32, state: &str, hosts: &[&str]) -> Value {
    let hosts: Vec<Value> = hosts
        .iter()
        .map(|name| json!({"name": name, "start": format!("2020-12-{day:02}T20:00")}))
        .collect();
    json!({
        "slug": slug, "kind": "maintenance", "state": state, "home_zone": "Europe/Berlin",
        "window": {"start": format!("2020-12-{day:02}T20:00"), "end": format!("2020-12-{day:02}T23:00")},
        "hosts": hosts,
        "text": {"en": {"title": format!("Work: {slug}"), "body": "Work."}},
        "publish_at": "2020-12-01T08:10",
    })
}

fn slugs(document: &Value) -> Vec<&str> {
    let rows = document["rows"].as_array().expect("rows");
    rows.iter()
        .map(|row| row["notice"]["slug"].as_str().expect("a slug"))
        .collect()
}

#[tokio::test]
async fn a_host_tells_what_is_current_and_coming_and_then_what_was() {
    let site = Site::new().await;
    let hosts = ["host1.example.net"];
    site.publish(&of_hosts("long-ago", 2, "completed", &hosts))
        .await;
    site.publish(&of_hosts("lately", 9, "completed", &hosts))
        .await;
    site.publish(&of_hosts("next-week", 21, "scheduled", &hosts))
        .await;
    site.publish(&of_hosts(
        "of-others",
        20,
        "scheduled",
        &["host9.example.net"],
    ))
    .await;
    let id = site.publish(&maintenance()).await;

    let answer = site.get(HOST).await;
    let document = answer.json();

    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(document["name"], "host1.example.net");
    assert_eq!(
        slugs(&document),
        ["hypervisor-update", "next-week", "lately", "long-ago"]
    );
    let first = &document["rows"][0];
    assert_eq!(first["notice"]["id"], id.as_str());
    assert_eq!(first["notice"]["kind"], "maintenance");
    assert_eq!(first["notice"]["state"], "in_progress");
    assert_eq!(first["notice"]["window"]["start"], "2020-12-14T06:00:00Z");
    assert_eq!(first["host"]["name"], "host1.example.net");
    assert_eq!(first["host"]["start"], "2020-12-14T06:00:00Z");
    assert_eq!(first["host"]["state"], "scheduled");
    assert_eq!(
        site.get("/api/v1/hosts/HOST1.Example.NET").await.json(),
        document
    );
}

#[tokio::test]
async fn titles_are_in_the_language_that_was_asked_for() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;

    for (language, title) in [
        ("de-DE, en;q=0.5", "Hypervisor-Update"),
        ("en", "Hypervisor update"),
    ] {
        for path in [HOST, "/api/v1/hosts?name=host1.example.net"] {
            let answer = site
                .get_with(path, &[(header::ACCEPT_LANGUAGE, language)])
                .await;
            let document = answer.json();
            let one = document.get("hosts").map_or(&document, |hosts| &hosts[0]);

            assert_eq!(one["rows"][0]["notice"]["title"], title, "{path}");
            let vary: Vec<_> = answer.headers.get_all(header::VARY).iter().collect();
            assert!(
                vary.iter().any(|value| *value == "Accept-Language"),
                "{vary:?}"
            );
        }
    }
}

#[tokio::test]
async fn some_hosts_are_told_in_the_order_in_which_they_are_named() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;

    let path =
        "/api/v1/hosts?name=host2.example.net&name=nobody&name=HOST1.example.net&name=nobody";
    let document = site.get(path).await.json();

    let told: Vec<_> = document["hosts"]
        .as_array()
        .expect("hosts")
        .iter()
        .map(|host| {
            (
                host["name"].as_str().expect("a name"),
                host["rows"].as_array().map_or(9, Vec::len),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("host2.example.net", 1),
            ("nobody", 0),
            ("host1.example.net", 1)
        ]
    );
}

#[tokio::test]
async fn what_is_no_name_or_nobodys_is_said_and_never_told_to_be_fine() {
    let site = Site::new().await;
    site.publish(&incident("mail-late")).await;

    for path in [HOST, "/api/v1/hosts/a..b", "/api/v1/hosts/%C3%A4"] {
        let answer = site.get(path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        let sentence = answer.json()["error"]
            .as_str()
            .unwrap_or_default()
            .to_owned();
        assert!(
            sentence.contains("does not mean that it is fine"),
            "{sentence}"
        );
    }
    let wrong = site
        .get("/api/v1/hosts?name=ok.example.net&name=a..b")
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.json()["fields"][0]["path"], "name[1]");
    let many: Vec<String> = (0..201).map(|number| format!("name=h{number}")).collect();
    let many = site.get(&format!("/api/v1/hosts?{}", many.join("&"))).await;
    assert_eq!(many.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(site.get("/api/v1/hosts").await.json(), json!({"hosts": []}));
}

#[tokio::test]
async fn hosts_of_what_is_not_public_are_not_known() {
    let site = Site::new().await;
    let mut draft = of_hosts("a-draft", 20, "scheduled", &["host1.example.net"]);
    draft["publish_at"] = Value::Null;
    let mut planned = of_hosts("planned", 21, "scheduled", &["host1.example.net"]);
    planned["publish_at"] = json!("2020-12-15T08:10");
    site.publish(&draft).await;
    site.publish(&planned).await;

    assert_eq!(site.get(HOST).await.status, StatusCode::NOT_FOUND);
    let some = site
        .get("/api/v1/hosts?name=host1.example.net")
        .await
        .json();
    assert_eq!(some["hosts"][0]["rows"], json!([]));
    site.pass_to(crate::support::at("2020-12-15T08:00:00Z"))
        .await;

    assert_eq!(slugs(&site.get(HOST).await.json()), ["planned"]);
}
