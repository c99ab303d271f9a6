//! Reading the board. One query group a file; none of them writes.

mod calendar;
mod changes;
mod current;
mod feed;
mod history;
mod hosts;
mod leave;
mod list;
mod related;
mod revision;
mod site;
mod sitemap;
mod slug;
mod systems;

pub use calendar::{DatedHost, DatedNotice};
pub use changes::Changed;
pub use current::Current;
pub use feed::Selection;
pub use history::MonthCount;
pub use hosts::{HostEntry, HostHistory, MOST_NAMES, NamedHosts, SimilarHosts};
pub use site::ShownSite;
pub use sitemap::SitemapEntry;
pub use systems::SystemStatus;

use crate::open;
use engine::{Database, OpenError};

/// The public side's hold on the board: everything that everyone may read now.
/// Its connections refuse to write; what visitors leave takes another way,
/// which inserts into the inbox and does nothing else.
#[derive(Debug, Clone)]
pub struct Board {
    pub(crate) read: Database,
    pub(crate) letterbox: Database,
}

impl Board {
    /// Opens the board at a database address.
    ///
    /// # Errors
    /// When the database cannot be opened, or has no tables yet.
    pub async fn open(url: &str) -> Result<Self, OpenError> {
        Ok(Self {
            read: open::for_reading(url).await?,
            letterbox: open::for_the_inbox(url).await?,
        })
    }

    /// Closes every connection.
    pub async fn close(&self) {
        self.read.close().await;
        self.letterbox.close().await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use engine::testing::on_every_engine;

    #[tokio::test]
    async fn connections_of_readers_refuse_to_write() {
        on_every_engine(&["board"], async |database| {
            let url = database.url("board");
            let writer = crate::Writer::open(&url).await.expect("opens");
            writer.close().await;
            let board = Board::open(&url).await.expect("opens");
            for statement in [
                "delete from inbox",
                "update revision set number = 7",
                "insert into applied (notice, version) values ('a', 1)",
                "create table more (id bigint)",
                "drop table search_index",
            ] {
                let written = sqlx::query(statement).execute(&board.read.pool).await;
                assert!(written.is_err(), "{statement}");
            }
            assert_eq!(board.revision().await.expect("counts"), 0);
            board.close().await;
        })
        .await;
    }
}
