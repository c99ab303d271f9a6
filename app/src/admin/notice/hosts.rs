//! The hosts of a notice: one click reports one, two report many.

use super::{HostLine, NoticePage};
use crate::admin::parts::{Choice, Control, Errors, Field};
use crate::admin::say;
use crate::markup::{IntoMarkup as _, Markup};
use domain::HostState;
use leptos::prelude::*;

pub(super) fn view(page: &NoticePage, errors: &Errors) -> Option<Markup> {
    if page.hosts.is_empty() {
        return None;
    }
    let language = page.language();
    let may_report = page.may_change();
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
    let section = view! {
        <section class="part" aria-labelledby="part-hosts">
            <h2 id="part-hosts">
                {say!(language, "desk-part-hosts")}
                <span class="part-note">{words::labels::progress(language, page.progress)}</span>
            </h2>
            <form class="part-in" method="post" action=page.path("hosts")>
                {page.frame.csrf()}
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
                {bulk}
            </form>
        </section>
    };
    Some(section.into_markup())
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
    let ended = host.ended_at.map(at);
    let state = crate::parts::state::of_host(crate::Reader::of(language), host.state);
    view! {
        <tr>
            {tick}
            <th scope="row">{host.name.clone()}</th>
            <td data-label=say!(language, "desk-field-state")>{state}</td>
            <td data-label=say!(language, "desk-field-start")>{at(host.start)}</td>
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
    view! {
        <div class="rows-foot">
            {state.view()}
            <button type="submit" class="button is-main" name="report" value="selected">{say!(language, "desk-host-bulk")}</button>
            <button type="submit" class="button" name="report" value="all">{say!(language, "desk-host-bulk-all")}</button>
        </div>
    }
    .into_markup()
}
