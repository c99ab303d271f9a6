//! The audit trail: who did what to which notice, and when. It is only ever
//! added to, and it holds no word of any text.

use crate::words::words;
use crate::{Actor, Desk};
use domain::{Instant, NoticeId};
use engine::{Corrupt, OrCorrupt, StoreError, micros};
use sqlx::AnyConnection;

const TABLE: &str = "audit";

words!(
    /// What was done.
    Action {
        /// A notice was saved for the first time.
        Created = "created",
        /// A notice was saved; the detail names the fields.
        Changed = "changed",
        /// A notice is to be published by itself.
        Planned = "planned",
        /// A notice is not to be published by itself any more.
        Unplanned = "unplanned",
        /// A notice became public.
        Published = "published",
        /// A notice was taken back.
        Withdrawn = "withdrawn",
        /// A draft was deleted.
        Deleted = "deleted",
        /// A disclosure was opened; the detail is its id.
        Lifted = "lifted",
        /// Sealed text was shown.
        SealedRead = "sealed_read",
        /// Sealed text was exported.
        SealedExported = "sealed_exported",
        /// A clearance was granted; the detail is the operator's id.
        ClearanceGranted = "clearance_granted",
        /// A clearance was taken away; the detail is the operator's id.
        ClearanceTaken = "clearance_taken",
        /// The first operator set the desk up.
        SetUp = "set_up",
        /// An operator was added; the detail is the operator's id.
        OperatorAdded = "operator_added",
        /// An operator was removed; the detail is the operator's id.
        OperatorRemoved = "operator_removed",
        /// An operator's password was changed; the detail is the operator's id.
        PasswordChanged = "password_changed",
        /// An operator's role was changed; the detail is the operator's id.
        RoleChanged = "role_changed",
        /// An operator signed in.
        SignedIn = "signed_in",
        /// Somebody tried to sign in and failed.
        SignInFailed = "sign_in_failed",
        /// An operator signed out.
        SignedOut = "signed_out",
        /// A token was made; the detail is its name.
        TokenAdded = "token_added",
        /// A token was revoked; the detail is its name.
        TokenRevoked = "token_revoked",
        /// Everything sealed was sealed anew with a new key; the detail is its name.
        SealKeyRotated = "seal_key_rotated",
        /// The board was rebuilt.
        Republished = "republished",
    }
);

/// What is to be recorded.
pub(crate) struct Entry<'a> {
    pub(crate) actor: &'a Actor,
    pub(crate) action: Action,
    pub(crate) notice: Option<&'a NoticeId>,
    pub(crate) detail: Option<&'a str>,
}

/// One line of the trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditRow {
    /// Its number, without gaps.
    pub sequence: i64,
    /// When.
    pub at: Instant,
    /// Who.
    pub actor: Actor,
    /// What.
    pub action: Action,
    /// To which notice.
    pub notice: Option<NoticeId>,
    /// What the action says more: names and ids, never text.
    pub detail: Option<String>,
}

#[derive(sqlx::FromRow)]
struct Row {
    sequence: i64,
    at: i64,
    actor_kind: String,
    actor: Option<String>,
    action: String,
    notice_id: Option<String>,
    detail: Option<String>,
}

impl Row {
    fn into_domain(self) -> Result<AuditRow, Corrupt> {
        let key = self.sequence.to_string();
        let notice = self.notice_id.as_deref().map(NoticeId::parse).transpose();
        Ok(AuditRow {
            sequence: self.sequence,
            at: engine::instant(self.at).or_corrupt(TABLE, "at", &key)?,
            actor: Actor::from_columns(&self.actor_kind, self.actor, TABLE, &key)?,
            action: Action::from_word(&self.action).or_corrupt(TABLE, "action", &key)?,
            notice: notice.or_corrupt(TABLE, "notice_id", &key)?,
            detail: self.detail,
        })
    }
}

impl Desk {
    /// Records something that is no save of a notice: a sign-in, a look at
    /// sealed text. The detail names things and quotes nothing.
    ///
    /// # Errors
    /// When the store cannot answer; what was to be recorded must not happen then.
    pub async fn record(
        &self,
        actor: &Actor,
        action: Action,
        notice: Option<&NoticeId>,
        detail: Option<&str>,
        now: Instant,
    ) -> Result<(), StoreError> {
        let mut write = self.database.begin_write().await?;
        let entry = Entry {
            actor,
            action,
            notice,
            detail,
        };
        append(&mut write, &entry, now).await?;
        write.commit().await
    }

    /// The newest lines of the trail, newest first.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn audit(&self, limit: u32) -> Result<Vec<AuditRow>, StoreError> {
        let rows: Vec<Row> = sqlx::query_as(
            "select sequence, at, actor_kind, actor, action, notice_id, detail
             from audit
             order by sequence desc
             limit $1",
        )
        .bind(i64::from(limit))
        .fetch_all(&self.database.pool)
        .await?;
        rows.into_iter().map(|row| Ok(row.into_domain()?)).collect()
    }

    /// Everything that was done to one notice, newest first.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn audit_of(&self, notice: &NoticeId) -> Result<Vec<AuditRow>, StoreError> {
        let rows: Vec<Row> = sqlx::query_as(
            "select sequence, at, actor_kind, actor, action, notice_id, detail
             from audit
             where notice_id = $1
             order by sequence desc",
        )
        .bind(notice.as_str())
        .fetch_all(&self.database.pool)
        .await?;
        rows.into_iter().map(|row| Ok(row.into_domain()?)).collect()
    }
}

/// Adds a line in the transaction of what it tells of. Writes run one at a time,
/// so the numbers have neither gaps nor doubles.
pub(crate) async fn append(
    connection: &mut AnyConnection,
    entry: &Entry<'_>,
    now: Instant,
) -> Result<(), StoreError> {
    sqlx::query(
        "insert into audit (sequence, at, actor_kind, actor, action, notice_id, detail)
         select coalesce(max(sequence), 0) + 1, $1, $2, $3, $4, $5, $6
         from audit",
    )
    .bind(micros(now))
    .bind(entry.actor.kind())
    .bind(entry.actor.key())
    .bind(entry.action.word())
    .bind(entry.notice.map(NoticeId::as_str))
    .bind(entry.detail)
    .execute(connection)
    .await?;
    Ok(())
}
