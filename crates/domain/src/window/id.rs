//! The id of a window, by which calendars know its event.

use crate::id::{ID_LENGTH, MalformedId, NoticeId};
use serde::{Deserialize, Serialize};
use std::fmt;

/// The id of a window among those of its notice: it stays the same when the window
/// is moved, and when others come and go. Drawn at random; windows of the time before
/// they had ids are called by the number that they had then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct WindowId(Form);

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Form {
    Number(u16),
    Drawn([u8; ID_LENGTH]),
}

/// More windows than any notice ever had.
const NUMBERS: std::ops::RangeInclusive<u16> = 1..=999;

impl WindowId {
    /// Makes an id from bytes that the caller drew at random.
    #[must_use]
    pub fn from_random(random: [u8; ID_LENGTH]) -> Self {
        let mut spelled = [0; ID_LENGTH];
        spelled.copy_from_slice(NoticeId::from_random(random).as_str().as_bytes());
        Self(Form::Drawn(spelled))
    }

    /// Reads an id that was written before.
    ///
    /// # Errors
    /// When the text is not of an id's form.
    pub fn parse(text: &str) -> Result<Self, MalformedId> {
        if let Ok(id) = NoticeId::parse(text) {
            let mut spelled = [0; ID_LENGTH];
            spelled.copy_from_slice(id.as_str().as_bytes());
            return Ok(Self(Form::Drawn(spelled)));
        }
        let number = text.parse().ok().filter(|number| NUMBERS.contains(number));
        match number {
            // One id is written in one way.
            Some(number) if text == number.to_string() => Ok(Self(Form::Number(number))),
            _ => Err(MalformedId),
        }
    }
}

impl fmt::Display for WindowId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Form::Number(number) => number.fmt(f),
            Form::Drawn(spelled) => spelled.iter().try_for_each(|&c| char::from(c).fmt(f)),
        }
    }
}

impl TryFrom<String> for WindowId {
    type Error = MalformedId;
    fn try_from(text: String) -> Result<Self, MalformedId> {
        Self::parse(&text)
    }
}

impl From<WindowId> for String {
    fn from(id: WindowId) -> Self {
        id.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_survives_being_written_and_read() {
        for id in [
            WindowId::from_random([200; ID_LENGTH]),
            WindowId(Form::Number(12)),
        ] {
            assert_eq!(WindowId::parse(&id.to_string()), Ok(id));
        }
    }

    #[test]
    fn text_of_another_form_is_not_an_id() {
        for text in [
            "",
            "0",
            "01",
            "+1",
            "1000",
            "-1",
            "a",
            "UPPERCASEUPPERCASE00",
        ] {
            assert_eq!(WindowId::parse(text), Err(MalformedId), "{text}");
        }
    }
}
