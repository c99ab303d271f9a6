//! Every system and where it stands.

use super::nothing_yet;
use crate::document::{Head, Shell, render as render_document};
use crate::markup::{IntoMarkup as _, Markup};
use crate::parts::breadcrumbs::{self, Crumb};
use crate::parts::systems::{self, SystemRow};
use crate::{Reader, Site, paths};
use i18n_embed_fl::fl;
use leptos::prelude::*;
use words::loader;

/// The list of systems.
#[derive(Debug, Clone, Default)]
pub struct SystemsPage {
    /// Every system.
    pub systems: Vec<SystemRow>,
}

/// What the page says about itself.
#[must_use]
pub fn head(reader: Reader) -> Head {
    let words = loader(reader.language);
    Head {
        description: Some(fl!(words, "systems-lead")),
        ..Head::new(fl!(words, "band-systems"), reader, paths::systems)
    }
}

/// The page's matter.
pub fn view(reader: Reader, page: &SystemsPage) -> Markup {
    let words = loader(reader.language);
    let title = fl!(words, "band-systems");
    let list = if page.systems.is_empty() {
        nothing_yet(reader)
    } else {
        systems::view(reader, &page.systems)
    };
    view! {
        {breadcrumbs::view(reader, vec![Crumb::new(reader, title.clone(), None)])}
        <div class="list-head">
            <h1>{title}</h1>
            <p class="lead">{fl!(words, "systems-lead")}</p>
        </div>
        {list}
    }
    .into_markup()
}

/// The whole document.
#[must_use]
pub fn render(site: &Site, reader: Reader, page: &SystemsPage) -> String {
    let head = head(reader);
    render_document(
        &Shell {
            site,
            reader,
            head: &head,
        },
        || view(reader, page),
    )
}
