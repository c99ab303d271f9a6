//! `fenster settings`: the settings of the site as a file, so that an installation
//! can be made once more.

use super::Refused;
use super::output::{complain, say};
use super::republish::open_delivery;
use crate::clock::Clock;
use crate::config::Config;
use crate::sites::picture_name;
use crate::stores::open_desk;
use anyhow::{Context as _, anyhow, bail};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use desk::{Actor, Desk};
use domain::Language;
use domain::site::{PublicSite, SiteDraft, check};
use serde::Deserialize;
use serde_json::json;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A file of settings.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    settings: SiteDraft,
    /// By the names that the settings have for them, base64.
    #[serde(default)]
    pictures: BTreeMap<String, String>,
}

/// Writes the settings and the pictures that they name.
pub(super) async fn export(config: &Config, file: Option<PathBuf>) -> anyhow::Result<()> {
    let desk = open_desk(config).await?;
    let projection = desk.site_projection(false).await?;
    let projection = projection.ok_or_else(|| anyhow!("the desk has no settings"))?;
    let settings = PublicSite {
        // Said, so that a language of a later version is not offered by itself.
        languages: projection.site.languages(),
        ..projection.site
    };
    let pictures: BTreeMap<String, String> = projection
        .pictures
        .into_iter()
        .map(|(name, bytes)| (name.to_string(), BASE64_STANDARD.encode(bytes)))
        .collect();
    let document = json!({ "settings": settings, "pictures": pictures });
    let text = serde_json::to_string_pretty(&document)?;
    match file {
        None => say(&text),
        Some(file) => {
            std::fs::write(&file, text + "\n")
                .with_context(|| format!("failed to write {}", file.display()))?;
            say(&format!("The settings were written to {}.", file.display()))
        }
    }
}

/// Sets what a file says, checked as if it had been typed, and brings it to the
/// board.
pub(super) async fn import(config: &Config, file: &Path) -> anyhow::Result<()> {
    let text = std::fs::read_to_string(file)
        .with_context(|| format!("failed to read {}", file.display()))?;
    let mut written: File = serde_json::from_str(&text)
        .with_context(|| format!("{} is no file of settings", file.display()))?;
    let (desk, delivery) = open_delivery(config).await?;
    take_pictures(&desk, &mut written).await?;
    let site = match check(&written.settings) {
        Ok(site) => site,
        Err(problems) => {
            for problem in problems {
                let sentence = words::site_problems::sentence(Language::En, &problem.what);
                complain(&format!("{}: {sentence}", problem.path));
            }
            return Err(Refused.into());
        }
    };
    let before = desk.site().await?.version;
    let now = Clock::system().now();
    let version = desk
        .save_site(&Actor::Console, &site, before, now)
        .await
        .context("failed to save the settings")?;
    delivery.deliver().await?;
    say(if version == before {
        "The settings were so already."
    } else {
        "The settings were taken over."
    })
}

/// Pictures of a file are uploads like any other: made safe anew, and named by what
/// came of it.
async fn take_pictures(desk: &Desk, written: &mut File) -> anyhow::Result<()> {
    let settings = &mut written.settings;
    let named = [
        &mut settings.logo.light,
        &mut settings.logo.dark,
        &mut settings.icon,
    ];
    for name in named.into_iter().filter(|name| !name.is_empty()) {
        let Some(content) = written.pictures.get(name) else {
            bail!("the file names the picture {name} and does not have it");
        };
        let bytes = BASE64_STANDARD.decode(content);
        let bytes = bytes.with_context(|| format!("the picture {name} is not base64"))?;
        let picture = picture::read(&bytes);
        let picture = picture.with_context(|| format!("the picture {name} is refused"))?;
        let safe = picture_name(&picture).context("failed to name a picture")?;
        desk.keep_picture(&safe, &picture.bytes, Clock::system().now())
            .await?;
        *name = safe.to_string();
    }
    Ok(())
}
