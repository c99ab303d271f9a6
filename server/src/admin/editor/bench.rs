//! What lies on the editor's bench: the stored notice, if there is one, and
//! what the operator may do with it.

use crate::admin::deeds::must_change;
use crate::admin::form::hosts::{Hosts, keep};
use crate::admin::notice::{closed_lifts, find};
use crate::admin::preview::Sight;
use crate::admin::refusal::Refusal;
use crate::auth::SignedIn;
use crate::state::DeskState;
use app::admin::editor::{Seal, Subject};
use app::admin::lag::Lags;
use app::admin::list::Stage;
use desk::{Action, Entry, Purpose, Stored};
use domain::document::{Context, Draft, HostDraft, Problems, apply, draft_of, draft_of_host};
use domain::embargo;
use domain::{Clearance, HostName, Instant, Kind, Language, Notice, NoticeId, Publication};
use std::collections::BTreeMap;

/// What is being edited.
pub(super) struct Bench {
    stored: Option<Stored>,
    clearance: Option<Clearance>,
}

impl Bench {
    /// For a notice that is not there yet.
    pub(super) const fn empty() -> Self {
        Self {
            stored: None,
            clearance: None,
        }
    }

    /// For a stored notice that the operator may change.
    pub(super) async fn of(
        state: &DeskState,
        session: &SignedIn,
        id: &str,
    ) -> Result<Self, Refusal> {
        let stored = find(state, id).await?;
        must_change(session, &stored.notice)?;
        let clearance = state
            .desk
            .clearance(&session.operator, &stored.notice.id)
            .await?;
        Ok(Self {
            stored: Some(stored),
            clearance,
        })
    }

    pub(super) const fn stored(&self) -> Option<&Stored> {
        self.stored.as_ref()
    }

    pub(super) fn edit(&self) -> Option<i64> {
        self.stored.as_ref().map(|stored| stored.edit)
    }

    /// How public the notice is; one that is not there yet is a draft.
    pub(super) fn publication(&self) -> Publication {
        let stored = self.stored.as_ref();
        stored.map_or(Publication::Draft, |stored| stored.notice.publication)
    }

    /// The stage that the form of a stored notice begins with.
    pub(super) fn stage(&self) -> Option<Stage> {
        let stored = self.stored.as_ref();
        stored.map(|stored| Stage::of(stored.notice.publication))
    }

    /// What the page says is edited.
    pub(super) fn subject(&self, language: Language) -> Subject {
        let Some(Stored { notice, .. }) = &self.stored else {
            return Subject::New;
        };
        Subject::Stored {
            id: notice.id.clone(),
            title: notice.text.title(language).to_owned(),
            state: notice.state,
            publication: notice.publication,
        }
    }

    /// Sealed text is open to who is cleared for it, and to everybody as long
    /// as there is none: who writes the first is cleared by that.
    pub(super) fn seal(&self) -> Seal {
        match &self.stored {
            Some(stored) if !self.may_seal() => Seal::Closed(closed_lifts(&stored.notice)),
            _ => Seal::Open,
        }
    }

    /// What the translations lag behind, sealed ones only for who is cleared.
    pub(super) fn lags(&self) -> Lags {
        let stored = self.stored.as_ref();
        let lags = stored.map(|stored| Lags::of(&stored.notice, self.clearance.as_ref()));
        lags.unwrap_or_default()
    }

    fn may_seal(&self) -> bool {
        let is_first = self
            .stored
            .as_ref()
            .is_none_or(|stored| stored.notice.disclosures.is_empty());
        is_first || self.clearance.is_some()
    }

    /// What the form begins with; that sealed text is shown is recorded first.
    pub(super) async fn draft(
        &self,
        state: &DeskState,
        session: &SignedIn,
        kind: Kind,
    ) -> Result<Draft, Refusal> {
        self.record_look(state, session).await?;
        Ok(self.document(state, session, kind))
    }

    /// Records that sealed text is shown to the operator, where it is.
    pub(super) async fn record_look(
        &self,
        state: &DeskState,
        session: &SignedIn,
    ) -> Result<(), Refusal> {
        let Some(Stored { notice, .. }) = &self.stored else {
            return Ok(());
        };
        let shows_sealed = self.clearance.is_some() && !closed_lifts(notice).is_empty();
        if shows_sealed {
            let actor = session.actor();
            let read = Entry::of(&actor, Action::SealedRead)
                .about(&notice.id)
                .purpose(Purpose::Edit);
            state.desk.record(&read, state.clock.now()).await?;
        }
        Ok(())
    }

    /// What is stored, as far as the operator may read it, or what a new notice begins
    /// with. To be shown only after the look is recorded.
    pub(super) fn document(&self, state: &DeskState, session: &SignedIn, kind: Kind) -> Draft {
        let Some(Stored { notice, .. }) = &self.stored else {
            return blank(state, session.language, kind);
        };
        let mut draft = draft_of(notice, self.clearance.as_ref());
        if matches!(
            notice.publication,
            Publication::Published { .. } | Publication::Withdrawn { .. }
        ) {
            draft.publish_at = None;
        }
        draft
    }

    /// What should be thought of, of what is stored.
    pub(super) fn warnings(&self, now: Instant) -> Problems {
        let Some(Stored { notice, .. }) = &self.stored else {
            return Vec::new();
        };
        let warnings = embargo::warnings(notice, now).into_iter();
        warnings.map(|warning| warning.problem).collect()
    }

    /// Takes from the store what was left of hosts as it was shown: a script may have
    /// reported something else meanwhile.
    pub(super) fn keep_reports(&self, draft: &mut Draft, hosts: &Hosts) {
        let Some(Stored { notice, .. }) = &self.stored else {
            return;
        };
        let stored = notice.hosts.iter().map(|row| (&row.name, row));
        let stored: BTreeMap<_, _> = stored.collect();
        let zone = notice.home_zone;
        for (host, shown) in draft.hosts.iter_mut().zip(&hosts.shown) {
            let name = HostName::parse(&host.name).ok();
            let Some(stored) = name.and_then(|name| stored.get(&name).copied()) else {
                continue;
            };
            let stored = (draft_of_host(stored, zone), hosts.say_everything);
            keep(host, shown.as_ref(), stored, zone);
        }
    }

    /// The hosts as they are stored, by name: what a form shows of them at first, and
    /// compares with when it comes back.
    pub(super) fn stored_hosts(&self) -> BTreeMap<String, HostDraft> {
        let Some(Stored { notice, .. }) = &self.stored else {
            return BTreeMap::new();
        };
        let hosts = notice.hosts.iter();
        hosts
            .map(|row| (row.name.to_string(), draft_of_host(row, notice.home_zone)))
            .collect()
    }

    /// Makes a notice of the draft, in place of the stored one.
    pub(super) fn apply(self, draft: &Draft, now: Instant) -> (Result<Notice, Problems>, Sight) {
        let is_cleared = self.may_seal();
        let is_first = self
            .stored
            .as_ref()
            .is_none_or(|stored| stored.notice.disclosures.is_empty());
        let previous = self.stored.map(|stored| stored.notice);
        let id = previous.as_ref().map(|notice| notice.id.clone());
        let id = id.unwrap_or_else(|| NoticeId::from_random(crate::random::id()));
        let mut new_id = crate::random::id;
        let mut context = Context {
            id,
            now,
            new_id: &mut new_id,
            is_cleared,
        };
        let applied = apply(draft, &mut context, previous);
        let sight = match self.clearance {
            Some(clearance) => Sight::Cleared(clearance),
            None if is_first => Sight::OwnWords,
            None => Sight::Public,
        };
        (applied, sight)
    }
}

/// A new notice, with the rows that most of its kind need.
fn blank(state: &DeskState, language: Language, kind: Kind) -> Draft {
    let rows = if kind == Kind::Maintenance {
        super::ROWS
    } else {
        0
    };
    Draft {
        kind: kind.word().to_owned(),
        home_zone: Some(state.zone().name().to_owned()),
        source_language: Some(language.tag().to_owned()),
        hosts: vec![domain::document::HostDraft::default(); rows],
        ..Draft::default()
    }
}
