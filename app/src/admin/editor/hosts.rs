//! Host rows, and a box into which many hosts are pasted at once. A table that is
//! too large for a form is edited as CSV.

use super::Form;
use crate::admin::parts::{self, Choice, Control, Field, error_line};
use crate::admin::say;
use crate::markup::{IntoMarkup as _, Markup};
use domain::rows::{Cells, to_csv};
use domain::{HostState, Kind, document::HostDraft};
use leptos::prelude::*;

/// So many hosts have rows of their own.
const ROWS: usize = 50;

/// The name of the field with the table as CSV.
pub const TABLE: &str = "hosts.csv";
/// The name of the field with the table as it is stored.
pub const SHOWN: &str = "hosts.shown";

/// What is said of wrong hosts beside the table; the summary has all of it.
const SENTENCES: usize = 20;

/// Whether the hosts are edited as CSV.
pub(super) fn are_many(form: &Form<'_>) -> bool {
    form.draft().hosts.len() > ROWS
}

/// What is affected: systems of any notice, hosts of a maintenance.
pub(super) fn view(form: &Form<'_>) -> Markup {
    let language = form.language;
    let hosts = of_hosts(form);
    let (title, note) = if hosts.is_some() {
        let note = say!(language, "desk-part-hosts-note");
        (say!(language, "desk-part-affected"), note)
    } else {
        (say!(language, "desk-field-systems"), String::new())
    };
    let body = view! { {super::what::systems(form)} {hosts} };
    form.part("part-hosts", title, note, body.into_markup())
}

fn of_hosts(form: &Form<'_>) -> Option<Markup> {
    let language = form.language;
    let hosts = &form.draft().hosts;
    let errors = form.errors.at("hosts");
    if form.kind != Kind::Maintenance && hosts.is_empty() && errors.is_empty() {
        return None;
    }
    let are_many = are_many(form);
    let matter = if are_many { table(form) } else { rows(form) };
    let add = (!are_many).then(|| {
        view! {
            <div class="rows-foot">
                <button type="submit" class="button" formaction=form.back_to("part-hosts") name="do" value="add-hosts">{say!(language, "desk-add-hosts")}</button>
            </div>
        }
    });
    let paste = Field {
        hint: Some(say!(language, "desk-hint-host-paste")),
        control: Control::Area,
        ..form.field(
            "hosts.paste",
            say!(language, "desk-field-host-paste"),
            Some(&form.page.pasted_hosts),
        )
    };
    let body = view! {
        {error_line("hosts", &errors)}
        {matter}
        {add}
        {paste.view()}
    };
    Some(body.into_markup())
}

fn rows(form: &Form<'_>) -> Markup {
    let language = form.language;
    let hosts = &form.draft().hosts;
    if hosts.is_empty() {
        return ().into_markup();
    }
    let rows = hosts
        .iter()
        .enumerate()
        .map(|(index, host)| row(form, index, host))
        .collect_view();
    view! {
        <table class="grid-edit">
            <thead>
                <tr>
                    <th scope="col">{say!(language, "desk-field-host-name")}</th>
                    <th scope="col">{say!(language, "desk-field-start")}</th>
                    <th scope="col">{say!(language, "desk-field-state")}</th>
                    <th scope="col">{say!(language, "desk-field-started-at")}</th>
                    <th scope="col">{say!(language, "desk-field-ended-at")}</th>
                    <th scope="col">{say!(language, "desk-field-remove")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_markup()
}

/// The whole table in one box.
fn table(form: &Form<'_>) -> Markup {
    let language = form.language;
    let hosts = &form.draft().hosts;
    let said = hosts.iter().filter(|host| **host != HostDraft::default());
    let csv = to_csv(said.map(Cells::from));
    let shown = to_csv(form.page.stored_hosts.values().map(Cells::from));
    let wrong = form.errors.each_within("hosts");
    let wrong = wrong.take(SENTENCES).map(|(path, sentence)| {
        let called = crate::admin::labels::label(language, path);
        format!("{called}: {sentence}")
    });
    let field = Field {
        hint: Some(say!(language, "desk-hosts-table-hint", count = hosts.len())),
        control: Control::Table,
        errors: wrong.collect(),
        ..form.field(TABLE, say!(language, "desk-hosts-table"), Some(&csv))
    };
    view! {
        {field.view()}
        {parts::hidden(SHOWN, shown)}
    }
    .into_markup()
}

fn row(form: &Form<'_>, index: usize, host: &HostDraft) -> Markup {
    let language = form.language;
    let number = index + 1;
    let path = |name: &str| format!("hosts[{index}].{name}");
    let called = |label: String| {
        format!(
            "{}, {label}",
            say!(language, "desk-row-host", number = number)
        )
    };
    let heads = [
        say!(language, "desk-field-host-name"),
        say!(language, "desk-field-start"),
        say!(language, "desk-field-state"),
        say!(language, "desk-field-started-at"),
        say!(language, "desk-field-ended-at"),
        say!(language, "desk-field-remove"),
    ];
    let name = Field {
        control: Control::Code,
        ..form.field(path("name"), called(heads[0].clone()), Some(&host.name))
    };
    let start = form.time(
        path("start"),
        called(heads[1].clone()),
        host.start.as_deref(),
    );
    let states = HostState::ALL
        .iter()
        .map(|state| Choice::new(state.word(), words::labels::host_state(language, *state)));
    let state = host.state.as_deref().unwrap_or(HostState::Scheduled.word());
    let state = Field {
        control: Control::Select(states.collect()),
        ..form.field(path("state"), called(heads[2].clone()), Some(state))
    };
    let started = form.time(
        path("started_at"),
        called(heads[3].clone()),
        host.started_at.as_deref(),
    );
    let ended = form.time(
        path("ended_at"),
        called(heads[4].clone()),
        host.ended_at.as_deref(),
    );
    // What was not touched here may be reported by a script meanwhile.
    let name_of = host.name.trim().to_ascii_lowercase();
    let stored = form.page.stored_hosts.get(&name_of).cloned();
    let stored = stored.unwrap_or_default();
    let shown = [
        ("start", stored.start),
        ("state", stored.state),
        ("started_at", stored.started_at),
        ("ended_at", stored.ended_at),
    ]
    .map(|(field, value)| {
        parts::hidden(path(&format!("{field}.shown")), value.unwrap_or_default())
    });
    let remove = called(heads[5].clone());
    let [h0, h1, h2, h3, h4, h5] = heads;
    view! {
        <tr>
            <td data-label=h0>{name.cell()}</td>
            <td data-label=h1>{start.cell()}</td>
            <td data-label=h2>
                {state.cell()}
                {shown.into_iter().collect_view()}
            </td>
            <td data-label=h3>{started.cell()}</td>
            <td data-label=h4>{ended.cell()}</td>
            <td data-label=h5>
                <label class="check"><input type="checkbox" name=path("remove") value="1" aria-label=remove/></label>
            </td>
        </tr>
    }
    .into_markup()
}
