//! History by month. A notice belongs to the month in which it happened by the
//! clock of its own home zone, as its page says.

use crate::{Board, BoardError, document, rows};
use domain::PublicNotice;
use sqlx::Row;

/// A month in which something happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MonthCount {
    /// The year.
    pub year: i32,
    /// The month, from 1.
    pub month: u32,
    /// How many notices it has.
    pub notices: usize,
}

impl Board {
    /// The notices of a month without their hosts, the newest first; none for a
    /// month that no calendar has.
    ///
    /// # Errors
    /// When the store fails or holds something damaged.
    pub async fn month(&self, year: i32, month: u32) -> Result<Vec<PublicNotice>, BoardError> {
        if !(1..=12).contains(&month) {
            return Ok(Vec::new());
        }
        let found = sqlx::query(
            r"
            select id, document
            from listed
            where month = $1
            order by occurred_at desc, id",
        )
        .bind(i64::from(year) * 100 + i64::from(month))
        .fetch_all(&self.read.pool)
        .await?;
        document::read_all(&found)
    }

    /// The months that have notices, the newest first.
    ///
    /// # Errors
    /// When the store fails or holds something damaged.
    pub async fn months(&self) -> Result<Vec<MonthCount>, BoardError> {
        let found = sqlx::query(
            r"
            select month, count(*) as notices
            from notices
            group by month
            order by month desc",
        )
        .fetch_all(&self.read.pool)
        .await?;
        let mut months = Vec::with_capacity(found.len());
        for row in found {
            let month: i64 = row.try_get("month")?;
            months.push(MonthCount {
                year: i32::try_from(month.div_euclid(100)).unwrap_or(i32::MAX),
                month: u32::try_from(month.rem_euclid(100)).unwrap_or(0),
                notices: rows::count(row.try_get("notices")?),
            });
        }
        Ok(months)
    }
}
