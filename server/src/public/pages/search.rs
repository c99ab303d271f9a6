//! The search.

use super::position;
use crate::cache::Body;
use crate::errors::AppError;
use crate::public::{PublicState, Visit};
use app::pages::search::{Hit, SearchPage, Snippet, render};
use axum::extract::State;
use axum::response::Response;
use board::Page;

/// The form, and what was found.
pub(crate) async fn page(
    State(state): State<PublicState>,
    visit: Visit,
) -> Result<Response, AppError> {
    let rendering = async {
        let page = if visit.query.is_empty() {
            SearchPage::empty()
        } else {
            find(&state, &visit).await?
        };
        Ok(Body::html(render(&state.site(), visit.reader, &page)))
    };
    let key = visit
        .key()
        .numbered(visit.page)
        .searching(visit.query.as_str());
    state.answer(key, &visit.headers, rendering).await
}

async fn find(state: &PublicState, visit: &Visit) -> Result<SearchPage, AppError> {
    let page = Page::number(visit.page);
    let found = state
        .board()
        .search(visit.language(), &visit.query, page)
        .await?;
    Ok(SearchPage {
        query: visit.query.clone(),
        total: found.total,
        position: position(found.page, found.pages)?,
        hits: found.hits.into_iter().map(hit).collect(),
    })
}

fn hit(found: board::Hit) -> Hit {
    let piece = |part: board::Part| Snippet {
        text: part.text,
        is_match: part.is_highlighted,
    };
    Hit {
        notice: found.notice,
        language: found.language,
        snippet: found.snippet.into_iter().map(piece).collect(),
    }
}
