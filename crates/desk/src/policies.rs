//! The table of vendors' policies: one row a notice that has one.

use domain::NoticeId;
use domain::embargo::{Advisory, Policy, Tick};
use engine::{Corrupt, OrCorrupt, StoreError};
use sqlx::AnyConnection;

const TABLE: &str = "vendor_policies";

#[derive(sqlx::FromRow)]
struct Row {
    name: String,
    advisory: Option<String>,
    checked: String,
}

impl Row {
    fn into_domain(self, notice: &NoticeId) -> Result<Policy, Corrupt> {
        let advisory = self.advisory.map(|text| Advisory::parse(&text));
        let ticks = self.checked.split_whitespace().map(Tick::from_word);
        let ticks: Option<_> = ticks.collect();
        Ok(Policy {
            name: self.name,
            advisory: advisory.transpose().or_corrupt(TABLE, "advisory", notice)?,
            checked: ticks.or_corrupt(TABLE, "checked", notice)?,
        })
    }
}

/// Reads the policy of a notice, where it has one.
pub(crate) async fn load(
    connection: &mut AnyConnection,
    notice: &NoticeId,
) -> Result<Option<Policy>, StoreError> {
    let row: Option<Row> = sqlx::query_as(
        "select name, advisory, checked
         from vendor_policies
         where notice_id = $1",
    )
    .bind(notice.as_str())
    .fetch_optional(connection)
    .await?;
    row.map(|row| Ok(row.into_domain(notice)?)).transpose()
}

/// Writes the policy of a notice in place of that before.
pub(crate) async fn store(
    connection: &mut AnyConnection,
    notice: &NoticeId,
    policy: Option<&Policy>,
) -> Result<(), StoreError> {
    sqlx::query("delete from vendor_policies where notice_id = $1")
        .bind(notice.as_str())
        .execute(&mut *connection)
        .await?;
    let Some(policy) = policy else {
        return Ok(());
    };
    let ticks: Vec<_> = policy.checked.iter().map(|tick| tick.word()).collect();
    sqlx::query(
        "insert into vendor_policies (notice_id, name, advisory, checked)
         values ($1, $2, $3, $4)",
    )
    .bind(notice.as_str())
    .bind(&policy.name)
    .bind(policy.advisory.as_ref().map(Advisory::as_str))
    .bind(ticks.join(" "))
    .execute(connection)
    .await?;
    Ok(())
}
