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
        <p class="hint">{say!(language, "desk-hint-times")}</p>
        {windows(form)}
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
        // By its id a calendar knows the window when it is moved.
        let id = window
            .id
            .as_ref()
            .map(|id| view! { <input type="hidden" name=format!("{path}.id") value=id.clone()/> });
        view! { <div class="row">{id} {start.view()} {end.view()}</div> }
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
    let fields = view! {
        <p class="hint">{say!(language, "desk-hint-durations")}</p>
        <div class="row is-short">
            {duration("tolerance", say!(language, "desk-field-tolerance"), timing.tolerance.as_deref())}
            {duration("expected_min", say!(language, "desk-field-expected-min"), timing.expected_min.as_deref())}
            {duration("expected_typical", say!(language, "desk-field-expected-typical"), timing.expected_typical.as_deref())}
            {duration("expected_max", say!(language, "desk-field-expected-max"), timing.expected_max.as_deref())}
            {duration("reserved", say!(language, "desk-field-reserved"), timing.reserved.as_deref())}
        </div>
    };
    if form.kind == Kind::Maintenance {
        return fields.into_markup();
    }
    let title = say!(language, "desk-field-timing");
    form.fold((title, String::new()), &["timing"], fields.into_markup())
}

/// `PT1H30M` is edited as 90; what is no duration stays as it was typed.
fn as_minutes(duration: &str) -> String {
    Minutes::parse(duration)
        .map_or_else(|_| duration.to_owned(), |minutes| minutes.get().to_string())
}

/// The zone: any city or IANA name may be typed. What is offered is found by the
/// city, the offset and the time there now, which a browser searches by itself.
fn zone(form: &Form<'_>) -> Markup {
    let (language, now) = (form.language, form.page.now);
    let given = form
        .draft()
        .home_zone
        .clone()
        .unwrap_or_else(|| Zone::UTC.name().to_owned());
    let option = |zone: Zone| {
        let label = say!(
            language,
            "desk-zone-offered",
            city = words::zones::city(language, zone),
            offset = words::time::offset_label(zone, now),
            clock = words::time::clock(language, zone, now)
        );
        view! { <option value=zone.name() label=label></option> }
    };
    let options = Zone::pickable().map(option).collect_view();
    let there = Zone::parse(given.trim()).ok().map(|zone| {
        let told = say!(
            language,
            "desk-zone-now",
            city = words::zones::city(language, zone),
            clock = words::time::clock(language, zone, now),
            zone = words::time::zone_label(language, zone, now)
        );
        view! { <p class="understood" id="home_zone-understood">{told}</p> }
    });
    let errors = form.errors.at("home_zone");
    let is_invalid = (!errors.is_empty()).then_some("true");
    let described_by = match (errors.is_empty(), &there) {
        (false, _) => "home_zone-error home_zone-hint",
        (true, Some(_)) => "home_zone-hint home_zone-understood",
        (true, None) => "home_zone-hint",
    };
    let error = error_line(&id_of("home_zone"), &errors);
    view! {
        <div class="field">
            <label for="home_zone">{say!(language, "desk-field-zone")}</label>
            <p class="hint" id="home_zone-hint">{say!(language, "desk-hint-zone")}</p>
            {error}
            <input class="input" id="home_zone" name="home_zone" type="text" value=given list="zones" autocomplete="off" spellcheck="false"
                aria-invalid=is_invalid aria-describedby=described_by/>
            {there}
            <datalist id="zones">{options}</datalist>
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
