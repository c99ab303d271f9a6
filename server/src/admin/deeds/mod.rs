//! What is done with a notice by one button: publish, unpublish, hosts, an
//! update, a clearance, another lift, deletion.

pub mod clearances;
mod deed;
pub mod delete;
mod drift;
mod hosts;
pub mod lifts;
mod plan;
pub mod planned;
mod unsaved;
mod update;

pub(super) use deed::{Halt, Typed, delivered, judged, may_change, must_change};
pub use drift::settle as settle_drift;
pub use hosts::hosts;
pub use plan::plan;
pub(super) use unsaved::{Slugs, problems, refusal};
pub use update::post_update;

use super::answer::Done;
use super::refusal::Refusal;
use app::admin::notice::OverruledDeed;
use axum::response::Response;
use deed::Deed;
use domain::{Notice, Publication, document};

/// Publishes a notice as it is.
pub async fn publish(mut deed: Deed) -> Result<Response, Refusal> {
    deed.must_publish()?;
    deed.offer = Some(OverruledDeed::Publish);
    let (edit, now) = (deed.edit(), deed.now);
    let publish = |notice: &mut Notice| {
        let lacking = document::ready(notice);
        if !lacking.is_empty() {
            return Err(lacking);
        }
        notice.publish(now);
        Ok(())
    };
    deed.save(Some(edit), Done::Published, publish).await
}

/// Takes a notice back, or out of the plan.
pub async fn unpublish(deed: Deed) -> Result<Response, Refusal> {
    deed.must_publish()?;
    let (edit, now) = (deed.edit(), deed.now);
    let what = match deed.stored.notice.publication {
        Publication::Planned { .. } => Done::Unplanned,
        _ => Done::Unpublished,
    };
    let withdraw = |notice: &mut Notice| {
        notice.withdraw(now);
        Ok(())
    };
    deed.save(Some(edit), what, withdraw).await
}
