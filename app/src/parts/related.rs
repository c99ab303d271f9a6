//! Notices that belong to this one.

use super::entry::{self, TitleLevel};
use crate::Reader;
use crate::markup::{IntoMarkup as _, Markup};
use domain::PublicNotice;
use i18n_embed_fl::fl;
use leptos::prelude::*;
use words::loader;

/// The list; nothing when no notice belongs to this one.
#[must_use]
pub fn view(reader: Reader, related: &[PublicNotice]) -> Option<Markup> {
    if related.is_empty() {
        return None;
    }
    Some(
        view! {
            <section class="related" aria-labelledby="related">
                <h2 class="related-title" id="related">
                    {fl!(loader(reader.language), "related-title")}
                </h2>
                {entry::list(reader, related, TitleLevel::Third)}
            </section>
        }
        .into_markup(),
    )
}
