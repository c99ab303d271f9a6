//! Notices whose times new zone rules changed: everybody sees them, and who may
//! change them decides, by a deed of the notice.

use super::answer::{frame, page};
use super::deeds::may_change;
use super::refusal::Refusal;
use crate::auth::SignedIn;
use crate::state::DeskState;
use app::admin::zones::{self, DriftedNotice, ZonesPage};
use app::admin::{Here, render};
use axum::extract::State;
use axum::response::Response;
use desk::Stored;
use domain::Instant;
use domain::drift::{self, Drifted};
use domain::zone::{Resolved, Rules};
use http::{StatusCode, Uri};

/// Shows them, soonest first.
pub async fn show(
    State(state): State<DeskState>,
    session: SignedIn,
    uri: Uri,
) -> Result<Response, Refusal> {
    let now = state.clock.now();
    let mut stored = state.desk.drifted(now).await?;
    stored.sort_by_key(|stored| soonest(&drift::drifted(&stored.notice, now)));
    let notices = stored.into_iter();
    let shown = ZonesPage {
        frame: frame(&state, &session, Here::Zones, &uri),
        now,
        rules: Rules::in_use(),
        notices: notices.map(|stored| shown(&session, stored, now)).collect(),
    };
    Ok(page(
        StatusCode::OK,
        render(&shown.frame, &zones::title(&shown), || zones::view(&shown)),
    ))
}

fn soonest(times: &[Drifted]) -> Option<Instant> {
    times.iter().map(|drifted| drifted.moment.instant()).min()
}

fn shown(session: &SignedIn, stored: Stored, now: Instant) -> DriftedNotice {
    let Stored { notice, edit, .. } = stored;
    let times = drift::drifted(&notice, now);
    let happens_once = |drifted: &Drifted| matches!(drifted.means, Resolved::Once(_));
    DriftedNotice {
        title: notice.text.title(session.language).to_owned(),
        edit,
        can_keep_local: times.iter().all(happens_once),
        may_change: may_change(session.role, &notice),
        times,
        id: notice.id,
    }
}
