//! The page cache: every page is rendered once per revision of the board and
//! held as bytes.
//!
//! A page of revision N is right until revision N+1, so nothing here expires by
//! time. Many readers who want the same page at once cause one rendering. When
//! the board cannot be read, the last good page is served instead.

mod answer;
mod key;
mod page;
mod revision;

pub use answer::{PUBLIC, answer};
pub use key::Key;
pub use page::{Body, Page};
pub use revision::{Revision, follow};

use crate::errors::AppError;
use moka::future::Cache;
use std::sync::Arc;

/// Bytes that the pages of one revision may take.
const CAPACITY: u64 = 64 * 1024 * 1024;

/// Rendered pages.
#[derive(Clone)]
pub struct PageCache {
    fresh: Cache<(i64, Key), Arc<Page>>,
    last_good: Cache<Key, Rendered>,
}

/// A page and the revision that it was rendered at.
#[derive(Clone)]
struct Rendered {
    revision: i64,
    page: Arc<Page>,
}

impl Default for PageCache {
    fn default() -> Self {
        Self {
            fresh: Cache::builder()
                .max_capacity(CAPACITY)
                .weigher(|(_, key): &(i64, Key), page: &Arc<Page>| weight(key, page))
                .build(),
            last_good: Cache::builder()
                .max_capacity(CAPACITY)
                .weigher(|key, rendered: &Rendered| weight(key, &rendered.page))
                .build(),
        }
    }
}

fn weight(key: &Key, page: &Arc<Page>) -> u32 {
    u32::try_from(key.size() + page.size()).unwrap_or(u32::MAX)
}

impl PageCache {
    /// The page under a key at a revision; rendered now if it is not there.
    ///
    /// # Errors
    /// What the rendering says, when there is no older page to serve instead.
    /// A failure is not kept: the next reader causes the next attempt.
    pub async fn page(
        &self,
        revision: i64,
        key: Key,
        render: impl Future<Output = Result<Body, AppError>>,
    ) -> Result<Arc<Page>, AppError> {
        let rendering = async {
            let body = render.await?;
            let page = Page::compress(body).await?.at(revision);
            Ok::<_, AppError>(Arc::new(page))
        };
        let found = match self.fresh.get(&(revision, key.clone())).await {
            Some(page) => return Ok(page),
            None => {
                self.fresh
                    .try_get_with((revision, key.clone()), rendering)
                    .await
            }
        };
        match found {
            Ok(page) => {
                self.keep(key, revision, &page).await;
                Ok(page)
            }
            Err(error) if error.is_our_fault() => match self.last_good.get(&key).await {
                Some(last) => Ok(last.page),
                None => Err((*error).clone()),
            },
            Err(error) => {
                // What is gone must not come back as an old page.
                self.last_good.invalidate(&key).await;
                Err((*error).clone())
            }
        }
    }

    /// Keeps a page to be served when nothing better can be had. A rendering that
    /// took long may end after one of a later revision: it must not take its place,
    /// or what was lifted in between would be closed again.
    async fn keep(&self, key: Key, revision: i64, page: &Arc<Page>) {
        let kept = self.last_good.entry(key).and_upsert_with(|kept| {
            let later = kept
                .map(moka::Entry::into_value)
                .filter(|kept| kept.revision > revision);
            let rendered = later.unwrap_or_else(|| Rendered {
                revision,
                page: Arc::clone(page),
            });
            std::future::ready(rendered)
        });
        kept.await;
    }

    /// Frees the pages of earlier revisions.
    pub fn forget_earlier(&self) {
        self.fresh.invalidate_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    fn body(text: &str) -> Body {
        Body::html(text.to_owned())
    }

    #[tokio::test]
    async fn many_readers_at_once_cause_one_rendering() {
        let cache = PageCache::default();
        let renderings = AtomicUsize::new(0);
        let read = || {
            cache.page(1, Key::of("/en/"), async {
                tokio::task::yield_now().await;
                renderings.fetch_add(1, Ordering::SeqCst);
                Ok(body("page"))
            })
        };

        let pages = futures::future::join_all((0..50).map(|_| read())).await;

        assert!(pages.iter().all(Result::is_ok));
        assert_eq!(renderings.load(Ordering::SeqCst), 1);
    }

    #[tokio::test]
    async fn a_new_revision_is_rendered_anew() {
        let cache = PageCache::default();
        let key = Key::of("/en/");

        let old = cache.page(1, key.clone(), async { Ok(body("old")) }).await;
        let new = cache.page(2, key, async { Ok(body("new")) }).await;

        assert_eq!(old.expect("a page").identity(), "old");
        assert_eq!(new.expect("a page").identity(), "new");
    }

    #[tokio::test]
    async fn a_failure_serves_the_last_good_page_and_is_tried_again() {
        let cache = PageCache::default();
        let key = Key::of("/en/");
        let fail = || async { Err(AppError::Unavailable) };

        let without = cache.page(1, key.clone(), fail()).await;
        let first = cache.page(1, key.clone(), async { Ok(body("good")) }).await;
        let stale = cache.page(2, key.clone(), fail()).await;
        let back = cache.page(2, key, async { Ok(body("better")) }).await;

        assert!(without.is_err());
        assert!(first.is_ok());
        assert_eq!(stale.expect("the last good page").identity(), "good");
        assert_eq!(back.expect("a page").identity(), "better");
    }

    #[tokio::test]
    async fn a_slow_rendering_of_before_takes_no_later_page_away() {
        let cache = PageCache::default();
        let key = Key::of("/en/");
        let (go, gone) = tokio::sync::oneshot::channel::<()>();

        let slow = cache.page(1, key.clone(), async {
            let _ = gone.await;
            Ok(body("closed"))
        });
        let quick = async {
            let page = cache.page(2, key.clone(), async { Ok(body("open")) }).await;
            let _ = go.send(());
            page
        };
        let (slow, quick) = futures::join!(slow, quick);
        let failed = cache
            .page(3, key.clone(), async { Err(AppError::Unavailable) })
            .await;

        assert!(slow.is_ok() && quick.is_ok());
        assert_eq!(failed.expect("the last good page").identity(), "open");
    }

    #[tokio::test]
    async fn what_is_gone_does_not_come_back_when_the_board_fails() {
        let cache = PageCache::default();
        let key = Key::of("/en/notices/withdrawn");

        let there = cache
            .page(1, key.clone(), async { Ok(body("there")) })
            .await;
        let gone = cache
            .page(2, key.clone(), async { Err(AppError::NotFound) })
            .await;
        let failed = cache
            .page(3, key, async { Err(AppError::Unavailable) })
            .await;

        assert!(there.is_ok());
        assert!(matches!(gone, Err(AppError::NotFound)));
        assert!(matches!(failed, Err(AppError::Unavailable)));
    }
}
