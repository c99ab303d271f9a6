//! Ids: random, opaque, of one type each. They tell neither order nor count.

use serde::{Deserialize, Serialize};
use std::fmt;

/// An id that is not of the expected form.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("an id has 20 lower-case letters and digits")]
pub struct MalformedId;

/// Number of characters of an id: 20 characters of base 32 carry 100 bits.
pub const ID_LENGTH: usize = 20;

const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Writes random bytes as an id's characters, five bits a character.
fn spell(random: [u8; ID_LENGTH]) -> String {
    random
        .iter()
        .map(|byte| char::from(ALPHABET[usize::from(byte & 31)]))
        .collect()
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// Makes an id from bytes that the caller drew at random.
            #[must_use]
            pub fn from_random(random: [u8; ID_LENGTH]) -> Self {
                Self(spell(random))
            }

            /// Reads an id that was written before.
            ///
            /// # Errors
            /// When the text is not of an id's form.
            pub fn parse(text: &str) -> Result<Self, MalformedId> {
                let fits = text.len() == ID_LENGTH && text.bytes().all(|b| ALPHABET.contains(&b));
                if fits { Ok(Self(text.to_owned())) } else { Err(MalformedId) }
            }

            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl TryFrom<String> for $name {
            type Error = MalformedId;
            fn try_from(text: String) -> Result<Self, MalformedId> {
                Self::parse(&text)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    };
}

id!(
    /// The id of a notice.
    NoticeId
);
id!(
    /// The id of a form that somebody types into.
    FormId
);
id!(
    /// The id of a disclosure.
    DisclosureId
);
id!(
    /// The id of an update.
    UpdateId
);
id!(
    /// The id of an operator. Never public.
    OperatorId
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_survives_being_written_and_read() {
        let id = NoticeId::from_random([200; ID_LENGTH]);

        assert_eq!(NoticeId::parse(id.as_str()), Ok(id));
    }

    #[test]
    fn text_of_another_form_is_not_an_id() {
        for text in ["", "short", "UPPERCASEUPPERCASE00", "0123456789abcdefghi/"] {
            assert_eq!(NoticeId::parse(text), Err(MalformedId), "{text}");
        }
    }
}
