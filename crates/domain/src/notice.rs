//! The notice: the one thing that is published. This is the desk's whole truth.

use crate::{
    Disclosure, Event, HostName, HostRow, HostState, Instant, Kind, Language, Localized, NoticeId,
    Priority, Progress, PublicNotice, Slug, State, Texts, Timing, Update, Window, Windows, Zone,
    changes::PublicChange, embargo::Policy, state::IllegalTransition,
};
use serde::{Deserialize, Serialize};

/// What is affected: a site, a cluster, a product.
#[derive(
    Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, utoipa::ToSchema,
)]
pub struct System {
    /// The address part.
    #[schema(value_type = String)]
    pub slug: Slug,
    /// The name customers know.
    pub name: String,
}

/// A link from one notice to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// The other notice's slug.
    pub slug: Slug,
    /// The other notice's id, if it is public now; a link to anything else
    /// would tell of a secret.
    pub public_id: Option<NoticeId>,
}

/// Whether and since when a notice is public.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Publication {
    /// Nobody said when.
    Draft,
    /// At this instant, by itself.
    Planned {
        /// The instant.
        at: Instant,
    },
    /// It is.
    Published {
        /// Since then.
        at: Instant,
    },
    /// It was, and was taken back.
    Withdrawn {
        /// Since when it had been public.
        published_at: Instant,
        /// When it was taken back.
        at: Instant,
    },
}

impl Publication {
    /// Since when readers see the notice; `None` when they do not.
    #[must_use]
    pub const fn published_at(self) -> Option<Instant> {
        match self {
            Self::Published { at } => Some(at),
            _ => None,
        }
    }
}

/// A notice as the desk knows it, sealed text included.
#[derive(Debug)]
pub struct Notice {
    /// Its id.
    pub id: NoticeId,
    /// What it is.
    pub kind: Kind,
    /// Where it stands.
    pub state: State,
    /// How much it matters.
    pub priority: Priority,
    /// The readable part of its address.
    pub slug: Slug,
    /// The zone its times are entered and first printed in.
    pub home_zone: Zone,
    /// When it happens.
    pub windows: Windows,
    /// The whole time that a postponement gave up for the present one.
    pub moved_from: Option<Window>,
    /// How long it takes.
    pub timing: Timing,
    /// What is affected, in the order given.
    pub systems: Vec<System>,
    /// Hosts, in the order given.
    pub hosts: Vec<HostRow>,
    /// As of when it was last judged which hosts are late.
    pub judged_at: Option<Instant>,
    /// Public text.
    pub text: Texts,
    /// Sealed sections, in the order given.
    pub disclosures: Vec<Disclosure>,
    /// The policy of the vendor who shared what is sealed; readers never see it.
    pub policy: Option<Policy>,
    /// Posts, oldest first.
    pub updates: Vec<Update>,
    /// What the clock brought, oldest first.
    pub events: Vec<Event>,
    /// Links to other notices.
    pub related: Vec<Related>,
    /// Whether and since when it is public.
    pub publication: Publication,
    /// When the public text was last changed; `None` before publication.
    pub public_changed_at: Option<Instant>,
    /// Every slug that readers of a language have been given, oldest first, the
    /// present ones among them: an address that was once public stays good.
    pub public_slugs: Localized<Vec<Slug>>,
    /// What readers are told of changes since the first publication, oldest first.
    pub changes: Vec<PublicChange>,
    /// Raised by every public change; the board applies each number once.
    pub version: i64,
}

/// A host that the notice does not have.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the notice has no such host")]
pub struct NoSuchHost;

impl Notice {
    /// Roll-up of the host rows.
    #[must_use]
    pub fn progress(&self) -> Progress {
        let count = |is: &dyn Fn(&HostRow) -> bool| {
            let found = self.hosts.iter().filter(|host| is(host));
            found.count()
        };
        Progress {
            late: count(&|host| self.is_late(host)),
            overdue: count(&|host| self.is_host_overdue(host)),
            ..Progress::of(self.hosts.iter().map(|host| host.state))
        }
    }

    /// From the start of its first window to the end of its last one.
    #[must_use]
    pub fn window(&self) -> Option<Window> {
        self.windows.span()
    }

    /// Whether its time is given up and no other one is known.
    #[must_use]
    pub const fn is_to_be_announced(&self) -> bool {
        matches!(self.state, State::Postponed) && self.moved_from.is_none()
    }

    /// The slug in a language.
    #[must_use]
    pub fn slug_in(&self, language: Language) -> &Slug {
        self.text
            .by_language
            .get(&language)
            .and_then(|text| text.slug.as_ref())
            .unwrap_or(&self.slug)
    }

    /// Every slug that the notice has, with the language it is for.
    pub fn slugs(&self) -> impl Iterator<Item = (Language, &Slug)> {
        let of_language = |language: Language| {
            let text = self.text.by_language.get(&language)?;
            Some((language, text.slug.as_ref()?))
        };
        let per_language = Language::ALL.into_iter().filter_map(of_language);
        std::iter::once((self.text.source, &self.slug)).chain(per_language)
    }

    /// The slugs that readers have been given and that the notice has in no
    /// language any more.
    #[must_use]
    pub fn former_slugs(&self) -> Localized<Vec<Slug>> {
        let present = Language::ALL.map(|language| self.slug_in(language));
        let mut former = self.public_slugs.clone();
        for slugs in former.values_mut() {
            slugs.retain(|slug| !present.contains(&slug));
        }
        former.retain(|_, slugs| !slugs.is_empty());
        former
    }

    /// Notes the slugs under which readers see the notice in this form.
    pub(crate) fn keep_public_slugs(&mut self, seen: &PublicNotice) {
        for language in Language::ALL {
            let slug = seen.slug_in(language);
            let slugs = self.public_slugs.entry(language).or_default();
            if !slugs.contains(slug) {
                slugs.push(slug.clone());
            }
        }
    }

    /// Whether the window has ended and the work has not been reported done.
    #[must_use]
    pub fn is_overdue(&self) -> bool {
        let window_ended = self
            .window()
            .and_then(|window| window.end())
            .is_some_and(|end| {
                self.events.iter().any(|event| {
                    event.what == crate::EventKind::WindowEnded && event.at >= end.instant()
                })
            });
        self.kind == Kind::Maintenance && self.state.is_active() && window_ended
    }

    /// Changes the state by the rules of [`State::change_to`].
    ///
    /// # Errors
    /// When the change is not allowed.
    pub fn change_state(&mut self, to: State) -> Result<(), IllegalTransition> {
        let before = self.state;
        self.state = before.change_to(to)?;
        if to == State::Postponed && before != to {
            self.moved_from = None;
        }
        Ok(())
    }

    /// Posts an update, changing the state where it names one.
    ///
    /// # Errors
    /// When that change is not allowed; nothing is changed then.
    pub fn post(&mut self, update: Update) -> Result<(), IllegalTransition> {
        if let Some(state) = update.state {
            self.change_state(state)?;
        }
        let after = self
            .updates
            .partition_point(|other| other.at.instant() <= update.at.instant());
        self.updates.insert(after, update);
        Ok(())
    }

    /// Reports the state of one host. The first host that is begun begins the
    /// maintenance; the last one that is completed completes it.
    ///
    /// # Errors
    /// When the notice does not have the host.
    pub fn report_host(
        &mut self,
        name: &HostName,
        state: HostState,
        now: Instant,
    ) -> Result<(), NoSuchHost> {
        let host = self
            .hosts
            .iter_mut()
            .find(|host| host.name == *name)
            .ok_or(NoSuchHost)?;
        host.report(state, now);
        self.follow_hosts(state.has_begun(), !state.is_over());
        Ok(())
    }

    /// Brings the state of a maintenance in step with its hosts, after some were
    /// reported: one that was begun begins it, the last one that is completed
    /// completes it, and one on which there is work to do again opens it again.
    pub(crate) fn follow_hosts(&mut self, has_begun: bool, is_open: bool) {
        if is_open && self.state == State::Completed {
            self.state = State::InProgress;
        }
        if has_begun && matches!(self.state, State::Scheduled | State::Postponed) {
            self.state = State::InProgress;
        }
        if self.progress().is_complete()
            && matches!(self.state, State::InProgress | State::Verifying)
        {
            self.state = State::Completed;
        }
    }

    /// Publishes now. Publishing what is public changes nothing; what was
    /// withdrawn keeps the date of its first publication.
    pub fn publish(&mut self, now: Instant) {
        self.publication = match self.publication {
            published @ Publication::Published { .. } => published,
            Publication::Withdrawn { published_at, .. } => {
                Publication::Published { at: published_at }
            }
            Publication::Draft | Publication::Planned { .. } => Publication::Published { at: now },
        };
    }

    /// Plans the publication of a draft, or plans it for another instant. What is
    /// public stays so, and what was taken back too.
    pub fn plan(&mut self, at: Instant) {
        if let Publication::Draft | Publication::Planned { .. } = self.publication {
            self.publication = Publication::Planned { at };
        }
    }

    /// Whether it is a draft that no reader has ever seen.
    #[must_use]
    pub const fn is_mere_draft(&self) -> bool {
        matches!(self.publication, Publication::Draft) && self.version == 0
    }

    /// Takes the notice back from the public, or out of the plan.
    pub fn withdraw(&mut self, now: Instant) {
        self.publication = match self.publication {
            Publication::Published { at } => Publication::Withdrawn {
                published_at: at,
                at: now,
            },
            Publication::Planned { .. } => Publication::Draft,
            other => other,
        };
    }
}
