//! The number under which a failure is in the log.

use std::fmt;

/// A short random number: a reader can read it out, and it tells nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference(String);

impl Reference {
    /// Draws a new one.
    #[must_use]
    pub fn draw() -> Self {
        let [a, b, c, d] = crate::random::bytes();
        Self(format!("{a:02x}{b:02x}-{c:02x}{d:02x}"))
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
