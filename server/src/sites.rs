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
use std::sync::{Arc, PoisonError, RwLock};
use surfaces::stylesheet::stylesheet;
use tokio::sync::Mutex;

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
        }));
        sites.reach_now(sites.0.revision.get()).await?;
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
    /// When the board cannot be read.
    pub async fn reach(&self, revision: i64) -> Result<(), AppError> {
        if self.shown().revision >= revision {
            return Ok(());
        }
        Ok(self.reach_now(revision).await?)
    }

    /// Makes sure that what is shown is right for the newest revision that is known,
    /// where the board can be read.
    pub async fn refresh(&self) {
        // It is in the log already, and what was shown is shown again.
        let _ = self.reach(self.0.revision.get()).await;
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

    async fn reach_now(&self, revision: i64) -> Result<(), BoardError> {
        let _turn = self.0.turn.lock().await;
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
