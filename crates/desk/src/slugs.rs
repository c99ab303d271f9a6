//! The tables of slugs: one name space for every notice in every language, so
//! that an address found in one language means the same notice in the other; and
//! those that readers have been given, which stay their notice's own.

use crate::SaveError;
use crate::columns::position;
use domain::{Language, Localized, Notice, NoticeId, Slug};
use engine::{OrCorrupt, StoreError};
use sqlx::AnyConnection;
use std::collections::BTreeSet;

const TABLE: &str = "public_slugs";

/// Takes the notice's slugs for it and frees those that it had before, but for
/// those that were once public.
pub(crate) async fn claim<E>(
    connection: &mut AnyConnection,
    notice: &Notice,
) -> Result<(), SaveError<E>> {
    sqlx::query("delete from notice_slugs where notice_id = $1")
        .bind(notice.id.as_str())
        .execute(&mut *connection)
        .await?;
    let mut claimed: BTreeSet<&Slug> = BTreeSet::new();
    for (language, slug) in all(notice) {
        if !claimed.insert(slug) {
            continue;
        }
        let inserted = sqlx::query(
            "insert into notice_slugs (slug, notice_id)
             values ($1, $2)
             on conflict (slug) do nothing",
        )
        .bind(slug.as_str())
        .bind(notice.id.as_str())
        .execute(&mut *connection)
        .await?;
        if inserted.rows_affected() == 0 {
            let slug = slug.clone();
            return Err(SaveError::SlugTaken { language, slug });
        }
    }
    Ok(())
}

/// Every slug of a notice with the language it is for: first those that it has,
/// then those that it had.
pub(crate) fn all(notice: &Notice) -> impl Iterator<Item = (Language, &Slug)> {
    let of_readers = notice.public_slugs.iter();
    let of_readers = of_readers.flat_map(|(of, slugs)| slugs.iter().map(|slug| (*of, slug)));
    notice.slugs().chain(of_readers)
}

/// Reads the slugs that readers of a notice have been given.
pub(crate) async fn load(
    connection: &mut AnyConnection,
    notice: &NoticeId,
) -> Result<Localized<Vec<Slug>>, StoreError> {
    let rows: Vec<(String, String)> = sqlx::query_as(
        "select language, slug
         from public_slugs
         where notice_id = $1
         order by position, slug",
    )
    .bind(notice.as_str())
    .fetch_all(connection)
    .await?;
    let mut slugs = Localized::<Vec<Slug>>::new();
    for (language, slug) in rows {
        let language = Language::from_tag(&language).or_corrupt(TABLE, "language", notice)?;
        let slug = Slug::parse(&slug).or_corrupt(TABLE, "slug", notice)?;
        slugs.entry(language).or_default().push(slug);
    }
    Ok(slugs)
}

/// Adds the slugs that readers of a notice have been given since; none is ever
/// taken back.
pub(crate) async fn store(
    connection: &mut AnyConnection,
    notice: &NoticeId,
    slugs: &Localized<Vec<Slug>>,
) -> Result<(), StoreError> {
    for (language, slugs) in slugs {
        for (index, slug) in slugs.iter().enumerate() {
            sqlx::query(
                "insert into public_slugs (notice_id, language, slug, position)
                 values ($1, $2, $3, $4)
                 on conflict (notice_id, language, slug) do nothing",
            )
            .bind(notice.as_str())
            .bind(language.tag())
            .bind(slug.as_str())
            .bind(position(index))
            .execute(&mut *connection)
            .await?;
        }
    }
    Ok(())
}

/// The notice that has a slug, or had it when it was public.
pub(crate) async fn find(
    connection: &mut AnyConnection,
    slug: &str,
) -> Result<Option<NoticeId>, StoreError> {
    let id: Option<String> =
        sqlx::query_scalar("select notice_id from notice_slugs where slug = $1")
            .bind(slug)
            .fetch_optional(connection)
            .await?;
    id.map(|id| Ok(crate::columns::notice_id(&id, "notice_slugs")?))
        .transpose()
}
