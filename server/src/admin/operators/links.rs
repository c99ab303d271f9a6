//! One-time links on the pages of operators: made by an administrator, who hands
//! them over, and taken back.

use crate::admin::access::Form;
use crate::admin::answer::{Done, done};
use crate::admin::invitation;
use crate::admin::people::People;
use crate::admin::refusal::Refusal;
use crate::admin::tokens::must_administer;
use crate::auth::session::rank_of;
use crate::secret::Secret;
use crate::state::DeskState;
use app::admin::operators::links::{LinkRow, MadeLink};
use axum::extract::State;
use axum::response::Response;
use desk::{Invitation, Invited, StoreError};

/// Takes one back. That asks for no proof: a link that went to the wrong person
/// is taken back at once.
pub async fn revoke(State(state): State<DeskState>, form: Form) -> Result<Response, Refusal> {
    must_administer(&form.session)?;
    let (actor, id) = (form.session.actor(), form.fields.get("id"));
    if state
        .desk
        .revoke_invitation(&actor, id, state.clock.now())
        .await?
    {
        Ok(done("/admin/operators", Done::LinkRevoked))
    } else {
        Err(Refusal::NOT_FOUND)
    }
}

/// A link as it is shown, once.
pub(super) fn made(state: &DeskState, email: &str, code: &Secret) -> MadeLink {
    MadeLink {
        email: email.to_owned(),
        address: invitation::address(&state.site().base_url, code),
    }
}

pub(super) async fn rows(state: &DeskState) -> Result<Vec<LinkRow>, StoreError> {
    let people = People::of(&state.desk).await?;
    let now = state.clock.now();
    let row = |link: Invitation| LinkRow {
        rank: match link.what {
            Invited::ToJoin(role) => Some(rank_of(role)),
            Invited::ToReset(_) => None,
        },
        created_by: people.doer(&link.created_by),
        is_over: link.expires_at <= now,
        expires_at: link.expires_at,
        email: link.email,
        id: link.id,
    };
    Ok(state
        .desk
        .invitations()
        .await?
        .into_iter()
        .map(row)
        .collect())
}
