//! The table of failed sign-ins. What a counter counts, such as an account from
//! one network, is known to who named it; here it is a word.

use crate::Desk;
use domain::Instant;
use engine::{OrCorrupt, StoreError, micros};
use sqlx::AnyConnection;

const TABLE: &str = "sign_in_failures";

/// Failed sign-ins in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Failures {
    /// How many.
    pub count: u32,
    /// When it began.
    pub first_at: Instant,
    /// The last one.
    pub last_at: Instant,
}

#[derive(sqlx::FromRow)]
struct Row {
    failures: i64,
    first_at: i64,
    last_at: i64,
}

impl Desk {
    /// Begins an attempt: judges it by what two counters have counted, that of
    /// its network and that of its account, and counts it on the first unless the
    /// judgment stands in its way. All in one transaction, so that of many at
    /// once each is judged by those before it.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn begin_attempt<W>(
        &self,
        (here, anywhere): (&str, &str),
        now: Instant,
        forgotten_before: Instant,
        judge: impl FnOnce(Option<Failures>, Option<Failures>) -> Option<W>,
    ) -> Result<Option<W>, StoreError> {
        let mut write = self.database.begin_write().await?;
        let remembered = |failures: &Failures| failures.last_at > forgotten_before;
        let of_here = load(&mut write, here).await?.filter(remembered);
        let of_anywhere = load(&mut write, anywhere).await?.filter(remembered);
        let wait = judge(of_here, of_anywhere);
        if wait.is_none() {
            count(&mut write, here, now, forgotten_before).await?;
            write.commit().await?;
        }
        Ok(wait)
    }

    /// What a counter has counted, unless its last one lies before an instant.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn failures(
        &self,
        counter: &str,
        forgotten_before: Instant,
    ) -> Result<Option<Failures>, StoreError> {
        let mut connection = self.database.pool.acquire().await?;
        let failures = load(&mut connection, counter).await?;
        Ok(failures.filter(|failures| failures.last_at > forgotten_before))
    }

    /// Counts a failed sign-in. A counter whose last one lies before an instant
    /// begins again.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn record_failure(
        &self,
        counter: &str,
        now: Instant,
        forgotten_before: Instant,
    ) -> Result<(), StoreError> {
        let mut write = self.database.begin_write().await?;
        count(&mut write, counter, now, forgotten_before).await?;
        write.commit().await
    }

    /// Sets a counter back.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn clear_failures(&self, counter: &str) -> Result<(), StoreError> {
        let mut write = self.database.begin_write().await?;
        sqlx::query("delete from sign_in_failures where counter = $1")
            .bind(counter)
            .execute(&mut *write)
            .await?;
        write.commit().await
    }

    /// Sets back every counter whose name begins so; the beginning is letters and
    /// digits.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn clear_failures_of(&self, beginning: &str) -> Result<(), StoreError> {
        let mut write = self.database.begin_write().await?;
        sqlx::query("delete from sign_in_failures where counter like $1")
            .bind(format!("{beginning}%"))
            .execute(&mut *write)
            .await?;
        write.commit().await
    }

    /// Forgets failures whose last one lies before an instant, of any
    /// counter: names that nobody has would otherwise pile up.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn forget_failures_before(&self, instant: Instant) -> Result<(), StoreError> {
        let mut write = self.database.begin_write().await?;
        sqlx::query("delete from sign_in_failures where last_at < $1")
            .bind(micros(instant))
            .execute(&mut *write)
            .await?;
        write.commit().await
    }
}

async fn load(
    connection: &mut AnyConnection,
    counter: &str,
) -> Result<Option<Failures>, StoreError> {
    let row: Option<Row> = sqlx::query_as(
        "select failures, first_at, last_at
         from sign_in_failures
         where counter = $1",
    )
    .bind(counter)
    .fetch_optional(connection)
    .await?;
    let Some(row) = row else {
        return Ok(None);
    };
    Ok(Some(Failures {
        count: u32::try_from(row.failures).unwrap_or(u32::MAX),
        first_at: engine::instant(row.first_at).or_corrupt(TABLE, "first_at", "")?,
        last_at: engine::instant(row.last_at).or_corrupt(TABLE, "last_at", "")?,
    }))
}

async fn count(
    connection: &mut AnyConnection,
    counter: &str,
    now: Instant,
    forgotten_before: Instant,
) -> Result<(), StoreError> {
    sqlx::query(
        "insert into sign_in_failures (counter, failures, first_at, last_at)
         values ($1, 1, $2, $2)
         on conflict (counter) do update
         set failures = case
                 when sign_in_failures.last_at < $3 then 1
                 else sign_in_failures.failures + 1
             end,
             first_at = case
                 when sign_in_failures.last_at < $3 then $2
                 else sign_in_failures.first_at
             end,
             last_at = $2",
    )
    .bind(counter)
    .bind(micros(now))
    .bind(micros(forgotten_before))
    .execute(connection)
    .await?;
    Ok(())
}
