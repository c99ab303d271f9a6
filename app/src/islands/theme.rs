//! The theme: the reader's system, light or dark, one press after the other.
//! The choice is kept in the browser and never sent.

use super::dom;
use leptos::prelude::*;

/// Under this name the browser keeps the choice; the boot module reads it, too.
const KEPT_AS: &str = "fenster-theme";

/// The three themes, by the word that style sheets know.
const MODES: [&str; 3] = ["auto", "light", "dark"];

/// The button. Its drawings are children, so that they stay on the server.
#[island]
pub fn ThemeSwitch(
    /// The label while the system decides.
    auto: String,
    /// The label while it is light.
    light: String,
    /// The label while it is dark.
    dark: String,
    /// The drawings of all three.
    children: Children,
) -> impl IntoView {
    let mode = RwSignal::new(0_usize);
    Effect::new(move |_| mode.set(kept()));
    let labels = [auto, light, dark];
    let next = move |_| {
        mode.update(|mode| *mode = (*mode + 1) % MODES.len());
        apply(MODES[mode.get_untracked()]);
    };
    view! {
        <button
            class="tool theme"
            type="button"
            data-mode=move || MODES[mode.get()]
            aria-label=move || labels[mode.get()].clone()
            on:click=next
        >
            {children()}
        </button>
    }
}

fn kept() -> usize {
    let storage = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
    let word = storage.and_then(|storage| storage.get_item(KEPT_AS).ok().flatten());
    MODES
        .iter()
        .position(|mode| word.as_deref() == Some(*mode))
        .unwrap_or(0)
}

fn apply(mode: &str) {
    let Some(root) = dom::document().and_then(|document| document.document_element()) else {
        return;
    };
    let storage = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
    // A browser that keeps nothing still changes the page that is open.
    if mode == MODES[0] {
        let _ = root.remove_attribute("data-theme");
        let _ = storage.map(|storage| storage.remove_item(KEPT_AS));
    } else {
        let _ = root.set_attribute("data-theme", mode);
        let _ = storage.map(|storage| storage.set_item(KEPT_AS, mode));
    }
}
