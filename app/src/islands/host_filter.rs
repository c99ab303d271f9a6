//! Finds one's own host among many as one types. The form works without it and
//! asks for a page; this hides the rows of a short table that do not match, and
//! of a long one, of which the page holds a part, fetches the part that does.

use super::dom;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{
    Document, Element, Event, HtmlFormElement, HtmlInputElement, HtmlTextAreaElement,
    XmlHttpRequest, XmlHttpRequestResponseType,
};

/// How long nothing is typed before a page is asked for.
const PAUSE: Duration = Duration::from_millis(200);

/// What a part of a long table is found by, here and in the page that is fetched.
const ROWS: &str = "host-rows";

/// What the rows, or the answer about some hosts, say of themselves.
const SAID: &str = ".host-rows-said, .standing .verdict-line span";

/// Around the form above a table of hosts.
#[island]
pub fn HostFilter(
    /// What is said when no host matches.
    none: String,
    /// What is said when the page cannot be had.
    failed: String,
    /// Whether the page holds only a part of the rows.
    is_cut: bool,
    /// Whether the answer has a page of its own, which the form leads to when it is sent.
    is_page: bool,
    /// The form.
    children: Children,
) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let wanted = RwSignal::new(String::new());
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let asked = StoredValue::new_local(None::<XmlHttpRequest>);
    let stop = move || {
        if let Some(timer) = waiting.try_update_value(Option::take).flatten() {
            timer.clear();
        }
        if let Some(request) = asked.try_update_value(Option::take).flatten() {
            let _ = request.abort();
        }
    };
    let look = move |form: HtmlFormElement, pause: Duration| {
        stop();
        let failed = failed.clone();
        let ask = move || {
            let told = move |rows: Option<Element>| {
                let is_shown = rows.is_some_and(|rows| put(&rows));
                said.set(if is_shown { heading() } else { failed });
            };
            asked.set_value(fetch(&form, told));
        };
        waiting.set_value(set_timeout_with_handle(ask, pause).ok());
    };
    let show = move |document: &Document| {
        let is_empty = filter(document, &wanted.read_untracked()) == 0;
        said.set(if is_empty {
            none.clone()
        } else {
            String::new()
        });
    };
    let show_again = show.clone();
    Effect::new(move |_| {
        // What is fetched is cut by the server already.
        if !is_cut {
            dom::on_fresh(show_again.clone());
        }
    });
    let typed = {
        let look = look.clone();
        move |event: Event| {
            let Some((text, form)) = typed_in(&event) else {
                return;
            };
            if is_cut {
                look(form, PAUSE);
            } else if let Some(document) = dom::document() {
                wanted.set(text);
                show(&document);
            }
        }
    };
    let sent = move |event: web_sys::SubmitEvent| {
        let form = event.target().and_then(|form| form.dyn_into().ok());
        let Some(form) = form else { return };
        if is_page {
            stop();
            return;
        }
        event.prevent_default();
        if is_cut {
            look(form, Duration::ZERO);
        }
    };
    view! {
        <div on:input=typed on:submit=sent>
            {children()}
            <p class="hint" role="status">
                {said}
            </p>
        </div>
    }
}

/// What somebody has typed, and the form it is typed in.
fn typed_in(event: &Event) -> Option<(String, HtmlFormElement)> {
    let field: Element = event.target()?.dyn_into().ok()?;
    let form = field.closest("form").ok()??.dyn_into().ok()?;
    let (_, text) = filled_in(&field)?;
    Some((text, form))
}

/// The name of a field and what is in it.
fn filled_in(field: &Element) -> Option<(String, String)> {
    if let Some(line) = field.dyn_ref::<HtmlInputElement>() {
        return Some((line.name(), line.value()));
    }
    let text = field.dyn_ref::<HtmlTextAreaElement>()?;
    Some((text.name(), text.value()))
}

/// Shows the rows whose host contains the text; returns how many.
fn filter(document: &Document, text: &str) -> usize {
    let wanted = text.trim().to_lowercase();
    let Ok(rows) = document.query_selector_all("tr[data-host]") else {
        return 0;
    };
    let mut shown = 0;
    for row in dom::elements(&rows) {
        let fits = row
            .get_attribute("data-host")
            .is_some_and(|host| host.contains(&wanted));
        let _ = if fits {
            row.remove_attribute("hidden")
        } else {
            row.set_attribute("hidden", "")
        };
        shown += usize::from(fits);
    }
    shown
}

/// The page that the form asks for.
fn address(form: &HtmlFormElement) -> Option<String> {
    let query = js_sys::Array::new();
    let fields = form.elements();
    for at in 0..fields.length() {
        let filled = fields.item(at).and_then(|field| filled_in(&field));
        let Some((name, value)) = filled else {
            continue;
        };
        let value = value.trim();
        if !value.is_empty() {
            let value = js_sys::encode_uri_component(value);
            query.push(&format!("{name}={}", String::from(value)).into());
        }
    }
    let action = form.get_attribute("action")?;
    let path = action.split('#').next().unwrap_or_default();
    let query = String::from(query.join("&"));
    Some(if query.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{query}")
    })
}

/// Asks for the page and tells its rows, as elements: the browser reads the page,
/// so that nothing is ever set as HTML here.
fn fetch(
    form: &HtmlFormElement,
    told: impl FnOnce(Option<Element>) + 'static,
) -> Option<XmlHttpRequest> {
    let address = address(form)?;
    let request = XmlHttpRequest::new().ok()?;
    request.open("GET", &address).ok()?;
    request.set_response_type(XmlHttpRequestResponseType::Document);
    let answered = {
        let request = request.clone();
        Closure::once_into_js(move || {
            let page = request
                .response()
                .ok()
                .and_then(|page| page.dyn_into::<Document>().ok());
            // The other islands do to it what they did to this page.
            page.iter().for_each(dom::prepare);
            let rows = page.and_then(|page| page.get_element_by_id(ROWS));
            if rows.is_some() {
                remember(&address);
            }
            told(rows);
        })
    };
    // Also when there was no answer; not when another question came before it.
    request.set_onload(Some(answered.unchecked_ref()));
    request.set_onerror(Some(answered.unchecked_ref()));
    request.send().ok()?;
    Some(request)
}

/// The address of what is shown, so that it can be passed on and read again.
fn remember(address: &str) {
    let history = web_sys::window().and_then(|window| window.history().ok());
    let _ =
        history.map(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(address)));
}

/// Puts the rows of another page where those of this one are.
fn put(rows: &Element) -> bool {
    let Some(document) = dom::document() else {
        return false;
    };
    let Some(place) = document.get_element_by_id(ROWS) else {
        return false;
    };
    document
        .adopt_node(rows)
        .and_then(|rows| place.replace_with_with_node_1(&rows))
        .is_ok()
}

/// What the rows say of themselves, for those who do not see them change.
fn heading() -> String {
    let said = dom::document()
        .and_then(|document| document.query_selector(SAID).ok().flatten())
        .and_then(|said| said.first_child())
        .and_then(|said| said.text_content());
    said.unwrap_or_default()
}
