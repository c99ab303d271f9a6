//! Leads from one place of the editor that is to be filled in to the next, by F8 or a
//! touch: brackets of a template, and fields that a notice needs. What was put in for
//! one bracket is put in for its likes in the same language. When nothing is left the
//! way leads to the main button.
//!
//! It reads and writes public fields only when it puts in for likes: what is sealed
//! never gets out of its field by itself.

mod control;
mod find;

use crate::islands::dom;
use control::{CONTROLS, Control, controls};
use leptos::prelude::*;
use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlDocument, HtmlElement, KeyboardEvent};

/// Milliseconds after a change until places are counted again.
const PAUSE: i32 = 200;

/// Serves the form with the id `editor` and the button with the id `next-blank`.
#[island]
pub fn Blanks(
    /// The names of fields that are not to stay empty.
    wanted: Vec<String>,
) -> impl IntoView {
    Effect::new(move |_| serve(wanted.clone()));
}

/// A bracket that was shown, to see afterwards what took its place.
struct Shown {
    control: Control,
    before: String,
    blank: String,
    after: String,
}

/// Where one may stop: in which control, and at which bytes.
struct Place {
    control: Control,
    range: Range<usize>,
}

struct Guide {
    wanted: Vec<String>,
    shown: RefCell<Option<Shown>>,
    waiting: RefCell<Option<i32>>,
}

fn serve(wanted: Vec<String>) {
    let Some(document) = dom::document() else {
        return;
    };
    let (Some(form), Some(button)) = (
        document.get_element_by_id("editor"),
        document.get_element_by_id("next-blank"),
    ) else {
        return;
    };
    let guide = Rc::new(Guide {
        wanted,
        shown: RefCell::default(),
        waiting: RefCell::default(),
    });
    guide.count(&document);
    let _ = button.set_attribute("data-alive", "");
    let counting = Rc::clone(&guide);
    dom::on(&form, "input", move |_| {
        let counter = Rc::clone(&counting);
        dom::forget(counting.waiting.take());
        let later = dom::after(PAUSE, move || {
            if let Some(document) = dom::document() {
                counter.count(&document);
            }
        });
        counting.waiting.replace(later);
    });
    guide.begin(&document);
    let pressed = Rc::clone(&guide);
    dom::on(&button, "click", move |_| pressed.go(true));
    dom::on(&document, "keydown", move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let has_more = key.ctrl_key() || key.meta_key() || key.alt_key();
        if key.key() == "F8" && !has_more {
            event.prevent_default();
            guide.go(!key.shift_key());
        }
    });
}

impl Guide {
    /// Every place at which one stops.
    fn places(&self, document: &Document) -> Vec<Place> {
        let controls = controls(document);
        let has_hosts = controls.iter().any(|control| {
            control.element().matches(".is-host") == Ok(true) && !control.text().trim().is_empty()
        });
        let mut places = Vec::new();
        for control in controls {
            let (name, text) = (control.name(), control.text());
            if text.trim().is_empty() {
                let is_wanted = self.wanted.contains(&name);
                let is_done = name == "hosts.paste" && has_hosts;
                if is_wanted && !is_done {
                    let range = 0..0;
                    places.push(Place { control, range });
                }
                continue;
            }
            let place = |range| Place {
                control: control.clone(),
                range,
            };
            places.extend(find::all(&text).map(place));
        }
        places
    }

    fn count(&self, document: &Document) {
        let left = self.places(document).len();
        if let Some(count) = document.get_element_by_id("blank-count") {
            count.set_text_content(Some(&left.to_string()));
        }
    }

    /// Goes on, or back, from where one is.
    fn go(&self, is_onward: bool) {
        let Some(document) = dom::document() else {
            return;
        };
        self.put_in_for_likes(&document);
        self.count(&document);
        let places = self.places(&document);
        match next(&document, &places, is_onward) {
            Some(place) => self.stop(place),
            None => main_button(&document),
        }
    }

    /// Whoever begins with a template begins at its first place.
    fn begin(&self, document: &Document) {
        let at = document.active_element().and_then(Control::of);
        let Some(control) = at.filter(Control::is_begun_at) else {
            return;
        };
        let first = find::all(&control.text()).next();
        if let Some(range) = first {
            self.stop(&Place { control, range });
        }
    }

    fn stop(&self, place: &Place) {
        let Place { control, range } = place;
        control.select(range.clone());
        let text = control.text();
        let shown = (!range.is_empty()).then(|| Shown {
            control: control.clone(),
            before: text[..range.start].to_owned(),
            blank: text[range.clone()].to_owned(),
            after: text[range.end..].to_owned(),
        });
        self.shown.replace(shown);
    }

    /// Puts in for the same brackets of a language what was put in for one of them.
    fn put_in_for_likes(&self, document: &Document) {
        let Some(shown) = self.shown.take() else {
            return;
        };
        let Some(typed) = shown.typed() else { return };
        let language = shown.control.element().get_attribute("lang");
        let is_like = |control: &Control| {
            !control.is_same(&shown.control)
                && !control.is_sealed()
                && control.element().get_attribute("lang") == language
        };
        let others = controls(document).into_iter().filter(is_like);
        for control in others.chain([shown.control.clone()]) {
            // Each is put in as if it was typed, so that undo takes it back.
            while let Some(at) = control.text().find(&shown.blank) {
                control.select(at..at + shown.blank.len());
                if !put(document, &typed) {
                    break;
                }
            }
        }
    }
}

impl Shown {
    /// What stands in the place of the bracket, where that is public and is said.
    fn typed(&self) -> Option<String> {
        if self.control.is_sealed() {
            return None;
        }
        let text = self.control.text();
        let typed = text
            .strip_prefix(&*self.before)?
            .strip_suffix(&*self.after)?;
        let is_said = !typed.trim().is_empty() && !typed.contains(['[', '\n']);
        is_said.then(|| typed.to_owned())
    }
}

/// The next place from the one in which one is; from the last one goes on to none.
fn next<'a>(document: &Document, places: &'a [Place], is_onward: bool) -> Option<&'a Place> {
    let at = document.active_element();
    let Some(at) = at.filter(|at| at.matches(CONTROLS) == Ok(true)) else {
        return places.first();
    };
    let at = Control::of(at)?;
    let selection = at.selection();
    let follows = |place: &&Place| {
        if place.control.is_same(&at) {
            return place.range.start >= selection.end && place.range != selection;
        }
        let order = at
            .element()
            .compare_document_position(place.control.element());
        order & web_sys::Node::DOCUMENT_POSITION_FOLLOWING != 0
    };
    let precedes = |place: &&Place| {
        if place.control.is_same(&at) {
            return place.range.end <= selection.start && place.range != selection;
        }
        let order = at
            .element()
            .compare_document_position(place.control.element());
        order & web_sys::Node::DOCUMENT_POSITION_PRECEDING != 0
    };
    if is_onward {
        // What was passed over comes again before one is done.
        let is_here = |place: &&Place| place.control.is_same(&at) && place.range == selection;
        let again = || places.iter().find(|place| !is_here(place));
        places.iter().find(follows).or_else(again)
    } else {
        places.iter().rev().find(precedes).or(places.last())
    }
}

fn main_button(document: &Document) {
    let button = document.query_selector(".dock .actions-do .is-main");
    let button = button
        .ok()
        .flatten()
        .and_then(|it| it.dyn_into::<HtmlElement>().ok());
    if let Some(button) = button {
        let _ = button.focus();
    }
}

/// Puts words in the place of what is selected, as if they had been typed.
fn put(document: &Document, words: &str) -> bool {
    let document = document.dyn_ref::<HtmlDocument>();
    document.is_some_and(|document| {
        document.exec_command_with_show_ui_and_value("insertText", false, words) == Ok(true)
    })
}
