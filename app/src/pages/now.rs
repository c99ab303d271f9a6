//! What is wrong, what is being done, what is coming, what was.

use super::{more, under_way};
use crate::document::{Head, Nav, Shell, render as render_document};
use crate::markup::{IntoMarkup as _, Markup};
use crate::parts::entry::{self, TitleLevel};
use crate::parts::icon::Icon;
use crate::parts::systems::SystemRow;
use crate::parts::{band, lookup_form, systems, verdict};
use crate::{Reader, Site, paths};
use domain::PublicNotice;
use i18n_embed_fl::fl;
use leptos::prelude::*;
use words::loader;

/// Everything the first page shows.
#[derive(Debug, Clone, Default)]
pub struct NowPage {
    /// Incidents that are open.
    pub incidents: Vec<PublicNotice>,
    /// Maintenance that is going on, what takes longer than planned included.
    pub under_way: Vec<PublicNotice>,
    /// Maintenance to come, the nearest first.
    pub coming: Vec<PublicNotice>,
    /// What is over, the newest first.
    pub recent: Vec<PublicNotice>,
    /// Every system.
    pub systems: Vec<SystemRow>,
}

/// What the page says about itself.
#[must_use]
pub fn head(site: &Site, reader: Reader) -> Head {
    let words = loader(reader.language);
    Head {
        nav: Some(Nav::Now),
        description: Some(fl!(words, "now-description", site = site.name.as_str())),
        ..Head::new(fl!(words, "now-title"), reader, paths::now)
    }
}

/// The page's matter.
pub fn view(reader: Reader, page: &NowPage) -> Markup {
    let words = loader(reader.language);
    let is_known = !(page.systems.is_empty() && page.coming.is_empty() && page.recent.is_empty());
    let overall = verdict::overall(&page.incidents, &page.under_way, is_known);
    let coming = if page.coming.is_empty() {
        band::empty(Icon::Window, fl!(words, "coming-empty")).into_markup()
    } else {
        entry::list(reader, &page.coming, TitleLevel::Third)
    };
    let systems = (!page.systems.is_empty()).then(|| {
        band::view(
            "systems",
            fl!(words, "band-systems"),
            systems::view(reader, &page.systems),
        )
    });
    let recent = (!page.recent.is_empty()).then(|| {
        let list = entry::list(reader, &page.recent, TitleLevel::Third);
        let history = more(
            reader.link(&paths::history(reader.language)),
            fl!(words, "recent-more"),
        );
        band::view(
            "done",
            fl!(words, "band-recent"),
            view! { {list}{history} }.into_markup(),
        )
    });
    view! {
        {verdict::view(reader, overall, &page.incidents, page.under_way.len())}
        {lookup_form::boxed(reader)}
        {under_way(reader, &page.under_way)}
        {band::view("coming", fl!(words, "band-coming"), coming)}
        {systems}
        {recent}
    }
    .into_markup()
}

/// The whole document.
#[must_use]
pub fn render(site: &Site, reader: Reader, page: &NowPage) -> String {
    let head = head(site, reader);
    render_document(
        &Shell {
            site,
            reader,
            head: &head,
        },
        || view(reader, page),
    )
}
