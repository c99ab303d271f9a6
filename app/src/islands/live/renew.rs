//! Brings what is shown in line with a newer copy of the page, and touches
//! nothing that is the same in both: so focus, selection, what was typed and what
//! was folded out stay where they are.
//!
//! Elements are told apart by `data-live`, `id` or `data-host`; those without any
//! of these by their kind and order. What islands made is left alone.

use super::dom;
use js_sys::Set;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

/// How far ahead the counterpart of an element without a name is looked for.
const LOOK_AHEAD: usize = 8;

/// Attributes that a reader's own deed has set and that the server does not know.
const KEPT: [&str; 3] = ["hidden", "open", "data-changed"];

/// What became different.
#[derive(Default)]
pub struct Changes {
    /// Elements that are worth telling of (`data-said`), with the text they had
    /// before; none for those that are new.
    pub told: Vec<(Element, Option<String>)>,
}

impl Changes {
    fn note(&mut self, element: &Element) {
        // What has its own sentence tells that it has come.
        if element.get_attribute("data-said").as_deref() == Some("") {
            self.told.push((element.clone(), element.text_content()));
        }
    }

    fn note_new(&mut self, node: &Node) {
        let Some(element) = node.dyn_ref::<Element>() else {
            return;
        };
        if element.has_attribute("data-said") {
            self.told.push((element.clone(), None));
        } else if let Ok(within) = element.query_selector_all("[data-said]") {
            let within = dom::elements(&within);
            self.told.extend(within.map(|element| (element, None)));
        }
    }
}

/// Makes an element and all within it like its newer counterpart.
pub fn renew(shown: &Element, fresh: &Element, changes: &mut Changes) {
    if is_island(shown) || shown.is_equal_node(Some(fresh)) {
        return;
    }
    changes.note(shown);
    renew_attributes(shown, fresh);
    renew_children(shown, fresh, changes);
}

fn renew_attributes(shown: &Element, fresh: &Element) {
    for name in attributes(fresh) {
        let value = fresh.get_attribute(&name);
        if shown.get_attribute(&name) != value {
            // What a document has can be put into another one.
            let _ = shown.set_attribute(&name, value.as_deref().unwrap_or_default());
        }
    }
    for name in attributes(shown) {
        if !fresh.has_attribute(&name) && !KEPT.contains(&name.as_str()) {
            let _ = shown.remove_attribute(&name);
        }
    }
}

fn attributes(element: &Element) -> Vec<String> {
    let names = element.get_attribute_names();
    names.iter().filter_map(|name| name.as_string()).collect()
}

fn renew_children(shown: &Element, fresh: &Element, changes: &mut Changes) {
    let mut wanted = Vec::new();
    let mut next = fresh.first_child();
    while let Some(node) = next {
        next = node.next_sibling();
        wanted.push(node);
    }
    let mut names = Names::default();
    let mut at = shown.first_child();
    for fresh_child in &wanted {
        let Some(found) = counterpart(at.as_ref(), fresh_child, shown, &mut names) else {
            without_islands(fresh_child);
            if shown.insert_before(fresh_child, at.as_ref()).is_ok() {
                changes.note_new(fresh_child);
            }
            continue;
        };
        // Dropped at once, so that what follows need not be moved.
        while let Some(node) = at.clone().filter(|node| *node != found) {
            if names.is_wanted(&node, &wanted) {
                break;
            }
            at = node.next_sibling();
            let _ = shown.remove_child(&node);
        }
        if at.as_ref() == Some(&found) {
            at = found.next_sibling();
        } else {
            let _ = shown.insert_before(&found, at.as_ref());
        }
        renew_node(&found, fresh_child, changes);
    }
    while let Some(node) = at {
        at = node.next_sibling();
        let _ = shown.remove_child(&node);
    }
}

fn renew_node(shown: &Node, fresh: &Node, changes: &mut Changes) {
    match shown.dyn_ref::<Element>().zip(fresh.dyn_ref::<Element>()) {
        Some((shown, fresh)) => renew(shown, fresh, changes),
        None if shown.node_value() != fresh.node_value() => {
            shown.set_node_value(fresh.node_value().as_deref());
        }
        None => {}
    }
}

/// The node, from a place on, that shows what the fresh one is to show.
fn counterpart(
    at: Option<&Node>,
    fresh: &Node,
    parent: &Element,
    names: &mut Names,
) -> Option<Node> {
    let at = at?;
    let is_it = |node: &Node| name(node) == name(fresh) && kind(node) == kind(fresh);
    if is_it(at) {
        return Some(at.clone());
    }
    let far = match name(fresh) {
        Some(name) if names.is_shown(&name, parent) => usize::MAX,
        Some(_) => return None,
        None if fresh.node_type() == Node::ELEMENT_NODE => LOOK_AHEAD,
        None => return None,
    };
    let mut next = at.next_sibling();
    for _ in 0..far {
        let node = next?;
        if is_it(&node) {
            return Some(node);
        }
        next = node.next_sibling();
    }
    None
}

/// The names among the children of an element, before and after; made when they
/// are first asked for, as most changes need none.
#[derive(Default)]
struct Names {
    shown: Option<Set>,
    wanted: Option<Set>,
}

impl Names {
    fn is_shown(&mut self, name: &str, parent: &Element) -> bool {
        let shown = self
            .shown
            .get_or_insert_with(|| names(parent.first_child()));
        shown.has(&name.into())
    }

    fn is_wanted(&mut self, node: &Node, wanted: &[Node]) -> bool {
        let names_of = || {
            let names = Set::default();
            for name in wanted.iter().filter_map(name) {
                names.add(&name.into());
            }
            names
        };
        let Some(name) = name(node) else {
            return false;
        };
        self.wanted.get_or_insert_with(names_of).has(&name.into())
    }
}

fn names(mut node: Option<Node>) -> Set {
    let names = Set::default();
    while let Some(this) = node {
        if let Some(name) = name(&this) {
            names.add(&name.into());
        }
        node = this.next_sibling();
    }
    names
}

/// What an element is called among its siblings.
fn name(node: &Node) -> Option<String> {
    let element = node.dyn_ref::<Element>()?;
    ["data-live", "id", "data-host"]
        .into_iter()
        .find_map(|attribute| element.get_attribute(attribute))
}

/// What an element without a name is told apart by.
fn kind(node: &Node) -> (String, String) {
    // The class of a drawing is no text but in its attribute.
    let class = node
        .dyn_ref::<Element>()
        .and_then(|element| element.get_attribute("class"));
    let first = class.and_then(|class| class.split(' ').next().map(str::to_owned));
    (node.node_name(), first.unwrap_or_default())
}

fn is_island(element: &Element) -> bool {
    element.tag_name().eq_ignore_ascii_case("leptos-island")
}

/// An island that comes later would lie there dead.
fn without_islands(node: &Node) {
    let islands = node
        .dyn_ref::<Element>()
        .and_then(|element| element.query_selector_all("leptos-island").ok());
    if let Some(islands) = islands {
        dom::elements(&islands).for_each(|island| island.remove());
    }
}
