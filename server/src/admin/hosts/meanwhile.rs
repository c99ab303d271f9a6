//! What was typed of a host, beside what was shown and what is stored by now. A
//! field that was left as it was shown has what is stored; one that somebody else
//! changed too is a problem that says their value. Nothing is saved here.

use crate::admin::form::as_duration;
use app::admin::hosts::one::{self, DURATIONS};
use domain::document::{Problem, Problems, What};
use domain::rows::{self, Cells, HostReport};
use domain::timing::Minutes;
use domain::{HostName, HostRow, HostState, Language, Moment, Zone};
use std::collections::BTreeMap;

/// A form about a host.
pub(super) struct Form {
    pub(super) name: HostName,
    pub(super) typed: Cells,
    pub(super) shown: Cells,
    pub(super) zone: Zone,
    pub(super) language: Language,
    /// Why a time that readers know is another, by language, as it was typed.
    pub(super) reason: BTreeMap<String, String>,
}

/// What a form says of a row.
pub(super) struct Read {
    pub(super) report: HostReport,
    pub(super) said: rows::Said,
}

impl Form {
    /// The form as it is shown again beside a row: fields that were left alone have
    /// what is stored, and that is what was shown of all of them.
    pub(super) fn beside(&self, row: &HostRow) -> Self {
        let stored = Cells::of(row, self.zone);
        Self {
            name: self.name.clone(),
            typed: self.merged(&stored),
            shown: stored,
            reason: self.reason.clone(),
            ..*self
        }
    }

    /// What the form says of the row as it is now.
    pub(super) fn of(&self, row: &HostRow) -> Result<Read, Problems> {
        let stored = Cells::of(row, self.zone);
        let conflicts = self.conflicts(&stored);
        if !conflicts.is_empty() {
            return Err(conflicts);
        }
        let mut report = self.merged(&stored).report(self.zone)?;
        if report.start.is_none() {
            return Err(vec![Problem::new("start", What::Missing)]);
        }
        let is_touched = |path: &str| {
            let place = one::fields().iter().position(|field| field == path);
            place.is_some_and(|place| self.touched()[place])
        };
        if !is_touched("start") {
            report.start = Some(row.start);
        }
        let is_touched = ["state", "started_at", "ended_at"].map(is_touched);
        let [is_state_said, is_start_said, is_end_said] = is_touched;
        report.state = report.state.filter(|_| is_state_said);
        report.started_at = report.started_at.filter(|_| is_start_said);
        report.ended_at = report.ended_at.filter(|_| is_end_said);
        let said = rows::Said::Everything { is_touched };
        Ok(Read { report, said })
    }

    fn touched(&self) -> Vec<bool> {
        let (typed, shown) = (one::texts(&self.typed), one::texts(&self.shown));
        let fields = one::fields().into_iter().zip(typed.iter().zip(&shown));
        fields
            .map(|(path, (typed, shown))| !self.are_same(&path, typed, shown))
            .collect()
    }

    fn merged(&self, stored: &Cells) -> Cells {
        let typed = one::texts(&self.typed).into_iter();
        let both = typed.zip(one::texts(stored)).zip(self.touched());
        let merged = both.map(
            |((typed, stored), is_touched)| {
                if is_touched { typed } else { stored }
            },
        );
        one::cells(self.name.to_string(), merged.collect())
    }

    fn conflicts(&self, stored: &Cells) -> Problems {
        let (typed, shown) = (one::texts(&self.typed), one::texts(&self.shown));
        let texts = typed.iter().zip(&shown).zip(one::texts(stored));
        let fields = one::fields().into_iter().zip(texts);
        fields
            .filter(|(path, ((typed, shown), stored))| {
                let differs = |other: &str| !self.are_same(path, other, stored);
                !self.are_same(path, typed, shown) && differs(typed) && differs(shown)
            })
            .map(|(path, (_, stored))| {
                let value = self.told(&path, stored);
                Problem::new(path, What::ChangedTo { value })
            })
            .collect()
    }

    /// Whether two texts mean the same in a field.
    fn are_same(&self, path: &str, one: &str, other: &str) -> bool {
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        if words(one) == words(other) {
            return true;
        }
        let instant = |text: &str| Moment::parse(text.trim(), self.zone).ok();
        let minutes = |text: &str| Minutes::parse(&as_duration(text)).ok();
        match path {
            "start" | "started_at" | "ended_at" => {
                let both = instant(one).zip(instant(other));
                both.is_some_and(|(one, other)| one.instant() == other.instant())
            }
            _ if DURATIONS.contains(&path) => {
                minutes(one).is_some_and(|one| minutes(other) == Some(one))
            }
            _ => false,
        }
    }

    /// What is stored, as people read it.
    fn told(&self, path: &str, stored: String) -> String {
        let language = self.language;
        match path {
            "state" => HostState::from_word(&stored)
                .map_or(stored, |state| words::labels::host_state(language, state)),
            "start" | "started_at" | "ended_at" => Moment::parse(&stored, self.zone)
                .map_or(stored, |moment| {
                    words::time::moment(language, self.zone, moment.instant())
                }),
            _ if DURATIONS.contains(&path) => {
                Minutes::parse(&stored).map_or(stored, |minutes| minutes.get().to_string())
            }
            _ => stored,
        }
    }
}
