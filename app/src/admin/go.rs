//! Going somewhere by its name: places of the desk, and notices by title, slug or
//! host. A page of its own, of which the palette shows the list.

use super::parts::{Control, Field};
use super::places::{PLACES, Place};
use super::{Frame, keys, say};
use crate::islands::desk::Palette;
use crate::markup::{IntoMarkup as _, Markup};
use crate::parts::icon::{self, Icon};
use domain::{HostName, Kind, NoticeId, State};
use leptos::prelude::*;
use words::templates::Template;

/// A notice that was found.
#[derive(Debug, Clone)]
pub struct Found {
    /// Its id.
    pub id: NoticeId,
    /// What it is.
    pub kind: Kind,
    /// Where it stands.
    pub state: State,
    /// Its title.
    pub title: String,
    /// The host that it was found by.
    pub host: Option<HostName>,
}

/// The page.
#[derive(Debug)]
pub struct GoPage {
    /// What is around it.
    pub frame: Frame,
    /// What is looked for.
    pub query: String,
    /// The notices that were found.
    pub notices: Vec<Found>,
    /// Operators' own templates: where each leads, and its name.
    pub own_templates: Vec<(String, String)>,
}

/// The page's title.
#[must_use]
pub fn title(page: &GoPage) -> String {
    say!(page.frame.language, "desk-go")
}

/// The page as HTML.
pub fn view(page: &GoPage) -> Markup {
    let language = page.frame.language;
    let field = Field {
        path: "q".to_owned(),
        label: say!(language, "desk-go-label"),
        value: page.query.clone(),
        control: Control::Search,
        ..Field::default()
    };
    view! {
        <div class="desk-head"><h1>{title(page)}</h1></div>
        <form class="filters is-wide" action="/admin/go" role="search">
            {field.view()}
            <button type="submit" class="button">{say!(language, "desk-go-find")}</button>
        </form>
        <ul class="go-found" id="go-found">{found(page)}</ul>
    }
    .into_markup()
}

fn found(page: &GoPage) -> Markup {
    let language = page.frame.language;
    let places = places(&page.frame, &page.query, &page.own_templates);
    let notice = |found: &Found| {
        let kind = words::labels::kind(language, found.kind);
        let state = words::labels::state(language, found.state);
        let host = found.host.as_ref().map(|host| format!(" · {host}"));
        let note = format!("{kind} · {state}{}", host.unwrap_or_default());
        entry(
            format!("/admin/notices/{}", found.id),
            found.title.clone(),
            note,
        )
    };
    let notices: Vec<Markup> = page.notices.iter().map(notice).collect();
    if places.is_empty() && notices.is_empty() {
        let none = say!(language, "desk-go-none");
        return view! { <li class="tile-none">{none}</li> }.into_markup();
    }
    view! { {notices}{places} }.into_markup()
}

fn entry(href: String, label: String, note: String) -> Markup {
    view! { <li><a href=href><span>{label}</span>" "<span class="sub">{note}</span></a></li> }
        .into_markup()
}

/// What the operator may go to or begin, by words of its name. What one most often
/// comes for at night stands first: a template.
fn places(frame: &Frame, query: &str, own_templates: &[(String, String)]) -> Vec<Markup> {
    let language = frame.language;
    let from_template = |(href, name): (String, String)| {
        let label = say!(language, "desk-new-of-kind", kind = name);
        (href, label, say!(language, "desk-go-template"))
    };
    let templates = Template::ALL.into_iter().map(|template| {
        let href = format!("/admin/notices/new?template={}", template.word());
        (href, template.label(language))
    });
    let templates = templates.chain(own_templates.iter().cloned());
    let begin = Kind::ALL.iter().map(|kind| {
        let name = words::labels::kind(language, *kind);
        let label = say!(language, "desk-new-of-kind", kind = name);
        let note = say!(language, "desk-nav-new");
        (format!("/admin/notices/new?kind={kind}"), label, note)
    });
    let is_open = |place: &&Place| frame.may(place.least);
    let go = PLACES.iter().filter(is_open).map(|place| {
        let note = place.group.label(language);
        (place.href.to_owned(), place.label(language), note)
    });
    let wanted = query.to_lowercase();
    let fits = |label: &str| {
        let label = label.to_lowercase();
        wanted.split_whitespace().all(|word| label.contains(word))
    };
    let all = templates.map(from_template).chain(begin).chain(go);
    let all = all.filter(|(_, label, _)| fits(label));
    all.map(|(href, label, note)| entry(href, label, note))
        .collect()
}

/// The way there from every page: a link, which the palette opens over the page.
pub(super) fn link(frame: &Frame) -> Markup {
    let language = frame.language;
    let matter = view! {
        <a class="desk-go" href="/admin/go" aria-keyshortcuts="Control+K Meta+K">
            {icon::view(Icon::Lens)}
            <span>{say!(language, "desk-go")}</span>
        </a>
        <dialog class="palette" id="palette" aria-label=say!(language, "desk-go")>
            <form action="/admin/go" role="search">
                <input class="input" type="search" name="q" autocomplete="off" spellcheck="false" aria-label=say!(language, "desk-go-label")
                    placeholder=say!(language, "desk-go-label")/>
                <button type="submit" class="sr" tabindex="-1">{say!(language, "desk-go")}</button>
            </form>
            <ul class="go-found">{places(frame, "", &[])}</ul>
        </dialog>
        <dialog class="palette" id="keys" aria-labelledby="keys-title">
            <p class="palette-title" id="keys-title">{say!(language, "desk-keys")}</p>
            {keys::list(language)}
            <p class="palette-foot">
                <a href="/admin/keys">{say!(language, "desk-keys-change")}</a>
                <button type="button" class="button" data-close="">{say!(language, "desk-keys-close")}</button>
            </p>
        </dialog>
    };
    let matter = matter.into_markup();
    view! { <Palette are_keys_on=frame.are_keys_on()>{matter}</Palette> }.into_markup()
}

/// In every language the desk speaks, a place is found by its name.
#[cfg(test)]
mod tests {
    use super::*;
    use domain::Language;

    #[test]
    fn every_place_has_a_name_to_be_found_by() {
        for language in Language::ALL {
            assert!(PLACES.iter().all(|place| !place.label(language).is_empty()));
        }
    }
}
