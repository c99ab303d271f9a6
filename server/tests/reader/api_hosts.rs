//! Hosts that scripts report by API: one by one and many at once.

use crate::support::{Answer, SEALED, Site, at, maintenance};
use axum::body::Body;
use http::{Method, Request, StatusCode, header};
use serde_json::{Value, json};
use server::routes::Audience;

const HOSTS: &str = "/api/v1/notices/hypervisor-update/hosts";

/// A site with the maintenance of the story, and a token for hosts alone.
async fn site() -> (Site, String) {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    let token = site.token("hosts:write").await;
    (site, token)
}

async fn report(site: &Site, token: &str, host: &str, body: Value) -> Answer {
    let path = format!("{HOSTS}/{host}.example.net");
    site.send_json(Method::POST, &path, token, &body).await
}

async fn many(site: &Site, token: &str, query: &str, kind: &str, body: &str) -> Answer {
    let request = Request::post(format!("{HOSTS}{query}"))
        .header(header::CONTENT_TYPE, kind)
        .header(header::AUTHORIZATION, format!("Bearer {token}"))
        .body(Body::from(body.to_owned()));
    site.send(request.expect("a request")).await
}

/// The host as readers see it.
async fn public(site: &Site, host: &str) -> Value {
    let notice = site.get("/api/v1/notices/hypervisor-update").await.json();
    let name = format!("{host}.example.net");
    let hosts = notice["hosts"].as_array().expect("hosts").iter();
    let found = hosts.clone().find(|row| row["name"] == name.as_str());
    found.expect("the host").clone()
}

fn paths(answer: &Answer) -> Vec<String> {
    let problem = answer.json();
    let fields = problem["fields"].as_array().expect("fields").iter();
    let path = |field: &Value| field["path"].as_str().expect("a path").to_owned();
    fields.map(path).collect()
}

#[tokio::test]
async fn work_is_dated_by_the_clock_of_the_script() {
    let (site, token) = site().await;

    let begun = json!({"state": "in_progress", "at": "2020-12-14T22:31:00+13:00"});
    let begun = report(&site, &token, "host1", begun).await;
    let ended = json!({"state": "completed", "at": "2020-12-14T09:58:30Z"});
    let ended = report(&site, &token, "host1", ended).await;

    assert_eq!(begun.status, StatusCode::OK, "{}", begun.text());
    assert_eq!(ended.json()["started_at"], "2020-12-14T09:31:00Z");
    assert_eq!(ended.json()["ended_at"], "2020-12-14T09:58:30Z");
    let row = public(&site, "host1").await;
    assert_eq!(
        (&row["state"], &row["ended_at"]),
        (&json!("completed"), &json!("2020-12-14T09:58:30Z"))
    );
}

#[tokio::test]
async fn what_cannot_have_happened_is_refused_and_changes_nothing() {
    let (site, token) = site().await;
    let begun = json!({"state": "in_progress", "at": "2020-12-14T09:31:00Z"});
    report(&site, &token, "host1", begun).await;
    let before = public(&site, "host1").await;
    for (body, path) in [
        (
            json!({"state": "completed", "at": "2020-12-14T10:06:00Z"}),
            "at",
        ),
        (
            json!({"state": "completed", "at": "2020-12-14T09:30:59Z"}),
            "at",
        ),
        (
            json!({"state": "completed", "at": "2020-12-14T22:58"}),
            "at",
        ),
        (json!({"state": "completed", "at": "soon"}), "at"),
        (
            json!({"state": "cancelled", "at": "2020-12-14T09:58:30Z"}),
            "at",
        ),
        (json!({"at": "2020-12-14T09:58:30Z"}), "at"),
        (json!({"state": "erledigt"}), "state"),
        (
            json!({"state": "postponed", "start": "2020-09-27T02:30"}),
            "start",
        ),
        (json!({"note": {"tlh": "nuqneH"}}), "note.tlh"),
        (json!({"note": {"en": "x".repeat(201)}}), "note.en"),
        (json!({}), "state"),
        (
            json!({"state": "completed", "name": "host2.example.net"}),
            "",
        ),
    ] {
        let answer = report(&site, &token, "host1", body.clone()).await;

        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{body}");
        assert_eq!(paths(&answer), [path], "{body}");
    }
    assert_eq!(public(&site, "host1").await, before);
    let tolerated = json!({"state": "completed", "at": "2020-12-14T10:04:59Z"});
    assert_eq!(
        report(&site, &token, "host1", tolerated).await.status,
        StatusCode::OK,
        "clocks differ"
    );
}

#[tokio::test]
async fn saying_the_same_again_changes_nothing_and_is_answered_as_before() {
    let (site, token) = site().await;
    let first = report(&site, &token, "host1", json!({"state": "completed"})).await;
    let version = site.get("/api/v1/notices/hypervisor-update").await.json();

    site.pass_to(at("2020-12-14T10:20:00Z")).await;
    let again = report(&site, &token, "host1", json!({"state": "completed"})).await;

    assert_eq!(
        (first.status, again.status),
        (StatusCode::OK, StatusCode::OK)
    );
    assert_eq!(first.json(), again.json());
    assert_eq!(
        site.get("/api/v1/notices/hypervisor-update").await.json(),
        version
    );
}

#[tokio::test]
async fn another_start_needs_a_reason_in_every_form_and_readers_are_told_it() {
    let (site, token) = site().await;
    let later = json!({"start": "2020-12-14T20:15"});
    for (kind, body) in [
        (
            "application/json",
            r#"[{"name": "host2.example.net", "start": "2020-12-14T20:30"}]"#,
        ),
        (
            "text/csv",
            "name,start\nhost2.example.net,2020-12-14 20:45\n",
        ),
    ] {
        let refused = many(&site, &token, "", kind, body).await;
        assert_eq!(paths(&refused), ["change_reason"], "{}", refused.text());
        let reason = "?partial=true&change_reason.de=Teile+kommen+sp%C3%A4t.";
        let taken = many(&site, &token, reason, kind, body).await;
        assert_eq!(taken.status, StatusCode::OK, "{}", taken.text());
    }
    let refused = report(&site, &token, "host1", later.clone()).await;
    assert_eq!(paths(&refused), ["change_reason"], "{}", refused.text());
    let tongue = json!({"start": "2020-12-14T20:15", "change_reason": {"xx": "Why?"}});
    let refused = report(&site, &token, "host1", tongue).await;
    assert_eq!(paths(&refused), ["change_reason.xx"]);

    let why = json!({"start": "2020-12-14T20:15", "change_reason": {"en": "Parts come late."}});
    let taken = report(&site, &token, "host1", why).await;
    assert_eq!(taken.status, StatusCode::OK, "{}", taken.text());
    let fact = json!({"state": "in_progress"});
    let taken = report(&site, &token, "host1", fact).await;
    assert_eq!(taken.status, StatusCode::OK, "{}", taken.text());

    let notice = site.get("/api/v1/notices/hypervisor-update").await.json();
    let changes = notice["changes"].as_array().expect("changes");
    let reasons: Vec<_> = changes.iter().map(|change| &change["reason"]).collect();
    assert_eq!(
        reasons,
        [
            &json!({"de": "Teile kommen spät."}),
            &json!({"de": "Teile kommen spät."}),
            &json!({"en": "Parts come late."})
        ]
    );
    let host = &changes[2]["what"][0];
    assert_eq!(host["what"], "host_start");
    assert_eq!(host["to"], "2020-12-14T07:15:00Z");
}

#[tokio::test]
async fn a_host_is_postponed_with_a_note_and_the_old_start_is_kept() {
    let (site, token) = site().await;
    let body = json!({
        "state": "postponed", "start": "2020-12-15T22:00",
        "note": {"en": "A disk has to be replaced first.", "de": "Zuerst wird eine Platte getauscht."},
        "change_reason": {"en": "A disk is missing."},
    });

    let answer = report(&site, &token, "host1", body.clone()).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    report(&site, &token, "host1", body).await;

    let row = public(&site, "host1").await;
    assert_eq!(row["state"], "postponed");
    assert_eq!(row["start"], "2020-12-15T09:00:00Z");
    assert_eq!(row["moved_from"], "2020-12-14T06:00:00Z");
    assert_eq!(row["note"]["de"], "Zuerst wird eine Platte getauscht.");
    report(&site, &token, "host1", json!({"note": {"en": null}})).await;
    let row = public(&site, "host1").await;
    assert_eq!(
        (&row["note"]["en"], row["note"]["de"].is_string()),
        (&Value::Null, true)
    );
}

#[tokio::test]
async fn a_note_that_gives_sealed_text_away_is_refused() {
    let (site, token) = site().await;

    let body = json!({"note": {"en": format!("Because of {}.", SEALED[0])}});
    let answer = report(&site, &token, "host1", body).await;

    assert_eq!(
        answer.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        answer.text()
    );
    assert!(SEALED.iter().all(|word| !answer.has(word)));
    assert_eq!(public(&site, "host1").await["note"], Value::Null);
}

#[tokio::test]
async fn a_token_for_hosts_can_do_nothing_else() {
    let (site, token) = site().await;
    let bearer = format!("Bearer {token}");
    let notice = site.get("/api/v1/notices/hypervisor-update").await.json();
    let mut refused = 0;
    for route in &site.application.table {
        let path = route
            .path
            .replace("{key}", "hypervisor-update")
            .replace("{name}", "host1.example.net")
            .replace("{id}", notice["id"].as_str().expect("an id"));
        if path.contains('{') || route.method == "GET" && route.audience != Audience::Operator {
            continue;
        }
        if route.audience == Audience::Token && path.contains("/hosts") {
            continue;
        }
        let request = Request::builder()
            .method(route.method.as_str())
            .uri(&path)
            .header(header::CONTENT_TYPE, "application/json")
            .header(header::AUTHORIZATION, &bearer)
            .body(Body::from(maintenance().to_string()));
        let answer = site.send(request.expect("a request")).await;

        let is_refused = answer.status.is_client_error() || answer.status.is_redirection();
        let is_sign_in = path.starts_with("/admin/sign-in") && route.method == "GET";
        assert!(
            is_refused || is_sign_in,
            "{} {path}: {}",
            route.method,
            answer.status
        );
        if route.audience == Audience::Token {
            assert_eq!(
                answer.status,
                StatusCode::FORBIDDEN,
                "{} {path}",
                route.method
            );
            refused += 1;
        }
    }
    assert!(refused >= 3, "notices are written by three routes at least");
    assert_eq!(
        site.get("/api/v1/notices/hypervisor-update").await.json(),
        notice
    );

    let of_notices = site.token("notices:write").await;
    let answer = many(&site, &of_notices, "", "application/json", "[]").await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn many_hosts_are_reported_in_one_of_three_ways() {
    for (kind, body) in [
        (
            "application/json",
            r#"[{"name": "host1.example.net", "state": "completed", "at": "2020-12-14T09:58:30Z"},
                {"name": "host2.example.net", "state": "scheduled"}]"#,
        ),
        (
            "text/csv; charset=utf-8",
            "host;state;ended_at\nhost1.example.net;completed;2020-12-14 22:58:30\nhost2.example.net;;\n",
        ),
        (
            "text/plain",
            "# tonight\nhost1.example.net - Completed\nhost2.example.net - geplant\n",
        ),
    ] {
        let (site, token) = site().await;

        let answer = many(&site, &token, "", kind, body).await;

        assert_eq!(answer.status, StatusCode::OK, "{kind}: {}", answer.text());
        let receipt = answer.json();
        assert_eq!(
            (&receipt["changed"], &receipt["unchanged"]),
            (&json!(1), &json!(1)),
            "{kind}"
        );
        assert_eq!(receipt["notice"]["progress"]["completed"], 1);
        assert_eq!(public(&site, "host1").await["state"], "completed");
        let again = many(&site, &token, "", kind, body).await;
        assert_eq!(
            (&again.json()["changed"], &again.json()["unchanged"]),
            (&json!(0), &json!(2))
        );
    }
}

#[tokio::test]
async fn one_wrong_row_keeps_all_of_them_out_unless_the_right_ones_are_asked_for() {
    let json = r#"[{"name": "host1.example.net", "state": "completed"},
        {"name": "host2.example.net", "state": "exploded"},
        {"name": "host9.example.net", "state": "completed"},
        {"name": "HOST1.example.net", "state": "failed"}, 7]"#;
    let csv =
        "name,state\nhost1.example.net,done\nhost2.example.net,exploded\nhost9.example.net,done\n";
    for (kind, body, atomic, wrong) in [
        (
            "application/json",
            json,
            vec!["[1].state", "[3].name", "[4]"],
            4,
        ),
        ("text/csv", csv, vec!["line[3].state"], 2),
    ] {
        let (site, token) = site().await;

        let answer = many(&site, &token, "", kind, body).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(paths(&answer), atomic, "{}", answer.text());
        assert_eq!(public(&site, "host1").await["state"], "scheduled");

        let answer = many(&site, &token, "?partial=true", kind, body).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
        let receipt = answer.json();
        assert_eq!(receipt["changed"], 1);
        let refused = receipt["refused"].as_array().expect("refused rows");
        assert_eq!(refused.len(), wrong, "{receipt}");
        let last = refused
            .iter()
            .find(|row| row["fields"][0]["path"] == "name");
        assert!(last.is_some_and(|row| row["index"].is_u64() || row["line"].is_u64()));
        assert_eq!(public(&site, "host1").await["state"], "completed");
    }
    let (site, token) = site().await;
    let none = many(
        &site,
        &token,
        "?partial=true",
        "text/plain",
        "host9.example.net - done",
    )
    .await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(paths(&none), ["line[1].name"]);
}

#[tokio::test]
async fn what_is_no_table_at_all_is_refused_in_one_sentence() {
    let (site, token) = site().await;
    let many_lines: String = (0..5_001)
        .map(|n| format!("host{n}.example.net - done\n"))
        .collect();
    for (query, kind, body, status) in [
        ("", "application/json", "{}", 422),
        ("", "application/json", "[]", 422),
        ("", "text/plain", "# nothing", 422),
        ("", "text/plain", &*many_lines, 422),
        ("", "application/xml", "<hosts/>", 415),
        (
            "?partial=perhaps",
            "text/plain",
            "host1.example.net - done",
            422,
        ),
    ] {
        let answer = many(&site, &token, query, kind, body).await;

        assert_eq!(answer.status.as_u16(), status, "{kind}: {}", answer.text());
        assert!(answer.json()["error"].is_string());
    }
}

#[tokio::test]
async fn a_list_of_values_without_names_is_refused_with_a_sentence() {
    let (site, token) = site().await;

    let one = report(&site, &token, "host1", json!(["completed"])).await;
    let row = json!([["host1.example.net", "completed", null, null, null]]).to_string();
    let some = many(&site, &token, "", "application/json", &row).await;

    for refused in [one, some] {
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let said = refused.text();
        assert!(said.contains("names of its fields, not a list"), "{said}");
    }
    assert_eq!(public(&site, "host1").await["state"], "scheduled");
}
