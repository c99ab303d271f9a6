//! Words that were typed into a form and not sent are not left without a question.
//! The editor keeps what is typed and asks by itself; every other form of the desk
//! is asked about here.

use crate::islands::dom;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};

/// What words are typed into. A form that was sent is on its way, and one that only
/// looks something up loses nothing.
const FIELDS: &str = "form[method=post]:not(#editor, [data-sent]) \
    :is(textarea, input:not([type]), input[type=text])";

/// Asks before a page is left on which something was typed.
#[island]
pub fn AskFirst() -> impl IntoView {
    Effect::new(move |_| {
        let Some(window) = web_sys::window() else {
            return;
        };
        dom::on(&window, "beforeunload", |event| {
            if is_sent_or_untouched() == Some(false) {
                event.prevent_default();
            }
        });
    });
}

/// Whether nothing would be lost; none where the page cannot tell.
fn is_sent_or_untouched() -> Option<bool> {
    let document = dom::document()?;
    // What was sent takes the page away, and that was asked for.
    if document
        .query_selector("form[data-sent]:not(#editor)")
        .ok()?
        .is_some()
    {
        return Some(true);
    }
    let fields = document.query_selector_all(FIELDS).ok()?;
    let is_touched = dom::elements(&fields).any(|field| {
        let area = field.dyn_ref::<HtmlTextAreaElement>();
        let area = area.is_some_and(|area| {
            area.default_value()
                .is_ok_and(|shown| shown != area.value())
        });
        let line = field.dyn_ref::<HtmlInputElement>();
        area || line.is_some_and(|line| line.value() != line.default_value())
    });
    Some(!is_touched)
}
