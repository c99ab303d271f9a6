//! Reports one host.

use super::{Failure, Report};
use crate::cli::output::say;
use crate::clock::Clock;
use serde_json::{Map, Value, json};

pub(super) fn report(state: &str, report: &Report, start: Option<&str>) -> anyhow::Result<()> {
    let host = report.host.name()?;
    let document = document(state, report, start)?;
    let client = report.site.client(Some(token(report)?));
    let notice = match &report.site.notice {
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

/// The token of the file, else the one that was given.
fn token(report: &Report) -> Result<String, Failure> {
    let token = match (&report.token_file, &report.token) {
        (Some(file), _) => std::fs::read_to_string(file).map_err(|error| {
            Failure::Refused(format!(
                "failed to read the token of {}: {error}",
                file.display()
            ))
        })?,
        (None, Some(token)) => token.clone(),
        (None, None) => {
            return Err(Failure::Refused(
                "there is no token. Please name the file that holds it in FENSTER_TOKEN_FILE"
                    .to_owned(),
            ));
        }
    };
    let token = token.trim();
    let is_sendable = !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_graphic());
    if is_sendable {
        Ok(token.to_owned())
    } else {
        Err(Failure::Refused(
            "the token is empty, or no token".to_owned(),
        ))
    }
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
