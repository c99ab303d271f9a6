//! What is done about the trail when the desk is opened: lines of before there
//! was a chain are chained, and the database is told to refuse any change.
//!
//! The refusal keeps mistakes out, not somebody who owns the database; that one
//! is found out by the chain.

use super::chain::Hash;
use super::entry::Row;
use engine::{Database, Engine, StoreError};
use sqlx::{AnyConnection, AssertSqlSafe};

pub(crate) async fn prepare(database: &Database) -> Result<(), StoreError> {
    let mut write = database.begin_write().await?;
    chain_what_is_older(&mut write).await?;
    for statement in refusals(database.kind) {
        sqlx::raw_sql(AssertSqlSafe(statement))
            .execute(&mut *write)
            .await?;
    }
    write.commit().await
}

async fn chain_what_is_older(connection: &mut AnyConnection) -> Result<(), StoreError> {
    let unchained: i64 = sqlx::query_scalar("select count(*) from audit where hash is null")
        .fetch_one(&mut *connection)
        .await?;
    if unchained == 0 {
        return Ok(());
    }
    let rows: Vec<Row> = sqlx::query_as(
        "select sequence, at, actor_kind, actor, action, notice_id, detail,
             language, purpose, clock, hash
         from audit
         order by sequence",
    )
    .fetch_all(&mut *connection)
    .await?;
    let mut hash = Hash::BEGINNING;
    for row in &rows {
        hash = hash.then(row);
        sqlx::query("update audit set hash = $2 where sequence = $1 and hash is null")
            .bind(row.sequence)
            .bind(hash.to_string())
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}

/// One of the few places where the engines need different words. A line without
/// a hash is one of before, which is about to get it.
fn refusals(engine: Engine) -> Vec<String> {
    match engine {
        Engine::Sqlite => ["update", "delete"]
            .into_iter()
            .map(|verb| {
                format!(
                    "create trigger if not exists audit_refuses_{verb}
                     before {verb} on audit when old.hash is not null
                     begin select raise(abort, 'the audit trail is only added to'); end"
                )
            })
            .collect(),
        Engine::Postgres => vec![
            "create or replace function audit_refuses() returns trigger language plpgsql as
             $$ begin raise exception 'the audit trail is only added to'; end $$"
                .to_owned(),
            "create or replace trigger audit_refuses_change
             before update or delete on audit for each row when (old.hash is not null)
             execute function audit_refuses()"
                .to_owned(),
            "create or replace trigger audit_refuses_truncate
             before truncate on audit for each statement execute function audit_refuses()"
                .to_owned(),
        ],
    }
}
