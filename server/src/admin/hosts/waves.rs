//! Waves: the rows are made here, and taken as a list that was pasted.

use super::look::look;
use super::{changeable, subject};
use crate::admin::access::Form;
use crate::admin::answer::{frame, page, status};
use crate::admin::form::Fields;
use crate::admin::refusal::Refusal;
use crate::auth::SignedIn;
use crate::state::DeskState;
use app::admin::hosts::waves::{self, Typed, WavesPage};
use app::admin::parts::{Errors, time_field};
use app::admin::{Here, render};
use axum::extract::{Path, State};
use axum::response::Response;
use desk::Stored;
use domain::document::{self, Problem, Problems, What, limits};
use domain::rows::{self, Taking, Waves};
use domain::timing::Minutes;
use domain::{HostName, Language, Moment, Slug, Zone};
use http::Uri;
use i18n_embed_fl::fl;
use std::collections::BTreeSet;
use std::num::NonZeroUsize;

/// Shows the form; it begins with the window.
pub async fn show(
    State(state): State<DeskState>,
    session: SignedIn,
    Path(id): Path<String>,
    uri: Uri,
) -> Result<Response, Refusal> {
    let stored = changeable(&state, &session, &id).await?;
    let start = stored.notice.window().map(|window| window.start());
    let typed = Typed {
        first: start.map(|start| start.written()).unwrap_or_default(),
        ..Typed::default()
    };
    let page_of = blank(&state, &session, &uri, &stored).await?;
    Ok(answer(WavesPage { typed, ..page_of }))
}

/// Takes the form: puts in the hosts of a system, or shows the rows.
pub async fn take(
    State(state): State<DeskState>,
    Path(id): Path<String>,
    uri: Uri,
    Form { session, fields }: Form,
) -> Result<Response, Refusal> {
    let stored = changeable(&state, &session, &id).await?;
    let (language, zone) = (session.language, stored.notice.home_zone);
    let mut page_of = blank(&state, &session, &uri, &stored).await?;
    page_of.typed = typed(&fields, zone);
    if fields.get("do") == "fill" {
        if let Ok(system) = Slug::parse(&page_of.typed.system) {
            let known = state.desk.hosts_of_system(&system).await?;
            page_of.typed.hosts = with(&page_of.typed.hosts, &known);
        }
        return Ok(answer(page_of));
    }
    match planned(&page_of.typed, language, zone) {
        Err(errors) => page_of.errors = errors,
        Ok(text) => {
            let given = (text, Taking::Add);
            match look(language, &stored, given, state.clock.now()) {
                Ok(look) => page_of.look = Some(look),
                Err(problem) => {
                    let problem = Problem::new("hosts", problem.what);
                    page_of.errors = Errors::of(&vec![problem], language, zone);
                }
            }
        }
    }
    Ok(answer(page_of))
}

fn typed(fields: &Fields, zone: Zone) -> Typed {
    let first = |part: &str| fields.get(&format!("first{part}"));
    Typed {
        system: fields.get("system").to_owned(),
        hosts: fields.get("hosts").to_owned(),
        first: time_field::read(first(""), first(".offset"), first(".exact"), zone),
        at_once: fields.get("at_once").trim().to_owned(),
        spacing: fields.get("spacing").trim().to_owned(),
    }
}

/// The hosts that were typed and, below them, those that are known.
fn with(typed: &str, known: &[HostName]) -> String {
    let lines = typed.lines().map(str::trim).filter(|line| !line.is_empty());
    let mut seen: BTreeSet<String> = lines.clone().map(str::to_ascii_lowercase).collect();
    let lines: Vec<_> = lines.collect();
    let new = known.iter().map(HostName::as_str);
    let new: Vec<_> = new.filter(|name| seen.insert((*name).to_owned())).collect();
    [lines, new].concat().join("\n")
}

/// The rows as a list, or everything that is wrong with the form.
fn planned(typed: &Typed, language: Language, zone: Zone) -> Result<String, Errors> {
    let words = words::loader(language);
    let mut problems = Problems::new();
    let hosts = hosts(typed, &mut problems);
    let first = if typed.first.is_empty() {
        Err(Problem::new("first", What::Missing))
    } else {
        document::moment("first", &typed.first, zone)
    };
    let first = first.map_err(|problem| problems.push(problem)).ok();
    let spacing = minutes(&typed.spacing);
    if spacing.is_none() {
        let value = typed.spacing.clone();
        let what = if value.is_empty() {
            What::Missing
        } else {
            What::NotADuration { value }
        };
        problems.push(Problem::new("spacing", what));
    }
    let at_once = typed.at_once.parse::<NonZeroUsize>().ok();
    let at_once = at_once.filter(|count| count.get() <= limits::HOSTS);
    let mut errors = Errors::of(&problems, language, zone);
    if at_once.is_none() {
        errors.add("at_once", fl!(words, "desk-waves-at-once-wrong"));
    }
    if hosts.is_empty()
        && problems
            .iter()
            .all(|problem| !problem.path.starts_with("hosts"))
    {
        errors.add("hosts", fl!(words, "desk-waves-no-hosts"));
    }
    let (Some(first), Some(spacing), Some(at_once), true) =
        (first, spacing, at_once, errors.is_empty())
    else {
        return Err(errors);
    };
    let waves = Waves {
        first,
        at_once,
        spacing,
    };
    let Some(starts) = waves.starts(&hosts) else {
        // What reaches too far is the first start, or what lies between.
        let (path, value) = match waves.starts(&hosts[..1]) {
            None => ("first", typed.first.clone()),
            Some(_) => ("spacing", typed.spacing.clone()),
        };
        let late = Problem::new(path, What::YearOutOfRange { value });
        return Err(Errors::of(&vec![late], language, zone));
    };
    let line = |(host, start): (&HostName, Moment)| format!("{host} - {}\n", start.written());
    Ok(starts.into_iter().map(line).collect())
}

/// The hosts that were typed, without what a list says besides their names.
fn hosts(typed: &Typed, problems: &mut Problems) -> Vec<HostName> {
    let read = rows::read_list(&typed.hosts, Zone::UTC);
    if let Some(refused) = read.refused {
        problems.push(Problem::new("hosts", refused.what));
    }
    for wrong in read.wrong {
        let path = format!("hosts[{}]", wrong.number - 1);
        let what = wrong.problems.into_iter().next();
        problems.extend(what.map(|problem| Problem::new(path, problem.what)));
    }
    let lines = read.lines.into_iter();
    lines.map(|line| line.report.name).collect()
}

fn minutes(text: &str) -> Option<Minutes> {
    let number = text.parse::<u32>().ok().and_then(Minutes::new);
    number.or_else(|| Minutes::parse(text).ok())
}

async fn blank(
    state: &DeskState,
    session: &SignedIn,
    uri: &Uri,
    stored: &Stored,
) -> Result<WavesPage, Refusal> {
    Ok(WavesPage {
        frame: frame(state, session, Here::Elsewhere, uri),
        subject: subject(state, session, &stored.notice),
        systems: state.desk.systems_with_hosts().await?,
        typed: Typed::default(),
        look: None,
        errors: Errors::default(),
    })
}

fn answer(page_of: WavesPage) -> Response {
    let status = status(page_of.errors.is_empty());
    let html = render(&page_of.frame, &waves::title(&page_of), || {
        waves::view(&page_of)
    });
    page(status, html)
}
