//! Notices with times that were reckoned by older zone rules.

use super::stored::Stored;
use crate::Desk;
use crate::columns::{moment, notice_id};
use domain::drift;
use domain::{Instant, Moment, NoticeId};
use engine::{StoreError, micros};
use std::collections::BTreeSet;

const TABLE: &str = "notices";

#[derive(sqlx::FromRow)]
struct Row {
    notice_id: String,
    moment_at: i64,
    moment_local: String,
    moment_zone: String,
}

impl Row {
    fn into_domain(self) -> Result<(NoticeId, Moment), StoreError> {
        let id = notice_id(&self.notice_id, TABLE)?;
        let columns = (self.moment_at, &*self.moment_local, &*self.moment_zone);
        let moment = moment(columns, (TABLE, "moment"), &self.notice_id)?;
        Ok((id, moment))
    }
}

impl Desk {
    /// Every notice with a time that is to come and has come to mean something
    /// else by the zone rules in use.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn drifted(&self, now: Instant) -> Result<Vec<Stored>, StoreError> {
        let rows: Vec<Row> = sqlx::query_as(
            "select notice_id, start_at as moment_at, start_local as moment_local,
                    start_zone as moment_zone
             from notice_windows where start_at > $1
             union
             select notice_id, end_at, end_local, end_zone
             from notice_windows where end_at > $1
             union
             select notice_id, start_at, start_local, start_zone
             from notice_hosts where start_at > $1",
        )
        .bind(micros(now))
        .fetch_all(&self.database.pool)
        .await?;
        let mut ids = BTreeSet::new();
        for row in rows {
            let (id, moment) = row.into_domain()?;
            if drift::has_drifted(moment, now) {
                ids.insert(id);
            }
        }
        let mut notices = Vec::new();
        for id in ids {
            let stored = self.notice(&id).await?;
            let stored = stored.filter(|stored| !drift::drifted(&stored.notice, now).is_empty());
            notices.extend(stored);
        }
        Ok(notices)
    }
}
