//! One system: where it stands, and every notice that concerns it.

use super::{nothing_yet, stretches};
use crate::document::{FeedLinks, Head, Shell, render as render_document};
use crate::markup::{IntoMarkup as _, Markup};
use crate::parts::breadcrumbs::{self, Crumb};
use crate::parts::pager::{self, Position};
use crate::parts::systems::SystemRow;
use crate::parts::{feeds, state};
use crate::{Reader, Site, paths};
use domain::PublicNotice;
use i18n_embed_fl::fl;
use leptos::prelude::*;
use words::loader;

/// One page of what concerns a system.
#[derive(Debug, Clone)]
pub struct SystemPage {
    /// The system.
    pub system: SystemRow,
    /// The notices of this page.
    pub notices: Vec<PublicNotice>,
    /// Which page of how many.
    pub position: Position,
}

/// What the page says about itself.
#[must_use]
pub fn head(reader: Reader, page: &SystemPage) -> Head {
    let SystemRow { slug, name, .. } = &page.system;
    let number = page.position.page;
    let description = fl!(
        loader(reader.language),
        "system-lead",
        system = name.as_str()
    );
    Head {
        description: Some(description),
        feeds: Some(feeds_of(reader, page)),
        ..Head::new(name.clone(), reader, |language| {
            paths::numbered(&paths::system(language, slug), number)
        })
    }
}

/// The page's matter.
pub fn view(reader: Reader, page: &SystemPage) -> Markup {
    let words = loader(reader.language);
    let SystemRow { slug, name, state } = &page.system;
    let steps = vec![
        Crumb::new(
            reader,
            fl!(words, "band-systems"),
            Some(paths::systems(reader.language)),
        ),
        Crumb::new(reader, name.clone(), None),
    ];
    let notices = if page.notices.is_empty() {
        nothing_yet(reader)
    } else {
        stretches(reader, &page.notices)
    };
    view! {
        {breadcrumbs::view(reader, steps)}
        <div class="list-head">
            <p>{state::of_system(reader, *state, true)}</p>
            <h1>{name.clone()}</h1>
            <p class="lead">{fl!(words, "system-lead", system = name.as_str())}</p>
            {feeds::links(reader, &feeds_of(reader, page))}
        </div>
        {notices}
        {pager::view(reader, &paths::system(reader.language, slug), page.position)}
    }
    .into_markup()
}

fn feeds_of(reader: Reader, page: &SystemPage) -> FeedLinks {
    let path = format!("{}/", paths::system(reader.language, &page.system.slug));
    FeedLinks {
        has_calendar: true,
        title: page.system.name.clone(),
        path,
    }
}

/// The whole document.
#[must_use]
pub fn render(site: &Site, reader: Reader, page: &SystemPage) -> String {
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
