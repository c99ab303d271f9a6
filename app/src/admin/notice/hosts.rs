//! The hosts of a notice: one click reports one, two report many.

use super::{HostLine, NoticePage};
use crate::admin::parts::{Choice, Control, Errors, Field};
use crate::admin::say;
use crate::markup::{IntoMarkup as _, Markup};
use domain::{HostState, Kind};
use leptos::prelude::*;

/// So many hosts are seen at a glance and need no filter.
const FEW: usize = 10;

pub(super) fn view(page: &NoticePage, errors: &Errors) -> Option<Markup> {
    let may_report = page.may_change();
    let is_begun = page.kind == Kind::Maintenance && may_report;
    if page.all_hosts == 0 && !is_begun {
        return None;
    }
    let language = page.language();
    let path = format!("/admin/notices/{}", page.id);
    let is_large = page.all_hosts > FEW;
    let filter = (is_large || page.host_filter.is_narrow())
        .then(|| page.host_filter.form(language, path.clone()));
    let note = if page.all_hosts == 0 {
        say!(language, "desk-hosts-none")
    } else {
        words::labels::progress(language, page.progress)
    };
    let section = view! {
        <section class="part" aria-labelledby="part-hosts">
            <h2 id="part-hosts">
                {say!(language, "desk-part-hosts")}
                <span class="part-note">{note}</span>
            </h2>
            <div class="part-in">
                {links(page, may_report)}
                {filter}
                {table(page, errors, may_report)}
                {page.host_filter.pager(language, &path, page.host_pages())}
            </div>
        </section>
    };
    Some(section.into_markup())
}

/// The ways to work on many hosts at once.
fn links(page: &NoticePage, may_report: bool) -> Markup {
    let language = page.language();
    let work = may_report.then(|| {
        view! {
            <a class="button" href=page.path("hosts/paste")>{say!(language, "desk-hosts-paste")}</a>
            <a class="button" href=page.path("hosts/waves")>{say!(language, "desk-hosts-waves")}</a>
        }
    });
    let csv = (page.all_hosts > 0).then(|| {
        view! { <a class="button" href=page.path("hosts.csv")>{say!(language, "desk-hosts-csv")}</a> }
    });
    view! { <p class="desk-tools">{work}{csv}</p> }.into_markup()
}

fn table(page: &NoticePage, errors: &Errors, may_report: bool) -> Option<Markup> {
    let language = page.language();
    if page.hosts.is_empty() {
        let none =
            || view! { <p class="desk-empty">{say!(language, "desk-hosts-filter-none")}</p> };
        return page.host_filter.is_narrow().then(|| none().into_markup());
    }
    let rows = page
        .hosts
        .iter()
        .map(|host| row(page, host, may_report))
        .collect_view();
    let bulk = may_report.then(|| bulk(page, errors));
    let tick =
        may_report.then(|| view! { <th scope="col">{say!(language, "desk-host-select")}</th> });
    let report =
        may_report.then(|| view! { <th scope="col">{say!(language, "desk-host-report")}</th> });
    let narrowed = page.host_filter.is_narrow().then(|| {
        let sentence = say!(
            language,
            "desk-hosts-filter-count",
            wanted = page.wanted_hosts,
            all = page.all_hosts
        );
        view! { <p class="hint" id="hosts-wanted">{sentence}</p> }
    });
    let table = view! {
        <form class="part-in" method="post" action=page.path("hosts")>
            {page.frame.csrf()}
            {page.host_filter.hidden()}
            {narrowed}
            {bulk}
            <table class="ledger">
                <thead>
                    <tr>
                        {tick}
                        <th scope="col">{say!(language, "desk-field-host-name")}</th>
                        <th scope="col">{say!(language, "desk-field-state")}</th>
                        <th scope="col">{say!(language, "desk-field-start")}</th>
                        <th scope="col">{say!(language, "desk-field-ended-at")}</th>
                        {report}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </form>
    };
    Some(table.into_markup())
}

fn row(page: &NoticePage, host: &HostLine, may_report: bool) -> Markup {
    let language = page.language();
    let at = |instant| words::time::moment(language, page.zone, instant);
    let name = host.name.clone();
    let tick = may_report.then(|| {
        let label = say!(language, "desk-host-select-of", host = name.clone());
        view! {
            <td data-label=say!(language, "desk-host-select")>
                <label class="check"><input type="checkbox" name="host" value=name.clone() aria-label=label/></label>
            </td>
        }
    });
    let button = |state: HostState| {
        let label = words::labels::host_state(language, state);
        let called = format!("{name}: {label}");
        let value = format!("{state} {name}");
        view! { <button type="submit" class="button" name="report" value=value aria-label=called>{label}</button> }
    };
    let buttons = may_report.then(|| {
        let buttons = next_states(host.state).iter().map(|state| button(*state)).collect_view();
        view! { <td data-label=say!(language, "desk-host-report")><span class="desk-tools">{buttons}</span></td> }
    });
    let called = if may_report {
        let href = page.path(&format!("host/{}", host.name));
        let name = host.name.clone();
        view! { <a href=href>{name}</a> }.into_markup()
    } else {
        host.name.clone().into_markup()
    };
    let ended = host.ended_at.map(at);
    let state = crate::parts::state::of_host(crate::Reader::of(language), host.state);
    let delay = if host.is_overdue {
        Some(say!(language, "hosts-overdue"))
    } else if host.is_late {
        Some(say!(language, "hosts-late"))
    } else {
        None
    };
    let delay = delay.map(|delay| view! { <span class="delay">{delay}</span> });
    let is_to_be_announced = host.state == HostState::Postponed && host.moved_from.is_none();
    let start = if is_to_be_announced {
        let told = say!(language, "time-to-be-announced");
        view! { <span><s>{at(host.start)}</s>" "<strong>{told}</strong></span> }.into_markup()
    } else {
        let before = host
            .moved_from
            .map(|before| view! { <s>{at(before)}</s>" " });
        view! { <span>{before}{at(host.start)}</span> }.into_markup()
    };
    view! {
        <tr>
            {tick}
            <th scope="row">{called}</th>
            <td data-label=say!(language, "desk-field-state")>{state} {delay}</td>
            <td data-label=say!(language, "desk-field-start")>{start}</td>
            <td data-label=say!(language, "desk-field-ended-at")>{ended}</td>
            {buttons}
        </tr>
    }
    .into_markup()
}

/// What is likely to be reported next; everything else is a choice below the table.
const fn next_states(state: HostState) -> &'static [HostState] {
    match state {
        HostState::Scheduled | HostState::Postponed | HostState::Cancelled => {
            &[HostState::InProgress, HostState::Completed]
        }
        HostState::InProgress => &[HostState::Completed, HostState::Failed],
        HostState::Failed => &[HostState::InProgress, HostState::Completed],
        HostState::Completed => &[HostState::InProgress],
    }
}

fn bulk(page: &NoticePage, errors: &Errors) -> Markup {
    let language = page.language();
    let states = HostState::ALL
        .iter()
        .map(|state| Choice::new(state.word(), words::labels::host_state(language, *state)));
    // Not called `state`: the form for an update has a field of that name, and ids are to be unique.
    let state = Field {
        path: "bulk_state".to_owned(),
        label: say!(language, "desk-host-bulk-state"),
        value: HostState::Completed.word().to_owned(),
        errors: errors.at("bulk_state"),
        control: Control::Select(states.collect()),
        ..Field::default()
    };
    let button = |value: &'static str, label: String| {
        view! { <button type="submit" class="button" name="report" value=value>{label}</button> }
    };
    let many = if page.host_filter.is_narrow() {
        let label = say!(language, "desk-host-bulk-wanted", count = page.wanted_hosts);
        button("wanted", label)
    } else {
        button(
            "all",
            say!(language, "desk-host-bulk-all", count = page.all_hosts),
        )
    };
    view! {
        <div class="bulk">
            {state.view()}
            <button type="submit" class="button is-main" name="report" value="selected">{say!(language, "desk-host-bulk")}</button>
            {many}
        </div>
    }
    .into_markup()
}
