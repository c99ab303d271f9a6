//! What the reader has to do, or that there is nothing to do.

use super::icon::{self, Icon};
use super::prose;
use crate::Reader;
use crate::markup::{IntoMarkup as _, Markup};
use domain::{Kind, PublicNotice};
use i18n_embed_fl::fl;
use leptos::prelude::*;
use words::loader;

/// The call to act, or the all-clear. A postmortem asks nothing of anybody.
#[must_use]
pub fn view(reader: Reader, notice: &PublicNotice) -> Option<Markup> {
    let words = loader(reader.language);
    let text = notice.text_in(reader.language);
    let action = text
        .value
        .action_required
        .as_deref()
        .filter(|action| !action.trim().is_empty());
    let (style, shape, title) = match (notice.kind, action) {
        (Kind::Postmortem, None) => return None,
        (_, None) => ("operational", Icon::Check, fl!(words, "action-nothing")),
        (_, Some(_)) => ("maintenance", Icon::Arrow, fl!(words, "action-required")),
    };
    let action = action.map(|markdown| prose::view(reader, markdown, text.language, 3));
    Some(
        view! {
            <section class="action" data-state=style aria-labelledby="action">
                {icon::view(shape)}
                <div>
                    <h2 id="action">{title}</h2>
                    {action}
                </div>
            </section>
        }
        .into_markup(),
    )
}
