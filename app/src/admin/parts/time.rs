//! Instants in words, for the desk.

use crate::markup::{IntoMarkup as _, Markup};
use domain::{Instant, Language, Zone};
use leptos::prelude::*;

/// An instant with its zone.
pub fn moment(language: Language, instant: Instant, zone: Zone) -> Markup {
    let machine = instant.to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
    view! { <time datetime=machine>{words::time::moment(language, zone, instant)}</time> }
        .into_markup()
}
