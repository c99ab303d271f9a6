//! A notice as one row of a list: when, what, its state.

use super::{host_row, progress, prose, state, time};
use crate::markup::{IntoMarkup as _, Markup};
use crate::{Reader, paths};
use domain::{Kind, PublicNotice, public::PublicHost};
use i18n_embed_fl::fl;
use leptos::prelude::*;
use words::loader;

/// The level of the titles in a list: third under a stretch's own title,
/// second directly under the page's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TitleLevel {
    /// `h2`.
    Second,
    /// `h3`.
    Third,
}

/// Notices as a list, in the order given.
#[must_use]
pub fn list(reader: Reader, notices: &[PublicNotice], level: TitleLevel) -> Markup {
    let rows = notices
        .iter()
        .map(|notice| row(reader, notice, level, summary(reader, notice)));
    view! { <ol class="entries">{rows.collect_view()}</ol> }.into_markup()
}

/// One row, with the text that is to stand under its title.
pub fn row(
    reader: Reader,
    notice: &PublicNotice,
    level: TitleLevel,
    text: Option<Markup>,
) -> Markup {
    let progress = (!notice.state.is_over())
        .then(|| progress::view(reader, notice.progress))
        .flatten();
    view! {
        <li class="entry" data-live=notice.id.to_string()>
            <p class="entry-when">{when(reader, notice)}</p>
            <div class="entry-what">
                {title(reader, notice, level)} {text} {meta(reader, notice)} {progress}
            </div>
            <p class="entry-state" data-said="">{state::of_state(reader, notice.state)}</p>
        </li>
    }
    .into_markup()
}

/// What was with a host in a notice, as one row.
pub fn of_host(reader: Reader, notice: &PublicNotice, host: &PublicHost) -> Markup {
    let (start, home) = (host.started_at.unwrap_or(host.start), notice.home_zone);
    let end = host.ended_at.filter(|end| *end > start);
    view! {
        <li class="entry">
            <p class="entry-when">
                {time::column(reader, start, end, home)}
                {time::second(reader, start, end, home)}
            </p>
            <div class="entry-what">
                {title(reader, notice, TitleLevel::Third)} {meta(reader, notice)}
            </div>
            <p class="entry-state">{state::of_host(reader, host.state)}</p>
        </li>
    }
    .into_markup()
}

/// A postmortem is about something that is over: it is dated by its publication.
fn when(reader: Reader, notice: &PublicNotice) -> Markup {
    let window = notice.window.filter(|_| notice.kind != Kind::Postmortem);
    let (start, end) = match window {
        Some(window) => (window.start, window.end),
        None => (notice.published_at, None),
    };
    let home = notice.home_zone;
    if notice.is_to_be_announced() {
        return view! {
            {host_row::given_up(reader, start, end, home)}
            <strong class="to-be-announced">{fl!(loader(reader.language), "time-to-be-announced")}</strong>
        }
        .into_markup();
    }
    let before = notice
        .moved_from
        .map(|before| host_row::given_up(reader, before.start, before.end, home));
    view! {
        {before}
        {time::column(reader, start, end, home)}
        {time::second(reader, start, end, home)}
    }
    .into_markup()
}

fn title(reader: Reader, notice: &PublicNotice, level: TitleLevel) -> Markup {
    let text = notice.text_in(reader.language);
    let href = reader.link(&paths::notice(reader.language, notice));
    let link = view! {
        <a href=href lang=prose::foreign(reader, text.language)>
            {text.value.title.clone()}
        </a>
    };
    match level {
        TitleLevel::Second => view! { <h2 class="entry-title">{link}</h2> }.into_markup(),
        TitleLevel::Third => view! { <h3 class="entry-title">{link}</h3> }.into_markup(),
    }
}

fn summary(reader: Reader, notice: &PublicNotice) -> Option<Markup> {
    let text = notice.text_in(reader.language);
    let summary = text
        .value
        .summary
        .clone()
        .filter(|summary| !summary.trim().is_empty())?;
    Some(
        view! { <p class="entry-text" lang=prose::foreign(reader, text.language)>{summary}</p> }
            .into_markup(),
    )
}

fn meta(reader: Reader, notice: &PublicNotice) -> Markup {
    let kind = words::labels::kind(reader.language, notice.kind);
    let systems = notice.systems.iter().map(|system| system.name.clone());
    // The column of the state has no room for it.
    let overdue = notice
        .is_overdue
        .then(|| fl!(loader(reader.language), "overdue-short"));
    let facts = [Some(kind), overdue]
        .into_iter()
        .flatten()
        .chain(systems)
        .map(|fact| view! { <span>{fact}</span> });
    view! { <p class="meta">{facts.collect_view()}</p> }.into_markup()
}
