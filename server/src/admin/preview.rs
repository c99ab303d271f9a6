//! The preview: what readers would see, made by the same gate and shown by the
//! same view.

use super::answer::{frame, page, param};
use super::notice::find;
use super::refusal::Refusal;
use crate::auth::SignedIn;
use crate::proofreading::Proofreader;
use crate::state::DeskState;
use app::admin::preview::{self, AsOf, Preview, PreviewPage};
use app::admin::{Here, render};
use app::pages::notice::NoticePage;
use app::parts::host_rows::RowsWanted;
use axum::extract::{Path, State};
use axum::response::Response;
use desk::{Action, Entry, Purpose, StoreError};
use domain::{Clearance, Instant, Language, Notice, PublicNotice, Publication, gate};
use http::{StatusCode, Uri};

/// Shows the preview of a stored notice.
pub async fn show(
    State(state): State<DeskState>,
    session: SignedIn,
    Path(id): Path<String>,
    uri: Uri,
) -> Result<Response, Refusal> {
    let notice = find(&state, &id).await?.notice;
    let id = notice.id.clone();
    let clearance = state.desk.clearance(&session.operator, &id).await?;
    let sight = clearance.map_or(Sight::Public, Sight::Cleared);
    let wanted = Wanted {
        as_of: AsOf::from_word(&param(&uri, "as").unwrap_or_default()),
        language: param(&uri, "in")
            .and_then(|tag| Language::from_tag(&tag))
            .unwrap_or(session.language),
    };
    let zone = notice.home_zone;
    let remarks = Proofreader::of(&state)
        .read_notice(state.clock.now(), &notice)
        .await?;
    let preview = make(&state, &session, notice, &sight, wanted).await?;
    let shown = PreviewPage {
        frame: frame(&state, &session, Here::Elsewhere, &uri),
        id,
        zone,
        remarks,
        preview,
    };
    Ok(page(
        StatusCode::OK,
        render(&shown.frame, &preview::title(&shown), || {
            preview::view(&shown)
        }),
    ))
}

/// How much of a notice its editor may see.
pub(super) enum Sight {
    /// What readers see.
    Public,
    /// Its sealed text too.
    Cleared(Clearance),
    /// Everything: all of its sealed text was typed just now and is stored nowhere.
    OwnWords,
}

/// Which of the views is wanted.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted {
    pub(super) as_of: AsOf,
    pub(super) language: Language,
}

/// Makes the preview of a notice, which is used up by it: a notice that was
/// opened for a preview must not be saved.
pub(super) async fn make(
    state: &DeskState,
    session: &SignedIn,
    notice: Notice,
    sight: &Sight,
    wanted: Wanted,
) -> Result<Preview, StoreError> {
    let now = state.clock.now();
    let id = notice.id.clone();
    let preview = shown(notice, sight, wanted, now);
    let shows_sealed = preview.may_see_lift && preview.as_of == AsOf::AfterLift;
    if shows_sealed && matches!(sight, Sight::Cleared(_)) {
        let actor = session.actor();
        let read = Entry::of(&actor, Action::SealedRead)
            .about(&id)
            .language(wanted.language)
            .purpose(Purpose::View);
        state.desk.record(&read, now).await?;
    }
    Ok(preview)
}

/// The same without a record: for what somebody has just typed and sent, which is
/// no look at what is stored.
pub(super) fn shown(notice: Notice, sight: &Sight, wanted: Wanted, now: Instant) -> Preview {
    let lift_at = notice
        .disclosures
        .iter()
        .filter(|d| !d.is_lifted())
        .map(|d| d.lift_at)
        .min();
    let may_see_lift = match sight {
        Sight::Public => false,
        Sight::Cleared(clearance) => lift_at.is_some() && *clearance.notice() == notice.id,
        Sight::OwnWords => lift_at.is_some(),
    };
    let as_of = if may_see_lift {
        wanted.as_of
    } else {
        AsOf::Now
    };
    let seen = match as_of {
        AsOf::Now => as_public(notice, now),
        AsOf::AfterLift => after_lift(notice, now),
    };
    let page = seen.map(|notice| NoticePage {
        notice,
        related: Vec::new(),
        rows: RowsWanted::default(),
    });
    Preview {
        as_of,
        language: wanted.language,
        lift_at,
        may_see_lift,
        page,
    }
}

/// What readers would see of it now, were it public.
fn as_public(mut notice: Notice, now: Instant) -> Option<PublicNotice> {
    if notice.publication.published_at().is_none_or(|at| at > now) {
        notice.publication = Publication::Published { at: now };
    }
    gate::project(&notice, now)
}

/// What readers will see once everything is open.
fn after_lift(mut notice: Notice, now: Instant) -> Option<PublicNotice> {
    let mut then = now;
    for disclosure in &mut notice.disclosures {
        disclosure.lifted_at.get_or_insert(disclosure.lift_at);
        then = then.max(disclosure.lift_at);
    }
    as_public(notice, then)
}
