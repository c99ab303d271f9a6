//! Puts reports into a host table: what would become of it, before anything is
//! changed, and the change itself by the same rules.

use super::HostReport;
use crate::document::{Problem, What, limits};
use crate::{HostRow, HostState, Instant, Localized, Moment, Notice, Timing};
use chrono::TimeDelta;
use std::collections::BTreeMap;

/// How far ahead a clock that reports may be.
pub const FUTURE: TimeDelta = TimeDelta::minutes(5);

/// What the reports are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taking {
    /// For rows that are there; a host that is not there is a mistake.
    Update,
    /// For rows that are there and for new ones.
    Add,
    /// For a whole table: hosts of which nothing is said are removed.
    Replace,
}

impl Taking {
    /// Every way, the most careful first.
    pub const ALL: [Self; 3] = [Self::Update, Self::Add, Self::Replace];

    /// The word that is sent in forms.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Update => "update",
            Self::Add => "add",
            Self::Replace => "replace",
        }
    }

    /// The way that a word names.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|taking| taking.word() == word)
    }
}

/// A host table that reports are put into.
#[derive(Debug, Clone, Copy)]
pub struct Table<'a> {
    /// Its rows.
    pub rows: &'a [HostRow],
    /// When a new host starts of which nothing is said: with the window.
    pub start: Option<Moment>,
}

/// What a report makes of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fate {
    /// The row as it was; `None` for a new host.
    pub before: Option<HostRow>,
    /// The row as it will be.
    pub after: HostRow,
}

impl Fate {
    /// Whether there is a difference.
    #[must_use]
    pub fn is_change(&self) -> bool {
        self.before.as_ref() != Some(&self.after)
    }
}

/// What would become of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The table as it will be.
    pub rows: Vec<HostRow>,
    /// For each report, what it makes of a row, or why it is not taken.
    pub fates: Vec<Result<Fate, Problem>>,
    /// Rows that will be gone.
    pub removed: Vec<HostRow>,
}

impl Plan {
    /// The reports that are not taken, by their place.
    #[must_use]
    pub fn faults(&self) -> BTreeMap<usize, Problem> {
        let fates = self.fates.iter().enumerate();
        fates
            .filter_map(|(place, fate)| Some((place, fate.as_ref().err()?.clone())))
            .collect()
    }
}

/// Works out what reports make of a table. Each host may be reported once.
#[must_use]
pub fn plan(table: Table<'_>, reports: &[HostReport], taking: Taking, now: Instant) -> Plan {
    let places: BTreeMap<_, _> = (table.rows.iter().enumerate())
        .map(|(place, row)| (&row.name, place))
        .collect();
    let mut rows: Vec<Option<HostRow>> = match taking {
        Taking::Replace => vec![None; table.rows.len()],
        Taking::Update | Taking::Add => table.rows.iter().cloned().map(Some).collect(),
    };
    let mut new = Vec::new();
    let mut fates = Vec::with_capacity(reports.len());
    let mut room = limits::HOSTS.saturating_sub(rows.iter().flatten().count());
    for report in reports {
        let place = places.get(&report.name).copied();
        let before = place.map(|place| &table.rows[place]);
        let after = row(report, before, table.start, taking).and_then(|row| report.on(row, now));
        let needs_room = before.is_none() || taking == Taking::Replace;
        let fate = match after {
            Ok(_) if needs_room && room == 0 => {
                let max = limits::HOSTS;
                Err(Problem::new("", What::TooMany { max }))
            }
            other => other,
        };
        if let Ok(after) = &fate {
            room -= usize::from(needs_room);
            match place {
                // In a table that is replaced the order is that of the reports.
                Some(place) if taking != Taking::Replace => rows[place] = Some(after.clone()),
                _ => new.push(after.clone()),
            }
        } else if let (Taking::Replace, Some(before)) = (taking, before) {
            // Of a host that stands in a wrong line nothing is taken, not even its row.
            new.push(before.clone());
        }
        fates.push(fate.map(|after| Fate {
            before: before.cloned(),
            after,
        }));
    }
    let rows: Vec<_> = rows.into_iter().flatten().chain(new).collect();
    let kept: std::collections::BTreeSet<_> = rows.iter().map(|row| &row.name).collect();
    let removed = table.rows.iter().filter(|row| !kept.contains(&row.name));
    let removed = removed.cloned().collect();
    Plan {
        rows,
        fates,
        removed,
    }
}

/// The row that a report is about, before it says anything.
fn row(
    report: &HostReport,
    before: Option<&HostRow>,
    start: Option<Moment>,
    taking: Taking,
) -> Result<HostRow, Problem> {
    if let Some(before) = before {
        return Ok(before.clone());
    }
    if taking == Taking::Update {
        let name = report.name.to_string();
        return Err(Problem::new("name", What::NotInTable { name }));
    }
    let start = report.start.or(start);
    let start = start.ok_or_else(|| Problem::new("start", What::Missing))?;
    Ok(new(report, start))
}

fn new(report: &HostReport, start: Moment) -> HostRow {
    HostRow {
        name: report.name.clone(),
        start,
        moved_from: None,
        timing: Timing::default(),
        note: Localized::new(),
        state: HostState::Scheduled,
        started_at: None,
        ended_at: None,
    }
}

impl HostReport {
    /// The row with what the report says of it.
    pub(super) fn on(&self, mut row: HostRow, now: Instant) -> Result<HostRow, Problem> {
        self.say(&mut row, now);
        row.timing = self.timing.or(row.timing);
        for (language, note) in &self.note {
            if note.is_empty() {
                row.note.remove(language);
            } else {
                row.note.insert(*language, note.clone());
            }
        }
        row.started_at = self.started_at.or(row.started_at);
        row.ended_at = self.ended_at.or(row.ended_at);
        self.judge(&row, now)?;
        Ok(row)
    }

    /// Says state and start. A postponed host keeps the start that it gave up.
    pub(super) fn say(&self, row: &mut HostRow, now: Instant) {
        let before = row.state;
        if let Some(state) = self.state {
            row.report(state, now);
            // Postponed again, and nobody says to when.
            if state == HostState::Postponed && self.start.is_none() {
                row.moved_from = None;
            }
        }
        if let Some(start) = self.start {
            if [before, row.state].contains(&HostState::Postponed) {
                row.postpone_to(start);
            } else {
                row.start = start;
            }
        }
    }

    /// Whether the times fit: work neither ends before it begins nor has been
    /// done in the future.
    pub(super) fn judge(&self, row: &HostRow, now: Instant) -> Result<(), Problem> {
        for (column, at) in [("started_at", self.started_at), ("ended_at", self.ended_at)] {
            if let Some(at) = at.filter(|at| *at > now + FUTURE) {
                return Err(Problem::new(column, What::InTheFuture { at }));
            }
        }
        let is_turned =
            (row.started_at.zip(row.ended_at)).is_some_and(|(started, ended)| ended < started);
        if is_turned {
            return Err(Problem::new("ended_at", What::EndsBeforeItStarts));
        }
        Ok(())
    }
}

/// Puts a table in place of that of a notice. The first host that is begun
/// begins the maintenance; the last one that is completed completes it, and one
/// with work to do again opens it again.
pub fn follow(notice: &mut Notice, rows: Vec<HostRow>) {
    let before: BTreeMap<_, _> = (notice.hosts.iter())
        .map(|row| (row.name.clone(), row.state))
        .collect();
    let is_begun =
        |row: &HostRow| row.state.has_begun() && before.get(&row.name) != Some(&row.state);
    let has_begun = rows.iter().any(is_begun);
    let is_opened =
        |row: &HostRow| !row.state.is_over() && before.get(&row.name) != Some(&row.state);
    let is_open = rows.iter().any(is_opened);
    notice.hosts = rows;
    notice.follow_hosts(has_begun, is_open);
}
