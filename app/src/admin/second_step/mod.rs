//! The second step of sign-in: the password was right, and the second factor is
//! asked for. Each way to take it is a form of its own, in a file of its own.

mod code;
mod passkey;
mod recovery;

use super::parts::hidden;
use super::resume::Kept;
use super::{Frame, say};
use crate::markup::{IntoMarkup as _, Markup};
use domain::Language;
use leptos::prelude::*;

/// The name of the field with the secret of the step.
pub const STEP: &str = "step";

/// A way to take the step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// By a passkey.
    Passkey,
    /// By a code of an authenticator app.
    Code,
    /// By a recovery code.
    Recovery,
}

/// Why it did not work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// It is not the operator's, or was used before.
    NoMatch,
    /// Too many attempts; to be tried again after so many seconds.
    TooMany {
        /// Seconds to wait.
        seconds: i64,
    },
}

/// The page of the second step.
pub struct SecondStepPage {
    /// What is around it.
    pub frame: Frame,
    /// The secret of the step.
    pub step: String,
    /// Where to go afterwards, within the desk.
    pub next: String,
    /// What somebody had typed when their session ended.
    pub kept: Kept,
    /// Whether there is a passkey, and browsers offer it.
    pub has_passkey: bool,
    /// Whether there is an authenticator app.
    pub has_authenticator: bool,
    /// Whether there are recovery codes left.
    pub has_recovery_codes: bool,
    /// What did not work, and why.
    pub wrong: Option<(Way, Wrong)>,
}

/// The ways, in the order in which they are offered; each where there is one.
const WAYS: [fn(&SecondStepPage) -> Option<Markup>; 3] =
    [passkey::view, code::view, recovery::view];

/// The page's title.
#[must_use]
pub fn title(page: &SecondStepPage) -> String {
    say!(page.frame.language, "desk-second-step")
}

/// The page as HTML.
pub fn view(page: &SecondStepPage) -> Markup {
    let language = page.frame.language;
    let ways: Vec<Markup> = WAYS.into_iter().filter_map(|way| way(page)).collect();
    let again = format!("/admin/sign-in?lang={language}");
    view! {
        <div class="gate-pane">
            {crate::parts::icon::mark()}
            <h1>{title(page)}</h1>
            {ways}
            <p class="gate-note"><a href=again>{say!(language, "desk-second-step-again")}</a></p>
        </div>
    }
    .into_markup()
}

/// What every form of the step carries along.
fn carried(page: &SecondStepPage) -> Markup {
    let kept = (!page.kept.is_empty()).then(|| page.kept.passing());
    view! {
        {hidden(STEP, page.step.clone())}
        {hidden("next", page.next.clone())}
        {hidden("lang", page.frame.language.tag())}
        {kept}
    }
    .into_markup()
}

/// What is wrong with one way, as sentences beside its field.
fn errors(page: &SecondStepPage, way: Way, no_match: impl Fn(Language) -> String) -> Vec<String> {
    let language = page.frame.language;
    let sentence = |(wrong_way, wrong): (Way, Wrong)| match wrong {
        _ if wrong_way != way => None,
        Wrong::NoMatch => Some(no_match(language)),
        Wrong::TooMany { seconds } => {
            Some(say!(language, "desk-sign-in-too-many", seconds = seconds))
        }
    };
    page.wrong.and_then(sentence).into_iter().collect()
}
