//! What the reader's side holds: the board, the page cache, and nothing private.

use crate::cache::{Body, Key, PageCache, Revision, answer};
use crate::clock::Clock;
use crate::errors::AppError;
use crate::live::{Live, Seats};
use crate::public::feedback::FeedbackLimit;
use crate::sites::Sites;
use app::Site;
use axum::response::Response;
use board::Board;
use domain::Zone;
use http::HeaderMap;
use std::ops::Deref;
use std::sync::Arc;

/// The state of the reader's side. Every request takes a clone, so it is one
/// pointer.
#[derive(Clone)]
pub struct PublicState(Arc<Parts>);

/// What the state points at.
pub struct Parts {
    pub(super) board: Board,
    sites: Sites,
    pub(super) clock: Clock,
    pub(super) feedback_limit: FeedbackLimit,
    cache: PageCache,
    live: Live,
    revision: Revision,
}

impl Deref for PublicState {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl PublicState {
    /// Makes the state for a board that is at the given revision.
    #[must_use]
    pub fn new(board: Board, revision: Revision, sites: Sites, clock: Clock, seats: Seats) -> Self {
        Self(Arc::new(Parts {
            board,
            sites,
            clock,
            feedback_limit: FeedbackLimit::default(),
            cache: PageCache::default(),
            live: Live::new(revision.get(), seats),
            revision,
        }))
    }
}

impl Parts {
    /// The board.
    #[must_use]
    pub const fn board(&self) -> &Board {
        &self.board
    }

    /// The installation as it is now.
    #[must_use]
    pub fn site(&self) -> Arc<Site> {
        self.sites.site()
    }

    /// Where the installation as it is now comes from.
    #[must_use]
    pub const fn sites(&self) -> &Sites {
        &self.sites
    }

    /// The zone in which lists and months are reckoned.
    #[must_use]
    pub fn zone(&self) -> Zone {
        self.site().zone
    }

    /// The page cache.
    #[must_use]
    pub const fn cache(&self) -> &PageCache {
        &self.cache
    }

    /// Who follows the board.
    #[must_use]
    pub const fn live(&self) -> &Live {
        &self.live
    }

    /// Answers with the page under a key, rendered if this revision has not
    /// been rendered yet.
    ///
    /// # Errors
    /// What the rendering says, when there is no older page to serve instead.
    pub async fn answer(
        &self,
        key: Key,
        request: &HeaderMap,
        render: impl Future<Output = Result<Body, AppError>>,
    ) -> Result<Response, AppError> {
        // Known before the board is read, so that a page is never taken for
        // newer than it is.
        let revision = self.revision.get();
        let rendering = async {
            self.sites.reach(revision).await?;
            render.await
        };
        let page = self.cache.page(revision, key, rendering).await?;
        Ok(answer(&page, request))
    }
}

impl From<board::BoardError> for AppError {
    fn from(error: board::BoardError) -> Self {
        Self::unavailable(&error)
    }
}
