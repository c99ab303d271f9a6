//! Serves the pictures and the style sheet of the site, under names that tell
//! their content: whoever has one may keep it for ever.

use crate::assets::{self, AssetStore, FOR_EVER};
use crate::errors::AppError;
use crate::routes::{Audience, Routes};
use crate::sites::{FOLDER, SiteFile, Sites};
use axum::extract::{FromRef, Path, State};
use axum::response::{IntoResponse as _, Response};
use http::{HeaderMap, HeaderValue, header};

/// A picture that somebody opens by itself runs nothing and asks for nothing.
const CONTENT_SECURITY_POLICY: HeaderValue =
    HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'; sandbox");

/// What these routes need.
#[derive(Clone, FromRef)]
pub struct Files {
    /// The installation.
    pub sites: Sites,
    /// What the build left.
    pub assets: AssetStore,
}

/// The routes, in every role: the desk's pages show the logo too.
#[must_use]
pub fn routes() -> Routes<Files> {
    Routes::of(Audience::Public)
        .get(&format!("{FOLDER}{{file}}"), serve)
        .get("/favicon.ico", favicon)
}

async fn serve(State(sites): State<Sites>, Path(name): Path<String>) -> Result<Response, AppError> {
    let file = sites.file(&name).await?.ok_or(AppError::NotFound)?;
    Ok(answer(file, FOR_EVER))
}

/// The icon under the name that browsers guess.
async fn favicon(State(files): State<Files>, headers: HeaderMap) -> Result<Response, AppError> {
    files.sites.refresh().await;
    let site = files.sites.site();
    let Some(icon) = &site.set.icon else {
        return Ok(assets::favicon(State(files.assets), headers).await);
    };
    let file = files.sites.file(icon.as_str()).await?;
    let keep = HeaderValue::from_static("public, max-age=300");
    Ok(answer(file.ok_or(AppError::NotFound)?, keep))
}

/// A file that may be kept.
fn answer(file: SiteFile, keep: HeaderValue) -> Response {
    let headers = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static(file.content_type),
        ),
        (header::CACHE_CONTROL, keep),
        (header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY),
    ];
    (headers, file.bytes).into_response()
}
