//! What a text is compared with: the notice's own times, and what the desk knows.

use super::dates::Nearest;
use crate::document::Draft;
use crate::{Instant, Kind, Language, Moment, Slug, State, Zone};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// What the desk knows.
#[derive(Debug, Clone, Copy)]
pub struct Around<'a> {
    /// When it is read.
    pub now: Instant,
    /// The languages in which the site is offered.
    pub languages: &'a [Language],
    /// The address of the site, without a slash at its end.
    pub base: &'a str,
    /// What the links lead to.
    pub known: &'a Known,
}

/// What is there of what a draft links to.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// Notices, by each slug that they have or had in any language.
    pub notices: BTreeMap<Slug, Reach>,
    /// Systems that readers see.
    pub systems: BTreeSet<Slug>,
}

/// Who sees a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Everybody.
    Public,
    /// The desk alone.
    Desk,
}

/// What a draft links to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Linked {
    /// Slugs of notices.
    pub notices: BTreeSet<Slug>,
    /// Slugs of systems.
    pub systems: BTreeSet<Slug>,
}

/// A window, as far as it could be read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    pub(super) start: Instant,
    pub(super) end: Option<Instant>,
}

/// What is known of the notice and around it.
pub(super) struct Facts<'a> {
    pub(super) around: &'a Around<'a>,
    pub(super) zone: Zone,
    pub(super) kind: Option<Kind>,
    pub(super) state: Option<State>,
    pub(super) windows: Vec<Span>,
    /// Every time of the notice but its windows that a title may name.
    pub(super) other_times: Vec<Instant>,
    pub(super) slugs: BTreeSet<&'a str>,
}

impl<'a> Facts<'a> {
    pub(super) fn of(draft: &'a Draft, around: &'a Around<'a>) -> Self {
        let zone = draft.home_zone.as_deref();
        let zone = zone.and_then(|name| Zone::search(name).ok());
        let zone = zone.unwrap_or(Zone::UTC);
        let instant = |text: Option<&str>| Some(Moment::parse(text?, zone).ok()?.instant());
        let spans = draft.written_windows().iter().filter_map(|window| {
            Some(Span {
                start: instant(window.start.as_deref())?,
                end: instant(window.end.as_deref()),
            })
        });
        let mut windows: Vec<Span> = spans.collect();
        windows.sort_by_key(|span| span.start);
        let moved = draft.moved_from.iter();
        let moved = moved.flat_map(|window| [window.start.as_deref(), window.end.as_deref()]);
        let lifts = draft.disclosures.iter();
        let lifts = lifts.map(|disclosure| Some(disclosure.lift_at.as_str()));
        let others = moved.chain(lifts).chain([draft.publish_at.as_deref()]);
        let own = draft.text.values().filter_map(|text| text.slug.as_deref());
        Self {
            around,
            zone,
            kind: Kind::from_word(draft.kind.trim()),
            state: draft.state.as_deref().and_then(State::from_word),
            windows,
            other_times: others.filter_map(instant).collect(),
            slugs: draft.slug.as_deref().into_iter().chain(own).collect(),
        }
    }

    /// The instant of a time of the draft.
    pub(super) fn instant(&self, text: Option<&str>) -> Option<Instant> {
        Some(Moment::parse(text?, self.zone).ok()?.instant())
    }

    /// The day in the home zone.
    pub(super) fn day(&self, instant: Instant) -> NaiveDate {
        self.zone.at(instant).date_naive()
    }

    /// What a date without a year is nearest to: the window, else a time that is
    /// given, else now.
    pub(super) fn nearest(&self, at: Option<Instant>) -> Nearest {
        let window = self.windows.first().map(|span| span.start);
        Nearest::to(self.day(at.or(window).unwrap_or(self.around.now)))
    }

    /// The days on which the notice's times lie, the first and the last.
    pub(super) fn days(&self) -> Option<(NaiveDate, NaiveDate)> {
        let first = self.windows.first()?.start;
        let last = self
            .windows
            .iter()
            .map(|span| span.end.unwrap_or(span.start));
        Some((self.day(first), self.day(last.max()?)))
    }
}
