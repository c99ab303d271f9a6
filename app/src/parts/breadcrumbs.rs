//! The way back up.

use crate::markup::{IntoMarkup as _, Markup};
use crate::{Reader, paths};
use domain::Language;
use i18n_embed_fl::fl;
use leptos::prelude::*;
use words::loader;

/// One step of the way: its words, the language they are really in, its address.
pub struct Crumb {
    /// What it is called.
    pub label: String,
    /// The language of that.
    pub language: Language,
    /// Where it is; the page itself has none.
    pub path: Option<String>,
}

impl Crumb {
    /// A step in the reader's language.
    #[must_use]
    pub fn new(reader: Reader, label: impl Into<String>, path: Option<String>) -> Self {
        Self {
            label: label.into(),
            language: reader.language,
            path,
        }
    }
}

/// The way from the first page to this one.
pub fn view(reader: Reader, steps: Vec<Crumb>) -> Markup {
    let words = loader(reader.language);
    let first = Crumb::new(
        reader,
        fl!(words, "nav-now"),
        Some(paths::now(reader.language)),
    );
    let step = |step: Crumb| {
        let lang = (step.language != reader.language).then(|| step.language.tag());
        match step.path {
            Some(path) => view! { <li><a href=reader.link(&path) lang=lang>{step.label}</a></li> }
                .into_markup(),
            None => view! { <li><span aria-current="page" lang=lang>{step.label}</span></li> }
                .into_markup(),
        }
    };
    view! {
        <nav aria-label=fl!(words, "breadcrumbs-label")>
            <ol class="crumbs">{[first].into_iter().chain(steps).map(step).collect_view()}</ol>
        </nav>
    }
    .into_markup()
}
