//! Notices for these tests, and how they are published without HTTP.

use domain::document::Draft;
use domain::{Instant, NoticeId};
use serde_json::{Value, json};
use server::application::Application;
use server::intake;

/// Stands in sealed text and nowhere else.
pub const SEALED: &str = "CANARYSPECULATION";

/// Stands beside it, to be searched for: a search shows what was typed.
pub const SOUGHT: &str = "branchpredictor";

/// A short notice.
pub fn incident(slug: &str, body: &str) -> Value {
    json!({
        "slug": slug, "kind": "incident", "state": "resolved", "systems": ["Mail"],
        "home_zone": "Europe/Berlin", "window": {"start": "2020-12-01T08:00", "end": "2020-12-01T09:00"},
        "text": {
            "en": {"title": format!("Mail was late: {slug}"), "body": body},
            "de": {"title": format!("Post kam spät: {slug}"), "slug": format!("{slug}-de"), "body": body},
        },
        "publish_at": "2020-12-01T08:10",
    })
}

/// A notice that is public and keeps a secret until an instant.
pub fn sealed_until(lift_at: Instant) -> Value {
    let body = format!("The {SOUGHT} hole is named {SEALED}.");
    json!({
        "slug": "hypervisor-update", "kind": "maintenance", "systems": ["NZ Datacentre"],
        "home_zone": "Pacific/Auckland",
        "window": {"start": "2020-12-14T19:00", "end": "2199-12-16T06:00"},
        "hosts": [
            {"name": "host1.example.net", "start": "2020-12-14T19:00"},
            {"name": "host2.example.net", "start": "2020-12-15T19:00"},
        ],
        "text": {
            "en": {"title": "Hypervisor update", "body": "Servers **restart**."},
            "de": {"title": "Hypervisor-Update", "body": "Server starten **neu**."},
        },
        "disclosures": [{
            "lift_at": lift_at.to_rfc3339(),
            "text": {"en": {"title": "What was wrong", "body": body}, "de": {"title": "Was es war", "body": body}},
        }],
        "related": ["mail-late"],
        "publish_at": "2020-12-13T12:37",
    })
}

/// Saves a notice on the desk; nothing is brought to the board.
pub async fn save(node: &Application, document: &Value, now: Instant) -> NoticeId {
    let desk = &node.private.as_ref().expect("a role with a desk").desk;
    let draft = Draft::from_json(document.to_string().as_bytes()).expect("a document");
    let prepared = intake::prepare(now, &draft, None).expect("a good document");
    intake::save(desk, &desk::Actor::Import, now, prepared)
        .await
        .expect("the desk answers")
}

/// Saves a notice and brings it to the board.
pub async fn publish(node: &Application, document: &Value, now: Instant) -> NoticeId {
    let id = save(node, document, now).await;
    let state = node.private.as_ref().expect("a role with a desk");
    state.delivery.deliver().await.expect("the board answers");
    id
}
