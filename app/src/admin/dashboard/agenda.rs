//! What should have happened, and what time brings next.

use super::{Dashboard, Named, lines, part, rough};
use crate::admin::notice::planned;
use crate::admin::say;
use crate::markup::{IntoMarkup as _, Markup};
use crate::parts::icon::{self, Icon};
use domain::{Instant, Language, WhyHeld};
use leptos::prelude::*;

/// Why something is late.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Concern {
    /// The window is over, the work is not.
    WindowOver(Instant),
    /// So many hosts should have been begun.
    HostsLate(usize),
    /// Work on so many hosts takes longer than was said.
    HostsOverdue(usize),
    /// Nobody has told readers anything since then.
    Silent(Instant),
    /// What was to become public then is still held back.
    Held(Instant),
    /// It becomes public then, and lacks a language.
    Untranslated(Language, Instant),
    /// An update was planned for then, and could not go out.
    UpdateHeld(Instant, WhyHeld),
}

/// Something that is late.
#[derive(Debug, Clone)]
pub struct Late {
    /// The notice.
    pub notice: Named,
    /// Why.
    pub concern: Concern,
}

/// What time brings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coming {
    /// The notice becomes public.
    Publication,
    /// Sealed text opens.
    Lift,
    /// The window begins.
    WindowStart,
    /// The window begins, and readers have to do something before.
    ActionNeeded,
    /// A host is begun by then, or is late.
    HostTurn,
    /// The window ends.
    WindowEnd,
    /// A planned update goes out.
    Update,
}

/// Something that time brings.
#[derive(Debug, Clone)]
pub struct Next {
    /// The notice.
    pub notice: Named,
    /// When.
    pub at: Instant,
    /// What.
    pub what: Coming,
}

/// Nothing where nothing is late: an empty list of alarms is one more thing to read.
pub(super) fn late(page: &Dashboard) -> Option<Markup> {
    if page.late.is_empty() {
        return None;
    }
    let language = page.frame.language;
    let line = |late: &Late| {
        let why = concern(language, late, page.now);
        view! {
            <li>{icon::view(Icon::Warn)}<span>{late.notice.link()}" "<span class="sub">{why}</span></span></li>
        }
    };
    let late = page.late.iter().map(line).collect_view();
    Some(
        view! {
            <section class="tile is-late" aria-labelledby="late">
                <h2 id="late">{say!(language, "desk-late")}</h2>
                <ul>{late}</ul>
            </section>
        }
        .into_markup(),
    )
}

fn concern(language: Language, late: &Late, now: Instant) -> String {
    let since = |at: Instant| rough(language, now - at);
    match late.concern {
        Concern::WindowOver(at) => say!(language, "desk-late-window", length = since(at)),
        Concern::HostsLate(count) => say!(language, "desk-late-hosts", count = count),
        Concern::HostsOverdue(count) => say!(language, "desk-late-overdue", count = count),
        Concern::Silent(at) => say!(language, "desk-late-silent", length = since(at)),
        Concern::Held(at) => say!(
            language,
            "desk-late-held",
            at = late.notice.at(language, at)
        ),
        Concern::Untranslated(spoken, at) => say!(
            language,
            "desk-late-untranslated",
            language = words::labels::language(language, spoken),
            at = late.notice.at(language, at)
        ),
        Concern::UpdateHeld(at, why) => say!(
            language,
            "desk-late-update",
            at = late.notice.at(language, at),
            why = planned::why(language, why)
        ),
    }
}

pub(super) fn next(page: &Dashboard) -> Markup {
    let language = page.frame.language;
    let line = |next: &Next| {
        let what = coming(language, next.what);
        let at = next.notice.at(language, next.at);
        let length = say!(
            language,
            "desk-in",
            length = rough(language, next.at - page.now)
        );
        view! {
            <strong>{what}</strong>" "{next.notice.link()}
            <span class="sub">{at}" · "{length}</span>
        }
        .into_markup()
    };
    let next = page.next.iter().map(line).collect();
    let none = say!(language, "desk-agenda-nothing-due");
    part("next", say!(language, "desk-agenda-due"), lines(next, none))
}

fn coming(language: Language, what: Coming) -> String {
    match what {
        Coming::Publication => say!(language, "desk-next-publication"),
        Coming::Lift => say!(language, "desk-next-lift"),
        Coming::WindowStart => say!(language, "desk-next-window-start"),
        Coming::ActionNeeded => say!(language, "desk-next-action"),
        Coming::HostTurn => say!(language, "desk-next-host"),
        Coming::Update => say!(language, "desk-next-update"),
        Coming::WindowEnd => say!(language, "desk-next-window-end"),
    }
}
