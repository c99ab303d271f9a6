//! Links to feeds: in the head for feed readers, on lists for people.

use super::icon::{self, Icon};
use crate::Reader;
use crate::document::{FeedLinks, Shell};
use crate::markup::{IntoMarkup as _, Markup};
use crate::paths;
use domain::{Kind, PublicNotice};
use i18n_embed_fl::fl;
use leptos::prelude::*;
use words::loader;

const CALENDAR: &str = "calendar.ics";

const FORMS: [(&str, &str, &str); 2] = [
    ("feed.atom", "application/atom+xml", "Atom"),
    ("feed.rss", "application/rss+xml", "RSS"),
];

/// The feeds that a feed reader finds when it is given the page's address: the
/// page's own first, then everything.
pub fn autodiscovery(shell: &Shell<'_>) -> Markup {
    let Shell { site, reader, head } = *shell;
    let everything = FeedLinks {
        title: fl!(
            loader(reader.language),
            "feed-everything",
            site = site.name.as_str()
        ),
        has_calendar: true,
        path: format!("/{}/", reader.language),
    };
    let feeds = head.feeds.clone().into_iter().chain([everything]);
    let links = feeds.flat_map(|feed| {
        let calendar = feed.has_calendar.then(|| {
            let name = fl!(loader(reader.language), "calendar-link");
            (CALENDAR, "text/calendar", name)
        });
        let forms = FORMS.map(|(file, kind, name)| (file, kind, name.to_owned()));
        forms
            .into_iter()
            .chain(calendar)
            .map(move |(file, kind, name)| {
                let (title, href) = (
                    format!("{} ({name})", feed.title),
                    format!("{}{file}", feed.path),
                );
                view! { <link rel="alternate" type=kind title=title href=href /> }
            })
    });
    links.collect_view().into_markup()
}

/// The feeds of a list and its calendar, for people.
pub fn links(reader: Reader, feeds: &FeedLinks) -> Markup {
    links_with(reader, feeds, "")
}

/// The same with a query: which hosts they are of.
pub fn links_with(reader: Reader, feeds: &FeedLinks, query: &str) -> Markup {
    let links = FORMS.map(|(file, _, name)| {
        let href = format!("{}{file}{query}", feeds.path);
        view! { <a href=href>{icon::view(Icon::Feed)}{name}</a> }
    });
    let calendar = feeds.has_calendar.then(|| {
        let href = format!("{}{CALENDAR}{query}", feeds.path);
        let name = fl!(loader(reader.language), "calendar-link");
        view! { <a href=href>{icon::view(Icon::Window)}{name}</a> }
    });
    view! { <p class="list-links">{links.into_iter().collect_view()} {calendar}</p> }.into_markup()
}

/// The way from a maintenance into the reader's own calendar.
pub fn of_notice(reader: Reader, notice: &PublicNotice) -> Option<Markup> {
    let has_end = notice.window.is_some_and(|window| window.end.is_some());
    if notice.kind != Kind::Maintenance || notice.state.is_over() || !has_end {
        return None;
    }
    let href = format!("{}/{CALENDAR}", paths::notice(reader.language, notice));
    let name = fl!(loader(reader.language), "calendar-add");
    Some(
        view! { <p class="list-links to-calendar"><a href=href>{icon::view(Icon::Window)}{name}</a></p> }
            .into_markup(),
    )
}
