//! Typed text that outlives a session: a form that arrives after the session
//! has ended goes through the sign-in page and back to its editor.

use super::parts::hidden;
use super::{Frame, say};
use crate::markup::{IntoMarkup as _, Markup};
use leptos::prelude::*;

/// What was typed into a form whose session had ended.
#[derive(Clone, Default)]
pub struct Kept {
    /// Where the form was sent.
    pub action: String,
    /// Its fields, in any order.
    pub fields: Vec<(String, String)>,
}

/// What the names of kept fields begin with while they pass through the sign-in page.
pub const PREFIX: &str = "kept.";

/// The name under which the form's address passes through.
pub const ACTION: &str = "resume";

impl Kept {
    /// Whether there is nothing to keep.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    /// Hidden fields that carry it through the sign-in page.
    #[must_use]
    pub fn passing(&self) -> Markup {
        let fields = self.fields.iter();
        let fields = fields.map(|(name, value)| hidden(format!("{PREFIX}{name}"), value.clone()));
        let fields = fields.collect_view();
        view! {
            {hidden(ACTION, self.action.clone())}
            {fields}
        }
        .into_markup()
    }
}

/// The page between sign-in and the editor.
pub struct ResumePage {
    /// What is around it.
    pub frame: Frame,
    /// What was typed.
    pub kept: Kept,
    /// The new session's token against forged requests.
    pub csrf: String,
}

/// The page's title.
#[must_use]
pub fn title(page: &ResumePage) -> String {
    say!(page.frame.language, "desk-resume-head")
}

/// The page as HTML: one button that leads back to what was typed.
pub fn view(page: &ResumePage) -> Markup {
    let language = page.frame.language;
    let fields = page.kept.fields.iter();
    let fields = fields
        .map(|(name, value)| hidden(name.clone(), value.clone()))
        .collect_view();
    view! {
        <div class="gate-pane">
            {crate::parts::icon::mark()}
            <h1>{title(page)}</h1>
            <form method="post" action=page.kept.action.clone()>
                <p>{say!(language, "desk-resume-lead")}</p>
                {hidden("csrf", page.csrf.clone())}
                {fields}
                <button type="submit" class="button is-main" name="do" value="check">
                    {say!(language, "desk-resume-go")}
                </button>
            </form>
        </div>
    }
    .into_markup()
}
