//! Mark and name of the provider, at the head of every page.

use super::icon;
use crate::Site;
use crate::markup::{IntoMarkup as _, Markup};
use leptos::prelude::*;

/// The logo, else our mark, and the name with what the page is of. A logo in which
/// the name is to be read stands for it; who cannot see it hears the name.
pub fn view(site: &Site, what: String) -> Markup {
    let logo = &site.set.logo;
    let has_logo = logo.light.is_some() || logo.dark.is_some();
    // It comes by the style sheet, which knows the reader's theme.
    let mark = if has_logo {
        view! { <span class="logo" aria-hidden="true"></span> }.into_markup()
    } else {
        icon::mark()
    };
    let name_class = if has_logo && logo.has_name {
        "sr"
    } else {
        "brand-name"
    };
    view! {
        {mark}
        <span>
            <span class=name_class>{site.name.clone()}</span>
            " "
            <span class="brand-what">{what}</span>
        </span>
    }
    .into_markup()
}
