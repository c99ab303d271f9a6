//! What is between two revisions of a notice.

use super::{FieldChange, TextChange, act, reasons};
use crate::admin::parts::{Choice, Control, Field, difference};
use crate::admin::{Doer, Frame, labels, say};
use crate::markup::{IntoMarkup as _, Markup};
use domain::{Instant, Language, Localized, NoticeId, Zone};
use leptos::prelude::*;

/// Hosts whose rows are shown.
const HOSTS: usize = 200;

/// Another revision to compare with.
#[derive(Debug, Clone)]
pub struct Other {
    /// What it is called in an address.
    pub address: String,
    /// When it was saved.
    pub at: Instant,
}

/// The page of one revision.
pub struct DifferencePage {
    /// What is around it.
    pub frame: Frame,
    /// The notice.
    pub id: NoticeId,
    /// Its title.
    pub title: String,
    /// The zone of its times.
    pub zone: Zone,
    /// What the revision is called in an address.
    pub address: String,
    /// When it was saved.
    pub at: Instant,
    /// Who saved it.
    pub who: Doer,
    /// What kind of save it was, as a word.
    pub act: &'static str,
    /// Why.
    pub reason: Localized<String>,
    /// What it is compared with; none for the first one.
    pub against: Option<String>,
    /// What it can be compared with.
    pub others: Vec<Other>,
    /// The language whose text alone is shown.
    pub text: Option<Language>,
    /// Short fields that differ.
    pub fields: Vec<FieldChange>,
    /// Texts that differ.
    pub texts: Vec<TextChange>,
    /// Whether something was sealed in one of the two that is not kept any more.
    /// Never so for who is not cleared.
    pub is_forgotten: bool,
    /// Whether it is what the notice is now.
    pub is_newest: bool,
    /// Whether the operator may bring it back.
    pub may_restore: bool,
}

/// The page's title.
#[must_use]
pub fn title(page: &DifferencePage) -> String {
    let language = page.frame.language;
    let at = words::time::moment(language, page.zone, page.at);
    say!(language, "desk-revision-of", at = at)
}

/// The page as HTML.
pub fn view(page: &DifferencePage) -> Markup {
    let language = page.frame.language;
    let history = format!("/admin/notices/{}/history", page.id);
    let restore = (page.may_restore && !page.is_newest).then(|| {
        let href = format!("{history}/{}/restore", page.address);
        view! { <a class="button" href=href>{say!(language, "desk-do-restore")}</a> }
    });
    let is_first = page.against.is_none();
    let nothing = (page.fields.is_empty() && page.texts.is_empty()).then(|| {
        let words = if is_first {
            say!(language, "desk-revision-first")
        } else {
            say!(language, "difference-none")
        };
        view! { <p class="desk-empty">{words}</p> }
    });
    let forgotten = page.is_forgotten.then(|| {
        view! { <p class="hint">{say!(language, "desk-revision-forgotten")}</p> }
    });
    view! {
        <div class="desk-head">
            <div>
                <h1>{title(page)}</h1>
                <p>{act(language, page.act)}" · "{page.who.label(language)}" · "{page.title.clone()}</p>
                {reasons(&page.reason)}
            </div>
        </div>
        <div class="desk-tools">
            {restore}
            <a class="button" href=history.clone()>{say!(language, "desk-history")}</a>
        </div>
        {choose(page, &history)}
        {forgotten}
        {nothing}
        {texts(page)}
        {fields(page)}
    }
    .into_markup()
}

/// What to compare with, and in which language.
fn choose(page: &DifferencePage, history: &str) -> Markup {
    let language = page.frame.language;
    let revision = |other: &Other| {
        let at = words::time::moment(language, page.zone, other.at);
        Choice::new(other.address.clone(), at)
    };
    let before = Choice::new("", say!(language, "desk-revision-before"));
    let others = page
        .others
        .iter()
        .filter(|other| other.address != page.address);
    let against = Field {
        path: "against".to_owned(),
        label: say!(language, "desk-revision-against"),
        value: page.against.clone().unwrap_or_default(),
        control: Control::Select([before].into_iter().chain(others.map(revision)).collect()),
        ..Field::default()
    };
    let all = Choice::new("", say!(language, "desk-filter-all"));
    let spoken = Language::ALL.map(|spoken| Choice::new(spoken.tag(), spoken.own_name()));
    let text = Field {
        path: "text".to_owned(),
        label: say!(language, "desk-revision-language"),
        value: page
            .text
            .map(|text| text.tag().to_owned())
            .unwrap_or_default(),
        control: Control::Select([all].into_iter().chain(spoken).collect()),
        ..Field::default()
    };
    let action = format!("{history}/{}", page.address);
    view! {
        <form class="filters" action=action>
            {against.view()}
            {text.view()}
            <button type="submit" class="button">{say!(language, "desk-revision-compare")}</button>
        </form>
    }
    .into_markup()
}

fn texts(page: &DifferencePage) -> Markup {
    let language = page.frame.language;
    let text = |change: &TextChange| {
        let pieces = domain::difference::words(&change.old, &change.new);
        let sealed = change
            .is_sealed
            .then(|| view! { " "<span class="revision-sealed">{say!(language, "desk-history-sealed")}</span> });
        view! {
            <section class="revision-text">
                <h2>{labels::label(language, &change.path)}{sealed}</h2>
                {difference::view(language, change.language, &pieces)}
            </section>
        }
        .into_markup()
    };
    page.texts.iter().map(text).collect_view().into_markup()
}

fn fields(page: &DifferencePage) -> Option<Markup> {
    if page.fields.is_empty() {
        return None;
    }
    let language = page.frame.language;
    let none = || view! { <span class="sub">{say!(language, "desk-revision-none")}</span> };
    let value = |path: &str, text: &str| {
        if text.is_empty() {
            none().into_markup()
        } else {
            view! { <span>{spoken(language, path, text)}</span> }.into_markup()
        }
    };
    let row = |change: &FieldChange| {
        let name = match change.path.strip_prefix("host ") {
            Some(host) => host.to_owned(),
            None => labels::label(language, &change.path),
        };
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td data-label=say!(language, "desk-revision-old")>{value(&change.path, &change.old)}</td>
                <td data-label=say!(language, "desk-revision-new")>{value(&change.path, &change.new)}</td>
            </tr>
        }
    };
    let more = page.fields.len().saturating_sub(HOSTS);
    let more =
        (more > 0).then(|| view! { <p>{say!(language, "desk-revision-more", count = more)}</p> });
    Some(
        view! {
            <section class="part" aria-labelledby="revision-fields">
                <h2 id="revision-fields">{say!(language, "desk-revision-fields")}</h2>
                <table class="ledger">
                    <thead>
                        <tr>
                            <th scope="col">{say!(language, "desk-revision-field")}</th>
                            <th scope="col">{say!(language, "desk-revision-old")}</th>
                            <th scope="col">{say!(language, "desk-revision-new")}</th>
                        </tr>
                    </thead>
                    <tbody>{page.fields.iter().take(HOSTS).map(row).collect_view()}</tbody>
                </table>
                {more}
            </section>
        }
        .into_markup(),
    )
}

/// States and kinds in words; everything else as it is written.
fn spoken(language: Language, path: &str, text: &str) -> String {
    match path {
        "state" => domain::State::from_word(text).map_or_else(
            || text.to_owned(),
            |state| words::labels::state(language, state),
        ),
        "kind" => domain::Kind::from_word(text).map_or_else(
            || text.to_owned(),
            |kind| words::labels::kind(language, kind),
        ),
        _ => text.to_owned(),
    }
}
