//! Why a report was not taken, and the exit code by which scripts tell.

/// Why not.
#[derive(Debug, thiserror::Error)]
pub(in crate::cli) enum Failure {
    /// The site says no, or what was given cannot be meant.
    #[error("{0}")]
    Refused(String),
    /// It is not clear which maintenance is meant.
    #[error("{0}")]
    Unclear(String),
    /// The site does not answer.
    #[error("{0}")]
    Unreachable(String),
}

impl Failure {
    /// The exit code: 1 refused, 2 unclear, 3 unreachable.
    pub(in crate::cli) const fn code(&self) -> u8 {
        match self {
            Self::Refused(_) => 1,
            Self::Unclear(_) => 2,
            Self::Unreachable(_) => 3,
        }
    }
}
