//! Lists hosts of a maintenance, or where one host stands.

use super::{Client, Failure, Host, Maintenance, Site};
use crate::cli::output::say;
use domain::HostName;
use serde_json::Value;

pub(super) fn list(host: &Host, maintenance: &Maintenance, site: &Site) -> anyhow::Result<()> {
    let client = site.client(None);
    let host = host.named()?;
    let (document, lines) = match (&maintenance.notice, &host) {
        (Some(notice), host) => of_notice(&client, notice, host.as_ref())?,
        (None, Some(host)) => of_host(&client, host)?,
        (None, None) => {
            return Err(Failure::Unclear(
                "please name a maintenance with --notice, or a host".to_owned(),
            )
            .into());
        }
    };
    if site.json {
        return say(&document.to_string());
    }
    if site.quiet {
        return Ok(());
    }
    lines.iter().try_for_each(|line| say(line))
}

fn of_notice(
    client: &Client,
    notice: &str,
    host: Option<&HostName>,
) -> Result<(Value, Vec<String>), Failure> {
    let found = client.get(&format!("/api/v1/notices/{notice}"))?;
    let mut document = found.ok_or_else(|| {
        Failure::Refused(format!(
            "there is no public notice {notice}. Please check --notice"
        ))
    })?;
    let rows = document["hosts"].take();
    let mut rows = rows.as_array().cloned().unwrap_or_default();
    if let Some(host) = host {
        rows.retain(|row| row["name"] == host.as_str());
    }
    let lines = rows.iter().map(|row| line(row, None)).collect();
    Ok((Value::Array(rows), lines))
}

fn of_host(client: &Client, host: &HostName) -> Result<(Value, Vec<String>), Failure> {
    let document = client
        .get(&format!("/api/v1/hosts/{host}"))?
        .unwrap_or_default();
    let rows = document["rows"].as_array().cloned().unwrap_or_default();
    if rows.is_empty() {
        return Err(Failure::Unclear(format!(
            "no public maintenance has the host {host}. Please check its name"
        )));
    }
    let slug = |row: &Value| {
        row["notice"]["slug"]
            .as_str()
            .unwrap_or_default()
            .to_owned()
    };
    let lines = rows.iter().map(|row| {
        let mut host_row = row["host"].clone();
        if host_row["name"].is_null() {
            host_row["name"] = host.as_str().into();
        }
        line(&host_row, Some(slug(row)))
    });
    Ok((Value::Array(rows.clone()), lines.collect()))
}

/// Columns with tabs between them, as other programs read them.
fn line(row: &Value, notice: Option<String>) -> String {
    let text = |field: &str| row[field].as_str().unwrap_or("-").to_owned();
    let columns = ["name", "start", "state", "started_at", "ended_at"].map(text);
    columns
        .into_iter()
        .chain(notice)
        .collect::<Vec<_>>()
        .join("\t")
}
