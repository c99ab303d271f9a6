//! `fenster import`: all documents, or none.

use super::Refused;
use super::output::{complain, say};
use super::republish::open_delivery;
use crate::clock::Clock;
use crate::config::Config;
use crate::intake::{self, Prepared};
use anyhow::Context as _;
use desk::{Actor, Desk};
use domain::document::{Draft, Problem, What};
use domain::{Instant, Language};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// One document, and what it is called in complaints.
struct Incoming {
    name: String,
    draft: Draft,
}

/// What is wrong with one document.
struct Complaint {
    name: String,
    problem: Problem,
}

/// Brings in documents, and publishes those that are due.
pub(super) async fn run(config: &Config, files: &[PathBuf]) -> anyhow::Result<()> {
    let (desk, delivery) = open_delivery(config).await?;
    let now = Clock::system().now();
    let mut complaints = Vec::new();
    let mut incoming = Vec::new();
    for file in files {
        read(file, &mut incoming, &mut complaints);
    }
    let prepared = prepare(&desk, now, &incoming, &mut complaints).await?;
    if !complaints.is_empty() {
        for Complaint { name, problem } in &complaints {
            complain(&format!(
                "{name}: {}",
                words::problems::line(Language::En, problem)
            ));
        }
        return Err(Refused.into());
    }
    let count = prepared.len();
    let mut saved = Vec::new();
    for (notice, Incoming { name, .. }) in prepared.into_iter().zip(&incoming) {
        let id = intake::save(&desk, &Actor::Import, now, notice).await;
        saved.push((id.context("failed to save a notice")?, name));
    }
    delivery
        .deliver()
        .await
        .context("saved, but not public yet")?;
    for (id, name) in saved {
        let Some(stored) = desk.notice(&id).await? else {
            continue;
        };
        for problem in intake::links_to_nowhere(&desk, &stored.notice).await? {
            let line = words::problems::line(Language::En, &problem);
            complain(&format!("{name}: note: {line}"));
        }
    }
    say(&format!("{count} notices were brought in."))
}

fn read(file: &Path, incoming: &mut Vec<Incoming>, complaints: &mut Vec<Complaint>) {
    let name = file.display().to_string();
    let malformed = |message: String| Complaint {
        name: name.clone(),
        problem: Problem::new("", What::Malformed { message }),
    };
    let text = match std::fs::read(file) {
        Ok(text) => text,
        Err(error) => return complaints.push(malformed(error.to_string())),
    };
    let is_list = text.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'[');
    if !is_list {
        return read_document(name, &text, "", incoming, complaints);
    }
    match serde_json::from_slice::<Vec<Value>>(&text) {
        Ok(documents) => {
            for (index, document) in documents.iter().enumerate() {
                let (json, prefix) = (document.to_string(), format!("[{index}]"));
                read_document(name.clone(), json.as_bytes(), &prefix, incoming, complaints);
            }
        }
        Err(error) => complaints.push(malformed(error.to_string())),
    }
}

fn read_document(
    name: String,
    json: &[u8],
    prefix: &str,
    incoming: &mut Vec<Incoming>,
    complaints: &mut Vec<Complaint>,
) {
    let name = format!("{name}{prefix}");
    match Draft::from_json(json) {
        Ok(draft) => incoming.push(Incoming { name, draft }),
        Err(problems) => complaints.extend(problems.into_iter().map(|problem| Complaint {
            name: name.clone(),
            problem,
        })),
    }
}

/// Checks everything and complains of everything; what it returns is to be
/// saved only when there is nothing to complain of.
async fn prepare(
    desk: &Desk,
    now: Instant,
    incoming: &[Incoming],
    complaints: &mut Vec<Complaint>,
) -> anyhow::Result<Vec<Prepared>> {
    let mut prepared = Vec::new();
    let mut names = Vec::new();
    for Incoming { name, draft } in incoming {
        let previous = match intake::slug_of(draft) {
            Some(slug) => desk.notice_by_slug(&slug).await?,
            None => None,
        };
        match intake::prepare(now, draft, previous) {
            Ok(notice) => {
                prepared.push(notice);
                names.push(name.clone());
            }
            Err(problems) => complaints.extend(problems.into_iter().map(|problem| Complaint {
                name: name.clone(),
                problem,
            })),
        }
    }
    for (index, problem) in intake::check_together(desk, &prepared).await? {
        complaints.push(Complaint {
            name: names[index].clone(),
            problem,
        });
    }
    Ok(prepared)
}
