//! Finds one's own host among many: hides the rows that do not match.

use super::dom;
use leptos::prelude::*;

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
    view! {
        <div class="host-filter field">
            <label for="host-filter">{label}</label>
            <input
                class="input"
                id="host-filter"
                type="search"
                autocomplete="off"
                placeholder=placeholder
                on:input=move |event| is_empty.set(filter(&event_target_value(&event)) == 0)
            />
            <p class="hint" role="status">
                {move || if is_empty.get() { none.clone() } else { String::new() }}
            </p>
        </div>
    }
}

/// Shows the rows whose host contains the text; returns how many.
fn filter(text: &str) -> usize {
    let wanted = text.trim().to_lowercase();
    let Some(rows) =
        dom::document().and_then(|document| document.query_selector_all("tr[data-host]").ok())
    else {
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
