//! Proofreading reads along: a moment after somebody stops typing, the form is sent
//! to be read, and what the server remarks of it takes the place of what stood in
//! the panel and at the fields. Nothing is kept by that, and focus stays.
//!
//! A link of the panel leads to its field without this, too; with it, the words
//! that it is about are selected.

use crate::islands::dom;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Document, Element, FormData, HtmlElement, HtmlFormElement, HtmlInputElement,
    HtmlTextAreaElement, UrlSearchParams, XmlHttpRequest, XmlHttpRequestResponseType,
};

/// So long nothing is typed before the text is read, in milliseconds.
const PAUSE: i32 = 700;

/// The longest that a reading may take, in milliseconds.
const LONGEST: u32 = 20_000;

/// Reads the editor's form along.
#[island]
pub fn ReadAlong(
    /// What is said when the server does not answer.
    failed: String,
) -> impl IntoView {
    let has_failed = RwSignal::new(false);
    Effect::new(move |_| listen(has_failed));
    view! {
        <p class="hint" role="status" hidden=move || !has_failed.get()>
            {move || if has_failed.get() { failed.clone() } else { String::new() }}
        </p>
    }
}

/// The form, and what is under way.
struct Reader {
    form: HtmlFormElement,
    waiting: Cell<Option<i32>>,
    request: RefCell<Option<XmlHttpRequest>>,
    has_failed: RwSignal<bool>,
}

fn listen(has_failed: RwSignal<bool>) {
    let Some(document) = dom::document() else {
        return;
    };
    let form = document.get_element_by_id("editor");
    let Some(form) = form.and_then(|form| form.dyn_into::<HtmlFormElement>().ok()) else {
        return;
    };
    let reader = Rc::new(Reader {
        form: form.clone(),
        waiting: Cell::default(),
        request: RefCell::default(),
        has_failed,
    });
    for event in ["input", "change"] {
        let reader = Rc::clone(&reader);
        dom::on(&form, event, move |_| reader.wait());
    }
    dom::on(&document, "click", |event| {
        let target = event.target();
        let target = target.and_then(|target| target.dyn_into::<Element>().ok());
        let link = target.and_then(|target| target.closest("#proof a[data-start]").ok()?);
        if link.is_some_and(|link| select(&link)) {
            event.prevent_default();
        }
    });
}

impl Reader {
    fn wait(self: &Rc<Self>) {
        dom::forget(self.waiting.take());
        let reader = Rc::clone(self);
        let read = move || {
            if reader.request().is_err() {
                reader.has_failed.set(true);
            }
        };
        self.waiting.set(dom::after(PAUSE, read));
    }

    fn request(self: &Rc<Self>) -> Result<(), JsValue> {
        // An older answer would be about another text.
        if let Some(older) = self.request.take() {
            let _ = older.abort();
        }
        let fields = FormData::new_with_form(&self.form)?;
        let body = UrlSearchParams::new_with_str_sequence_sequence(&fields)?;
        let request = XmlHttpRequest::new()?;
        request.open("POST", "/admin/proof")?;
        request.set_request_header(
            "content-type",
            "application/x-www-form-urlencoded;charset=UTF-8",
        )?;
        // A document, and not text, so that nothing here makes HTML of a string.
        request.set_response_type(XmlHttpRequestResponseType::Document);
        request.set_timeout(LONGEST);
        let reader = Rc::clone(self);
        dom::on(&request, "loadend", move |event| {
            let asked = event.target().and_then(|asked| asked.dyn_into().ok());
            if let Some(asked) = asked {
                reader.take(&asked);
            }
        });
        let text = body.to_string();
        request.send_with_opt_str(text.as_string().as_deref())?;
        self.request.replace(Some(request));
        Ok(())
    }

    fn take(&self, request: &XmlHttpRequest) {
        let is_newest = self.request.borrow().as_ref() == Some(request);
        if !is_newest {
            return;
        }
        self.request.take();
        let status = request.status().unwrap_or_default();
        let answer = request.response_xml().ok().flatten();
        let answer = answer.filter(|_| status == 200);
        self.has_failed.set(answer.is_none());
        if let Some(answer) = answer {
            show(&answer);
        }
    }
}

/// Puts what was remarked in the place of what stood there.
fn show(answer: &Document) {
    let Some(document) = dom::document() else {
        return;
    };
    if let Ok(places) = document.query_selector_all("#editor .remarks") {
        for place in dom::elements(&places) {
            let fresh = answer.get_element_by_id(&place.id());
            exchange(&place, fresh.as_ref());
        }
    }
    let both = |id: &str| {
        document
            .get_element_by_id(id)
            .zip(answer.get_element_by_id(id))
    };
    if let Some((list, fresh)) = both("proof-list") {
        // Whoever goes through the list by keyboard keeps it as it is.
        let focused = document.active_element();
        if list.contains(focused.as_ref().map(AsRef::as_ref)) {
            return;
        }
        exchange(&list, Some(&fresh));
    }
    // The element stays, and only its text changes: so it is said aloud.
    if let Some((said, fresh)) = both("proof-said")
        && said.text_content() != fresh.text_content()
    {
        said.set_text_content(fresh.text_content().as_deref());
    }
}

/// Makes what is in a place like what is in its newer copy, and nothing if they are
/// the same already: what is said aloud is said once.
fn exchange(place: &Element, fresh: Option<&Element>) {
    let text = |element: Option<&Element>| element.and_then(|element| element.text_content());
    if text(Some(place)).unwrap_or_default() == text(fresh).unwrap_or_default() {
        return;
    }
    while let Some(child) = place.first_child() {
        let _ = place.remove_child(&child);
    }
    while let Some(child) = fresh.and_then(|fresh| fresh.first_child()) {
        if place.append_child(&child).is_err() {
            return;
        }
    }
}

/// Selects the words that a link is about; whether it did.
fn select(link: &Element) -> bool {
    let number = |name: &str| link.get_attribute(name)?.parse::<u32>().ok();
    let field = link.get_attribute("href");
    let field = field.and_then(|href| dom::document()?.get_element_by_id(href.strip_prefix('#')?));
    let (Some(field), Some(start), Some(end)) = (field, number("data-start"), number("data-end"))
    else {
        return false;
    };
    if let Some(field) = field.dyn_ref::<HtmlElement>() {
        let _ = field.focus();
    }
    if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
        let _ = area.set_selection_range(start, end);
        scroll(area, start);
        true
    } else if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        let _ = input.set_selection_range(start, end);
        true
    } else {
        false
    }
}

/// Brings a place of a long text into view: about where it is, by its share of the
/// text, since a browser does not say where a character is drawn.
pub(super) fn scroll(area: &HtmlTextAreaElement, start: u32) {
    let length = area.text_length().max(1);
    let height = f64::from(area.scroll_height());
    let place = height * f64::from(start) / f64::from(length);
    let top = (place - f64::from(area.client_height()) / 2.0).max(0.0);
    // Pixels of a page fit.
    #[expect(clippy::cast_possible_truncation, reason = "pixels of a page are few")]
    area.set_scroll_top(top as i32);
}
