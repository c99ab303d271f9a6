//! The notices of both twins, with ids that are not drawn: what is random would
//! differ in everything.

use crate::installation::{CLEARED, Installation, notice_id, operator, operator_id};
use chrono::TimeDelta;
use domain::document::{Context, Draft, apply};
use domain::embargo::Overruled;
use domain::{DisclosureId, Instant, Language, Localized, Notice, NoticeId, Sealed, SectionText};
use serde_json::{Value, json};

/// A public maintenance with one sealed section.
pub const ANNOUNCED: u8 = 1;
/// A public maintenance with two, which open one after the other.
pub const TWICE: u8 = 2;
/// An incident with a sealed section that was public and was taken back.
pub const WITHDRAWN: u8 = 3;
/// A public incident without anything sealed.
pub const PLAIN: u8 = 4;
/// Drafts and planned notices that one twin may have and the other may not.
pub const HIDDEN: std::ops::RangeInclusive<u8> = 11..=14;

/// When the sealed sections of a notice open, in order.
pub fn lifts(number: u8) -> Vec<Instant> {
    let times: &[&str] = match number {
        TWICE => &["2020-12-20T15:00:00Z", "2020-12-22T12:00:00Z"],
        _ => &["2020-12-20T12:00:00Z"],
    };
    times
        .iter()
        .map(|time| crate::installation::at(time))
        .collect()
}

/// What is typed here at random is no text that anybody would publish: the lint
/// is told to let it pass, which goes into the audit trail and nowhere else.
pub fn overruled() -> Overruled {
    Overruled::by(Some("This is a twin.")).expect("a reason")
}

/// A section in some languages.
pub type Section = Localized<SectionText>;

/// A section that says the same in both languages.
pub fn section(title: &str, body: &str) -> Section {
    let text = || SectionText {
        title: title.to_owned(),
        body: body.to_owned(),
    };
    Language::ALL
        .into_iter()
        .map(|language| (language, text()))
        .collect()
}

pub fn sealed(number: u8, section: Section) -> Sealed<Section> {
    Sealed::new(notice_id(number), section)
}

/// An id of a section: of its own making in each twin, and never public.
pub fn disclosure_id(seed: u64) -> DisclosureId {
    let mut random = [0; 20];
    for (place, byte) in random.iter_mut().enumerate() {
        *byte = u8::try_from((seed >> (5 * (place % 12))) & 31).expect("five bits");
    }
    DisclosureId::from_random(random)
}

/// Reads a document as the notice of a number. Updates get ids that the number
/// fixes; sections get theirs from `sections` on.
pub fn read(number: u8, document: &Value, now: Instant) -> Notice {
    let draft = Draft::from_json(document.to_string().as_bytes()).expect("a document");
    let mut count = 0_u8;
    let mut new_id = || {
        count += 1;
        let mut random = [count; 20];
        random[0] = number;
        random
    };
    let mut context = Context {
        id: notice_id(number),
        now,
        new_id: &mut new_id,
        is_cleared: true,
    };
    apply(&draft, &mut context, None).expect("a good document")
}

fn maintenance(number: u8, slugs: [&str; 2], system: &str) -> Value {
    let disclosures: Vec<Value> = lifts(number)
        .iter()
        .map(|lift| {
            json!({"lift_at": lift.to_rfc3339(), "text": {
                "en": {"title": "What was wrong", "body": "It was a hole."},
                "de": {"title": "Was es war", "body": "Es war eine Lücke."},
            }})
        })
        .collect();
    json!({
        "slug": slugs[0], "kind": "maintenance", "priority": "medium",
        "systems": [system], "home_zone": "Pacific/Auckland",
        "window": {"start": "2020-12-14T19:00", "end": "2020-12-16T06:00"},
        "timing": {"tolerance": "PT2H", "expected_min": "PT20M", "expected_typical": "PT45M", "expected_max": "PT60M"},
        "hosts": [
            {"name": "host1.example.net", "start": "2020-12-14T19:00"},
            {"name": "host2.example.net", "start": "2020-12-15T19:00"},
        ],
        "source_language": "en",
        "text": {
            "en": {"title": "Hypervisor update", "summary": "Every server restarts once.", "body": "Servers **restart**."},
            "de": {"title": "Hypervisor-Update", "slug": slugs[1], "body": "Server starten **neu**."},
        },
        "disclosures": disclosures,
        "updates": [{"at": "2020-12-09T20:00", "text": {"en": {"body": "We prepare."}}}],
        "publish_at": "2020-12-09T10:00:00Z",
    })
}

pub fn incident(slug: &str) -> Value {
    json!({
        "slug": slug, "kind": "incident", "state": "monitoring", "systems": ["Mail"],
        "home_zone": "Europe/Berlin", "window": {"start": "2020-12-09T08:00"},
        "text": {"en": {"title": format!("Mail was late: {slug}"), "body": "Mail was *late*."}},
        "publish_at": "2020-12-09T08:10",
    })
}

/// A draft of which readers must not learn that it is there.
pub fn hidden(number: u8, title: &str, body: &str) -> Value {
    json!({
        "slug": hidden_slug(number), "kind": "maintenance", "home_zone": "Pacific/Auckland",
        "systems": [hidden_system(number)],
        "window": {"start": "2021-01-14T19:00", "end": "2021-01-16T06:00"},
        "text": {"en": {"title": title, "body": body}},
        "disclosures": [{"lift_at": "2021-01-20T12:00:00Z", "text": {"de": {"title": title, "body": body}}}],
    })
}

pub fn hidden_slug(number: u8) -> String {
    format!("quiet-draft-{number}")
}

/// Its system, whose slug is the same word.
pub fn hidden_system(number: u8) -> String {
    format!("cluster-{number}")
}

/// Brings the notices in, all of them written by one operator, and clears the others.
pub async fn bring_in(installation: &Installation) {
    let now = installation.clock.now();
    let mut withdrawn = incident("taken-back");
    withdrawn["disclosures"] = json!([{"lift_at": "2020-12-20T12:00:00Z", "text": {
        "en": {"title": "What was wrong", "body": "It was a hole."},
    }}]);
    let mut plain = incident("mail-late");
    plain["related"] = json!(["hypervisor-update"]);
    let announced = maintenance(
        ANNOUNCED,
        ["hypervisor-update", "hypervisor-aktualisierung"],
        "NZ Datacentre",
    );
    let twice = maintenance(
        TWICE,
        ["storage-update", "speicher-aktualisierung"],
        "Storage",
    );
    for (number, document) in [
        (ANNOUNCED, announced),
        (TWICE, twice),
        (WITHDRAWN, withdrawn),
        (PLAIN, plain),
    ] {
        bring(installation, number, &document, now).await;
    }
    let change = |notice: &mut Notice| -> Result<(), ()> {
        notice.withdraw(now + TimeDelta::minutes(1));
        Ok(())
    };
    let desk = installation.desk();
    let (by, id) = (operator(0), notice_id(WITHDRAWN));
    let withdrawn = desk.change(&by, now, &id, None, change).await;
    withdrawn.expect("is taken back");
    installation.deliver().await;
}

/// Saves one notice and clears the people who are cleared for everything.
pub async fn bring(installation: &Installation, number: u8, document: &Value, now: Instant) {
    let desk = installation.desk();
    let by = operator(0);
    let created = desk.create(&by, now, read(number, document, now));
    let id: NoticeId = installation.log.over(created).await.expect("is saved");
    if let Some(clearance) = installation.clearance(0, number).await {
        for other in 1..CLEARED {
            let granted = desk.grant(&clearance, &operator_id(other), now).await;
            granted.expect("is granted");
        }
        assert_eq!(*clearance.notice(), id);
    }
    installation.deliver().await;
}
