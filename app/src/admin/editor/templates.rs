//! What a new notice may begin with, and sections that may be added to any.

use super::page::{EditorPage, Form, Subject};
use crate::admin::say;
use crate::markup::{IntoMarkup as _, Markup};
use domain::Kind;
use leptos::prelude::*;
use words::templates::{Section, Template};

/// Links to the templates, above the form of a new notice.
pub(super) fn choice(page: &EditorPage) -> Option<Markup> {
    let language = page.frame.language;
    if !matches!(page.subject, Subject::New) || !page.offers_templates {
        return None;
    }
    let anchor = |(href, label): (String, String), is_first: bool| view! { <li><a href=href autofocus=is_first>{label}</a></li> };
    let link = |href: String, label: String| anchor((href, label), false);
    let templates = Template::ALL
        .into_iter()
        .enumerate()
        .map(|(index, template)| {
            let href = format!("/admin/notices/new?template={}", template.word());
            // Who did not say yet what to begin with says it here.
            let is_first = index == 0 && !page.is_begun;
            anchor((href, template.label(language)), is_first)
        })
        .collect_view();
    let own = page
        .own_templates
        .iter()
        .map(|(href, name)| link(href.clone(), name.clone()))
        .collect_view();
    let blank = Kind::ALL
        .iter()
        .map(|kind| {
            let href = format!("/admin/notices/new?kind={}", kind.word());
            link(href, words::labels::kind(language, *kind))
        })
        .collect_view();
    Some(
        view! {
            <nav class="templates" aria-labelledby="templates">
                <h2 id="templates">{say!(language, "desk-template-head")}</h2>
                <ul>{templates}{own}</ul>
                <p id="templates-blank">{say!(language, "desk-template-blank")}</p>
                <ul>{blank}</ul>
            </nav>
        }
        .into_markup(),
    )
}

/// Buttons that add a section to the text.
pub(super) fn sections(form: &Form<'_>) -> Markup {
    let language = form.language;
    let buttons = Section::of(form.kind)
        .iter()
        .map(|section| {
            let value = format!("add-section {}", section.word());
            view! {
                <button type="submit" class="button" formaction=form.back_to("part-text") name="do" value=value>{section.heading(language)}</button>
            }
        })
        .collect_view();
    view! {
        <fieldset class="sections">
            <legend>{say!(language, "desk-section-add")}" "<span class="hint">{say!(language, "desk-section-note")}</span></legend>
            {buttons}
        </fieldset>
    }
    .into_markup()
}
