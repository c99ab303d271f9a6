//! Rows of hosts, notice by notice: which work it is, when, how long it may
//! take, and where each host stands.

use super::{banner, host_row, host_table, prose, state, time};
use crate::markup::{IntoMarkup as _, Markup};
use crate::{Reader, paths};
use domain::PublicNotice;
use domain::public::PublicHost;
use i18n_embed_fl::fl;
use leptos::prelude::*;
use words::loader;

/// One row of a host, and the notice that has it.
#[derive(Debug, Clone)]
pub struct HostEntry {
    /// The notice; its own hosts are not looked at.
    pub notice: PublicNotice,
    /// The host.
    pub host: PublicHost,
}

/// Every notice with its rows, in the order in which the entries come.
#[must_use]
pub fn view(reader: Reader, entries: &[&HostEntry]) -> Markup {
    let mut groups: Vec<(&PublicNotice, Vec<&PublicHost>)> = Vec::new();
    for entry in entries {
        let known = groups
            .iter_mut()
            .find(|(notice, _)| notice.id == entry.notice.id);
        match known {
            Some((_, hosts)) => hosts.push(&entry.host),
            None => groups.push((&entry.notice, vec![&entry.host])),
        }
    }
    let groups = groups
        .into_iter()
        .enumerate()
        .map(|(number, (notice, hosts))| group(reader, number + 1, notice, &hosts));
    view! { <div class="host-groups">{groups.collect_view()}</div> }.into_markup()
}

fn group(reader: Reader, number: usize, notice: &PublicNotice, hosts: &[&PublicHost]) -> Markup {
    let text = notice.text_in(reader.language);
    let lang = prose::foreign(reader, text.language);
    let href = reader.link(&paths::notice(reader.language, notice));
    let id = format!("work-{number}");
    let home = notice.home_zone;
    let window = notice.window.map(|window| {
        let (start, end) = (window.start, window.end);
        if notice.is_to_be_announced() {
            let new = fl!(loader(reader.language), "time-to-be-announced");
            return view! { <p>{host_row::given_up(reader, start, end, home)} " " <strong>{new}</strong></p> }
                .into_markup();
        }
        view! { <p>{time::span(reader, start, end, home)} {time::second(reader, start, end, home)}</p> }
            .into_markup()
    });
    let timing = words::timing::sentences(reader.language, &notice.timing).join(" ");
    let timing = (!timing.is_empty()).then(|| view! { <p class="host-group-timing">{timing}</p> });
    view! {
        <article class="host-group" data-live=notice.id.to_string()>
            <header class="host-group-head">
                <p>{state::of_notice(reader, notice)}</p>
                <h2 id=id.clone()>
                    <a href=href lang=lang>{text.value.title.clone()}</a>
                </h2>
                {window}
                {timing}
                {banner::overdue(reader, notice)}
            </header>
            {host_table::table(reader, &id, notice, hosts.iter().copied())}
        </article>
    }
    .into_markup()
}
