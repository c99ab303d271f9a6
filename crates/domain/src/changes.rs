//! What readers are told of a change: which public time moved from when to when,
//! which hosts came and went, and that a text is another; and which changes
//! somebody has to give a reason for.
//!
//! A change is made of two things that everyone could read, the notice before and
//! the notice after; so nothing that was never public can be in one. It knows no
//! sealed text and never judges whether a change was right. Words that are gone are
//! not in it: what was published by mistake would be there for good.

use crate::timing::Timing;
use crate::{HostName, Instant, Language, Localized, PublicNotice};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::Hash;

/// Changes that readers are shown, the newest ones.
pub const MOST: usize = 50;

/// Hosts that are named in one change.
const NAMED: usize = 50;

/// One change of what readers see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PublicChange {
    /// When it was made.
    #[schema(value_type = String, format = DateTime)]
    pub at: Instant,
    /// Why, per language, where somebody said so.
    #[serde(default, skip_serializing_if = "Localized::is_empty")]
    pub reason: Localized<String>,
    /// What is not as it was.
    pub what: Vec<Changed>,
}

/// One thing that is not as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Changed {
    /// The start of a window.
    Start(Moved),
    /// The end of a window.
    End(Moved),
    /// When the next details follow.
    DetailsFollow(Moved),
    /// The stated start of hosts.
    HostStart {
        /// From when to when.
        #[serde(flatten)]
        moved: Moved,
        /// Which hosts.
        #[serde(flatten)]
        hosts: Hosts,
    },
    /// How late work may start, and how long it takes.
    Timing(Durations),
    /// The same of hosts that have durations of their own.
    HostTiming {
        /// What was stated, and what is.
        #[serde(flatten)]
        durations: Durations,
        /// Which hosts.
        #[serde(flatten)]
        hosts: Hosts,
    },
    /// Hosts that were not in it before.
    HostsAdded(Hosts),
    /// Hosts that are not in it any more.
    HostsRemoved(Hosts),
    /// One field in one language has other words.
    Text {
        /// The language.
        language: Language,
        /// `title`, `summary`, `body` or `action_required`.
        field: TextField,
    },
}

/// From when to when. No instant on one side: none was known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Moved {
    /// Before.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub from: Option<Instant>,
    /// Since then.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub to: Option<Instant>,
}

/// What was stated of how long work takes, and what is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Durations {
    /// Before.
    pub from: Timing,
    /// Since then.
    pub to: Timing,
}

/// Hosts by name, and how many there are beyond those that are named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Hosts {
    /// Their names.
    #[schema(value_type = Vec<String>)]
    pub hosts: Vec<HostName>,
    /// How many more.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub more: usize,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "the form in which serde asks"
)]
const fn is_zero(count: &usize) -> bool {
    *count == 0
}

/// A public field with words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum TextField {
    /// The title.
    Title,
    /// The summary.
    Summary,
    /// The text.
    Body,
    /// What the customer has to do.
    ActionRequired,
}

/// What readers know of a notice, as far as they are told when it is another. It is
/// kept of a notice that was withdrawn, to be compared with what they are shown next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicFacts {
    windows: Vec<(Instant, Option<Instant>)>,
    details_follow_at: Option<Instant>,
    /// How many sections are open.
    opened: usize,
    timing: Timing,
    hosts: Vec<(HostName, Instant, Timing)>,
    text: Localized<[String; 4]>,
}

/// The fields of a text in the order in which [`PublicFacts`] has their words.
const FIELDS: [TextField; 4] = [
    TextField::Title,
    TextField::Summary,
    TextField::Body,
    TextField::ActionRequired,
];

impl From<&PublicNotice> for PublicFacts {
    fn from(notice: &PublicNotice) -> Self {
        let words = |text: &Option<String>| text.clone().unwrap_or_default();
        let windows = notice.every_window().iter();
        let hosts = notice.hosts.iter();
        let text = notice.text.iter().map(|(language, text)| {
            let words = [
                text.title.clone(),
                words(&text.summary),
                text.body.clone(),
                words(&text.action_required),
            ];
            (*language, words)
        });
        Self {
            windows: windows.map(|window| (window.start, window.end)).collect(),
            details_follow_at: notice.details_follow_at,
            opened: notice.disclosures.len(),
            timing: notice.timing,
            hosts: hosts
                .map(|host| (host.name.clone(), host.start, host.timing))
                .collect(),
            text: text.collect(),
        }
    }
}

impl Changed {
    /// Whether a stated time is not what readers were told.
    #[must_use]
    pub const fn is_of_time(&self) -> bool {
        match self {
            Self::Start(_)
            | Self::End(_)
            | Self::DetailsFollow(_)
            | Self::HostStart { .. }
            | Self::Timing(_)
            | Self::HostTiming { .. } => true,
            Self::HostsAdded(_) | Self::HostsRemoved(_) | Self::Text { .. } => false,
        }
    }
}

/// Whether somebody has to say why: a time that readers were told is another, be it
/// stated, expected or put off. When work really began or ended is a fact, and no
/// change of anything that was told.
#[must_use]
pub fn needs_reason(before: &PublicFacts, after: &PublicFacts) -> bool {
    between(before, after).iter().any(Changed::is_of_time)
}

/// What is not as it was.
#[must_use]
pub fn between(before: &PublicFacts, after: &PublicFacts) -> Vec<Changed> {
    let mut changed = Vec::new();
    windows(before, after, &mut changed);
    details(before, after, &mut changed);
    timing(before.timing, after.timing, &mut changed);
    hosts(before, after, &mut changed);
    texts(before, after, &mut changed);
    changed
}

fn windows(before: &PublicFacts, after: &PublicFacts, changed: &mut Vec<Changed>) {
    let (old, new) = (&before.windows, &after.windows);
    let longer = old.len().max(new.len());
    for index in 0..longer {
        let (old, new) = (old.get(index), new.get(index));
        let start = |window: &(Instant, Option<Instant>)| window.0;
        push(changed, Changed::Start, old.map(start), new.map(start));
        let end = |window: &(Instant, Option<Instant>)| window.1;
        push(changed, Changed::End, old.and_then(end), new.and_then(end));
    }
}

fn push(
    changed: &mut Vec<Changed>,
    what: fn(Moved) -> Changed,
    from: Option<Instant>,
    to: Option<Instant>,
) {
    if from != to {
        changed.push(what(Moved { from, to }));
    }
}

/// The next details at another instant: put off or brought forward, not opened.
fn details(before: &PublicFacts, after: &PublicFacts, changed: &mut Vec<Changed>) {
    let (from, to) = (before.details_follow_at, after.details_follow_at);
    let was_opened = before.opened != after.opened;
    if from.is_some() && to.is_some() && !was_opened {
        push(changed, Changed::DetailsFollow, from, to);
    }
}

/// Durations that nobody had stated before are there to be read, and were not changed.
fn timing(from: Timing, to: Timing, changed: &mut Vec<Changed>) {
    if from != to && !from.is_empty() {
        changed.push(Changed::Timing(Durations { from, to }));
    }
}

fn hosts(before: &PublicFacts, after: &PublicFacts, changed: &mut Vec<Changed>) {
    let old: BTreeMap<_, _> = (before.hosts.iter())
        .map(|(name, start, timing)| (name, (*start, *timing)))
        .collect();
    let new: BTreeSet<_> = after.hosts.iter().map(|(name, ..)| name).collect();
    let (mut starts, mut timings) = (Ways::new(), Ways::new());
    let mut added = Vec::new();
    for (name, start, timing) in &after.hosts {
        let Some((old_start, old_timing)) = old.get(name) else {
            added.push(name.clone());
            continue;
        };
        if old_start != start {
            starts.put((*old_start, *start), name);
        }
        if old_timing != timing && !old_timing.is_empty() {
            timings.put((*old_timing, *timing), name);
        }
    }
    let gone = before.hosts.iter().map(|(name, ..)| name);
    let gone: Vec<_> = gone.filter(|name| !new.contains(name)).cloned().collect();
    changed.extend(starts.found.into_iter().map(|((from, to), hosts)| {
        let (from, to) = (Some(from), Some(to));
        Changed::HostStart {
            moved: Moved { from, to },
            hosts: named(hosts),
        }
    }));
    changed.extend(
        timings
            .found
            .into_iter()
            .map(|((from, to), hosts)| Changed::HostTiming {
                durations: Durations { from, to },
                hosts: named(hosts),
            }),
    );
    if !added.is_empty() {
        changed.push(Changed::HostsAdded(named(added)));
    }
    if !gone.is_empty() {
        changed.push(Changed::HostsRemoved(named(gone)));
    }
}

/// Hosts that were changed in the same way, in the order of the first of each.
struct Ways<T> {
    places: HashMap<T, usize>,
    found: Vec<(T, Vec<HostName>)>,
}

impl<T: Copy + Eq + Hash> Ways<T> {
    fn new() -> Self {
        Self {
            places: HashMap::new(),
            found: Vec::new(),
        }
    }

    fn put(&mut self, way: T, host: &HostName) {
        let place = *self.places.entry(way).or_insert_with(|| {
            self.found.push((way, Vec::new()));
            self.found.len() - 1
        });
        self.found[place].1.push(host.clone());
    }
}

fn named(mut hosts: Vec<HostName>) -> Hosts {
    let more = hosts.len().saturating_sub(NAMED);
    hosts.truncate(NAMED);
    Hosts { hosts, more }
}

fn texts(before: &PublicFacts, after: &PublicFacts, changed: &mut Vec<Changed>) {
    for (language, new) in &after.text {
        // A language that is new is there to be read, and was not changed.
        let Some(old) = before.text.get(language) else {
            continue;
        };
        for (index, field) in FIELDS.into_iter().enumerate() {
            if old[index] != new[index] {
                changed.push(Changed::Text {
                    language: *language,
                    field,
                });
            }
        }
    }
}
