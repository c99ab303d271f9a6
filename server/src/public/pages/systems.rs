//! The systems.

use super::{position, row};
use crate::cache::Body;
use crate::errors::AppError;
use crate::public::{PublicState, Visit};
use app::pages::{system, systems};
use axum::extract::{Path, State};
use axum::response::Response;
use board::Page;
use domain::Slug;

/// Every system.
pub(crate) async fn all(
    State(state): State<PublicState>,
    visit: Visit,
) -> Result<Response, AppError> {
    let rendering = async {
        let page = systems::SystemsPage {
            systems: state
                .board()
                .systems()
                .await?
                .into_iter()
                .map(row)
                .collect(),
        };
        Ok(Body::html(systems::render(
            &state.site(),
            visit.reader,
            &page,
        )))
    };
    state.answer(visit.key(), &visit.headers, rendering).await
}

/// One system and what concerns it.
pub(crate) async fn one(
    State(state): State<PublicState>,
    Path((_, slug)): Path<(String, String)>,
    visit: Visit,
) -> Result<Response, AppError> {
    let slug = Slug::parse(&slug).map_err(|_| AppError::NotFound)?;
    let rendering = async {
        let status = state
            .board()
            .system(&slug)
            .await?
            .ok_or(AppError::NotFound)?;
        let listing = state
            .board()
            .of_system(&slug, Page::number(visit.page))
            .await?;
        let page = system::SystemPage {
            system: row(status),
            position: position(listing.page, listing.pages)?,
            notices: listing.notices,
        };
        Ok(Body::html(system::render(
            &state.site(),
            visit.reader,
            &page,
        )))
    };
    let key = visit.key().numbered(visit.page);
    state.answer(key, &visit.headers, rendering).await
}
