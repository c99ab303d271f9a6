//! Posting an update, or planning it where it speaks of a time to come.

use super::deed::Deed;
use super::planned::{self, prefixed};
use crate::admin::answer::Done;
use crate::admin::form::update;
use crate::admin::refusal::Refusal;
use app::admin::notice::OverruledDeed;
use axum::response::Response;
use domain::document::{self, Context, Post, Problem, Problems, UpdateDraft, What};
use domain::{Notice, Update};
use std::sync::Arc;

/// Posts an update; what is wrong with it is shown with what was typed.
pub async fn post_update(mut deed: Deed) -> Result<Response, Refusal> {
    deed.must_change()?;
    let draft = update::read(&deed.fields, deed.stored.notice.home_zone);
    deed.typed.update = draft.clone();
    deed.offer = Some(OverruledDeed::Update);
    deed.then = back(deed.fields.get("back"));
    match read(&deed, &draft) {
        Ok(Post::Now(update)) => post_now(deed, update, "").await,
        Ok(Post::Later(update)) => planned::plan(deed, update).await,
        Err(problems) => deed.refuse(problems).await,
    }
}

/// The page that the quick form stood on; no other is led to.
fn back(page: &str) -> Option<&'static str> {
    ["/admin/", "/admin/notices"]
        .into_iter()
        .find(|known| *known == page)
}

/// Makes an update of what was typed.
pub(super) fn read(deed: &Deed, draft: &UpdateDraft) -> Result<Post, Problems> {
    let notice = &deed.stored.notice;
    let mut context = Context {
        id: notice.id.clone(),
        now: deed.now,
        new_id: &mut crate::random::id,
        is_cleared: false,
    };
    document::update(draft, notice.kind, notice.home_zone, &mut context)
}

/// Posts it, if it is not posted yet. What is wrong with it is said at the fields
/// whose names begin with a prefix.
pub(super) async fn post_now(
    deed: Deed,
    update: Update,
    prefix: &str,
) -> Result<Response, Refusal> {
    let place = Arc::clone(&deed.place);
    let prefix = prefix.to_owned();
    let offered = deed.state.site().languages();
    let what = if offered
        .iter()
        .all(|spoken| update.text.contains_key(spoken))
    {
        Done::Posted
    } else {
        Done::PostedInOne
    };
    let post = move |notice: &mut Notice| {
        let mut posted = notice.updates.iter();
        if posted.any(|other| other.id == update.id) {
            return Ok(());
        }
        place.post(notice, update).map_err(|illegal| {
            let (from, to) = (illegal.from, illegal.to);
            let what = What::IllegalTransition { from, to };
            prefixed(vec![Problem::new("state", what)], &prefix)
        })
    };
    deed.save(None, what, post).await
}
