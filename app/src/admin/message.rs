//! A page that says one thing: what was refused or not found, and what to do.

use super::{Frame, say};
use crate::markup::{IntoMarkup as _, Markup};
use leptos::prelude::*;

/// What a message page says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// There is no such page or notice.
    NotFound,
    /// The operator's rank does not allow it.
    NotAllowed,
    /// Somebody has to manage the operators.
    LastAdministrator,
    /// A one-time link was used, taken back, or is over.
    LinkOfNoUse,
    /// The request did not come from one of our pages, or from an old one.
    Forged,
    /// The request could not be read.
    Unreadable,
    /// More was sent than the desk takes.
    TooLarge,
    /// The session had ended, and what was typed is too much to be kept meanwhile.
    TooLargeToKeep,
    /// What is there does not fit any more what was to be done with it.
    Outdated,
    /// Something of ours failed.
    Failed,
    /// The page does not take this method.
    WrongMethod,
}

/// A message page.
#[derive(Debug)]
pub struct MessagePage {
    /// What is around it.
    pub frame: Frame,
    /// What it says.
    pub message: Message,
    /// The number under which a failure is in the log.
    pub reference: Option<String>,
}

/// The page's title.
#[must_use]
pub fn title(page: &MessagePage) -> String {
    let language = page.frame.language;
    match page.message {
        Message::NotFound => say!(language, "desk-message-not-found"),
        Message::NotAllowed | Message::LastAdministrator => {
            say!(language, "desk-message-not-allowed")
        }
        Message::LinkOfNoUse => say!(language, "desk-message-link"),
        Message::Forged => say!(language, "desk-message-forged"),
        Message::Unreadable => say!(language, "desk-message-unreadable"),
        Message::TooLarge => say!(language, "desk-message-too-large"),
        Message::TooLargeToKeep => say!(language, "desk-message-too-large-to-keep"),
        Message::Outdated => say!(language, "desk-message-outdated"),
        Message::Failed => say!(language, "desk-message-failed"),
        Message::WrongMethod => say!(language, "desk-message-wrong-method"),
    }
}

/// The page as HTML.
pub fn view(page: &MessagePage) -> Markup {
    let language = page.frame.language;
    let advice = match page.message {
        Message::NotFound => say!(language, "desk-message-not-found-advice"),
        Message::NotAllowed => say!(language, "desk-message-not-allowed-advice"),
        Message::LastAdministrator => say!(language, "desk-operator-last-administrator"),
        Message::LinkOfNoUse => say!(language, "desk-message-link-advice"),
        Message::Forged => say!(language, "desk-message-forged-advice"),
        Message::Unreadable => say!(language, "desk-message-unreadable-advice"),
        Message::TooLarge => say!(language, "desk-message-too-large-advice"),
        Message::TooLargeToKeep => say!(language, "desk-message-too-large-to-keep-advice"),
        Message::Outdated => say!(language, "desk-message-outdated-advice"),
        Message::Failed => say!(language, "desk-message-failed-advice"),
        Message::WrongMethod => say!(language, "desk-message-wrong-method-advice"),
    };
    let reference = page.reference.clone().map(|reference| {
        view! { <p class="hint">{say!(language, "desk-message-reference", reference = reference)}</p> }
    });
    view! {
        <div class="gate-pane">
            <h1>{title(page)}</h1>
            <p>{advice}</p>
            {reference}
            <p><a class="button" href="/admin/">{say!(language, "desk-message-back")}</a></p>
        </div>
    }
    .into_markup()
}
