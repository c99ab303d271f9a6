//! The page of a notice.

use crate::cache::Body;
use crate::errors::AppError;
use crate::public::{PublicState, Visit};
use app::pages::notice::{NoticePage, render};
use app::paths;
use axum::extract::{Path, State};
use axum::response::Response;

/// One notice. Under a slug of another language it leads to the language's own.
pub(crate) async fn page(
    State(state): State<PublicState>,
    Path((_, slug)): Path<(String, String)>,
    visit: Visit,
) -> Result<Response, AppError> {
    let rendering = async {
        let found = state.board().by_slug(visit.language(), &slug).await?;
        let notice = found.ok_or(AppError::NotFound)?;
        if notice.slug_in(visit.language()).as_str() != slug {
            return Err(visit.elsewhere(&paths::notice(visit.language(), &notice), true));
        }
        let position = visit.rows.position(&notice.hosts);
        if position.page > position.pages {
            return Err(AppError::NotFound);
        }
        let related = state.board().related(&notice).await?;
        let page = NoticePage {
            notice,
            related,
            rows: visit.rows.clone(),
        };
        Ok(Body::html(render(&state.site(), visit.reader, &page)))
    };
    let key = visit.key().rows(&visit.rows.part, visit.rows.page);
    state.answer(key, &visit.headers, rendering).await
}
