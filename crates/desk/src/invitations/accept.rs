//! Using one-time links, once.

use super::{Invited, load};
use crate::columns::hex;
use crate::operators::{AddOperatorError, ChangeOperatorError, NewOperator, add, change};
use crate::{Actor, Desk};
use domain::{Instant, OperatorId};
use engine::StoreError;
use sqlx::AnyConnection;

/// Why a link was not used. It stays of use then, if it was.
#[derive(Debug, thiserror::Error)]
pub enum AcceptError {
    /// It was used, taken back or is over, or is for something else.
    #[error("the link is of no use")]
    OfNoUse,
    /// Some sealed text could be read by nobody any more.
    #[error("nobody else may read some sealed text; let another operator read it first")]
    ClearedAlone,
    /// The store could not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Desk {
    /// Who was invited becomes an operator, by the id and password hash.
    ///
    /// # Errors
    /// When the link is of no use, or the store cannot answer.
    pub async fn accept_invitation(
        &self,
        code_hash: &[u8; 32],
        (id, password_hash): (&OperatorId, &str),
        now: Instant,
    ) -> Result<(), AcceptError> {
        let mut write = self.database.begin_write().await?;
        let found = load(&mut write, code_hash, now).await?;
        let found = found.ok_or(AcceptError::OfNoUse)?;
        let Invited::ToJoin(role) = found.what else {
            return Err(AcceptError::OfNoUse);
        };
        use_up(&mut write, code_hash).await?;
        let operator = NewOperator {
            id: id.clone(),
            email: &found.email,
            role,
            password_hash,
        };
        let actor = Actor::Operator(id.clone());
        match add::insert(&mut write, &actor, &operator, now).await {
            Err(AddOperatorError::EmailTaken) => return Err(AcceptError::OfNoUse),
            Err(AddOperatorError::Store(error)) => return Err(error.into()),
            Ok(()) => {}
        }
        Ok(write.commit().await?)
    }

    /// Who was handed the link has another password from now on. Their sessions
    /// end; the second factor stays. Answers who that is.
    ///
    /// # Errors
    /// When the link is of no use, when its operator alone may read some sealed
    /// text, or when the store cannot answer.
    pub async fn accept_reset(
        &self,
        code_hash: &[u8; 32],
        password_hash: &str,
        now: Instant,
    ) -> Result<OperatorId, AcceptError> {
        let mut write = self.database.begin_write().await?;
        let found = load(&mut write, code_hash, now).await?;
        let found = found.ok_or(AcceptError::OfNoUse)?;
        let Invited::ToReset(operator) = found.what else {
            return Err(AcceptError::OfNoUse);
        };
        use_up(&mut write, code_hash).await?;
        let by = &found.created_by;
        match change::write_password(&mut write, by, &operator, password_hash, now).await {
            Err(ChangeOperatorError::ClearedAlone) => return Err(AcceptError::ClearedAlone),
            Err(ChangeOperatorError::Store(error)) => return Err(error.into()),
            Err(_) => return Err(AcceptError::OfNoUse),
            Ok(()) => {}
        }
        write.commit().await?;
        Ok(operator)
    }
}

async fn use_up(connection: &mut AnyConnection, code_hash: &[u8; 32]) -> Result<(), StoreError> {
    sqlx::query("delete from invitations where code_hash = $1")
        .bind(hex(code_hash))
        .execute(connection)
        .await?;
    Ok(())
}
