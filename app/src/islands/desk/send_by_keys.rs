//! Sends the form in which one writes by Ctrl or Cmd with Enter, and saves in the
//! editor by Ctrl or Cmd with S. Where that makes a whole notice public or changes one
//! that is, it takes a second press: the first one leads to the button that says so.

use crate::islands::dom;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, KeyboardEvent};

/// Serves every form of the page.
#[island]
pub fn SendByKeys() -> impl IntoView {
    Effect::new(move |_| {
        let Some(document) = dom::document() else {
            return;
        };
        dom::on(&document, "keydown", |event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
                return;
            };
            if event.default_prevented() || event.is_composing() || event.repeat() {
                return;
            }
            let is_ours = event.ctrl_key() != event.meta_key() && !event.alt_key();
            if is_ours && !event.shift_key() && pressed(&event.key()).is_some() {
                event.prevent_default();
            }
        });
    });
}

fn pressed(key: &str) -> Option<()> {
    let document = dom::document()?;
    let at = document.active_element()?;
    match key {
        "Enter" => send(&document, &at),
        "s" | "S" => {
            let save = find(&document, ".dock [name=do][value=save]")?;
            press(&save, &at)
        }
        _ => None,
    }
}

/// Presses the main button of the form; of the editor's, where one is in no form.
fn send(document: &Document, at: &Element) -> Option<()> {
    let form = at.closest("form").ok()?;
    let id = form.as_ref().map(Element::id).unwrap_or_default();
    let button = match form {
        Some(form) if id != "editor" => main_of(&form)?,
        _ => find(document, ".dock .actions-do .is-main")?,
    };
    press(&button, at)
}

fn press(button: &HtmlElement, at: &Element) -> Option<()> {
    let is_at_once = button.matches(".dock .is-main").ok()?;
    if is_at_once && !button.is_same_node(Some(at)) {
        return button.focus().ok();
    }
    button.click();
    Some(())
}

fn main_of(form: &Element) -> Option<HtmlElement> {
    let main = form
        .query_selector("button.is-main, .button.is-main")
        .ok()??;
    main.dyn_into().ok()
}

fn find(document: &Document, selector: &str) -> Option<HtmlElement> {
    document.query_selector(selector).ok()??.dyn_into().ok()
}
