//! Whether the desk itself is well: its clock, its zone rules, what the board
//! has not been told yet, and how old the newest backup is.

use super::{Dashboard, part, rough};
use crate::admin::{Rank, say};
use crate::markup::{IntoMarkup as _, Markup};
use crate::parts::icon::{self, Icon};
use domain::Instant;
use leptos::prelude::*;

/// Hours after which a backup is old: one a day, with room for a slow night.
const OLD_BACKUP: i64 = 30;

/// Whether the clock can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClockHealth {
    /// It can.
    Fine,
    /// It has jumped, and nobody has confirmed it.
    Held,
    /// Another clock says something else.
    Contradicted,
}

/// How the desk is.
#[derive(Debug, Clone)]
pub struct Health {
    /// The clock.
    pub clock: ClockHealth,
    /// The release of the zone rules in use.
    pub release: String,
    /// Whether they are too old to be relied on.
    pub are_zones_stale: bool,
    /// How many changes the board has not been told.
    pub undelivered: u64,
    /// Since when the oldest of them waits.
    pub waits_since: Option<Instant>,
    /// When a backup was last recorded.
    pub backup: Option<Instant>,
}

pub(super) fn view(page: &Dashboard) -> Markup {
    let language = page.frame.language;
    let health = &page.health;
    let clock = match health.clock {
        ClockHealth::Fine => row(
            true,
            say!(language, "desk-health-clock-fine"),
            "/admin/clock",
        ),
        ClockHealth::Held => row(
            false,
            say!(language, "desk-health-clock-held"),
            "/admin/clock",
        ),
        ClockHealth::Contradicted => row(
            false,
            say!(language, "desk-health-clock-contradicted"),
            "/admin/clock",
        ),
    };
    let release = health.release.as_str();
    let zones = if health.are_zones_stale {
        say!(language, "desk-health-zones-stale", release = release)
    } else {
        say!(language, "desk-health-zones", release = release)
    };
    let zones = row(!health.are_zones_stale, zones, "/admin/clock");
    let outbox = outbox(page);
    let backup = page.frame.may(Rank::Administrator).then(|| backup(page));
    let matter = view! { <ul class="health">{clock}{zones}{outbox}{backup}</ul> };
    part(
        "health",
        say!(language, "desk-health"),
        matter.into_markup(),
    )
}

fn outbox(page: &Dashboard) -> Markup {
    let language = page.frame.language;
    let health = &page.health;
    let (sentence, is_fine) = match health.waits_since {
        Some(since) => {
            let length = rough(language, page.now - since);
            let count = health.undelivered;
            let sentence = say!(
                language,
                "desk-health-outbox-waits",
                count = count,
                length = length
            );
            (sentence, false)
        }
        None => (say!(language, "desk-health-outbox"), true),
    };
    row(is_fine, sentence, "/admin/notices?stage=public")
}

/// Backups are made outside of the desk, which knows of those that it is told.
fn backup(page: &Dashboard) -> Markup {
    let language = page.frame.language;
    let Some(at) = page.health.backup else {
        let sentence = say!(language, "desk-health-no-backup");
        let how = say!(language, "desk-health-backup-how");
        return view! {
            <li data-state="degraded">
                {icon::view(Icon::Unknown)}
                <span>{sentence}<span class="sub">{how}" "<code>"fenster backup record"</code></span></span>
            </li>
        }
        .into_markup();
    };
    let age = page.now - at;
    let sentence = say!(
        language,
        "desk-health-backup",
        length = rough(language, age)
    );
    let is_fine = age.num_hours() < OLD_BACKUP;
    let (state, shape) = looks(is_fine);
    view! { <li data-state=state>{icon::view(shape)}<span>{sentence}</span></li> }.into_markup()
}

fn row(is_fine: bool, sentence: String, href: &'static str) -> Markup {
    let (state, shape) = looks(is_fine);
    view! { <li data-state=state>{icon::view(shape)}<a href=href>{sentence}</a></li> }.into_markup()
}

const fn looks(is_fine: bool) -> (&'static str, Icon) {
    if is_fine {
        ("operational", Icon::Check)
    } else {
        ("degraded", Icon::Warn)
    }
}
