//! The legal matters that are pages of ours.

use crate::cache::Body;
use crate::errors::AppError;
use crate::public::{PublicState, Visit};
use app::pages::legal::{LegalText, render};
use axum::extract::{Path, State};
use axum::response::Response;
use domain::site::LegalPage;

/// One of them; where it is elsewhere or not set there is no such page.
pub(crate) async fn page(
    State(state): State<PublicState>,
    Path((_, word)): Path<(String, String)>,
    visit: Visit,
) -> Result<Response, AppError> {
    let page = LegalPage::from_word(&word).ok_or(AppError::NotFound)?;
    let rendering = async {
        let site = state.site();
        let text = site.set.legal(page).text(visit.language());
        let (text, language) = text.ok_or(AppError::NotFound)?;
        let shown = LegalText {
            page,
            text: text.to_owned(),
            language,
        };
        Ok(Body::html(render(&site, visit.reader, &shown)))
    };
    state.answer(visit.key(), &visit.headers, rendering).await
}
