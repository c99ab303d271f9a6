//! Reports one host.

use super::{Failure, Report};
use crate::cli::output::say;
use crate::clock::Clock;
use serde_json::{Map, Value, json};

/// Another start, and why.
#[derive(Default)]
pub(super) struct Start<'a> {
    pub(super) start: Option<&'a str>,
    pub(super) reason: &'a [String],
}

pub(super) fn report(state: &str, report: &Report, start: &Start<'_>) -> anyhow::Result<()> {
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

fn document(state: &str, report: &Report, start: &Start<'_>) -> Result<Value, Failure> {
    let notes = by_language("--note", &report.note)?;
    let mut reasons = by_language("--reason", start.reason)?;
    reasons.retain(|_, reason| !reason.is_null());
    let mut document = json!({"state": state});
    let said = [("at", report.at.as_deref()), ("start", start.start)];
    for (field, text) in said {
        if let Some(text) = text {
            document[field] = json!(text);
        }
    }
    if !notes.is_empty() {
        document["note"] = Value::Object(notes);
    }
    if !reasons.is_empty() {
        document["change_reason"] = Value::Object(reasons);
    }
    Ok(document)
}

/// Lines like `en=Text`; one without a text takes away what is there.
fn by_language(option: &str, lines: &[String]) -> Result<Map<String, Value>, Failure> {
    let read = |line: &String| {
        let (language, text) = line.split_once('=').ok_or_else(|| {
            Failure::Refused(format!(
                "{option} {line}: please write the language first, as in en={line}"
            ))
        })?;
        let text = match text {
            "" => Value::Null,
            text => json!(text),
        };
        Ok((language.to_owned(), text))
    };
    lines.iter().map(read).collect()
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
