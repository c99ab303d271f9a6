//! What readers are told of a change: which public time moved from when to when,
//! which hosts came and went, and which public words became which.
//!
//! A change is made of two things that everyone could read, the notice before and
//! the notice after; so nothing that was never public can be in one. It knows no
//! sealed text and never judges whether a change was right.

use crate::difference::{self, Piece};
use crate::public::{PublicHost, PublicText, PublicWindow};
use crate::{HostName, HostState, Instant, Language, Localized, PublicNotice, State};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Changes that readers are shown, the newest ones.
pub const MOST: usize = 50;

/// Hosts that are named in one change.
const NAMED: usize = 50;

/// Characters of unchanged text around a change, and of all that is shown of one text.
const AROUND: usize = 60;
const MOST_TEXT: usize = 4_000;

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
    /// Hosts that were not in it before.
    HostsAdded(Hosts),
    /// Hosts that are not in it any more.
    HostsRemoved(Hosts),
    /// Words of one field in one language.
    Text {
        /// The language.
        language: Language,
        /// `title`, `summary`, `body` or `action_required`.
        field: TextField,
        /// The changed words and what stands around them; empty where too much was
        /// changed to be shown piece by piece.
        pieces: Vec<PublicPiece>,
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

/// A stretch of public text, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum PublicPiece {
    /// It is as it was.
    Kept(String),
    /// Something between that is as it was and is not shown.
    Left,
    /// It went.
    Removed(String),
    /// It came.
    Added(String),
}

impl Changed {
    /// Whether a time is not what readers were told; somebody has to say why.
    #[must_use]
    pub const fn is_of_time(&self) -> bool {
        matches!(
            self,
            Self::Start(_) | Self::End(_) | Self::DetailsFollow(_) | Self::HostStart { .. }
        )
    }
}

/// What is not as it was.
#[must_use]
pub fn between(before: &PublicNotice, after: &PublicNotice) -> Vec<Changed> {
    let mut changed = Vec::new();
    windows(before, after, &mut changed);
    details(before, after, &mut changed);
    hosts(&before.hosts, &after.hosts, &mut changed);
    texts(&before.text, &after.text, &mut changed);
    changed
}

/// Paths of the fields whose time is another although nobody postponed anything. A
/// postponement is told by the notice itself, struck through; that is its reason.
#[must_use]
pub fn unexplained(before: &PublicNotice, after: &PublicNotice) -> bool {
    let is_put_off = after.state == State::Postponed && before.state != State::Postponed;
    let mut changed = Vec::new();
    if !is_put_off {
        windows(before, after, &mut changed);
    }
    let old: BTreeMap<_, _> = before.hosts.iter().map(|host| (&host.name, host)).collect();
    let is_moved = |host: &PublicHost| {
        old.get(&host.name).is_some_and(|old| {
            host.start != old.start
                && (host.state != HostState::Postponed || old.state == HostState::Postponed)
        })
    };
    !changed.is_empty() || after.hosts.iter().any(is_moved)
}

fn windows(before: &PublicNotice, after: &PublicNotice, changed: &mut Vec<Changed>) {
    let (old, new) = (before.every_window(), after.every_window());
    let longer = old.len().max(new.len());
    for index in 0..longer {
        let (old, new) = (old.get(index), new.get(index));
        let start = |window: &PublicWindow| window.start;
        push(changed, Changed::Start, old.map(start), new.map(start));
        let end = |window: &PublicWindow| window.end;
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
fn details(before: &PublicNotice, after: &PublicNotice, changed: &mut Vec<Changed>) {
    let (from, to) = (before.details_follow_at, after.details_follow_at);
    let was_opened = before.disclosures.len() != after.disclosures.len();
    if from.is_some() && to.is_some() && !was_opened {
        push(changed, Changed::DetailsFollow, from, to);
    }
}

fn hosts(before: &[PublicHost], after: &[PublicHost], changed: &mut Vec<Changed>) {
    let old: BTreeMap<_, _> = before.iter().map(|host| (&host.name, host)).collect();
    let new: BTreeSet<_> = after.iter().map(|host| &host.name).collect();
    let mut moved: Vec<(Moved, Vec<HostName>)> = Vec::new();
    let mut places: BTreeMap<(Instant, Instant), usize> = BTreeMap::new();
    let mut added = Vec::new();
    for host in after {
        match old.get(&host.name) {
            None => added.push(host.name.clone()),
            Some(old) if old.start != host.start => {
                let place = places.entry((old.start, host.start)).or_insert_with(|| {
                    let (from, to) = (Some(old.start), Some(host.start));
                    moved.push((Moved { from, to }, Vec::new()));
                    moved.len() - 1
                });
                moved[*place].1.push(host.name.clone());
            }
            Some(_) => {}
        }
    }
    let gone = before.iter().filter(|host| !new.contains(&host.name));
    let gone: Vec<_> = gone.map(|host| host.name.clone()).collect();
    let of_starts = moved.into_iter().map(|(moved, hosts)| Changed::HostStart {
        moved,
        hosts: named(hosts),
    });
    changed.extend(of_starts);
    if !added.is_empty() {
        changed.push(Changed::HostsAdded(named(added)));
    }
    if !gone.is_empty() {
        changed.push(Changed::HostsRemoved(named(gone)));
    }
}

fn named(mut hosts: Vec<HostName>) -> Hosts {
    let more = hosts.len().saturating_sub(NAMED);
    hosts.truncate(NAMED);
    Hosts { hosts, more }
}

fn texts(
    before: &Localized<PublicText>,
    after: &Localized<PublicText>,
    changed: &mut Vec<Changed>,
) {
    for (language, new) in after {
        // A language that is new is there to be read, and was not changed.
        let Some(old) = before.get(language) else {
            continue;
        };
        let plain = |text: &Option<String>| text.clone().unwrap_or_default();
        let fields = [
            (TextField::Title, old.title.clone(), new.title.clone()),
            (TextField::Summary, plain(&old.summary), plain(&new.summary)),
            (TextField::Body, old.body.clone(), new.body.clone()),
            (
                TextField::ActionRequired,
                plain(&old.action_required),
                plain(&new.action_required),
            ),
        ];
        for (field, old, new) in fields {
            if old != new {
                changed.push(Changed::Text {
                    language: *language,
                    field,
                    pieces: pieces(&old, &new),
                });
            }
        }
    }
}

/// What changed with a little around it; nothing where that is too much to be read.
fn pieces(old: &str, new: &str) -> Vec<PublicPiece> {
    let found = difference::words(old, new);
    let last = found.len().saturating_sub(1);
    let mut shown = Vec::new();
    for (index, piece) in found.iter().enumerate() {
        match piece {
            Piece::Removed(text) => shown.push(PublicPiece::Removed((*text).to_owned())),
            Piece::Added(text) => shown.push(PublicPiece::Added((*text).to_owned())),
            Piece::Kept(text) => around(text, index > 0, index < last, &mut shown),
        }
    }
    let length = |piece: &PublicPiece| match piece {
        PublicPiece::Kept(text) | PublicPiece::Removed(text) | PublicPiece::Added(text) => {
            text.len()
        }
        PublicPiece::Left => 0,
    };
    if shown.iter().map(length).sum::<usize>() > MOST_TEXT {
        return Vec::new();
    }
    shown
}

fn around(text: &str, has_before: bool, has_after: bool, shown: &mut Vec<PublicPiece>) {
    if text.chars().count() <= 2 * AROUND {
        shown.push(PublicPiece::Kept(text.to_owned()));
        return;
    }
    if has_before {
        let end = text.char_indices().nth(AROUND).map_or(0, |(at, _)| at);
        shown.push(PublicPiece::Kept(text[..end].to_owned()));
    }
    shown.push(PublicPiece::Left);
    if has_after {
        let start = text.char_indices().rev().nth(AROUND);
        let start = start.map_or(0, |(at, c)| at + c.len_utf8());
        shown.push(PublicPiece::Kept(text[start..].to_owned()));
    }
}
