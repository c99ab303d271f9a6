//! The table of passkeys. What is kept of one is public: the key that its
//! authenticator keeps to itself never comes here. Answers are judged elsewhere.

use super::{Removal, recovery, refuses_to_lose_one};
use crate::audit::{self, Action, Entry};
use crate::columns::optional_instant;
use crate::{Actor, Desk, alerts, sessions};
use domain::{Instant, OperatorId};
use engine::{OrCorrupt as _, StoreError, micros};
use sqlx::FromRow;

const TABLE: &str = "passkeys";

/// A passkey as its operator sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passkey {
    /// What it is called in addresses.
    pub id: String,
    /// What its operator calls it.
    pub name: String,
    /// Since when it is there.
    pub added_at: Instant,
    /// When it was last used; none before it was.
    pub used_at: Option<Instant>,
}

/// A passkey to compare an answer with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PasskeyInUse {
    /// What it is called in addresses.
    pub id: String,
    /// Whose it is.
    pub operator: OperatorId,
    /// Its public key and what else is known of it, as JSON.
    pub document: String,
}

/// A passkey that was just made.
#[derive(Debug)]
pub struct NewPasskey<'a> {
    /// What it is to be called in addresses.
    pub id: &'a str,
    /// What authenticators call it.
    pub credential_id: &'a str,
    /// What its operator calls it.
    pub name: &'a str,
    /// Its public key and what else is known of it, as JSON.
    pub document: &'a str,
}

/// What became of a passkey that was to be added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Added {
    /// It is there, and recovery codes with it, as there were none.
    WithCodes,
    /// It is there beside recovery codes of before.
    BesideCodes,
    /// It is not: it is somebody's already.
    Known,
}

#[derive(FromRow)]
struct PasskeyRow {
    id: String,
    name: String,
    added_at: i64,
    used_at: Option<i64>,
}

#[derive(FromRow)]
struct InUseRow {
    id: String,
    operator_id: String,
    document: String,
}

impl Desk {
    /// Adds a passkey: from now on sign-in by password has a second step. The
    /// hashes of recovery codes are kept where there are no codes yet. Every other
    /// session of the operator ends.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn add_passkey(
        &self,
        (operator, session): (&OperatorId, &str),
        new: &NewPasskey<'_>,
        code_hashes: &[[u8; 32]],
        now: Instant,
    ) -> Result<Added, StoreError> {
        let mut write = self.database.begin_write().await?;
        let inserted = sqlx::query(
            "insert into passkeys (id, operator_id, credential_id, name, document, counter, added_at)
             values ($1, $2, $3, $4, $5, 0, $6)
             on conflict (credential_id) do nothing",
        )
        .bind(new.id)
        .bind(operator.as_str())
        .bind(new.credential_id)
        .bind(new.name)
        .bind(new.document)
        .bind(micros(now))
        .execute(&mut *write)
        .await?;
        if inserted.rows_affected() == 0 {
            return Ok(Added::Known);
        }
        let codes: i64 =
            sqlx::query_scalar("select count(*) from recovery_codes where operator_id = $1")
                .bind(operator.as_str())
                .fetch_one(&mut *write)
                .await?;
        if codes == 0 {
            recovery::replace(&mut write, operator, code_hashes).await?;
        }
        let actor = Actor::Operator(operator.clone());
        let entry = Entry::of(&actor, Action::PasskeyAdded);
        audit::append(&mut write, &entry, now).await?;
        sessions::delete_others(&mut write, operator, session, now).await?;
        write.commit().await?;
        Ok(if codes == 0 {
            Added::WithCodes
        } else {
            Added::BesideCodes
        })
    }

    /// The passkeys of an operator, the oldest first.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn passkeys_of(&self, operator: &OperatorId) -> Result<Vec<Passkey>, StoreError> {
        let rows: Vec<PasskeyRow> = sqlx::query_as(
            "select id, name, added_at, used_at
             from passkeys
             where operator_id = $1
             order by added_at, id",
        )
        .bind(operator.as_str())
        .fetch_all(&self.database.pool)
        .await?;
        let passkey = |row: PasskeyRow| {
            let added_at = engine::instant(row.added_at).or_corrupt(TABLE, "added_at", &row.id)?;
            let used_at = optional_instant(row.used_at, (TABLE, "used_at"), &row.id)?;
            Ok(Passkey {
                id: row.id,
                name: row.name,
                added_at,
                used_at,
            })
        };
        rows.into_iter().map(passkey).collect()
    }

    /// The documents of an operator's passkeys, to ask for any of them.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn passkey_documents(
        &self,
        operator: &OperatorId,
    ) -> Result<Vec<String>, StoreError> {
        let documents = sqlx::query_scalar(
            "select document from passkeys where operator_id = $1 order by added_at, id",
        )
        .bind(operator.as_str())
        .fetch_all(&self.database.pool)
        .await?;
        Ok(documents)
    }

    /// The passkey that authenticators call so.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn passkey(&self, credential_id: &str) -> Result<Option<PasskeyInUse>, StoreError> {
        let row: Option<InUseRow> = sqlx::query_as(
            "select id, operator_id, document
             from passkeys
             where credential_id = $1",
        )
        .bind(credential_id)
        .fetch_optional(&self.database.pool)
        .await?;
        let Some(row) = row else {
            return Ok(None);
        };
        let operator = OperatorId::parse(&row.operator_id);
        Ok(Some(PasskeyInUse {
            operator: operator.or_corrupt(TABLE, "operator_id", &row.id)?,
            id: row.id,
            document: row.document,
        }))
    }

    /// A passkey was used, and is so many uses old by the count of its
    /// authenticator, which only goes up. Answers whether it did.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn use_passkey(
        &self,
        id: &str,
        document: &str,
        counter: u32,
        now: Instant,
    ) -> Result<bool, StoreError> {
        let mut write = self.database.begin_write().await?;
        let updated = sqlx::query(
            "update passkeys
             set document = $2, counter = $3, used_at = $4
             where id = $1 and (counter < $3 or (counter = 0 and $3 = 0))",
        )
        .bind(id)
        .bind(document)
        .bind(i64::from(counter))
        .bind(micros(now))
        .execute(&mut *write)
        .await?;
        write.commit().await?;
        Ok(updated.rows_affected() > 0)
    }

    /// A passkey came with a count that is not above the last one, as a copy of it
    /// would: that is on record, and its operator is told.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn doubt_passkey(
        &self,
        operator: &OperatorId,
        now: Instant,
    ) -> Result<(), StoreError> {
        let mut write = self.database.begin_write().await?;
        let entry = Entry::of(&Actor::Unknown, Action::PasskeyDoubted).detail(operator.as_str());
        let line = audit::append(&mut write, &entry, now).await?;
        alerts::tell_operator(&mut write, operator, line).await?;
        write.commit().await
    }

    /// Calls a passkey of an operator otherwise. Answers whether it is theirs.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn rename_passkey(
        &self,
        operator: &OperatorId,
        id: &str,
        name: &str,
        now: Instant,
    ) -> Result<bool, StoreError> {
        let mut write = self.database.begin_write().await?;
        let updated =
            sqlx::query("update passkeys set name = $3 where id = $1 and operator_id = $2")
                .bind(id)
                .bind(operator.as_str())
                .bind(name)
                .execute(&mut *write)
                .await?;
        if updated.rows_affected() == 0 {
            return Ok(false);
        }
        let actor = Actor::Operator(operator.clone());
        let entry = Entry::of(&actor, Action::PasskeyRenamed);
        audit::append(&mut write, &entry, now).await?;
        write.commit().await?;
        Ok(true)
    }

    /// The operator does without a passkey from now on. Recovery codes that stand
    /// in for nothing any more go too. The last second factor stays where one is
    /// demanded. Every other session ends.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn remove_passkey(
        &self,
        (operator, session): (&OperatorId, &str),
        id: &str,
        now: Instant,
    ) -> Result<Removal, StoreError> {
        let mut write = self.database.begin_write().await?;
        let deleted = sqlx::query("delete from passkeys where id = $1 and operator_id = $2")
            .bind(id)
            .bind(operator.as_str())
            .execute(&mut *write)
            .await?;
        if deleted.rows_affected() == 0 {
            return Ok(Removal::NotThere);
        }
        if refuses_to_lose_one(&mut write, operator).await? {
            return Ok(Removal::IsLast);
        }
        recovery::forget_if_useless(&mut write, operator).await?;
        let actor = Actor::Operator(operator.clone());
        let entry = Entry::of(&actor, Action::PasskeyRemoved);
        audit::append(&mut write, &entry, now).await?;
        sessions::delete_others(&mut write, operator, session, now).await?;
        write.commit().await?;
        Ok(Removal::Done)
    }
}
