//! The one thing the public side writes: what visitors leave.

use crate::{Board, BoardError, InboxId, InboxItem, Left, MAX_COMMENT};

impl Board {
    /// Puts something into the inbox. Leaving it twice is leaving it once.
    ///
    /// # Errors
    /// When a comment is too long or the store fails.
    pub async fn leave(&self, item: &InboxItem) -> Result<(), BoardError> {
        let Left::Feedback {
            answer,
            notice,
            language,
            is_helpful,
            comment,
        } = &item.left;
        let comment = comment.as_deref().map(|text| text.replace('\0', ""));
        if comment
            .as_ref()
            .is_some_and(|text| text.chars().count() > MAX_COMMENT)
        {
            return Err(BoardError::CommentTooLong);
        }
        sqlx::query(
            r"
            insert into inbox (id, left_at, kind, notice, language, is_helpful, comment, answer)
            values ($1, $2, 'feedback', $3, $4, $5, $6, $7)
            on conflict do nothing",
        )
        .bind(item.id.as_str())
        .bind(engine::micros(item.left_at))
        .bind(notice.as_str())
        .bind(language.tag())
        .bind(engine::flag(*is_helpful))
        .bind(comment)
        .bind(answer.as_ref().map(InboxId::as_str))
        .execute(&self.letterbox.pool)
        .await?;
        Ok(())
    }
}
