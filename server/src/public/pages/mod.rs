//! The handlers of the reader's pages: load one view-model, render one view.

pub(super) mod history;
pub(super) mod hosts;
pub(super) mod legal;
pub(super) mod list;
pub(super) mod notice;
pub(super) mod now;
pub(super) mod search;
pub(super) mod systems;

use crate::errors::AppError;
use app::parts::pager::Position;
use app::parts::state::SystemState;
use app::parts::systems::SystemRow;
use board::SystemStatus;

/// Where a page of a list stands; a page behind the end is not there.
fn position(page: u32, pages: u32) -> Result<Position, AppError> {
    if page > pages {
        return Err(AppError::NotFound);
    }
    let wide = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    Ok(Position {
        page: wide(page),
        pages: wide(pages),
    })
}

fn row(status: SystemStatus) -> SystemRow {
    SystemRow {
        state: SystemState::worst(status.active.iter().map(|notice| notice.state)),
        slug: status.system.slug,
        name: status.system.name,
    }
}
