//! The editor of a notice: every field of the notice document, both languages
//! side by side, in one form.
//!
//! The controls carry the document's paths as their names, so that a problem
//! of the document is a problem of its control.

mod actions;
mod hosts;
mod related;
mod sealed;
mod text;
mod updates;
mod what;
mod when;

pub(super) use sealed::closed;

use super::parts::{self, Errors, Field, errors::id_of, time_field::TimeField};
use super::{Doer, Frame, Rank, preview, say};
use domain::{
    Instant, Kind, Language, NoticeId, Publication, State, Zone,
    document::{Draft, Problems},
};
use leptos::prelude::*;

/// What is edited.
#[derive(Debug, Clone)]
pub enum Subject {
    /// A notice that is not there yet.
    New,
    /// One that is.
    Stored {
        /// Its id.
        id: NoticeId,
        /// Its title as it is stored.
        title: String,
        /// Its state as it is stored.
        state: State,
        /// Whether readers see it.
        publication: Publication,
        /// Languages that are older than their source.
        stale: Vec<Language>,
    },
}

/// How the operator stands to the sealed text.
#[derive(Debug, Clone)]
pub enum Seal {
    /// May read and write it.
    Open,
    /// May know when it opens, and nothing else.
    Closed(Vec<Instant>),
}

/// Somebody else saved in the meantime.
#[derive(Debug, Clone)]
pub struct Conflict {
    /// Who.
    pub by: Doer,
    /// When.
    pub at: Instant,
}

/// The editor page.
pub struct EditorPage {
    /// What is around it.
    pub frame: Frame,
    /// What is edited.
    pub subject: Subject,
    /// The number of the stored version that the form began with.
    pub edit: Option<i64>,
    /// What is in the form, right or wrong. Holds sealed text only of an
    /// operator who wrote it or may read it.
    pub draft: Draft,
    /// What was pasted into the box for many hosts.
    pub pasted_hosts: String,
    /// How the operator stands to the sealed text.
    pub seal: Seal,
    /// What is wrong.
    pub problems: Problems,
    /// Somebody else saved in the meantime.
    pub conflict: Option<Conflict>,
    /// What readers would see, where that was asked for.
    pub preview: Option<preview::Preview>,
    /// Whether the form came from a page of an earlier session, and has to be sent again.
    pub is_outdated: bool,
}

/// What the sections of the form have in common.
struct Form<'a> {
    page: &'a EditorPage,
    language: Language,
    zone: Zone,
    kind: Kind,
    errors: Errors,
}

impl EditorPage {
    /// Whether readers see the stored notice.
    #[must_use]
    pub const fn is_public(&self) -> bool {
        matches!(
            self.subject,
            Subject::Stored {
                publication: Publication::Published { .. },
                ..
            }
        )
    }

    /// Where the form is sent.
    #[must_use]
    pub fn action(&self) -> String {
        match &self.subject {
            Subject::New => "/admin/notices/new".to_owned(),
            Subject::Stored { id, .. } => format!("/admin/notices/{id}/edit"),
        }
    }
}

impl Form<'_> {
    const fn draft(&self) -> &Draft {
        &self.page.draft
    }

    /// A field of one line at a path.
    fn field(&self, path: impl Into<String>, label: String, value: Option<&str>) -> Field {
        let path = path.into();
        let errors = self.errors.at(&path);
        Field {
            path,
            label,
            value: value.unwrap_or_default().to_owned(),
            errors,
            ..Field::default()
        }
    }

    /// A field for a local time of the home zone at a path.
    fn time(&self, path: impl Into<String>, label: String, value: Option<&str>) -> TimeField {
        let path = path.into();
        let errors = self.errors.at(&path);
        TimeField {
            path,
            label,
            hint: None,
            value: value.unwrap_or_default().to_owned(),
            errors,
            zone: self.zone,
            language: self.language,
        }
    }

    /// Where a button sends the form whose answer is to be shown at this part.
    fn back_to(&self, part: &str) -> String {
        format!("{}#{part}", self.page.action())
    }

    /// A titled part of the form.
    fn part(&self, id: &'static str, title: String, note: String, body: AnyView) -> AnyView {
        let note = (!note.is_empty()).then(|| view! { <span class="part-note">{note}</span> });
        view! {
            <section class="part" aria-labelledby=id>
                <h2 id=id>{title}{note}</h2>
                <div class="part-in">{body}</div>
            </section>
        }
        .into_any()
    }
}

/// The page's title.
#[must_use]
pub fn title(page: &EditorPage) -> String {
    match &page.subject {
        Subject::New => say!(page.frame.language, "desk-editor-new"),
        Subject::Stored { title, .. } => {
            say!(page.frame.language, "desk-editor-of", title = title.clone())
        }
    }
}

/// The editor as HTML.
pub fn view(page: &EditorPage) -> AnyView {
    let language = page.frame.language;
    let zone = zone_of(&page.draft);
    let form = Form {
        page,
        language,
        zone,
        kind: Kind::from_word(&page.draft.kind).unwrap_or(Kind::Maintenance),
        errors: Errors::of(&page.problems, language, zone),
    };
    let preview = page
        .preview
        .as_ref()
        .map(|shown| preview::above_the_form(language, shown));
    let edit = page
        .edit
        .map(|edit| parts::hidden("edit", edit.to_string()));
    view! {
        {head(page)}
        {page.is_outdated.then(|| outdated_note(language))}
        {page.conflict.as_ref().map(|conflict| conflict_note(&form, conflict))}
        {parts::summary(&form.errors, language, |path| anchor(&form, path))}
        {preview}
        <form method="post" action=page.action() id="editor">
            // What Enter in a field does: look, and change nothing.
            <button type="submit" name="do" value="check" hidden>{say!(language, "desk-editor-check")}</button>
            {page.frame.csrf()}
            {edit}
            {what::view(&form)}
            {when::view(&form)}
            {text::view(&form)}
            {hosts::view(&form)}
            {updates::view(&form)}
            {sealed::view(&form)}
            {related::view(&form)}
            {actions::view(&form)}
        </form>
    }
    .into_any()
}

/// The zone a draft's local times are read in, as far as it names one.
#[must_use]
pub fn zone_of(draft: &Draft) -> Zone {
    draft
        .home_zone
        .as_deref()
        .and_then(|name| Zone::parse(name.trim()).ok())
        .unwrap_or(Zone::UTC)
}

fn head(page: &EditorPage) -> AnyView {
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
        .into_any(),
        Subject::Stored {
            id,
            title,
            state,
            publication,
            ..
        } => {
            let status =
                super::notice::publication_line(language, *publication, zone_of(&page.draft));
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
            .into_any()
        }
    }
}

fn conflict_note(form: &Form<'_>, conflict: &Conflict) -> AnyView {
    let at = words::time::moment(form.language, form.zone, conflict.at);
    let text = say!(
        form.language,
        "desk-editor-conflict",
        by = conflict.by.label(form.language),
        at = at
    );
    let stored = form.page.action();
    view! {
        <div class="fix" role="alert" id="conflict">
            <h2>{say!(form.language, "desk-editor-conflict-head")}</h2>
            <p>{text}</p>
            <p><a href=stored target="_blank" rel="noopener">{say!(form.language, "desk-editor-conflict-stored")}</a></p>
        </div>
    }
    .into_any()
}

fn outdated_note(language: Language) -> AnyView {
    view! {
        <div class="fix" role="alert" id="outdated">
            <h2>{say!(language, "desk-message-forged")}</h2>
            <p>{say!(language, "desk-editor-outdated")}</p>
        </div>
    }
    .into_any()
}

/// Where the link of a problem leads, and what its field is called.
fn anchor(form: &Form<'_>, path: &str) -> (String, String) {
    let language = form.language;
    let source = form
        .draft()
        .source_language
        .clone()
        .unwrap_or_else(|| Language::En.tag().to_owned());
    let id = match path {
        "" => "editor".to_owned(),
        "text" => id_of(&format!("text.{source}.title")),
        "window" => id_of("window.start"),
        "timing" => id_of("timing.tolerance"),
        "hosts" => id_of("hosts.paste"),
        "disclosures" => "part-sealed".to_owned(),
        "updates" => "part-updates".to_owned(),
        _ => match path.split_once('[') {
            Some((list @ ("systems" | "related"), _)) => list.to_owned(),
            _ => path.strip_suffix(".text").map_or_else(
                || id_of(path),
                |whole| {
                    let field = if whole.starts_with("disclosures") {
                        "title"
                    } else {
                        "body"
                    };
                    id_of(&format!("{whole}.text.{source}.{field}"))
                },
            ),
        },
    };
    (id, label(language, path))
}

/// What the field at a path is called, with its row and language.
fn label(language: Language, path: &str) -> String {
    let (row, field) = match path.split_once("].") {
        Some((list, field)) => {
            let (list, index) = list.split_once('[').unwrap_or((list, ""));
            let number = index.parse::<usize>().map_or(1, |index| index + 1);
            let row = match list {
                "hosts" => say!(language, "desk-row-host", number = number),
                "updates" => say!(language, "desk-row-update", number = number),
                "disclosures" => say!(language, "desk-row-disclosure", number = number),
                _ => String::new(),
            };
            (row, field)
        }
        None => (String::new(), path),
    };
    let (spoken, field) = match field
        .strip_prefix("text.")
        .and_then(|rest| rest.split_once('.'))
    {
        Some((tag, field)) => (
            Language::from_tag(tag)
                .map(Language::own_name)
                .unwrap_or_default(),
            field,
        ),
        None => ("", field),
    };
    let name = match field.split('[').next().unwrap_or_default() {
        "kind" => say!(language, "desk-field-kind"),
        "state" => say!(language, "desk-field-state"),
        "priority" => say!(language, "desk-field-priority"),
        "systems" => say!(language, "desk-field-systems"),
        "home_zone" => say!(language, "desk-field-zone"),
        "window.start" | "start" => say!(language, "desk-field-start"),
        "window.end" | "end" => say!(language, "desk-field-end"),
        "timing.tolerance" => say!(language, "desk-field-tolerance"),
        "timing.expected_min" => say!(language, "desk-field-expected-min"),
        "timing.expected_typical" => say!(language, "desk-field-expected-typical"),
        "timing.expected_max" => say!(language, "desk-field-expected-max"),
        "timing.reserved" => say!(language, "desk-field-reserved"),
        "name" => say!(language, "desk-field-host-name"),
        "started_at" => say!(language, "desk-field-started-at"),
        "ended_at" => say!(language, "desk-field-ended-at"),
        "source_language" => say!(language, "desk-field-source-language"),
        "title" => say!(language, "desk-field-title"),
        "summary" => say!(language, "desk-field-summary"),
        "body" | "text" => say!(language, "desk-field-body"),
        "action_required" => say!(language, "desk-field-action-required"),
        "slug" => say!(language, "desk-field-slug"),
        "lift_at" => say!(language, "desk-field-lift-at"),
        "at" => say!(language, "desk-field-at"),
        "related" => say!(language, "desk-field-related"),
        "publish_at" => say!(language, "desk-field-publish-at"),
        "hosts" => say!(language, "desk-part-hosts"),
        _ => String::new(),
    };
    [row.as_str(), spoken, name.as_str()]
        .into_iter()
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

/// Whether the operator may make things public.
fn may_publish(page: &EditorPage) -> bool {
    page.frame.may(Rank::Publisher)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_is_called_by_its_row_its_language_and_its_field() {
        assert_eq!(label(Language::En, "text.de.title"), "Deutsch, Title");
        assert!(label(Language::En, "hosts[3].start").starts_with("Host 4, "));
        assert_eq!(label(Language::En, ""), "");
    }
}
