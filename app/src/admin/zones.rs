//! Times that new zone rules changed, notice by notice: what was entered, and what
//! either choice would make of it. Decides nothing.

use super::parts;
use super::{Frame, say, zone_rules};
use crate::markup::{IntoMarkup as _, Markup};
use domain::drift::{Drifted, Place};
use domain::zone::{Resolved, Rules};
use domain::{Instant, Language, NoticeId};
use leptos::prelude::*;

/// How many hosts of the same start are named.
const NAMED: usize = 3;

/// A notice with times that drifted.
#[derive(Debug)]
pub struct DriftedNotice {
    /// Which.
    pub id: NoticeId,
    /// Its title.
    pub title: String,
    /// The number of its stored version.
    pub edit: i64,
    /// Its times.
    pub times: Vec<Drifted>,
    /// Whether the local times can be kept as they are.
    pub can_keep_local: bool,
    /// Whether the operator may change it.
    pub may_change: bool,
}

/// The page.
#[derive(Debug)]
pub struct ZonesPage {
    /// What is around it.
    pub frame: Frame,
    /// When it was asked for.
    pub now: Instant,
    /// The rules in use.
    pub rules: &'static Rules,
    /// The notices.
    pub notices: Vec<DriftedNotice>,
}

/// The page's title.
#[must_use]
pub fn title(page: &ZonesPage) -> String {
    say!(page.frame.language, "desk-zones")
}

/// The page as HTML.
pub fn view(page: &ZonesPage) -> Markup {
    let language = page.frame.language;
    let lead = if page.notices.is_empty() {
        say!(language, "desk-drift-none")
    } else {
        say!(language, "desk-drift-lead")
    };
    let notices = page
        .notices
        .iter()
        .map(|notice| part(page, notice))
        .collect_view();
    view! {
        <div class="desk-head"><div><h1>{title(page)}</h1><p>{lead}</p></div></div>
        {notices}
        {zone_rules::part(language, page.rules, page.now)}
    }
    .into_markup()
}

fn part(page: &ZonesPage, notice: &DriftedNotice) -> Markup {
    let language = page.frame.language;
    let id = format!("drift-{}", notice.id);
    let labelled_by = id.clone();
    let href = format!("/admin/notices/{}", notice.id);
    let rows = grouped(&notice.times)
        .into_iter()
        .map(|(places, drifted)| row(language, &places, drifted))
        .collect_view();
    let deed = if notice.may_change {
        form(page, notice)
    } else {
        view! { <p>{say!(language, "desk-drift-not-you")}</p> }.into_markup()
    };
    view! {
        <section class="part" aria-labelledby=labelled_by>
            <h2 id=id><a href=href>{notice.title.clone()}</a></h2>
            <div class="part-in is-told">
                <dl class="drift">{rows}</dl>
                {deed}
            </div>
        </section>
    }
    .into_markup()
}

/// Times of the same moment together: a thousand hosts may start at once.
fn grouped(times: &[Drifted]) -> Vec<(Vec<&Place>, &Drifted)> {
    let mut groups: Vec<(Vec<&Place>, &Drifted)> = Vec::new();
    for drifted in times {
        let same = groups
            .iter_mut()
            .find(|(_, first)| first.moment == drifted.moment);
        match same {
            Some((places, _)) => places.push(&drifted.place),
            None => groups.push((vec![&drifted.place], drifted)),
        }
    }
    groups
}

fn row(language: Language, places: &[&Place], drifted: &Drifted) -> Markup {
    let (zone, moment) = (drifted.moment.zone(), drifted.moment);
    let told = |instant| words::time::read_back(language, zone, instant);
    let entered = say!(
        language,
        "desk-drift-entered",
        time = moment.local().format("%Y-%m-%d %H:%M").to_string(),
        zone = zone.name()
    );
    let local = match drifted.means {
        Resolved::Once(instant) => told(instant),
        Resolved::Twice { .. } => say!(language, "desk-drift-twice"),
        Resolved::Never { .. } => say!(language, "desk-drift-never"),
    };
    view! {
        <div>
            <dt>{names(language, places)}</dt>
            <dd>{entered}</dd>
            <dd><b>{say!(language, "desk-drift-by-instant")}</b>" "{told(moment.instant())}</dd>
            <dd><b>{say!(language, "desk-drift-by-local")}</b>" "{local}</dd>
        </div>
    }
    .into_markup()
}

fn names(language: Language, places: &[&Place]) -> String {
    let name = |place: &&Place| match place {
        Place::Start(_) => say!(language, "desk-field-start"),
        Place::End(_) => say!(language, "desk-field-end"),
        Place::Host(host) => host.to_string(),
    };
    let mut names: Vec<String> = places.iter().take(NAMED).map(name).collect();
    if places.len() > NAMED {
        let count = places.len() - NAMED;
        names.push(say!(language, "desk-drift-more", count = count));
    }
    names.join(", ")
}

fn form(page: &ZonesPage, notice: &DriftedNotice) -> Markup {
    let language = page.frame.language;
    let action = format!("/admin/notices/{}/drift", notice.id);
    let local = if notice.can_keep_local {
        view! {
            <button type="submit" class="button" name="keep" value="local_times">{say!(language, "desk-drift-keep-local")}</button>
        }
        .into_markup()
    } else {
        let edit = format!("/admin/notices/{}/edit", notice.id);
        view! { <a class="button" href=edit>{say!(language, "desk-drift-edit")}</a> }.into_markup()
    };
    view! {
        <form method="post" action=action>
            {page.frame.csrf()}
            {parts::hidden("edit", notice.edit.to_string())}
            <p class="desk-tools">
                <button type="submit" class="button is-main" name="keep" value="instants">{say!(language, "desk-drift-keep-instant")}</button>
                {local}
            </p>
        </form>
    }
    .into_markup()
}
