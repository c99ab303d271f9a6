//! One host and its work: the cells of a row, wherever a host is shown.

use super::{prose, state, time};
use crate::Reader;
use crate::markup::{IntoMarkup as _, Markup};
use domain::language::pick;
use domain::{HostState, Instant, Language, PublicNotice, Zone, public::PublicHost};
use i18n_embed_fl::fl;
use leptos::prelude::*;
use words::loader;

/// What a host's row takes from its notice.
#[derive(Debug, Clone, Copy)]
pub struct Setting {
    /// Who reads it.
    pub reader: Reader,
    /// The notice's home zone.
    pub home: Zone,
    /// The language that the notice was written in first.
    pub source: Language,
    /// Whether the time of the whole notice is given up, and no other one known.
    pub is_to_be_announced: bool,
}

impl Setting {
    /// For the rows of a notice.
    #[must_use]
    pub fn of(reader: Reader, notice: &PublicNotice) -> Self {
        Self {
            reader,
            home: notice.home_zone,
            source: notice.source_language,
            is_to_be_announced: notice.is_to_be_announced(),
        }
    }

    /// Whether the start of a host holds no more, and no other one is known.
    #[must_use]
    pub fn gives_up(&self, host: &PublicHost) -> bool {
        host.is_to_be_announced() || (self.is_to_be_announced && host.state == HostState::Scheduled)
    }
}

/// The line for the host's customers.
#[must_use]
pub fn note(setting: Setting, host: &PublicHost) -> Option<Markup> {
    let picked = pick(&host.note, setting.reader.language, setting.source)?;
    let lang = prose::foreign(setting.reader, picked.language);
    let text = picked.value.clone();
    Some(view! { <p class="host-note" lang=lang>{text}</p> }.into_markup())
}

/// The stated start. What a postponement gave up stands struck through above the
/// new start, or above the sentence that there is none yet.
#[must_use]
pub fn start(setting: Setting, host: &PublicHost) -> Markup {
    let Setting { reader, home, .. } = setting;
    if setting.gives_up(host) {
        return view! {
            {given_up(reader, host.start, None, home)}
            <strong class="to-be-announced">{fl!(loader(reader.language), "time-to-be-announced")}</strong>
        }
        .into_markup();
    }
    let before = host
        .moved_from
        .map(|before| given_up(reader, before, None, home));
    let own = words::timing::sentences(reader.language, &host.timing);
    let own = (!own.is_empty()).then(|| view! { <span class="host-timing">{own.join(" ")}</span> });
    view! {
        {before}
        {time::at(reader, host.start, home)}
        {time::second(reader, host.start, None, home)}
        {time::your_place(reader, host.start, None, home)}
        {own}
    }
    .into_markup()
}

/// A time that holds no more. Not every screen reader says that text is struck
/// through, so a word says it as well.
#[must_use]
pub fn given_up(reader: Reader, start: Instant, end: Option<Instant>, home: Zone) -> Markup {
    let not = fl!(loader(reader.language), "time-given-up");
    view! {
        <s class="given-up"><span class="sr">{not}" "</span>{time::span(reader, start, end, home)}</s>
    }
    .into_markup()
}

/// When work really began and ended, as far as it did.
#[must_use]
pub fn actual(setting: Setting, host: &PublicHost) -> Markup {
    let Setting { reader, home, .. } = setting;
    let words = loader(reader.language);
    let (before, start, end) = match (host.started_at, host.ended_at) {
        (Some(start), Some(end)) => (None, start, Some(end)),
        (Some(start), None) => (Some(fl!(words, "hosts-since")), start, None),
        (None, Some(end)) => (Some(fl!(words, "hosts-until")), end, None),
        (None, None) => {
            return view! { <span class="none">{fl!(words, "hosts-not-yet")}</span> }.into_markup();
        }
    };
    let before = before.map(|before| view! { {before}" " });
    view! {
        <span>
            {before} {time::span(reader, start, end, home)} {time::second(reader, start, end, home)}
        </span>
    }
    .into_markup()
}

/// The state, and that it is late where it is. A host that waits for a start that
/// was given up with that of its notice is postponed as well.
#[must_use]
pub fn standing(setting: Setting, host: &PublicHost) -> Markup {
    let reader = setting.reader;
    let words = loader(reader.language);
    let state = if setting.gives_up(host) {
        HostState::Postponed
    } else {
        host.state
    };
    let delay = if host.is_overdue {
        Some(fl!(words, "hosts-overdue"))
    } else if host.is_late {
        Some(fl!(words, "hosts-late"))
    } else {
        None
    };
    let delay = delay.map(|delay| view! { " "<span class="delay">{delay}</span> });
    view! { {state::of_host(reader, state)} {delay} }.into_markup()
}
