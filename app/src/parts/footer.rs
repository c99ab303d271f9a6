//! The foot of every page: ways to follow, the zone form, legal links.

use super::icon::{self, Icon};
use super::{live, prose, time, zone_form};
use crate::document::Shell;
use crate::islands::LocalTime;
use crate::markup::{IntoMarkup as _, Markup};
use domain::Language;
use domain::language::pick;
use domain::site::{LegalPage, SupportLink};
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
    let legal = LegalPage::ALL.into_iter().filter_map(|page| {
        let href = site.legal(page, reader.language)?;
        Some((reader.link(&href), label(reader.language, page)))
    });
    let device = fl!(words, "your-zone-before");
    let api = ("/api/v1/openapi.json".to_owned(), fl!(words, "api"));
    let legal = legal.chain([api]).map(link).collect_view();
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
            {support(shell)}
            <div class="foot-legal">
                <span>{line(shell)}</span>
                <span class="foot-links">{legal}</span>
            </div>
        </footer>
    }.into_markup()
}

/// What a legal matter is called.
pub(crate) fn label(language: Language, page: LegalPage) -> String {
    let words = loader(language);
    match page {
        LegalPage::Imprint => fl!(words, "imprint"),
        LegalPage::Privacy => fl!(words, "privacy"),
        LegalPage::Contact => fl!(words, "contact"),
    }
}

/// The provider's own line, else its name.
fn line(shell: &Shell<'_>) -> Markup {
    let Shell { site, reader, .. } = *shell;
    let line = pick(&site.set.footer, reader.language, Language::En);
    let (text, lang) = match line {
        Some(line) => (line.value.clone(), prose::foreign(reader, line.language)),
        None => (site.name.clone(), None),
    };
    view! { <span lang=lang>{text}</span> }.into_markup()
}

/// Where readers get help; nothing where no place is set.
fn support(shell: &Shell<'_>) -> Option<Markup> {
    let Shell { site, reader, .. } = *shell;
    if site.set.support.is_empty() {
        return None;
    }
    let link = |link: &SupportLink| {
        let (label, language) = link.label(reader.language);
        let (label, href) = (label.to_owned(), link.url.to_string());
        view! { <li><a href=href lang=prose::foreign(reader, language)>{label}</a></li> }
    };
    let links = site.set.support.iter().map(link).collect_view();
    let support = view! {
        <nav class="foot-help" aria-labelledby="help">
            <h2 id="help">{fl!(loader(reader.language), "support-title")}</h2>
            <ul class="foot-links">{links}</ul>
        </nav>
    };
    Some(support.into_markup())
}

/// The locale whose dates look like the ones the server prints.
const fn locale(language: Language) -> &'static str {
    match language {
        Language::En => "en-GB",
        Language::De => "de-DE",
    }
}
