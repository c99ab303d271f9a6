//! What is set about the site: one form, with a preview in both looks. Knows what
//! was typed, right or wrong, and shows it again.

mod fields;
mod legal;
mod look;
mod meanwhile;
mod preview;
mod support;

pub use fields::field_label;
pub use meanwhile::{Meanwhile, Theirs};

use super::parts::{self, Errors, errors::id_of, summary};
use super::{Doer, Frame, Here, say};
use crate::Asset;
use crate::markup::{IntoMarkup as _, Markup};
use domain::site::{Color, SiteDraft};
use domain::{Instant, Language, Zone};
use leptos::prelude::*;

/// What counts where nothing is set.
#[derive(Debug, Clone)]
pub struct Configured {
    /// The name.
    pub name: String,
    /// The home zone.
    pub zone: Zone,
    /// The address of the imprint.
    pub imprint_url: Option<String>,
    /// The address of the privacy notice.
    pub privacy_url: Option<String>,
}

/// The settings page.
#[derive(Debug)]
pub struct SettingsPage {
    /// What is around it.
    pub frame: Frame,
    /// What is typed.
    pub draft: SiteDraft,
    /// The version that it was made of.
    pub version: i64,
    /// What each field was when it was, as short words; sent along, so that two
    /// who edit different fields do not undo each other's.
    pub base: Vec<(&'static str, String)>,
    /// What is wrong.
    pub errors: Errors,
    /// Colors that can be read, for fields whose color cannot.
    pub nearest: Vec<(String, Color)>,
    /// What counts where nothing is set.
    pub configured: Configured,
    /// Who changed the settings last.
    pub changed: Option<(Doer, Instant)>,
    /// What somebody else saved while this was typed.
    pub meanwhile: Option<Meanwhile>,
    /// Whether what is shown is not saved yet.
    pub is_unsaved: bool,
    /// Whether German is offered and nobody is named who is responsible.
    pub lacks_imprint: bool,
    /// The colors and logos of the preview.
    pub preview: Asset,
    /// The present.
    pub now: Instant,
}

/// The page's title.
#[must_use]
pub fn title(page: &SettingsPage) -> String {
    say!(page.frame.language, "desk-nav-settings")
}

/// Renders the page.
#[must_use]
pub fn render(page: &SettingsPage) -> String {
    debug_assert!(page.frame.here == Here::Settings);
    super::shell::render_with(&page.frame, &title(page), Some(&page.preview), || {
        view(page)
    })
}

/// The settings page as HTML.
fn view(page: &SettingsPage) -> Markup {
    let language = page.frame.language;
    let changed = page.changed.as_ref().map(|(who, at)| {
        let at = words::time::moment(language, page.frame.site.zone, *at);
        let who = who.label(language);
        view! { <p>{say!(language, "desk-settings-changed", who = who, at = at)}</p> }
    });
    let unsaved = (page.is_unsaved && page.errors.is_empty())
        .then(|| parts::banner("planned", say!(language, "desk-settings-unsaved")));
    let imprint = page.lacks_imprint.then(|| {
        view! {
            <div class="think" role="status">
                <h2>{say!(language, "desk-settings-no-imprint")}</h2>
                <p>{say!(language, "desk-settings-no-imprint-why")}" "<a href="#part-imprint">{say!(language, "desk-settings-no-imprint-go")}</a></p>
            </div>
        }
    });
    let base = page
        .base
        .iter()
        .map(|(field, word)| parts::hidden(format!("base.{field}"), word.clone()));
    let anchor = |path: &str| (anchor(path), field_label(language, path));
    view! {
        <div class="desk-head"><div><h1>{title(page)}</h1><p>{say!(language, "desk-settings-lead")}</p>{changed}</div></div>
        {page.meanwhile.as_ref().map(|other| meanwhile::view(page, other))}
        {summary(&page.errors, language, anchor)}
        {unsaved}
        {imprint}
        <form id="settings" method="post" action="/admin/settings" enctype="multipart/form-data">
            // What Enter presses: it shows, and saves nothing.
            <button type="submit" name="do" value="look" hidden></button>
            {page.frame.csrf()}
            {parts::hidden("version", page.version.to_string())}
            {base.collect_view()}
            {look::name(page)}
            {look::logo(page)}
            {look::colors(page)}
            {preview::view(page)}
            {look::place(page)}
            {legal::view(page)}
            {support::view(page)}
            <div class="actions">
                <button type="submit" class="button is-main" name="do" value="save">{say!(language, "desk-settings-save")}</button>
                <button type="submit" class="button" name="do" value="look">{say!(language, "desk-settings-look")}</button>
                <span class="actions-note">{say!(language, "desk-settings-save-note")}</span>
            </div>
        </form>
    }
    .into_markup()
}

/// The element that a problem's path leads to.
fn anchor(path: &str) -> String {
    match path {
        "logo.light" | "logo.dark" | "icon" => id_of(&format!("{path}.file")),
        path => id_of(path),
    }
}

/// A titled part of the form.
fn part(id: &'static str, title: String, note: String, matter: Markup) -> Markup {
    let heading = format!("{id}-title");
    let labelled = heading.clone();
    view! {
        <section class="part" id=id aria-labelledby=labelled>
            <h2 id=heading>{title}<span class="part-note">{note}</span></h2>
            <div class="part-in">{matter}</div>
        </section>
    }
    .into_markup()
}

/// Says what counts where a field is empty.
fn or_configured(language: Language, hint: String, value: Option<&str>) -> String {
    match value {
        Some(value) => format!(
            "{hint} {}",
            say!(language, "desk-settings-configured", value = value)
        ),
        None => hint,
    }
}
