//! What a notice is about, and how much it matters.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Declares an enum whose variants have one fixed word each: the word of the
/// notice document, of the API and of the stores.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, utoipa::ToSchema,
        )]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $word)] $variant),+ }

        impl $name {
            /// Every value.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word that stands for it in documents, the API and the stores.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// Reads the word; `None` when it is none of ours.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.word())
            }
        }
    };
}
pub(crate) use words;

words!(
    /// What a notice is.
    Kind {
        /// Announced work with a window.
        Maintenance = "maintenance",
        /// Something is wrong.
        Incident = "incident",
        /// What happened and why, afterwards.
        Postmortem = "postmortem",
    }
);

words!(
    /// How much a notice matters to those it concerns.
    Priority {
        /// Good to know.
        Low = "low",
        /// Plan for it.
        Medium = "medium",
        /// Act or expect disturbance.
        High = "high",
        /// Everything else can wait.
        Critical = "critical",
    }
);

impl Kind {
    /// The path word of the kind's list, the same in every language.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::Maintenance => "maintenance",
            Self::Incident => "incidents",
            Self::Postmortem => "postmortems",
        }
    }
}
