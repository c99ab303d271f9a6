//! `fenster backup`.

use super::output::say;
use crate::clock::Clock;
use crate::config::Config;
use crate::stores::open_desk;

/// Keeps that a backup of the desk was made just now.
pub(super) async fn record(config: &Config) -> anyhow::Result<()> {
    let desk = open_desk(config).await?;
    let now = Clock::system().now();
    desk.record_backup(now).await?;
    say(&format!(
        "backup recorded at {}",
        now.format("%Y-%m-%dT%H:%M:%SZ")
    ))
}
