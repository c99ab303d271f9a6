//! The desk's proofreader that reads along: takes the editor's form, answers with
//! what is remarked of it, and keeps nothing.

use super::access::Form;
use super::answer::{frame, page};
use super::form::editor::{EditorForm, read};
use super::refusal::Refusal;
use crate::proofreading::Proofreader;
use crate::state::DeskState;
use app::admin::Here;
use app::admin::editor::kept::Keeping;
use app::admin::editor::{EditorPage, Seal, Subject, proof};
use app::admin::lag::Lags;
use axum::extract::State;
use axum::response::Response;
use http::{StatusCode, Uri};
use std::collections::BTreeMap;

/// Reads what is in the form. Sealed text is in it only if its sender typed it or
/// was shown it.
pub async fn read_along(
    State(state): State<DeskState>,
    uri: Uri,
    form: Form,
) -> Result<Response, Refusal> {
    let EditorForm { draft, .. } = read(&form.fields);
    let now = state.clock.now();
    let remarks = Proofreader::of(&state).read(now, &draft).await?;
    let shown = EditorPage {
        frame: frame(&state, &form.session, Here::Elsewhere, &uri),
        subject: Subject::New,
        edit: None,
        stage: None,
        draft,
        stored_hosts: BTreeMap::new(),
        lags: Lags::default(),
        keeping: Keeping::default(),
        pasted_hosts: String::new(),
        seal: Seal::Open,
        problems: Vec::new(),
        warnings: Vec::new(),
        remarks,
        offers_templates: false,
        is_begun: false,
        own_templates: Vec::new(),
        overrule: None,
        conflict: None,
        preview: None,
        is_outdated: false,
        asks_when: false,
        now,
    };
    Ok(page(StatusCode::OK, proof::answer(&shown)))
}
