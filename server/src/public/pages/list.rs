//! The lists by kind.

use super::position;
use crate::cache::Body;
use crate::errors::AppError;
use crate::public::{PublicState, Visit};
use app::pages::list::{ListPage, render};
use axum::extract::State;
use axum::response::Response;
use board::Page;
use domain::Kind;

/// One page of the list of a kind.
pub(crate) async fn page(
    State(state): State<PublicState>,
    visit: Visit,
    kind: Kind,
) -> Result<Response, AppError> {
    let rendering = async {
        let listing = state
            .board()
            .list(Some(kind), Page::number(visit.page))
            .await?;
        let page = ListPage {
            kind,
            position: position(listing.page, listing.pages)?,
            notices: listing.notices,
        };
        Ok(Body::html(render(&state.site(), visit.reader, &page)))
    };
    let key = visit.key().numbered(visit.page);
    state.answer(key, &visit.headers, rendering).await
}
