//! A notice that is under way, with room for its window and its progress.

use super::{progress, prose, state, time};
use crate::markup::{IntoMarkup as _, Markup};
use crate::{Reader, paths};
use domain::PublicNotice;
use leptos::prelude::*;

/// Cards, in the order given.
#[must_use]
pub fn list(reader: Reader, notices: &[PublicNotice]) -> Markup {
    let cards = notices
        .iter()
        .map(|notice| card(reader, notice))
        .collect_view();
    view! { <div class="cards">{cards}</div> }.into_markup()
}

fn card(reader: Reader, notice: &PublicNotice) -> Markup {
    let text = notice.text_in(reader.language);
    let lang = prose::foreign(reader, text.language);
    let href = reader.link(&paths::notice(reader.language, notice));
    let home = notice.home_zone;
    let window = notice.window.map(|window| {
        view! {
            <p>
                {time::span(reader, window.start, window.end, home)}
                {time::second(reader, window.start, window.end, home)}
                {time::your_place(reader, window.start, window.end, home)}
            </p>
        }
    });
    let summary = text
        .value
        .summary
        .clone()
        .map(|summary| view! { <p class="card-text" lang=lang>{summary}</p> });
    view! {
        <article class="card" data-state=notice.state.word() data-live=notice.id.to_string()>
            <div class="card-head">
                {state::of_notice(reader, notice)} <span>{system_names(notice)}</span>
            </div>
            <h3 class="card-title">
                <a href=href lang=lang>
                    {text.value.title.clone()}
                </a>
            </h3>
            {window}
            {summary}
            {progress::view(reader, notice.progress)}
        </article>
    }
    .into_markup()
}

/// What is affected, in one line.
#[must_use]
pub fn system_names(notice: &PublicNotice) -> String {
    notice
        .systems
        .iter()
        .map(|system| system.name.as_str())
        .collect::<Vec<_>>()
        .join(", ")
}
