//! How the site looks and where it is at home: name, logo, colors, zone, languages.

use super::{SettingsPage, or_configured, part};
use crate::admin::parts::{self, Control, Field, error_line, errors::id_of};
use crate::admin::say;
use crate::markup::{IntoMarkup as _, Markup};
use domain::site::PictureName;
use domain::{Language, Zone};
use leptos::prelude::*;

pub(super) fn name(page: &SettingsPage) -> Markup {
    let language = page.frame.language;
    let hint = or_configured(
        language,
        say!(language, "desk-settings-name-hint"),
        Some(&page.configured.name),
    );
    let name = Field {
        path: "name".to_owned(),
        label: say!(language, "desk-settings-name"),
        hint: Some(hint),
        value: page.draft.name.clone(),
        errors: page.errors.at("name"),
        ..Field::default()
    };
    let title = say!(language, "desk-settings-part-name");
    let note = say!(language, "desk-settings-part-name-note");
    let matter = view! { <div class="row">{name.view()}</div> };
    part("part-name", title, note, matter.into_markup())
}

pub(super) fn logo(page: &SettingsPage) -> Markup {
    let language = page.frame.language;
    let draft = &page.draft;
    let has_name = draft.logo.has_name;
    let matter = view! {
        <p class="hint">{say!(language, "desk-settings-pictures-hint")}</p>
        <div class="row">
            {picture(page, "logo.light", "light", &draft.logo.light)}
            {picture(page, "logo.dark", "dark", &draft.logo.dark)}
            {picture(page, "icon", "light", &draft.icon)}
        </div>
        <label class="check">
            <input type="checkbox" name="logo.has_name" value="1" checked=has_name/>
            <span>{say!(language, "desk-settings-logo-has-name")}</span>
        </label>
    };
    let title = say!(language, "desk-settings-part-logo");
    let note = say!(language, "desk-settings-part-logo-note");
    part("part-logo", title, note, matter.into_markup())
}

/// A file to choose, and what was chosen before: it is sent along, so that it is
/// not lost when something else is wrong.
fn picture(page: &SettingsPage, path: &str, look: &'static str, name: &str) -> Markup {
    let language = page.frame.language;
    let label = super::field_label(language, path);
    let id = id_of(&format!("{path}.file"));
    let errors = page.errors.at(path);
    let is_invalid = (!errors.is_empty()).then_some("true");
    let described_by = (!errors.is_empty()).then(|| format!("{id}-error"));
    let shown = PictureName::parse(name).ok().map(|name| {
        let href = format!("/admin/settings/pictures/{name}");
        let (width, height) = name.size();
        let remove = say!(language, "desk-settings-remove");
        let called = format!("{remove}: {label}");
        view! {
            <div class="picture" data-look=look>
                <img src=href width=width.to_string() height=height.to_string() alt=label.clone()/>
            </div>
            <label class="check"><input type="checkbox" name=format!("{path}.remove") value="1" aria-label=called/>{remove}</label>
        }
    });
    view! {
        <div class="field">
            <label for=id.clone()>{label.clone()}</label>
            {error_line(&id, &errors)}
            {shown}
            {parts::hidden(path, name)}
            <input class="input" type="file" id=id name=format!("{path}.file") accept=".svg,.png,.webp,image/svg+xml,image/png,image/webp"
                aria-invalid=is_invalid aria-describedby=described_by/>
        </div>
    }
    .into_markup()
}

pub(super) fn colors(page: &SettingsPage) -> Markup {
    let language = page.frame.language;
    let accent = &page.draft.accent;
    let color = |path: &str, hint: String, value: &str| {
        let field = Field {
            path: path.to_owned(),
            label: super::field_label(language, path),
            hint: Some(hint),
            value: value.to_owned(),
            errors: page.errors.at(path),
            control: Control::Code,
            ..Field::default()
        };
        let nearest = page.nearest.iter().find(|(at, _)| at == path);
        let nearest = nearest.map(|(path, color)| {
            let value = format!("{path}={color}");
            let color = color.to_string();
            view! {
                <p><button type="submit" class="button" name="do" value=value>{say!(language, "desk-settings-nearest", color = color)}</button></p>
            }
        });
        view! { <div class="color">{field.view()} {nearest}</div> }
    };
    let matter = view! {
        <div class="row">
            {color("accent.light", say!(language, "desk-settings-accent-light-hint"), &accent.light)}
            {color("accent.dark", say!(language, "desk-settings-accent-dark-hint"), &accent.dark)}
        </div>
    };
    let title = say!(language, "desk-settings-part-colors");
    let note = say!(language, "desk-settings-part-colors-note");
    part("part-colors", title, note, matter.into_markup())
}

pub(super) fn place(page: &SettingsPage) -> Markup {
    let language = page.frame.language;
    let matter = view! {
        <div class="row">{zone(page)}</div>
        {languages(page)}
    };
    let title = say!(language, "desk-settings-part-place");
    let note = say!(language, "desk-settings-part-place-note");
    part("part-place", title, note, matter.into_markup())
}

fn zone(page: &SettingsPage) -> Markup {
    let (language, now) = (page.frame.language, page.now);
    let option = |zone: Zone| {
        let label = say!(
            language,
            "desk-zone-offered",
            city = words::zones::city(language, zone),
            offset = words::time::offset_label(zone, now),
            clock = words::time::clock(language, zone, now)
        );
        view! { <option value=zone.name() label=label></option> }
    };
    let options = Zone::pickable().map(option).collect_view();
    let given = page.draft.zone.clone();
    let there = Zone::parse(given.trim()).ok().map(|zone| {
        let told = say!(
            language,
            "desk-zone-now",
            city = words::zones::city(language, zone),
            clock = words::time::clock(language, zone, now),
            zone = words::time::zone_label(language, zone, now)
        );
        view! { <p class="understood">{told}</p> }
    });
    let errors = page.errors.at("zone");
    let is_invalid = (!errors.is_empty()).then_some("true");
    let described_by = if errors.is_empty() {
        "zone-hint"
    } else {
        "zone-error zone-hint"
    };
    let hint = or_configured(
        language,
        say!(language, "desk-settings-zone-hint"),
        Some(page.configured.zone.name()),
    );
    view! {
        <div class="field">
            <label for="zone">{say!(language, "desk-settings-zone")}</label>
            <p class="hint" id="zone-hint">{hint}</p>
            {error_line("zone", &errors)}
            <input class="input" id="zone" name="zone" type="text" value=given list="zones" autocomplete="off" spellcheck="false"
                aria-invalid=is_invalid aria-describedby=described_by/>
            {there}
            <datalist id="zones">{options}</datalist>
        </div>
    }
    .into_markup()
}

fn languages(page: &SettingsPage) -> Markup {
    let language = page.frame.language;
    let errors = page.errors.at("languages");
    let described_by = (!errors.is_empty()).then_some("languages-error");
    let check = |spoken: Language| {
        let is_ticked = page.draft.languages.iter().any(|tag| tag == spoken.tag());
        view! {
            <label class="check">
                <input type="checkbox" name="languages" value=spoken.tag() checked=is_ticked/>
                <span lang=spoken.tag()>{spoken.own_name()}</span>
            </label>
        }
    };
    view! {
        <fieldset class="field" id="languages" aria-describedby=described_by>
            <legend>{say!(language, "desk-settings-languages")}</legend>
            <p class="hint">{say!(language, "desk-settings-languages-hint")}</p>
            {error_line("languages", &errors)}
            <div class="checks">{Language::ALL.map(check).into_iter().collect_view()}</div>
        </fieldset>
    }
    .into_markup()
}
