//! `fenster update`, run as scripts run it, against a site that listens.

use crate::support::{Site, maintenance};
use axum::Router;
use axum::extract::Request;
use axum::middleware::{self, Next};
use axum::response::{IntoResponse as _, Response};
use http::StatusCode;
use serde_json::Value;
use std::io::Write as _;
use std::net::SocketAddr;
use std::process::{Command, Output, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::net::TcpListener;

/// Serves until the test ends; the address.
async fn listen(router: Router) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(async move { axum::serve(listener, service).await });
    format!("http://{address}")
}

/// Runs the program with something on its standard input; the runtime goes on
/// serving meanwhile.
async fn fenster(url: &str, token: &str, arguments: &[&str], input: &'static str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fenster"));
    command
        .arg("update")
        .args(arguments)
        .env_clear()
        .env("FENSTER_URL", url)
        .env("FENSTER_TOKEN", token)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let run = move || {
        let mut child = command.spawn().expect("the program runs");
        let mut stdin = child.stdin.take().expect("it is piped");
        // A program that was refused before it read anything is gone already.
        let _ = stdin.write_all(input.as_bytes());
        drop(stdin);
        child.wait_with_output().expect("it ends")
    };
    tokio::task::spawn_blocking(run).await.expect("it ends")
}

fn said(output: &Output) -> String {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    text(&output.stdout) + &text(&output.stderr)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_script_posts_an_update_in_both_languages_with_a_new_state() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    let token = site.token("notices:write").await;
    let url = listen(site.application.router.clone()).await;
    let arguments = [
        "hypervisor-update",
        "--state",
        "in_progress",
        "--en",
        "-",
        "--de",
        "Es geht los.",
    ];

    let posted = fenster(&url, &token, &arguments, "We begin.\n").await;

    assert_eq!(posted.status.code(), Some(0), "{}", said(&posted));
    let line = said(&posted);
    assert!(
        line.starts_with("hypervisor-update is in progress: http"),
        "{line}"
    );
    for (page, words) in [
        ("/en/notices/hypervisor-update", "We begin."),
        ("/de/notices/hypervisor-aktualisierung", "Es geht los."),
    ] {
        assert!(site.get(page).await.text().contains(words), "{page}");
    }
    let quiet = ["hypervisor-update", "--en", "Half of it.", "--quiet"];
    assert_eq!(said(&fenster(&url, &token, &quiet, "").await), "");
    let json = ["hypervisor-update", "--en", "Nearly done.", "--json"];
    let receipt = fenster(&url, &token, &json, "").await;
    let receipt: Value = serde_json::from_slice(&receipt.stdout).expect("JSON");
    assert_eq!(receipt["state"], "in_progress");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_script_plans_an_update_once_and_is_told_when_it_goes_out() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    let token = site.token("notices:write").await;
    let url = listen(site.application.router.clone()).await;
    let run = async |text: &str| {
        let at = ["hypervisor-update", "--at", "2031-01-01T00:00Z"];
        let more = ["--key", "job-7", "--en", text];
        fenster(&url, &token, &[&at[..], &more].concat(), "").await
    };

    for _ in 0..2 {
        let planned = run("Over soon.").await;
        assert_eq!(planned.status.code(), Some(0), "{}", said(&planned));
        let line = said(&planned);
        assert!(line.contains("goes out at 2031-01-01T00:00:00Z"), "{line}");
    }
    let other = run("Something else.").await;
    assert!(said(&other).contains("idempotency-key: "));
    site.pass_to(crate::support::at("2031-01-01T00:00:00Z"))
        .await;
    let page = site.get("/en/notices/hypervisor-update").await;
    assert_eq!(page.text().matches("<p>Over soon.</p>").count(), 1);
    let posted = run("Over soon.").await;
    assert_eq!(posted.status.code(), Some(0), "{}", said(&posted));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_is_told_by_field_and_by_the_exit_code() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    let token = site.token("notices:write").await;
    let url = listen(site.application.router.clone()).await;
    let silent = "http://127.0.0.1:9";
    let notice = "hypervisor-update";

    for (url, token, arguments, code, words) in [
        (
            &*url,
            &*token,
            vec![notice, "--state", "resolved"],
            1,
            "state: ",
        ),
        (
            &url,
            &token,
            vec![notice, "--en", "Soon.", "--at", "some day"],
            1,
            "at: ",
        ),
        (
            &url,
            &token,
            vec!["no-such-notice", "--en", "Soon."],
            1,
            "no-such-notice",
        ),
        (&url, "fen_wrong", vec![notice, "--en", "Soon."], 1, "token"),
        (&url, &token, vec![notice], 1, "nothing to tell"),
        (
            silent,
            &token,
            vec![notice, "--en", "Soon.", "--patience", "0"],
            3,
            "does not answer",
        ),
    ] {
        let refused = fenster(url, token, &arguments, "").await;
        assert_eq!(
            refused.status.code(),
            Some(code),
            "{arguments:?}: {}",
            said(&refused)
        );
        assert!(
            said(&refused).contains(words),
            "{arguments:?}: {}",
            said(&refused)
        );
    }
    let public = site.get("/api/v1/notices/hypervisor-update").await.json();
    assert!(
        !public.to_string().contains("Soon."),
        "nothing of it was posted"
    );
}

/// A site whose first answer gets lost on the way back, after the update was taken.
fn losing_the_first_answer(router: Router) -> Router {
    let asked = Arc::new(AtomicUsize::new(0));
    router.layer(middleware::from_fn(move |request: Request, next: Next| {
        let asked = Arc::clone(&asked);
        async move {
            let answer: Response = next.run(request).await;
            if asked.fetch_add(1, Ordering::SeqCst) == 0 {
                StatusCode::BAD_GATEWAY.into_response()
            } else {
                answer
            }
        }
    }))
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_got_lost_makes_no_second_post() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    let token = site.token("notices:write").await;
    let url = listen(losing_the_first_answer(site.application.router.clone())).await;

    let posted = fenster(
        &url,
        &token,
        &["hypervisor-update", "--en", "Only once."],
        "",
    )
    .await;

    assert_eq!(posted.status.code(), Some(0), "{}", said(&posted));
    let answer = site.get("/en/notices/hypervisor-update").await;
    let page = answer.text();
    assert_eq!(page.matches("<p>Only once.</p>").count(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_that_was_used_for_another_update_is_refused() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    let token = site.token("notices:write").await;
    let url = listen(site.application.router.clone()).await;
    let run = async |text: &str| {
        let arguments = ["hypervisor-update", "--key", "job-7", "--en", text];
        fenster(&url, &token, &arguments, "").await
    };

    let first = run("Step one.").await;
    let again = run("Step one.").await;
    let other = run("Step two.").await;

    assert_eq!(
        (first.status.code(), again.status.code()),
        (Some(0), Some(0))
    );
    assert_eq!(other.status.code(), Some(1));
    assert!(
        said(&other).contains("idempotency-key: "),
        "{}",
        said(&other)
    );
}
