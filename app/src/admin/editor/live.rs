//! The pane in which one reads along while one writes. The server makes what is in
//! it, from the form as it is; without a script there is no pane, and a button for
//! the preview.

use super::Form;
use crate::admin::say;
use crate::islands::desk::LivePreview;
use crate::markup::{IntoMarkup as _, Markup};
use leptos::prelude::*;

/// The pane, not shown before somebody asks for it.
pub(super) fn view(form: &Form<'_>) -> Markup {
    let language = form.language;
    let to = form.page.preview_action();
    let failed = say!(language, "desk-live-failed");
    view! {
        <section class="live-preview" id="live-preview" aria-label=say!(language, "desk-live") hidden>
            <div class="live-matter" id="live-matter" tabindex="-1"></div>
            <LivePreview to failed/>
        </section>
    }
    .into_markup()
}

/// The button that shows the pane and hides it again.
pub(super) fn switch(form: &Form<'_>) -> Markup {
    let label = say!(form.language, "desk-live");
    view! {
        <button type="button" class="live-switch" id="live-switch" aria-expanded="false" aria-controls="live-preview">
            {crate::parts::icon::view(crate::parts::icon::Icon::Sheet)}<span>{label}</span>
        </button>
    }
    .into_markup()
}
