//! The line that stands where text will follow. It tells the instant and
//! nothing else: no count, no heading, no length.

use super::time;
use crate::Reader;
use crate::markup::{IntoMarkup as _, Markup};
use domain::{Instant, Zone};
use i18n_embed_fl::fl;
use leptos::prelude::*;
use words::loader;

/// "Details follow on …".
pub fn view(reader: Reader, lift_at: Instant, home: Zone) -> Markup {
    let words = loader(reader.language);
    let in_home = (home != Zone::UTC)
        .then(|| view! { <span class="in-zone">{time::at(reader, lift_at, home)}</span> });
    let in_chosen = reader
        .second_zone(home)
        .filter(|zone| *zone != Zone::UTC)
        .map(|zone| view! { <span class="in-zone">{time::at(reader, lift_at, zone)}</span> });
    view! {
        <section class="withheld" aria-label=fl!(words, "withheld-label")>
            <div class="withheld-blind"></div>
            <div>
                <p class="withheld-line">
                    {fl!(words, "withheld-before")}
                    " "
                    {time::at(reader, lift_at, Zone::UTC)}
                </p>
                {in_home}
                {in_chosen}
                {time::your_place(reader, lift_at, None, home)}
                <p class="withheld-why">{fl!(words, "withheld-why")}</p>
            </div>
        </section>
    }
    .into_markup()
}
