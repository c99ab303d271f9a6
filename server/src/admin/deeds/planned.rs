//! Updates that are planned for later: planned by the form for an update, changed,
//! and taken back.

use super::deed::Deed;
use super::unsaved::{Slugs, problems};
use crate::admin::answer::{Done, done};
use crate::admin::form::update;
use crate::admin::refusal::Refusal;
use app::admin::notice::PlannedDraft;
use app::admin::notice::planned::path;
use axum::response::Response;
use desk::{PlanError, Planning, SaveError};
use domain::document::{Post, Problem, Problems, What};
use domain::planned::MOST;
use domain::{Update, UpdateId};

/// Plans an update that was written with a time to come.
pub(super) async fn plan(deed: Deed, update: Update) -> Result<Response, Refusal> {
    keep(deed, (update, Planning::New), Done::UpdatePlanned, "").await
}

/// Changes a planned update. Without a time to come it goes out at once.
pub async fn change(mut deed: Deed) -> Result<Response, Refusal> {
    deed.must_change()?;
    let id = id(&deed)?;
    let index: usize = deed.fields.get("index").parse().unwrap_or_default();
    let prefix = path(index, "");
    let zone = deed.stored.notice.home_zone;
    let draft = update::read_of(&deed.fields, &prefix, zone);
    deed.typed.planned = Some(PlannedDraft {
        id: id.to_string(),
        update: draft.clone(),
    });
    let post = match super::update::read(&deed, &draft) {
        Ok(post) => post,
        Err(problems) => return deed.refuse(prefixed(problems, &prefix)).await,
    };
    match post {
        Post::Later(update) => {
            let update = Update { id, ..update };
            let again = (update, Planning::Again);
            keep(deed, again, Done::UpdateReplanned, &prefix).await
        }
        Post::Now(update) => {
            let planned = deed.state.desk.planned_updates(&deed.stored.notice.id);
            let mut planned = planned.await?.into_iter();
            if !planned.any(|kept| kept.planned.update.id == id) {
                return deed.refuse(no_more(&prefix)).await;
            }
            let update = Update { id, ..update };
            super::update::post_now(deed, update, &prefix).await
        }
    }
}

/// Takes a planned update back.
pub async fn take_back(deed: Deed) -> Result<Response, Refusal> {
    deed.must_change()?;
    let id = id(&deed)?;
    let (desk, notice) = (&deed.state.desk, &deed.stored.notice.id);
    let actor = deed.session.actor();
    if !desk.unplan_update(&actor, deed.now, notice, &id).await? {
        return deed.refuse(no_more("")).await;
    }
    Ok(done(&deed.page(), Done::UpdateUnplanned))
}

fn id(deed: &Deed) -> Result<UpdateId, Refusal> {
    UpdateId::parse(deed.fields.get("update")).map_err(|_| Refusal::OUTDATED)
}

fn no_more(prefix: &str) -> Problems {
    vec![Problem::new(format!("{prefix}at"), What::PlannedNoMore)]
}

async fn keep(
    mut deed: Deed,
    (update, planning): (Update, Planning),
    what: Done,
    prefix: &str,
) -> Result<Response, Refusal> {
    let notice = deed.stored.notice.id.clone();
    let actor = deed.session.actor();
    let desk = &deed.state.desk;
    let kept = desk.plan_update(&actor, deed.now, &notice, (update, planning));
    let error = match kept.await {
        Ok(_) => {
            let page = deed.then.map_or_else(|| deed.page(), str::to_owned);
            return Ok(done(&page, what));
        }
        Err(error) => error,
    };
    // What is planned is posted when nobody answers for it: there is no reason that
    // would let it through.
    deed.offer = None;
    let found = match error {
        SaveError::Rule(error) => vec![problem(error)],
        error => problems(error, &Slugs::of(&deed.stored.notice), |_| Vec::new())?,
    };
    deed.refuse(prefixed(found, prefix)).await
}

/// What is wrong with a plan, as a problem of its field.
pub(crate) fn problem(error: PlanError) -> Problem {
    let what = match error {
        PlanError::NoReaders => What::NoReadersThen,
        PlanError::TooMany => What::TooMany { max: MOST },
        PlanError::IdTaken => What::KeyReused,
        PlanError::Past | PlanError::Gone => What::PlannedNoMore,
    };
    Problem::new("at", what)
}

/// The problems of an update, at the fields of one form among several.
pub(super) fn prefixed(problems: Problems, prefix: &str) -> Problems {
    let prefixed = |problem: Problem| Problem {
        path: format!("{prefix}{}", problem.path),
        ..problem
    };
    problems.into_iter().map(prefixed).collect()
}
