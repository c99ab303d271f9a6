//! The facts about a notice, in the rail beside it.

use super::{prose, time};
use crate::markup::{IntoMarkup as _, Markup};
use crate::{Reader, paths};
use domain::{Instant, Kind, PublicNotice};
use i18n_embed_fl::fl;
use leptos::prelude::*;
use words::loader;

/// Systems, priority, publication and the last public change.
pub fn view(reader: Reader, notice: &PublicNotice, related: &[PublicNotice]) -> Markup {
    let words = loader(reader.language);
    let systems = (!notice.systems.is_empty())
        .then(|| (fl!(words, "facts-systems"), systems(reader, notice)));
    let priority = (notice.kind != Kind::Postmortem).then(|| {
        let word = words::labels::priority(reader.language, notice.priority);
        let word = view! { <span data-priority=notice.priority.word()>{word}</span> };
        (fl!(words, "facts-priority"), word.into_markup())
    });
    let belongs_to = belongs_to(reader, notice, related);
    let published = Some((
        fl!(words, "facts-published"),
        dated(reader, notice.published_at, notice),
    ));
    let changed = (notice.updated_at > notice.published_at).then(|| {
        (
            fl!(words, "facts-changed"),
            dated(reader, notice.updated_at, notice),
        )
    });
    let rows = [systems, belongs_to, priority, published, changed]
        .into_iter()
        .flatten();
    let rows = rows.map(|(label, value)| view! { <div><dt>{label}</dt><dd>{value}</dd></div> });
    view! { <dl class="facts">{rows.collect_view()}</dl> }.into_markup()
}

fn systems(reader: Reader, notice: &PublicNotice) -> Markup {
    let systems = notice.systems.iter().map(|system| {
        let href = reader.link(&paths::system(reader.language, &system.slug));
        view! { <li><a href=href>{system.name.clone()}</a></li> }
    });
    view! { <ul>{systems.collect_view()}</ul> }.into_markup()
}

/// A postmortem is read for the sake of the notice it explains.
fn belongs_to(
    reader: Reader,
    notice: &PublicNotice,
    related: &[PublicNotice],
) -> Option<(String, Markup)> {
    if notice.kind != Kind::Postmortem {
        return None;
    }
    let other = related
        .iter()
        .find(|other| other.kind != Kind::Postmortem)?;
    let text = other.text_in(reader.language);
    let href = reader.link(&paths::notice(reader.language, other));
    let lang = prose::foreign(reader, text.language);
    let link = view! { <a href=href lang=lang>{text.value.title.clone()}</a> };
    Some((
        fl!(loader(reader.language), "facts-belongs-to"),
        link.into_markup(),
    ))
}

fn dated(reader: Reader, at: Instant, notice: &PublicNotice) -> Markup {
    let home = notice.home_zone;
    view! { {time::at(reader, at, home)} {time::second(reader, at, None, home)} }.into_markup()
}
