//! The foot of every page: ways to follow, the zone form, legal links.

use super::icon::{self, Icon};
use super::{live, time, zone_form};
use crate::document::Shell;
use crate::islands::LocalTime;
use crate::markup::{IntoMarkup as _, Markup};
use i18n_embed_fl::fl;
use leptos::prelude::*;
use words::loader;

/// The longest name in the tz database, with more of an offset than any zone has.
const LONGEST_ZONE: &str = "America/Argentina/ComodRivadavia (UTC+12:45)";

/// The foot of a page.
pub fn view(shell: &Shell<'_>) -> Markup {
    let Shell { site, reader, .. } = *shell;
    let words = loader(reader.language);
    let link = |(url, label): (String, String)| view! { <a href=url>{label}</a> };
    let imprint = site
        .imprint_url
        .clone()
        .map(|url| (url, fl!(words, "imprint")));
    let privacy = site
        .privacy_url
        .clone()
        .map(|url| (url, fl!(words, "privacy")));
    let device = fl!(words, "your-zone-before");
    let api = Some(("/api/v1/openapi.json".to_owned(), fl!(words, "api")));
    let legal = [imprint, privacy, api]
        .into_iter()
        .flatten()
        .map(link)
        .collect_view();
    view! {
        <footer class="foot">
            <div class="foot-in">
                <section aria-labelledby="follow">
                    <h2 id="follow">{fl!(words, "follow-title")}</h2>
                    <p>{fl!(words, "follow-hint")}</p>
                    <p class="foot-links">
                        <a href=format!("/{}/feed.atom", reader.language)>{icon::view(Icon::Feed)}"Atom"</a>
                        <a href=format!("/{}/feed.rss", reader.language)>{icon::view(Icon::Feed)}"RSS"</a>
                        <a href=format!("/{}/calendar.ics", reader.language)>{icon::view(Icon::Window)}{fl!(words, "calendar-link")}</a>
                    </p>
                    {live::view(shell)}
                </section>
                <div>
                    {zone_form::view(shell)}
                    <LocalTime
                        locale=locale(reader.language).to_owned()
                        sentences=time::sentences(reader.language)
                        device=device.clone()
                        room=format!("{device} {LONGEST_ZONE}")
                    />
                </div>
            </div>
            <div class="foot-legal">
                <span>{site.name.clone()}</span>
                <span class="foot-links">{legal}</span>
            </div>
        </footer>
    }.into_markup()
}

/// The locale whose dates look like the ones the server prints.
const fn locale(language: domain::Language) -> &'static str {
    match language {
        domain::Language::En => "en-GB",
        domain::Language::De => "de-DE",
    }
}
