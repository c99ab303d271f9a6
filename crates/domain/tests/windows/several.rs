//! Several windows in one notice.

use super::{applied, document, notice, utc};
use domain::document::{What, draft_of, to_json};
use domain::{State, gate, schedule};
use serde_json::{Value, json};

fn two_nights() -> Value {
    document(|document| {
        document["window"] = Value::Null;
        document["windows"] = json!([
            {"start": "2020-12-15T22:00", "end": "2020-12-15T24:00"},
            {"start": "2020-12-14T22:00", "end": "2020-12-15T02:00"},
        ]);
        document["hosts"] = json!([]);
    })
}

#[test]
fn windows_are_told_in_their_order_and_as_one_span() {
    let notice = notice(&two_nights(), "2020-12-02T00:00:00Z");

    let public = gate::project(&notice, utc("2020-12-02T00:00:00Z")).expect("is public");

    let span = public.window.expect("a window");
    assert_eq!(span.start, utc("2020-12-14T09:00:00Z"));
    assert_eq!(span.end, Some(utc("2020-12-15T11:00:00Z")));
    let starts: Vec<_> = public.windows.iter().map(|window| window.start).collect();
    assert_eq!(
        starts,
        [utc("2020-12-14T09:00:00Z"), utc("2020-12-15T09:00:00Z")]
    );
}

#[test]
fn work_begins_with_the_first_window_and_is_over_with_the_last() {
    let mut notice = notice(&two_nights(), "2020-12-02T00:00:00Z");

    schedule::catch_up(&mut notice, utc("2020-12-14T20:00:00Z"), |_| true);
    assert_eq!(notice.state, State::InProgress);
    assert!(!notice.is_overdue(), "the second night is still to come");

    schedule::catch_up(&mut notice, utc("2020-12-15T11:00:00Z"), |_| true);
    assert!(notice.is_overdue());
}

#[test]
fn several_windows_survive_export_and_import() {
    let first = notice(&two_nights(), "2020-12-02T00:00:00Z");

    let exported = to_json(&draft_of(&first, None));
    let again = notice(&exported, "2020-12-02T00:00:00Z");

    assert_eq!(exported.get("window"), None);
    assert_eq!(again.windows, first.windows);
}

#[test]
fn windows_that_overlap_are_refused_at_the_one_that_begins_too_early() {
    let document = document(|document| {
        document["window"] = Value::Null;
        document["windows"] = json!([
            {"start": "2020-12-15T01:00", "end": "2020-12-15T03:00"},
            {"start": "2020-12-14T22:00", "end": "2020-12-15T02:00"},
        ]);
    });

    let problems = applied(&document, "2020-12-02T00:00:00Z", None).expect_err("an overlap");

    assert_eq!(
        problems,
        [("windows[0].start".to_owned(), What::WindowsOverlap)]
    );
}

#[test]
fn a_window_in_both_fields_is_refused() {
    let document = document(|document| {
        document["windows"] = json!([{"start": "2020-12-15T22:00", "end": "2020-12-15T24:00"}]);
    });

    let problems = applied(&document, "2020-12-02T00:00:00Z", None).expect_err("given twice");

    assert_eq!(problems, [("window".to_owned(), What::WindowTwice)]);
}

#[test]
fn each_wrong_window_is_named() {
    let document = document(|document| {
        document["window"] = Value::Null;
        document["windows"] = json!([
            {"start": "2020-12-15T22:00", "end": "2020-12-15T21:00"},
            {"end": "2020-12-15T02:00"},
            {},
        ]);
    });

    let problems = applied(&document, "2020-12-02T00:00:00Z", None).expect_err("three wrong ones");

    assert_eq!(
        problems,
        [
            ("windows[0].end".to_owned(), What::EndsBeforeItStarts),
            ("windows[1].start".to_owned(), What::Missing),
            ("windows[2].start".to_owned(), What::Missing),
        ]
    );
}
