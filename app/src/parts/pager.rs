//! Newer and older pages of a list.

use super::icon::{self, Icon};
use crate::markup::{IntoMarkup as _, Markup};
use crate::{Reader, paths};
use i18n_embed_fl::fl;
use leptos::prelude::*;
use words::loader;

/// Which page of how many, counted from one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// This page.
    pub page: usize,
    /// All pages.
    pub pages: usize,
}

impl Position {
    /// The only page of a short list.
    pub const ONLY: Self = Self { page: 1, pages: 1 };
}

/// Links to the pages before and after; nothing when there is but one.
#[must_use]
pub fn view(reader: Reader, path: &str, position: Position) -> Option<Markup> {
    let Position { page, pages } = position;
    if pages <= 1 {
        return None;
    }
    let words = loader(reader.language);
    let link = |page| reader.link(&paths::numbered(path, page));
    let newer = (page > 1).then(|| {
        view! { <a rel="prev" href=link(page - 1)>{icon::view(Icon::Back)}{fl!(words, "pager-newer")}</a> }
    });
    let older = (page < pages).then(|| {
        view! { <a rel="next" href=link(page + 1)>{fl!(words, "pager-older")}{icon::view(Icon::Arrow)}</a> }
    });
    Some(
        view! {
            <nav class="pager" aria-label=fl!(words, "pager-label", page = page, pages = pages)>
                {newer}
                {older}
            </nav>
        }
        .into_markup(),
    )
}
