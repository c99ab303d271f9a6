//! What search engines read: robots.txt and the sitemap.

use super::PublicState;
use crate::cache::{Body, Key};
use crate::errors::AppError;
use app::paths;
use axum::extract::State;
use axum::response::Response;
use domain::site::{Legal, LegalPage};
use domain::{Kind, Language};
use http::HeaderMap;
use surfaces::sitemap::{self, Page};

/// Everything may be read; the desk is not linked from anywhere.
pub(super) async fn robots(
    State(state): State<PublicState>,
    headers: HeaderMap,
) -> Result<Response, AppError> {
    let text = format!(
        "User-agent: *\nAllow: /\n\nSitemap: {}/sitemap.xml\n",
        state.site().base_url
    );
    let body = async { Ok(Body::new("text/plain; charset=utf-8", text)) };
    state.answer(Key::of("/robots.txt"), &headers, body).await
}

/// Every page in every language.
pub(super) async fn sitemap(
    State(state): State<PublicState>,
    headers: HeaderMap,
) -> Result<Response, AppError> {
    let render = async {
        let pages = pages(&state).await?;
        let text = sitemap::sitemap(&state.site().base_url, &pages);
        Ok(Body::new("application/xml", text))
    };
    state
        .answer(Key::of("/sitemap.xml"), &headers, render)
        .await
}

async fn pages(state: &PublicState) -> Result<Vec<Page>, AppError> {
    let site = state.site();
    let languages = &site.languages();
    let lists = Kind::ALL.iter().map(|kind| format!("{}/", kind.path()));
    let fixed = [String::new(), "systems/".to_owned()]
        .into_iter()
        .chain(lists);
    let mut pages: Vec<Page> = fixed
        .map(|path| Page::in_languages(languages, &path))
        .collect();
    for month in state.board.months().await? {
        pages.push(Page::in_languages(
            languages,
            &format!("history/{}/{:02}", month.year, month.month),
        ));
    }
    for status in state.board.systems().await? {
        pages.push(Page::in_languages(
            languages,
            &format!("systems/{}", status.system.slug),
        ));
    }
    for entry in state.board.sitemap().await? {
        let path = |language: Language| {
            let slug = entry.slugs.get(&language)?;
            Some((language, format!("/{language}/notices/{slug}")))
        };
        pages.push(Page {
            paths: languages.iter().copied().filter_map(path).collect(),
            changed_at: Some(entry.updated_at),
        });
    }
    let is_ours = |page: &LegalPage| matches!(site.set.legal(*page), Legal::Text(_));
    for page in LegalPage::ALL.into_iter().filter(is_ours) {
        pages.push(Page::in_languages(
            languages,
            &format!("legal/{}", page.word()),
        ));
    }
    debug_assert!(
        pages[0]
            .paths
            .iter()
            .all(|(l, path)| *path == paths::now(*l))
    );
    Ok(pages)
}
