//! The host table of a notice, worked on as a whole: pasted, planned in waves,
//! written out, and one host by itself.

mod csv;
mod look;
mod meanwhile;
mod one;
mod paste;
mod waves;

pub use csv::write as write_csv;
pub use one::{change as change_host, show as show_host};
pub use paste::{show as show_paste, take as take_paste};
pub use waves::{show as show_waves, take as take_waves};

use super::deeds::must_change;
use super::notice::find;
use super::refusal::Refusal;
use crate::auth::SignedIn;
use crate::state::DeskState;
use app::admin::hosts::Subject;
use desk::Stored;
use domain::{Kind, Notice};

/// The maintenance with an id that the operator may change now.
async fn changeable(state: &DeskState, session: &SignedIn, id: &str) -> Result<Stored, Refusal> {
    let stored = find(state, id).await?;
    must_change(session, &stored.notice)?;
    // Nothing else has hosts, and nothing leads here from it.
    if stored.notice.kind == Kind::Maintenance {
        Ok(stored)
    } else {
        Err(Refusal::NOT_FOUND)
    }
}

fn subject(state: &DeskState, session: &SignedIn, notice: &Notice) -> Subject {
    Subject {
        id: notice.id.clone(),
        title: notice.text.title(session.language).to_owned(),
        zone: notice.home_zone,
        hosts: notice.hosts.len(),
        now: state.clock.now(),
    }
}
