//! One notice on the desk: what happens with it while it is public.

mod audit;
mod glass;
pub mod host_filter;
mod hosts;
pub mod lifts;
mod overrule;
mod plan;
pub mod planned;
mod post;
mod sealed;

pub use host_filter::HostFilter;
pub use overrule::{Overrule, OverruledDeed};
pub use plan::PlanDraft;
pub use planned::{PlannedDraft, PlannedLine};
pub use sealed::{Holder, SealedPart, SealedSection};

use self::lifts::LiftDraft;
use super::lag::{self, Lags};
use super::parts::{self, Errors};
use super::record::AuditLine;
use super::{Frame, Rank, labels, say};
use crate::markup::{IntoMarkup as _, Markup};
use domain::{
    Instant, Kind, Language, Localized, NoticeId, Progress, Publication, State, Zone,
    document::UpdateDraft,
};
use leptos::prelude::*;

/// Hosts on one page of the table.
pub const HOSTS_A_PAGE: usize = 100;

/// One host of the notice.
#[derive(Debug, Clone)]
pub struct HostLine {
    /// Its name.
    pub name: String,
    /// The stated start.
    pub start: Instant,
    /// Where the work stands.
    pub state: domain::HostState,
    /// When work really began.
    pub started_at: Option<Instant>,
    /// When work really ended.
    pub ended_at: Option<Instant>,
    /// The start that a postponement gave up for the present one.
    pub moved_from: Option<Instant>,
    /// Whether work on it should have begun.
    pub is_late: bool,
    /// Whether work on it goes on for longer than was said.
    pub is_overdue: bool,
}

/// One notice on the desk.
pub struct NoticePage {
    /// What is around it.
    pub frame: Frame,
    /// Its id.
    pub id: NoticeId,
    /// The number of its stored version.
    pub edit: i64,
    /// What it is.
    pub kind: Kind,
    /// Where it stands.
    pub state: State,
    /// Its title.
    pub title: String,
    /// Whether readers see it.
    pub publication: Publication,
    /// The zone of its times.
    pub zone: Zone,
    /// Its windows, the earliest first.
    pub windows: Vec<(Instant, Option<Instant>)>,
    /// Its public address per language.
    pub addresses: Localized<String>,
    /// The language that is written first.
    pub source: Language,
    /// What its translations lag behind, but for what is sealed.
    pub lags: Lags,
    /// Whether it is a draft that may be deleted.
    pub is_deletable: bool,
    /// When time alone will do something to it next.
    pub next_due: Option<Instant>,
    /// What its host table is narrowed down to.
    pub host_filter: HostFilter,
    /// The hosts of this page of the table.
    pub hosts: Vec<HostLine>,
    /// How many hosts the filter wants.
    pub wanted_hosts: usize,
    /// How many hosts there are.
    pub all_hosts: usize,
    /// How far they are.
    pub progress: Progress,
    /// What is in the form for an update.
    pub update: UpdateDraft,
    /// The zone that the desk begins a new notice with.
    pub desk_zone: Zone,
    /// The languages that it has a text in.
    pub languages: Vec<Language>,
    /// What was typed to plan its publication.
    pub plan: Option<PlanDraft>,
    /// Updates that go out by themselves, the earliest first.
    pub planned: Vec<PlannedLine>,
    /// What was typed to change one of them.
    pub planned_typed: Option<PlannedDraft>,
    /// What was typed to move a lift.
    pub lift: Option<LiftDraft>,
    /// The reason that was typed to break the glass.
    pub seize_reason: Option<String>,
    /// What is offered after the lint has refused.
    pub overrule: Option<Overrule>,
    /// What proofreading remarks of its public part.
    pub remarks: domain::proof::Remarks,
    /// What is wrong with what was typed, or with publishing as it is.
    pub errors: Errors,
    /// When the page was asked for.
    pub now: Instant,
    /// Its sealed text, as far as the operator may know of it.
    pub sealed: SealedPart,
    /// What was done to it, newest first.
    pub audit: Vec<AuditLine>,
}

impl NoticePage {
    const fn language(&self) -> Language {
        self.frame.language
    }

    fn path(&self, rest: &str) -> String {
        format!("/admin/notices/{}/{rest}", self.id)
    }

    /// Whether the operator may change what readers see of it.
    fn may_change(&self) -> bool {
        self.frame.may(Rank::Publisher) || !self.is_before_readers()
    }

    /// Pages of the host table.
    const fn host_pages(&self) -> usize {
        self.wanted_hosts.div_ceil(HOSTS_A_PAGE)
    }

    /// Whether the lifts of sealed text are agreed: they are moved on this page
    /// then, and not in the editor.
    const fn is_agreed(&self) -> bool {
        !matches!(self.publication, Publication::Draft)
    }

    const fn is_before_readers(&self) -> bool {
        matches!(
            self.publication,
            Publication::Published { .. } | Publication::Planned { .. }
        )
    }
}

/// The page's title.
#[must_use]
pub fn title(page: &NoticePage) -> String {
    page.title.clone()
}

/// Since when a notice is public, in words.
#[must_use]
pub fn publication_line(language: Language, publication: Publication, zone: Zone) -> String {
    let at = |instant| words::time::moment(language, zone, instant);
    match publication {
        Publication::Draft => say!(language, "desk-publication-draft"),
        Publication::Planned { at: planned } => {
            say!(language, "desk-publication-planned", at = at(planned))
        }
        Publication::Published { at: since } => {
            say!(language, "desk-publication-public", at = at(since))
        }
        Publication::Withdrawn { at: since, .. } => {
            say!(language, "desk-publication-withdrawn", at = at(since))
        }
    }
}

/// The notice as HTML.
pub fn view(page: &NoticePage) -> Markup {
    let language = page.language();
    let errors = &page.errors;
    view! {
        {head(page)}
        {parts::summary(errors, language, |path| anchor(page, path))}
        {overrule::of_publishing(page)}
        {facts(page)}
        {actions(page)}
        {lag(page)}
        {plan::view(page, errors)}
        {hosts::view(page, errors)}
        {proof(page)}
        {post::view(page, errors)}
        {planned::view(page, errors)}
        {sealed::view(page, errors)}
        {audit::view(page)}
    }
    .into_markup()
}

/// A problem of the update leads to its field; any other is mended in the editor.
fn anchor(page: &NoticePage, path: &str) -> (String, String) {
    let label = labels::label(page.language(), path);
    if path.starts_with("lifts[") || path.starts_with("seize.") || path.starts_with("planned[") {
        return (parts::errors::id_of(path), label);
    }
    if ["bulk_state", "embargo_override", "operator"].contains(&path) {
        return (path.to_owned(), label);
    }
    let is_of_plan = ["publish_at", "publish_zone"].contains(&path);
    if is_of_plan
        && matches!(
            page.publication,
            Publication::Draft | Publication::Planned { .. }
        )
    {
        return (path.to_owned(), label);
    }
    let is_of_update = path == "at" || path == "state" || path.starts_with("text");
    let is_public = matches!(page.publication, Publication::Published { .. });
    if is_of_update && is_public {
        let path = if path == "text" { "text.en.body" } else { path };
        return (parts::errors::id_of(path), label);
    }
    ("do-edit".to_owned(), label)
}

/// What proofreading remarks, with links into the editor; nothing where there is
/// nothing to be put right.
fn proof(page: &NoticePage) -> Option<Markup> {
    let language = page.language();
    let anchor = |path: &str| {
        let id = parts::errors::id_of(path);
        (
            page.path(&format!("edit#{id}")),
            labels::label(language, path),
        )
    };
    let panel = || parts::remarks::panel(language, page.zone, &page.remarks, anchor);
    (!page.remarks.is_empty()).then(panel)
}

fn head(page: &NoticePage) -> Markup {
    let language = page.language();
    let reader = crate::Reader::of(language);
    view! {
        <div class="desk-head">
            <div>
                <h1>{page.title.clone()}</h1>
                <p>{publication_line(language, page.publication, page.zone)}</p>
            </div>
            {crate::parts::state::of_state(reader, page.state)}
        </div>
    }
    .into_markup()
}

fn facts(page: &NoticePage) -> Markup {
    let language = page.language();
    let fact = |term: String, value: Markup| {
        view! { <div><dt>{term}</dt><dd>{value}</dd></div> }.into_markup()
    };
    let mut facts = vec![fact(
        say!(language, "desk-field-kind"),
        words::labels::kind(language, page.kind).into_markup(),
    )];
    let printed = page.windows.iter().map(|(start, end)| {
        let span = words::time::span(language, page.zone, *start, *end);
        view! { <span class="line">{span}</span> }
    });
    if !page.windows.is_empty() {
        let printed = printed.collect_view().into_markup();
        facts.push(fact(say!(language, "desk-part-when"), printed));
    }
    if let Some(next) = page.next_due {
        let at = words::time::moment(language, page.zone, next);
        facts.push(fact(say!(language, "desk-agenda-due"), at.into_markup()));
    }
    if matches!(page.publication, Publication::Published { .. }) {
        let link = |(spoken, href): (&Language, &String)| {
            let (spoken, href) = (*spoken, href.clone());
            view! { <a href=href hreflang=spoken.tag()>{spoken.own_name()}</a>" " }
        };
        let links = page.addresses.iter().map(link).collect_view();
        facts.push(fact(say!(language, "desk-nav-board"), links.into_markup()));
    }
    view! { <dl class="desk-facts">{facts}</dl> }.into_markup()
}

/// What its translations lag behind, with the way to the editor.
fn lag(page: &NoticePage) -> Markup {
    let editor = page.may_change().then(|| page.path("edit"));
    lag::on_page(
        (page.language(), page.source),
        &page.lags,
        editor.as_deref(),
    )
}

/// What can be done with the notice as a whole.
fn actions(page: &NoticePage) -> Markup {
    let language = page.language();
    let edit = page.edit.to_string();
    let button = |action: &'static str, class: &'static str, label: String| {
        // By its id a key finds it.
        let id = format!("do-{action}");
        view! {
            <form method="post" action=page.path(action)>
                {page.frame.csrf()}
                {parts::hidden("edit", edit.clone())}
                <button type="submit" class=class id=id>{label}</button>
            </form>
        }
        .into_markup()
    };
    let is_public = matches!(page.publication, Publication::Published { .. });
    let may_publish = page.frame.may(Rank::Publisher);
    let planned = match page.publication {
        Publication::Planned { at } => Some(words::time::moment(language, page.zone, at)),
        _ => None,
    };
    let publish = (may_publish && !is_public).then(|| {
        let label = match &planned {
            Some(at) => say!(language, "desk-do-publish-instead", at = at.as_str()),
            None => say!(language, "desk-do-publish"),
        };
        button("publish", "button is-main", label)
    });
    // A plan is taken back where it stands.
    let unpublish = (may_publish && is_public).then(|| {
        button(
            "unpublish",
            "button is-danger",
            say!(language, "desk-do-unpublish"),
        )
    });
    let delete = page.is_deletable.then(|| {
        view! { <a class="button is-danger" href=page.path("delete")>{say!(language, "desk-do-delete")}</a> }
    });
    let postmortem = (page.kind != Kind::Postmortem)
        .then(|| button("postmortem", "button", say!(language, "desk-do-postmortem")));
    let edit_link = page.may_change().then(|| {
        view! { <a class="button" id="do-edit" href=page.path("edit")>{say!(language, "desk-do-edit")}</a> }
    });
    view! {
        <div class="desk-tools">
            {edit_link}
            <a class="button" href=page.path("preview")>{say!(language, "desk-do-preview")}</a>
            <a class="button" href=page.path("history")>{say!(language, "desk-do-history")}</a>
            {publish}
            {postmortem}
            <a class="button" href=format!("/admin/templates/new?from={}", page.id)>{say!(language, "desk-template-new")}</a>
            {unpublish}
            {delete}
        </div>
    }
    .into_markup()
}
