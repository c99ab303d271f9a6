//! Sealed text: written by those who are cleared for it. The others learn when
//! it opens and nothing else.

use super::{Form, Seal, policy};
use crate::admin::parts::{self, Control, Field, error_line, errors::id_of};
use crate::admin::say;
use crate::markup::{IntoMarkup as _, Markup};
use crate::parts::icon::{self, Icon};
use domain::{Instant, Language, Zone, document::DisclosureDraft};
use leptos::prelude::*;

pub(super) fn view(form: &Form<'_>) -> Markup {
    let language = form.language;
    let body = match &form.page.seal {
        Seal::Closed(lifts) => closed(language, lifts),
        Seal::Open => {
            let disclosures = &form.draft().disclosures;
            let sections = disclosures
                .iter()
                .enumerate()
                .map(|(index, written)| section(form, index, written))
                .collect_view();
            view! {
                {sections}
                {policy::view(form)}
                <div class="rows-foot">
                    <button type="submit" class="button" formaction=form.back_to("part-sealed") name="do" value="add-disclosure">{say!(language, "desk-add-disclosure")}</button>
                </div>
            }
            .into_markup()
        }
    };
    let body = view! {
        {error_line("disclosures", &form.errors.at("disclosures"))}
        {body}
    };
    let note = say!(language, "desk-part-sealed-note");
    form.part(
        "part-sealed",
        say!(language, "desk-part-sealed"),
        note,
        body.into_markup(),
    )
}

/// What somebody without a clearance is told.
pub(in crate::admin) fn closed(language: Language, lifts: &[Instant]) -> Markup {
    if lifts.is_empty() {
        return view! { <p>{say!(language, "desk-sealed-nothing")}</p> }.into_markup();
    }
    let line = |lift: &Instant| {
        let at = words::time::moment(language, Zone::UTC, *lift);
        view! {
            <p><span class="sealed">{icon::view(Icon::Blind)}<span>{say!(language, "desk-sealed-lifts-at", at = at)}</span></span></p>
        }
    };
    lifts.iter().map(line).collect_view().into_markup()
}

fn section(form: &Form<'_>, index: usize, written: &DisclosureDraft) -> Markup {
    let language = form.language;
    let number: usize = index + 1;
    let path = |name: &str| format!("disclosures[{index}].{name}");
    let mut lift = form.time(
        path("lift_at"),
        say!(language, "desk-field-lift-at"),
        Some(&written.lift_at),
    );
    lift.zone = Zone::UTC;
    lift.hint = Some(say!(language, "desk-hint-lift-at"));
    let text_errors = form.errors.at(&path("text"));
    let lags = written
        .id
        .as_ref()
        .and_then(|id| form.page.lags.disclosures.get(id));
    let columns = form.languages().map(|spoken| {
        let text = written.text.get(spoken.tag()).cloned().unwrap_or_default();
        let missing = path(&format!("text.{spoken}"));
        let id = format!("{}-head", id_of(&missing));
        let title = Field {
            lang: Some(spoken),
            ..form.field(
                format!("{missing}.title"),
                say!(language, "desk-field-title"),
                Some(&text.title),
            )
        };
        let body = form.prose(
            format!("{missing}.body"),
            say!(language, "desk-field-body"),
            (spoken, &text.body),
            Control::Prose,
        );
        view! {
            <div class="pair-lang" role="group" aria-labelledby=id.clone()>
                <div class="pair-head" id=id.clone()>{spoken.own_name()}</div>
                {error_line(&id_of(&missing), &form.errors.at(&missing))}
                {form.lag(lags, spoken, &missing)}
                {title.view()}
                {body.view()}
            </div>
        }
        .into_markup()
    });
    let id = written.id.clone().map(|id| parts::hidden(path("id"), id));
    view! {
        <fieldset class="seal">
            <legend class="sr">{say!(language, "desk-row-disclosure", number = number)}</legend>
            <div class="seal-head">
                {say!(language, "desk-sealed-head")}" "<span class="hint">{say!(language, "desk-sealed-hint")}</span>
            </div>
            <div class="seal-in">
                {id}
                <div class="row">{lift.view()}</div>
                {parts::warning_line(&form.warnings.at(&path("lift_at")))}
                {error_line(&id_of(&path("text")), &text_errors)}
                <div class="pair">{columns.collect_view()}</div>
                {parts::check(path("remove"), "1", say!(language, "desk-remove-disclosure"))}
            </div>
        </fieldset>
    }
    .into_markup()
}
