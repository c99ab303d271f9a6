//! Transactions. Writes run one at a time in a store, on either engine: both
//! stores write seldom and read much, and in return no write ever sees another's
//! half. Reads of several statements see one state of the store throughout.

use crate::{Database, Engine, StoreError};
use futures::lock::OwnedMutexGuard;
use sqlx::{Any, AnyConnection, Transaction};
use std::ops::{Deref, DerefMut};

/// A running write transaction. Rolled back unless committed.
#[derive(Debug)]
pub struct Write {
    // Declared before the turn: it is dropped, and rolled back, first.
    transaction: Transaction<'static, Any>,
    _turn: OwnedMutexGuard<()>,
}

impl Database {
    /// Begins a write transaction as soon as no other one is running. What is
    /// read inside stays true until the commit.
    ///
    /// # Errors
    /// When the database cannot be reached or is kept busy by others for longer
    /// than five seconds.
    pub async fn begin_write(&self) -> Result<Write, StoreError> {
        // Writers of this process queue here rather than in the engine: SQLite
        // has no queue, and a waiting writer would hold a connection.
        let turn = self.turn.clone().lock_owned().await;
        let transaction = match self.kind {
            Engine::Sqlite => self.pool.begin_with("begin immediate").await?,
            Engine::Postgres => {
                let mut transaction = self.pool.begin().await?;
                // The two-number form cannot meet the lock of the migrations.
                sqlx::query(
                    "select cast(pg_advisory_xact_lock(70, hashtext(current_schema())) as text)",
                )
                .execute(&mut *transaction)
                .await?;
                transaction
            }
        };
        Ok(Write {
            transaction,
            _turn: turn,
        })
    }
}

impl Database {
    /// Begins a transaction that reads and sees the store as it is now, whatever
    /// is written meanwhile. To be dropped at the end.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn begin_read(&self) -> Result<Transaction<'static, Any>, StoreError> {
        let statement = match self.kind {
            Engine::Sqlite => "begin",
            Engine::Postgres => "begin isolation level repeatable read, read only",
        };
        Ok(self.pool.begin_with(statement).await?)
    }
}

impl Write {
    /// Keeps what was written.
    ///
    /// # Errors
    /// When the database cannot; then nothing was written.
    pub async fn commit(self) -> Result<(), StoreError> {
        Ok(self.transaction.commit().await?)
    }

    /// Throws away what was written. Dropping does the same, a little later.
    ///
    /// # Errors
    /// When the database cannot be reached; then nothing was written either.
    pub async fn rollback(self) -> Result<(), StoreError> {
        Ok(self.transaction.rollback().await?)
    }
}

impl Deref for Write {
    type Target = AnyConnection;
    fn deref(&self) -> &AnyConnection {
        &self.transaction
    }
}

impl DerefMut for Write {
    fn deref_mut(&mut self) -> &mut AnyConnection {
        &mut self.transaction
    }
}
