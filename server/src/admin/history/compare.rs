//! What is between two revisions.

use super::{Shelf, address, fields};
use crate::admin::answer::{frame, page, param};
use crate::admin::deeds::may_change;
use crate::admin::people::People;
use crate::admin::refusal::Refusal;
use crate::auth::SignedIn;
use crate::state::DeskState;
use app::admin::history::difference::{self, DifferencePage, Other};
use app::admin::{Here, render};
use axum::extract::{Path, State};
use axum::response::Response;
use domain::Language;
use http::{StatusCode, Uri};

/// Shows what a revision changed of the one before, or of any other.
pub async fn compare(
    State(state): State<DeskState>,
    session: SignedIn,
    Path((id, revision)): Path<(String, String)>,
    uri: Uri,
) -> Result<Response, Refusal> {
    let shelf = Shelf::of(&state, &session, &id).await?;
    let position = shelf.position(&revision)?;
    let against = match param(&uri, "against").filter(|against| !against.is_empty()) {
        Some(against) => Some(shelf.position(&against)?),
        None => Some(position + 1).filter(|before| *before < shelf.rows.len()),
    };
    let wanted = param(&uri, "text").and_then(|tag| Language::from_tag(&tag));
    let new = shelf.revision(&state, position).await?;
    let old = match against {
        Some(against) => Some(shelf.revision(&state, against).await?),
        None => None,
    };
    let shown: Vec<_> = [Some(&new), old.as_ref()].into_iter().flatten().collect();
    shelf.record_look(&state, &session, &shown).await?;
    let people = People::of(&state.desk).await?;
    let notice = &shelf.stored.notice;
    let rows = shelf.rows.iter().take(OTHERS);
    let page_of = DifferencePage {
        frame: frame(&state, &session, Here::Elsewhere, &uri),
        id: notice.id.clone(),
        title: notice.text.title(session.language).to_owned(),
        zone: notice.home_zone,
        address: revision,
        at: new.row.at,
        who: people.doer(&new.row.actor),
        act: new.row.act.word(),
        reason: new.row.reason.clone(),
        against: against.map(|against| address(&shelf.rows[against])),
        others: rows
            .map(|row| Other {
                address: address(row),
                at: row.at,
            })
            .collect(),
        text: wanted,
        fields: old
            .as_ref()
            .map_or_else(Vec::new, |old| fields::fields(old, &new)),
        texts: old
            .as_ref()
            .map_or_else(Vec::new, |old| fields::texts(old, &new, wanted)),
        is_forgotten: shown.iter().any(|revision| {
            let sealed = revision.sealed.as_ref();
            sealed.is_some_and(|sealed| sealed.is_forgotten)
        }),
        is_newest: position == 0,
        may_restore: may_change(session.role, notice),
    };
    let html = render(&page_of.frame, &difference::title(&page_of), || {
        difference::view(&page_of)
    });
    Ok(page(StatusCode::OK, html))
}

/// Revisions that are offered to compare with; others have an address too.
const OTHERS: usize = 200;
