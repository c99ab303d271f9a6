//! A template of somebody's own: the part of a document that may be used again.
//! It never holds a time, a host, an update or sealed text.

use super::{Draft, TextDraft, TimingDraft};
use crate::kind::words;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::fmt;

words!(
    /// A part of a notice that a template may have.
    Part {
        /// Titles, summaries and texts in every language.
        Texts = "texts",
        /// How long work takes.
        Timing = "timing",
        /// What is affected.
        Systems = "systems",
        /// How much it matters.
        Priority = "priority",
    }
);

/// The template that some parts of a draft make, as a document.
#[must_use]
pub fn template_of(draft: &Draft, parts: &BTreeSet<Part>) -> String {
    let mut document = Map::new();
    document.insert("kind".to_owned(), json!(draft.kind));
    if let Some(language) = &draft.source_language {
        document.insert("source_language".to_owned(), json!(language));
    }
    for part in parts {
        let value = match part {
            Part::Texts => texts(draft),
            Part::Timing => draft.timing.as_ref().map(timing),
            Part::Systems => Some(json!(draft.systems)),
            Part::Priority => draft.priority.as_ref().map(|word| json!(word)),
        };
        let name = match part {
            Part::Texts => "text",
            other => other.word(),
        };
        document.extend(value.map(|value| (name.to_owned(), value)));
    }
    Value::Object(document).to_string()
}

fn texts(draft: &Draft) -> Option<Value> {
    let text = |(language, text): (&String, &TextDraft)| {
        let fields = json!({
            "title": text.title,
            "summary": text.summary,
            "body": text.body,
            "action_required": text.action_required,
        });
        (language.clone(), fields)
    };
    let texts: Map<String, Value> = draft.text.iter().map(text).collect();
    (!texts.is_empty()).then_some(Value::Object(texts))
}

fn timing(timing: &TimingDraft) -> Value {
    json!({
        "tolerance": timing.tolerance,
        "expected_min": timing.expected_min,
        "expected_typical": timing.expected_typical,
        "expected_max": timing.expected_max,
        "reserved": timing.reserved,
    })
}
