//! The table of former operators: the name of somebody who is gone, for the
//! records that they are in. Nobody signs in by it.

use crate::Desk;
use domain::{Instant, OperatorId};
use engine::{OrCorrupt, StoreError, micros};
use sqlx::AnyConnection;

const TABLE: &str = "former_operators";

/// Somebody who worked at the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormerOperator {
    /// The id, as records have it.
    pub id: OperatorId,
    /// The address they signed in with.
    pub email: String,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    email: String,
}

impl Desk {
    /// Everybody who was removed, by address.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn former_operators(&self) -> Result<Vec<FormerOperator>, StoreError> {
        let rows: Vec<Row> = sqlx::query_as(
            "select id, email
             from former_operators
             order by email, removed_at",
        )
        .fetch_all(&self.database.pool)
        .await?;
        let former = |row: Row| -> Result<_, StoreError> {
            Ok(FormerOperator {
                id: OperatorId::parse(&row.id).or_corrupt(TABLE, "id", &row.id)?,
                email: row.email,
            })
        };
        rows.into_iter().map(former).collect()
    }
}

/// Keeps the name of an operator who is about to be removed.
pub(super) async fn keep(
    connection: &mut AnyConnection,
    operator: &OperatorId,
    now: Instant,
) -> Result<(), StoreError> {
    sqlx::query(
        "insert into former_operators (id, email, removed_at)
         select id, email, $2
         from operators
         where id = $1",
    )
    .bind(operator.as_str())
    .bind(micros(now))
    .execute(connection)
    .await?;
    Ok(())
}
