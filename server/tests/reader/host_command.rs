//! `fenster host`, run as scripts run it, against a site that listens.

use crate::support::{Site, maintenance};
use axum::extract::State;
use axum::{Json, Router, routing};
use http::StatusCode;
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::process::{Command, Output};
use std::sync::{Arc, Mutex};
use tokio::net::TcpListener;

/// Serves until the test ends.
async fn listen(router: Router) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(async move { axum::serve(listener, service).await });
    address
}

/// Runs the program; the runtime goes on serving meanwhile.
async fn fenster(url: String, token: &str, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fenster"));
    command
        .arg("host")
        .args(arguments)
        .env_clear()
        .env("FENSTER_URL", url)
        .env("FENSTER_TOKEN", token);
    if let Some(path) = std::env::var_os("PATH") {
        command.env("PATH", path);
    }
    let run = move || command.output().expect("the program runs");
    tokio::task::spawn_blocking(run).await.expect("it ends")
}

fn said(output: &Output) -> String {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    text(&output.stdout) + &text(&output.stderr)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_script_reports_begin_and_end_of_its_work() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    let token = site.token("hosts:write").await;
    let url = format!("http://{}/", listen(site.application.router.clone()).await);
    let run = async |arguments: &[&str]| {
        let named = [arguments, &["--notice", "hypervisor-update"]].concat();
        fenster(url.clone(), &token, &named).await
    };

    let begun = run(&["start", "host1.example.net", "--at", "2020-12-14T09:40:00Z"]).await;
    assert_eq!(begun.status.code(), Some(0), "{}", said(&begun));
    assert_eq!(
        said(&begun),
        "host1.example.net is in progress in hypervisor-update: 0 of 2 completed\n"
    );
    let done = run(&["complete", "host1.example.net", "--json"]).await;
    let receipt: Value = serde_json::from_slice(&done.stdout).expect("JSON");
    assert_eq!(receipt["started_at"], "2020-12-14T09:40:00Z");
    let failed = run(&[
        "fail",
        "host2.example.net",
        "--quiet",
        "--note",
        "en=A fan is broken.",
    ])
    .await;
    assert_eq!(
        (failed.status.code(), said(&failed)),
        (Some(0), String::new())
    );
    let listed = run(&["list"]).await;
    let lines = said(&listed);
    let lines: Vec<_> = lines.lines().collect();
    assert!(
        lines[0].starts_with("host1.example.net\t2020-12-14T06:00:00Z\tcompleted\t"),
        "{lines:?}"
    );
    assert_eq!(lines.len(), 2);
    let later = [
        "postpone",
        "host2.example.net",
        "--start",
        "2020-12-15T21:00",
    ];
    let silent = run(&later).await;
    assert_eq!(silent.status.code(), Some(2), "{}", said(&silent));
    assert!(said(&silent).contains("--reason"), "{}", said(&silent));
    let why = ["--reason", "en=A disk is missing."];
    let moved = run(&[&later[..], &why[..]].concat()).await;
    assert_eq!(moved.status.code(), Some(0), "{}", said(&moved));
    let public = site.get("/api/v1/notices/hypervisor-update").await.json();
    assert_eq!(public["hosts"][1]["start"], "2020-12-15T08:00:00Z");
    assert_eq!(public["hosts"][1]["note"]["en"], "A fan is broken.");
    let reason = &public["changes"][0]["reason"];
    assert_eq!(reason["en"], "A disk is missing.");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_is_told_in_words_and_by_the_exit_code() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    let token = site.token("hosts:write").await;
    let url = format!("http://{}", listen(site.application.router.clone()).await);
    let notice = ["--notice", "hypervisor-update"];

    for (token, arguments, code, words) in [
        (
            &*token,
            vec!["start", "host9.example.net"],
            1,
            "no host “host9.example.net”",
        ),
        (
            &token,
            vec!["start", "host1.example.net", "--at", "2031-01-01T00:00:00Z"],
            1,
            "at: ",
        ),
        (
            &token,
            vec!["start", "no_host!"],
            1,
            "a host name has letters",
        ),
        (&token, vec!["start"], 1, "--self"),
        (
            &token,
            vec!["start", "host1.example.net", "--note", "fine"],
            1,
            "language first",
        ),
        ("fen_wrong", vec!["start", "host1.example.net"], 1, "token"),
        ("", vec!["start", "host1.example.net"], 1, "no token"),
    ] {
        let output = fenster(url.clone(), token, &[&*arguments, &notice].concat()).await;

        assert_eq!(
            output.status.code(),
            Some(code),
            "{arguments:?}: {}",
            said(&output)
        );
        assert!(
            said(&output).contains(words),
            "{arguments:?}: {}",
            said(&output)
        );
        assert!(token.is_empty() || !said(&output).contains(token));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_maintenance_that_the_host_is_in_is_found() {
    let rows = |notices: &[(&str, &str)]| -> Value {
        let row = |(slug, state): &(&str, &str)| {
            json!({
                "notice": {"id": slug, "slug": slug, "kind": "maintenance", "state": state,
                    "title": {"en": format!("About {slug}")}, "window": null},
                "host": {"name": "a.example.net", "start": "2020-12-14T06:00:00Z", "state": "scheduled"},
            })
        };
        json!({"name": "a.example.net", "rows": notices.iter().map(row).collect::<Vec<_>>()})
    };
    for (notices, code, words) in [
        (
            rows(&[("tonight", "in_progress"), ("later", "scheduled")]),
            0,
            "in tonight",
        ),
        (rows(&[("later", "scheduled")]), 0, "in later"),
        (
            rows(&[("a", "scheduled"), ("b", "scheduled")]),
            2,
            "--notice b  (About b)",
        ),
        (
            rows(&[("over", "completed")]),
            2,
            "no maintenance under way or coming",
        ),
    ] {
        let report = async |axum::extract::Path((key, name)): axum::extract::Path<(
            String,
            String,
        )>| {
            let progress = json!({"completed": 0, "total": 1});
            Json(
                json!({"name": name, "state": "in_progress", "notice": {"slug": key, "progress": progress}}),
            )
        };
        let router = Router::new()
            .route(
                "/api/v1/hosts/{name}",
                routing::get(async move || Json(notices)),
            )
            .route("/api/v1/notices/{key}/hosts/{name}", routing::post(report));
        let url = format!("http://{}", listen(router).await);

        let output = fenster(url.clone(), "fen_x", &["start", "A.example.net."]).await;

        assert_eq!(output.status.code(), Some(code), "{}", said(&output));
        assert!(said(&output).contains(words), "{}", said(&output));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_site_that_does_not_answer_is_asked_again_for_a_while() {
    let seen = Arc::new(Mutex::new(0));
    let shaky = async |State(seen): State<Arc<Mutex<u32>>>| {
        let mut count = seen.lock().expect("nobody panicked");
        *count += 1;
        if *count == 1 {
            return (
                StatusCode::SERVICE_UNAVAILABLE,
                Json(json!({"error": "Please try again."})),
            );
        }
        let notice = json!({"slug": "n", "progress": {"completed": 1, "total": 1}});
        (
            StatusCode::OK,
            Json(json!({"name": "a", "state": "completed", "notice": notice})),
        )
    };
    let router = Router::new()
        .route("/api/v1/notices/n/hosts/a", routing::post(shaky))
        .with_state(Arc::clone(&seen));
    let url = format!("http://{}", listen(router).await);
    let complete = ["complete", "a", "--notice", "n"];

    let output = fenster(url, "fen_x", &complete).await;
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert_eq!(*seen.lock().expect("nobody panicked"), 2);

    let nobody = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = nobody.local_addr().expect("an address");
    drop(nobody);
    let impatient = [&complete[..], &["--patience", "0"]].concat();
    let output = fenster(format!("http://{address}"), "fen_x", &impatient).await;
    assert_eq!(output.status.code(), Some(3), "{}", said(&output));
    assert!(
        said(&output).contains("does not answer"),
        "{}",
        said(&output)
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_is_read_from_its_file_and_goes_nowhere_else() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("token");
    std::fs::write(&file, "fen_of_file\n").expect("a file");
    let seen = Arc::new(Mutex::new(Vec::new()));
    let away = async |State(seen): State<Arc<Mutex<Vec<String>>>>, headers: http::HeaderMap| {
        let token = headers["authorization"].to_str().expect("text").to_owned();
        seen.lock().expect("nobody panicked").push(token);
        (StatusCode::TEMPORARY_REDIRECT, [("location", "/elsewhere")])
    };
    let router = Router::new()
        .route("/api/v1/notices/n/hosts/a", routing::post(away))
        .route("/elsewhere", routing::any(away))
        .with_state(Arc::clone(&seen));
    let url = format!("http://{}", listen(router).await);
    let file = file.to_str().expect("UTF-8");

    let output = fenster(
        url,
        "",
        &["start", "a", "--notice", "n", "--token-file", file],
    )
    .await;

    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert_eq!(
        *seen.lock().expect("nobody panicked"),
        ["Bearer fen_of_file"]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_script_need_not_know_the_notice() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    let token = site.token("hosts:write").await;
    let url = format!("http://{}", listen(site.application.router.clone()).await);
    let run = async |arguments: &[&str]| fenster(url.clone(), &token, arguments).await;

    for (arguments, words) in [
        (
            ["start", "host1.example.net"],
            "host1.example.net is in progress in hypervisor-update",
        ),
        (["complete", "host1.example.net"], "1 of 2 completed"),
        (["list", "host1.example.net"], "\tcompleted\t"),
        (["complete", "host2.example.net"], "2 of 2 completed"),
    ] {
        let output = run(&arguments).await;
        assert_eq!(
            output.status.code(),
            Some(0),
            "{arguments:?}: {}",
            said(&output)
        );
        assert!(
            said(&output).contains(words),
            "{arguments:?}: {}",
            said(&output)
        );
    }
    let unknown = run(&["start", "host9.example.net"]).await;
    assert_eq!(unknown.status.code(), Some(2), "{}", said(&unknown));
}
