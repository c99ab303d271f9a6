//! From a notice back to its document.
//!
//! Sealed text is in it only for a holder of the clearance; the disclosure's
//! lift instant stays with it, so that it is sealed again where it is read in.

use super::{
    DisclosureDraft, Draft, EmbargoDraft, HostDraft, SectionDraft, TextDraft, TimingDraft,
    UpdateDraft, UpdateTextDraft, WindowDraft,
};
use crate::embargo::Policy;
use crate::timing::{Minutes, Timing};
use crate::{Clearance, Disclosure, Instant, Notice, Publication, Window, WindowId, Zone};
use chrono::SecondsFormat;
use serde_json::{Map, Value, json};

/// The document of a notice. Without a clearance only those disclosures are in it
/// that are open.
#[must_use]
pub fn draft_of(notice: &Notice, clearance: Option<&Clearance>) -> Draft {
    let zone = notice.home_zone;
    let windows = notice.windows.identified();
    let mut windows: Vec<_> = windows.map(|(id, it)| window(Some(id), it)).collect();
    let are_several = windows.len() > 1;
    Draft {
        slug: Some(notice.slug.to_string()),
        kind: notice.kind.word().to_owned(),
        state: Some(notice.state.word().to_owned()),
        priority: Some(notice.priority.word().to_owned()),
        systems: notice
            .systems
            .iter()
            .map(|system| system.name.clone())
            .collect(),
        home_zone: Some(zone.name().to_owned()),
        window: if are_several { None } else { windows.pop() },
        windows,
        moved_from: notice.moved_from.map(|given_up| window(None, given_up)),
        timing: timing(notice.timing),
        hosts: notice
            .hosts
            .iter()
            .map(|row| draft_of_host(row, zone))
            .collect(),
        source_language: Some(notice.text.source.tag().to_owned()),
        text: notice
            .text
            .by_language
            .iter()
            .map(|(language, text)| (language.tag().to_owned(), self::text(text)))
            .collect(),
        disclosures: notice
            .disclosures
            .iter()
            .filter_map(|disclosure| told(disclosure, clearance))
            .collect(),
        // The desk's own business, and nobody else's.
        cleared: Vec::new(),
        embargo: clearance
            .filter(|clearance| *clearance.notice() == notice.id)
            .and_then(|_| notice.policy.as_ref().map(embargo)),
        disambiguation: None,
        embargo_override: None,
        // Why it was changed once is no reason to change it again.
        change_reason: std::collections::BTreeMap::new(),
        updates: notice.updates.iter().map(update).collect(),
        related: notice
            .related
            .iter()
            .map(|related| related.slug.to_string())
            .collect(),
        publish_at: match notice.publication {
            Publication::Planned { at } | Publication::Published { at } => Some(local(at, zone)),
            Publication::Draft | Publication::Withdrawn { .. } => None,
        },
        // Said by somebody, never known.
        in_step: Vec::new(),
    }
}

fn window(id: Option<WindowId>, window: Window) -> WindowDraft {
    WindowDraft {
        id: id.map(|id| id.to_string()),
        start: Some(window.start().written()),
        end: window.end().map(|end| end.written()),
    }
}

fn timing(timing: Timing) -> Option<TimingDraft> {
    (!timing.is_empty()).then(|| TimingDraft {
        tolerance: written(timing.tolerance),
        expected_min: written(timing.expected_min),
        expected_typical: written(timing.expected_typical),
        expected_max: written(timing.expected_max),
        reserved: written(timing.reserved),
    })
}

fn written(minutes: Option<Minutes>) -> Option<String> {
    minutes.map(|minutes| minutes.to_string())
}

/// An instant with the zone's offset: exact to the second, readable at home.
fn local(at: Instant, zone: Zone) -> String {
    zone.at(at).to_rfc3339_opts(SecondsFormat::AutoSi, true)
}

/// One host row as a document has it.
#[must_use]
pub fn draft_of_host(row: &crate::HostRow, zone: Zone) -> HostDraft {
    HostDraft {
        name: row.name.to_string(),
        start: Some(row.start.written()),
        state: Some(row.state.word().to_owned()),
        started_at: row.started_at.map(|at| local(at, zone)),
        ended_at: row.ended_at.map(|at| local(at, zone)),
        moved_from: row.moved_from.map(|start| start.written()),
        timing: timing(row.timing),
        note: row
            .note
            .iter()
            .map(|(language, note)| (language.tag().to_owned(), note.clone()))
            .collect(),
    }
}

fn text(text: &crate::NoticeText) -> TextDraft {
    TextDraft {
        title: text.title.clone(),
        summary: text.summary.clone(),
        body: text.body.clone(),
        action_required: text.action_required.clone(),
        slug: text.slug.as_ref().map(ToString::to_string),
    }
}

/// A section with its text: for who is cleared, and for everybody once it is open.
fn told(disclosure: &Disclosure, clearance: Option<&Clearance>) -> Option<DisclosureDraft> {
    let (lift_at, lifted_at) = (disclosure.lift_at, disclosure.lifted_at);
    let text = match clearance {
        Some(clearance) => disclosure.text.reveal(clearance).ok()?,
        None => disclosure.text.open(lift_at, lifted_at, lifted_at?)?,
    };
    let section = |text: &crate::SectionText| SectionDraft {
        title: text.title.clone(),
        body: text.body.clone(),
    };
    Some(DisclosureDraft {
        id: Some(disclosure.id.to_string()),
        lift_at: disclosure
            .lift_at
            .to_rfc3339_opts(SecondsFormat::AutoSi, true),
        text: text
            .iter()
            .map(|(language, text)| (language.tag().to_owned(), section(text)))
            .collect(),
    })
}

fn embargo(policy: &Policy) -> EmbargoDraft {
    EmbargoDraft {
        policy: Some(policy.name.clone()),
        advisory: policy
            .advisory
            .as_ref()
            .map(|advisory| advisory.as_str().to_owned()),
        checked: policy
            .checked
            .iter()
            .map(|tick| tick.word().to_owned())
            .collect(),
    }
}

fn update(update: &crate::Update) -> UpdateDraft {
    let body = |body: &String| UpdateTextDraft { body: body.clone() };
    UpdateDraft {
        id: Some(update.id.to_string()),
        at: Some(local(update.at.instant(), update.at.zone())),
        state: update.state.map(|state| state.word().to_owned()),
        text: update
            .text
            .iter()
            .map(|(language, text)| (language.tag().to_owned(), body(text)))
            .collect(),
        disambiguation: None,
        embargo_override: None,
    }
}

/// Writes a draft as the JSON it is read from. Drafts may hold sealed text, so
/// this is a function to be called by name and not a `Serialize` to be derived.
#[must_use]
pub fn to_json(draft: &Draft) -> Value {
    let mut out = Map::new();
    out.insert("slug".to_owned(), json!(draft.slug));
    out.insert("kind".to_owned(), json!(draft.kind));
    out.insert("state".to_owned(), json!(draft.state));
    out.insert("priority".to_owned(), json!(draft.priority));
    out.insert("systems".to_owned(), json!(draft.systems));
    out.insert("home_zone".to_owned(), json!(draft.home_zone));
    let window = |window: &WindowDraft| {
        let mut written = given_fields(&[("id", &window.id)]);
        written["start"] = json!(window.start);
        written["end"] = json!(window.end);
        written
    };
    if let Some(written) = &draft.window {
        out.insert("window".to_owned(), window(written));
    }
    if !draft.windows.is_empty() {
        out.insert(
            "windows".to_owned(),
            draft.windows.iter().map(window).collect(),
        );
    }
    if let Some(written) = &draft.moved_from {
        out.insert("moved_from".to_owned(), window(written));
    }
    if let Some(timing) = &draft.timing {
        out.insert("timing".to_owned(), timing_to_json(timing));
    }
    out.insert(
        "hosts".to_owned(),
        draft.hosts.iter().map(host_to_json).collect(),
    );
    out.insert("source_language".to_owned(), json!(draft.source_language));
    let text = draft.text.iter().map(|(language, text)| {
        let fields = [
            ("title", &Some(text.title.clone())),
            ("summary", &text.summary),
            ("body", &Some(text.body.clone())),
            ("action_required", &text.action_required),
            ("slug", &text.slug),
        ];
        (language.clone(), given_fields(&fields))
    });
    out.insert("text".to_owned(), Value::Object(text.collect()));
    let disclosures = draft.disclosures.iter().map(|disclosure| {
        let text = disclosure.text.iter().map(|(language, section)| {
            (language.clone(), json!({"title": section.title, "body": section.body}))
        });
        json!({"id": disclosure.id, "lift_at": disclosure.lift_at, "text": Value::Object(text.collect())})
    });
    out.insert("disclosures".to_owned(), disclosures.collect());
    if let Some(embargo) = &draft.embargo {
        out.insert(
            "embargo".to_owned(),
            json!({"policy": embargo.policy, "advisory": embargo.advisory, "checked": embargo.checked}),
        );
    }
    let updates = draft.updates.iter().map(|update| {
        let text = update.text.iter().map(|(language, text)| (language.clone(), json!({"body": text.body})));
        json!({"id": update.id, "at": update.at, "state": update.state, "text": Value::Object(text.collect())})
    });
    out.insert("updates".to_owned(), updates.collect());
    out.insert("related".to_owned(), json!(draft.related));
    out.insert("publish_at".to_owned(), json!(draft.publish_at));
    Value::Object(out)
}

fn timing_to_json(timing: &TimingDraft) -> Value {
    given_fields(&[
        ("tolerance", &timing.tolerance),
        ("expected_min", &timing.expected_min),
        ("expected_typical", &timing.expected_typical),
        ("expected_max", &timing.expected_max),
        ("reserved", &timing.reserved),
    ])
}

fn host_to_json(host: &HostDraft) -> Value {
    let mut out = given_fields(&[
        ("name", &Some(host.name.clone())),
        ("start", &host.start),
        ("moved_from", &host.moved_from),
        ("state", &host.state),
        ("started_at", &host.started_at),
        ("ended_at", &host.ended_at),
    ]);
    if let Some(timing) = &host.timing {
        out["timing"] = timing_to_json(timing);
    }
    if !host.note.is_empty() {
        out["note"] = json!(host.note);
    }
    out
}

/// An object of the fields that have a value.
fn given_fields(fields: &[(&str, &Option<String>)]) -> Value {
    let given = fields
        .iter()
        .filter_map(|(name, value)| Some(((*name).to_owned(), json!(value.as_ref()?))));
    Value::Object(given.collect())
}
