//! Doing it: the notice with another lift, saved as any other change.

use super::LiftError;
use super::request::{self, LiftWish};
use crate::audit::{self, Action, Entry};
use crate::notices::lint;
use crate::notices::load::load;
use crate::notices::save::{Lifts, Save};
use crate::notices::stored::Stored;
use crate::writer::Said;
use crate::{Actor, Desk, SaveError, clearances};
use chrono::SecondsFormat;
use domain::embargo::Overruled;
use domain::lift::{LiftChange, LiftRefusal};
use domain::{Clearance, DisclosureId, Event, EventKind, Instant, Publication};
use engine::{StoreError, Write};

/// A change of one lift, in the transaction that looked at it.
pub(super) struct Change<'a> {
    desk: &'a Desk,
    actor: Actor,
    by: &'a Clearance,
    before: Stored,
    index: usize,
    now: Instant,
}

impl<'a> Change<'a> {
    /// Looks at the lift. The clearance is looked up once more: it may have been
    /// taken away since the operator's page was made.
    pub(super) async fn begin(
        desk: &'a Desk,
        write: &mut Write,
        by: &'a Clearance,
        disclosure: &DisclosureId,
        now: Instant,
    ) -> Result<Self, SaveError<LiftError>> {
        let actor = Actor::Operator(by.operator().clone());
        let before = load(write, &desk.vault, by.notice()).await?;
        let before = before.ok_or(SaveError::NoSuchNotice)?;
        if !clearances::may_touch(write, &actor, by.notice()).await? {
            return Err(SaveError::NotCleared);
        }
        let mut disclosures = before.notice.disclosures.iter();
        let index = disclosures.position(|d| d.id == *disclosure);
        let index = index.ok_or(SaveError::Rule(LiftError::NoSuchDisclosure))?;
        if before.notice.disclosures[index].is_lifted() {
            return Err(SaveError::Rule(LiftRefusal::Over.into()));
        }
        Ok(Self {
            desk,
            actor,
            by,
            before,
            index,
            now,
        })
    }

    /// When the disclosure is to open.
    pub(super) fn lift_at(&self) -> Instant {
        self.before.notice.disclosures[self.index].lift_at
    }

    /// Refuses a reason that tells what is sealed.
    pub(super) async fn judge_reason(
        &self,
        write: &mut Write,
        wish: &LiftWish,
    ) -> Result<(), SaveError<LiftError>> {
        if lint::is_told_by(write, &self.before.notice, &wish.reason).await? {
            return Err(SaveError::Rule(LiftError::ReasonGivesAway));
        }
        Ok(())
    }

    /// Puts on record what is wanted and why; the number of that line.
    pub(super) async fn record(
        &self,
        write: &mut Write,
        action: Action,
        wish: &LiftWish,
    ) -> Result<i64, StoreError> {
        let detail = self.detail(wish);
        let entry = Entry::of(&self.actor, action)
            .about(self.by.notice())
            .detail(&detail);
        audit::append(write, &entry, self.now).await
    }

    /// From when to when, and why.
    fn detail(&self, wish: &LiftWish) -> String {
        let at = |at: Instant| at.to_rfc3339_opts(SecondsFormat::AutoSi, true);
        let to = match wish.change {
            LiftChange::Now => "now".to_owned(),
            LiftChange::To(wanted) => at(wanted),
        };
        format!("{} → {to}: {}", at(self.lift_at()), wish.reason)
    }

    /// Does what is wanted, and saves it.
    pub(super) async fn apply(
        self,
        write: &mut Write,
        action: Action,
        wish: &LiftWish,
    ) -> Result<(), SaveError<LiftError>> {
        self.record(write, action, wish).await?;
        request::forget(write, &wish.disclosure).await?;
        let after = load(write, &self.desk.vault, self.by.notice()).await?;
        let mut after = after.ok_or(SaveError::NoSuchNotice)?.notice;
        let disclosure = &mut after.disclosures[self.index];
        match wish.change {
            LiftChange::To(at) => disclosure.lift_at = at,
            // What is not public yet opens with it, and not before.
            LiftChange::Now => {
                disclosure.lift_at = self.now;
                if matches!(after.publication, Publication::Published { .. }) {
                    disclosure.lifted_at = Some(self.now);
                    after.events.push(Event {
                        at: self.now,
                        what: EventKind::Lifted,
                    });
                }
            }
        }
        let save = Save {
            desk: self.desk,
            actor: &self.actor,
            now: self.now,
            lifts: Lifts::ByPeople,
            before: Some(&self.before),
            overruled: &Overruled::No,
            said: Said::NOTHING,
        };
        save.run(write, after).await
    }
}
