//! What a translation lags behind, from one edit of a notice to the next.

use chrono::DateTime;
use domain::document::{Context, Draft, apply};
use domain::translation::{Lag, Part};
use domain::{Clearance, Instant, Language, Notice, NoticeId, OperatorId};
use serde_json::{Value, json};

fn at(day: u32) -> Instant {
    let text = format!("2026-11-{day:02}T10:00:00Z");
    let at = DateTime::parse_from_rfc3339(&text).expect("RFC 3339");
    at.with_timezone(&chrono::Utc)
}

fn id() -> NoticeId {
    NoticeId::from_random([7; 20])
}

fn clearance() -> Clearance {
    #[expect(
        clippy::disallowed_methods,
        reason = "a test stands in for the desk's look-up"
    )]
    Clearance::grant(OperatorId::from_random([1; 20]), id())
}

fn document() -> Value {
    json!({
        "kind": "incident", "source_language": "en",
        "text": {
            "en": {"title": "Mail is late", "body": "We look.\n\nPlease wait.\n\nSorry."},
            "de": {"title": "E-Mails kommen zu spät", "body": "Wir sehen nach.\n\nBitte warten Sie.\n\nEs tut uns leid."}
        },
        "updates": [{"id": "", "at": "2026-11-01T09:00Z", "text": {
            "en": {"body": "Found."}, "de": {"body": "Gefunden."}
        }}],
        "disclosures": [{"lift_at": "2026-12-24T12:00:00Z", "text": {
            "en": {"title": "Cause", "body": "A disk.\n\nIt was old."},
            "de": {"title": "Ursache", "body": "Eine Platte.\n\nSie war alt."}
        }}]
    })
}

/// Saves a document over what was saved before; ids stay those of the first save.
fn save(mut document: Value, day: u32, before: Option<Notice>) -> Notice {
    if let Some(before) = &before {
        document["updates"][0]["id"] = json!(before.updates[0].id.to_string());
    }
    let draft = Draft::from_json(document.to_string().as_bytes()).unwrap_or_else(|_| {
        panic!("a document");
    });
    let mut count = 0;
    let mut new_id = || {
        count += 1;
        [count; 20]
    };
    let mut context = Context {
        id: id(),
        now: at(day),
        new_id: &mut new_id,
        is_cleared: true,
    };
    apply(&draft, &mut context, before).expect("a good document")
}

fn count(lag: Option<Lag>) -> Option<usize> {
    lag.map(|lag| lag.count())
}

fn lags(notice: &Notice, language: Language) -> [Option<usize>; 3] {
    let source = notice.text.source;
    [
        count(notice.text.lag(language)),
        count(notice.updates[0].lag(source, language)),
        count(notice.disclosures[0].lag(source, language, &clearance())),
    ]
}

const IN_STEP: [Option<usize>; 3] = [None, None, None];

#[test]
fn what_is_written_together_is_in_step() {
    let notice = save(document(), 1, None);

    assert_eq!(lags(&notice, Language::De), IN_STEP);
    assert_eq!(lags(&notice, Language::En), IN_STEP);
}

#[test]
fn each_text_lags_behind_by_its_own_paragraphs() {
    let mut document = document();
    let notice = save(document.clone(), 1, None);

    document["text"]["en"]["title"] = json!("Mail is very late");
    document["text"]["en"]["body"] = json!("We look.\n\nPlease do wait.\n\nSorry.\n\nReally.");
    document["updates"][0]["text"]["en"]["body"] = json!("Found it.");
    document["disclosures"][0]["text"]["en"]["body"] = json!("A disk.\n\nIt was very old.");
    let notice = save(document.clone(), 2, Some(notice));

    assert_eq!(lags(&notice, Language::De), [Some(3), Some(1), Some(1)]);
    let Some(Lag::Behind(passages)) = notice.text.lag(Language::De) else {
        panic!("the basis is known");
    };
    assert_eq!(passages[0].part, Part::Title);
    assert_eq!(passages[1].before, "Please wait.");
    assert_eq!(passages[1].now, "Please do wait.");

    // However often the source is changed, it is compared with what was translated.
    document["text"]["en"]["title"] = json!("Mail is late");
    document["text"]["en"]["body"] = json!("We look.\n\nPlease wait.\n\nSorry.");
    let notice = save(document, 3, Some(notice));
    assert_eq!(lags(&notice, Language::De), [None, Some(1), Some(1)]);
}

#[test]
fn a_part_that_is_translated_again_is_in_step_and_the_others_are_not() {
    let mut document = document();
    let notice = save(document.clone(), 1, None);
    document["text"]["en"]["title"] = json!("Mail is very late");
    document["text"]["en"]["body"] = json!("We look harder.");
    let notice = save(document.clone(), 2, Some(notice));

    document["text"]["de"]["title"] = json!("E-Mails kommen viel zu spät");
    let notice = save(document.clone(), 3, Some(notice));

    assert_eq!(count(notice.text.lag(Language::De)), Some(3));

    document["text"]["de"]["body"] = json!("Wir sehen genauer nach.");
    let notice = save(document, 4, Some(notice));
    assert_eq!(lags(&notice, Language::De), IN_STEP);
}

#[test]
fn what_is_said_to_be_up_to_date_is_in_step_without_another_word() {
    let mut document = document();
    let notice = save(document.clone(), 1, None);
    document["text"]["en"]["body"] = json!("We look harder.");
    document["updates"][0]["text"]["en"]["body"] = json!("Found it.");
    document["disclosures"][0]["text"]["en"]["title"] = json!("The cause");
    let notice = save(document.clone(), 2, Some(notice));
    assert!(notice.text.is_stale(Language::De));

    document["in_step"] = json!(["text.de", "updates[0].text.de", "disclosures[0].text.de"]);
    let notice = save(document, 3, Some(notice));

    assert_eq!(lags(&notice, Language::De), IN_STEP);
}

#[test]
fn a_language_that_becomes_the_source_is_compared_with_from_then_on() {
    let mut document = document();
    let notice = save(document.clone(), 1, None);
    document["source_language"] = json!("de");
    document["text"]["de"]["title"] = json!("E-Mails kommen nicht");
    let notice = save(document, 2, Some(notice));

    assert_eq!(count(notice.text.lag(Language::En)), Some(1));
    assert!(!notice.text.is_stale(Language::De));
}

#[test]
fn where_no_basis_is_known_the_dates_tell() {
    let mut document = document();
    let mut notice = save(document.clone(), 1, None);
    notice.text.bases.clear();
    let source = notice.text.by_language.get_mut(&Language::En);
    source.expect("is there").changed_at = at(2);
    assert!(matches!(notice.text.lag(Language::De), Some(Lag::Older)));

    document["priority"] = json!("high");
    let notice = save(document.clone(), 3, Some(notice));
    assert!(matches!(notice.text.lag(Language::De), Some(Lag::Older)));

    document["in_step"] = json!(["text.de"]);
    let notice = save(document, 4, Some(notice));
    assert!(!notice.text.is_stale(Language::De));
}

#[test]
fn a_missing_language_lags_behind_nothing() {
    let mut document = document();
    document["text"]
        .as_object_mut()
        .expect("a map")
        .remove("de");
    let notice = save(document.clone(), 1, None);
    document["text"]["en"]["title"] = json!("Another title");
    let notice = save(document, 2, Some(notice));

    assert!(!notice.text.is_stale(Language::De));
}
