//! Who does something: stated with every change, kept in the audit trail.

use domain::OperatorId;
use engine::{Corrupt, OrCorrupt};

/// Who does something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// Somebody who is signed in.
    Operator(OperatorId),
    /// A program with the token of this name.
    Token(String),
    /// Documents brought in by command.
    Import,
    /// Somebody at the server's own command line.
    Console,
    /// Time itself.
    Scheduler,
    /// Nobody who is known, such as a failed sign-in.
    Unknown,
}

impl Actor {
    /// The kind of actor, as a word.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Operator(_) => "operator",
            Self::Token(_) => "token",
            Self::Import => "import",
            Self::Console => "console",
            Self::Scheduler => "scheduler",
            Self::Unknown => "unknown",
        }
    }

    /// Which one of the kind: an operator's id, a token's name.
    #[must_use]
    pub fn key(&self) -> Option<&str> {
        match self {
            Self::Operator(id) => Some(id.as_str()),
            Self::Token(name) => Some(name),
            Self::Import | Self::Console | Self::Scheduler | Self::Unknown => None,
        }
    }

    /// The operator, where it is one.
    #[must_use]
    pub const fn operator(&self) -> Option<&OperatorId> {
        match self {
            Self::Operator(id) => Some(id),
            _ => None,
        }
    }

    /// Reads what [`Actor::kind`] and [`Actor::key`] wrote.
    pub(crate) fn from_columns(
        kind: &str,
        key: Option<String>,
        table: &'static str,
        row: &str,
    ) -> Result<Self, Corrupt> {
        let actor = match (kind, key) {
            ("operator", Some(id)) => OperatorId::parse(&id).ok().map(Self::Operator),
            ("token", Some(name)) => Some(Self::Token(name)),
            ("import", None) => Some(Self::Import),
            ("console", None) => Some(Self::Console),
            ("scheduler", None) => Some(Self::Scheduler),
            ("unknown", None) => Some(Self::Unknown),
            _ => None,
        };
        actor.or_corrupt(table, "actor", row)
    }
}
