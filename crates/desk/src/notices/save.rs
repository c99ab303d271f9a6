//! The one way in which a notice is saved, whoever does it: rules, gate, tables,
//! outbox, audit trail, clearances and the notices that link to it, in one
//! transaction.

use super::load::load;
use super::row::{self, Ledger};
use super::stored::Stored;
use super::{difference, lint};
use crate::audit::{Action, Entry, Purpose};
use crate::clock::Openable;
use crate::revisions;
use crate::writer::Said;
use crate::{
    Actor, Desk, SaveError, alerts, audit, clearances, disclosures, events, facts, hosts, outbox,
    planned, policies, related, slugs, systems, texts, updates, windows,
};
use domain::changes::{self, PublicFacts};
use domain::embargo::Overruled;
use domain::gate::{self, Change};
use domain::{
    DisclosureId, Instant, Localized, Notice, NoticeId, PublicNotice, Publication, Slug, schedule,
};
use engine::StoreError;
use sqlx::AnyConnection;
use std::collections::BTreeSet;

/// What opens the disclosures that a save opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lifts {
    /// That their instant is over, which clocks have to agree on.
    ByTime,
    /// People who may decide that it opens now.
    ByPeople,
}

/// One save.
pub(crate) struct Save<'a> {
    pub(crate) desk: &'a Desk,
    pub(crate) actor: &'a Actor,
    pub(crate) now: Instant,
    pub(crate) lifts: Lifts,
    /// The notice as it was; `None` for a new one.
    pub(crate) before: Option<&'a Stored>,
    /// Whether what the lint refuses is saved all the same.
    pub(crate) overruled: &'a Overruled,
    /// What is said of the save beside that.
    pub(crate) said: Said<'a>,
}

impl Save<'_> {
    /// Saves what the notice has become. Without a difference nothing is
    /// written, so that bringing in the same document again leaves no trace.
    pub(crate) async fn run<E>(
        &self,
        connection: &mut AnyConnection,
        mut after: Notice,
    ) -> Result<(), SaveError<E>> {
        if let Some(before) = self.before {
            after.version = before.notice.version;
            after.public_slugs.clone_from(&before.notice.public_slugs);
            after.public_changed_at = before.notice.public_changed_at;
            after.changes.clone_from(&before.notice.changes);
            if difference::fields(&before.notice, &after).is_empty() {
                return Ok(());
            }
        }
        self.check(connection, &after).await?;
        let overruling = self.lint(connection, &after).await?;
        related::resolve(connection, &after.id, &mut after.related).await?;
        let referrers = self.referrers(connection, &after).await?;
        let seen = self.before.and_then(Stored::seen);
        let at = self.gate_instant();
        let known = match &seen {
            Some(seen) => Some(seen.into()),
            None => facts::load(connection, &after.id).await?,
        };
        if let (None, Some(known)) = (&seen, &known) {
            gate::tell_since(known, &mut after, self.said.reason, at);
        }
        let change = gate::publish(seen.as_ref(), &mut after, self.said.reason, at);
        self.ask_why(connection, known.as_ref(), &change, &after)
            .await?;
        let projected_at = match &change {
            // The instant stays that of what readers see: raised, it would date
            // the next public change by a save that nobody may know of.
            Change::Nothing => seen.and(self.last_projection()),
            Change::Put(_) => Some(at),
            Change::Remove => None,
        };
        let edit = self.store(connection, &after, projected_at).await?;
        match (&change, &known) {
            (Change::Remove, Some(known)) => facts::keep(connection, &after.id, known).await?,
            (Change::Put(_), _) => facts::forget(connection, &after.id).await?,
            _ => {}
        }
        if !matches!(change, Change::Nothing) {
            outbox::push(connection, &after, self.now).await?;
        }
        self.record(connection, &after).await?;
        if let Some(detail) = overruling {
            let entry = Entry::of(self.actor, Action::LintOverruled).about(&after.id);
            audit::append(connection, &entry.detail(&detail), self.now).await?;
        }
        clearances::follow(connection, self, &after, edit).await?;
        for referrer in referrers {
            self.project_again(connection, &referrer).await?;
        }
        Ok(())
    }

    async fn check<E>(
        &self,
        connection: &mut AnyConnection,
        after: &Notice,
    ) -> Result<(), SaveError<E>> {
        let old = self
            .before
            .map_or(&[][..], |before| &before.notice.disclosures);
        let new = &after.disclosures;
        if self.lifts == Lifts::ByTime {
            let openable = Openable::now(connection, self.desk, self.now).await?;
            let early = |id: &DisclosureId| {
                new.iter()
                    .any(|d| d.id == *id && !openable.is_past(d.lift_at))
            };
            if difference::lifted(old, new).iter().any(early) {
                return Err(SaveError::ClockDoubted("disclosures"));
            }
            let was = self
                .before
                .and_then(|before| before.notice.publication.published_at());
            let is = after.publication.published_at();
            // What somebody publishes now needs no clock; what a document says to be
            // public since some instant does.
            let by_its_time = is.filter(|at| is != was && *at < self.now);
            if by_its_time.is_some_and(|at| !openable.is_past(at)) {
                return Err(SaveError::ClockDoubted("publish_at"));
            }
        }
        let Some(before) = self.before else {
            return Ok(());
        };
        if difference::undoes_a_lift(old, new) {
            return Err(SaveError::LiftUndone);
        }
        let touches_policy = !old.is_empty() && before.notice.policy != after.policy;
        if (touches_policy || difference::touches_sealed(old, new))
            && !clearances::may_touch(connection, self.actor, &after.id).await?
        {
            return Err(SaveError::NotCleared);
        }
        let is_agreed = !matches!(before.notice.publication, Publication::Draft);
        if self.lifts == Lifts::ByTime && is_agreed && difference::moves_a_lift(old, new) {
            return Err(SaveError::LiftAgreed);
        }
        Ok(())
    }

    /// Lets the lint judge what the notice has become. People who open sealed text
    /// at once are not kept from it by what is still sealed.
    async fn lint<E>(
        &self,
        connection: &mut AnyConnection,
        after: &Notice,
    ) -> Result<Option<String>, SaveError<E>> {
        if self.lifts == Lifts::ByPeople {
            return Ok(None);
        }
        let case = lint::Case {
            actor: self.actor,
            now: self.now,
            before: self.before.map(|before| &before.notice),
            after,
        };
        lint::refuse(connection, &case, self.overruled).await
    }

    /// Demands a reason for another public time, and that it tells nothing. People who
    /// move a lift have said theirs, for the audit trail; and time needs none.
    async fn ask_why<E>(
        &self,
        connection: &mut AnyConnection,
        known: Option<&PublicFacts>,
        change: &Change,
        after: &Notice,
    ) -> Result<(), SaveError<E>> {
        for reason in self.said.reason.values() {
            if lint::is_told_by(connection, after, reason).await? {
                return Err(SaveError::ReasonGivesAway);
            }
        }
        let (Some(known), Change::Put(now)) = (known, change) else {
            return Ok(());
        };
        let is_asked = *self.actor != Actor::Scheduler
            && self.lifts == Lifts::ByTime
            && self.said.reason.is_empty();
        if is_asked && changes::needs_reason(known, &now.into()) {
            return Err(SaveError::WhyAnotherTime);
        }
        Ok(())
    }

    /// The instant of the gate never goes back: what readers have seen is not
    /// taken from them because a clock was put right.
    fn gate_instant(&self) -> Instant {
        self.last_projection()
            .map_or(self.now, |last| last.max(self.now))
    }

    fn last_projection(&self) -> Option<Instant> {
        self.before.and_then(|before| before.projected_at)
    }

    /// Public notices whose links this save may turn, and what readers see of
    /// them before it.
    async fn referrers(
        &self,
        connection: &mut AnyConnection,
        after: &Notice,
    ) -> Result<Vec<Referrer>, StoreError> {
        let before = self.before.map(|before| &before.notice);
        let slugs: BTreeSet<Slug> = before
            .into_iter()
            .chain([after])
            .flat_map(slugs::all)
            .map(|(_, slug)| slug.clone())
            .collect();
        let mut referrers = Vec::new();
        for id in related::referrers(connection, &after.id, &slugs).await? {
            if let Some(stored) = load(connection, &self.desk.vault, &id).await?
                && let Some(seen) = stored.seen()
            {
                let projected_at = stored.projected_at;
                referrers.push(Referrer {
                    id,
                    seen,
                    projected_at,
                });
            }
        }
        Ok(referrers)
    }

    /// The number of the save. That time turned a host late is no edit: nobody who
    /// has the notice open is told that somebody was faster.
    fn edit_after(&self, before: &Stored, after: &Notice) -> i64 {
        let is_judgment = *self.actor == Actor::Scheduler
            && difference::fields(&before.notice, after) == ["judged_at"];
        before.edit + i64::from(!is_judgment)
    }

    /// Writes all tables of the notice. Answers the number of the save.
    async fn store<E>(
        &self,
        connection: &mut AnyConnection,
        after: &Notice,
        projected_at: Option<Instant>,
    ) -> Result<i64, SaveError<E>> {
        let edit = self
            .before
            .map_or(1, |before| self.edit_after(before, after));
        let ledger = Ledger {
            edit,
            is_public: projected_at.is_some(),
            projected_at,
            next_due: schedule::next(after).map(|(at, _)| at),
            created_at: self.before.map_or(self.now, |before| before.created_at),
            changed_at: self.now,
            changed_by: self.actor,
        };
        row::store(connection, after, &ledger).await?;
        let hosts_before = self.before.map_or(&[][..], |before| &before.notice.hosts);
        slugs::claim(connection, after).await?;
        slugs::store(connection, &after.id, &after.public_slugs).await?;
        windows::store(connection, &after.id, &after.windows).await?;
        systems::store(connection, &after.id, &after.systems).await?;
        hosts::store(connection, &after.id, hosts_before, &after.hosts).await?;
        texts::store(connection, &after.id, &after.text).await?;
        disclosures::store(connection, &self.desk.vault, &after.id, &after.disclosures).await?;
        policies::store(connection, &after.id, after.policy.as_ref()).await?;
        updates::store(connection, &after.id, after.text.source, &after.updates).await?;
        planned::forget_posted(connection, &after.id).await?;
        events::store(connection, &after.id, &after.events).await?;
        related::store(connection, &after.id, &after.related).await?;
        let changes_before = self.before.map_or(0, |before| before.notice.changes.len());
        crate::changes::store(connection, &after.id, changes_before, &after.changes).await?;
        revisions::keep(connection, self, after, edit).await?;
        Ok(edit)
    }

    async fn record(
        &self,
        connection: &mut AnyConnection,
        after: &Notice,
    ) -> Result<(), StoreError> {
        let draft = domain::Publication::Draft;
        let mut actions = Vec::new();
        let (publication, disclosures) = match self.before {
            None => {
                actions.push((Action::Created, None));
                if !after.disclosures.is_empty() {
                    actions.push((Action::SealedEdited, None));
                }
                (draft, &[][..])
            }
            Some(before) => {
                let fields = difference::fields(&before.notice, after);
                actions.push((Action::Changed, Some(fields.join(", "))));
                if self.lifts == Lifts::ByTime
                    && difference::edits_sealed(&before.notice.disclosures, &after.disclosures)
                {
                    actions.push((Action::SealedEdited, None));
                }
                (before.notice.publication, &*before.notice.disclosures)
            }
        };
        if let Some(action) = difference::publication(publication, after.publication) {
            actions.push((action, None));
        }
        for id in difference::lifted(disclosures, &after.disclosures) {
            actions.push((Action::Lifted, Some(id.to_string())));
        }
        for (action, detail) in actions {
            let mut entry = Entry::of(self.actor, action).about(&after.id);
            if let Some(detail) = &detail {
                entry = entry.detail(detail);
            }
            if action == Action::SealedEdited {
                entry = entry.purpose(Purpose::Edit);
            }
            let line = audit::append(connection, &entry, self.now).await?;
            // What is taken back opens nothing: who waits for its lift is told.
            let stops = matches!(action, Action::Withdrawn | Action::Unplanned);
            if stops && after.disclosures.iter().any(|d| !d.is_lifted()) {
                alerts::tell_cleared(connection, &after.id, self.actor.operator(), line).await?;
            }
        }
        Ok(())
    }

    /// Projects a notice again whose own content nobody touched. That is no
    /// edit: an editor who has it open is not told that somebody was faster.
    async fn project_again(
        &self,
        connection: &mut AnyConnection,
        referrer: &Referrer,
    ) -> Result<(), StoreError> {
        let Some(stored) = load(connection, &self.desk.vault, &referrer.id).await? else {
            return Ok(());
        };
        let mut notice = stored.notice;
        let at = referrer
            .projected_at
            .map_or(self.now, |last| last.max(self.now));
        let change = gate::publish(Some(&referrer.seen), &mut notice, &Localized::new(), at);
        if matches!(change, Change::Nothing) {
            return Ok(());
        }
        row::store_projection(connection, &notice, at).await?;
        outbox::push(connection, &notice, self.now).await
    }
}

/// A public notice that links to the one that is being saved.
struct Referrer {
    id: NoticeId,
    seen: PublicNotice,
    projected_at: Option<Instant>,
}
