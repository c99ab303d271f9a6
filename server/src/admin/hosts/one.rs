//! One host with everything that is said of it.

use super::meanwhile::Form as Typed;
use super::{changeable, subject};
use crate::admin::access::Form;
use crate::admin::answer::{Done, frame, page, status};
use crate::admin::deeds::{Halt, Slugs, delivered, judged, problems};
use crate::admin::form::{Fields, as_duration, reason};
use crate::admin::refusal::Refusal;
use crate::auth::SignedIn;
use crate::state::DeskState;
use app::admin::hosts::one::{self, DURATIONS, HostPage};
use app::admin::parts::{Errors, time_field};
use app::admin::{Here, render};
use axum::extract::{Path, State};
use axum::response::Response;
use desk::{SaveError, Stored, Writer};
use domain::document::{Problem, Problems, What};
use domain::rows::{self, Cells};
use domain::{HostName, HostRow, Language, Notice, Zone};
use http::Uri;
use std::collections::BTreeMap;

/// Shows it.
pub async fn show(
    State(state): State<DeskState>,
    session: SignedIn,
    Path((id, name)): Path<(String, String)>,
    uri: Uri,
) -> Result<Response, Refusal> {
    let stored = changeable(&state, &session, &id).await?;
    let row = find(&stored.notice, &name)?;
    let cells = Cells::of(row, stored.notice.home_zone);
    let page_of = HostPage {
        frame: frame(&state, &session, Here::Elsewhere, &uri),
        subject: subject(&state, &session, &stored.notice),
        name: row.name.to_string(),
        shown: cells.clone(),
        cells,
        reason: BTreeMap::new(),
        errors: Errors::default(),
    };
    Ok(answer(&page_of))
}

/// Saves it.
pub async fn change(
    State(state): State<DeskState>,
    Path((id, name)): Path<(String, String)>,
    uri: Uri,
    Form { session, fields }: Form,
) -> Result<Response, Refusal> {
    let stored = changeable(&state, &session, &id).await?;
    let Stored { notice, .. } = &stored;
    let (language, zone) = (session.language, notice.home_zone);
    let name = find(notice, &name)?.name.clone();
    let form = Typed {
        typed: typed(&fields, &name, zone, ""),
        shown: typed(&fields, &name, zone, ".shown"),
        reason: reason::read(&fields),
        name,
        zone,
        language,
    };
    let now = state.clock.now();
    let put = |notice: &mut Notice| {
        let row = notice.hosts.iter().find(|row| row.name == form.name);
        let row = row.ok_or_else(|| vec![gone(&form.name)])?;
        let read = form.of(row)?;
        rows::put(notice, &read.report, read.said, now).map_err(|problem| vec![problem])
    };
    let actor = session.actor();
    let because = match domain::document::reasons(&form.reason) {
        Ok(because) => because,
        Err(problems) => return refuse(&state, &session, &uri, (&id, &form), problems).await,
    };
    let writer = Writer::from(&actor).because(&because);
    let saved = state
        .desk
        .change(writer, now, &notice.id, None, judged(session.role, put))
        .await;
    match saved {
        Ok(()) => Ok(delivered(&state, &notice.id, Done::Host).await),
        Err(SaveError::Rule(Halt::NotAllowed)) => Err(Refusal::NOT_ALLOWED),
        Err(error) => {
            let found = problems(error, &Slugs::of(notice), |halt| match halt {
                Halt::NotAllowed => Vec::new(),
                Halt::Problems(problems) => problems,
            })?;
            refuse(&state, &session, &uri, (&id, &form), found).await
        }
    }
}

fn find<'a>(notice: &'a Notice, name: &str) -> Result<&'a HostRow, Refusal> {
    let name = HostName::parse(name).map_err(|_| Refusal::NOT_FOUND)?;
    let row = notice.hosts.iter().find(|row| row.name == name);
    row.ok_or(Refusal::NOT_FOUND)
}

/// The fields of a form that are called so: those of the operator, or with an
/// ending those that say what had been shown.
fn typed(fields: &Fields, name: &HostName, zone: Zone, ending: &str) -> Cells {
    let text = |path: &str| fields.get(&format!("{path}{ending}")).to_owned();
    let time = |path: &str| {
        let part = |part: &str| fields.get(&format!("{path}{ending}{part}"));
        time_field::read(part(""), part(".offset"), part(".exact"), zone)
    };
    let note = Language::ALL.map(|language| (language, text(&format!("note_{language}"))));
    Cells {
        name: name.to_string(),
        start: time("start"),
        state: text("state"),
        started_at: time("started_at"),
        ended_at: time("ended_at"),
        timing: DURATIONS.map(|path| as_duration(&text(path))),
        note: note.into_iter().collect(),
    }
}

/// Shows the form again, beside what is stored by now.
async fn refuse(
    state: &DeskState,
    session: &SignedIn,
    uri: &Uri,
    (id, form): (&str, &Typed),
    problems: Problems,
) -> Result<Response, Refusal> {
    let stored = changeable(state, session, id).await?;
    let form = form.beside(find(&stored.notice, form.name.as_str())?);
    let page_of = HostPage {
        frame: frame(state, session, Here::Elsewhere, uri),
        subject: subject(state, session, &stored.notice),
        name: form.name.to_string(),
        shown: form.shown,
        cells: form.typed,
        reason: form.reason,
        errors: Errors::of(&in_form(problems), session.language, form.zone),
    };
    Ok(answer(&page_of))
}

fn gone(name: &HostName) -> Problem {
    let name = name.to_string();
    Problem::new("name", What::NotInTable { name })
}

/// The fields of durations have the names that they have in the editor.
fn in_form(problems: Problems) -> Problems {
    let renamed = |mut problem: Problem| {
        let place = DURATIONS
            .iter()
            .find(|path| path.strip_prefix("timing.") == Some(problem.path.as_str()));
        if let Some(path) = place {
            problem.path = (*path).to_owned();
        }
        problem
    };
    problems.into_iter().map(renamed).collect()
}

fn answer(page_of: &HostPage) -> Response {
    let html = render(&page_of.frame, &one::title(page_of), || one::view(page_of));
    page(status(page_of.errors.is_empty()), html)
}
