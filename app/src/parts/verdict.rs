//! The answer to "is it me?": what is wrong, since when, what was said last.

use super::state::{self, SystemState};
use super::{card, prose, time};
use crate::markup::{IntoMarkup as _, Markup};
use crate::{Reader, paths};
use domain::{PublicNotice, language::pick};
use i18n_embed_fl::fl;
use leptos::prelude::*;
use words::loader;

/// The worst that is going on, from what is open and what is under way.
/// Without anything on the board nobody knows.
#[must_use]
pub fn overall(
    incidents: &[PublicNotice],
    under_way: &[PublicNotice],
    is_known: bool,
) -> SystemState {
    let active = incidents.iter().chain(under_way).map(|notice| notice.state);
    match SystemState::worst(active) {
        SystemState::Operational if !is_known => SystemState::Unknown,
        overall => overall,
    }
}

/// The verdict, with an answer for each open incident.
#[must_use]
pub fn view(
    reader: Reader,
    overall: SystemState,
    incidents: &[PublicNotice],
    under_way: usize,
) -> Markup {
    let words = loader(reader.language);
    let open = incidents.len();
    let (line, note) = match overall {
        SystemState::Disrupted => (fl!(words, "verdict-disrupted", count = open), None),
        SystemState::Degraded => (fl!(words, "verdict-degraded", count = open), None),
        SystemState::Maintenance => (
            fl!(words, "verdict-maintenance", count = under_way),
            Some(fl!(words, "verdict-maintenance-note")),
        ),
        SystemState::Operational => (
            fl!(words, "verdict-operational"),
            Some(fl!(words, "verdict-operational-note")),
        ),
        SystemState::Unknown => (
            fl!(words, "verdict-unknown"),
            Some(fl!(words, "verdict-unknown-note")),
        ),
    };
    let answers = (!incidents.is_empty()).then(|| {
        let answers = incidents
            .iter()
            .map(|incident| answer(reader, incident))
            .collect_view();
        view! { <div class="answers">{answers}</div> }
    });
    view! {
        <section class="verdict" data-state=overall.word() aria-labelledby="verdict">
            <h1 class="verdict-line" id="verdict">
                {state::shape_of_system(overall)}
                <span data-said="">{line}</span>
            </h1>
            {note.map(|note| view! { <p class="verdict-note">{note}</p> })}
            {answers}
        </section>
    }
    .into_markup()
}

fn answer(reader: Reader, incident: &PublicNotice) -> Markup {
    let words = loader(reader.language);
    let text = incident.text_in(reader.language);
    let (since, home) = (incident.occurred_at(), incident.home_zone);
    let href = reader.link(&paths::notice(reader.language, incident));
    let affected = (!incident.systems.is_empty()).then(|| {
        view! {
            <div>
                <dt>{fl!(words, "answer-affected")}</dt>
                <dd>{card::system_names(incident)}</dd>
            </div>
        }
    });
    view! {
        <article class="answer" data-live=incident.id.to_string()>
            <h2>
                <a href=href lang=prose::foreign(reader, text.language)>
                    {text.value.title.clone()}
                </a>
            </h2>
            <dl class="answer-facts">
                <div>
                    <dt>{fl!(words, "answer-state")}</dt>
                    <dd>{state::of_notice(reader, incident)}</dd>
                </div>
                {affected}
                <div>
                    <dt>{fl!(words, "answer-since")}</dt>
                    <dd>
                        {time::at(reader, since, home)} {time::second(reader, since, None, home)}
                        {time::your_place(reader, since, None, home)}
                    </dd>
                </div>
            </dl>
            {latest(reader, incident)}
        </article>
    }
    .into_markup()
}

/// The newest post with words in it; before there is one, the summary.
fn latest(reader: Reader, incident: &PublicNotice) -> Option<Markup> {
    let said = incident.timeline.iter().rev().find_map(|entry| {
        pick(&entry.text, reader.language, incident.source_language).map(|text| (entry.at, text))
    });
    if let Some((at, text)) = said {
        let label = fl!(loader(reader.language), "answer-latest");
        return Some(
            view! {
                <div class="answer-next">
                    <p>
                        <b>{label}", "{time::at(reader, at, incident.home_zone)}</b>
                    </p>
                    {prose::only_in(reader, text.language)}
                    {prose::view(reader, text.value, text.language, 3)}
                </div>
            }
            .into_markup(),
        );
    }
    let text = incident.text_in(reader.language);
    let summary = text.value.summary.clone()?;
    let lang = prose::foreign(reader, text.language);
    Some(view! { <div class="answer-next"><p lang=lang>{summary}</p></div> }.into_markup())
}
