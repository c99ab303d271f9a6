//! A first island that only tells that islands run.

use leptos::prelude::*;

/// Shows how often it was pressed.
#[island]
pub fn Probe() -> impl IntoView {
    let presses = RwSignal::new(0);
    view! {
        <button type="button" on:click=move |_| presses.update(|presses| *presses += 1)>
            {presses}
        </button>
    }
}
