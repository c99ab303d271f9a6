//! Checks of single fields: text in, typed value out, problems noted.

use super::{Problem, Problems, TimingDraft, What};
use crate::moment::{Disambiguation, NotAMoment};
use crate::timing::Minutes;
use crate::zone::NotAZone;
use crate::{HostName, Kind, Language, Moment, Slug, State, Timing, Zone};

/// Collects problems while a document is read to its end, so that a writer
/// learns of all of them at once.
#[derive(Default)]
pub(super) struct Checker {
    pub(super) problems: Problems,
    /// What is meant by a time that happens twice or not at all.
    pub(super) disambiguation: Disambiguation,
}

/// Reads one time that has to be given, by the rules of a document.
///
/// # Errors
/// What is wrong with it, at the path.
pub fn moment(path: &str, value: &str, zone: Zone) -> Result<Moment, Problem> {
    let mut check = Checker::default();
    let moment = check.moment(path, Some(value), zone);
    moment.ok_or_else(|| {
        let missing = Problem::new(path, What::Missing);
        check.problems.pop().unwrap_or(missing)
    })
}

impl Checker {
    pub(super) fn note(&mut self, path: &str, what: What) {
        self.problems.push(Problem::new(path, what));
    }

    /// Whether something is wrong with a field or a part of it.
    pub(super) fn is_noted(&self, path: &str) -> bool {
        let is_part = |of: &str| {
            of.strip_prefix(path)
                .is_some_and(|rest| rest.starts_with(['.', '[']))
        };
        self.problems
            .iter()
            .any(|problem| problem.path == path || is_part(&problem.path))
    }

    /// A text that must be there and may not be too long; trimmed.
    pub(super) fn required(&mut self, path: &str, value: &str, max: usize) -> String {
        let value = clean(value);
        if !is_visible(&value) {
            self.note(path, What::Missing);
        }
        self.limited(path, value, max)
    }

    /// A text that may be absent; empty counts as absent.
    pub(super) fn optional(
        &mut self,
        path: &str,
        value: Option<&str>,
        max: usize,
    ) -> Option<String> {
        let value = clean(given(value)?);
        is_visible(&value).then(|| self.limited(path, value, max))
    }

    fn limited(&mut self, path: &str, value: String, max: usize) -> String {
        if value.chars().count() > max {
            self.note(path, What::TooLong { max });
        }
        value
    }

    /// Whether a list is short enough to be read at all: of one that is too long
    /// nothing else is said, so that nobody can make us work for long.
    pub(super) fn at_most(&mut self, path: &str, count: usize, max: usize) -> bool {
        if count > max {
            self.note(path, What::TooMany { max });
        }
        count <= max
    }

    /// A state of a kind of notice.
    pub(super) fn state(&mut self, path: &str, word: &str, kind: Kind) -> Option<State> {
        let known = State::from_word(word.trim());
        if let Some(state) = known.filter(|state| state.kind() != kind) {
            self.note(path, What::StateOfOtherKind { state, kind });
            return None;
        }
        let states: Vec<State> = State::of(kind).collect();
        self.word(path, word, &states, State::word)
    }

    /// A word of a fixed list.
    pub(super) fn word<T: Copy>(
        &mut self,
        path: &str,
        value: &str,
        all: &[T],
        word: fn(T) -> &'static str,
    ) -> Option<T> {
        let value = value.trim();
        let found = all
            .iter()
            .copied()
            .find(|candidate| word(*candidate) == value);
        if found.is_none() {
            let what = if value.is_empty() {
                What::Missing
            } else {
                What::Unknown {
                    value: shorten(value),
                    allowed: all.iter().map(|v| word(*v)).collect(),
                }
            };
            self.note(path, what);
        }
        found
    }

    pub(super) fn zone(&mut self, path: &str, value: Option<&str>) -> Zone {
        let Some(name) = given(value) else {
            return Zone::UTC;
        };
        let value = shorten(name);
        let what = match Zone::search(name) {
            Ok(zone) => return zone,
            Err(NotAZone::Unknown) => What::UnknownZone { value },
            Err(NotAZone::Several(candidates)) => What::WhichZone { value, candidates },
        };
        self.note(path, what);
        Zone::UTC
    }

    /// What a document says of times that happen twice or not at all, for all
    /// that is read after it.
    pub(super) fn disambiguation(&mut self, word: Option<&str>) {
        if let Some(word) = given(word) {
            let all = Disambiguation::ALL;
            let read = self.word("disambiguation", word, all, Disambiguation::word);
            self.disambiguation = read.unwrap_or_default();
        }
    }

    pub(super) fn language(&mut self, path: &str, tag: &str) -> Option<Language> {
        let found = Language::from_tag(tag.trim());
        if found.is_none() {
            self.note(
                path,
                What::UnknownLanguage {
                    value: shorten(tag),
                },
            );
        }
        found
    }

    pub(super) fn moment(&mut self, path: &str, value: Option<&str>, zone: Zone) -> Option<Moment> {
        let text = given(value)?;
        let value = || shorten(text);
        let what = match Moment::parse_with(text, zone, self.disambiguation) {
            Ok(moment) => return Some(moment),
            Err(NotAMoment::Unreadable) => What::NotATime { value: value() },
            Err(NotAMoment::NoSuchDay) => What::NoSuchDay { value: value() },
            Err(NotAMoment::MonthFirst { meant }) => What::MonthFirst {
                value: value(),
                meant,
            },
            Err(NotAMoment::OtherZone { name, here }) => What::OtherZone {
                value: name,
                zone,
                here,
            },
            Err(NotAMoment::NotItsOffset { zone, at }) => What::NotItsOffset {
                value: value(),
                zone,
                at,
            },
            Err(NotAMoment::OutOfRange) => What::YearOutOfRange { value: value() },
            Err(NotAMoment::Never { next }) => What::NeverHappens {
                value: value(),
                next,
            },
            Err(NotAMoment::Twice { earlier, later }) => What::HappensTwice {
                value: value(),
                earlier,
                later,
            },
        };
        self.note(path, what);
        None
    }

    pub(super) fn minutes(&mut self, path: &str, value: Option<&str>) -> Option<Minutes> {
        let text = given(value)?;
        let read = Minutes::parse(text).ok();
        if read.is_none() {
            self.note(
                path,
                What::NotADuration {
                    value: shorten(text),
                },
            );
        }
        read
    }

    /// Durations, in the parts of a path.
    pub(super) fn timing(&mut self, path: &str, written: Option<&TimingDraft>) -> Timing {
        let Some(written) = written else {
            return Timing::default();
        };
        let mut minutes = |name: &str, value: &Option<String>| {
            self.minutes(&format!("{path}.{name}"), value.as_deref())
        };
        let timing = Timing {
            tolerance: minutes("tolerance", &written.tolerance),
            expected_min: minutes("expected_min", &written.expected_min),
            expected_typical: minutes("expected_typical", &written.expected_typical),
            expected_max: minutes("expected_max", &written.expected_max),
            reserved: minutes("reserved", &written.reserved),
        };
        if !timing.is_ordered() {
            self.note(&format!("{path}.expected_max"), What::DurationsOutOfOrder);
        }
        timing
    }

    pub(super) fn slug(&mut self, path: &str, value: Option<&str>) -> Option<Slug> {
        let text = given(value)?.trim();
        let read = Slug::parse(text).ok();
        if read.is_none() {
            self.note(
                path,
                What::NotASlug {
                    value: shorten(text),
                },
            );
        }
        read
    }

    pub(super) fn host_name(&mut self, path: &str, value: &str) -> Option<HostName> {
        let read = HostName::parse(value).ok();
        if read.is_none() {
            let what = if value.trim().is_empty() {
                What::Missing
            } else {
                What::NotAHostName {
                    value: shorten(value),
                }
            };
            self.note(path, what);
        }
        let reserved = read.as_ref().filter(|name| name.is_reserved());
        if let Some(name) = reserved.map(ToString::to_string) {
            self.note(path, What::ReservedHostName { name });
        }
        read
    }
}

/// A value that was really given: white space alone is none.
pub(super) fn given(value: Option<&str>) -> Option<&str> {
    value.filter(|text| !text.trim().is_empty())
}

/// Trims, unifies line ends and drops control characters that no reader sees
/// and no XML can carry, and those that turn the text around them about.
pub(crate) fn clean(text: &str) -> String {
    let unified = text.trim().replace("\r\n", "\n").replace('\r', "\n");
    let is_kept = |c: &char| match c {
        '\n' | '\t' => true,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => false,
        c => !c.is_control(),
    };
    unified.chars().filter(is_kept).collect()
}

/// Whether a reader would see anything of a text: not when it consists of white
/// space, soft hyphens and characters without width alone.
fn is_visible(text: &str) -> bool {
    let is_blank = |c: char| {
        c.is_whitespace()
            || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
    };
    !text.chars().all(is_blank)
}

/// Enough of a wrong value to recognize it by.
#[must_use]
pub fn shorten(value: &str) -> String {
    const ENOUGH: usize = 60;
    let value = value.trim();
    if value.chars().count() <= ENOUGH {
        return value.to_owned();
    }
    value.chars().take(ENOUGH).chain(['…']).collect()
}
