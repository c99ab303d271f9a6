//! What proofreading has to know of the desk: what links lead to. Tells whether
//! something is there and whether readers see it, and nothing else.

use crate::Desk;
use domain::proof::{Known, Linked, Reach};
use engine::StoreError;

impl Desk {
    /// What is there of what a draft links to.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn known_of(&self, linked: &Linked) -> Result<Known, StoreError> {
        let mut known = Known::default();
        if *linked == Linked::default() {
            return Ok(known);
        }
        let mut read = self.database.begin_read().await?;
        for slug in &linked.notices {
            // A former slug leads to its notice for as long as that is public, and
            // belongs to nobody else; see the table of slugs.
            let is_public: Option<i64> = sqlx::query_scalar(
                "select n.is_public
                 from notice_slugs s
                 join notices n on n.id = s.notice_id
                 where s.slug = $1",
            )
            .bind(slug.as_str())
            .fetch_optional(&mut *read)
            .await?;
            if let Some(is_public) = is_public {
                let reach = if is_public == 1 {
                    Reach::Public
                } else {
                    Reach::Desk
                };
                known.notices.insert(slug.clone(), reach);
            }
        }
        for slug in &linked.systems {
            let is_there: i64 = sqlx::query_scalar(
                "select case when exists (
                     select 1
                     from notice_systems s
                     join notices n on n.id = s.notice_id
                     where s.slug = $1 and n.is_public = 1
                 ) then 1 else 0 end",
            )
            .bind(slug.as_str())
            .fetch_one(&mut *read)
            .await?;
            if is_there == 1 {
                known.systems.insert(slug.clone());
            }
        }
        Ok(known)
    }
}
