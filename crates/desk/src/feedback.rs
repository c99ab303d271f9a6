//! The table of feedback: what visitors left on the board, once it was fetched.

use crate::Desk;
use crate::columns::notice_id;
use domain::{Instant, Language, NoticeId};
use engine::{Corrupt, OrCorrupt, StoreError, flag, is_set, micros};

const TABLE: &str = "feedback";

/// An answer to "was this helpful?".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feedback {
    /// Its id on the board; the same one is kept once.
    pub id: String,
    /// The notice it is about.
    pub notice: NoticeId,
    /// The language the notice was read in.
    pub language: Language,
    /// The answer.
    pub is_helpful: bool,
    /// What the visitor added.
    pub comment: Option<String>,
    /// When it was left.
    pub at: Instant,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    notice_id: String,
    language: String,
    is_helpful: i64,
    comment: Option<String>,
    at: i64,
}

impl Row {
    fn into_domain(self) -> Result<Feedback, Corrupt> {
        Ok(Feedback {
            notice: notice_id(&self.notice_id, TABLE)?,
            language: Language::from_tag(&self.language).or_corrupt(TABLE, "language", &self.id)?,
            is_helpful: is_set(self.is_helpful),
            comment: self.comment,
            at: engine::instant(self.at).or_corrupt(TABLE, "at", &self.id)?,
            id: self.id,
        })
    }
}

impl Desk {
    /// Keeps feedback. What is kept already is not kept twice, so fetching it
    /// may be repeated; an answer without a comment takes the first that follows.
    ///
    /// # Errors
    /// When the store cannot answer; nothing is kept then.
    pub async fn keep_feedback(&self, feedback: &[Feedback]) -> Result<(), StoreError> {
        if feedback.is_empty() {
            return Ok(());
        }
        let mut write = self.database.begin_write().await?;
        for item in feedback {
            sqlx::query(
                "insert into feedback (id, notice_id, language, is_helpful, comment, at)
                 values ($1, $2, $3, $4, $5, $6)
                 on conflict (id) do update
                 set comment = excluded.comment
                 where excluded.comment is not null
                     and feedback.notice_id = excluded.notice_id",
            )
            .bind(&item.id)
            .bind(item.notice.as_str())
            .bind(item.language.tag())
            .bind(flag(item.is_helpful))
            .bind(&item.comment)
            .bind(micros(item.at))
            .execute(&mut *write)
            .await?;
        }
        write.commit().await
    }

    /// All feedback, newest first.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn feedback(&self) -> Result<Vec<Feedback>, StoreError> {
        let rows: Vec<Row> = sqlx::query_as(
            "select id, notice_id, language, is_helpful, comment, at
             from feedback
             order by at desc, id",
        )
        .fetch_all(&self.database.pool)
        .await?;
        rows.into_iter().map(|row| Ok(row.into_domain()?)).collect()
    }

    /// How many answers came after an instant, and how many of these say that a
    /// notice did not help.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn feedback_since(&self, seen: Option<Instant>) -> Result<(u64, u64), StoreError> {
        let (count, unhelpful): (i64, i64) = sqlx::query_as(
            "select count(*),
                 cast(coalesce(sum(case when is_helpful = 0 then 1 else 0 end), 0) as bigint)
             from feedback
             where at > $1",
        )
        .bind(seen.map_or(i64::MIN, micros))
        .fetch_one(&self.database.pool)
        .await?;
        let counted = |count| u64::try_from(count).unwrap_or_default();
        Ok((counted(count), counted(unhelpful)))
    }
}
