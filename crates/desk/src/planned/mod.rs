//! Updates that are planned for later: planned, changed, taken back. They are kept
//! beside their notice, encrypted, so that nothing which is made of a notice can
//! hold one before it goes out. When that is, the scheduler asks `due`.

mod due;
mod rows;
mod words;

pub(crate) use due::{Turn, turn};
pub(crate) use rows::{first_at, forget_posted, seal_anew};

use crate::audit::{Action, Entry};
use crate::notices::lint::{self, Case};
use crate::notices::load::load;
use crate::notices::stored::Stored;
use crate::{Actor, Desk, SaveError, audit};
use domain::document::Problem;
use domain::embargo::Overruled;
use domain::planned::MOST;
use domain::{Instant, NoticeId, PlannedUpdate, Update, UpdateId};
use engine::StoreError;
use sqlx::AnyConnection;

/// A planned update, and who planned it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptUpdate {
    /// Of which notice.
    pub notice: NoticeId,
    /// The update.
    pub planned: PlannedUpdate,
    /// Who planned it, or changed it last.
    pub by: Actor,
}

/// Whether an update is planned anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Planning {
    /// As one that is not planned yet.
    New,
    /// In place of the one with its id.
    Again,
}

/// What became of an update that was to be planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Planned {
    /// It is planned.
    Now,
    /// It was planned already, or posted, just as it is.
    Before,
}

/// Why an update is not planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// Its instant is not to come.
    #[error("the instant of a planned update is over")]
    Past,
    /// Readers will not see the notice then.
    #[error("readers do not see the notice at that instant")]
    NoReaders,
    /// The notice has as many as it may have.
    #[error("the notice has too many planned updates")]
    TooMany,
    /// Another update has the id.
    #[error("the id is that of another update")]
    IdTaken,
    /// It has gone out, or was taken back.
    #[error("there is no such planned update any more")]
    Gone,
}

impl Desk {
    /// The planned updates of a notice, the earliest first.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn planned_updates(&self, notice: &NoticeId) -> Result<Vec<KeptUpdate>, StoreError> {
        let mut read = self.database.begin_read().await?;
        rows::load(&mut read, &self.vault, notice).await
    }

    /// Every planned update there is, the earliest first.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn all_planned_updates(&self) -> Result<Vec<KeptUpdate>, StoreError> {
        let mut read = self.database.begin_read().await?;
        rows::load_all(&mut read, &self.vault).await
    }

    /// Plans an update, or plans it anew. The lint judges it as if it were posted
    /// now, and nobody overrules it: whoever reads the desk reads what is planned, and
    /// it is posted when nobody is there to answer for it.
    ///
    /// # Errors
    /// When it cannot go out then, when it gives sealed text away, or when the store
    /// cannot answer. Nothing is changed then.
    pub async fn plan_update(
        &self,
        actor: &Actor,
        now: Instant,
        notice: &NoticeId,
        (update, planning): (Update, Planning),
    ) -> Result<Planned, SaveError<PlanError>> {
        let mut write = self.database.begin_write().await?;
        let stored = load(&mut write, &self.vault, notice).await?;
        let stored = stored.ok_or(SaveError::NoSuchNotice)?;
        let others = rows::load(&mut write, &self.vault, notice).await?;
        if planning == Planning::New
            && let Some(known) = known(&stored, &others, &update).map_err(SaveError::Rule)?
        {
            return Ok(known);
        }
        let planned = PlannedUpdate::of(&stored.notice, update);
        judge(&stored, &planned, (planning, &others), now).map_err(SaveError::Rule)?;
        let after = load(&mut write, &self.vault, notice).await?;
        let after = after.ok_or(SaveError::NoSuchNotice)?;
        if let Err(error) = lint(&mut write, (actor, now), (&stored, after), &planned).await {
            write.rollback().await?;
            self.record_refusal((actor, now), notice, &error).await?;
            return Err(error);
        }
        rows::store(&mut write, &self.vault, (notice, &planned), (actor, now)).await?;
        let action = match planning {
            Planning::New => Action::UpdatePlanned,
            Planning::Again => Action::UpdateReplanned,
        };
        record(&mut write, (actor, now), (action, notice)).await?;
        write.commit().await?;
        Ok(Planned::Now)
    }

    /// Takes a planned update back. Answers whether it was there: one that has gone
    /// out is not taken back.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn unplan_update(
        &self,
        actor: &Actor,
        now: Instant,
        notice: &NoticeId,
        update: &UpdateId,
    ) -> Result<bool, StoreError> {
        let mut write = self.database.begin_write().await?;
        let was_there = rows::remove(&mut write, notice, update).await?;
        if was_there {
            record(&mut write, (actor, now), (Action::UpdateUnplanned, notice)).await?;
        }
        write.commit().await?;
        Ok(was_there)
    }
}

/// What there is under the id of an update already.
fn known(
    stored: &Stored,
    others: &[KeptUpdate],
    update: &Update,
) -> Result<Option<Planned>, PlanError> {
    let planned = others.iter().map(|other| &other.planned.update);
    let mut all = stored.notice.updates.iter().chain(planned);
    match all.find(|other| other.id == update.id) {
        None => Ok(None),
        Some(other)
            if other.text == update.text
                && other.state == update.state
                && other.at.instant() == update.at.instant() =>
        {
            Ok(Some(Planned::Before))
        }
        Some(_) => Err(PlanError::IdTaken),
    }
}

fn judge(
    stored: &Stored,
    planned: &PlannedUpdate,
    (planning, others): (Planning, &[KeptUpdate]),
    now: Instant,
) -> Result<(), PlanError> {
    let mut others_of_id = others.iter();
    let is_there = others_of_id.any(|other| other.planned.update.id == planned.update.id);
    match planning {
        Planning::Again if !is_there => Err(PlanError::Gone),
        Planning::New if others.len() >= MOST => Err(PlanError::TooMany),
        _ if planned.at() <= now => Err(PlanError::Past),
        _ if !planned.will_have_readers(&stored.notice) => Err(PlanError::NoReaders),
        _ => Ok(()),
    }
}

/// Lets the lint judge what the notice would be with the update.
async fn lint(
    connection: &mut AnyConnection,
    (actor, now): (&Actor, Instant),
    (before, after): (&Stored, Stored),
    planned: &PlannedUpdate,
) -> Result<(), SaveError<PlanError>> {
    let mut after = after.notice;
    let row = after.updates.len();
    after.updates.push(planned.update.clone());
    let case = Case {
        actor,
        now,
        before: Some(&before.notice),
        after: &after,
    };
    match lint::refuse(connection, &case, &Overruled::No).await {
        Ok(_) => Ok(()),
        Err(SaveError::GivesAway(mut judgment)) => {
            judgment.may_overrule = false;
            let prefix = format!("updates[{row}].");
            judgment.refusals = judgment
                .refusals
                .into_iter()
                .map(|refusal| Problem {
                    path: refusal
                        .path
                        .strip_prefix(&prefix)
                        .unwrap_or(&refusal.path)
                        .to_owned(),
                    ..refusal
                })
                .collect();
            Err(SaveError::GivesAway(judgment))
        }
        Err(error) => Err(error),
    }
}

async fn record(
    connection: &mut AnyConnection,
    (actor, now): (&Actor, Instant),
    (action, notice): (Action, &NoticeId),
) -> Result<i64, StoreError> {
    let entry = Entry::of(actor, action).about(notice);
    audit::append(connection, &entry, now).await
}
