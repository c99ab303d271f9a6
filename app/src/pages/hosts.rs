//! "Is my server affected?": the form, and what is known of the hosts that were
//! asked about.

use crate::document::{FeedLinks, Head, Shell, Watched, render as render_document};
use crate::islands::HostFilter;
use crate::markup::{IntoMarkup as _, Markup};
use crate::parts::breadcrumbs::{self, Crumb};
use crate::parts::host_groups::{self, HostEntry};
use crate::parts::standing::{self, Answer, Found};
use crate::parts::{feeds, lookup_form};
use crate::{Reader, Site, paths};
use domain::lookup::{MOST_NAMES, WrongName};
use domain::{HostName, Lookup};
use i18n_embed_fl::fl;
use leptos::prelude::*;
use std::collections::BTreeSet;
use words::loader;

/// Wrong entries that are shown one by one.
const MOST_WRONG: usize = 50;

/// A question about hosts and its answers.
#[derive(Debug, Clone, Default)]
pub struct HostsPage {
    /// What was typed; it is in the field again.
    pub typed: String,
    /// What was made of it.
    pub lookup: Lookup,
    /// An answer for each name that is looked for.
    pub answers: Vec<Answer>,
}

impl HostsPage {
    /// The hosts that the page shows something of, for a feed and a calendar of
    /// just them: those that were named, and those that a part of a name found.
    fn shown(&self) -> BTreeSet<&HostName> {
        let named = self.answers.iter().filter_map(|answer| match answer.found {
            Found::Named(_) => Some(&answer.wanted),
            _ => None,
        });
        let found = self.answers.iter().flat_map(Answer::entries);
        named
            .chain(found.map(|entry| &entry.host.name))
            .take(MOST_NAMES)
            .collect()
    }
}

/// What the page says about itself. Search engines need the form alone.
#[must_use]
pub fn head(reader: Reader, page: &HostsPage) -> Head {
    let words = loader(reader.language);
    let asked = (!page.typed.is_empty()).then(|| ("h", page.typed.clone()));
    let names = page.lookup.names();
    let is_form = page.typed.is_empty();
    Head {
        watched: if is_form {
            Watched::Nothing
        } else {
            Watched::Everything
        },
        description: Some(fl!(words, "lookup-description")),
        is_listed: is_form,
        kept_query: asked.into_iter().collect(),
        ..Head::new(fl!(words, "lookup-title"), reader, |language| {
            paths::hosts_named(language, names)
        })
    }
}

/// The page's matter.
pub fn view(reader: Reader, page: &HostsPage) -> Markup {
    let words = loader(reader.language);
    let title = fl!(words, "lookup-title");
    let crumbs = breadcrumbs::view(reader, vec![Crumb::new(reader, title.clone(), None)]);
    if page.typed.is_empty() {
        return view! {
            {crumbs}
            <div class="list-head">
                <h1>{title}</h1>
                <p class="lead">{fl!(words, "lookup-lead")}</p>
            </div>
            <HostFilter
                none=String::new()
                failed=fl!(words, "host-filter-failed")
                is_cut=true
                is_page=true
            >
                {lookup_form::view(reader, "")}
            </HostFilter>
            // Where the answer is shown while somebody types.
            <div id="host-rows"></div>
        }
        .into_markup();
    }
    let verdict = if page.answers.is_empty() {
        view! { <p class="lookup-nothing">{fl!(words, "lookup-nothing-read")}</p> }.into_markup()
    } else {
        standing::view(reader, &page.answers)
    };
    let entries = soonest_first(page.answers.iter().flat_map(Answer::entries));
    let groups = (!entries.is_empty()).then(|| host_groups::view(reader, &entries));
    view! {
        {crumbs}
        <div class="list-head">
            <h1>{title}</h1>
        </div>
        <div id="host-rows">
            {verdict}
            {wrong(reader, page.lookup.wrong())}
            {left(reader, &page.lookup)}
            {groups}
            {follow(reader, page)}
        </div>
        <section class="band" aria-labelledby="again">
            <h2 class="band-title" id="again">{fl!(words, "lookup-again")}</h2>
            <div class="band-body">{lookup_form::view(reader, &page.typed)}</div>
        </section>
    }
    .into_markup()
}

/// Each row once, what is still to be done first and of that the soonest: one host
/// may answer to several parts.
fn soonest_first<'a>(entries: impl Iterator<Item = &'a HostEntry>) -> Vec<&'a HostEntry> {
    let mut seen = BTreeSet::new();
    let mut entries: Vec<_> = entries
        .filter(|entry| seen.insert((entry.notice.id.as_str(), &entry.host.name, entry.host.start)))
        .collect();
    entries.sort_by_key(|entry| {
        let is_done = !standing::is_open(entry.host.state);
        (is_done, entry.host.start, &entry.host.name)
    });
    entries
}

/// What is no name, with its line; the right ones are answered all the same.
fn wrong(reader: Reader, wrong: &[WrongName]) -> Option<Markup> {
    if wrong.is_empty() {
        return None;
    }
    let words = loader(reader.language);
    let lines = wrong.iter().take(MOST_WRONG).map(|wrong| {
        let line = fl!(
            words,
            "lookup-wrong-line",
            line = wrong.line,
            text = wrong.text.as_str()
        );
        view! { <li>{line}</li> }
    });
    let more = wrong.len().saturating_sub(MOST_WRONG);
    let more =
        (more > 0).then(|| view! { <li>{fl!(words, "lookup-wrong-more", count = more)}</li> });
    Some(
        view! {
            <section class="lookup-wrong" aria-labelledby="wrong">
                <h2 id="wrong">{fl!(words, "lookup-wrong-title", count = wrong.len())}</h2>
                <p>{fl!(words, "lookup-wrong-lead")}</p>
                <ul>{lines.collect_view()}{more}</ul>
            </section>
        }
        .into_markup(),
    )
}

/// What is too much for one address, and the way to the rest.
fn left(reader: Reader, lookup: &Lookup) -> Option<Markup> {
    if lookup.left().is_empty() {
        return None;
    }
    let words = loader(reader.language);
    let rest: Vec<&str> = lookup.left().iter().map(HostName::as_str).collect();
    let rest = Lookup::read(&rest.join("\n"));
    let href = reader.link(&paths::hosts_named(reader.language, rest.names()));
    Some(
        view! {
            <section class="lookup-wrong" aria-labelledby="left">
                <h2 id="left">{fl!(words, "lookup-left-title", count = lookup.left().len())}</h2>
                <p>{fl!(words, "lookup-left-lead", looked = lookup.names().len())}</p>
                <p>
                    <a href=href>{fl!(words, "lookup-left-next", count = rest.names().len())}</a>
                </p>
            </section>
        }
        .into_markup(),
    )
}

/// Calendar and feeds of just these hosts.
fn follow(reader: Reader, page: &HostsPage) -> Option<Markup> {
    let shown = page.shown();
    if shown.is_empty() {
        return None;
    }
    let words = loader(reader.language);
    let links = FeedLinks {
        has_calendar: true,
        title: fl!(words, "lookup-follow"),
        path: paths::hosts(reader.language),
    };
    let query = paths::query_of_hosts(shown);
    Some(
        view! {
            <section class="lookup-follow" aria-labelledby="follow-hosts">
                <h2 id="follow-hosts">{fl!(words, "lookup-follow")}</h2>
                {feeds::links_with(reader, &links, &query)}
            </section>
        }
        .into_markup(),
    )
}

/// The whole document.
#[must_use]
pub fn render(site: &Site, reader: Reader, page: &HostsPage) -> String {
    let head = head(reader, page);
    render_document(
        &Shell {
            site,
            reader,
            head: &head,
        },
        || view(reader, page),
    )
}
