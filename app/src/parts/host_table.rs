//! The hosts of a maintenance, each with its stated start, its actual times and
//! its state, and how far they have come.

use super::{progress, state, time};
use crate::Reader;
use crate::islands::HostFilter;
use crate::markup::{IntoMarkup as _, Markup};
use domain::{PublicNotice, Zone, public::PublicHost};
use i18n_embed_fl::fl;
use leptos::prelude::*;
use words::loader;

/// From this many hosts on it is worth looking for one's own.
const WORTH_FILTERING: usize = 8;

/// The table; nothing for a notice without hosts.
#[must_use]
pub fn view(reader: Reader, notice: &PublicNotice) -> Option<Markup> {
    if notice.hosts.is_empty() {
        return None;
    }
    let words = loader(reader.language);
    let filter = (notice.hosts.len() >= WORTH_FILTERING).then(|| {
        view! {
            <div class="host-filter-place">
                <HostFilter
                    label=fl!(words, "host-filter-label")
                    placeholder=fl!(words, "host-filter-placeholder")
                    none=fl!(words, "host-filter-none")
                />
            </div>
        }
    });
    let rows = notice
        .hosts
        .iter()
        .map(|host| row(reader, host, notice.home_zone))
        .collect_view();
    Some(
        view! {
            <section>
                <div class="part-head">
                    <h2 class="part-title" id="hosts">
                        {fl!(words, "hosts-title")}
                    </h2>
                    {progress::view(reader, notice.progress)}
                </div>
                {filter}
                <section class="table-region" aria-labelledby="hosts" tabindex="0">
                    <table class="hosts">
                        <caption class="sr">{fl!(words, "hosts-caption")}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{fl!(words, "hosts-host")}</th>
                                <th scope="col">{fl!(words, "hosts-stated-start")}</th>
                                <th scope="col">{fl!(words, "hosts-actual")}</th>
                                <th scope="col">{fl!(words, "hosts-state")}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </section>
            </section>
        }
        .into_markup(),
    )
}

fn row(reader: Reader, host: &PublicHost, home: Zone) -> Markup {
    let words = loader(reader.language);
    view! {
        <tr data-host=host.name.to_string()>
            <th scope="row" class="host">
                {host.name.to_string()}
            </th>
            <td class="cell-wide" data-label=fl!(words, "hosts-start-short")>
                <span>
                    {time::at(reader, host.start, home)} {time::second(reader, host.start, None, home)}
                    {time::your_place(reader, host.start, None, home)}
                </span>
            </td>
            <td class="cell-wide" data-label=fl!(words, "hosts-actual")>
                {actual(reader, host, home)}
            </td>
            <td class="cell-state">{state::of_host(reader, host.state)}</td>
        </tr>
    }.into_markup()
}

fn actual(reader: Reader, host: &PublicHost, home: Zone) -> Markup {
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
