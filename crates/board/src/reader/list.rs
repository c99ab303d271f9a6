//! Lists in pages, the newest first.

use crate::{Board, BoardError, Listing, Page, document, rows};
use domain::{Kind, PublicNotice, Slug};
use sqlx::any::AnyRow;

impl Board {
    /// One page of all notices, or of those of one kind, without their hosts.
    ///
    /// # Errors
    /// When the store fails or holds something damaged.
    pub async fn list(&self, kind: Option<Kind>, page: Page) -> Result<Listing, BoardError> {
        match kind {
            Some(kind) => self.list_of_kind(kind, page).await,
            None => self.list_of_all(page).await,
        }
    }

    /// The same page with whole documents, hosts and all: for programs.
    ///
    /// # Errors
    /// When the store fails or holds something damaged.
    pub async fn list_whole(&self, kind: Option<Kind>, page: Page) -> Result<Listing, BoardError> {
        let listing = self.list(kind, page).await?;
        let mut notices = Vec::with_capacity(listing.notices.len());
        for notice in &listing.notices {
            // What was taken away in between is not there any more.
            notices.extend(self.by_id(&notice.id).await?);
        }
        Ok(Listing { notices, ..listing })
    }

    /// One page of the notices that name a system, without their hosts.
    ///
    /// # Errors
    /// When the store fails or holds something damaged.
    pub async fn of_system(&self, system: &Slug, page: Page) -> Result<Listing, BoardError> {
        let total = sqlx::query_scalar("select count(*) from notice_systems where slug = $1")
            .bind(system.as_str())
            .fetch_one(&self.read.pool)
            .await?;
        let found = sqlx::query(
            r"
            select listed.id, listed.document
            from notice_systems
            join listed on listed.id = notice_systems.notice
            where notice_systems.slug = $1
            order by notice_systems.occurred_at desc, notice_systems.notice
            limit $2 offset $3",
        )
        .bind(system.as_str())
        .bind(page.limit())
        .bind(page.offset())
        .fetch_all(&self.read.pool)
        .await?;
        listing(&found, total, page)
    }

    async fn list_of_all(&self, page: Page) -> Result<Listing, BoardError> {
        let total = sqlx::query_scalar("select count(*) from notices")
            .fetch_one(&self.read.pool)
            .await?;
        let found = sqlx::query(
            r"
            select id, document
            from listed
            order by occurred_at desc, id
            limit $1 offset $2",
        )
        .bind(page.limit())
        .bind(page.offset())
        .fetch_all(&self.read.pool)
        .await?;
        listing(&found, total, page)
    }

    async fn list_of_kind(&self, kind: Kind, page: Page) -> Result<Listing, BoardError> {
        let total = sqlx::query_scalar("select count(*) from notices where kind = $1")
            .bind(kind.word())
            .fetch_one(&self.read.pool)
            .await?;
        let found = sqlx::query(
            r"
            select id, document
            from listed
            where kind = $1
            order by occurred_at desc, id
            limit $2 offset $3",
        )
        .bind(kind.word())
        .bind(page.limit())
        .bind(page.offset())
        .fetch_all(&self.read.pool)
        .await?;
        listing(&found, total, page)
    }
}

fn listing(found: &[AnyRow], total: i64, page: Page) -> Result<Listing, BoardError> {
    let total = rows::count(total);
    let notices: Vec<PublicNotice> = document::read_all(found)?;
    Ok(Listing {
        notices,
        total,
        page: page.get(),
        pages: page.pages(total),
    })
}
