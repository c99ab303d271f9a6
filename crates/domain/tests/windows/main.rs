//! Windows and host rows: several windows, what is late, what is postponed.

mod drift;
mod ids;
mod lateness;
mod postponed;
mod several;

use chrono::{DateTime, Utc};
use domain::document::{Context, Draft, What, apply};
use domain::{Instant, Notice, NoticeId};
use serde_json::{Value, json};

/// A maintenance in Auckland that is public since before it.
fn document(change: impl FnOnce(&mut Value)) -> Value {
    let mut document = json!({
        "slug": "restart", "kind": "maintenance", "home_zone": "Pacific/Auckland",
        "window": {"start": "2020-12-14T18:00", "end": "2020-12-15T06:00"},
        "timing": {"tolerance": "PT2H", "expected_max": "PT1H", "reserved": "PT2H"},
        "hosts": [
            {"name": "host1.example.net", "start": "2020-12-14T19:00"},
            {"name": "host2.example.net", "start": "2020-12-14T21:00"},
        ],
        "text": {"en": {"title": "Restart", "body": "We restart."}},
        "publish_at": "2020-12-01T00:00Z",
    });
    change(&mut document);
    document
}

fn utc(text: &str) -> Instant {
    DateTime::parse_from_rfc3339(text)
        .expect("RFC 3339")
        .with_timezone(&Utc)
}

fn applied(
    document: &Value,
    now: &str,
    previous: Option<Notice>,
) -> Result<Notice, Vec<(String, What)>> {
    let draft = Draft::from_json(document.to_string().as_bytes()).expect("a document");
    // Never twice the same, as random ones are.
    let mut count = if previous.is_some() { 100 } else { 0 };
    let mut new_id = || {
        count += 1;
        [count; 20]
    };
    let mut context = Context {
        id: NoticeId::from_random([7; 20]),
        now: utc(now),
        new_id: &mut new_id,
        is_cleared: true,
    };
    apply(&draft, &mut context, previous).map_err(|problems| {
        let problems = problems.into_iter();
        problems
            .map(|problem| (problem.path, problem.what))
            .collect()
    })
}

fn notice(document: &Value, now: &str) -> Notice {
    applied(document, now, None).expect("a notice")
}
