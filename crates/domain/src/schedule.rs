//! What time alone does to a notice. The scheduler asks [`next`] when to wake
//! up and calls [`run`] in the transaction that stores the result.

use crate::{DisclosureId, Event, EventKind, Instant, Kind, Notice, Publication, State, UpdateId};

/// Something that becomes due at an instant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Due {
    /// A planned notice is published.
    Publication,
    /// A disclosure is opened.
    Lift(DisclosureId),
    /// A planned update goes out. It is kept beside the notice, so this is never
    /// the notice's own to do.
    Update(UpdateId),
    /// Work begins.
    WindowStart,
    /// A host turns late, or takes too long.
    HostTurn,
    /// The last window is over.
    WindowEnd,
}

/// The next thing that time will do to this notice, and when. It may lie in
/// the past: then it is overdue and to be run at once.
#[must_use]
pub fn next(notice: &Notice) -> Option<(Instant, Due)> {
    next_of(notice, |_, _| true)
}

/// Everything that time will do to this notice as it is now, soonest first. What
/// comes of it may bring more.
#[must_use]
pub fn upcoming(notice: &Notice) -> Vec<(Instant, Due)> {
    let mut due = all(notice);
    due.sort_by_key(|(at, due)| (*at, rank(due)));
    due
}

fn next_of(notice: &Notice, may: impl Fn(Instant, &Due) -> bool) -> Option<(Instant, Due)> {
    all(notice)
        .into_iter()
        .filter(|(at, due)| may(*at, due))
        .min_by_key(|(at, due)| (*at, rank(due)))
}

impl Due {
    /// Whether text becomes public by it.
    #[must_use]
    pub const fn opens(&self) -> bool {
        matches!(self, Self::Publication | Self::Lift(_) | Self::Update(_))
    }
}

/// At the same instant a notice is published first and lifted before its
/// window moves, so that a reader never sees the one without the other.
const fn rank(due: &Due) -> u8 {
    match due {
        Due::Publication => 0,
        Due::Lift(_) => 1,
        Due::WindowStart => 2,
        Due::HostTurn => 3,
        Due::WindowEnd => 4,
        Due::Update(_) => 5,
    }
}

fn all(notice: &Notice) -> Vec<(Instant, Due)> {
    match notice.publication {
        Publication::Draft | Publication::Withdrawn { .. } => return Vec::new(),
        Publication::Planned { at } => return vec![(at, Due::Publication)],
        Publication::Published { .. } => {}
    }
    let mut due: Vec<_> = notice
        .disclosures
        .iter()
        .filter(|disclosure| !disclosure.is_lifted())
        .map(|disclosure| (disclosure.lift_at, Due::Lift(disclosure.id.clone())))
        .collect();
    if let Some(turn) = notice.next_turn() {
        due.push((turn, Due::HostTurn));
    }
    if let (Kind::Maintenance, Some(window)) = (notice.kind, notice.window()) {
        if waits_for_its_start(notice) {
            due.push((window.start().instant(), Due::WindowStart));
        }
        if let Some(end) = window.end()
            && notice.state.is_active()
            && !has_ended_since(notice, end.instant())
        {
            due.push((end.instant(), Due::WindowEnd));
        }
    }
    due
}

/// A postponed maintenance waits as well, once it has a new time.
fn waits_for_its_start(notice: &Notice) -> bool {
    match notice.state {
        State::Scheduled => true,
        State::Postponed => notice.moved_from.is_some(),
        _ => false,
    }
}

fn has_ended_since(notice: &Notice, end: Instant) -> bool {
    notice
        .events
        .iter()
        .any(|event| event.what == EventKind::WindowEnded && event.at >= end)
}

/// Does what is due and records it as of `at`. Doing it again changes nothing:
/// a lift happens once, and so does everything else.
pub fn run(notice: &mut Notice, due: &Due, at: Instant) {
    match due {
        Due::Publication => {
            if let Publication::Planned { at: planned } = notice.publication {
                notice.publication = Publication::Published { at: planned };
            }
        }
        Due::Lift(id) => {
            let waiting = notice
                .disclosures
                .iter_mut()
                .find(|d| d.id == *id && !d.is_lifted());
            if let Some(disclosure) = waiting
                && disclosure.lift_at <= at
            {
                disclosure.lifted_at = Some(at);
                notice.events.push(Event {
                    at,
                    what: EventKind::Lifted,
                });
            }
        }
        Due::HostTurn => notice.judged_at = Some(at),
        Due::WindowStart if waits_for_its_start(notice) => {
            notice.state = State::InProgress;
            notice.events.push(Event {
                at,
                what: EventKind::WindowStarted,
            });
        }
        Due::WindowEnd if notice.state.is_active() => {
            notice.events.push(Event {
                at,
                what: EventKind::WindowEnded,
            });
            if notice.progress().is_complete() {
                notice.state = State::Completed;
            }
        }
        Due::WindowStart | Due::WindowEnd | Due::Update(_) => {}
    }
}

/// Runs everything that is due by `now`, each recorded as of `now`; returns what
/// was done. What makes text public is run only where `may_open` agrees to its
/// instant, and stays due otherwise.
pub fn catch_up(notice: &mut Notice, now: Instant, may_open: impl Fn(Instant) -> bool) -> Vec<Due> {
    let may = |at, due: &Due| !due.opens() || may_open(at);
    catch_up_as_of(notice, now, may, |_| now)
}

/// The same, of what is due by an earlier instant: for what has its turn in between.
/// All of it is recorded as of `now`.
pub fn catch_up_to(
    notice: &mut Notice,
    (limit, now): (Instant, Instant),
    may_open: impl Fn(Instant) -> bool,
) -> Vec<Due> {
    let may = |at, due: &Due| at <= limit && (!due.opens() || may_open(at));
    catch_up_as_of(notice, now, may, |_| now)
}

/// Runs everything that is due by `now`, each recorded as of its own instant:
/// for a notice of the past that is brought in, whose history happened then.
pub fn catch_up_in_the_past(notice: &mut Notice, now: Instant) -> Vec<Due> {
    catch_up_as_of(notice, now, |_, _| true, |due_at| due_at)
}

fn catch_up_as_of(
    notice: &mut Notice,
    now: Instant,
    may: impl Fn(Instant, &Due) -> bool,
    as_of: impl Fn(Instant) -> Instant,
) -> Vec<Due> {
    let mut done = Vec::new();
    while let Some((at, due)) = next_of(notice, &may)
        && at <= now
    {
        run(notice, &due, as_of(at));
        done.push(due);
    }
    done
}
