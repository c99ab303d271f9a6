//! What an operator typed and did not save: shown beside what is stored, and
//! discarded. Every operator sees their own.

use super::access::Form;
use super::answer::{Done, done, frame, page};
use super::editor;
use super::form::Fields;
use super::people::People;
use super::refusal::Refusal;
use crate::auth::SignedIn;
use crate::state::DeskState;
use app::admin::kept::{self, KeptPage, Unsaved};
use app::admin::{Here, render};
use axum::extract::{Path, State};
use axum::response::Response;
use desk::{KeptForm, StoreError};
use domain::FormId;
use http::{StatusCode, Uri};

/// Everything that an operator typed and did not save, for the dashboard.
///
/// # Errors
/// When the desk cannot answer.
pub async fn unsaved(state: &DeskState, session: &SignedIn) -> Result<Vec<Unsaved>, StoreError> {
    let now = state.clock.now();
    let forms = state.desk.kept_forms(&session.operator, now).await?;
    Ok(forms
        .into_iter()
        .map(|form| unsaved_of(session, form))
        .collect())
}

/// One of them, without what was typed but its title.
pub(super) fn unsaved_of(session: &SignedIn, form: KeptForm) -> Unsaved {
    let fields = Fields::of_pairs(form.typed.0);
    let own = fields
        .get(&format!("text.{}.title", session.language))
        .to_owned();
    let source = fields.get("source_language");
    let title = if own.trim().is_empty() {
        fields.get(&format!("text.{source}.title")).to_owned()
    } else {
        own
    };
    Unsaved {
        form: form.form.to_string(),
        notice: form.notice,
        title,
        kept_at: form.kept_at,
    }
}

/// Shows one beside what is stored.
pub async fn show(
    State(state): State<DeskState>,
    session: SignedIn,
    Path(id): Path<String>,
    uri: Uri,
) -> Result<Response, Refusal> {
    let form = find(&state, &session, &id).await?;
    let compared = editor::compare(&state, &session, &form).await?;
    let people = People::of(&state.desk).await?;
    let shown = KeptPage {
        frame: frame(&state, &session, Here::Elsewhere, &uri),
        saved: compared.saved.map(|(by, at)| (people.doer(&by), at)),
        zone: compared.zone,
        changes: compared.changes,
        unsaved: unsaved_of(&session, form),
    };
    Ok(page(
        StatusCode::OK,
        render(&shown.frame, &kept::title(&shown), || kept::view(&shown)),
    ))
}

/// Forgets one.
pub async fn discard(
    State(state): State<DeskState>,
    Path(id): Path<String>,
    form: Form,
) -> Result<Response, Refusal> {
    let session = &form.session;
    let kept = find(&state, session, &id).await?;
    state
        .desk
        .forget_form(&session.operator, &kept.form)
        .await?;
    let back = match kept.notice {
        Some(notice) => format!("/admin/notices/{notice}"),
        None => "/admin/".to_owned(),
    };
    Ok(done(&back, Done::Discarded))
}

/// A form of this operator; another one's is none.
async fn find(state: &DeskState, session: &SignedIn, id: &str) -> Result<KeptForm, Refusal> {
    let id = FormId::parse(id).map_err(|_| Refusal::NOT_FOUND)?;
    let now = state.clock.now();
    let form = state.desk.kept_form(&session.operator, &id, now).await?;
    form.ok_or(Refusal::NOT_FOUND)
}
