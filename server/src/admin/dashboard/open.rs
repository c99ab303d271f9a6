//! What is going on: incidents first, then work under way, then what begins within
//! a day.

use super::named;
use app::admin::dashboard::{Latest, Open};
use chrono::TimeDelta;
use domain::{Instant, Kind, Language, Notice, Publication};

/// How many are shown.
const SHOWN: usize = 12;
/// From how long before its window on work counts as going on.
const SOON: TimeDelta = TimeDelta::hours(24);

/// What is going on, and how many more there are.
pub(super) fn of(alive: &[Notice], language: Language, now: Instant) -> (Vec<Open>, usize) {
    let mut open: Vec<&Notice> = alive.iter().filter(|it| is_open(it, now)).collect();
    open.sort_by_key(|notice| {
        let start = notice.window().map(|window| window.start().instant());
        (
            notice.kind != Kind::Incident,
            !notice.state.is_active(),
            start,
        )
    });
    let more = open.len().saturating_sub(SHOWN);
    let line = |notice: &Notice| {
        Some(Open {
            notice: named(notice, language),
            kind: notice.kind,
            state: notice.state,
            window: notice.window().map(|window| {
                let end = window.end().map(|end| end.instant());
                (window.start().instant(), end)
            }),
            progress: notice.progress(),
            latest: latest(notice)?,
        })
    };
    (
        open.into_iter().take(SHOWN).filter_map(line).collect(),
        more,
    )
}

fn is_open(notice: &Notice, now: Instant) -> bool {
    let is_public = matches!(notice.publication, Publication::Published { .. });
    let begins_soon = || {
        let window = notice.window();
        window.is_some_and(|window| window.start().instant() <= now + SOON)
    };
    let is_going_on = notice.state.is_active() || (!notice.state.is_over() && begins_soon());
    is_public && notice.kind != Kind::Postmortem && is_going_on
}

/// When readers were last told something; none of what they never saw.
pub(super) fn latest(notice: &Notice) -> Option<Latest> {
    let published_at = notice.publication.published_at()?;
    let update = notice.updates.last().map(|update| update.at.instant());
    let update = update.filter(|at| *at > published_at);
    Some(update.map_or(Latest::Publication(published_at), Latest::Update))
}
