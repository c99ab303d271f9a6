//! Planning a publication: when, in which zone, and what happens then.

use super::{NoticePage, overrule};
use crate::admin::dashboard::rough;
use crate::admin::parts::{self, Choice, Control, Errors, Field, time_field::TimeField};
use crate::admin::{Rank, say};
use crate::markup::{IntoMarkup as _, Markup};
use domain::{Instant, Kind, Publication, Zone};
use leptos::prelude::*;

/// What was typed to plan a publication, to be shown again if it is refused.
#[derive(Debug, Clone, Default)]
pub struct PlanDraft {
    /// The time.
    pub at: String,
    /// The zone in which it is local.
    pub zone: String,
}

/// The part about it; none of what is public already, or was.
pub(super) fn view(page: &NoticePage, errors: &Errors) -> Option<Markup> {
    let planned = match page.publication {
        Publication::Draft => None,
        Publication::Planned { at } => Some(at),
        Publication::Published { .. } | Publication::Withdrawn { .. } => return None,
    };
    if !page.frame.may(Rank::Publisher) {
        return None;
    }
    let language = page.language();
    let countdown = planned.map(|at| countdown(page, at));
    let submit = if planned.is_some() {
        say!(language, "desk-plan-move")
    } else {
        say!(language, "desk-plan-do")
    };
    let section = view! {
        <section class="part" aria-labelledby="part-plan">
            <h2 id="part-plan">{say!(language, "desk-plan")}</h2>
            <div class="part-in">
                {countdown}
                <form class="plan" method="post" action=page.path("plan")>
                    {page.frame.csrf()}
                    {parts::hidden("edit", page.edit.to_string())}
                    <div class="row">{time(page, errors, planned).view()}{zone(page, errors).view()}</div>
                    <p class="hint">{say!(language, "desk-plan-what")}</p>
                    {overrule::of_planning(page)}
                    <p><button type="submit" class="button">{submit}</button></p>
                </form>
            </div>
        </section>
    };
    Some(section.into_markup())
}

/// When it becomes public, how long that is, and the way back.
fn countdown(page: &NoticePage, at: Instant) -> Markup {
    let language = page.language();
    let length = if at > page.now {
        say!(language, "desk-in", length = rough(language, at - page.now))
    } else {
        say!(language, "desk-plan-now")
    };
    let missing = page
        .frame
        .site
        .languages()
        .into_iter()
        .filter(|spoken| !page.languages.contains(spoken))
        .map(|spoken| {
            let name = words::labels::language(language, spoken);
            view! { <p class="warning">{say!(language, "desk-plan-untranslated", language = name)}</p> }
        });
    let begins_before = page
        .windows
        .first()
        .is_some_and(|(start, _)| page.kind == Kind::Maintenance && *start < at)
        .then(|| view! { <p class="warning">{say!(language, "desk-plan-after-start")}</p> });
    let moment = words::time::moment(language, page.zone, at);
    view! {
        <div class="countdown">
            <p class="countdown-at">{say!(language, "desk-publication-planned", at = moment)}</p>
            <p><strong>{length}</strong></p>
            {missing.collect_view()}
            {begins_before}
            <form method="post" action=page.path("unpublish")>
                {page.frame.csrf()}
                {parts::hidden("edit", page.edit.to_string())}
                <button type="submit" class="button is-danger">{say!(language, "desk-do-unplan")}</button>
            </form>
        </div>
    }
    .into_markup()
}

fn time(page: &NoticePage, errors: &Errors, planned: Option<Instant>) -> TimeField {
    let language = page.language();
    let typed = page.plan.as_ref();
    let zone = typed.and_then(|typed| Zone::parse(&typed.zone).ok());
    let zone = zone.unwrap_or(page.zone);
    let stored = || {
        let local = planned.map(|at| zone.at(at).format("%Y-%m-%dT%H:%M").to_string());
        local.unwrap_or_default()
    };
    TimeField {
        path: "publish_at".to_owned(),
        label: say!(language, "desk-field-publish-at"),
        hint: Some(say!(language, "desk-plan-hint-at")),
        value: typed.map_or_else(stored, |typed| typed.at.clone()),
        errors: errors.at("publish_at"),
        zone,
        now: page.now,
        language,
    }
}

/// The zones that one most likely thinks in; any other time can have its offset.
fn zone(page: &NoticePage, errors: &Errors) -> Field {
    let language = page.language();
    let mut zones = vec![page.zone];
    for zone in [page.desk_zone, Zone::UTC] {
        if !zones.contains(&zone) {
            zones.push(zone);
        }
    }
    let choice = |zone: &Zone| {
        let offset = words::time::offset_label(*zone, page.now);
        Choice::new(zone.name(), format!("{} · {offset}", zone.name()))
    };
    let typed = page.plan.as_ref().map(|typed| typed.zone.clone());
    Field {
        path: "publish_zone".to_owned(),
        label: say!(language, "desk-plan-zone"),
        value: typed.unwrap_or_else(|| page.zone.name().to_owned()),
        errors: errors.at("publish_zone"),
        control: Control::Select(zones.iter().map(choice).collect()),
        ..Field::default()
    }
}
