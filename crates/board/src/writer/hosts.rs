//! The rows of hosts and the documents without them: what a projection writes
//! besides the whole document, and what a board of before is given.

use crate::BoardError;
use crate::document::{self, HostDocument};
use domain::NoticeId;
use engine::StoreError;
use sqlx::{AnyConnection, AssertSqlSafe, Row as _};
use std::sync::LazyLock;

/// Rows that one statement writes: on a database at the other end of a wire,
/// thousands of statements take seconds.
const AT_ONCE: usize = 50;

/// Writes [`AT_ONCE`] rows.
static WRITE_MANY: LazyLock<String> = LazyLock::new(|| {
    let row = |row: usize| {
        let first = 4 * row + 1;
        format!("(${first}, ${}, ${}, ${})", first + 1, first + 2, first + 3)
    };
    write(&(0..AT_ONCE).map(row).collect::<Vec<_>>().join(", "))
});

/// Writes one row.
static WRITE_ONE: LazyLock<String> = LazyLock::new(|| write("($1, $2, $3, $4)"));

fn write(values: &str) -> String {
    format!(
        "insert into notice_hosts (notice, place, name, document)
         values {values}
         on conflict (notice, place) do update
         set name = excluded.name, document = excluded.document"
    )
}

/// Makes the rows of a notice those of its document, and writes what lists read
/// of it. Of its hosts only those are written that differ.
pub(super) async fn insert(
    connection: &mut AnyConnection,
    id: &NoticeId,
    whole: &str,
) -> Result<(), BoardError> {
    let parts = document::split(whole).map_err(|_| document::corrupt(id.as_str()))?;
    insert_brief(connection, id.as_str(), &parts.brief).await?;
    Ok(insert_hosts(connection, id.as_str(), &parts.hosts).await?)
}

/// Deletes the rows of a notice that is gone.
pub(super) async fn delete(
    connection: &mut AnyConnection,
    id: &NoticeId,
) -> Result<(), BoardError> {
    Ok(delete_from(connection, id.as_str(), 0).await?)
}

/// Deletes every row.
pub(super) async fn clear(connection: &mut AnyConnection) -> Result<(), BoardError> {
    sqlx::query("delete from notice_hosts")
        .execute(connection)
        .await?;
    Ok(())
}

/// Gives the notices of a board of before what they lack. A document that cannot
/// be read is left to those who read it, who will say so.
pub(crate) async fn fill(connection: &mut AnyConnection) -> Result<(), StoreError> {
    let lacking: Vec<String> = sqlx::query_scalar(
        r"
        select id
        from notices
        where not exists (select 1 from briefs where briefs.notice = notices.id)",
    )
    .fetch_all(&mut *connection)
    .await?;
    for id in lacking {
        let whole: String = sqlx::query_scalar("select document from notices where id = $1")
            .bind(id.as_str())
            .fetch_one(&mut *connection)
            .await?;
        let filled = match document::split(&whole) {
            Ok(parts) => {
                insert_brief(connection, &id, &parts.brief).await?;
                insert_hosts(connection, &id, &parts.hosts).await
            }
            Err(_) => insert_brief(connection, &id, &whole).await,
        };
        filled?;
    }
    Ok(())
}

async fn insert_brief(
    connection: &mut AnyConnection,
    notice: &str,
    brief: &str,
) -> Result<(), StoreError> {
    sqlx::query("insert into briefs (notice, document) values ($1, $2)")
        .bind(notice)
        .bind(brief)
        .execute(connection)
        .await?;
    Ok(())
}

async fn insert_hosts(
    connection: &mut AnyConnection,
    notice: &str,
    hosts: &[HostDocument],
) -> Result<(), StoreError> {
    let found = sqlx::query(
        r"
        select place, document
        from notice_hosts
        where notice = $1
        order by place",
    )
    .bind(notice)
    .fetch_all(&mut *connection)
    .await?;
    let mut kept: Vec<Option<String>> = vec![None; hosts.len()];
    for row in &found {
        let place: i64 = row.try_get("place")?;
        let kept = usize::try_from(place).ok().and_then(|at| kept.get_mut(at));
        if let Some(kept) = kept {
            *kept = Some(row.try_get("document")?);
        }
    }
    let differs = |(place, host): &(usize, &HostDocument)| {
        kept[*place].as_deref() != Some(host.document.as_str())
    };
    let differing: Vec<_> = hosts.iter().enumerate().filter(differs).collect();
    let (many, few) = differing.split_at(differing.len() - differing.len() % AT_ONCE);
    for rows in many.chunks(AT_ONCE) {
        write_rows(connection, &WRITE_MANY, notice, rows).await?;
    }
    for rows in few.chunks(1) {
        write_rows(connection, &WRITE_ONE, notice, rows).await?;
    }
    if found.len() > hosts.len() {
        delete_from(connection, notice, number(hosts.len())).await?;
    }
    Ok(())
}

async fn write_rows(
    connection: &mut AnyConnection,
    statement: &str,
    notice: &str,
    rows: &[(usize, &HostDocument)],
) -> Result<(), StoreError> {
    let mut query = sqlx::query(AssertSqlSafe(statement));
    for (place, host) in rows {
        query = query
            .bind(notice)
            .bind(number(*place))
            .bind(host.name.as_str())
            .bind(host.document.as_str());
    }
    query.execute(connection).await?;
    Ok(())
}

async fn delete_from(
    connection: &mut AnyConnection,
    notice: &str,
    place: i64,
) -> Result<(), StoreError> {
    sqlx::query("delete from notice_hosts where notice = $1 and place >= $2")
        .bind(notice)
        .bind(place)
        .execute(connection)
        .await?;
    Ok(())
}

fn number(place: usize) -> i64 {
    i64::try_from(place).unwrap_or(i64::MAX)
}
