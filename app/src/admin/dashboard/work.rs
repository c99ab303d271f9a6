//! What waits for somebody to sit down: drafts, translations, and what readers
//! said.

use super::{Dashboard, Named, lines, part, rough};
use crate::admin::lag;
use crate::admin::list::Standing;
use crate::admin::say;
use crate::markup::{IntoMarkup as _, Markup};
use domain::{Instant, Kind, Language};
use leptos::prelude::*;

/// A notice that nobody has published.
#[derive(Debug, Clone)]
pub struct Draft {
    /// The notice.
    pub notice: Named,
    /// What it is.
    pub kind: Kind,
    /// Who saved it last; nobody where that is the operator.
    pub by: Option<String>,
    /// When it was saved last.
    pub changed_at: Instant,
}

/// A notice of which a language is missing or old.
#[derive(Debug, Clone)]
pub struct Lagging {
    /// The notice.
    pub notice: Named,
    /// The languages that are not as they should be.
    pub languages: Vec<(Language, Standing)>,
}

/// What readers said since the operator last looked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Unseen {
    /// How many answers.
    pub count: u64,
    /// How many of them say that a notice did not help.
    pub unhelpful: u64,
}

pub(super) fn drafts(page: &Dashboard) -> Markup {
    let language = page.frame.language;
    let line = |draft: &Draft| {
        let kind = words::labels::kind(language, draft.kind);
        let length = rough(language, page.now - draft.changed_at);
        let changed = match &draft.by {
            // What a program or an import has saved was saved by nobody in particular.
            Some(by) if by.is_empty() => say!(language, "desk-draft-saved", length = length),
            Some(by) => say!(
                language,
                "desk-draft-by",
                who = by.as_str(),
                length = length
            ),
            None => say!(language, "desk-draft-own", length = length),
        };
        view! { {draft.notice.link()}<span class="sub">{kind}" · "{changed}</span> }.into_markup()
    };
    let lines = lines(
        page.drafts.iter().map(line).collect(),
        say!(language, "desk-drafts-none"),
    );
    let all = (page.all_drafts > page.drafts.len()).then(|| {
        let label = say!(language, "desk-drafts-all", count = page.all_drafts);
        view! { <p><a href="/admin/notices?stage=draft">{label}</a></p> }
    });
    part(
        "drafts",
        say!(language, "desk-drafts"),
        view! { {lines}{all} }.into_markup(),
    )
}

/// Nothing where every text is there and current.
pub(super) fn lagging(page: &Dashboard) -> Option<Markup> {
    if page.lagging.is_empty() {
        return None;
    }
    let language = page.frame.language;
    let line = |lagging: &Lagging| {
        let href = format!("/admin/notices/{}/edit", lagging.notice.id);
        let why = lagging.languages.iter().map(|(spoken, standing)| {
            let name = spoken.own_name();
            match standing {
                Standing::Missing => say!(language, "desk-concern-missing", language = name),
                Standing::Stale(count) => lag::sentence(language, *spoken, *count),
                Standing::Current => String::new(),
            }
        });
        let why = why.collect::<Vec<_>>().join(" ");
        view! { <a href=href>{lagging.notice.title.clone()}</a>" "<span class="sub">{why}</span> }
            .into_markup()
    };
    let lagging = page.lagging.iter().map(line).collect();
    Some(part(
        "lagging",
        say!(language, "desk-lagging"),
        lines(lagging, String::new()),
    ))
}

pub(super) fn unseen(page: &Dashboard) -> Markup {
    let language = page.frame.language;
    let Unseen { count, unhelpful } = page.unseen;
    let label = say!(language, "desk-unseen", count = count);
    let unhelpful = (unhelpful > 0).then(|| {
        let label = say!(language, "desk-unseen-unhelpful", count = unhelpful);
        view! { " "<span class="sub">{label}</span> }
    });
    let matter = view! { <p><a href="/admin/feedback">{label}</a>{unhelpful}</p> };
    part(
        "unseen",
        say!(language, "desk-nav-feedback"),
        matter.into_markup(),
    )
}
