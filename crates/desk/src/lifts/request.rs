//! The table of lift requests.

use crate::Desk;
use crate::columns::optional_instant;
use domain::lift::{LiftChange, agreeable_until};
use domain::{Clearance, DisclosureId, Instant, NoticeId, OperatorId};
use engine::{Corrupt, OrCorrupt, StoreError, micros};
use sqlx::AnyConnection;

const TABLE: &str = "lift_requests";

/// What somebody wants of a lift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LiftWish {
    /// The disclosure.
    pub disclosure: DisclosureId,
    /// What is wanted.
    pub change: LiftChange,
    /// Why, in the operator's words.
    pub reason: String,
}

/// A wish that waits for somebody else to agree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LiftRequest {
    /// The disclosure.
    pub disclosure: DisclosureId,
    /// What is wanted.
    pub change: LiftChange,
    /// Why.
    pub reason: String,
    /// Who asked.
    pub asked_by: OperatorId,
    /// When.
    pub asked_at: Instant,
    /// When the disclosure was to open, as it was asked.
    pub lift_at: Instant,
}

#[derive(sqlx::FromRow)]
struct Row {
    disclosure_id: String,
    wanted_at: Option<i64>,
    lift_at: i64,
    reason: String,
    asked_by: String,
    asked_at: i64,
}

impl LiftRequest {
    /// Whether somebody may still agree, of a disclosure that opens at `lift_at`.
    pub(super) fn is_open(&self, lift_at: Instant, now: Instant) -> bool {
        self.lift_at == lift_at && now < self.open_until()
    }

    /// Up to when somebody may agree.
    #[must_use]
    pub fn open_until(&self) -> Instant {
        agreeable_until(self.asked_at, self.lift_at)
    }

    pub(super) fn wish(&self) -> LiftWish {
        LiftWish {
            disclosure: self.disclosure.clone(),
            change: self.change,
            reason: self.reason.clone(),
        }
    }
}

impl Row {
    fn into_domain(self) -> Result<LiftRequest, Corrupt> {
        let id = &*self.disclosure_id;
        let wanted_at = optional_instant(self.wanted_at, (TABLE, "wanted_at"), id)?;
        Ok(LiftRequest {
            disclosure: DisclosureId::parse(id).or_corrupt(TABLE, "disclosure_id", id)?,
            change: wanted_at.map_or(LiftChange::Now, LiftChange::To),
            asked_by: OperatorId::parse(&self.asked_by).or_corrupt(TABLE, "asked_by", id)?,
            asked_at: engine::instant(self.asked_at).or_corrupt(TABLE, "asked_at", id)?,
            lift_at: engine::instant(self.lift_at).or_corrupt(TABLE, "lift_at", id)?,
            reason: self.reason,
        })
    }
}

impl Desk {
    /// What waits for somebody to agree to it, of one notice. What nobody agreed
    /// to in time is not in it.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn lift_requests(
        &self,
        notice: &NoticeId,
        now: Instant,
    ) -> Result<Vec<LiftRequest>, StoreError> {
        let rows: Vec<Row> = sqlx::query_as(
            "select r.disclosure_id, r.wanted_at, r.lift_at, r.reason, r.asked_by, r.asked_at
             from lift_requests r
             join disclosures d on d.id = r.disclosure_id
             where r.notice_id = $1 and d.lift_at = r.lift_at and d.lifted_at is null
             order by r.asked_at, r.disclosure_id",
        )
        .bind(notice.as_str())
        .fetch_all(&self.database.pool)
        .await?;
        let requests: Result<Vec<_>, Corrupt> = rows.into_iter().map(Row::into_domain).collect();
        let open = |request: &LiftRequest| now < request.open_until();
        Ok(requests?.into_iter().filter(open).collect())
    }
}

pub(super) async fn load(
    connection: &mut AnyConnection,
    disclosure: &DisclosureId,
) -> Result<Option<LiftRequest>, StoreError> {
    let row: Option<Row> = sqlx::query_as(
        "select disclosure_id, wanted_at, lift_at, reason, asked_by, asked_at
         from lift_requests
         where disclosure_id = $1",
    )
    .bind(disclosure.as_str())
    .fetch_optional(connection)
    .await?;
    Ok(row.map(Row::into_domain).transpose()?)
}

pub(super) async fn keep(
    connection: &mut AnyConnection,
    by: &Clearance,
    wish: &LiftWish,
    lift_at: Instant,
    now: Instant,
) -> Result<(), StoreError> {
    let wanted_at = match wish.change {
        LiftChange::Now => None,
        LiftChange::To(at) => Some(micros(at)),
    };
    forget(connection, &wish.disclosure).await?;
    sqlx::query(
        "insert into lift_requests
             (disclosure_id, notice_id, wanted_at, lift_at, reason, asked_by, asked_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(wish.disclosure.as_str())
    .bind(by.notice().as_str())
    .bind(wanted_at)
    .bind(micros(lift_at))
    .bind(&wish.reason)
    .bind(by.operator().as_str())
    .bind(micros(now))
    .execute(connection)
    .await?;
    Ok(())
}

pub(super) async fn forget(
    connection: &mut AnyConnection,
    disclosure: &DisclosureId,
) -> Result<(), StoreError> {
    sqlx::query("delete from lift_requests where disclosure_id = $1")
        .bind(disclosure.as_str())
        .execute(connection)
        .await?;
    Ok(())
}
