//! What calendars carry: maintenance by its time, each with the version that says
//! how often readers have seen it change.

use super::hosts::Names;
use crate::{Board, BoardError, HostEntry, document};
use domain::{HostName, Kind, NoticeId, PublicNotice, Slug};
use sqlx::any::AnyRow;
use sqlx::{AssertSqlSafe, Row};
use std::sync::LazyLock;

/// A notice without its hosts, and its version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatedNotice {
    /// The notice.
    pub notice: PublicNotice,
    /// Raised by every public change of it.
    pub version: i64,
}

/// A row of a host, and the version of the notice that has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatedHost {
    /// The row.
    pub entry: HostEntry,
    /// Raised by every public change of its notice.
    pub version: i64,
}

static OF_NAMES: LazyLock<String> = LazyLock::new(|| {
    format!(
        "select listed.id, listed.document, notice_hosts.document as host, applied.version
         from notice_hosts
         join listed on listed.id = notice_hosts.notice
         join applied on applied.notice = listed.id
         where notice_hosts.name in ({})
         order by listed.occurred_at desc, listed.id, notice_hosts.place
         limit ${}",
        *super::hosts::NAMES,
        crate::MOST_NAMES + 1
    )
});

impl Board {
    /// The maintenance whose time is the latest; of a system, where one is given.
    ///
    /// # Errors
    /// When the store fails or holds something damaged.
    pub async fn calendar(
        &self,
        system: Option<&Slug>,
        limit: u32,
    ) -> Result<Vec<DatedNotice>, BoardError> {
        let query = match system {
            None => sqlx::query(
                r"
                select listed.id, listed.document, applied.version
                from listed
                join applied on applied.notice = listed.id
                where listed.kind = $1
                order by listed.occurred_at desc, listed.id
                limit $2",
            ),
            Some(_) => sqlx::query(
                r"
                select listed.id, listed.document, applied.version
                from notice_systems
                join listed on listed.id = notice_systems.notice
                join applied on applied.notice = listed.id
                where listed.kind = $1
                and notice_systems.slug = $3
                order by notice_systems.occurred_at desc, listed.id
                limit $2",
            ),
        };
        let query = query.bind(Kind::Maintenance.word()).bind(i64::from(limit));
        let query = match system {
            None => query,
            Some(slug) => query.bind(slug.as_str()),
        };
        let found = query.fetch_all(&self.read.pool).await?;
        found.iter().map(dated).collect()
    }

    /// One notice for its own calendar.
    ///
    /// # Errors
    /// When the store fails or holds something damaged.
    pub async fn calendar_of(&self, id: &NoticeId) -> Result<Option<DatedNotice>, BoardError> {
        let found = sqlx::query(
            r"
            select listed.id, listed.document, applied.version
            from listed
            join applied on applied.notice = listed.id
            where listed.id = $1",
        )
        .bind(id.as_str())
        .fetch_optional(&self.read.pool)
        .await?;
        found.as_ref().map(dated).transpose()
    }

    /// The rows of some hosts whose notices have the latest time. Of more than
    /// [`crate::MOST_NAMES`] only the first are looked for.
    ///
    /// # Errors
    /// When the store fails or holds something damaged.
    pub async fn calendar_of_hosts(
        &self,
        names: &[HostName],
        limit: u32,
    ) -> Result<Vec<DatedHost>, BoardError> {
        let Some(names) = Names::of(names) else {
            return Ok(Vec::new());
        };
        let mut query = sqlx::query(AssertSqlSafe(OF_NAMES.as_str()));
        for name in names.places() {
            query = query.bind(name);
        }
        let found = query.bind(i64::from(limit)).fetch_all(&self.read.pool);
        let found = found.await?;
        let entries = super::hosts::entries(&found)?;
        entries
            .into_iter()
            .zip(&found)
            .map(|(entry, row)| {
                let version = row.try_get("version")?;
                Ok(DatedHost { entry, version })
            })
            .collect()
    }
}

fn dated(row: &AnyRow) -> Result<DatedNotice, BoardError> {
    Ok(DatedNotice {
        notice: document::read(row)?,
        version: row.try_get("version")?,
    })
}
