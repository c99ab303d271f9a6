//! The hosts of a maintenance, each with its stated start, its actual times and
//! its state, and how far they have come.

use super::host_row::{self, Setting};
use super::progress;
use crate::Reader;
use crate::islands::HostFilter;
use crate::markup::{IntoMarkup as _, Markup};
use domain::{PublicNotice, public::PublicHost};
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
    let setting = Setting::of(reader, notice);
    let rows = notice
        .hosts
        .iter()
        .map(|host| row(setting, host))
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

fn row(setting: Setting, host: &PublicHost) -> Markup {
    let words = loader(setting.reader.language);
    view! {
        <tr data-host=host.name.to_string()>
            <th scope="row" class="host">
                {host.name.to_string()}
                {host_row::note(setting, host)}
            </th>
            <td class="cell-wide" data-label=fl!(words, "hosts-start-short")>
                <span>{host_row::start(setting, host)}</span>
            </td>
            <td class="cell-wide" data-label=fl!(words, "hosts-actual")>
                {host_row::actual(setting, host)}
            </td>
            <td class="cell-state" data-said="">{host_row::standing(setting.reader, host)}</td>
        </tr>
    }
    .into_markup()
}
