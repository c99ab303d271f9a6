//! The one right on PostgreSQL that cannot be given before the tables are there:
//! the role of the reader's side may add to the inbox, and not read it. All
//! others are in `docs/postgresql.sql`.

use engine::{Engine, StoreError};
use sqlx::{AnyConnection, AssertSqlSafe};

/// The role of the reader's side, where the set-up names one and it has not
/// exactly the right to the inbox that it needs.
const LACKING: &str = r"
select cast(quote_ident(role) as text)
from (select current_setting('fenster.board_role', true) as role) setting
where role <> ''
and (not has_table_privilege(role, 'inbox', 'insert') or has_table_privilege(role, 'inbox', 'select'))";

/// Lets the role of the reader's side leave something in the inbox. SQLite has
/// no roles.
pub(crate) async fn give(connection: &mut AnyConnection, kind: Engine) -> Result<(), StoreError> {
    if kind == Engine::Sqlite {
        return Ok(());
    }
    let role: Option<String> = sqlx::query_scalar(LACKING)
        .fetch_optional(&mut *connection)
        .await?;
    let Some(role) = role else {
        return Ok(());
    };
    for statement in [
        // New tables may be read by that role. What visitors wrote to the desk is
        // nobody else's business.
        format!("revoke all on inbox from {role}"),
        format!("grant insert on inbox to {role}"),
    ] {
        sqlx::raw_sql(AssertSqlSafe(statement))
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}
