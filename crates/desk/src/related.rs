//! The table of links between notices. A link is kept by slug and may lead to a
//! notice that is not public, or not there yet; only one that leads to a public
//! notice gets that notice's id, and with it becomes public itself.

use crate::audit::{Action, Entry};
use crate::columns::{notice_id, position};
use crate::{Actor, audit, slugs};
use domain::{Instant, Notice, NoticeId, Related, Slug};
use engine::{OrCorrupt, StoreError, micros};
use sqlx::AnyConnection;
use std::collections::BTreeSet;

const TABLE: &str = "notice_related";

/// Reads the links of a notice, in the order given.
pub(crate) async fn load(
    connection: &mut AnyConnection,
    notice: &NoticeId,
) -> Result<Vec<Related>, StoreError> {
    let slugs: Vec<String> = sqlx::query_scalar(
        "select slug
         from notice_related
         where notice_id = $1
         order by position",
    )
    .bind(notice.as_str())
    .fetch_all(&mut *connection)
    .await?;
    let mut related = Vec::with_capacity(slugs.len());
    for slug in slugs {
        related.push(Related {
            slug: Slug::parse(&slug).or_corrupt(TABLE, "slug", notice)?,
            public_id: None,
        });
    }
    resolve(connection, notice, &mut related).await?;
    Ok(related)
}

/// Finds out which of the links lead to public notices now. A link of a notice
/// to itself leads nowhere.
pub(crate) async fn resolve(
    connection: &mut AnyConnection,
    notice: &NoticeId,
    related: &mut [Related],
) -> Result<(), StoreError> {
    for link in related {
        let id: Option<String> = sqlx::query_scalar(
            "select n.id
             from notice_slugs s
             join notices n on n.id = s.notice_id
             where s.slug = $1 and n.is_public = 1 and n.id <> $2",
        )
        .bind(link.slug.as_str())
        .bind(notice.as_str())
        .fetch_optional(&mut *connection)
        .await?;
        link.public_id = id.map(|id| notice_id(&id, "notice_slugs")).transpose()?;
    }
    Ok(())
}

/// Public notices that link to one of these slugs, but for the notice itself.
pub(crate) async fn referrers(
    connection: &mut AnyConnection,
    notice: &NoticeId,
    slugs: &BTreeSet<Slug>,
) -> Result<BTreeSet<NoticeId>, StoreError> {
    let mut found = BTreeSet::new();
    for slug in slugs {
        let ids: Vec<String> = sqlx::query_scalar(
            "select n.id
             from notice_related r
             join notices n on n.id = r.notice_id
             where r.slug = $1 and n.is_public = 1 and n.id <> $2",
        )
        .bind(slug.as_str())
        .bind(notice.as_str())
        .fetch_all(&mut *connection)
        .await?;
        for id in ids {
            found.insert(notice_id(&id, TABLE)?);
        }
    }
    Ok(found)
}

/// Writes the links of a notice in place of those before.
pub(crate) async fn store(
    connection: &mut AnyConnection,
    notice: &NoticeId,
    related: &[Related],
) -> Result<(), StoreError> {
    sqlx::query("delete from notice_related where notice_id = $1")
        .bind(notice.as_str())
        .execute(&mut *connection)
        .await?;
    for (index, link) in related.iter().enumerate() {
        sqlx::query(
            "insert into notice_related (notice_id, position, slug)
             values ($1, $2, $3)",
        )
        .bind(notice.as_str())
        .bind(position(index))
        .bind(link.slug.as_str())
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}

/// Takes the links to a notice that is about to be deleted from all others. None
/// of them was public, so readers see no difference.
pub(crate) async fn unlink(
    connection: &mut AnyConnection,
    actor: &Actor,
    gone: &Notice,
    now: Instant,
) -> Result<(), StoreError> {
    let mut touched = BTreeSet::new();
    for (_, slug) in slugs::all(gone) {
        let ids: Vec<String> = sqlx::query_scalar(
            "delete from notice_related
             where slug = $1 and notice_id <> $2
             returning notice_id",
        )
        .bind(slug.as_str())
        .bind(gone.id.as_str())
        .fetch_all(&mut *connection)
        .await?;
        for id in ids {
            touched.insert(notice_id(&id, TABLE)?);
        }
    }
    for notice in &touched {
        // An edit, so that a form that was opened before does not bring it back.
        sqlx::query(
            "update notices
             set edit = edit + 1, changed_at = $2, changed_by_kind = $3, changed_by = $4
             where id = $1",
        )
        .bind(notice.as_str())
        .bind(micros(now))
        .bind(actor.kind())
        .bind(actor.key())
        .execute(&mut *connection)
        .await?;
        let entry = Entry::of(actor, Action::Changed)
            .about(notice)
            .detail("related");
        audit::append(connection, &entry, now).await?;
    }
    Ok(())
}
