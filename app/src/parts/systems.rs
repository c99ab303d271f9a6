//! Systems and where they stand, as the panes of one window.

use super::state::{self, SystemState};
use crate::markup::{IntoMarkup as _, Markup};
use crate::{Reader, paths};
use domain::Slug;
use leptos::prelude::*;

/// One system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SystemRow {
    /// Its address part.
    pub slug: Slug,
    /// The name customers know.
    pub name: String,
    /// Where it stands.
    pub state: SystemState,
}

/// The systems, in the order given.
#[must_use]
pub fn view(reader: Reader, systems: &[SystemRow]) -> Markup {
    let panes = systems.iter().map(|system| {
        let href = reader.link(&paths::system(reader.language, &system.slug));
        view! {
            <li class="system" data-state=system.state.word() data-live=system.slug.to_string()>
                <a href=href>{system.name.clone()}</a>
                {state::of_system(reader, system.state, false)}
            </li>
        }
    });
    view! { <ul class="systems">{panes.collect_view()}</ul> }.into_markup()
}
