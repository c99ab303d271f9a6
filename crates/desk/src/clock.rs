//! Clocks that are doubted. The desk has no clock: it is told the present, and
//! here it keeps what speaks against that.
//!
//! What makes text public by itself happens only up to an instant that all clocks
//! have reached: that of the request, the steady one of the machine, and on
//! PostgreSQL the database's. Late is a defect, early is a breach.

use crate::audit::{self, Action, Entry};
use crate::{Actor, Desk, alerts};
use chrono::TimeDelta;
use domain::Instant;
use engine::{Engine, OrCorrupt, StoreError, flag, micros};
use sqlx::AnyConnection;
use std::fmt;
use std::sync::Arc;

/// The instant that it is at most, by a clock which nobody can set; none where
/// there is no such clock.
type Latest = dyn Fn() -> Option<Instant> + Send + Sync;

/// The machine that a desk runs on, and its steady clock.
#[derive(Clone)]
pub(crate) struct Node {
    name: Arc<str>,
    latest: Arc<Latest>,
}

/// A node whose clock has jumped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hold {
    /// The node.
    pub node: String,
    /// The instant at which it was noticed, by the clock that jumped.
    pub since: Instant,
    /// How far it jumped; negative when it went back.
    pub jumped_by: TimeDelta,
}

impl Node {
    /// A node of no name and without a steady clock.
    pub(crate) fn unknown() -> Self {
        Self {
            name: "".into(),
            latest: Arc::new(|| None),
        }
    }
}

impl fmt::Debug for Node {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Node").field(&self.name).finish()
    }
}

impl Desk {
    /// The same desk, on a node with a name and a steady clock.
    #[must_use]
    pub fn on_node(
        self,
        name: &str,
        latest: impl Fn() -> Option<Instant> + Send + Sync + 'static,
    ) -> Self {
        let node = Node {
            name: name.into(),
            latest: Arc::new(latest),
        };
        Self { node, ..self }
    }

    /// The name of the node; empty for a command that watches over no clock.
    #[must_use]
    pub fn node(&self) -> &str {
        &self.node.name
    }

    /// The nodes whose clocks have jumped, longest first.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn holds(&self) -> Result<Vec<Hold>, StoreError> {
        let rows: Vec<(String, i64, i64)> = sqlx::query_as(
            "select node, since, jumped_by
             from clock_holds
             order by since, node",
        )
        .fetch_all(&self.database.pool)
        .await?;
        rows.into_iter()
            .map(|(node, since, jumped_by)| {
                Ok(Hold {
                    since: engine::instant(since).or_corrupt("clock_holds", "since", &node)?,
                    jumped_by: TimeDelta::microseconds(jumped_by),
                    node,
                })
            })
            .collect()
    }

    /// Holds what this node would make public by itself. Answers whether that is
    /// new.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn hold_lifts(&self, jumped_by: TimeDelta, now: Instant) -> Result<bool, StoreError> {
        let mut write = self.database.begin_write().await?;
        let held = sqlx::query(
            "insert into clock_holds (node, since, jumped_by)
             values ($1, $2, $3)
             on conflict (node) do nothing",
        )
        .bind(&*self.node.name)
        .bind(micros(now))
        .bind(jumped_by.num_microseconds().unwrap_or(i64::MAX))
        .execute(&mut *write)
        .await?;
        let is_new = held.rows_affected() > 0;
        if is_new {
            let detail = format!("{} s", jumped_by.num_seconds());
            let entry = Entry::of(&Actor::Scheduler, Action::LiftsHeld).detail(&detail);
            let line = audit::append(&mut write, &entry, now).await?;
            alerts::tell_administrators(&mut write, None, line).await?;
        }
        write.commit().await?;
        Ok(is_new)
    }

    /// Lets a node go on: somebody confirms that its clock is right, or the node
    /// itself has found that it is again. Answers whether it was held.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn release_lifts(
        &self,
        actor: &Actor,
        node: &str,
        now: Instant,
    ) -> Result<bool, StoreError> {
        let mut write = self.database.begin_write().await?;
        let released = sqlx::query("delete from clock_holds where node = $1")
            .bind(node)
            .execute(&mut *write)
            .await?;
        let was_held = released.rows_affected() > 0;
        if was_held {
            let entry = Entry::of(actor, Action::LiftsReleased);
            audit::append(&mut write, &entry, now).await?;
        }
        write.commit().await?;
        Ok(was_held)
    }

    /// Whether this node holds what it would make public: because of its own clock,
    /// or, on SQLite, because of any. There all nodes are boots of one machine, and
    /// a wrong clock is no better after another start.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn is_held(&self) -> Result<bool, StoreError> {
        let mut connection = self.database.pool.acquire().await?;
        is_held(&mut connection, self).await
    }

    /// How far this node's clock of the day was ahead of its time since boot when
    /// it was last trusted; none for a machine that was booted since.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn clock_baseline(&self) -> Result<Option<TimeDelta>, StoreError> {
        let ahead: Option<i64> =
            sqlx::query_scalar("select ahead from clock_baselines where node = $1")
                .bind(&*self.node.name)
                .fetch_optional(&self.database.pool)
                .await?;
        Ok(ahead.map(TimeDelta::microseconds))
    }

    /// Keeps what [`Desk::clock_baseline`] tells, so that a jump during a stop is
    /// noticed at the next start. What other boots left is forgotten in time.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn keep_clock_baseline(
        &self,
        ahead: TimeDelta,
        now: Instant,
    ) -> Result<(), StoreError> {
        let mut write = self.database.begin_write().await?;
        sqlx::query("delete from clock_baselines where seen_at < $1")
            .bind(micros(now - TimeDelta::days(365)))
            .execute(&mut *write)
            .await?;
        sqlx::query(
            "insert into clock_baselines (node, ahead, seen_at)
             values ($1, $2, $3)
             on conflict (node) do update
             set ahead = $2, seen_at = $3",
        )
        .bind(&*self.node.name)
        .bind(ahead.num_microseconds().unwrap_or(i64::MAX))
        .bind(micros(now))
        .execute(&mut *write)
        .await?;
        write.commit().await
    }

    /// What the database's own clock says, where it has one: PostgreSQL's.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn database_clock(&self) -> Result<Option<Instant>, StoreError> {
        let mut connection = self.database.pool.acquire().await?;
        database_clock(&mut connection, self.database.kind).await
    }
}

async fn is_held(connection: &mut AnyConnection, desk: &Desk) -> Result<bool, StoreError> {
    let holds: i64 = sqlx::query_scalar(
        "select count(*) from clock_holds where node = $1 or cast($2 as bigint) = 1",
    )
    .bind(&*desk.node.name)
    .bind(flag(desk.database.kind == Engine::Sqlite))
    .fetch_one(connection)
    .await?;
    Ok(holds > 0)
}

/// The one place where SQL asks for the time: not to write it anywhere, but as
/// one more clock that has to agree.
async fn database_clock(
    connection: &mut AnyConnection,
    engine: Engine,
) -> Result<Option<Instant>, StoreError> {
    if engine == Engine::Sqlite {
        return Ok(None);
    }
    let at: i64 = sqlx::query_scalar(
        "select cast(floor(extract(epoch from clock_timestamp()) * 1000000) as bigint)",
    )
    .fetch_one(connection)
    .await?;
    Ok(engine::instant(at).ok())
}

/// Up to when text may become public because of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Openable {
    is_held: bool,
    until: Instant,
}

impl Openable {
    /// What may open of itself now: everything up to the earliest of the clocks.
    /// Asked inside of the transaction that opens.
    pub(crate) async fn now(
        connection: &mut AnyConnection,
        desk: &Desk,
        now: Instant,
    ) -> Result<Self, StoreError> {
        let steady = (desk.node.latest)();
        let database = database_clock(connection, desk.database.kind).await?;
        let clocks = [Some(now), steady, database];
        Ok(Self {
            is_held: is_held(connection, desk).await?,
            until: clocks.into_iter().flatten().min().unwrap_or(now),
        })
    }

    /// Whether the scheduler may open what is due at an instant.
    pub(crate) fn by_time(self, at: Instant) -> bool {
        !self.is_held && at <= self.until
    }

    /// Whether an instant is certainly over, held or not: that of an old notice
    /// which is brought in.
    pub(crate) fn is_past(self, at: Instant) -> bool {
        at <= self.until
    }
}
