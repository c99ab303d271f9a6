//! Handing out one-time links, and taking them back.

use super::TABLE;
use crate::audit::{self, Action, Entry};
use crate::columns::hex;
use crate::operators::{AddOperatorError, ChangeOperatorError, folded};
use crate::{Actor, Desk, Role, alerts, clearances};
use domain::{Instant, OperatorId};
use engine::{OrCorrupt as _, StoreError, micros};
use sqlx::AnyConnection;

/// A one-time link that is to be handed out.
#[derive(Debug, Clone)]
pub struct NewInvitation {
    /// What it is called on pages; there is one of each.
    pub id: String,
    /// The hash of the code in it.
    pub code_hash: [u8; 32],
    /// Until when it is of use.
    pub expires_at: Instant,
}

impl Desk {
    /// Invites somebody to become an operator. An earlier invitation of the same
    /// address is of no use from then on.
    ///
    /// # Errors
    /// When there is an operator with the address, or the store cannot answer.
    pub async fn invite(
        &self,
        actor: &Actor,
        (email, role): (&str, Role),
        new: &NewInvitation,
        now: Instant,
    ) -> Result<(), AddOperatorError> {
        let email = folded(email);
        let mut write = self.database.begin_write().await?;
        let taken: i64 = sqlx::query_scalar("select count(*) from operators where email = $1")
            .bind(&email)
            .fetch_one(&mut *write)
            .await
            .map_err(StoreError::from)?;
        if taken > 0 {
            return Err(AddOperatorError::EmailTaken);
        }
        insert(&mut write, actor, (&email, Some(role), None), new, now).await?;
        let detail = format!("{email} {}", role.word());
        let entry = Entry::of(actor, Action::OperatorInvited).detail(&detail);
        audit::append(&mut write, &entry, now).await?;
        Ok(write.commit().await?)
    }

    /// Lets an operator choose another password, without the present one. Who
    /// hands such a link out could use it, so it takes the clearances away when
    /// it is used, and what was not saved; who works at the machine itself could read anything.
    ///
    /// # Errors
    /// When there is no such operator, when another operator does it while this
    /// one alone may read some sealed text, or when the store cannot answer.
    pub async fn offer_reset(
        &self,
        actor: &Actor,
        operator: &OperatorId,
        new: &NewInvitation,
        now: Instant,
    ) -> Result<(), ChangeOperatorError> {
        let mut write = self.database.begin_write().await?;
        let email: Option<String> = sqlx::query_scalar("select email from operators where id = $1")
            .bind(operator.as_str())
            .fetch_optional(&mut *write)
            .await?;
        let email = email.ok_or(ChangeOperatorError::NoSuchOperator)?;
        if actor.operator().is_some_and(|by| by != operator)
            && !clearances::alone(&mut write, operator).await?.is_none()
        {
            return Err(ChangeOperatorError::ClearedAlone);
        }
        insert(&mut write, actor, (&email, None, Some(operator)), new, now).await?;
        let entry = Entry::of(actor, Action::ResetOffered).detail(operator.as_str());
        let line = audit::append(&mut write, &entry, now).await?;
        alerts::tell_operator(&mut write, operator, line).await?;
        Ok(write.commit().await?)
    }

    /// Makes a link useless. Answers whether it was there.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn revoke_invitation(
        &self,
        actor: &Actor,
        id: &str,
        now: Instant,
    ) -> Result<bool, StoreError> {
        let mut write = self.database.begin_write().await?;
        let email: Option<String> =
            sqlx::query_scalar("select email from invitations where id = $1")
                .bind(id)
                .fetch_optional(&mut *write)
                .await?;
        let Some(email) = email else {
            return Ok(false);
        };
        sqlx::query("delete from invitations where id = $1")
            .bind(id)
            .execute(&mut *write)
            .await?;
        let entry = Entry::of(actor, Action::InvitationRevoked).detail(&email);
        audit::append(&mut write, &entry, now).await?;
        write.commit().await?;
        Ok(true)
    }
}

async fn insert(
    connection: &mut AnyConnection,
    actor: &Actor,
    (email, role, operator): (&str, Option<Role>, Option<&OperatorId>),
    new: &NewInvitation,
    now: Instant,
) -> Result<(), StoreError> {
    sqlx::query("delete from invitations where email = $1")
        .bind(email)
        .execute(&mut *connection)
        .await?;
    let inserted = sqlx::query(
        "insert into invitations (id, code_hash, email, role, operator_id, created_at,
             created_by_kind, created_by, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(&*new.id)
    .bind(hex(&new.code_hash))
    .bind(email)
    .bind(role.map(Role::word))
    .bind(operator.map(OperatorId::as_str))
    .bind(micros(now))
    .bind(actor.kind())
    .bind(actor.key())
    .bind(micros(new.expires_at))
    .execute(connection)
    .await?;
    (inserted.rows_affected() == 1)
        .then_some(())
        .or_corrupt(TABLE, "id", &new.id)?;
    Ok(())
}
