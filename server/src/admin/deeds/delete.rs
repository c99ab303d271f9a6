//! Deleting a draft, after asking once more.

use super::deed::{ConfirmedDeed, must_change};
use super::unsaved::{Slugs, problems, refusal};
use crate::admin::answer::{Done, done, frame, page};
use crate::admin::notice::find;
use crate::admin::refusal::Refusal;
use crate::auth::SignedIn;
use crate::state::DeskState;
use app::admin::confirm::{self, ConfirmPage, Question};
use app::admin::{Here, render};
use axum::extract::{Path, State};
use axum::response::Response;
use desk::{NoDraft, SaveError};
use http::{StatusCode, Uri};

/// Asks whether the draft that is looked at is to be deleted.
pub async fn ask(
    State(state): State<DeskState>,
    session: SignedIn,
    Path(id): Path<String>,
    uri: Uri,
) -> Result<Response, Refusal> {
    let stored = find(&state, &id).await?;
    must_change(&session, &stored.notice)?;
    if !stored.notice.is_mere_draft() {
        return Err(refusal(SaveError::Rule(NoDraft)));
    }
    let shown = ConfirmPage {
        frame: frame(&state, &session, Here::Elsewhere, &uri),
        question: Question::DeleteDraft {
            title: stored.notice.text.title(session.language).to_owned(),
            edit: stored.edit,
            id: stored.notice.id,
        },
    };
    Ok(page(
        StatusCode::OK,
        render(&shown.frame, &confirm::title(&shown), || {
            confirm::view(&shown)
        }),
    ))
}

/// Deletes it.
pub async fn delete(ConfirmedDeed(deed): ConfirmedDeed) -> Result<Response, Refusal> {
    deed.must_change()?;
    let (id, edit) = (&deed.stored.notice.id, deed.edit());
    let actor = deed.session.actor();
    let deleted = deed
        .state
        .desk
        .delete_draft(&actor, deed.now, id, edit)
        .await;
    match deleted {
        Ok(()) => Ok(done("/admin/", Done::Deleted)),
        Err(error @ SaveError::Rule(NoDraft)) => Err(refusal(error)),
        Err(error) => {
            let slugs = Slugs::of(&deed.stored.notice);
            let problems = problems(error, &slugs, |NoDraft| Vec::new())?;
            deed.refuse(problems).await
        }
    }
}
