//! The window, its zone, and how long work takes.

use super::Form;
use crate::admin::parts::{error_line, errors::id_of};
use crate::admin::say;
use crate::markup::{IntoMarkup as _, Markup};
use domain::{Kind, Zone, document::WindowDraft, timing::Minutes};
use leptos::prelude::*;

pub(super) fn view(form: &Form<'_>) -> Markup {
    let language = form.language;
    let body = view! {
        <div class="row">{zone(form)}</div>
        {windows(form)}
        <p class="hint">{say!(language, "desk-hint-durations")}</p>
        {durations(form)}
    };
    let note = say!(language, "desk-part-when-note");
    form.part(
        "part-when",
        say!(language, "desk-part-when"),
        note,
        body.into_markup(),
    )
}

/// A row for each window, numbered where there are several; one whose fields are
/// emptied is taken out.
fn windows(form: &Form<'_>) -> Markup {
    let language = form.language;
    let written = form.draft().written_windows();
    let blank = [WindowDraft::default()];
    let written = if written.is_empty() { &blank } else { written };
    let are_several = !form.draft().windows.is_empty();
    let row = |(index, window): (usize, &WindowDraft)| {
        let (path, number) = if are_several {
            (format!("windows[{index}]"), Some(index + 1))
        } else {
            ("window".to_owned(), None)
        };
        let label = |label: String| match number {
            Some(number) => say!(
                language,
                "desk-field-of-window",
                label = label,
                number = number
            ),
            None => label,
        };
        let start = form.time(
            format!("{path}.start"),
            label(say!(language, "desk-field-start")),
            window.start.as_deref(),
        );
        let end = form.time(
            format!("{path}.end"),
            label(say!(language, "desk-field-end")),
            window.end.as_deref(),
        );
        view! { <div class="row">{start.view()} {end.view()}</div> }
    };
    let rows = written.iter().enumerate().map(row).collect_view();
    let errors = form.errors.at("windows");
    let hint =
        are_several.then(|| view! { <p class="hint">{say!(language, "desk-hint-windows")}</p> });
    let add = (form.kind == Kind::Maintenance).then(|| {
        view! {
            <div class="rows-foot">
                <button type="submit" class="button" formaction=form.back_to("part-when") name="do" value="add-window">{say!(language, "desk-add-window")}</button>
            </div>
        }
    });
    view! { {error_line("windows", &errors)} {rows} {hint} {add} }.into_markup()
}

fn durations(form: &Form<'_>) -> Markup {
    let language = form.language;
    let timing = form.draft().timing.clone().unwrap_or_default();
    let duration = |name: &str, label: String, value: Option<&str>| {
        let shown = value.map(as_minutes);
        form.field(format!("timing.{name}"), label, shown.as_deref())
            .view()
    };
    view! {
        <div class="row">
            {duration("tolerance", say!(language, "desk-field-tolerance"), timing.tolerance.as_deref())}
            {duration("expected_min", say!(language, "desk-field-expected-min"), timing.expected_min.as_deref())}
            {duration("expected_typical", say!(language, "desk-field-expected-typical"), timing.expected_typical.as_deref())}
            {duration("expected_max", say!(language, "desk-field-expected-max"), timing.expected_max.as_deref())}
            {duration("reserved", say!(language, "desk-field-reserved"), timing.reserved.as_deref())}
        </div>
    }
    .into_markup()
}

/// `PT1H30M` is edited as 90; what is no duration stays as it was typed.
fn as_minutes(duration: &str) -> String {
    Minutes::parse(duration)
        .map_or_else(|_| duration.to_owned(), |minutes| minutes.get().to_string())
}

/// Every zone, by region. A zone that cannot be picked but was given is kept.
fn zone(form: &Form<'_>) -> Markup {
    let language = form.language;
    let given = form
        .draft()
        .home_zone
        .clone()
        .unwrap_or_else(|| Zone::UTC.name().to_owned());
    let mut regions: Vec<(&'static str, Vec<&'static str>)> = Vec::new();
    let mut is_pickable = false;
    for zone in Zone::pickable() {
        let name = zone.name();
        let region = name.split('/').next().unwrap_or(name);
        is_pickable |= name == given;
        match regions.last_mut() {
            Some((last, names)) if *last == region => names.push(name),
            _ => regions.push((region, vec![name])),
        }
    }
    let option = |name: String| {
        let is_chosen = name == given;
        view! { <option value=name.clone() selected=is_chosen>{name.clone()}</option> }
    };
    let kept = (!is_pickable).then(|| option(given.clone()));
    let groups = regions.iter().map(|(region, names)| {
        let options = names
            .iter()
            .map(|name| option((*name).to_owned()))
            .collect_view();
        view! { <optgroup label=*region>{options}</optgroup> }.into_markup()
    });
    let errors = form.errors.at("home_zone");
    let is_invalid = (!errors.is_empty()).then_some("true");
    let described_by = (!errors.is_empty()).then_some("home_zone-error");
    let error = error_line(&id_of("home_zone"), &errors);
    view! {
        <div class="field">
            <label for="home_zone">{say!(language, "desk-field-zone")}</label>
            {error}
            <select class="input" id="home_zone" name="home_zone" aria-invalid=is_invalid aria-describedby=described_by>
                {kept}
                {groups.collect_view()}
            </select>
        </div>
    }
    .into_markup()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_edited_in_minutes_and_nothing_typed_is_lost() {
        assert_eq!(as_minutes("PT1H30M"), "90");
        assert_eq!(as_minutes("about an hour"), "about an hour");
    }
}
