//! What time brings: when the scheduler has to wake up, and what it does then.

use crate::clock::Openable;
use crate::notices::load::load;
use crate::notices::row;
use crate::notices::save::{Lifts, Save};
use crate::writer::Said;
use crate::{Actor, Desk, SaveError};
use domain::embargo::Overruled;
use domain::schedule::{self, Due};
use domain::{Instant, NoticeId};
use engine::{OrCorrupt, StoreError, micros};
use std::convert::Infallible;

impl Desk {
    /// When something is due next. It may lie in the past: then at once.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn next_due(&self) -> Result<Option<Instant>, StoreError> {
        let at: Option<i64> = sqlx::query_scalar("select min(next_due) from notices")
            .fetch_one(&self.database.pool)
            .await?;
        let at = at.map(|at| engine::instant(at).or_corrupt("notices", "next_due", ""));
        Ok(at.transpose()?)
    }

    /// Does everything that is due by `now`, in one transaction a notice, and
    /// tells what was done. What makes text public stays due while the clock is
    /// doubted. A notice that another node has seen to meanwhile is
    /// not in the answer. One that fails is reported to the log and stays due,
    /// and the others are done nonetheless; so whoever calls this in a loop has
    /// to pause between two calls.
    ///
    /// # Errors
    /// When the store cannot even tell what is due.
    pub async fn run_due(&self, now: Instant) -> Result<Vec<(NoticeId, Vec<Due>)>, StoreError> {
        let ids: Vec<String> = sqlx::query_scalar(
            "select id
             from notices
             where next_due <= $1
             order by next_due, id",
        )
        .bind(micros(now))
        .fetch_all(&self.database.pool)
        .await?;
        let mut done = Vec::new();
        for id in ids {
            let id = crate::columns::notice_id(&id, "notices")?;
            match self.run_due_of(&id, now).await {
                Ok(due) if due.is_empty() => {}
                Ok(due) => done.push((id, due)),
                Err(error) => tracing::error!(notice = %id, %error, "failed to do what is due"),
            }
        }
        Ok(done)
    }

    async fn run_due_of(
        &self,
        id: &NoticeId,
        now: Instant,
    ) -> Result<Vec<Due>, SaveError<Infallible>> {
        let mut write = self.database.begin_write().await?;
        let before = load(&mut write, &self.vault, id).await?;
        let after = load(&mut write, &self.vault, id).await?;
        let (Some(before), Some(after)) = (before, after) else {
            return Ok(Vec::new());
        };
        // Read inside of the transaction: a lift that was put off a moment ago,
        // or done by another node, is not due any more.
        let mut after = after.notice;
        let openable = Openable::now(&mut write, self, now).await?;
        let done = schedule::catch_up(&mut after, now, |at| openable.by_time(at));
        if done.is_empty() {
            // Something else reckoned when it is due: an earlier version, or by other rules.
            if row::reckon(&mut write, &after).await? {
                write.commit().await?;
            }
            return Ok(done);
        }
        let save = Save {
            desk: self,
            actor: &Actor::Scheduler,
            now,
            lifts: Lifts::ByTime,
            before: Some(&before),
            overruled: &Overruled::No,
            said: Said::NOTHING,
        };
        save.run::<Infallible>(&mut write, after).await?;
        write.commit().await?;
        Ok(done)
    }
}
