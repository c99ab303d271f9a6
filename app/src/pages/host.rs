//! One host: what is going on or coming, in one look, and what was.

use crate::document::{FeedLinks, Head, Shell, render as render_document};
use crate::markup::{IntoMarkup as _, Markup};
use crate::parts::breadcrumbs::{self, Crumb};
use crate::parts::host_groups::{self, HostEntry};
use crate::parts::icon::Icon;
use crate::parts::pager::{self, Position};
use crate::parts::standing::{self, Answer, Found};
use crate::parts::{band, entry, feeds};
use crate::{Reader, Site, paths};
use domain::HostName;
use i18n_embed_fl::fl;
use leptos::prelude::*;
use words::loader;

/// One page of what concerns a host.
#[derive(Debug, Clone)]
pub struct HostPage {
    /// The host.
    pub name: HostName,
    /// Its rows in what is current or coming, the soonest first.
    pub current: Vec<HostEntry>,
    /// Its rows in what is over, of this page, the newest first.
    pub past: Vec<HostEntry>,
    /// Which page of how many.
    pub position: Position,
}

/// What the page says about itself.
#[must_use]
pub fn head(reader: Reader, page: &HostPage) -> Head {
    let number = page.position.page;
    Head {
        description: Some(fl!(loader(reader.language), "host-lead")),
        feeds: Some(feeds_of(reader, page)),
        ..Head::new(page.name.to_string(), reader, |language| {
            paths::numbered(&paths::host(language, &page.name), number)
        })
    }
}

/// The page's matter.
pub fn view(reader: Reader, page: &HostPage) -> Markup {
    let words = loader(reader.language);
    let finder = (fl!(words, "lookup-title"), paths::hosts(reader.language));
    let steps = vec![
        Crumb::new(reader, finder.0, Some(finder.1)),
        Crumb::new(reader, page.name.to_string(), None),
    ];
    let answer = Answer {
        wanted: page.name.clone(),
        found: Found::Named(page.current.clone()),
    };
    let current: Vec<&HostEntry> = page.current.iter().collect();
    let current = (!current.is_empty()).then(|| host_groups::view(reader, &current));
    let past = if page.past.is_empty() {
        band::empty(Icon::Window, fl!(words, "host-past-none"))
    } else {
        let rows = page
            .past
            .iter()
            .map(|past| entry::of_host(reader, &past.notice, &past.host));
        view! { <ol class="entries">{rows.collect_view()}</ol> }.into_markup()
    };
    view! {
        {breadcrumbs::view(reader, steps)}
        <div class="list-head">
            <h1 class="host-name">{page.name.to_string()}</h1>
            <p class="lead">{fl!(words, "host-lead")}</p>
            {feeds::links(reader, &feeds_of(reader, page))}
        </div>
        {standing::view(reader, &[answer])}
        {current}
        {band::view("past", fl!(words, "host-past"), past)}
        {pager::view(reader, &paths::host(reader.language, &page.name), page.position)}
    }
    .into_markup()
}

fn feeds_of(reader: Reader, page: &HostPage) -> FeedLinks {
    FeedLinks {
        has_calendar: true,
        title: page.name.to_string(),
        path: format!("{}/", paths::host(reader.language, &page.name)),
    }
}

/// The whole document.
#[must_use]
pub fn render(site: &Site, reader: Reader, page: &HostPage) -> String {
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
