//! What one button on the page of a notice comes with, and what comes of it.

use super::unsaved::{Slugs, problems};
use crate::admin::access::Form;
use crate::admin::answer::{Done, done};
use crate::admin::confirmed::ConfirmedForm;
use crate::admin::form::Fields;
use crate::admin::notice::{find, view};
use crate::admin::refusal::Refusal;
use crate::auth::SignedIn;
use crate::place::Place;
use crate::state::DeskState;
use app::admin::notice::lifts::LiftDraft;
use app::admin::notice::{HostFilter, Overrule, OverruledDeed, PlanDraft, PlannedDraft};
use app::admin::parts::Errors;
use axum::extract::rejection::PathRejection;
use axum::extract::{FromRequest, FromRequestParts as _, Path, Request};
use axum::response::{IntoResponse as _, Response};
use desk::{Role, SaveError, Stored, Writer};
use domain::document::{Problem, Problems, UpdateDraft};
use domain::embargo::{Overruled, Reason};
use domain::{Instant, Localized, Notice, NoticeId, Publication};
use http::Uri;
use std::sync::Arc;

/// A button that was pressed on the page of one notice: who did, in a form that
/// is genuine, and the notice as it is now.
pub struct Deed {
    pub(super) state: DeskState,
    pub(super) session: SignedIn,
    pub(super) fields: Fields,
    pub(super) stored: Stored,
    pub(super) now: Instant,
    /// What was typed, to be shown again if it is refused.
    pub(super) typed: Typed,
    /// What can be done all the same, with a reason, where the lint refuses it.
    pub(super) offer: Option<OverruledDeed>,
    /// Where the update went that is posted.
    pub(super) place: Arc<Place>,
    /// The page that shows that it is done, where that is not the notice's own.
    pub(super) then: Option<&'static str>,
    /// Why times change by it, where it says so by itself.
    pub(super) reason: Localized<String>,
    uri: Uri,
}

/// What is in the forms of a notice's page.
#[derive(Default)]
pub struct Typed {
    /// Of an update.
    pub update: UpdateDraft,
    /// Of a planned publication.
    pub plan: Option<PlanDraft>,
    /// Of a change of a planned update.
    pub planned: Option<PlannedDraft>,
    /// Of another lift.
    pub lift: Option<LiftDraft>,
    /// The reason to break the glass.
    pub seize_reason: Option<String>,
    /// The reason to publish what the lint refuses, where that is offered.
    pub overrule: Option<Overrule>,
}

impl FromRequest<DeskState> for Deed {
    type Rejection = Response;

    async fn from_request(request: Request, state: &DeskState) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let id = Path::<String>::from_request_parts(&mut parts, state).await;
        let form = Form::from_request(Request::from_parts(parts, body), state).await?;
        Self::of(state, id, form).await
    }
}

/// A [`Deed`] of somebody who has just proved who they are.
pub struct ConfirmedDeed(pub Deed);

impl FromRequest<DeskState> for ConfirmedDeed {
    type Rejection = Response;

    async fn from_request(request: Request, state: &DeskState) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let id = Path::<String>::from_request_parts(&mut parts, state).await;
        let request = Request::from_parts(parts, body);
        let ConfirmedForm { session, fields } = ConfirmedForm::from_request(request, state).await?;
        Deed::of(state, id, Form { session, fields })
            .await
            .map(Self)
    }
}

impl Deed {
    async fn of(
        state: &DeskState,
        id: Result<Path<String>, PathRejection>,
        Form { session, fields }: Form,
    ) -> Result<Self, Response> {
        let Path(id) = id.map_err(|_| Refusal::NOT_FOUND.into_response())?;
        // What is refused is shown on the notice's page, and whoever changes the
        // language there comes back to it: the button's address answers no look.
        let page = format!("/admin/notices/{id}").parse();
        let page = page.map_err(|_| Refusal::NOT_FOUND.into_response())?;
        let stored = find(state, &id).await;
        Ok(Self {
            session,
            fields,
            stored: stored.map_err(Refusal::into_response)?,
            now: state.clock.now(),
            typed: Typed::default(),
            offer: None,
            place: Arc::default(),
            then: None,
            reason: Localized::new(),
            state: state.clone(),
            uri: page,
        })
    }
}

impl Deed {
    /// The page comes back as it was, narrowed down to some hosts.
    pub(super) fn come_back_to(&mut self, hosts: &HostFilter) {
        let page = format!("/admin/notices/{}{}", self.stored.notice.id, hosts.query());
        if let Ok(page) = page.parse() {
            self.uri = page;
        }
    }

    /// The address of the page, to come back to.
    pub(super) fn page(&self) -> String {
        self.uri.to_string()
    }

    /// Demands a publisher.
    pub(super) fn must_publish(&self) -> Result<(), Refusal> {
        if self.session.role.may_publish() {
            Ok(())
        } else {
            Err(Refusal::NOT_ALLOWED)
        }
    }

    /// Demands somebody who may change the notice as it is now.
    pub(super) fn must_change(&self) -> Result<(), Refusal> {
        must_change(&self.session, &self.stored.notice)
    }

    /// The number of the stored version that the page showed. One that cannot be
    /// read is no version at all, and never means that any would do.
    pub(super) fn edit(&self) -> i64 {
        self.fields.get("edit").parse().unwrap_or(-1)
    }

    /// Changes the notice and brings it to the board; what stands in the way is
    /// said on the notice's page. With an edit, only the version that was looked
    /// at is changed.
    pub(super) async fn save(
        mut self,
        edit: Option<i64>,
        what: Done,
        change: impl FnOnce(&mut Notice) -> Result<(), Problems>,
    ) -> Result<Response, Refusal> {
        let id = self.stored.notice.id.clone();
        let page = self.then.map_or_else(|| self.page(), str::to_owned);
        let slugs = Slugs::of(&self.stored.notice);
        let actor = self.session.actor();
        let change = judged(self.session.role, change);
        let asked = Asked::of(&self.fields);
        let writer = Writer::overruling(&actor, &asked.overruled).because(&self.reason);
        let saved = self
            .state
            .desk
            .change(writer, self.now, &id, edit, change)
            .await;
        match saved {
            Ok(()) => Ok(delivered_to(&self.state, &page, what).await),
            Err(SaveError::Rule(Halt::NotAllowed)) => Err(Refusal::NOT_ALLOWED),
            Err(SaveError::GivesAway(judgment)) => {
                let offer = self.offer.filter(|_| judgment.may_overrule);
                let reason = asked.reason;
                self.typed.overrule = offer.map(|deed| Overrule { deed, reason });
                let problems = asked.missing.into_iter().chain(judgment.refusals);
                let problems = problems.map(|problem| self.place.path(problem)).collect();
                self.refuse(problems).await
            }
            Err(error) => {
                let problems = problems(error, &slugs, |halt| match halt {
                    Halt::NotAllowed => Vec::new(),
                    Halt::Problems(problems) => problems,
                })?;
                self.refuse(problems).await
            }
        }
    }

    /// Says that it is done, once the board has it.
    pub(super) async fn answer(self, what: Done) -> Response {
        delivered(&self.state, &self.stored.notice.id, what).await
    }

    /// Shows the notice as it is now, with what is wrong with it.
    pub(super) async fn refuse(self, problems: Problems) -> Result<Response, Refusal> {
        let (language, zone) = (self.session.language, self.stored.notice.home_zone);
        self.show(Errors::of(&problems, language, zone)).await
    }

    /// Shows the notice as it is now, with what is wrong with what was typed.
    pub(super) async fn show(self, errors: Errors) -> Result<Response, Refusal> {
        let stored = find(&self.state, self.stored.notice.id.as_str()).await?;
        view(
            &self.state,
            &self.session,
            &self.uri,
            stored,
            self.typed,
            errors,
        )
        .await
    }
}

/// Whether the lint is to be overruled, as it was typed and pressed.
struct Asked {
    overruled: Overruled,
    reason: String,
    /// What is wrong with the reason.
    missing: Option<Problem>,
}

impl Asked {
    /// Without the button for it, a reason is kept and overrules nothing.
    fn of(fields: &Fields) -> Self {
        let reason = fields.get("embargo_override").to_owned();
        let (overruled, missing) = match Reason::parse(&reason) {
            _ if fields.get("overrule").is_empty() => (Overruled::No, None),
            Ok(reason) => (Overruled::Because(reason), None),
            Err(wrong) => {
                let problem = Problem::new("embargo_override", wrong.into());
                (Overruled::No, Some(problem))
            }
        };
        Self {
            overruled,
            reason,
            missing,
        }
    }
}

/// Why a change stops.
#[derive(Debug, PartialEq)]
pub(in crate::admin) enum Halt {
    /// The operator may not change it any more.
    NotAllowed,
    /// What is wrong.
    Problems(Problems),
}

/// The change, for who may change the notice as it is when it is saved: somebody
/// may have published it since the form came in.
pub(in crate::admin) fn judged<T>(
    role: Role,
    change: impl FnOnce(&mut Notice) -> Result<T, Problems>,
) -> impl FnOnce(&mut Notice) -> Result<T, Halt> {
    move |notice| {
        if may_change(role, notice) {
            change(notice).map_err(Halt::Problems)
        } else {
            Err(Halt::NotAllowed)
        }
    }
}

/// Answers once the board has it.
pub(in crate::admin) async fn delivered(state: &DeskState, id: &NoticeId, what: Done) -> Response {
    delivered_to(state, &format!("/admin/notices/{id}"), what).await
}

/// The same, for a page with a query of its own.
async fn delivered_to(state: &DeskState, path: &str, what: Done) -> Response {
    let what = match state.delivery.deliver().await {
        Ok(_) => what,
        // It is kept and will be delivered; the scheduler tries again.
        Err(error) => {
            tracing::error!(cause = %crate::errors::chain(&error), "failed to deliver to the board");
            Done::Delayed
        }
    };
    done(path, what)
}

/// Demands somebody who may change the notice.
pub(in crate::admin) fn must_change(session: &SignedIn, notice: &Notice) -> Result<(), Refusal> {
    if may_change(session.role, notice) {
        Ok(())
    } else {
        Err(Refusal::NOT_ALLOWED)
    }
}

/// Authors change what readers do not see; what they see, publishers.
pub(in crate::admin) fn may_change(role: Role, notice: &Notice) -> bool {
    let is_before_readers = matches!(
        notice.publication,
        Publication::Published { .. } | Publication::Planned { .. }
    );
    role.may_publish() || !is_before_readers
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::document::{Context, Draft, apply};

    #[test]
    fn what_was_published_meanwhile_is_changed_by_no_author() {
        let now = Instant::UNIX_EPOCH;
        let document = r#"{"slug": "meanwhile", "kind": "incident", "home_zone": "UTC",
            "source_language": "en", "text": {"en": {"title": "Meanwhile", "body": "Text."}}}"#;
        let draft = Draft::from_json(document.as_bytes()).expect("a document");
        let mut context = Context {
            id: NoticeId::from_random([1; 20]),
            now,
            new_id: &mut || [2; 20],
            is_cleared: false,
        };
        let mut notice = apply(&draft, &mut context, None).expect("a notice");
        let change = |role, notice: &mut Notice| judged(role, |_| Ok(()))(notice);

        assert_eq!(change(Role::Author, &mut notice), Ok(()));
        notice.publish(now);

        assert_eq!(change(Role::Author, &mut notice), Err(Halt::NotAllowed));
        assert_eq!(change(Role::Publisher, &mut notice), Ok(()));
    }
}
