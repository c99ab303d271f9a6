//! The table of invitations: one-time links to become an operator, or to choose
//! another password. What is in the link is known to who was handed it; here is
//! a hash.

mod accept;
mod offer;

pub use accept::AcceptError;
pub use offer::NewInvitation;

use crate::columns::hex;
use crate::{Actor, Desk, Role};
use domain::{Instant, OperatorId};
use engine::{Corrupt, OrCorrupt as _, StoreError, micros};
use sqlx::AnyConnection;

const TABLE: &str = "invitations";

/// What an invitation is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Invited {
    /// To become an operator with this role.
    ToJoin(Role),
    /// To choose another password, for who is one already.
    ToReset(OperatorId),
}

/// A one-time link that was not used yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// What it is called on pages; it lets nobody in.
    pub id: String,
    /// The address of who it is for.
    pub email: String,
    /// What it is for.
    pub what: Invited,
    /// When it was made.
    pub created_at: Instant,
    /// Who made it.
    pub created_by: Actor,
    /// Until when it is of use.
    pub expires_at: Instant,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    email: String,
    role: Option<String>,
    operator_id: Option<String>,
    created_at: i64,
    created_by_kind: String,
    created_by: Option<String>,
    expires_at: i64,
}

impl Row {
    fn into_domain(self) -> Result<Invitation, Corrupt> {
        let key = &*self.id;
        let what = match (self.role, self.operator_id) {
            (Some(role), None) => {
                Invited::ToJoin(Role::from_word(&role).or_corrupt(TABLE, "role", key)?)
            }
            (None, Some(id)) => {
                Invited::ToReset(OperatorId::parse(&id).or_corrupt(TABLE, "operator_id", key)?)
            }
            _ => return Err(Corrupt::on(TABLE).column("role").row(key)),
        };
        Ok(Invitation {
            what,
            created_at: engine::instant(self.created_at).or_corrupt(TABLE, "created_at", key)?,
            created_by: Actor::from_columns(&self.created_by_kind, self.created_by, TABLE, key)?,
            expires_at: engine::instant(self.expires_at).or_corrupt(TABLE, "expires_at", key)?,
            email: self.email,
            id: self.id,
        })
    }
}

impl Desk {
    /// Every link that was not used, those that are over included, newest first.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn invitations(&self) -> Result<Vec<Invitation>, StoreError> {
        let rows: Vec<Row> = sqlx::query_as(
            "select id, email, role, operator_id, created_at, created_by_kind, created_by,
                 expires_at
             from invitations
             order by created_at desc, id",
        )
        .fetch_all(&self.database.pool)
        .await?;
        rows.into_iter().map(|row| Ok(row.into_domain()?)).collect()
    }

    /// The invitation of a code, where it is of use; it stays so.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn invitation(
        &self,
        code_hash: &[u8; 32],
        now: Instant,
    ) -> Result<Option<Invitation>, StoreError> {
        let mut connection = self.database.pool.acquire().await?;
        load(&mut connection, code_hash, now).await
    }
}

async fn load(
    connection: &mut AnyConnection,
    code_hash: &[u8; 32],
    now: Instant,
) -> Result<Option<Invitation>, StoreError> {
    let row: Option<Row> = sqlx::query_as(
        "select id, email, role, operator_id, created_at, created_by_kind, created_by, expires_at
         from invitations
         where code_hash = $1 and expires_at > $2",
    )
    .bind(hex(code_hash))
    .bind(micros(now))
    .fetch_optional(connection)
    .await?;
    Ok(row.map(Row::into_domain).transpose()?)
}

/// Takes back what an operator has handed out, who may not do so any more.
pub(crate) async fn delete_by(
    connection: &mut AnyConnection,
    operator: &OperatorId,
) -> Result<(), StoreError> {
    sqlx::query("delete from invitations where created_by_kind = 'operator' and created_by = $1")
        .bind(operator.as_str())
        .execute(connection)
        .await?;
    Ok(())
}

/// Makes every link to another password of an operator useless: they have one.
pub(crate) async fn delete_resets_of(
    connection: &mut AnyConnection,
    operator: &OperatorId,
) -> Result<(), StoreError> {
    sqlx::query("delete from invitations where operator_id = $1")
        .bind(operator.as_str())
        .execute(connection)
        .await?;
    Ok(())
}
