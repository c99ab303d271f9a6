//! Documents of the public API: public notices with their addresses.

use crate::addresses;
use domain::{Instant, Language, Localized, PublicNotice};
use serde::Serialize;

/// A public notice and where it can be read.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct PublicNoticeItem {
    /// The notice.
    #[serde(flatten)]
    #[schema(value_type = domain::public::PublicFields)]
    notice: PublicNotice,
    /// Its page per language.
    urls: Localized<String>,
}

/// One page of public notices.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct PublicNoticeList {
    /// The notices.
    notices: Vec<PublicNoticeItem>,
    /// This page's number, from 1.
    #[schema(example = 1)]
    page: usize,
    /// How many pages there are.
    #[schema(example = 1)]
    pages: usize,
    /// How many notices there are on all pages.
    #[schema(example = 5)]
    total: usize,
    /// The last public change of any of these notices.
    #[schema(value_type = Option<String>, format = DateTime)]
    updated_at: Option<Instant>,
}

/// Which part of a longer list is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// The page's number, from 1.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
    /// How many notices there are on all pages.
    pub total: usize,
}

/// The document of one notice, with its address in the languages that are offered.
#[must_use]
pub fn item(base_url: &str, offered: &[Language], notice: &PublicNotice) -> PublicNoticeItem {
    let url = |language| (language, addresses::notice(base_url, language, notice));
    PublicNoticeItem {
        notice: notice.clone(),
        urls: offered.iter().copied().map(url).collect(),
    }
}

/// The document of a page of notices.
#[must_use]
pub fn list(
    base_url: &str,
    offered: &[Language],
    notices: &[PublicNotice],
    part: Part,
) -> PublicNoticeList {
    PublicNoticeList {
        notices: notices
            .iter()
            .map(|notice| item(base_url, offered, notice))
            .collect(),
        page: part.page,
        pages: part.pages,
        total: part.total,
        updated_at: notices.iter().map(|notice| notice.updated_at).max(),
    }
}
