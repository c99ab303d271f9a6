//! `fenster token`.

use super::output::say;
use crate::auth::token;
use crate::clock::Clock;
use crate::config::Config;
use crate::stores::open_desk;
use anyhow::anyhow;
use chrono::TimeDelta;
use desk::{Actor, AddTokenError, Desk, NewToken, Scopes};
use domain::NoticeId;

/// Makes a token and prints it, once: only its hash is kept.
pub(super) async fn create(
    config: &Config,
    scope: &str,
    name: Option<String>,
    (days, notice): (&str, Option<&str>),
) -> anyhow::Result<()> {
    let scopes = Scopes::parse(scope).map_err(|error| anyhow!("--scope: {error}"))?;
    let desk = open_desk(config).await?;
    let now = Clock::system().now();
    let expires_at = end(days)?.map(|after| now + after);
    let notice = match notice {
        Some(key) => Some(find(&desk, key).await?),
        None => None,
    };
    let name = name.unwrap_or_else(|| {
        let random = crate::errors::Reference::draw();
        format!("console {} {random}", now.format("%Y-%m-%d"))
    });
    let secret = token::draw();
    let new = NewToken {
        name: &name,
        token_hash: secret.hash(),
        shown: &token::shown(&secret),
        scopes: &scopes,
        notice: notice.as_ref(),
        expires_at,
    };
    match desk.add_token(&new, &Actor::Console, now).await {
        Ok(()) => say(secret.reveal()),
        Err(error @ AddTokenError::NameTaken) => Err(anyhow!("--name: {error}")),
        Err(AddTokenError::Store(error)) => Err(error.into()),
    }
}

/// How long a token lasts; none for no end.
fn end(days: &str) -> anyhow::Result<Option<TimeDelta>> {
    if days == "none" {
        return Ok(None);
    }
    let days = days.parse().ok().filter(|days| (1..=365).contains(days));
    let after = days.and_then(TimeDelta::try_days);
    let wrong =
        || anyhow!("--days: use a number from 1 to 365, or none for a token without an end");
    after.map(Some).ok_or_else(wrong)
}

async fn find(desk: &Desk, key: &str) -> anyhow::Result<NoticeId> {
    if let Some(found) = desk.notice_by_slug(key).await? {
        return Ok(found.notice.id);
    }
    let by_id = match NoticeId::parse(key) {
        Ok(id) => desk.notice(&id).await?,
        Err(_) => None,
    };
    let found = by_id.ok_or_else(|| anyhow!("--notice: there is no notice {key}"))?;
    Ok(found.notice.id)
}
