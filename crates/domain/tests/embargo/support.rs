//! A notice to be judged.

use chrono::DateTime;
use domain::document::{Context, Draft, What, apply};
use domain::embargo::{Finding, Known, Weight, judge};
use domain::{Clearance, Instant, Notice, NoticeId, OperatorId};
use serde_json::{Value, json};

/// When everything is judged.
pub const NOW: &str = "2020-12-10T08:00:00Z";

pub fn utc(text: &str) -> Instant {
    DateTime::parse_from_rfc3339(text)
        .expect("RFC 3339")
        .to_utc()
}

fn id() -> NoticeId {
    NoticeId::from_random([7; 20])
}

pub fn clearance() -> Clearance {
    #[expect(
        clippy::disallowed_methods,
        reason = "a test stands in for the desk's look-up"
    )]
    Clearance::grant(OperatorId::from_random([1; 20]), id())
}

/// A maintenance that gives nothing away, as a document.
pub fn document() -> Value {
    json!({
        "slug": "hypervisor-security-update", "kind": "maintenance", "systems": ["NZ Datacentre"],
        "home_zone": "Pacific/Auckland",
        "window": {"start": "2020-12-14T18:00", "end": "2020-12-15T18:00"},
        "timing": {"tolerance": "PT2H", "expected_max": "PT60M", "reserved": "PT2H"},
        "hosts": [
            {"name": "host1.example.net", "start": "2020-12-14T19:00"},
            {"name": "host2.example.net", "start": "2020-12-15T19:00"}
        ],
        "source_language": "en",
        "text": {
            "en": {"title": "Security update", "summary": "Every server restarts once.",
                "body": "We restart the hosts one after another.", "action_required": "Nothing.",
                "slug": "security-update"},
            "de": {"title": "Sicherheitsaktualisierung", "summary": "Jeder Server startet neu.",
                "body": "Wir starten die Hosts nacheinander neu.", "action_required": "Nichts.",
                "slug": "sicherheitsaktualisierung"}
        },
        "disclosures": [{"lift_at": "2020-12-15T12:00:00Z", "text": {
            "en": {"title": "What it closes", "body": "A hole in the store of the hypervisor."},
            "de": {"title": "Was sie schließt", "body": "Eine Lücke im Speicher des Hypervisors."}
        }}],
        "updates": [
            {"at": "2020-12-09T10:00", "text": {"en": {"body": "We prepare."}, "de": {"body": "Wir bereiten vor."}}},
            {"at": "2020-12-09T11:00", "text": {"en": {"body": "We go on."}, "de": {"body": "Es geht weiter."}}}
        ],
        "related": ["another-notice"], "publish_at": "2020-12-10T20:00"
    })
}

pub fn notice(document: &Value) -> Notice {
    let draft = Draft::from_json(document.to_string().as_bytes()).expect("a document");
    let mut count = 0_u8;
    let mut new_id = || {
        count = count.wrapping_add(1);
        [count; 20]
    };
    let mut context = Context {
        id: id(),
        now: utc(NOW),
        new_id: &mut new_id,
        is_cleared: true,
    };
    apply(&draft, &mut context, None).expect("a good document")
}

pub fn judged(document: &Value) -> Vec<Finding> {
    judge(&notice(document), &clearance(), &Known::default(), utc(NOW))
}

/// What is refused: where, and the word where it is one.
pub fn refused(document: &Value) -> Vec<(String, String)> {
    let refusals = judged(document).into_iter();
    let refusals = refusals.filter(|finding| finding.weight == Weight::Refusal);
    refusals
        .map(|finding| {
            let word = match &finding.problem.what {
                What::GivesAway { word } => word.as_ref().map_or("", |word| word.told()).to_owned(),
                other => format!("{other:?}"),
            };
            (finding.problem.path, word)
        })
        .collect()
}

/// Puts a text into both languages of the sealed section.
pub fn sealed(mut document: Value, text: &str) -> Value {
    for language in ["en", "de"] {
        document["disclosures"][0]["text"][language]["body"] = text.into();
    }
    document
}

/// Where words are public, as pointers into the document and as paths.
pub const PUBLIC: [(&str, &str); 19] = [
    ("/slug", "slug"),
    ("/systems/0", "systems[0]"),
    ("/hosts/0/name", "hosts[0].name"),
    ("/hosts/1/name", "hosts[1].name"),
    ("/text/en/title", "text.en.title"),
    ("/text/en/summary", "text.en.summary"),
    ("/text/en/body", "text.en.body"),
    ("/text/en/action_required", "text.en.action_required"),
    ("/text/en/slug", "text.en.slug"),
    ("/text/de/title", "text.de.title"),
    ("/text/de/summary", "text.de.summary"),
    ("/text/de/body", "text.de.body"),
    ("/text/de/action_required", "text.de.action_required"),
    ("/text/de/slug", "text.de.slug"),
    ("/updates/0/text/en/body", "updates[0].text.en.body"),
    ("/updates/1/text/en/body", "updates[1].text.en.body"),
    ("/updates/0/text/de/body", "updates[0].text.de.body"),
    ("/updates/1/text/de/body", "updates[1].text.de.body"),
    ("/related/0", "related[0]"),
];

/// Writes a word into a public field as the field takes it.
pub fn planted(mut document: Value, pointer: &str, word: &str) -> Value {
    let is_address = ["slug", "name", "related"]
        .iter()
        .any(|name| pointer.contains(name));
    let place = document.pointer_mut(pointer).expect("a field");
    *place = if is_address {
        let word = word.to_lowercase().replace(['.', ' ', ':', '#'], "-");
        format!("a-{word}").into()
    } else {
        format!("{} {word}, as planned.", place.as_str().expect("a text")).into()
    };
    document
}
