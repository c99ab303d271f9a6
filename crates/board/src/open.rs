//! Opening the board's database: with its tables for the writer, and for
//! readers in a way that cannot change them.

use crate::writer::hosts;
use crate::{rights, search};
use engine::{Database, OpenError};
use sqlx::migrate::Migrator;

/// The schema on PostgreSQL; on SQLite the board is a file of its own.
const SCHEMA: &str = "board";

static MIGRATIONS: Migrator = sqlx::migrate!("../../migrations/board");

/// Opens the database and brings its tables up to date.
pub(crate) async fn for_writing(url: &str) -> Result<Database, OpenError> {
    let database = Database::open(url, SCHEMA, &MIGRATIONS).await?;
    let mut write = database.begin_write().await?;
    search::prepare(&mut write, database.kind).await?;
    hosts::fill(&mut write).await?;
    rights::give(&mut write, database.kind).await?;
    write.commit().await?;
    Ok(database)
}

/// Opens the database with connections that refuse to write. A reader makes no
/// tables: a board that no desk writes would look as if nothing were wrong.
pub(crate) async fn for_reading(url: &str) -> Result<Database, OpenError> {
    let database = Database::connect_read_only(url, SCHEMA).await?;
    if has_tables(&database).await {
        return Ok(database);
    }
    database.close().await;
    Err(OpenError::NotPrepared)
}

/// Opens the database for inserting into the inbox.
pub(crate) async fn for_the_inbox(url: &str) -> Result<Database, OpenError> {
    Database::connect(url, SCHEMA).await
}

/// The search index is made last of all, and the newest migration last of its
/// kind; so the two tell of all tables. A notice without what lists and the
/// search for hosts read of it would be missing there, as if there were none.
async fn has_tables(database: &Database) -> bool {
    let newest = MIGRATIONS.iter().map(|migration| migration.version).max();
    let applied = sqlx::query_scalar::<_, i64>(
        "select count(*)
         from _sqlx_migrations
         where version = $1
         and (select count(*) from search_index where 1 = 0) = 0
         and not exists (
             select 1
             from notices
             where not exists (select 1 from briefs where briefs.notice = notices.id)
         )",
    )
    .bind(newest)
    .fetch_one(&database.pool)
    .await;
    applied.is_ok_and(|count| count > 0)
}
