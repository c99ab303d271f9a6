//! Limits of sign-in: who guesses has to wait, and nobody is kept out by others.

use crate::support::{Browser, Desk, PASSWORD};
use chrono::TimeDelta;
use desk::Role;
use http::StatusCode;
use std::io;
use std::sync::{Arc, Mutex};

#[tokio::test]
async fn after_five_wrong_passwords_an_account_has_to_wait_whether_it_exists_or_not() {
    for email in ["desk@example.net", "nobody@example.net"] {
        let desk = Desk::open().await;
        desk.add("desk@example.net", Role::Author).await;
        let mut stranger = desk.browser();
        let wrong = [("email", email), ("password", "wrong")];

        for attempt in 1..=5 {
            let reply = stranger.post("/admin/sign-in", &wrong).await;
            assert_eq!(
                reply.status,
                StatusCode::UNPROCESSABLE_ENTITY,
                "{email}, attempt {attempt}"
            );
        }
        let refused = stranger.post("/admin/sign-in", &wrong).await;
        assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS, "{email}");
        assert!(
            refused.body.contains("1 second"),
            "{:?}",
            refused.texts("[role=alert]")
        );

        desk.clock.set(desk.clock.now() + TimeDelta::seconds(1));
        assert_eq!(
            stranger.post("/admin/sign-in", &wrong).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        desk.clock.set(desk.clock.now() + TimeDelta::seconds(1));
        let refused = stranger.post("/admin/sign-in", &wrong).await;
        assert_eq!(
            refused.status,
            StatusCode::TOO_MANY_REQUESTS,
            "the wait doubles: {email}"
        );
    }
}

#[tokio::test]
async fn who_guesses_ten_times_at_once_has_five_guesses() {
    let desk = Desk::open().await;
    desk.add("desk@example.net", Role::Author).await;
    let guesses = (0..10).map(|_| {
        let mut stranger = desk.browser();
        tokio::spawn(async move { guess(&mut stranger, "desk@example.net", "wrong").await })
    });
    let guesses: Vec<_> = guesses.collect();

    let mut looked_at = 0;
    for status in guesses {
        if status.await.expect("answered") == StatusCode::UNPROCESSABLE_ENTITY {
            looked_at += 1;
        }
    }

    assert_eq!(looked_at, 5);
}

#[tokio::test]
async fn who_is_given_a_new_password_does_not_wait_for_having_forgotten_the_old_one() {
    let desk = Desk::open().await;
    let mut chief = desk.enter("chief@example.net", Role::Administrator).await;
    let id = desk.add("desk@example.net", Role::Author).await;
    let mut operator = desk.browser();
    let mut last = StatusCode::OK;
    for _ in 0..6 {
        last = guess(&mut operator, "desk@example.net", "forgotten").await;
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);

    let page = format!("/admin/operators/{id}");
    let new = "a ladder against the wall";
    let fields = [("password", new), ("again", new)];
    let made = chief.fill(&page, &format!("{page}/reset"), &[]).await;
    let link = made.attribute("#link", "value").expect("a link is shown");
    let path = link.replace("http://desk.example.net", "");
    desk.browser().fill(&path, &path, &fields).await;

    let status = guess(&mut operator, "desk@example.net", new).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn the_right_password_wipes_the_slate() {
    let desk = Desk::open().await;
    desk.add("desk@example.net", Role::Author).await;
    let mut operator = desk.browser();
    for _ in 0..4 {
        operator
            .post(
                "/admin/sign-in",
                &[("email", "desk@example.net"), ("password", "wrong")],
            )
            .await;
    }

    let right = [("email", "desk@example.net"), ("password", PASSWORD)];
    assert_eq!(
        operator.post("/admin/sign-in", &right).await.status,
        StatusCode::SEE_OTHER
    );
    let wrong = [("email", "desk@example.net"), ("password", "wrong")];
    for _ in 0..4 {
        assert_eq!(
            operator.post("/admin/sign-in", &wrong).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
    }
}

#[tokio::test]
async fn one_address_cannot_try_for_ever() {
    let desk = Desk::open().await;
    let mut stranger = desk.browser();
    let mut refused = false;

    for number in 0..25 {
        let email = format!("name{number}@example.net");
        let reply = stranger
            .post(
                "/admin/sign-in",
                &[("email", &email), ("password", "wrong")],
            )
            .await;
        refused |= reply.status == StatusCode::TOO_MANY_REQUESTS;
    }

    assert!(refused);
}

async fn guess(browser: &mut Browser, email: &str, password: &str) -> StatusCode {
    let fields = [("email", email), ("password", password)];
    browser.post("/admin/sign-in", &fields).await.status
}

#[tokio::test]
async fn strangers_in_other_networks_keep_nobody_out() {
    let desk = Desk::open().await;
    desk.add("desk@example.net", Role::Author).await;
    for number in 0..60 {
        let mut stranger = desk.browser_at(&format!("203.0.113.{number}"));
        let status = guess(&mut stranger, "desk@example.net", "wrong").await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{number}");
    }

    let mut operator = desk.browser_at("192.0.2.1");
    let status = guess(&mut operator, "desk@example.net", PASSWORD).await;

    assert_eq!(status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn while_an_account_is_attacked_a_network_has_less_patience_with_it_and_with_no_other() {
    let desk = Desk::open().await;
    for number in 0..50 {
        let mut stranger = desk.browser_at(&format!("2001:db8:{number:x}::1"));
        guess(&mut stranger, "desk@example.net", "wrong").await;
    }

    let mut another = desk.browser_at("2001:db8:ffff::1");
    let first = guess(&mut another, "desk@example.net", "wrong").await;
    let second = guess(&mut another, "desk@example.net", "wrong").await;
    let of_another = guess(&mut another, "other@example.net", "wrong").await;

    assert_eq!(first, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(second, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(of_another, StatusCode::UNPROCESSABLE_ENTITY);
    desk.clock.set(desk.clock.now() + TimeDelta::days(2));
    for attempt in 1..=5 {
        let status = guess(&mut another, "desk@example.net", "wrong").await;
        assert_eq!(
            status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "forgotten, attempt {attempt}"
        );
    }
}

#[tokio::test]
async fn another_address_of_the_same_network_does_not_help_a_guesser() {
    let desk = Desk::open().await;
    for number in 1..=5 {
        let mut stranger = desk.browser_at(&format!("2001:db8::{number}"));
        guess(&mut stranger, "desk@example.net", "wrong").await;
    }

    let mut stranger = desk.browser_at("2001:db8::6");
    let status = guess(&mut stranger, "desk@example.net", "wrong").await;

    assert_eq!(status, StatusCode::TOO_MANY_REQUESTS);
}

/// A log that can be read.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().expect("nobody panicked").extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn the_log_says_who_came_in_and_from_where_and_nothing_that_was_typed() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_writer(move || writer.clone())
        .with_ansi(false)
        .finish();
    let _logging = tracing::subscriber::set_default(subscriber);
    let desk = Desk::open().await;
    let id = desk.add("desk@example.net", Role::Author).await;
    let mut operator = desk.browser_at("192.0.2.77");

    guess(&mut operator, "my secret sentence", "wrong").await;
    guess(&mut operator, "desk@example.net", "another wrong one").await;
    guess(&mut operator, "desk@example.net", PASSWORD).await;
    let token =
        http::Request::post("/api/v1/notices").header("authorization", "Bearer fen_made-up");
    let refused = operator.send(token, axum::body::Body::empty()).await;

    assert_eq!(refused.status, StatusCode::UNAUTHORIZED);
    let log = String::from_utf8(log.0.lock().expect("nobody panicked").clone()).expect("UTF-8");
    let lines: Vec<_> = log
        .lines()
        .filter(|line| line.contains("192.0.2.0/24"))
        .collect();
    let [unknown, wrong, signed_in, token] = &*lines else {
        panic!("{log}");
    };
    assert!(unknown.contains("refused a sign-in") && !unknown.contains("operator="));
    for line in [wrong, signed_in] {
        assert!(line.contains(id.as_str()), "{line}");
    }
    assert!(wrong.contains("refused") && signed_in.contains("signed in"));
    assert!(token.contains("refused a token"));
    for typed in [
        "secret",
        "example.net",
        "wrong one",
        PASSWORD,
        "made-up",
        "192.0.2.77",
    ] {
        assert!(!log.contains(typed), "{typed}: {log}");
    }
}
