//! Emptying the inbox.

use super::Writer;
use crate::{BoardError, InboxId, InboxItem, Left, rows};
use domain::{Language, NoticeId};
use engine::OrCorrupt;
use sqlx::Row;
use sqlx::any::AnyRow;

/// Items that are fetched at once; the rest comes the next time.
const BATCH: i64 = 500;

impl Writer {
    /// What visitors left, the oldest first. It stays in the inbox until it is
    /// dropped, so that a crash in between loses nothing.
    ///
    /// # Errors
    /// When the store fails or holds something damaged.
    pub async fn take_inbox(&self) -> Result<Vec<InboxItem>, BoardError> {
        let found = sqlx::query(
            r"
            select id, left_at, notice, language, is_helpful, comment, answer
            from inbox
            order by left_at, id
            limit $1",
        )
        .bind(BATCH)
        .fetch_all(&self.database.pool)
        .await?;
        found.iter().map(item).collect()
    }

    /// Drops what the desk has kept.
    ///
    /// # Errors
    /// When the store fails; then all of it is still there.
    pub async fn drop_inbox(&self, ids: &[InboxId]) -> Result<(), BoardError> {
        let mut write = self.database.begin_write().await?;
        for id in ids {
            sqlx::query("delete from inbox where id = $1")
                .bind(id.as_str())
                .execute(&mut *write)
                .await?;
        }
        write.commit().await?;
        Ok(())
    }
}

fn item(row: &AnyRow) -> Result<InboxItem, BoardError> {
    let id: &str = row.try_get("id")?;
    let notice: &str = row.try_get("notice")?;
    let language: &str = row.try_get("language")?;
    let answer: Option<&str> = row.try_get("answer")?;
    Ok(InboxItem {
        id: InboxId::parse(id).or_corrupt("inbox", "id", id)?,
        left_at: rows::instant(row, "inbox", "left_at", id)?,
        left: Left::Feedback {
            answer: answer
                .map(InboxId::parse)
                .transpose()
                .or_corrupt("inbox", "answer", id)?,
            notice: NoticeId::parse(notice).or_corrupt("inbox", "notice", id)?,
            language: Language::from_tag(language).or_corrupt("inbox", "language", id)?,
            is_helpful: engine::is_set(row.try_get("is_helpful")?),
            comment: row.try_get("comment")?,
        },
    })
}
