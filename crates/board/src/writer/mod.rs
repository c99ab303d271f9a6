//! Writing the board: what the desk projects goes in, what visitors left comes
//! out. Only the side that has the desk holds a [`Writer`].

mod apply;
pub(crate) mod hosts;
mod inbox;
mod rebuild;
mod site;
mod table;

pub use apply::Applied;

use crate::open;
use engine::{Database, OpenError};

/// The desk side's hold on the board.
#[derive(Debug, Clone)]
pub struct Writer {
    database: Database,
}

impl Writer {
    /// Opens the board at a database address and brings its tables up to date.
    ///
    /// # Errors
    /// When the database cannot be opened or a migration fails.
    pub async fn open(url: &str) -> Result<Self, OpenError> {
        Ok(Self {
            database: open::for_writing(url).await?,
        })
    }

    /// Closes every connection.
    pub async fn close(&self) {
        self.database.close().await;
    }
}
