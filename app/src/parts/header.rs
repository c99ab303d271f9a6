//! The head of every page: the skip link, the provider's name, search, the
//! other language, the theme, and the places one can go.

use super::{brand, icon, language_switch};
use crate::document::{Nav, Shell};
use crate::islands::ThemeSwitch;
use crate::markup::{IntoMarkup as _, Markup};
use crate::parts::icon::Icon;
use crate::{Reader, paths};
use domain::{Kind, Language};
use i18n_embed_fl::fl;
use leptos::prelude::*;
use words::loader;

/// The head of a page.
pub fn view(shell: &Shell<'_>) -> Markup {
    let reader = shell.reader;
    let words = loader(reader.language);
    view! {
        <a class="skip" href="#content">{fl!(words, "skip-to-content")}</a>
        <header class="site">
            <div class="site-bar">
                <a class="brand" href=reader.link(&paths::now(reader.language))>
                    {brand::view(shell.site, fl!(words, "brand-what"))}
                </a>
                <div class="site-tools">
                    {search(reader)}
                    {language_switch::view(shell)}
                    {theme(reader.language)}
                </div>
            </div>
            {navigation(reader, shell.head.nav)}
        </header>
    }
    .into_markup()
}

fn search(reader: Reader) -> Markup {
    let label = fl!(loader(reader.language), "search");
    view! {
        <form class="find" action=paths::search(reader.language) role="search">
            <input
                class="find-field"
                type="search"
                name="q"
                maxlength="200"
                aria-label=label.clone()
                placeholder=label.clone()
            />
            {super::zone_form::kept(reader)}
            <button class="tool" type="submit" aria-label=label>
                {icon::view(Icon::Lens)}
            </button>
        </form>
    }
    .into_markup()
}

/// The button for the theme. The drawings stay on the server's side of the island.
pub fn theme(language: Language) -> Markup {
    let words = loader(language);
    view! {
        <span class="theme-place">
            <ThemeSwitch auto=fl!(words, "theme-auto") light=fl!(words, "theme-light") dark=fl!(words, "theme-dark")>
                <svg class="icon icon-auto" viewBox="0 0 16 16" aria-hidden="true">
                    <path
                        fill-rule="evenodd"
                        d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.8v10.4A5.2 5.2 0 0 1 8 2.8Z"
                    />
                </svg>
                <svg class="icon icon-light" viewBox="0 0 16 16" aria-hidden="true">
                    <path d="M8 4.8a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4ZM7.2.8h1.6v2.4H7.2zm0 12h1.6v2.4H7.2zM.8 7.2h2.4v1.6H.8zm12 0h2.4v1.6h-2.4zM2.3 3.5l1.2-1.2 1.6 1.6-1.2 1.2zm8.6 8.6 1.2-1.2 1.6 1.6-1.2 1.2zM2.3 12.5l1.6-1.6 1.2 1.2-1.6 1.6zm8.6-8.6 1.6-1.6 1.2 1.2-1.6 1.6z" />
                </svg>
                <svg class="icon icon-dark" viewBox="0 0 16 16" aria-hidden="true">
                    <path d="M6.2 1.3a6.9 6.9 0 1 0 8.5 8.5A5.8 5.8 0 0 1 6.2 1.3Z" />
                </svg>
            </ThemeSwitch>
        </span>
    }.into_markup()
}

fn navigation(reader: Reader, current: Option<Nav>) -> Markup {
    let words = loader(reader.language);
    let language = reader.language;
    let places = [
        (Nav::Now, paths::now(language), fl!(words, "nav-now")),
        (
            Nav::Kind(Kind::Maintenance),
            paths::list(language, Kind::Maintenance),
            fl!(words, "nav-maintenance"),
        ),
        (
            Nav::Kind(Kind::Incident),
            paths::list(language, Kind::Incident),
            fl!(words, "nav-incidents"),
        ),
        (
            Nav::Kind(Kind::Postmortem),
            paths::list(language, Kind::Postmortem),
            fl!(words, "nav-postmortems"),
        ),
        (
            Nav::History,
            paths::history(language),
            fl!(words, "nav-history"),
        ),
    ];
    let place = move |(nav, path, label): (Nav, String, String)| {
        let is_current = (current == Some(nav)).then_some("page");
        view! { <li><a href=reader.link(&path) aria-current=is_current>{label}</a></li> }
    };
    view! {
        <nav class="nav" aria-label=fl!(words, "nav-label")>
            <ul class="nav-list">{places.into_iter().map(place).collect_view()}</ul>
        </nav>
    }
    .into_markup()
}
