//! What a form began with: the notice as one operator was shown it, so that what
//! two people made of it can be brought together. Sealed text is in it only where
//! that operator was shown some.

use super::Bytes;
use super::typed::{self, document_bytes, read_document};
use crate::Desk;
use crate::seal::{KeyId, Vault};
use domain::document::Draft;
use domain::{Instant, NoticeId, OperatorId};
use engine::{StoreError, micros};
use sqlx::AnyConnection;

/// Where a beginning belongs.
fn place(operator: &str, notice: &str, edit: i64) -> Vec<u8> {
    format!("fenster form base {operator} {notice} {edit}").into_bytes()
}

impl Desk {
    /// Keeps what an operator's form begins with, once for each stored version.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn keep_base(
        &self,
        (operator, notice, edit): (&OperatorId, &NoticeId, i64),
        document: &Draft,
        now: Instant,
    ) -> Result<(), StoreError> {
        let found: i64 = sqlx::query_scalar(
            "select count(*)
             from form_bases
             where operator_id = $1 and notice_id = $2 and edit = $3 and kept_at > $4",
        )
        .bind(operator.as_str())
        .bind(notice.as_str())
        .bind(edit)
        .bind(micros(now - super::KEPT_FOR / 2))
        .fetch_one(&self.database.pool)
        .await?;
        if found > 0 {
            return Ok(());
        }
        let mut write = self.database.begin_write().await?;
        let place = place(operator.as_str(), notice.as_str(), edit);
        let plain = document_bytes(document);
        let Bytes { key, sealed } = typed::seal(&mut write, &self.vault, &place, plain).await?;
        // As a select: a notice or an operator that has gone meanwhile is no error.
        sqlx::query(
            "insert into form_bases (operator_id, notice_id, edit, kept_at, key_id, sealed)
             select o.id, n.id, $3, $4, $5, $6
             from operators o, notices n
             where o.id = $1 and n.id = $2
             on conflict (operator_id, notice_id, edit) do update
             set kept_at = $4, key_id = $5, sealed = $6",
        )
        .bind(operator.as_str())
        .bind(notice.as_str())
        .bind(edit)
        .bind(micros(now))
        .bind(key.as_str())
        .bind(&sealed)
        .execute(&mut *write)
        .await?;
        super::prune(&mut write, operator, now).await?;
        write.commit().await
    }

    /// What an operator's form began with; none where that is not known any more.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn base(
        &self,
        operator: &OperatorId,
        notice: &NoticeId,
        edit: i64,
    ) -> Result<Option<Draft>, StoreError> {
        let row: Option<(String, String)> = sqlx::query_as(
            "select key_id, sealed
             from form_bases
             where operator_id = $1 and notice_id = $2 and edit = $3",
        )
        .bind(operator.as_str())
        .bind(notice.as_str())
        .bind(edit)
        .fetch_optional(&self.database.pool)
        .await?;
        let place = place(operator.as_str(), notice.as_str(), edit);
        Ok(row.and_then(|(key, sealed)| {
            let plain = typed::open(&self.vault, &place, (&key, &sealed))?;
            read_document(&plain)
        }))
    }
}

pub(super) async fn seal_anew(
    connection: &mut AnyConnection,
    vault: &Vault,
    key: &KeyId,
) -> Result<(), StoreError> {
    let rows: Vec<(String, String, i64, String, String)> = sqlx::query_as(
        "select operator_id, notice_id, edit, key_id, sealed
         from form_bases",
    )
    .fetch_all(&mut *connection)
    .await?;
    for (operator, notice, edit, old, sealed) in &rows {
        let place = place(operator, notice, *edit);
        let Some(plain) = typed::open(vault, &place, (old, sealed)) else {
            continue;
        };
        let sealed = vault.seal(key, &place, plain).map_err(typed::unsealed)?;
        sqlx::query(
            "update form_bases
             set key_id = $4, sealed = $5
             where operator_id = $1 and notice_id = $2 and edit = $3",
        )
        .bind(operator)
        .bind(notice)
        .bind(*edit)
        .bind(key.as_str())
        .bind(&sealed)
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}
