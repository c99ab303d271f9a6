//! One host with everything that is said of it.

use super::{changeable, subject};
use crate::admin::access::Form;
use crate::admin::answer::{Done, frame, page, status};
use crate::admin::deeds::{Halt, Slugs, delivered, judged, problems};
use crate::admin::form::{Fields, as_duration};
use crate::admin::refusal::Refusal;
use crate::auth::SignedIn;
use crate::state::DeskState;
use app::admin::hosts::one::{self, DURATIONS, HostPage, WATCHED};
use app::admin::parts::{Errors, time_field};
use app::admin::{Here, render};
use axum::extract::{Path, State};
use axum::response::Response;
use desk::{SaveError, Stored};
use domain::document::{Problem, Problems, What};
use domain::rows::{self, Cells, HostReport, Said};
use domain::{HostName, HostRow, Language, Notice, Zone};
use http::Uri;

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
        shown: watched(&cells),
        cells,
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
    let cells = typed(&fields, &name, zone);
    let shown = WATCHED.map(|field| fields.get(&format!("{field}.shown")).to_owned());
    let refuse = |problems: Problems, cells: Cells, shown: [String; 3]| {
        let page_of = HostPage {
            frame: frame(&state, &session, Here::Elsewhere, &uri),
            subject: subject(&state, &session, notice),
            name: name.to_string(),
            shown,
            cells,
            errors: Errors::of(&in_form(problems), language, zone),
        };
        Ok(answer(&page_of))
    };
    let mut report = match cells.report(zone) {
        Ok(report) => report,
        Err(problems) => return refuse(problems, cells, shown),
    };
    if report.start.is_none() {
        let missing = vec![Problem::new("start", What::Missing)];
        return refuse(missing, cells, shown);
    }
    let said = Said::Everything {
        is_touched: untouched(&mut report, &cells, &shown),
    };
    let now = state.clock.now();
    let put = |notice: &mut Notice| {
        rows::put(notice, &report, said, now).map_err(|problem| vec![problem])
    };
    let actor = session.actor();
    let saved = state
        .desk
        .change(&actor, now, &notice.id, None, judged(session.role, put))
        .await;
    match saved {
        Ok(()) => Ok(delivered(&state, &notice.id, Done::Host).await),
        Err(SaveError::Rule(Halt::NotAllowed)) => Err(Refusal::NOT_ALLOWED),
        Err(error) => {
            let found = problems(error, &Slugs::of(notice), |halt| match halt {
                Halt::NotAllowed => Vec::new(),
                Halt::Problems(problems) => problems,
            })?;
            refuse(found, cells, shown)
        }
    }
}

fn find<'a>(notice: &'a Notice, name: &str) -> Result<&'a HostRow, Refusal> {
    let name = HostName::parse(name).map_err(|_| Refusal::NOT_FOUND)?;
    let row = notice.hosts.iter().find(|row| row.name == name);
    row.ok_or(Refusal::NOT_FOUND)
}

fn typed(fields: &Fields, name: &HostName, zone: Zone) -> Cells {
    let time = |path: &str| {
        let part = |part: &str| fields.get(&format!("{path}{part}"));
        time_field::read(part(""), part(".offset"), part(".exact"), zone)
    };
    let note = Language::ALL.map(|language| {
        let note = fields.get(&format!("note_{language}")).to_owned();
        (language, note)
    });
    Cells {
        name: name.to_string(),
        start: time("start"),
        state: fields.get("state").to_owned(),
        started_at: time("started_at"),
        ended_at: time("ended_at"),
        timing: DURATIONS.map(|path| as_duration(fields.get(path))),
        note: note.into_iter().collect(),
    }
}

fn watched(cells: &Cells) -> [String; 3] {
    [&cells.state, &cells.started_at, &cells.ended_at].map(Clone::clone)
}

/// Which of state and actual times were changed in the form. Those that were not
/// are not said, because a script may have reported them meanwhile.
fn untouched(report: &mut HostReport, cells: &Cells, shown: &[String; 3]) -> [bool; 3] {
    let now = watched(cells);
    let is_touched = [0, 1, 2].map(|place| now[place] != shown[place]);
    if !is_touched[0] {
        report.state = None;
    }
    if !is_touched[1] {
        report.started_at = None;
    }
    if !is_touched[2] {
        report.ended_at = None;
    }
    is_touched
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
