//! A planned update goes out, or is held: inside of the transaction in which the
//! scheduler sees to its notice, so that of two nodes one does it.

use super::rows;
use crate::audit::{Action, Entry};
use crate::clock::Openable;
use crate::notices::lint::Case;
use crate::{Actor, Desk, audit};
use domain::{Instant, Notice, NoticeId, PlannedUpdate, UpdateId, WhyHeld, planned};
use engine::StoreError;
use sqlx::AnyConnection;

/// The planned update of a notice whose turn it is.
pub(crate) struct Turn(PlannedUpdate);

/// The one whose turn it is by `now`, if all clocks agree.
pub(crate) async fn turn(
    connection: &mut AnyConnection,
    desk: &Desk,
    notice: &NoticeId,
    (now, openable): (Instant, Openable),
) -> Option<Turn> {
    let kept = rows::load(connection, &desk.vault, notice).await;
    // One that cannot be read keeps nothing else from its turn.
    let kept = kept.unwrap_or_else(|error| {
        tracing::error!(%notice, %error, "failed to read planned updates");
        Vec::new()
    });
    let kept: Vec<PlannedUpdate> = kept.into_iter().map(|kept| kept.planned).collect();
    let due = planned::due(&kept, now, |at| openable.by_time(at));
    due.cloned().map(Turn)
}

impl Turn {
    /// Its instant.
    pub(crate) const fn at(&self) -> Instant {
        self.0.at()
    }

    /// Its id, which its post will have.
    pub(crate) const fn id(&self) -> &UpdateId {
        &self.0.update.id
    }

    /// Posts it, if it may go out; what keeps it from that is told otherwise. The
    /// lint has the last word: what is sealed may be another than when it was planned.
    pub(crate) async fn post(
        &self,
        connection: &mut AnyConnection,
        (before, after): (&Notice, &mut Notice),
        now: Instant,
    ) -> Result<Result<(), WhyHeld>, StoreError> {
        if let Err(why) = self.0.post(after) {
            return Ok(Err(why));
        }
        let case = Case {
            actor: &Actor::Scheduler,
            now,
            before: Some(before),
            after,
        };
        let gives_away = case.would_give_away(connection).await?;
        Ok(if gives_away {
            Err(WhyHeld::GivesAway)
        } else {
            Ok(())
        })
    }

    /// It is on the timeline now, and planned no more.
    pub(crate) async fn forget(
        &self,
        connection: &mut AnyConnection,
        notice: &NoticeId,
    ) -> Result<(), StoreError> {
        rows::remove(connection, notice, self.id()).await?;
        Ok(())
    }

    /// It waits for somebody from now on, who is told why.
    pub(crate) async fn hold(
        &self,
        connection: &mut AnyConnection,
        notice: &NoticeId,
        (why, now): (WhyHeld, Instant),
    ) -> Result<(), StoreError> {
        rows::hold(connection, self.id(), (why, now)).await?;
        let entry = Entry::of(&Actor::Scheduler, Action::UpdateHeld).about(notice);
        audit::append(connection, &entry.detail(why.word()), now).await?;
        Ok(())
    }
}
