//! One word or short phrase for each value that readers meet: kinds, states,
//! priorities, events.

use crate::loader;
use domain::{EventKind, HostState, Kind, Language, Priority, Progress, PublicNotice, State};
use i18n_embed_fl::fl;

/// A kind of notice: "Incident".
#[must_use]
pub fn kind(language: Language, kind: Kind) -> String {
    let words = loader(language);
    match kind {
        Kind::Maintenance => fl!(words, "kind-maintenance"),
        Kind::Incident => fl!(words, "kind-incident"),
        Kind::Postmortem => fl!(words, "kind-postmortem"),
    }
}

/// Notices of a kind: "Incidents".
#[must_use]
pub fn kind_plural(language: Language, kind: Kind) -> String {
    let words = loader(language);
    match kind {
        Kind::Maintenance => fl!(words, "kind-maintenance-plural"),
        Kind::Incident => fl!(words, "kind-incident-plural"),
        Kind::Postmortem => fl!(words, "kind-postmortem-plural"),
    }
}

/// Where a notice stands: "In progress".
#[must_use]
pub fn state(language: Language, state: State) -> String {
    let words = loader(language);
    match state {
        State::Scheduled => fl!(words, "state-scheduled"),
        State::InProgress => fl!(words, "state-in-progress"),
        State::Verifying => fl!(words, "state-verifying"),
        State::Completed => fl!(words, "state-completed"),
        State::Postponed => fl!(words, "state-postponed"),
        State::Cancelled => fl!(words, "state-cancelled"),
        State::Investigating => fl!(words, "state-investigating"),
        State::Identified => fl!(words, "state-identified"),
        State::Monitoring => fl!(words, "state-monitoring"),
        State::Resolved => fl!(words, "state-resolved"),
        State::Published => fl!(words, "state-published"),
    }
}

/// Where a notice stands, told as readers should hear it: work that goes on
/// after its window has ended is said to do so.
#[must_use]
pub fn standing(language: Language, notice: &PublicNotice) -> String {
    if notice.is_overdue {
        fl!(loader(language), "state-overdue")
    } else {
        state(language, notice.state)
    }
}

/// Where the work on a host stands: "Completed".
#[must_use]
pub fn host_state(language: Language, state: HostState) -> String {
    let words = loader(language);
    match state {
        HostState::Scheduled => fl!(words, "host-state-scheduled"),
        HostState::InProgress => fl!(words, "host-state-in-progress"),
        HostState::Completed => fl!(words, "host-state-completed"),
        HostState::Failed => fl!(words, "host-state-failed"),
        HostState::Postponed => fl!(words, "host-state-postponed"),
        HostState::Cancelled => fl!(words, "host-state-cancelled"),
    }
}

/// How much a notice matters: "High".
#[must_use]
pub fn priority(language: Language, priority: Priority) -> String {
    let words = loader(language);
    match priority {
        Priority::Low => fl!(words, "priority-low"),
        Priority::Medium => fl!(words, "priority-medium"),
        Priority::High => fl!(words, "priority-high"),
        Priority::Critical => fl!(words, "priority-critical"),
    }
}

/// What the clock brought, as a sentence: "The maintenance window has begun."
#[must_use]
pub fn event(language: Language, event: EventKind) -> String {
    let words = loader(language);
    match event {
        EventKind::WindowStarted => fl!(words, "event-window-started"),
        EventKind::WindowEnded => fl!(words, "event-window-ended"),
        EventKind::Lifted => fl!(words, "event-lifted"),
    }
}

/// How far the hosts are: "4 of 5 completed".
#[must_use]
pub fn progress(language: Language, progress: Progress) -> String {
    fl!(
        loader(language),
        "progress",
        completed = progress.completed,
        total = progress.total
    )
}

/// A language's name in another: "German".
#[must_use]
pub fn language(language: Language, named: Language) -> String {
    let words = loader(language);
    match named {
        Language::En => fl!(words, "language-en"),
        Language::De => fl!(words, "language-de"),
    }
}
