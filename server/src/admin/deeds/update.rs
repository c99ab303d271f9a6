//! Posting an update.

use super::deed::Deed;
use crate::admin::answer::Done;
use crate::admin::form::update;
use crate::admin::refusal::Refusal;
use crate::place::Place;
use app::admin::notice::OverruledDeed;
use axum::response::Response;
use domain::document::{self, Context, Problem, Problems, UpdateDraft, What};
use domain::{Instant, Notice};
use std::sync::Arc;

/// Posts an update; what is wrong with it is shown with what was typed.
pub async fn post_update(mut deed: Deed) -> Result<Response, Refusal> {
    deed.must_change()?;
    let draft = update::read(&deed.fields, deed.stored.notice.home_zone);
    deed.typed.update = draft.clone();
    deed.offer = Some(OverruledDeed::Update);
    deed.then = back(deed.fields.get("back"));
    let (now, place) = (deed.now, Arc::clone(&deed.place));
    let post = |notice: &mut Notice| post(notice, &draft, &place, now);
    let offered = deed.state.site().languages();
    let what = if offered
        .iter()
        .all(|spoken| draft.text.contains_key(spoken.tag()))
    {
        Done::Posted
    } else {
        Done::PostedInOne
    };
    deed.save(None, what, post).await
}

/// The page that the quick form stood on; no other is led to.
fn back(page: &str) -> Option<&'static str> {
    ["/admin/", "/admin/notices"]
        .into_iter()
        .find(|known| *known == page)
}

fn post(
    notice: &mut Notice,
    draft: &UpdateDraft,
    place: &Place,
    now: Instant,
) -> Result<(), Problems> {
    let mut new_id = crate::random::id;
    let mut context = Context {
        id: notice.id.clone(),
        now,
        new_id: &mut new_id,
        is_cleared: false,
    };
    let update = document::update(draft, notice.kind, notice.home_zone, &mut context)?;
    place.post(notice, update).map_err(|illegal| {
        vec![Problem::new(
            "state",
            What::IllegalTransition {
                from: illegal.from,
                to: illegal.to,
            },
        )]
    })
}
