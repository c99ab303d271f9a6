//! Sealed sections: when each opens, and who is cleared to read them.

use super::lifts::{self, Waiting};
use super::{NoticePage, glass};
use crate::admin::dashboard::rough;
use crate::admin::editor::closed;
use crate::admin::parts::{Choice, Control, Errors, Field, warning_line};
use crate::admin::{Rank, say};
use crate::markup::{IntoMarkup as _, Markup};
use crate::parts::icon::{self, Icon};
use domain::{Instant, Language, Zone};
use leptos::prelude::*;

/// One sealed section, for somebody who is cleared.
#[derive(Clone)]
pub struct SealedSection {
    /// The disclosure's id.
    pub id: String,
    /// When it opens.
    pub lift_at: Instant,
    /// When it was opened.
    pub lifted_at: Option<Instant>,
    /// The languages it is written in. Not its headings: they are sealed as well,
    /// and to look at them would be on record.
    pub languages: Vec<Language>,
    /// What should be thought of at its lift.
    pub warnings: Vec<String>,
    /// A change of its lift that somebody has asked for.
    pub waiting: Option<Waiting>,
}

/// An operator, for a choice.
#[derive(Debug, Clone)]
pub struct Holder {
    /// The operator's id.
    pub id: String,
    /// The e-mail address.
    pub email: String,
}

/// The sealed text of a notice, as far as the operator may know of it.
#[derive(Clone)]
pub enum SealedPart {
    /// Not cleared: only when something opens.
    Closed(Vec<Instant>),
    /// Cleared.
    Open {
        /// The sections.
        sections: Vec<SealedSection>,
        /// Who is cleared.
        cleared: Vec<String>,
        /// Who is not, and could be.
        others: Vec<Holder>,
    },
}

pub(super) fn view(page: &NoticePage, errors: &Errors) -> Markup {
    let language = page.language();
    let body = match &page.sealed {
        SealedPart::Closed(lifts) => view! {
            {closed(language, lifts)}
            {glass::view(page, errors)}
        }
        .into_markup(),
        SealedPart::Open {
            sections,
            cleared,
            others,
        } => view! {
            {list(page, errors, sections)}
            {(!cleared.is_empty()).then(|| {
                view! { <p>{say!(language, "desk-sealed-cleared", operators = cleared.join(", "))}</p> }
            })}
            {grant(page, errors, others)}
        }
        .into_markup(),
    };
    view! {
        <section class="part" aria-labelledby="part-sealed">
            <h2 id="part-sealed">
                {say!(language, "desk-part-sealed")}
                <span class="part-note">{say!(language, "desk-part-sealed-note")}</span>
            </h2>
            <div class="part-in">{body}{stop(page)}</div>
        </section>
    }
    .into_markup()
}

/// What becomes of the lifts when the notice is taken back, for who can do that.
fn stop(page: &NoticePage) -> Option<Markup> {
    let waits = match &page.sealed {
        SealedPart::Closed(lifts) => !lifts.is_empty(),
        SealedPart::Open { sections, .. } => {
            sections.iter().any(|section| section.lifted_at.is_none())
        }
    };
    let may_stop = page.frame.may(Rank::Publisher) && page.is_before_readers();
    (waits && may_stop).then(|| {
        view! { <p class="hint">{say!(page.language(), "desk-sealed-stop")}</p> }.into_markup()
    })
}

fn list(page: &NoticePage, errors: &Errors, sections: &[SealedSection]) -> Markup {
    let language = page.language();
    if sections.is_empty() {
        return view! { <p>{say!(language, "desk-sealed-none")}</p> }.into_markup();
    }
    let item = |(index, section): (usize, &SealedSection)| {
        let number = index + 1;
        let name = say!(language, "desk-sealed-section", number = number);
        let languages: Vec<&str> = section
            .languages
            .iter()
            .map(|spoken| spoken.own_name())
            .collect();
        let languages = format!(" · {}", languages.join(", "));
        let at = |instant| words::time::moment(language, Zone::UTC, instant);
        let note = match section.lifted_at {
            Some(lifted_at) => say!(language, "desk-sealed-lifted", at = at(lifted_at)),
            None => say!(language, "desk-sealed-lifts-at", at = at(section.lift_at)),
        };
        let wait = section
            .lifted_at
            .is_none()
            .then(|| wait(page, section.lift_at));
        view! {
            <div class="sealed-item">
                <p><strong>{name}</strong>{languages}</p>
                <p><span class="sealed">{icon::view(Icon::Blind)}<span>{note}</span></span>{wait}</p>
                {warning_line(&section.warnings)}
                {lifts::view(page, errors, index, section)}
            </div>
        }
    };
    let items = sections.iter().enumerate().map(item).collect_view();
    let is_closed = sections.iter().any(|section| section.lifted_at.is_none());
    let preview = is_closed.then(|| {
        view! { <p><a href=page.path("preview?as=lift")>{say!(language, "desk-sealed-preview")}</a></p> }
    });
    view! {
        {items}
        {preview}
    }
    .into_markup()
}

/// How long it is until a lift, where that is to come.
fn wait(page: &NoticePage, lift_at: Instant) -> Option<Markup> {
    let language = page.language();
    let length = rough(language, lift_at - page.now);
    (lift_at > page.now).then(|| {
        view! { <span class="sub lift-wait">" "{say!(language, "desk-in", length = length)}</span> }
            .into_markup()
    })
}

/// Clears one more operator; only who is cleared can do that.
fn grant(page: &NoticePage, errors: &Errors, others: &[Holder]) -> Option<Markup> {
    if others.is_empty() {
        return None;
    }
    let language = page.language();
    let choices = others
        .iter()
        .map(|other| Choice::new(other.id.clone(), other.email.clone()))
        .collect();
    let operator = Field {
        path: "operator".to_owned(),
        label: say!(language, "desk-sealed-grant-to"),
        value: others
            .first()
            .map(|other| other.id.clone())
            .unwrap_or_default(),
        errors: errors.at("operator"),
        control: Control::Select(choices),
        ..Field::default()
    };
    let form = view! {
        <form class="rows-foot" method="post" action=page.path("clearances")>
            {page.frame.csrf()}
            {operator.view()}
            <button type="submit" class="button">{say!(language, "desk-sealed-grant")}</button>
        </form>
    };
    Some(form.into_markup())
}
