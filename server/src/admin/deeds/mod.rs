//! What is done with a notice by one button: publish, unpublish, hosts, an
//! update, a clearance, deletion.

mod deed;
pub mod delete;
mod hosts;
mod unsaved;
mod update;

pub(super) use deed::{delivered, may_change, must_change};
pub use hosts::hosts;
pub(super) use unsaved::{Slugs, problems, refusal};
pub use update::post_update;

use super::answer::{Done, done};
use super::refusal::Refusal;
use axum::response::Response;
use deed::Deed;
use domain::{Notice, OperatorId, Publication, document};

/// Publishes a notice as it is.
pub async fn publish(deed: Deed) -> Result<Response, Refusal> {
    deed.must_publish()?;
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

/// Clears one more operator; only who is cleared can.
pub async fn clear(deed: Deed) -> Result<Response, Refusal> {
    let (desk, id) = (&deed.state.desk, &deed.stored.notice.id);
    let clearance = desk.clearance(&deed.session.operator, id).await?;
    let clearance = clearance.ok_or(Refusal::NOT_ALLOWED)?;
    let to = OperatorId::parse(deed.fields.get("operator")).map_err(|_| Refusal::NOT_FOUND)?;
    desk.operator(&to).await?.ok_or(Refusal::NOT_FOUND)?;
    match desk.grant(&clearance, &to, deed.now).await {
        // Removed since the look-up.
        Err(error) if error.is_foreign_key_violation() => return Err(Refusal::NOT_FOUND),
        granted => granted?,
    }
    Ok(done(&format!("/admin/notices/{id}"), Done::Cleared))
}
