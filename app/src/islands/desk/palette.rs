//! The palette and the shortcuts: opens over the page what is a page of its own,
//! and does by keys what links and buttons do. Both are written by the server; this
//! opens, fetches, moves the focus and presses.

use crate::islands::dom;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{
    Document, Element, Event, HtmlDetailsElement, HtmlDialogElement, HtmlElement, HtmlInputElement,
    KeyboardEvent, XmlHttpRequest, XmlHttpRequestResponseType,
};

/// How long nothing is typed before the list is asked for.
const PAUSE: Duration = Duration::from_millis(120);
/// For how long the first key of two is kept in mind.
const MEMORY: i32 = 1_500;

/// Around the link to the page of places and the dialogs.
#[island]
pub fn Palette(
    /// Whether the operator wants shortcuts of single keys.
    are_keys_on: bool,
    /// The link and the dialogs.
    children: Children,
) -> impl IntoView {
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let asked = StoredValue::new_local(None::<XmlHttpRequest>);
    let before = StoredValue::new(String::new());
    // What the list that is shown was asked for: at first everything.
    let shown = StoredValue::new(String::new());
    Effect::new(move |_| {
        let Some(document) = dom::document() else {
            return;
        };
        dom::on(&document, "keydown", move |event| {
            if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
                pressed(event, are_keys_on, before);
            }
        });
        if let Some(link) = find(".desk-go") {
            let _ = link.set_attribute("data-alive", "");
        }
    });
    let typed = move |event: Event| {
        let field = event.target().and_then(|field| field.dyn_into().ok());
        let Some(field): Option<HtmlInputElement> = field else {
            return;
        };
        if let Some(timer) = waiting.try_update_value(Option::take).flatten() {
            timer.clear();
        }
        let ask = move || {
            if let Some(request) = asked.try_update_value(Option::take).flatten() {
                let _ = request.abort();
            }
            asked.set_value(fetch(field.value(), shown, false));
        };
        waiting.set_value(set_timeout_with_handle(ask, PAUSE).ok());
    };
    let clicked = move |event: web_sys::MouseEvent| {
        let is_plain = !(event.ctrl_key() || event.meta_key() || event.shift_key());
        if is_in(&event, "[data-close]") {
            close();
        } else if is_plain && is_in(&event, ".desk-go") && open("palette") {
            event.prevent_default();
        }
    };
    let sent = move |event: web_sys::SubmitEvent| {
        let form = event
            .target()
            .and_then(|form| form.dyn_into::<Element>().ok());
        let is_search = form.is_some_and(|form| form.get_attribute("role").is_some());
        let field = find(".palette[open] input");
        let field = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
        let Some(field) = field.filter(|_| is_search) else {
            return;
        };
        if let Some(timer) = waiting.try_update_value(Option::take).flatten() {
            timer.clear();
        }
        if let Some(request) = asked.try_update_value(Option::take).flatten() {
            let _ = request.abort();
        }
        if field.value() != shown.get_value() {
            // Whoever types faster than the list comes does not mean what stands there.
            asked.set_value(fetch(field.value(), shown, true));
            if asked.with_value(Option::is_some) {
                event.prevent_default();
            }
        } else if go() {
            event.prevent_default();
        }
    };
    view! {
        <div class="desk-find" on:input=typed on:click=clicked on:submit=sent>
            {children()}
        </div>
    }
}

fn find(selector: &str) -> Option<HtmlElement> {
    let found = dom::document()?.query_selector(selector).ok()??;
    found.dyn_into().ok()
}

/// Whether an event is of something that a selector finds, or within it.
fn is_in(event: &Event, selector: &str) -> bool {
    let target = event.target();
    let target = target.and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| matches!(target.closest(selector), Ok(Some(_))))
}

fn close() {
    let open = find(".palette[open]").and_then(|open| open.dyn_into::<HtmlDialogElement>().ok());
    if let Some(open) = open {
        open.close();
    }
}

/// Opens a dialog; what it holds first gets the focus.
fn open(id: &str) -> bool {
    let dialog = dom::document().and_then(|document| document.get_element_by_id(id));
    let dialog = dialog.and_then(|dialog| dialog.dyn_into::<HtmlDialogElement>().ok());
    let Some(dialog) = dialog else { return false };
    let is_open = dialog.open() || dialog.show_modal().is_ok();
    if let Some(field) = find(".palette[open] input") {
        let _ = field.focus();
    }
    is_open
}

/// Whether it is pressed in a text with a toolbar, where it makes a link.
fn makes_links(event: &KeyboardEvent) -> bool {
    let field = event
        .target()
        .and_then(|field| field.dyn_into::<Element>().ok());
    let bar = field.map(|field| format!(".tools[data-for='{}']", field.id()));
    bar.is_some_and(|bar| find(&bar).is_some())
}

fn pressed(event: &KeyboardEvent, are_keys_on: bool, before: StoredValue<String>) {
    let key = event.key();
    let has_control = event.ctrl_key() || event.meta_key();
    if has_control && !event.alt_key() && key.eq_ignore_ascii_case("k") && !makes_links(event) {
        if open("palette") {
            event.prevent_default();
        }
        return;
    }
    if let Some(open) = find(".palette[open]") {
        if (key == "ArrowDown" || key == "ArrowUp") && step(&open, key == "ArrowDown") {
            event.prevent_default();
        }
        return;
    }
    let is_for_us = are_keys_on
        && !has_control
        && !event.alt_key()
        && !event.is_composing()
        && !event.default_prevented()
        && !is_typing(event);
    if !is_for_us {
        return;
    }
    let first = before.try_update_value(std::mem::take).unwrap_or_default();
    let both = format!("{first} {key}");
    let does = does(&both).or_else(|| does(&key));
    if let Some(does) = does {
        event.prevent_default();
        act(&does);
    } else if begins(&key) {
        before.set_value(key);
        dom::after(MEMORY, move || before.set_value(String::new()));
    }
}

/// Whether the key goes into a field, or chooses in one.
fn is_typing(event: &KeyboardEvent) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let field = "input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]";
    target.is_some_and(|target| target.matches(field).unwrap_or(true))
}

/// Moves the focus among what was found, from the field and back to it.
fn step(dialog: &Element, is_down: bool) -> bool {
    let Ok(list) = dialog.query_selector_all("input[type=search], .go-found a") else {
        return false;
    };
    let items: Vec<Element> = dom::elements(&list).collect();
    let at = dom::document().and_then(|document| document.active_element());
    let at = items.iter().position(|item| Some(item) == at.as_ref());
    let next = match (at, is_down) {
        (Some(at), true) => at + 1,
        (Some(at), false) => at.saturating_sub(1),
        (None, _) => 0,
    };
    let next = items
        .get(next)
        .and_then(|item| item.dyn_ref::<HtmlElement>());
    next.is_some_and(|next| next.focus().is_ok())
}

/// What keys do, by the list that the server wrote.
fn does(keys: &str) -> Option<String> {
    rows().find_map(|row| {
        let is_it = row.get_attribute("data-keys").as_deref() == Some(keys);
        is_it.then(|| row.get_attribute("data-does")).flatten()
    })
}

/// Whether a key is the first of two.
fn begins(key: &str) -> bool {
    let first = format!("{key} ");
    rows().any(|row| {
        let keys = row.get_attribute("data-keys");
        keys.is_some_and(|keys| keys.starts_with(&first))
    })
}

fn rows() -> impl Iterator<Item = Element> {
    let rows =
        dom::document().and_then(|document| document.query_selector_all("#keys [data-keys]").ok());
    let rows: Vec<Element> = rows.iter().flat_map(dom::elements).collect();
    rows.into_iter()
}

fn act(does: &str) {
    match does {
        "keys" => {
            open("keys");
        }
        "edit" => {
            if let Some(link) = find("#do-edit") {
                link.click();
            }
        }
        "postmortem" => {
            // To begin one takes Enter as well: a letter alone makes no draft.
            if let Some(button) = find("#do-postmortem") {
                let _ = button.focus();
            }
        }
        "filter" => match find("main .filters [type=search], main [role=search] input") {
            Some(field) => {
                let _ = field.focus();
            }
            None => {
                open("palette");
            }
        },
        "update" => update(),
        place => {
            if let Some(window) = web_sys::window() {
                let _ = window.location().assign(place);
            }
        }
    }
}

/// To the form for an update: that of the page, or the first of several; where there
/// is none, to the dashboard, which has them all.
fn update() {
    let folded = find(".quick").and_then(|quick| quick.dyn_into::<HtmlDetailsElement>().ok());
    if let Some(folded) = folded {
        folded.set_open(true);
    }
    match find(".quick textarea, #part-update ~ form textarea") {
        Some(field) => {
            let _ = field.focus();
        }
        None => act("/admin/"),
    }
}

/// Goes to the first that was found, which is what was meant; without one the page tells.
fn go() -> bool {
    let first = find(".palette[open] .go-found a");
    first.is_some_and(|first| {
        first.click();
        true
    })
}

/// Asks for what is found and shows it, as elements: the browser reads the page. May go
/// to the first of it at once.
fn fetch(typed: String, shown: StoredValue<String>, goes: bool) -> Option<XmlHttpRequest> {
    let query = String::from(js_sys::encode_uri_component(&typed));
    let request = XmlHttpRequest::new().ok()?;
    request.open("GET", &format!("/admin/go?q={query}")).ok()?;
    request.set_response_type(XmlHttpRequestResponseType::Document);
    let answered = {
        let request = request.clone();
        Closure::once_into_js(move || {
            let page = request.response().ok();
            let page = page.and_then(|page| page.dyn_into::<Document>().ok());
            if let Some(page) = page {
                put(&page);
                shown.set_value(typed);
                if goes {
                    go();
                }
            }
        })
    };
    // Without an answer the list stays, and to send the form asks for the page.
    request.set_onload(Some(answered.unchecked_ref()));
    request.send().ok()?;
    Some(request)
}

/// Puts what another page has found where the list of this one is.
fn put(page: &Document) {
    let fresh = page.get_element_by_id("go-found");
    let Some((shown, fresh)) = find("#palette .go-found").zip(fresh) else {
        return;
    };
    while let Some(old) = shown.first_child() {
        let _ = shown.remove_child(&old);
    }
    while let Some(new) = fresh.first_child() {
        if shown.append_child(&new).is_err() {
            return;
        }
    }
}
