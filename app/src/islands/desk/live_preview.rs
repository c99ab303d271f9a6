//! Shows in the editor's pane what readers would see, while somebody types.
//!
//! The form is sent as it is a moment after the last key, and what the server made of
//! it takes the place of what was in the pane, node by node: neither the focus nor the
//! page moves. Without a script a button shows the preview.

use crate::islands::dom;
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Document, Element, FormData, HtmlElement, HtmlFormElement, UrlSearchParams, XmlHttpRequest,
    XmlHttpRequestResponseType,
};

/// Milliseconds after the last key.
const PAUSE: i32 = 500;

/// Under which the browser keeps whether the pane is open.
const KEPT: &str = "fenster-live-preview";

/// Attributes that name other elements by their ids.
const NAMING: [&str; 5] = [
    "for",
    "aria-labelledby",
    "aria-describedby",
    "aria-controls",
    "headers",
];

/// Reads along: fills the pane, and lets the switch open and close it.
#[island]
pub fn LivePreview(
    /// Where the form is sent.
    to: String,
    /// What is said when no preview came.
    failed: String,
) -> impl IntoView {
    let has_failed = RwSignal::new(false);
    Effect::new(move |_| {
        let pane = Pane::find(to.clone(), has_failed);
        if let Some(pane) = pane {
            Rc::new(pane).live();
        }
    });
    let complaint = move || {
        if has_failed.get() {
            failed.clone()
        } else {
            String::new()
        }
    };
    view! { <p class="live-failed" role="status">{complaint}</p> }
}

struct Pane {
    to: String,
    has_failed: RwSignal<bool>,
    form: HtmlFormElement,
    section: HtmlElement,
    matter: Element,
    switch: HtmlElement,
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    /// Which view is wanted, in the words of the form's button.
    wanted: Option<String>,
    waiting: Option<i32>,
    asked: Option<XmlHttpRequest>,
}

impl Pane {
    fn find(to: String, has_failed: RwSignal<bool>) -> Option<Self> {
        let document = dom::document()?;
        let find = |id: &str| document.get_element_by_id(id);
        Some(Self {
            to,
            has_failed,
            form: find("editor")?.dyn_into().ok()?,
            section: find("live-preview")?.dyn_into().ok()?,
            matter: find("live-matter")?,
            switch: find("live-switch")?.dyn_into().ok()?,
            state: RefCell::default(),
        })
    }

    fn live(self: Rc<Self>) {
        let _ = self.switch.set_attribute("data-alive", "");
        let pane = Rc::clone(&self);
        dom::on(&self.switch, "click", move |_| {
            pane.open(pane.section.hidden());
        });
        for event in ["input", "change"] {
            let pane = Rc::clone(&self);
            dom::on(&self.form, event, move |_| pane.renew_soon());
        }
        let pane = Rc::clone(&self);
        dom::on(&self.matter, "click", move |event| {
            let target = event.target().and_then(|target| target.dyn_into().ok());
            let button = target.and_then(|target: Element| target.closest("[data-do]").ok()?);
            if let Some(wanted) = button.and_then(|button| button.get_attribute("data-do")) {
                pane.state.borrow_mut().wanted = Some(wanted);
                pane.renew();
            }
        });
        if kept().as_deref() == Some("open") {
            self.open(true);
        }
    }

    fn open(self: &Rc<Self>, is_open: bool) {
        self.section.set_hidden(!is_open);
        let word = if is_open { "true" } else { "false" };
        let _ = self.switch.set_attribute("aria-expanded", word);
        keep(if is_open { "open" } else { "closed" });
        if is_open {
            self.renew();
        }
    }

    fn renew_soon(self: &Rc<Self>) {
        if self.section.hidden() {
            return;
        }
        let pane = Rc::clone(self);
        let waiting = dom::after(PAUSE, move || pane.renew());
        let before = std::mem::replace(&mut self.state.borrow_mut().waiting, waiting);
        dom::forget(before);
    }

    fn renew(self: &Rc<Self>) {
        let before = self.state.borrow_mut().asked.take();
        if let Some(before) = before {
            // An answer that is on its way is to a question of before.
            let _ = before.abort();
        }
        let asked = self.ask();
        if asked.is_none() {
            self.has_failed.set(true);
        }
        self.state.borrow_mut().asked = asked;
    }

    fn ask(self: &Rc<Self>) -> Option<XmlHttpRequest> {
        let typed = FormData::new_with_form(&self.form).ok()?;
        let typed: JsValue = typed.into();
        let sent = UrlSearchParams::new_with_str_sequence_sequence(&typed).ok()?;
        if let Some(wanted) = &self.state.borrow().wanted {
            sent.set("do", wanted);
        }
        let request = XmlHttpRequest::new().ok()?;
        request.open_with_async("POST", &self.to, true).ok()?;
        request.set_response_type(XmlHttpRequestResponseType::Document);
        let form = "application/x-www-form-urlencoded";
        request.set_request_header("content-type", form).ok()?;
        for event in ["load", "error"] {
            let (pane, answer) = (Rc::clone(self), request.clone());
            dom::on(&request, event, move |_| {
                let is_shown = pane.show(&answer).is_some();
                pane.has_failed.set(!is_shown);
            });
        }
        let sent: String = sent.to_string().into();
        request.send_with_opt_str(Some(&sent)).ok()?;
        Some(request)
    }

    fn show(&self, answer: &XmlHttpRequest) -> Option<()> {
        if answer.status().ok()? != 200 {
            return None;
        }
        let fresh: Document = answer.response().ok()?.dyn_into().ok()?;
        let fresh = fresh.get_element_by_id("live-matter")?;
        rename(&fresh);
        let document = dom::document()?;
        let focused = document.active_element().and_then(|active| {
            let is_within = self.matter.contains(Some(&active));
            // Two buttons may lead to the same view: they are told apart by their words.
            active.text_content().filter(|_| is_within)
        });
        let down = self.section.scroll_top();
        while let Some(old) = self.matter.first_child() {
            self.matter.remove_child(&old).ok()?;
        }
        while let Some(node) = fresh.first_child() {
            let node = document.adopt_node(&node).ok()?;
            self.matter.append_child(&node).ok()?;
        }
        self.section.set_scroll_top(down);
        if let Some(words) = focused {
            let buttons = self.matter.query_selector_all("[data-do]").ok()?;
            let same = dom::elements(&buttons)
                .find(|button| button.text_content().as_ref() == Some(&words));
            if let Some(button) = same.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
                let _ = button.focus();
            }
        }
        Some(())
    }
}

/// Ids stay unique on the page, and links do not lead away from what is typed.
fn rename(fresh: &Element) {
    let each = |selector: &str, what: &dyn Fn(&Element)| {
        if let Ok(found) = fresh.query_selector_all(selector) {
            dom::elements(&found).for_each(|element| what(&element));
        }
    };
    each("[id]", &|element| {
        element.set_id(&format!("live-{}", element.id()));
    });
    for name in NAMING {
        each(&format!("[{name}]"), &|element| {
            let ids = element.get_attribute(name).unwrap_or_default();
            let ids: Vec<_> = ids
                .split_whitespace()
                .map(|id| format!("live-{id}"))
                .collect();
            let _ = element.set_attribute(name, &ids.join(" "));
        });
    }
    each("a[href^='#']", &|link| {
        let href = link.get_attribute("href").unwrap_or_default();
        let _ = link.set_attribute("href", &format!("#live-{}", &href[1..]));
    });
    each("a[href]:not([href^='#'])", &|link| {
        let _ = link.set_attribute("target", "_blank");
        let _ = link.set_attribute("rel", "noopener");
    });
    // What is only a picture of the page takes no part in forms.
    each(
        "button:not([data-do]), input, select, textarea",
        &|control| {
            let _ = control.set_attribute("disabled", "");
        },
    );
    // They would lie here dead.
    each("leptos-island [hidden], .your-time", &|element| {
        element.remove()
    });
}

fn kept() -> Option<String> {
    let storage = web_sys::window()?.local_storage().ok()??;
    storage.get_item(KEPT).ok()?
}

fn keep(word: &str) {
    let storage = web_sys::window().and_then(|window| window.local_storage().ok()?);
    if let Some(storage) = storage {
        // A browser that keeps nothing begins with a closed pane each time.
        let _ = storage.set_item(KEPT, word);
    }
}
