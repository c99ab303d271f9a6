//! All notices of one kind, newest first, page by page.

use super::{nothing_yet, stretches};
use crate::document::{FeedLinks, Head, Nav, Shell, render as render_document};
use crate::markup::{IntoMarkup as _, Markup};
use crate::parts::pager::{self, Position};
use crate::parts::{entry, feeds, lookup_form};
use crate::{Reader, Site, paths};
use domain::{Kind, PublicNotice};
use entry::TitleLevel;
use i18n_embed_fl::fl;
use leptos::prelude::*;
use words::{labels, loader};

/// One page of the list of a kind.
#[derive(Debug, Clone)]
pub struct ListPage {
    /// The kind.
    pub kind: Kind,
    /// The notices of this page.
    pub notices: Vec<PublicNotice>,
    /// Which page of how many.
    pub position: Position,
}

/// What the page says about itself.
#[must_use]
pub fn head(reader: Reader, page: &ListPage) -> Head {
    let (kind, number) = (page.kind, page.position.page);
    let title = labels::kind_plural(reader.language, kind);
    Head {
        nav: Some(Nav::Kind(kind)),
        description: Some(lead(reader, kind)),
        feeds: Some(feeds_of(reader, kind)),
        ..Head::new(title, reader, |language| {
            paths::numbered(&paths::list(language, kind), number)
        })
    }
}

/// The page's matter.
pub fn view(reader: Reader, page: &ListPage) -> Markup {
    let notices = if page.notices.is_empty() {
        nothing_yet(reader)
    } else if page.kind == Kind::Postmortem {
        // Postmortems have but one state, so there is nothing to sort them by.
        entry::list(reader, &page.notices, TitleLevel::Second)
    } else {
        stretches(reader, &page.notices)
    };
    view! {
        <div class="list-head">
            <h1>{labels::kind_plural(reader.language, page.kind)}</h1>
            <p class="lead">{lead(reader, page.kind)}</p>
            {feeds::links(reader, &feeds_of(reader, page.kind))}
        </div>
        {(page.kind == Kind::Maintenance).then(|| lookup_form::boxed(reader))}
        {notices}
        {pager::view(reader, &paths::list(reader.language, page.kind), page.position)}
    }
    .into_markup()
}

fn lead(reader: Reader, kind: Kind) -> String {
    let words = loader(reader.language);
    match kind {
        Kind::Maintenance => fl!(words, "list-lead-maintenance"),
        Kind::Incident => fl!(words, "list-lead-incident"),
        Kind::Postmortem => fl!(words, "list-lead-postmortem"),
    }
}

fn feeds_of(reader: Reader, kind: Kind) -> FeedLinks {
    FeedLinks {
        has_calendar: kind == Kind::Maintenance,
        title: labels::kind_plural(reader.language, kind),
        path: paths::list(reader.language, kind),
    }
}

/// The whole document.
#[must_use]
pub fn render(site: &Site, reader: Reader, page: &ListPage) -> String {
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
