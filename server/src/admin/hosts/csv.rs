//! The table as a file that can be pasted again.

use crate::admin::notice::find;
use crate::admin::refusal::Refusal;
use crate::auth::SignedIn;
use crate::state::DeskState;
use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Response};
use domain::rows::{Cells, to_csv};
use http::{HeaderValue, header};

/// Writes it.
pub async fn write(
    State(state): State<DeskState>,
    _session: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Refusal> {
    let notice = find(&state, &id).await?.notice;
    let zone = notice.home_zone;
    let text = to_csv(notice.hosts.iter().map(|row| Cells::of(row, zone)));
    // A slug has letters, digits and hyphens alone.
    let name = format!("attachment; filename=\"{}-hosts.csv\"", notice.slug);
    let name = HeaderValue::try_from(name).map_err(|error| Refusal::failed(&error))?;
    let mut response = text.into_response();
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("text/csv; charset=utf-8"),
    );
    headers.insert(header::CONTENT_DISPOSITION, name);
    Ok(response)
}
