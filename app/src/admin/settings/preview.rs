//! The head of a page, a link, a state and a button, in both looks at once.

use super::{SettingsPage, part};
use crate::admin::say;
use crate::markup::{IntoMarkup as _, Markup};
use crate::parts::icon;
use crate::parts::icon::Icon;
use domain::site::Theme;
use i18n_embed_fl::fl;
use leptos::prelude::*;
use words::loader;

pub(super) fn view(page: &SettingsPage) -> Markup {
    let language = page.frame.language;
    let looks = Theme::ALL.map(|theme| look(page, theme));
    let matter = view! { <div class="looks">{looks.into_iter().collect_view()}</div> };
    let title = say!(language, "desk-settings-preview");
    let note = say!(language, "desk-settings-preview-note");
    part("part-preview", title, note, matter.into_markup())
}

fn look(page: &SettingsPage, theme: Theme) -> Markup {
    let language = page.frame.language;
    let words = loader(language);
    let (look, label) = match theme {
        Theme::Light => ("light", fl!(words, "theme-light")),
        Theme::Dark => ("dark", fl!(words, "theme-dark")),
    };
    let draft = &page.draft;
    let typed = draft.name.trim();
    let name = if typed.is_empty() {
        page.configured.name.clone()
    } else {
        typed.to_owned()
    };
    let has_logo = !draft.logo.light.is_empty() || !draft.logo.dark.is_empty();
    let mark = if has_logo {
        view! { <span class="logo" aria-hidden="true"></span> }.into_markup()
    } else {
        icon::mark()
    };
    let name_class = if has_logo && draft.logo.has_name {
        "sr"
    } else {
        "brand-name"
    };
    view! {
        <figure class="look" data-look=look>
            <figcaption class="look-name">{label}</figcaption>
            <div class="look-head">
                <span class="brand">
                    {mark}
                    <span><span class=name_class>{name}</span>" "<span class="brand-what">{fl!(words, "brand-what")}</span></span>
                </span>
            </div>
            <div class="look-body">
                <p>{say!(language, "desk-settings-preview-text")}" "<a href="#part-preview">{say!(language, "desk-settings-preview-link")}</a></p>
                <p class="state" data-state="scheduled">{icon::view(Icon::Window)}{words::labels::state(language, domain::State::Scheduled)}</p>
                <p><button type="submit" class="button is-main" name="do" value="look">{say!(language, "desk-settings-preview-button")}</button></p>
            </div>
        </figure>
    }
    .into_markup()
}
