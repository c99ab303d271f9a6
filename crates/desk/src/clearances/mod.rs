//! The table of clearances: who may read the sealed text of which notice. The
//! only file that makes a [`Clearance`], because only here the right has just
//! been looked up.

mod glass;

pub use glass::SeizeError;

use crate::audit::{Action, Entry};
use crate::columns::notice_id;
use crate::notices::save::Save;
use crate::{Actor, Desk, Role, alerts, audit, revisions, sealers};
use domain::{Clearance, Instant, Notice, NoticeId, OperatorId};
use engine::{OrCorrupt, StoreError, micros};
use sqlx::AnyConnection;

impl Desk {
    /// The operator's clearance for a notice, where there is one. A role alone
    /// clears nobody.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn clearance(
        &self,
        operator: &OperatorId,
        notice: &NoticeId,
    ) -> Result<Option<Clearance>, StoreError> {
        let mut connection = self.database.pool.acquire().await?;
        let is_cleared = is_cleared(&mut connection, operator, notice).await?;
        Ok(is_cleared.then(|| make(operator.clone(), notice.clone())))
    }

    /// Who is cleared for a notice.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn cleared(&self, notice: &NoticeId) -> Result<Vec<OperatorId>, StoreError> {
        let ids: Vec<String> = sqlx::query_scalar(
            "select operator_id
             from clearances
             where notice_id = $1
             order by granted_at, operator_id",
        )
        .bind(notice.as_str())
        .fetch_all(&self.database.pool)
        .await?;
        ids.iter()
            .map(|id| Ok(OperatorId::parse(id).or_corrupt("clearances", "operator_id", notice)?))
            .collect()
    }

    /// How many notices hold sealed text that one operator alone may read.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn cleared_alone(&self, operator: &OperatorId) -> Result<Alone, StoreError> {
        let mut connection = self.database.pool.acquire().await?;
        alone(&mut connection, operator).await
    }

    /// Clears those whom a program names for sealed text that nobody is cleared
    /// for. Where somebody is, only they clear others.
    ///
    /// # Errors
    /// When there is no such operator or the store cannot answer.
    pub async fn clear_first(
        &self,
        actor: &Actor,
        notice: &NoticeId,
        named: &[OperatorId],
        now: Instant,
    ) -> Result<(), StoreError> {
        if named.is_empty() {
            return Ok(());
        }
        let mut write = self.database.begin_write().await?;
        if holds_sealed(&mut write, notice).await?
            && !is_anybody_cleared(&mut write, notice).await?
        {
            for operator in named {
                clear(&mut write, actor, operator, notice, now).await?;
            }
        }
        write.commit().await
    }

    /// Lets another operator read what the holder of a clearance may read.
    ///
    /// # Errors
    /// When there is no such operator or the store cannot answer.
    pub async fn grant(
        &self,
        by: &Clearance,
        to: &OperatorId,
        now: Instant,
    ) -> Result<(), StoreError> {
        let mut write = self.database.begin_write().await?;
        let granted = insert(&mut write, to, by.notice(), Some(by.operator()), now).await?;
        if granted {
            let actor = Actor::Operator(by.operator().clone());
            let entry = Entry::of(&actor, Action::ClearanceGranted)
                .about(by.notice())
                .detail(to.as_str());
            audit::append(&mut write, &entry, now).await?;
        }
        write.commit().await
    }
}

async fn holds_sealed(
    connection: &mut AnyConnection,
    notice: &NoticeId,
) -> Result<bool, StoreError> {
    let found: i64 = sqlx::query_scalar("select count(*) from disclosures where notice_id = $1")
        .bind(notice.as_str())
        .fetch_one(connection)
        .await?;
    Ok(found > 0)
}

async fn is_anybody_cleared(
    connection: &mut AnyConnection,
    notice: &NoticeId,
) -> Result<bool, StoreError> {
    let found: i64 = sqlx::query_scalar("select count(*) from clearances where notice_id = $1")
        .bind(notice.as_str())
        .fetch_one(connection)
        .await?;
    Ok(found > 0)
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one place where clearances are made, right after the look-up"
)]
const fn make(operator: OperatorId, notice: NoticeId) -> Clearance {
    Clearance::grant(operator, notice)
}

/// The store's own clearance: to write sealed text into its table it has to be
/// read. The operator of it is nobody, and it never leaves the crate.
pub(crate) fn for_storage(notice: &NoticeId) -> Clearance {
    make(
        OperatorId::from_random([0; domain::id::ID_LENGTH]),
        notice.clone(),
    )
}

/// Whether the actor may change sealed text that is already there. A token is
/// cleared for nothing: a script that reports hosts must not be able to put other
/// words in place of those that are to be disclosed.
pub(crate) async fn may_touch(
    connection: &mut AnyConnection,
    actor: &Actor,
    notice: &NoticeId,
) -> Result<bool, StoreError> {
    match actor {
        Actor::Operator(operator) => is_cleared(connection, operator, notice).await,
        Actor::Token(_) | Actor::Unknown => Ok(false),
        Actor::Import | Actor::Console | Actor::Scheduler => Ok(true),
    }
}

/// Whether an operator is cleared for a notice.
pub(crate) async fn is_cleared(
    connection: &mut AnyConnection,
    operator: &OperatorId,
    notice: &NoticeId,
) -> Result<bool, StoreError> {
    let found: i64 = sqlx::query_scalar(
        "select count(*)
         from clearances
         where operator_id = $1 and notice_id = $2",
    )
    .bind(operator.as_str())
    .bind(notice.as_str())
    .fetch_one(connection)
    .await?;
    Ok(found > 0)
}

/// Clears whoever writes the first sealed text of a notice, and by no other save
/// anybody: who only made the notice has written nothing that is sealed. A program
/// clears nobody, whoever administers the desk. Who was cleared for what was
/// sealed there before is not cleared for this, and the other way round: what the
/// history still holds of it is forgotten.
pub(crate) async fn follow(
    connection: &mut AnyConnection,
    save: &Save<'_>,
    after: &Notice,
    edit: i64,
) -> Result<(), StoreError> {
    let had_none = save
        .before
        .is_none_or(|before| before.notice.disclosures.is_empty());
    if !had_none || after.disclosures.is_empty() {
        return Ok(());
    }
    sealers::note(connection, &after.id, save.actor).await?;
    take_of_notice(connection, save, &after.id).await?;
    revisions::forget_before(connection, &after.id, edit).await?;
    if let Actor::Operator(operator) = save.actor {
        clear(connection, save.actor, operator, &after.id, save.now).await?;
    }
    Ok(())
}

/// How many notices hold sealed text that one operator alone may read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Alone {
    /// Those whose sealed text opens by itself at its lift.
    pub opening: u64,
    /// Those that have to be published before it can open.
    pub unpublished: u64,
}

impl Alone {
    /// Whether there is none.
    #[must_use]
    pub const fn is_none(self) -> bool {
        self.opening == 0 && self.unpublished == 0
    }
}

pub(crate) async fn alone(
    connection: &mut AnyConnection,
    operator: &OperatorId,
) -> Result<Alone, StoreError> {
    let publications: Vec<String> = sqlx::query_scalar(
        "select n.publication
         from clearances c
         join notices n on n.id = c.notice_id
         where c.operator_id = $1
             and c.notice_id not in (
                 select notice_id from clearances where operator_id <> $1)
             and c.notice_id in (
                 select notice_id from disclosures where lifted_at is null)",
    )
    .bind(operator.as_str())
    .fetch_all(connection)
    .await?;
    let opens = |word: &&String| matches!(word.as_str(), "planned" | "published");
    let opening = publications.iter().filter(opens).count();
    let of = |count| u64::try_from(count).unwrap_or(u64::MAX);
    Ok(Alone {
        opening: of(opening),
        unpublished: of(publications.len() - opening),
    })
}

/// Takes every clearance of an operator away.
pub(crate) async fn take_of_operator(
    connection: &mut AnyConnection,
    actor: &Actor,
    operator: &OperatorId,
    now: Instant,
) -> Result<(), StoreError> {
    let ids: Vec<String> =
        sqlx::query_scalar("delete from clearances where operator_id = $1 returning notice_id")
            .bind(operator.as_str())
            .fetch_all(&mut *connection)
            .await?;
    for id in ids {
        let notice = notice_id(&id, "clearances")?;
        record_taken(connection, actor, &notice, operator.as_str(), now).await?;
    }
    Ok(())
}

/// Takes every clearance for a notice away, and tells those who held them, except
/// who is about to be cleared again.
async fn take_of_notice(
    connection: &mut AnyConnection,
    save: &Save<'_>,
    notice: &NoticeId,
) -> Result<(), StoreError> {
    let ids: Vec<String> =
        sqlx::query_scalar("delete from clearances where notice_id = $1 returning operator_id")
            .bind(notice.as_str())
            .fetch_all(&mut *connection)
            .await?;
    for id in ids {
        let line = record_taken(connection, save.actor, notice, &id, save.now).await?;
        let operator = OperatorId::parse(&id).or_corrupt("clearances", "operator_id", notice)?;
        if save.actor.operator() != Some(&operator) {
            alerts::tell_operator(connection, &operator, line).await?;
        }
    }
    Ok(())
}

async fn record_taken(
    connection: &mut AnyConnection,
    actor: &Actor,
    notice: &NoticeId,
    operator: &str,
    now: Instant,
) -> Result<i64, StoreError> {
    let entry = Entry::of(actor, Action::ClearanceTaken)
        .about(notice)
        .detail(operator);
    audit::append(connection, &entry, now).await
}

/// Clears the first operator for the sealed text that nobody is cleared for: what
/// was brought in before there was anybody.
pub(crate) async fn inherit(
    connection: &mut AnyConnection,
    actor: &Actor,
    operator: &OperatorId,
    now: Instant,
) -> Result<(), StoreError> {
    let ids: Vec<String> = sqlx::query_scalar(
        "select n.id
         from notices n
         where n.id in (select notice_id from disclosures)
             and n.id not in (select notice_id from clearances)
         order by n.id",
    )
    .fetch_all(&mut *connection)
    .await?;
    for id in ids {
        let notice = notice_id(&id, "notices")?;
        clear(connection, actor, operator, &notice, now).await?;
    }
    Ok(())
}

/// Whether an operator is cleared for a notice and may change what readers see,
/// at this moment.
pub(crate) async fn may_move_lifts(
    connection: &mut AnyConnection,
    operator: &OperatorId,
    notice: &NoticeId,
) -> Result<bool, StoreError> {
    let role: Option<String> = sqlx::query_scalar(
        "select o.role
         from operators o
         join clearances c on c.operator_id = o.id
         where o.id = $1 and c.notice_id = $2",
    )
    .bind(operator.as_str())
    .bind(notice.as_str())
    .fetch_optional(connection)
    .await?;
    let role = role.as_deref().and_then(Role::from_word);
    Ok(role.is_some_and(Role::may_publish))
}

/// Whether the operator is an administrator at this moment.
pub(crate) async fn is_administrator(
    connection: &mut AnyConnection,
    operator: &OperatorId,
) -> Result<bool, StoreError> {
    let found: i64 =
        sqlx::query_scalar("select count(*) from operators where id = $1 and role = $2")
            .bind(operator.as_str())
            .bind(Role::Administrator.word())
            .fetch_one(connection)
            .await?;
    Ok(found > 0)
}

async fn clear(
    connection: &mut AnyConnection,
    actor: &Actor,
    operator: &OperatorId,
    notice: &NoticeId,
    now: Instant,
) -> Result<(), StoreError> {
    if insert(connection, operator, notice, None, now).await? {
        let entry = Entry::of(actor, Action::ClearanceGranted)
            .about(notice)
            .detail(operator.as_str());
        audit::append(connection, &entry, now).await?;
    }
    Ok(())
}

async fn insert(
    connection: &mut AnyConnection,
    operator: &OperatorId,
    notice: &NoticeId,
    by: Option<&OperatorId>,
    now: Instant,
) -> Result<bool, StoreError> {
    let inserted = sqlx::query(
        "insert into clearances (operator_id, notice_id, granted_at, granted_by)
         values ($1, $2, $3, $4)
         on conflict (operator_id, notice_id) do nothing",
    )
    .bind(operator.as_str())
    .bind(notice.as_str())
    .bind(micros(now))
    .bind(by.map(OperatorId::as_str))
    .execute(connection)
    .await?;
    Ok(inserted.rows_affected() > 0)
}
