//! What is kept of a form while somebody types: which form it is, what was typed
//! before and never saved, and who else types into the same notice.

use super::page::{EditorPage, Form, Subject};
use crate::admin::parts::hidden;
use crate::admin::say;
use crate::islands::desk::KeepForm;
use crate::markup::{IntoMarkup as _, Markup};
use domain::{Instant, Language, Zone};
use leptos::prelude::*;

/// What is kept of the form, and beside it.
#[derive(Debug, Clone, Default)]
pub struct Keeping {
    /// The id under which the form is kept.
    pub form: String,
    /// What the operator typed elsewhere and did not save.
    pub offers: Vec<Offer>,
    /// When what is in the form was kept, where it goes on from that.
    pub continued: Option<Instant>,
    /// Who else types into the notice: the address, and when it was kept last.
    pub typing: Vec<(String, Instant)>,
}

/// Something that was typed and not saved.
#[derive(Debug, Clone)]
pub struct Offer {
    /// Under which id it is kept.
    pub form: String,
    /// The title that was typed.
    pub title: String,
    /// When it was kept last.
    pub kept_at: Instant,
}

/// A time of today, with its zone.
#[must_use]
pub fn clock(language: Language, zone: Zone, at: Instant) -> String {
    let clock = words::time::clock(language, zone, at);
    format!("{clock} {}", words::time::zone_label(language, zone, at))
}

/// Who else types, in a sentence.
#[must_use]
pub fn typing(language: Language, zone: Zone, who: &str, at: Instant) -> String {
    let at = clock(language, zone, at);
    say!(language, "desk-kept-typing", by = who, at = at)
}

/// The hidden fields by which the form is known.
pub(super) fn fields(page: &EditorPage) -> Markup {
    hidden("form", page.keeping.form.clone())
}

/// What stands above the form: what is offered, what it goes on from, who else types.
pub(super) fn notes(form: &Form<'_>) -> Markup {
    let (language, keeping) = (form.language, &form.page.keeping);
    let offers = keeping.offers.iter().map(|offer| view_of(form, offer));
    let continued = keeping.continued.map(|at| {
        let at = words::time::moment(language, form.zone, at);
        view! { <p class="kept-note" role="status">{say!(language, "desk-kept-continued", at = at)}</p> }
    });
    let typing = keeping.typing.iter().map(|(who, at)| {
        view! { <p class="kept-note is-warning" role="status">{typing(language, form.zone, who, *at)}</p> }
    });
    view! {
        {offers.collect_view()}
        {continued}
        {typing.collect_view()}
    }
    .into_markup()
}

fn view_of(form: &Form<'_>, offer: &Offer) -> Markup {
    let language = form.language;
    let at = words::time::moment(language, form.zone, offer.kept_at);
    let head = match form.page.subject {
        Subject::New if !offer.title.trim().is_empty() => say!(
            language,
            "desk-kept-offer-of",
            title = offer.title.trim(),
            at = at
        ),
        _ => say!(language, "desk-kept-offer", at = at),
    };
    let go = format!("{}?kept={}", form.page.action(), offer.form);
    let look = format!("/admin/kept/{}", offer.form);
    view! {
        <section class="kept-offer">
            <h2>{head}</h2>
            <div class="desk-tools">
                <a class="button is-main" href=go>{say!(language, "desk-kept-go")}</a>
                <a class="button" href=look>{say!(language, "desk-kept-look")}</a>
            </div>
        </section>
    }
    .into_markup()
}

/// Where it is told whether what is typed is kept. Empty without a script: nothing is
/// kept by itself then, and nothing is said about it.
pub(super) fn status(form: &Form<'_>) -> Markup {
    let language = form.language;
    let (keep, others) = match &form.page.subject {
        Subject::New => ("/admin/notices/new/keep".to_owned(), String::new()),
        Subject::Stored { id, .. } => (
            format!("/admin/notices/{id}/keep"),
            format!("/admin/notices/{id}/others"),
        ),
    };
    view! {
        <p class="kept-status" id="kept-status" role="status"></p>
        <p class="kept-status is-warning" id="kept-others" role="status"></p>
        <KeepForm
            keep=keep
            others=others
            changed=say!(language, "desk-kept-changed")
            offline=say!(language, "desk-kept-offline")
            signed_out=say!(language, "desk-kept-signed-out")
            too_long=say!(language, "desk-kept-too-long")
            failed=say!(language, "desk-kept-failed")
        />
    }
    .into_markup()
}
