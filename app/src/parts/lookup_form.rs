//! Where one asks whether a server is affected: the box on pages that are about
//! something else, and the form of the page that answers.

use super::{icon, zone_form};
use crate::markup::{IntoMarkup as _, Markup};
use crate::parts::icon::Icon;
use crate::{Reader, paths};
use domain::lookup::MOST_NAMES;
use i18n_embed_fl::fl;
use leptos::prelude::*;
use words::loader;

/// The box: one line and a button.
pub fn boxed(reader: Reader) -> Markup {
    let words = loader(reader.language);
    view! {
        <section class="lookup-box" aria-labelledby="lookup">
            <h2 id="lookup">
                <a href=reader.link(&paths::hosts(reader.language))>{fl!(words, "lookup-title")}</a>
            </h2>
            <form class="lookup-line" action=paths::hosts(reader.language)>
                <label class="sr" for="lookup-h">{fl!(words, "lookup-label")}</label>
                <input
                    class="input"
                    id="lookup-h"
                    name="h"
                    type="search"
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    placeholder=fl!(words, "host-filter-placeholder")
                    aria-describedby="lookup-hint"
                />
                {zone_form::kept(reader)}
                <button class="button" type="submit">{fl!(words, "lookup-button")}</button>
            </form>
            <p class="hint" id="lookup-hint">{fl!(words, "lookup-box-hint")}</p>
        </section>
    }
    .into_markup()
}

/// The form, with what was typed before.
pub fn view(reader: Reader, typed: &str) -> Markup {
    let words = loader(reader.language);
    view! {
        <form class="lookup-form field" action=paths::hosts(reader.language)>
            <label for="h">{fl!(words, "lookup-label")}</label>
            <p class="hint" id="h-hint">{fl!(words, "lookup-hint", max = MOST_NAMES)}</p>
            <textarea
                class="input"
                id="h"
                name="h"
                rows="4"
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                aria-describedby="h-hint"
            >
                {after_break(typed)}
            </textarea>
            {zone_form::kept(reader)}
            <button class="button is-main" type="submit">
                {icon::view(Icon::Lens)}
                {fl!(words, "lookup-button")}
            </button>
        </form>
    }
    .into_markup()
}

/// A parser drops a line break right after the tag; one of its own keeps those
/// that were typed.
fn after_break(typed: &str) -> String {
    format!("\n{typed}")
}
