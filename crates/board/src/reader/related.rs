//! Links between notices.

use crate::{Board, BoardError, document};
use domain::PublicNotice;

impl Board {
    /// The notices that this one links to and those that link to it, without
    /// their hosts, the newest first. A postmortem thus shows on the page of its incident without
    /// anybody having edited that.
    ///
    /// # Errors
    /// When the store fails or holds something damaged.
    pub async fn related(&self, notice: &PublicNotice) -> Result<Vec<PublicNotice>, BoardError> {
        let found = sqlx::query(
            r"
            select id, document
            from listed
            where id <> $1
            and id in (
                select other from notice_links where notice = $1
                union
                select notice from notice_links where other = $1
            )
            order by occurred_at desc, id",
        )
        .bind(notice.id.as_str())
        .fetch_all(&self.read.pool)
        .await?;
        document::read_all(&found)
    }
}
