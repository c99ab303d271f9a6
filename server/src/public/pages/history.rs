//! The history by month.

use crate::cache::Body;
use crate::errors::AppError;
use crate::public::{PublicState, Visit};
use app::pages::history::{HistoryPage, Month, render};
use app::paths;
use axum::extract::{Path, State};
use axum::response::Response;
use chrono::Datelike as _;

/// Leads to the newest month that has begun and has notices; planned work lies
/// further ahead and can be paged to.
pub(crate) async fn newest(
    State(state): State<PublicState>,
    visit: Visit,
) -> Result<Response, AppError> {
    let today = state.zone().at(state.clock.now());
    let today = (today.year(), today.month());
    let months = state.board().months().await?;
    let begun = months
        .iter()
        .map(|month| (month.year, month.month))
        .find(|month| *month <= today);
    let (year, month) = begun.unwrap_or(today);
    Err(visit.elsewhere(&paths::month(visit.language(), year, month), false))
}

/// One month.
pub(crate) async fn month(
    State(state): State<PublicState>,
    Path((_, year, month)): Path<(String, String, String)>,
    visit: Visit,
) -> Result<Response, AppError> {
    let wanted = read(&year, &month).ok_or(AppError::NotFound)?;
    let path = paths::month(visit.language(), wanted.year, wanted.month);
    if !path.ends_with(&format!("/{year}/{month}")) {
        return Err(visit.elsewhere(&path, true));
    }
    let rendering = async {
        let board = state.board();
        let months = board.months().await?;
        let page = HistoryPage {
            month: wanted,
            notices: board.month(wanted.year, wanted.month).await?,
            months: months
                .into_iter()
                .map(|count| Month {
                    year: count.year,
                    month: count.month,
                })
                .collect(),
        };
        Ok(Body::html(render(&state.site(), visit.reader, &page)))
    };
    state.answer(visit.key(), &visit.headers, rendering).await
}

/// A month that notices can have: those of the years that we take.
fn read(year: &str, month: &str) -> Option<Month> {
    let (year, month) = (year.parse().ok()?, month.parse().ok()?);
    let is_one = (1970..=2200).contains(&year) && (1..=12).contains(&month);
    is_one.then_some(Month { year, month })
}
