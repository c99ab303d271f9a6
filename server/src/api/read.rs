//! Reading notices: what everyone may read, from the board, through the page
//! cache like every other page.

use super::openapi::Problem as ProblemSchema;
use crate::cache::{Body, Key};
use crate::errors::{AppError, Missing};
use crate::public::PublicState;
use axum::extract::{Path, State};
use axum::response::Response;
use board::Page;
use domain::document::{Problem, What};
use domain::{Kind, Language, NoticeId};
use http::{HeaderMap, Uri};
use surfaces::api::{Part, PublicNoticeItem, PublicNoticeList, item, list as document};
use url::form_urlencoded;

/// The public notices, the newest first.
#[utoipa::path(
    get,
    path = "/api/v1/notices",
    tag = "notices",
    params(
        ("kind" = Option<Kind>, Query, description = "Only notices of this kind"),
        ("page" = Option<u32>, Query, description = "The page, from 1", minimum = 1),
    ),
    responses(
        (status = 200, description = "One page of notices", body = PublicNoticeList),
        (status = 404, description = "There is no such page", body = ProblemSchema),
        (status = 422, description = "The kind is unknown", body = ProblemSchema),
    )
)]
pub(super) async fn list(
    State(state): State<PublicState>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, AppError> {
    let (kind, page) = parameters(uri.query().unwrap_or_default())?;
    let rendering = async {
        let listing = state.board().list_whole(kind, Page::number(page)).await?;
        if listing.page > listing.pages {
            return Err(AppError::Missing(Missing::ListPage));
        }
        let wide = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
        let part = Part {
            page: wide(listing.page),
            pages: wide(listing.pages),
            total: listing.total,
        };
        let site = state.site();
        let languages = site.languages();
        written(&document(
            &site.base_url,
            &languages,
            &listing.notices,
            part,
        ))
    };
    let key = Key::of("/api/v1/notices")
        .numbered(page)
        .searching(kind.map_or("", Kind::word));
    state.answer(key, &headers, rendering).await
}

/// One public notice.
#[utoipa::path(
    get,
    path = "/api/v1/notices/{key}",
    tag = "notices",
    params(("key" = String, Path, description = "The notice's id or slug")),
    responses(
        (status = 200, description = "The notice", body = PublicNoticeItem),
        (status = 308, description = "The notice has another slug now"),
        (status = 404, description = "There is no such public notice", body = ProblemSchema),
    )
)]
pub(super) async fn one(
    State(state): State<PublicState>,
    Path(key): Path<String>,
    headers: HeaderMap,
) -> Result<Response, AppError> {
    let rendering = async {
        let found = match NoticeId::parse(&key) {
            Ok(id) => state.board().by_id(&id).await?,
            Err(_) => None,
        };
        let found = match found {
            Some(notice) => Some(notice),
            None => state.board().by_slug(Language::En, &key).await?,
        };
        let notice = found.ok_or_else(|| AppError::Missing(Missing::notice(&key)))?;
        if notice.id.as_str() != key && !notice.has_slug(&key) {
            return Err(AppError::Elsewhere {
                path: format!("/api/v1/notices/{}", notice.slug_in(Language::En)),
                is_permanent: true,
            });
        }
        let site = state.site();
        written(&item(&site.base_url, &site.languages(), &notice))
    };
    state
        .answer(
            Key::of(format!("/api/v1/notices/{key}")),
            &headers,
            rendering,
        )
        .await
}

fn parameters(query: &str) -> Result<(Option<Kind>, u32), AppError> {
    let (mut kind, mut page) = (None, 1);
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        match name.as_ref() {
            "kind" => kind = Some(Kind::from_word(&value).ok_or_else(|| unknown_kind(&value))?),
            "page" => {
                page = value
                    .parse()
                    .ok()
                    .filter(|page| *page > 0)
                    .ok_or(AppError::Missing(Missing::ListPage))?
            }
            _ => {}
        }
    }
    Ok((kind, page))
}

fn unknown_kind(value: &str) -> AppError {
    let what = What::Unknown {
        value: value.chars().take(60).collect(),
        allowed: Kind::ALL.iter().map(|kind| kind.word()).collect(),
    };
    AppError::Problems(vec![Problem::new("kind", what)])
}

pub(super) fn written(document: &impl serde::Serialize) -> Result<Body, AppError> {
    serde_json::to_string(document)
        .map(Body::json)
        .map_err(|error| AppError::internal(&error))
}
