//! Times that have come to mean something else: an instant was reckoned by older
//! zone rules, and by those in use its local time is another instant. Which of the
//! two is meant is for people to say; here nothing is decided.

use crate::zone::Resolved;
use crate::{HostName, Instant, Moment, Notice, Window, Windows};

/// Where a time stands in a notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The start of the window at an index.
    Start(usize),
    /// The end of the window at an index.
    End(usize),
    /// The start of a host.
    Host(HostName),
}

/// A time of a notice that is still to come and has come to mean something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drifted {
    /// Where it stands.
    pub place: Place,
    /// The instant as it was reckoned, and the local time that it was reckoned from.
    pub moment: Moment,
    /// What that local time means now.
    pub means: Resolved,
}

/// What is kept of times that drifted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// The instants: clocks there will show something else than was entered.
    Instants,
    /// The local times: it happens earlier or later than was reckoned.
    LocalTimes,
}

/// Why local times cannot be kept: one of them happens twice or not at all, or
/// windows would not follow each other any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the local times cannot be kept as they are")]
pub struct CannotKeep;

/// Every time of a notice that drifted; none of one that is over.
#[must_use]
pub fn drifted(notice: &Notice, now: Instant) -> Vec<Drifted> {
    if notice.state.is_over() {
        return Vec::new();
    }
    let windows = notice.windows.iter().enumerate();
    let windows = windows.flat_map(|(index, window)| {
        let end = window.end().map(|end| (Place::End(index), end));
        std::iter::once((Place::Start(index), window.start())).chain(end)
    });
    let hosts = notice
        .hosts
        .iter()
        .map(|row| (Place::Host(row.name.clone()), row.start));
    windows
        .chain(hosts)
        .filter(|(_, moment)| has_drifted(*moment, now))
        .map(|(place, moment)| Drifted {
            place,
            moment,
            means: moment.zone().resolve(moment.local()),
        })
        .collect()
}

/// Whether a moment is still to come and its local time does not mean it any more.
#[must_use]
pub fn has_drifted(moment: Moment, now: Instant) -> bool {
    moment.instant() > now
        && !moment
            .zone()
            .resolve(moment.local())
            .may_be(moment.instant())
}

/// Puts every time that drifted right.
///
/// # Errors
/// When local times are to be kept and cannot be. Nothing is changed then.
pub fn settle(notice: &mut Notice, now: Instant, keep: Keep) -> Result<(), CannotKeep> {
    let settled = |moment: Moment| {
        if has_drifted(moment, now) {
            settled(moment, keep)
        } else {
            Ok(moment)
        }
    };
    let windows = notice.windows.identified().map(|(id, window)| {
        let end = window.end().map(settled).transpose()?;
        let window = Window::new(settled(window.start())?, end);
        Ok((id, window.map_err(|_| CannotKeep)?))
    });
    let windows = windows.collect::<Result<Vec<_>, _>>()?;
    let windows = Windows::new(windows).map_err(|_| CannotKeep)?;
    let starts = notice.hosts.iter().map(|row| settled(row.start));
    let starts = starts.collect::<Result<Vec<_>, _>>()?;
    notice.windows = windows;
    for (row, start) in notice.hosts.iter_mut().zip(starts) {
        row.start = start;
    }
    Ok(())
}

fn settled(moment: Moment, keep: Keep) -> Result<Moment, CannotKeep> {
    let (zone, local) = (moment.zone(), moment.local());
    match (keep, zone.resolve(local)) {
        (Keep::Instants, _) => Ok(Moment::at(moment.instant(), zone)),
        (Keep::LocalTimes, Resolved::Once(instant)) => Ok(Moment::from_parts(instant, local, zone)),
        (Keep::LocalTimes, Resolved::Twice { .. } | Resolved::Never { .. }) => Err(CannotKeep),
    }
}
