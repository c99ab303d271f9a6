//! What cannot be undone is asked about once more, on a page of its own.

use super::{Frame, parts, say};
use crate::markup::{IntoMarkup as _, Markup};
use domain::{Language, NoticeId};
use leptos::prelude::*;

/// What is about to be done.
#[derive(Debug, Clone)]
pub enum Question {
    /// An operator is to be removed.
    RemoveOperator {
        /// The operator's id.
        id: String,
        /// The e-mail address.
        email: String,
        /// How many notices hold sealed text that nobody else may read and that
        /// opens by itself.
        alone: u64,
        /// How many unpublished notices hold sealed text that nobody else may read.
        alone_unpublished: u64,
    },
    /// A draft is to be deleted.
    DeleteDraft {
        /// The notice's id.
        id: NoticeId,
        /// The number of the stored version that is looked at.
        edit: i64,
        /// Its title.
        title: String,
    },
}

/// A page that asks.
#[derive(Debug)]
pub struct ConfirmPage {
    /// What is around it.
    pub frame: Frame,
    /// What is about to be done.
    pub question: Question,
}

/// The page's title: the question.
#[must_use]
pub fn title(page: &ConfirmPage) -> String {
    let language = page.frame.language;
    match &page.question {
        Question::RemoveOperator { email, .. } => {
            say!(language, "desk-operator-remove-ask", email = email.as_str())
        }
        Question::DeleteDraft { title, .. } => {
            say!(language, "desk-delete-ask", title = title.as_str())
        }
    }
}

/// The page as HTML.
pub fn view(page: &ConfirmPage) -> Markup {
    let language = page.frame.language;
    let (consequences, yes) = match &page.question {
        Question::RemoveOperator {
            alone,
            alone_unpublished,
            ..
        } => (
            removal(language, *alone, *alone_unpublished),
            say!(language, "desk-operator-remove-yes"),
        ),
        Question::DeleteDraft { .. } => (
            vec![say!(language, "desk-delete-note")],
            say!(language, "desk-delete-yes"),
        ),
    };
    let (action, back, edit) = match &page.question {
        Question::RemoveOperator { id, .. } => (
            format!("/admin/operators/{id}/remove"),
            format!("/admin/operators/{id}"),
            None,
        ),
        Question::DeleteDraft { id, edit, .. } => (
            format!("/admin/notices/{id}/delete"),
            format!("/admin/notices/{id}"),
            Some(parts::hidden("edit", edit.to_string())),
        ),
    };
    let consequences = consequences
        .into_iter()
        .map(|sentence| view! { <p>{sentence}</p> })
        .collect_view();
    view! {
        <div class="desk-head"><h1>{title(page)}</h1></div>
        <div class="part-in">
            {consequences}
            <form class="desk-tools" method="post" action=action>
                {page.frame.csrf()}
                {edit}
                <button type="submit" class="button is-danger">{yes}</button>
                <a class="button" href=back>{say!(language, "desk-confirm-no")}</a>
            </form>
        </div>
    }
    .into_markup()
}

fn removal(language: Language, alone: u64, unpublished: u64) -> Vec<String> {
    let mut sentences = vec![
        say!(language, "desk-operator-remove-note"),
        say!(language, "desk-operator-remove-tokens"),
    ];
    if alone > 0 {
        sentences.push(say!(language, "desk-operator-remove-alone", count = alone));
    }
    if unpublished > 0 {
        sentences.push(say!(
            language,
            "desk-operator-remove-alone-unpublished",
            count = unpublished
        ));
    }
    sentences
}
