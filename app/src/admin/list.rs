//! The desk's list of notices: every one, drafts included, narrowed down as one likes.

use super::parts::{Choice, Control, Field};
use super::{Frame, lag, say};
use crate::markup::{IntoMarkup as _, Markup};
use crate::parts::icon::{self, Icon};
use crate::parts::pager::Position;
use crate::paths::in_query;
use domain::{Instant, Kind, Language, NoticeId, Progress, Publication, State, Zone};
use leptos::prelude::*;

/// How far a notice has come on its way to the readers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Nobody said when.
    Draft,
    /// Becomes public by itself.
    Planned,
    /// Readers see it.
    Public,
    /// Was taken back.
    Withdrawn,
}

impl Stage {
    /// Every stage.
    pub const ALL: [Self; 4] = [Self::Draft, Self::Planned, Self::Public, Self::Withdrawn];

    /// The stage of a publication.
    #[must_use]
    pub const fn of(publication: Publication) -> Self {
        match publication {
            Publication::Draft => Self::Draft,
            Publication::Planned { .. } => Self::Planned,
            Publication::Published { .. } => Self::Public,
            Publication::Withdrawn { .. } => Self::Withdrawn,
        }
    }

    /// The word it has in addresses.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Planned => "planned",
            Self::Public => "public",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The stage of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.word() == word)
    }

    /// The state whose color it has.
    pub(super) const fn style(self) -> &'static str {
        match self {
            Self::Public => "completed",
            other => other.word(),
        }
    }

    pub(super) fn label(self, language: Language) -> String {
        match self {
            Self::Draft => say!(language, "desk-stage-draft"),
            Self::Planned => say!(language, "desk-stage-planned"),
            Self::Public => say!(language, "desk-stage-public"),
            Self::Withdrawn => say!(language, "desk-stage-withdrawn"),
        }
    }

    pub(super) const fn icon(self) -> Icon {
        match self {
            Self::Draft => Icon::Unknown,
            Self::Planned => Icon::Clock,
            Self::Public => Icon::Check,
            Self::Withdrawn => Icon::Struck,
        }
    }
}

/// The address of the list.
const PATH: &str = "/admin/notices";

/// What the list is narrowed down to.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// One kind.
    pub kind: Option<Kind>,
    /// One state.
    pub state: Option<State>,
    /// One stage.
    pub stage: Option<Stage>,
    /// Part of a title.
    pub title: String,
}

impl Filter {
    /// The query of one of its pages.
    fn query(&self, page: usize) -> String {
        let page = page.to_string();
        let fields = [
            ("kind", self.kind.map_or("", Kind::word)),
            ("stage", self.stage.map_or("", Stage::word)),
            ("state", self.state.map_or("", State::word)),
            ("title", self.title.as_str()),
            ("page", page.as_str()),
        ];
        let given = fields.into_iter().filter(|(_, value)| !value.is_empty());
        let given = given.map(|(name, value)| format!("{name}={}", in_query(value)));
        given.collect::<Vec<_>>().join("&")
    }
}

/// One notice of the list.
#[derive(Debug, Clone)]
pub struct Row {
    /// Its id.
    pub id: NoticeId,
    /// What it is.
    pub kind: Kind,
    /// Its title in the desk's language, or in the one it has.
    pub title: String,
    /// Where it stands.
    pub state: State,
    /// Whether readers see it.
    pub publication: Publication,
    /// The zone of its times.
    pub zone: Zone,
    /// Its window.
    pub window: Option<(Instant, Option<Instant>)>,
    /// How far its hosts are.
    pub progress: Progress,
    /// Whether it holds sealed text that is not open yet.
    pub is_sealed: bool,
    /// What its translations are like.
    pub languages: Vec<(Language, Standing)>,
}

/// What one language of a notice is like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// There and as new as its source.
    Current,
    /// Behind its source by so many paragraphs; by none where that is not known.
    Stale(usize),
    /// Not there.
    Missing,
}

/// The list page.
#[derive(Debug)]
pub struct ListPage {
    /// What is around it.
    pub frame: Frame,
    /// What the list is narrowed down to.
    pub filter: Filter,
    /// The notices of this page.
    pub rows: Vec<Row>,
    /// How many notices fit the filter.
    pub found: usize,
    /// Which page of how many.
    pub position: Position,
}

/// The page's title.
#[must_use]
pub fn title(page: &ListPage) -> String {
    say!(page.frame.language, "desk-nav-notices")
}

/// The list as HTML.
pub fn view(page: &ListPage) -> Markup {
    let language = page.frame.language;
    let kinds = Kind::ALL.iter().map(|kind| {
        let href = format!("/admin/notices/new?kind={kind}");
        let label = say!(
            language,
            "desk-new-of-kind",
            kind = words::labels::kind(language, *kind)
        );
        let class = if *kind == Kind::Maintenance {
            "button is-main"
        } else {
            "button"
        };
        view! { <a class=class href=href>{label}</a> }
    });
    let list = if page.rows.is_empty() {
        view! { <p class="desk-empty">{say!(language, "desk-list-empty")}</p> }.into_markup()
    } else {
        table(page)
    };
    view! {
        <div class="desk-head">
            <div>
                <h1>{title(page)}</h1>
                <p>{say!(language, "desk-list-order", count = page.found)}</p>
            </div>
            <p class="desk-tools">{kinds.collect_view()}</p>
        </div>
        {filters(page)}
        {list}
        {pager(page)}
    }
    .into_markup()
}

/// The pages before and after, with the filter kept.
fn pager(page: &ListPage) -> Option<Markup> {
    let language = page.frame.language;
    let Position { page: here, pages } = page.position;
    if pages <= 1 {
        return None;
    }
    let link = |to: usize, rel: &'static str, label: String| {
        let href = format!("{PATH}?{}", page.filter.query(to));
        view! { <a class="button" rel=rel href=href>{label}</a> }.into_markup()
    };
    let before = (here > 1).then(|| link(here - 1, "prev", say!(language, "desk-hosts-before")));
    let after = (here < pages).then(|| link(here + 1, "next", say!(language, "desk-hosts-after")));
    let position = say!(language, "desk-hosts-page", page = here, pages = pages);
    let label = position.clone();
    Some(
        view! {
            <nav class="list-pages" aria-label=label>
                {before}<span>{position}</span>{after}
            </nav>
        }
        .into_markup(),
    )
}

fn filters(page: &ListPage) -> Markup {
    let language = page.frame.language;
    let all = || Choice::new("", say!(language, "desk-filter-all"));
    let kinds = Kind::ALL
        .iter()
        .map(|kind| Choice::new(kind.word(), words::labels::kind(language, *kind)));
    let stages = Stage::ALL
        .iter()
        .map(|stage| Choice::new(stage.word(), stage.label(language)));
    let select = |path: &str, label: String, value: &str, choices: Vec<Choice>| Field {
        path: path.to_owned(),
        label,
        value: value.to_owned(),
        control: Control::Select(choices),
        ..Field::default()
    };
    let kind = page.filter.kind.map_or("", Kind::word);
    let kind = select(
        "kind",
        say!(language, "desk-field-kind"),
        kind,
        [all()].into_iter().chain(kinds).collect(),
    );
    let stage = page.filter.stage.map_or("", Stage::word);
    let stage = select(
        "stage",
        say!(language, "desk-field-stage"),
        stage,
        [all()].into_iter().chain(stages).collect(),
    );
    let states = State::ALL
        .iter()
        .filter(|state| state.kind() != Kind::Postmortem)
        .map(|state| Choice::new(state.word(), words::labels::state(language, *state)));
    let state = page.filter.state.map_or("", State::word);
    let state = select(
        "state",
        say!(language, "desk-field-state"),
        state,
        [all()].into_iter().chain(states).collect(),
    );
    let title = Field {
        path: "title".to_owned(),
        label: say!(language, "desk-filter-title"),
        value: page.filter.title.clone(),
        control: Control::Search,
        ..Field::default()
    };
    view! {
        <form class="filters" action=PATH role="search">
            {kind.view()}
            {stage.view()}
            {state.view()}
            {title.view()}
            <button type="submit" class="button">{say!(language, "desk-filter")}</button>
        </form>
    }
    .into_markup()
}

fn table(page: &ListPage) -> Markup {
    let language = page.frame.language;
    let rows = page
        .rows
        .iter()
        .map(|row| line(language, row))
        .collect_view();
    view! {
        <table class="ledger">
            <thead>
                <tr>
                    <th scope="col">{say!(language, "desk-column-notice")}</th>
                    <th scope="col">{say!(language, "desk-field-stage")}</th>
                    <th scope="col">{say!(language, "desk-field-state")}</th>
                    <th scope="col">{say!(language, "desk-part-when")}</th>
                    <th scope="col">{say!(language, "desk-column-languages")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_markup()
}

fn line(language: Language, row: &Row) -> Markup {
    let reader = crate::Reader::of(language);
    let href = format!("/admin/notices/{}", row.id);
    let stage = Stage::of(row.publication);
    let window = row
        .window
        .map(|(start, end)| words::time::span(language, row.zone, start, end));
    let progress =
        (row.progress.total > 0).then(|| words::labels::progress(language, row.progress));
    let sealed = row.is_sealed.then(|| {
        view! { <span class="sealed">{icon::view(Icon::Blind)}<span>{say!(language, "desk-list-sealed")}</span></span> }
    });
    let planned = match row.publication {
        Publication::Planned { at } => Some(words::time::moment(language, row.zone, at)),
        _ => None,
    };
    let kind = words::labels::kind(language, row.kind);
    let title = row.title.clone();
    view! {
        <tr>
            <th scope="row">
                <a href=href>{title}</a>
                <span class="sub">{kind}" "{sealed}</span>
            </th>
            <td data-label=say!(language, "desk-field-stage")>
                <span class="state" data-state=stage.style()>{icon::view(stage.icon())}{stage.label(language)}</span>
                {planned.map(|at| view! { <span class="sub">{at}</span> })}
            </td>
            <td data-label=say!(language, "desk-field-state")>
                {crate::parts::state::of_state(reader, row.state)}
                {progress.map(|progress| view! { <span class="sub">{progress}</span> })}
            </td>
            <td data-label=say!(language, "desk-part-when")>{window}</td>
            <td data-label=say!(language, "desk-column-languages")>{languages(language, row)}</td>
        </tr>
    }
    .into_markup()
}

fn languages(language: Language, row: &Row) -> Markup {
    let mark = |(spoken, standing): &(Language, Standing)| {
        let (class, note) = match standing {
            Standing::Stale(count) => return lag::mark(language, *spoken, *count),
            Standing::Current => (None, None),
            Standing::Missing => (
                Some("is-missing"),
                Some(say!(language, "desk-text-missing")),
            ),
        };
        let note = note.map(|note| view! { <span class="sr">{format!(" ({note})")}</span> });
        view! { <span class=class>{spoken.tag().to_uppercase()}{note}</span>" " }.into_markup()
    };
    let marks = row.languages.iter().map(mark).collect_view();
    view! { <span class="langs">{marks}</span> }.into_markup()
}
