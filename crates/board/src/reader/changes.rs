//! What changed on the board since a revision, for those who follow it.

use crate::{Board, BoardError, document};
use domain::{NoticeId, PublicNotice};
use engine::OrCorrupt as _;
use sqlx::Row;

/// One notice that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// The notice.
    pub id: NoticeId,
    /// The revision that its last change made.
    pub revision: i64,
    /// What readers see now; none when it was taken away.
    pub notice: Option<PublicNotice>,
}

const WHOLE: &str = r"
select applied.notice, applied.revision, notices.id, notices.document
from applied
left join notices on notices.id = applied.notice
where applied.revision > $1 and applied.revision <= $2
order by applied.revision, applied.notice
limit $3";

const BRIEF: &str = r"
select applied.notice, applied.revision, briefs.notice as id, briefs.document
from applied
left join briefs on briefs.notice = applied.notice
where applied.revision > $1 and applied.revision <= $2
order by applied.revision, applied.notice
limit $3";

impl Board {
    /// The notices that changed after one revision, and by another at the latest,
    /// in the order of their last change; no more than `limit`. Read the later
    /// revision first: what changes meanwhile comes the next time.
    ///
    /// # Errors
    /// When the store fails or holds something damaged.
    pub async fn changed(
        &self,
        after: i64,
        until: i64,
        limit: u32,
    ) -> Result<Vec<Changed>, BoardError> {
        self.changed_as(WHOLE, (after, until), limit).await
    }

    /// The same, without the hosts of any notice: for who tells where it stands, and
    /// whatever a stranger asks, no more is read than that.
    ///
    /// # Errors
    /// When the store fails or holds something damaged.
    pub async fn changed_in_brief(
        &self,
        after: i64,
        until: i64,
        limit: u32,
    ) -> Result<Vec<Changed>, BoardError> {
        self.changed_as(BRIEF, (after, until), limit).await
    }

    async fn changed_as(
        &self,
        statement: &'static str,
        (after, until): (i64, i64),
        limit: u32,
    ) -> Result<Vec<Changed>, BoardError> {
        let rows = sqlx::query(statement)
            .bind(after)
            .bind(until)
            .bind(i64::from(limit))
            .fetch_all(&self.read.pool)
            .await?;
        let changed = rows.iter().map(|row| {
            let id: &str = row.try_get("notice")?;
            let is_there = row.try_get::<Option<&str>, _>("id")?.is_some();
            Ok(Changed {
                id: NoticeId::parse(id).or_corrupt("applied", "notice", id)?,
                revision: row.try_get("revision")?,
                notice: is_there.then(|| document::read(row)).transpose()?,
            })
        });
        changed.collect()
    }
}
