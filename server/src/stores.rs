//! Opening the stores that the configuration names: for the server and for the
//! commands beside it.

use crate::config::Config;
use crate::key_file::KeyFile;
use anyhow::Context as _;
use board::Writer;
use desk::{Desk, Vault};
use std::sync::Arc;

/// Opens the desk, with the keys of its sealed text.
///
/// # Errors
/// When the database or the key file cannot be used.
pub async fn open_desk(config: &Config) -> anyhow::Result<Desk> {
    let keys = KeyFile::at(config.seal_key());
    let vault = Vault::new(Arc::new(keys), crate::random::bytes);
    Desk::open(&config.desk_url(), vault)
        .await
        .context("failed to open the desk")
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
