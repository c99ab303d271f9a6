//! Small conversions between rows and values.

use domain::Instant;
use engine::{Corrupt, OrCorrupt};
use sqlx::Row;
use sqlx::any::AnyRow;

/// A count as the code has it.
pub(crate) fn count(stored: i64) -> usize {
    usize::try_from(stored).unwrap_or(0)
}

/// An instant of a column.
pub(crate) fn instant(
    row: &AnyRow,
    table: &'static str,
    column: &'static str,
    key: &str,
) -> Result<Instant, engine::StoreError> {
    let micros: i64 = row.try_get(column)?;
    Ok(engine::instant(micros).or_corrupt(table, column, key)?)
}

/// Says where a damaged value is.
pub(crate) fn corrupt(table: &'static str, column: &'static str, key: &str) -> Corrupt {
    Corrupt::on(table).column(column).row(key)
}
