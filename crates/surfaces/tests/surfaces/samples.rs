//! Public notices for tests, made as real ones are: documents are read, time
//! does its part, the gate lets through what may be told.

use chrono::{DateTime, Utc};
use domain::document::{Context, Draft, apply};
use domain::gate::{Change, publish};
use domain::{Instant, Language, NoticeId, PublicNotice};
use surfaces::feed::Feed;

/// A maintenance in another zone, with hosts and a sealed section.
pub const MAINTENANCE: &str = r####"{
  "slug": "hypervisor-security-update", "kind": "maintenance", "state": "in_progress",
  "priority": "high", "systems": ["NZ Datacentre", "Virtual <Servers> & more"], "home_zone": "Pacific/Auckland",
  "window": {"start": "2020-12-14T19:00", "end": "2020-12-16T00:00"},
  "timing": {"tolerance": "PT2H", "expected_min": "PT20M", "expected_typical": "PT45M", "expected_max": "PT60M", "reserved": "PT2H"},
  "hosts": [
    {"name": "host1.example.net", "start": "2020-12-14T19:00", "state": "completed"},
    {"name": "host2.example.net", "start": "2020-12-14T21:00", "state": "in_progress"},
    {"name": "host3.example.net", "start": "2020-12-15T19:00"}
  ],
  "source_language": "en",
  "text": {
    "en": {
      "title": "Security update of hypervisors", "summary": "Every virtual server restarts once.",
      "body": "# What happens\n\nWe restart each host, see [the plan](/en/notices/plan?a=1&b=2) and <b>not HTML</b>.\n\n## Why\n\n- security\n- stability",
      "action_required": "Nothing. Servers start *by themselves*."
    },
    "de": {
      "title": "Sicherheitsaktualisierung der Hypervisoren", "body": "Wir starten jeden Host neu.", "slug": "sicherheitsaktualisierung"
    }
  },
  "disclosures": [{
    "lift_at": "2020-12-15T12:00:00Z",
    "text": {
      "en": {"title": "What the holes were", "body": "See CVE-2020-29480 & https://example.net/advisory."},
      "de": {"title": "Was die Lücken waren", "body": "Siehe CVE-2020-29480."}
    }
  }],
  "updates": [
    {"at": "2020-12-14T19:10", "state": "in_progress", "text": {"en": {"body": "We have **begun**."}, "de": {"body": "Wir haben begonnen."}}},
    {"at": "2020-12-14T20:10", "text": {"en": {"body": "host1 is done."}}}
  ],
  "publish_at": "2020-12-13T12:37"
}"####;

/// An incident that goes on, without an end.
pub const INCIDENT: &str = r####"{
  "slug": "slow-network", "kind": "incident", "state": "identified", "priority": "critical",
  "systems": ["Cologne"], "home_zone": "Europe/Berlin", "window": {"start": "2020-12-14T08:05"},
  "text": {"en": {"title": "Slow network in \"Cologne\" & nearby", "body": "Packets are lost."}},
  "updates": [{"at": "2020-12-14T08:30", "state": "identified", "text": {"en": {"body": "A switch is broken."}}}],
  "publish_at": "2020-12-14T08:10"
}"####;

/// A postmortem in German alone.
pub const POSTMORTEM: &str = r####"{
  "slug": "abstuerze", "kind": "postmortem", "home_zone": "Europe/Berlin", "systems": ["Cologne"],
  "source_language": "de",
  "text": {"de": {"title": "Abstürze nach einer Aktualisierung", "summary": "Warum Server zweimal ausfielen.", "body": "## Was ist passiert?\n\nEin Kernel stürzte ab, siehe CVE-2017-5754."}},
  "publish_at": "2020-12-14T10:00:30+01:00"
}"####;

/// An instant.
pub fn utc(text: &str) -> Instant {
    DateTime::parse_from_rfc3339(text)
        .expect("RFC 3339")
        .with_timezone(&Utc)
}

/// What of a document is public at an instant, under an id made of `seed`.
pub fn public(document: &str, seed: u8, now: &str) -> PublicNotice {
    let mut count = 100;
    let mut new_id = || {
        count += 1;
        [count; 20]
    };
    let mut context = Context {
        id: NoticeId::from_random([seed; 20]),
        now: utc(now),
        new_id: &mut new_id,
        is_cleared: true,
    };
    let draft = Draft::from_json(document.as_bytes()).expect("a document");
    let mut notice = apply(&draft, &mut context, None).expect("a valid document");
    match publish(None, &mut notice, &domain::Localized::new(), utc(now)) {
        Change::Put(public) => public,
        other => panic!("{} is to be public: {other:?}", notice.slug),
    }
}

/// Before the sealed section is opened.
pub const BEFORE: &str = "2020-12-14T07:30:00Z";

/// After the sealed section was opened.
pub const AFTER: &str = "2020-12-15T12:00:00Z";

/// Every sample at an instant, the newest first.
pub fn all(now: &str) -> Vec<PublicNotice> {
    vec![
        public(POSTMORTEM, 3, "2020-12-15T12:00:00Z"),
        public(INCIDENT, 2, "2020-12-14T09:00:00Z"),
        public(MAINTENANCE, 1, now),
    ]
}

/// The feed of everything.
pub fn feed(language: Language, file: &str) -> Feed {
    Feed {
        title: surfaces::feed::title(
            language,
            "Example Hosting",
            surfaces::feed::About::Everything,
        ),
        publisher: "Example Hosting".to_owned(),
        language,
        self_url: format!("https://status.example.net/{language}/{file}"),
        page_url: format!("https://status.example.net/{language}/"),
        base_url: "https://status.example.net".to_owned(),
        updated: utc("2020-12-01T00:00:00Z"),
        hosts: Vec::new(),
    }
}
