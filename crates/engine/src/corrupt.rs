//! Stored values that make no sense: named by place, never by content, because
//! the content may be sealed.

use std::fmt;

/// Where the store holds a value that cannot be read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Corrupt {
    table: &'static str,
    column: &'static str,
    row: String,
}

impl Corrupt {
    /// Names the table.
    #[must_use]
    pub const fn on(table: &'static str) -> Self {
        Self {
            table,
            column: "",
            row: String::new(),
        }
    }

    /// Names the column.
    #[must_use]
    pub const fn column(mut self, column: &'static str) -> Self {
        self.column = column;
        self
    }

    /// Names the row by its key.
    #[must_use]
    pub fn row(mut self, row: impl fmt::Display) -> Self {
        self.row = row.to_string();
        self
    }
}

impl fmt::Display for Corrupt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "damaged value in {}", self.table)?;
        if !self.column.is_empty() {
            write!(f, ".{}", self.column)?;
        }
        if !self.row.is_empty() {
            write!(f, ", row {}", self.row)?;
        }
        Ok(())
    }
}

impl std::error::Error for Corrupt {}

/// Turns a value that could not be read into the place where it is stored.
pub trait OrCorrupt<T> {
    /// Names the place; what was wrong with the value is not told.
    ///
    /// # Errors
    /// When there is no value.
    fn or_corrupt(
        self,
        table: &'static str,
        column: &'static str,
        row: impl fmt::Display,
    ) -> Result<T, Corrupt>;
}

impl<T> OrCorrupt<T> for Option<T> {
    fn or_corrupt(
        self,
        table: &'static str,
        column: &'static str,
        row: impl fmt::Display,
    ) -> Result<T, Corrupt> {
        self.ok_or_else(|| Corrupt::on(table).column(column).row(row))
    }
}

impl<T, E> OrCorrupt<T> for Result<T, E> {
    fn or_corrupt(
        self,
        table: &'static str,
        column: &'static str,
        row: impl fmt::Display,
    ) -> Result<T, Corrupt> {
        self.ok().or_corrupt(table, column, row)
    }
}
