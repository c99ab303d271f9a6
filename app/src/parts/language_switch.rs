//! The way to the same page in another language.

use crate::document::Shell;
use crate::markup::{IntoMarkup as _, Markup};
use domain::Language;
use leptos::prelude::*;

/// One link for every other language, each in its own words.
pub fn view(shell: &Shell<'_>) -> Markup {
    let Shell { site, reader, head } = *shell;
    let link = |language: Language| {
        let tag = language.tag();
        let query = head
            .kept_query
            .iter()
            .map(|(name, value)| format!("{name}={}", crate::paths::in_query(value)));
        let query = query.collect::<Vec<_>>().join("&");
        let path = head.path(language);
        // An address that says by itself what was asked for need not say it twice.
        let path = if query.is_empty() || path.contains('?') {
            path.to_owned()
        } else {
            format!("{path}?{query}")
        };
        view! { <a class="tool lang" href=reader.link(&path) hreflang=tag lang=tag>{language.own_name()}</a> }
    };
    let others = site
        .languages()
        .into_iter()
        .filter(|language| *language != reader.language);
    others.map(link).collect_view().into_markup()
}
