//! The desk's list of notices: one line each, drafts included.

use super::row::{publication, span};
use crate::columns::{notice_id, optional_instant};
use crate::{Actor, Desk};
use domain::{
    HostState, Instant, Kind, Language, Localized, NoticeId, Progress, Publication, Slug, State,
    Window, Zone,
};
use engine::{Corrupt, OrCorrupt, StoreError, is_set};
use std::collections::BTreeMap;

const TABLE: &str = "notices";

/// Where a notice stands with the public.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shelf {
    /// Draft or planned.
    Unpublished,
    /// Public.
    Public,
    /// Taken back.
    Withdrawn,
}

/// Which notices a list is to have. The default is all of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NoticeFilter {
    /// Of this kind only.
    pub kind: Option<Kind>,
    /// Of this shelf only.
    pub shelf: Option<Shelf>,
    /// With these words in a title or slug, without regard to case.
    pub words: Option<String>,
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeRow {
    /// The notice.
    pub id: NoticeId,
    /// What it is.
    pub kind: Kind,
    /// Where it stands.
    pub state: State,
    /// Its slug.
    pub slug: Slug,
    /// Its title per language.
    pub titles: Localized<String>,
    /// The language that is written first.
    pub source: Language,
    /// Languages whose text or updates lag behind the source language, and in how
    /// many paragraphs; zero where that is not known.
    pub behind: Localized<usize>,
    /// Whether and since when it is public.
    pub publication: Publication,
    /// The zone its times are printed in first.
    pub home_zone: Zone,
    /// When it happens.
    pub window: Option<Window>,
    /// Roll-up of its hosts.
    pub progress: Progress,
    /// When time alone will change it next.
    pub next_due: Option<Instant>,
    /// Whether there is text that may not be told yet.
    pub has_sealed: bool,
    /// When it was last saved.
    pub changed_at: Instant,
    /// Who saved it last.
    pub changed_by: Actor,
    /// The address of the operator who saved it last, where it was one.
    pub changed_by_email: Option<String>,
    /// The number of its last save.
    pub edit: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    kind: String,
    state: String,
    slug: String,
    home_zone: String,
    window_start: Option<i64>,
    window_start_local: Option<String>,
    window_start_zone: Option<String>,
    window_end: Option<i64>,
    window_end_local: Option<String>,
    window_end_zone: Option<String>,
    source_language: String,
    publication: String,
    publication_at: Option<i64>,
    withdrawn_at: Option<i64>,
    next_due: Option<i64>,
    has_sealed: i64,
    edit: i64,
    changed_at: i64,
    changed_by_kind: String,
    changed_by: Option<String>,
    changed_by_email: Option<String>,
}

#[derive(sqlx::FromRow)]
struct TitleRow {
    notice_id: String,
    language: String,
    title: String,
    changed_at: i64,
    behind: Option<i64>,
}

#[derive(sqlx::FromRow)]
struct BehindRow {
    notice_id: String,
    language: String,
    behind: i64,
}

#[derive(sqlx::FromRow)]
struct CountRow {
    notice_id: String,
    state: String,
    hosts: i64,
}

/// What the other tables say about one notice.
#[derive(Default)]
struct Parts {
    titles: Localized<String>,
    written: Localized<Written>,
    behind: Localized<usize>,
    progress: Progress,
}

/// When a text was last changed, and how many paragraphs it lags behind by then.
type Written = (i64, Option<i64>);

impl Desk {
    /// The notices that pass the filter, the last saved first.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn list(&self, filter: &NoticeFilter) -> Result<Vec<NoticeRow>, StoreError> {
        let mut read = self.database.begin_read().await?;
        let rows: Vec<Row> = sqlx::query_as(
            "select n.id, n.kind, n.state, n.slug, n.home_zone,
                 n.window_start, n.window_start_local, n.window_start_zone,
                 n.window_end, n.window_end_local, n.window_end_zone,
                 n.source_language, n.publication, n.publication_at, n.withdrawn_at, n.next_due,
                 case when exists (
                     select 1 from disclosures d
                     where d.notice_id = n.id and d.lifted_at is null
                 ) then cast(1 as bigint) else cast(0 as bigint) end as has_sealed,
                 n.edit, n.changed_at, n.changed_by_kind, n.changed_by,
                 o.email as changed_by_email
             from notices n
             left join operators o on n.changed_by_kind = 'operator' and o.id = n.changed_by
             order by n.changed_at desc, n.id",
        )
        .fetch_all(&mut *read)
        .await?;
        let titles: Vec<TitleRow> = sqlx::query_as(
            "select notice_id, language, title, changed_at, behind from notice_texts",
        )
        .fetch_all(&mut *read)
        .await?;
        let behind: Vec<BehindRow> = sqlx::query_as(
            "select notice_id, language, cast(sum(behind) as bigint) as behind
             from notice_update_texts
             where behind > 0
             group by notice_id, language",
        )
        .fetch_all(&mut *read)
        .await?;
        let counts: Vec<CountRow> = sqlx::query_as(
            "select notice_id, state, count(*) as hosts
             from notice_hosts
             group by notice_id, state",
        )
        .fetch_all(&mut *read)
        .await?;
        let mut parts = parts(titles, behind, counts)?;
        let mut list = Vec::with_capacity(rows.len());
        for row in rows {
            let parts = parts.remove(&row.id).unwrap_or_default();
            let row = row.into_domain(parts)?;
            if filter.passes(&row) {
                list.push(row);
            }
        }
        Ok(list)
    }
}

fn parts(
    titles: Vec<TitleRow>,
    behind: Vec<BehindRow>,
    counts: Vec<CountRow>,
) -> Result<BTreeMap<String, Parts>, Corrupt> {
    let mut parts: BTreeMap<String, Parts> = BTreeMap::new();
    for row in titles {
        let language = Language::from_tag(&row.language);
        let language = language.or_corrupt("notice_texts", "language", &row.notice_id)?;
        let part = parts.entry(row.notice_id).or_default();
        part.titles.insert(language, row.title);
        part.written.insert(language, (row.changed_at, row.behind));
    }
    for row in behind {
        let language = Language::from_tag(&row.language);
        let language = language.or_corrupt("notice_update_texts", "language", &row.notice_id)?;
        let part = parts.entry(row.notice_id).or_default();
        part.behind.insert(language, many(row.behind));
    }
    for row in counts {
        let state = HostState::from_word(&row.state);
        let state = state.or_corrupt("notice_hosts", "state", &row.notice_id)?;
        let hosts = many(row.hosts);
        let counted = Progress::of(std::iter::repeat_n(state, hosts));
        let progress = &mut parts.entry(row.notice_id).or_default().progress;
        progress.completed += counted.completed;
        progress.in_progress += counted.in_progress;
        progress.failed += counted.failed;
        progress.total += counted.total;
    }
    Ok(parts)
}

fn many(count: i64) -> usize {
    usize::try_from(count).unwrap_or_default()
}

/// What lags behind: by its paragraphs, and by its date where those are not known.
fn behind(source: Language, parts: &Parts) -> Localized<usize> {
    let mut behind = parts.behind.clone();
    let source_written = parts.written.get(&source).map(|(at, _)| *at);
    for (language, (changed_at, paragraphs)) in &parts.written {
        let is_behind = match paragraphs {
            Some(paragraphs) => *paragraphs > 0,
            None => source_written.is_some_and(|written| *changed_at < written),
        };
        if is_behind {
            *behind.entry(*language).or_default() += many(paragraphs.unwrap_or_default());
        }
    }
    behind
}

impl Row {
    fn into_domain(self, parts: Parts) -> Result<NoticeRow, Corrupt> {
        let key = &*self.id;
        let source = Language::from_tag(&self.source_language);
        let source = source.or_corrupt(TABLE, "source_language", key)?;
        let behind = behind(source, &parts);
        let window = span(
            (
                self.window_start,
                self.window_start_local.as_deref(),
                self.window_start_zone.as_deref(),
            ),
            (
                self.window_end,
                self.window_end_local.as_deref(),
                self.window_end_zone.as_deref(),
            ),
            key,
        )?;
        let dates = (self.publication_at, self.withdrawn_at);
        Ok(NoticeRow {
            id: notice_id(key, TABLE)?,
            kind: Kind::from_word(&self.kind).or_corrupt(TABLE, "kind", key)?,
            state: State::from_word(&self.state).or_corrupt(TABLE, "state", key)?,
            slug: Slug::parse(&self.slug).or_corrupt(TABLE, "slug", key)?,
            titles: parts.titles,
            source,
            behind,
            publication: publication(&self.publication, dates, key)?,
            home_zone: Zone::parse(&self.home_zone).or_corrupt(TABLE, "home_zone", key)?,
            window,
            progress: parts.progress,
            next_due: optional_instant(self.next_due, (TABLE, "next_due"), key)?,
            has_sealed: is_set(self.has_sealed),
            changed_at: engine::instant(self.changed_at).or_corrupt(TABLE, "changed_at", key)?,
            changed_by: Actor::from_columns(
                &self.changed_by_kind,
                self.changed_by.clone(),
                TABLE,
                key,
            )?,
            changed_by_email: self.changed_by_email,
            edit: self.edit,
        })
    }
}

impl NoticeFilter {
    fn passes(&self, row: &NoticeRow) -> bool {
        let shelf = match row.publication {
            Publication::Draft | Publication::Planned { .. } => Shelf::Unpublished,
            Publication::Published { .. } => Shelf::Public,
            Publication::Withdrawn { .. } => Shelf::Withdrawn,
        };
        self.kind.is_none_or(|kind| kind == row.kind)
            && self.shelf.is_none_or(|wanted| wanted == shelf)
            && self
                .words
                .as_deref()
                .is_none_or(|words| has_words(row, words))
    }
}

/// Compared here and not in SQL, because the engines fold letters beyond ASCII
/// in different ways.
fn has_words(row: &NoticeRow, words: &str) -> bool {
    let mut text = row.slug.as_str().to_owned();
    for title in row.titles.values() {
        text.push(' ');
        text.push_str(&title.to_lowercase());
    }
    words
        .to_lowercase()
        .split_whitespace()
        .all(|word| text.contains(word))
}
