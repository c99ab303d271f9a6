//! What is kept of times that new zone rules changed: the instants or the local
//! times. Saved like any other change, and the decision goes on record.

use super::deed::Deed;
use crate::admin::answer::Done;
use crate::admin::refusal::Refusal;
use axum::response::Response;
use desk::{Action, Entry};
use domain::document::{Problem, What};
use domain::drift::{self, Keep};
use domain::{Language, Notice};
use http::StatusCode;
use i18n_embed_fl::fl;

/// Settles every time of the notice that drifted.
pub async fn settle(mut deed: Deed) -> Result<Response, Refusal> {
    deed.must_change()?;
    let zone = deed.stored.notice.home_zone.name();
    let because = |language: Language| {
        let words = words::loader(language);
        (
            language,
            fl!(words, "changes-reason-zone-rules", zone = zone),
        )
    };
    deed.reason = Language::ALL.map(because).into();
    let (keep, action, done) = match deed.fields.get("keep") {
        "instants" => (Keep::Instants, Action::InstantsKept, Done::InstantsKept),
        "local_times" => (
            Keep::LocalTimes,
            Action::LocalTimesKept,
            Done::LocalTimesKept,
        ),
        _ => return Err(Refusal::OUTDATED),
    };
    let (edit, now) = (deed.edit(), deed.now);
    let (desk, actor) = (deed.state.desk.clone(), deed.session.actor());
    let id = deed.stored.notice.id.clone();
    let settle = |notice: &mut Notice| {
        let settled = drift::settle(notice, now, keep);
        settled.map_err(|_| vec![Problem::new("window", What::CannotKeep)])
    };
    let answer = deed.save(Some(edit), done, settle).await?;
    if answer.status() == StatusCode::SEE_OTHER {
        let entry = Entry::of(&actor, action).about(&id);
        desk.record(&entry, now).await?;
    }
    Ok(answer)
}
