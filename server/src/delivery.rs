//! Delivery: takes what the desk has projected to the board, and what visitors
//! left on the board to the desk.
//!
//! Both ways may be interrupted at any point and are then done again: the board
//! applies each version once, and the desk keeps each item once.

use crate::cache::Revision;
use board::{BoardError, InboxItem, Left, Writer};
use desk::{Actor, Desk, Entry, Feedback, ProjectedChange, StoreError};
use domain::Instant;
use std::sync::Arc;
use tokio::sync::Mutex;

/// The way between desk and board. Cheap to clone.
#[derive(Clone)]
pub struct Delivery {
    desk: Desk,
    writer: Writer,
    revision: Revision,
    /// One delivery at a time: a second one would only repeat the first one's work.
    turn: Arc<Mutex<()>>,
}

/// Why something is not on the other side yet. It is tried again.
#[derive(Debug, thiserror::Error)]
pub enum DeliveryError {
    /// The desk failed.
    #[error("failed to read or note what is to be delivered")]
    Desk(#[from] StoreError),
    /// The board failed.
    #[error("failed to reach the board")]
    Board(#[from] BoardError),
}

impl Delivery {
    /// Makes the way between the two.
    #[must_use]
    pub fn new(desk: Desk, writer: Writer, revision: Revision) -> Self {
        Self {
            desk,
            writer,
            revision,
            turn: Arc::default(),
        }
    }

    /// Brings everything that waits on the desk to the board, and returns when
    /// the board has it and this process's pages show it.
    ///
    /// # Errors
    /// When one of the two cannot be reached; the rest waits for the next time.
    pub async fn deliver(&self) -> Result<usize, DeliveryError> {
        let _turn = self.turn.lock().await;
        self.deliver_in_turn().await
    }

    async fn deliver_in_turn(&self) -> Result<usize, DeliveryError> {
        let settings = self.deliver_site().await?;
        let pending = self.desk.pending().await?;
        for projection in &pending {
            let applied = match &projection.change {
                ProjectedChange::Put(notice) => {
                    self.writer.apply(notice, projection.version).await?
                }
                ProjectedChange::Remove => {
                    self.writer
                        .remove(&projection.notice, projection.version)
                        .await?
                }
            };
            self.desk.delivered(projection.sequence).await?;
            self.revision.raise(applied.revision);
        }
        Ok(settings + pending.len())
    }

    /// What is set about the site, where the board does not have it yet.
    async fn deliver_site(&self) -> Result<usize, DeliveryError> {
        let Some(site) = self.desk.site_projection(true).await? else {
            return Ok(0);
        };
        let applied = self
            .writer
            .apply_site(&site.site, &site.pictures, site.version)
            .await?;
        self.desk.site_delivered(site.version).await?;
        self.revision.raise(applied.revision);
        Ok(1)
    }

    /// Makes the board anew from what the desk says is public, and says how many
    /// notices it has.
    ///
    /// # Errors
    /// When one of the two cannot be reached; the board is as it was then.
    pub async fn rebuild(&self, actor: &Actor, now: Instant) -> Result<usize, DeliveryError> {
        let _turn = self.turn.lock().await;
        self.deliver_in_turn().await?;
        let mut notices = self.desk.everything_public().await?;
        // Another process may deliver something newer while this one writes what it
        // has read before; so it is done again until both are the same.
        loop {
            let applied = self.writer.rebuild(&notices).await?;
            self.revision.raise(applied.revision);
            let now = self.desk.everything_public().await?;
            if now == notices {
                break;
            }
            notices = now;
        }
        if let Some(site) = self.desk.site_projection(false).await? {
            let applied = self
                .writer
                .rebuild_site(&site.site, &site.pictures, site.version)
                .await?;
            self.desk.site_delivered(site.version).await?;
            self.revision.raise(applied.revision);
        }
        let action = desk::Action::Republished;
        self.desk.record(&Entry::of(actor, action), now).await?;
        Ok(notices.len())
    }

    /// Fetches what visitors left, and says how much it was.
    ///
    /// # Errors
    /// When one of the two cannot be reached; what was left stays there.
    pub async fn fetch(&self) -> Result<usize, DeliveryError> {
        let items = self.writer.take_inbox().await?;
        if items.is_empty() {
            return Ok(0);
        }
        let ids: Vec<_> = items.iter().map(|item| item.id.clone()).collect();
        let feedback: Vec<_> = items.into_iter().map(feedback).collect();
        self.desk.keep_feedback(&feedback).await?;
        self.writer.drop_inbox(&ids).await?;
        Ok(ids.len())
    }
}

fn feedback(item: InboxItem) -> Feedback {
    let Left::Feedback {
        answer,
        notice,
        language,
        is_helpful,
        comment,
    } = item.left;
    Feedback {
        id: answer.unwrap_or(item.id).to_string(),
        notice,
        language,
        is_helpful,
        comment,
        at: item.left_at,
    }
}
