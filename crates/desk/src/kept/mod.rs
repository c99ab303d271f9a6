//! The tables of kept forms: what operators typed and have not saved, each for
//! themselves. The only file that reads and writes them.
//!
//! To keep a form publishes nothing, raises no number and leaves no line in the
//! audit trail. Only its operator reads it; others learn that somebody types, and
//! never what.

mod base;
mod typed;

pub use typed::Typed;

use crate::Desk;
use crate::seal::{KeyId, Vault};
use chrono::TimeDelta;
use domain::{FormId, Instant, NoticeId, OperatorId};
use engine::{OrCorrupt, StoreError, micros};
use sqlx::AnyConnection;
use typed::Bytes;

const TABLE: &str = "kept_forms";

/// How long a form is kept.
pub const KEPT_FOR: TimeDelta = TimeDelta::days(30);

/// The longest form that is kept, in bytes.
pub const LONGEST_FORM: usize = 2 * 1024 * 1024;

/// How many forms of one operator are kept; the oldest go first.
const MOST: i64 = 30;

/// A form as it is to be kept.
pub struct NewForm<'a> {
    /// Whose it is.
    pub operator: &'a OperatorId,
    /// Which of theirs.
    pub form: &'a FormId,
    /// What it is about; nothing for a notice that was never saved.
    pub notice: Option<&'a NoticeId>,
    /// The stored version that it began with.
    pub edit: Option<i64>,
    /// What was typed.
    pub typed: &'a Typed,
}

/// A form that was kept.
pub struct KeptForm {
    /// Which.
    pub form: FormId,
    /// What it is about; nothing for a notice that was never saved.
    pub notice: Option<NoticeId>,
    /// The stored version that it began with.
    pub edit: Option<i64>,
    /// When it was kept last.
    pub kept_at: Instant,
    /// What was typed.
    pub typed: Typed,
}

/// Why a form is not kept.
#[derive(Debug, thiserror::Error)]
pub enum KeepError {
    /// It is longer than [`LONGEST_FORM`].
    #[error("the form is too long to be kept")]
    TooLong,
    /// There is no such notice any more.
    #[error("there is no such notice")]
    NoSuchNotice,
    /// The store could not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<sqlx::Error> for KeepError {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error.into())
    }
}

/// Somebody who types into a notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typing {
    /// Who.
    pub operator: OperatorId,
    /// When what they typed was kept last.
    pub kept_at: Instant,
}

#[derive(sqlx::FromRow)]
struct Row {
    form_id: String,
    notice_id: Option<String>,
    edit: Option<i64>,
    kept_at: i64,
    key_id: String,
    sealed: String,
}

/// Where a form belongs: sealed for one operator, it opens for no other, whoever
/// moves the row.
fn place(operator: &str, form: &str) -> Vec<u8> {
    format!("fenster kept form {operator} {form}").into_bytes()
}

impl Desk {
    /// Keeps a form in the place of what was kept of it before, and forgets forms
    /// that are too old or too many.
    ///
    /// # Errors
    /// When it is too long, when its notice is not there, or when the store cannot
    /// answer.
    pub async fn keep_form(&self, new: &NewForm<'_>, now: Instant) -> Result<(), KeepError> {
        if new.typed.length() > LONGEST_FORM {
            return Err(KeepError::TooLong);
        }
        let mut write = self.database.begin_write().await?;
        if let Some(notice) = new.notice {
            is_there(&mut write, notice).await?;
        }
        let place = place(new.operator.as_str(), new.form.as_str());
        let bytes = typed::seal(&mut write, &self.vault, &place, new.typed.bytes()).await?;
        sqlx::query(
            "insert into kept_forms (operator_id, form_id, notice_id, edit, kept_at, key_id, sealed)
             values ($1, $2, $3, $4, $5, $6, $7)
             on conflict (operator_id, form_id) do update
             set notice_id = $3, edit = $4, kept_at = $5, key_id = $6, sealed = $7",
        )
        .bind(new.operator.as_str())
        .bind(new.form.as_str())
        .bind(new.notice.map(NoticeId::as_str))
        .bind(new.edit)
        .bind(micros(now))
        .bind(bytes.key.as_str())
        .bind(&bytes.sealed)
        .execute(&mut *write)
        .await?;
        prune(&mut write, new.operator, now).await?;
        Ok(write.commit().await?)
    }

    /// One kept form of an operator.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn kept_form(
        &self,
        operator: &OperatorId,
        form: &FormId,
        now: Instant,
    ) -> Result<Option<KeptForm>, StoreError> {
        let kept = self.kept_forms(operator, now).await?;
        Ok(kept.into_iter().find(|kept| kept.form == *form))
    }

    /// Everything that an operator typed and did not save, the newest first: for
    /// the editor, and for the dashboard of the same operator and nobody else's.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn kept_forms(
        &self,
        operator: &OperatorId,
        now: Instant,
    ) -> Result<Vec<KeptForm>, StoreError> {
        let rows: Vec<Row> = sqlx::query_as(
            "select form_id, notice_id, edit, kept_at, key_id, sealed
             from kept_forms
             where operator_id = $1 and kept_at > $2
             order by kept_at desc, form_id",
        )
        .bind(operator.as_str())
        .bind(micros(now - KEPT_FOR))
        .fetch_all(&self.database.pool)
        .await?;
        let mut kept = Vec::with_capacity(rows.len());
        for row in rows {
            kept.extend(opened(&self.vault, operator, row)?);
        }
        Ok(kept)
    }

    /// Forgets a form of an operator; one that is not there is forgotten already.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn forget_form(
        &self,
        operator: &OperatorId,
        form: &FormId,
    ) -> Result<(), StoreError> {
        let mut write = self.database.begin_write().await?;
        sqlx::query("delete from kept_forms where operator_id = $1 and form_id = $2")
            .bind(operator.as_str())
            .bind(form.as_str())
            .execute(&mut *write)
            .await?;
        write.commit().await
    }

    /// Who else has typed into a notice since an instant, each once.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn typing(
        &self,
        notice: &NoticeId,
        besides: &OperatorId,
        since: Instant,
    ) -> Result<Vec<Typing>, StoreError> {
        let rows: Vec<(String, i64)> = sqlx::query_as(
            "select operator_id, max(kept_at)
             from kept_forms
             where notice_id = $1 and operator_id <> $2 and kept_at >= $3
             group by operator_id
             order by max(kept_at) desc, operator_id",
        )
        .bind(notice.as_str())
        .bind(besides.as_str())
        .bind(micros(since))
        .fetch_all(&self.database.pool)
        .await?;
        let typing = |(operator, kept_at): (String, i64)| {
            Ok(Typing {
                operator: OperatorId::parse(&operator).or_corrupt(
                    TABLE,
                    "operator_id",
                    &operator,
                )?,
                kept_at: engine::instant(kept_at).or_corrupt(TABLE, "kept_at", &operator)?,
            })
        };
        rows.into_iter().map(typing).collect()
    }
}

fn opened(vault: &Vault, operator: &OperatorId, row: Row) -> Result<Option<KeptForm>, StoreError> {
    let id = &row.form_id;
    let place = place(operator.as_str(), id);
    let plain = typed::open(vault, &place, (&row.key_id, &row.sealed));
    let Some(typed) = plain.and_then(|plain| Typed::read(&plain)) else {
        return Ok(None);
    };
    let notice = row.notice_id.as_deref().map(NoticeId::parse).transpose();
    Ok(Some(KeptForm {
        form: FormId::parse(id).or_corrupt(TABLE, "form_id", id)?,
        notice: notice.or_corrupt(TABLE, "notice_id", id)?,
        edit: row.edit,
        kept_at: engine::instant(row.kept_at).or_corrupt(TABLE, "kept_at", id)?,
        typed,
    }))
}

async fn is_there(connection: &mut AnyConnection, notice: &NoticeId) -> Result<(), KeepError> {
    let found: i64 = sqlx::query_scalar("select count(*) from notices where id = $1")
        .bind(notice.as_str())
        .fetch_one(connection)
        .await?;
    if found == 0 {
        return Err(KeepError::NoSuchNotice);
    }
    Ok(())
}

/// Forgets what is too old, whoever's it is, and what one operator has too many of.
async fn prune(
    connection: &mut AnyConnection,
    operator: &OperatorId,
    now: Instant,
) -> Result<(), StoreError> {
    let oldest = micros(now - KEPT_FOR);
    for statement in [
        "delete from kept_forms where kept_at <= $1",
        "delete from form_bases where kept_at <= $1",
    ] {
        sqlx::query(statement)
            .bind(oldest)
            .execute(&mut *connection)
            .await?;
    }
    sqlx::query(
        "delete from kept_forms
         where operator_id = $1 and form_id not in (
             select form_id
             from kept_forms
             where operator_id = $1
             order by kept_at desc, form_id
             limit $2
         )",
    )
    .bind(operator.as_str())
    .bind(MOST)
    .execute(connection)
    .await?;
    Ok(())
}

/// Forgets everything of an operator, as who hands out their password could read it.
pub(crate) async fn delete_of(
    connection: &mut AnyConnection,
    operator: &OperatorId,
) -> Result<(), StoreError> {
    for forget in [
        "delete from kept_forms where operator_id = $1",
        "delete from form_bases where operator_id = $1",
    ] {
        sqlx::query(forget)
            .bind(operator.as_str())
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}

/// Seals everything with another key. What does not open any more is left as it is:
/// nobody can read it with either.
pub(crate) async fn seal_anew(
    connection: &mut AnyConnection,
    vault: &Vault,
    key: &KeyId,
) -> Result<(), StoreError> {
    let rows: Vec<(String, String, String, String)> = sqlx::query_as(
        "select operator_id, form_id, key_id, sealed
         from kept_forms",
    )
    .fetch_all(&mut *connection)
    .await?;
    for (operator, form, old, sealed) in &rows {
        let place = place(operator, form);
        let Some(plain) = typed::open(vault, &place, (old, sealed)) else {
            continue;
        };
        let sealed = vault.seal(key, &place, plain).map_err(typed::unsealed)?;
        sqlx::query(
            "update kept_forms
             set key_id = $3, sealed = $4
             where operator_id = $1 and form_id = $2",
        )
        .bind(operator)
        .bind(form)
        .bind(key.as_str())
        .bind(&sealed)
        .execute(&mut *connection)
        .await?;
    }
    base::seal_anew(connection, vault, key).await
}
