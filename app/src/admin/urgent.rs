//! What an operator has to know on whatever page they are: said under the bar,
//! with the page that it leads to. Never what it is about, which may be sealed.

use super::{Here, say};
use crate::markup::{IntoMarkup as _, Markup};
use crate::parts::icon::{self, Icon};
use domain::Language;
use leptos::prelude::*;

/// What an operator has to know.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Urgent {
    /// How many alerts they have not seen yet.
    pub unseen_alerts: u64,
    /// How often somebody failed at their second step since they last signed in.
    pub failed_steps: u64,
    /// Whether the clock of a server has jumped and nobody has confirmed it.
    pub is_clock_doubted: bool,
    /// How many notices have times that new zone rules changed.
    pub drifted: u64,
    /// Whether the zone rules are so old that times may be wrong by them.
    pub are_zones_stale: bool,
    /// Whether the site is in German and does not say who is responsible for it;
    /// for those who can set it.
    pub lacks_imprint: bool,
}

/// The lines about it; none about what the page itself is about.
pub(super) fn view(language: Language, here: Here, urgent: Urgent) -> Option<Markup> {
    let clock = (urgent.is_clock_doubted && here != Here::Clock).then(|| {
        line(
            "failed",
            Icon::Clock,
            say!(language, "desk-urgent-clock"),
            ("/admin/clock", say!(language, "desk-urgent-clock-look")),
        )
    });
    let alerts = (urgent.unseen_alerts > 0 && here != Here::Alerts).then(|| {
        line(
            "degraded",
            Icon::Warn,
            say!(language, "desk-urgent-alerts", count = urgent.unseen_alerts),
            ("/admin/alerts", say!(language, "desk-urgent-alerts-look")),
        )
    });
    // Said where work begins, and where something can be done about it.
    let is_told = matches!(here, Here::Dashboard | Here::Account);
    let failed = (urgent.failed_steps > 0 && is_told).then(|| {
        line(
            "degraded",
            Icon::Warn,
            say!(language, "desk-urgent-steps", count = urgent.failed_steps),
            (
                "/admin/account#account-password",
                say!(language, "desk-urgent-steps-look"),
            ),
        )
    });
    let zones = (urgent.are_zones_stale && here != Here::Clock).then(|| {
        line(
            "degraded",
            Icon::Clock,
            say!(language, "desk-urgent-zones"),
            ("/admin/clock", say!(language, "desk-urgent-zones-look")),
        )
    });
    let drifted = (urgent.drifted > 0 && here != Here::Zones).then(|| {
        line(
            "degraded",
            Icon::Clock,
            say!(language, "desk-urgent-drifted", count = urgent.drifted),
            ("/admin/zones", say!(language, "desk-urgent-drifted-look")),
        )
    });
    // No emergency: said where work begins, and on the page for it by itself.
    let imprint = (urgent.lacks_imprint && here == Here::Dashboard).then(|| {
        line(
            "degraded",
            Icon::Sheet,
            say!(language, "desk-urgent-imprint"),
            (
                "/admin/settings#part-imprint",
                say!(language, "desk-urgent-imprint-look"),
            ),
        )
    });
    let lines: Vec<Markup> = [clock, alerts, failed, drifted, zones, imprint]
        .into_iter()
        .flatten()
        .collect();
    if lines.is_empty() {
        return None;
    }
    Some(view! { <div class="urgent" role="status">{lines}</div> }.into_markup())
}

fn line(
    state: &'static str,
    shape: Icon,
    sentence: String,
    (href, look): (&'static str, String),
) -> Markup {
    view! {
        <p class="urgent-line" data-state=state>
            {icon::view(shape)}
            <span><strong>{sentence}</strong>" "<a href=href>{look}</a></span>
        </p>
    }
    .into_markup()
}
