//! One-line messages: what just happened, what is special, what is wrong.

use crate::markup::{IntoMarkup as _, Markup};
use crate::parts::icon::{self, Icon};
use leptos::prelude::*;

/// What just happened.
pub fn flash(text: impl Into<String>) -> Markup {
    let text: String = text.into();
    view! {
        <p class="flash" data-state="completed" role="status">{icon::view(Icon::Check)}<span>{text}</span></p>
    }
    .into_markup()
}

/// One line about the whole page, in the color of a state.
pub fn banner(state: &'static str, text: impl Into<String>) -> Markup {
    let text: String = text.into();
    view! { <p class="banner" data-state=state>{icon::view(Icon::Blind)}<span>{text}</span></p> }
        .into_markup()
}

/// What should be thought of at a control, and is not wrong.
pub fn warning_line(warnings: &[String]) -> Option<Markup> {
    if warnings.is_empty() {
        return None;
    }
    let text = warnings.join(" ");
    Some(view! { <p class="warning">{icon::view(Icon::Warn)}<span>{text}</span></p> }.into_markup())
}

/// What is wrong with the control of this id.
pub fn error_line(id: &str, errors: &[String]) -> Option<Markup> {
    if errors.is_empty() {
        return None;
    }
    let id = format!("{id}-error");
    let text = errors.join(" ");
    Some(
        view! { <p class="error" id=id>{icon::view(Icon::Warn)}<span>{text}</span></p> }
            .into_markup(),
    )
}
