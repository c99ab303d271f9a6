//! Typed text that outlives a session: a form that arrives after the session
//! has ended goes through the sign-in page and back to where it was sent.
//!
//! On its way it is wrapped, so that whoever signs in next at the same machine
//! reads no word of it; it is shown again to the operator who typed it alone.

use super::parts::hidden;
use super::{Frame, labels, say};
use crate::markup::{IntoMarkup as _, Markup};
use domain::Language;
use leptos::prelude::*;

/// What was typed into a form whose session had ended, as the server wrapped it.
#[derive(Clone, Default)]
pub struct Kept {
    /// Whose it is.
    pub owner: String,
    /// What was typed, unreadable.
    pub wrapped: String,
}

/// The name under which the wrapped text passes through the sign-in page.
pub const WRAPPED: &str = "kept";

/// The name under which its operator does.
pub const OWNER: &str = "kept.owner";

impl Kept {
    /// Whether there is nothing to keep.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.wrapped.is_empty()
    }

    /// Hidden fields that carry it through the sign-in page.
    #[must_use]
    pub fn passing(&self) -> Markup {
        view! {
            {hidden(OWNER, self.owner.clone())}
            {hidden(WRAPPED, self.wrapped.clone())}
        }
        .into_markup()
    }
}

/// The page between sign-in and the form.
pub struct ResumePage {
    /// What is around it.
    pub frame: Frame,
    /// What becomes of what was typed.
    pub matter: Matter,
    /// The new session's token against forged requests.
    pub csrf: String,
}

/// What becomes of what was typed.
pub enum Matter {
    /// Whoever typed it is back.
    Own {
        /// Where the form was sent.
        action: String,
        /// Its fields, in any order.
        fields: Vec<(String, String)>,
        /// What its button sends.
        button: String,
        /// Whether the button does what the form was sent for; else it only shows
        /// what was typed.
        does_it: bool,
    },
    /// Somebody else has signed in.
    Elsewhere(Kept),
}

/// The page's title.
#[must_use]
pub fn title(page: &ResumePage) -> String {
    let language = page.frame.language;
    match page.matter {
        Matter::Own { .. } => say!(language, "desk-resume-head"),
        Matter::Elsewhere(_) => say!(language, "desk-resume-elsewhere-head"),
    }
}

/// The page as HTML: one button that leads back to what was typed.
pub fn view(page: &ResumePage) -> Markup {
    let body = match &page.matter {
        Matter::Own {
            action,
            fields,
            button,
            does_it,
        } => own(page, action, fields, (button, *does_it)),
        Matter::Elsewhere(kept) => elsewhere(page, kept),
    };
    view! {
        <div class="gate-pane">
            {crate::parts::icon::mark()}
            <h1>{title(page)}</h1>
            {body}
        </div>
    }
    .into_markup()
}

fn own(
    page: &ResumePage,
    action: &str,
    fields: &[(String, String)],
    (button, does_it): (&str, bool),
) -> Markup {
    let language = page.frame.language;
    let carried = fields
        .iter()
        .map(|(name, value)| hidden(name.clone(), value.clone()))
        .collect_view();
    let go = if does_it {
        say!(language, "desk-resume-do")
    } else {
        say!(language, "desk-resume-go")
    };
    let read = does_it.then(|| read(language, fields));
    view! {
        <form method="post" action=action.to_owned()>
            <p>{say!(language, "desk-resume-lead")}</p>
            {hidden("csrf", page.csrf.clone())}
            {carried}
            {read}
            <button type="submit" class="button is-main" name="do" value=button.to_owned()>{go}</button>
        </form>
    }
    .into_markup()
}

/// What is about to be sent, to be read before it is.
fn read(language: Language, fields: &[(String, String)]) -> Markup {
    let line = |(name, value): &(String, String)| {
        let label = labels::label(language, name);
        (!value.trim().is_empty() && !label.is_empty()).then(|| {
            view! { <dt>{label}</dt><dd class="typed">{value.clone()}</dd> }
        })
    };
    view! { <dl class="typed-list">{fields.iter().filter_map(line).collect_view()}</dl> }
        .into_markup()
}

/// Somebody else's: nothing of it is shown, and it goes back to the sign-in page.
fn elsewhere(page: &ResumePage, kept: &Kept) -> Markup {
    let language = page.frame.language;
    view! {
        <p>{say!(language, "desk-resume-elsewhere")}</p>
        <form method="post" action="/admin/sign-out">
            {hidden("csrf", page.csrf.clone())}
            {hidden("lang", language.tag())}
            {kept.passing()}
            <button type="submit" class="button is-main">{say!(language, "desk-resume-elsewhere-leave")}</button>
        </form>
        <p class="gate-note"><a href="/admin/">{say!(language, "desk-resume-elsewhere-go")}</a></p>
    }
    .into_markup()
}
