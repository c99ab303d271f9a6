//! Where readers get help, and the line at the foot of every page.

use super::{SettingsPage, part};
use crate::admin::parts::{Field, error_line};
use crate::admin::say;
use crate::markup::{IntoMarkup as _, Markup};
use domain::Language;
use domain::site::{MOST_SUPPORT, SupportDraft};
use leptos::prelude::*;

/// Empty rows below those that are filled in.
const BLANK: usize = 2;

pub(super) fn view(page: &SettingsPage) -> Markup {
    let language = page.frame.language;
    let count = (page.draft.support.len() + BLANK).min(MOST_SUPPORT.max(page.draft.support.len()));
    let blank = SupportDraft::default();
    let row = |index: usize| row(page, index, page.draft.support.get(index).unwrap_or(&blank));
    let rows = (0..count).map(row).collect_view();
    let errors = page.errors.at("support");
    let footer = |spoken: Language| {
        let path = format!("footer.{spoken}");
        let field = Field {
            errors: page.errors.at(&path),
            path,
            label: say!(
                language,
                "desk-settings-footer-in",
                language = spoken.own_name()
            ),
            value: page.draft.footer.get(&spoken).cloned().unwrap_or_default(),
            lang: Some(spoken),
            ..Field::default()
        };
        field.view()
    };
    let footer = Language::ALL.map(footer).into_iter().collect_view();
    let links = view! {
        {error_line("support", &errors)}
        <p class="hint">{say!(language, "desk-settings-support-hint")}</p>
        <div class="help-rows" id="support">{rows}</div>
    };
    let line = view! { <div class="pair">{footer}</div> };
    view! {
        {part("part-support", say!(language, "desk-settings-support"), say!(language, "desk-settings-support-note"), links.into_markup())}
        {part("part-footer", say!(language, "desk-settings-footer"), say!(language, "desk-settings-footer-note"), line.into_markup())}
    }
    .into_markup()
}

fn row(page: &SettingsPage, index: usize, draft: &SupportDraft) -> Markup {
    let language = page.frame.language;
    let number = index + 1;
    let label = |spoken: Language| {
        let path = format!("support[{index}].label.{spoken}");
        let field = Field {
            errors: page.errors.at(&path),
            path,
            label: say!(
                language,
                "desk-settings-support-label",
                language = spoken.own_name()
            ),
            value: draft.label.get(&spoken).cloned().unwrap_or_default(),
            lang: Some(spoken),
            ..Field::default()
        };
        field.view()
    };
    let path = format!("support[{index}].url");
    let url = Field {
        errors: page.errors.at(&path),
        path,
        label: say!(language, "desk-settings-support-url"),
        value: draft.url.clone(),
        ..Field::default()
    };
    view! {
        <fieldset class="row help-row">
            <legend class="sr">{say!(language, "desk-settings-support-row", number = number)}</legend>
            {Language::ALL.map(label).into_iter().collect_view()}
            {url.view()}
        </fieldset>
    }
    .into_markup()
}
