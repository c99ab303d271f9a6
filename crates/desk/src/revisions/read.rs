//! Reading revisions: the list of them, and one as the notice was then.

use super::Act;
use super::sealed::{self, SealedPart};
use crate::columns::optional_instant;
use crate::notices::row::publication;
use crate::{Actor, Desk};
use domain::document::{DisclosureDraft, Draft, EmbargoDraft, HostDraft};
use domain::{Clearance, Instant, Localized, NoticeId, Publication};
use engine::{Corrupt, OrCorrupt as _, StoreError, is_set};
use sqlx::AnyConnection;
use std::collections::BTreeMap;

const TABLE: &str = "revisions";

/// One revision in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RevisionRow {
    /// The number of the save.
    pub edit: i64,
    /// Its number among those that everybody at the desk sees.
    pub number: i64,
    /// Which one after that number, of those that changed sealed matter alone; else 0.
    pub step: i64,
    /// When it was saved.
    pub at: Instant,
    /// Who saved it.
    pub actor: Actor,
    /// What kind of save it was.
    pub act: Act,
    /// Why, where somebody said so.
    pub reason: Localized<String>,
    /// Names of the public fields that are not as they were.
    pub fields: Vec<String>,
    /// Whether sealed matter is not as it was. Never so for who is not cleared.
    pub touches_sealed: bool,
    /// Whether and since when the notice was public.
    pub publication: Publication,
}

/// What was sealed then.
pub struct Sealing {
    /// Its sections, open by now or not.
    pub disclosures: Vec<DisclosureDraft>,
    /// The vendor's policy.
    pub embargo: Option<EmbargoDraft>,
    /// Whether it is not known any more what was sealed: all of it was taken away
    /// later, and others sealed something else.
    pub is_forgotten: bool,
}

/// A notice as it was after a save. Holds what is sealed for who is cleared, so it
/// does not print itself.
pub struct Revision {
    /// The save.
    pub row: RevisionRow,
    /// The public part of the document, without sections that were ever sealed.
    pub draft: Draft,
    /// What was sealed; only for who is cleared.
    pub sealed: Option<Sealing>,
}

#[derive(sqlx::FromRow)]
struct Row {
    edit: i64,
    number: i64,
    step: i64,
    at: i64,
    actor_kind: String,
    actor: Option<String>,
    act: String,
    reason: Option<String>,
    fields: String,
    touches_sealed: i64,
    publication: String,
    publication_at: Option<i64>,
    withdrawn_at: Option<i64>,
}

impl Row {
    fn into_domain(self, is_cleared: bool, notice: &NoticeId) -> Result<RevisionRow, Corrupt> {
        let key = format!("{notice}/{}", self.edit);
        let reason: Option<Localized<String>> = self
            .reason
            .as_deref()
            .map(serde_json::from_str)
            .transpose()
            .or_corrupt(TABLE, "reason", &key)?;
        let fields = self.fields.split(", ").filter(|field| !field.is_empty());
        Ok(RevisionRow {
            edit: self.edit,
            number: self.number,
            step: self.step,
            at: optional_instant(Some(self.at), (TABLE, "at"), &key)?
                .or_corrupt(TABLE, "at", &key)?,
            actor: Actor::from_columns(&self.actor_kind, self.actor, TABLE, &key)?,
            act: Act::from_word(&self.act).or_corrupt(TABLE, "act", &key)?,
            reason: reason.unwrap_or_default(),
            fields: fields.map(str::to_owned).collect(),
            touches_sealed: is_cleared && is_set(self.touches_sealed),
            publication: publication(
                &self.publication,
                (self.publication_at, self.withdrawn_at),
                &key,
            )?,
        })
    }
}

impl Desk {
    /// The revisions of a notice, newest first. Those that changed sealed matter alone
    /// are there for who is cleared, and for nobody else.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn revisions(
        &self,
        notice: &NoticeId,
        clearance: Option<&Clearance>,
    ) -> Result<Vec<RevisionRow>, StoreError> {
        let is_cleared = clearance.is_some_and(|clearance| clearance.notice() == notice);
        let rows: Vec<Row> = sqlx::query_as(
            "select edit, number, step, at, actor_kind, actor, act, reason, fields,
                 touches_sealed, publication, publication_at, withdrawn_at
             from revisions
             where notice_id = $1
             order by edit desc",
        )
        .bind(notice.as_str())
        .fetch_all(&self.database.pool)
        .await?;
        rows.into_iter()
            .filter(|row| is_cleared || row.step == 0)
            .map(|row| Ok(row.into_domain(is_cleared, notice)?))
            .collect()
    }

    /// A notice as it was after a save, by the number of the save; the save before
    /// where that one changed nothing that the asker may know of. Whoever shows what
    /// is sealed in it puts that on record first.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn revision(
        &self,
        notice: &NoticeId,
        edit: i64,
        clearance: Option<&Clearance>,
    ) -> Result<Option<Revision>, StoreError> {
        let is_cleared = clearance.is_some_and(|clearance| clearance.notice() == notice);
        let mut read = self.database.begin_read().await?;
        let row: Option<Row> = sqlx::query_as(
            "select edit, number, step, at, actor_kind, actor, act, reason, fields,
                 touches_sealed, publication, publication_at, withdrawn_at
             from revisions
             where notice_id = $1 and edit <= $2 and (step = 0 or cast($3 as bigint) = 1)
             order by edit desc
             limit 1",
        )
        .bind(notice.as_str())
        .bind(edit)
        .bind(engine::flag(is_cleared))
        .fetch_optional(&mut *read)
        .await?;
        let Some(row) = row else {
            return Ok(None);
        };
        let row = row.into_domain(is_cleared, notice)?;
        let mut draft = document(&mut read, notice, row.edit).await?;
        draft.hosts = hosts(&mut read, notice, row.edit).await?;
        let sealed = if is_cleared {
            let SealedPart {
                disclosures,
                embargo,
            } = sealed::load(&mut read, &self.vault, notice, row.edit).await?;
            Some(Sealing {
                disclosures,
                embargo,
                is_forgotten: sealed::is_forgotten(&mut read, notice, row.edit).await?,
            })
        } else {
            None
        };
        Ok(Some(Revision { row, draft, sealed }))
    }
}

async fn document(
    connection: &mut AnyConnection,
    notice: &NoticeId,
    edit: i64,
) -> Result<Draft, StoreError> {
    let json: Option<String> = sqlx::query_scalar(
        "select document
         from revisions
         where notice_id = $1 and edit <= $2 and document is not null
         order by edit desc
         limit 1",
    )
    .bind(notice.as_str())
    .bind(edit)
    .fetch_optional(connection)
    .await?;
    let json = json.or_corrupt(TABLE, "document", notice)?;
    Ok(Draft::from_json(json.as_bytes()).or_corrupt(TABLE, "document", notice)?)
}

/// All hosts of the last revision that has all, and what became of them since.
async fn hosts(
    connection: &mut AnyConnection,
    notice: &NoticeId,
    edit: i64,
) -> Result<Vec<HostDraft>, StoreError> {
    let all: Option<(i64, String)> = sqlx::query_as(
        "select edit, hosts
         from revisions
         where notice_id = $1 and edit <= $2 and hosts is not null
         order by edit desc
         limit 1",
    )
    .bind(notice.as_str())
    .bind(edit)
    .fetch_optional(&mut *connection)
    .await?;
    let Some((since, json)) = all else {
        return Ok(Vec::new());
    };
    let mut hosts = read_hosts(&json, notice)?;
    let changes: Vec<String> = sqlx::query_scalar(
        "select host_changes
         from revisions
         where notice_id = $1 and edit > $2 and edit <= $3 and host_changes is not null
         order by edit",
    )
    .bind(notice.as_str())
    .bind(since)
    .bind(edit)
    .fetch_all(connection)
    .await?;
    let places = hosts.iter().enumerate();
    let places: BTreeMap<String, usize> = places
        .map(|(index, host)| (host.name.clone(), index))
        .collect();
    for json in changes {
        for host in read_hosts(&json, notice)? {
            let place = places
                .get(&host.name)
                .or_corrupt(TABLE, "host_changes", notice)?;
            hosts[*place] = host;
        }
    }
    Ok(hosts)
}

fn read_hosts(json: &str, notice: &NoticeId) -> Result<Vec<HostDraft>, Corrupt> {
    serde_json::from_str(json).or_corrupt(TABLE, "hosts", notice)
}
