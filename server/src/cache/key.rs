//! What distinguishes one page from another. Everything else that an address
//! can carry is ignored, so that nobody fills the cache with copies of a page.

use domain::Zone;

/// The key of a page: its decoded path and the parameters it really has.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Key {
    path: String,
    zone: Option<Zone>,
    page: u32,
    query: String,
}

impl Key {
    /// The key of a page without parameters.
    #[must_use]
    pub fn of(path: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            zone: None,
            page: 1,
            query: String::new(),
        }
    }

    /// The page for readers of a zone.
    #[must_use]
    pub fn in_zone(self, zone: Option<Zone>) -> Self {
        Self { zone, ..self }
    }

    /// A later page of a list.
    #[must_use]
    pub fn numbered(self, page: u32) -> Self {
        Self { page, ..self }
    }

    /// The page for a search.
    #[must_use]
    pub fn searching(self, query: impl Into<String>) -> Self {
        Self {
            query: query.into(),
            ..self
        }
    }

    /// The page with some rows of a long table.
    #[must_use]
    pub fn rows(self, part: &str, page: usize) -> Self {
        let page = u32::try_from(page).unwrap_or(u32::MAX);
        self.searching(part).numbered(page)
    }

    /// Bytes that the key takes.
    pub(super) fn size(&self) -> usize {
        size_of::<Self>() + self.path.len() + self.query.len()
    }
}
