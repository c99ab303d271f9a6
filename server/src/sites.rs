//! The installation as it is now: what the configuration says, and over it what is
//! set at the desk, as the board has it. Read anew when the board's revision says
//! that it changed, so that every node shows it without a restart.
//!
//! Reads the board and cannot name the desk.

use crate::cache::Revision;
use crate::errors::AppError;
use app::{Asset, Site};
use axum::body::Bytes;
use base64::{Engine as _, prelude::BASE64_STANDARD};
use board::{Board, BoardError};
use domain::site::{PictureName, PublicSite};
use sha2::{Digest as _, Sha256, Sha384};
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use surfaces::stylesheet::stylesheet;
use tokio::sync::{Mutex, MutexGuard};

/// Where pictures and the style sheet of the site are served.
pub const FOLDER: &str = "/site/";

/// A file of the site, whose name tells its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteFile {
    /// Its type.
    pub content_type: &'static str,
    /// Its content.
    pub bytes: Bytes,
}

/// Where the installation as it is now comes from. Cheap to clone; all clones know
/// the same.
#[derive(Clone)]
pub struct Sites(Arc<Inner>);

struct Inner {
    board: Board,
    revision: Revision,
    configured: Site,
    shown: RwLock<Arc<Shown>>,
    /// One reading at a time: a second one would only repeat the first one's work.
    turn: Mutex<()>,
    /// Whether the last reading failed. Then nobody waits for another one's: a board
    /// that is gone may take ten seconds to say so, each time.
    is_failing: AtomicBool,
}

/// What is shown, and up to which revision that is right.
struct Shown {
    revision: i64,
    site: Arc<Site>,
    files: HashMap<String, SiteFile>,
}

impl Sites {
    /// Reads what the board says of the site.
    ///
    /// # Errors
    /// When the board cannot be read.
    pub async fn open(
        board: Board,
        configured: Site,
        revision: Revision,
    ) -> Result<Self, BoardError> {
        let shown = Shown {
            // Before every revision, so that it is read.
            revision: -1,
            site: Arc::new(configured.clone()),
            files: HashMap::new(),
        };
        let sites = Self(Arc::new(Inner {
            board,
            revision,
            configured,
            shown: RwLock::new(Arc::new(shown)),
            turn: Mutex::default(),
            is_failing: AtomicBool::new(false),
        }));
        let turn = sites.0.turn.lock().await;
        sites.reach_now(turn, sites.0.revision.get()).await?;
        Ok(sites)
    }

    /// The installation.
    #[must_use]
    pub fn site(&self) -> Arc<Site> {
        Arc::clone(&self.shown().site)
    }

    /// The installation as the configuration alone says.
    #[must_use]
    pub fn configured(&self) -> &Site {
        &self.0.configured
    }

    /// Makes sure that what is shown is right for a revision.
    ///
    /// # Errors
    /// When the board cannot be read, or could not a moment ago and somebody is trying
    /// again.
    pub async fn reach(&self, revision: i64) -> Result<(), AppError> {
        if self.shown().revision >= revision {
            return Ok(());
        }
        let turn = if self.is_failing() {
            self.0.turn.try_lock().map_err(|_| AppError::Unavailable)?
        } else {
            let turn = self.0.turn.lock().await;
            // Whoever was before may have waited for nothing.
            if self.is_failing() {
                return Err(AppError::Unavailable);
            }
            turn
        };
        Ok(self.reach_now(turn, revision).await?)
    }

    /// Makes sure that what is shown is right for the newest revision that is known,
    /// where the board can be read. As long as it cannot, nobody waits for it.
    pub async fn refresh(&self) {
        let revision = self.0.revision.get();
        if self.shown().revision >= revision {
            return;
        }
        // It is in the log already, and what was shown is shown again.
        if self.is_failing() {
            let sites = self.clone();
            tokio::spawn(async move {
                let _ = sites.reach(revision).await;
            });
        } else {
            let _ = self.reach(revision).await;
        }
    }

    fn is_failing(&self) -> bool {
        self.0.is_failing.load(Ordering::Acquire)
    }

    /// A file of the site. One that is not known may be newer than what this process
    /// has heard of.
    ///
    /// # Errors
    /// When the board cannot be read.
    pub async fn file(&self, name: &str) -> Result<Option<SiteFile>, AppError> {
        if let Some(file) = self.shown().files.get(name) {
            return Ok(Some(file.clone()));
        }
        let revision = self.0.board.revision().await?;
        self.0.revision.raise(revision);
        self.reach(revision).await?;
        Ok(self.shown().files.get(name).cloned())
    }

    fn shown(&self) -> Arc<Shown> {
        // Nothing panics while it is written.
        let shown = self.0.shown.read();
        Arc::clone(&shown.unwrap_or_else(PoisonError::into_inner))
    }

    async fn reach_now(&self, turn: MutexGuard<'_, ()>, revision: i64) -> Result<(), BoardError> {
        let reached = self.try_to_reach(revision).await;
        self.0.is_failing.store(reached.is_err(), Ordering::Release);
        drop(turn);
        reached
    }

    async fn try_to_reach(&self, revision: i64) -> Result<(), BoardError> {
        let before = self.shown();
        if before.revision >= revision {
            return Ok(());
        }
        let board = &self.0.board;
        let is_new = board.has_new_site(before.revision).await?;
        let now = if is_new {
            self.read(revision).await?
        } else {
            Shown {
                revision,
                site: Arc::clone(&before.site),
                files: before.files.clone(),
            }
        };
        let mut shown = self.0.shown.write().unwrap_or_else(PoisonError::into_inner);
        *shown = Arc::new(now);
        Ok(())
    }

    async fn read(&self, revision: i64) -> Result<Shown, BoardError> {
        let set = self.0.board.site().await?.site;
        let mut files = HashMap::new();
        for name in set.pictures() {
            // One that is not there yet comes with the settings that name it.
            if let Some(bytes) = self.0.board.site_picture(name).await? {
                let file = SiteFile {
                    content_type: name.media_type(),
                    bytes: bytes.into(),
                };
                files.insert(name.to_string(), file);
            }
        }
        let mut site = over(&self.0.configured, set);
        if let Some(sheet) = stylesheet(&site.set, FOLDER) {
            let name = format!("{}.css", hash(sheet.as_bytes()));
            let href = format!("{FOLDER}{name}");
            site.assets.brand = Some(Asset::new(href, integrity(&sheet)));
            let file = SiteFile {
                content_type: "text/css; charset=utf-8",
                bytes: sheet.into(),
            };
            files.insert(name, file);
        }
        Ok(Shown {
            revision,
            site: Arc::new(site),
            files,
        })
    }
}

/// What is set goes before what is configured.
#[must_use]
pub fn over(configured: &Site, set: PublicSite) -> Site {
    let mut site = configured.clone();
    if let Some(name) = &set.name {
        site.name.clone_from(name);
    }
    site.zone = set.zone.unwrap_or(site.zone);
    if let Some(icon) = &set.icon {
        site.assets.icon = Some(Asset {
            href: format!("{FOLDER}{icon}"),
            integrity: None,
        });
    }
    site.set = Arc::new(set);
    site
}

/// The name of a picture with this content.
#[must_use]
pub fn picture_name(picture: &picture::Picture) -> Option<PictureName> {
    let (width, height) = (picture.width, picture.height);
    let (hash, ending) = (hash(&picture.bytes), picture.kind.ending());
    PictureName::parse(&format!("{hash}-{width}x{height}.{ending}")).ok()
}

/// The hash of a style sheet for subresource integrity.
#[must_use]
pub fn integrity(sheet: &str) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(sheet)))
}

/// A name by which nothing else goes.
fn hash(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest[..16]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    /// Long for what does not wait, short for who looks on.
    const AT_ONCE: Duration = Duration::from_secs(5);

    async fn failing() -> (tempfile::TempDir, Sites) {
        let folder = tempfile::tempdir().expect("a folder");
        let url = engine::sqlite_url(&folder.path().join("board.db"));
        let writer = board::Writer::open(&url).await.expect("a board");
        writer.close().await;
        let board = Board::open(&url).await.expect("a board");
        let revision = Revision::starting_at(0);
        let configured = Site {
            name: "Lindwerk".to_owned(),
            base_url: "https://status.example.net".to_owned(),
            zone: domain::Zone::UTC,
            set: Arc::default(),
            imprint_url: None,
            privacy_url: None,
            assets: app::Assets::default(),
        };
        let sites = Sites::open(board.clone(), configured, revision.clone()).await;
        let sites = sites.expect("the board answers");
        board.close().await;
        revision.raise(1);
        (folder, sites)
    }

    #[tokio::test]
    async fn nobody_waits_for_who_tries_again_to_read_a_board_that_failed() {
        let (_folder, sites) = failing().await;
        sites.refresh().await;
        // Somebody waits for a connection.
        let slow = sites.0.turn.lock().await;

        let refreshed = tokio::time::timeout(AT_ONCE, sites.refresh()).await;
        let reached = tokio::time::timeout(AT_ONCE, sites.reach(1)).await;

        assert!(refreshed.is_ok(), "it waits");
        assert!(matches!(reached, Ok(Err(AppError::Unavailable))));
        assert_eq!(sites.site().name, "Lindwerk", "what was shown stays");
        drop(slow);
    }

    #[tokio::test]
    async fn who_stood_in_line_when_the_board_failed_does_not_try_one_after_another() {
        let (_folder, sites) = failing().await;
        let slow = sites.0.turn.lock().await;
        let waiting = [1, 2, 3].map(|_| {
            let sites = sites.clone();
            tokio::spawn(async move { sites.reach(1).await })
        });
        tokio::task::yield_now().await;

        // It fails while the others stand in line, and somebody tries again at once.
        let _ = sites.reach_now(slow, 1).await;
        let again = sites.0.turn.lock();
        let answers = tokio::time::timeout(AT_ONCE, futures::future::join_all(waiting)).await;

        let answers = answers.expect("nobody waits");
        assert!(answers.iter().all(|answer| matches!(answer, Ok(Err(_)))));
        drop(again);
    }
}
