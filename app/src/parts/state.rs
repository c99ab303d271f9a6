//! The badge of a state: a word, a shape and a color.

use super::icon::{self, Icon};
use crate::Reader;
use crate::markup::{IntoMarkup as _, Markup};
use domain::{HostState, PublicNotice, State};
use i18n_embed_fl::fl;
use leptos::prelude::*;

/// Where a system stands, as far as the board can tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SystemState {
    /// Nothing is reported.
    Operational,
    /// Planned work is going on.
    Maintenance,
    /// Mended, and being watched.
    Degraded,
    /// Something is wrong.
    Disrupted,
    /// Nobody knows. Never shown as in order.
    Unknown,
}

impl SystemState {
    /// What the state of an active notice means for a system it concerns.
    #[must_use]
    pub const fn of(state: State) -> Self {
        match state {
            State::Investigating | State::Identified => Self::Disrupted,
            State::Monitoring => Self::Degraded,
            State::InProgress | State::Verifying => Self::Maintenance,
            _ => Self::Operational,
        }
    }

    /// The worst of what the active notices say of a system.
    #[must_use]
    pub fn worst(states: impl IntoIterator<Item = State>) -> Self {
        states
            .into_iter()
            .map(Self::of)
            .max()
            .unwrap_or(Self::Operational)
    }

    /// The word that style sheets know it by.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Operational => "operational",
            Self::Maintenance => "maintenance",
            Self::Degraded => "degraded",
            Self::Disrupted => "outage",
            Self::Unknown => "unknown",
        }
    }

    const fn icon(self) -> Icon {
        match self {
            Self::Operational => Icon::Check,
            Self::Maintenance => Icon::WindowOpen,
            Self::Degraded => Icon::Down,
            Self::Disrupted => Icon::Octagon,
            Self::Unknown => Icon::Unknown,
        }
    }

    fn label(self, reader: Reader) -> String {
        let words = words::loader(reader.language);
        match self {
            Self::Operational => fl!(words, "system-state-operational"),
            Self::Maintenance => fl!(words, "system-state-maintenance"),
            Self::Degraded => fl!(words, "system-state-degraded"),
            Self::Disrupted => fl!(words, "system-state-disrupted"),
            Self::Unknown => fl!(words, "system-state-unknown"),
        }
    }
}

const fn icon_of(state: State) -> Icon {
    match state {
        State::Scheduled => Icon::Window,
        State::InProgress => Icon::WindowOpen,
        State::Verifying => Icon::Lens,
        State::Completed | State::Resolved => Icon::Check,
        State::Postponed => Icon::Later,
        State::Cancelled => Icon::Struck,
        State::Investigating => Icon::Warn,
        State::Identified => Icon::Diamond,
        State::Monitoring => Icon::Half,
        State::Published => Icon::Sheet,
    }
}

const fn icon_of_host(state: HostState) -> Icon {
    match state {
        HostState::Scheduled => Icon::Window,
        HostState::InProgress => Icon::WindowOpen,
        HostState::Completed => Icon::Check,
        HostState::Failed => Icon::Cross,
        HostState::Postponed => Icon::Later,
        HostState::Cancelled => Icon::Struck,
    }
}

fn badge(class: &'static str, word: &'static str, shape: Icon, label: String) -> Markup {
    view! { <span class=class data-state=word>{icon::view(shape)}{label}</span> }.into_markup()
}

/// A state, quietly, as on the timeline.
pub fn of_state(reader: Reader, state: State) -> Markup {
    badge(
        "state",
        state.word(),
        icon_of(state),
        words::labels::state(reader.language, state),
    )
}

/// Where a notice stands, quietly, as in lists; that it takes longer than
/// planned is said.
pub fn of_notice(reader: Reader, notice: &PublicNotice) -> Markup {
    let label = words::labels::standing(reader.language, notice);
    badge("state", notice.state.word(), icon_of(notice.state), label)
}

/// A notice's state as a tag, as above its title. A postmortem's only state
/// says nothing, so its kind stands there.
pub fn tag(reader: Reader, notice: &PublicNotice) -> Markup {
    let label = match notice.state {
        State::Published => words::labels::kind(reader.language, notice.kind),
        _ => words::labels::standing(reader.language, notice),
    };
    badge(
        "state is-tag",
        notice.state.word(),
        icon_of(notice.state),
        label,
    )
}

/// A host's state.
pub fn of_host(reader: Reader, state: HostState) -> Markup {
    badge(
        "state",
        state.word(),
        icon_of_host(state),
        host_word(reader, state),
    )
}

/// A host's state as a word alone.
#[must_use]
pub fn host_word(reader: Reader, state: HostState) -> String {
    words::labels::host_state(reader.language, state)
}

/// A state's shape with other words, as for an event of the timeline.
pub fn with_words(state: State, label: String) -> Markup {
    badge("state", state.word(), icon_of(state), label)
}

/// A post that changed no state.
pub fn note(reader: Reader) -> Markup {
    badge(
        "state",
        "note",
        Icon::Sheet,
        fl!(words::loader(reader.language), "timeline-note"),
    )
}

/// A system's state, quietly or as a tag.
pub fn of_system(reader: Reader, state: SystemState, is_tag: bool) -> Markup {
    let class = if is_tag { "state is-tag" } else { "state" };
    badge(class, state.word(), state.icon(), state.label(reader))
}

/// The bare shape of a system's state, for the verdict.
#[must_use]
pub fn shape_of_system(state: SystemState) -> Markup {
    icon::view(state.icon())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_open_incident_outweighs_maintenance() {
        assert_eq!(
            SystemState::worst([State::InProgress, State::Identified]),
            SystemState::Disrupted
        );
        assert_eq!(
            SystemState::worst([State::Monitoring, State::Verifying]),
            SystemState::Degraded
        );
        assert_eq!(SystemState::worst([]), SystemState::Operational);
    }
}
