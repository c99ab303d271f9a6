//! Imprint, privacy and contact: each a link, or a text in each language.

use super::{SettingsPage, or_configured, part};
use crate::admin::parts::{Control, Field};
use crate::admin::say;
use crate::markup::{IntoMarkup as _, Markup};
use domain::Language;
use domain::site::LegalPage;
use leptos::prelude::*;

pub(super) fn view(page: &SettingsPage) -> Markup {
    let matters = LegalPage::ALL.map(|matter| one(page, matter));
    matters.into_iter().collect_view().into_markup()
}

fn one(page: &SettingsPage, matter: LegalPage) -> Markup {
    let language = page.frame.language;
    let (id, note, configured) = match matter {
        LegalPage::Imprint => (
            "part-imprint",
            say!(language, "desk-settings-imprint-note"),
            page.configured.imprint_url.as_deref(),
        ),
        LegalPage::Privacy => (
            "part-privacy",
            say!(language, "desk-settings-privacy-note"),
            page.configured.privacy_url.as_deref(),
        ),
        LegalPage::Contact => (
            "part-contact",
            say!(language, "desk-settings-contact-note"),
            None,
        ),
    };
    let draft = page.draft.legal(matter);
    let title = super::field_label(language, matter.word());
    let path = format!("{}.link", matter.word());
    let link = Field {
        errors: page.errors.at(&path),
        path,
        label: say!(language, "desk-settings-legal-link", what = title.clone()),
        hint: Some(or_configured(
            language,
            say!(language, "desk-settings-link-hint"),
            configured,
        )),
        value: draft.link.clone(),
        ..Field::default()
    };
    let text = |spoken: Language| {
        let path = format!("{}.text.{spoken}", matter.word());
        let field = Field {
            errors: page.errors.at(&path),
            path,
            label: say!(
                language,
                "desk-settings-legal-text",
                what = title.clone(),
                language = spoken.own_name()
            ),
            value: draft.text.get(&spoken).cloned().unwrap_or_default(),
            lang: Some(spoken),
            control: Control::Area,
            ..Field::default()
        };
        field.view()
    };
    let texts = Language::ALL.map(text).into_iter().collect_view();
    let has_text = draft.text.values().any(|text| !text.trim().is_empty());
    let has_error = Language::ALL.iter().any(|spoken| {
        !page
            .errors
            .at(&format!("{}.text.{spoken}", matter.word()))
            .is_empty()
    });
    let address = format!("/{language}/legal/{}", matter.word());
    let matter = view! {
        <div class="row">{link.view()}</div>
        <details class="fold" open=has_text || has_error>
            <summary>{say!(language, "desk-settings-legal-own")}</summary>
            <p class="hint">{say!(language, "desk-settings-legal-own-hint", address = address)}</p>
            <div class="pair">{texts}</div>
        </details>
    };
    part(id, title, note, matter.into_markup())
}
