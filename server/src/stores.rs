//! Opening the stores that the configuration names: for the server and for the
//! commands beside it.

use crate::clock::{Clock, Watch};
use crate::config::Config;
use crate::key_file::KeyFile;
use anyhow::Context as _;
use board::Writer;
use desk::{Desk, Vault};
use std::sync::Arc;

/// Opens the desk, with the keys of its sealed text and for this machine's clock.
/// Also for a command that runs only a moment: what was known of the clock
/// before counts for it as well.
///
/// # Errors
/// When the database or the key file cannot be used.
pub async fn open_watched_desk(config: &Config, clock: Clock) -> anyhow::Result<(Desk, Watch)> {
    let keys = KeyFile::at(config.seal_key());
    let vault = Vault::new(Arc::new(keys), crate::random::bytes);
    let watch = Watch::over(clock.clone());
    let desk = Desk::open(&config.desk_url(), vault)
        .await
        .context("failed to open the desk")?
        .on_node(&clock.boot(), {
            let watch = watch.clone();
            move || Some(watch.latest())
        });
    watch
        .resume(&desk)
        .await
        .context("failed to compare the clocks")?;
    Ok((desk, watch))
}

/// Opens the desk for a command beside the server.
///
/// # Errors
/// When the database or the key file cannot be used.
pub async fn open_desk(config: &Config) -> anyhow::Result<Desk> {
    Ok(open_watched_desk(config, Clock::system()).await?.0)
}

/// Opens the board for the side that writes it.
///
/// # Errors
/// When the database cannot be used.
pub async fn open_writer(config: &Config) -> anyhow::Result<Writer> {
    Writer::open(&config.board_url())
        .await
        .context("failed to open the board")
}
