//! `fenster export`: all notices as documents.

use super::output::{notices_were, say};
use crate::clock::Clock;
use crate::config::Config;
use crate::stores::open_desk;
use anyhow::{Context as _, anyhow};
use desk::{Action, Actor, Desk, Entry, NoticeFilter, Operator, Purpose};
use domain::document::{draft_of, to_json};
use serde_json::Value;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// Writes every notice, drafts included. Sealed text is among it only where the
/// named operator is cleared for it, and that is put on record.
pub(super) async fn run(
    config: &Config,
    dir: Option<PathBuf>,
    cleared: Option<String>,
) -> anyhow::Result<()> {
    let desk = open_desk(config).await?;
    let operator = match cleared {
        Some(email) => {
            let found = desk.operator_by_email(&email).await?;
            Some(found.ok_or_else(|| anyhow!("--cleared: there is no operator {email}"))?)
        }
        None => None,
    };
    let mut documents = Vec::new();
    for row in desk.list(&NoticeFilter::default()).await? {
        if let Some((slug, document)) = export(&desk, &row.id, operator.as_ref()).await? {
            documents.push((slug, document));
        }
    }
    // The same order every time, so that two exports can be compared.
    documents.sort_by(|a, b| a.0.cmp(&b.0));
    match dir {
        None => {
            let list = documents
                .into_iter()
                .map(|(_, document)| document)
                .collect();
            say(&serde_json::to_string_pretty(&Value::Array(list))?)
        }
        Some(dir) => {
            std::fs::create_dir_all(&dir).context("failed to make the folder")?;
            for (slug, document) in &documents {
                let text = serde_json::to_string_pretty(document)? + "\n";
                write(&dir.join(format!("{slug}.json")), &text)
                    .with_context(|| format!("failed to write {slug}.json"))?;
            }
            say(&format!(
                "{} written to {}.",
                notices_were(documents.len()),
                dir.display()
            ))
        }
    }
}

/// For whoever runs the command alone: sealed text may be in it, and drafts are.
fn write(path: &Path, text: &str) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)?.write_all(text.as_bytes())
}

async fn export(
    desk: &Desk,
    id: &domain::NoticeId,
    operator: Option<&Operator>,
) -> anyhow::Result<Option<(String, Value)>> {
    let Some(stored) = desk.notice(id).await? else {
        return Ok(None);
    };
    let notice = stored.notice;
    let clearance = match operator {
        Some(operator) => desk.clearance(&operator.id, id).await?,
        None => None,
    };
    let holds_sealed = notice.disclosures.iter().any(|d| !d.is_lifted());
    if let (Some(operator), Some(_), true) = (operator, &clearance, holds_sealed) {
        let actor = Actor::Operator(operator.id.clone());
        let now = Clock::system().now();
        let entry = Entry::of(&actor, Action::SealedExported)
            .about(id)
            .purpose(Purpose::Export);
        desk.record(&entry, now).await?;
    }
    let draft = draft_of(&notice, clearance.as_ref());
    Ok(Some((notice.slug.to_string(), to_json(&draft))))
}
