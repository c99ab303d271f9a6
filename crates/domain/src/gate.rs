//! The gate: the one pure function from the private to the public side.

use crate::changes::{self, PublicChange, PublicFacts};
use crate::public::{
    PublicDisclosure, PublicEntry, PublicFields, PublicHost, PublicSection, PublicText,
    PublicWindow,
};
use crate::{Disclosure, Instant, Localized, Notice, NoticeId, PublicNotice, Window, WindowId};

/// What everyone may read of a notice at an instant; `None` when that is nothing.
///
/// A disclosure passes when its instant is reached *and* its lift is recorded.
/// Of the others only the next instant is told, and nothing of their text,
/// number or size.
#[must_use]
pub fn project(notice: &Notice, now: Instant) -> Option<PublicNotice> {
    project_with(notice, links(notice), now)
}

/// Ids of the related notices that are public.
fn links(notice: &Notice) -> Vec<NoticeId> {
    let public = |related: &crate::Related| related.public_id.clone();
    notice.related.iter().filter_map(public).collect()
}

fn project_with(notice: &Notice, related: Vec<NoticeId>, now: Instant) -> Option<PublicNotice> {
    let published_at = notice.publication.published_at().filter(|at| *at <= now)?;
    if notice.text.by_language.is_empty() {
        return None;
    }
    let windows = notice.windows.identified();
    let windows: Vec<_> = windows.map(|(id, it)| window(Some(id), it)).collect();
    let only = match *windows {
        [only] => Some(only),
        _ => None,
    };
    Some(PublicNotice::passed(PublicFields {
        id: notice.id.clone(),
        slug: notice.slug.clone(),
        former_slugs: notice.former_slugs(),
        kind: notice.kind,
        state: notice.state,
        is_overdue: notice.is_overdue(),
        priority: notice.priority,
        systems: notice.systems.clone(),
        home_zone: notice.home_zone,
        window: only.or(notice.window().map(|span| window(None, span))),
        windows: if only.is_some() { Vec::new() } else { windows },
        moved_from: notice.moved_from.map(|given_up| window(None, given_up)),
        timing: notice.timing,
        hosts: hosts(notice),
        progress: notice.progress(),
        source_language: notice.text.source,
        text: text(notice),
        details_follow_at: details_follow_at(notice, now),
        disclosures: notice
            .disclosures
            .iter()
            .filter_map(|d| disclosed(d, now))
            .collect(),
        timeline: timeline(notice, now),
        changes: changes(notice, now),
        related,
        published_at,
        updated_at: notice
            .public_changed_at
            .unwrap_or(published_at)
            .max(published_at),
    }))
}

/// What a change of a notice means for the board.
#[derive(Debug)]
pub enum Change {
    /// Readers would see no difference: the board is not touched.
    Nothing,
    /// Readers are to see this.
    Put(PublicNotice),
    /// Readers are to see nothing any more.
    Remove,
}

/// Compares what readers saw with what they are to see, and where there is a
/// difference raises the notice's version and dates the change. A change of
/// sealed matter alone therefore leaves no trace on the board.
///
/// What readers will be told of the change, with the reason given for it, is added
/// to the notice's changes. It is made of the two projections and nothing else.
pub fn publish(
    before: Option<&PublicNotice>,
    after: &mut Notice,
    reason: &Localized<String>,
    now: Instant,
) -> Change {
    let changed_at = after.public_changed_at;
    if let Some(before) = before {
        after.public_changed_at = Some(before.updated_at);
        after.keep_public_slugs(before);
    }
    let seen = project(after, now);
    if let Some(seen) = &seen {
        after.keep_public_slugs(seen);
    }
    match (before, seen) {
        (None, None) => {
            after.public_changed_at = changed_at;
            Change::Nothing
        }
        (Some(before), Some(seen)) if *before == seen => Change::Nothing,
        (_, None) => {
            after.version += 1;
            Change::Remove
        }
        (before, Some(seen)) => {
            // A notice of the past keeps its own dates when it is first brought in.
            let is_new = before.is_none() && after.version == 0;
            let is_only_of_links =
                before.is_some_and(|before| differs_in_links_only(before, after, now));
            let own_date = latest(&seen).unwrap_or(seen.published_at).min(now);
            after.version += 1;
            if let Some(before) = before {
                tell(&before.into(), &seen, after, (reason, now));
            }
            after.public_changed_at = Some(match before {
                _ if is_new => own_date,
                Some(before) if is_only_of_links => before.updated_at,
                _ => now,
            });
            project(after, now).map_or(Change::Remove, Change::Put)
        }
    }
}

/// Adds to the changes of a notice that comes back to readers what is not as they
/// knew it before it was withdrawn.
pub fn tell_since(
    known: &PublicFacts,
    after: &mut Notice,
    reason: &Localized<String>,
    now: Instant,
) {
    if let Some(seen) = project(after, now) {
        tell(known, &seen, after, (reason, now));
    }
}

fn tell(
    known: &PublicFacts,
    seen: &PublicNotice,
    after: &mut Notice,
    (reason, at): (&Localized<String>, Instant),
) {
    let what = changes::between(known, &seen.into());
    if !what.is_empty() {
        let reason = reason.clone();
        after.changes.push(PublicChange { at, reason, what });
    }
}

/// Whether only the links to other notices turned, because one of those was
/// published or withdrawn. That is no change of this notice: readers of feeds
/// are not told that it is new.
fn differs_in_links_only(before: &PublicNotice, after: &Notice, now: Instant) -> bool {
    project_with(after, before.related.clone(), now).is_some_and(|seen| seen == *before)
}

/// The last instant that a notice's own history speaks of.
fn latest(seen: &PublicNotice) -> Option<Instant> {
    let entries = seen.timeline.iter().map(|entry| entry.at);
    let ends = seen.hosts.iter().filter_map(|host| host.ended_at);
    entries.chain(ends).chain([seen.published_at]).max()
}

fn window(id: Option<WindowId>, window: Window) -> PublicWindow {
    PublicWindow {
        id,
        start: window.start().instant(),
        end: window.end().map(|end| end.instant()),
    }
}

fn hosts(notice: &Notice) -> Vec<PublicHost> {
    let row = |host: &crate::HostRow| PublicHost {
        name: host.name.clone(),
        start: host.start.instant(),
        moved_from: host.moved_from.map(|start| start.instant()),
        timing: host.timing,
        note: host.note.clone(),
        is_late: notice.is_late(host),
        is_overdue: notice.is_host_overdue(host),
        state: host.state,
        started_at: host.started_at,
        ended_at: host.ended_at,
    };
    notice.hosts.iter().map(row).collect()
}

fn text(notice: &Notice) -> Localized<PublicText> {
    let public = |text: &crate::NoticeText| PublicText {
        title: text.title.clone(),
        summary: text.summary.clone(),
        body: text.body.clone(),
        action_required: text.action_required.clone(),
        slug: text.slug.clone(),
    };
    notice
        .text
        .by_language
        .iter()
        .map(|(language, text)| (*language, public(text)))
        .collect()
}

/// The next instant at which something opens. What is overdue is not told to
/// be late; it stays "on that instant" until it is open.
fn details_follow_at(notice: &Notice, now: Instant) -> Option<Instant> {
    let is_closed = |d: &&Disclosure| d.text.open(d.lift_at, d.lifted_at, now).is_none();
    notice
        .disclosures
        .iter()
        .filter(is_closed)
        .map(|d| d.lift_at)
        .min()
}

fn disclosed(disclosure: &Disclosure, now: Instant) -> Option<PublicDisclosure> {
    let text = disclosure
        .text
        .open(disclosure.lift_at, disclosure.lifted_at, now)?;
    let section = |text: &crate::SectionText| PublicSection {
        title: text.title.clone(),
        body: text.body.clone(),
    };
    Some(PublicDisclosure {
        lift_at: disclosure.lift_at,
        lifted_at: disclosure.lifted_at?,
        text: text
            .iter()
            .map(|(language, text)| (*language, section(text)))
            .collect(),
    })
}

/// The newest changes, oldest first.
fn changes(notice: &Notice, now: Instant) -> Vec<PublicChange> {
    let past = notice.changes.iter().filter(|change| change.at <= now);
    let past: Vec<_> = past.collect();
    let newest = past.len().saturating_sub(changes::MOST);
    past[newest..].iter().copied().cloned().collect()
}

fn timeline(notice: &Notice, now: Instant) -> Vec<PublicEntry> {
    let posts = notice.updates.iter().map(|update| PublicEntry {
        id: Some(update.id.clone()),
        at: update.at.instant(),
        state: update.state,
        event: None,
        text: update.text.clone(),
    });
    let events = notice.events.iter().map(|event| PublicEntry {
        id: None,
        at: event.at,
        state: None,
        event: Some(event.what),
        text: Localized::new(),
    });
    let mut entries: Vec<_> = posts
        .chain(events)
        .filter(|entry| entry.at <= now)
        .collect();
    entries.sort_by_key(|entry| entry.at);
    entries
}
