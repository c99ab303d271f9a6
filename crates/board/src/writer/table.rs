//! The rows of a notice: everything that a projection writes.

use super::hosts;
use crate::phase::Phase;
use crate::{BoardError, document, search};
use chrono::Datelike;
use domain::{Language, NoticeId, PublicNotice};
use engine::{Engine, micros};
use sqlx::AnyConnection;

pub(super) async fn revision(connection: &mut AnyConnection) -> Result<i64, BoardError> {
    Ok(sqlx::query_scalar("select number from revision")
        .fetch_one(connection)
        .await?)
}

pub(super) async fn raise_revision(connection: &mut AnyConnection) -> Result<i64, BoardError> {
    let raised = sqlx::query_scalar("update revision set number = number + 1 returning number")
        .fetch_one(connection)
        .await?;
    Ok(raised)
}

/// Notes that a version is being applied; `false` when it or a newer one was.
pub(super) async fn take_version(
    connection: &mut AnyConnection,
    id: &NoticeId,
    version: i64,
) -> Result<bool, BoardError> {
    let done = sqlx::query(
        r"
        insert into applied (notice, version)
        values ($1, $2)
        on conflict (notice) do update set version = excluded.version
        where applied.version < excluded.version",
    )
    .bind(id.as_str())
    .bind(version)
    .execute(connection)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Notes at which revision readers saw a change of a notice.
pub(super) async fn mark(
    connection: &mut AnyConnection,
    id: &NoticeId,
    revision: i64,
) -> Result<(), BoardError> {
    sqlx::query("update applied set revision = $1 where notice = $2")
        .bind(revision)
        .bind(id.as_str())
        .execute(connection)
        .await?;
    Ok(())
}

/// Deletes the rows of a notice but those of its hosts, which are written anew
/// where they differ, or deleted by themselves; `false` when it had none.
pub(super) async fn delete(
    connection: &mut AnyConnection,
    kind: Engine,
    id: &NoticeId,
) -> Result<bool, BoardError> {
    search::delete(connection, kind, id).await?;
    let done = sqlx::query("delete from notices where id = $1")
        .bind(id.as_str())
        .execute(connection)
        .await?;
    Ok(done.rows_affected() > 0)
}

/// Writes the rows of a notice that has none, but maybe some of its hosts.
pub(super) async fn insert(
    connection: &mut AnyConnection,
    kind: Engine,
    notice: &PublicNotice,
) -> Result<(), BoardError> {
    let document = document::write(notice)?;
    insert_notice(connection, notice, &document).await?;
    hosts::insert(connection, &notice.id, &document).await?;
    insert_slugs(connection, notice).await?;
    insert_systems(connection, notice).await?;
    insert_links(connection, notice).await?;
    search::insert(connection, kind, notice).await
}

async fn insert_notice(
    connection: &mut AnyConnection,
    notice: &PublicNotice,
    document: &str,
) -> Result<(), BoardError> {
    sqlx::query(
        r"
        insert into notices (id, kind, phase, occurred_at, month, published_at, updated_at, document)
        values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(notice.id.as_str())
    .bind(notice.kind.word())
    .bind(Phase::of(notice).word())
    .bind(micros(notice.occurred_at()))
    .bind(month(notice))
    .bind(micros(notice.published_at))
    .bind(micros(notice.updated_at))
    .bind(document)
    .execute(connection)
    .await?;
    Ok(())
}

/// The month in which it happened by the clock of its home zone: 202012.
fn month(notice: &PublicNotice) -> i64 {
    let local = notice.home_zone.at(notice.occurred_at());
    i64::from(local.year()) * 100 + i64::from(local.month())
}

async fn insert_slugs(
    connection: &mut AnyConnection,
    notice: &PublicNotice,
) -> Result<(), BoardError> {
    for language in Language::ALL {
        sqlx::query("insert into slugs (notice, language, slug) values ($1, $2, $3)")
            .bind(notice.id.as_str())
            .bind(language.tag())
            .bind(notice.slug_in(language).as_str())
            .execute(&mut *connection)
            .await?;
    }
    for (language, slugs) in &notice.former_slugs {
        for slug in slugs {
            sqlx::query("insert into former_slugs (notice, language, slug) values ($1, $2, $3)")
                .bind(notice.id.as_str())
                .bind(language.tag())
                .bind(slug.as_str())
                .execute(&mut *connection)
                .await?;
        }
    }
    Ok(())
}

async fn insert_systems(
    connection: &mut AnyConnection,
    notice: &PublicNotice,
) -> Result<(), BoardError> {
    for system in &notice.systems {
        sqlx::query(
            r"
            insert into notice_systems (notice, slug, name, occurred_at, updated_at)
            values ($1, $2, $3, $4, $5)
            on conflict (notice, slug) do nothing",
        )
        .bind(notice.id.as_str())
        .bind(system.slug.as_str())
        .bind(system.name.as_str())
        .bind(micros(notice.occurred_at()))
        .bind(micros(notice.updated_at))
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}

async fn insert_links(
    connection: &mut AnyConnection,
    notice: &PublicNotice,
) -> Result<(), BoardError> {
    for other in &notice.related {
        sqlx::query(
            r"
            insert into notice_links (notice, other)
            values ($1, $2)
            on conflict (notice, other) do nothing",
        )
        .bind(notice.id.as_str())
        .bind(other.as_str())
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}
