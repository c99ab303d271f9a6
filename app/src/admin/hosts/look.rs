//! What a text means, before it is taken: every line in full, what it would
//! change, and what is wrong.

use super::Subject;
use crate::admin::parts::{self, Control, Errors, Field};
use crate::admin::say;
use crate::markup::{IntoMarkup as _, Markup};
use domain::rows::{Exceeds, Fate, Format, Taking};
use domain::{HostRow, HostState, Instant, Language, Zone};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// Rows that are shown of a long list. All of them are taken.
const SHOWN: usize = 300;

/// Wrong lines that get a box of their own; the others follow when these are right.
const BOXES: usize = 50;

/// A right line.
#[derive(Debug, Clone)]
pub struct Told {
    /// Its number.
    pub number: usize,
    /// What it makes of a row.
    pub fate: Fate,
    /// How the row would go beyond the windows.
    pub exceeds: Option<Exceeds>,
}

/// A wrong line.
#[derive(Debug, Clone)]
pub struct Wrong {
    /// Its number.
    pub number: usize,
    /// As it was written.
    pub text: String,
    /// What is wrong, in words.
    pub reasons: Vec<String>,
}

/// What a text means.
#[derive(Debug, Clone)]
pub struct Look {
    /// How it was read.
    pub format: Format,
    /// The text as it was read.
    pub text: String,
    /// What it is for.
    pub taking: Taking,
    /// Right lines.
    pub told: Vec<Told>,
    /// Wrong lines.
    pub wrong: Vec<Wrong>,
    /// Columns that were left out.
    pub left_out: Vec<String>,
    /// Hosts that would be removed.
    pub removed: Vec<String>,
    /// The stored version that was looked at.
    pub edit: i64,
}

impl Look {
    fn changes(&self) -> usize {
        let told = self.told.iter();
        told.filter(|told| told.fate.is_change()).count() + self.removed.len()
    }

    /// Whether there is something to take now.
    fn is_takable(&self) -> bool {
        let waits = self.taking == Taking::Replace && !self.wrong.is_empty();
        !self.told.is_empty() && !waits
    }
}

/// The look, in the form that takes it.
pub(super) fn view(
    language: Language,
    subject: &Subject,
    csrf: Markup,
    look: &Look,
    (reason, errors): (&BTreeMap<String, String>, &Errors),
) -> Markup {
    let take = look.is_takable().then(|| {
        let count = look.told.len();
        let label = say!(language, "desk-rows-take", count = count);
        view! { <button type="submit" class="button is-main" name="do" value="take">{label}</button> }
    });
    view! {
        <form method="post" action=subject.path("hosts/paste") id="look">
            // What Enter in a box does: look again, and change nothing.
            <button type="submit" name="do" value="look" hidden>{say!(language, "desk-rows-look")}</button>
            {csrf}
            {parts::hidden("edit", look.edit.to_string())}
            {parts::hidden("taking", look.taking.word())}
            {parts::hidden("text", look.text.clone())}
            {wrong(language, look)}
            {told(language, subject.zone, look)}
            {parts::change_reason(language, reason, errors)}
            <div class="actions">
                {take}
                <button type="submit" class="button" name="do" value="look">{say!(language, "desk-rows-look-again")}</button>
                <button type="submit" class="button" name="do" value="edit">{say!(language, "desk-rows-edit")}</button>
                <span class="actions-note">{note(language, look)}</span>
            </div>
        </form>
    }
    .into_markup()
}

/// What taking would and would not do.
fn note(language: Language, look: &Look) -> String {
    if !look.is_takable() && look.taking == Taking::Replace {
        say!(language, "desk-rows-note-replace")
    } else if look.wrong.is_empty() {
        say!(language, "desk-rows-note")
    } else {
        say!(language, "desk-rows-note-wrong", count = look.wrong.len())
    }
}

fn wrong(language: Language, look: &Look) -> Option<Markup> {
    if look.wrong.is_empty() {
        return None;
    }
    let boxes = look.wrong.iter().take(BOXES).map(|wrong| {
        let path = format!("wrong[{}]", wrong.number);
        let is_long = wrong.text.contains('\n');
        Field {
            path,
            label: say!(language, "desk-rows-line", number = wrong.number),
            value: wrong.text.clone(),
            errors: wrong.reasons.clone(),
            control: if is_long {
                Control::Area
            } else {
                Control::Code
            },
            ..Field::default()
        }
        .view()
    });
    let boxes = boxes.collect_view();
    let more = look.wrong.len().saturating_sub(BOXES);
    let more = (more > 0).then(
        || view! { <p class="hint">{say!(language, "desk-rows-wrong-more", count = more)}</p> },
    );
    let count = look.wrong.len();
    Some(
        view! {
            <section class="part" aria-labelledby="rows-wrong">
                <h2 id="rows-wrong" tabindex="-1">
                    {say!(language, "desk-rows-wrong", count = count)}
                    <span class="part-note">{say!(language, "desk-rows-wrong-note")}</span>
                </h2>
                <div class="part-in rows-wrong">{boxes}{more}</div>
            </section>
        }
        .into_markup(),
    )
}

fn told(language: Language, zone: Zone, look: &Look) -> Option<Markup> {
    if look.told.is_empty() {
        return None;
    }
    let rows = look.told.iter().take(SHOWN);
    let rows = rows.map(|told| row(language, zone, told)).collect_view();
    let hidden = look.told.len().saturating_sub(SHOWN);
    let hidden = (hidden > 0)
        .then(|| view! { <p class="hint">{say!(language, "desk-rows-more", count = hidden)}</p> });
    let format = match look.format {
        Format::List => say!(language, "desk-rows-as-list"),
        Format::Csv => say!(language, "desk-rows-as-csv"),
    };
    let left_out = (!look.left_out.is_empty()).then(|| {
        let columns = look.left_out.join(", ");
        let sentence = say!(language, "desk-rows-left-out", columns = columns);
        parts::warning_line(&[sentence])
    });
    let beyond = look
        .told
        .iter()
        .filter(|told| told.exceeds.is_some())
        .count();
    let beyond = (beyond > 0)
        .then(|| parts::warning_line(&[say!(language, "desk-rows-beyond", count = beyond)]));
    let removed = (!look.removed.is_empty()).then(|| {
        let count = look.removed.len();
        let names = look.removed.join(", ");
        view! {
            <p class="rows-removed" data-state="failed">
                <strong>{say!(language, "desk-rows-removed", count = count)}</strong>" "<span class="host">{names}</span>
            </p>
        }
    });
    let counts = say!(
        language,
        "desk-rows-right",
        count = look.told.len(),
        changes = look.changes()
    );
    Some(
        view! {
            <section class="part" aria-labelledby="rows-right">
                <h2 id="rows-right">{counts}<span class="part-note">{format}</span></h2>
                <div class="part-in">
                    {left_out}
                    {beyond}
                    {removed}
                    <table class="ledger is-rows">
                        <thead>
                            <tr>
                                <th scope="col">{say!(language, "desk-rows-number")}</th>
                                <th scope="col">{say!(language, "desk-field-host-name")}</th>
                                <th scope="col">{say!(language, "desk-field-start")}</th>
                                <th scope="col">{say!(language, "desk-field-state")}</th>
                                <th scope="col">{say!(language, "desk-rows-effect")}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                    {hidden}
                </div>
            </section>
        }
        .into_markup(),
    )
}

fn row(language: Language, zone: Zone, told: &Told) -> Markup {
    let Fate { before, after } = &told.fate;
    let at = |instant| words::time::moment(language, zone, instant);
    let (effect, mark) = match before {
        None => (say!(language, "desk-rows-new"), Some("is-new")),
        Some(_) if told.fate.is_change() => {
            (say!(language, "desk-rows-changed"), Some("is-changed"))
        }
        Some(_) => (say!(language, "desk-rows-same"), None),
    };
    let old_start = before
        .as_ref()
        .filter(|before| before.start.instant() != after.start.instant())
        .map(|before| view! { <del class="sub">{at(before.start.instant())}</del> });
    let old_state = before
        .as_ref()
        .filter(|before| before.state != after.state)
        .map(|before| {
            let label = words::labels::host_state(language, before.state);
            view! { <del class="sub">{label}</del> }
        });
    let exceeds = told.exceeds.map(|exceeds| {
        let sentence = match exceeds {
            Exceeds::StartsOutside => say!(language, "desk-rows-starts-outside"),
            Exceeds::MayEndAt(end) => say!(language, "desk-rows-may-end", at = at(end)),
        };
        parts::warning_line(&[sentence])
    });
    let times = actual(language, zone, before.as_ref(), after);
    let state = crate::parts::state::of_host(crate::Reader::of(language), after.state);
    view! {
        <tr class=mark>
            <td data-label=say!(language, "desk-rows-number")>{told.number}</td>
            <th scope="row" class="host">{after.name.to_string()}</th>
            <td data-label=say!(language, "desk-field-start")><span>{at(after.start.instant())}{old_start}{exceeds}</span></td>
            <td data-label=say!(language, "desk-field-state")><span>{state}{old_state}{times}</span></td>
            <td data-label=say!(language, "desk-rows-effect")><span class="effect">{effect}</span></td>
        </tr>
    }
    .into_markup()
}

/// Actual times that are new.
fn actual(
    language: Language,
    zone: Zone,
    before: Option<&HostRow>,
    after: &HostRow,
) -> Option<Markup> {
    let at = |instant: Instant| words::time::moment(language, zone, instant);
    let is_new = |old: Option<Instant>, new: Option<Instant>| new.filter(|_| old != new);
    let started = is_new(before.and_then(|row| row.started_at), after.started_at);
    let ended = is_new(before.and_then(|row| row.ended_at), after.ended_at);
    let started = started.map(|start| say!(language, "desk-rows-started", at = at(start)));
    let ended = ended.map(|end| say!(language, "desk-rows-ended", at = at(end)));
    // A start that was not known says nothing of the state that was.
    let lines: Vec<_> = started.into_iter().chain(ended).collect();
    if lines.is_empty() || after.state == HostState::Scheduled {
        return None;
    }
    let lines = lines
        .into_iter()
        .map(|line| view! { <span class="sub">{line}</span> })
        .collect_view();
    Some(lines.into_markup())
}
