//! What is done with a notice by one button: publish, unpublish, hosts, an
//! update, a clearance.

use super::access::Form;
use super::answer::{Done, done};
use super::form::update;
use super::notice::{find, view};
use super::refusal::Refusal;
use crate::auth::SignedIn;
use crate::state::DeskState;
use axum::extract::{Path, State};
use axum::response::Response;
use desk::{SaveError, Stored};
use domain::document::{self, Context, Problem, Problems, UpdateDraft, What};
use domain::{HostName, HostState, Instant, Notice, NoticeId, OperatorId, Publication};
use http::Uri;

/// Publishes a notice as it is.
pub async fn publish(
    State(state): State<DeskState>,
    Path(id): Path<String>,
    uri: Uri,
    form: Form,
) -> Result<Response, Refusal> {
    must_publish(&form.session)?;
    let stored = find(&state, &id).await?;
    let now = state.clock.now();
    let publish = |notice: &mut Notice| {
        let lacking = document::ready(notice);
        if !lacking.is_empty() {
            return Err(lacking);
        }
        notice.publish(now);
        Ok(())
    };
    let saved = state
        .desk
        .change(
            &form.session.actor(),
            now,
            &stored.notice.id,
            edit(&form),
            publish,
        )
        .await;
    finish(&state, &form.session, &uri, stored, saved, Done::Published).await
}

/// Takes a notice back.
pub async fn unpublish(
    State(state): State<DeskState>,
    Path(id): Path<String>,
    uri: Uri,
    form: Form,
) -> Result<Response, Refusal> {
    must_publish(&form.session)?;
    let stored = find(&state, &id).await?;
    let now = state.clock.now();
    let withdraw = |notice: &mut Notice| {
        notice.withdraw(now);
        Ok(())
    };
    let saved = state
        .desk
        .change(
            &form.session.actor(),
            now,
            &stored.notice.id,
            edit(&form),
            withdraw,
        )
        .await;
    finish(
        &state,
        &form.session,
        &uri,
        stored,
        saved,
        Done::Unpublished,
    )
    .await
}

/// Reports hosts: one by its button, the selected ones, or all of them.
pub async fn hosts(
    State(state): State<DeskState>,
    Path(id): Path<String>,
    uri: Uri,
    form: Form,
) -> Result<Response, Refusal> {
    let stored = find(&state, &id).await?;
    must_change(&form.session, &stored.notice)?;
    let Some(report) = Report::of(&form, &stored.notice) else {
        return Ok(done(
            &format!("/admin/notices/{}", stored.notice.id),
            Done::NoHosts,
        ));
    };
    let now = state.clock.now();
    let make = |notice: &mut Notice| {
        for host in &report.hosts {
            // A host that somebody removed meanwhile needs no report.
            let _ = notice.report_host(host, report.state, now);
        }
        Ok(())
    };
    let saved = state
        .desk
        .change(&form.session.actor(), now, &stored.notice.id, None, make)
        .await;
    finish(&state, &form.session, &uri, stored, saved, Done::Hosts).await
}

struct Report {
    hosts: Vec<HostName>,
    state: HostState,
}

impl Report {
    /// Reads which button was pressed; `None` when nothing was selected.
    fn of(form: &Form, notice: &Notice) -> Option<Self> {
        let fields = &form.fields;
        let pressed = fields.get("report");
        if let Some((word, name)) = pressed.split_once(' ') {
            let host = HostName::parse(name).ok()?;
            return Some(Self {
                hosts: vec![host],
                state: HostState::from_word(word)?,
            });
        }
        let hosts: Vec<_> = if pressed == "all" {
            notice.hosts.iter().map(|host| host.name.clone()).collect()
        } else {
            fields
                .all("host")
                .iter()
                .filter_map(|name| HostName::parse(name).ok())
                .collect()
        };
        (!hosts.is_empty()).then_some(())?;
        Some(Self {
            hosts,
            state: HostState::from_word(fields.get("bulk_state"))?,
        })
    }
}

/// Posts an update.
pub async fn post_update(
    State(state): State<DeskState>,
    Path(id): Path<String>,
    uri: Uri,
    form: Form,
) -> Result<Response, Refusal> {
    let stored = find(&state, &id).await?;
    must_change(&form.session, &stored.notice)?;
    let draft = update::read(&form.fields, stored.notice.home_zone);
    let now = state.clock.now();
    let post = |notice: &mut Notice| post(notice, &draft, now);
    match state
        .desk
        .change(&form.session.actor(), now, &stored.notice.id, None, post)
        .await
    {
        Err(SaveError::Rule(problems)) => {
            view(&state, &form.session, &uri, stored, draft, problems).await
        }
        saved => finish(&state, &form.session, &uri, stored, saved, Done::Posted).await,
    }
}

fn post(notice: &mut Notice, draft: &UpdateDraft, now: Instant) -> Result<(), Problems> {
    let mut new_id = crate::random::id;
    let mut context = Context {
        id: notice.id.clone(),
        now,
        new_id: &mut new_id,
        is_cleared: false,
    };
    let update = document::update(draft, notice.kind, notice.home_zone, &mut context)?;
    notice.post(update).map_err(|illegal| {
        vec![Problem::new(
            "state",
            What::IllegalTransition {
                from: illegal.from,
                to: illegal.to,
            },
        )]
    })
}

/// Clears one more operator; only who is cleared can.
pub async fn clear(
    State(state): State<DeskState>,
    Path(id): Path<String>,
    form: Form,
) -> Result<Response, Refusal> {
    let stored = find(&state, &id).await?;
    let id = stored.notice.id;
    let clearance = state.desk.clearance(&form.session.operator, &id).await?;
    let clearance = clearance.ok_or(Refusal::NOT_ALLOWED)?;
    let to = OperatorId::parse(form.fields.get("operator")).map_err(|_| Refusal::NOT_FOUND)?;
    state.desk.operator(&to).await?.ok_or(Refusal::NOT_FOUND)?;
    state.desk.grant(&clearance, &to, state.clock.now()).await?;
    Ok(done(&format!("/admin/notices/{id}"), Done::Cleared))
}

/// Brings a saved change to the board and says so; what could not be saved is
/// said on the notice's page.
async fn finish(
    state: &DeskState,
    session: &SignedIn,
    uri: &Uri,
    stored: Stored,
    saved: Result<(), SaveError<Problems>>,
    what: Done,
) -> Result<Response, Refusal> {
    let problems = match saved {
        Ok(()) => return Ok(delivered(state, &stored.notice.id, what).await),
        Err(SaveError::Rule(problems)) => problems,
        Err(SaveError::ChangedMeanwhile) => vec![Problem::new("", What::ChangedMeanwhile)],
        Err(error) => return Err(refusal(error)),
    };
    let stored = find(state, stored.notice.id.as_str()).await?;
    view(
        state,
        session,
        uri,
        stored,
        UpdateDraft::default(),
        problems,
    )
    .await
}

/// Answers once the board has it.
pub(super) async fn delivered(state: &DeskState, id: &NoticeId, what: Done) -> Response {
    let what = match state.delivery.deliver().await {
        Ok(_) => what,
        // It is kept and will be delivered; the scheduler tries again.
        Err(error) => {
            tracing::error!(cause = %crate::errors::chain(&error), "failed to deliver to the board");
            Done::Delayed
        }
    };
    done(&format!("/admin/notices/{id}"), what)
}

/// What a failure to save means for the operator.
pub(super) fn refusal<E>(error: SaveError<E>) -> Refusal {
    match error {
        SaveError::NotCleared | SaveError::LiftUndone => Refusal::NOT_ALLOWED,
        SaveError::NoSuchNotice => Refusal::NOT_FOUND,
        SaveError::Store(error) => error.into(),
        SaveError::SlugTaken { .. } | SaveError::ChangedMeanwhile | SaveError::Rule(_) => {
            crate::errors::AppError::Malformed.into()
        }
    }
}

/// The number of the stored version that the page showed. One that cannot be
/// read is no version at all, and never means that any would do.
fn edit(form: &Form) -> Option<i64> {
    Some(form.fields.get("edit").parse().unwrap_or(-1))
}

fn must_publish(session: &SignedIn) -> Result<(), Refusal> {
    if session.role.may_publish() {
        Ok(())
    } else {
        Err(Refusal::NOT_ALLOWED)
    }
}

/// Authors change what readers do not see; what they see, publishers.
pub(super) fn must_change(session: &SignedIn, notice: &Notice) -> Result<(), Refusal> {
    let is_before_readers = matches!(
        notice.publication,
        Publication::Published { .. } | Publication::Planned { .. }
    );
    if session.role.may_publish() || !is_before_readers {
        Ok(())
    } else {
        Err(Refusal::NOT_ALLOWED)
    }
}
