//! A form is sent once, however often its button is pressed while the answer is
//! on its way: on a slow line a second press would post an update twice.

use crate::islands::dom;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Marks a form whose answer is awaited; style sheets show it.
const SENT: &str = "data-sent";

/// After these milliseconds a form may be sent again: its answer did not come,
/// or it was a file, and the page stayed.
const PATIENCE: i32 = 10_000;

/// Guards every form of the page, also those that come later.
#[island]
pub fn SendOnce() -> impl IntoView {
    Effect::new(move |_| guard());
}

fn guard() {
    let Some(document) = dom::document() else {
        return;
    };
    dom::on(&document, "submit", |event| {
        let form = event.target();
        let Some(form) = form.as_ref().and_then(|form| form.dyn_ref::<Element>()) else {
            return;
        };
        if event.default_prevented() {
            return;
        }
        if form.has_attribute(SENT) {
            event.prevent_default();
            return;
        }
        let _ = form.set_attribute(SENT, "");
        let form = form.clone();
        dom::after(PATIENCE, move || {
            let _ = form.remove_attribute(SENT);
        });
    });
    // A page that is come back to is as it was left, also in this.
    if let Some(window) = web_sys::window() {
        dom::on(&window, "pageshow", |_| release());
    }
}

fn release() {
    let sent = dom::document()
        .and_then(|document| document.query_selector_all(&format!("form[{SENT}]")).ok());
    if let Some(sent) = sent {
        dom::elements(&sent).for_each(|form| {
            let _ = form.remove_attribute(SENT);
        });
    }
}
