//! A section that was withheld and is public now.

use super::{prose, time};
use crate::Reader;
use crate::markup::{IntoMarkup as _, Markup};
use domain::{Language, Zone, language::pick, public::PublicDisclosure};
use i18n_embed_fl::fl;
use leptos::prelude::*;
use words::loader;

/// The section with the two instants of its history; nothing when it has no
/// text in any language. `number` makes the heading's id unique.
#[must_use]
pub fn view(
    reader: Reader,
    disclosure: &PublicDisclosure,
    source: Language,
    home: Zone,
    number: usize,
) -> Option<Markup> {
    let picked = pick(&disclosure.text, reader.language, source)?;
    let words = loader(reader.language);
    let id = format!("disclosed-{number}");
    let text = prose::titled(
        reader,
        &picked.value.title,
        &id,
        &picked.value.body,
        picked.language,
    );
    Some(
        view! {
            <section class="disclosure" aria-labelledby=id.clone() data-live=id.clone() data-said=fl!(words, "event-lifted")>
                <p class="disclosure-head">
                    <span>
                        {fl!(words, "disclosure-until")} " " {time::at(reader, disclosure.lift_at, Zone::UTC)}
                    </span>
                    <span>
                        {fl!(words, "disclosure-since")} " " {time::at(reader, disclosure.lifted_at, home)}
                    </span>
                </p>
                {text}
            </section>
        }
        .into_markup(),
    )
}
