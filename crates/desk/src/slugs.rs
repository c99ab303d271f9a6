//! The table of slugs: one name space for every notice in every language, so
//! that an address found in one language means the same notice in the other.

use crate::SaveError;
use domain::{Language, Notice, NoticeId, Slug};
use engine::StoreError;
use sqlx::AnyConnection;

/// Takes the notice's slugs for it and frees those that it had before.
pub(crate) async fn claim<E>(
    connection: &mut AnyConnection,
    notice: &Notice,
) -> Result<(), SaveError<E>> {
    sqlx::query("delete from notice_slugs where notice_id = $1")
        .bind(notice.id.as_str())
        .execute(&mut *connection)
        .await?;
    let mut claimed: Vec<&Slug> = Vec::new();
    for (language, slug) in all(notice) {
        if claimed.contains(&slug) {
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
            return Err(SaveError::SlugTaken { language });
        }
        claimed.push(slug);
    }
    Ok(())
}

/// Every slug of a notice with the language it is for.
pub(crate) fn all(notice: &Notice) -> Vec<(Language, &Slug)> {
    let own = [(notice.text.source, &notice.slug)];
    let per_language = notice
        .text
        .by_language
        .iter()
        .filter_map(|(language, text)| Some((*language, text.slug.as_ref()?)));
    own.into_iter().chain(per_language).collect()
}

/// The notice that has a slug.
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
