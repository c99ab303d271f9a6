//! The sealed part of a revision: beside the tables of disclosures the only file
//! that turns sealed text into bytes, and they leave it through the vault alone.

use crate::clearances::for_storage;
use crate::seal::{self, KeyId, Vault};
use domain::document::{DisclosureDraft, Draft, EmbargoDraft, draft_of, to_json};
use domain::{Notice, NoticeId};
use engine::{Corrupt, OrCorrupt, StoreError};
use sqlx::AnyConnection;
use zeroize::Zeroizing;

const TABLE: &str = "revision_seals";

/// What is or was sealed in a notice, and the policy.
pub(super) struct SealedPart {
    pub(super) disclosures: Vec<DisclosureDraft>,
    pub(super) embargo: Option<EmbargoDraft>,
}

impl SealedPart {
    pub(super) fn of(notice: &Notice) -> Self {
        let draft = draft_of(notice, Some(&for_storage(&notice.id)));
        Self {
            disclosures: draft.disclosures,
            embargo: draft.embargo,
        }
    }

    /// Whether there is nothing to be sealed.
    pub(super) const fn is_empty(&self) -> bool {
        self.disclosures.is_empty() && self.embargo.is_none()
    }

    fn bytes(self) -> Zeroizing<Vec<u8>> {
        let draft = Draft {
            disclosures: self.disclosures,
            embargo: self.embargo,
            kind: domain::Kind::Incident.word().to_owned(),
            ..Draft::default()
        };
        Zeroizing::new(to_json(&draft).to_string().into_bytes())
    }
}

/// Where a sealed part belongs: it opens for no other revision.
fn place(notice: &str, edit: i64) -> Vec<u8> {
    format!("fenster revision {notice} {edit}").into_bytes()
}

pub(super) async fn store(
    connection: &mut AnyConnection,
    vault: &Vault,
    (notice, edit): (&NoticeId, i64),
    part: SealedPart,
) -> Result<(), StoreError> {
    let key = seal::current(connection).await?;
    let sealed = vault.seal(&key, &place(notice.as_str(), edit), part.bytes());
    let sealed = sealed.map_err(|error| {
        tracing::error!(%error, "sealed text cannot be kept");
        StoreError::Unexpected("the key of sealed text is not there")
    })?;
    put(connection, (notice.as_str(), edit), &key, &sealed).await
}

async fn put(
    connection: &mut AnyConnection,
    (notice, edit): (&str, i64),
    key: &KeyId,
    sealed: &str,
) -> Result<(), StoreError> {
    sqlx::query(
        "insert into revision_seals (notice_id, edit, key_id, sealed)
         values ($1, $2, $3, $4)
         on conflict (notice_id, edit) do update
         set key_id = $3, sealed = $4",
    )
    .bind(notice)
    .bind(edit)
    .bind(key.as_str())
    .bind(sealed)
    .execute(connection)
    .await?;
    Ok(())
}

/// What was sealed as of an edit, for who is cleared; nothing where nothing was.
pub(super) async fn load(
    connection: &mut AnyConnection,
    vault: &Vault,
    notice: &NoticeId,
    edit: i64,
) -> Result<SealedPart, StoreError> {
    let row: Option<(i64, String, String)> = sqlx::query_as(
        "select edit, key_id, sealed
         from revision_seals
         where notice_id = $1 and edit <= $2
         order by edit desc
         limit 1",
    )
    .bind(notice.as_str())
    .bind(edit)
    .fetch_optional(connection)
    .await?;
    let Some((edit, key, sealed)) = row else {
        return Ok(SealedPart {
            disclosures: Vec::new(),
            embargo: None,
        });
    };
    let damaged = || Corrupt::on(TABLE).column("sealed").row(notice);
    let plain = vault
        .open(&KeyId::stored(&key), &place(notice.as_str(), edit), &sealed)
        .map_err(|_| damaged())?;
    let draft = Draft::from_json(&plain).map_err(|_| damaged())?;
    Ok(SealedPart {
        disclosures: draft.disclosures,
        embargo: draft.embargo,
    })
}

/// Forgets what was sealed before a save that seals text anew where none was sealed
/// any more: it was for others to read.
pub(crate) async fn forget_before(
    connection: &mut AnyConnection,
    notice: &NoticeId,
    edit: i64,
) -> Result<(), StoreError> {
    sqlx::query("delete from revision_seals where notice_id = $1 and edit < $2")
        .bind(notice.as_str())
        .bind(edit)
        .execute(connection)
        .await?;
    Ok(())
}

/// Whether an edit is of the time before that, of which nothing sealed is kept.
pub(super) async fn is_forgotten(
    connection: &mut AnyConnection,
    notice: &NoticeId,
    edit: i64,
) -> Result<bool, StoreError> {
    // To take sealed text away is an edit of sealed matter with a part of its own; so
    // one before the oldest part that is there says that older ones are gone.
    let found: i64 = sqlx::query_scalar(
        "select count(*)
         from revisions r
         join (
             select min(edit) as edit
             from revision_seals
             where notice_id = $1
         ) kept on r.edit < kept.edit
         where r.notice_id = $1 and r.touches_sealed = 1 and kept.edit > $2",
    )
    .bind(notice.as_str())
    .bind(edit)
    .fetch_one(connection)
    .await?;
    Ok(found > 0)
}

/// Seals the sealed part of every revision with another key.
pub(crate) async fn seal_anew(
    connection: &mut AnyConnection,
    vault: &Vault,
    key: &KeyId,
) -> Result<(), StoreError> {
    let rows: Vec<(String, i64)> =
        sqlx::query_as("select notice_id, edit from revision_seals order by notice_id, edit")
            .fetch_all(&mut *connection)
            .await?;
    for (notice, edit) in rows {
        let (old, sealed): (String, String) = sqlx::query_as(
            "select key_id, sealed from revision_seals where notice_id = $1 and edit = $2",
        )
        .bind(&notice)
        .bind(edit)
        .fetch_one(&mut *connection)
        .await?;
        let place = place(&notice, edit);
        let plain = vault
            .open(&KeyId::stored(&old), &place, &sealed)
            .or_corrupt(TABLE, "sealed", &notice)?;
        let sealed = vault.seal(key, &place, plain).map_err(|error| {
            tracing::error!(%error, "sealed text cannot be kept");
            StoreError::Unexpected("the key of sealed text is not there")
        })?;
        put(connection, (&notice, edit), key, &sealed).await?;
    }
    Ok(())
}
