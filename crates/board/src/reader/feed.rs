//! What feeds carry: the notices that changed last.

use super::hosts::{NOTICES_OF_NAMES, Names, ROWS_OF_NAMES};
use crate::{Board, BoardError, document};
use domain::{HostName, Kind, PublicNotice, Slug};
use sqlx::any::AnyRow;
use sqlx::{AssertSqlSafe, Row};
use std::collections::HashMap;

/// Which notices a feed is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Selection {
    /// All.
    All,
    /// Those of one kind.
    Kind(Kind),
    /// Those that name a system.
    System(Slug),
    /// Those that have a host.
    Host(HostName),
    /// Those that have one of some hosts, of which the first
    /// [`crate::MOST_NAMES`] are looked for.
    Hosts(Vec<HostName>),
}

impl Board {
    /// The notices of a selection that changed last, the newest change first.
    ///
    /// # Errors
    /// When the store fails or holds something damaged.
    pub async fn feed(
        &self,
        selection: &Selection,
        limit: u32,
    ) -> Result<Vec<PublicNotice>, BoardError> {
        let query = match selection {
            Selection::All => sqlx::query(
                r"
                select id, document
                from notices
                order by updated_at desc, id
                limit $1",
            )
            .bind(i64::from(limit)),
            Selection::Kind(kind) => sqlx::query(
                r"
                select id, document
                from notices
                where kind = $2
                order by updated_at desc, id
                limit $1",
            )
            .bind(i64::from(limit))
            .bind(kind.word()),
            Selection::System(slug) => sqlx::query(
                r"
                select notices.id, notices.document
                from notice_systems
                join notices on notices.id = notice_systems.notice
                where notice_systems.slug = $2
                order by notice_systems.updated_at desc, notice_systems.notice
                limit $1",
            )
            .bind(i64::from(limit))
            .bind(slug.as_str()),
            Selection::Host(name) => return self.feed_of(std::slice::from_ref(name), limit).await,
            Selection::Hosts(names) => return self.feed_of(names, limit).await,
        };
        document::read_all(&query.fetch_all(&self.read.pool).await?)
    }

    /// Notices with the rows of the hosts that the feed is about, and of no others:
    /// a notice may have thousands.
    async fn feed_of(
        &self,
        names: &[HostName],
        limit: u32,
    ) -> Result<Vec<PublicNotice>, BoardError> {
        let Some(names) = Names::of(names) else {
            return Ok(Vec::new());
        };
        let mut query = sqlx::query(AssertSqlSafe(NOTICES_OF_NAMES.as_str()));
        for name in names.places() {
            query = query.bind(name);
        }
        let mut read = self.read.begin_read().await?;
        let found = query.bind(i64::from(limit)).fetch_all(&mut *read).await?;
        let mut query = sqlx::query(AssertSqlSafe(ROWS_OF_NAMES.as_str()));
        for name in names.places() {
            query = query.bind(name);
        }
        let rows = query.fetch_all(&mut *read).await?;
        let mut hosts: HashMap<&str, Vec<&str>> = HashMap::new();
        for row in &rows {
            let of_notice = hosts.entry(row.try_get("id")?).or_default();
            of_notice.push(row.try_get("host")?);
        }
        let none = Vec::new();
        let with_hosts = |row| {
            let hosts = hosts.get(row_id(row)?).unwrap_or(&none);
            document::read_with(row, hosts)
        };
        found.iter().map(with_hosts).collect()
    }
}

fn row_id(row: &AnyRow) -> Result<&str, sqlx::Error> {
    row.try_get("id")
}
