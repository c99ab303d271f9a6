//! What happened, newest first: posts with their text, events in words.

use super::{prose, state, time};
use crate::Reader;
use crate::markup::{IntoMarkup as _, Markup};
use domain::{EventKind, PublicNotice, State, language::pick, public::PublicEntry};
use i18n_embed_fl::fl;
use leptos::prelude::*;
use words::loader;

/// The timeline; nothing while nothing has happened.
#[must_use]
pub fn view(reader: Reader, notice: &PublicNotice) -> Option<Markup> {
    if notice.timeline.is_empty() {
        return None;
    }
    let moments = notice
        .timeline
        .iter()
        .rev()
        .map(|entry| moment(reader, entry, notice))
        .collect_view();
    Some(
        view! {
            <section aria-labelledby="updates">
                <h2 class="part-title" id="updates">
                    {fl!(loader(reader.language), "timeline-title")}
                </h2>
                <ol class="timeline">{moments}</ol>
            </section>
        }
        .into_markup(),
    )
}

fn moment(reader: Reader, entry: &PublicEntry, notice: &PublicNotice) -> Markup {
    let badge = match (entry.state, entry.event) {
        (Some(at), _) => state::of_state(reader, at).into_markup(),
        (None, Some(event)) => happened(reader, event),
        (None, None) => state::note(reader).into_markup(),
    };
    let text = pick(&entry.text, reader.language, notice.source_language).map(|text| {
        let only = prose::only_in(reader, text.language);
        view! {
            {only}
            {prose::view(reader, text.value, text.language, 3)}
        }
    });
    let sentence = entry.event.map(|event| {
        view! { <p class="moment-event">{words::labels::event(reader.language, event)}</p> }
    });
    view! {
        <li
            class="moment"
            id=entry.id.as_ref().map(|id| format!("update-{id}"))
            data-live=time::machine(entry.at)
            data-said=fl!(loader(reader.language), "live-entry")
        >
            <div class="moment-head">
                {badge} {time::at(reader, entry.at, notice.home_zone)}
                {time::second(reader, entry.at, None, notice.home_zone)}
            </div>
            {sentence}
            {text}
        </li>
    }
    .into_markup()
}

/// What the clock brought looks like the state it brings about.
fn happened(reader: Reader, event: EventKind) -> Markup {
    let words = loader(reader.language);
    match event {
        EventKind::WindowStarted => {
            state::with_words(State::InProgress, fl!(words, "timeline-window-started"))
                .into_markup()
        }
        EventKind::WindowEnded => {
            state::with_words(State::Scheduled, fl!(words, "timeline-window-ended")).into_markup()
        }
        EventKind::Lifted => {
            state::with_words(State::Published, fl!(words, "timeline-lifted")).into_markup()
        }
    }
}
