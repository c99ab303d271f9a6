//! The sign-in page.

use super::parts::{Control, Field, error_line, hidden};
use super::passkey::{ANSWER, CEREMONY, Prompt, Question};
use super::resume::Kept;
use super::{Frame, say};
use crate::markup::{IntoMarkup as _, Markup};
use domain::Language;
use leptos::prelude::*;

/// The sign-in page.
pub struct SignInPage {
    /// What is around it.
    pub frame: Frame,
    /// The address that was typed.
    pub email: String,
    /// Where to go afterwards, within the desk.
    pub next: String,
    /// Whether browsers offer passkeys for this installation.
    pub offers_passkeys: bool,
    /// Why it did not work.
    pub refusal: Option<Refusal>,
    /// What somebody had typed when their session ended.
    pub kept: Kept,
}

/// Why somebody was not let in. The words are the same whether or not the
/// address belongs to an operator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Address and password do not belong together.
    NoMatch,
    /// The passkey is nobody's here, or was not shown as it has to be.
    Passkey,
    /// The form for a passkey came without a script.
    NeedsScript,
    /// The second step was not taken in time, or the password is another one since.
    StepOver,
    /// Too many wrong codes were typed at the second step.
    StepSpent,
    /// Too many attempts; to be tried again after so many seconds.
    TooMany {
        /// Seconds to wait.
        seconds: i64,
    },
}

/// The page's title.
#[must_use]
pub fn title(page: &SignInPage) -> String {
    say!(page.frame.language, "desk-sign-in-head")
}

/// The sign-in page as HTML.
pub fn view(page: &SignInPage) -> Markup {
    let language = page.frame.language;
    let refusal = page.refusal.map(|refusal| sentence(language, refusal));
    let refusal = refusal.and_then(|text| error_line("sign-in", &[text]));
    let email = Field {
        path: "email".to_owned(),
        label: say!(language, "desk-email"),
        value: page.email.clone(),
        control: Control::Email,
        is_first: page.email.is_empty(),
        ..Field::default()
    };
    let password = Field {
        path: "password".to_owned(),
        label: say!(language, "desk-password"),
        control: Control::Password("current-password"),
        is_first: !page.email.is_empty(),
        ..Field::default()
    };
    let board = format!("/{language}/");
    let interrupted = (!page.kept.is_empty()).then(|| {
        view! {
            <p>{say!(language, "desk-sign-in-interrupted")}</p>
            {page.kept.passing()}
        }
    });
    view! {
        <div class="gate-pane">
            <p class="brand">{crate::parts::brand::view(&page.frame.site, say!(language, "desk-name"))}</p>
            <h1>{say!(language, "desk-sign-in-head")}</h1>
            <form method="post" action="/admin/sign-in">
                <div role="alert">{refusal}</div>
                {interrupted}
                {hidden("next", page.next.clone())}
                {hidden("lang", language.tag())}
                {email.view()}
                {password.view()}
                <button type="submit" class="button is-main">{say!(language, "desk-sign-in")}</button>
            </form>
            {by_passkey(page)}
            <p class="gate-note">
                {say!(language, "desk-sign-in-reader")}" "
                <a href=board>{say!(language, "desk-nav-board")}</a>
            </p>
            {other_languages(language, "/admin/sign-in")}
        </div>
    }
    .into_markup()
}

/// A form of its own: it asks for nothing that is typed.
fn by_passkey(page: &SignInPage) -> Option<Markup> {
    if !page.offers_passkeys {
        return None;
    }
    let language = page.frame.language;
    let kept = (!page.kept.is_empty()).then(|| page.kept.passing());
    let prompt = Prompt {
        question: Question::At("/admin/sign-in/passkey/ask"),
        names: (CEREMONY, ANSWER),
        label: say!(language, "desk-passkey-sign-in"),
        class: "button",
    };
    Some(
        view! {
            <form class="other-door" method="post" action="/admin/sign-in/passkey">
                {hidden("next", page.next.clone())}
                {hidden("lang", language.tag())}
                {kept}
                {prompt.view(&page.frame)}
            </form>
        }
        .into_markup(),
    )
}

fn sentence(language: Language, refusal: Refusal) -> String {
    match refusal {
        Refusal::NoMatch => say!(language, "desk-sign-in-no-match"),
        Refusal::Passkey => say!(language, "desk-passkey-wrong"),
        Refusal::NeedsScript => say!(language, "desk-passkey-needs-script"),
        Refusal::StepOver => say!(language, "desk-second-step-over"),
        Refusal::StepSpent => say!(language, "desk-second-step-spent"),
        Refusal::TooMany { seconds } => say!(language, "desk-sign-in-too-many", seconds = seconds),
    }
}

/// Links to the same page in the other languages, before anybody is signed in.
pub(super) fn other_languages(language: Language, path: &str) -> Markup {
    let link = |other: Language| {
        let href = format!("{path}?lang={other}");
        view! { <a href=href hreflang=other.tag() lang=other.tag()>{other.own_name()}</a>" " }
    };
    let links = Language::ALL
        .into_iter()
        .filter(|other| *other != language)
        .map(link)
        .collect_view();
    view! { <p class="gate-note">{links}</p> }.into_markup()
}
