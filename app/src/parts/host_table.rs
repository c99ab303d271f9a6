//! The hosts of a maintenance, each with its stated start, its actual times and
//! its state, and how far they have come.

use super::host_row::{self, Setting};
use super::host_rows::{self, RowsWanted};
use super::{progress, zone_form};
use crate::islands::HostFilter;
use crate::markup::{IntoMarkup as _, Markup};
use crate::{Reader, paths};
use domain::{PublicNotice, public::PublicHost};
use i18n_embed_fl::fl;
use leptos::prelude::*;
use words::loader;

/// From this many hosts on it is worth looking for one's own.
const WORTH_FILTERING: usize = 8;

/// The hosts of a notice with the way to one's own; nothing where there are none.
#[must_use]
pub fn view(reader: Reader, notice: &PublicNotice, wanted: &RowsWanted) -> Option<Markup> {
    if notice.hosts.is_empty() {
        return None;
    }
    Some(
        view! {
            <section>
                {head(reader, notice)}
                {finder(reader, notice, wanted)}
                {host_rows::view(reader, notice, wanted)}
            </section>
        }
        .into_markup(),
    )
}

/// The same without ways to elsewhere: the first rows, and how many there are.
#[must_use]
pub fn preview(reader: Reader, notice: &PublicNotice) -> Option<Markup> {
    if notice.hosts.is_empty() {
        return None;
    }
    Some(
        view! {
            <section>
                {head(reader, notice)}
                {host_rows::preview(reader, notice)}
            </section>
        }
        .into_markup(),
    )
}

fn head(reader: Reader, notice: &PublicNotice) -> Markup {
    view! {
        <div class="part-head">
            <h2 class="part-title" id="hosts">
                {fl!(loader(reader.language), "hosts-title")}
            </h2>
            {progress::view(reader, notice.progress)}
        </div>
    }
    .into_markup()
}

/// The field to find one's own host here, where it is worth it, and the way to
/// look in all notices.
fn finder(reader: Reader, notice: &PublicNotice, wanted: &RowsWanted) -> Markup {
    let words = loader(reader.language);
    let everywhere = view! {
        <p class="host-everywhere">
            <a href=reader.link(&paths::hosts(reader.language))>{fl!(words, "lookup-everywhere")}</a>
        </p>
    };
    if notice.hosts.len() < WORTH_FILTERING {
        return everywhere.into_markup();
    }
    let is_cut = notice.hosts.len() > host_rows::AT_ONCE;
    let action = format!("{}#hosts", paths::notice(reader.language, notice));
    let part = wanted.part.clone();
    view! {
        <div class="host-filter-place">
            <HostFilter
                none=fl!(words, "host-filter-none")
                failed=fl!(words, "host-filter-failed")
                is_cut=is_cut
                is_page=false
            >
                <form class="host-filter field" action=action>
                    <label for="host-filter">{fl!(words, "host-filter-label")}</label>
                    <div class="host-filter-line">
                        <input
                            class="input"
                            id="host-filter"
                            name="host"
                            type="search"
                            autocomplete="off"
                            autocapitalize="none"
                            spellcheck="false"
                            maxlength=host_rows::LONGEST_PART
                            placeholder=fl!(words, "host-filter-placeholder")
                            value=part
                        />
                        {zone_form::kept(reader)}
                        <button class="button" type="submit">{fl!(words, "host-filter-button")}</button>
                    </div>
                </form>
            </HostFilter>
            {everywhere}
        </div>
    }
    .into_markup()
}

/// A table of some hosts of a notice, named by the element with an id.
pub fn table<'a>(
    reader: Reader,
    named_by: &str,
    notice: &PublicNotice,
    hosts: impl Iterator<Item = &'a PublicHost>,
) -> Markup {
    let words = loader(reader.language);
    let setting = Setting::of(reader, notice);
    let rows = hosts.map(|host| row(setting, host)).collect_view();
    view! {
        <section class="table-region" aria-labelledby=named_by.to_owned() tabindex="0">
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
    }
    .into_markup()
}

fn row(setting: Setting, host: &PublicHost) -> Markup {
    let reader = setting.reader;
    let words = loader(reader.language);
    let href = reader.link(&paths::host(reader.language, &host.name));
    view! {
        <tr data-host=host.name.to_string()>
            <th scope="row" class="host">
                <a href=href>{host.name.to_string()}</a>
                {host_row::note(setting, host)}
            </th>
            <td class="cell-wide" data-label=fl!(words, "hosts-start-short")>
                <span>{host_row::start(setting, host)}</span>
            </td>
            <td class="cell-wide" data-label=fl!(words, "hosts-actual")>
                {host_row::actual(setting, host)}
            </td>
            <td class="cell-state" data-said="">{host_row::standing(setting, host)}</td>
        </tr>
    }
    .into_markup()
}
