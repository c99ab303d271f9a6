//! Small steps in the browser's document that several islands take.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, NodeList};

/// The document.
pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The elements of a list.
pub fn elements(list: &NodeList) -> impl Iterator<Item = Element> + '_ {
    (0..list.length()).filter_map(|at| list.item(at)?.dyn_into().ok())
}
