//! Beginning the postmortem of a notice: once, however often somebody asks.

use super::load::load;
use super::save::{Lifts, Save};
use crate::columns::notice_id;
use crate::writer::Said;
use crate::{Actor, Desk, SaveError, slugs};
use domain::embargo::Overruled;
use domain::{Instant, Notice, NoticeId, Related, Slug};
use engine::StoreError;
use sqlx::AnyConnection;

/// A postmortem that nobody has published yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begun {
    /// Its id.
    pub id: NoticeId,
    /// Whether it was not there before.
    pub is_new: bool,
}

impl Desk {
    /// The postmortem of a notice that nobody has published yet: the one that
    /// is there, or else a new one under the first of the slugs that is free,
    /// with a link in each direction. All in one transaction, so that asking
    /// twice at once makes one.
    ///
    /// The link back shows nothing before the postmortem is public, so it may be
    /// set by who may not change what readers see.
    ///
    /// # Errors
    /// When there is no such notice, when every slug is taken, or when the store
    /// cannot answer. Nothing is changed then.
    pub async fn begin_postmortem(
        &self,
        actor: &Actor,
        now: Instant,
        about: &NoticeId,
        slugs: impl IntoIterator<Item = Slug>,
        draft: impl FnOnce(&Notice, Slug) -> Notice,
    ) -> Result<Begun, SaveError> {
        let mut write = self.database.begin_write().await?;
        let before = load(&mut write, &self.vault, about).await?;
        let before = before.ok_or(SaveError::NoSuchNotice)?;
        if let Some(id) = begun(&mut write, about).await? {
            write.rollback().await?;
            return Ok(Begun { id, is_new: false });
        }
        let Some(slug) = first_free(&mut write, slugs).await? else {
            return Err(SaveError::SlugTaken {
                language: before.notice.text.source,
                slug: before.notice.slug.clone(),
            });
        };
        let postmortem = draft(&before.notice, slug.clone());
        let id = postmortem.id.clone();
        let new = Save {
            desk: self,
            actor,
            now,
            lifts: Lifts::ByTime,
            before: None,
            overruled: &Overruled::No,
            said: Said::NOTHING,
        };
        new.run(&mut write, postmortem).await?;
        let after = load(&mut write, &self.vault, about).await?;
        let mut after = after.ok_or(SaveError::NoSuchNotice)?.notice;
        if after.related.iter().all(|link| link.slug != slug) {
            after.related.push(Related {
                slug,
                public_id: None,
            });
        }
        let linked = Save {
            desk: self,
            actor,
            now,
            lifts: Lifts::ByTime,
            before: Some(&before),
            overruled: &Overruled::No,
            said: Said::NOTHING,
        };
        linked.run(&mut write, after).await?;
        write.commit().await?;
        Ok(Begun { id, is_new: true })
    }
}

/// The oldest postmortem that a notice and it link to each other, and that was
/// never public. One that merely mentions the notice is that of another.
async fn begun(
    connection: &mut AnyConnection,
    about: &NoticeId,
) -> Result<Option<NoticeId>, StoreError> {
    let id: Option<String> = sqlx::query_scalar(
        "select n.id
         from notice_slugs s
         join notice_related r on r.slug = s.slug
         join notices n on n.id = r.notice_id
         join notice_slugs back on back.notice_id = n.id
         join notice_related link on link.slug = back.slug and link.notice_id = $1
         where s.notice_id = $1
         and n.kind = 'postmortem' and n.publication in ('draft', 'planned')
         order by n.created_at, n.id
         limit 1",
    )
    .bind(about.as_str())
    .fetch_optional(connection)
    .await?;
    id.map(|id| Ok(notice_id(&id, "notices")?)).transpose()
}

async fn first_free(
    connection: &mut AnyConnection,
    slugs: impl IntoIterator<Item = Slug>,
) -> Result<Option<Slug>, StoreError> {
    for slug in slugs {
        if slugs::find(connection, slug.as_str()).await?.is_none() {
            return Ok(Some(slug));
        }
    }
    Ok(None)
}
