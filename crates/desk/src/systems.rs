//! The table of systems that a notice affects.

use crate::columns::position;
use domain::{NoticeId, Slug, System};
use engine::{OrCorrupt, StoreError};
use sqlx::AnyConnection;

#[derive(sqlx::FromRow)]
struct SystemRow {
    slug: String,
    name: String,
}

/// Reads the systems of a notice, in the order given.
pub(crate) async fn load(
    connection: &mut AnyConnection,
    notice: &NoticeId,
) -> Result<Vec<System>, StoreError> {
    let rows: Vec<SystemRow> = sqlx::query_as(
        "select slug, name
         from notice_systems
         where notice_id = $1
         order by position",
    )
    .bind(notice.as_str())
    .fetch_all(connection)
    .await?;
    rows.into_iter()
        .map(|row| {
            let slug = Slug::parse(&row.slug).or_corrupt("notice_systems", "slug", notice)?;
            Ok(System {
                slug,
                name: row.name,
            })
        })
        .collect()
}

/// Writes the systems of a notice in place of those before.
pub(crate) async fn store(
    connection: &mut AnyConnection,
    notice: &NoticeId,
    systems: &[System],
) -> Result<(), StoreError> {
    sqlx::query("delete from notice_systems where notice_id = $1")
        .bind(notice.as_str())
        .execute(&mut *connection)
        .await?;
    for (index, system) in systems.iter().enumerate() {
        sqlx::query(
            "insert into notice_systems (notice_id, position, slug, name)
             values ($1, $2, $3, $4)",
        )
        .bind(notice.as_str())
        .bind(position(index))
        .bind(system.slug.as_str())
        .bind(&system.name)
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}
