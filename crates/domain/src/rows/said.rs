//! One row that is changed as a whole, or in part.

use super::{HostReport, take};
use crate::document::{Problem, What};
use crate::{HostRow, Instant, Notice};

/// How much a report says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// What is absent stays as it is.
    Something,
    /// What is absent is not so: the row has no other durations and notes.
    Everything {
        /// Whether something is said of the state and the two actual times.
        is_touched: [bool; 3],
    },
}

/// Puts a report into the table of a notice.
///
/// # Errors
/// When the notice has no such host, or when the times do not fit.
pub fn put(
    notice: &mut Notice,
    report: &HostReport,
    said: Said,
    now: Instant,
) -> Result<(), Problem> {
    let place = notice.hosts.iter().position(|row| row.name == report.name);
    let name = || report.name.to_string();
    let place = place.ok_or_else(|| Problem::new("name", What::NotInTable { name: name() }))?;
    let row = match said {
        Said::Something => report.on(notice.hosts[place].clone(), now)?,
        Said::Everything { is_touched } => {
            let row = whole(notice.hosts[place].clone(), report, is_touched, now);
            report.judge(&row, now)?;
            row
        }
    };
    let mut rows = notice.hosts.clone();
    rows[place] = row;
    take::follow(notice, rows);
    Ok(())
}

fn whole(mut row: HostRow, report: &HostReport, is_touched: [bool; 3], now: Instant) -> HostRow {
    let [_, is_start_said, is_end_said] = is_touched;
    report.say(&mut row, now);
    row.timing = report.timing;
    row.note.clone_from(&report.note);
    if is_start_said {
        row.started_at = report.started_at;
    }
    if is_end_said {
        row.ended_at = report.ended_at;
    }
    row
}
