//! What is around every page of a site, brought in line with a newer copy: name and
//! logo, languages, links of the foot, and the files in the head that tell colors.

use super::dom;
use super::renew::{self, Changes};
use web_sys::{Document, Element};

/// The head and the foot.
const AROUND: [&str; 2] = [".site", ".foot"];

/// Files of the site, which are there or not.
const FILES: [&str; 2] = ["[data-site=brand]", "[data-site=icon]"];

pub fn renew(document: &Document, fresh: &Document, changes: &mut Changes) {
    let find = |of: &Document, what: &str| of.query_selector(what).ok().flatten();
    for what in AROUND {
        if let Some((shown, fresh)) = find(document, what).zip(find(fresh, what)) {
            renew::renew(&shown, &fresh, changes);
        }
    }
    for what in FILES {
        exchange(document, find(document, what), find(fresh, what));
    }
}

/// A file takes the place of an earlier one once it is there, so that nobody sees
/// the page without either.
fn exchange(document: &Document, shown: Option<Element>, fresh: Option<Element>) {
    let Some(fresh) = fresh else {
        if let Some(shown) = shown {
            shown.remove();
        }
        return;
    };
    if shown
        .as_ref()
        .is_some_and(|shown| shown.is_equal_node(Some(&fresh)))
    {
        return;
    }
    if let Some(head) = document.head() {
        // It comes later, so it counts.
        let _ = head.append_child(&fresh);
    }
    let Some(shown) = shown else {
        return;
    };
    if fresh.get_attribute("rel").as_deref() == Some("stylesheet") {
        dom::on(&fresh, "load", move |_| shown.remove());
    } else {
        shown.remove();
    }
}
