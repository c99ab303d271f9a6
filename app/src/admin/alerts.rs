//! What an operator is alerted to and has not seen yet.

use super::record::{self, AuditLine, Detail, LiftChange};
use super::{Frame, parts, say};
use crate::admin::parts::time;
use crate::markup::{IntoMarkup as _, Markup};
use crate::parts::icon::{self, Icon};
use domain::{Language, Zone};
use leptos::prelude::*;

/// The alerts page.
#[derive(Debug)]
pub struct AlertsPage {
    /// What is around it.
    pub frame: Frame,
    /// What was not seen yet, newest first.
    pub alerts: Vec<AuditLine>,
}

/// The page's title.
#[must_use]
pub fn title(page: &AlertsPage) -> String {
    say!(page.frame.language, "desk-alerts")
}

/// The alerts page as HTML.
pub fn view(page: &AlertsPage) -> Markup {
    let language = page.frame.language;
    let Some(newest) = page.alerts.first() else {
        return view! {
            <div class="desk-head"><div><h1>{title(page)}</h1><p>{say!(language, "desk-alerts-none")}</p></div></div>
        }
        .into_markup();
    };
    let alerts = page
        .alerts
        .iter()
        .map(|line| alert(language, line))
        .collect_view();
    view! {
        <div class="desk-head"><div><h1>{title(page)}</h1><p>{say!(language, "desk-alerts-lead")}</p></div></div>
        <ol class="alerts">{alerts}</ol>
        <form method="post" action="/admin/alerts">
            {page.frame.csrf()}
            {parts::hidden("up_to", newest.number.to_string())}
            <button type="submit" class="button is-main">{say!(language, "desk-alerts-seen")}</button>
        </form>
    }
    .into_markup()
}

fn alert(language: Language, line: &AuditLine) -> Markup {
    let (change, reason) = match &line.detail {
        Some(Detail::Lift(change)) => (
            Some(record::lift(language, change)),
            Some(change.reason.clone()),
        ),
        Some(Detail::Reason(reason) | Detail::Reasoned { reason, .. }) => {
            (None, Some(reason.clone()))
        }
        Some(Detail::Jump(by)) => (Some(record::jump(language, *by)), None),
        Some(Detail::Name(_) | Detail::Fields(_)) | None => (None, None),
    };
    let change = change.map(|change| view! { <p class="alert-change">{change}</p> });
    let reason = reason.map(|reason| view! { <blockquote>{reason}</blockquote> });
    let (state, shape) = match line.action {
        "lift_asked" => ("planned", Icon::Later),
        "lifts_held" => ("failed", Icon::Clock),
        _ => ("degraded", Icon::Warn),
    };
    view! {
        <li class="alert" data-state=state>
            {icon::view(shape)}
            <div>
                <p class="alert-what">{sentence(language, line)}</p>
                <p class="alert-facts">{time::moment(language, line.at, Zone::UTC)}{place(language, line)}</p>
                {change}
                {reason}
            </div>
        </li>
    }
    .into_markup()
}

/// Who did what.
fn sentence(language: Language, line: &AuditLine) -> String {
    let who = line.who.label(language);
    match (line.action, &line.detail) {
        ("lift_asked", _) => say!(language, "desk-alert-lift-asked", who = who),
        ("glass_broken", Some(Detail::Lift(LiftChange { to: None, .. }))) => {
            say!(language, "desk-alert-opened-alone", who = who)
        }
        ("glass_broken", _) => say!(language, "desk-alert-moved-alone", who = who),
        ("clearance_seized", _) => say!(language, "desk-alert-clearance-seized", who = who),
        ("clearance_taken", _) => say!(language, "desk-alert-clearance-taken", who = who),
        ("second_step_failed", _) => say!(language, "desk-alert-second-step-guessed"),
        ("withdrawn" | "unplanned", _) => say!(language, "desk-alert-taken-back", who = who),
        ("lifts_held", _) => say!(language, "desk-alert-lifts-held"),
        (other, _) => format!("{who}: {}", record::what(language, other)),
    }
}

/// Where something can be done about it.
fn place(language: Language, line: &AuditLine) -> Option<Markup> {
    if line.action == "lifts_held" {
        let look = say!(language, "desk-urgent-clock-look");
        return Some(view! { " · "<a href="/admin/clock">{look}</a> }.into_markup());
    }
    let about = line.about.as_ref()?;
    let Some(title) = about.title.clone() else {
        return Some(view! { " · "{say!(language, "desk-audit-gone")} }.into_markup());
    };
    let href = format!("/admin/notices/{}", about.id);
    Some(view! { " · "<a href=href>{title}</a> }.into_markup())
}
