//! Host rows: one host inside one maintenance.

use crate::{HostState, Instant, Localized, Moment, Timing};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A host's name: letters, digits, dots, hyphens and underscores, 253 at most;
/// kept in lower case, as DNS compares names (RFC 4343).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct HostName(String);

/// A text that cannot be a host name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a host name has letters, digits, dots and hyphens, 253 characters at most")]
pub struct NotAHostName;

/// The files under the address of all hosts.
const RESERVED: [&str; 4] = ["calendar.ics", "feed.atom", "feed.rss", "feed.json"];

impl HostName {
    /// Reads a host name.
    ///
    /// # Errors
    /// When the text has other characters, is empty or too long.
    pub fn parse(text: &str) -> Result<Self, NotAHostName> {
        let name = text.trim().to_ascii_lowercase();
        // A full name may end with the dot of the root.
        let name = name.strip_suffix('.').unwrap_or(&name).to_owned();
        let is_name = !name.is_empty()
            && name.len() <= 253
            && name
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_'))
            && name
                .split('.')
                .all(|label| !label.is_empty() && label.len() <= 63);
        if is_name {
            Ok(Self(name))
        } else {
            Err(NotAHostName)
        }
    }

    /// Whether an address of readers' pages has this name where that of a host
    /// would be, so that nobody would find the host.
    #[must_use]
    pub fn is_reserved(&self) -> bool {
        RESERVED.contains(&self.0.as_str())
    }

    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for HostName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for HostName {
    type Error = NotAHostName;
    fn try_from(text: String) -> Result<Self, NotAHostName> {
        Self::parse(&text)
    }
}

impl From<HostName> for String {
    fn from(name: HostName) -> Self {
        name.0
    }
}

/// One host inside one maintenance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HostRow {
    /// The host.
    pub name: HostName,
    /// The stated start. That of a postponed host without `moved_from` is given up,
    /// and a new one is to be announced.
    pub start: Moment,
    /// The start that a postponement gave up for the present one.
    pub moved_from: Option<Moment>,
    /// What differs from the notice's durations.
    pub timing: Timing,
    /// A line for the host's customers, plain text.
    pub note: Localized<String>,
    /// Where the work stands.
    pub state: HostState,
    /// When work really began.
    pub started_at: Option<Instant>,
    /// When work really ended.
    pub ended_at: Option<Instant>,
}

impl HostRow {
    /// Sets the state and keeps the actual times in step: work that begins gets
    /// a start, work that is over an end, and work that is planned again neither.
    pub fn report(&mut self, state: HostState, now: Instant) {
        if self.state == state {
            return;
        }
        let before = std::mem::replace(&mut self.state, state);
        if state == HostState::Postponed {
            self.moved_from = None;
        }
        match state {
            HostState::Scheduled | HostState::Postponed => {
                (self.started_at, self.ended_at) = (None, None)
            }
            HostState::InProgress => {
                // Work that failed is begun anew, and not overdue from the start.
                if before == HostState::Failed {
                    self.started_at = None;
                }
                self.started_at.get_or_insert(now);
                self.ended_at = None;
            }
            // The clock that told the start may be a little ahead of this one.
            HostState::Completed | HostState::Failed => {
                self.ended_at = Some(self.started_at.map_or(now, |start| start.max(now)));
            }
            HostState::Cancelled => {}
        }
    }

    /// Gives the host another start. What readers had been told stays with it: the
    /// first start that was given up, also where the new one is put right.
    pub fn postpone_to(&mut self, start: Moment) {
        if start.instant() != self.start.instant() {
            self.moved_from.get_or_insert(self.start);
        }
        self.start = start;
    }

    /// Whether its start is given up and no other one is known.
    #[must_use]
    pub const fn is_to_be_announced(&self) -> bool {
        matches!(self.state, HostState::Postponed) && self.moved_from.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_name_may_end_with_the_dot_of_the_root() {
        let name = HostName::parse("Host1.Example.NET.");

        assert_eq!(name, HostName::parse("host1.example.net"));
        assert!(HostName::parse("host1.example.net..").is_err());
        assert!(HostName::parse(".").is_err());
    }
}
