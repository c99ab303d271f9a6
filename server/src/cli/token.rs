//! `fenster token`.

use super::output::say;
use crate::clock::Clock;
use crate::config::Config;
use crate::secret::Secret;
use crate::stores::open_desk;
use anyhow::anyhow;
use desk::{Actor, AddTokenError, Scopes};

/// What every token begins with, so that it is recognized where it leaks.
pub const PREFIX: &str = "fen_";

/// Makes a token and prints it, once: only its hash is kept.
pub(super) async fn create(
    config: &Config,
    scope: &str,
    name: Option<String>,
) -> anyhow::Result<()> {
    let scopes = Scopes::parse(scope).map_err(|error| anyhow!("--scope: {error}"))?;
    let desk = open_desk(config).await?;
    let now = Clock::system().now();
    let name = name.unwrap_or_else(|| {
        let random = crate::errors::Reference::draw();
        format!("console {} {random}", now.format("%Y-%m-%d"))
    });
    let secret = Secret::draw(PREFIX);
    match desk
        .add_token(&name, &secret.hash(), &scopes, &Actor::Console, now)
        .await
    {
        Ok(()) => say(secret.reveal()),
        Err(error @ AddTokenError::NameTaken) => Err(anyhow!("--name: {error}")),
        Err(AddTokenError::Store(error)) => Err(error.into()),
    }
}
