//! What the API does not have, so that a program can be told what to do.

/// How much of a wrong name is enough to recognize it by.
const ENOUGH: usize = 80;

/// What was asked for and is not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Missing {
    /// A notice.
    Notice {
        /// The id or slug that was given.
        key: String,
    },
    /// A host of a notice that is there.
    Host {
        /// The name that was given.
        name: String,
    },
    /// A host that any public notice has ever had.
    KnownHost {
        /// The name that was given.
        name: String,
    },
    /// A page of a list.
    ListPage,
    /// Anything at all under this address.
    Address,
}

impl Missing {
    /// No notice has the id or slug.
    #[must_use]
    pub fn notice(key: &str) -> Self {
        let key = key.chars().take(ENOUGH).collect();
        Self::Notice { key }
    }

    /// The notice has no host of the name.
    #[must_use]
    pub fn host(name: &str) -> Self {
        let name = name.chars().take(ENOUGH).collect();
        Self::Host { name }
    }

    /// No public notice has ever had a host of the name.
    #[must_use]
    pub fn known_host(name: &str) -> Self {
        let name = name.chars().take(ENOUGH).collect();
        Self::KnownHost { name }
    }
}
