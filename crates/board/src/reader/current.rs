//! The front page: what is wrong, what is being done, what is coming, what was.

use crate::phase::Phase;
use crate::{Board, BoardError, SystemCondition, document};
use domain::{Kind, PublicNotice};
use std::cmp::Reverse;

/// Notices that are over, on the front page.
const RECENT: i64 = 10;

/// Postmortems on the front page, also where maintenance crowds them out.
const POSTMORTEMS: i64 = 3;

/// Notices to come on the front page; the rest is in the list.
const COMING: i64 = 50;

/// What everyone wants to know first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Current {
    /// Incidents that are not resolved: the weightiest first, then the newest.
    pub incidents: Vec<PublicNotice>,
    /// Maintenance that is going on, also past its window: the newest first.
    pub under_way: Vec<PublicNotice>,
    /// Maintenance that is planned or postponed: the next first.
    pub coming: Vec<PublicNotice>,
    /// What is over, the newest first, with the newest postmortems.
    pub recent: Vec<PublicNotice>,
}

impl Current {
    /// The worst that is going on.
    #[must_use]
    pub fn condition(&self) -> SystemCondition {
        SystemCondition::worst(self.incidents.iter().chain(&self.under_way))
    }
}

impl Board {
    /// What the front page shows: notices without their hosts. Nothing that is
    /// wrong or going on is ever cut off.
    ///
    /// # Errors
    /// When the store fails or holds something damaged.
    pub async fn current(&self) -> Result<Current, BoardError> {
        let mut incidents = self.in_phase(Phase::Incident, i64::MAX).await?;
        incidents.sort_by_key(|notice| Reverse(notice.priority));
        Ok(Current {
            incidents,
            under_way: self.in_phase(Phase::UnderWay, i64::MAX).await?,
            coming: self.coming().await?,
            recent: self.recent().await?,
        })
    }

    async fn in_phase(&self, phase: Phase, limit: i64) -> Result<Vec<PublicNotice>, BoardError> {
        let rows = sqlx::query(
            r"
            select id, document
            from listed
            where phase = $1
            order by occurred_at desc, id
            limit $2",
        )
        .bind(phase.word())
        .bind(limit)
        .fetch_all(&self.read.pool)
        .await?;
        document::read_all(&rows)
    }

    async fn coming(&self) -> Result<Vec<PublicNotice>, BoardError> {
        let rows = sqlx::query(
            r"
            select id, document
            from listed
            where phase = $1
            order by occurred_at, id
            limit $2",
        )
        .bind(Phase::Coming.word())
        .bind(COMING)
        .fetch_all(&self.read.pool)
        .await?;
        document::read_all(&rows)
    }

    async fn recent(&self) -> Result<Vec<PublicNotice>, BoardError> {
        let mut recent = self.in_phase(Phase::Over, RECENT).await?;
        let rows = sqlx::query(
            r"
            select id, document
            from listed
            where kind = $1
            order by occurred_at desc, id
            limit $2",
        )
        .bind(Kind::Postmortem.word())
        .bind(POSTMORTEMS)
        .fetch_all(&self.read.pool)
        .await?;
        for postmortem in document::read_all(&rows)? {
            if recent.iter().all(|notice| notice.id != postmortem.id) {
                recent.push(postmortem);
            }
        }
        recent.sort_by(|a, b| {
            b.occurred_at()
                .cmp(&a.occurred_at())
                .then_with(|| a.id.cmp(&b.id))
        });
        Ok(recent)
    }
}
