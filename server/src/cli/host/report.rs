//! Reports one host.

use super::{Failure, Report};
use crate::cli::output::say;
use crate::clock::Clock;
use serde_json::{Map, Value, json};

pub(super) fn report(state: &str, report: &Report, start: Option<&str>) -> anyhow::Result<()> {
    let host = report.host.name()?;
    let document = document(state, report, start)?;
    let client = report.site.client(Some(report.token.read()?));
    let notice = match &report.maintenance.notice {
        Some(notice) => notice.clone(),
        None => super::choose::choose(&client, &host, state, Clock::system().now())?,
    };
    let receipt = client.post(&format!("/api/v1/notices/{notice}/hosts/{host}"), &document)?;
    if report.site.json {
        return say(&receipt.to_string());
    }
    if report.site.quiet {
        return Ok(());
    }
    say(&sentence(&receipt))
}

fn document(state: &str, report: &Report, start: Option<&str>) -> Result<Value, Failure> {
    let mut notes = Map::new();
    for note in &report.note {
        let (language, text) = note.split_once('=').ok_or_else(|| {
            Failure::Refused(format!(
                "--note {note}: please write the language first, as in en={note}"
            ))
        })?;
        let text = if text.is_empty() {
            Value::Null
        } else {
            json!(text)
        };
        notes.insert(language.to_owned(), text);
    }
    let mut document = json!({"state": state});
    let said = [("at", report.at.as_deref()), ("start", start)];
    for (field, text) in said {
        if let Some(text) = text {
            document[field] = json!(text);
        }
    }
    if !notes.is_empty() {
        document["note"] = Value::Object(notes);
    }
    Ok(document)
}

fn sentence(receipt: &Value) -> String {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let progress = &receipt["notice"]["progress"];
    format!(
        "{} is {} in {}: {} of {} completed",
        text(&receipt["name"]),
        text(&receipt["state"]).replace('_', " "),
        text(&receipt["notice"]["slug"]),
        progress["completed"],
        progress["total"],
    )
}
