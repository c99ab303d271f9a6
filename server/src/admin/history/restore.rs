//! Bringing an earlier revision back: its words, times, hosts and systems become
//! those of the notice by an ordinary save, which every rule judges.
//!
//! What happened stays: publication, state, posted updates, lifts, and what was
//! reported of hosts. Nothing is published by it, and nothing that was told is sealed.

use super::Shelf;
use crate::admin::access::Form;
use crate::admin::answer::{Done, done, frame, page, status};
use crate::admin::deeds::{Slugs, delivered, must_change, problems as problems_of};
use crate::admin::form::reason;
use crate::admin::refusal::Refusal;
use crate::auth::SignedIn;
use crate::state::DeskState;
use app::admin::history::restore::{self as view, RestorePage};
use app::admin::parts::Errors;
use app::admin::{Here, render};
use axum::extract::{Path, State};
use axum::response::Response;
use desk::{Revision, Writer};
use domain::document::{self, Context, Draft, Problem, Problems, What, apply, draft_of};
use domain::{Clearance, Instant, Notice, Publication};
use http::Uri;
use std::collections::BTreeMap;

/// Asks whether it is to be brought back, and why.
pub async fn ask(
    State(state): State<DeskState>,
    session: SignedIn,
    Path((id, revision)): Path<(String, String)>,
    uri: Uri,
) -> Result<Response, Refusal> {
    let shelf = Shelf::of(&state, &session, &id).await?;
    must_change(&session, &shelf.stored.notice)?;
    let position = shelf.position(&revision)?;
    let desk = (&state, &session, &uri);
    Ok(shown(
        desk,
        &shelf,
        position,
        BTreeMap::new(),
        Problems::new(),
    ))
}

/// Brings it back.
pub async fn restore(
    State(state): State<DeskState>,
    Path((id, revision)): Path<(String, String)>,
    uri: Uri,
    Form { session, fields }: Form,
) -> Result<Response, Refusal> {
    let mut shelf = Shelf::of(&state, &session, &id).await?;
    must_change(&session, &shelf.stored.notice)?;
    let position = shelf.position(&revision)?;
    let typed = reason::read(&fields);
    let desk = (&state, &session, &uri);
    let reason = match document::reasons(&typed) {
        Ok(reason) if reason.is_empty() => {
            let missing = vec![Problem::new("change_reason", What::Missing)];
            return Ok(shown(desk, &shelf, position, typed, missing));
        }
        Ok(reason) => reason,
        Err(problems) => return Ok(shown(desk, &shelf, position, typed, problems)),
    };
    let edit: i64 = fields.get("edit").parse().unwrap_or(-1);
    if edit != shelf.stored.edit {
        let meanwhile = vec![Problem::new("", What::ChangedMeanwhile)];
        return Ok(shown(desk, &shelf, position, typed, meanwhile));
    }
    let earlier = shelf.revision(&state, position).await?;
    let draft = restored(earlier, &shelf.stored.notice, shelf.clearance.as_ref());
    // Taken for good: a notice is not copied. What is shown again is loaded again.
    let again = Shelf::of(&state, &session, &id).await?;
    let present = std::mem::replace(&mut shelf, again);
    let now = state.clock.now();
    let is_cleared = shelf.clearance.is_some();
    let notice = match made(&draft, now, is_cleared, present.stored.notice) {
        Ok(notice) => notice,
        Err(problems) => return Ok(shown(desk, &shelf, position, typed, problems)),
    };
    let (slugs, publication) = (Slugs::of(&notice), notice.publication);
    let actor = session.actor();
    let writer = Writer::from(&actor).because(&reason).restoring();
    let saved = state.desk.replace(writer, now, Some(edit), notice).await;
    if let Err(error) = saved {
        let problems = problems_of(error, &slugs, |never| match never {})?;
        return Ok(shown(desk, &shelf, position, typed, problems));
    }
    let id = &shelf.stored.notice.id;
    Ok(match publication {
        Publication::Published { .. } => delivered(&state, id, Done::Restored).await,
        _ => done(&format!("/admin/notices/{id}"), Done::Restored),
    })
}

fn made(
    draft: &Draft,
    now: Instant,
    is_cleared: bool,
    present: Notice,
) -> Result<Notice, Problems> {
    let mut new_id = crate::random::id;
    let mut context = Context {
        id: present.id.clone(),
        now,
        new_id: &mut new_id,
        is_cleared,
    };
    apply(draft, &mut context, Some(present))
}

/// The document of the earlier revision with all that happened since.
fn restored(earlier: Revision, present: &Notice, clearance: Option<&Clearance>) -> Draft {
    let now = draft_of(present, clearance);
    let Revision {
        mut draft, sealed, ..
    } = earlier;
    draft.kind = now.kind;
    draft.state = now.state;
    draft.slug = now.slug;
    draft.moved_from = now.moved_from;
    // What is planned stays planned for then, and a draft stays one.
    draft.publish_at = now
        .publish_at
        .filter(|_| matches!(present.publication, Publication::Planned { .. }));
    for (tag, text) in &mut draft.text {
        text.slug = now.text.get(tag).and_then(|text| text.slug.clone());
    }
    let reported: BTreeMap<_, _> = now
        .hosts
        .into_iter()
        .map(|host| (host.name.clone(), host))
        .collect();
    for host in &mut draft.hosts {
        let reported = reported.get(&host.name);
        host.state = reported.and_then(|host| host.state.clone());
        host.started_at = reported.and_then(|host| host.started_at.clone());
        host.ended_at = reported.and_then(|host| host.ended_at.clone());
        host.moved_from = reported.and_then(|host| host.moved_from.clone());
    }
    let before = std::mem::take(&mut draft.updates);
    let texts: BTreeMap<_, _> = before
        .into_iter()
        .map(|update| (update.id, update.text))
        .collect();
    draft.updates = now.updates;
    for update in &mut draft.updates {
        if let Some(text) = texts.get(&update.id) {
            update.text.clone_from(text);
        }
    }
    // Sections that are still sealed get the words they had; no other comes or goes.
    let sealed = sealed.map(|sealed| sealed.disclosures).unwrap_or_default();
    let is_closed = |id: Option<&str>| {
        let mut closed = present.disclosures.iter().filter(|d| !d.is_lifted());
        closed.any(|d| Some(d.id.as_str()) == id)
    };
    draft.disclosures = if clearance.is_some() {
        now.disclosures
    } else {
        Vec::new()
    };
    for disclosure in &mut draft.disclosures {
        let earlier = sealed.iter().find(|earlier| earlier.id == disclosure.id);
        if let Some(earlier) = earlier.filter(|_| is_closed(disclosure.id.as_deref())) {
            disclosure.text.clone_from(&earlier.text);
        }
    }
    draft.embargo = now.embargo;
    draft
}

fn shown(
    (state, session, uri): (&DeskState, &SignedIn, &Uri),
    shelf: &Shelf,
    position: usize,
    reason: BTreeMap<String, String>,
    problems: Problems,
) -> Response {
    let notice = &shelf.stored.notice;
    let row = &shelf.rows[position];
    let page_of = RestorePage {
        frame: frame(state, session, Here::Elsewhere, uri),
        id: notice.id.clone(),
        title: notice.text.title(session.language).to_owned(),
        zone: notice.home_zone,
        edit: shelf.stored.edit,
        address: super::address(row),
        at: row.at,
        is_public: matches!(notice.publication, Publication::Published { .. }),
        reason,
        errors: Errors::of(&problems, session.language, notice.home_zone),
    };
    let html = render(&page_of.frame, &view::title(&page_of), || {
        view::view(&page_of)
    });
    page(status(problems.is_empty()), html)
}
