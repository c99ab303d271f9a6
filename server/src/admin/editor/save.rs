//! Keeps what was typed, or says everything that stands in the way.

use super::Shown;
use super::bench::Bench;
use crate::admin::answer::{Done, done};
use crate::admin::deeds::{Slugs, delivered, problems as problems_of};
use crate::admin::form::editor::Intent;
use crate::admin::refusal::Refusal;
use crate::auth::SignedIn;
use crate::state::DeskState;
use axum::response::Response;
use desk::{Judgment, SaveError, Writer};
use domain::Publication;
use domain::document::{Problem, Problems, What, ready};
use domain::embargo::{Overruled, Reason, Rows};

/// What came of it.
pub(super) enum Outcome {
    /// It is kept.
    Saved(Response),
    /// Something is wrong.
    Problems(Problems),
    /// It was to be published at once, and at another time.
    AsksWhen,
    /// It gives sealed text away.
    GivesAway(Judgment),
    /// Somebody else saved first.
    ChangedMeanwhile,
}

pub(super) async fn save(
    state: &DeskState,
    session: &SignedIn,
    bench: Bench,
    shown: &Shown,
    (intent, overrules): (Intent, bool),
) -> Result<Outcome, Refusal> {
    let now = state.clock.now();
    let stored_edit = bench.edit();
    let publication_before = bench.publication();
    if stored_edit.is_some() && shown.edit != stored_edit {
        return Ok(Outcome::ChangedMeanwhile);
    }
    let (applied, _) = bench.apply(&shown.draft, now);
    let mut problems = unknown_related(state, &shown.draft.related).await?;
    let mut notice = match applied {
        Ok(notice) => notice,
        Err(found) => {
            problems.extend(found);
            return Ok(Outcome::Problems(problems));
        }
    };
    let is_published = intent != Intent::Save;
    if is_published {
        problems.extend(ready(&notice));
    }
    if !problems.is_empty() {
        return Ok(Outcome::Problems(problems));
    }
    if is_published {
        // The button did not say that it would go against the time that is given.
        let is_planned = matches!(notice.publication, Publication::Planned { .. });
        if intent == Intent::Publish && is_planned {
            return Ok(Outcome::AsksWhen);
        }
        notice.publish(now);
    }
    // Whatever the fields of the form say: what it comes to is judged.
    if !session.role.may_publish() && notice.publication != publication_before {
        return Err(Refusal::NOT_ALLOWED);
    }
    let id = notice.id.clone();
    let publication = notice.publication;
    let slugs = Slugs::of(&notice);
    let actor = session.actor();
    let (overruled, missing) = overruled(shown, overrules);
    let reason = match domain::document::reasons(&shown.draft.change_reason) {
        Ok(reason) => reason,
        Err(problems) => return Ok(Outcome::Problems(problems)),
    };
    let writer = Writer::overruling(&actor, &overruled).because(&reason);
    let rows = Rows::of(&notice, &shown.draft);
    let saved = match stored_edit {
        None => state.desk.create(writer, now, notice).await.map(|_| ()),
        Some(edit) => state.desk.replace(writer, now, Some(edit), notice).await,
    };
    match saved {
        Ok(()) => {}
        Err(SaveError::GivesAway(mut judgment)) => {
            let refusals = missing.into_iter().chain(judgment.refusals);
            judgment.refusals = refusals.map(|found| rows.in_document(found)).collect();
            return Ok(Outcome::GivesAway(judgment));
        }
        Err(SaveError::ChangedMeanwhile) => return Ok(Outcome::ChangedMeanwhile),
        Err(error) => {
            let problems = problems_of(error, &slugs, |never| match never {})?;
            return Ok(Outcome::Problems(problems));
        }
    }
    let what = match (intent, publication) {
        (Intent::Publish | Intent::PublishNow, _) => Done::Published,
        (_, Publication::Published { .. }) => Done::SavedPublic,
        (_, Publication::Planned { .. }) => Done::Planned,
        _ => Done::Saved,
    };
    Ok(Outcome::Saved(match publication {
        Publication::Published { .. } => delivered(state, &id, what).await,
        _ => done(&format!("/admin/notices/{id}/edit"), what),
    }))
}

/// Whether the lint is overruled, and what is wrong with the reason. Without the
/// button for it, a reason is kept and overrules nothing.
fn overruled(shown: &Shown, overrules: bool) -> (Overruled, Option<Problem>) {
    if !overrules {
        return (Overruled::No, None);
    }
    let reason = shown.draft.embargo_override.as_deref().unwrap_or_default();
    match Reason::parse(reason) {
        Ok(reason) => (Overruled::Because(reason), None),
        Err(wrong) => {
            let problem = Problem::new("embargo_override", wrong.into());
            (Overruled::No, Some(problem))
        }
    }
}

/// Links to notices that are not there. A draft may be linked to; the link
/// shows once both are public.
async fn unknown_related(state: &DeskState, slugs: &[String]) -> Result<Problems, Refusal> {
    let mut problems = Vec::new();
    for (index, slug) in slugs.iter().enumerate() {
        // What is no slug at all is a problem of its own.
        let is_slug = domain::Slug::parse(slug.trim()).is_ok();
        if is_slug && state.desk.notice_by_slug(slug.trim()).await?.is_none() {
            problems.push(Problem::new(
                format!("related[{index}]"),
                What::UnknownNotice { slug: slug.clone() },
            ));
        }
    }
    Ok(problems)
}
