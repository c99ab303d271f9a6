//! What is offered on the page of a notice after the lint has refused.

use super::NoticePage;
use crate::admin::{parts, say};
use crate::markup::{IntoMarkup as _, Markup};
use leptos::prelude::*;

/// What was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OverruledDeed {
    /// To publish it.
    Publish,
    /// To post an update.
    Update,
    /// To plan its publication.
    Plan,
}

/// What may be done all the same, and the reason as far as it was typed.
#[derive(Debug, Clone)]
pub struct Overrule {
    /// What was refused.
    pub deed: OverruledDeed,
    /// The reason.
    pub reason: String,
}

/// To publish it all the same.
pub(super) fn of_publishing(page: &NoticePage) -> Option<Markup> {
    let offer = offer(page, OverruledDeed::Publish)?;
    let form = view! {
        <form class="part" method="post" action=page.path("publish")>
            {page.frame.csrf()}
            {parts::hidden("edit", page.edit.to_string())}
            {offer}
        </form>
    };
    Some(form.into_markup())
}

/// To post an update all the same; inside of its form.
pub(super) fn of_update(page: &NoticePage) -> Option<Markup> {
    offer(page, OverruledDeed::Update)
}

/// To plan its publication all the same; inside of its form.
pub(super) fn of_planning(page: &NoticePage) -> Option<Markup> {
    offer(page, OverruledDeed::Plan)
}

fn offer(page: &NoticePage, deed: OverruledDeed) -> Option<Markup> {
    let offered = page.overrule.as_ref()?;
    if offered.deed != deed {
        return None;
    }
    let label = say!(page.language(), "desk-overrule-publish");
    let button = view! {
        <button type="submit" class="button is-danger" name="overrule" value="1">{label}</button>
    };
    Some(parts::overrule(
        page.language(),
        &offered.reason,
        page.errors.at("embargo_override"),
        button.into_markup(),
    ))
}
