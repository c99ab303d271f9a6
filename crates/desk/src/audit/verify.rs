//! Reading the whole trail, to see whether it is as it was written.

use super::chain::Hash;
use super::entry::Row;
use crate::Desk;
use engine::StoreError;
use std::fmt;
use std::str::FromStr;

/// How many lines are read at a time.
const PAGE: i64 = 1_000;

/// A line's number and hash, noted outside of the desk: who cut the end off, or
/// wrote the whole trail anew, cannot change the note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anchor {
    sequence: i64,
    hash: Hash,
}

/// Text that is no anchor.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("an anchor is a number, a colon and 64 hexadecimal digits, as an earlier check printed it")]
pub struct MalformedAnchor;

/// A trail that is as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// How many lines it has.
    pub lines: i64,
    /// Its end, to be noted; none of an empty trail.
    pub end: Option<Anchor>,
}

/// A trail that is not as it was written, or could not be read.
#[derive(Debug, thiserror::Error)]
pub enum AuditError {
    /// A line is missing.
    #[error("line {0} is missing")]
    Missing(i64),
    /// A line was changed, or one before it was.
    #[error("line {0} is not as it was written")]
    Changed(i64),
    /// A line is not the one that was noted.
    #[error("line {0} is not the one that was noted")]
    NotAsNoted(i64),
    /// The store could not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl fmt::Display for Anchor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.sequence, self.hash)
    }
}

impl FromStr for Anchor {
    type Err = MalformedAnchor;

    fn from_str(text: &str) -> Result<Self, MalformedAnchor> {
        let (sequence, hash) = text.trim().split_once(':').ok_or(MalformedAnchor)?;
        Ok(Self {
            sequence: sequence.parse().map_err(|_| MalformedAnchor)?,
            hash: Hash::parse(hash).ok_or(MalformedAnchor)?,
        })
    }
}

impl Desk {
    /// The end of the trail as it stands, to be noted; none of an empty trail.
    /// Nothing is checked here.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn audit_end(&self) -> Result<Option<Anchor>, StoreError> {
        let mut connection = self.database.pool.acquire().await?;
        let (sequence, hash) = super::last(&mut connection).await?;
        Ok((sequence > 0).then_some(Anchor { sequence, hash }))
    }

    /// Reads the trail from its first line to its last. With an anchor, its line
    /// has to be there, and to be what it was.
    ///
    /// # Errors
    /// The first line that is missing or not as it was written.
    pub async fn verify_audit(&self, noted: Option<&Anchor>) -> Result<Verified, AuditError> {
        let mut read = self
            .database
            .begin_read()
            .await
            .map_err(AuditError::Store)?;
        let (mut lines, mut hash) = (0, Hash::BEGINNING);
        loop {
            let rows: Vec<Row> = sqlx::query_as(
                "select sequence, at, actor_kind, actor, action, notice_id, detail,
                     language, purpose, clock, hash
                 from audit
                 where sequence > $1
                 order by sequence
                 limit $2",
            )
            .bind(lines)
            .bind(PAGE)
            .fetch_all(&mut *read)
            .await
            .map_err(StoreError::from)?;
            if rows.is_empty() {
                break;
            }
            for row in rows {
                if row.sequence != lines + 1 {
                    return Err(AuditError::Missing(lines + 1));
                }
                lines = row.sequence;
                hash = hash.then(&row);
                if row.hash.as_deref().and_then(Hash::parse) != Some(hash) {
                    return Err(AuditError::Changed(lines));
                }
                if noted.is_some_and(|noted| noted.sequence == lines && noted.hash != hash) {
                    return Err(AuditError::NotAsNoted(lines));
                }
            }
        }
        if let Some(noted) = noted.filter(|noted| noted.sequence > lines) {
            return Err(AuditError::Missing(noted.sequence));
        }
        let end = (lines > 0).then_some(Anchor {
            sequence: lines,
            hash,
        });
        Ok(Verified { lines, end })
    }
}
