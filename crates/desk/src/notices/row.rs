//! The table of notices: its row, and the way there and back.

use super::stored::Stored;
use crate::Actor;
use crate::columns::{self, MaybeMoment, MaybeMomentColumns, optional_instant, timing_columns};
use domain::changes::PublicChange;
use domain::embargo::Policy;
use domain::{
    Disclosure, Event, HostRow, Instant, Kind, Language, Localized, Notice, NoticeId, Priority,
    Publication, Related, Slug, State, System, Texts, Update, Window, Windows, Zone, schedule,
};
use engine::{Corrupt, OrCorrupt, StoreError, flag, is_set, micros};
use sqlx::AnyConnection;

const TABLE: &str = "notices";

/// A row of the table.
#[derive(sqlx::FromRow)]
pub(super) struct Row {
    id: String,
    kind: String,
    state: String,
    priority: String,
    slug: String,
    home_zone: String,
    moved_start: Option<i64>,
    moved_start_local: Option<String>,
    moved_start_zone: Option<String>,
    moved_end: Option<i64>,
    moved_end_local: Option<String>,
    moved_end_zone: Option<String>,
    judged_at: Option<i64>,
    tolerance: Option<i64>,
    expected_min: Option<i64>,
    expected_typical: Option<i64>,
    expected_max: Option<i64>,
    reserved: Option<i64>,
    source_language: String,
    publication: String,
    publication_at: Option<i64>,
    withdrawn_at: Option<i64>,
    public_changed_at: Option<i64>,
    version: i64,
    is_public: i64,
    projected_at: Option<i64>,
    edit: i64,
    created_at: i64,
    changed_at: i64,
    changed_by_kind: String,
    changed_by: Option<String>,
}

/// What the other tables hold of a notice.
pub(super) struct Parts {
    pub(super) windows: Windows,
    pub(super) systems: Vec<System>,
    pub(super) hosts: Vec<HostRow>,
    pub(super) text: crate::texts::Loaded,
    pub(super) disclosures: Vec<Disclosure>,
    pub(super) policy: Option<Policy>,
    pub(super) updates: Vec<Update>,
    pub(super) events: Vec<Event>,
    pub(super) related: Vec<Related>,
    pub(super) public_slugs: Localized<Vec<Slug>>,
    pub(super) changes: Vec<PublicChange>,
}

/// What the desk keeps about a notice beside the notice itself.
pub(super) struct Ledger<'a> {
    pub(super) edit: i64,
    pub(super) is_public: bool,
    pub(super) projected_at: Option<Instant>,
    pub(super) next_due: Option<Instant>,
    pub(super) created_at: Instant,
    pub(super) changed_at: Instant,
    pub(super) changed_by: &'a Actor,
}

pub(super) async fn load(
    connection: &mut AnyConnection,
    id: &NoticeId,
) -> Result<Option<Row>, StoreError> {
    let row = sqlx::query_as(
        "select id, kind, state, priority, slug, home_zone,
             moved_start, moved_start_local, moved_start_zone,
             moved_end, moved_end_local, moved_end_zone, judged_at,
             tolerance, expected_min, expected_typical, expected_max, reserved,
             source_language, publication, publication_at, withdrawn_at,
             public_changed_at, version, is_public, projected_at,
             edit, created_at, changed_at, changed_by_kind, changed_by
         from notices
         where id = $1",
    )
    .bind(id.as_str())
    .fetch_optional(connection)
    .await?;
    Ok(row)
}

/// Writes the row, new or not. Every column but the id and the first save's
/// instant is replaced.
pub(super) async fn store(
    connection: &mut AnyConnection,
    notice: &Notice,
    ledger: &Ledger<'_>,
) -> Result<(), StoreError> {
    let span = notice.window();
    let start = MaybeMomentColumns::from(span.map(|window| window.start()));
    let end = MaybeMomentColumns::from(span.and_then(|window| window.end()));
    let moved = notice.moved_from;
    let moved_start = MaybeMomentColumns::from(moved.map(|window| window.start()));
    let moved_end = MaybeMomentColumns::from(moved.and_then(|window| window.end()));
    let (publication, publication_at, withdrawn_at) = publication_columns(notice.publication);
    let [
        tolerance,
        expected_min,
        expected_typical,
        expected_max,
        reserved,
    ] = timing_columns(&notice.timing);
    sqlx::query(
        "insert into notices (id, kind, state, priority, slug, home_zone,
             window_start, window_start_local, window_start_zone,
             window_end, window_end_local, window_end_zone,
             tolerance, expected_min, expected_typical, expected_max, reserved,
             source_language, publication, publication_at, withdrawn_at,
             public_changed_at, version, is_public, projected_at, next_due,
             edit, created_at, changed_at, changed_by_kind, changed_by,
             moved_start, moved_start_local, moved_start_zone,
             moved_end, moved_end_local, moved_end_zone, judged_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
             $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31,
             $32, $33, $34, $35, $36, $37, $38)
         on conflict (id) do update
         set kind = $2, state = $3, priority = $4, slug = $5, home_zone = $6,
             window_start = $7, window_start_local = $8, window_start_zone = $9,
             window_end = $10, window_end_local = $11, window_end_zone = $12,
             tolerance = $13, expected_min = $14, expected_typical = $15,
             expected_max = $16, reserved = $17, source_language = $18,
             publication = $19, publication_at = $20, withdrawn_at = $21,
             public_changed_at = $22, version = $23, is_public = $24,
             projected_at = $25, next_due = $26, edit = $27, changed_at = $29,
             changed_by_kind = $30, changed_by = $31,
             moved_start = $32, moved_start_local = $33, moved_start_zone = $34,
             moved_end = $35, moved_end_local = $36, moved_end_zone = $37,
             judged_at = $38",
    )
    .bind(notice.id.as_str())
    .bind(notice.kind.word())
    .bind(notice.state.word())
    .bind(notice.priority.word())
    .bind(notice.slug.as_str())
    .bind(notice.home_zone.name())
    .bind(start.at)
    .bind(start.local)
    .bind(start.zone)
    .bind(end.at)
    .bind(end.local)
    .bind(end.zone)
    .bind(tolerance)
    .bind(expected_min)
    .bind(expected_typical)
    .bind(expected_max)
    .bind(reserved)
    .bind(notice.text.source.tag())
    .bind(publication)
    .bind(publication_at)
    .bind(withdrawn_at)
    .bind(notice.public_changed_at.map(micros))
    .bind(notice.version)
    .bind(flag(ledger.is_public))
    .bind(ledger.projected_at.map(micros))
    .bind(ledger.next_due.map(micros))
    .bind(ledger.edit)
    .bind(micros(ledger.created_at))
    .bind(micros(ledger.changed_at))
    .bind(ledger.changed_by.kind())
    .bind(ledger.changed_by.key())
    .bind(moved_start.at)
    .bind(moved_start.local)
    .bind(moved_start.zone)
    .bind(moved_end.at)
    .bind(moved_end.local)
    .bind(moved_end.zone)
    .bind(notice.judged_at.map(micros))
    .execute(connection)
    .await?;
    Ok(())
}

/// Writes only when time alone will change a notice next, and whether that is
/// something else than was written before.
pub(crate) async fn reckon(
    connection: &mut AnyConnection,
    notice: &Notice,
) -> Result<bool, StoreError> {
    let next_due = schedule::next(notice).map(|(at, _)| micros(at));
    let before: Option<i64> = sqlx::query_scalar("select next_due from notices where id = $1")
        .bind(notice.id.as_str())
        .fetch_one(&mut *connection)
        .await?;
    if before == next_due {
        return Ok(false);
    }
    sqlx::query("update notices set next_due = $2 where id = $1")
        .bind(notice.id.as_str())
        .bind(next_due)
        .execute(connection)
        .await?;
    Ok(true)
}

/// Writes only what a new projection of an unchanged notice changes.
pub(super) async fn store_projection(
    connection: &mut AnyConnection,
    notice: &Notice,
    projected_at: Instant,
) -> Result<(), StoreError> {
    sqlx::query(
        "update notices
         set version = $2, public_changed_at = $3, projected_at = $4
         where id = $1",
    )
    .bind(notice.id.as_str())
    .bind(notice.version)
    .bind(notice.public_changed_at.map(micros))
    .bind(micros(projected_at))
    .execute(connection)
    .await?;
    Ok(())
}

impl Row {
    pub(super) fn into_domain(self, id: &NoticeId, parts: Parts) -> Result<Stored, Corrupt> {
        let key = &*self.id;
        let changed_by =
            Actor::from_columns(&self.changed_by_kind, self.changed_by.clone(), TABLE, key)?;
        let source = Language::from_tag(&self.source_language);
        let moved_from = self.moved_from()?;
        let timing = [
            self.tolerance,
            self.expected_min,
            self.expected_typical,
            self.expected_max,
            self.reserved,
        ];
        let notice = Notice {
            id: id.clone(),
            kind: Kind::from_word(&self.kind).or_corrupt(TABLE, "kind", key)?,
            state: State::from_word(&self.state).or_corrupt(TABLE, "state", key)?,
            priority: Priority::from_word(&self.priority).or_corrupt(TABLE, "priority", key)?,
            slug: Slug::parse(&self.slug).or_corrupt(TABLE, "slug", key)?,
            home_zone: Zone::parse(&self.home_zone).or_corrupt(TABLE, "home_zone", key)?,
            windows: parts.windows,
            moved_from,
            timing: columns::timing(timing, TABLE, key)?,
            systems: parts.systems,
            hosts: parts.hosts,
            judged_at: optional_instant(self.judged_at, (TABLE, "judged_at"), key)?,
            text: Texts {
                source: source.or_corrupt(TABLE, "source_language", key)?,
                by_language: parts.text.0,
                bases: parts.text.1,
            },
            disclosures: parts.disclosures,
            policy: parts.policy,
            updates: parts.updates,
            events: parts.events,
            related: parts.related,
            publication: publication(
                &self.publication,
                (self.publication_at, self.withdrawn_at),
                key,
            )?,
            public_changed_at: optional_instant(
                self.public_changed_at,
                (TABLE, "public_changed_at"),
                key,
            )?,
            public_slugs: parts.public_slugs,
            changes: parts.changes,
            version: self.version,
        };
        Ok(Stored {
            notice,
            edit: self.edit,
            created_at: engine::instant(self.created_at).or_corrupt(TABLE, "created_at", key)?,
            changed_at: engine::instant(self.changed_at).or_corrupt(TABLE, "changed_at", key)?,
            changed_by,
            is_public: is_set(self.is_public),
            projected_at: optional_instant(self.projected_at, (TABLE, "projected_at"), key)?,
        })
    }

    fn moved_from(&self) -> Result<Option<Window>, Corrupt> {
        columns::window(
            (
                self.moved_start,
                self.moved_start_local.as_deref(),
                self.moved_start_zone.as_deref(),
            ),
            (
                self.moved_end,
                self.moved_end_local.as_deref(),
                self.moved_end_zone.as_deref(),
            ),
            (TABLE, "moved_start", "moved_end"),
            &self.id,
        )
    }
}

/// Reads the six columns of a notice's window.
pub(super) fn span(
    start: MaybeMoment<'_>,
    end: MaybeMoment<'_>,
    key: &str,
) -> Result<Option<Window>, Corrupt> {
    columns::window(start, end, (TABLE, "window_start", "window_end"), key)
}

/// The three columns of a publication.
pub(crate) fn publication_columns(
    publication: Publication,
) -> (&'static str, Option<i64>, Option<i64>) {
    match publication {
        Publication::Draft => ("draft", None, None),
        Publication::Planned { at } => ("planned", Some(micros(at)), None),
        Publication::Published { at } => ("published", Some(micros(at)), None),
        Publication::Withdrawn { published_at, at } => {
            ("withdrawn", Some(micros(published_at)), Some(micros(at)))
        }
    }
}

/// Reads the three columns of a publication.
pub(crate) fn publication(
    word: &str,
    (at, withdrawn_at): (Option<i64>, Option<i64>),
    key: &str,
) -> Result<Publication, Corrupt> {
    let at = optional_instant(at, (TABLE, "publication_at"), key)?;
    let withdrawn_at = optional_instant(withdrawn_at, (TABLE, "withdrawn_at"), key)?;
    match (word, at, withdrawn_at) {
        ("draft", None, None) => Ok(Publication::Draft),
        ("planned", Some(at), None) => Ok(Publication::Planned { at }),
        ("published", Some(at), None) => Ok(Publication::Published { at }),
        ("withdrawn", Some(published_at), Some(at)) => {
            Ok(Publication::Withdrawn { published_at, at })
        }
        _ => Err(Corrupt::on(TABLE).column("publication").row(key)),
    }
}
