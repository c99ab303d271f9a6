//! Many host rows at once: read from a list or from CSV, planned in waves, and
//! put into a host table.
//!
//! Reading never stops at what is wrong: every line becomes a report of a host
//! or a wrong line with its number and reasons. Nothing here saves anything or
//! asks what time it is.

mod cells;
mod csv;
mod draft;
mod line;
mod list;
mod order;
mod said;
mod states;
mod take;
mod waves;
mod window;

pub use cells::{Cells, note};
pub use csv::{Column, cells as csv_cells, head as csv_head, to_csv};
pub use draft::drafts_of_list;
pub use line::{Format, Line, Read, WrongLine};
pub use order::counted;
pub use said::{Said, put};
pub use states::state;
pub use take::{FUTURE, Fate, Plan, Table, Taking, follow, plan};
pub use waves::Waves;
pub use window::{Exceeds, beyond};

use crate::{HostName, HostState, Instant, Localized, Moment, Timing, Zone};

/// Characters of one line, notes included.
pub const LINE: usize = 2_000;

/// Characters of a note on a host, in each language.
pub const NOTE: usize = crate::document::limits::NOTE;

/// What somebody says of one host. What is absent says nothing and changes
/// nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HostReport {
    /// The host.
    pub name: HostName,
    /// Where the work stands.
    pub state: Option<HostState>,
    /// The stated start.
    pub start: Option<Moment>,
    /// When work really began.
    pub started_at: Option<Instant>,
    /// When work really ended.
    pub ended_at: Option<Instant>,
    /// How long it takes, where that differs from the notice.
    pub timing: Timing,
    /// A note per language; an empty one takes the note away.
    pub note: Localized<String>,
}

impl HostReport {
    /// A report that names a host and says nothing else.
    #[must_use]
    pub const fn of(name: HostName) -> Self {
        Self {
            name,
            state: None,
            start: None,
            started_at: None,
            ended_at: None,
            timing: Timing {
                tolerance: None,
                expected_min: None,
                expected_typical: None,
                expected_max: None,
                reserved: None,
            },
            note: Localized::new(),
        }
    }
}

/// Reads what was pasted: CSV when its first line names columns, the host among
/// them, a list otherwise. Times without an offset are local in `zone`.
#[must_use]
pub fn read(text: &str, zone: Zone) -> Read {
    match csv::Head::of(text) {
        Some(head) => csv::read(text, &head, zone),
        None => list::read(text, zone),
    }
}

/// Reads what is known to be a list.
#[must_use]
pub fn read_list(text: &str, zone: Zone) -> Read {
    list::read(text, zone)
}
