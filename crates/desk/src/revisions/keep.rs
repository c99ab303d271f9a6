//! Keeping a revision, in the transaction of the save that it tells of.

use super::Act;
use super::sealed::{self, SealedPart};
use crate::Actor;
use crate::notices::row::publication_columns;
use crate::notices::save::Save;
use crate::notices::{difference, stored::Stored};
use domain::document::{Draft, HostDraft, draft_of, draft_of_host, to_json};
use domain::{HostRow, Instant, Localized, Notice, Zone};
use engine::{OrCorrupt as _, StoreError, flag, micros};
use sqlx::AnyConnection;

/// Fields that the public part of a document does not have.
const BESIDE: [&str; 4] = ["hosts", "events", "judged_at", "publication"];

/// Fields of sealed matter.
const OF_SEALED: [&str; 2] = ["disclosures", "embargo"];

/// Keeps what the save made of the notice. A notice that was there before revisions
/// were kept begins with what it was.
pub(crate) async fn keep(
    connection: &mut AnyConnection,
    save: &Save<'_>,
    after: &Notice,
    edit: i64,
) -> Result<(), StoreError> {
    let mut last = last(connection, after).await?;
    if last.is_none()
        && let Some(before) = save.before
    {
        last = Some(first(connection, save, before).await?);
    }
    let before = save.before.map(|before| &before.notice);
    let fields = before.map_or_else(Vec::new, |before| difference::fields(before, after));
    let may_differ = |field: &String| !BESIDE.contains(&field.as_str());
    let document = match before {
        Some(before) if !fields.iter().any(may_differ) => {
            debug_assert_eq!(before.id, after.id);
            None
        }
        Some(before) => {
            let document = document(after);
            (self::document(before) != document).then_some(document)
        }
        None => Some(document(after)),
    };
    let touches_sealed = fields
        .iter()
        .any(|field| OF_SEALED.contains(&field.as_str()));
    let public: Vec<String> = fields
        .iter()
        .filter(|field| !OF_SEALED.contains(&field.as_str()))
        .cloned()
        .collect();
    let is_sealed_only = touches_sealed && public.is_empty() && document.is_none();
    let (number, step) = match last {
        None => (1, 0),
        Some((number, step)) if is_sealed_only => (number, step + 1),
        Some((number, _)) => (number + 1, 0),
    };
    let hosts = match before {
        Some(before) => Hosts::between(&before.hosts, &after.hosts, after.home_zone),
        None => Hosts::all(&after.hosts, after.home_zone),
    };
    let row = Row {
        edit,
        place: (number, step),
        at: save.now,
        actor: save.actor,
        act: Act::of(save, after, &fields),
        reason: save.said.reason,
        fields: public.join(", "),
        touches_sealed,
        document,
        hosts,
    };
    row.insert(connection, after).await?;
    let has_sealed = SealedPart::of(after);
    if touches_sealed || (before.is_none() && !has_sealed.is_empty()) {
        let place = (&after.id, edit);
        sealed::store(connection, &save.desk.vault, place, has_sealed).await?;
    }
    Ok(())
}

/// What the notice was before revisions were kept.
async fn first(
    connection: &mut AnyConnection,
    save: &Save<'_>,
    before: &Stored,
) -> Result<(i64, i64), StoreError> {
    let notice = &before.notice;
    let row = Row {
        edit: before.edit,
        place: (1, 0),
        at: before.changed_at,
        actor: &before.changed_by,
        act: Act::Found,
        reason: &Localized::new(),
        fields: String::new(),
        touches_sealed: false,
        document: Some(document(notice)),
        hosts: Hosts::all(&notice.hosts, notice.home_zone),
    };
    row.insert(connection, notice).await?;
    let part = SealedPart::of(notice);
    if !part.is_empty() {
        let place = (&notice.id, before.edit);
        sealed::store(connection, &save.desk.vault, place, part).await?;
    }
    Ok((1, 0))
}

/// Number and step of the newest revision.
async fn last(
    connection: &mut AnyConnection,
    notice: &Notice,
) -> Result<Option<(i64, i64)>, StoreError> {
    let last = sqlx::query_as(
        "select number, step
         from revisions
         where notice_id = $1
         order by edit desc
         limit 1",
    )
    .bind(notice.id.as_str())
    .fetch_optional(connection)
    .await?;
    Ok(last)
}

/// The public part without its hosts, as JSON.
fn document(notice: &Notice) -> String {
    let mut draft = draft_of(notice, None);
    // Opened sections too: words that were sealed stay in sealed tables.
    draft.disclosures.clear();
    draft.hosts.clear();
    draft.publish_at = None;
    to_json(&draft).to_string()
}

/// The hosts of a revision, or what became of them.
enum Hosts {
    AsBefore,
    All(String),
    Some(String),
}

impl Hosts {
    fn all(hosts: &[HostRow], zone: Zone) -> Self {
        let drafts = hosts.iter().map(|row| draft_of_host(row, zone)).collect();
        Self::All(json(drafts))
    }

    /// The rows that differ, where the hosts are the same ones in the same order and
    /// most are as they were.
    fn between(before: &[HostRow], after: &[HostRow], zone: Zone) -> Self {
        if before == after {
            return Self::AsBefore;
        }
        let names =
            |rows: &[HostRow]| -> Vec<_> { rows.iter().map(|row| row.name.clone()).collect() };
        let differ: Vec<_> = after
            .iter()
            .zip(before)
            .filter(|(after, before)| after != before)
            .map(|(after, _)| draft_of_host(after, zone))
            .collect();
        if names(before) != names(after) || differ.len() * 2 > after.len().max(20) {
            return Self::all(after, zone);
        }
        Self::Some(json(differ))
    }
}

fn json(hosts: Vec<HostDraft>) -> String {
    let draft = Draft {
        hosts,
        ..Draft::default()
    };
    to_json(&draft)["hosts"].to_string()
}

struct Row<'a> {
    edit: i64,
    place: (i64, i64),
    at: Instant,
    actor: &'a Actor,
    act: Act,
    reason: &'a Localized<String>,
    fields: String,
    touches_sealed: bool,
    document: Option<String>,
    hosts: Hosts,
}

impl Row<'_> {
    async fn insert(
        self,
        connection: &mut AnyConnection,
        notice: &Notice,
    ) -> Result<(), StoreError> {
        let reason = (!self.reason.is_empty()).then(|| serde_json::to_string(self.reason));
        let reason = reason
            .transpose()
            .or_corrupt("revisions", "reason", &notice.id)?;
        let (hosts, host_changes) = match self.hosts {
            Hosts::AsBefore => (None, None),
            Hosts::All(hosts) => (Some(hosts), None),
            Hosts::Some(rows) => (None, Some(rows)),
        };
        let (publication, publication_at, withdrawn_at) = publication_columns(notice.publication);
        // A save that is no edit, such as that a host is late, takes the place of the last.
        sqlx::query(
            "insert into revisions (notice_id, edit, number, step, at, actor_kind, actor, act,
                 reason, fields, touches_sealed, publication, publication_at, withdrawn_at,
                 document, hosts, host_changes)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
             on conflict (notice_id, edit) do nothing",
        )
        .bind(notice.id.as_str())
        .bind(self.edit)
        .bind(self.place.0)
        .bind(self.place.1)
        .bind(micros(self.at))
        .bind(self.actor.kind())
        .bind(self.actor.key())
        .bind(self.act.word())
        .bind(reason)
        .bind(self.fields)
        .bind(flag(self.touches_sealed))
        .bind(publication)
        .bind(publication_at)
        .bind(withdrawn_at)
        .bind(self.document)
        .bind(hosts)
        .bind(host_changes)
        .execute(connection)
        .await?;
        Ok(())
    }
}
