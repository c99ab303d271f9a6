//! What is set about the site, its pictures, and the way of both to the board.
//! All of it is public once it is saved; only uploads of a form that is not saved
//! yet are not.

use crate::audit::{self, Action, Entry};
use crate::{Actor, Desk};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use chrono::Duration;
use domain::Instant;
use domain::site::{PictureName, PublicSite};
use engine::{OrCorrupt as _, StoreError, instant, micros};
use sqlx::AnyConnection;

const TABLE: &str = "site";
const PICTURES: &str = "site_pictures";

/// How long an upload waits for its form to be saved.
const PATIENCE: Duration = Duration::hours(24);

/// The settings as they are stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredSite {
    /// Raised by one with every change; 0 where nothing was ever set.
    pub version: i64,
    /// What is set.
    pub site: PublicSite,
    /// Who changed it last, and when.
    pub changed: Option<(Actor, Instant)>,
}

/// What the board is to be told of the settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteProjection {
    /// Their version.
    pub version: i64,
    /// What is set.
    pub site: PublicSite,
    /// The pictures that it names.
    pub pictures: Vec<(PictureName, Vec<u8>)>,
}

/// Why settings are not saved.
#[derive(Debug, thiserror::Error)]
pub enum SaveSiteError {
    /// Somebody else has saved them since.
    #[error("the settings were changed meanwhile")]
    Outdated,
    /// A picture that they name is not there.
    #[error("there is no picture {0}")]
    NoSuchPicture(PictureName),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<sqlx::Error> for SaveSiteError {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error.into())
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    version: i64,
    document: String,
    changed_at: i64,
    actor_kind: String,
    actor: Option<String>,
}

impl Row {
    fn into_domain(self) -> Result<StoredSite, StoreError> {
        let site = serde_json::from_str(&self.document);
        let actor = Actor::from_columns(&self.actor_kind, self.actor, TABLE, "1")?;
        let at = instant(self.changed_at).or_corrupt(TABLE, "changed_at", 1)?;
        Ok(StoredSite {
            version: self.version,
            site: site.or_corrupt(TABLE, "document", 1)?,
            changed: Some((actor, at)),
        })
    }
}

impl Desk {
    /// The settings.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn site(&self) -> Result<StoredSite, StoreError> {
        let mut read = self.database.begin_read().await?;
        load(&mut read).await
    }

    /// Saves settings that were made of an earlier version, and says which version
    /// they are. Settings that are as they were stay at their version.
    ///
    /// # Errors
    /// When they were changed since, name a picture that is not there, or the store
    /// cannot answer.
    pub async fn save_site(
        &self,
        actor: &Actor,
        site: &PublicSite,
        made_of: i64,
        now: Instant,
    ) -> Result<i64, SaveSiteError> {
        let mut write = self.database.begin_write().await?;
        let stored = load(&mut write).await?;
        if stored.version != made_of {
            return Err(SaveSiteError::Outdated);
        }
        let changed = site.changed(&stored.site);
        if changed.is_empty() {
            return Ok(made_of);
        }
        for name in site.pictures() {
            if !is_there(&mut write, name).await? {
                return Err(SaveSiteError::NoSuchPicture(name.clone()));
            }
        }
        let version = made_of + 1;
        let document = serde_json::to_string(site).or_corrupt(TABLE, "document", 1);
        let done = sqlx::query(
            "insert into site (id, version, delivered_version, document, changed_at, actor_kind, actor)
             values (1, $1, 0, $2, $3, $4, $5)
             on conflict (id) do update
             set version = $1, document = $2, changed_at = $3, actor_kind = $4, actor = $5
             where site.version = $6",
        )
        .bind(version)
        .bind(document.map_err(StoreError::from)?)
        .bind(micros(now))
        .bind(actor.kind())
        .bind(actor.key())
        .bind(made_of)
        .execute(&mut *write)
        .await?;
        if done.rows_affected() == 0 {
            return Err(SaveSiteError::Outdated);
        }
        drop_unused(&mut write, site, now).await?;
        let detail = changed.join(", ");
        let entry = Entry::of(actor, Action::SettingsChanged).detail(&detail);
        audit::append(&mut write, &entry, now).await?;
        write.commit().await?;
        Ok(version)
    }

    /// Keeps a picture under its name, until the settings that name it are saved.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn keep_picture(
        &self,
        name: &PictureName,
        content: &[u8],
        now: Instant,
    ) -> Result<(), StoreError> {
        let mut write = self.database.begin_write().await?;
        sqlx::query(
            "insert into site_pictures (name, content, uploaded_at)
             values ($1, $2, $3)
             on conflict (name) do update
             set uploaded_at = $3",
        )
        .bind(name.as_str())
        .bind(BASE64_STANDARD.encode(content))
        .bind(micros(now))
        .execute(&mut *write)
        .await?;
        write.commit().await
    }

    /// A picture, used or not.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn picture(&self, name: &PictureName) -> Result<Option<Vec<u8>>, StoreError> {
        let mut read = self.database.begin_read().await?;
        content(&mut read, name).await
    }

    /// The settings with their pictures, for the board: where it has not confirmed
    /// the newest version, or in any case.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn site_projection(
        &self,
        is_pending: bool,
    ) -> Result<Option<SiteProjection>, StoreError> {
        let mut read = self.database.begin_read().await?;
        let stored = load(&mut read).await?;
        if is_pending {
            let delivered: Option<i64> = sqlx::query_scalar("select delivered_version from site")
                .fetch_optional(&mut *read)
                .await?;
            if delivered.unwrap_or(0) >= stored.version {
                return Ok(None);
            }
        }
        let mut pictures: Vec<(PictureName, Vec<u8>)> = Vec::new();
        for name in stored.site.pictures() {
            if pictures.iter().any(|(known, _)| known == name) {
                continue;
            }
            let content = content(&mut read, name).await?;
            pictures.push((name.clone(), content.or_corrupt(PICTURES, "name", name)?));
        }
        Ok(Some(SiteProjection {
            version: stored.version,
            site: stored.site,
            pictures,
        }))
    }

    /// Notes that the board has a version. A later one stays to be told.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn site_delivered(&self, version: i64) -> Result<(), StoreError> {
        let mut write = self.database.begin_write().await?;
        sqlx::query(
            "update site
             set delivered_version = $1
             where delivered_version < $1",
        )
        .bind(version)
        .execute(&mut *write)
        .await?;
        write.commit().await
    }
}

async fn load(connection: &mut AnyConnection) -> Result<StoredSite, StoreError> {
    let row: Option<Row> = sqlx::query_as(
        "select version, document, changed_at, actor_kind, actor
         from site",
    )
    .fetch_optional(connection)
    .await?;
    row.map_or_else(
        || {
            Ok(StoredSite {
                version: 0,
                site: PublicSite::default(),
                changed: None,
            })
        },
        Row::into_domain,
    )
}

async fn is_there(connection: &mut AnyConnection, name: &PictureName) -> Result<bool, StoreError> {
    let count: i64 = sqlx::query_scalar("select count(*) from site_pictures where name = $1")
        .bind(name.as_str())
        .fetch_one(connection)
        .await?;
    Ok(count > 0)
}

async fn content(
    connection: &mut AnyConnection,
    name: &PictureName,
) -> Result<Option<Vec<u8>>, StoreError> {
    let text: Option<String> =
        sqlx::query_scalar("select content from site_pictures where name = $1")
            .bind(name.as_str())
            .fetch_optional(connection)
            .await?;
    let bytes = text.map(|text| {
        BASE64_STANDARD
            .decode(text)
            .or_corrupt(PICTURES, "content", name)
    });
    Ok(bytes.transpose()?)
}

/// Forgets uploads that no settings name and whose form nobody saves any more.
async fn drop_unused(
    connection: &mut AnyConnection,
    site: &PublicSite,
    now: Instant,
) -> Result<(), StoreError> {
    let names: Vec<String> =
        sqlx::query_scalar("select name from site_pictures where uploaded_at < $1")
            .bind(micros(now - PATIENCE))
            .fetch_all(&mut *connection)
            .await?;
    for name in names {
        if site.pictures().any(|used| used.as_str() == name) {
            continue;
        }
        sqlx::query("delete from site_pictures where name = $1")
            .bind(name)
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}
