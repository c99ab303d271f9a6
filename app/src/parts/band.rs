//! A titled stretch of a page, and what stands there when there is nothing.

use super::icon::{self, Icon};
use crate::markup::{IntoMarkup as _, Markup};
use leptos::prelude::*;

/// A stretch with a title. The id must be unique on the page.
pub fn view(id: &'static str, title: String, matter: Markup) -> Markup {
    view! {
        <section class="band" aria-labelledby=id data-live=id>
            <h2 class="band-title" id=id>
                {title}
            </h2>
            <div class="band-body">{matter}</div>
        </section>
    }
    .into_markup()
}

/// Nothing to list, said in a sentence.
pub fn empty(shape: Icon, sentence: String) -> Markup {
    view! {
        <div class="empty">
            {icon::view(shape)}
            <div>{sentence}</div>
        </div>
    }
    .into_markup()
}
