//! One notice on the desk.

use super::answer::{frame, page, param, status};
use super::deeds::{Typed, must_change};
use super::people::People;
use super::record;
use super::refusal::Refusal;
use crate::auth::SignedIn;
use crate::proofreading::Proofreader;
use crate::state::DeskState;
use app::admin::lag::Lags;
use app::admin::notice::lifts::Waiting;
use app::admin::notice::{
    self, HOSTS_A_PAGE, Holder, HostFilter, HostLine, NoticePage, PlannedLine, SealedPart,
    SealedSection,
};
use app::admin::parts::Errors;
use app::admin::{Here, render};
use axum::extract::{Path, State};
use axum::response::Response;
use desk::{KeptUpdate, LiftRequest, Stored};
use domain::lift::LiftChange;
use domain::{
    Clearance, Disclosure, HostRow, Instant, Language, Notice, NoticeId, PlannedUpdate, Window,
    Zone, embargo, schedule,
};
use http::Uri;

/// Shows it.
pub async fn show(
    State(state): State<DeskState>,
    session: SignedIn,
    Path(id): Path<String>,
    uri: Uri,
) -> Result<Response, Refusal> {
    let stored = find(&state, &id).await?;
    view(
        &state,
        &session,
        &uri,
        stored,
        Typed::default(),
        Errors::default(),
    )
    .await
}

/// The notice with an id.
pub(super) async fn find(state: &DeskState, id: &str) -> Result<Stored, Refusal> {
    let id = NoticeId::parse(id).map_err(|_| Refusal::NOT_FOUND)?;
    state.desk.notice(&id).await?.ok_or(Refusal::NOT_FOUND)
}

/// The page, with what is in its forms and what is wrong with that.
pub(super) async fn view(
    state: &DeskState,
    session: &SignedIn,
    uri: &Uri,
    stored: Stored,
    typed: Typed,
    errors: Errors,
) -> Result<Response, Refusal> {
    let Stored { notice, edit, .. } = stored;
    let people = People::of(&state.desk).await?;
    let sealed = sealed(state, session, &people, &notice).await?;
    let audit = state.desk.audit_of(&notice.id).await?;
    let status = status(errors.is_empty());
    let now = state.clock.now();
    let remarks = Proofreader::of(state).read_notice(now, &notice).await?;
    let planned = state.desk.planned_updates(&notice.id).await?;
    let mut waiting = planned.iter().map(|kept| &kept.planned);
    let next_planned = waiting.find(|planned| planned.is_waiting());
    let next_planned = next_planned.map(PlannedUpdate::at);
    let next_due = schedule::next(&notice).map(|(at, _)| at);
    let (host_filter, hosts, wanted_hosts) = hosts(uri, &notice);
    let address = |language: Language| {
        (
            language,
            format!("/{language}/notices/{}", notice.slug_in(language)),
        )
    };
    let shown = NoticePage {
        frame: frame(state, session, Here::Elsewhere, uri),
        edit,
        kind: notice.kind,
        state: notice.state,
        title: notice.text.title(session.language).to_owned(),
        publication: notice.publication,
        zone: notice.home_zone,
        windows: notice.windows.iter().map(span).collect(),
        addresses: Language::ALL.into_iter().map(address).collect(),
        source: notice.text.source,
        lags: Lags::of(&notice, None),
        is_deletable: is_deletable(session, &notice, &sealed),
        next_due: next_due.into_iter().chain(next_planned).min(),
        hosts,
        wanted_hosts,
        all_hosts: notice.hosts.len(),
        host_filter,
        progress: notice.progress(),
        desk_zone: state.zone(),
        languages: notice.text.by_language.keys().copied().collect(),
        plan: typed.plan,
        planned: planned
            .into_iter()
            .map(|kept| planned_line(&people, kept))
            .collect(),
        planned_typed: typed.planned,
        update: typed.update,
        lift: typed.lift,
        seize_reason: typed.seize_reason,
        overrule: typed.overrule,
        errors,
        now,
        remarks,
        sealed,
        audit: audit.iter().map(|row| record::line(&people, row)).collect(),
        id: notice.id,
    };
    Ok(page(
        status,
        render(&shown.frame, &notice::title(&shown), || {
            notice::view(&shown)
        }),
    ))
}

fn planned_line(people: &People, kept: KeptUpdate) -> PlannedLine {
    let PlannedUpdate { update, held, .. } = kept.planned;
    PlannedLine {
        id: update.id.to_string(),
        at: update.at.instant(),
        state: update.state,
        text: update.text,
        by: people.doer(&kept.by),
        held: held.map(|(_, why)| why),
    }
}

/// Whether the operator may delete it: a draft that nobody saw, and whose sealed
/// text they may touch.
fn is_deletable(session: &SignedIn, notice: &Notice, sealed: &SealedPart) -> bool {
    let may_touch = matches!(sealed, SealedPart::Open { .. });
    notice.is_mere_draft() && may_touch && must_change(session, notice).is_ok()
}

fn span(window: &Window) -> (Instant, Option<Instant>) {
    let end = window.end().map(|end| end.instant());
    (window.start().instant(), end)
}

/// The hosts of one page of the table, by the filter in the address.
fn hosts(uri: &Uri, notice: &Notice) -> (HostFilter, Vec<HostLine>, usize) {
    let mut filter = HostFilter::of(|name| param(uri, name));
    let is_wanted = |row: &&HostRow| filter.wants(row.name.as_str(), row.state);
    let wanted: Vec<_> = notice.hosts.iter().filter(is_wanted).collect();
    // A page beyond the last one comes of hosts that were reported meanwhile.
    let pages = wanted.len().div_ceil(HOSTS_A_PAGE).max(1);
    filter.page = filter.page.clamp(1, pages);
    let before = (filter.page - 1) * HOSTS_A_PAGE;
    let shown = wanted.iter().skip(before).take(HOSTS_A_PAGE);
    let lines = shown.map(|row| host(notice, row)).collect();
    (filter, lines, wanted.len())
}

fn host(notice: &Notice, row: &HostRow) -> HostLine {
    HostLine {
        name: row.name.to_string(),
        start: row.start.instant(),
        state: row.state,
        started_at: row.started_at,
        ended_at: row.ended_at,
        moved_from: row.moved_from.map(|start| start.instant()),
        is_late: notice.is_late(row),
        is_overdue: notice.is_host_overdue(row),
    }
}

/// The sealed text as far as the operator may know of it.
async fn sealed(
    state: &DeskState,
    session: &SignedIn,
    people: &People,
    notice: &Notice,
) -> Result<SealedPart, Refusal> {
    let clearance = state.desk.clearance(&session.operator, &notice.id).await?;
    let Some(clearance) = clearance else {
        // Who is not cleared may seal the first text of a notice, and reads none.
        return Ok(if notice.disclosures.is_empty() {
            SealedPart::Open {
                sections: Vec::new(),
                cleared: Vec::new(),
                others: Vec::new(),
            }
        } else {
            SealedPart::Closed(closed_lifts(notice))
        });
    };
    let now = state.clock.now();
    let requests = state.desk.lift_requests(&notice.id, now).await?;
    let warnings = |at| {
        let found = embargo::warnings_of(notice, at, now);
        let sentence = |what| words::problems::in_form(session.language, &what, Zone::UTC);
        found.into_iter().map(sentence).collect::<Vec<_>>()
    };
    let waiting = |disclosure: &Disclosure| {
        let mut requests = requests.iter();
        let request = requests.find(|request| request.disclosure == disclosure.id)?;
        let mut waiting = waiting(session, people, request);
        if let Some(to) = waiting.to {
            waiting.warnings = warnings(to);
        }
        Some(waiting)
    };
    let holders = state.desk.cleared(&notice.id).await?;
    let others = people.all().filter(|(id, _)| !holders.contains(id));
    Ok(SealedPart::Open {
        sections: notice
            .disclosures
            .iter()
            .filter_map(|disclosure| {
                let mut section = section(disclosure, &clearance, waiting(disclosure))?;
                if section.lifted_at.is_none() {
                    section.warnings = warnings(section.lift_at);
                }
                Some(section)
            })
            .collect(),
        cleared: holders.iter().map(|id| people.email(id)).collect(),
        others: others
            .map(|(id, email)| Holder {
                id: id.to_string(),
                email: email.to_owned(),
            })
            .collect(),
    })
}

/// When something opens that is not open yet.
pub(super) fn closed_lifts(notice: &Notice) -> Vec<domain::Instant> {
    let closed = notice
        .disclosures
        .iter()
        .filter(|disclosure| !disclosure.is_lifted());
    closed.map(|disclosure| disclosure.lift_at).collect()
}

fn waiting(session: &SignedIn, people: &People, request: &LiftRequest) -> Waiting {
    Waiting {
        who: people.email(&request.asked_by),
        is_own: request.asked_by == session.operator,
        to: match request.change {
            LiftChange::Now => None,
            LiftChange::To(at) => Some(at),
        },
        reason: request.reason.clone(),
        until: request.open_until(),
        warnings: Vec::new(),
    }
}

fn section(
    disclosure: &Disclosure,
    clearance: &Clearance,
    waiting: Option<Waiting>,
) -> Option<SealedSection> {
    let text = disclosure.text.reveal(clearance).ok()?;
    Some(SealedSection {
        id: disclosure.id.to_string(),
        waiting,
        warnings: Vec::new(),
        lift_at: disclosure.lift_at,
        lifted_at: disclosure.lifted_at,
        languages: text.keys().copied().collect(),
    })
}
