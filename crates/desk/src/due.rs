//! What time brings: when the scheduler has to wake up, and what it does then.

use crate::clock::Openable;
use crate::notices::load::load;
use crate::notices::row;
use crate::notices::save::{Lifts, Save};
use crate::planned::{self, Turn};
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
        let mut connection = self.database.pool.acquire().await?;
        let at: Option<i64> = sqlx::query_scalar("select min(next_due) from notices")
            .fetch_one(&mut *connection)
            .await?;
        let at = at.map(|at| engine::instant(at).or_corrupt("notices", "next_due", ""));
        let planned = planned::first_at(&mut connection).await?;
        Ok(at.transpose()?.into_iter().chain(planned).min())
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
             where next_due <= $1 or id in (
                 select notice_id
                 from planned_updates
                 where held_at is null and at <= $1
             )
             order by coalesce(next_due, $1), id",
        )
        .bind(micros(now))
        .fetch_all(&self.database.pool)
        .await?;
        let mut done = Vec::new();
        for id in ids {
            let id = crate::columns::notice_id(&id, "notices")?;
            let mut due = Vec::new();
            // One planned update a turn, each in its place among what time does.
            loop {
                match self.run_due_of(&id, now).await {
                    Ok(Done::Nothing) => break,
                    Ok(Done::Held) => {}
                    Ok(Done::These(these)) => due.extend(these),
                    Err(error) => {
                        tracing::error!(notice = %id, %error, "failed to do what is due");
                        break;
                    }
                }
            }
            if !due.is_empty() {
                done.push((id, due));
            }
        }
        Ok(done)
    }

    async fn run_due_of(&self, id: &NoticeId, now: Instant) -> Result<Done, SaveError<Infallible>> {
        let mut write = self.database.begin_write().await?;
        let before = load(&mut write, &self.vault, id).await?;
        let after = load(&mut write, &self.vault, id).await?;
        let (Some(before), Some(after)) = (before, after) else {
            return Ok(Done::Nothing);
        };
        // Read inside of the transaction: a lift that was put off a moment ago,
        // or done by another node, is not due any more.
        let mut after = after.notice;
        let openable = Openable::now(&mut write, self, now).await?;
        let turn = planned::turn(&mut write, self, id, (now, openable)).await;
        let limit = turn.as_ref().map_or(now, Turn::at);
        let mut done = schedule::catch_up_to(&mut after, (limit, now), |at| openable.by_time(at));
        // What is due before it has a turn of its own.
        let turn = turn.filter(|_| done.is_empty());
        if let Some(turn) = &turn {
            let posted = turn
                .post(&mut write, (&before.notice, &mut after), now)
                .await?;
            if let Err(why) = posted {
                turn.hold(&mut write, id, (why, now)).await?;
                write.commit().await?;
                return Ok(Done::Held);
            }
            turn.forget(&mut write, id).await?;
            done.push(Due::Update(turn.id().clone()));
        }
        if done.is_empty() {
            // Something else reckoned when it is due: an earlier version, or by other rules.
            if row::reckon(&mut write, &after).await? {
                write.commit().await?;
            }
            return Ok(Done::Nothing);
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
        Ok(Done::These(done))
    }
}

/// What was done about a notice in one turn.
enum Done {
    /// Nothing is due, or nothing that may be done now.
    Nothing,
    /// A planned update could not go out, and waits for somebody.
    Held,
    /// These.
    These(Vec<Due>),
}
