//! The first page.

use super::row;
use crate::cache::Body;
use crate::errors::AppError;
use crate::public::{PublicState, Visit};
use app::pages::now::{NowPage, render};
use axum::extract::State;
use axum::response::Response;

/// What is wrong, under way, coming and done.
pub(crate) async fn page(
    State(state): State<PublicState>,
    visit: Visit,
) -> Result<Response, AppError> {
    let rendering = async {
        let current = state.board().current().await?;
        let page = NowPage {
            incidents: current.incidents,
            under_way: current.under_way,
            coming: current.coming,
            recent: current.recent,
            systems: state
                .board()
                .systems()
                .await?
                .into_iter()
                .map(row)
                .collect(),
        };
        Ok(Body::html(render(&state.site(), visit.reader, &page)))
    };
    state.answer(visit.key(), &visit.headers, rendering).await
}
