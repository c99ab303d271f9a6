//! A window: two instants and the zone they were entered in.

use crate::{Instant, Moment};

/// When something happens. Maintenance has both ends; an incident may have
/// begun without an end in sight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    start: Moment,
    end: Option<Moment>,
}

/// A window that ends before or when it starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a window ends after it starts")]
pub struct EndsBeforeItStarts;

impl Window {
    /// Makes a window.
    ///
    /// # Errors
    /// When it would end before or when it starts.
    pub fn new(start: Moment, end: Option<Moment>) -> Result<Self, EndsBeforeItStarts> {
        match end {
            Some(end) if end.instant() <= start.instant() => Err(EndsBeforeItStarts),
            _ => Ok(Self { start, end }),
        }
    }

    /// The start.
    #[must_use]
    pub const fn start(&self) -> Moment {
        self.start
    }

    /// The end, where one is known.
    #[must_use]
    pub const fn end(&self) -> Option<Moment> {
        self.end
    }

    /// Whether an instant lies in the window (its end excluded).
    #[must_use]
    pub fn contains(&self, instant: Instant) -> bool {
        self.start.instant() <= instant && self.end.is_none_or(|end| instant < end.instant())
    }
}
