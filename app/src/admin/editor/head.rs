//! What is said above the form: what is edited, and why it came back.

use super::page::{EditorPage, Subject, zone_of};
use crate::admin::{notice, say};
use crate::markup::{IntoMarkup as _, Markup};
use domain::Language;
use leptos::prelude::*;

pub(super) fn view(page: &EditorPage) -> Markup {
    let language = page.frame.language;
    let reader = crate::Reader::of(language);
    match &page.subject {
        Subject::New => view! {
            <div class="desk-head">
                <div>
                    <h1>{say!(language, "desk-editor-new")}</h1>
                    <p>{say!(language, "desk-editor-unsaved")}</p>
                </div>
            </div>
        }
        .into_markup(),
        Subject::Stored {
            id,
            title,
            state,
            publication,
            ..
        } => {
            let status = notice::publication_line(language, *publication, zone_of(&page.draft));
            let href = format!("/admin/notices/{id}");
            view! {
                <div class="desk-head">
                    <div>
                        <h1>{title.clone()}</h1>
                        <p>{status}" "<a href=href>{say!(language, "desk-editor-to-notice")}</a></p>
                    </div>
                    {crate::parts::state::of_state(reader, *state)}
                </div>
            }
            .into_markup()
        }
    }
}

pub(super) fn outdated_note(language: Language) -> Markup {
    view! {
        <div class="fix" role="alert" id="outdated">
            <h2>{say!(language, "desk-message-forged")}</h2>
            <p>{say!(language, "desk-editor-outdated")}</p>
        </div>
    }
    .into_markup()
}
