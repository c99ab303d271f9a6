//! Recovery codes, on the one page that ever shows them.

use super::{Frame, parts, say};
use crate::markup::{IntoMarkup as _, Markup};
use leptos::prelude::*;

/// The page with the codes. Does not print itself.
pub struct RecoveryCodesPage {
    /// What is around it.
    pub frame: Frame,
    /// The codes, as they are typed.
    pub codes: Vec<String>,
    /// Whether the second factor was just set up.
    pub is_first: bool,
}

/// The page's title.
#[must_use]
pub fn title(page: &RecoveryCodesPage) -> String {
    say!(page.frame.language, "desk-recovery-yours")
}

/// The page as HTML.
pub fn view(page: &RecoveryCodesPage) -> Markup {
    let language = page.frame.language;
    let first = page
        .is_first
        .then(|| parts::flash(say!(language, "desk-authenticator-is-on")));
    let codes = page
        .codes
        .iter()
        .map(|code| view! { <li><code>{code.clone()}</code></li> })
        .collect_view();
    view! {
        {first}
        <div class="desk-head"><div><h1>{title(page)}</h1><p>{say!(language, "desk-recovery-lead")}</p></div></div>
        <section class="part" aria-labelledby="codes">
            <h2 id="codes">{say!(language, "desk-recovery")}<span class="part-note">{say!(language, "desk-recovery-once")}</span></h2>
            <div class="part-in"><ol class="codes">{codes}</ol></div>
        </section>
        <p><a class="button is-main" href="/admin/account">{say!(language, "desk-recovery-kept")}</a></p>
    }
    .into_markup()
}
