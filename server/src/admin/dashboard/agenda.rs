//! What is late, and what comes next. Of sealed text nothing is told but the
//! instants at which something opens.

use super::open::latest;
use super::{LINES, is_past, named};
use app::admin::dashboard::{Coming, Concern, Late, Latest, Next};
use chrono::TimeDelta;
use domain::schedule::{self, Due};
use domain::{Instant, Kind, Language, Notice, Publication};

/// For how long an incident may go on without a word.
const SILENCE: TimeDelta = TimeDelta::hours(2);
/// How long the scheduler may take before what is due counts as held.
pub(super) const GRACE: TimeDelta = TimeDelta::minutes(1);
/// How long before the window readers are to be reminded of what they have to do.
const REMINDER: TimeDelta = TimeDelta::days(3);

/// What should have happened.
pub(super) fn late(
    alive: &[Notice],
    language: Language,
    offered: &[Language],
    now: Instant,
) -> Vec<Late> {
    let mut late = Vec::new();
    for notice in alive {
        let concerns = concerns(notice, offered, now).into_iter();
        late.extend(concerns.map(|concern| Late {
            notice: named(notice, language),
            concern,
        }));
    }
    late
}

fn concerns(notice: &Notice, offered: &[Language], now: Instant) -> Vec<Concern> {
    let mut concerns = Vec::new();
    let overdue = schedule::next(notice).filter(|(at, due)| due.opens() && *at + GRACE <= now);
    concerns.extend(overdue.map(|(at, _)| Concern::Held(at)));
    if let Publication::Planned { at } = notice.publication {
        let is_missing = |spoken: &Language| !notice.text.by_language.contains_key(spoken);
        let missing = offered.iter().copied().filter(is_missing);
        concerns.extend(missing.map(|spoken| Concern::Untranslated(spoken, at)));
        return concerns;
    }
    let end = notice.window().and_then(|window| window.end());
    if notice.kind == Kind::Maintenance
        && notice.state.is_active()
        && let Some(end) = end.map(|end| end.instant())
        && is_past(end, now)
    {
        concerns.push(Concern::WindowOver(end));
    }
    let progress = notice.progress();
    if progress.late > 0 {
        concerns.push(Concern::HostsLate(progress.late));
    }
    if progress.overdue > 0 {
        concerns.push(Concern::HostsOverdue(progress.overdue));
    }
    let is_incident = notice.kind == Kind::Incident && notice.state.is_active();
    let told = latest(notice).map(|latest| match latest {
        Latest::Update(at) | Latest::Publication(at) => at,
    });
    let silent = told.filter(|at| is_incident && *at + SILENCE <= now);
    concerns.extend(silent.map(Concern::Silent));
    concerns
}

/// What time brings, soonest first, with what is kept beside the notices.
pub(super) fn next(
    alive: &[Notice],
    beside: Vec<Next>,
    (language, now): (Language, Instant),
) -> Vec<Next> {
    let mut next = beside;
    for notice in alive {
        let mut due: Vec<(Instant, Coming)> = schedule::upcoming(notice)
            .into_iter()
            .map(|(at, due)| (at, coming(notice, &due, at, now)))
            .filter(|(at, _)| !is_past(*at, now))
            .collect();
        // How many sections open at one instant is nobody's business.
        due.dedup();
        next.extend(due.into_iter().map(|(at, what)| Next {
            notice: named(notice, language),
            at,
            what,
        }));
    }
    next.sort_by_key(|next| next.at);
    next.truncate(LINES);
    next
}

fn coming(notice: &Notice, due: &Due, at: Instant, now: Instant) -> Coming {
    match due {
        Due::Publication => Coming::Publication,
        Due::Lift(_) => Coming::Lift,
        Due::WindowStart if asks_something(notice) && at - now <= REMINDER => Coming::ActionNeeded,
        Due::WindowStart => Coming::WindowStart,
        Due::HostTurn => Coming::HostTurn,
        Due::WindowEnd => Coming::WindowEnd,
        Due::Update(_) => Coming::Update,
    }
}

/// Whether readers have to do something.
fn asks_something(notice: &Notice) -> bool {
    let mut texts = notice.text.by_language.values();
    texts.any(|text| text.action_required.is_some())
}
