//! The dashboard: what is going on, what is late, what comes next, and whether
//! the desk itself is well. Every line leads to the place where it is dealt with.

mod agenda;
mod health;
mod length;
mod open;
mod work;

pub use agenda::{Coming, Concern, Late, Next};
pub use health::{ClockHealth, Health};
pub use length::rough;
pub use open::{Latest, Open};
pub use work::{Draft, Lagging, Unseen};

use super::kept::{self, Unsaved};
use super::{Frame, Rank, say};
use crate::markup::{IntoMarkup as _, Markup};
use domain::{Instant, Kind, Language, NoticeId, Zone};
use leptos::prelude::*;

/// A notice as lines name it.
#[derive(Debug, Clone)]
pub struct Named {
    /// Its id.
    pub id: NoticeId,
    /// Its title in the desk's language, or in the one it has.
    pub title: String,
    /// The zone of its times.
    pub zone: Zone,
}

impl Named {
    fn link(&self) -> Markup {
        let href = format!("/admin/notices/{}", self.id);
        view! { <a href=href>{self.title.clone()}</a> }.into_markup()
    }

    fn at(&self, language: Language, instant: Instant) -> String {
        words::time::moment(language, self.zone, instant)
    }
}

/// The dashboard.
#[derive(Debug)]
pub struct Dashboard {
    /// What is around it.
    pub frame: Frame,
    /// When it was asked for.
    pub now: Instant,
    /// What is going on, or about to be.
    pub open: Vec<Open>,
    /// How many more there are than are shown.
    pub more_open: usize,
    /// What should have happened, the longest wait first.
    pub late: Vec<Late>,
    /// What time brings next, soonest first.
    pub next: Vec<Next>,
    /// What the operator typed and did not save.
    pub unsaved: Vec<Unsaved>,
    /// The zone of times that belong to no notice.
    pub zone: Zone,
    /// What nobody published yet, the operator's own first.
    pub drafts: Vec<Draft>,
    /// How many drafts there are.
    pub all_drafts: usize,
    /// What readers see, or soon will, in too few or too old languages.
    pub lagging: Vec<Lagging>,
    /// What readers said since the operator last looked.
    pub unseen: Unseen,
    /// Whether the desk itself is well.
    pub health: Health,
}

/// The page's title.
#[must_use]
pub fn title(page: &Dashboard) -> String {
    say!(page.frame.language, "desk-nav-dashboard")
}

/// The dashboard as HTML. Who may not publish has drafts to write, and finds
/// these first.
pub fn view(page: &Dashboard) -> Markup {
    let side = if page.frame.may(Rank::Publisher) {
        view! { {agenda::next(page)}{work::drafts(page)} }.into_markup()
    } else {
        view! { {work::drafts(page)}{agenda::next(page)} }.into_markup()
    };
    view! {
        <div class="desk-head">
            <h1>{title(page)}</h1>
            <p class="desk-tools">{new(page.frame.language)}</p>
        </div>
        <div class="dashboard">
            <div class="dashboard-main">
                {agenda::late(page)}
                {open::view(page)}
                {kept::list(page.frame.language, page.zone, &page.unsaved)}
            </div>
            <div class="dashboard-side">
                {side}
                {work::lagging(page)}
                {work::unseen(page)}
                {health::view(page)}
            </div>
        </div>
    }
    .into_markup()
}

/// Buttons for a new notice of each kind; the one that cannot wait is the strong one.
fn new(language: Language) -> Markup {
    let button = |kind: &Kind| {
        let href = format!("/admin/notices/new?kind={kind}");
        let name = words::labels::kind(language, *kind);
        let label = say!(language, "desk-new-of-kind", kind = name);
        let class = if *kind == Kind::Incident {
            "button is-main"
        } else {
            "button"
        };
        view! { <a class=class href=href>{label}</a> }
    };
    Kind::ALL.iter().map(button).collect_view().into_markup()
}

/// A titled part of the dashboard.
fn part(id: &'static str, heading: String, matter: Markup) -> Markup {
    view! {
        <section class="tile" aria-labelledby=id>
            <h2 id=id>{heading}</h2>
            {matter}
        </section>
    }
    .into_markup()
}

/// Lines of a part, or the sentence that there are none.
fn lines(lines: Vec<Markup>, none: String) -> Markup {
    if lines.is_empty() {
        return view! { <p class="tile-none">{none}</p> }.into_markup();
    }
    let line = |line| view! { <li>{line}</li> };
    view! { <ul>{lines.into_iter().map(line).collect_view()}</ul> }.into_markup()
}
