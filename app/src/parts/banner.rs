//! One line that concerns the whole page.

use super::icon::{self, Icon};
use crate::Reader;
use crate::markup::{IntoMarkup as _, Markup};
use domain::{Language, PublicNotice};
use i18n_embed_fl::fl;
use leptos::prelude::*;
use words::loader;

/// Says in which language a notice is, when it is not the reader's.
#[must_use]
pub fn fallback(reader: Reader, notice: &PublicNotice) -> Option<Markup> {
    let text = notice.text_in(reader.language);
    let words = loader(reader.language);
    let sentence = match (text.is_fallback, text.language) {
        (false, _) => return None,
        (true, Language::En) => fl!(words, "fallback-en"),
        (true, Language::De) => fl!(words, "fallback-de"),
    };
    Some(line(None, Icon::Sheet, sentence))
}

/// Says plainly that a window has ended and the work has not.
#[must_use]
pub fn overdue(reader: Reader, notice: &PublicNotice) -> Option<Markup> {
    let words = loader(reader.language);
    notice.is_overdue.then(|| {
        line(
            Some("postponed"),
            Icon::Clock,
            fl!(words, "overdue-sentence"),
        )
    })
}

fn line(style: Option<&'static str>, shape: Icon, sentence: String) -> Markup {
    view! {
        <p class="banner" data-state=style data-said="">
            {icon::view(shape)}
            <span>{sentence}</span>
        </p>
    }
    .into_markup()
}
