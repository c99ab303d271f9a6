//! Operators' own templates: made of a notice, shared, changed, deleted.

use super::access::Form;
use super::answer::{Done, done, frame, page, param, status};
use super::notice::find;
use super::refusal::Refusal;
use crate::auth::SignedIn;
use crate::state::DeskState;
use app::admin::parts::Errors;
use app::admin::templates::{self, Subject, TemplatePage, TemplateRow, TemplatesPage};
use app::admin::{Here, render};
use axum::extract::{Path, State};
use axum::response::Response;
use desk::{OwnTemplate, TemplateMatter};
use domain::document::{Draft, Part, TextDraft, draft_of, limits, template_of};
use domain::{Language, NoticeId};
use http::{StatusCode, Uri};
use i18n_embed_fl::fl;
use std::collections::BTreeSet;
use words::loader;

/// The longest name, in characters.
const LONGEST_NAME: usize = 100;

/// Shows the list.
pub async fn show(
    State(state): State<DeskState>,
    session: SignedIn,
    uri: Uri,
) -> Result<Response, Refusal> {
    let templates = state.desk.templates(&session.operator).await?;
    let row = |template: OwnTemplate| TemplateRow {
        is_changeable: template.is_changed_by(&session.operator, session.role),
        id: template.id,
        name: template.name,
        is_shared: template.is_shared,
    };
    let shown = TemplatesPage {
        frame: frame(&state, &session, Here::Templates, &uri),
        templates: templates.into_iter().map(row).collect(),
    };
    Ok(page(
        StatusCode::OK,
        render(&shown.frame, &templates::title(&shown), || {
            templates::view(&shown)
        }),
    ))
}

/// Asks what of a notice a new template is to have.
pub async fn show_new(
    State(state): State<DeskState>,
    session: SignedIn,
    uri: Uri,
) -> Result<Response, Refusal> {
    let from = param(&uri, "from").ok_or(Refusal::NOT_FOUND)?;
    let notice = find(&state, &from).await?.notice;
    let title = notice.text.title(session.language).to_owned();
    let shown = TemplatePage {
        frame: frame(&state, &session, Here::Templates, &uri),
        name: title.chars().take(LONGEST_NAME).collect(),
        subject: Subject::New {
            from,
            title,
            parts: Part::ALL.to_vec(),
        },
        is_shared: false,
        may_share: session.role.may_publish(),
        errors: Errors::default(),
    };
    Ok(form_page(&shown))
}

/// Makes a template of a notice. Sealed text is no part of it, whoever asks.
pub async fn create(
    State(state): State<DeskState>,
    uri: Uri,
    form: Form,
) -> Result<Response, Refusal> {
    let Form { session, fields } = &form;
    let from = fields.get("from").to_owned();
    let notice = find(&state, &from).await?.notice;
    let words = fields.all("part").iter();
    let parts: BTreeSet<Part> = words.filter_map(|word| Part::from_word(word)).collect();
    let (name, errors) = name(session.language, fields.get("name"));
    let may_share = session.role.may_publish();
    let is_shared = may_share && !fields.get("shared").is_empty();
    if !errors.is_empty() {
        let shown = TemplatePage {
            frame: frame(&state, session, Here::Templates, &uri),
            subject: Subject::New {
                from,
                title: notice.text.title(session.language).to_owned(),
                parts: parts.into_iter().collect(),
            },
            name,
            is_shared,
            may_share,
            errors,
        };
        return Ok(form_page(&shown));
    }
    let document = template_of(&draft_of(&notice, None), &parts);
    let id = NoticeId::from_random(crate::random::id()).to_string();
    let matter = TemplateMatter {
        name: &name,
        is_shared,
        document: &document,
    };
    let now = state.clock.now();
    let added = state.desk.add_template(&session.operator, &id, matter, now);
    added.await?;
    Ok(done(&format!("/admin/templates/{id}"), Done::Saved))
}

/// Shows the form of one.
pub async fn show_one(
    State(state): State<DeskState>,
    session: SignedIn,
    Path(id): Path<String>,
    uri: Uri,
) -> Result<Response, Refusal> {
    let template = changeable(&state, &session, &id).await?;
    let shown = TemplatePage {
        frame: frame(&state, &session, Here::Templates, &uri),
        subject: Subject::Stored {
            text: draft(&template)?.text,
            edit: template.edit,
            id,
        },
        name: template.name,
        is_shared: template.is_shared,
        may_share: session.role.may_publish(),
        errors: Errors::default(),
    };
    Ok(form_page(&shown))
}

/// Takes the form of one.
pub async fn change(
    State(state): State<DeskState>,
    Path(id): Path<String>,
    uri: Uri,
    form: Form,
) -> Result<Response, Refusal> {
    let Form { session, fields } = &form;
    let template = changeable(&state, session, &id).await?;
    let mut draft = draft(&template)?;
    let (name, mut errors) = name(session.language, fields.get("name"));
    for language in Language::ALL {
        let field = |name: &str| format!("text.{language}.{name}");
        let text = TextDraft {
            title: fields.get(&field("title")).to_owned(),
            summary: fields.given(&field("summary")),
            body: fields.get(&field("body")).to_owned(),
            action_required: fields.given(&field("action_required")),
            slug: None,
        };
        if text.body.chars().count() > limits::BODY {
            let sentence = fl!(
                loader(session.language),
                "problem-too-long",
                max = limits::BODY
            );
            errors.add(field("body"), sentence);
        }
        if text == TextDraft::default() {
            draft.text.remove(language.tag());
        } else {
            draft.text.insert(language.tag().to_owned(), text);
        }
    }
    let may_share = session.role.may_publish();
    let is_shared = if may_share {
        !fields.get("shared").is_empty()
    } else {
        template.is_shared
    };
    let edit = fields.get("edit").parse().unwrap_or(template.edit);
    if errors.is_empty() {
        let parts: BTreeSet<Part> = Part::ALL.iter().copied().collect();
        let document = template_of(&draft, &parts);
        let matter = TemplateMatter {
            name: &name,
            is_shared,
            document: &document,
        };
        let (actor, now) = (session.actor(), state.clock.now());
        let changed = state.desk.change_template(&actor, (&id, edit), matter, now);
        if changed.await? {
            return Ok(done("/admin/templates", Done::Saved));
        }
        errors.add(
            "name",
            fl!(loader(session.language), "problem-changed-meanwhile"),
        );
    }
    let shown = TemplatePage {
        frame: frame(&state, session, Here::Templates, &uri),
        subject: Subject::Stored {
            text: draft.text,
            // To save again is to replace what is stored now.
            edit: template.edit,
            id,
        },
        name,
        is_shared,
        may_share,
        errors,
    };
    Ok(form_page(&shown))
}

/// Deletes one.
pub async fn delete(
    State(state): State<DeskState>,
    Path(id): Path<String>,
    form: Form,
) -> Result<Response, Refusal> {
    let template = changeable(&state, &form.session, &id).await?;
    let (actor, now) = (form.session.actor(), state.clock.now());
    state.desk.delete_template(&actor, &template, now).await?;
    Ok(done("/admin/templates", Done::Deleted))
}

/// The draft of a template that somebody may begin with.
pub(super) async fn begun(
    state: &DeskState,
    session: &SignedIn,
    id: &str,
) -> Result<Option<Draft>, Refusal> {
    let template = state.desk.template(&session.operator, id).await?;
    template.map(|template| draft(&template)).transpose()
}

/// Where the templates of an operator lead, and their names.
pub(super) async fn links(
    state: &DeskState,
    session: &SignedIn,
) -> Result<Vec<(String, String)>, Refusal> {
    let templates = state.desk.templates(&session.operator).await?;
    let link = |template: OwnTemplate| {
        let href = format!("/admin/notices/new?template={}", template.id);
        (href, template.name)
    };
    Ok(templates.into_iter().map(link).collect())
}

async fn changeable(
    state: &DeskState,
    session: &SignedIn,
    id: &str,
) -> Result<OwnTemplate, Refusal> {
    let template = state.desk.template(&session.operator, id).await?;
    let template = template.ok_or(Refusal::NOT_FOUND)?;
    if template.is_changed_by(&session.operator, session.role) {
        Ok(template)
    } else {
        Err(Refusal::NOT_ALLOWED)
    }
}

fn draft(template: &OwnTemplate) -> Result<Draft, Refusal> {
    Draft::from_json(template.document.as_bytes()).map_err(|_| Refusal::OUTDATED)
}

fn name(language: Language, typed: &str) -> (String, Errors) {
    let name = typed.trim().to_owned();
    let mut errors = Errors::default();
    if name.is_empty() {
        errors.add("name", fl!(loader(language), "problem-missing"));
    } else if name.chars().count() > LONGEST_NAME {
        errors.add(
            "name",
            fl!(loader(language), "problem-too-long", max = LONGEST_NAME),
        );
    }
    (name, errors)
}

fn form_page(shown: &TemplatePage) -> Response {
    page(
        status(shown.errors.is_empty()),
        render(&shown.frame, &templates::form_title(shown), || {
            templates::form(shown)
        }),
    )
}
