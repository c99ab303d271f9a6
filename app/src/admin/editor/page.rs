//! What the editor page holds, and what the sections of its form have in common.

use super::conflict::Conflict;
use super::kept::Keeping;
use crate::admin::lag::{self, Lags};
use crate::admin::list::Stage;
use crate::admin::parts::{Control, Errors, Field, errors::id_of, time_field::TimeField, toolbar};
use crate::admin::{Frame, Rank, preview};
use crate::markup::{IntoMarkup as _, Markup};
use domain::translation::Lag;
use domain::{
    Instant, Kind, Language, Localized, Moment, NoticeId, Publication, State, Zone,
    document::{Draft, HostDraft, Problems},
};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// What is edited.
#[derive(Debug, Clone)]
pub enum Subject {
    /// A notice that is not there yet.
    New,
    /// One that is.
    Stored {
        /// Its id.
        id: NoticeId,
        /// Its title as it is stored.
        title: String,
        /// Its state as it is stored.
        state: State,
        /// Whether readers see it.
        publication: Publication,
    },
}

/// How the operator stands to the sealed text.
#[derive(Debug, Clone)]
pub enum Seal {
    /// May read and write it.
    Open,
    /// May know when it opens, and nothing else.
    Closed(Vec<Instant>),
}

/// The editor page.
pub struct EditorPage {
    /// What is around it.
    pub frame: Frame,
    /// What is edited.
    pub subject: Subject,
    /// The number of the stored version that the form began with.
    pub edit: Option<i64>,
    /// How public that was: who saves a draft does not mean readers, although somebody
    /// published it meanwhile.
    pub stage: Option<Stage>,
    /// What is in the form, right or wrong. Holds sealed text only of an
    /// operator who wrote it or may read it.
    pub draft: Draft,
    /// The hosts as they are stored, by name: what is left alone stays as it is there.
    pub stored_hosts: BTreeMap<String, HostDraft>,
    /// What was pasted into the box for many hosts.
    pub pasted_hosts: String,
    /// How the operator stands to the sealed text.
    pub seal: Seal,
    /// What the translations lag behind as they are stored.
    pub lags: Lags,
    /// What is wrong.
    pub problems: Problems,
    /// What stands in nobody's way and should be thought of.
    pub warnings: Problems,
    /// Whether nothing was typed as yet, so that one may begin with a template.
    pub offers_templates: bool,
    /// Whether it was said what to begin with, so that one may write at once.
    pub is_begun: bool,
    /// Operators' own templates: where each leads, and its name.
    pub own_templates: Vec<(String, String)>,
    /// What proofreading remarks of what is in the form.
    pub remarks: domain::proof::Remarks,
    /// The button with which the lint may be overruled, after it refused.
    pub overrule: Option<&'static str>,
    /// Somebody else saved in the meantime.
    pub conflict: Option<Conflict>,
    /// What is kept of the form.
    pub keeping: Keeping,
    /// What readers would see, where that was asked for.
    pub preview: Option<preview::Preview>,
    /// Whether the form came from a page of an earlier session, and has to be sent again.
    pub is_outdated: bool,
    /// Whether it was to be published at once, although another time is given.
    pub asks_when: bool,
    /// When the page was asked for.
    pub now: Instant,
}

/// What the sections of the form have in common.
pub(super) struct Form<'a> {
    pub(super) page: &'a EditorPage,
    pub(super) language: Language,
    pub(super) zone: Zone,
    pub(super) kind: Kind,
    pub(super) errors: Errors,
    pub(super) warnings: Errors,
}

impl EditorPage {
    /// Whether readers see the stored notice.
    #[must_use]
    pub const fn is_public(&self) -> bool {
        matches!(
            self.subject,
            Subject::Stored {
                publication: Publication::Published { .. },
                ..
            }
        )
    }

    /// Whether readers see the stored notice, or have seen it: they know times of it.
    #[must_use]
    pub const fn is_known(&self) -> bool {
        matches!(
            self.publication(),
            Publication::Published { .. } | Publication::Withdrawn { .. }
        )
    }

    /// Whether and since when readers see the stored notice.
    #[must_use]
    pub const fn publication(&self) -> Publication {
        match &self.subject {
            Subject::New => Publication::Draft,
            Subject::Stored { publication, .. } => *publication,
        }
    }

    /// When the notice will become public by itself by what is in the form, where
    /// that is an instant to come.
    #[must_use]
    pub fn planned_at(&self) -> Option<Instant> {
        let typed = self.draft.publish_at.as_deref()?;
        let moment = Moment::parse(typed, zone_of(&self.draft)).ok()?;
        Some(moment.instant()).filter(|at| *at > self.now)
    }

    /// Where the form is sent for a preview while somebody types.
    #[must_use]
    pub fn preview_action(&self) -> String {
        match &self.subject {
            Subject::New => "/admin/notices/new/preview".to_owned(),
            Subject::Stored { id, .. } => format!("/admin/notices/{id}/preview"),
        }
    }

    /// Where the form is sent.
    #[must_use]
    pub fn action(&self) -> String {
        match &self.subject {
            Subject::New => "/admin/notices/new".to_owned(),
            Subject::Stored { id, .. } => format!("/admin/notices/{id}/edit"),
        }
    }
}

impl Form<'_> {
    pub(super) const fn draft(&self) -> &Draft {
        &self.page.draft
    }

    /// A field of one line at a path.
    pub(super) fn field(
        &self,
        path: impl Into<String>,
        label: String,
        value: Option<&str>,
    ) -> Field {
        let path = path.into();
        let errors = self.errors.at(&path);
        Field {
            remarks: super::proof::at(self, &path),
            path,
            label,
            value: value.unwrap_or_default().to_owned(),
            errors,
            ..Field::default()
        }
    }

    /// A field for Markdown in a language, with its toolbar.
    pub(super) fn prose(
        &self,
        path: String,
        label: String,
        (spoken, value): (Language, &str),
        control: Control,
    ) -> Field {
        let tools = toolbar(self.language, &id_of(&path));
        Field {
            lang: Some(spoken),
            control,
            tools: Some(tools),
            ..self.field(path, label, Some(value))
        }
    }

    /// The language that is written first, as far as the draft names one.
    pub(super) fn source(&self) -> Language {
        let tag = self.draft().source_language.as_deref();
        tag.and_then(Language::from_tag).unwrap_or(Language::En)
    }

    /// The languages, the one that is written first before the others.
    pub(super) fn languages(&self) -> impl Iterator<Item = Language> + use<> {
        lag::source_first(self.source())
    }

    /// What is said of a translation that lags behind, and settles it.
    pub(super) fn lag(
        &self,
        lags: Option<&Localized<Lag>>,
        spoken: Language,
        path: &str,
    ) -> Option<Markup> {
        let lag = lags?.get(&spoken).filter(|_| spoken != self.source())?;
        let is_settled = lag::is_settled(&self.draft().in_step, path);
        let languages = (self.language, self.source());
        Some(lag::in_form(languages, (spoken, lag), path, is_settled))
    }

    /// Fields that are rarely needed, folded away, unless one of them needs a look. What
    /// is in them is sent in either case.
    pub(super) fn fold(
        &self,
        (title, says): (String, String),
        paths: &[&str],
        body: Markup,
    ) -> Markup {
        let needs_a_look = |path: &&str| {
            let lines = self.errors.within(path).into_iter();
            lines.chain(self.warnings.within(path)).next().is_some()
        };
        let is_open = paths.iter().any(needs_a_look);
        let says = (!says.is_empty()).then(|| view! { <span class="fold-says">{says}</span> });
        view! {
            <details class="fold" open=is_open>
                <summary><span class="fold-title">{title}</span>{says}</summary>
                <div class="fold-in">{body}</div>
            </details>
        }
        .into_markup()
    }

    /// A field for a local time of the home zone at a path.
    pub(super) fn time(
        &self,
        path: impl Into<String>,
        label: String,
        value: Option<&str>,
    ) -> TimeField {
        let path = path.into();
        let errors = self.errors.at(&path);
        TimeField {
            path,
            label,
            hint: None,
            value: value.unwrap_or_default().to_owned(),
            errors,
            zone: self.zone,
            now: self.page.now,
            language: self.language,
        }
    }

    /// Where a button sends the form whose answer is to be shown at this part.
    pub(super) fn back_to(&self, part: &str) -> String {
        format!("{}#{part}", self.page.action())
    }

    /// A titled part of the form.
    pub(super) fn part(
        &self,
        id: &'static str,
        title: String,
        note: String,
        body: Markup,
    ) -> Markup {
        let note = (!note.is_empty()).then(|| view! { <span class="part-note">{note}</span> });
        view! {
            <section class="part" aria-labelledby=id>
                <h2 id=id>{title}{note}</h2>
                <div class="part-in">{body}</div>
            </section>
        }
        .into_markup()
    }
}

/// The zone a draft's local times are read in, as far as it names one.
#[must_use]
pub fn zone_of(draft: &Draft) -> Zone {
    draft
        .home_zone
        .as_deref()
        .and_then(|name| Zone::parse(name.trim()).ok())
        .unwrap_or(Zone::UTC)
}

/// Whether the operator may make things public.
pub(super) fn may_publish(page: &EditorPage) -> bool {
    page.frame.may(Rank::Publisher)
}
