//! A desk, people and notices to tell stories with.

use chrono::TimeDelta;
use desk::{
    Actor, Desk, KeyError, KeyStore, Keyring, NewOperator, NewSession, NewToken, Role, Scopes,
    Vault,
};
use domain::document::{Context, Draft, apply};
use domain::{Instant, Language, Localized, Notice, NoticeId, OperatorId, Sealed, SectionText};
use engine::testing::{TestDatabase, on_every_engine};
use serde_json::{Value, json};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// The word that is in sealed text and nowhere else.
pub const SEALED: &str = "quetzalcoatlus";

/// Runs a story on every engine at hand.
pub async fn tell(story: impl AsyncFn(&Desk, &TestDatabase)) {
    on_every_engine(&["desk"], async |place| {
        let desk = open(place).await;
        story(&desk, place).await;
        desk.close().await;
    })
    .await;
}

/// Opens the desk of a place, once more for a second node.
pub async fn open(place: &TestDatabase) -> Desk {
    Desk::open(&place.url("desk"), vault())
        .await
        .expect("the desk opens")
}

/// A vault with the key of every story.
pub fn vault() -> Vault {
    Vault::new(Arc::new(OneKey), draw)
}

/// Bytes that come only once, as random ones do.
pub fn draw() -> [u8; 32] {
    static COUNT: AtomicU64 = AtomicU64::new(1);
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&COUNT.fetch_add(1, Ordering::Relaxed).to_be_bytes());
    bytes
}

struct OneKey;

impl KeyStore for OneKey {
    fn read(&self) -> Result<Option<Keyring>, KeyError> {
        Ok(Some(Keyring::new([42; 32])))
    }
    fn create(&self, _: &Keyring) -> Result<(), KeyError> {
        unreachable!("there is one")
    }
    fn replace(&self, _: &Keyring) -> Result<(), KeyError> {
        unreachable!("no story changes it")
    }
    fn place(&self) -> String {
        "memory".to_owned()
    }
}

/// An instant of December 2020: `at("14T06:00")`.
pub fn at(time: &str) -> Instant {
    format!("2020-12-{time}:00Z").parse().expect("an instant")
}

pub fn id(number: u8) -> NoticeId {
    NoticeId::from_random([number; 20])
}

pub fn operator_id(number: u8) -> OperatorId {
    OperatorId::from_random([number; 20])
}

/// Adds an operator and answers who that is.
pub async fn operator(desk: &Desk, number: u8, role: Role) -> Actor {
    let operator = NewOperator {
        id: operator_id(number),
        email: &format!("operator{number}@example.net"),
        role,
        password_hash: "$argon2id$…",
    };
    desk.add_operator(&Actor::Console, &operator, at("01T00:00"))
        .await
        .expect("can be added");
    Actor::Operator(operator_id(number))
}

/// A maintenance with five hosts, an update and sealed text, as a document.
pub fn maintenance() -> Value {
    let hosts: Vec<Value> = (1..=5)
        .map(|n| json!({"name": format!("host{n}.example.net"), "start": format!("2020-12-14T19:0{n}")}))
        .collect();
    json!({
        "slug": "hypervisor-security-update", "kind": "maintenance", "state": "scheduled",
        "priority": "high", "systems": ["Auckland", "Wellington"], "home_zone": "Pacific/Auckland",
        "window": {"start": "2020-12-14T18:00", "end": "2020-12-15T18:00"},
        "timing": {"tolerance": "PT2H", "expected_min": "PT20M", "expected_typical": "PT45M",
            "expected_max": "PT60M", "reserved": "PT2H"},
        "hosts": hosts, "source_language": "en",
        "text": {
            "en": {"title": "Security update", "summary": "Restarts.", "body": "We restart.",
                "action_required": "Nothing."},
            "de": {"title": "Sicherheitsaktualisierung", "body": "Wir starten neu.",
                "slug": "sicherheitsaktualisierung"}
        },
        "disclosures": [{"lift_at": "2020-12-15T12:00:00Z", "text": {
            "en": {"title": "The cause", "body": format!("It was a {SEALED}.")},
            "de": {"title": "Die Ursache", "body": format!("Es war ein {SEALED}.")}
        }}],
        "updates": [{"at": "2020-12-09T10:00", "text": {"en": {"body": "We prepare."}}}],
        "related": ["another-notice"]
    })
}

/// A postmortem without anything sealed, as a document.
pub fn postmortem(slug: &str) -> Value {
    json!({
        "slug": slug, "kind": "postmortem", "home_zone": "Europe/Berlin", "source_language": "de",
        "text": {"de": {"title": "Nachbetrachtung", "body": "Es ging so."}}
    })
}

/// Reads a document as notice number `number`.
pub fn notice(number: u8, document: &Value, now: Instant) -> Notice {
    read(number, document, now, None)
}

/// Reads a document in place of a notice.
pub fn read(number: u8, document: &Value, now: Instant, previous: Option<Notice>) -> Notice {
    let draft = Draft::from_json(document.to_string().as_bytes()).expect("a document");
    let mut count = number;
    let mut new_id = || {
        count = count.wrapping_add(37);
        let mut bytes = [count; 20];
        bytes[0] = number;
        bytes
    };
    let mut context = Context {
        id: id(number),
        now,
        new_id: &mut new_id,
        is_cleared: true,
    };
    apply(&draft, &mut context, previous).expect("a good document")
}

/// Saves the maintenance, number 1, as a draft.
pub async fn drafted(desk: &Desk, actor: &Actor) {
    let now = at("10T00:00");
    desk.create(actor, now, notice(1, &maintenance(), now))
        .await
        .expect("is saved");
}

/// Saves the maintenance, number 1, published on the 10th, and delivers it.
pub async fn published(desk: &Desk, actor: &Actor) {
    drafted(desk, actor).await;
    publish(desk, actor, 1, at("10T01:00")).await;
    deliver(desk).await;
}

/// Publishes a notice.
pub async fn publish(desk: &Desk, actor: &Actor, number: u8, now: Instant) {
    edit(desk, actor, number, now, |notice| notice.publish(now)).await;
}

/// Changes a notice by a function that does not refuse.
pub async fn edit(
    desk: &Desk,
    actor: &Actor,
    number: u8,
    now: Instant,
    change: impl FnOnce(&mut Notice),
) {
    let change = |notice: &mut Notice| -> Result<(), ()> {
        change(notice);
        Ok(())
    };
    desk.change(actor, now, &id(number), None, change)
        .await
        .expect("is saved");
}

/// A sealed text that says the same in every language.
pub fn sealed_text(notice: &NoticeId, title: &str, body: &str) -> Sealed<Localized<SectionText>> {
    let section = |language| {
        let (title, body) = (title.to_owned(), body.to_owned());
        (language, SectionText { title, body })
    };
    let text = Language::ALL.into_iter().map(section).collect();
    Sealed::new(notice.clone(), text)
}

/// Tells the desk that the board has everything.
pub async fn deliver(desk: &Desk) {
    for projection in desk.pending().await.expect("can be read") {
        desk.delivered(projection.sequence).await.expect("is noted");
    }
    assert!(desk.pending().await.expect("can be read").is_empty());
}

/// Another English title.
pub fn retitle(notice: &mut Notice, title: &str) {
    let text = notice.text.by_language.get_mut(&domain::Language::En);
    title.clone_into(&mut text.expect("is written in English").title);
}

/// A session that is to be opened.
pub fn new_session(token: u8, now: Instant) -> NewSession {
    NewSession {
        token_hash: [token; 32],
        name: format!("session {token}"),
        form_key: format!("form key {token}"),
        browser: "firefox linux".to_owned(),
        expires_at: now + TimeDelta::hours(12),
    }
}

/// Opens a session for who knows the password.
pub async fn open_session(desk: &Desk, number: u8, token: u8, now: Instant) {
    let operator = desk.operator(&operator_id(number)).await;
    let operator = operator.expect("can be read").expect("is there");
    let new = new_session(token, now);
    let opened = desk.open_session(&operator.id, &operator.password_hash, &new, now);
    assert!(opened.await.expect("can be written"));
}

/// A token that is to be added, for every notice and without an end.
pub fn new_token<'a>(name: &'a str, hash: u8, scopes: &'a Scopes) -> NewToken<'a> {
    NewToken {
        name,
        token_hash: [hash; 32],
        shown: "fst_abcd",
        scopes,
        notice: None,
        expires_at: None,
    }
}
