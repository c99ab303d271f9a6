//! Who did something, in words.

use super::say;
use domain::Language;

/// Who did something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doer {
    /// An operator, by e-mail address.
    Operator(String),
    /// Somebody who is no longer an operator, by e-mail address.
    Former(String),
    /// A script with the token of this name.
    Token(String),
    /// Documents brought in by command.
    Import,
    /// Somebody at the server's own command line.
    Console,
    /// Time itself.
    Clock,
    /// Nobody who is known.
    Unknown,
}

impl Doer {
    /// What they are called.
    #[must_use]
    pub fn label(&self, language: Language) -> String {
        match self {
            Self::Operator(email) => email.clone(),
            Self::Former(email) => say!(language, "desk-doer-former", email = email.as_str()),
            Self::Token(name) => say!(language, "desk-doer-token", name = name.as_str()),
            Self::Import => say!(language, "desk-doer-import"),
            Self::Console => say!(language, "desk-doer-console"),
            Self::Clock => say!(language, "desk-doer-clock"),
            Self::Unknown => say!(language, "desk-doer-unknown"),
        }
    }
}
