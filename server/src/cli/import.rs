//! `fenster import`: all documents, or none.

use super::Refused;
use super::output::{complain, notices_were, say};
use super::republish::open_delivery;
use crate::clock::Clock;
use crate::config::Config;
use crate::intake::{self, Prepared};
use crate::proofreading::Proofreader;
use anyhow::Context as _;
use desk::{Actor, Desk};
use domain::document::{Draft, Problem, What};
use domain::{Instant, Language};
use serde_json::Value;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// One document, and what it is called in complaints.
struct Incoming {
    name: String,
    draft: Draft,
}

/// What is wrong with one file or document.
struct Complaint {
    name: String,
    said: String,
}

impl Complaint {
    fn of(name: &str, problem: &Problem) -> Self {
        Self {
            name: name.to_owned(),
            said: words::problems::line(Language::En, problem),
        }
    }
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
        for Complaint { name, said } in &complaints {
            complain(&format!("{name}: {said}"));
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
        let mut notes = intake::links_to_nowhere(&desk, &stored.notice).await?;
        let warnings = domain::embargo::warnings(&stored.notice, now).into_iter();
        notes.extend(warnings.map(|warning| warning.problem));
        for problem in notes {
            let line = words::problems::line(Language::En, &problem);
            complain(&format!("{name}: note: {line}"));
        }
        let proofreader = Proofreader::at(&desk, config.base_url());
        let remarks = proofreader.read_for_program(now, &stored.notice).await?;
        for remark in remarks.iter() {
            let line = words::proof::line(Language::En, remark);
            complain(&format!("{name}: note: {line}"));
        }
    }
    say(&format!("{} brought in.", notices_were(count)))
}

fn read(file: &Path, incoming: &mut Vec<Incoming>, complaints: &mut Vec<Complaint>) {
    let name = file.display().to_string();
    let text = match std::fs::read(file) {
        Ok(text) => text,
        Err(error) => {
            let said = unreadable(&error);
            return complaints.push(Complaint { name, said });
        }
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
        Err(error) => {
            let message = error.to_string();
            let problem = Problem::new("", What::Malformed { message });
            complaints.push(Complaint::of(&name, &problem));
        }
    }
}

/// What to do about a file that cannot be read.
fn unreadable(error: &std::io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "There is no such file. Please check its name and folder.",
        ErrorKind::PermissionDenied => {
            "This file may not be read. Please let the user who runs the import read it."
        }
        ErrorKind::IsADirectory => "This is a folder. Please name the files in it.",
        _ => return format!("This file cannot be read: {error}."),
    }
    .to_owned()
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
        Err(problems) => {
            complaints.extend(problems.iter().map(|problem| Complaint::of(&name, problem)));
        }
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
            // A notice that had the slug before is another one: its text must
            // not be replaced by mistake.
            Some(slug) => desk.notice_by_slug(&slug).await?.filter(|stored| {
                let mut slugs = stored.notice.slugs();
                slugs.any(|(_, own)| own.as_str() == slug)
            }),
            None => None,
        };
        match intake::prepare(now, draft, previous) {
            Ok(notice) => {
                prepared.push(notice);
                names.push(name.clone());
            }
            Err(problems) => {
                complaints.extend(problems.iter().map(|problem| Complaint::of(name, problem)));
            }
        }
    }
    for (index, problem) in intake::check_together(desk, &prepared).await? {
        complaints.push(Complaint::of(&names[index], &problem));
    }
    for (prepared, name) in prepared.iter().zip(&names) {
        let refusals = intake::judge(desk, &Actor::Import, now, prepared).await?;
        complaints.extend(refusals.iter().map(|problem| Complaint::of(name, problem)));
    }
    Ok(prepared)
}
