//! What is going on: where each notice stands, and the form for the next word
//! on it.

use super::{Dashboard, Named, part, rough};
use crate::admin::quick::{self, Quick};
use crate::admin::{Rank, say};
use crate::markup::{IntoMarkup as _, Markup};
use domain::{Instant, Kind, Language, Progress, State};
use leptos::prelude::*;

/// Up to how many forms lie open; more would bury each other.
const OPEN_FORMS: usize = 1;

/// When readers were last told something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Latest {
    /// By an update.
    Update(Instant),
    /// By the notice itself, that was published then.
    Publication(Instant),
}

/// A notice that is going on.
#[derive(Debug, Clone)]
pub struct Open {
    /// The notice.
    pub notice: Named,
    /// What it is.
    pub kind: Kind,
    /// Where it stands.
    pub state: State,
    /// Its window.
    pub window: Option<(Instant, Option<Instant>)>,
    /// How far its hosts are.
    pub progress: Progress,
    /// When readers were last told something.
    pub latest: Latest,
}

pub(super) fn view(page: &Dashboard) -> Markup {
    let language = page.frame.language;
    let is_unfolded = page.open.len() <= OPEN_FORMS;
    let notice =
        |open: &Open| view! { <li class="open-notice">{line(page, open, is_unfolded)}</li> };
    let notices = page.open.iter().map(notice).collect_view();
    let matter = if page.open.is_empty() {
        view! { <p class="tile-none">{say!(language, "desk-open-none")}</p> }.into_markup()
    } else {
        view! { <ul class="open-notices">{notices}</ul> }.into_markup()
    };
    let more = (page.more_open > 0).then(|| {
        let label = say!(language, "desk-open-more", count = page.more_open);
        view! { <p><a href="/admin/notices?stage=public">{label}</a></p> }
    });
    part(
        "open",
        say!(language, "desk-open"),
        view! { {matter}{more} }.into_markup(),
    )
}

fn line(page: &Dashboard, open: &Open, is_unfolded: bool) -> Markup {
    let language = page.frame.language;
    let reader = crate::Reader::of(language);
    let zone = open.notice.zone;
    let window = open
        .window
        .map(|(start, end)| words::time::span(language, zone, start, end));
    let window = window.map(|window| view! { <span class="line">{window}</span> });
    let progress = (open.progress.total > 0).then(|| {
        let progress = words::labels::progress(language, open.progress);
        view! { <span class="line">{progress}</span> }
    });
    let quick = page.frame.may(Rank::Publisher).then(|| {
        let quick = Quick {
            id: &open.notice.id,
            kind: open.kind,
            state: open.state,
            progress: open.progress,
            zone,
            back: "/admin/",
        };
        quick::view(&page.frame, &quick, is_unfolded)
    });
    view! {
        <div class="open-head">
            <h3>{open.notice.link()}</h3>
            {crate::parts::state::of_state(reader, open.state)}
        </div>
        <p class="open-facts">
            {window}
            {progress}
            <span class="line">{latest(language, open.latest, page.now)}</span>
        </p>
        {quick}
    }
    .into_markup()
}

fn latest(language: Language, latest: Latest, now: Instant) -> String {
    match latest {
        Latest::Update(at) => {
            let length = rough(language, now - at);
            say!(language, "desk-open-latest-update", length = length)
        }
        Latest::Publication(at) => {
            let length = rough(language, now - at);
            say!(language, "desk-open-latest-publication", length = length)
        }
    }
}
