//! Finds one's own host among many: hides the rows that do not match.

use super::dom;
use leptos::prelude::*;
use web_sys::Document;

/// The field above a table of hosts.
#[island]
pub fn HostFilter(
    /// What the field is for.
    label: String,
    /// An example.
    placeholder: String,
    /// What is said when no host matches.
    none: String,
) -> impl IntoView {
    let is_empty = RwSignal::new(false);
    let wanted = RwSignal::new(String::new());
    let show =
        move |document: &Document| is_empty.set(filter(document, &wanted.read_untracked()) == 0);
    Effect::new(move |_| dom::on_fresh(show));
    let type_in = move |event| {
        wanted.set(event_target_value(&event));
        if let Some(document) = dom::document() {
            show(&document);
        }
    };
    view! {
        <div class="host-filter field">
            <label for="host-filter">{label}</label>
            <input
                class="input"
                id="host-filter"
                type="search"
                autocomplete="off"
                placeholder=placeholder
                on:input=type_in
            />
            <p class="hint" role="status">
                {move || if is_empty.get() { none.clone() } else { String::new() }}
            </p>
        </div>
    }
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
